"""One incident as the record tells it: who opened it, what is agreed and what is disputed, which steps bind, where it stands.

Pure functions of statements and of the words on offers; every list by the authors' clocks.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from parley.procedures.offers import Offers, Outcome
from parley.procedures.statement import Statement
from parley.record.names import FeedId, Head

ALARMS = frozenset(("stop", "danger", "incident-open"))
REQUESTS = frozenset(("request-for-information", "request-for-explanation"))
STEPS = frozenset(("step-offered",))
FACTS = frozenset(("fact-stated",))
STAND_DOWN = "stand-down-proposal"
# The choices of information-given that do not give all there is: a part, none now, not given.
_PARTS = {1: "PARTLY", 2: "PARTLY", 4: "DECLINED"}
Known = Mapping[FeedId, int]


class IncidentState(StrEnum):
    """Where it stands. CLOSING: one side closed it, the other did not, or wrote an alarm that the first had not seen."""

    OPEN = "OPEN"
    STANDING_DOWN = "STANDING_DOWN"
    CLOSING = "CLOSING"
    CLOSED = "CLOSED"


class Report(NamedTuple):
    """A side says that it took its step; the other side's word on that, "confirmed", "disputed" or ""."""

    said: Statement
    verdict: str
    by: Statement | None


class Step(NamedTuple):
    """A reciprocal step: one if the other. ``reports``: at most the first of each side."""

    offer: Statement
    outcome: Outcome
    by: Head | None
    reports: tuple[Report, ...]


class Matter(NamedTuple):
    """A fact stated, or information asked for, with the last word of another side on it: ``state`` OPEN, AGREED, DISPUTED,
    ANSWERED, PARTLY or DECLINED."""

    said: Statement
    state: str
    by: Statement | None


class Incident(NamedTuple):
    """All of one incident. ``root`` names it: its earliest opening."""

    root: Head
    state: IncidentState
    statements: tuple[Statement, ...]
    steps: tuple[Step, ...]
    stand_downs: tuple[Step, ...]
    facts: tuple[Matter, ...]
    requests: tuple[Matter, ...]
    closed_by: tuple[int, ...]

    @property
    def accounts(self) -> dict[int, list[Statement]]:
        """Each side's own, never merged."""
        found: dict[int, list[Statement]] = {}
        for one in self.statements:
            if one.form in ("incident-account", "encounter-report"):
                found.setdefault(one.author.side, []).append(one)
        return found


def incident(
    root: Head, said: Iterable[Statement], offers: Offers, known: Mapping[Head, Known], sides_count: int
) -> Incident:
    """``known`` gives, of each closure and each agreement to stand down, the last alarm of each feed that its author knew."""
    told = _Told(sorted(said, key=lambda one: one.order), offers)
    alarms = [one.head for one in told.all if one.form in ALARMS]
    stand_downs = tuple(told.step(one) for one in told.of(frozenset((STAND_DOWN,))))
    stands_down = any(
        one.outcome is Outcome.ACCEPTED and one.by is not None and _knew_all(known.get(one.by, {}), alarms)
        for one in stand_downs
    )
    closes = told.of(frozenset(("incident-close",)))
    closed_by = {one.author.side for one in closes if _knew_all(known.get(one.head, {}), alarms)}
    return Incident(
        root, _state(stands_down, bool(closes), len(closed_by) == sides_count), tuple(told.all),
        tuple(told.step(one) for one in told.of(STEPS)), stand_downs,
        tuple(told.fact(one) for one in told.of(FACTS)), tuple(told.request(one) for one in told.of(REQUESTS)),
        tuple(sorted(closed_by)),
    )  # fmt: skip


def _state(stands_down: bool, is_closed_by_any: bool, is_closed_by_all: bool) -> IncidentState:
    if is_closed_by_all:
        return IncidentState.CLOSED
    if is_closed_by_any:
        return IncidentState.CLOSING
    return IncidentState.STANDING_DOWN if stands_down else IncidentState.OPEN


def _knew_all(known: Known, alarms: Iterable[Head]) -> bool:
    """An alarm that its author did not know of opens the incident again: somebody may be in danger."""
    return all(alarm.seq <= known.get(alarm.feed, -1) for alarm in alarms)


def _answer(word: Statement) -> str:
    """What an answer does to a request: an explanation says whether it is complete, information given which part it is."""
    if word.effect == "declines":
        return "DECLINED"
    if word.form == "information-given":
        return _PARTS.get(word.values.get("state", 0), "ANSWERED")
    return "ANSWERED" if word.values.get("complete", 1) else "PARTLY"


class _Told:
    """The statements of one incident, by what they are about."""

    def __init__(self, statements: list[Statement], offers: Offers) -> None:
        self.all = statements
        self._offers = offers
        self._by_about: dict[Head, list[Statement]] = {}
        for one in statements:
            for head in one.about:
                self._by_about.setdefault(head, []).append(one)

    def of(self, forms: frozenset[str]) -> list[Statement]:
        """Those of these forms."""
        return [one for one in self.all if one.form in forms]

    def step(self, offer: Statement) -> Step:
        """An offer, what became of it, and what the sides then did."""
        outcome, word = self._offers.outcome(offer.head, offer.values.get("expires", offer.wanted_by))
        names = [offer.head, *(word.head for word in self._offers.words(offer.head))]
        first: dict[int, Statement] = {}
        taken = [one for name in names for one in self._by_about.get(name, ()) if one.form == "step-taken"]
        for one in sorted(taken, key=lambda one: one.order):
            first.setdefault(one.author.side, one)
        reports = tuple(self._report(first[side]) for side in sorted(first))
        return Step(offer, outcome, word.head if word else None, reports)

    def _report(self, said: Statement) -> Report:
        return Report(said, *self._last(said, {"step-confirmed": "confirmed", "step-disputed": "disputed"}))

    def fact(self, said: Statement) -> Matter:
        """A fact, and whether another side agrees."""
        state, by = self._last(said, {"facts-agreed": "AGREED", "fact-disputed": "DISPUTED"})
        return Matter(said, state or "OPEN", by)

    def request(self, said: Statement) -> Matter:
        """What was asked for, and whether it was answered."""
        words = [one for one in self._replies(said) if one.effect]
        if not words:
            return Matter(said, "OPEN", None)
        last = words[-1]
        return Matter(said, _answer(last), last)

    def _last(self, said: Statement, words: Mapping[str, str]) -> tuple[str, Statement | None]:
        found = [one for one in self._replies(said) if one.form in words]
        return (words[found[-1].form], found[-1]) if found else ("", None)

    def _replies(self, said: Statement) -> list[Statement]:
        """What another side said about it, by time."""
        return [one for one in self._by_about.get(said.head, ()) if one.author.side != said.author.side]
