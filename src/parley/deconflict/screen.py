"""The verdict on one pair of volumes (spec: deconfliction §1.1, §1.2, §6.8): CONFLICT, MARGINAL or CLEAR, with the distances.

A verdict belongs to a pair under the criteria's hash and the algorithm's version. Two sides compare verdicts of
pairs, never lists.
"""

from dataclasses import dataclass
from typing import Final

from parley.base.errors import LocalError
from parley.deconflict.closest import between
from parley.deconflict.criteria import Criteria
from parley.deconflict.separation import (
    Rules,
    State,
    height_state,
    lateral_bounds_m,
    lateral_limits_m,
    rules,
    time_state,
)
from parley.deconflict.volume import Volumes

ALGORITHM: Final = 1


@dataclass(frozen=True, slots=True)
class Verdict:
    """How two volumes stand to each other.

    ``lateral_m``: metres between which the distance of the areas surely lies, zero where they meet. ``vertical_mm``: least and
    greatest gap of the bands. ``time_ms``: gap of the windows. Negative gaps are overlaps.
    """

    state: State
    lateral_m: tuple[float, float]
    vertical_mm: tuple[int, int]
    time_ms: int
    criteria: bytes
    algorithm: int = ALGORITHM


def judge(a: Volumes, b: Volumes, criteria: Criteria, i: int = 0, j: int = 0) -> Verdict:
    """The verdict on volume ``i`` of ``a`` and ``j`` of ``b``; the same for (b, a)."""
    rule = rules(criteria)
    in_time, gap_ms = time_state(rule, *_window(a, i), *_window(b, j))
    in_height, least, most = height_state(rule, *_band(a, i), *_band(b, j))
    in_place, lateral_m = place(a, b, rule, i, j)
    state = min(in_place, State(in_height), State(in_time))
    return Verdict(state, lateral_m, (least, most), gap_ms, criteria.hash)


def place(a: Volumes, b: Volumes, rule: Rules, i: int = 0, j: int = 0) -> tuple[State, tuple[float, float]]:
    """How two areas stand to each other apart from height and time: their state, and bounds of their distance in metres."""
    pads = float(a.shapes.pad_m[i] + b.shapes.pad_m[j])
    differ = bool(a.chart[i] != b.chart[j])
    near, far = lateral_limits_m(rule, pads, differ)
    low, high = between(a.shapes, i, b.shapes, j, near, far, False)
    state = State.CONFLICT if high < near else State.CLEAR if low >= far else State.MARGINAL
    return state, lateral_bounds_m(low, high, pads, differ)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two sides' verdicts on one pair say together (spec: deconfliction §6.9): the graver state; an alarm only for
    CONFLICT against CLEAR.
    """

    state: State
    alarm: bool


def compare(own: Verdict, other: Verdict) -> Comparison:
    """Both verdicts must be under one criteria hash and one algorithm, else LocalError ``deconflict.not-comparable``."""
    if (own.criteria, own.algorithm) != (other.criteria, other.algorithm):
        raise LocalError("deconflict.not-comparable")
    return Comparison(max(own.state, other.state), abs(own.state - other.state) == 2)


def _window(volumes: Volumes, i: int) -> tuple[int, int]:
    return int(volumes.from_ms[i]), int(volumes.until_ms[i])


def _band(volumes: Volumes, i: int) -> tuple[int, int, int]:
    return int(volumes.height_datum[i]), int(volumes.low_mm[i]), int(volumes.high_mm[i])
