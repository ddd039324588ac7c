"""Contacts by level and year, and the days since the last one."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from parley.procedures.asking.table import Row
from parley.procedures.picture.events import ago, event, is_over
from parley.procedures.picture.levels import LANES, lane
from parley.procedures.picture.shape import Lane, Year

# A legislature's journey is no contact between the sides: the visit of August 2022 is why three channels were cut.
_NOT_BETWEEN: Final = "legislature"


def lanes(rows: Iterable[Row], day: date) -> list[Lane]:
    """The lanes in which there were contacts up to that day, the highest level first. What is known to a year only counts once
    that year is over."""
    by_lane: dict[str, list[Row]] = {}
    for row in rows:
        if row.values.get("held") and row.values.get("level") != _NOT_BETWEEN and is_over(row, day):
            by_lane.setdefault(lane(str(row.values.get("level", ""))), []).append(row)
    return [_lane(name, by_lane[name], day) for name in LANES if name in by_lane]


def _lane(name: str, rows: list[Row], day: date) -> Lane:
    years: dict[int, list[Row]] = {}
    for row in rows:
        if row.begins:
            years.setdefault(row.begins[0].year, []).append(row)
    last = max(rows, key=lambda row: (row.ends or (date.min, date.min), row.key))
    return Lane(
        name, [Year(year, [event(row) for row in years[year]]) for year in sorted(years)], event(last),
        ago(last.ends, day) if last.ends else [],
    )  # fmt: skip
