"""Rings on the earth: seen from the centre of the earth, their edges are straight (spec: deconfliction §3.3, §3.6).

A ring's points are projected from the earth's centre onto the plane that touches the sphere above its middle. Great ellipses
become straight lines there, so that inside and outside, and whether a ring crosses itself, are questions of plane geometry.
"""

import math
from typing import Final

import numpy as np

from parley.base.errors import LocalError
from parley.deconflict.compiled import compiled
from parley.deconflict.ellipsoid import RADIUS_LOW_M, Floats

TOUCH_M: Final = 0.001
AREA_MIN_M2: Final = 1.0


def check_ring(points_m: Floats, centre_m: Floats) -> None:
    """Refuses a ring that meets itself (edges nearer than a millimetre that do not follow one another) or has no inside."""
    x, y = projected(points_m, centre_m)
    if abs(_doubled_area(x, y)) < 2 * AREA_MIN_M2:
        raise LocalError("deconflict.no-area", limit=0)
    if meets_itself(x, y, TOUCH_M):
        raise LocalError("deconflict.crosses-itself", limit=0)


def projected(points_m: Floats, centre_m: Floats) -> tuple[Floats, Floats]:
    """Metres on the plane above ``centre_m``; true to scale near it, larger away from it."""
    up, east, north = (np.array(axis) for axis in frame(centre_m[0], centre_m[1], centre_m[2]))
    height = points_m @ up
    return RADIUS_LOW_M * (points_m @ east) / height, RADIUS_LOW_M * (points_m @ north) / height


Axis = tuple[float, float, float]


@compiled
def frame(x: float, y: float, z: float) -> tuple[Axis, Axis, Axis]:
    """Three unit vectors: up at (x, y, z), and two across it."""
    size = math.sqrt(x * x + y * y + z * z)
    ux, uy, uz = x / size, y / size, z / size
    # the axis of the earth, or near a pole another, so that the product is never short
    ax, ay, az = (0.0, 0.0, 1.0) if abs(uz) < 0.8 else (1.0, 0.0, 0.0)
    ex, ey, ez = ay * uz - az * uy, az * ux - ax * uz, ax * uy - ay * ux
    size = math.sqrt(ex * ex + ey * ey + ez * ez)
    ex, ey, ez = ex / size, ey / size, ez / size
    return (ux, uy, uz), (ex, ey, ez), (uy * ez - uz * ey, uz * ex - ux * ez, ux * ey - uy * ex)


@compiled
def inside(points_m: Floats, first: int, last: int, centre_m: Floats, x: float, y: float, z: float) -> bool:
    """Whether (x, y, z) stands inside the ring ``points_m[first:last]``; either way within a millimetre of its edge."""
    up, east, north = frame(centre_m[0], centre_m[1], centre_m[2])
    height = x * up[0] + y * up[1] + z * up[2]
    if height <= 0.0:
        return False
    px = (x * east[0] + y * east[1] + z * east[2]) / height
    py = (x * north[0] + y * north[1] + z * north[2]) / height
    found = False
    ax, ay = _seen(points_m[last - 1], up, east, north)
    for i in range(first, last):
        bx, by = _seen(points_m[i], up, east, north)
        if (ay > py) != (by > py) and px < ax + (py - ay) * (bx - ax) / (by - ay):
            found = not found
        ax, ay = bx, by
    return found


@compiled
def _seen(point: Floats, up: Axis, east: Axis, north: Axis) -> tuple[float, float]:
    x, y, z = point[0], point[1], point[2]
    height = x * up[0] + y * up[1] + z * up[2]
    return (
        (x * east[0] + y * east[1] + z * east[2]) / height,
        (x * north[0] + y * north[1] + z * north[2]) / height,
    )


def _doubled_area(x: Floats, y: Floats) -> float:
    return float(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y))


@compiled
def meets_itself(x: Floats, y: Floats, touch_m: float) -> bool:
    """Whether two edges that do not follow one another come within ``touch_m``, or two that do fold back on each other."""
    count = len(x)
    for i in range(count):
        i2 = (i + 1) % count
        far = (i + 2) % count
        if _to_edge(x[far], y[far], x[i], y[i], x[i2], y[i2]) < touch_m:
            return True
        if _to_edge(x[i], y[i], x[i2], y[i2], x[far], y[far]) < touch_m:
            return True
        for j in range(i + 2, count):
            j2 = (j + 1) % count
            if j2 != i and _edges_m(x[i], y[i], x[i2], y[i2], x[j], y[j], x[j2], y[j2]) < touch_m:
                return True
    return False


@compiled
def _to_edge(px: float, py: float, ax: float, ay: float, bx: float, by: float) -> float:
    dx, dy = bx - ax, by - ay
    t = ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy)
    t = min(1.0, max(0.0, t))
    return math.hypot(px - ax - t * dx, py - ay - t * dy)


@compiled
def _edges_m(ax: float, ay: float, bx: float, by: float, cx: float, cy: float, dx: float, dy: float) -> float:
    """Distance of two edges in the plane; zero where they cross."""
    if max(ax, bx) < min(cx, dx) - 1 or max(cx, dx) < min(ax, bx) - 1:
        return 1.0
    if max(ay, by) < min(cy, dy) - 1 or max(cy, dy) < min(ay, by) - 1:
        return 1.0
    one = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
    two = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax)
    three = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx)
    four = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx)
    if (one > 0) != (two > 0) and (three > 0) != (four > 0):
        return 0.0
    return min(
        _to_edge(ax, ay, cx, cy, dx, dy), _to_edge(bx, by, cx, cy, dx, dy),
        _to_edge(cx, cy, ax, ay, bx, by), _to_edge(dx, dy, ax, ay, bx, by),
    )  # fmt: skip
