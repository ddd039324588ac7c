"""What a side said in a procedure, without its long texts: enough to tell the state; they stay in the record."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from parley.procedures.knowledge import Knowledge
from parley.procedures.procedure import Fact
from parley.record.names import Head, PostId
from parley.record.payload import CATALOGUE_FIRST, Header


class Rule(NamedTuple):
    """What a fold needs of a form: its name, the procedure it belongs to, what it does to the message that it is about
    (``answers``, ``declines`` or ""), and the payload keys of its fields by name. ``kept`` are those whose values are kept as
    they are, ``references`` those that name entries, ``long`` those of which only is kept that they are there: none of the
    three, where numbers are enough."""

    name: str
    procedure: str
    effect: str
    keys: tuple[tuple[str, int], ...]
    kept: tuple[tuple[str, int], ...] = ()
    references: tuple[tuple[str, int], ...] = ()
    long: tuple[tuple[str, int], ...] = ()


RuleOf = Callable[[Header], Rule | None]
NONE: Final[Mapping[str, Any]] = MappingProxyType({})
# A reference in one of these fields says what the message belongs to, as the common field does.
_BELONGS: Final = ("about", "meeting")


class Statement(NamedTuple):
    """One message of a procedure. ``about``: of the entries that it is about those that its author knew, which no later
    arrival changes. ``values``: its whole numbers, instants, choices and yes-or-no fields, by name. ``marks``: its other fields
    that are kept, as they stand in the message; ``named``: the entries that they name, as far as its author knew them."""

    head: Head
    author: PostId
    time: int
    form: str
    effect: str
    about: tuple[Head, ...]
    wanted_by: int | None
    values: Mapping[str, int]
    marks: Mapping[str, Any] = NONE
    named: Mapping[str, tuple[Head, ...]] = NONE

    @property
    def order(self) -> tuple[int, Head]:
        """By its author's clock, then by name: no proof of what came first, but the same everywhere."""
        return self.time, self.head

    def plain(self) -> list[Any]:
        """As a snapshot holds it."""
        about = [list(head) for head in self.about]
        values = [[name, value] for name, value in sorted(self.values.items())]
        marks = [[name, value] for name, value in sorted(self.marks.items())]
        named = [[name, [list(head) for head in heads]] for name, heads in sorted(self.named.items())]
        more = [marks, named] if marks or named else []
        return [list(self.head), self.time, self.form, self.effect, about, self.wanted_by, values, *more]


def from_plain(value: Any) -> Statement:
    """Back from ``plain``."""
    head, time, form, effect, about, wanted_by, values, *more = value
    names = tuple(Head(*one) for one in about)
    found = Head(*head)
    marks, named = more or ((), ())
    return Statement(
        found, found.feed.author, time, form, effect, names, wanted_by, dict(values), dict(marks),
        {name: tuple(Head(*one) for one in heads) for name, heads in named},
    )  # fmt: skip


class Reader:
    """Makes statements of facts."""

    def __init__(self, rule_of: RuleOf, knowledge: Knowledge) -> None:
        self._rule_of = rule_of
        self.knows = knowledge.knows
        self.reach = knowledge.reach
        self.ahead = knowledge.ahead

    def draft(self, fact: Fact, procedures: frozenset[str]) -> Statement | None:
        """The same of something that its author, who knows all that is linked, is about to sign."""
        return self.read(fact, procedures, lambda *_: True)

    def read(
        self, fact: Fact, procedures: frozenset[str], knows: Callable[[Head, Head], bool] | None = None
    ) -> Statement | None:
        """The statement, if it is one of these procedures and was understood."""
        knows = knows or self.knows
        header = fact.header
        if fact.judgement or header.form < CATALOGUE_FIRST:
            return None
        rule = self._rule_of(header)
        if rule is None or rule.procedure not in procedures:
            return None
        # Lists and dicts, no generators: every word passes here, and compiled those are dear.
        values = {name: int(value) for name, key in rule.keys if isinstance(value := fact.fields.get(key), int)}
        named = self._named(fact, rule, knows) if rule.references else NONE
        about = [head for name in _BELONGS for head in named.get(name, ())]
        about += [head for head in header.about if knows(fact.head, head)]
        marks = {name: value for name, key in rule.kept if (value := fact.fields.get(key)) is not None}
        marks.update({name: True for name, key in rule.long if key in fact.fields})
        return Statement(
            fact.head, fact.author, fact.time, rule.name, rule.effect, tuple(dict.fromkeys(about)), header.wanted_by,
            values, marks, named,
        )  # fmt: skip

    def _named(self, fact: Fact, rule: Rule, knows: Callable[[Head, Head], bool]) -> dict[str, tuple[Head, ...]]:
        """The entries that its fields name and its author knew, by field (spec: procedures §1.2)."""
        named = {}
        for name, key in rule.references:
            value = fact.fields.get(key)
            if value:
                heads = [Head(*one) for one in ([value] if isinstance(value[0], int) else value)]
                named[name] = tuple([head for head in heads if knows(fact.head, head)])
        return named
