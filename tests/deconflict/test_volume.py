"""What is a volume and what is refused (spec: deconfliction §3.1–§3.8, §4.1–§4.4)."""

import json
import math
from importlib import resources
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.base.errors import LocalError
from parley.deconflict import criteria, screen
from parley.deconflict.compiled import COMPILED, compiled
from parley.deconflict.ellipsoid import RADIUS_HIGH_M, RADIUS_LOW_M, arc_m
from parley.deconflict.separation import State, height_state, lateral_limits_m, lateral_margin_m, rules, time_state
from parley.deconflict.volume import volume
from parley.messages.catalogue import load
from parley.messages.kinds.area import Area
from parley.messages.kinds.kind import Options
from parley.procedures import claim
from parley.procedures.notice import Notices
from parley.procedures.notice_form import Act, part_of
from parley.procedures.procedure import Fact
from parley.record.names import Head, PostId
from parley.record.payload import Header

CRITERIA = criteria.load()
RULES = rules(CRITERIA)
A, B, C = [0, 0], [0, 10_000_000], [10_000_000, 10_000_000]
BAND, WINDOW = [0, 0, 1_000], [0, 1_000]
KM = 1_000_000


def refusal(area: Any = None, band: Any = None, window: Any = None) -> str:
    with pytest.raises(LocalError) as caught:
        volume(
            [1, 0, A, B, C] if area is None else area,
            BAND if band is None else band,
            WINDOW if window is None else window,
        )
    return caught.value.code.removeprefix("deconflict.")


@pytest.mark.parametrize(
    ("area", "code"),
    [
        (None.__class__, "not-an-area"), ("circle", "not-an-area"), ([], "not-an-area"), ([4, 0, KM, A], "not-an-area"),
        ([True, 0, KM, A], "not-an-area"), ([0.0, 0, KM, A], "not-an-area"), ([0, 2, KM, A], "unknown-chart"),
        ([0, 0, math.nan, A], "not-an-area"), ([0, 0, KM], "not-an-area"), ([0, 0, -1, A], "not-an-area"),
        ([0, 0, 0, A], "no-area"), ([0, 0, 1001 * KM, A], "too-large"), ([0, 0, KM, [math.nan, 0]], "bad-position"),
        ([0, 0, KM, [900_000_001, 0]], "bad-position"), ([0, 0, KM, [0, 1_800_000_000]], "bad-position"),
        ([0, 0, KM, [0]], "bad-position"), ([0, 0, KM, (0, 0)], "bad-position"), ([0, 0, KM, [True, 0]], "bad-position"),
        ([1, 0, A, B], "not-an-area"), ([1, 0, *[A] * 65], "too-many-points"), ([1, 0, *[A] * 100_000], "too-many-points"),
        ([1, 0, A, B, B], "point-twice"), ([1, 0, A, B, A], "point-twice"), ([1, 0, A, B, C, A], "point-twice"),
        ([1, 0, [900_000_000, 0], [900_000_000, 5], A], "point-twice"),
        ([1, 0, A, B, [0, 20_000_000]], "no-area"), ([1, 0, [0, 0], [0, 1], [1, 0]], "no-area"),
        ([1, 0, A, C, B, [20_000_000, 0]], "crosses-itself"), ([1, 0, A, B, C, [5_000_000, 5_000_000], [0, 5_000_000]], "crosses-itself"),
        ([1, 0, A, [0, 20_000_000], B, C], "crosses-itself"),
        ([1, 0, A, [0, 900_000_000], [800_000_000, 450_000_000]], "too-large"),
        ([2, 0, KM, A], "not-an-area"), ([2, 0, 0, A, B], "no-area"), ([2, 0, KM, A, A], "point-twice"),
        ([2, 0, KM, *[A] * 65], "too-many-points"),
        ([3, 0, A, 0, 900, KM, KM], "no-area"), ([3, 0, A, 900, 900, 0, KM], "no-area"), ([3, 0, A, 0, 3600, 0, KM], "not-an-area"),
        ([3, 0, A, 0, 900, 0], "not-an-area"), ([3, 0, A, 0, 3599, 999 * KM, 1000 * KM], "too-large"),
    ],
)  # fmt: skip
def test_what_is_no_area_is_refused(area: Any, code: str) -> None:
    assert refusal(area) == code


@pytest.mark.parametrize(
    ("band", "code"),
    [
        ([0, 1, 0], "inverted-band"), ([5, 0, 1], "bad-band"), ([4, -1, 1], "bad-band"), ([0, 0], "bad-band"), ({}, "bad-band"),
        ([0, math.nan, 1], "bad-band"), ([0, 0, 40_000_000_001], "bad-band"), ([0, -12_000_001, 0], "bad-band"),
    ],
)  # fmt: skip
def test_what_is_no_band_is_refused(band: Any, code: str) -> None:
    assert refusal(band=band) == code


@pytest.mark.parametrize(
    ("window", "code"),
    [([1, 1], "inverted-window"), ([2, 1], "inverted-window"), ([-1, 1], "bad-window"), ([0], "bad-window"),
     ([0, math.inf], "bad-window"), ([0, 253_402_300_800_000], "bad-window"), (0, "bad-window")],
)  # fmt: skip
def test_what_is_no_window_is_refused(window: Any, code: str) -> None:
    assert refusal(window=window) == code


@pytest.mark.parametrize("lat", [0, 30, 89])
def test_what_goes_round_the_earth_is_too_large(lat: int) -> None:
    """Antipodes have no shortest geodesic, and points all round no middle: both are refused before that matters."""
    for points in ([[0, 0], [0, -180]], [[lat, 10], [-lat, -170]], [[0, -180], [0, -90], [0, 0], [0, 90]]):
        wire = [[a * 10_000_000, b * 10_000_000] for a, b in points]
        assert refusal([2, 0, KM, *wire]) == "too-large"
        if len(wire) > 2:
            assert refusal([1, 0, *wire]) == "too-large"


AREA = Area(Options("area", "test", {}))


def test_what_a_form_takes_may_still_be_refused_with_a_reason() -> None:
    """Along 45° north the geodesic bulges six miles over the corner that stands before the straight side."""
    corners = [[45.0, 0], [45.0, 10], [46.0, 10], [45.02, 5], [46.0, 0]]
    wire = [1, 0, *[[round(lat * 1e7), round(lon * 1e7)] for lat, lon in corners]]
    AREA.check(wire)
    assert refusal(wire) == "crosses-itself"


@pytest.mark.parametrize("number", range(len(AREA.edges())))
def test_the_edge_cases_of_forms_are_volumes_or_refused_with_a_reason(number: int) -> None:
    try:
        assert len(volume(AREA.edges()[number], BAND, WINDOW)) == 1
    except LocalError as error:
        assert error.code in (
            "deconflict.too-large",
            "deconflict.no-area",
            "deconflict.point-twice",
            "deconflict.crosses-itself",
        )


def test_what_the_examples_of_notices_claim_are_volumes() -> None:
    claimed = 0
    for form in load().forms:
        part = part_of(form)
        for example in form.examples_text if part and part.act == Act.OPENS else ():
            header = Header(form.number, 0, (), (), b"", "", "", None)
            fold = Notices(lambda _, part=part: part, lambda of, other: True)  # type: ignore[misc]
            fold.fold(Fact(Head(0, 0, 1, 1, bytes(32)), PostId(0, 0), 0, header, form.read(example, "en"), "", 0))
            for one in claim.claims(fold.all()[0]):
                assert len(volume(one.area, one.heights, one.window)) == 1
                claimed += 1
    assert claimed > 20


def test_a_ring_about_a_pole_has_the_pole_inside() -> None:
    ring = volume([1, 0, *[[850_000_000, lon * 10_000_000] for lon in (-180, -90, 0, 90)]], BAND, WINDOW)
    pole = volume([0, 0, KM, [900_000_000, 0]], BAND, WINDOW)
    south = volume([0, 0, KM, [-900_000_000, 0]], BAND, WINDOW)
    assert screen.judge(ring, pole, CRITERIA).lateral_m == (0.0, 0.0)
    assert screen.judge(ring, south, CRITERIA).state == State.CLEAR


json_like = st.recursive(
    st.none() | st.booleans() | st.integers(-4 * 10**10, 4 * 10**10) | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=8),
    max_leaves=20,
)


@settings(deadline=None, max_examples=300)
@given(st.lists(json_like, max_size=8).map(lambda rest: [1, 0, *rest]) | json_like, json_like, json_like)
def test_nothing_but_a_code_comes_out_of_nonsense(area: Any, band: Any, window: Any) -> None:
    for arguments in ((area, BAND, WINDOW), ([1, 0, A, B, C], band, WINDOW), ([1, 0, A, B, C], BAND, window)):
        try:
            assert len(volume(*arguments)) == 1
        except LocalError as error:
            assert error.code.startswith("deconflict.")


@settings(deadline=None, max_examples=200)
@given(st.lists(st.tuples(st.integers(-9, 9), st.integers(-9, 9)), min_size=3, max_size=8))
def test_whatever_ring_is_taken_does_not_cross_itself(corners: list[tuple[int, int]]) -> None:
    """Against the definition on a small grid by the equator, where geodesics are as good as straight."""
    try:
        volume([1, 0, *[[lat * 100_000, lon * 100_000] for lat, lon in corners]], BAND, WINDOW)
    except LocalError as error:
        assert error.code in ("deconflict.crosses-itself", "deconflict.no-area", "deconflict.point-twice")
        return
    edges = list(zip(corners, corners[1:] + corners[:1], strict=True))
    for i, (a, b) in enumerate(edges):
        for c, d in edges[i + 1 :]:
            assert not _cross(a, b, c, d)


def _cross(a: Any, b: Any, c: Any, d: Any) -> bool:
    def side(p: Any, q: Any, r: Any) -> int:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


# -- separation


@pytest.mark.parametrize(("gap_ms", "state"), [(-1, 2), (0, 2), (1_799_999, 2), (1_800_000, 0)])
def test_windows_are_apart_by_the_whole_time(gap_ms: int, state: int) -> None:
    assert time_state(RULES, 0, 5_000_000, 5_000_000 + gap_ms, 9_000_000)[0] == state
    assert time_state(RULES, 5_000_000 + gap_ms, 9_000_000, 0, 5_000_000)[0] == state


FT = 304.8
FL410 = 12_496_800


@pytest.mark.parametrize(
    ("one", "two", "state"),
    [
        ((0, 0, 1_000_000), (0, 1_304_800, 2_000_000), 0),
        ((0, 0, 1_000_000), (0, 1_304_799, 2_000_000), 2),
        ((3, 0, FL410 - 304_800), (3, FL410, FL410), 0),  # FL400 under FL410
        ((3, 0, FL410 - 304_799), (3, FL410 + 1, FL410 + 1), 2),  # above FL410 twice as much
        ((3, 0, FL410), (3, FL410 + 609_600, FL410 + 700_000), 0),
        ((4, 100_000, 200_000), (4, 300_000, 400_000), 2),
        ((4, 100_000, 200_000), (4, 504_800, 600_000), 0),
        ((4, 100_000, 200_000), (0, 0, 1_000_000), 2),  # 100 m deep: nearer than 1,000 ft whatever the tide
        ((0, 0, 1_000_000), (3, 1_800_000, 2_000_000), 1),  # air pressure leaves it open
        ((0, 0, 1_000_000), (3, 2_304_800, 3_000_000), 0),
        ((0, 0, 1_000_000), (1, 0, 100_000), 1),  # over ground of unknown height
        ((0, 0, 1_000_000), (2, 0, 100_000), 2),
    ],
)
def test_heights_are_apart_by_the_rule_of_their_height(one: Any, two: Any, state: int) -> None:
    assert height_state(RULES, *one, *two)[0] == state
    assert height_state(RULES, *two, *one)[0] == state


@given(st.floats(0, 2_200_000))
@settings(deadline=None)
def test_the_margin_covers_what_the_bounds_leave_open(pads: float) -> None:
    near, far = lateral_limits_m(RULES, pads, False)
    reach = RULES.lateral_mm / 1000 + pads
    margin = lateral_margin_m(reach)
    # a straight line not surely short and not surely long, and a leaf's width besides
    assert arc_m(near, RADIUS_HIGH_M) >= reach - margin + 0.2 + 0.25
    assert arc_m(far, RADIUS_LOW_M) <= reach + margin - 0.2 - 0.25


def test_two_answers_are_compared_not_merged() -> None:
    one = screen.judge(volume([0, 0, KM, A], BAND, WINDOW), volume([0, 0, KM, B], BAND, WINDOW), CRITERIA)
    graver = screen.Verdict(State.CONFLICT, (0, 0), (0, 0), 0, one.criteria)
    between = screen.Verdict(State.MARGINAL, (0, 0), (0, 0), 0, one.criteria)
    assert one.state == State.CLEAR
    assert screen.compare(one, graver) == screen.Comparison(State.CONFLICT, True)
    assert screen.compare(one, between) == screen.Comparison(State.MARGINAL, False)
    assert screen.compare(between, graver) == screen.Comparison(State.CONFLICT, False)
    for other in (
        screen.Verdict(State.CLEAR, (0, 0), (0, 0), 0, b"x"),
        screen.Verdict(State.CLEAR, (0, 0), (0, 0), 0, one.criteria, 2),
    ):
        with pytest.raises(LocalError, match="not-comparable"):
            screen.compare(one, other)


# -- criteria (spec: deconfliction §5.1–§5.3)


TEXT = (resources.files("parley.deconflict") / "criteria.toml").read_text("utf-8")


def test_the_hash_is_of_the_values_alone() -> None:
    assert criteria.read(TEXT.replace("own choice", "agreed")).hash == CRITERIA.hash
    assert criteria.read(TEXT.replace("value = 30, unit", "value = 31, unit")).hash != CRITERIA.hash
    assert criteria.read(TEXT.replace('value = 30, unit = "min"', 'value = 1800, unit = "s"')).hash == CRITERIA.hash
    assert CRITERIA.volumes.lateral_mm == 9_260_000 and CRITERIA.sources["volumes.time"].startswith("own choice")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[volumes]", "[volume]"), ("lateral = { value = 5", "lateral_x = { value = 5"), ('unit = "ft", source', 'unit = "fathom", source'),
        ("value = 1000, unit", "value = 1000.0001, unit"), ("value = 1000, unit", "value = nan, unit"), ("value = 1000, unit", "value = true, unit"),
        ("value = 1000, unit", "value = -1, unit"), ("value = 5, unit = \"NM\"", "value = 0, unit = \"NM\""), ("value = 1000, unit", "value = 1e300, unit"),
        ("source = \"own choice; to be agreed\"", "source = \"\""), ("[heights]", "[heights"), ("value = 500, unit = \"ft\"", "value = 2, unit = \"NM\""),
        ("[levels]", "[levels]\nfifth = { value = 1, unit = \"ft\", source = \"x\" }"), ("value = -440", "value = 9000"),
        ('{ value = 30, unit = "min", source', '{ value = 30, unit = "min", more = 1, source'), ("latest = { value = 3", "latest = { value = 6"),
    ],
)  # fmt: skip
def test_what_is_not_the_table_is_refused(old: str, new: str) -> None:
    assert old in TEXT
    with pytest.raises(LocalError, match="bad-criteria"):
        criteria.read(TEXT.replace(old, new, 1))
    with pytest.raises(LocalError, match="bad-criteria"):
        criteria.read("#" * 70_000)


# -- the machine


@compiled
def _fused_or_not(a: float, b: float, c: float) -> float:
    return a * b + c


def test_products_and_sums_are_rounded_each_for_itself() -> None:
    """A fused multiply-add of these gives 2**-106 instead of nothing (spec: deconfliction §6.4)."""
    one = 1.0 + 2.0**-53 * 2
    square = np.float64(one) * np.float64(one)
    assert _fused_or_not(one, one, -float(square)) == 0.0
    assert COMPILED, "without Numba the kernels are right, and far too slow for the node"


def test_a_verdict_can_be_written_down() -> None:
    verdict = screen.judge(volume([0, 0, KM, A], BAND, WINDOW), volume([0, 0, KM, B], BAND, WINDOW), CRITERIA)
    assert json.dumps(
        [int(verdict.state), verdict.lateral_m, verdict.vertical_mm, verdict.time_ms, verdict.criteria.hex()]
    )
