"""Encounters: which units of different sides come too close if neither changes anything (spec: deconfliction §9.4).

Time is cut into slices. Within one, a unit moves straight from where it is at its beginning to where it is at its end; both are
on the geodesic. Lateral distance is the straight line between points of the surface, height is told apart: a closed-form
quadratic gives the time in which both are less than required. A pair is told once, with the moment of entry.
"""

import math
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from parley.deconflict.compiled import compiled
from parley.deconflict.ellipsoid import E2, RADIUS_LOW_M, Floats
from parley.deconflict.grid import Grid, grid, row_of, span
from parley.deconflict.motion import advance, starts

SLICE_AIR_S: Final = 120.0
SLICE_SHIP_S: Final = 1_200.0
# How far the fastest unit may go in a slice: its chord is then 19 m under the arc at most.
SLICE_MAX_M: Final = 31_000.0
# Between what is computed and what constant motion along geodesics gives; an entry is told so early (spec: deconfliction §9.5).
ERROR_M: Final = 1.0


class Units(NamedTuple):
    """Moving units: degrees, degrees true, metres a second, metres (climb positive); ``side`` a small number."""

    latitude_deg: Floats
    longitude_deg: Floats
    course_deg: Floats
    speed_m_s: Floats
    height_m: Floats
    climb_m_s: Floats
    side: NDArray[np.int64]


class Encounters(NamedTuple):
    """Pairs by index, and for each: seconds until they are too close, until they are closest meanwhile, and metres then."""

    one: NDArray[np.int32]
    two: NDArray[np.int32]
    entry_s: Floats
    closest_s: Floats
    lateral_m: Floats


def encounters(
    a: Units, b: Units, lateral_m: float, vertical_m: float, look_ahead_s: float, slice_s: float = SLICE_AIR_S
) -> Encounters:
    """Pairs of ``a`` and ``b`` of different sides that are nearer than both distances at one time within ``look_ahead_s``.

    With ``a is b`` each pair is told once, the lower side first. Slices are made shorter where someone is fast. Values must be
    finite and speeds those of ``track``; ``lateral_m`` must be 100 or more (spec: deconfliction §5.2).
    """
    fastest = max(float(a.speed_m_s.max(initial=1.0)), float(b.speed_m_s.max(initial=1.0)))
    slices = max(1, math.ceil(look_ahead_s / min(slice_s, _slice_max_m(lateral_m) / fastest)))
    length_s = look_ahead_s / slices
    ours, theirs = _Course(a, length_s), (None if a is b else _Course(b, length_s))
    found = []
    for number in range(slices):
        ours.move()
        if theirs:
            theirs.move()
        other = theirs or ours
        reach = lateral_m + ERROR_M + ours.half_m + other.half_m
        theirs_row = other.row(number)
        middle_h = theirs_row.height_m + theirs_row.climb_m / 2
        cells = grid(other.middle_m, np.argsort(middle_h), reach / RADIUS_LOW_M)
        part = _slice(
            ours.row(number) if theirs else theirs_row, a.side, theirs_row, b.side, cells,
            lateral_m + ERROR_M, vertical_m, length_s, number == 0, a is b,
        )  # fmt: skip
        part[:, 2:4] += number * length_s
        found.append(part)
    return _told_once(np.concatenate(found))


def _slice_max_m(lateral_m: float) -> float:
    """A unit s metres under its arc seems nearer to one beside it, or farther, by s²/2d: at this length half a metre at most."""
    return min(SLICE_MAX_M, math.sqrt(8 * RADIUS_LOW_M * math.sqrt(lateral_m)))


def _told_once(rows: Floats) -> Encounters:
    """Each pair at its first entry, and the closest that it comes in any slice it enters in."""
    # Slices follow one another and each tells a pair once, so the first row of a pair is its first entry.
    pairs = rows[:, 0].astype(np.int64) << 32 | rows[:, 1].astype(np.int64)
    rows = rows[np.unique(pairs, return_index=True)[1]]
    whole = rows[:, :2].astype(np.int32)
    return Encounters(whole[:, 0], whole[:, 1], rows[:, 2], rows[:, 3], rows[:, 4])


class _Row(NamedTuple):
    """A slice's motion: from where, by how much, between which heights."""

    start_m: Floats
    move_m: Floats
    middle_m: Floats
    height_m: Floats
    climb_m: Floats


class _Course:
    """Units on their way: ``move`` takes them a slice on."""

    def __init__(self, units: Units, length_s: float) -> None:
        self._at, self._along = starts(units.latitude_deg, units.longitude_deg, units.course_deg)
        self._next = np.empty_like(self._at)
        self._units, self._length_s = units, length_s
        self._step_m = units.speed_m_s * length_s
        self.half_m = float(self._step_m.max(initial=0.0)) / 2
        self.middle_m = self._at

    def move(self) -> None:
        if self.middle_m is not self._at:
            self._at, self._next = self._next, self._at
        advance(self._at, self._along, self._step_m, self._next)
        self.middle_m = (self._at + self._next) / 2

    def row(self, number: int) -> _Row:
        climb = self._units.climb_m_s * self._length_s
        return _Row(self._at, self._next - self._at, self.middle_m, self._units.height_m + number * climb, climb)


@compiled
def _slice(
    a: _Row, a_side: NDArray[np.int64], b: _Row, b_side: NDArray[np.int64], cells: Grid,
    lateral_m: float, vertical_m: float, length_s: float, first: bool, same: bool,
) -> Floats:  # fmt: skip
    """Rows of (one, two, entry, closest, metres) of the pairs that enter in this slice, seconds from its beginning."""
    packed, half_climb = _packed(b, cells)
    sides = b_side[cells.order]
    found, count = np.empty((256, 5)), 0
    for place in range(len(a.start_m)):
        i = cells.order[place] if same else place
        x, y, z = a.middle_m[i, 0], a.middle_m[i, 1], a.middle_m[i, 2]
        reach = lateral_m + _half(a.move_m, i)
        middle_h, half_h = a.height_m[i] + a.climb_m[i] / 2, abs(a.climb_m[i]) / 2 + vertical_m
        lowest, highest = middle_h - half_h - half_climb, middle_h + half_h + half_climb
        latitude, longitude = _seen_from(cells, x, y, z, i, same)
        own = row_of(latitude, cells.row_count)
        # within one set a pair is looked at from the row that is farther south, or the place that comes first
        for row in range(own if same else max(0, own - 1), min(cells.row_count, own + 2)):
            start, width = span(cells, row, own, longitude)
            for turn in range(width):
                cell = cells.row_first[row] + (start + turn) % cells.columns[row]
                k, end = cells.begin[cell], cells.begin[cell + 1]
                if same and row == own:
                    k = max(k, place + 1)
                k = _first_not_below(packed, k, end, lowest)
                while k < end and packed[k, 3] <= highest:
                    seen, k = k, k + 1
                    if sides[seen] == a_side[i] or abs(packed[seen, 3] - middle_h) >= half_h + packed[seen, 4]:
                        continue
                    dx, dy, dz = packed[seen, 0] - x, packed[seen, 1] - y, packed[seen, 2] - z
                    room = reach + packed[seen, 5]
                    if dx * dx + dy * dy + dz * dz >= room * room:
                        continue
                    j = cells.order[seen]
                    entry, closest, apart = _closing(a, i, b, j, lateral_m, vertical_m)
                    if entry > 0.0 or (entry == 0.0 and (first or _just_in(a, i, b, j, lateral_m, vertical_m))):
                        if count == len(found):
                            found = _twice(found)
                        swap = same and a_side[i] > b_side[j]
                        found[count, 0], found[count, 1] = (j, i) if swap else (i, j)
                        found[count, 2], found[count, 3], found[count, 4] = entry * length_s, closest * length_s, apart
                        count += 1
    return found[:count]


@compiled
def _first_not_below(packed: NDArray[np.float32], first: int, last: int, height: float) -> int:
    while last - first > 8:
        middle = (first + last) // 2
        if packed[middle, 3] < height:
            first = middle + 1
        else:
            last = middle
    while first < last and packed[first, 3] < height:
        first += 1
    return first


@compiled
def _packed(b: _Row, cells: Grid) -> tuple[NDArray[np.float32], float]:
    """By cell, what the first look at a pair needs, close together: middle, height and half its change, half the way; and the
    greatest half change, with room for rounding."""
    most = 0.0
    found = np.empty((len(cells.order), 6), np.float32)
    for k in range(len(cells.order)):
        j = cells.order[k]
        found[k, 0], found[k, 1], found[k, 2] = b.middle_m[j, 0], b.middle_m[j, 1], b.middle_m[j, 2]
        found[k, 3], found[k, 4] = b.height_m[j] + b.climb_m[j] / 2, abs(b.climb_m[j]) / 2 + 0.01
        found[k, 5] = _half(b.move_m, j) + 2.0  # float32 places a point to half a metre
        most = max(most, found[k, 4])
    return found, most + 1.0


@compiled
def _half(move_m: Floats, i: int) -> float:
    return math.sqrt(move_m[i, 0] ** 2 + move_m[i, 1] ** 2 + move_m[i, 2] ** 2) / 2


@compiled
def _seen_from(cells: Grid, x: float, y: float, z: float, i: int, same: bool) -> tuple[float, float]:
    if same:
        return cells.latitude[i], cells.longitude[i]
    return math.atan2(z, (1 - E2) * math.sqrt(x * x + y * y)), math.atan2(y, x)


@compiled
def _twice(rows: Floats) -> Floats:
    more = np.empty((2 * len(rows), rows.shape[1]))
    more[: len(rows)] = rows
    return more


@compiled
def _just_in(a: _Row, i: int, b: _Row, j: int, lateral_m: float, vertical_m: float) -> bool:
    """Whether a pair stands at an edge as the slice begins: rounding may have kept it out of the slice before."""
    x, y, z = b.start_m[j, 0] - a.start_m[i, 0], b.start_m[j, 1] - a.start_m[i, 1], b.start_m[j, 2] - a.start_m[i, 2]
    lateral = math.sqrt(x * x + y * y + z * z) > lateral_m - 0.001
    return lateral or abs(b.height_m[j] - a.height_m[i]) > vertical_m - 0.001


@compiled
def _closing(a: _Row, i: int, b: _Row, j: int, lateral_m: float, vertical_m: float) -> tuple[float, float, float]:
    """Shares of the slice at entry and at the closest after it, and metres then; an entry of −1 if they keep apart."""
    px, py, pz = b.start_m[j, 0] - a.start_m[i, 0], b.start_m[j, 1] - a.start_m[i, 1], b.start_m[j, 2] - a.start_m[i, 2]
    vx, vy, vz = b.move_m[j, 0] - a.move_m[i, 0], b.move_m[j, 1] - a.move_m[i, 1], b.move_m[j, 2] - a.move_m[i, 2]
    vv, pv = vx * vx + vy * vy + vz * vz, px * vx + py * vy + pz * vz
    c = px * px + py * py + pz * pz - lateral_m * lateral_m
    begin, end = 0.0, 1.0
    if vv > 0.0:
        under = pv * pv - vv * c
        if under <= 0.0:
            return -1.0, 0.0, 0.0
        root = math.sqrt(under)
        begin, end = max(begin, (-pv - root) / vv), min(end, (-pv + root) / vv)
    elif c >= 0.0:
        return -1.0, 0.0, 0.0
    height, climb = b.height_m[j] - a.height_m[i], b.climb_m[j] - a.climb_m[i]
    if climb != 0.0:
        one, two = (-vertical_m - height) / climb, (vertical_m - height) / climb
        begin, end = max(begin, min(one, two)), min(end, max(one, two))
    elif abs(height) >= vertical_m:
        return -1.0, 0.0, 0.0
    if begin >= end:
        return -1.0, 0.0, 0.0
    closest = min(end, max(begin, -pv / vv)) if vv > 0.0 else begin
    x, y, z = px + closest * vx, py + closest * vy, pz + closest * vz
    return begin, closest, math.sqrt(x * x + y * y + z * z)
