"""Areas as other systems draw them: edges straight on a map of degrees (spec: deconfliction §8.1, §8.2).

Never the base of a verdict: over 122,729 pairs it misses 44 conflicts of geodesics and invents 52. It is here to compare
answers and speed with systems that work so. It is exact for rings of at most 90° by 90°: coordinates are whole units of
1e-7 degree, and all products and their differences then fit 64 bits.
"""

from typing import NamedTuple

import numpy as np

from parley.deconflict.compiled import compiled
from parley.deconflict.ellipsoid import Integers
from parley.deconflict.index import Numbers
from parley.deconflict.tree import Singles, Tree, search


@compiled
def meet(ax: Integers, ay: Integers, a1: int, a2: int, bx: Integers, by: Integers, b1: int, b2: int) -> bool:
    """Whether the closed regions of the rings ``a1:a2`` and ``b1:b2`` share a point. Longitudes must not wrap."""
    aw, ae, as_, an = _sides(ax, ay, a1, a2)
    bw, be, bs, bn = _sides(bx, by, b1, b2)
    west, east, south, north = max(aw, bw), min(ae, be), max(as_, bs), min(an, bn)
    if west > east or south > north:
        return False
    near = np.empty((b2 - b1, 4), np.int64)
    count = 0
    px, py = bx[b2 - 1], by[b2 - 1]
    for j in range(b1, b2):
        qx, qy = bx[j], by[j]
        if min(px, qx) <= east and max(px, qx) >= west and min(py, qy) <= north and max(py, qy) >= south:
            near[count, 0], near[count, 1], near[count, 2], near[count, 3] = px, py, qx, qy
            count += 1
        px, py = qx, qy
    px, py = ax[a2 - 1], ay[a2 - 1]
    for i in range(a1, a2):
        qx, qy = ax[i], ay[i]
        if min(px, qx) <= east and max(px, qx) >= west and min(py, qy) <= north and max(py, qy) >= south:
            for j in range(count):
                if _edges_meet(px, py, qx, qy, near[j, 0], near[j, 1], near[j, 2], near[j, 3]):
                    return True
        px, py = qx, qy
    return holds(bx, by, b1, b2, ax[a1], ay[a1]) or holds(ax, ay, a1, a2, bx[b1], by[b1])


@compiled
def holds(x: Integers, y: Integers, first: int, last: int, px: int, py: int) -> bool:
    """Whether the point stands inside the ring; on its edge, either way."""
    found = False
    ax, ay = x[last - 1], y[last - 1]
    for i in range(first, last):
        bx, by = x[i], y[i]
        if (ay > py) != (by > py):
            side = (bx - ax) * (py - ay) - (px - ax) * (by - ay)
            if (side > 0) == (by > ay):
                found = not found
        ax, ay = bx, by
    return found


@compiled
def _sides(x: Integers, y: Integers, first: int, last: int) -> tuple[int, int, int, int]:
    west = east = x[first]
    south = north = y[first]
    for i in range(first + 1, last):
        west, east = min(west, x[i]), max(east, x[i])
        south, north = min(south, y[i]), max(north, y[i])
    return west, east, south, north


@compiled
def _edges_meet(ax: int, ay: int, bx: int, by: int, cx: int, cy: int, dx: int, dy: int) -> bool:
    if max(ax, bx) < min(cx, dx) or max(cx, dx) < min(ax, bx) or max(ay, by) < min(cy, dy) or max(cy, dy) < min(ay, by):
        return False
    c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
    d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax)
    if (c > 0 and d > 0) or (c < 0 and d < 0):
        return False
    a = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx)
    b = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx)
    return not ((a > 0 and b > 0) or (a < 0 and b < 0))


class Planar(NamedTuple):
    """Rings in units of 1e-7 degree with intervals of time and height in whole numbers, ends not included."""

    x: Integers
    y: Integers
    first: Integers
    from_ms: Integers
    until_ms: Integers
    low_mm: Integers
    high_mm: Integers


@compiled
def meeting(a: Planar, i: int, b: Planar, which: Numbers) -> Numbers:
    """Those of ``which`` in ``b`` that share time, height and place with ring ``i`` of ``a``."""
    found = np.empty(len(which), np.int32)
    count = 0
    for k in range(len(which)):
        j = which[k]
        if (
            a.from_ms[i] < b.until_ms[j] and b.from_ms[j] < a.until_ms[i]
            and a.low_mm[i] < b.high_mm[j] and b.low_mm[j] < a.high_mm[i]
            and meet(a.x, a.y, a.first[i], a.first[i + 1], b.x, b.y, b.first[j], b.first[j + 1])
        ):  # fmt: skip
            found[count] = j
            count += 1
    return found[:count]


@compiled
def meeting_pairs(tree: Tree, a: Planar, asked: Singles, b: Planar, begin: int, end: int) -> Integers:
    """How many of ``b`` each of ``a`` from ``begin`` to ``end`` meets; within one set a pair counts at its lower number."""
    same = len(a.first) == len(b.first)
    counts = np.zeros(end - begin, np.int64)
    found = np.empty(262_144, np.int32)
    for i in range(begin, end):
        met = search(tree, asked[i], found, 0)
        if met > len(found):
            found = np.empty(2 * met, np.int32)
            met = search(tree, asked[i], found, 0)
        kept = 0
        for k in range(met):
            if not same or found[k] > i:
                found[kept] = found[k]
                kept += 1
        counts[i - begin] = len(meeting(a, i, b, found[:kept]))
    return counts
