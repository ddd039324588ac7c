"""From degrees to pixels: plate carrée, true to scale in its middle. For the eye only."""

import math
from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from parley.web.echo import turned
from parley.web.map.land import Box, Point
from parley.web.map.outline import E7, Outline

PAD: Final = 0.15
LEAST_DEG: Final = 0.5
STEPS_MIN: Final = (1, 2, 5, 10, 30, 60, 120, 300, 600, 1_800, 3_600)
LINES_MAX_COUNT: Final = 7
NARROW_MIN: Final = 0.05
"""Near the poles no degree of longitude is drawn narrower than this part of one of latitude."""


class Line(NamedTuple):
    """A parallel, a meridian or a moment: where it stands and what it is called."""

    at: float
    label: str


class Frame:
    """What is shown about ``middle``, so many pixels a degree of latitude. Longitudes near the first one are kept as they are;
    all others are turned near to it."""

    def __init__(self, middle: Point, scale: float, size: tuple[int, int], home: float | None = None) -> None:
        self._width, self._height = size
        self._home = middle[0] if home is None else home
        self.middle = middle
        self.scale = scale
        self.narrow = narrow_at(middle[1])
        half_x, half_y = self._width / 2 / scale / self.narrow, self._height / 2 / scale
        x, y = middle
        self.box = Box(x - half_x, max(-90.0, y - half_y), x + half_x, min(90.0, y + half_y))

    @classmethod
    def around(cls, outlines: Sequence[Outline], size: tuple[int, int]) -> "Frame":
        """The frame that holds all of them."""
        home = outlines[0].points[0][0]
        points = [(near_to(x, home), y) for one in outlines for x, y in one.points]
        pads = max(one.width_deg for one in outlines)
        xs, ys = [x for x, _ in points], [y for _, y in points]
        middle = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
        narrow = narrow_at(middle[1])
        wide = max(LEAST_DEG, max(xs) - min(xs) + pads / narrow) * narrow
        tall = max(LEAST_DEG, max(ys) - min(ys) + pads)
        return cls(middle, min(size[0] / wide, size[1] / tall) / (1 + 2 * PAD), size, home)

    def x(self, longitude: float) -> float:
        """Pixels from the left; the longitude as it is, not turned."""
        return round(self._width / 2 + (longitude - self.middle[0]) * self.narrow * self.scale, 1)

    def y(self, latitude: float) -> float:
        """Pixels from the top."""
        return round(self._height / 2 - (latitude - self.middle[1]) * self.scale, 1)

    def width(self, one: Outline) -> float:
        """How broad a corridor's line is, at least so that it can be seen; 0 for a ring."""
        return max(2.0, round(one.width_deg * self.scale, 1)) if one.is_line else 0.0

    def path(self, one: Outline) -> str:
        """The outline as an SVG path."""
        turn = near_to(one.points[0][0], self._home) - one.points[0][0]
        return self._drawn([(x + turn, y) for x, y in one.points], not one.is_line)

    def path_of(self, rings: Iterable[Sequence[Point]]) -> str:
        """Rings that are near already, as one path."""
        return "".join(self._drawn(ring, True) for ring in rings)

    def _drawn(self, points: Sequence[Point], closed: bool) -> str:
        return "M" + "L".join(f"{self.x(x)} {self.y(y)}" for x, y in points) + ("Z" if closed else "")

    def parallels(self, name: Callable[[int], str]) -> list[Line]:
        """Those of the graticule, on whole steps."""
        return _lines(self.box.south, self.box.north, name, self.y, 90.0)

    def meridians(self, name: Callable[[int], str]) -> list[Line]:
        """Those of the graticule, on whole steps."""
        return _lines(self.box.west, self.box.east, name, self.x, 540.0)


def narrow_at(latitude: float) -> float:
    """How long a degree of longitude is there, in degrees of latitude, as it is drawn."""
    return max(math.cos(math.radians(latitude)), NARROW_MIN)


def near_to(longitude: float, home: float) -> float:
    """The same longitude, within 180 degrees of ``home``."""
    return longitude - 360.0 * round((longitude - home) / 360.0)


def _lines(
    low: float, high: float, name: Callable[[int], str], place: Callable[[float], float], most: float
) -> list[Line]:
    step = next((step for step in STEPS_MIN if (high - low) * 60 / step <= LINES_MAX_COUNT), STEPS_MIN[-1])
    minutes = range(math.ceil(low * 60 / step) * step, math.floor(high * 60 / step) * step + 1, step)
    return [Line(place(at / 60), name(turned(round(at * E7 / 60)))) for at in minutes if abs(at / 60) <= most]
