"""The map echo: where positions lie on the graticule, as a small drawing and in words. It draws no land and no borders.

Distances up to a few degrees are those of the ellipsoid by Gauss's mid-latitude formula, to some metres; larger ones, which
only a gross slip gives, are those of a sphere.
"""

import math
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

DEGREE: Final = 10_000_000
SEMI_MAJOR_M: Final = 6_378_137.0
ECCENTRICITY_SQUARED: Final = 0.006694379990141317
SPHERE_M: Final = 6_371_008.8
NEAR: Final = 5 * DEGREE
WIDTH: Final = 320
HEIGHT: Final = 240
PAD: Final = 34
LEAST_SPAN: Final = DEGREE // 2
STEPS_MIN: Final = (5, 10, 30, 60, 120, 300, 600, 1_800, 3_600)
"""Between two lines, in minutes of arc."""
LINES_MAX_COUNT: Final = 4


class Place(NamedTuple):
    """A position to be marked: latitude and longitude in 1e-7 degree, the mark's number, and what it is: sent or read."""

    latitude: int
    longitude: int
    number: int
    what: str


class Line(NamedTuple):
    """A parallel or a meridian: where it stands in the drawing, and what it is called."""

    at: float
    label: str


class Mark(NamedTuple):
    """A position in the drawing."""

    x: float
    y: float
    number: int
    what: str


class Way(NamedTuple):
    """How far one point lies from another, and in which direction: metres, degrees true in tenths."""

    distance_m: float
    bearing: int


class Echo(NamedTuple):
    """The drawing. ``degree`` is the whole degree nearest to the first place, ``way`` the way from there to it."""

    width: int
    height: int
    parallels: list[Line]
    meridians: list[Line]
    marks: list[Mark]
    degree: tuple[int, int]
    way: Way


def echo(places: Sequence[Place]) -> Echo:
    """The drawing of one or more positions."""
    first = places[0]
    easts = [first.longitude + turned(one.longitude - first.longitude) for one in places]
    south, north = _span([one.latitude for one in places])
    west, east = _span(easts)
    narrow = max(math.cos(math.radians((south + north) / 2 / DEGREE)), 0.05)
    scale = min((WIDTH - 2 * PAD) / ((east - west) * narrow), (HEIGHT - 2 * PAD) / (north - south))
    middle_east, middle_north = (west + east) / 2, (south + north) / 2

    def x(longitude: float) -> float:
        return round(WIDTH / 2 + (longitude - middle_east) * narrow * scale, 1)

    def y(latitude: float) -> float:
        return round(HEIGHT / 2 - (latitude - middle_north) * scale, 1)

    tall, wide = HEIGHT / 2 / scale, WIDTH / 2 / scale / narrow
    degree = nearest_degree(first.latitude, first.longitude)
    return Echo(
        WIDTH, HEIGHT,
        [Line(y(at), parallel(at)) for at in _lines(middle_north - tall, middle_north + tall) if abs(at) <= 90 * DEGREE],
        [Line(x(at), meridian(turned(at))) for at in _lines(middle_east - wide, middle_east + wide)],
        [Mark(x(at), y(one.latitude), one.number, one.what) for one, at in zip(places, easts, strict=True)],
        degree, way(degree, (first.latitude, first.longitude)),
    )  # fmt: skip


def nearest_degree(latitude: int, longitude: int) -> tuple[int, int]:
    """The nearest point at which a whole degree of latitude and one of longitude cross."""
    return round(latitude / DEGREE) * DEGREE, turned(round(longitude / DEGREE) * DEGREE)


def way(start: tuple[int, int], end: tuple[int, int]) -> Way:
    """From one point to another, both in 1e-7 degree."""
    north, east = end[0] - start[0], turned(end[1] - start[1])
    middle = math.radians((start[0] + end[0]) / 2 / DEGREE)
    if max(abs(north), abs(east)) > NEAR:
        return _over_the_sphere(start, end)
    curve = 1 - ECCENTRICITY_SQUARED * math.sin(middle) ** 2
    along = math.radians(north / DEGREE) * SEMI_MAJOR_M * (1 - ECCENTRICITY_SQUARED) / curve**1.5
    across = math.radians(east / DEGREE) * SEMI_MAJOR_M * math.cos(middle) / math.sqrt(curve)
    # the direction at the start: half the meridians' convergence before that in the middle
    turn = math.radians(east / DEGREE) * math.sin(middle) / 2
    return Way(math.hypot(along, across), _tenths(math.atan2(across, along) - turn))


def _over_the_sphere(start: tuple[int, int], end: tuple[int, int]) -> Way:
    one, other = (math.radians(latitude / DEGREE) for latitude in (start[0], end[0]))
    east = math.radians(turned(end[1] - start[1]) / DEGREE)
    across = math.cos(other) * math.sin(east)
    along = math.cos(one) * math.sin(other) - math.sin(one) * math.cos(other) * math.cos(east)
    height = math.sin(one) * math.sin(other) + math.cos(one) * math.cos(other) * math.cos(east)
    return Way(SPHERE_M * math.atan2(math.hypot(across, along), height), _tenths(math.atan2(across, along)))


def _tenths(radians: float) -> int:
    return round(math.degrees(radians) * 10) % 3600


def turned(longitude: int) -> int:
    """A longitude, or a difference of two, between −180° and 180°."""
    return (longitude + 180 * DEGREE) % (360 * DEGREE) - 180 * DEGREE


def parallel(at: int) -> str:
    """``18°30′N``."""
    return f"{_angle(abs(at))}{'S' if at < 0 else 'N'}"


def meridian(at: int) -> str:
    """``112°E``."""
    return f"{_angle(abs(at))}{'W' if at < 0 else 'E'}"


def _angle(size: int) -> str:
    minutes = round(size * 60 / DEGREE)
    return f"{minutes // 60}°{minutes % 60:02d}′" if minutes % 60 else f"{minutes // 60}°"


def _span(values: Iterable[int]) -> tuple[float, float]:
    low, high = min(values := list(values)), max(values)
    lacks = max(0, LEAST_SPAN - (high - low)) / 2
    return low - lacks, high + lacks


def _lines(low: float, high: float) -> list[int]:
    """Where lines stand, in 1e-7 degree: on whole steps."""
    low_min, high_min = low * 60 / DEGREE, high * 60 / DEGREE
    step = next((step for step in STEPS_MIN if (high_min - low_min) / step <= LINES_MAX_COUNT), STEPS_MIN[-1])
    minutes = range(math.ceil(low_min / step) * step, math.floor(high_min / step) * step + 1, step)
    return [round(minute * DEGREE / 60) for minute in minutes]
