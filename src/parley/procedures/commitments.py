"""Promises and what became of them, the year's plan, declared positions: each side says its own (spec: procedures §10).

Assessments on one scale stand beside one another and are never averaged; evidence is named by entry or by hash.
"""

from typing import Any, Final

from parley.procedures.commitment import (
    Commitment,
    Engagement,
    Plan,
    Position,
    commitment,
    engagement,
    plan,
    position,
)  # fmt: skip
from parley.procedures.knowledge import Knowledge
from parley.procedures.procedure import Fact
from parley.procedures.statement import Reader, RuleOf, Statement
from parley.procedures.threads import Threads
from parley.record.names import Head

PROCEDURES: Final = frozenset(("commitment", "talks"))
_POSITIONS: Final = frozenset(("interest-declare", "concern-declare", "goodwill-message"))
_ROOTS: Final = _POSITIONS | {"commitment", "engagement-propose", "plan-agree"}
# Of the procedure of talks only a refusal and a withdrawal can be about an engagement.
_WORDS: Final = frozenset(
    (
        "commitment-evidence", "commitment-assess", "commitment-change", "commitment-withdraw", "engagement-status",
        "observed-action", "proposal-decline", "proposal-withdraw", "concern-answer",
    )
)  # fmt: skip

_PROMISES: Final = frozenset(("commitment",))
_ENGAGEMENTS: Final = frozenset(("engagement-propose",))


class Commitments:
    """The fold: what is about a promise, an engagement or a position belongs to it."""

    name = "commitments"

    def __init__(self, rule_of: RuleOf, knowledge: Knowledge, sides_count: int) -> None:
        self._reader = Reader(rule_of, knowledge)
        self._sides_count = sides_count
        self.reset()

    def reset(self) -> None:
        """Begin again with no entries."""
        self._threads = Threads()

    def fold(self, fact: Fact) -> None:
        """Take a word in; anything else is none of ours."""
        said = self._reader.read(fact, PROCEDURES)
        if said is not None:
            self.take(said)

    def take(self, said: Statement) -> None:
        """The same, read already."""
        if said.form in _ROOTS:
            self._threads.add(said, self._replaced(said))
        elif said.form in _WORDS:
            roots = self._threads.roots_of(said.about)
            if roots:
                self._threads.add(said, roots[0])

    def _replaced(self, said: Statement) -> Head | None:
        """An engagement or a position that takes the place of an earlier one of the same form goes on with its thread; a
        position only its own side's."""
        for head in said.named.get("replaces", ()):
            if self._threads.form(head) == said.form and (said.form not in _POSITIONS or head.side == said.author.side):
                return self._threads.root_of(head)
        return None

    def commitments(self, skip: int = 0, count: int | None = None) -> list[Commitment]:
        """Promises, in the order of their times: all, or the newest ``count`` before the last ``skip``."""
        return [commitment(said, self._sides_count) for said in _page(self._of(_PROMISES), skip, count)]

    def commitment(self, head: Head) -> Commitment | None:
        """The promise to which an entry belongs."""
        root = self._threads.root_of(head)
        if root is None or self._threads.form(root) not in _PROMISES:
            return None
        return commitment(self._ordered(root), self._sides_count)

    def engagements(self, skip: int = 0, count: int | None = None) -> list[Engagement]:
        """Engagements that were proposed, in the same way."""
        return [engagement(said) for said in _page(self._of(_ENGAGEMENTS), skip, count)]

    def plans(self) -> list[Plan]:
        """The plans by year, ascending."""
        by_year: dict[int, list[Statement]] = {}
        for said in self._of(frozenset(("plan-agree",))):
            for one in (word for word in said if word.form == "plan-agree"):
                by_year.setdefault(one.values["year"], []).append(one)
        return [plan(year, by_year[year], self._sides_count) for year in sorted(by_year)]

    def positions(self, skip: int = 0, count: int | None = None) -> list[Position]:
        """Declared positions, with what the sides saw done, in the same way."""
        return [position(said) for said in _page(self._of(_POSITIONS), skip, count)]

    def of(self, head: Head) -> Head | None:
        """The promise, engagement or position to which an entry belongs."""
        return self._threads.root_of(head)

    def _of(self, forms: frozenset[str]) -> list[list[Statement]]:
        roots = [root for root in self._threads.roots() if self._threads.form(root) in forms]
        return sorted(map(self._ordered, roots), key=lambda said: said[0].order)

    def _ordered(self, root: Head) -> list[Statement]:
        return sorted(self._threads.said(root), key=lambda one: (one.head != root, one.order))

    def view(self) -> Any:
        """The whole state: nothing of it is known to this node alone."""
        return self.to_value()

    def to_value(self) -> Any:
        """Plain values."""
        return self._threads.plain()

    def load(self, value: Any) -> None:
        """Take over a snapshot of our own."""
        self.reset()
        self._threads.load(value)


def _page(every: list[list[Statement]], skip: int, count: int | None) -> list[list[Statement]]:
    until = max(0, len(every) - skip)
    return every[0 if count is None else max(0, until - count) : until]
