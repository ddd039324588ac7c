"""Areas that are too large to be compared exactly, as several that are not and cover the same (spec: deconfliction §3.9).

A polygon is cut along geodesics between its corners, and between points that are put on its long edges; these are rounded to the
10⁻⁷ degree of the wire, so that an edge moves by a centimetre at most. A corridor is cut at its positions. What fits is left as
it is.
"""

from itertools import pairwise
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from parley.base.errors import LocalError
from parley.base.limits import AREA_PIECES_MAX_COUNT
from parley.deconflict.earth import direct, inverse
from parley.deconflict.ellipsoid import E7, Floats, surface
from parley.deconflict.ring import TOUCH_M, meets_itself, projected
from parley.deconflict.volume import HEIGHT_HIGH_MM, HEIGHT_LOW_MM, SEA_LEVEL, volume

EDGE_MAX_M: Final = 800_000.0
_ANY_BAND: Final = [SEA_LEVEL, HEIGHT_LOW_MM, HEIGHT_HIGH_MM]

Place = list[int]


def pieces(area: Any) -> list[Any]:
    """Areas that ``volume`` takes and that cover ``area``. Raises what ``volume`` raises if it is none, or cannot be cut."""
    try:
        volume(area, _ANY_BAND, [0, 1])
    except LocalError as error:
        if error.code not in ("deconflict.too-large", "deconflict.too-many-points") or area[0] not in (1, 2):
            raise
        found = _corridor(area, error) if area[0] == 2 else _polygon(area, error)
        if len(found) > AREA_PIECES_MAX_COUNT:
            raise
        return found
    return [area]


def _fits(area: Any) -> bool:
    try:
        volume(area, _ANY_BAND, [0, 1])
    except LocalError:
        return False
    return True


def _corridor(area: Any, why: LocalError) -> list[Any]:
    """Halves, until they fit: each keeps the position at which they part."""
    if _fits(area):
        return [area]
    places = area[3:]
    if len(places) > 2:
        middle = len(places) // 2
        parts = [places[: middle + 1], places[middle:]]
    else:
        parts = [[one, two] for one, two in _stretches(places[0], places[1])]
        if len(parts) < 2:
            raise why
    return [piece for part in parts for piece in _corridor([*area[:3], *part], why)]


def _stretches(one: Place, two: Place) -> list[tuple[Place, Place]]:
    return list(pairwise([one, *_between(one, two), two]))


def _between(one: Place, two: Place) -> list[Place]:
    """Points on the geodesic, so close that no stretch is longer than ``EDGE_MAX_M``."""
    lat, lon, lat2, lon2 = (np.array(part / E7) for part in (*one, *two))
    length, azimuth = inverse(lat, lon, lat2, lon2)
    count = int(np.ceil(length / EDGE_MAX_M))
    steps = np.arange(1, count) * (length / max(count, 1))
    ones = np.ones_like(steps)
    found = direct(ones * lat, ones * lon, ones * azimuth, steps)
    return [_wire(at_lat, at_lon) for at_lat, at_lon in zip(*found, strict=True)]


def _wire(lat: float, lon: float) -> Place:
    east = round(lon * E7)
    return [round(lat * E7), -180 * E7 if east == 180 * E7 else east]


def _polygon(area: Any, why: LocalError) -> list[Any]:
    corners = area[2:]
    ring = [
        point
        for one, two in zip(corners, corners[1:] + corners[:1], strict=True)
        for point in (one, *_between(one, two))
    ]
    return _Cutting(ring, area[1], why).run()


class _Cutting:
    """One polygon in the plane that touches the earth at its middle, where geodesics are all but straight."""

    def __init__(self, ring: list[Place], chart: int, why: LocalError) -> None:
        self.ring = ring
        self.chart = chart
        self.why = why
        points = surface(*(np.array(ring, np.float64).T / E7))
        middle = points.mean(axis=0)
        if not np.all(points @ middle > 0):
            raise why  # more than half the earth: no middle
        self.x, self.y = projected(points, middle)
        if meets_itself(self.x, self.y, TOUCH_M):
            raise LocalError("deconflict.crosses-itself", limit=0)
        self.away = np.linalg.norm(points[:, None] - points[None, :], axis=-1)
        turn = float(np.sum(self.x * np.roll(self.y, -1) - np.roll(self.x, -1) * self.y))
        self.sense = 1.0 if turn > 0 else -1.0

    def run(self) -> list[Any]:
        """Pieces that fit, by cutting the largest across its best diagonal."""
        done: list[Any] = []
        waiting = [list(range(len(self.ring)))]
        while waiting:
            part = waiting.pop()
            area = [1, self.chart, *(self.ring[i] for i in part)]
            if _fits(area):
                done.append(area)
            elif len(done) + len(waiting) < AREA_PIECES_MAX_COUNT:
                waiting += self._halves(part)
            else:
                raise self.why
        return done

    def _halves(self, part: list[int]) -> list[list[int]]:
        """The diagonal that leaves the smaller larger half."""
        count = len(part)
        pairs = [(i, j) for i in range(count) for j in range(i + 2, count) if (i, j) != (0, count - 1)]
        for i, j in sorted(pairs, key=lambda pair: self._cost(part, *pair)):
            one, two = part[i : j + 1], part[j:] + part[: i + 1]
            if self._is_inside(part, i, j) and self._turns(one) and self._turns(two):
                return [one, two]
        raise self.why

    def _cost(self, part: list[int], i: int, j: int) -> float:
        one, two = part[i : j + 1], part[j:] + part[: i + 1]
        return max(float(self.away[np.ix_(half, half)].max()) for half in (one, two))

    def _turns(self, half: list[int]) -> bool:
        """Whether it has an inside, on the same side as the whole: a square kilometre at least."""
        x, y = self.x[half], self.y[half]
        return self.sense * float(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y)) > 2e6

    def _is_inside(self, part: list[int], i: int, j: int) -> bool:
        x, y = self.x[part], self.y[part]
        ax, ay, bx, by = x[i], y[i], x[j], y[j]
        ends = np.roll(np.arange(len(part)), -1)
        apart = ~np.isin(np.arange(len(part)), (i, j)) & ~np.isin(ends, (i, j))
        if np.any(_cross(ax, ay, bx, by, x[apart], y[apart], x[ends][apart], y[ends][apart])):
            return False
        return _holds(x, y, (ax + bx) / 2, (ay + by) / 2)


def _cross(
    ax: float, ay: float, bx: float, by: float, cx: Floats, cy: Floats, dx: Floats, dy: Floats
) -> NDArray[np.bool_]:
    """Whether the segment from a to b meets those from c to d, touching counted."""
    one = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
    two = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax)
    three = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx)
    four = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx)
    met: NDArray[np.bool_] = (one * two <= 0) & (three * four <= 0)
    return met


def _holds(x: Floats, y: Floats, px: float, py: float) -> bool:
    nx, ny = np.roll(x, -1), np.roll(y, -1)
    spans = (y > py) != (ny > py)
    with np.errstate(divide="ignore", invalid="ignore"):
        left = px < x + (py - y) * (nx - x) / (ny - y)
    return bool(np.count_nonzero(spans & left) % 2)
