"""Channels, talks, commitments as consoles and the command line get them: plain values, sides by their numbers."""

from typing import Any

import msgspec

from parley.node.case_status import MatterView, OfferView, SaidView
from parley.node.status import PostView


class DueView(msgspec.Struct, frozen=True):
    """Something that should happen by ``at``: ``what`` is answer, agenda, concern, sign, review, due or awaited."""

    what: str
    at: int
    ref: str


class LiftView(msgspec.Struct, frozen=True):
    """A resumption that gave parts back: the offer, the word that all stood behind it by, from when."""

    ref: str
    by: str
    at: int
    parts: list[str]


class SuspensionView(msgspec.Struct, frozen=True):
    """One side's suspension from ``at`` on; ``open_parts`` are still suspended. ``reason`` is its value's name."""

    said: SaidView
    at: int
    parts: list[str]
    open_parts: list[str]
    floor_stays: bool
    reason: str
    review: str
    lifts: list[LiftView]


class SpanView(msgspec.Struct, frozen=True):
    """How a channel stood from an instant to another; ``until`` None: still."""

    since: int
    until: int | None
    state: str


class MarkView(msgspec.Struct, frozen=True):
    """A message in the channel that a suspension or a closure concerns: SENT_BEFORE_SUSPENSION_WAS_KNOWN, CHANNEL_SUSPENDED,
    CHANNEL_CLOSED or SAFETY_FLOOR."""

    ref: str
    mark: str


class ChannelView(msgspec.Struct, frozen=True):
    """A channel. ``state``: UNAGREED, PROPOSED, DECLINED, LAPSED, OPEN, PARTLY_SUSPENDED, SUSPENDED or CLOSED; ``by`` the entry
    that brought it there; ``now`` the same as it stands by the clock. ``terms`` by the form's field names."""

    name: str
    state: str
    now: str
    by: str
    terms: dict[str, Any]
    said: list[SaidView]
    offers: list[OfferView]
    suspensions: list[SuspensionView]
    spans: list[SpanView]
    marked: list[MarkView]
    due: list[DueView]
    waits_for: list[str]


class VersionView(msgspec.Struct, frozen=True):
    """A draft of minutes: its files by hash, the draft before it, what was proposed to change, which sides signed."""

    said: SaidView
    number: int
    files: list[str]
    replaces: str
    amendments: list[SaidView]
    signed_by: list[int]
    is_locked: bool


class TopicView(msgspec.Struct, frozen=True):
    """A topic of public words: its name in the list or "", the words for it by entry, the entries that name it by side, and the
    officers' words by which different names are one."""

    name: str
    words: list[tuple[str, str]]
    named: dict[int, list[str]]
    matched: list[str]


class AccountView(msgspec.Struct, frozen=True):
    """What one side says of a fact."""

    side: int
    value: str
    ref: str


class FactView(msgspec.Struct, frozen=True):
    """A fact in the sides' words. ``verdict``: SAME, WITHIN, DIFFER, UNCOMPARED or ONE_SIDED."""

    what: str
    accounts: list[AccountView]
    verdict: str
    by: list[str]


class DivergenceView(msgspec.Struct, frozen=True):
    """Where the sides' public words on one thing differ."""

    sides: list[int]
    topics: list[TopicView]
    facts: list[FactView]


class MeetingView(msgspec.Struct, frozen=True):
    """A meeting, or something else of which there are public words (``state`` SUBJECT).

    ``state``: SUBJECT, PROPOSED, COUNTERED, AGREED, DECLINED, WITHDRAWN, CROSSED, LAPSED, POSTPONED, CANCELLED or HELD; ``by``
    the entry that brought it there. ``terms`` by field names. ``previous`` names the meeting before. ``waits_for`` lists the refs
    that wait for our side's word.
    """

    ref: str
    kind: str
    state: str
    by: str
    terms: dict[str, Any]
    said: list[SaidView]
    offers: list[OfferView]
    agenda: list[MatterView]
    concerns: list[MatterView]
    owed: list[str]
    delegations: list[SaidView]
    sessions: list[SaidView]
    held_by: list[int]
    minutes: list[VersionView]
    locked: str
    previous: str
    joint: list[OfferView]
    statements: list[SaidView]
    divergence: DivergenceView | None
    due: list[DueView]
    waits_for: list[str]


class AssessmentView(msgspec.Struct, frozen=True):
    """One side's assessment: NO_EVIDENCE, NOT_STARTED, LIMITED, SUBSTANTIAL or COMPLETE. ``awaits``: it says that it waits."""

    side: int
    said: SaidView
    assessment: str
    as_of: str
    awaits: bool


class CommitmentView(msgspec.Struct, frozen=True):
    """A promise. ``state``: OPEN, KEPT or WITHDRAWN; ``owners`` are sides; ``assessed`` each side's last word; ``words_count``
    and ``last_time`` tell of all that was said on it."""

    ref: str
    state: str
    said: SaidView
    owners: list[int]
    due: str
    evidence: list[SaidView]
    assessed: list[AssessmentView]
    history: list[AssessmentView]
    differs: bool
    dues: list[DueView]
    words_count: int
    last_time: int


class StatusWordView(msgspec.Struct, frozen=True):
    """One side's own word on an engagement, or on how an action stands to a position. ``dates``: those of the engagement by that
    word, in ISO 8601, or ""."""

    side: int
    said: SaidView
    status: str
    dates: str = ""


class EngagementView(msgspec.Struct, frozen=True):
    """An engagement of a year's plan: what stands, and each side's own status; ``words_count`` and ``last_time`` tell of all that
    was said on it."""

    ref: str
    said: SaidView
    terms: dict[str, Any]
    status: list[StatusWordView]
    refused: list[SaidView]
    words_count: int
    last_time: int


class PlanView(msgspec.Struct, frozen=True):
    """A year's plan: agreed where all sides named the same files."""

    year: int
    said: list[SaidView]
    is_agreed: bool


class PositionView(msgspec.Struct, frozen=True):
    """A declared position, and later actions as each side sees them: CONFIRMS, CONTRADICTS or UNCLEAR."""

    ref: str
    said: SaidView
    actions: list[StatusWordView]


class CommitmentsView(msgspec.Struct, frozen=True):
    """All that the sides have promised, planned and declared. ``sides``: a post of each side, for its name."""

    commitments: list[CommitmentView]
    engagements: list[EngagementView]
    plans: list[PlanView]
    positions: list[PositionView]
    sides: list[PostView]
