"""How close two cores come: bounds that are proved, not an estimate (spec: deconfliction §6.1–§6.3).

Pieces of edges are compared as straight chords. The arc over a chord is nowhere farther from it than its sagitta, so the chords'
distance less both sagittas is a lower bound; the distance of two points raised to the surface is an upper bound. Pairs of pieces
that cannot matter are dropped; a pair that may is halved, until its sagittas are below ``LEAF_M``.
"""

import math
from typing import Final

import numpy as np

from parley.deconflict.compiled import compiled
from parley.deconflict.ellipsoid import Floats, Integers, lifted
from parley.deconflict.ring import inside
from parley.deconflict.shapes import Bytes, Shapes

LEAF_M: Final = 0.2
# What is dropped unseen is farther by this than what would be looked at: no rounding decides which of the two happens.
_SURELY_M: Final = 1e-6
_EIGHT_RADII_M: Final = 8 * 6_330_000.0  # below the least radius of curvature of any great ellipse
_STACK_MAX_COUNT: Final = 64
_RING: Final = 2

Pair = tuple[float, float]


def between(a: Shapes, i: int, b: Shapes, j: int, near_m: float, far_m: float, decide: bool) -> Pair:
    """Bounds in metres, low and high, of the straight line between core ``i`` of ``a`` and core ``j`` of ``b``.

    With ``decide`` it stops as soon as the line is surely shorter than ``near_m``, and does not look beyond ``far_m``: then
    only comparisons with these two mean anything. The comparisons are the same either way, and in either order of the cores.
    """
    return cores(
        a.points_m, a.first, a.kind, a.centre_m, a.radius_m, i,
        b.points_m, b.first, b.kind, b.centre_m, b.radius_m, j,
        near_m, far_m, decide,
    )  # fmt: skip


@compiled
def cores(
    a_points: Floats, a_first: Integers, a_kind: Bytes, a_centre: Floats, a_radius: Floats, i: int,
    b_points: Floats, b_first: Integers, b_kind: Bytes, b_centre: Floats, b_radius: Floats, j: int,
    near: float, far: float, decide: bool,
) -> Pair:  # fmt: skip
    """``between``, on the arrays."""
    if _comes_first(b_points, b_first, b_kind, j, a_points, a_first, a_kind, i):
        return _ordered(
            b_points, b_first, b_kind, b_centre, b_radius, j,
            a_points, a_first, a_kind, a_centre, a_radius, i, near, far, decide,
        )  # fmt: skip
    return _ordered(
        a_points, a_first, a_kind, a_centre, a_radius, i,
        b_points, b_first, b_kind, b_centre, b_radius, j, near, far, decide,
    )  # fmt: skip


@compiled
def _comes_first(
    a_points: Floats, a_first: Integers, a_kind: Bytes, i: int,
    b_points: Floats, b_first: Integers, b_kind: Bytes, j: int,
) -> bool:  # fmt: skip
    """One order for both sides: what is halved first can move a bound by a leaf's width."""
    if a_kind[i] != b_kind[j]:
        return bool(a_kind[i] < b_kind[j])
    a1, b1, size = a_first[i], b_first[j], a_first[i + 1] - a_first[i]
    if size != b_first[j + 1] - b1:
        return bool(size < b_first[j + 1] - b1)
    for k in range(size):
        for d in range(3):
            if a_points[a1 + k, d] != b_points[b1 + k, d]:
                return bool(a_points[a1 + k, d] < b_points[b1 + k, d])
    return False


@compiled
def _ordered(
    a_points: Floats, a_first: Integers, a_kind: Bytes, a_centre: Floats, a_radius: Floats, i: int,
    b_points: Floats, b_first: Integers, b_kind: Bytes, b_centre: Floats, b_radius: Floats, j: int,
    near: float, far: float, decide: bool,
) -> Pair:  # fmt: skip
    a1, a2, b1, b2 = a_first[i], a_first[i + 1], b_first[j], b_first[j + 1]
    apart = _apart(a_centre[i], b_centre[j]) - a_radius[i] - b_radius[j]
    if decide and apart >= far + _SURELY_M:
        return apart, math.inf
    if apart <= 0.0:
        p, q = a_points[a1], b_points[b1]
        if b_kind[j] == _RING and inside(b_points, b1, b2, b_centre[j], p[0], p[1], p[2]):
            return 0.0, 0.0
        if a_kind[i] == _RING and inside(a_points, a1, a2, a_centre[i], q[0], q[1], q[2]):
            return 0.0, 0.0
    return _edges(
        a_points, a1, a2, a_kind[i] == _RING, b_points, b1, b2, b_kind[j] == _RING,
        b_centre[j], b_radius[j], near, far, decide,
    )  # fmt: skip


@compiled
def _edges(
    a: Floats, a1: int, a2: int, a_closed: bool, b: Floats, b1: int, b2: int, b_closed: bool,
    ball: Floats, ball_radius: float, near: float, far: float, decide: bool,
) -> Pair:  # fmt: skip
    stack = np.empty((_STACK_MAX_COUNT, 12))
    middles = _middles(b, b1, b2, b_closed)
    low, high = math.inf, math.inf
    for i in range(a1, a2):
        k = i + 1 if i + 1 < a2 else (a1 if a_closed else i)
        if k == i and a2 - a1 > 1:
            continue  # a line's last point begins no edge
        mx, my, mz = (a[i, 0] + a[k, 0]) / 2, (a[i, 1] + a[k, 1]) / 2, (a[i, 2] + a[k, 2]) / 2
        half = _apart(a[i], a[k]) / 2
        reach = half + 4 * half * half / _EIGHT_RADII_M
        limit = min(high, far) if decide else high
        if _away(mx, my, mz, ball) - reach - ball_radius >= limit + _SURELY_M:
            low = min(low, limit)
            continue
        for j in range(len(middles)):
            room = limit + reach + middles[j, 3] + _SURELY_M
            dx, dy, dz = mx - middles[j, 0], my - middles[j, 1], mz - middles[j, 2]
            if dx * dx + dy * dy + dz * dz >= room * room:
                continue
            n = b1 + j + 1 if b1 + j + 1 < b2 else (b1 if b_closed else b1 + j)
            low, high = _halving(stack, a[i], a[k], b[b1 + j], b[n], low, high, near, far, decide)
            if decide and high < near:
                return 0.0, high
            limit = min(high, far) if decide else high
    return min(low, high, far) if decide else min(low, high), high


@compiled
def _middles(b: Floats, b1: int, b2: int, closed: bool) -> Floats:
    """Of each edge: its middle, and how far the arc over it reaches from there."""
    count = b2 - b1 if closed or b2 - b1 == 1 else b2 - b1 - 1
    found = np.empty((count, 4))
    for j in range(count):
        n = b1 + j + 1 if b1 + j + 1 < b2 else (b1 if closed else b1 + j)
        p, q = b[b1 + j], b[n]
        found[j, 0], found[j, 1], found[j, 2] = (p[0] + q[0]) / 2, (p[1] + q[1]) / 2, (p[2] + q[2]) / 2
        half = _apart(p, q) / 2
        found[j, 3] = half + 4 * half * half / _EIGHT_RADII_M
    return found


@compiled
def _halving(
    stack: Floats, p: Floats, q: Floats, r: Floats, s: Floats,
    low: float, high: float, near: float, far: float, decide: bool,
) -> Pair:  # fmt: skip
    """``low`` and ``high`` after the arcs over p–q and r–s are taken in."""
    stack[0, 0:3], stack[0, 3:6], stack[0, 6:9], stack[0, 9:12] = p, q, r, s
    size = 1
    while size:
        size -= 1
        e = stack[size]
        one = ((e[3] - e[0]) ** 2 + (e[4] - e[1]) ** 2 + (e[5] - e[2]) ** 2) / _EIGHT_RADII_M
        two = ((e[9] - e[6]) ** 2 + (e[10] - e[7]) ** 2 + (e[11] - e[8]) ** 2) / _EIGHT_RADII_M
        apart, t, u = segments(e)
        least = apart - one - two
        if least >= high or (decide and least >= far):
            continue
        high = min(high, _raised_apart(e, t, u))
        if decide and high < near:
            return low, high
        # what may decide the state is always halved to the end: so both ways of asking agree
        settled = least >= high - LEAF_M and (high < near or least >= far)
        if settled or one + two <= LEAF_M:
            low = min(low, least)
        else:
            _split(stack, size, 0 if one >= two else 6)
            size += 2
    return low, high


@compiled
def _split(stack: Floats, top: int, side: int) -> None:
    """Puts both halves of the piece at columns ``side`` on the stack, each with the other piece as it is."""
    x, y, z = lifted(
        (stack[top, side] + stack[top, side + 3]) / 2,
        (stack[top, side + 1] + stack[top, side + 4]) / 2,
        (stack[top, side + 2] + stack[top, side + 5]) / 2,
    )
    for column in range(12):
        stack[top + 1, column] = stack[top, column]
    stack[top, side + 3], stack[top, side + 4], stack[top, side + 5] = x, y, z
    stack[top + 1, side], stack[top + 1, side + 1], stack[top + 1, side + 2] = x, y, z


@compiled
def segments(e: Floats) -> tuple[float, float, float]:
    """Distance of the segments ``e[0:3]``–``e[3:6]`` and ``e[6:9]``–``e[9:12]``, and the shares at which they are closest."""
    ax, ay, az = e[3] - e[0], e[4] - e[1], e[5] - e[2]
    bx, by, bz = e[9] - e[6], e[10] - e[7], e[11] - e[8]
    cx, cy, cz = e[0] - e[6], e[1] - e[7], e[2] - e[8]
    aa, bb, ab = ax * ax + ay * ay + az * az, bx * bx + by * by + bz * bz, ax * bx + ay * by + az * bz
    ac, bc = ax * cx + ay * cy + az * cz, bx * cx + by * cy + bz * cz
    cross = aa * bb - ab * ab
    t = 0.0
    if cross > 1e-12 * aa * bb:  # else as good as parallel: any place along them does, clamped below
        t = min(1.0, max(0.0, (ab * bc - ac * bb) / cross))
    u = (ab * t + bc) / bb if bb > 0.0 else 0.0
    if u < 0.0 or u > 1.0 or bb <= 0.0:
        u = min(1.0, max(0.0, u))
        t = min(1.0, max(0.0, (ab * u - ac) / aa)) if aa > 0.0 else 0.0
    elif aa <= 0.0:
        t = 0.0
    x, y, z = cx + t * ax - u * bx, cy + t * ay - u * by, cz + t * az - u * bz
    return math.sqrt(x * x + y * y + z * z), t, u


@compiled
def _raised_apart(e: Floats, t: float, u: float) -> float:
    ax, ay, az = lifted(e[0] + t * (e[3] - e[0]), e[1] + t * (e[4] - e[1]), e[2] + t * (e[5] - e[2]))
    bx, by, bz = lifted(e[6] + u * (e[9] - e[6]), e[7] + u * (e[10] - e[7]), e[8] + u * (e[11] - e[8]))
    return math.sqrt((ax - bx) ** 2 + (ay - by) ** 2 + (az - bz) ** 2)


@compiled
def _apart(p: Floats, q: Floats) -> float:
    return math.sqrt((p[0] - q[0]) ** 2 + (p[1] - q[1]) ** 2 + (p[2] - q[2]) ** 2)


@compiled
def _away(x: float, y: float, z: float, q: Floats) -> float:
    return math.sqrt((x - q[0]) ** 2 + (y - q[1]) ** 2 + (z - q[2]) ** 2)
