"""One round of looking ahead: tracks of different sides that are or will be too close (spec: deconfliction §9.4–§9.6).

Every track is moved on to one moment along its geodesic; stale ones and aircraft on the ground (whom the caller leaves out) are
not looked at. Ships that are both in confined waters need less room.
"""

from collections.abc import Callable, Collection, Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from parley.deconflict.alert import Closing, Pair
from parley.deconflict.criteria import Criteria
from parley.deconflict.ellipsoid import E7, RADIUS_LOW_M, Floats, Integers, geographic
from parley.deconflict.encounter import SLICE_AIR_S, SLICE_SHIP_S, Units, encounters
from parley.deconflict.motion import advance, starts
from parley.deconflict.track import Category, Track, is_anchored, is_stale

_FLAT_M: Final = 1.0e6  # more than any height: ships are told by distance alone
_STEP_S: Final = 120.0


class Approach(NamedTuple):
    """A pair too close, now or soon. ``closest_ms`` and ``closest_m`` over the whole look-ahead, and the heights' difference
    then; the places are degrees at ``closest_ms``. ``lateral_m`` is the separation that was asked.
    """

    closing: Closing
    closest_ms: int
    closest_m: float
    apart_in_height_m: float
    lateral_m: float
    look_ahead_ms: int
    places: tuple[tuple[float, float], tuple[float, float]]


def look(
    tracks: Sequence[Track],
    now_ms: int,
    criteria: Criteria,
    confined: Collection[str],
    held: Collection[Pair],
    watched: Callable[[int, int], bool] | None = None,
) -> list[Approach]:
    """Pairs within separation, and those of ``held`` (pairs under alert) that are within ``clear_beyond`` of it, as far as their
    sides are ``watched``. In a pair the lower side comes first, then the lower identity. Two ships that both make no way are not
    looked at: there are hundreds of thousands of such pairs in harbours, and none is told (spec: deconfliction §9.7).
    """
    fresh = [track for track in tracks if not is_stale(track, now_ms, criteria)]
    fresh.sort(key=lambda track: (track.side, track.identity))
    scene = _Scene(fresh, units(fresh, now_ms), now_ms, watched)
    found: list[Approach] = []
    for task in _tasks(fresh, criteria, frozenset(confined)):
        if not len(task.one) or not len(task.two):
            continue
        within = _found(scene, task, None)
        found += within
        if held:
            missing = {*held} - {approach.closing.pair for approach in within}
            wider = task._replace(lateral_m=task.lateral_m + criteria.tracks.clear_beyond_mm / 1000)
            found += _found(scene, wider, missing)
    return found


class _Scene(NamedTuple):
    """Tracks in the order of their pairs, and where they are at one moment."""

    tracks: Sequence[Track]
    units: Units
    now_ms: int
    watched: Callable[[int, int], bool] | None


class _Task(NamedTuple):
    """Pairs to look at: places of tracks, separation, how far ahead; no pairs of two that are ``without``."""

    one: Integers
    two: Integers
    lateral_m: float
    vertical_m: float
    ahead_ms: int
    slice_s: float
    without: NDArray[np.bool_] | None


def _tasks(tracks: Sequence[Track], criteria: Criteria, confined: Collection[str]) -> list[_Task]:
    air = np.array([track.category == Category.AIR for track in tracks], np.bool_)
    still = np.array([is_anchored(track, criteria) for track in tracks], np.bool_)
    near = np.array([track.identity in confined for track in tracks], np.bool_)
    planes, ships, under_way = np.flatnonzero(air), np.flatnonzero(~air), np.flatnonzero(~air & ~still)
    at_rest, moving_near, resting_near = (np.flatnonzero(~air & m) for m in (still, ~still & near, still & near))
    sea, sky, mixed = criteria.ships, criteria.aircraft, criteria.mixed
    wide = (sea.lateral_open_mm / 1000, _FLAT_M, sea.look_ahead_ms, SLICE_SHIP_S, near)
    narrow = (sea.lateral_confined_mm / 1000, _FLAT_M, sea.look_ahead_ms, SLICE_SHIP_S, None)
    return [
        _Task(under_way, under_way, *wide), _Task(under_way, at_rest, *wide),
        _Task(moving_near, moving_near, *narrow), _Task(moving_near, resting_near, *narrow),
        _Task(planes, planes, sky.lateral_mm / 1000, sky.vertical_mm / 1000, sky.look_ahead_ms, SLICE_AIR_S, None),
        _Task(planes, ships, mixed.lateral_mm / 1000, mixed.vertical_mm / 1000, mixed.look_ahead_ms, SLICE_AIR_S, None),
    ]  # fmt: skip


def _found(scene: _Scene, task: _Task, only: Collection[Pair] | None) -> list[Approach]:
    """``only``: no pairs but these, which are then not within separation."""
    a = _some(scene.units, task.one)
    b = a if task.one is task.two else _some(scene.units, task.two)
    pairs = encounters(a, b, task.lateral_m, task.vertical_m, task.ahead_ms / 1000, task.slice_s)
    i, j = task.one[pairs.one], task.two[pairs.two]
    one, two = np.minimum(i, j), np.maximum(i, j)
    keep = np.ones(len(one), np.bool_) if task.without is None else ~(task.without[one] & task.without[two])
    tracks, sides = scene.tracks, scene.units.side
    if scene.watched:
        keep &= np.array(
            [scene.watched(p, q) for p, q in zip(sides[one].tolist(), sides[two].tolist(), strict=True)], np.bool_
        )
    if only is not None:
        names = ((tracks[p].identity, tracks[q].identity) for p, q in zip(one.tolist(), two.tolist(), strict=True))
        keep &= np.array([pair in only for pair in names], np.bool_)
    one, two, entry_s = one[keep], two[keep], pairs.entry_s[keep]
    if not len(one):
        return []
    ahead_s = task.ahead_ms / 1000
    columns = _closest(_some(scene.units, one), _some(scene.units, two), task.vertical_m, ahead_s, task.slice_s)
    now_ms = scene.now_ms
    return [
        Approach(
            Closing((tracks[p].identity, tracks[q].identity), now_m, metres, now_ms + round(entry * 1000), only is None),
            now_ms + round(seconds * 1000), metres, height_m, task.lateral_m, task.ahead_ms, (tuple(at), tuple(to)),
        )
        for p, q, entry, now_m, seconds, metres, height_m, at, to in zip(
            one.tolist(), two.tolist(), entry_s.tolist(), *(column.tolist() for column in columns), strict=True
        )
    ]  # fmt: skip


def units(tracks: Sequence[Track], now_ms: int) -> Units:
    """Where the tracks are at ``now_ms`` if they changed nothing since their last report. A ship's height is zero."""
    latitude = np.array([track.last.latitude_e7 for track in tracks]) / E7
    longitude = np.array([track.last.longitude_e7 for track in tracks]) / E7
    course = np.array([track.course_deg for track in tracks], np.float64)
    speed = np.array([track.speed_m_s for track in tracks], np.float64)
    age = np.array([now_ms - track.last.time_ms for track in tracks]) / 1000
    high = np.array([track.category == Category.AIR for track in tracks], np.float64)
    climb = np.array([track.climb_m_s for track in tracks], np.float64) * high
    height = np.array([track.last.height_mm for track in tracks]) / 1000 * high + climb * age
    at, along = starts(latitude, longitude, course)
    to = np.empty_like(at)
    advance(at, along, speed * np.maximum(age, 0.0), to)
    latitude, longitude = geographic(to)
    side = np.array([track.side for track in tracks], np.int64)
    return Units(latitude, longitude, _course(latitude, longitude, along), speed, height, climb, side)


def _course(latitude: Floats, longitude: Floats, along: Floats) -> Floats:
    """The direction of unit vectors, in degrees true."""
    lat, lon = np.radians(latitude), np.radians(longitude)
    north = -np.sin(lat) * (np.cos(lon) * along[:, 0] + np.sin(lon) * along[:, 1]) + np.cos(lat) * along[:, 2]
    east = np.cos(lon) * along[:, 1] - np.sin(lon) * along[:, 0]
    return np.asarray(np.degrees(np.arctan2(east, north)) % 360.0)


def _some(units: Units, rows: Integers) -> Units:
    return Units(*(column[rows] for column in units))  # type: ignore[arg-type]


def _closest(
    a: Units, b: Units, vertical_m: float, ahead_s: float, slice_s: float
) -> tuple[Floats, Floats, Floats, Floats, Floats, Floats]:
    """For each row: metres now; seconds, metres and difference of height at the closest while heights are too close; and the
    two places then, in degrees.
    """
    (at, along), (to, turn) = starts(*a[:3]), starts(*b[:3])
    now = np.linalg.norm(to - at, axis=1)
    best_s, best_m, best_h = np.zeros(len(now)), np.full(len(now), np.inf), np.zeros(len(now))
    best_a, best_b = at.copy(), to.copy()
    count = max(1, round(ahead_s / min(slice_s, _STEP_S)))
    step_s = ahead_s / count
    next_a, next_b = np.empty_like(at), np.empty_like(to)
    height, climb = b.height_m - a.height_m, (b.climb_m_s - a.climb_m_s) * step_s
    for number in range(count):
        advance(at, along, a.speed_m_s * step_s, next_a)
        advance(to, turn, b.speed_m_s * step_s, next_b)
        apart, move = to - at, (next_b - next_a) - (to - at)
        begin, end = _close_in_height(height + number * climb, climb, vertical_m)
        vv = np.maximum(np.sum(move * move, axis=1), 1e-12)
        share = np.minimum(end, np.maximum(begin, -np.sum(apart * move, axis=1) / vv))
        metres = np.linalg.norm(apart + share[:, None] * move, axis=1)
        better = (begin <= end) & (metres < best_m)
        best_m, best_s = np.where(better, metres, best_m), np.where(better, (number + share) * step_s, best_s)
        best_h = np.where(better, np.abs(height + (number + share) * climb), best_h)
        best_a = np.where(better[:, None], at + share[:, None] * (next_a - at), best_a)
        best_b = np.where(better[:, None], to + share[:, None] * (next_b - to), best_b)
        at, next_a, to, next_b = next_a, at, next_b, to
    places_a, places_b = (np.stack(geographic(points), axis=-1) for points in (best_a, best_b))
    return _along(now), best_s, _along(best_m), best_h, places_a, places_b


def _close_in_height(height: Floats, climb: Floats, vertical_m: float) -> tuple[Floats, Floats]:
    """Shares of a step between which the heights are nearer than ``vertical_m``; begin after end if never."""
    level = np.abs(climb) < 1e-9
    safe = np.where(level, 1.0, climb)
    one, two = (-vertical_m - height) / safe, (vertical_m - height) / safe
    inside = np.abs(height) < vertical_m
    begin = np.where(level, np.where(inside, 0.0, 2.0), np.maximum(0.0, np.minimum(one, two)))
    end = np.where(level, np.where(inside, 1.0, -1.0), np.minimum(1.0, np.maximum(one, two)))
    return begin, end


def _along(straight_m: Floats) -> Floats:
    """Lengths along the earth of straight lines."""
    return np.asarray(2 * RADIUS_LOW_M * np.arcsin(np.minimum(1.0, straight_m / (2 * RADIUS_LOW_M))))
