"""Drawing an area: what a text says so far, the ground with its scale, and that only officers who act are answered."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.web.map.ground import SIZE, ground
from parley.web.map.sketch import sketch
from tests.web.conftest import Client, Side


def test_an_area_is_read_before_it_is_whole() -> None:
    begun = sketch("polygon; 18°30'N 112°00'E; 19°30'N 112°00'E", "en")
    assert begun.shape == "polygon" and begun.outline is None and begun.problem
    assert [one.at for one in begun.points] == [(112.0, 18.5), (112.0, 19.5)]
    whole = sketch("polygon; 18°30'N 112°00'E; 19°30'N 112°00'E; 19N 113E", "en")
    assert whole.problem == "" and whole.outline is not None and whole.outline[0] == (112.0, 18.5)
    assert sketch("", "en").problem == "" and sketch("wide berth", "en").shape == ""


def test_a_distance_is_never_assumed() -> None:
    for shape in ("corridor; 18N 112E; 19N 113E", "circle; 18N 112E"):
        found = sketch(shape, "en")
        assert found.distance == "" and found.outline is None and found.points[0].at == (112.0, 18.0), shape
    assert sketch("corridor; 5 NM; 18N 112E; 19N 113E", "en").width_deg == pytest.approx(5 / 60, rel=0.01)


def test_what_is_shown_in_either_language_is_taken_apart() -> None:
    shown = "圆形区（CGCS2000；10海里；北纬18°30′00″东经112°15′30″）"
    found = sketch(shown, "zh")
    assert (found.shape, found.datum, found.distance, found.problem) == ("circle", "CGCS2000", "10海里", "")
    assert found.points[0].at == pytest.approx((112.2583333, 18.5))
    crossed = sketch("polygon; 0N 0E; 1N 1E; 1N 0E; 0N 1E", "zh")
    assert crossed.outline is None and "area" not in crossed.problem.split("：")[0]


def test_an_area_over_the_date_line_goes_on_without_a_leap() -> None:
    found = sketch("corridor; 5 NM; 10N 179E; 10N 179W", "en")
    assert found.outline is not None and [round(x) for x, _ in found.outline][-1] == 181


@given(st.text(max_size=200))
def test_no_text_is_too_odd(text: str) -> None:
    found = sketch(text, "en")
    assert found.outline is None or not found.problem


@given(st.floats(-720, 720), st.floats(-200, 200), st.floats(-1e5, 1e6))
def test_the_ground_keeps_its_bounds(longitude: float, latitude: float, scale: float) -> None:
    found = ground([], None, ((longitude, latitude), scale))
    assert -180 <= found.longitude < 180 and -89 <= found.latitude <= 89 and 2 <= found.scale <= 60_000
    assert (found.width, found.height) == SIZE


def _read(client: Client, texts: Any, token: str = "") -> Any:
    return client.http.post(
        "/drawing/read", json={"texts": texts}, headers={"x-csrf": token or client.session.csrf}, follow_redirects=False
    )


def test_the_node_reads_what_is_typed_and_draws_what_lies_beneath(side: Side, officer: Client) -> None:
    answer = _read(officer, ["circle; 10 NM; 18.5N 112.25E", ""])
    assert answer.status_code == 200 and [one["shape"] for one in answer.json()] == ["circle", ""]
    assert 'data-longitude="150.0"' in officer.get("/drawing/ground").text
    near = officer.get("/drawing/ground?longitude=190&latitude=18.5&scale=200").text
    assert 'data-longitude="-170.0"' in near and 'data-scale="200.0"' in near
    for bad in ("longitude=1", "longitude=nan&latitude=0&scale=1", "longitude=a&latitude=0&scale=1"):
        assert officer.get(f"/drawing/ground?{bad}").status_code == 400


def test_only_officers_who_act_are_answered(side: Side, officer: Client) -> None:
    assert _read(officer, [], "wrong").status_code == 403 and _read(officer, 5).status_code == 400
    auditor = side.signed_in("auditor")
    assert auditor.get("/drawing/ground").status_code == 403 and _read(auditor, []).status_code == 403
    assert "?draw=1" not in auditor.get("/notices/map").text and "?draw=1" in officer.get("/notices/map").text
