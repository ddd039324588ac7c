"""The ways of two units as they were heard: where one was at a time, and when the two were nearest. Straight between reports, on
a flat map about the place, good to a percent at these distances. It knows no criteria, and not how encounters are found.
"""

import bisect
import itertools
import math
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

DEGREE_M: Final = 111_195.0
GAP_MS: Final = 600_000
"""Where a unit was not heard for so long nobody knows where it was."""

Point = tuple[float, float]
"""Degrees: latitude, longitude."""
Heard = tuple[int, float, float]
"""A time in ms, and a latitude and longitude in degrees."""
Way = Sequence[Heard]
"""In the order of time."""


class Nearest(NamedTuple):
    """When two ways were nearest, in ms; how near, in metres; and both places."""

    time_ms: int
    metres: float
    places: tuple[Point, Point]


def wrapped(degrees: float) -> float:
    """A longitude, or a difference of two, from −180 to below 180."""
    return (degrees + 540.0) % 360.0 - 180.0


def metres(place: Point, middle: Point) -> Point:
    """East and north of ``middle``, the short way round."""
    east = wrapped(place[1] - middle[1])
    return east * DEGREE_M * math.cos(math.radians(middle[0])), (place[0] - middle[0]) * DEGREE_M


def apart_m(one: Point, two: Point) -> float:
    """How far apart two places are."""
    east, _ = metres(one, ((one[0] + two[0]) / 2, two[1]))
    return math.hypot(east, (one[0] - two[0]) * DEGREE_M)


def position(latitude_deg: float, longitude_deg: float) -> str:
    """Degrees with the hemisphere, to ten metres."""
    latitude, longitude = f"{abs(latitude_deg):.4f}", f"{abs(longitude_deg):.4f}"
    return f"{latitude}{'S' if latitude_deg < 0 else 'N'} {longitude}{'W' if longitude_deg < 0 else 'E'}"


def place(way: Way, at_ms: int) -> Point | None:
    """Where the unit was; None before its first report, after its last, and in a gap of more than ``GAP_MS``."""
    after = bisect.bisect_left(way, at_ms, key=lambda one: one[0])
    if after < len(way) and way[after][0] == at_ms:
        return way[after][1], way[after][2]
    if not 0 < after < len(way) or way[after][0] - way[after - 1][0] > GAP_MS:
        return None
    before = way[after - 1]
    return _between(before, way[after], (at_ms - before[0]) / (way[after][0] - before[0]))


def _between(before: Heard, after: Heard, share: float) -> Point:
    east = wrapped(after[2] - before[2])
    return before[1] + (after[1] - before[1]) * share, wrapped(before[2] + east * share)


def nearest(one: Way, two: Way) -> Nearest | None:
    """None where at no time both are known."""
    found = list(_candidates(one, two))
    return min(found, key=lambda each: each.metres) if found else None


def _candidates(one: Way, two: Way) -> Iterator[Nearest]:
    """All times at which either was heard, and of each pair of them the nearest in between."""
    times = sorted({each[0] for each in (*one, *two)})
    for begin, end in itertools.pairwise(times):
        yield from _at(one, two, begin)
        yield from _at(one, two, _closest_ms(one, two, begin, end))
    for last in times[-1:]:
        yield from _at(one, two, last)


def _at(one: Way, two: Way, at_ms: int) -> Iterator[Nearest]:
    here, there = place(one, at_ms), place(two, at_ms)
    if here and there:
        yield Nearest(at_ms, apart_m(here, there), (here, there))


def _closest_ms(one: Way, two: Way, begin: int, end: int) -> int:
    places = [place(way, at) for at in (begin, end) for way in (one, two)]
    if None in places:
        return begin
    here, there, then, yonder = (each for each in places if each is not None)
    x, y = metres(there, here)
    to_x, to_y = metres(yonder, then)
    dx, dy = to_x - x, to_y - y
    moved = dx * dx + dy * dy
    share = -(x * dx + y * dy) / moved if moved else 0.0
    return begin + round((end - begin) * min(1.0, max(0.0, share)))
