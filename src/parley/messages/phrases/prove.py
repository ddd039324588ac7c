"""What is proven of a body before anything is rendered with it (spec: messages §5.4, §5.5).

1. Only declared fields stand in it; each selector has exactly its field's cases, each once.
2. An optional field is shown only where a selector has found it present.
3. On every path every field is told, so a rendering loses nothing, and no value stands twice. The cases of a count, which
   do not tell it, are a few plain words each.
4. Reading from the left, every variant and every value's end can be told from what may come instead. With 3 it follows
   that no two values render alike, and that whatever parses and renders back to the same text is the one message.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

from parley.messages import alike, script
from parley.messages.faults import CatalogueError
from parley.messages.field import Field
from parley.messages.kinds.choice import Choice
from parley.messages.kinds.number import Truth
from parley.messages.language import spoken
from parley.messages.phrases.pattern import Pattern, Select, Show

LOOK_AHEAD: Final = 12
PLURAL_MAX_CHARS: Final = 40
LEADS_MAX_COUNT: Final = 4_096
"""Ways in which a rest of a body may begin. The packaged forms have some 1,100 at most; four choices of 26 letters each,
one behind another, have half a million."""

Fields: TypeAlias = Mapping[str, Field]


class Lead(NamedTuple):
    """How a rest of a rendering may begin: ``text``, and then ``stop``: None the end, else the inside of a character
    class with which a value begins; empty where the proof looked no further."""

    text: str
    stop: str | None


Leads: TypeAlias = frozenset[Lead]
_END: Final[Leads] = frozenset((Lead("", None),))


class Proof:
    """The proof of one body in one language; ``run`` raises CatalogueError where it fails."""

    def __init__(self, fields: Fields, language: str, where: str) -> None:
        self.fields = fields
        self.language = language
        self.where = where

    def run(self, body: Pattern) -> None:
        """Proves all four statements about ``body``."""
        told = self._told(body, frozenset(n for n, f in self.fields.items() if f.required), frozenset())
        if silent := sorted(set(self.fields) - told):
            raise self._fault("messages.phrase-silent", ", ".join(silent))
        self._shown(body)
        self._leads(body, _END)
        self._apart(body)

    def _fault(self, code: str, what: str) -> CatalogueError:
        return CatalogueError(code, f"{self.where} body", what=what)

    def _field(self, name: str) -> Field:
        if name not in self.fields:
            raise self._fault("messages.phrase-unknown-field", name)
        return self.fields[name]

    # -- statements 1 to 3

    def _told(self, pattern: Pattern, there: frozenset[str], chosen: frozenset[str]) -> frozenset[str]:
        told: set[str] = set()
        for part in pattern:
            if isinstance(part, Show):
                self._field(part.field)
                if part.field not in there:
                    raise self._fault("messages.phrase-maybe-absent", part.field)
                told.add(part.field)
            elif isinstance(part, Select):
                told |= self._told_by(part, there, chosen)
        return frozenset(told)

    def _told_by(self, select: Select, there: frozenset[str], chosen: frozenset[str]) -> frozenset[str]:
        field = self._field(select.field)
        keys = [key for key, _ in select.variants]
        if not keys or sorted(keys) != sorted(field.cases(self.language, select.by_presence)) or field.name in chosen:
            raise self._fault("messages.phrase-cases", field.name)
        chosen |= {field.name}
        ways = []
        for key, variant in select.variants:
            here = there - {field.name} if key == "absent" else there | {field.name}
            told = self._told(variant, here, chosen)
            tells = key == "absent" or (field.tells() and not select.by_presence)
            ways.append(told | {field.name} if tells else told)
        return frozenset.intersection(*ways)

    def _shown(self, pattern: Pattern) -> frozenset[str]:
        """The fields whose values stand in ``pattern``: none twice on one way, for one of two could be taken for another."""
        shown: frozenset[str] = frozenset()
        for part in pattern:
            here: frozenset[str] = frozenset()
            if isinstance(part, Show):
                here = frozenset((part.field,))
            elif isinstance(part, Select):
                here = frozenset().union(*(self._shown(variant) for _, variant in part.variants))
                self._check_plural(part)
            if twice := shown & here:
                raise self._fault("messages.phrase-twice", ", ".join(sorted(twice)))
            shown |= here
        return shown

    def _apart(self, pattern: Pattern) -> None:
        """No two variants of a selection look alike, whatever small mark tells them apart; but those of a count may."""
        for part in pattern:
            if isinstance(part, Select):
                seen: dict[tuple[str, ...], str] = {}
                for key, variant in part.variants:
                    self._apart(variant)
                    said = tuple(script.skeleton(one) if isinstance(one, str) else repr(one) for one in variant)
                    if (part.by_presence or self.fields[part.field].tells()) and seen.setdefault(said, key) != key:
                        raise self._fault("messages.phrase-looks-alike", f"{part.field}: {seen[said]}, {key}")

    def _check_plural(self, select: Select) -> None:
        """A count's cases are there for grammar: a few words each, no value, no further selection."""
        if select.by_presence or self.fields[select.field].tells():
            return
        for key, variant in select.variants:
            text = "".join(part if isinstance(part, str) else "\n" for part in variant)
            if "\n" in text or len(text) > PLURAL_MAX_CHARS or re.search("[0-9]", text):
                raise self._fault("messages.phrase-plural", f"{select.field}: {key}")
        said = {key: "".join(map(str, variant)) for key, variant in select.variants}
        if found := alike.senses(said, self.language):
            raise self._fault("messages.phrase-senses", f"{select.field}: {', '.join(found)}")

    # -- statement 4

    def _leads(self, pattern: Pattern, after: Leads) -> Leads:
        for part in reversed(pattern):
            if isinstance(part, str):
                after = frozenset(Lead(part + lead.text, lead.stop) for lead in after)
            elif isinstance(part, Select):
                after = _cut(after)
                after = self._parted(part.field, self._ways(part, after))
            else:
                after = self._before_value(self.fields[part.field], _cut(after))
        return after

    def _ways(self, select: Select, after: Leads) -> dict[str, Leads]:
        ways: dict[str, Leads] = {}
        for key, variant in self._distinct(select):
            ways[key] = self._leads(variant, after)
            self._check_count(select.field, sum(map(len, ways.values())))
        return ways

    def _check_count(self, name: str, count: int) -> None:
        if count > LEADS_MAX_COUNT:
            raise self._fault("messages.phrase-too-many-ways", name)

    def _distinct(self, select: Select) -> tuple[tuple[str, Pattern], ...]:
        """The variants; cases of a count that are said with the same words count as one, for they need not tell it."""
        field = self.fields[select.field]
        if select.by_presence or field.tells():
            return select.variants
        return tuple((key, variant) for variant, key in {variant: key for key, variant in select.variants}.items())

    def _before_value(self, field: Field, after: Leads) -> Leads:
        """All leads of the value of ``field`` and what may follow, once neither can be taken for a part of the other."""
        labels = _labels(field, self.language)
        if field.many > 1:
            # an item ends where the next begins, or where the phrase goes on, which may not look like a next item
            one = spoken(self.language)
            self._ends(field, after, re.escape(one.words["item_between"][0]))
            after |= {Lead(one.words["item_between"] + one.fill("item", number="")[0], "")}
        if labels:
            self._check_count(field.name, len(labels) * len(after))
            after = self._parted(
                field.name, {label: frozenset(Lead(label + a.text, a.stop) for a in after) for label in labels}
            )
            return after if field.many == 1 else self._value(field)
        self._ends(field, after, field.item.follow(self.language))
        return self._value(field)

    def _value(self, field: Field) -> Leads:
        return frozenset((Lead("", field.kind.starts(self.language)),))

    def _ends(self, field: Field, after: Leads, follow: str) -> None:
        for text, stop in after:
            if follow and ((text and _begins(follow, text)) or (not text and stop is not None)):
                raise self._fault("messages.phrase-runs-on", field.name)

    def _parted(self, name: str, variants: dict[str, Leads]) -> Leads:
        """All leads of ``variants``, once no lead of one can be the beginning of a lead of another."""
        leads = sorted(((lead, key) for key, some in variants.items() for lead in some), key=lambda pair: pair[0].text)
        for i, (lead, key) in enumerate(leads):
            for other, other_key in leads[i + 1 :]:
                if not other.text.startswith(lead.text):
                    break
                if other_key != key and not _differ(lead, other):
                    raise self._fault("messages.phrase-alike", f"{name}: {key}, {other_key}")
        return frozenset(lead for lead, _ in leads)


def _labels(field: Field, language: str) -> list[str]:
    if isinstance(field.item, Choice):
        return list(field.item.labels[language].values())
    return list(field.item.labels(language)) if isinstance(field.item, Truth) else []


def _cut(leads: Leads) -> Leads:
    return frozenset(Lead(t[:LOOK_AHEAD], "") if len(t) > LOOK_AHEAD else Lead(t, s) for t, s in leads)


def _differ(short: Lead, long: Lead) -> bool:
    """Whether what begins with ``short`` cannot also begin with ``long``, whose text starts with that of ``short``."""
    if len(short.text) == len(long.text):
        # a shown value is never empty, so an end and a value differ
        return (short.stop is None) != (long.stop is None) and "" not in (short.stop, long.stop)
    if short.stop is None:
        return True
    return short.stop != "" and not _begins(short.stop, long.text[len(short.text) :])


@lru_cache(4096)
def _begins(inside: str, text: str) -> bool:
    return re.match(f"[{inside}]", text) is not None
