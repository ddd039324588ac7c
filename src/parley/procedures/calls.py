"""Calls: asked for, accepted, countered, declined or unanswered; placed, ended, summed up (spec: procedures §3).

2001 and February 2023 are why DECLINED and NO ANSWER are never one state.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, NamedTuple

from parley.procedures.knowledge import Knowledge
from parley.procedures.offers import Kind, Offers, Outcome
from parley.procedures.procedure import Fact
from parley.procedures.statement import Reader, RuleOf, Statement
from parley.procedures.threads import Threads
from parley.procedures.voice import LIVE, OFFER, Voice, voices
from parley.procedures.voice import WORDS as VOICE_WORDS
from parley.record.names import Head
from parley.record.payload import Core

PROCEDURE = frozenset(("call",))
OFFERS = frozenset(("call-request", "call-counter"))
_CALL_WORDS = {
    "call-accept": Kind.ACCEPT, "call-decline": Kind.DECLINE,
    "call-summary-agree": Kind.ACCEPT, "call-summary-decline": Kind.DECLINE,
}  # fmt: skip
_DONE = ("call-placed", "call-not-answered", "call-ended")


class CallState(StrEnum):
    """How far a call has come."""

    REQUESTED = "REQUESTED"
    COUNTERED = "COUNTERED"
    ACCEPTED = "ACCEPTED"
    DECLINED = "DECLINED"
    NO_ANSWER = "NO_ANSWER"
    CROSSED = "CROSSED"
    PLACED = "PLACED"
    NOT_PICKED_UP = "NOT_PICKED_UP"
    ENDED = "ENDED"
    SUMMED_UP = "SUMMED_UP"
    SUMMED_UP_APART = "SUMMED_UP_APART"


STANDING = frozenset((CallState.ACCEPTED, CallState.PLACED))
"""The states in which the desks may speak."""


class Call(NamedTuple):
    """One call. ``by`` is the entry that brought it into its state; ``statements`` all that was said, the first word first,
    then by their authors' clocks; ``offers`` how each request and counter stands; ``voices`` each voice from desk to desk."""

    root: Head
    state: CallState
    by: Head
    statements: tuple[Statement, ...]
    offers: tuple[tuple[Head, Outcome], ...]
    voices: tuple[Voice, ...] = ()

    @property
    def voice(self) -> Voice | None:
        """That which is being offered, joined or spoken; there is never more than one."""
        return next((one for one in self.voices if one.state in LIVE), None)


class Calls:
    """The fold. A call begins with a request, or with the word that one was placed; what is about it belongs to it."""

    name = "calls"

    def __init__(self, rule_of: RuleOf, knowledge: Knowledge) -> None:
        self._reader = Reader(rule_of, knowledge)
        self.reset()

    def reset(self) -> None:
        """Begin again with no entries."""
        self._threads = Threads()
        self._all: list[Call] | None = None
        self._offers = Offers(self._reader.knows, self._reader.ahead)
        self._unanswered: dict[Head, Head] = {}

    def fold(self, fact: Fact) -> None:
        """Take a word on a call in; anything else is none of ours."""
        if fact.header.form == Core.NO_ANSWER and not fact.judgement:
            self._no_answer(fact)
            return
        said = self._reader.read(fact, PROCEDURE)
        if said is None:
            return
        root = next(iter(self._threads.roots_of(said.about)), None)
        if root is None and said.form not in ("call-request", "call-placed"):
            return  # it is about nothing that its author could have seen here
        self._threads.add(said, root)
        self._all = None
        for offer in said.about[:1]:
            words = VOICE_WORDS if self._threads.form(offer) == OFFER else _CALL_WORDS
            if (kind := words.get(said.form)) is not None:
                self._offers.add(offer, kind, said)

    def draft(self, fact: Fact) -> Statement | None:
        """What we are about to say on a call, if it is that."""
        return self._reader.draft(fact, PROCEDURE)

    def _no_answer(self, fact: Fact) -> None:
        """The asking side's own word that its time has run out."""
        for about in fact.header.about:
            is_own = about.feed.author.side == fact.author.side
            if is_own and self._threads.root_of(about) and self._reader.knows(fact.head, about):
                self._all = None
                known = self._unanswered.get(about)
                self._unanswered[about] = min(known, fact.head) if known else fact.head

    def all(self) -> list[Call]:
        """Every call, by the time of its first word; worked out once for each change."""
        if self._all is None:
            found = map(self._call, self._threads.roots())
            self._all = sorted(found, key=lambda call: call.statements[0].order)
        return self._all

    def of(self, head: Head) -> Call | None:
        """The call to which a message belongs."""
        root = self._threads.root_of(head)
        return self._call(root) if root is not None else None

    def _call(self, root: Head) -> Call:
        said = tuple(sorted(self._threads.said(root), key=lambda one: (one.head != root, one.order)))
        offers = tuple(
            (one.head, self._offers.outcome(one.head, _expires(one))[0]) for one in said if one.form in OFFERS
        )
        state, by = self._state(said, dict(offers))
        spoken = voices(said, self._offers.outcome, self._unanswered, state in STANDING)
        return Call(root, state, by, said, offers, spoken)

    def _state(self, said: tuple[Statement, ...], offers: dict[Head, Outcome]) -> tuple[CallState, Head]:
        summed = self._summed_up(said)
        if summed is not None:
            return summed
        done = [one for one in said if one.form in _DONE]
        if ended := [one for one in done if one.form == "call-ended"]:
            return CallState.ENDED, ended[0].head
        if done:
            last = done[-1]
            placed = last.form == "call-placed"
            return (CallState.PLACED if placed else CallState.NOT_PICKED_UP), last.head
        return self._asked(said, offers)

    def _summed_up(self, said: Iterable[Statement]) -> tuple[CallState, Head] | None:
        """Both sign one text, or each writes its own: two links to one call, never merged."""
        for one in said:
            if one.form == "call-joint-summary":
                outcome, word = self._offers.outcome(one.head, one.values.get("valid_until"))
                if outcome is Outcome.ACCEPTED and word is not None:
                    return CallState.SUMMED_UP, word.head
        apart = {one.author.side: one.head for one in said if one.form == "call-summary"}
        return (CallState.SUMMED_UP_APART, max(apart.values())) if len(apart) > 1 else None

    def _asked(self, said: tuple[Statement, ...], offers: dict[Head, Outcome]) -> tuple[CallState, Head]:
        for wanted, state in (
            (Outcome.ACCEPTED, CallState.ACCEPTED), (Outcome.CROSSED, CallState.CROSSED),
        ):  # fmt: skip
            if found := [head for head, outcome in offers.items() if outcome is wanted]:
                return state, found[-1]
        last = [one for one in said if one.form in OFFERS][-1]
        outcome, word = self._offers.outcome(last.head, _expires(last))
        if outcome is Outcome.DECLINED and word is not None:
            return CallState.DECLINED, word.head
        if last.head in self._unanswered:
            return CallState.NO_ANSWER, self._unanswered[last.head]
        return (CallState.REQUESTED if last.form == "call-request" else CallState.COUNTERED), last.head

    def view(self) -> Any:
        """The whole state: nothing of it is known to this node alone."""
        return self.to_value()

    def to_value(self) -> Any:
        """Plain values."""
        unanswered = [[list(about), list(by)] for about, by in sorted(self._unanswered.items())]
        return [self._threads.plain(), self._offers.plain(), unanswered]

    def load(self, value: Any) -> None:
        """Take over a snapshot of our own."""
        self.reset()
        self._threads.load(value[0])
        self._offers.load(value[1])
        self._unanswered = {Head(*about): Head(*by) for about, by in value[2]}


def _expires(offer: Statement) -> int | None:
    """Until when an answer counts: what a counter says, else the time by which the answer was asked for."""
    return offer.values.get("valid_until", offer.wanted_by)
