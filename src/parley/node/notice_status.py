"""Notices as consoles and the command line get them: plain values, times in ms UTC.

Areas, heights and periods are as on the wire (messages §3): whoever shows them asks the catalogue how they read.
"""

from typing import Any

import msgspec

from parley.node.status import PostView


class LeadView(msgspec.Struct, frozen=True):
    """Whether a version came in time. ``standing``: NONE_DUE, IN_TIME, SHORT or DISPUTED (by the doubt of the clocks); how long
    ahead it was due, signed, and stored by the addressee (None: not known here)."""

    standing: str
    required_ms: int
    by_author_ms: int | None
    by_stored_ms: int | None


class VersionView(msgspec.Struct, frozen=True):
    """What a notice claims from the entry ``ref`` on. ``agreed``: the ref of the proposal that this entry accepts, or ""."""

    ref: str
    time: int
    areas: list[Any]
    height: list[int] | None
    windows: list[list[int]]
    daily: list[int] | None
    lead: LeadView
    agreed: str


class VerdictView(msgspec.Struct, frozen=True):
    """What a side signed of a pair: CLEAR, MARGINAL or CONFLICT, under the criteria with this hash and that algorithm."""

    side: int
    state: str
    ref: str
    time: int
    criteria: str
    algorithm: int


class MeasuresView(msgspec.Struct, frozen=True):
    """Where a verdict comes from: the places of the two areas and of the two spans (this notice's first); the least and greatest
    distance in mm, the least and greatest gap in height in mm, the gap in ms; negative where they overlap."""

    areas: list[int]
    spans: list[int]
    lateral_mm: list[int]
    vertical_mm: list[int]
    time_ms: int


class ConflictView(msgspec.Struct, frozen=True):
    """How a notice stands to another side's, whose ref is ``ref``. ``state`` is the graver of what was signed and what this node
    computed (``computed``, "" if it has not); ``differs``: CONFLICT stands against CLEAR, so one of the two computes wrongly.
    ``criteria``, ``algorithm``: by which this node compares ("" and 0 if it does not); words under others are not compared."""

    ref: str
    state: str
    computed: str
    words: list[VerdictView]
    differs: bool
    measures: MeasuresView | None
    criteria: str = ""
    algorithm: int = 0


class ProposalView(msgspec.Struct, frozen=True):
    """A proposed change of a notice: what it would put in the place of what stands (None: no change), until when it may be
    accepted.

    ``outcome``: OPEN, ACCEPTED, DECLINED, WITHDRAWN, CROSSED (nobody is bound) or LATE; ``by`` the ref of the word that brought
    it there, or "". ``waits_for``: us, them or "" (it is over, or its time is). ``counters``, ``in_view_of``: refs, or "".
    """

    ref: str
    author: PostView
    time: int
    expires: int
    outcome: str
    by: str
    waits_for: str
    counters: str
    in_view_of: str
    areas: list[Any] | None
    height: list[int] | None
    windows: list[list[int]] | None
    daily: list[int] | None


class ClearingView(msgspec.Struct, frozen=True):
    """A change that would clear a notice of all conflicts: ``kind`` time, height or place; ``amount`` in ms (later is positive),
    mm (up is positive) or mm along ``bearing_deg``; ``cost`` in required separations; and what it would put in the place."""

    kind: str
    amount: int
    bearing_deg: float
    cost: float
    areas: list[Any] | None
    height: list[int] | None
    windows: list[list[int]] | None
    daily: list[int] | None


class NoticeView(msgspec.Struct, frozen=True):
    """A notice. ``stage``: NOTIFIED, CHANGED, IN_PROGRESS, NOT_REPORTED, COMPLETED or CANCELLED; ``due``: when something must
    happen next. ``begins``, ``ends``: of its first and last span. ``versions``: the last one stands.

    ``end`` is the ref of what ended it, or ""; ``late`` came after that, ``forked`` are changes of one and the same entry,
    ``reports`` say that a part is over. ``is_compared``: this node has compared it as it stands; ``refused``: the code of an area
    that cannot be, or "".
    """

    ref: str
    form_name: str
    author: PostView
    time: int
    stage: str
    due: int | None
    begins: int | None
    ends: int | None
    versions: list[VersionView]
    end: str
    reports: list[str]
    late: list[str]
    forked: list[str]
    is_compared: bool
    refused: str
    conflicts: list[ConflictView]
    proposals: list[ProposalView]
