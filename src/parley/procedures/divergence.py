"""Where the sides' public words on one thing differ: topics that only one names, facts that they state otherwise.

What has a code or a date is compared here. Words are not: that two of them mean the same thing, or that they differ, stands
only where an officer has said so, and the report names who (spec: procedures §9). Nothing is guessed.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, Final, NamedTuple

from parley.procedures.dates import span
from parley.procedures.statement import Statement
from parley.record.names import Head

TOPIC: Final = 0
DATES: Final = 1
PLACE: Final = 2
AGREED: Final = 5
OTHER_TOPIC: Final = 99
_SAME: Final = 0


class Verdict(StrEnum):
    """WITHIN: one account is less exact, and the other fits into it. UNCOMPARED: nobody has said how they stand."""

    SAME = "SAME"
    WITHIN = "WITHIN"
    DIFFER = "DIFFER"
    UNCOMPARED = "UNCOMPARED"
    ONE_SIDED = "ONE_SIDED"


class Place(NamedTuple):
    """Where a topic is named: the entry, and which of its other topics, from 1; 0 for one with a code."""

    head: Head
    item: int


class Topic(NamedTuple):
    """A topic. ``code`` is that of the list of topics, None for one in words only. ``named`` by side; ``matched`` are the words
    of officers by which different names are one topic."""

    code: int | None
    words: tuple[tuple[Place, Any], ...]
    named: Mapping[int, tuple[Place, ...]]
    matched: tuple[Head, ...]


class Account(NamedTuple):
    """What one side says of a fact: its value as it stands, and the entry."""

    side: int
    value: Any
    head: Head


class FactPair(NamedTuple):
    """One fact in the sides' accounts. ``by``: the officers' words that the verdict rests on, none where it was worked out."""

    what: str
    accounts: tuple[Account, ...]
    verdict: Verdict
    by: tuple[Head, ...]


class Divergence(NamedTuple):
    """The report on one thing. ``sides`` are those that made a statement."""

    sides: tuple[int, ...]
    topics: tuple[Topic, ...]
    facts: tuple[FactPair, ...]

    def only(self, side: int) -> list[Topic]:
        """The topics that this side alone names."""
        return [one for one in self.topics if set(one.named) == {side}]

    @property
    def common(self) -> list[Topic]:
        """The topics that several sides name."""
        return [one for one in self.topics if len(one.named) > 1]


def divergence(statements: Iterable[Statement], compared: Iterable[Statement]) -> Divergence:
    """The report. ``statements`` are public words and their points, ``compared`` what officers said of two of them."""
    said = sorted(statements, key=lambda one: one.order)
    matches = [one for one in compared if _pair(one) is not None]
    public = [one for one in said if one.form == "statement"]
    facts = [
        _fact("dates", public, "event_dates", DATES, matches), _fact("place", public, "event_place", PLACE, matches),
        _fact("agreed", public, "agreed", AGREED, matches),
    ]  # fmt: skip
    sides = tuple(sorted({one.author.side for one in said}))
    return Divergence(sides, tuple(_topics(said, matches)), tuple(one for one in facts if one.accounts))


def _pair(said: Statement) -> tuple[Head, Head] | None:
    about, other = said.named.get("about", ()), said.named.get("other", ())
    return (about[0], other[0]) if about and other else None


# -- topics ----------------------------------------------------------------------------------------------------------


def _topics(said: list[Statement], matches: list[Statement]) -> list[Topic]:
    groups = _Groups(said)
    for one in matches:
        if one.values["what"] == TOPIC and one.values["verdict"] == _SAME:
            groups.join(one)
    return groups.topics()


class _Groups:
    """Names of topics, and which of them are one: those with the same code, and those that an officer matched."""

    def __init__(self, said: list[Statement]) -> None:
        self._names: list[tuple[Place, int | None, Any]] = []
        self._group: dict[Place, int] = {}
        self._matched: dict[int, list[Head]] = {}
        by_code: dict[int, int] = {}
        for one in said:
            for place, code, text in _named(one):
                at = len(self._names)
                if code is not None and code != OTHER_TOPIC:
                    at = by_code.setdefault(code, at)
                self._group[place] = at
                self._names.append((place, code, text))

    def join(self, match: Statement) -> None:
        """Two names are one topic, by an officer's word; a name that nobody used is none."""
        pair = _pair(match)
        if pair is None:
            return
        items = match.values.get("item", 0), match.values.get("other_item", 0)
        one, other = (self._at(head, item) for head, item in zip(pair, items, strict=True))
        if one is None or other is None:
            return
        low, high = min(one, other), max(one, other)
        if low != high:
            self._group = {place: low if at == high else at for place, at in self._group.items()}
        self._matched[low] = sorted({*self._matched.get(low, ()), *self._matched.pop(high, ()), match.head})

    def _at(self, head: Head, item: int) -> int | None:
        return self._group.get(Place(head, item))

    def topics(self) -> list[Topic]:
        """In the order in which they were named first."""
        found = []
        for at in sorted(set(self._group.values())):
            names = [one for one in self._names if self._group[one[0]] == at]
            codes = [code for _, code, _ in names if code is not None and code != OTHER_TOPIC]
            named: dict[int, list[Place]] = {}
            for place, _, _ in names:
                named.setdefault(place.head.side, []).append(place)
            sides = {side: tuple(named[side]) for side in sorted(named)}
            words = tuple((place, text) for place, _, text in names if text is not None)
            found.append(Topic(codes[0] if codes else None, words, sides, tuple(self._matched.get(at, ()))))
        return found


def _named(said: Statement) -> Iterable[tuple[Place, int | None, Any]]:
    """The topics that an entry names: place, code, text. Those with a code stand at places below 0, one for each code."""
    if said.form == "statement-point":
        yield Place(said.head, 0), said.values["topic"], None
    for code in said.marks.get("topics", ()):
        yield Place(said.head, -1 - code), code, None
    for item, text in enumerate(said.marks.get("other_topics", ()), 1):
        yield Place(said.head, item), None, text


# -- facts -----------------------------------------------------------------------------------------------------------


def _fact(what: str, said: list[Statement], field: str, code: int, matches: list[Statement]) -> FactPair:
    """Each side's last account of a fact, and how they stand to one another."""
    last = {one.author.side: one for one in said if field in one.marks}
    accounts = tuple(Account(side, last[side].marks[field], last[side].head) for side in sorted(last))
    if len(accounts) < 2:
        return FactPair(what, accounts, Verdict.ONE_SIDED, ())
    heads = {one.head for one in accounts}
    words = [one for one in matches if one.values["what"] == code and set(_pair(one) or ()) <= heads]
    if words:
        latest = {one.author.side: one for one in sorted(words, key=lambda one: one.order)}
        same = {one.values["verdict"] == _SAME for one in latest.values()}
        verdict = Verdict.UNCOMPARED if len(same) > 1 else Verdict.SAME if same == {True} else Verdict.DIFFER
        return FactPair(what, accounts, verdict, tuple(sorted(one.head for one in latest.values())))
    return FactPair(what, accounts, _compared(accounts) if field == "event_dates" else Verdict.UNCOMPARED, ())


def _compared(accounts: tuple[Account, ...]) -> Verdict:
    values = [one.value for one in accounts]
    if all(value == values[0] for value in values):
        return Verdict.SAME
    return compare_dates(values)


def compare_dates(values: Iterable[Any]) -> Verdict:
    """Whether intervals of dates are the same days, one lies within the other, or they differ."""
    spans = [span(value) for value in values]
    if all(one == spans[0] for one in spans):
        return Verdict.SAME
    shortest = min(spans, key=lambda one: one[1] - one[0])
    within = all(one[0] <= shortest[0] and shortest[1] <= one[1] for one in spans)
    return Verdict.WITHIN if within else Verdict.DIFFER
