"""Notices on one map and one axis of time: where each shape, line and bar stands. The template draws it.

Plate carrée, true to scale in the middle of what is shown. Own side's areas are solid, others' dashed; a conflict is red.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from parley.base import instant
from parley.node.notice_status import NoticeView
from parley.procedures import claim
from parley.runtime.tracking.view import FeedView
from parley.web.echo import meridian, parallel
from parley.web.map.frame import Frame, Line
from parley.web.map.land import Land
from parley.web.map.outline import outline
from parley.web.map.units import Between, Mark, between, marks

ROW_PX: Final = 22
HEAD_PX: Final = 20
LABEL_PX: Final = 260
BARS_MAX_COUNT: Final = 400
TICKS_H: Final = (1, 3, 6, 12, 24, 48, 96, 168, 336, 720, 2_160, 8_760)
TICKS_MAX_COUNT: Final = 8
OVER: Final = frozenset({"COMPLETED", "CANCELLED"})


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
    """The whole drawing: ``height`` of the map, ``axis_height`` of the axis below it; ``now_x`` None where it is not on it;
    the axis begins ``left`` pixels from the left, right of the names."""

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
    marks: list[Mark]
    lines: list[Between]
    left: int = LABEL_PX


def chart(
    views: Sequence[NoticeView], now: int, land: Land | None, title: Callable[[NoticeView], str], size: tuple[int, int],
    from_now: bool = True, feed: FeedView | None = None,
) -> Chart | None:  # fmt: skip
    """The chart of those that claim an area and a time; None if none does. ``from_now``: the axis begins now at the latest."""
    shown = [(view, _spans(view)) for view in views]
    shown = [(view, spans) for view, spans in shown if spans]
    drawn = [(view, spans, one) for view, spans in shown for area in view.versions[-1].areas if (one := outline(area))]
    if not drawn:
        return None
    frame = Frame.around([one for *_, one in drawn], size)
    begins, ends = min(spans[0][0] for _, spans in shown), max(end for _, spans in shown for _, end in spans)
    begins = min(begins, now) if from_now else begins - (ends - begins) // 10
    axis = _Axis(begins, ends, size[0])
    units = marks(frame, feed)
    return Chart(
        size[0], size[1], HEAD_PX + ROW_PX * len(shown), frame.path_of(land.within(frame.box)) if land else "",
        frame.parallels(parallel),
        frame.meridians(meridian),
        [
            Shape(view.ref, frame.path(one), frame.width(one), view.author.same_side, state_of(view), _text(spans))
            for view, spans, one in drawn
        ],
        [
            Row(
                view.ref, title(view), view.author.same_side, state_of(view), HEAD_PX + ROW_PX * k, axis.bars(spans),
                _text(spans),
            )
            for k, (view, spans) in enumerate(shown)
        ],
        axis.ticks(), axis.x(now) if begins <= now <= ends else None, begins, ends, units, between(units, feed),
    )  # fmt: skip


def _spans(view: NoticeView) -> list[claim.Span]:
    stands = view.versions[-1]
    return claim.spans(stands.windows, stands.daily) if view.stage not in OVER else []


def state_of(view: NoticeView) -> str:
    """The gravest verdict on it; CLEAR also where none is known: its colour is that of nothing."""
    return view.conflicts[0].state if view.conflicts else "CLEAR"


def _text(spans: Iterable[claim.Span]) -> str:
    return " ".join(f"{begin}-{end}" for begin, end in spans)


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
