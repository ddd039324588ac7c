"""Items B, C and D: from when to when, and at which hours in between."""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Final

from parley.base import instant
from parley.base.errors import LocalError
from parley.base.instant import DAY, MINUTE, from_datetime
from parley.base.limits import WARNING_WINDOWS_MAX_COUNT
from parley.formats.drafts import rows_of_days
from parley.formats.navarea.token import MONTHS
from parley.formats.refusal import RefusedError

_HOURS: Final = r"\d{4}-\d{4}"
_DAILY: Final = re.compile(rf"(?:DAILY|DLY)\s+({_HOURS}(?:\s*(?:,|AND)?\s*{_HOURS})*)")
_DAYS: Final = re.compile(rf"(?:({'|'.join(MONTHS)})\s+)?(\d\d(?:(?:\s|\s?-\s?)\d\d)*)\s+({_HOURS})")


def windows(begin: int, end: int, schedule: str) -> list[list[int]]:
    """All windows; ``schedule`` is item D, empty if it is wanting. Raises RefusedError ``formats.time-not-understood``."""
    said = " ".join(schedule.split())
    if said in ("", "H24"):
        return [[begin, end]]
    if match := _DAILY.fullmatch(said):
        found = list(_daily(begin, end, re.findall(_HOURS, match[1])))
    else:
        found = list(_listed(begin, end, said))
    if not found or len({tuple(one) for one in found}) != len(found):
        raise RefusedError("formats.time-not-understood")
    return sorted(found)


def _daily(begin: int, end: int, hours: Sequence[str]) -> Iterator[list[int]]:
    """Hours of each day: those wholly between B and C; any that only partly are there leave it open what is meant."""
    first = begin // DAY - 1
    if (end - begin) // DAY * len(hours) > WARNING_WINDOWS_MAX_COUNT:
        raise RefusedError("formats.too-many-windows", limit=WARNING_WINDOWS_MAX_COUNT)
    for day in range(first, end // DAY + 1):
        for one in hours:
            span = _on(day * DAY, one)
            if begin <= span[0] and span[1] <= end:
                yield span
            elif span[0] < end and begin < span[1]:
                raise RefusedError("formats.time-not-understood")


def _listed(begin: int, end: int, said: str) -> Iterator[list[int]]:
    month = 0
    for part in said.split(","):
        match = _DAYS.fullmatch(part.strip())
        month = MONTHS.index(match[1]) + 1 if match and match[1] else month
        if match is None or month == 0:
            raise RefusedError("formats.time-not-understood")
        for number in _numbers(match[2]):
            yield _inside(begin, end, month, number, match[3])


def _numbers(text: str) -> Iterator[int]:
    for part in re.sub(r"\s?-\s?", "-", text).split():
        first, _, last = part.partition("-")
        if "-" in last or int(last or first) < int(first):
            raise RefusedError("formats.time-not-understood")
        yield from range(int(first), int(last or first) + 1)


def _inside(begin: int, end: int, month: int, number: int, hours: str) -> list[int]:
    years = {instant.to_datetime(moment).year for moment in (begin, end)}
    found = []
    for year in years:
        try:
            day = from_datetime(datetime.combine(date(year, month, number), datetime.min.time(), UTC))
        except ValueError:
            continue
        span = _on(day, hours)
        if begin <= span[0] and span[1] <= end:
            found.append(span)
    if len(found) != 1:
        raise RefusedError("formats.time-not-understood")
    return found[0]


def _on(day: int, hours: str) -> list[int]:
    first, last = (int(one[:2]) * 60 + int(one[2:]) for one in hours.split("-"))
    if any(int(one[2:]) > 59 or int(one) > 2400 for one in hours.split("-")) or first == last or first == 1440:
        raise RefusedError("formats.no-such-hour", text=hours)
    return [day + first * MINUTE, day + last * MINUTE + (DAY if last < first else 0)]


# -- and out


def schedule(spans: Sequence[list[int]]) -> str:
    """Item D for ``spans``, ascending; empty if B and C say it all. Raises LocalError ``formats.cannot-be-written``."""
    if any(moment % MINUTE for span in spans for moment in span):
        raise LocalError("formats.cannot-be-written")
    if len(spans) == 1:
        return ""
    if any(not 0 < end - begin < DAY for begin, end in spans):
        raise LocalError("formats.cannot-be-written")
    if len(rows_of_days(spans)) == 1:
        return f"DAILY {_hours(spans[0])}"
    return ", ".join(f"{_day(begin)} {_hours([begin, end])}" for begin, end in spans)


def _day(moment: int) -> str:
    at = instant.to_datetime(moment)
    return f"{MONTHS[at.month - 1]} {at.day:02d}"


def _hours(span: list[int]) -> str:
    begin, end = (instant.to_datetime(moment) for moment in span)
    return f"{begin:%H%M}-{end:%H%M}"


def stamp(moment: int) -> str:
    """``YYMMDDHHMM``."""
    if moment % MINUTE:
        raise LocalError("formats.cannot-be-written")
    return f"{instant.to_datetime(moment):%y%m%d%H%M}"


def moment(text: str) -> int:
    """From ``YYMMDDHHMM``, of this century. Raises RefusedError ``formats.no-such-date``."""
    numbers = [int(text[at : at + 2]) for at in range(0, 10, 2)]
    try:
        day = datetime(2000 + numbers[0], numbers[1], numbers[2], tzinfo=UTC)
        if numbers[3] > 24 or numbers[4] > 59 or (numbers[3] == 24 and numbers[4]):
            raise ValueError
    except ValueError:
        raise RefusedError("formats.no-such-date") from None
    return from_datetime(day + timedelta(hours=numbers[3], minutes=numbers[4]))
