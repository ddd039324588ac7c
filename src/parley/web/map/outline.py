"""What an area looks like on a map: rings and broad lines in degrees. For the eye only: no verdict rests on it.

The earth is a sphere here; an edge is drawn along its great circle, as deconfliction takes it.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Final, NamedTuple

from parley.web.map.land import Point, Ring

E7: Final = 10_000_000
SPHERE_MM: Final = 6_371_008_800
STEP_DEG: Final = 5.0
"""Bearings of a circle are so far apart."""
PIECES_COUNT: Final = 8
CIRCLE, POLYGON, CORRIDOR, SECTOR = range(4)


class Outline(NamedTuple):
    """``is_line``: the middle of a corridor that is ``width_deg`` broad, in degrees of latitude; else a ring."""

    points: Ring
    is_line: bool
    width_deg: float


def outline(area: Sequence[Any]) -> Outline | None:
    """The outline of an area on the wire; None for what is none."""
    try:
        return _outline(area)
    except (TypeError, ValueError, IndexError):
        return None


def _outline(area: Sequence[Any]) -> Outline:
    kind, parts = area[0], area[2:]
    if kind == CIRCLE:
        return Outline(_arc(_point(parts[1]), parts[0], 0.0, 360.0), False, 0.0)
    if kind == POLYGON:
        corners = [_point(part) for part in parts]
        return Outline(_edges([*corners, corners[0]]), False, 0.0)
    if kind == CORRIDOR:
        return Outline(_edges([_point(part) for part in parts[1:]]), True, math.degrees(parts[0] / SPHERE_MM))
    apex, first, last, inner, outer = _point(parts[0]), parts[1] / 10, parts[2] / 10, parts[3], parts[4]
    last += 360.0 if last <= first else 0.0
    back = _arc(apex, inner, first, last)[::-1] if inner else [apex]
    return Outline(_arc(apex, outer, first, last) + back, False, 0.0)


def _point(wire: Sequence[int]) -> Point:
    return wire[1] / E7, wire[0] / E7


def _arc(centre: Point, radius_mm: int, first: float, last: float) -> Ring:
    count = max(2, math.ceil((last - first) / STEP_DEG))
    return [_away(centre, radius_mm / SPHERE_MM, first + (last - first) * k / count) for k in range(count + 1)]


def _away(start: Point, angle: float, bearing_deg: float) -> Point:
    """The point so far away on that bearing; its longitude near to that of ``start``."""
    lat, bearing = math.radians(start[1]), math.radians(bearing_deg)
    sine = math.sin(lat) * math.cos(angle) + math.cos(lat) * math.sin(angle) * math.cos(bearing)
    across = math.sin(bearing) * math.sin(angle) * math.cos(lat)
    east = math.atan2(across, math.cos(angle) - math.sin(lat) * sine)
    return start[0] + math.degrees(east), math.degrees(math.asin(max(-1.0, min(1.0, sine))))


def _edges(corners: Sequence[Point]) -> Ring:
    """Each edge in pieces along its great circle, longitudes going on without a leap."""
    found = [corners[0]]
    for before, after in pairwise(corners):
        for point in _between(before, after):
            found.append((found[-1][0] + (point[0] - found[-1][0] + 180.0) % 360.0 - 180.0, point[1]))
    return found


def _between(start: Point, end: Point) -> Iterator[Point]:
    a, b = _vector(start), _vector(end)
    angle = math.acos(max(-1.0, min(1.0, sum(p * q for p, q in zip(a, b, strict=True)))))
    count = PIECES_COUNT if angle > math.radians(1) else 1
    for k in range(1, count + 1):
        share = k / count
        near, far = (math.sin((1 - share) * angle), math.sin(share * angle)) if angle else (0.0, 1.0)
        x, y, z = (near * p + far * q for p, q in zip(a, b, strict=True))
        yield math.degrees(math.atan2(y, x)), math.degrees(math.atan2(z, math.hypot(x, y)))


def _vector(point: Point) -> tuple[float, float, float]:
    lon, lat = map(math.radians, point)
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)
