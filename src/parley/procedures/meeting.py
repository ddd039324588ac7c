"""One meeting as the record tells it: what was negotiated, its agenda, who came, its minutes, what each side said of it.

A round of a forum, a meeting beside a conference, a visit: one shape at several levels (spec: procedures §8). Nobody owns it.
"""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Any, Final, NamedTuple

from parley.procedures.incident import Matter
from parley.procedures.minutes import Joint, Version, joint_texts, versions
from parley.procedures.offers import Offers, Outcome, Word
from parley.procedures.statement import Statement
from parley.record.names import Head

ROOTS: Final = frozenset(("round-propose", "meeting-beside-propose", "visit-propose", "port-visit-propose"))
OFFERS: Final = ROOTS | {"meeting-counter"}
ENDS: Final = frozenset(("meeting-cancel", "meeting-postpone"))
_ITEM: Final = {0: "AGREED", 1: "DECLINED", 2: "DEFERRED"}
_CONCERN: Final = {0: "NOTED", 1: "EXPLAINED", 2: "ACTING", 3: "NOT_SHARED", 4: "LATER"}


class MeetingState(StrEnum):
    """Where a meeting stands. HELD: a side says so; SUBJECT: none was proposed here, there are words about something else."""

    SUBJECT = "SUBJECT"
    PROPOSED = "PROPOSED"
    COUNTERED = "COUNTERED"
    AGREED = "AGREED"
    DECLINED = "DECLINED"
    WITHDRAWN = "WITHDRAWN"
    CROSSED = "CROSSED"
    LAPSED = "LAPSED"
    POSTPONED = "POSTPONED"
    CANCELLED = "CANCELLED"
    HELD = "HELD"


class Terms(NamedTuple):
    """What is proposed or agreed of a meeting, by the fields' names: numbers in ``values``, everything else in ``marks``."""

    values: Mapping[str, int]
    marks: Mapping[str, Any]


class Offer(NamedTuple):
    """A proposal or a counter: its whole terms, how it stands, the word that brought it there."""

    said: Statement
    terms: Terms
    outcome: Outcome
    by: Word | None


class Meeting(NamedTuple):
    """All of one. ``terms`` are those agreed last, or offered last; ``agreed`` is the offer that both stand behind.

    ``agenda`` and ``concerns`` with the other side's last word on each; ``delegations`` each side's last. ``locked`` is the
    version of the minutes that every side signed, ``previous`` the meeting before, to which the minutes are linked.
    ``statements`` are the public words and their points, ``compared`` what officers matched.
    """

    root: Head
    kind: str
    state: MeetingState
    by: Head
    terms: Terms
    agreed: Offer | None
    said: tuple[Statement, ...]
    offers: tuple[Offer, ...]
    agenda: tuple[Matter, ...]
    concerns: tuple[Matter, ...]
    delegations: tuple[Statement, ...]
    sessions: tuple[Statement, ...]
    minutes: tuple[Version, ...]
    locked: Version | None
    previous: Head | None
    joint: tuple[Joint, ...]
    statements: tuple[Statement, ...]
    compared: tuple[Statement, ...]
    calls: tuple[Statement, ...]

    @property
    def held_by(self) -> tuple[int, ...]:
        """The sides that say that a session took place."""
        return tuple(sorted({one.author.side for one in self.sessions}))


class Due(NamedTuple):
    """Something that should happen: ``what`` is ``answer``, ``agenda``, ``concern`` or ``sign``; ``side`` is whose word waits."""

    what: str
    at: int
    head: Head
    side: int


def owed(concern: Matter) -> bool:
    """Whether an answer to a concern is still owed: one was asked for and there is none, or only that one comes later."""
    return bool(concern.said.values.get("answer_wanted")) and concern.state in ("OPEN", "LATER")


def due(meeting: Meeting, now: int) -> list[Due]:
    """What waits for whom, the earliest first. ``side`` is whose word it is that waits."""
    found = []
    for offer in meeting.offers:
        expires = offer.said.values.get("expires")
        if offer.outcome is Outcome.OPEN and (expires is None or expires >= now) and offer.said.head == _last(meeting):
            found.append(("answer", offer.said, offer.said.wanted_by or expires))
    found += [("agenda", one.said, one.said.wanted_by) for one in meeting.agenda if one.state == "OPEN"]
    for one in meeting.concerns:
        if owed(one):
            later = one.by.values.get("later_by") if one.by else None
            found.append(("concern", one.said, later or one.said.values.get("answer_by") or one.said.wanted_by))
    if meeting.minutes and meeting.locked is None:
        last = meeting.minutes[-1].said
        found.append(("sign", last, last.wanted_by))
    waiting = [Due(what, at if at is not None else said.time, said.head, said.author.side) for what, said, at in found]
    return sorted(waiting, key=lambda one: (one.at, one.head))


def _last(meeting: Meeting) -> Head:
    return meeting.offers[-1].said.head


class Teller:
    """Makes meetings of what was said. ``knew``: of each acceptance the ends that its author knew;
    ``root_of`` gives the meeting of an entry, ``terms_of`` the whole terms of an offer."""

    def __init__(
        self, offers: Offers, knew: Mapping[Head, frozenset[Head]], root_of: Callable[[Head], Head | None],
        terms_of: Callable[[Head], Terms], sides_count: int,
    ) -> None:  # fmt: skip
        self._offers = offers
        self._knew = knew
        self._root_of = root_of
        self._terms_of = terms_of
        self._sides_count = sides_count

    def meeting(self, root: Head, said: Iterable[Statement]) -> Meeting:
        """All of one."""
        words = sorted(said, key=lambda one: (one.head != root, one.order))
        told = _Told(words)
        offers = tuple(self._offer(one) for one in words if one.form in OFFERS)
        sessions = tuple(told.of("session-held"))
        agreed = max((one for one in offers if one.outcome is Outcome.ACCEPTED), key=_agreed_at, default=None)
        state, by = self._state(told, offers, agreed, sessions)
        minutes = versions(told.of("minutes"), told.of("minutes-amend"), told.of("minutes-sign"), self._sides_count)
        locked = max((one for one in minutes if one.is_locked), key=lambda one: one.locked_at, default=None)
        first = words[0]
        return Meeting(
            root, first.form if first.head == root else "", state, by or first.head, _terms(offers, agreed), agreed,
            tuple(words), offers, tuple(told.judged("agenda-item", "agenda-answer", "answer", _ITEM)),
            tuple(told.judged("concern-raise", "concern-answer", "response", _CONCERN)),
            tuple(told.last_of_each_side("delegation")), sessions, minutes, locked, self._previous(minutes, locked),
            joint_texts(told.of("joint-text-propose"), self._offers), tuple(told.of("statement", "statement-point")),
            tuple(told.of("statement-compare")), tuple(told.of("follow-up-call")),
        )  # fmt: skip

    def _offer(self, said: Statement) -> Offer:
        outcome, word = self._offers.outcome(said.head, said.values.get("expires"))
        return Offer(said, self._terms_of(said.head), outcome, word)

    def _previous(self, minutes: tuple[Version, ...], locked: Version | None) -> Head | None:
        """The meeting to which the minutes are linked: those that all signed, else the last draft."""
        for one in [locked] if locked else reversed(minutes):
            for head in one.said.named.get("previous", ()):
                return self._root_of(head)
        return None

    def _state(
        self, told: "_Told", offers: tuple[Offer, ...], agreed: Offer | None, sessions: tuple[Statement, ...]
    ) -> tuple[MeetingState, Head | None]:
        """The first that holds (spec: procedures §8.4)."""
        if sessions:
            return MeetingState.HELD, sessions[-1].head
        later = [one.by.head for one in offers if one.by is not None and one.outcome is Outcome.ACCEPTED]
        ends = [one for one in told.of(*ENDS) if not any(one.head in self._knew.get(word, ()) for word in later)]
        for form, state in (("meeting-cancel", MeetingState.CANCELLED), ("meeting-postpone", MeetingState.POSTPONED)):
            if found := [one for one in ends if one.form == form]:
                return state, found[-1].head
        if agreed is not None and agreed.by is not None:
            return MeetingState.AGREED, agreed.by.head
        return _negotiated(offers)


def _agreed_at(offer: Offer) -> tuple[int, Head]:
    return (offer.by.time, offer.by.head) if offer.by else offer.said.order


def _terms(offers: tuple[Offer, ...], agreed: Offer | None) -> Terms:
    if agreed is None:
        return offers[-1].terms if offers else Terms({}, {})
    return agreed.terms


def _negotiated(offers: tuple[Offer, ...]) -> tuple[MeetingState, Head | None]:
    if not offers:
        return MeetingState.SUBJECT, None
    if crossed := [one for one in offers if one.outcome is Outcome.CROSSED]:
        return MeetingState.CROSSED, crossed[-1].by.head if crossed[-1].by else None
    last = offers[-1]
    names = {
        Outcome.DECLINED: MeetingState.DECLINED, Outcome.WITHDRAWN: MeetingState.WITHDRAWN,
        Outcome.LATE: MeetingState.LAPSED,
    }  # fmt: skip
    asked = MeetingState.PROPOSED if last.said.form in ROOTS else MeetingState.COUNTERED
    return names.get(last.outcome, asked), last.by.head if last.by else last.said.head


class _Told:
    """The statements of one meeting, by form and by what they are about; ``words`` are in order."""

    def __init__(self, words: list[Statement]) -> None:
        self._by_form: dict[str, list[Statement]] = {}
        self._by_about: dict[Head, list[Statement]] = {}
        for one in words:
            self._by_form.setdefault(one.form, []).append(one)
            for head in one.about:
                self._by_about.setdefault(head, []).append(one)

    def of(self, *forms: str) -> list[Statement]:
        """Those of these forms, in order."""
        found = [one for form in forms for one in self._by_form.get(form, ())]
        return sorted(found, key=lambda one: one.order)

    def judged(self, form: str, answer: str, field: str, names: Mapping[int, str]) -> Iterable[Matter]:
        """What one side put forward, and the last answer of another side to it."""
        for one in self.of(form):
            words = [
                word for word in self._by_about.get(one.head, ())
                if word.form == answer and word.author.side != one.author.side
            ]  # fmt: skip
            last = max(words, key=lambda word: word.order, default=None)
            yield Matter(one, names.get(last.values[field], "OPEN") if last else "OPEN", last)

    def last_of_each_side(self, form: str) -> list[Statement]:
        """Each side's last, in the order of the sides."""
        last = {one.author.side: one for one in self.of(form)}
        return [last[side] for side in sorted(last)]
