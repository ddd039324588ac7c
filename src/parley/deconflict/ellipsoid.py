"""WGS 84 as numbers, and points on its surface as vectors from its centre (spec: deconfliction §2.1, §2.2).

Vectors have no date line and no poles: nothing here needs a special case. What needs one (boxes of longitude) is in ``boxes``.
"""

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from parley.deconflict.compiled import compiled

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

A_M: Final = 6_378_137.0
F: Final = 1 / 298.257223563
B_M: Final = A_M * (1 - F)
E2: Final = F * (2 - F)

# Every normal curvature of the ellipsoid lies between those of these two spheres (true bounds 6,335,439 and 6,399,594 m).
RADIUS_LOW_M: Final = 6_335_000.0
RADIUS_HIGH_M: Final = 6_400_000.0

E7: Final = 10_000_000  # units of a wire coordinate in a degree


def surface(latitude_deg: Floats, longitude_deg: Floats) -> Floats:
    """Points on the ellipsoid, in metres from its centre: shape (n, 3)."""
    latitude, longitude = np.radians(latitude_deg), np.radians(longitude_deg)
    return on_surface(np.sin(latitude), np.cos(latitude), np.sin(longitude), np.cos(longitude))


def on_surface(sin_lat: Floats, cos_lat: Floats, sin_lon: Floats, cos_lon: Floats) -> Floats:
    """The same of latitudes and longitudes whose sines and cosines are known."""
    normal_m = A_M / np.sqrt(1 - E2 * sin_lat * sin_lat)
    flat = normal_m * cos_lat
    return np.stack((flat * cos_lon, flat * sin_lon, normal_m * (1 - E2) * sin_lat), axis=-1)


def geographic(xyz_m: Floats) -> tuple[Floats, Floats]:
    """Latitude and longitude in degrees of points on the ellipsoid (not above it)."""
    x, y, z = xyz_m[..., 0], xyz_m[..., 1], xyz_m[..., 2]
    return np.degrees(np.arctan2(z, (1 - E2) * np.hypot(x, y))), np.degrees(np.arctan2(y, x))


@compiled
def lifted(x: float, y: float, z: float) -> tuple[float, float, float]:
    """The point of the ellipsoid that is seen from its centre in the direction of (x, y, z)."""
    scale = 1.0 / math.sqrt((x * x + y * y) / (A_M * A_M) + z * z / (B_M * B_M))
    return x * scale, y * scale, z * scale


def raised(xyz_m: Floats) -> Floats:
    """Like ``lifted``, of many points: shape (n, 3)."""
    x, y, z = xyz_m[..., 0], xyz_m[..., 1], xyz_m[..., 2]
    scale = 1.0 / np.sqrt((x * x + y * y) / (A_M * A_M) + z * z / (B_M * B_M))
    return np.asarray(xyz_m * scale[..., None])


@compiled
def arc_m(straight_m: float, radius_m: float) -> float:
    """Length on a sphere between points that are ``straight_m`` apart in a straight line."""
    return 2 * radius_m * math.asin(min(1.0, straight_m / (2 * radius_m)))


@compiled
def chord_m(along_m: float, radius_m: float) -> float:
    """The straight line under an arc of a sphere, not beyond half its circumference."""
    return 2 * radius_m * math.sin(min(math.pi / 2, along_m / (2 * radius_m)))
