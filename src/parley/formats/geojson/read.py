"""A FeatureCollection as areas, heights and windows: our own exactly, those of other programs where nothing is left open."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final

from parley.base import instant
from parley.base.errors import LocalError
from parley.base.limits import AREA_POINTS_MAX_COUNT, WARNINGS_MAX_COUNT
from parley.deconflict.outline import straight
from parley.deconflict.pieces import pieces
from parley.deconflict.volume import HEIGHT_HIGH_MM, HEIGHT_LOW_MM, volume
from parley.formats.geojson.write import Feature, geometry

E7: Final = 10_000_000
STRAIGHT_MOST_M: Final = 185.0
"""How far a geodesic may part from a side that another program means straight in degrees: a tenth of a sea mile."""
_OWN: Final = ("area", "height", "windows")
_SOMEWHERE: Final = [0, 0, 1000, [0, 0]]
_ANY_BAND: Final = [0, HEIGHT_LOW_MM, HEIGHT_HIGH_MM]


def read(document: Any) -> list[Feature]:
    """The features of a parsed FeatureCollection, or of one Feature: all, or none.

    A feature with the property ``area`` must have the geometry that is drawn from it. One without has a Polygon without holes, a
    MultiPolygon of such (an area each), a Point with ``radius_m``, or a LineString with ``width_m``. Raises LocalError of
    ``formats`` with the feature's number (from 1), or of ``deconflict`` for what is no area.
    """
    features = (
        [document]
        if _is(document, "Feature")
        else document.get("features")
        if _is(document, "FeatureCollection")
        else None
    )
    if type(features) is not list:
        raise LocalError("formats.bad-geojson", number=0)
    if len(features) > WARNINGS_MAX_COUNT:
        raise LocalError("formats.too-many-texts", count=len(features), limit=WARNINGS_MAX_COUNT)
    return [found for number, one in enumerate(features, 1) for found in _features(one, number)]


def _is(value: Any, kind: str) -> bool:
    return type(value) is dict and value.get("type") == kind


def _features(one: Any, number: int) -> Iterator[Feature]:
    shape = one.get("geometry") if _is(one, "Feature") else None
    given = (one.get("properties") or {}) if shape else None
    if type(shape) is not dict or type(given) is not dict:
        raise LocalError("formats.bad-geojson", number=number)
    height, windows = given.get("height"), _windows(given.get("windows", []), number)
    for window in windows or [[0, 1]]:
        volume(_SOMEWHERE, _ANY_BAND if height is None else height, window)
    area = given.get("area")
    rest = {name: value for name, value in given.items() if name not in _OWN}
    for found in _foreign(shape, given, number) if area is None else [_own(shape, area, number)]:
        pieces(found)
        yield Feature(found, height, windows, rest)


def _own(drawn: Any, area: Any, number: int) -> list[Any]:
    pieces(area)  # what is no area cannot be drawn
    if geometry(area) != {name: drawn.get(name) for name in ("type", "coordinates")}:
        raise LocalError("formats.geometry-changed", number=number)
    return list(area)


def _windows(given: Any, number: int) -> list[list[int]]:
    good = type(given) is list and all(
        type(one) is list and len(one) == 2 and all(type(part) is str for part in one) for one in given
    )
    if not good:
        raise LocalError("formats.bad-geojson", number=number)
    return [[instant.parse(begin), instant.parse(end)] for begin, end in given]


def _foreign(shape: dict[str, Any], given: dict[str, Any], number: int) -> list[list[Any]]:
    places = shape.get("coordinates")
    match shape.get("type"):
        case "Polygon":
            return [_polygon(places, number)]
        case "MultiPolygon" if type(places) is list and places:
            return [_polygon(one, number) for one in places]
        case "Point":
            return [[0, 0, _length_mm(given.get("radius_m"), number), _place(places, number)]]
        case "LineString" if type(places) is list and len(places) > 1:
            row = [_place(one, number) for one in places]
            return [[2, 0, _length_mm(given.get("width_m"), number), *_full(row, number)]]
    raise LocalError("formats.bad-geojson", number=number)


def _polygon(given: Any, number: int) -> list[Any]:
    if type(given) is not list or len(given) != 1:
        raise LocalError("formats.has-holes" if type(given) is list and given else "formats.bad-geojson", number=number)
    ring = given[0]
    if type(ring) is not list or len(ring) < 4 or ring[0] != ring[-1]:
        raise LocalError("formats.bad-geojson", number=number)
    return [1, 0, *_full([_place(one, number) for one in ring], number)[:-1]]


def _full(row: list[list[int]], number: int) -> list[list[int]]:
    """With points on long sides, which GeoJSON means straight in degrees and areas as geodesics."""
    found = [row[0]]
    for one, two in pairwise(row):
        found += [*straight(one, two, STRAIGHT_MOST_M), two] if one != two else []
        if len(found) > AREA_POINTS_MAX_COUNT + 1:
            raise LocalError("formats.too-many-points", limit=AREA_POINTS_MAX_COUNT)
    return found


def _place(given: Any, number: int) -> list[int]:
    """[longitude, latitude] as a wire position; an altitude other than zero would say something that an area cannot."""
    good = type(given) is list and len(given) in (2, 3) and all(type(part) in (int, float) for part in given)
    if not good or not (abs(given[0]) <= 180 and abs(given[1]) <= 90) or (len(given) == 3 and given[2] != 0):
        raise LocalError("formats.bad-geojson", number=number)
    east = round(given[0] * E7)
    return [round(given[1] * E7), -180 * E7 if east == 180 * E7 else east]


def _length_mm(given: Any, number: int) -> int:
    if type(given) not in (int, float) or not 0 < given <= 1_000_000:
        raise LocalError("formats.bad-geojson", number=number)
    return round(float(given) * 1000)
