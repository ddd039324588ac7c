"""One channel as the record tells it: its terms, whether it is open, what was said in it against a suspension.

Pure functions of statements, of the words on offers and of what each author knew (spec: procedures §7).
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, Final, NamedTuple

from parley.procedures.dates import first_moment
from parley.procedures.offers import Kind, Offers, Outcome, Word
from parley.procedures.statement import Statement
from parley.record.names import FeedId, Head

EVERYTHING: Final = 0
PARTS: Final = (1, 2, 3, 4, 5)
"""Meetings, calls, visits, notices, other messages: the codes of the list ``channel-scope``; ``EVERYTHING`` is all of them."""
OFFERS: Final = frozenset(("channel-propose", "channel-change", "channel-resume", "safety-floor"))
Reach = Mapping[FeedId, int]


class ChannelState(StrEnum):
    """Where a channel stands. UNAGREED: there are words about it, and nobody has proposed it on this record."""

    UNAGREED = "UNAGREED"
    PROPOSED = "PROPOSED"
    DECLINED = "DECLINED"
    LAPSED = "LAPSED"
    OPEN = "OPEN"
    PARTLY_SUSPENDED = "PARTLY_SUSPENDED"
    SUSPENDED = "SUSPENDED"
    CLOSED = "CLOSED"


class Mark(StrEnum):
    """What a suspension does to a message in the channel. None of them keeps it from being kept and shown."""

    SENT_BEFORE_SUSPENSION_WAS_KNOWN = "SENT_BEFORE_SUSPENSION_WAS_KNOWN"
    CHANNEL_SUSPENDED = "CHANNEL_SUSPENDED"
    CHANNEL_CLOSED = "CHANNEL_CLOSED"
    SAFETY_FLOOR = "SAFETY_FLOOR"


class Place(NamedTuple):
    """Where a form stands in a channel: the code of its family, and which part a suspension of that part takes it with."""

    family: int
    part: int


class Passing(NamedTuple):
    """A message in the channel. ``knew``: of each feed the last word on the channel that its author knew."""

    head: Head
    time: int
    form: int
    place: Place
    knew: Reach


class Terms(NamedTuple):
    """What was agreed of a channel last: the fields of the proposal, changed by what was agreed after it."""

    values: Mapping[str, int]
    marks: Mapping[str, Any]

    def allows_in_floor(self, form: int, family: int) -> bool:
        """Whether the form belongs to the safety floor (spec: procedures §7.5)."""
        return form in self.marks.get("floor_forms", ()) or family in self.marks.get("floor_families", ())


class Lift(NamedTuple):
    """A resumption that both sides stand behind, and the parts that it gave back."""

    resume: Statement
    by: Head
    at: int
    parts: frozenset[int]


class Suspension(NamedTuple):
    """One side's word. ``parts`` were suspended from ``at`` on; ``lifts`` gave them back, ``open_parts`` are still suspended."""

    said: Statement
    at: int
    parts: frozenset[int]
    lifts: tuple[Lift, ...]

    @property
    def floor_stays(self) -> bool:
        """Whether it leaves the safety floor open."""
        return not self.said.values.get("floor", 0)

    def open_parts(self, at: int | None = None) -> frozenset[int]:
        """The parts that it keeps suspended: in the end, or at an instant."""
        if at is not None and at < self.at:
            return frozenset()
        gone = (lift.parts for lift in self.lifts if at is None or lift.at <= at)
        return self.parts.difference(*gone)


class Offer(NamedTuple):
    """A proposal, a change, a resumption or a floor, how it stands, and the word that brought it there."""

    said: Statement
    outcome: Outcome
    by: Word | None


class Channel(NamedTuple):
    """All of one channel. ``by`` is the entry that brought it into its state; ``marked`` are the messages in it that a
    suspension or a closure concerns."""

    name: str
    state: ChannelState
    by: Head
    terms: Terms | None
    statements: tuple[Statement, ...]
    offers: tuple[Offer, ...]
    suspensions: tuple[Suspension, ...]
    closed: Statement | None
    opened: Offer | None
    marked: Mapping[Head, Mark]

    def state_at(self, at: int) -> ChannelState:
        """Where it stood at an instant, by the times that the words name: none before it was said."""
        if self.closed is not None and self.closed.values["effective"] <= at:
            return ChannelState.CLOSED
        if self.opened is None or effective(self.opened) > at:
            return ChannelState.UNAGREED if self.opened is None and not self.offers else ChannelState.PROPOSED
        return _availability([one.open_parts(at) for one in self.suspensions])

    def spans(self) -> list[tuple[int, int | None, ChannelState]]:
        """From when to when it stood how, since it was opened or first spoken of; the last one has no end."""
        times = {one.at for one in self.suspensions}
        times |= {lift.at for one in self.suspensions for lift in one.lifts}
        times |= {effective(self.opened)} if self.opened else set()
        times |= {self.closed.values["effective"]} if self.closed else set()
        found: list[tuple[int, int | None, ChannelState]] = []
        for at in sorted(times):
            state = self.state_at(at)
            if found and found[-1][2] == state:
                continue
            if found:
                found[-1] = (found[-1][0], at, found[-1][2])
            found.append((at, None, state))
        return found


class Due(NamedTuple):
    """Something that should happen: ``what`` is ``answer``, ``expiry`` or ``review``."""

    what: str
    at: int
    head: Head


def due(channel: Channel, now: int) -> list[Due]:
    """What is to be done about it, the earliest first; what has lapsed is not."""
    found = []
    for one in channel.offers:
        expires = one.said.values.get("valid_until")
        if one.outcome is Outcome.OPEN and (expires is None or expires >= now):
            found.append(Due("answer", one.said.wanted_by or expires or one.said.time, one.said.head))
    for cut in channel.suspensions:
        if cut.open_parts() and (review := cut.said.marks.get("review")) and channel.closed is None:
            found.append(Due("review", first_moment(review), cut.said.head))
    return sorted(found, key=lambda one: (one.at, one.head))


def effective(offer: Offer) -> int:
    """From when an accepted offer holds: never before it was accepted."""
    accepted = offer.by.time if offer.by else offer.said.time
    return max(offer.said.values.get("effective", 0), accepted)


def scope(said: Statement) -> frozenset[int]:
    """The parts that a suspension or a resumption names."""
    named = said.marks.get("scope", ())
    return frozenset(PARTS) if EVERYTHING in named else frozenset(named)


def _availability(suspended: Iterable[frozenset[int]]) -> ChannelState:
    parts = frozenset[int]().union(*suspended)
    if not parts:
        return ChannelState.OPEN
    return ChannelState.SUSPENDED if parts == frozenset(PARTS) else ChannelState.PARTLY_SUSPENDED


class Teller:
    """Makes channels of what was said of them. ``knew``: of each suspension, resumption and closure all that its author knew."""

    def __init__(self, offers: Offers, knew: Mapping[Head, Reach]) -> None:
        self._offers = offers
        self._knew = knew

    def channel(self, name: str, said: Iterable[Statement], passing: Iterable[Passing]) -> Channel:
        """All of one."""
        words = sorted(said, key=lambda one: one.order)
        offers, terms, opened = self._agreed([one for one in words if one.form in OFFERS])
        closed = next((one for one in words if one.form == "channel-close" and _is_member(one, terms)), None)
        cuts = [one for one in words if one.form == "channel-suspend" and _is_member(one, terms)]
        suspensions = tuple(self._suspension(one, offers) for one in cuts)
        state, by = _state(offers, suspensions, closed, opened)
        marker = _Marker(terms, suspensions, closed, self._knew)
        marked = [(one.head, mark) for one in passing if (mark := marker.mark(one)) is not None]
        return Channel(
            name, state, by or words[0].head, terms, tuple(words), tuple(offers), suspensions, closed, opened,
            dict(sorted(marked)),
        )  # fmt: skip

    def _agreed(self, said: list[Statement]) -> tuple[list[Offer], Terms | None, Offer | None]:
        """Every offer, then the terms: agreed offers in the order in which they were agreed to, each over the one before."""
        terms: Terms | None = None
        opened: Offer | None = None
        judged = {one.head: self._judge(one, None) for one in said if one.form == "channel-propose"}
        openings = sorted((one for one in judged.values() if _is_accepted(one)), key=_agreed_at)
        for one in openings:
            opened, terms = opened or one, Terms(one.said.values, one.said.marks)
        judged |= {one.head: self._judge(one, terms) for one in said if one.form != "channel-propose"}
        for one in sorted((one for one in judged.values() if _is_accepted(one)), key=_agreed_at):
            terms = _applied(terms, one.said)
        return [judged[one.head] for one in said], terms, opened

    def _judge(self, said: Statement, terms: Terms | None) -> Offer:
        """Every member but the one that offers must have accepted (spec: procedures §7.2)."""
        expires = said.values.get("valid_until")
        outcome, word = self._offers.outcome(said.head, expires)
        named = said.marks.get("members") or (terms.marks.get("members") if terms else None) or ()
        wanted = set(named) - {said.author.side}
        if outcome is not Outcome.ACCEPTED or not wanted:
            return Offer(said, outcome, word)
        first: dict[int, Word] = {}
        for one in self._offers.words(said.head):
            if one.kind is Kind.ACCEPT and one.is_in_time(expires):
                first.setdefault(one.head.side, one)
        if wanted <= first.keys():
            return Offer(said, outcome, max((first[side] for side in wanted), key=lambda one: (one.time, one.head)))
        ends = [one for one in self._offers.words(said.head) if one.kind is Kind.DECLINE]
        refused = next((one for one in ends if one.head.side in wanted - first.keys()), None)
        return Offer(said, Outcome.DECLINED, refused) if refused else Offer(said, Outcome.OPEN, None)

    def _suspension(self, said: Statement, offers: Iterable[Offer]) -> Suspension:
        """A resumption lifts what its author knew to be suspended: one that crosses a suspension leaves it standing."""
        parts = scope(said)
        lifts = [
            Lift(one.said, one.by.head, effective(one), scope(one.said) & parts)
            for one in offers
            if one.said.form == "channel-resume" and _is_accepted(one) and one.by is not None
            and said.head.seq <= self._knew[one.said.head].get(said.head.feed, -1) and scope(one.said) & parts
        ]  # fmt: skip
        return Suspension(said, max(said.values["effective"], said.time), parts, tuple(lifts))


class _Marker:
    """What the suspensions and the closure do to messages in the channel (spec: procedures §7.6)."""

    def __init__(
        self, terms: Terms | None, cuts: tuple[Suspension, ...], closed: Statement | None, knew: Mapping[Head, Reach]
    ) -> None:
        self._terms = terms
        self._cuts = cuts
        self._closed = closed
        self._knew = knew

    def mark(self, message: Passing) -> Mark | None:
        """The gravest mark of a message, or None."""
        if self._closed is not None and _knew(message, self._closed.head):
            return Mark.CHANNEL_CLOSED
        found = {mark for cut in self._cuts if (mark := self._by(cut, message)) is not None}
        order = (Mark.CHANNEL_SUSPENDED, Mark.SAFETY_FLOOR, Mark.SENT_BEFORE_SUSPENSION_WAS_KNOWN)
        return next((mark for mark in order if mark in found), None)

    def _by(self, cut: Suspension, message: Passing) -> Mark | None:
        if message.place.part not in cut.parts:
            return None
        if not _knew(message, cut.said.head):
            knew = self._knew[cut.said.head].get(message.head.feed, -1)
            return None if message.head.seq <= knew else Mark.SENT_BEFORE_SUSPENSION_WAS_KNOWN
        known = (lift for lift in cut.lifts if _knew(message, lift.by))
        if message.time < cut.at or any(message.place.part in lift.parts for lift in known):
            return None
        floor = self._terms is not None and self._terms.allows_in_floor(message.form, message.place.family)
        return Mark.SAFETY_FLOOR if floor and cut.floor_stays else Mark.CHANNEL_SUSPENDED


def _knew(message: Passing, head: Head) -> bool:
    return head.seq <= message.knew.get(head.feed, -1)


def _is_accepted(offer: Offer) -> bool:
    return offer.outcome is Outcome.ACCEPTED


def _agreed_at(offer: Offer) -> tuple[int, Head]:
    return (offer.by.time, offer.by.head) if offer.by else offer.said.order


def _is_member(said: Statement, terms: Terms | None) -> bool:
    """Whoever is no member suspends and closes nothing; where no members were agreed here, every side counts."""
    return terms is None or said.author.side in terms.marks.get("members", ())


def _applied(terms: Terms | None, said: Statement) -> Terms | None:
    """The terms after an agreed change or an agreed floor."""
    if terms is None or said.form not in ("channel-change", "safety-floor"):
        return terms
    if said.form == "safety-floor":
        floor = {f"floor_{name}": said.marks.get(name, []) for name in ("families", "forms")}
        return Terms(terms.values, {**terms.marks, **floor})
    values = {name: value for name, value in said.values.items() if name not in ("effective", "valid_until")}
    return Terms({**terms.values, **values}, {**terms.marks, **said.marks})


def _state(
    offers: list[Offer], suspensions: tuple[Suspension, ...], closed: Statement | None, opened: Offer | None
) -> tuple[ChannelState, Head | None]:
    """The first that holds (spec: procedures §7.4), and the entry that brought it there."""
    if closed is not None:
        return ChannelState.CLOSED, closed.head
    openings = [one for one in offers if one.said.form == "channel-propose"]
    if opened is None and openings:
        last = openings[-1]
        names = {Outcome.DECLINED: ChannelState.DECLINED, Outcome.LATE: ChannelState.LAPSED}
        return names.get(last.outcome, ChannelState.PROPOSED), last.by.head if last.by else last.said.head
    standing = [one for one in suspensions if one.open_parts()]
    state = _availability(one.open_parts() for one in standing)
    if standing:
        return state, standing[-1].said.head
    lifts = [lift for one in suspensions for lift in one.lifts]
    if lifts:
        return state, max(lifts, key=lambda one: (one.at, one.by)).by
    return (state, opened.by.head) if opened and opened.by else (ChannelState.UNAGREED, None)
