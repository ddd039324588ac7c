"""Notices on one map and one axis of time: where each shape, line and bar stands. The template draws it.

Plate carrée, true to scale in the middle of what is shown. Own side's areas are solid, others' dashed; a conflict is red.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from parley.base import instant
from parley.node.notice_status import NoticeView
from parley.procedures import claim
from parley.web.echo import meridian, parallel, turned
from parley.web.map.land import Box, Land, Point
from parley.web.map.outline import E7, Outline, outline

PAD: Final = 0.15
LEAST_DEG: Final = 0.5
MOST_LATITUDE: Final = 88.0
STEPS_MIN: Final = (5, 10, 30, 60, 120, 300, 600, 1_800, 3_600)
LINES_MAX_COUNT: Final = 7
ROW_PX: Final = 22
HEAD_PX: Final = 20
LABEL_PX: Final = 210
BARS_MAX_COUNT: Final = 400
TICKS_H: Final = (1, 3, 6, 12, 24, 48, 96, 168, 336, 720, 2_160, 8_760)
TICKS_MAX_COUNT: Final = 8
OVER: Final = frozenset({"COMPLETED", "CANCELLED"})


class Line(NamedTuple):
    """A parallel, a meridian or a moment: where it stands and what it is called."""

    at: float
    label: str


class Shape(NamedTuple):
    """An area as a path. ``width`` is that of a corridor's line in pixels, 0 for a ring; ``spans`` as ``begin-end`` in ms."""

    ref: str
    path: str
    width: float
    own: bool
    state: str
    spans: str


class Bar(NamedTuple):
    """A span on the axis of time."""

    x: float
    width: float


class Row(NamedTuple):
    """A notice on the axis of time."""

    ref: str
    title: str
    own: bool
    state: str
    y: float
    bars: list[Bar]
    spans: str


class Chart(NamedTuple):
    """The whole drawing: ``height`` of the map, ``axis_height`` of the axis below it; ``now_x`` None where it is not on it."""

    width: int
    height: int
    axis_height: int
    land: str
    parallels: list[Line]
    meridians: list[Line]
    shapes: list[Shape]
    rows: list[Row]
    ticks: list[Line]
    now_x: float | None
    begins: int
    ends: int


def chart(
    views: Sequence[NoticeView], now: int, land: Land | None, title: Callable[[NoticeView], str], size: tuple[int, int],
    from_now: bool = True,
) -> Chart | None:  # fmt: skip
    """The chart of those that claim an area and a time; None if none does. ``from_now``: the axis begins now at the latest."""
    shown = [(view, _spans(view)) for view in views]
    shown = [(view, spans) for view, spans in shown if spans]
    drawn = [(view, spans, one) for view, spans in shown for area in view.versions[-1].areas if (one := outline(area))]
    if not drawn:
        return None
    frame = _Frame([one for *_, one in drawn], size)
    begins, ends = min(spans[0][0] for _, spans in shown), max(end for _, spans in shown for _, end in spans)
    begins = min(begins, now) if from_now else begins - (ends - begins) // 10
    axis = _Axis(begins, ends, size[0])
    return Chart(
        size[0], size[1], HEAD_PX + ROW_PX * len(shown), frame.path_of(land.within(frame.box)) if land else "",
        frame.lines(frame.box.south, frame.box.north, parallel, frame.y, 90.0),
        frame.lines(frame.box.west, frame.box.east, meridian, frame.x, 360.0),
        [
            Shape(view.ref, frame.path(one), frame.width(one), view.author.same_side, _state(view), _text(spans))
            for view, spans, one in drawn
        ],
        [
            Row(view.ref, title(view), view.author.same_side, _state(view), HEAD_PX + ROW_PX * k, axis.bars(spans), _text(spans))
            for k, (view, spans) in enumerate(shown)
        ],
        axis.ticks(), axis.x(now) if begins <= now <= ends else None, begins, ends,
    )  # fmt: skip


def _spans(view: NoticeView) -> list[claim.Span]:
    stands = view.versions[-1]
    return claim.spans(stands.windows, stands.daily) if view.stage not in OVER else []


def _state(view: NoticeView) -> str:
    return view.conflicts[0].state if view.conflicts else "CLEAR"


def _text(spans: Iterable[claim.Span]) -> str:
    return " ".join(f"{begin}-{end}" for begin, end in spans)


class _Frame:
    """From degrees to pixels. The first outline's longitudes are kept; all others are turned near to them."""

    def __init__(self, outlines: Sequence[Outline], size: tuple[int, int]) -> None:
        self._width, self._height = size
        self._home = outlines[0].points[0][0]
        points = [(self._near(x), y) for one in outlines for x, y in one.points]
        pads = max(one.width_deg for one in outlines)
        xs, ys = [x for x, _ in points], [y for _, y in points]
        self._middle = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
        self._narrow = max(math.cos(math.radians(self._middle[1])), 0.05)
        wide = max(LEAST_DEG, max(xs) - min(xs) + pads / self._narrow) * self._narrow
        tall = max(LEAST_DEG, max(ys) - min(ys) + pads)
        self._scale = min(self._width / wide, self._height / tall) / (1 + 2 * PAD)
        half_x, half_y = self._width / 2 / self._scale / self._narrow, self._height / 2 / self._scale
        x, y = self._middle
        self.box = Box(x - half_x, max(-90.0, y - half_y), x + half_x, min(90.0, y + half_y))

    def _near(self, longitude: float) -> float:
        return longitude - 360.0 * round((longitude - self._home) / 360.0)

    def x(self, longitude: float) -> float:
        """Pixels from the left; the longitude as it is, not turned."""
        return round(self._width / 2 + (longitude - self._middle[0]) * self._narrow * self._scale, 1)

    def y(self, latitude: float) -> float:
        """Pixels from the top."""
        return round(self._height / 2 - (latitude - self._middle[1]) * self._scale, 1)

    def width(self, one: Outline) -> float:
        """How broad a corridor's line is, at least so that it can be seen; 0 for a ring."""
        return max(2.0, round(one.width_deg * self._scale, 1)) if one.is_line else 0.0

    def path(self, one: Outline) -> str:
        """The outline as an SVG path."""
        turn = self._near(one.points[0][0]) - one.points[0][0]
        return self._drawn([(x + turn, y) for x, y in one.points], not one.is_line)

    def path_of(self, rings: Iterable[Sequence[Point]]) -> str:
        """Rings that are near already, as one path."""
        return "".join(self._drawn(ring, True) for ring in rings)

    def _drawn(self, points: Sequence[Point], closed: bool) -> str:
        return "M" + "L".join(f"{self.x(x)} {self.y(y)}" for x, y in points) + ("Z" if closed else "")

    def lines(
        self, low: float, high: float, name: Callable[[int], str], place: Callable[[float], float], most: float
    ) -> list[Line]:
        """The graticule between two sides, on whole steps."""
        step = next((step for step in STEPS_MIN if (high - low) * 60 / step <= LINES_MAX_COUNT), STEPS_MIN[-1])
        minutes = range(math.ceil(low * 60 / step) * step, math.floor(high * 60 / step) * step + 1, step)
        return [Line(place(at / 60), name(turned(round(at * E7 / 60)))) for at in minutes if abs(at / 60) <= most]


class _Axis:
    """From moments to pixels, right of the titles."""

    def __init__(self, begins: int, ends: int, width: int) -> None:
        self._begins, self._length = begins, max(1, ends - begins)
        self._width = width - LABEL_PX - 10

    def x(self, moment: int) -> float:
        """Pixels from the left."""
        return round(LABEL_PX + self._width * (moment - self._begins) / self._length, 1)

    def bars(self, spans: Sequence[claim.Span]) -> list[Bar]:
        """Of each span a bar that can be seen."""
        return [Bar(self.x(begin), max(1.5, self.x(end) - self.x(begin))) for begin, end in spans[:BARS_MAX_COUNT]]

    def ticks(self) -> list[Line]:
        """Moments on whole hours or days."""
        hours = next((one for one in TICKS_H if self._length / instant.HOUR / one <= TICKS_MAX_COUNT), TICKS_H[-1])
        step = hours * instant.HOUR
        first = -(-self._begins // step) * step
        return [Line(self.x(at), instant.dtg(at)) for at in range(first, self._begins + self._length + 1, step)]
