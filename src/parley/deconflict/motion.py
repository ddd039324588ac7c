"""How a unit moves on if it changes nothing: along a geodesic at constant speed (spec: deconfliction §9.3).

A step is the geodesic's series at its start up to the third order, put back on the surface. Over ``STEP_MAX_M`` it is within a
millimetre of the geodesic, over 1,000 km within ``ERROR_M``.
"""

import math
from typing import Final

import numpy as np

from parley.deconflict.compiled import compiled
from parley.deconflict.ellipsoid import A_M, B_M, Floats, lifted, on_surface

STEP_MAX_M: Final = 40_000.0
ERROR_M: Final = 1.0

_A2: Final = A_M * A_M
_B2: Final = B_M * B_M


def starts(latitude_deg: Floats, longitude_deg: Floats, course_deg: Floats) -> tuple[Floats, Floats]:
    """Points on the surface in metres, and unit vectors in the direction of the course true: each of shape (n, 3)."""
    lat, lon, course = np.radians(latitude_deg), np.radians(longitude_deg), np.radians(course_deg)
    (sin_lat, cos_lat), (sin_lon, cos_lon) = (np.sin(lat), np.cos(lat)), (np.sin(lon), np.cos(lon))
    north, east = np.cos(course), np.sin(course)
    along = np.empty((*lat.shape, 3))
    along[..., 0] = -sin_lat * cos_lon * north - sin_lon * east
    along[..., 1] = -sin_lat * sin_lon * north + cos_lon * east
    along[..., 2] = cos_lat * north
    return on_surface(sin_lat, cos_lat, sin_lon, cos_lon), along


@compiled
def advance(at_m: Floats, along: Floats, length_m: Floats, to_m: Floats) -> None:
    """Moves each unit on: writes where it comes to into ``to_m`` and turns ``along`` to its direction there."""
    for i in range(len(at_m)):
        x, y, z = at_m[i, 0], at_m[i, 1], at_m[i, 2]
        tx, ty, tz = along[i, 0], along[i, 1], along[i, 2]
        count = max(1, math.ceil(length_m[i] / STEP_MAX_M))
        for _ in range(count):
            x, y, z, tx, ty, tz = step(x, y, z, tx, ty, tz, length_m[i] / count)
        to_m[i, 0], to_m[i, 1], to_m[i, 2] = x, y, z
        along[i, 0], along[i, 1], along[i, 2] = tx, ty, tz


@compiled
def step(
    x: float, y: float, z: float, tx: float, ty: float, tz: float, s: float
) -> tuple[float, float, float, float, float, float]:
    """Position and direction after ``s`` metres."""
    nx, ny, nz, slope = _normal(x, y, z)
    k = ((tx * tx + ty * ty) / _A2 + tz * tz / _B2) / slope  # curvature of the surface in this direction
    sk = s * k
    ahead, down = s * (1.0 - sk * sk / 6.0), s * (sk / 2.0 - sk * sk * sk / 24.0)
    x, y, z = lifted(x + ahead * tx - down * nx, y + ahead * ty - down * ny, z + ahead * tz - down * nz)
    turned, sunk = 1.0 - sk * sk / 2.0, sk - sk * sk * sk / 6.0
    tx, ty, tz = turned * tx - sunk * nx, turned * ty - sunk * ny, turned * tz - sunk * nz
    nx, ny, nz, _ = _normal(x, y, z)
    up = tx * nx + ty * ny + tz * nz
    tx, ty, tz = tx - up * nx, ty - up * ny, tz - up * nz
    size = math.sqrt(tx * tx + ty * ty + tz * tz)
    return x, y, z, tx / size, ty / size, tz / size


@compiled
def _normal(x: float, y: float, z: float) -> tuple[float, float, float, float]:
    nx, ny, nz = x / _A2, y / _A2, z / _B2
    size = math.sqrt(nx * nx + ny * ny + nz * nz)
    return nx / size, ny / size, nz / size, size
