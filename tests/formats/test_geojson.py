"""GeoJSON out and in: closed, counterclockwise, cut at 180°; what is written reads back the same."""

import copy
import json
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import Point, shape

from parley.base.errors import LocalError
from parley.formats.geojson.read import read
from parley.formats.geojson.write import Feature, collection, geometry
from parley.formats.navarea.read import read as read_warning
from tests.formats.texts import texts

E7 = 10_000_000


def positions() -> st.SearchStrategy[list[int]]:
    return st.builds(lambda lat, lon: [lat, lon], st.integers(-80 * E7, 80 * E7), st.integers(-180 * E7, 180 * E7 - 1))


@st.composite
def polygons(draw: st.DrawFn) -> list[Any]:
    """Convex, up to some hundred miles wide, anywhere."""
    lat, lon = draw(positions())
    high, wide = draw(st.integers(E7 // 100, 3 * E7)), draw(st.integers(E7 // 100, 3 * E7))
    corners = [(0, -1), (-1, 0), (0, 1), (1, 0)]
    return [1, 0, *([lat + a * high, (lon + b * wide + 180 * E7) % (360 * E7) - 180 * E7] for a, b in corners)]


@st.composite
def areas(draw: st.DrawFn) -> list[Any]:
    length = draw(st.integers(100_000, 500_000_000))
    place, other = draw(positions()), [draw(st.integers(-3 * E7, 3 * E7)) for _ in range(2)]
    near = [max(-80 * E7, min(80 * E7, place[0] + other[0])), (place[1] + other[1] + 180 * E7) % (360 * E7) - 180 * E7]
    shapes = [draw(polygons()), [0, 0, length, place], [3, 0, place, 100, 900, 0, length]]
    return draw(st.sampled_from([*shapes, [2, 0, length, place, near]] if near != place else shapes))


def rings_of(drawn: dict[str, Any]) -> Iterator[list[list[float]]]:
    parts = drawn["coordinates"] if drawn["type"].startswith("Multi") else [drawn["coordinates"]]
    for part in parts:
        if "Polygon" in drawn["type"]:
            assert len(part) == 1
            yield part[0]


@settings(deadline=None)
@given(areas(), st.lists(st.integers(0, 10**12), min_size=2, max_size=2, unique=True).map(sorted))
def test_what_is_written_reads_back_the_same(area: list[Any], window: list[int]) -> None:
    feature = Feature(area, [0, 0, 1000], [window], {"name": "X"})
    assert read(json.loads(json.dumps(collection([feature])))) == [feature]


@settings(deadline=None)
@given(areas())
def test_rings_are_closed_counterclockwise_and_on_the_map(area: list[Any]) -> None:
    drawn = geometry(area)
    assert shape(drawn).is_valid
    for ring in rings_of(drawn):
        assert ring[0] == ring[-1]
        assert sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring)) > 0
        assert all(abs(longitude) <= 180 and abs(latitude) <= 90 for longitude, latitude in ring)
        assert all(abs(a[0] - b[0]) < 180 or abs(a[1]) == 90 for a, b in pairwise(ring))


def test_an_area_across_180_is_cut_in_two() -> None:
    drawn = geometry([1, 0, [0, 179 * E7], [0, -179 * E7], [E7, -179 * E7], [E7, 179 * E7]])
    assert drawn["type"] == "MultiPolygon"
    assert shape(drawn).area == pytest.approx(2, rel=1e-4)
    east, west = sorted(shape(drawn).geoms, key=lambda part: -part.bounds[0])
    assert (east.bounds[0], east.bounds[2], west.bounds[0], west.bounds[2]) == (179, 180, -180, -179)


def test_a_bay_across_180_is_cut_in_three() -> None:
    comb = [[0, 179], [0, -179], [1, -179], [1, 179.5], [2, 179.5], [2, -179], [3, -179], [3, 179]]
    drawn = geometry([1, 0, *([lat * E7, round(lon * E7)] for lat, lon in comb)])
    assert len(drawn["coordinates"]) == 3
    assert shape(drawn).is_valid


def test_a_circle_round_a_pole_holds_the_pole() -> None:
    for pole in (90, -90):
        drawn = shape(geometry([0, 0, 300_000_000, [pole * E7 * 89 // 90, 0]]))
        assert drawn.is_valid
        assert drawn.intersects(Point(120, pole * 0.9999))


def test_a_line_across_180_is_cut() -> None:
    drawn = geometry([2, 0, 1_000, [0, 179 * E7], [0, -179 * E7]])
    assert drawn["type"] == "MultiLineString"
    assert drawn["coordinates"][0][-1] == [180, 0]
    assert drawn["coordinates"][1][0] == [-180, 0]


def test_all_areas_of_the_warnings_are_written_and_read_back() -> None:
    features = [
        Feature(area.wire, notice.height, notice.windows[:1], {"label": area.label})
        for number, text in list(texts().items())[::8]
        for notice in read_warning(text).notices
        for area in notice.areas
        if number not in LARGE
    ]
    good = [one for one in features if shape(geometry(one.area)).is_valid]
    assert len(good) == len(features) > 100
    assert read(collection(features)) == features


LARGE = {"HYDROPAC 1131/26", "HYDROPAC 1449/26", "HYDROPAC 3117/25", "HYDROPAC 2078/26"}


SQUARE = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]


def foreign(kind: str, coordinates: Any, **properties: Any) -> dict[str, Any]:
    return {"type": "Feature", "geometry": {"type": kind, "coordinates": coordinates}, "properties": properties}


def test_features_of_other_programs() -> None:
    (one,) = read(foreign("Polygon", [SQUARE], name="mine"))
    assert one.area == [1, 0, [0, 0], [0, E7], [E7, E7], [E7, 0]]
    assert one.properties == {"name": "mine"}
    assert read(foreign("Point", [1, 2], radius_m=500))[0].area == [0, 0, 500_000, [2 * E7, E7]]
    assert read(foreign("LineString", [[0, 0], [1, 0]], width_m=2000.5))[0].area == [2, 0, 2_000_500, [0, 0], [0, E7]]
    assert len(read(foreign("MultiPolygon", [[SQUARE], [[[x + 5, y] for x, y in SQUARE]]]))) == 2


def test_sides_that_are_straight_in_degrees_get_points() -> None:
    ring = [[0, 60], [20, 60], [20, 61], [0, 61], [0, 60]]
    (one,) = read(foreign("Polygon", [ring]))
    assert 10 < len(one.area) <= 66
    assert all(lat in (60 * E7, 61 * E7) for lat, _ in one.area[2:])


@pytest.mark.parametrize(
    ("document", "code"),
    [
        (None, "formats.bad-geojson"), ([], "formats.bad-geojson"), ({"type": "FeatureCollection"}, "formats.bad-geojson"),
        (foreign("Polygon", [SQUARE, SQUARE]), "formats.has-holes"), (foreign("Polygon", [SQUARE[:-1]]), "formats.bad-geojson"),
        (foreign("Polygon", [[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]]), "deconflict.no-area"),
        (foreign("Point", [1, 2]), "formats.bad-geojson"), (foreign("Point", [1, float("nan")], radius_m=1), "formats.bad-geojson"),
        (foreign("Point", [1, 2, 3], radius_m=1), "formats.bad-geojson"), (foreign("Point", [True, 2], radius_m=1), "formats.bad-geojson"),
        (foreign("Polygon", [SQUARE], windows=[["x", "y"]]), "base.bad-instant"), (foreign("Polygon", [SQUARE], windows=3), "formats.bad-geojson"),
        (foreign("Polygon", [SQUARE], height=[0, 2, 1]), "deconflict.inverted-band"), (foreign("GeometryCollection", []), "formats.bad-geojson"),
        (foreign("Polygon", [SQUARE], area=[0, 0, 1000, [0, 0]]), "formats.geometry-changed"),
        (foreign("Polygon", [[[n / 100, n * n / 1e4] for n in range(80)] + [[0, 0]]]), "formats.too-many-points"),
    ],
)  # fmt: skip
def test_what_is_no_area_is_refused(document: Any, code: str) -> None:
    with pytest.raises(LocalError) as refused:
        read(document)
    assert refused.value.code == code


@settings(deadline=None, max_examples=300)
@given(st.data())
def test_a_damaged_document_gives_an_answer_or_a_refusal(data: st.DataObject) -> None:
    document = copy.deepcopy(
        foreign("Polygon", [SQUARE], windows=[["2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"]], height=[0, 0, 1])
    )
    place: Any = document
    while True:
        keys = list(place) if type(place) is dict else list(range(len(place)))
        key = data.draw(st.sampled_from(keys))
        if type(place[key]) not in (dict, list) or not place[key] or data.draw(st.booleans()):
            break
        place = place[key]
    place[key] = data.draw(
        st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5), st.just([]), st.just({}))
    )
    try:
        assert read(document)
    except LocalError as error:
        assert error.phrase("zh") != error.code
