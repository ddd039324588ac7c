"""Who has the watch, and the roll-calls of people: the newest words of each post on them (spec: procedures §5).

Who answered a roll-call, when and after how long, stands in the ladder of that message; nothing of it is kept twice.
"""

from collections.abc import Mapping
from typing import Any, Final

from parley.procedures.procedure import Fact
from parley.procedures.statement import RuleOf
from parley.record.names import Head, PostId
from parley.record.payload import CATALOGUE_FIRST

HANDOVER: Final = "watch-handover"
ROLL_CALL: Final = "roll-call"
KEPT_COUNT: Final[Mapping[str, int]] = {HANDOVER: 32, ROLL_CALL: 64}
"""So many of each form are kept for each post, the newest by their author's clock."""

Order = tuple[int, Head]


class Duty:
    """The fold. What falls out of the newest few never comes back, so it is a function of the set of entries."""

    name = "duty"

    def __init__(self, rule_of: RuleOf) -> None:
        self._rule_of = rule_of
        self.reset()

    def reset(self) -> None:
        """Begin again with no entries."""
        self._kept: dict[tuple[str, PostId], list[Order]] = {}

    def fold(self, fact: Fact) -> None:
        """Take a handover or a roll-call in; anything else is none of ours."""
        if fact.judgement or fact.header.form < CATALOGUE_FIRST:
            return
        rule = self._rule_of(fact.header)
        if rule is None or rule.name not in KEPT_COUNT:
            return
        known = self._kept.get((rule.name, fact.author), [])
        newest = sorted([*known, (fact.time, fact.head)], reverse=True)
        self._kept[rule.name, fact.author] = newest[: KEPT_COUNT[rule.name]]

    def newest(self, form: str) -> list[Head]:
        """The messages of that form that are kept, of every post, the newest first."""
        found = [one for (name, _), kept in self._kept.items() if name == form for one in kept]
        return [head for _, head in sorted(found, reverse=True)]

    def view(self) -> Any:
        """The whole state: nothing of it is known to this node alone."""
        return self.to_value()

    def to_value(self) -> Any:
        """Plain values."""
        return [
            [form, list(post), [[time, list(head)] for time, head in kept]]
            for (form, post), kept in sorted(self._kept.items())
        ]

    def load(self, value: Any) -> None:
        """Take over a snapshot of our own."""
        self._kept = {(form, PostId(*post)): [(time, Head(*head)) for time, head in kept] for form, post, kept in value}
