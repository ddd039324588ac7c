"""OGC API – Features: what is listed, every parameter, paging, who may read, and that no query is ever a fault."""

import base64
from collections.abc import Iterator
from itertools import pairwise

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import MultiPoint, shape

from parley.base.errors import LocalError
from parley.formats.geojson.read import read as read_geojson
from parley.web.ogc.meeting import bounds, meets
from parley.web.ogc.query import LIMIT_MAX, read
from tests.web.desk import START
from tests.web.notices import BEGINS, HOUR
from tests.web.ogc import ITEMS, Maps


@pytest.fixture(scope="module")
def maps(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Maps]:
    yield Maps(tmp_path_factory.mktemp("maps"))


def iso(moment: int) -> str:
    from parley.base import instant

    return instant.iso(moment)


def names(maps: Maps) -> tuple[str, str, str, str]:
    return f"{maps.firing.ref}-1", f"{maps.passage.ref}-1", f"{maps.wide.ref}-1", f"{maps.wide.ref}-2"


def test_what_it_says_of_itself_leads_to_everything(maps: Maps) -> None:
    landing = maps.http.get("/ogc")
    assert landing.headers["content-type"] == "application/json" and landing.headers["cache-control"] == "no-store"
    assert {link["rel"] for link in landing.json()["links"]} == {"self", "service-desc", "conformance", "data"}
    for link in landing.json()["links"]:
        answer = maps.http.get(link["href"])
        assert answer.status_code == 200 and answer.headers["content-type"] == link["type"]
    classes = maps.get("/ogc/conformance")["conformsTo"]
    assert {name.rsplit("/", 1)[1] for name in classes} == {"core", "oas30", "geojson"}
    listed = maps.get("/ogc/collections")["collections"]
    assert [one["id"] for one in listed] == ["notices", "conflicts"]
    assert all(one["title"].startswith("EXERCISE") for one in listed)
    for one in listed:
        assert maps.get(f"/ogc/collections/{one['id']}") == one
        items = next(link for link in one["links"] if link["rel"] == "items")
        answer = maps.http.get(items["href"])
        assert answer.headers["content-type"] == "application/geo+json" == items["type"]
        assert answer.json()["title"] == one["title"]


def test_the_definition_names_every_address_and_parameter(maps: Maps) -> None:
    definition = maps.get("/ogc/api")
    assert definition["openapi"].startswith("3.0")
    for path in definition["paths"]:
        if "{" not in path:
            maps.get("/ogc" + path)
    parameters = definition["paths"]["/collections/notices/items"]["get"]["parameters"]
    assert [one["name"] for one in parameters] == ["bbox", "datetime", "limit", "offset"]
    assert parameters[2]["schema"]["maximum"] == LIMIT_MAX


def test_a_notice_is_drawn_as_it_stands(maps: Maps) -> None:
    document = maps.get(ITEMS)
    assert document["numberMatched"] == document["numberReturned"] == len(document["features"]) == 4
    assert document["timeStamp"] == iso(START)
    by_name = {one["id"]: one for one in document["features"]}
    firing, _, across, none = (by_name[name] for name in names(maps))
    said = firing["properties"]
    assert firing["geometry"]["type"] == "Polygon" and said["kind"] == "live-firing-notice"
    assert (said["record"], said["side"], said["own"], said["stage"]) == ("EXERCISE", "United States", True, "NOTIFIED")
    assert (said["low_m"], said["high_m"], said["datum"], said["verdict"]) == (0, 3000, "sea-level", "CONFLICT")
    assert (said["begins"], said["ends"]) == (iso(BEGINS), iso(BEGINS + 2 * HOUR)) and said[
        "version"
    ] == maps.firing.ref
    assert across["geometry"]["type"] == "MultiPolygon"
    assert none["geometry"] is None and none["properties"]["refused"].startswith("deconflict.")
    drawable = [one for one in document["features"] if one["geometry"]]
    assert len(read_geojson({"type": "FeatureCollection", "features": drawable})) == 3, "Parley reads its own map"
    one = maps.get(f"{ITEMS}/{firing['id']}")
    assert {link["rel"] for link in one.pop("links")} == {"self", "collection"} and one == firing


def test_a_pair_is_listed_once_with_who_signed_what(maps: Maps) -> None:
    (pair,) = maps.get("/ogc/collections/conflicts/items")["features"]
    assert pair["id"] == "~".join(sorted((maps.firing.ref, maps.passage.ref)))
    assert [part["type"] for part in pair["geometry"]["geometries"]] == ["Polygon", "Polygon"]
    said = pair["properties"]
    assert said["state"] == "CONFLICT" and said["vertical_min_m"] == -100
    assert [word.split(",")[0] for word in said["signed"]] == ["United States: CONFLICT", "China: CONFLICT"]
    assert maps.get(f"/ogc/collections/conflicts/items/{pair['id']}")["properties"] == said


def test_what_ended_before_it_began_is_no_longer_drawn(tmp_path: object, maps: Maps) -> None:
    before = maps.desk.open_notices
    ended = msgspec.structs.replace(maps.firing, end="0.0.0badcafe:8", stage="CANCELLED", begins=None, ends=None)
    cut = msgspec.structs.replace(maps.passage, end="0.0.0badcafe:7", stage="COMPLETED", ends=BEGINS + HOUR)
    try:
        maps.desk.open_notices = [ended, cut]
        (only,) = maps.get(ITEMS)["features"]
    finally:
        maps.desk.open_notices = before
    assert only["properties"]["stage"] == "COMPLETED" and only["properties"]["ends"] == iso(BEGINS + HOUR)


def test_bbox(maps: Maps) -> None:
    firing, passage, across, none = names(maps)
    assert maps.found(bbox="112,18,113,19") == sorted([firing, passage, none])
    assert maps.found(bbox="112.24,18.49,112.26,18.51") == sorted([firing, passage, none]), "a box within an area"
    assert maps.found(bbox="0,0,1,1") == [none], "what has no place is everywhere"
    assert maps.found(bbox="170,0,-170,20") == maps.found(bbox="179.5,10.5,180,10.6") == sorted([across, none])
    assert maps.found(bbox="-170,0,170,20") == sorted([firing, passage, none])
    assert maps.found(bbox="112,18,2900,113,19,9000") == sorted([firing, passage, none])
    assert maps.found(bbox="112,18,3200,113,19,9000") == [none]
    assert maps.found(bbox="170,0,99999,-170,20,999999") == sorted([across, none]), "no height is every height"


def test_datetime(maps: Maps) -> None:
    firing, passage, across, none = names(maps)
    fired, wide = sorted([firing, passage]), sorted([across, none])
    assert maps.found(datetime=iso(BEGINS + HOUR)) == fired
    assert maps.found(datetime="2025-12-20T16:30:00+08:00") == fired
    assert maps.found(datetime=f"{iso(START)}/{iso(START + 1)}") == wide
    for start in ("..", ""):
        assert maps.found(datetime=f"{start}/{iso(BEGINS - 1)}") == wide
        assert maps.found(datetime=f"{iso(BEGINS)}/{start}") == fired
    assert maps.found(datetime=iso(START + 24 * HOUR)) == []


@pytest.mark.parametrize(
    ("query", "code"),
    [
        *((f"bbox={bad}", "web.bad-bbox") for bad in (
            "", "1,2,3", "1,2,3,4,5", "1,2,3,x", "1,9,3,4", "-181,0,0,1", "0,-91,1,1", "nan,0,1,1", "0,0,inf,1", "0,0,9,1,1,5",
            "0,0,1e99,1", "0, 0,1,1", "１,0,2,1",
        )),
        *((f"datetime={bad}", "web.bad-datetime") for bad in (
            "", "..", "../..", "/", "2026", "2026-01-01", "2026-01-01T00:00:00", "2026-13-01T00:00:00Z", "160800Z%20DEC%2025",
            "2026-01-02T00:00:00Z/2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z/../..", "0001-01-01T00:00:00%2B23:59x",
        )),
        *((f"{name}={bad}", "web.bad-count") for name in ("limit", "offset") for bad in ("", "-1", "1.5", "x", "9" * 5000)),
        ("limit=0", "web.bad-count"), ("color=red", "web.unknown-parameter"), ("limit=1&limit=2", "web.unknown-parameter"),
        ("LIMIT=1", "web.unknown-parameter"),
    ],
)  # fmt: skip
def test_anything_else_is_refused_exactly(maps: Maps, query: str, code: str) -> None:
    answer = maps.http.get(f"{ITEMS}?{query}")
    assert answer.status_code == 400 and answer.headers["content-type"] == "application/json"
    assert answer.json()["code"] == code and set(answer.json()["phrase"]) == {"en", "zh"}


def test_addresses_that_are_none(maps: Maps) -> None:
    for path in ("/ogc/collections/tracks", "/ogc/collections/x/items", f"{ITEMS}/nothing", "/ogc/nothing/at/all"):
        assert maps.http.get(path).status_code == 404
    assert maps.http.get("/ogc/collections?f=json").json()["code"] == "web.unknown-parameter"
    assert maps.http.post("/ogc").status_code == 404 and len(maps.found(limit="999999")) == 4


@settings(max_examples=40, deadline=None)
@given(limit=st.integers(1, 6), bbox=st.sampled_from(["", "112,18,113,19", "170,0,-170,20"]))
def test_all_pages_together_are_all_features_each_once(maps: Maps, limit: int, bbox: str) -> None:
    query = {"bbox": bbox} if bbox else {}
    pages, address = [], f"{ITEMS}?limit={limit}" + "".join(f"&{name}={value}" for name, value in query.items())
    while address:
        page = maps.get(address)
        pages.append(page)
        address = next((link["href"] for link in page["links"] if link["rel"] == "next"), "")
    assert [one["id"] for page in pages for one in page["features"]] == maps.found(**query)
    assert all(page["numberMatched"] == len(maps.found(**query)) for page in pages)
    for page, after in pairwise(pages):
        back = next(link["href"] for link in after["links"] if link["rel"] == "prev")
        assert maps.get(back)["features"] == page["features"]


degrees = st.tuples(st.integers(-180, 180), st.integers(-90, 90))


@given(one=degrees, other=degrees, ring=st.lists(degrees, min_size=3, max_size=7), line=st.booleans())
def test_a_box_meets_what_an_independent_engine_says(
    one: tuple[int, int], other: tuple[int, int], ring: list[tuple[int, int]], line: bool
) -> None:
    west, east = sorted((one[0], other[0]))
    south, north = sorted((one[1], other[1]))
    hull = shape({"type": "MultiPoint", "coordinates": ring}).convex_hull
    if hull.geom_type != "Polygon":
        return
    places = [list(place) for place in hull.exterior.coords]
    geometry = (
        {"type": "LineString", "coordinates": places[:-1]} if line else {"type": "Polygon", "coordinates": [places]}
    )
    box = MultiPoint([(west, south), (east, north)]).envelope  # a point or a line, where that is what it is
    assert meets(geometry, (west, south, east, north)) == shape(geometry).intersects(box)
    assert bounds(geometry) == shape(geometry).bounds


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["bbox", "datetime", "limit", "offset", "f", ""]),
            st.one_of(st.text(max_size=40), st.text("0123456789.,-+eE/TZ: ", max_size=40)),
        ),
        max_size=3,
    )
)
def test_no_query_is_ever_a_fault(maps: Maps, query: list[tuple[str, str]]) -> None:
    answer = maps.http.get(ITEMS, params=[(name, value.encode("utf-8", "replace")) for name, value in query])
    assert answer.status_code in (200, 400) and isinstance(answer.json(), dict)


@given(st.lists(st.tuples(st.text(max_size=9), st.text(max_size=60)), max_size=4))
def test_reading_raises_local_errors_only(query: list[tuple[str, str]]) -> None:
    try:
        assert 1 <= read(query).limit <= LIMIT_MAX
    except LocalError as error:
        assert error.code.startswith("web.")


# -- who may read ------------------------------------------------------------------------------------------------------


def basic(password: str) -> dict[str, str]:
    return {"authorization": "Basic " + base64.b64encode(f"any:{password}".encode()).decode()}


def test_only_a_token_opens_it_and_it_opens_nothing_else(tmp_path_factory: pytest.TempPathFactory) -> None:
    maps = Maps(tmp_path_factory.mktemp("door"))
    assert maps.client(basic(maps.token)).get("/ogc").status_code == 200
    refused = maps.client({}).get("/ogc")
    assert refused.status_code == 401 and refused.headers["www-authenticate"].startswith("Bearer")
    for headers in ({"cookie": f"token={maps.token}"}, {"authorization": maps.token}, {"authorization": "Digest x"}):
        assert maps.client(headers).get("/ogc").json()["code"] == "web.no-token"
    assert "set-cookie" not in maps.http.get("/ogc").headers
    for path in ("/watch", "/notices", "/stream"):
        assert maps.http.get(path, follow_redirects=False).status_code in (303, 401)
    assert maps.http.post("/release", data={}, follow_redirects=False).status_code != 200
    assert maps.token not in maps.tokens.path.read_text() and maps.tokens.path.stat().st_mode & 0o077 == 0
    maps.tokens.revoke("qgis")
    assert maps.http.get("/ogc").status_code == 401, "without a restart"


def test_guessing_is_braked_for_each_client(tmp_path_factory: pytest.TempPathFactory) -> None:
    maps = Maps(tmp_path_factory.mktemp("brake"))
    tries = [maps.client(basic("wrong")).get("/ogc").status_code for _ in range(9)]
    assert tries == [401] * 8 + [429] and maps.http.get("/ogc").status_code == 429
    maps.clock.at += 601
    assert maps.http.get("/ogc").status_code == 200
    odd = [{"authorization": text} for text in ("Basic ====", "Basic /w==", "Bearer x", "Basic " + "A" * 2000)]
    assert {maps.client(headers).get("/ogc").status_code for headers in odd} == {401}
    maps.tokens.path.chmod(0o644)
    assert maps.http.get("/ogc").status_code == 503
    maps.tokens.path.chmod(0o600)
    maps.tokens.path.write_text("{")
    assert maps.http.get("/ogc").json()["code"] == "web.tokens-damaged"
