"""What an area is drawn upon: land, the graticule, and what the notices of both sides claim already. No borders, no names."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from parley.node.notice_status import NoticeView
from parley.runtime.tracking.view import FeedView
from parley.web.echo import meridian, parallel
from parley.web.map.chart import OVER, Shape, state_of
from parley.web.map.frame import Frame, Line
from parley.web.map.land import Land, Point
from parley.web.map.outline import Outline, outline
from parley.web.map.units import Mark, marks

SIZE: Final = (720, 420)
SCALE_MIN: Final = 2.0
"""The whole earth is as wide as the map."""
SCALE_MAX: Final = 60_000.0
"""About 1.9 m a pixel."""
WORLD: Final = (150.0, 10.0)


class Ground(NamedTuple):
    """The drawing, and how degrees become pixels: ``scale`` pixels a degree of latitude about the middle, ``narrow`` of that a
    degree of longitude."""

    width: int
    height: int
    longitude: float
    latitude: float
    scale: float
    narrow: float
    land: str
    parallels: list[Line]
    meridians: list[Line]
    shapes: list[Shape]
    marks: list[Mark]


def ground(
    views: Sequence[NoticeView], land: Land | None, about: tuple[Point, float] | None, feed: FeedView | None = None,
    around: Sequence[Outline] = (), size: tuple[int, int] = SIZE,
) -> Ground:  # fmt: skip
    """About a middle at a scale; without one, ``around`` something, where the notices are, or all the earth."""
    found = [(view, one) for view in views if view.stage not in OVER for one in _outlines(view)]
    frame = _frame(around or [one for _, one in found], about, size)
    return Ground(
        *size, *frame.middle, frame.scale, frame.narrow, frame.path_of(land.within(frame.box)) if land else "",
        frame.parallels(parallel), frame.meridians(meridian),
        [
            Shape(view.ref, frame.path(one), frame.width(one), view.author.same_side, state_of(view), "")
            for view, one in found
        ],
        marks(frame, feed),
    )  # fmt: skip


def _outlines(view: NoticeView) -> list[Outline]:
    return [one for area in view.versions[-1].areas or () if (one := outline(area))]


def _frame(outlines: Sequence[Outline], about: tuple[Point, float] | None, size: tuple[int, int]) -> Frame:
    if about is None and outlines:
        frame = Frame.around(outlines, size)
        about = frame.middle, frame.scale
    (longitude, latitude), scale = about or (WORLD, SCALE_MIN)
    middle = (longitude + 180.0) % 360.0 - 180.0, max(-89.0, min(89.0, latitude))
    return Frame(middle, max(SCALE_MIN, min(SCALE_MAX, scale)), size)
