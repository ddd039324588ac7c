"""Boxes around volumes: longitude, latitude, time, height (spec: deconfliction §7.2, §7.5).

Here the date line and the poles are met. A box holds all of its volume, surely and not tightly. A volume across the date line
gets one box whose east side lies beyond 180°; one about a pole gets all longitudes.
"""

from typing import Final, NamedTuple

import numpy as np

from parley.deconflict.earth import EDGE_ERROR_M
from parley.deconflict.ellipsoid import A_M, E2, RADIUS_LOW_M, Floats, geographic
from parley.deconflict.separation import CHARTS_ERROR_M, Rules, interval_m
from parley.deconflict.shapes import RING, Shapes, following
from parley.deconflict.volume import Volumes

POLAR_DEG: Final = 89.5  # from here on a box takes all longitudes
_SLACK_M: Final = EDGE_ERROR_M + CHARTS_ERROR_M + 1.0


class Boxes(NamedTuple):
    """Lows and highs, each of shape (n, 4): degrees east (−180 to below 180, and up to 360 beyond), degrees north, ms, metres."""

    low: Floats
    high: Floats


def boxes(volumes: Volumes, rules: Rules) -> Boxes:
    """A box for each volume; heights as wide as their datum leaves open."""
    west, south, east, north = _map_sides(volumes.shapes)
    bottom, top = interval_m(volumes, rules)
    low = np.stack((west, south, volumes.from_ms.astype(np.float64), bottom), axis=-1)
    high = np.stack((east, north, volumes.until_ms.astype(np.float64), top), axis=-1)
    return Boxes(low, high)


def widened(box: Boxes, lateral_m: float, time_ms: float, vertical_m: float) -> Boxes:
    """Boxes that hold every point so far away or nearer."""
    around = np.full(len(box.low), lateral_m + _SLACK_M)
    west, south, east, north = _around(box.low[:, 0], box.low[:, 1], box.high[:, 0], box.high[:, 1], around)
    low = np.stack((west, south, box.low[:, 2] - time_ms, box.low[:, 3] - vertical_m), axis=-1)
    high = np.stack((east, north, box.high[:, 2] + time_ms, box.high[:, 3] + vertical_m), axis=-1)
    return Boxes(low, high)


Sides = tuple[Floats, Floats, Floats, Floats]


def _map_sides(shapes: Shapes) -> Sides:
    first, points = shapes.first, shapes.points_m
    starts, size = first[:-1], np.diff(first)
    after = following(first, shapes.kind)
    latitude, longitude = geographic(points)
    top, bottom = _bulged(points, points[after], latitude, latitude[after])
    north, south = np.maximum.reduceat(top, starts), np.minimum.reduceat(bottom, starts)
    step = (longitude[after] - longitude + 540.0) % 360.0 - 180.0
    before = np.cumsum(step) - step
    before -= np.repeat(before[starts], size)  # degrees east of the first point
    west = longitude[starts] + np.minimum.reduceat(before, starts)
    east = longitude[starts] + np.maximum.reduceat(before, starts)
    round_pole = (np.abs(np.add.reduceat(step, starts)) > 180.0) & (shapes.kind == RING)
    northern = shapes.centre_m[:, 2] > 0
    north = np.where(round_pole & northern, 90.0, north)
    south = np.where(round_pole & ~northern, -90.0, south)
    return _around(west, south, east, north, shapes.pad_m + _SLACK_M)


def _bulged(p: Floats, q: Floats, lat_p: Floats, lat_q: Floats) -> tuple[Floats, Floats]:
    """Highest and lowest latitude on the arc over each chord: its ends, or where it turns between them."""
    d = q - p
    pp, pd, dd = np.sum(p * p, axis=-1), np.sum(p * d, axis=-1), np.sum(d * d, axis=-1)
    under = d[:, 2] * pd - p[:, 2] * dd
    with np.errstate(divide="ignore", invalid="ignore"):
        turn = np.where(under != 0, (p[:, 2] * pd - d[:, 2] * pp) / under, 0.0)
    at = p + np.clip(np.nan_to_num(turn), 0.0, 1.0)[:, None] * d
    latitude = np.degrees(np.arctan2(at[:, 2], (1 - E2) * np.hypot(at[:, 0], at[:, 1])))
    return np.maximum(np.maximum(lat_p, lat_q), latitude), np.minimum(np.minimum(lat_p, lat_q), latitude)


def _around(west: Floats, south: Floats, east: Floats, north: Floats, away_m: Floats) -> Sides:
    """Sides moved out by ``away_m``: a metre changes the latitude by at most 1/6,335 km, and the longitude by 1/(a cos)."""
    turn = np.degrees(away_m / RADIUS_LOW_M)
    south, north = np.maximum(-90.0, south - turn), np.minimum(90.0, north + turn)
    farthest = np.maximum(np.abs(south), np.abs(north))
    polar = farthest >= POLAR_DEG
    aside = np.degrees(away_m / (A_M * np.cos(np.radians(np.minimum(farthest, POLAR_DEG)))))
    west, east = west - aside, east + aside
    whole = polar | (east - west >= 360.0)
    shift = np.floor((west + 180.0) / 360.0) * 360.0
    return np.where(whole, -180.0, west - shift), south, np.where(whole, 180.0, east - shift), north
