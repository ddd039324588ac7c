"""Areas of notices as a FeatureCollection. The exact area stands in the property ``area``; the geometry is drawn from it."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from parley.base import instant
from parley.deconflict.outline import outline
from parley.formats.geojson.cutting import lines, rings


class Feature(NamedTuple):
    """One area with what holds for it. ``windows`` in ms; ``height`` None where nothing is said of it. ``properties`` are more
    for people, under names of their own."""

    area: list[Any]
    height: list[int] | None
    windows: list[list[int]]
    properties: dict[str, Any]


def collection(features: Sequence[Feature]) -> dict[str, Any]:
    """A FeatureCollection (RFC 7946). Areas must be such as ``deconflict.volume`` takes, or as ``pieces`` can cut."""
    return {"type": "FeatureCollection", "features": [_feature(one) for one in features]}


def _feature(one: Feature) -> dict[str, Any]:
    own = {
        "area": one.area,
        "height": one.height,
        "windows": [[instant.iso(begin), instant.iso(end)] for begin, end in one.windows],
    }
    return {"type": "Feature", "geometry": geometry(one.area), "properties": one.properties | own}


def geometry(area: list[Any]) -> dict[str, Any]:
    """The geometry of an area: a Polygon, a MultiPolygon where it crosses 180°; of a corridor the line along its middle."""
    places = [(longitude, latitude) for latitude, longitude in outline(area)]
    if area[0] == 2:
        return _single_or_many("LineString", [[list(place) for place in part] for part in lines(places)])
    return _single_or_many("Polygon", [[[list(place) for place in ring]] for ring in rings(places)])


def _single_or_many(kind: str, parts: list[Any]) -> dict[str, Any]:
    return (
        {"type": kind, "coordinates": parts[0]} if len(parts) == 1 else {"type": f"Multi{kind}", "coordinates": parts}
    )
