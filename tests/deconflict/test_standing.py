"""Of two notices the gravest verdict of their areas and spans stands; the index leaves nothing out (spec: deconfliction §13.2)."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.base.errors import LocalError
from parley.deconflict import criteria, screen
from parley.deconflict.separation import State
from parley.deconflict.standing import Asked, Standing
from parley.deconflict.volume import volume

CRITERIA = criteria.load()
HOUR, DAY = 3_600_000, 86_400_000


def circle(latitude: int, longitude: int, radius_mm: int = 5_000_000) -> list[Any]:
    return [0, 0, radius_mm, [latitude, longitude]]


areas = st.builds(
    circle, st.integers(180_000_000, 182_000_000), st.integers(-1_800_000_000, -1_798_000_000) | st.integers(1_798_000_000, 1_799_999_999)
)  # fmt: skip
spans = st.lists(
    st.integers(0, 8).map(lambda k: [k * HOUR, (k + 1) * HOUR]), min_size=1, max_size=3, unique_by=str
).map(sorted)
heights = st.sampled_from(([0, 0, 1_000_000], [0, 1_200_000, 2_000_000], [3, 5_000_000, 6_000_000]))


@st.composite
def notices(draw: st.DrawFn) -> list[Asked]:
    count = draw(st.integers(2, 6))
    return [
        Asked(
            f"n{i}", draw(st.integers(0, 1)), draw(st.lists(areas, min_size=1, max_size=2)), draw(heights), draw(spans)
        )
        for i in range(count)
    ]


def gravest(a: Asked, b: Asked) -> int:
    """One by one, without an index."""
    return max(
        screen.judge(volume(one, a.heights, span), volume(other, b.heights, time), CRITERIA).state
        for one in a.areas for span in a.spans for other in b.areas for time in b.spans
    )  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(notices(), st.data())
def test_rows_are_those_of_all_pairs(asked: list[Asked], data: st.DataObject) -> None:
    standing = Standing(CRITERIA)
    for one in asked:
        assert standing.put(one) == ""
    again = data.draw(st.sampled_from(asked))._replace(spans=[[20 * DAY, 21 * DAY]])
    standing.put(again)
    gone = data.draw(st.sampled_from(asked)).key
    standing.drop(gone)
    stand = {one.key: again if one.key == again.key else one for one in asked if one.key != gone}
    for key, one in stand.items():
        wanted = {
            other.key: state for other in stand.values() if other.side != one.side and (state := gravest(one, other))
        }
        assert {row.other: row.state for row in standing.rows(key)} == wanted
        for row in standing.rows(key):
            turned = standing.row(row.other, row.key)
            assert turned and (turned.state, turned.time_ms) == (row.state, row.time_ms)
    assert standing.rows(gone) == []


def test_where_an_area_is_none_only_a_conflict_is_said() -> None:
    standing = Standing(CRITERIA)
    bad = circle(0, 0, 0)
    standing.put(Asked("a", 0, [bad, circle(180_000_000, 0)], [0, 0, 1], [[0, HOUR]]))
    standing.put(Asked("b", 1, [circle(180_000_000, 0)], [0, 0, 1], [[0, HOUR]]))
    standing.put(Asked("c", 1, [circle(280_000_000, 0)], [0, 0, 1], [[0, HOUR]]))
    row = standing.row("a", "b")
    assert row and row.state == State.CONFLICT and row.areas == (1, 0)
    assert standing.row("a", "c") is None and standing.row("a", "nobody") is None
    assert (
        standing.put(Asked("d", 1, [bad], [0, 0, 1], [[0, HOUR]])) == "deconflict.no-area" and standing.rows("d") == []
    )


def test_the_distances_are_those_of_the_deciding_pair() -> None:
    standing = Standing(CRITERIA)
    standing.put(
        Asked("a", 0, [circle(280_000_000, 0), circle(180_000_000, 0)], [0, 0, 1_000], [[0, HOUR], [DAY, DAY + HOUR]])
    )
    standing.put(Asked("b", 1, [circle(180_900_000, 0)], [0, 500, 2_000], [[DAY + HOUR // 2, DAY + 2 * HOUR]]))
    (row,) = standing.rows("a")
    assert (row.areas, row.spans, row.time_ms, row.vertical_mm) == ((1, 0), (1, 0), -HOUR // 2, (-500, -500))
    assert row.lateral_m[0] <= row.lateral_m[1] < 1_000


def test_what_would_clear_a_notice_is_clear_of_all_other_sides() -> None:
    standing = Standing(CRITERIA)
    at = circle(180_000_000, 1_120_000_000)
    standing.put(Asked("a", 0, [at], [0, 0, 1_000_000], [[10 * DAY, 10 * DAY + HOUR]]))
    standing.put(Asked("b", 1, [at], [0, 0, 1_000_000], [[10 * DAY, 10 * DAY + HOUR]]))
    standing.put(Asked("c", 1, [at], [0, 0, 1_000_000], [[10 * DAY + 2 * HOUR, 10 * DAY + 4 * HOUR]]))
    found = {one.kind: one for one in standing.clearing("a", 0)}
    assert found["time"].amount == -3 * HOUR // 2 and set(found) == {"time", "height", "place"}
    assert {one.kind: one for one in standing.clearing("a", 10 * DAY)}["time"].amount == 9 * HOUR // 2
    for one in found.values():
        shift = one.amount if one.kind == "time" else 0
        standing.put(Asked("a", 0, one.areas, one.heights, [[10 * DAY + shift, 10 * DAY + HOUR + shift]]))
        assert standing.rows("a") == []
    assert standing.clearing("a", 0) == []
    for key in ("nobody", "d"):
        standing.put(Asked("d", 1, [circle(0, 0, 0)], [0, 0, 1], [[0, HOUR]]))
        with pytest.raises(LocalError, match="nothing-to-move"):
            standing.clearing(key, 0)
