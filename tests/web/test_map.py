"""The map: land read and cut, areas as outlines, the axis of time. What lies on the date line is one piece."""

import json
import math
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.node.notice_status import NoticeView
from parley.web.map.chart import chart
from parley.web.map.land import Box, Land
from parley.web.map.outline import outline
from tests.web.desk import START, StubDesk, pair
from tests.web.notices import BEGINS, HOUR, conflicting

SQUARE = {
    "type": "Topology",
    "transform": {"scale": [0.5, 0.25], "translate": [-180, -90]},
    # two arcs that make a square from 170° E to the date line, 0° to 10° N; a hole; an island west of the date line
    "arcs": [
        [[700, 360], [20, 0], [0, 40]], [[700, 360], [0, 40], [20, 0]],
        [[704, 376], [4, 0], [0, 8], [-4, 0], [0, -8]], [[0, 360], [10, 0], [0, 40], [-10, 0], [0, -40]],
    ],
    "objects": {"land": {"type": "GeometryCollection", "geometries": [
        {"type": "MultiPolygon", "arcs": [[[0, -2], [2]], [[3]]]},
    ]}},
}  # fmt: skip
E7 = 10_000_000


def land() -> Land:
    return Land(json.dumps(SQUARE).encode())


def area_of(ring: list[tuple[float, float]]) -> float:
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs)) / 2


def test_land_is_read_with_its_holes_and_goes_on_over_the_date_line() -> None:
    rings = land().within(Box(160, -20, 200, 20))
    assert sorted(area_of(ring) for ring in rings) == [4.0, 50.0, 100.0]
    assert max(x for ring in rings for x, _ in ring) == 185.0
    assert land().within(Box(-100, -20, -50, 20)) == []


def test_land_over_the_date_line_and_round_a_pole_makes_no_line_across_the_map() -> None:
    """As npm's file has them: rings whose longitudes leap at 180°."""
    island, cap = [[20, 60], [40, 0], [0, 40], [-40, 0], [0, -40]], [[0, 40], [240, 0], [240, 0], [240, 0]]
    island[0], island[1] = [700, 600], [-680, 0]  # from 170° E to 170° W, written as −170
    island[2:] = [[0, 40], [680, 0], [0, -40]]
    topology = SQUARE | {"arcs": [island, cap], "objects": {"land": {"type": "MultiPolygon", "arcs": [[[0]], [[1]]]}}}
    found = Land(json.dumps(topology).encode())
    rings = found.within(Box(160, 50, 200, 80))
    assert [area_of(ring) for ring in rings] == [200.0] and {x for x, _ in rings[0]} == {170.0, 190.0}
    assert [area_of(ring) for ring in found.within(Box(-30, -90, 30, -60))] == [600.0]  # all that is south of 80° S


@settings(max_examples=100, deadline=None)
@given(st.floats(165, 185), st.floats(-5, 9), st.floats(0.5, 10), st.floats(0.5, 10))
def test_what_is_cut_lies_in_the_box_and_loses_nothing(west: float, south: float, wide: float, tall: float) -> None:
    box = Box(west, south, west + wide, south + tall)
    rings = land().within(box)
    for ring in rings:
        assert all(
            box.west - 1e-9 <= x <= box.east + 1e-9 and box.south - 1e-9 <= y <= box.north + 1e-9 for x, y in ring
        )
    covered = max(0.0, min(box.east, 185.0) - max(box.west, 170.0)) * max(
        0.0, min(box.north, 10.0) - max(box.south, 0.0)
    )
    holes = max(0.0, min(box.east, 174.0) - max(box.west, 172.0)) * max(0.0, min(box.north, 6.0) - max(box.south, 4.0))
    assert sum(area_of(ring) for ring in rings) == pytest.approx(covered + holes, abs=1e-6)


def test_a_circle_is_round_also_on_the_date_line() -> None:
    found = outline([0, 0, 185_200_000, [60 * E7, 1_799_000_000]])  # 100 NM about 60° N 179.9° E
    assert found is not None and not found.is_line
    xs, ys = [x for x, _ in found.points], [y for _, y in found.points]
    assert max(ys) - min(ys) == pytest.approx(2 * 1.6655, abs=0.01) and max(xs) - min(xs) == pytest.approx(
        6.66, abs=0.05
    )
    assert max(xs) > 180 and found.points[0] == pytest.approx(found.points[-1])


def test_edges_follow_great_circles_and_corridors_are_lines() -> None:
    across = outline([2, 0, 18_520_000, [45 * E7, 170 * E7], [45 * E7, -170 * E7]])
    assert across is not None and across.is_line and across.width_deg == pytest.approx(10 / 60, rel=0.01)
    assert [x for x, _ in across.points] == sorted(x for x, _ in across.points) and across.points[-1][
        0
    ] == pytest.approx(190)
    assert max(y for _, y in across.points) > 45.3  # nearer to the pole than the parallel
    ring = outline([1, 0, [0, 0], [0, 2 * E7], [2 * E7, 0]])
    assert ring is not None and ring.points[0] == ring.points[-1]
    sector = outline([3, 0, [0, 0], 3500, 450, 0, 18_520_000])
    assert sector is not None and sector.points[-1] == (0.0, 0.0) and len(sector.points) > 10
    split = outline([3, 0, [0, 0], 0, 900, 9_260_000, 18_520_000])
    assert split is not None and min(math.hypot(*point) for point in split.points) == pytest.approx(5 / 60, rel=0.01)
    for none in ([], [0, 0, "x", [0, 0]], [9], [1, 0, 5]):
        assert outline(none) is None


async def _views() -> tuple[StubDesk, NoticeView, NoticeView]:
    ours, theirs = pair()
    return ours, *await conflicting(ours, theirs)


@pytest.fixture
def views() -> tuple[StubDesk, NoticeView, NoticeView]:
    import asyncio

    return asyncio.run(_views())


def test_the_chart_holds_all_areas_and_times(views: tuple[StubDesk, NoticeView, NoticeView]) -> None:
    _, first, second = views
    drawn = chart([first, second], START, land(), lambda view: view.ref, (1_000, 400))
    assert drawn is not None and [row.ref for row in drawn.rows] == [first.ref, second.ref]
    assert (drawn.begins, drawn.ends) == (START, BEGINS + 2 * HOUR) and drawn.now_x == drawn.left
    assert [shape.own for shape in drawn.shapes] == [True, False] and {shape.state for shape in drawn.shapes} == {
        "CONFLICT"
    }
    for shape in drawn.shapes:
        numbers = [float(one) for one in shape.path.strip("MZ").replace("L", " ").split()]
        assert all(0 <= x <= 1_000 for x in numbers[::2]) and all(0 <= y <= 400 for y in numbers[1::2])
        assert shape.spans == f"{BEGINS}-{BEGINS + 2 * HOUR}"
    assert all(bar.x >= drawn.left and bar.x + bar.width <= 1_000 for row in drawn.rows for bar in row.bars)
    assert drawn.parallels and drawn.meridians and 1 <= len(drawn.ticks) <= 9
    alone = chart([first], START, None, lambda view: view.ref, (1_000, 400), from_now=False)
    assert alone is not None and alone.land == "" and alone.now_x is None and alone.begins > START


def test_what_is_over_or_claims_nothing_is_not_drawn(views: tuple[StubDesk, NoticeView, NoticeView]) -> None:
    _, first, _ = views
    empty = msgspec.structs.replace(first.versions[-1], areas=[])
    gone: list[Any] = [
        msgspec.structs.replace(first, stage="CANCELLED"),
        msgspec.structs.replace(first, versions=[empty]),
    ]
    assert chart(gone, START, None, lambda view: view.ref, (1_000, 400)) is None


def test_areas_on_both_sides_of_the_date_line_are_drawn_near_each_other(
    views: tuple[StubDesk, NoticeView, NoticeView],
) -> None:
    _, first, second = views
    east, west = ([0, 0, 18_520_000, [0, longitude]] for longitude in (1_799_000_000, -1_799_000_000))
    pair_of = [
        msgspec.structs.replace(view, versions=[msgspec.structs.replace(view.versions[-1], areas=[area])])
        for view, area in ((first, east), (second, west))
    ]
    drawn = chart(pair_of, START, None, lambda view: view.ref, (1_000, 400))
    assert drawn is not None and "180°" in " ".join(line.label for line in drawn.meridians)
    starts = [float(shape.path[1:].split(" ")[0]) for shape in drawn.shapes]
    assert 0 < starts[1] - starts[0] < 500
