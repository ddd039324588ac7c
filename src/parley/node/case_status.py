"""Calls and incidents as consoles and the command line get them: plain values."""

import msgspec

from parley.node.status import PostView


class SaidView(msgspec.Struct, frozen=True):
    """One message of a call or an incident; its text stands under its ``ref``. ``wanted_by``: ms UTC, until when its author
    wants an answer."""

    ref: str
    form_name: str
    author: PostView
    time: int
    wanted_by: int | None
    about: list[str]


class OfferView(msgspec.Struct, frozen=True):
    """A request, a counter, a step or a stand-down that needs the other side's word. ``outcome``: OPEN, ACCEPTED, DECLINED,
    WITHDRAWN, CROSSED (nobody is bound) or LATE; ``by`` the ref of the word that brought it there, or ""."""

    said: SaidView
    outcome: str
    by: str
    expires: int | None


class VoiceView(msgspec.Struct, frozen=True):
    """Voice between two desks. ``ref`` is its offer's; ``state``: OFFERED, ANSWERED, ON, ENDED, DECLINED, WITHDRAWN, NO_ANSWER,
    CROSSED, LATE, BESIDE (another one of the call stands) or NO_CALL; ``by``, ``answer`` and ``end`` are refs, or ""; ``on``
    the refs by which desks said that they are connected; ``expires``: until when it could be joined."""

    ref: str
    state: str
    by: str
    offered_by: PostView
    answer: str
    answered_by: PostView | None
    on: list[str]
    end: str
    expires: int


class CallView(msgspec.Struct, frozen=True):
    """A call. ``state``: REQUESTED, COUNTERED, ACCEPTED, DECLINED, NO_ANSWER, CROSSED, PLACED, NOT_PICKED_UP, ENDED, SUMMED_UP or
    SUMMED_UP_APART; ``by`` the ref of the entry that brought it there; ``waits_for``: us, them or "";
    ``voices`` each voice from desk to desk, the oldest first."""

    ref: str
    state: str
    by: str
    said: list[SaidView]
    offers: list[OfferView]
    waits_for: str
    voices: list[VoiceView] = []


class ReportView(msgspec.Struct, frozen=True):
    """A side's word that it took its step, and the other side's: "confirmed", "disputed" or ""."""

    said: SaidView
    verdict: str
    by: str


class StepView(msgspec.Struct, frozen=True):
    """A reciprocal step, and what the sides report of it."""

    offer: OfferView
    reports: list[ReportView]


class MatterView(msgspec.Struct, frozen=True):
    """A fact, or what one side asked the other: ``state`` OPEN, AGREED, DISPUTED, ANSWERED, PARTLY or DECLINED."""

    said: SaidView
    state: str
    by: str


class IncidentView(msgspec.Struct, frozen=True):
    """An incident. ``state``: OPEN, STANDING_DOWN, CLOSING or CLOSED; ``closed_by`` lists sides by their numbers;
    ``waits_for`` lists the refs that wait for our side's word."""

    ref: str
    state: str
    said: list[SaidView]
    steps: list[StepView]
    stand_downs: list[StepView]
    facts: list[MatterView]
    requests: list[MatterView]
    closed_by: list[int]
    waits_for: list[str]
