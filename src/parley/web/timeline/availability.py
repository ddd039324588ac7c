"""When each channel was open, and when it was cut: the geometry of one row a channel, over the years that the facts span.

Across in percent of the width, down in pixels. A cut lasts from a suspension until a fact resumes it, or until people met or
spoke in the channel again; what the record does not end is drawn to today, as open-ended.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from parley.node.affair_status import ChannelView
from parley.procedures.dates import first_day, from_iso, last_day
from parley.web.timeline.facts import today_of

ROW_PX: Final = 34
HEAD_PX: Final = 22
_SHUT: Final = frozenset(("SUSPENDED", "PARTLY_SUSPENDED", "CLOSED"))


class Tick(NamedTuple):
    """A contact held, or a request refused, at ``x``."""

    x: float
    key: str
    title: str


class Bar(NamedTuple):
    """A stretch in which the channel was cut; ``open_ended``: the record does not say that it is over. ``days`` of its length."""

    left: float
    width: float
    key: str
    title: str
    days: int
    open_ended: bool


class Lane(NamedTuple):
    """One channel. ``live``: it is one of this record itself, with states of its own."""

    name: str
    y: float
    live: bool
    held: list[Tick]
    refused: list[Tick]
    cuts: list[Bar]


class Axis(NamedTuple):
    """The drawing."""

    height: float
    years: list[tuple[int, float]]
    lanes: list[Lane]
    today: float


class _Scale:
    def __init__(self, first: int, last: int) -> None:
        self.years = range(first, last + 1)
        self._start = date(first, 1, 1).toordinal()
        self._span = date(last, 12, 31).toordinal() + 1 - self._start

    def x(self, day: date) -> float:
        """Where a day begins, in percent."""
        return round(min(max((day.toordinal() - self._start) / self._span * 100, 0.0), 100.0), 3)


def axis(rows: Iterable[Mapping[str, Any]], live: Iterable[ChannelView], today: date) -> Axis | None:
    """The drawing of facts, as questions answer them, and of the channels of the record itself; None where there is neither."""
    told = [row for row in rows if row["channel"] and row["start"] and row["origin"] != "record"]
    live = list(live)
    years = [from_iso(row["start"])[0] for row in told] + [
        today_of(span.since).year for one in live for span in one.spans
    ]
    if not years:
        return None
    scale = _Scale(min(years), max(*years, today.year))
    lanes = [_told(name, told, scale, today) for name in sorted({row["channel"] for row in told})]
    lanes += [_live(one, scale, today) for one in live]
    placed = [lane._replace(y=HEAD_PX + ROW_PX * at) for at, lane in enumerate(lanes)]
    ticks = [(year, scale.x(date(year, 1, 1))) for year in scale.years]
    return Axis(HEAD_PX + ROW_PX * len(placed), ticks, placed, scale.x(today))


def _told(name: str, told: list[Mapping[str, Any]], scale: _Scale, today: date) -> Lane:
    rows = [row for row in told if row["channel"] == name]
    held = [row for row in rows if row["held"]]
    cuts = [_cut(row, held, rows, scale, today) for row in rows if row["kind"] == "suspension"]
    refused = [_tick(row, scale) for row in rows if row["kind"] == "refusal"]
    return Lane(name, 0, False, [_tick(row, scale) for row in held], refused, cuts)


def _tick(row: Mapping[str, Any], scale: _Scale) -> Tick:
    begins = from_iso(row["start"])
    x = (scale.x(first_day(begins)) + scale.x(last_day(begins))) / 2
    return Tick(round(x, 3), row["key"], f"{row['start']}: {row['title']}")


def _cut(
    row: Mapping[str, Any], held: list[Mapping[str, Any]], rows: list[Mapping[str, Any]], scale: _Scale, today: date
) -> Bar:
    since = first_day(from_iso(row["start"]))
    ends = [first_day(from_iso(one["start"])) for one in (*held, *(r for r in rows if r["key"] in row["resumed_by"]))]
    until = min((day for day in ends if day > since), default=None)
    end = until or max(today, since)
    left = scale.x(since)
    title = f"{row['start']}: {row['title']}"
    return Bar(left, max(scale.x(end) - left, 0.2), row["key"], title, (end - since).days, until is None)


def _live(one: ChannelView, scale: _Scale, today: date) -> Lane:
    cuts = []
    for span in one.spans:
        if span.state in _SHUT:
            since = today_of(span.since)
            until = today_of(span.until) if span.until is not None else max(today, since)
            left = scale.x(since)
            bar = Bar(
                left, max(scale.x(until) - left, 0.4), one.name, span.state, (until - since).days, span.until is None
            )
            cuts.append(bar)
    return Lane(one.name, 0, True, [], [], cuts)
