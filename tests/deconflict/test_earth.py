"""Geodesics against Karney's library; the bounds that the specification states (spec: deconfliction §2.1–§2.4)."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.deconflict import earth
from parley.deconflict.ellipsoid import A_M, B_M, RADIUS_HIGH_M, RADIUS_LOW_M, arc_m, geographic, lifted, surface

karney = pytest.importorskip("geographiclib.geodesic").Geodesic.WGS84

latitudes = st.floats(-90, 90)
longitudes = st.floats(-180, 180, exclude_max=True)
azimuths = st.floats(0, 360, exclude_max=True)


def one(value: float) -> np.ndarray:
    return np.array([value])


@settings(deadline=None)  # the first example compiles
@given(latitudes, longitudes, azimuths, st.floats(0, earth.REACH_M))
def test_direct_is_within_its_bound(lat: float, lon: float, azimuth: float, length: float) -> None:
    exact = karney.Direct(lat, lon, azimuth, length)
    found = earth.direct(one(lat), one(lon), one(azimuth), one(length))
    off = karney.Inverse(exact["lat2"], exact["lon2"], found[0][0], found[1][0])["s12"]
    assert off <= earth.ERROR_M


@settings(deadline=None)  # the first example compiles
@given(latitudes, longitudes, azimuths, st.floats(0, earth.REACH_M))
def test_inverse_is_within_its_bound(lat: float, lon: float, azimuth: float, length: float) -> None:
    far = karney.Direct(lat, lon, azimuth, length)
    exact = karney.Inverse(lat, lon, far["lat2"], far["lon2"])
    s, az = earth.inverse(one(lat), one(lon), one(far["lat2"]), one(far["lon2"]))
    assert abs(s[0] - exact["s12"]) <= earth.ERROR_M
    end = karney.Direct(lat, lon, az[0], s[0])  # the azimuth alone means nothing at a pole: what it leads to does
    assert karney.Inverse(end["lat2"], end["lon2"], far["lat2"], far["lon2"])["s12"] <= 2 * earth.ERROR_M


@settings(deadline=None)  # the first example compiles
@given(latitudes, longitudes, azimuths, st.floats(1, 5_000_000), st.floats(0, 1))
def test_densified_edges_stay_within_the_bound(lat: float, lon: float, azimuth: float, length: float, t: float) -> None:
    far = karney.Direct(lat, lon, azimuth, length)
    ends = one(lat), one(lon), one(far["lat2"]), one(far["lon2"])
    la, lo, count = earth.densify(*ends)
    assert len(la) == count[0] == max(1, math.ceil(earth.inverse(*ends)[0][0] / earth.PIECE_MAX_M))
    points = surface(np.append(la, far["lat2"]), np.append(lo, far["lon2"]))
    piece = min(int(t * count[0]), count[0] - 1)
    for part in (0.25, 0.5, 0.75):
        chord = points[piece] * (1 - part) + points[piece + 1] * part
        p_lat, p_lon = geographic(np.array(lifted(*chord)))
        exact = karney.Inverse(lat, lon, far["lat2"], far["lon2"])
        share = exact["s12"] * (piece + part) / count[0]
        on_line = karney.Direct(lat, lon, exact["azi1"], share)
        assert karney.Inverse(float(p_lat), float(p_lon), on_line["lat2"], on_line["lon2"])["s12"] <= earth.EDGE_ERROR_M


@settings(deadline=None)  # the first example compiles
@given(latitudes, longitudes, azimuths, st.floats(1, 2_500_000))
def test_a_chord_bounds_the_geodesic_over_it(lat: float, lon: float, azimuth: float, length: float) -> None:
    far = karney.Direct(lat, lon, azimuth, length)
    a, b = surface(np.array([lat, far["lat2"]]), np.array([lon, far["lon2"]]))
    chord = float(np.linalg.norm(b - a))
    exact = karney.Inverse(lat, lon, far["lat2"], far["lon2"])["s12"]
    assert arc_m(chord, RADIUS_HIGH_M) - 1e-6 <= exact <= arc_m(chord, RADIUS_LOW_M) + 1e-6


def test_the_spheres_bound_every_curvature() -> None:
    assert RADIUS_LOW_M < B_M * B_M / A_M and A_M * A_M / B_M < RADIUS_HIGH_M


@settings(deadline=None)  # the first example compiles
@given(latitudes, longitudes)
def test_vectors_come_back(lat: float, lon: float) -> None:
    xyz = surface(one(lat), one(lon))
    la, lo = geographic(xyz)
    assert karney.Inverse(lat, lon, la[0], lo[0])["s12"] < 1e-6
    assert np.allclose(lifted(*(xyz[0] * 1.5)), xyz[0], atol=1e-6)
