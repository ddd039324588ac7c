"""Incidents: opened by either side or by a STOP or DANGER, calmed step by step, closed by both (spec: procedures §4).

Two openings of one incident become one where an opening names the other, whichever side wrote first.
"""

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from parley.procedures.incident import ALARMS, STAND_DOWN, STEPS, Incident, incident
from parley.procedures.knowledge import Knowledge
from parley.procedures.offers import Kind, Offers
from parley.procedures.procedure import Fact
from parley.procedures.statement import Reader, RuleOf, Statement
from parley.procedures.threads import Threads
from parley.record.names import FeedId, Head

PROCEDURES = frozenset(("incident", "encounter"))
_WORDS = {
    "step-accepted": Kind.ACCEPT, "step-declined": Kind.DECLINE, "step-withdrawn": Kind.WITHDRAW,
    "stand-down-agreed": Kind.ACCEPT, "stand-down-declined": Kind.DECLINE,
}  # fmt: skip
_OFFERS = STEPS | {STAND_DOWN}
_ENDS = frozenset(("incident-close", "stand-down-agreed"))


class Incidents:
    """The fold: every statement belongs to the incident of the first entry that it is about, or begins one."""

    name = "incidents"

    def __init__(self, rule_of: RuleOf, knowledge: Knowledge, sides_count: int) -> None:
        self._reader = Reader(rule_of, knowledge)
        self._sides_count = sides_count
        self.reset()

    def reset(self) -> None:
        """Begin again with no entries."""
        # A thread begins with an opening; and openings that are one incident.
        self._threads = Threads()
        self._joined: dict[Head, set[Head]] = {}
        self._all: list[Incident] | None = None
        self._offers = Offers(self._reader.knows, self._reader.ahead)
        self._alarms: dict[FeedId, list[int]] = {}
        self._known: dict[Head, dict[FeedId, int]] = {}

    def fold(self, fact: Fact) -> None:
        """Take a word on an incident in; anything else is none of ours."""
        said = self._reader.read(fact, PROCEDURES)
        if said is not None:
            self._take(said)
            self._note(said)

    def _take(self, said: Statement) -> None:
        openings = self._threads.roots_of(said.about)
        opening = self._threads.add(said, openings[0] if openings else None)
        self._all = None
        if said.form == "incident-open":
            for other in openings[1:]:
                self._joined.setdefault(opening, set()).add(other)
                self._joined.setdefault(other, set()).add(opening)

    def _note(self, said: Statement) -> None:
        kind = _WORDS.get(said.form)
        target = next((head for head in said.about if self._threads.form(head) in _OFFERS), None)
        if kind is not None and target is not None:
            self._offers.add(target, kind, said)
        if said.form in _ENDS:
            self._known[said.head] = self._alarms_known(said.head)
        if said.form in ALARMS:
            self._alarms.setdefault(said.head.feed, []).append(said.head.seq)

    def _alarms_known(self, of: Head) -> dict[FeedId, int]:
        """The last alarm of each feed, of whatever incident, that the author of ``of`` knew."""
        found = {}
        for feed, seqs in self._alarms.items():
            reach = self._reader.reach(of, feed)
            if at := bisect_right(seqs, reach):
                found[feed] = seqs[at - 1]
        return found

    def all(self) -> list[Incident]:
        """Every incident, by the time of its earliest opening; worked out once for each change."""
        if self._all is None:
            self._all = sorted(self._each(), key=lambda one: one.statements[0].order)
        return self._all

    def _each(self) -> Iterator[Incident]:
        seen = set[Head]()
        for opening in self._threads.roots():
            if opening not in seen:
                group = self._group(opening)
                seen |= group
                yield self._incident(group)

    def of(self, head: Head) -> Incident | None:
        """The incident to which a message belongs."""
        opening = self._threads.root_of(head)
        return self._incident(self._group(opening)) if opening is not None else None

    def _group(self, opening: Head) -> set[Head]:
        found, todo = {opening}, [opening]
        while todo:
            new = self._joined.get(todo.pop(), set()) - found
            found |= new
            todo += new
        return found

    def _incident(self, group: set[Head]) -> Incident:
        said = [one for opening in group for one in self._threads.said(opening)]
        root = min((one for one in said if one.head in group), key=lambda one: one.order).head
        return incident(root, said, self._offers, self._known, self._sides_count)

    def view(self) -> Any:
        """The whole state: nothing of it is known to this node alone."""
        return self.to_value()

    def to_value(self) -> Any:
        """Plain values."""
        joined = [[list(one), [list(h) for h in sorted(others)]] for one, others in sorted(self._joined.items())]
        known = [
            [list(head), [[*feed, seq] for feed, seq in sorted(alarms.items())]]
            for head, alarms in sorted(self._known.items())
        ]
        return [self._threads.plain(), joined, self._offers.plain(), known]

    def load(self, value: Any) -> None:
        """Take over a snapshot of our own."""
        self.reset()
        for said in self._threads.load(value[0]):
            if said.form in ALARMS:
                self._alarms.setdefault(said.head.feed, []).append(said.head.seq)
        self._joined = {Head(*one): {Head(*h) for h in others} for one, others in value[1]}
        self._offers.load(value[2])
        self._known = {Head(*head): {FeedId(*a[:3]): a[3] for a in alarms} for head, alarms in value[3]}
