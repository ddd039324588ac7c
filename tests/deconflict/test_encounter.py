"""Encounters against positions of Karney's library every two seconds (spec: deconfliction §9.3–§9.5)."""

import math

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.deconflict import encounter
from parley.deconflict.earth import inverse
from parley.deconflict.ellipsoid import geographic, surface
from parley.deconflict.grid import grid
from parley.deconflict.motion import ERROR_M, advance, starts

WGS84 = Geodesic.WGS84
STEP_S = 2.0


@settings(deadline=None)  # the first example compiles
@given(st.floats(-90, 90), st.floats(-180, 180), st.floats(0, 360), st.floats(1, 1_000_000))
def test_motion_is_along_the_geodesic(lat: float, lon: float, course: float, length: float) -> None:
    at, along = starts(np.array([lat]), np.array([lon]), np.array([course]))
    to = np.empty_like(at)
    advance(at, along, np.array([length]), to)
    exact = WGS84.Direct(lat, lon, course, length)
    p_lat, p_lon = geographic(to[0])
    assert WGS84.Inverse(float(p_lat), float(p_lon), exact["lat2"], exact["lon2"])["s12"] <= ERROR_M


def crowd(seed: int, count: int, at: tuple[float, float], ships: bool) -> encounter.Units:
    r = np.random.default_rng(seed)
    turn, away = r.uniform(0, 360, count), r.uniform(0, 40_000 if ships else 200_000, count)
    ends = [WGS84.Direct(*at, t, s) for t, s in zip(turn, away, strict=True)]
    lat, lon = np.array([e["lat2"] for e in ends]), np.array([e["lon2"] for e in ends])
    speed = r.uniform(0, 15, count) if ships else r.uniform(50, 400, count)
    height = np.zeros(count) if ships else r.uniform(0, 600, count)
    climb = np.zeros(count) if ships else np.where(r.random(count) < 0.5, r.uniform(-5, 5, count), 0.0)
    return encounter.Units(lat, lon, r.uniform(0, 360, count), speed, height, climb, r.integers(0, 3, count))


def positions(units: encounter.Units, look_ahead_s: float) -> tuple[np.ndarray, np.ndarray]:
    times = np.arange(0, look_ahead_s + STEP_S / 2, STEP_S)
    places = np.empty((len(units.side), len(times), 3))
    for i in range(len(units.side)):
        line = WGS84.Line(units.latitude_deg[i], units.longitude_deg[i], units.course_deg[i])
        ends = [line.Position(units.speed_m_s[i] * t) for t in times]
        places[i] = surface(np.array([e["lat2"] for e in ends]), np.array([e["lon2"] for e in ends]))
    return places, units.height_m[:, None] + units.climb_m_s[:, None] * times


def must_and_may(units: encounter.Units, lateral: float, vertical: float, ahead: float) -> tuple[set, set]:
    """Pairs that are surely too close at some sample, and those that may be, at one or between two."""
    places, heights = positions(units, ahead)
    must, may = set(), set()
    for i in range(len(units.side)):
        for j in range(len(units.side)):
            if units.side[i] >= units.side[j]:
                continue
            apart = np.linalg.norm(places[i] - places[j], axis=1)
            over = np.abs(heights[i] - heights[j])
            slack = (units.speed_m_s[i] + units.speed_m_s[j]) * STEP_S / 2
            rise = (abs(units.climb_m_s[i]) + abs(units.climb_m_s[j])) * STEP_S / 2
            if np.any((apart < lateral - 1) & (over < vertical - 0.1)):
                must.add((i, j))
            if np.any((apart < lateral + 3 + slack) & (over < vertical + 0.1 + rise)):
                may.add((i, j))
    return must, may


PLACES = [(20.0, 120.0), (0.0, 179.99), (89.9, 10.0), (-89.0, 0.0), (70.0, -180.0)]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("ships", [False, True])
def test_pairs_are_those_of_dense_sampling(place: tuple[float, float], ships: bool) -> None:
    units = crowd(int(abs(place[0])), 40, place, ships)
    lateral, vertical, ahead = (1_852.0, 300.0, 1_200.0) if ships else (9_260.0, 304.8, 600.0)
    slice_s = encounter.SLICE_SHIP_S if ships else encounter.SLICE_AIR_S
    found = encounter.encounters(units, units, lateral, vertical, ahead, slice_s)
    pairs = set(zip(found.one.tolist(), found.two.tolist(), strict=True))
    must, may = must_and_may(units, lateral, vertical, ahead)
    assert must <= pairs <= may
    assert len(must) > 5 and len(pairs) == len(found.one)
    split = [np.array(part[mask]) for mask in (units.side == 0, units.side != 0) for part in units]
    one, two = encounter.Units(*split[:7]), encounter.Units(*split[7:])
    crossed = encounter.encounters(one, two, lateral, vertical, ahead, slice_s)
    assert len(crossed.one) == sum(units.side[i] == 0 for i, _ in pairs)


def test_two_head_on_meet_when_they_must() -> None:
    apart = 100_000.0
    end = WGS84.Direct(0, 0, 90, apart)
    units = encounter.Units(
        np.array([0.0, 0.0]), np.array([0.0, end["lon2"]]), np.array([90.0, 270.0]), np.array([200.0, 300.0]),
        np.array([1_000.0, 1_100.0]), np.zeros(2), np.array([0, 1]),
    )  # fmt: skip
    found = encounter.encounters(units, units, 9_260, 300, 600)
    assert len(found.one) == 1
    assert math.isclose(found.entry_s[0], (apart - 9_260) / 500, abs_tol=0.1)
    assert inverse(np.zeros(1), np.zeros(1), np.zeros(1), np.array([end["lon2"]]))[0][0] == pytest.approx(
        apart, abs=0.001
    )
    assert len(encounter.encounters(units, units, 9_260, 99, 600).one) == 0
    same = units._replace(side=np.array([1, 1]))
    assert len(encounter.encounters(same, same, 9_260, 300, 600).one) == 0


def test_an_entry_between_two_slices_is_told() -> None:
    """Two on one circle of latitude, so that they are within reach exactly as one slice ends and the next begins."""
    for lateral in np.linspace(1_851.9, 1_852.1, 401):
        units = encounter.Units(
            np.zeros(2), np.array([0.0, (1_852.0 + 1_200.0) / 111_319.49079327358]), np.array([90.0, 270.0]),
            np.array([5.0, 5.0]), np.zeros(2), np.zeros(2), np.array([0, 1]),
        )  # fmt: skip
        found = encounter.encounters(units, units, float(lateral), 300.0, 240.0, 120.0)
        assert len(found.one) == 1 and found.entry_s[0] == pytest.approx(120.0, abs=0.5)


def test_one_is_told_once_who_stays_near_through_all_slices() -> None:
    units = encounter.Units(
        np.zeros(2), np.array([0.0, 0.01]), np.array([90.0, 90.0]), np.array([200.0, 200.0]),
        np.zeros(2), np.zeros(2), np.array([0, 1]),
    )  # fmt: skip
    found = encounter.encounters(units, units, 9_260.0, 300.0, 1_200.0)
    assert found.entry_s.tolist() == [0.0]


def test_cells_are_no_more_than_their_points_are_worth() -> None:
    points = surface(np.array([20.0, 20.0, 90.0]), np.array([120.0, 120.001, 0.0]))
    cells = grid(points, np.arange(3), 1e-9)
    assert len(cells.begin) < 64 * 3 + 1_100 and sorted(cells.order.tolist()) == [0, 1, 2]


@pytest.mark.parametrize("lateral", [100.0, 300.0, 1_852.0, 9_260.0])
def test_chords_of_a_slice_move_a_unit_by_half_a_metre_at_most(lateral: float) -> None:
    length = encounter._slice_max_m(lateral)
    under = length * length / 8 / 6_335_439
    assert math.hypot(lateral, under) - lateral <= 0.5


def test_nobody_meets_nobody() -> None:
    none = encounter.Units(*(np.empty(0) for _ in range(6)), np.empty(0, np.int64))
    assert len(encounter.encounters(none, none, 9_260, 300, 600).one) == 0
