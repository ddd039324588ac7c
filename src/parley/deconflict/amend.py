"""What change would clear a volume's conflicts (spec: deconfliction §10): the least shift of time, of height, and of place.

Each proposal is judged against everything that it could meet, not only against what it was in conflict with, and
only CLEAR counts.
The officer sees the cost: how many of the required separations the volume is moved by.
"""

import math
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from parley.deconflict.criteria import Criteria
from parley.deconflict.earth import direct
from parley.deconflict.ellipsoid import E7, Floats, geographic, surface
from parley.deconflict.screen import judge
from parley.deconflict.separation import Rules, State, height_state, over_sea, rules, time_state
from parley.deconflict.volume import DEPTH, HEIGHT_HIGH_MM, HEIGHT_LOW_MM, INSTANT_MAX_MS, Volumes, volume

TIME, HEIGHT, PLACE = "time", "height", "place"
DIRECTIONS_COUNT: Final = 16
PLACE_STEPS_MAX_COUNT: Final = 64
STEP_MIN_M: Final = 100.0

Wire = list[Any]


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a proposal may go."""

    time_ms: int = 72 * 3_600_000
    height_mm: int = 6_096_000
    place_m: float = 185_200.0


@dataclass(frozen=True, slots=True)
class Proposal:
    """One change: ``amount`` in ms (later is positive), mm (up is positive) or mm along ``bearing_deg``; the volume
    as it would be.

    ``cost`` counts required separations.
    """

    kind: str
    amount: int
    bearing_deg: float
    cost: float
    area: Wire
    heights: Wire
    window: Wire


def proposals(
    area: Wire, heights: Wire, window: Wire, others: Volumes, criteria: Criteria, limits: Limits | None = None
) -> list[Proposal]:
    """The cheapest of each kind that clears all of ``others``, cheapest first; a kind that cannot is left out.

    ``others`` must hold everything that is not clear of the volume moved as far as ``limits`` allow: ask the index with a box so
    much wider.
    """
    limits, rule, own = limits or Limits(), rules(criteria), volume(area, heights, window)
    asked = _Asked(area, heights, window, own, others, criteria, rule)
    found = [_in_time(asked, limits), _in_height(asked, limits), _in_place(asked, limits)]
    return sorted((proposal for proposal in found if proposal), key=lambda proposal: (proposal.cost, proposal.kind))


@dataclass(frozen=True, slots=True)
class _Asked:
    area: Wire
    heights: Wire
    window: Wire
    own: Volumes
    others: Volumes
    criteria: Criteria
    rule: Rules

    def time_clear(self, j: int) -> bool:
        o = self.others
        return time_state(self.rule, self.window[0], self.window[1], int(o.from_ms[j]), int(o.until_ms[j]))[0] == 0

    def height_clear(self, j: int, shift_mm: int = 0) -> bool:
        o, (datum, low, high) = self.others, self.heights
        band = int(o.height_datum[j]), int(o.low_mm[j]), int(o.high_mm[j])
        return height_state(self.rule, datum, low + shift_mm, high + shift_mm, *band)[0] == 0

    def place_clear(self, j: int) -> bool:
        """Whether they are apart in place alone."""
        verdict = judge(self.own, self.others, self.criteria, 0, j)
        return verdict.lateral_m[0] >= self.rule.lateral_mm / 1000

    def indices(self) -> range:
        return range(len(self.others))


def _in_time(asked: _Asked, limits: Limits) -> Proposal | None:
    """The nearest moment at which no blocked interval stands; both ends of each blocked interval are free themselves."""
    start, end = asked.window
    blocked = [
        (int(o_from) - end - asked.rule.time_ms, int(o_until) - start + asked.rule.time_ms)
        for j, (o_from, o_until) in enumerate(zip(asked.others.from_ms, asked.others.until_ms, strict=True))
        if not asked.height_clear(j) and not asked.place_clear(j)
    ]
    shift = _nearest_free(blocked)
    moved = [start + shift, end + shift]
    if abs(shift) > limits.time_ms or moved[0] < 0 or moved[1] > INSTANT_MAX_MS:
        return None
    return Proposal(TIME, shift, 0.0, _cost(shift, asked.rule.time_ms), asked.area, asked.heights, moved)


def _nearest_free(blocked: list[tuple[int, int]]) -> int:
    """The number nearest to zero inside no open interval; of two as near, the later."""
    merged: list[tuple[int, int]] = []
    for low, high in sorted(blocked):
        if merged and low < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], high))
        else:
            merged.append((low, high))
    for low, high in merged:
        if low < 0 < high:
            return high if high <= -low else low
    return 0


def _in_height(asked: _Asked, limits: Limits) -> Proposal | None:
    """Just above or just below one of those in the way; which required distance holds there is tried, not guessed."""
    near = [j for j in asked.indices() if not asked.time_clear(j) and not asked.place_clear(j)]
    tried = {0, *(shift for j in near for shift in _beside(asked, j))}
    datum, low, high = asked.heights
    floor = 0 if datum == DEPTH else HEIGHT_LOW_MM
    for shift in sorted(tried, key=lambda shift: (abs(shift), -shift)):
        if abs(shift) > limits.height_mm or low + shift < floor or high + shift > HEIGHT_HIGH_MM:
            continue
        if all(asked.height_clear(j, shift) for j in near):
            band = [datum, low + shift, high + shift]
            return Proposal(HEIGHT, shift, 0.0, _cost(shift, asked.rule.vertical_mm), asked.area, band, asked.window)
    return None


def _beside(asked: _Asked, j: int) -> list[int]:
    """Shifts that bring the band just above or just below one in the way, or below the height from which more is required."""
    o, rule = asked.others, asked.rule
    datum, other = asked.heights[0], int(o.height_datum[j])
    low, high, one = over_sea(rule, datum, asked.heights[1], asked.heights[2], datum == other)
    bottom, top, two = over_sea(rule, other, int(o.low_mm[j]), int(o.high_mm[j]), datum == other)
    spread = one + two
    steps = [rule.high_above_mm - spread - low]
    for required in (rule.vertical_mm, rule.vertical_high_mm):
        steps += [top + spread + required - low, bottom - spread - required - high]
    return [-step for step in steps] if datum == DEPTH else steps


def _in_place(asked: _Asked, limits: Limits) -> Proposal | None:
    """In sixteen directions: on as far as the worst of those in the way demands, until all are clear."""
    near = [j for j in asked.indices() if not asked.time_clear(j) and not asked.height_clear(j)]
    best: Proposal | None = None
    for number in range(DIRECTIONS_COUNT):
        bearing = 360.0 * number / DIRECTIONS_COUNT
        most_m = min(limits.place_m, best.amount / 1000) if best else limits.place_m
        found = _along(asked, near, bearing, most_m)
        if found and (best is None or found.amount < best.amount):
            best = found
    return best


def _along(asked: _Asked, near: list[int], bearing: float, most_m: float) -> Proposal | None:
    moved_m, required_m = 0.0, asked.rule.lateral_mm / 1000
    for _ in range(PLACE_STEPS_MAX_COUNT):
        if moved_m > most_m:
            return None
        area = moved(asked.area, bearing, moved_m)
        own = volume(area, asked.heights, asked.window)
        verdicts = [judge(own, asked.others, asked.criteria, 0, j) for j in near]
        if all(verdict.state == State.CLEAR for verdict in verdicts):
            amount = round(moved_m * 1000)
            cost = _cost(amount, asked.rule.lateral_mm)
            return Proposal(PLACE, amount, bearing, cost, area, asked.heights, asked.window)
        # nobody gets farther away by more than we move
        moved_m += max(STEP_MIN_M, *(required_m - v.lateral_m[0] for v in verdicts if v.state != State.CLEAR))
    return None


def moved(area: Wire, bearing_deg: float, length_m: float) -> Wire:
    """The area turned about the centre of the earth, so that its middle goes ``length_m`` along ``bearing_deg``;
    rounded to the record's units.
    """
    if length_m == 0:
        return area
    places = [k for k, part in enumerate(area) if k > 1 and type(part) is list]
    degrees = np.array([area[k] for k in places], np.float64) / E7
    points = surface(degrees[:, 0], degrees[:, 1])
    middle = geographic(points.mean(axis=0, keepdims=True))
    end = direct(middle[0], middle[1], np.array([bearing_deg]), np.array([length_m]))
    turned = points @ _turn(_unit(surface(*middle)[0]), _unit(surface(*end)[0])).T
    latitude, longitude = geographic(turned)
    found = list(area)
    for k, lat, lon in zip(places, latitude, longitude, strict=True):
        east = round(float(lon) * E7)
        found[k] = [round(float(lat) * E7), east - 360 * E7 if east >= 180 * E7 else east]
    return found


def _turn(a: Floats, b: Floats) -> Floats:
    """The rotation that takes the direction ``a`` to ``b`` and no more."""
    axis, cosine = np.cross(a, b), float(a @ b)
    skew = np.array([[0, -axis[2], axis[1]], [axis[2], 0, -axis[0]], [-axis[1], axis[0], 0]])
    return np.asarray(np.eye(3) + skew + skew @ skew / (1 + cosine))


def _unit(vector: Floats) -> Floats:
    return np.asarray(vector / math.sqrt(float(vector @ vector)))


def _cost(amount: int, separation: int) -> float:
    return abs(amount) / max(1, separation)
