"""Whether the sides of a polygon cross, held against plain search and against what is known."""

import itertools
import random
from fractions import Fraction

import pytest

from parley.messages.kinds.polygon import TURN, crossing, sides_of
from tests.messages import generate

DEGREE = 10_000_000
BAD = {
    "bow tie": [[0, 0], [10, 10], [0, 10], [10, 0]],
    "touching in a point": [[0, 0], [0, 20], [10, 10], [20, 20], [20, 0], [10, 10]],
    "touching a side": [[0, 0], [0, 20], [20, 20], [0, 10]],
    "spike": [[0, 0], [0, 20], [0, 10], [20, 0]],
    "point twice": [[0, 0], [0, 20], [0, 20], [20, 0]],
    "on one line": [[0, 0], [5, 5], [10, 10]],
    "sides that lie on each other": [[0, 0], [0, 30], [10, 30], [10, 20], [0, 20], [0, 10], [10, 10], [10, 0]],
    "across 180°": [[0, 1799999000], [10, -1799999000], [0, -1799999000], [10, 1799999000]],
}
GOOD = {
    "triangle": [[0, 0], [0, 20], [20, 0]],
    "star": [[0, 0], [5, 20], [20, 25], [5, 30], [0, 50], [-5, 30], [-20, 25], [-5, 20]],
    "a point on a straight side": [[0, 0], [0, 10], [0, 20], [20, 0]],
    "across 180°": [[0, 1799999000], [0, -1799999000], [10, -1799999000], [10, 1799999000]],
    "a comb": [[0, 0], [0, 50], [30, 50], [30, 40], [10, 40], [10, 30], [30, 30], [30, 20], [10, 20], [10, 10], [30, 10], [30, 0]],
}  # fmt: skip


@pytest.mark.parametrize("points", BAD.values(), ids=BAD)
def test_crossed_polygons_are_found_however_they_are_written(points):
    """spec: messages §3.11."""
    for turned in all_ways(points):
        assert crossing(sides_of(turned)) is not None, turned


@pytest.mark.parametrize("points", GOOD.values(), ids=GOOD)
def test_simple_polygons_pass_however_they_are_written(points):
    """spec: messages §3.11."""
    for turned in all_ways(points):
        assert crossing(sides_of(turned)) is None, turned


def all_ways(points):
    for i in range(len(points)):
        turned = points[i:] + points[:i]
        yield turned
        yield turned[::-1]


def test_a_polygon_round_a_pole_is_none():
    """spec: messages §3.11."""
    ring = [[80 * DEGREE, e * DEGREE] for e in (0, 120, -120)]
    assert sides_of(ring) is None and sides_of(ring[::-1]) is None
    assert sides_of([[80 * DEGREE, e * DEGREE] for e in (0, 90, 179)]) is not None


def by_search(sides):
    """Every pair of sides, in fractions: do they share a point that they should not?"""
    count = len(sides)
    for one, other in itertools.combinations(sides, 2):
        shared = common(one, other)
        if other.number == one.number + 1:
            allowed = {one.end}
        elif one.number == 0 and other.number == count - 1:
            allowed = {one.start}
        else:
            allowed = set()
        if shared is None or not shared <= allowed:
            return True
    return any(side.start == side.end for side in sides)


def common(one, other):
    """The points that two sides share: a set of at most one, or None for a whole stretch."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = one.start, one.end, other.start, other.end
    rx, ry, sx, sy = bx - ax, by - ay, dx - cx, dy - cy
    across = rx * sy - ry * sx
    if across:
        t, u = Fraction((cx - ax) * sy - (cy - ay) * sx, across), Fraction((cx - ax) * ry - (cy - ay) * rx, across)
        return {(ax + t * rx, ay + t * ry)} if 0 <= t <= 1 and 0 <= u <= 1 else set()
    if (cx - ax) * ry != (cy - ay) * rx:
        return set()
    low, high = (
        max(min(one.start, one.end), min(other.start, other.end)),
        min(max(one.start, one.end), max(other.start, other.end)),
    )
    return set() if low > high else {low} if low == high else None


def test_the_sweep_finds_what_a_plain_search_finds():
    """spec: messages §3.11."""
    rng = random.Random(7)
    found = [0, 0]
    for _ in range(4000):
        size = rng.choice((3, 6, 12))
        points = [[rng.randint(0, size), rng.randint(0, size)] for _ in range(rng.randint(3, 8))]
        if rng.random() < 0.3:
            points = generate.polygon(rng)
        sides = sides_of(points)
        bad = crossing(sides) is not None
        assert bad == by_search(sides), points
        found[bad] += 1
    assert min(found) > 500


def test_longitudes_run_on_across_180_degrees():
    sides = sides_of([[0, TURN // 2 - 5], [0, -TURN // 2 + 5], [9, -TURN // 2 + 5]])
    assert sides is not None and sides[0].end[0] == TURN // 2 + 5
