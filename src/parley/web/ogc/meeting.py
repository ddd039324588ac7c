"""Whether what is drawn meets a box of degrees, exactly as it is drawn: edges are straight in longitude and latitude."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from parley.web.ogc.query import Box

Row = Sequence[Sequence[float]]


def meets(geometry: dict[str, Any], box: Box) -> bool:
    """Whether a geometry of ``formats.geojson`` (no holes), or a collection of such, has a point in the closed box."""
    for row, closed in _rows(geometry):
        if any(_crosses(one, two, box) for one, two in pairwise(row)):
            return True
        if closed and _holds(row, box[0], box[1]):
            return True  # no edge comes near the box: all of it is inside, or none
    return False


def bounds(geometry: dict[str, Any]) -> Box:
    """The least box that holds it, between 180° west and east."""
    places = [place for row, _ in _rows(geometry) for place in row]
    longitudes, latitudes = [place[0] for place in places], [place[1] for place in places]
    return min(longitudes), min(latitudes), max(longitudes), max(latitudes)


def _rows(geometry: dict[str, Any]) -> Iterator[tuple[Row, bool]]:
    kind = geometry["type"]
    if kind == "GeometryCollection":
        for part in geometry["geometries"]:
            yield from _rows(part)
        return
    given = geometry["coordinates"]
    for part in given if kind.startswith("Multi") else [given]:
        if kind.endswith("Point"):
            yield [part, part], False
            continue
        yield (part[0], True) if kind.endswith("Polygon") else (part, False)


def _crosses(one: Sequence[float], two: Sequence[float], box: Box) -> bool:
    """Liang and Barsky: what of the edge is left after each side of the box has cut."""
    enters, leaves = 0.0, 1.0
    for axis in (0, 1):
        begin, step = one[axis], two[axis] - one[axis]
        low, high = box[axis] - begin, box[axis + 2] - begin
        if step == 0:
            if low > 0 or high < 0:
                return False
            continue
        near, far = sorted((low / step, high / step))
        enters, leaves = max(enters, near), min(leaves, far)
    return enters <= leaves


def _holds(ring: Row, longitude: float, latitude: float) -> bool:
    inside = False
    for (x1, y1), (x2, y2) in pairwise(ring):
        if (y1 > latitude) != (y2 > latitude) and longitude < x1 + (x2 - x1) * (latitude - y1) / (y2 - y1):
            inside = not inside
    return inside
