"""Tracks on the console: shapes for sides, what is close, what is stale, and a report that an officer finishes."""

import asyncio
from pathlib import Path
from typing import Any

import msgspec
from starlette.applications import Starlette
from starlette.testclient import TestClient

from parley.base import instant
from parley.runtime.tracking.tracking import Tracking
from parley.runtime.tracking.view import EncounterView, FeedView, TrackView
from parley.web import api_tracks, control
from parley.web.map.frame import Frame
from parley.web.map.units import between, marks, outlines, written
from tests.runtime.test_tracking import told
from tests.web.conftest import ORIGIN, Client, Side
from tests.web.notices import conflicting
from tests.web.ogc import Maps

OURS, THEIRS, THIRD = "mmsi:412000001", "mmsi:413000001", "icao:abcdef"
REPORT = {"kind": "ship_ship", "began": "160830Z DEC 25", "own_position": "18.0000N 112.0000E", "distance": "463 m",
          "own_course": "090", "own_speed": "15 kn", "measured": "ais"}  # fmt: skip


def track(identity: str, side: str, longitude: float, **more: Any) -> TrackView:
    facts: dict[str, Any] = {
        "name": "", "category": "ship", "latitude": 18.0, "course": 90.0, "knots": 15.0, "height_m": None,
        "heard": 1_766_000_000_000, "is_stale": False,
    }  # fmt: skip
    return TrackView(identity=identity, side=side, longitude=longitude, **(facts | more))


def feed(*encounters: EncounterView) -> FeedView:
    units = [track(OURS, "own", 179.9, name="OUR <SHIP>"), track(THEIRS, "other", -179.9, course=270.0),
             track(THIRD, "neutral", 179.0, category="air", height_m=9_000.0, is_stale=True)]  # fmt: skip
    return FeedView("open", "", 1_766_000_030_000, 120, {"tracks.not-text": 2}, {}, 3, units, list(encounters))


def close() -> EncounterView:
    at = [(18.0, 179.99), (18.0, -179.99)]
    return EncounterView(f"{OURS} {THEIRS}", OURS, THEIRS, 0, 0, 1_766_000_600_000, 463.0, 3_704.0, 3, at, REPORT)


def follow(side: Side, view: FeedView) -> None:
    tracking = Tracking([], told())
    tracking.view = view
    tracking._keeping.hear(view)
    side.console.tracking = tracking


def test_sides_differ_by_shape_and_what_is_close_has_a_ring_and_a_line() -> None:
    view = feed(close())
    frame = Frame.around(outlines(view), (1_000, 400))
    found = marks(frame, view)
    assert [one.identity for one in found] == [OURS, THEIRS] and all(one.is_close for one in found)
    assert found[0].path != found[1].path and 0 < found[0].x < found[1].x < 1_000  # over the date line, in order
    assert found[0].ahead_x > 0 > found[1].ahead_x and len(between(found, view)) == 1
    wide = marks(Frame((180.0, 18.0), 40.0, (1_000, 400)), view)
    assert {one.identity: one.label for one in wide} == {OURS: "OUR <SHIP>", THEIRS: "413000001", THIRD: ""}
    assert [one.symbol for one in wide] == [f"100{whose}00000000000000" for whose in ("330", "130", "401")]
    assert wide[2].is_stale and not wide[2].path.endswith("Z")
    assert written(track(OURS, "own", -112.25)) == "18°00.00'N 112°15.00'W"


def test_the_page_lists_what_comes_too_close_and_says_what_is_stale(side: Side, officer: Client) -> None:
    assert "follows no feed" in officer.get("/tracks").text
    follow(side, feed(close()))
    page = officer.get("/tracks").text
    for word in ("FEED OPEN", "0.25 NM", "STALE", "OUR &lt;SHIP&gt;", "2 lines refused", "other", "neutral"):
        assert word in page, word
    part = officer.get("/tracks", headers={"hx-target": "tracks"}).text
    assert "<html" not in part and "OUR &lt;SHIP&gt;" in part
    auditor = side.signed_in("auditor").get("/tracks").text
    assert "/tracks/report" in page and "/tracks/report" not in auditor


def test_the_map_of_notices_shows_the_units_within_it(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    asyncio.run(conflicting(ours.desk, theirs.desk))
    assert 'class="unit' not in ours.signed_in().get("/notices/map").text
    near = track(OURS, "own", 112.3, name="NEAR", latitude=18.5)
    follow(ours, msgspec.structs.replace(feed(), tracks=[near, track(THEIRS, "other", -120.0)]))
    page = ours.signed_in().get("/notices/map").text
    assert page.count('class="unit') == 1 and "NEAR" in page and 'href="/tracks"' in page and "every 5s" in page


def test_a_report_begins_with_what_was_measured_and_is_not_sent(side: Side, officer: Client) -> None:
    follow(side, feed(close()))
    page = officer.get("/tracks/report", params={"of": close().id}).text
    assert 'value="18.0000N 112.0000E"' in page and 'value="463 m"' in page and "/compose/encounter-report" in page
    assert not side.desk.messages("out")
    assert side.signed_in("auditor").get("/tracks/report?of=x").status_code == 403
    assert officer.get("/tracks/report?of=x").status_code == 404


def test_an_officer_acknowledges_and_the_page_says_who_and_when(side: Side, officer: Client) -> None:
    follow(side, feed(close()))
    auditor = side.signed_in("auditor")
    assert "NOT ACKNOWLEDGED" in auditor.get("/tracks").text
    assert auditor.post("/tracks/acknowledge", encounter=close().id).status_code == 403
    assert officer.post("/tracks/acknowledge", encounter="none").status_code == 404
    assert officer.post("/tracks/acknowledge", csrf="guessed", encounter=close().id).status_code == 403
    assert f'value="{close().id}"' in officer.get("/tracks").text
    assert officer.post("/tracks/acknowledge", encounter=close().id).status_code == 303
    seen = instant.dtg(side.desk.now())
    page = auditor.get("/tracks").text
    assert "NOT ACKNOWLEDGED" not in page and "Duty officer" in page and seen in page
    part = officer.http.post("/tracks/acknowledge", data={"csrf": officer.session.csrf, "encounter": close().id},
                             headers={"hx-request": "true"}).text  # fmt: skip
    assert "<html" not in part and seen in part and f'value="{close().id}"' not in part
    assert not side.desk.messages("out")


def passed() -> EncounterView:
    """The same when it is over: they went by each other at a tenth of a degree, and were heard each minute."""
    ours = [(60_000 * k, 18.0, 112.0 + 0.01 * k) for k in range(21)]
    theirs = [(60_000 * k, 18.01, 112.2 - 0.01 * k) for k in range(21)]
    return msgspec.structs.replace(
        close(), cleared=1_200_000, ways=(ours, theirs), names=("OUR <SHIP>", ""), sides=("own", "other")
    )


def test_what_is_over_is_replayed_and_reported_as_it_was_heard(side: Side, officer: Client) -> None:
    follow(side, msgspec.structs.replace(feed(), past=[passed()]))
    address = f"/tracks/encounters/{passed().id}"
    assert address in officer.get("/tracks").text
    page = officer.get(address).text
    assert (
        "0.60 NM, 010010Z JAN 1970" in page
        and "OUR &lt;SHIP&gt;" in page
        and 'max="1200000"' in page
        and "<svg" in page
    )
    assert 'value="600000"' in page  # it begins at the nearest
    part = officer.get(address, params={"at": "0"}, headers={"hx-target": "encounter"}).text
    assert "<html" not in part and "11.4" in part and "00:00:00Z" in part
    for strange in ("-1", "９", "9" * 30, "x", ""):
        assert officer.get(address, params={"at": strange}).status_code == 200
    report = officer.get("/tracks/report", params={"of": passed().id}).text
    assert (
        'value="1112 m"' in report and 'value="18.0000N 112.1000E"' in report and 'value="010010Z JAN 1970"' in report
    )
    assert officer.get("/tracks/encounters/none").status_code == 404
    assert "/tracks/report" not in side.signed_in("auditor").get(address).text


def test_programs_acknowledge_by_role(side: Side) -> None:
    follow(side, feed(close()))
    app = Starlette(routes=api_tracks.routes(side.desk, side.console.tracking, control.role_named))
    client = TestClient(app, base_url=ORIGIN)
    (one,) = client.get("/api/v1/encounters").json()
    assert one["stands"] and one["acknowledged"] is None and one["closest_m"] == 463.0
    asked = {"ref": one["id"], "role": "policy_staff"}
    answer = client.post("/api/v1/encounters/acknowledge", json=asked).json()
    assert answer["acknowledged"] == {"role": "policy_staff", "at": side.desk.now()}
    again = client.post("/api/v1/encounters/acknowledge", json=asked | {"role": "duty_officer"}).json()
    assert again["acknowledged"]["role"] == "policy_staff"  # the first word stands
    assert client.post("/api/v1/encounters/acknowledge", json={"ref": "none"}).status_code == 404
    without = Starlette(routes=api_tracks.routes(side.desk, None, control.role_named))
    assert TestClient(without, base_url=ORIGIN).get("/api/v1/encounters").json() == []


def test_a_map_program_reads_units_and_encounters_where_a_feed_is_followed(tmp_path: Path) -> None:
    maps = Maps(tmp_path, lambda: feed(close()))
    assert [one["id"] for one in maps.get("/ogc/collections")["collections"]][2:] == ["tracks", "encounters"]
    units = maps.get("/ogc/collections/tracks/items")["features"]
    assert {one["properties"]["side"] for one in units} == {"own", "other", "neutral"}
    near = maps.get("/ogc/collections/tracks/items", bbox="179.5,17,-179.5,19")["features"]
    assert len(near) == 2 and all(one["properties"]["record"] == "EXERCISE" for one in near)
    (pair,) = maps.get("/ogc/collections/encounters/items")["features"]
    assert pair["geometry"]["type"] == "MultiPoint" and pair["properties"]["closest_m"] == 463.0
    assert maps.get(f"/ogc/collections/encounters/items/{pair['id']}")["id"] == pair["id"]
