"""Areas as rows of points in degrees, for drawing; and lines that are straight in degrees as geodesics.

Neighbours on an edge stand at most 38 km apart (spec: deconfliction §2.4). A circle's corners stand outside it, by a
thousandth of its radius, so that what is drawn holds all of it.
"""

import math
from typing import Any, Final

import numpy as np

from parley.deconflict.earth import densify, direct, inverse
from parley.deconflict.ellipsoid import E7, Floats, geographic, raised, surface
from parley.deconflict.sector import sector_corners

CIRCLE_CORNERS_COUNT: Final = 72
HALVINGS_MAX_COUNT: Final = 6

Point = tuple[float, float]


def outline(area: Any) -> list[Point]:
    """Latitudes and longitudes in degrees: of a corridor along its middle, of any other area once round (the first not repeated).

    ``area`` is a wire value (messages §3.11) that its kind has checked.
    """
    shape = area[0]
    if shape == 0:
        return _circle(area)
    if shape == 3:
        apex = np.array(area[2], np.float64) / E7
        corners = sector_corners(apex, area[3] / 10, area[4] / 10, area[5] / 1000, area[6] / 1000)
    else:
        corners = np.array(area[2 if shape == 1 else 3 :], np.float64) / E7
    return _along(corners, closed=shape != 2)


def _circle(area: Any) -> list[Point]:
    azimuth = np.linspace(0.0, 360.0, CIRCLE_CORNERS_COUNT, endpoint=False, dtype=np.float64)
    ones = np.ones_like(azimuth)
    reach = area[2] / 1000 / math.cos(math.pi / CIRCLE_CORNERS_COUNT)
    lat, lon = direct(ones * area[3][0] / E7, ones * area[3][1] / E7, azimuth, ones * reach)
    return list(zip(lat.tolist(), lon.tolist(), strict=True))


def _along(corners: Floats, closed: bool) -> list[Point]:
    lat, lon = np.ascontiguousarray(corners.T)
    if closed:
        after = np.roll(lat, -1), np.roll(lon, -1)
        found = densify(lat, lon, *after)[:2]
    else:
        starts = densify(lat[:-1], lon[:-1], lat[1:], lon[1:])[:2]
        found = np.append(starts[0], lat[-1]), np.append(starts[1], lon[-1])
    return list(zip(found[0].tolist(), found[1].tolist(), strict=True))


def straight(one: list[int], two: list[int], most_m: float) -> list[list[int]]:
    """Points between two positions (wire values), so that the geodesics that join them all keep within ``most_m`` of the line
    that is straight in latitude and longitude. At most 63."""
    return _halved(one, two, most_m, HALVINGS_MAX_COUNT)


def _halved(one: list[int], two: list[int], most_m: float, depth: int) -> list[list[int]]:
    turn = (two[1] - one[1] + 180 * E7) % (360 * E7) - 180 * E7
    middle = [(one[0] + two[0]) // 2, (one[1] + turn // 2 + 180 * E7) % (360 * E7) - 180 * E7]
    lat, lon, lat2, lon2, lat3, lon3 = (np.array(part / E7) for part in (*one, *two, *middle))
    length, azimuth = inverse(lat, lon, lat2, lon2)
    off, _ = inverse(*direct(lat, lon, azimuth, length / 2), lat3, lon3)
    if depth == 0 or float(off) <= most_m:
        return []
    return [*_halved(one, middle, most_m, depth - 1), middle, *_halved(middle, two, most_m, depth - 1)]


def middle(area: Any) -> list[int]:
    """A position in the middle of an area, rounded to whole minutes (wire values)."""
    points = surface(*np.array(outline(area)).T)
    lat, lon = geographic(raised(points.mean(axis=0)))
    minute = E7 / 60
    east = round(round(float(lon) * 60) * minute)
    return [round(round(float(lat) * 60) * minute), -180 * E7 if east == 180 * E7 else east]


def reach_m(place: list[int], area: Any) -> float:
    """How far from a position the farthest point of an area is, in metres; a little more rather than less."""
    lat, lon = np.array(outline(area)).T
    here = np.full_like(lat, place[0] / E7), np.full_like(lon, place[1] / E7)
    pad = area[2] / 2000 if area[0] == 2 else 0.0
    return float(inverse(*here, lat, lon)[0].max()) + pad
