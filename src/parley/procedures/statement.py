"""What a side said in a procedure, without its texts: enough to tell the state; the texts stay in the record."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from parley.procedures.knowledge import Knowledge
from parley.procedures.procedure import Fact
from parley.record.names import Head, PostId
from parley.record.payload import CATALOGUE_FIRST, Header


class Rule(NamedTuple):
    """What a fold needs of a form: its name, the procedure it belongs to, what it does to the message that it is about
    (``answers``, ``declines`` or ""), and the payload keys of its fields by name."""

    name: str
    procedure: str
    effect: str
    keys: tuple[tuple[str, int], ...]


RuleOf = Callable[[Header], Rule | None]


class Statement(NamedTuple):
    """One message of a procedure. ``about``: of the entries that it is about those that its author knew, which no later
    arrival changes. ``values``: its whole numbers, instants, choices and yes-or-no fields, by name."""

    head: Head
    author: PostId
    time: int
    form: str
    effect: str
    about: tuple[Head, ...]
    wanted_by: int | None
    values: Mapping[str, int]

    @property
    def order(self) -> tuple[int, Head]:
        """By its author's clock, then by name: no proof of what came first, but the same everywhere."""
        return self.time, self.head

    def plain(self) -> list[Any]:
        """As a snapshot holds it."""
        about = [list(head) for head in self.about]
        values = [[name, value] for name, value in sorted(self.values.items())]
        return [list(self.head), self.time, self.form, self.effect, about, self.wanted_by, values]


def from_plain(value: Any) -> Statement:
    """Back from ``plain``."""
    head, time, form, effect, about, wanted_by, values = value
    names = tuple(Head(*one) for one in about)
    found = Head(*head)
    return Statement(found, found.feed.author, time, form, effect, names, wanted_by, dict(values))


class Reader:
    """Makes statements of facts."""

    def __init__(self, rule_of: RuleOf, knowledge: Knowledge) -> None:
        self._rule_of = rule_of
        self.knows = knowledge.knows
        self.reach = knowledge.reach

    def read(self, fact: Fact, procedures: frozenset[str]) -> Statement | None:
        """The statement, if it is one of these procedures and was understood."""
        header = fact.header
        if fact.judgement or header.form < CATALOGUE_FIRST:
            return None
        rule = self._rule_of(header)
        if rule is None or rule.procedure not in procedures:
            return None
        about = tuple(dict.fromkeys(head for head in header.about if self.knows(fact.head, head)))
        values = {name: int(value) for name, key in rule.keys if isinstance(value := fact.fields.get(key), int)}
        return Statement(fact.head, fact.author, fact.time, rule.name, rule.effect, about, header.wanted_by, values)
