"""Whether a polygon's sides cross (spec: messages §3.11): in whole numbers, so that all nodes judge alike.

A side is taken as straight in latitude and longitude, and each goes the shorter way round the earth: what looks crossed
on the chart is refused, since nobody can say what lies inside it.
"""

from typing import Final, NamedTuple, TypeAlias

Point: TypeAlias = tuple[int, int]

TURN: Final = 3_600_000_000
"""Once round, in 1e-7 degree."""


class Side(NamedTuple):
    """From ``start`` to ``end``, (longitude, latitude); ``number`` is that of the point where it starts, from 0."""

    number: int
    start: Point
    end: Point

    @property
    def west(self) -> int:
        """Its least longitude."""
        return min(self.start[0], self.end[0])

    @property
    def east(self) -> int:
        """Its greatest longitude."""
        return max(self.start[0], self.end[0])


def sides_of(positions: list[list[int]]) -> list[Side] | None:
    """The sides, in longitudes that run on across 180°; None if they go round a pole."""
    places: list[Point] = [(positions[0][1], positions[0][0])]
    for latitude, longitude in [*positions[1:], positions[0]]:
        before = places[-1][0]
        step = (longitude - before + TURN // 2) % TURN - TURN // 2
        places.append((before + step, latitude))
    if places[-1] != places[0]:
        return None
    return [Side(i, places[i], places[i + 1]) for i in range(len(positions))]


def crossing(sides: list[Side]) -> tuple[int, int] | None:
    """The numbers of two sides that cross, touch or lie on each other, or None. A side of no length touches the next."""
    count = len(sides)
    by_west = sorted(sides, key=lambda side: side.west)
    for i, one in enumerate(by_west):
        east = one.east
        for other in by_west[i + 1 :]:
            if other.west > east:
                break
            first, second = sorted((one, other))
            if second.number == first.number + 1:
                bad = _folds(first, second)
            elif first.number == 0 and second.number == count - 1:
                bad = _folds(second, first)
            else:
                bad = _meet(first, second)
            if bad:
                return first.number, second.number
    return None


def _turn(a: Point, b: Point, c: Point) -> int:
    """Above 0 if a, b, c turn left, below if right, 0 if they lie on one line."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _folds(one: Side, following: Side) -> bool:
    """Whether a side goes back over the one before it, or has no length."""
    a, b, c = one.start, one.end, following.end
    if b in (a, c):
        return True
    return _turn(a, b, c) == 0 and (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) < 0


def _meet(one: Side, other: Side) -> bool:
    """Whether two sides have a point in common."""
    a, b, c, d = one.start, one.end, other.start, other.end
    if max(a[1], b[1]) < min(c[1], d[1]) or max(c[1], d[1]) < min(a[1], b[1]):
        return False
    if max(a[0], b[0]) < min(c[0], d[0]) or max(c[0], d[0]) < min(a[0], b[0]):
        return False
    # their boxes meet: they do not only if one lies wholly on one side of the other's line
    return _parted(_turn(a, b, c), _turn(a, b, d)) and _parted(_turn(c, d, a), _turn(c, d, b))


def _parted(one: int, other: int) -> bool:
    return not (one > 0 < other or one < 0 > other)
