"""The map echo: distances and bearings of the ellipsoid, and a drawing that holds what it should."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.web.echo import DEGREE, HEIGHT, WIDTH, Place, echo, meridian, nearest_degree, parallel, way

# by the geodesics of GeographicLib (geographiclib 2.1): from, to, metres, degrees true
NEAR = [
    ((18, 112), (18.5, 112.25), 61_333, 25.5), ((18.5, 112.25), (18.5, 113.25), 105_602, 89.8),
    ((-35, -140), (-35.4, -139.6), 57_413, 140.7), ((60, 5), (60.5, 4.5), 62_210, 333.8),
    ((0, 179.8), (0.3, -179.9), 47_071, 45.2), ((30, 120), (34, 116), 582_628, 320.6),
]  # fmt: skip
FAR = [((10, 100), (40, 150), 5_935_513, 47.1), ((33.3, 44.4), (-20, 44.4), 5_898_386, 180.0)]


def units(point: tuple[float, float]) -> tuple[int, int]:
    return round(point[0] * DEGREE), round(point[1] * DEGREE)


@pytest.mark.parametrize(("start", "end", "metres", "degrees"), NEAR)
def test_ways_of_a_few_degrees(
    start: tuple[float, float], end: tuple[float, float], metres: int, degrees: float
) -> None:
    found = way(units(start), units(end))
    assert found.distance_m == pytest.approx(metres, rel=1e-3) and abs(found.bearing / 10 - degrees) <= 0.1


@pytest.mark.parametrize(("start", "end", "metres", "degrees"), FAR)
def test_ways_across_an_ocean(
    start: tuple[float, float], end: tuple[float, float], metres: int, degrees: float
) -> None:
    found = way(units(start), units(end))
    assert found.distance_m == pytest.approx(metres, rel=1e-2) and abs(found.bearing / 10 - degrees) <= 0.3


def test_the_nearest_degree() -> None:
    assert nearest_degree(185_000_001, 1_122_500_000) == (190_000_000, 1_120_000_000)
    assert nearest_degree(-1, 1_799_999_999) == (0, -1_800_000_000)
    assert (parallel(-185_000_000), parallel(0), meridian(-1_800_000_000)) == ("18°30′S", "0°N", "180°W")


def test_both_marks_and_a_few_lines() -> None:
    drawing = echo([Place(185_000_000, 1_122_500_000, 1, "sent"), Place(185_000_000, 1_132_000_000, 1, "read")])
    sent, read = drawing.marks
    assert sent.y == read.y and read.x - sent.x > 150 and (sent.what, read.what) == ("sent", "read")
    assert "112°30′E" in [one.label for one in drawing.meridians] and drawing.degree == (180_000_000, 1_120_000_000)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(-90 * DEGREE, 90 * DEGREE), st.integers(-180 * DEGREE, 180 * DEGREE - 1)),
        min_size=1,
        max_size=6,
    )
)
def test_every_mark_is_in_the_drawing(points: list[tuple[int, int]]) -> None:
    drawing = echo([Place(*point, number, "sent") for number, point in enumerate(points, 1)])
    assert all(0 <= mark.x <= WIDTH and 0 <= mark.y <= HEIGHT for mark in drawing.marks)
    assert len(drawing.marks) == len(points) and len(drawing.parallels) <= 13 and len(drawing.meridians) <= 13
    assert 0 <= drawing.way.bearing < 3600 and drawing.way.distance_m < 80_000


def test_across_the_date_line_it_does_not_go_round_the_earth() -> None:
    drawing = echo([Place(0, 1_799_000_000, 1, "sent"), Place(0, -1_799_000_000, 2, "sent")])
    assert 0 < drawing.marks[1].x - drawing.marks[0].x < WIDTH
    assert "180°W" in [one.label for one in drawing.meridians]
