"""A slow second opinion in plain Python: Karney's geodesics, cells of edges, and nothing of the code that it judges.

The distance along the earth changes by no more than one moves: a cell of two pieces of edges whose middles are d apart
holds no two points nearer than d less half of both lengths. Cells are halved, the most promising first, until the claim is proved or refuted.
Insides are told by turning: seen from a point inside, a ring goes round once.
"""

import heapq
import math
from dataclasses import dataclass
from typing import Any

from geographiclib.geodesic import Geodesic

WGS84 = Geodesic.WGS84
MASK = Geodesic.DISTANCE
CELLS_MAX = 400_000


@dataclass
class Figure:
    """Edges as geodesics (point, azimuth, length), a pad, and whether they enclose."""

    corners: list[tuple[float, float]]
    pad_m: float
    closed: bool

    def __post_init__(self) -> None:
        ends = self.corners[1:] + self.corners[:1] if self.closed else self.corners[1:]
        pairs = list(zip(self.corners, ends, strict=False)) or [(self.corners[0], self.corners[0])]
        self.lines = [
            WGS84.InverseLine(*a, *b, Geodesic.LATITUDE | Geodesic.LONGITUDE | Geodesic.DISTANCE_IN) for a, b in pairs
        ]
        self.lengths = [WGS84.Inverse(*a, *b, MASK)["s12"] for a, b in pairs]

    def at(self, edge: int, s: float) -> tuple[float, float]:
        if self.lengths[edge] == 0:
            return self.corners[0]
        found = self.lines[edge].Position(s)
        return found["lat2"], found["lon2"]


def figure(area: list[Any]) -> Figure:
    """Of a wire value; a sector's arcs get a corner every half degree: 5 cm off at a radius of 5 km."""
    shape, rest = area[0], area[2:]

    def degrees(points: list[Any]) -> list[tuple[float, float]]:
        return [(lat / 1e7, lon / 1e7) for lat, lon in points]

    if shape == 0:
        return Figure(degrees(rest[1:]), rest[0] / 1000, False)
    if shape == 1:
        return Figure(degrees(rest), 0.0, True)
    if shape == 2:
        return Figure(degrees(rest[1:]), rest[0] / 2000, False)
    apex, first, last, inner, outer = rest
    sweep = (last - first) % 3600 / 10
    steps = math.ceil(sweep * 2)

    def arc(radius_mm: int) -> list[tuple[float, float]]:
        turns = [first / 10 + sweep * k / steps for k in range(steps + 1)]
        ends = [WGS84.Direct(*degrees([apex])[0], turn, radius_mm / 1000) for turn in turns]
        return [(end["lat2"], end["lon2"]) for end in ends]

    return Figure(arc(outer) + (arc(inner)[::-1] if inner else degrees([apex])), 0.0, True)


def distance_m(p: tuple[float, float], q: tuple[float, float]) -> float:
    return WGS84.Inverse(*p, *q, MASK)["s12"]


def at_least_m(p: tuple[float, float], q: tuple[float, float]) -> float:
    """A cheap lower bound: the sphere is nowhere 1% off."""
    a, b = math.radians(p[0]), math.radians(q[0])
    h = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(math.radians(q[1] - p[1]) / 2) ** 2
    return 0.99 * 2 * 6_371_000 * math.asin(math.sqrt(min(1.0, h)))


class Search:
    """Halves the most promising cell first; ``low`` and ``high`` bound the distance of the edges as far as it got."""

    def __init__(self, a: Figure, b: Figure, beyond_m: float) -> None:
        self.a, self.b, self.beyond = a, b, beyond_m
        self.high = math.inf
        self.heap: list[tuple[float, int, int, float, float, int, float, float]] = []
        self.count = 0
        for i, one in enumerate(a.lengths):
            for j, two in enumerate(b.lengths):
                self.push(i, 0.0, one, j, 0.0, two)

    def push(self, i: int, s0: float, s1: float, j: int, t0: float, t1: float) -> None:
        half = (s1 - s0) / 2 + (t1 - t0) / 2
        p, q = self.a.at(i, (s0 + s1) / 2), self.b.at(j, (t0 + t1) / 2)
        if at_least_m(p, q) - half > self.beyond:
            return
        apart = distance_m(p, q)
        self.high = min(self.high, apart)
        if apart - half <= self.beyond:
            self.count += 1
            heapq.heappush(self.heap, (apart - half, self.count, i, s0, s1, j, t0, t1))

    @property
    def low(self) -> float:
        return min(self.heap[0][0], self.high) if self.heap else min(self.beyond, self.high)

    def halve(self) -> None:
        assert self.count < CELLS_MAX
        _, _, i, s0, s1, j, t0, t1 = heapq.heappop(self.heap)
        if s1 - s0 >= t1 - t0:
            middle = (s0 + s1) / 2
            self.push(i, s0, middle, j, t0, t1)
            self.push(i, middle, s1, j, t0, t1)
        else:
            middle = (t0 + t1) / 2
            self.push(i, s0, s1, j, t0, middle)
            self.push(i, s0, s1, j, middle, t1)


def encloses(ring: Figure, p: tuple[float, float]) -> bool:
    """Whether the ring goes once round ``p``, which does not stand on it."""
    return abs(sum(_turn(ring, edge, p, 0.0, length, 0) for edge, length in enumerate(ring.lengths))) > 180


def _turn(ring: Figure, edge: int, p: tuple[float, float], s0: float, s1: float, depth: int) -> float:
    def toward(s: float) -> float:
        return WGS84.Inverse(*p, *ring.at(edge, s), Geodesic.AZIMUTH)["azi1"]

    turn = (toward(s1) - toward(s0) + 540) % 360 - 180
    near = min(distance_m(p, ring.at(edge, s0)), distance_m(p, ring.at(edge, s1)))
    if depth > 30 or (s1 - s0 < near and abs(turn) < 90):
        return turn
    middle = (s0 + s1) / 2
    return _turn(ring, edge, p, s0, middle, depth + 1) + _turn(ring, edge, p, middle, s1, depth + 1)


def meet(a: Figure, b: Figure) -> bool:
    """Whether one encloses the other, given that their edges stay apart."""
    return (b.closed and encloses(b, a.corners[0])) or (a.closed and encloses(a, b.corners[0]))


def proves(a: Figure, b: Figure, state: int, required_m: float, margin_m: float) -> bool:
    """Whether the lateral state holds: 2 nearer than required, 0 not nearer, 1 within the margin of it."""
    reach = required_m + a.pad_m + b.pad_m
    goal = reach + (margin_m if state == 1 else 0.0)
    search = Search(a, b, goal + 1.0)
    if state == 2:
        while search.high >= reach and search.low < reach:
            search.halve()
        return search.high < reach or meet(a, b)
    floor = reach - margin_m if state == 1 else reach
    while search.low < floor <= search.high and search.heap:
        search.halve()
    if search.low < floor or meet(a, b):
        return False
    while state == 1 and search.high > goal and search.heap and search.low <= goal:
        search.halve()
    return state == 0 or search.high <= goal
