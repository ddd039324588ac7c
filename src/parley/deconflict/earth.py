"""Geodesics of WGS 84: how far, in what direction, and what stands between (spec: deconfliction §2.3, §2.4).

Vincenty's series, vectorised; within 1 mm of the exact geodesic up to ``REACH_M`` (proved in tests against Karney's
library). Beyond it, near antipodes, the series does not converge: callers are refused before.
"""

from typing import Final

import numpy as np

from parley.deconflict.ellipsoid import A_M, B_M, F, Floats, Integers, surface

REACH_M: Final = 10_000_000.0
ERROR_M: Final = 0.001

# spec: deconfliction §2.4: between neighbours no farther apart, the great ellipse lies within EDGE_ERROR_M of the geodesic
PIECE_MAX_M: Final = 38_000.0
EDGE_ERROR_M: Final = 0.1

_ROUNDS: Final = 12


def inverse(lat1: Floats, lon1: Floats, lat2: Floats, lon2: Floats) -> tuple[Floats, Floats]:
    """Length in metres and azimuth at the first point in degrees true (0 to 360) of geodesics; arguments in degrees."""
    u1, u2 = _reduced(lat1), _reduced(lat2)
    sin1, cos1, sin2, cos2 = np.sin(u1), np.cos(u1), np.sin(u2), np.cos(u2)
    turn = np.radians((np.asarray(lon2) - lon1 + 540.0) % 360.0 - 180.0)
    lam = turn
    for _ in range(_ROUNDS):
        sin_lam, cos_lam = np.sin(lam), np.cos(lam)
        east, north = cos2 * sin_lam, cos1 * sin2 - sin1 * cos2 * cos_lam
        sin_sigma = np.hypot(east, north)
        cos_sigma = sin1 * sin2 + cos1 * cos2 * cos_lam
        sigma = np.arctan2(sin_sigma, cos_sigma)
        sin_alpha = cos1 * cos2 * sin_lam / np.where(sin_sigma == 0, 1.0, sin_sigma)
        cos2_alpha = 1 - sin_alpha * sin_alpha
        cos_2m = np.where(cos2_alpha > 1e-15, cos_sigma - 2 * sin1 * sin2 / np.maximum(cos2_alpha, 1e-15), 0.0)
        lam = turn + _longitude_excess(sin_alpha, cos2_alpha, sigma, sin_sigma, cos_sigma, cos_2m)
    stretch, a, b = _series(cos2_alpha)
    length = stretch * a * (sigma - _delta(b, sin_sigma, cos_sigma, cos_2m))
    return np.where(sin_sigma == 0, 0.0, length), np.degrees(np.arctan2(east, north)) % 360.0


def direct(lat1: Floats, lon1: Floats, azimuth_deg: Floats, length_m: Floats) -> tuple[Floats, Floats]:
    """Latitude and longitude (−180 to below 180), in degrees, of the geodesics' far ends."""
    u1, azimuth = _reduced(lat1), np.radians(azimuth_deg)
    sin1, cos1, sin_az, cos_az = np.sin(u1), np.cos(u1), np.sin(azimuth), np.cos(azimuth)
    sin_alpha = cos1 * sin_az
    cos2_alpha = 1 - sin_alpha * sin_alpha
    sigma1 = np.arctan2(sin1, cos1 * cos_az)
    stretch, a, b = _series(cos2_alpha)
    start = np.asarray(length_m) / (stretch * a)
    sigma = start
    for _ in range(_ROUNDS):
        cos_2m = np.cos(2 * sigma1 + sigma)
        sigma = start + _delta(b, np.sin(sigma), np.cos(sigma), cos_2m)
    sin_sigma, cos_sigma, cos_2m = np.sin(sigma), np.cos(sigma), np.cos(2 * sigma1 + sigma)
    rest = sin1 * sin_sigma - cos1 * cos_sigma * cos_az
    latitude = np.arctan2(sin1 * cos_sigma + cos1 * sin_sigma * cos_az, (1 - F) * np.hypot(sin_alpha, rest))
    lam = np.arctan2(sin_sigma * sin_az, cos1 * cos_sigma - sin1 * sin_sigma * cos_az)
    turn = lam - _longitude_excess(sin_alpha, cos2_alpha, sigma, sin_sigma, cos_sigma, cos_2m)
    return np.degrees(latitude), (np.asarray(lon1) + np.degrees(turn) + 540.0) % 360.0 - 180.0


def densify(lat1: Floats, lon1: Floats, lat2: Floats, lon2: Floats) -> tuple[Floats, Floats, Integers]:
    """Each geodesic cut into equal pieces of at most ``PIECE_MAX_M``.

    The starts of all pieces in order, in degrees, and how many there are of each geodesic. Ends are not repeated.
    """
    count = np.ones(len(lat1), np.int64)
    chord = np.linalg.norm(surface(lat2, lon2) - surface(lat1, lon1), axis=-1)
    long = np.flatnonzero(chord > PIECE_MAX_M - 1)  # the geodesic over a chord of this length is at most 6 cm longer
    if not long.size:
        return lat1, lon1, count
    length, azimuth = inverse(lat1[long], lon1[long], lat2[long], lon2[long])
    count[long] = np.ceil(length / PIECE_MAX_M).astype(np.int64)
    whole = np.repeat(np.arange(len(count)), count)
    step = np.arange(len(whole)) - np.repeat(np.cumsum(count) - count, count)
    latitude, longitude = lat1[whole], lon1[whole]
    inner = np.flatnonzero(step)
    of = whole[inner]
    at = np.searchsorted(long, of)
    share = length[at] * (step[inner] / count[of])
    latitude[inner], longitude[inner] = direct(lat1[of], lon1[of], azimuth[at], share)
    return latitude, longitude, count


def _reduced(latitude_deg: Floats) -> Floats:
    """The latitude on the auxiliary sphere; at a pole the tangent is huge, not wrong."""
    return np.arctan((1 - F) * np.tan(np.radians(latitude_deg)))


def _longitude_excess(
    sin_alpha: Floats, cos2_alpha: Floats, sigma: Floats, sin_sigma: Floats, cos_sigma: Floats, cos_2m: Floats
) -> Floats:
    """Longitude on the auxiliary sphere less longitude on the ellipsoid."""
    c = F / 16 * cos2_alpha * (4 + F * (4 - 3 * cos2_alpha))
    inner = cos_2m + c * cos_sigma * (2 * cos_2m * cos_2m - 1)
    return (1 - c) * F * sin_alpha * (sigma + c * sin_sigma * inner)


def _series(cos2_alpha: Floats) -> tuple[float, Floats, Floats]:
    """Vincenty's b, A and B."""
    u2 = cos2_alpha * ((A_M * A_M - B_M * B_M) / (B_M * B_M))
    a = 1 + u2 / 16384 * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)))
    return B_M, a, u2 / 1024 * (256 + u2 * (-128 + u2 * (74 - 47 * u2)))


def _delta(b: Floats, sin_sigma: Floats, cos_sigma: Floats, cos_2m: Floats) -> Floats:
    square = 2 * cos_2m * cos_2m - 1
    last = b / 6 * cos_2m * (4 * sin_sigma * sin_sigma - 3) * (4 * cos_2m * cos_2m - 3)
    return b * sin_sigma * (cos_2m + b / 4 * (cos_sigma * square - last))
