"""Units of a feed on a map. Whose a unit is shows in the frame of its symbol, as in NATO's APP-6: a friend's for own, that of an
unknown unit for other, a neutral one's for neutral; never the diamond. Open below is in the air. No meaning is in the colour
alone: a unit in an encounter has a ring and is red. The browser draws symbols by ``symbol``; ``path`` is what stands until then.
"""

import math
from collections.abc import Iterator
from typing import Final, NamedTuple

from parley.runtime.tracking.view import FeedView, TrackView
from parley.web.map.frame import Frame, near_to
from parley.web.map.outline import Outline

SHAPES: Final = {
    ("own", "ship"): "M-7 0A7 7 0 1 1 7 0A7 7 0 1 1 -7 0Z", ("own", "air"): "M-7 6V0A7 7 0 0 1 7 0V6",
    ("other", "ship"): "M-4 -4C-4 -9 4 -9 4 -4C9 -4 9 4 4 4C4 9 -4 9 -4 4C-9 4 -9 -4 -4 -4Z",
    ("other", "air"): "M-4 6C-10 6 -9 -4 -4 -4C-4 -10 4 -10 4 -4C9 -4 10 6 4 6",
    ("neutral", "ship"): "M-6 -6H6V6H-6Z", ("neutral", "air"): "M-6 6V-6H6V6",
}  # fmt: skip
IDENTITIES: Final = {"own": 3, "other": 1, "neutral": 4}
"""APP-6(D) standard identities: friend, unknown, neutral. A side that we talk to is never drawn as anything else."""
SYMBOL_SETS: Final = {"ship": "30", "air": "01"}
AHEAD_H: Final = {"ship": 0.2, "air": 0.02}
"""Its line shows where it will be after so many hours: 12 minutes, or 72 seconds."""
NAMED: Final = ("own", "other")
MARKS_MAX_COUNT: Final = 1_000


class Mark(NamedTuple):
    """Pixels; ``ahead_x`` and ``ahead_y`` from its place on. ``symbol`` is its APP-6 code; ``label`` is "" for a neutral
    unit that is in no encounter."""

    identity: str
    x: float
    y: float
    ahead_x: float
    ahead_y: float
    path: str
    symbol: str
    side: str
    is_stale: bool
    is_close: bool
    label: str


class Between(NamedTuple):
    """The line between two units in an encounter, in pixels."""

    x1: float
    y1: float
    x2: float
    y2: float


def marks(frame: Frame, feed: FeedView | None) -> list[Mark]:
    """Those within the frame."""
    if feed is None:
        return []
    close = _close(feed)
    return list(_within(frame, feed, close))[:MARKS_MAX_COUNT]


def _close(feed: FeedView) -> set[str]:
    """Those in an encounter."""
    return {who for one in feed.encounters for who in (one.first, one.second)}


def _within(frame: Frame, feed: FeedView, close: set[str]) -> Iterator[Mark]:
    box = frame.box
    for one in feed.tracks:
        longitude = near_to(one.longitude, frame.middle[0])
        if not (box.west <= longitude <= box.east and box.south <= one.latitude <= box.north):
            continue
        ahead = one.knots * AHEAD_H[one.category] / 60 * frame.scale
        turn = math.radians(one.course)
        named = one.side in NAMED or one.identity in close
        yield Mark(
            one.identity, frame.x(longitude), frame.y(one.latitude), round(ahead * math.sin(turn), 1),
            round(-ahead * math.cos(turn), 1), SHAPES[one.side, one.category],
            symbol(one.side, one.category), one.side, one.is_stale,
            one.identity in close, (one.name or one.identity.partition(":")[2]) if named else "",
        )  # fmt: skip


def symbol(side: str, category: str) -> str:
    """The symbol's code in APP-6(D): reality, present, and nothing claimed of what the unit is but ship or aircraft."""
    return f"100{IDENTITIES[side]}{SYMBOL_SETS[category]}00000000000000"


def between(found: list[Mark], feed: FeedView | None) -> list[Between]:
    """Lines between those that are in an encounter."""
    at = {one.identity: one for one in found}
    pairs = [(at.get(one.first), at.get(one.second)) for one in feed.encounters] if feed else []
    return [Between(one.x, one.y, two.x, two.y) for one, two in pairs if one and two]


def outlines(feed: FeedView) -> list[Outline]:
    """What a map of the units should hold: those of the sides and those in encounters; all, if there are none."""
    close = _close(feed)
    wanted = [one for one in feed.tracks if one.identity in close] or [one for one in feed.tracks if one.side in NAMED]
    return [_point(one) for one in wanted or feed.tracks]


def _point(one: TrackView) -> Outline:
    return Outline([(one.longitude, one.latitude)], False, 0.0)


def written(one: TrackView) -> str:
    """``18°30.25'N 112°15.00'E``."""

    def angle(size: float, width: int) -> str:
        hundredths = round(abs(size) * 6_000)
        return f"{hundredths // 6_000:0{width}d}°{hundredths % 6_000 / 100:05.2f}'"

    north, east = "S" if one.latitude < 0 else "N", "W" if one.longitude < 0 else "E"
    return f"{angle(one.latitude, 2)}{north} {angle(one.longitude, 3)}{east}"
