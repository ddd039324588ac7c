"""Rings and lines on a map of degrees: cut at 180°, round a pole, counterclockwise (RFC 7946 §3.1.6, §3.1.9)."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

Place = tuple[float, float]
"""Longitude and latitude, as GeoJSON has them."""

TURN: Final = 360.0
EDGE: Final = 180.0


def unwrapped(places: Sequence[Place]) -> list[Place]:
    """The same with longitudes that run on across 180°, each the shorter way from the one before."""
    found = [places[0]]
    for longitude, latitude in places[1:]:
        before = found[-1][0]
        found.append((before + (longitude - before + EDGE) % TURN - EDGE, latitude))
    return found


def rings(places: Sequence[Place]) -> list[list[Place]]:
    """The parts of a ring (open, simple) between 180° west and east: each closed and counterclockwise."""
    ring = unwrapped(places)
    closing = ring[-1][0] + (ring[0][0] - ring[-1][0] + EDGE) % TURN - EDGE
    if abs(closing - ring[0][0]) > EDGE:
        return [_closed(_capped(ring, closing > ring[0][0]))]
    west = min(longitude for longitude, _ in ring)
    shift = (west + EDGE) % TURN - EDGE - west
    ring = [(longitude + shift, latitude) for longitude, latitude in ring]
    return [_closed(_back(part)) for part in _cut(ring)]


def lines(places: Sequence[Place]) -> list[list[Place]]:
    """The parts of a line between 180° west and east."""
    row = unwrapped(places)
    turn = (row[0][0] + EDGE) // TURN
    found: list[list[Place]] = []
    part = [(row[0][0] - turn * TURN, row[0][1])]
    for one, two in pairwise(row):
        there = (two[0] + EDGE) // TURN
        if there != turn:
            edge = max(turn, there) * TURN - EDGE
            latitude = _at(one, two, edge)
            part.append((edge - turn * TURN, latitude))
            found.append(part)
            part = [(edge - there * TURN, latitude)]
            turn = there
        part.append((two[0] - turn * TURN, two[1]))
    found.append(part)
    return [_distinct(one) for one in found if len(_distinct(one)) > 1]


def _at(one: Place, two: Place, longitude: float) -> float:
    return one[1] + (two[1] - one[1]) * (longitude - one[0]) / (two[0] - one[0])


def _capped(ring: list[Place], eastward: bool) -> list[Place]:
    """A ring round a pole: once across the map at its own latitudes, and back along the pole."""
    pole = 90.0 if sum(latitude for _, latitude in ring) > 0 else -90.0
    wrapped = [((longitude + EDGE) % TURN - EDGE, latitude) for longitude, latitude in ring]
    if not eastward:
        wrapped.reverse()
    first = min(range(len(wrapped)), key=lambda i: wrapped[i][0])
    row = wrapped[first:] + wrapped[:first]
    after = (row[0][0] + TURN, row[0][1])
    edge = _at(row[-1], after, EDGE)
    return [(-EDGE, edge), *row, (EDGE, edge), (EDGE, pole), (-EDGE, pole)]


def _cut(ring: list[Place]) -> list[list[Place]]:
    """The parts of a ring that runs on past 180° east: those up to there, and those beyond.

    Sorted along the meridian, crossings pair off: between two of a pair the meridian runs inside. From each crossing a part goes
    along the ring to the next one, then over to that one's mate.
    """
    nodes: list[Place] = []
    crossings: list[int] = []
    for one, two in zip(ring, ring[1:] + ring[:1], strict=True):
        nodes.append(one)
        if (one[0] <= EDGE) != (two[0] <= EDGE):
            crossings.append(len(nodes))
            nodes.append((EDGE, _at(one, two, EDGE)))
    order = sorted(crossings, key=lambda i: nodes[i][1])
    mate = {}
    for i, j in zip(order[::2], order[1::2], strict=True):
        mate[i], mate[j] = j, i
    if not crossings:
        return [ring]
    parts, left = [], set(crossings)
    while left:
        at = start = min(left)
        part: list[Place] = []
        while True:
            left.discard(at)
            part.append(nodes[at])
            at = (at + 1) % len(nodes)
            while at not in mate:
                part.append(nodes[at])
                at = (at + 1) % len(nodes)
            part.append(nodes[at])
            at = mate[at]
            if at == start:
                break
        parts.append(part)
    return [part for part in parts if len(set(part)) > 2]


def _back(part: list[Place]) -> list[Place]:
    """A part that lies beyond 180° east, from 180° west on."""
    beyond = any(longitude > EDGE for longitude, _ in part)
    return [(longitude - TURN, latitude) for longitude, latitude in part] if beyond else part


def _closed(ring: list[Place]) -> list[Place]:
    ring = _distinct(ring)
    if ring[0] == ring[-1]:
        ring.pop()
    twice = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1], strict=True))
    if twice < 0:
        ring.reverse()
    return [*ring, ring[0]]


def _distinct(places: list[Place]) -> list[Place]:
    """Rounded to the 10⁻⁷ degree of a wire value, neighbours that fall together once."""
    found: list[Place] = []
    for longitude, latitude in places:
        place = (round(longitude, 7), round(latitude, 7))
        if not found or place != found[-1]:
            found.append(place)
    return found
