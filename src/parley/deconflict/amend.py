"""What change would clear a volume's conflicts (spec: deconfliction §10.1): the least shift of time, of height, and of place.

Each proposal is judged against everything that it could meet, not only against what it was in conflict with, and only CLEAR
counts. The officer sees the cost: how many of the required separations the volume is moved by.
"""

import math
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from parley.base.errors import LocalError
from parley.base.limits import AMEND_VOLUMES_MAX_COUNT
from parley.deconflict.bulk import Flat, flat, state
from parley.deconflict.closest import cores
from parley.deconflict.compiled import compiled
from parley.deconflict.criteria import Criteria
from parley.deconflict.earth import direct
from parley.deconflict.ellipsoid import E7, Floats, Integers, geographic, surface
from parley.deconflict.index import Numbers
from parley.deconflict.screen import place
from parley.deconflict.separation import (
    Rules,
    State,
    height_state,
    lateral_bounds_m,
    lateral_limits_m,
    over_sea,
    rules,
    time_state,
)
from parley.deconflict.volume import DEPTH, HEIGHT_HIGH_MM, HEIGHT_LOW_MM, INSTANT_MAX_MS, Volumes, volume

TIME, HEIGHT, PLACE = "time", "height", "place"
DIRECTIONS_COUNT: Final = 16
PLACE_STEPS_MAX_COUNT: Final = 64
STEP_MIN_M: Final = 100.0

Wire = list[Any]


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a proposal may go; ``earliest_ms`` is the first moment at which the volume may begin, as a rule now."""

    earliest_ms: int = 0
    time_ms: int = 72 * 3_600_000
    height_mm: int = 6_096_000
    place_m: float = 185_200.0


@dataclass(frozen=True, slots=True)
class Proposal:
    """One change, and the volume as it would be.

    ``amount`` is in ms (later is positive), mm (up is positive) or mm along ``bearing_deg``; ``cost`` counts required
    separations.
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
    much wider. Raises LocalError ``deconflict.too-many-volumes`` beyond ``AMEND_VOLUMES_MAX_COUNT`` of them.
    """
    if len(others) > AMEND_VOLUMES_MAX_COUNT:
        raise LocalError("deconflict.too-many-volumes", count=len(others), limit=AMEND_VOLUMES_MAX_COUNT)
    limits, rule, own = limits or Limits(), rules(criteria), volume(area, heights, window)
    apart = [place(own, others, rule, 0, j)[0] == State.CLEAR for j in range(len(others))]
    asked = _Asked(area, heights, window, others, rule, apart)
    found = [_in_time(asked, limits), _in_height(asked, limits), _in_place(asked, limits)]
    return sorted((proposal for proposal in found if proposal), key=lambda proposal: (proposal.cost, proposal.kind))


@dataclass(frozen=True, slots=True)
class Whole:
    """A change of a whole notice: all its times, its band, or all its areas alike. ``amount`` and ``cost`` as in ``Proposal``."""

    kind: str
    amount: int
    bearing_deg: float
    cost: float
    areas: list[Wire]
    heights: Wire


def together(
    areas: list[Wire],
    heights: Wire,
    spans: list[list[int]],
    others: Volumes,
    criteria: Criteria,
    limits: Limits | None = None,
) -> list[Whole]:
    """The same for a notice with several areas and spans: one shift for all of them (spec: deconfliction §10.5)."""
    if len(others) > AMEND_VOLUMES_MAX_COUNT:
        raise LocalError("deconflict.too-many-volumes", count=len(others), limit=AMEND_VOLUMES_MAX_COUNT)
    asked = _All(areas, heights, spans, others, rules(criteria), limits or Limits())
    found = [asked.in_time(), asked.in_height(), asked.in_place()]
    return sorted((one for one in found if one), key=lambda one: (one.cost, one.kind))


class _All:
    """All areas of a notice over all its spans, against the others."""

    def __init__(
        self, areas: list[Wire], heights: Wire, spans: list[list[int]], others: Volumes, rule: Rules, limits: Limits
    ) -> None:  # fmt: skip
        self._areas, self._heights, self._limits = areas, heights, limits
        self._from, self._until = np.array(spans, np.int64).T
        self._window = [int(self._from.min()), int(self._until.max())]
        own = [volume(area, heights, self._window) for area in areas]
        apart = [all(place(one, others, rule, 0, j)[0] == State.CLEAR for one in own) for j in range(len(others))]
        self._asked = asked = _Asked(areas[0], heights, self._window, others, rule, apart)
        self._lasting = [j for j in asked.indices() if not asked.height_clear(j)]
        self._meeting = [j for j in asked.indices() if self._meets(j)]

    def _meets(self, j: int) -> bool:
        others, time_ms = self._asked.others, self._asked.rule.time_ms
        gaps = np.maximum(others.from_ms[j] - self._until, self._from - others.until_ms[j])
        return bool((gaps < time_ms).any())

    def in_time(self) -> Whole | None:
        asked, limits = self._asked, self._limits
        blocked = [
            (int(asked.others.from_ms[j] - end) - asked.rule.time_ms, int(asked.others.until_ms[j] - start) + asked.rule.time_ms)
            for j in self._lasting if not asked.apart[j]
            for start, end in zip(self._from, self._until, strict=True)
        ]  # fmt: skip
        blocked.append((-INSTANT_MAX_MS, limits.earliest_ms - self._window[0]))
        blocked.append((INSTANT_MAX_MS - self._window[1], 2 * INSTANT_MAX_MS))
        shift = _nearest_free(blocked)
        if abs(shift) > limits.time_ms:
            return None
        return Whole(TIME, shift, 0.0, _cost(shift, asked.rule.time_ms), self._areas, self._heights)

    def in_height(self) -> Whole | None:
        near = [j for j in self._meeting if not self._asked.apart[j]]
        found = _shifted(self._asked, near, self._limits)
        if found is None:
            return None
        return Whole(HEIGHT, found.amount, 0.0, found.cost, self._areas, found.heights)

    def in_place(self) -> Whole | None:
        near = np.array(sorted(set(self._meeting) & set(self._lasting)), np.int32)
        best: Whole | None = None
        for number in range(DIRECTIONS_COUNT):
            most_m = min(self._limits.place_m, best.amount / 1000) if best else self._limits.place_m
            found = self._along(near, 360.0 * number / DIRECTIONS_COUNT, most_m)
            if found and (best is None or found.amount < best.amount):
                best = found
        return best

    def _along(self, near: Numbers, bearing: float, most_m: float) -> Whole | None:
        moved_m, others, rule = 0.0, flat(self._asked.others), self._asked.rule
        for _ in range(PLACE_STEPS_MAX_COUNT):
            if moved_m > most_m:
                return None
            areas = [moved(area, bearing, moved_m) for area in self._areas]
            own = [flat(volume(area, self._heights, self._window)) for area in areas]
            lacking_m = max(_lacking_m(one, others, near, rule) for one in own)
            if lacking_m < 0.0:
                amount = round(moved_m * 1000)
                return Whole(PLACE, amount, bearing, _cost(amount, rule.lateral_mm), areas, self._heights)
            moved_m += max(STEP_MIN_M, lacking_m)
        return None


@dataclass(frozen=True, slots=True)
class _Asked:
    area: Wire
    heights: Wire
    window: Wire
    others: Volumes
    rule: Rules
    apart: list[bool]  # of each other, whether it is clear in place alone

    def time_clear(self, j: int) -> bool:
        o = self.others
        return time_state(self.rule, self.window[0], self.window[1], int(o.from_ms[j]), int(o.until_ms[j]))[0] == 0

    def height_clear(self, j: int) -> bool:
        o = self.others
        own, other = self.heights, (int(o.height_datum[j]), int(o.low_mm[j]), int(o.high_mm[j]))
        return height_state(self.rule, own[0], own[1], own[2], *other)[0] == 0

    def indices(self) -> range:
        return range(len(self.others))


def _in_time(asked: _Asked, limits: Limits) -> Proposal | None:
    """The nearest moment in no blocked interval, whose ends are free themselves (spec: deconfliction §10.2)."""
    start, end = asked.window
    blocked = [
        (int(o_from) - end - asked.rule.time_ms, int(o_until) - start + asked.rule.time_ms)
        for j, (o_from, o_until) in enumerate(zip(asked.others.from_ms, asked.others.until_ms, strict=True))
        if not asked.height_clear(j) and not asked.apart[j]
    ]
    # before the earliest beginning and after the last instant nothing is free either
    blocked += [(-INSTANT_MAX_MS, limits.earliest_ms - start), (INSTANT_MAX_MS - end, 2 * INSTANT_MAX_MS)]
    shift = _nearest_free(blocked)
    if abs(shift) > limits.time_ms:
        return None
    moved = [start + shift, end + shift]
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
    return _shifted(asked, [j for j in asked.indices() if not asked.time_clear(j) and not asked.apart[j]], limits)


def _shifted(asked: _Asked, near: list[int], limits: Limits) -> Proposal | None:
    """The least shift of the band that is clear of all ``near``."""
    tried = {0, *(shift for j in near for shift in _beside(asked, j))}
    datum, low, high = asked.heights
    floor = 0 if datum == DEPTH else HEIGHT_LOW_MM
    within = [s for s in tried if abs(s) <= limits.height_mm and floor <= low + s and high + s <= HEIGHT_HIGH_MM]
    shifts = np.array(sorted(within, key=lambda shift: (abs(shift), -shift)), np.int64)
    place_of = _first_clear(asked.rule, datum, low, high, flat(asked.others), np.array(near, np.int32), shifts)
    if place_of == len(shifts):
        return None
    shift = int(shifts[place_of])
    band = [datum, low + shift, high + shift]
    return Proposal(HEIGHT, shift, 0.0, _cost(shift, asked.rule.vertical_mm), asked.area, band, asked.window)


@compiled
def _first_clear(
    rule: Rules, datum: int, low: int, high: int, others: Flat, near: Numbers, shifts: Integers
) -> int:  # fmt: skip
    """The index of the first shift that is clear of all ``near``, or how many shifts there are."""
    for k in range(len(shifts)):
        clear = True
        for j in near:
            other = others.height_datum[j], others.low_mm[j], others.high_mm[j]
            if height_state(rule, datum, low + shifts[k], high + shifts[k], *other)[0] > 0:
                clear = False
                break
        if clear:
            return k
    return len(shifts)


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
    """In sixteen directions on, as far as the worst of those in the way demands (spec: deconfliction §10.3)."""
    near = np.array([j for j in asked.indices() if not asked.time_clear(j) and not asked.height_clear(j)], np.int32)
    best: Proposal | None = None
    for number in range(DIRECTIONS_COUNT):
        bearing = 360.0 * number / DIRECTIONS_COUNT
        most_m = min(limits.place_m, best.amount / 1000) if best else limits.place_m
        found = _along(asked, near, bearing, most_m)
        if found and (best is None or found.amount < best.amount):
            best = found
    return best


def _along(asked: _Asked, near: Numbers, bearing: float, most_m: float) -> Proposal | None:
    moved_m, others = 0.0, flat(asked.others)
    for _ in range(PLACE_STEPS_MAX_COUNT):
        if moved_m > most_m:
            return None
        area = moved(asked.area, bearing, moved_m)
        own = volume(area, asked.heights, asked.window)
        lacking_m = _lacking_m(flat(own), others, near, asked.rule)
        if lacking_m < 0.0:
            amount = round(moved_m * 1000)
            cost = _cost(amount, asked.rule.lateral_mm)
            return Proposal(PLACE, amount, bearing, cost, area, asked.heights, asked.window)
        moved_m += max(STEP_MIN_M, lacking_m)  # nobody gets farther away by more than we move
    return None


@compiled
def _lacking_m(own: Flat, others: Flat, near: Numbers, rule: Rules) -> float:
    """How much the worst of ``near`` lacks of the required distance, in metres; negative if all are clear."""
    worst = -1.0
    for j in near:
        if state(own, 0, others, j, rule) > 0:
            pads, differ = own.pad_m[0] + others.pad_m[j], own.chart[0] != others.chart[j]
            short_m, far_m = lateral_limits_m(rule, pads, differ)
            low, high = cores(
                own.points_m, own.first, own.kind, own.centre_m, own.radius_m, 0,
                others.points_m, others.first, others.kind, others.centre_m, others.radius_m, j, short_m, far_m, False,
            )  # fmt: skip
            worst = max(worst, rule.lateral_mm / 1000 - lateral_bounds_m(low, high, pads, differ)[0])
    return worst


def moved(area: Wire, bearing_deg: float, length_m: float) -> Wire:
    """The area turned about the earth's centre so that its middle goes ``length_m`` along ``bearing_deg``: in whole units."""
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
    """spec: deconfliction §10.4"""
    return abs(amount) / max(1, separation)
