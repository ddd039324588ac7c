"""Areas that are too large, cut into pieces that cover the same (spec: deconfliction §3.9), and their outlines."""

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import Polygon
from shapely.ops import unary_union

from parley.base.errors import LocalError
from parley.deconflict.outline import middle, outline, reach_m, straight
from parley.deconflict.pieces import pieces
from parley.deconflict.volume import volume

E7 = 10_000_000
BAND = [0, 0, 1000]


def plane(area: list[Any], centre: Any) -> Polygon:
    """An area's outline on the plane that touches a sphere at ``centre``: geodesics are all but straight there."""
    lat, lon = np.radians(np.array(outline(area)).T)
    points = np.stack((np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)), axis=-1)
    up = np.array(centre) / np.linalg.norm(centre)
    east = np.cross((0.3, 0.5, 0.8), up)
    east /= np.linalg.norm(east)
    height = points @ up
    assert np.all(height > 0)
    return Polygon(np.stack((points @ east / height, points @ np.cross(up, east) / height), axis=-1))


def centre_of(area: list[Any]) -> Any:
    lat, lon = np.radians(np.array(outline(area)).T)
    return np.stack((np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)), axis=-1).mean(axis=0)


STRIPS = {
    "across an ocean": [
        [-8.88, 92.47],
        [-7.77, 89.45],
        [-30.2, 61.15],
        [-40.75, -2.35],
        [-42.93, -2.4],
        [-32.27, 63.17],
    ],
    "a bow": [
        [-39.87, 82.08],
        [-46.8, 97.02],
        [-51.28, 115.45],
        [-47.18, 158.98],
        [-53.75, 138.22],
        [-53.62, 114.47],
        [-41.6, 80.15],
    ],
    "across 180": [[10, 160], [12, -160], [14, -130], [8, -130], [6, -160], [4, 160]],
    "a horseshoe": [[0, 0], [30, 0], [30, 60], [0, 60], [0, 50], [20, 50], [20, 10], [0, 10]],
}


@pytest.mark.parametrize("name", STRIPS)
def test_pieces_cover_the_area_and_do_not_overlap(name: str) -> None:
    area = [1, 0, *([round(lat * E7), round(lon * E7)] for lat, lon in STRIPS[name])]
    found = pieces(area)
    assert len(found) > 1
    centre = centre_of(area)
    whole, parts = plane(area, centre), [plane(one, centre) for one in found]
    for one in found:
        volume(one, BAND, [0, 1])
    assert unary_union(parts).symmetric_difference(whole).area < 1e-5 * whole.area
    assert sum(part.area for part in parts) == pytest.approx(whole.area, rel=1e-5)


@settings(max_examples=60, deadline=None)
@given(st.integers(-40, 40), st.integers(-180, 179), st.integers(5, 35), st.integers(26, 60))
def test_boxes(lat: int, lon: int, high: int, wide: int) -> None:
    corners = [(lat - high / 2, lon), (lat - high / 2, lon + wide), (lat + high / 2, lon + wide), (lat + high / 2, lon)]
    area = [1, 1, *([round(a * E7), round(((b + 180) % 360 - 180) * E7)] for a, b in corners)]
    found = pieces(area)
    assert all(one[:2] == [1, 1] for one in found)
    centre = centre_of(area)
    whole = plane(area, centre)
    assert unary_union([plane(one, centre) for one in found]).symmetric_difference(whole).area < 1e-5 * whole.area


def test_a_corridor_is_cut_at_its_positions_and_on_long_stretches() -> None:
    area = [2, 0, 10_000, [0, 0], [0, 70 * E7], [10 * E7, 70 * E7]]
    found = pieces(area)
    assert all(one[:3] == area[:3] for one in found)
    row = [place for one in found for place in one[3:]]
    assert row[0] == area[3] and row[-1] == area[-1] and area[4] in row
    assert all(one[-1] == two[3] for one, two in pairwise(found))


def test_what_fits_is_left_as_it_is() -> None:
    for area in ([0, 0, 1000, [0, 0]], [1, 0, [0, 0], [0, E7], [E7, E7]], [2, 0, 1000, [0, 0], [0, E7]]):
        assert pieces(area) == [area]


@pytest.mark.parametrize(
    ("area", "code"),
    [
        ([1, 0, [0, 0], [50 * E7, 60 * E7], [0, 60 * E7], [50 * E7, 0]], "crosses-itself"), ([1, 0, [0, 0]], "not-an-area"),
        ([0, 0, 2_000_000_000, [0, 0]], "too-large"), ([3, 0, [0, 0], 0, 900, 0, 2_000_000_000], "too-large"),
        ([1, 0, *[[round(-60 * E7), n * 30 * E7 - 180 * E7] for n in range(12)], ], "too-large"),
        ([1, 0, [0, 0], [0, 120 * E7], [0, -120 * E7], [E7, 0]], "too-large"),
    ],
)  # fmt: skip
def test_what_cannot_be_cut_is_refused(area: list[Any], code: str) -> None:
    try:
        found = pieces(area)
    except LocalError as error:
        assert error.code == f"deconflict.{code}"
    else:
        assert code == "too-large" and all(volume(one, BAND, [0, 1]) for one in found)


@settings(deadline=None)
@given(st.integers(-80, 80), st.integers(-180, 179), st.integers(1_000, 500_000_000))
def test_the_middle_of_a_circle_reaches_all_of_it(lat: int, lon: int, radius_mm: int) -> None:
    area = [0, 0, radius_mm, [lat * E7, lon * E7]]
    assert middle(area) == [lat * E7, lon * E7]
    assert radius_mm / 1000 <= reach_m([lat * E7, lon * E7], area) <= radius_mm / 1000 * 1.01


def test_a_line_that_is_straight_in_degrees_is_followed_along_a_parallel() -> None:
    found = straight([60 * E7, 175 * E7], [60 * E7, -175 * E7], 185.0)
    assert 3 < len(found) < 63
    assert all(lat == 60 * E7 for lat, _ in found)
    assert found[0][1] > 0 > found[-1][1]
    assert straight([0, 0], [0, 10 * E7], 185.0) == straight([0, 0], [10 * E7, 0], 185.0) == []
