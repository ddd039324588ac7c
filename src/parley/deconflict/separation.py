"""Separation of two volumes: what is required, and what there is in height and time (spec: deconfliction §6.5–§6.7).

Heights and times are whole numbers and exact. Only between bands over different datums is a height uncertain; then the gap is an
interval, and what the interval leaves open is MARGINAL.
"""

from enum import IntEnum
from typing import Final, NamedTuple

import numpy as np

from parley.deconflict.compiled import compiled
from parley.deconflict.criteria import Criteria
from parley.deconflict.ellipsoid import RADIUS_HIGH_M, RADIUS_LOW_M, Floats, Integers, arc_m, chord_m
from parley.deconflict.volume import DEPTH, ELLIPSOID, GROUND, PRESSURE, Volumes

# Between what is computed and the true geodesics: twice the error of an edge, and rounding (spec: deconfliction §6.3).
ERROR_M: Final = 0.25
# Two charts' frames drift apart with the plates, a few centimetres a year (spec: deconfliction §3.7).
CHARTS_ERROR_M: Final = 2.0


class State(IntEnum):
    """Ascending gravity: of two answers the greater number stands."""

    CLEAR = 0
    MARGINAL = 1
    CONFLICT = 2


class Rules(NamedTuple):
    """What a kernel needs of the criteria (spec: deconfliction §6.6, §6.7); ``low_mm`` and ``high_mm`` are by datum."""

    lateral_mm: int
    vertical_mm: int
    vertical_high_mm: int
    high_above_mm: int
    time_ms: int
    low_mm: Integers
    high_mm: Integers


def rules(criteria: Criteria) -> Rules:
    """The rules for planned volumes, with how far each datum may lie from mean sea level."""
    low, high = np.zeros(DEPTH + 1, np.int64), np.zeros(DEPTH + 1, np.int64)
    heights, planned = criteria.heights, criteria.volumes
    low[GROUND], high[GROUND] = heights.ground_low_mm, heights.ground_high_mm
    for datum, size in ((ELLIPSOID, heights.ellipsoid_mm), (PRESSURE, heights.pressure_mm), (DEPTH, heights.depth_mm)):
        low[datum], high[datum] = -size, size
    return Rules(
        planned.lateral_mm,
        planned.vertical_mm,
        planned.vertical_high_mm,
        planned.high_above_mm,
        planned.time_ms,
        low,
        high,
    )


@compiled
def lateral_limits_m(rules: Rules, pads_m: float, charts_differ: bool) -> tuple[float, float]:
    """Straight lines between cores: below the first surely in conflict, from the second on surely clear."""
    reach = rules.lateral_mm / 1000 + pads_m
    error = ERROR_M + (CHARTS_ERROR_M if charts_differ else 0.0)
    return chord_m(max(0.0, reach - error), RADIUS_LOW_M), chord_m(reach + error, RADIUS_HIGH_M)


@compiled
def lateral_bounds_m(low_m: float, high_m: float, pads_m: float, charts_differ: bool) -> tuple[float, float]:
    """Metres along the earth between which the distance of the areas surely is, of bounds of the line between their cores."""
    error = ERROR_M + (CHARTS_ERROR_M if charts_differ else 0.0)
    least = arc_m(low_m, RADIUS_HIGH_M) - pads_m - error
    most = arc_m(high_m, RADIUS_LOW_M) - pads_m + error if high_m > 0.0 else 0.0
    return max(0.0, least), max(0.0, most)


def lateral_margin_m(reach_m: float, charts_differ: bool = False) -> float:
    """How far from the required distance a pair may be and still be MARGINAL; ``reach_m`` is that distance and both pads."""
    return 1.0 + 2.2e-17 * reach_m**3 + (CHARTS_ERROR_M if charts_differ else 0.0)


@compiled
def time_state(rules: Rules, from_a: int, until_a: int, from_b: int, until_b: int) -> tuple[int, int]:
    """State and gap in ms (negative: as long as they overlap)."""
    gap = max(from_b - until_a, from_a - until_b)
    return (2 if gap < rules.time_ms else 0), gap


@compiled
def height_state(
    rules: Rules, datum_a: int, low_a: int, high_a: int, datum_b: int, low_b: int, high_b: int
) -> tuple[int, int, int]:
    """State, and the least and greatest gap in mm (negative: as far as they overlap)."""
    al, ah, au = over_sea(rules, datum_a, low_a, high_a, datum_a == datum_b)
    bl, bh, bu = over_sea(rules, datum_b, low_b, high_b, datum_a == datum_b)
    spread = au + bu
    least, most = max(bl - ah, al - bh) - spread, max(bl - ah, al - bh) + spread
    upper = max(al, bl)  # the lower edge of the upper band, at its highest and its lowest
    surely = _required(rules, upper - spread)
    perhaps = _required(rules, upper + spread)
    if most < surely:
        return 2, least, most
    return (1 if least < perhaps else 0), least, most


@compiled
def _required(rules: Rules, upper_mm: int) -> int:
    return rules.vertical_high_mm if upper_mm > rules.high_above_mm else rules.vertical_mm


@compiled
def over_sea(rules: Rules, datum: int, low: int, high: int, same: bool) -> tuple[int, int, int]:
    """Edges over mean sea level in the middle of what is possible, and how far off they may be.

    Bands over one datum are compared as they are; depths only change their sign.
    """
    if datum == DEPTH:
        low, high = -high, -low
    if same:
        return low, high, 0
    middle = (rules.low_mm[datum] + rules.high_mm[datum]) // 2
    return low + middle, high + middle, rules.high_mm[datum] - middle


def interval_m(volumes: Volumes, rules: Rules) -> tuple[Floats, Floats]:
    """The lowest and highest metres over mean sea level that each band may mean: for boxes, never for a verdict."""
    datum = volumes.height_datum
    turned = datum == DEPTH
    low = np.where(turned, -volumes.high_mm, volumes.low_mm) + rules.low_mm[datum]
    high = np.where(turned, -volumes.low_mm, volumes.high_mm) + rules.high_mm[datum]
    return low / 1000, high / 1000
