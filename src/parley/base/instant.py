"""Instants: milliseconds UTC since 1970 inside, date-time groups and ISO 8601 outside. It owns no clock."""

import re
from datetime import UTC, datetime, timedelta
from typing import Final

from parley.base.errors import LocalError

SECOND: Final = 1_000
MINUTE: Final = 60 * SECOND
HOUR: Final = 60 * MINUTE
DAY: Final = 24 * HOUR

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_YEAR_2000: Final = 946_684_800_000
_YEAR_10000: Final = 253_402_300_800_000
_SIGNED_MAX: Final = 2**53
_CYCLE: Final = 146_097 * DAY
"""400 years."""
MONTHS: Final = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_DTG: Final = re.compile(r"(\d{2})(\d{2})(\d{2})Z ([A-Z]{3}) (\d{2}|\d{4})", re.ASCII)
_FINER: Final = re.compile(r"[.,]\d{3}\d*[1-9]", re.ASCII)


def to_datetime(instant: int) -> datetime:
    """The aware UTC datetime of ``instant``; LocalError ``base.bad-instant`` outside the years 1 to 9999."""
    try:
        return _EPOCH + timedelta(milliseconds=instant)
    except OverflowError:
        raise LocalError("base.bad-instant", text=str(instant)) from None


def from_datetime(moment: datetime) -> int:
    """Milliseconds of an aware datetime."""
    if moment.tzinfo is None:
        raise LocalError("base.bad-instant", text=moment.isoformat())
    return (moment - _EPOCH) // timedelta(milliseconds=1)


def _calendar(instant: int) -> tuple[int, datetime]:
    """The year, and a moment at the same place of a year like it. What another post signed as its time may lie hundreds of
    thousands of years ahead, and must be shown all the same; the calendar repeats after 400 years. Raises LocalError
    ``base.bad-instant`` before the year 1 and beyond what can be signed (spec: record §3.1)."""
    if not _YEAR_10000 <= instant < _SIGNED_MAX:
        moment = to_datetime(instant)
        return moment.year, moment
    cycles, rest = divmod(instant - _YEAR_2000, _CYCLE)
    moment = to_datetime(_YEAR_2000 + rest)
    return moment.year + 400 * cycles, moment


def dtg(instant: int) -> str:
    """The date-time group, ``DDHHMMZ MON YY``; years outside 2000–2099 are written in full."""
    year, moment = _calendar(instant)
    shown = f"{year % 100:02d}" if 2000 <= year < 2100 else f"{year:04d}"
    return f"{moment:%d%H%M}Z {MONTHS[moment.month - 1]} {shown}"


def time_of_day(instant: int) -> str:
    """Hours, minutes and seconds, ``HHMMSSZ``."""
    return f"{_calendar(instant)[1]:%H%M%S}Z"


def iso(instant: int) -> str:
    """ISO 8601 with milliseconds and Z; a year of more than four digits bears a sign."""
    year, moment = _calendar(instant)
    shown = f"{year:04d}" if year < 10_000 else f"+{year}"
    return f"{shown}-{moment:%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03d}Z"


def parse(text: str) -> int:
    """The instant that ``text`` names, as a DTG or as ISO 8601 with an offset, to the millisecond. Raises LocalError
    ``base.bad-instant``, also for what is finer: it is never cut off."""
    try:
        if match := _DTG.fullmatch(text.strip().upper()):
            day, hour, minute, month, year = match.groups()
            full_year = int(year) + (2000 if len(year) == 2 else 0)
            number = MONTHS.index(month) + 1
            return from_datetime(datetime(full_year, number, int(day), int(hour), int(minute), tzinfo=UTC))
        if not _FINER.search(text):
            return from_datetime(datetime.fromisoformat(text.strip()))
    except ValueError:
        pass
    raise LocalError("base.bad-instant", text=text[:64])
