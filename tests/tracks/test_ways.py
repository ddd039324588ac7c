"""Ways as they were heard: places between reports, the nearest, and the picture of both."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.deconflict.track import Category, Report, begin
from parley.tracks.replayed import Told, picture
from parley.tracks.trails import POINTS_MAX_COUNT, STEP_MS, UNITS_MAX_COUNT, Trails
from parley.tracks.ways import DEGREE_M, Heard, nearest, place

WORDS = {"title": "As <heard>", "closest": "Nearest:", "asked": "Asked:", "apart": "Now:"}
SVG = "{http://www.w3.org/2000/svg}"


def east(begin_deg: float, step_deg: float, latitude: float = 0.0, count: int = 10) -> list[Heard]:
    """A report a minute along a parallel."""
    return [(60_000 * k, latitude, (begin_deg + step_deg * k + 540) % 360 - 180) for k in range(count)]


def test_a_unit_is_between_its_reports_and_nowhere_else() -> None:
    way = east(179.995, 0.01)
    assert place(way, 30_000) == pytest.approx((0.0, -180.0)) and place(way, 60_000) == (0.0, way[1][2])
    assert place(way, -1) is None and place(way, 540_001) is None and place([], 0) is None
    assert place([(0, 1.0, 2.0), (600_001, 1.0, 2.0)], 5) is None  # nobody knows where it was in between
    assert place([(0, 1.0, 2.0), (600_000, 1.0, 2.0)], 5) == (1.0, 2.0)


def test_the_nearest_may_lie_between_reports_and_over_the_date_line() -> None:
    found = nearest(east(179.955, 0.01), east(-179.955, -0.01, 0.01))
    assert found is not None and found.time_ms == 270_000 and found.metres == pytest.approx(0.01 * DEGREE_M, rel=1e-3)
    assert nearest(east(0, 1), [(10**9, 0.0, 0.0)]) is None and nearest([], []) is None
    together = nearest(east(0, 0), east(0, 0, 0.5))
    assert together is not None and together.metres == pytest.approx(0.5 * DEGREE_M)


reports = st.lists(
    st.tuples(st.integers(0, 10**7), st.floats(-89, 89), st.floats(-180, 179.99)),
    max_size=12,
    unique_by=lambda one: one[0],
).map(sorted)


@given(reports, reports, st.text(max_size=60), st.none() | st.integers(-5, 10**7))
def test_no_moment_is_nearer_than_the_nearest_and_the_picture_is_well_formed(
    one: list[Heard], two: list[Heard], name: str, at: int | None
) -> None:
    found = nearest(one, two)
    drawn = picture(Told((name, "<b>"), (one, two), 3_704.0), at, WORDS)
    assert (drawn is None) == (found is None)
    if found and drawn:
        assert all(found.metres <= other.metres for moment in one if (other := nearest([moment], two)))
        assert ElementTree.fromstring(drawn).tag == f"{SVG}svg" and "<b>" not in drawn


def test_the_picture_parts_what_was_before_from_what_came_after() -> None:
    told = Told(("OURS", "THEIRS"), (east(112.0, 0.004), east(112.036, -0.004, 0.01)), 3_704.0)
    drawn = picture(told, 60_000, WORDS)
    assert drawn and drawn.count('stroke-dasharray="5 4"') == 8 and "0.60 NM (1112 m)" in drawn and "2 NM" in drawn
    assert "Now:" in drawn and "Now:" not in (picture(told, None, WORDS) or "")


def test_trails_are_bounded_and_neutral_units_are_left_out_unless_wanted() -> None:
    trails = Trails()
    for second in range(0, 3_600, 5):
        trails.add(begin("a", 0, Category.SHIP, Report(second * 1000, 0, second, 0, 0)), False)
        trails.add(begin("n", 2, Category.SHIP, Report(second * 1000, 0, second, 0, 0)), False)
    kept = trails.of("a")
    assert len(kept) == POINTS_MAX_COUNT and kept[1][0] - kept[0][0] == STEP_MS and not trails.of("n")
    trails.add(begin("n", 2, Category.SHIP, Report(0, 0, 0, 0, 0)), True)
    assert len(trails.of("n")) == 1
    for number in range(UNITS_MAX_COUNT):
        trails.add(begin(str(number), 1, Category.SHIP, Report(0, 0, 0, 0, 0)), False)
    assert not trails.of("a") and len(trails.of("5")) == 1
