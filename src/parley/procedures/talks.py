"""Talks: meetings negotiated without an organiser, what was put on the agenda, what was signed, what each side said of them.

Every statement belongs to the meeting of the first entry that it is about. A public word on something else, a contact or a
call, belongs to that: the statements of all sides on one thing stand side by side (spec: procedures §8).
"""

from typing import Any, Final

from parley.procedures.knowledge import Knowledge
from parley.procedures.meeting import ENDS, OFFERS, ROOTS, Meeting, Teller, Terms
from parley.procedures.minutes import same_files
from parley.procedures.offers import Kind, Offers
from parley.procedures.procedure import Fact
from parley.procedures.statement import Reader, RuleOf, Statement
from parley.procedures.threads import Threads
from parley.record.names import Head

PROCEDURE: Final = frozenset(("talks",))
_WORDS: Final = {
    "meeting-accept": Kind.ACCEPT, "joint-text-agree": Kind.ACCEPT, "proposal-decline": Kind.DECLINE,
    "proposal-withdraw": Kind.WITHDRAW,
}  # fmt: skip
_ANSWERED_BY: Final = {"meeting-accept": OFFERS, "joint-text-agree": frozenset(("joint-text-propose",))}
_OFFERED: Final = OFFERS | {"joint-text-propose"}
# These may be about something that is no meeting; whatever else is, answers nothing that its author could see here.
_ON_ANYTHING: Final = frozenset(
    ("statement", "joint-text-propose", "concern-raise", "follow-up-call", "session-held", "minutes", "delegation")
)
_ALONE: Final = ROOTS | {"joint-text-propose", "concern-raise"}
_NOT_TERMS: Final = ("expires", "about")


class Talks:
    """The fold."""

    name = "talks"

    def __init__(self, rule_of: RuleOf, knowledge: Knowledge, sides_count: int) -> None:
        self._reader = Reader(rule_of, knowledge)
        self._sides_count = sides_count
        self.reset()

    def reset(self) -> None:
        """Begin again with no entries."""
        self._threads = Threads()
        self._of: dict[Head, Statement] = {}
        self._offers = Offers(self._reader.knows, self._reader.ahead)
        self._knew: dict[Head, frozenset[Head]] = {}
        self._ends: dict[Head, list[Head]] = {}
        self._terms: dict[Head, Terms] = {}
        self._made: dict[Head, Meeting] = {}
        # Of each meeting, the order of its first word: the root's own where that is one, otherwise the earliest.
        self._began: dict[Head, tuple[bool, tuple[int, Head]]] = {}

    def fold(self, fact: Fact) -> None:
        """Take a word on a meeting in; anything else is none of ours."""
        said = self._reader.read(fact, PROCEDURE)
        if said is not None:
            self.take(said)

    def take(self, said: Statement) -> None:
        """The same, read already."""
        root = self._root(said)
        if root is None and said.form not in _ALONE:
            return
        self._note(said, self._take(said, root))

    def _root(self, said: Statement) -> Head | None:
        """What a statement belongs to; None: to itself, or to nothing."""
        if said.form in ROOTS:
            return None
        found = next(iter(self._threads.roots_of(said.about)), None)
        if found is None and said.form in _ON_ANYTHING:
            return next(iter(said.about), None)
        return found

    def _take(self, said: Statement, root: Head | None) -> Head:
        root = self._threads.add(said, root)
        self._of[said.head] = said
        self._made.pop(root, None)
        self._begin(said, root)
        return root

    def _begin(self, said: Statement, root: Head) -> None:
        order = (said.head != root, said.order)
        self._began[root] = min(order, self._began.get(root, order))

    def _note(self, said: Statement, root: Head) -> None:
        kind, target = _WORDS.get(said.form), self.answered(said)
        if kind is not None and target is not None:
            self._offers.add(target.head, kind, said)
            if said.form == "meeting-accept":
                ends = self._ends.get(root, ())
                self._knew[said.head] = frozenset(one for one in ends if self._reader.knows(said.head, one))
        if said.form in ENDS:
            self._ends.setdefault(root, []).append(said.head)

    def answered(self, said: Statement) -> Statement | None:
        """The offer that a word answers, if it is one that it can answer."""
        target = next((self._of[head] for head in said.about if self._threads.form(head) in _OFFERED), None)
        return target if target is not None and self._answers(said, target) else None

    def statement(self, head: Head) -> Statement | None:
        """What was said in an entry."""
        return self._of.get(head)

    def _answers(self, said: Statement, offer: Statement) -> bool:
        """An acceptance names the dates or the files that were offered, or it answers nothing (spec: procedures §8.3)."""
        if offer.form not in _ANSWERED_BY.get(said.form, _OFFERED):
            return False
        if said.form == "joint-text-agree":
            return same_files(said.marks["documents"], offer.marks["documents"])
        if said.form == "meeting-accept":
            return said.marks["dates"] in self.terms_of(offer.head).marks.get("dates", [said.marks["dates"]])
        return True

    def terms_of(self, offer: Head) -> Terms:
        """The whole terms of a proposal or a counter: what a counter does not name stays as it was in what it answers."""
        chain: list[Head] = []
        at: Head | None = offer
        while at is not None and at not in self._terms:
            chain.append(at)
            at = next((head for head in self._of[at].about if self._threads.form(head) in OFFERS), None)
            at = at if self._of[chain[-1]].form not in ROOTS else None
        before = self._terms[at] if at is not None else Terms({}, {})
        for head in reversed(chain):
            said = self._of[head]
            values = {name: value for name, value in said.values.items() if name not in _NOT_TERMS}
            before = Terms({**before.values, **values}, {**before.marks, **said.marks})
            self._terms[head] = before
        return before

    def all(self) -> list[Meeting]:
        """Every meeting, and everything else that was spoken of, by the time of its first word."""
        return self.newest()[::-1]

    def newest(self, skip: int = 0, count: int | None = None) -> list[Meeting]:
        """The same, newest first: ``count`` of them after the first ``skip``."""
        roots = sorted(self._began, key=lambda root: (self._began[root][1], root), reverse=True)
        return [self._meeting(root) for root in roots[skip : None if count is None else skip + count]]

    def of(self, head: Head) -> Meeting | None:
        """The meeting to which an entry belongs, or of which it is the subject."""
        root = self._threads.root_of(head)
        if root is None and self._threads.is_root(head):
            root = head
        return self._meeting(root) if root is not None else None

    def _meeting(self, root: Head) -> Meeting:
        if root not in self._made:
            teller = Teller(self._offers, self._knew, self._threads.root_of, self.terms_of, self._sides_count)
            self._made[root] = teller.meeting(root, self._threads.said(root))
        return self._made[root]

    def view(self) -> Any:
        """The whole state: nothing of it is known to this node alone."""
        return self.to_value()

    def to_value(self) -> Any:
        """Plain values."""
        knew = [[list(head), [list(one) for one in sorted(ends)]] for head, ends in sorted(self._knew.items())]
        return [self._threads.plain(), self._offers.plain(), knew]

    def load(self, value: Any) -> None:
        """Take over a snapshot of our own."""
        self.reset()
        for said in self._threads.load(value[0]):
            self._of[said.head] = said
            self._begin(said, self._threads.root_of(said.head) or said.head)
            if said.form in ENDS:
                self._ends.setdefault(self._threads.root_of(said.head) or said.head, []).append(said.head)
        self._offers.load(value[1])
        self._knew = {Head(*head): frozenset(Head(*one) for one in ends) for head, ends in value[2]}
