"""The military grid: against GEOTRANS, against what GeographicLib documents, and to and fro."""

import json
import math
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.messages import mgrs, utm
from parley.messages.utm import Metres

ROWS = json.loads((Path(__file__).resolve().parents[2] / "vectors" / "grid" / "geotrans.json").read_text("utf-8"))[
    "rows"
]
UNITS = 10_000_000
latitudes = st.integers(mgrs.SOUTH, mgrs.NORTH - 1)
longitudes = st.integers(-180 * UNITS, 180 * UNITS - 1)


def units(degrees: str) -> int:
    return int(Decimal(degrees) * UNITS)


@pytest.mark.parametrize(("latitude", "longitude", "square"), ROWS)
def test_geotrans(latitude: str, longitude: str, square: str) -> None:
    """spec: messages §3.14."""
    assert mgrs.grid_of(units(latitude), units(longitude)) == square


def test_geographiclib_as_documented() -> None:
    """The example of its page on MGRS; and Cape Morris Jesup, of which its page on GeoConvert says "roughly"."""
    at = utm.project(units("33.3"), units("44.4"), 38)
    assert (f"{at.easting_m:.2f}", f"{at.northing_m:.2f}") == ("444140.54", "3684706.36")
    assert mgrs.grid_of(units("33.3"), units("44.4")) == "38SMB4414084706"
    cape = utm.project(units("83.627"), units("-32.664"), 25)
    assert abs(cape.easting_m - 504_158) < 60 and abs(cape.northing_m - 9_286_521) < 60


def test_the_meridian_arc() -> None:
    """A quarter of a WGS 84 meridian is 10,001,965.7293 m long (Karney 2011)."""
    assert utm._QUARTER_M / utm.SCALE * math.pi / 2 == pytest.approx(10_001_965.7293, abs=1e-4)


@pytest.mark.parametrize("x", [-1.57, -1.0, -0.2, 0.0, 1e-9, 0.1, 0.7, 1.5707963267948966])
def test_our_series_are_the_functions(x: float) -> None:
    assert utm.sin(x) == pytest.approx(math.sin(x), abs=3e-16) and utm.cos(x) == pytest.approx(math.cos(x), abs=3e-16)
    small = x / 8
    assert utm.sinh(small) == pytest.approx(math.sinh(small), rel=1e-15)
    assert utm.cosh(small) == pytest.approx(math.cosh(small), rel=1e-15)
    assert utm.arctan(small) == pytest.approx(math.atan(small), rel=1e-15)
    assert utm.arctanh(small) == pytest.approx(math.atanh(small), rel=1e-15)


@settings(max_examples=400, deadline=None)
@given(latitudes, longitudes)
def test_to_and_fro(latitude: int, longitude: int) -> None:
    zone, band, point = mgrs.located(latitude, longitude)
    back = utm.unproject(point, zone, latitude < 0)
    apart = (back[1] - longitude + 180 * UNITS) % (360 * UNITS) - 180 * UNITS
    assert abs(back[0] - latitude) <= 1 and abs(apart) <= 1
    square = mgrs.read(mgrs.grid_of(latitude, longitude))
    assert square is not None and (square.zone, square.band) == (zone, band)
    assert mgrs.holds(square, latitude, longitude)
    north, east = mgrs.position_of(square)
    metres = utm.project(north, east, zone)
    assert abs(metres.easting_m - point.easting_m) < 0.53 and abs(metres.northing_m - point.northing_m) < 0.53


@settings(max_examples=400, deadline=None)
@given(latitudes, longitudes, st.integers(0, 9), st.integers(1, 9))
def test_a_changed_digit_is_another_square(latitude: int, longitude: int, place: int, by: int) -> None:
    """One changed digit is a metre at least: found, unless the point lies within the slack of that very edge."""
    text = mgrs.grid_of(latitude, longitude)
    digits = list(text)
    digits[5 + place] = str((int(digits[5 + place]) + by) % 10)
    square = mgrs.read("".join(digits))
    if square is not None and mgrs.holds(square, latitude, longitude):
        point = mgrs.located(latitude, longitude)[2]
        over = min(abs(round(metres) - metres) for metres in point)
        assert over <= mgrs.SLACK_MM / 1000


@settings(max_examples=200, deadline=None)
@given(latitudes, longitudes, st.sampled_from("CDEFGHJKLMNPQRSTUVWX"))
def test_another_band_is_another_square_or_none(latitude: int, longitude: int, band: str) -> None:
    text = mgrs.grid_of(latitude, longitude)
    square = mgrs.read(text[:2] + band + text[3:])
    assert band == text[2] or square is None or not mgrs.holds(square, latitude, longitude)


@pytest.mark.parametrize(
    "text",
    ["", "49QFA319584596", "49QFA31958459611", "4QFJ1234567890", "00QFA3195845961", "61QFA3195845961", "49IFA3195845961",
     "49QIA3195845961", "49QJA3195845961", "49QFW3195845961", "49QFK3195845961", "49qfa3195845961", "49QFA31958４5961",
     "YAB0000000000"],
)  # fmt: skip
def test_what_names_no_square(text: str) -> None:
    assert mgrs.read(text) is None


def test_the_exceptions_of_norway_and_svalbard() -> None:
    said = {
        (60, 5): 32,
        (60, 2): 31,
        (64, 5): 31,
        (78, 8): 31,
        (78, 9): 33,
        (78, 20): 33,
        (78, 21): 35,
        (78, 33): 37,
        (78, 42): 38,
        (71, 8): 32,
    }
    for (latitude, longitude), zone in said.items():
        assert mgrs.zone_of(latitude * UNITS, longitude * UNITS) == zone


def test_near_the_poles_there_is_none() -> None:
    assert not mgrs.has_grid(84 * UNITS) and mgrs.has_grid(84 * UNITS - 1)
    assert mgrs.has_grid(-80 * UNITS) and not mgrs.has_grid(-80 * UNITS - 1)
    square = mgrs.read("33XWG0000000000")
    assert square is not None and not mgrs.holds(square, 84 * UNITS, 15 * UNITS)


def test_the_middle_of_a_square_over_the_date_line() -> None:
    north, east = utm.unproject(Metres(166_021.0, 0.5), 1, False)
    assert -180 * UNITS <= east < 180 * UNITS and abs(north) < 100
