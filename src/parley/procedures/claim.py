"""What a notice claims, and what of it is due (spec: deconfliction §11.5–§11.8).

Claims do not depend on the time: from them both nodes compute the same conflicts. Whatever does takes ``now`` as an argument,
and is for screens and alarms only.
"""

import hashlib
from collections.abc import Sequence
from enum import IntEnum
from typing import Any, Final, NamedTuple

from parley.base import canon
from parley.procedures.notice import Notice, Version
from parley.procedures.notice_form import Act

DAY_MS: Final = 86_400_000
SPANS_MAX_COUNT: Final = 400
"""A year of days."""
# All heights and depths that a band can have (messages §3.5): what a notice claims that names none.
WHOLE_BAND: Final = (0, -12_000_000, 40_000_000_000)

Span = tuple[int, int]


class Stage(IntEnum):
    """Where a notice stands."""

    NOTIFIED = 0
    CHANGED = 1
    IN_PROGRESS = 2
    NOT_REPORTED = 3
    """All its times are over, and its side has not said that it ended."""
    COMPLETED = 4
    CANCELLED = 5


class Claim(NamedTuple):
    """One volume as ``deconflict.volume`` reads it."""

    area: Any
    heights: list[int]
    window: list[int]


class Standing(IntEnum):
    """Whether a notice came in time."""

    NONE_DUE = 0
    IN_TIME = 1
    SHORT = 2
    DISPUTED = 3


class Lead(NamedTuple):
    """How long before its beginning a version was known, in ms: since it was signed, and since the addressee had stored it."""

    required_ms: int
    by_author_ms: int | None
    by_stored_ms: int | None
    standing: Standing


def spans(windows: list[list[int]], daily: list[int] | None) -> list[Span]:
    """The windows in ascending order, or of each day in them the hours that ``daily`` gives (spec: deconfliction §11.5)."""
    whole = sorted({(begin, end) for begin, end in windows})
    if daily is None or daily[1] - daily[0] >= DAY_MS:
        return whole
    if sum((end - begin) // DAY_MS + 2 for begin, end in whole) > SPANS_MAX_COUNT:
        return whole  # more than is claimed, never less
    return sorted({span for window in whole for span in _hours(window, daily)})


def _hours(window: Span, daily: list[int]) -> list[Span]:
    begin, end = window
    first, last = (begin - daily[1]) // DAY_MS + 1, (end - 1 - daily[0]) // DAY_MS
    days = (k * DAY_MS for k in range(first, last + 1))
    found = [(max(begin, daily[0] + day), min(end, daily[1] + day)) for day in days]
    return found or [window]  # hours of which the window has none: what is meant is not known, so all of it


def held(notice: Notice) -> list[Span]:
    """The spans of its last version, as far as they lie before its end (spec: deconfliction §11.6)."""
    found = spans(notice.stands.windows, notice.stands.daily)
    if notice.end is None:
        return found
    over = max(notice.end.moment or 0, notice.end.time)  # nobody is bound before it was said
    return [(begin, min(end, over)) for begin, end in found if begin < over]


def claims(notice: Notice) -> list[Claim]:
    """All volumes that it claims: none if it names no area."""
    areas, heights = notice.stands.areas or [], list(notice.stands.height or WHOLE_BAND)
    return [Claim(area, heights, list(span)) for area in areas for span in held(notice)]


def claim_hash(notice: Notice) -> bytes:
    """SHA-256 over the standing version's entry and all that it claims (spec: deconfliction §13.1): of one entry two nodes may
    for a while know different things, where changes of one entry are forked or an end has come to one of them only."""
    areas, heights = notice.stands.areas or [], list(notice.stands.height or WHOLE_BAND)
    spans_held = [list(span) for span in held(notice)]
    return hashlib.sha256(canon.encode([list(notice.stands.entry), areas, heights, spans_held])).digest()


def is_in_force(notice: Notice, now: int) -> bool:
    """Whether it claims anything at this moment."""
    return any(begin <= now < end for begin, end in held(notice))


def stage(notice: Notice, now: int, found: Sequence[Span] | None = None) -> Stage:
    """Where it stands (spec: deconfliction §11.7). ``found`` are its spans, if they are at hand."""
    if notice.end is not None:
        return Stage.CANCELLED if notice.end.act == Act.CANCELS else Stage.COMPLETED
    found = held(notice) if found is None else found
    if found and now >= max(end for _, end in found):
        return Stage.NOT_REPORTED
    if found and now >= found[0][0]:
        return Stage.IN_PROGRESS
    return Stage.CHANGED if len(notice.versions) > 1 else Stage.NOTIFIED


def due(notice: Notice, now: int, found: Sequence[Span] | None = None) -> int | None:
    """When something must happen next, ms: its beginning, or its end and the word of it; None once it ended, or without times."""
    found = held(notice) if found is None else found
    match stage(notice, now, found) if found else None:
        case Stage.NOTIFIED | Stage.CHANGED:
            return found[0][0]
        case Stage.IN_PROGRESS | Stage.NOT_REPORTED:
            return max(end for _, end in found)
    return None


def lead(notice: Notice, version: Version, stored_ms: int | None = None, doubt_ms: int = 0) -> Lead:
    """Whether a version came in time (spec: deconfliction §11.8).

    ``stored_ms`` is when the addressee first stored its entry, by his clock, ``doubt_ms`` how far the two clocks may differ. It
    counts from the later of both; where the doubt decides, it is disputed.
    """
    ahead = spans(version.windows, version.daily)
    if not ahead:
        return Lead(0, None, None, Standing.NONE_DUE)
    begin = next((begin for begin, end in ahead if end > version.time), ahead[0][0])
    required = notice.opening.lead_ms if version.claims_anew else 0
    by_author, by_stored = begin - version.time, None if stored_ms is None else begin - stored_ms
    return Lead(required, by_author, by_stored, _standing(required, by_author, by_stored, doubt_ms))


def _standing(required: int, by_author: int, by_stored: int | None, doubt_ms: int) -> Standing:
    if not required:
        return Standing.NONE_DUE
    if by_author < required:
        return Standing.SHORT
    if by_stored is None or by_stored - doubt_ms >= required:
        return Standing.IN_TIME
    return Standing.SHORT if by_stored + doubt_ms < required else Standing.DISPUTED
