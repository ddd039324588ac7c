"""The geometry of the time axis: where each mark stands. Across in percent of the width, so that one drawing fits every
screen; down in pixels. It draws nothing itself; the template does.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Final, NamedTuple

from parley.procedures.picture.levels import LANES
from parley.web.timeline.facts import GROUPS, TROUBLE, Fact, is_held
from parley.web.timeline.silences import Cut, Silence

ROW_PX: Final = 14
CUT_ROW_PX: Final = 15
LANE_PAD_PX: Final = 6
ROWS_MAX_COUNT: Final = 12
YEARS_PX: Final = 18
BARS_PX: Final = 74
SILENCE_PX: Final = 22
# Marks closer than this share of the width would touch on a screen of common width.
TOUCH_PERCENT: Final = 1.05
# How much of the width a letter takes there; a Chinese character takes twice as much.
LETTER_PERCENT: Final = 0.6
SILENCES_DRAWN_COUNT: Final = 7


class Mark(NamedTuple):
    """One fact: glyph at ``x``, on its row's ``y``; a span from ``left`` to ``right`` where the day is not known."""

    fact: Fact
    x: float
    y: float
    left: float
    right: float


class Strip(NamedTuple):
    """A stretch of time with words on it."""

    left: float
    width: float
    y: float
    label: str
    key: str
    anchor: str


class Lane(NamedTuple):
    """One lane with its marks and cut channels."""

    name: str
    y: float
    height: float
    marks: list[Mark]
    cuts: list[Strip]


class Year(NamedTuple):
    """One year on the axis: counts of contacts held and of troubles, as bars."""

    year: int
    x: float
    width: float
    held: int
    troubled: int


class Chart(NamedTuple):
    """The whole drawing."""

    height: float
    years_y: float
    bars_y: float
    unit: float
    years: list[Year]
    silences: list[Strip]
    silence_y: float
    lanes: list[Lane]
    today: float | None


class Scale:
    """Days to percent of the width."""

    def __init__(self, facts: Sequence[Fact], today: date) -> None:
        first = min((one.first.year for one in facts), default=today.year)
        last = max((one.last.year for one in facts), default=today.year)
        # the present belongs on the axis while it is near the facts
        self.years = range(first, (today.year if 0 <= today.year - last <= 2 else last) + 1)
        self.start = date(first, 1, 1).toordinal()
        self.span = date(self.years[-1] + 1, 1, 1).toordinal() - self.start
        self.today = today

    def x(self, day: date) -> float:
        """Where a day begins, in percent."""
        return round((day.toordinal() - self.start) / self.span * 100, 3)


def chart(
    shown: Sequence[Fact], everything: Sequence[Fact], cut: Sequence[Cut], quiet: Sequence[Silence], today: date,
    lane_by: str, words: Callable[[str, int], str],
) -> Chart:  # fmt: skip
    """Lay out ``shown`` on the axis of ``everything``. ``words`` tells a cut (its channel), a silence ("") in days."""
    scale = Scale(everything, today)
    y: float = BARS_PX + SILENCE_PX
    lanes = []
    for name, inside in _in_lanes(shown, lane_by):
        lane = _lane(name, y, inside, [one for one in cut if one.fact in inside], scale, words)
        lanes.append(lane)
        y += lane.height
    years = _years(shown, scale)
    most = max((max(one.held, one.troubled) for one in years), default=1) or 1
    return Chart(
        height=y + 1,
        years_y=YEARS_PX - 4,
        bars_y=BARS_PX - 8,
        unit=(BARS_PX - YEARS_PX - 10) / most,
        years=years,
        silences=_silences(quiet, scale, words),
        silence_y=BARS_PX,
        lanes=lanes,
        today=scale.x(today) if today.year in scale.years else None,
    )


def _in_lanes(shown: Iterable[Fact], lane_by: str) -> list[tuple[str, list[Fact]]]:
    order = tuple(GROUPS) if lane_by == "kind" else tuple(LANES)
    lanes: dict[str, list[Fact]] = {name: [] for name in order}
    for one in shown:
        lanes[one.group if lane_by == "kind" else one.lane].append(one)
    return [(name, inside) for name, inside in lanes.items() if inside]


def _lane(
    name: str, y: float, inside: list[Fact], cut: list[Cut], scale: Scale, words: Callable[[str, int], str]
) -> Lane:
    marks, rows = _marks(inside, y + LANE_PAD_PX + ROW_PX / 2, scale)
    below = y + LANE_PAD_PX + rows * ROW_PX
    strips: list[Strip] = []
    for one in cut:
        if one.until is None or one.days is None:
            continue
        left, right = scale.x(one.fact.first), scale.x(one.until.first)
        row = sum(other.left < right and left < other.left + other.width + _width(other.label) for other in strips)
        strips.append(_strip(left, right, below + row * CUT_ROW_PX, words(one.name, one.days), one.fact.view.key))
    cut_rows = len({strip.y for strip in strips})
    return Lane(name, y, rows * ROW_PX + cut_rows * CUT_ROW_PX + 2 * LANE_PAD_PX, marks, strips)


def _marks(inside: list[Fact], y: float, scale: Scale) -> tuple[list[Mark], int]:
    """Each mark on the first row where it touches no other."""
    ends: list[float] = []
    marks = []
    for one in inside:
        left, right = scale.x(one.first), scale.x(one.last)
        x = left if one.exact else (left + right) / 2
        start, end = (x, x) if one.exact else (left, right)
        row = next((i for i, last in enumerate(ends) if start - last >= TOUCH_PERCENT), len(ends))
        if row == len(ends) and row < ROWS_MAX_COUNT:
            ends.append(end)
        row = min(row, ROWS_MAX_COUNT - 1)
        ends[row] = max(ends[row], end)
        marks.append(Mark(one, x, y + row * ROW_PX, left, right))
    return marks, max(len(ends), 1)


def _silences(quiet: Iterable[Silence], scale: Scale, words: Callable[[str, int], str]) -> list[Strip]:
    """The longest silences, as far as their words do not run into each other."""
    strips: list[Strip] = []
    for one in quiet:
        left, right = scale.x(one.since.last), scale.x(one.until.first if one.until else scale.today)
        strip = _strip(left, right, BARS_PX + 3, words("", one.days), one.since.view.key)
        apart = [abs(_middle(strip) - _middle(other)) >= _width(strip.label) for other in strips]
        if all(apart) and len(strips) < SILENCES_DRAWN_COUNT:
            strips.append(strip)
    return strips


def _middle(strip: Strip) -> float:
    return strip.left + strip.width / 2


def _strip(left: float, right: float, y: float, label: str, key: str) -> Strip:
    """Words stand after the stretch, or before it where there is no room."""
    return Strip(left, max(right - left, 0.15), y, label, key, "end" if right + _width(label) > 100 else "start")


def _width(label: str) -> float:
    return sum(LETTER_PERCENT if letter.isascii() else 2 * LETTER_PERCENT for letter in label)


def _years(shown: Iterable[Fact], scale: Scale) -> list[Year]:
    held = dict.fromkeys(scale.years, 0)
    troubled = dict.fromkeys(scale.years, 0)
    for one in shown:
        held[one.first.year] += is_held(one) or one.group == "agreement"
        troubled[one.first.year] += one.group in TROUBLE
    edges = [scale.x(date(year, 1, 1)) for year in scale.years] + [100.0]
    return [
        Year(year, edges[i], edges[i + 1] - edges[i], held[year], troubled[year]) for i, year in enumerate(scale.years)
    ]
