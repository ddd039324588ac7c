"""When: the time phrases of warnings, as they are written and not dated yet.

``071100Z TO 071700Z APR``, ``0030Z TO 0500Z DAILY 05 THRU 15 APR``, ``06 THRU 30 APR``, ``IN PROGRESS UNTIL 31 DEC``, several of
them joined by commas and AND, and others after ALTERNATE. What belongs to no such phrase is left where it stands.
"""

from enum import Enum
from typing import Final, NamedTuple

from parley.formats.navarea.cursor import Cursor
from parley.formats.navarea.token import Is

Clock = tuple[int, int]


class Date(NamedTuple):
    """A day, or a moment of one if it has a ``clock``; month and year as far as they are written at it."""

    day: int
    month: int | None
    year: int | None
    clock: Clock | None
    start: int
    end: int


class Shape(Enum):
    """What a part of a time phrase says."""

    SPAN = 0
    """From one moment to another."""
    DAYS = 1
    """Whole days, or with ``hours`` those hours of each."""
    UNTIL = 2
    """From when the warning was issued until a day or moment; with ``hours`` those hours of each day."""
    OPEN = 3
    """No end is said."""


class Part(NamedTuple):
    """One part. ``dates`` are pairs: first and last of a range, twice the same Date for a single day."""

    shape: Shape
    alternate: bool
    dates: tuple[tuple[Date, Date], ...]
    hours: tuple[tuple[Clock, Clock], ...] = ()
    except_days: frozenset[int] = frozenset()
    daily: bool = False


_TO: Final = ("TO", "THRU", "THROUGH", "-")
_WEEKDAYS: Final = ("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")


def times(at: Cursor) -> list[Part]:
    """The time phrase that begins here, or nothing. Raises RefusedError for one that cannot be understood for certain."""
    parts: list[Part] = []
    alternate = False
    while True:
        back = at.at
        joined = not parts or at.take(",", "AND") or at.sees(Is.MOMENT, Is.HOUR)
        at.take("AND")
        if at.take("ALTERNATE", "ALTERNATES", "ALTERNATIVELY"):
            joined = alternate = True
            at.take(":", ",")
        part = _part(at, alternate) if joined else None
        if part is None:
            at.at = back
            return parts
        parts.append(part)


def _part(at: Cursor, alternate: bool) -> Part | None:
    back = at.at
    progress = at.phrase("IN PROGRESS")
    if progress:
        at.take(",")
    named = at.take("FROM", "COMMENCING")
    part = _span(at, alternate) or _until(at, alternate, progress) or _hours(at, alternate) or _days(at, alternate)
    if part is None and progress and not named:
        return Part(Shape.OPEN, alternate, ())
    if part is None:
        at.at = back
    return part


def _span(at: Cursor, alternate: bool) -> Part | None:
    since = at.at
    first = _moment(at, bare=at.says(*_TO, ahead=1) and at.sees(Is.MOMENT, ahead=2))
    if first is None:
        return None
    if _no_end(at):
        return Part(Shape.OPEN, alternate, ((first, first),))
    to = at.take(*_TO, "UNTIL")
    last = (_moment(at, bare=at.tokens[since].kind is Is.MOMENT) or _day(at)) if to else None
    if last is None or (last.clock is None and last.month is None):
        at.refuse("formats.time-not-understood", since)
    _check_years(at, since, first, last)
    return Part(Shape.SPAN, alternate, ((first, last),))


def _until(at: Cursor, alternate: bool, progress: bool) -> Part | None:
    since = at.at
    if _no_end(at):
        return Part(Shape.OPEN, alternate, ())
    if not at.take("UNTIL") and not (progress and at.take(*_TO)):
        return None
    last = _moment(at) or _day(at)
    if last is None:
        at.refuse("formats.time-not-understood", since)
    return Part(Shape.UNTIL, alternate, ((last, last),))


def _no_end(at: Cursor) -> bool:
    return at.phrase("UNTIL FURTHER NOTICE") or at.take("UFN")


def _hours(at: Cursor, alternate: bool) -> Part | None:
    """Hours first, then their days."""
    since = at.at
    daily = _says_daily(at)
    if daily:
        at.take("FROM")
    hours = _clocks(at)
    if not hours:
        at.at = since
        return None
    daily |= _says_daily(at)
    back = at.at
    at.take(",")
    at.take("ON")
    if daily and (until := _until(at, alternate, False)):
        return until._replace(hours=hours, daily=True)
    dates = _ranges(at, bare=daily)
    if dates is None:
        at.at = back
        return Part(Shape.DAYS, alternate, (), hours, daily=daily)
    except_days = _except(at)
    daily |= _says_daily(at)
    return _checked(at, since, Part(Shape.DAYS, alternate, dates, hours, except_days, daily))


def _days(at: Cursor, alternate: bool) -> Part | None:
    """Days, and their hours if these follow."""
    since = at.at
    dates = _ranges(at)
    if dates is None:
        return None
    if len(dates) == 1 and dates[0][0] is dates[0][1] and _no_end(at):
        return Part(Shape.OPEN, alternate, dates)
    except_days = _except(at)
    back = at.at
    at.take(",")
    daily = _says_daily(at)
    at.take("FROM")
    hours = _clocks(at)
    if not hours:
        if daily:
            at.refuse("formats.time-not-understood", since)
        at.at = back
    daily |= bool(hours) and _says_daily(at)
    return _checked(at, since, Part(Shape.DAYS, alternate, dates, hours, except_days or _except(at), daily))


def _checked(at: Cursor, since: int, part: Part) -> Part:
    if part.except_days and not part.hours:
        at.refuse("formats.time-not-understood", since)
    return part


def _clocks(at: Cursor) -> tuple[tuple[Clock, Clock], ...]:
    found: list[tuple[Clock, Clock]] = []
    while True:
        back = at.at
        if found:
            at.take(",")
            at.take("AND")
        first = at.take_kind(Is.HOUR)
        last = at.take_kind(Is.HOUR) if first and at.take(*_TO, "UNTIL") else None
        if first is None or last is None:
            if first:
                at.refuse("formats.time-not-understood", back)
            at.at = back
            return tuple(found)
        found.append((first.value, last.value))


def _ranges(at: Cursor, bare: bool = False) -> tuple[tuple[Date, Date], ...] | None:
    """Days and ranges of days; None if no month is written at any of them: then they are other numbers, unless ``bare`` ones are
    awaited."""
    since = at.at
    found: list[tuple[Date, Date]] = []
    while True:
        back = at.at
        if found:
            at.take(",")
            at.take("AND")
        first = _day(at) if not found or at.at > back else None
        if first is None:
            at.at = back
            break
        last = first
        if at.says(*_TO) and at.sees(Is.NUMBER, ahead=1):
            at.at += 1
            last = _day(at) or at.refuse("formats.time-not-understood", back)
            _check_years(at, back, first, last)
        found.append((first, last))
    if not found or not (bare or any(date.month for pair in found for date in pair)):
        at.at = since
        return None
    return tuple(found)


def _check_years(at: Cursor, since: int, first: Date, last: Date) -> None:
    """``15 DEC 25 THRU 30 DEC``: the 25 may be a year or, a comma having been lost, a day."""
    if first.year is not None and last.year is None:
        at.refuse("formats.time-not-understood", since)


def _except(at: Cursor) -> frozenset[int]:
    found = set()
    back = at.at
    at.take(",")
    if not at.phrase("EXCEPT [ON]"):
        at.at = back
        return frozenset()
    while True:
        token = at.take_kind(Is.WORD)
        name = "" if token is None else token.value.removesuffix("S")
        if name not in _WEEKDAYS:
            at.refuse("formats.time-not-understood", back)
        found.add(_WEEKDAYS.index(name))
        back = at.at
        at.take(",")
        at.take("AND")
        if at.at == back or not at.says(*_WEEKDAYS, *(f"{day}S" for day in _WEEKDAYS)):
            at.at = back
            return frozenset(found)


def _says_daily(at: Cursor) -> bool:
    return at.phrase("DAILY") or at.phrase("EACH|EVERY DAY")


def _day(at: Cursor) -> Date | None:
    token = at.peek()
    if token is None or token.kind is not Is.NUMBER or len(token.value) != 2:
        return None
    at.at += 1
    month, year = _month(at)
    return Date(int(token.value), month, year, None, token.start, at.tokens[at.at - 1].end)


def _moment(at: Cursor, bare: bool = False) -> Date | None:
    """``bare``: six figures will do, since the other end of the span has its Z."""
    token = at.take_kind(Is.MOMENT)
    if token is None and bare and at.sees(Is.SIX):
        token = at.take_kind(Is.SIX)
    if token is None:
        return None
    day, hour, minute = token.value
    if at.sees(Is.NUMBER) and at.sees(Is.MONTH, ahead=1) and at.tokens[at.at].value == f"{day:02d}":
        at.at += 1  # the day once more
    month, year = _month(at)
    return Date(day, month, year, (hour, minute), token.start, at.tokens[at.at - 1].end)


def _month(at: Cursor) -> tuple[int | None, int | None]:
    month = at.take_kind(Is.MONTH)
    if month is None:
        return None, None
    token = at.peek()
    if token is None or token.kind is not Is.NUMBER or len(token.value) not in (2, 4):
        return month.value, None
    at.at += 1
    return month.value, int(token.value) + (2000 if len(token.value) == 2 else 0)
