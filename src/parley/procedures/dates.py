"""Dates as the record writes them, known to the year, the month or the day, as spans of days.

Days are those of the calendar at the place; nothing here knows a clock. A span is what a date can mean, never less.
"""

from datetime import UTC, date, datetime, timedelta
from typing import Final

from parley.base.instant import from_datetime

Date = list[int]
_LAST_MONTH: Final = 12


def first_day(parts: Date) -> date:
    """The first day that a date can mean."""
    year, month, day = (*parts, 1, 1)[:3]
    return date(year, month, day)


def last_day(parts: Date) -> date:
    """The last day that a date can mean."""
    if len(parts) == 3:
        return date(*parts)
    year, month = (parts[0], parts[1]) if len(parts) == 2 else (parts[0], _LAST_MONTH)
    if (year, month) == (9999, _LAST_MONTH):
        return date.max
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def span(dates: list[Date]) -> tuple[date, date]:
    """The days that an interval of one or two dates takes, as far as it says."""
    return first_day(dates[0]), max(first_day(dates[0]), last_day(dates[-1]))


def first_moment(parts: Date) -> int:
    """The beginning of a date in UTC, ms: from when on a reader may say that the day has come."""
    first = first_day(parts)
    return from_datetime(datetime(first.year, first.month, first.day, tzinfo=UTC))


def iso(parts: Date) -> str:
    """``2025-12-16``, ``2025-12`` or ``2025``."""
    return "-".join(f"{part:0{width}d}" for part, width in zip(parts, (4, 2, 2), strict=False))


def from_iso(text: str) -> Date:
    """Back from ``iso``. Raises ValueError."""
    parts = [int(part) for part in text.split("-")]
    if not 1 <= len(parts) <= 3 or iso(parts) != text:
        raise ValueError(text)
    first_day(parts)
    return parts
