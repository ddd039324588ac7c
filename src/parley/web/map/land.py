"""Land as outlines in degrees, from Natural Earth (public domain) as npm's ``world-atlas`` has it: no borders, no names.

The file is TopoJSON: arcs of differences in whole units, and rings that name arcs, backwards where the number is negative.
"""

import json
import math
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

FILE: Final = "vendor/world-atlas/land-50m.json"
Point = tuple[float, float]
"""Degrees east and north."""
Ring = list[Point]


class Box(NamedTuple):
    """Degrees; ``east`` may lie beyond 180 where the box holds the date line."""

    west: float
    south: float
    east: float
    north: float

    def meets(self, other: "Box") -> bool:
        """Whether they have anything in common."""
        return (
            self.west <= other.east
            and other.west <= self.east
            and self.south <= other.north
            and other.south <= self.north
        )


class Land:
    """All rings of the file, islands and lakes alike: filled evenly-oddly they are land."""

    def __init__(self, data: bytes) -> None:
        topology = json.loads(data)
        arcs = [_arc(arc, topology["transform"]) for arc in topology["arcs"]]
        rings = map(_unrolled, _rings(topology["objects"]["land"], arcs))
        self._rings = [(_box(ring), ring) for ring in rings]

    def within(self, box: Box) -> list[Ring]:
        """The rings cut to the box, in degrees near to it: east of 180 where the box goes on there."""
        found = []
        for turn in (-360.0, 0.0, 360.0):
            for ring_box, ring in self._rings:
                turned = ring_box._replace(west=ring_box.west + turn, east=ring_box.east + turn)
                if turned.meets(box) and (cut := _cut([(x + turn, y) for x, y in ring], box)):
                    found.append(cut)
        return found


def _arc(steps: list[list[int]], transform: dict[str, list[float]]) -> Ring:
    (scale_x, scale_y), (move_x, move_y) = transform["scale"], transform["translate"]
    x = y = 0
    found = []
    for dx, dy in steps:
        x, y = x + dx, y + dy
        found.append((x * scale_x + move_x, y * scale_y + move_y))
    return found


def _rings(geometry: dict[str, Any], arcs: list[Ring]) -> Iterator[Ring]:
    if geometry["type"] == "GeometryCollection":
        for one in geometry["geometries"]:
            yield from _rings(one, arcs)
        return
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    for polygon in polygons:
        for numbers in polygon:
            yield [point for number in numbers for point in (arcs[number] if number >= 0 else arcs[~number][::-1])]


def _unrolled(ring: Ring) -> Ring:
    """Its longitudes going on without a leap at 180°; a ring round a pole is closed over it."""
    found = [ring[0]]
    for x, y in ring[1:]:
        found.append((x - 360.0 * round((x - found[-1][0]) / 360.0), y))
    if abs(found[-1][0] - found[0][0]) > 180.0:
        pole = math.copysign(90.0, found[0][1])
        found += [(found[-1][0], pole), (found[0][0], pole)]
    return found


def _box(ring: Ring) -> Box:
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _cut(ring: Ring, box: Box) -> Ring:
    """Sutherland and Hodgman: one side of the box after the other."""
    for axis, bound, sign in ((0, box.west, 1), (0, box.east, -1), (1, box.south, 1), (1, box.north, -1)):
        ring = _halved(ring, axis, bound, sign)
        if not ring:
            return []
    return ring


def _halved(ring: Ring, axis: int, bound: float, sign: int) -> Ring:
    found = []
    before = ring[-1]
    for point in ring:
        inside, was_inside = sign * (point[axis] - bound) >= 0, sign * (before[axis] - bound) >= 0
        if inside != was_inside:
            share = (bound - before[axis]) / (point[axis] - before[axis])
            x, y = (before[k] + share * (point[k] - before[k]) for k in (0, 1))
            found.append((x, y))
        if inside:
            found.append(point)
        before = point
    return found
