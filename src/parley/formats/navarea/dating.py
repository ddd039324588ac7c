"""From time phrases to instants: months and years that are not written, hours of each day, and what contradicts itself.

A month that is not written is that of the next date to the right; a year is told by when the warning was issued. Where two
readings are left the phrase is refused. The rules stand in docs/how-to/warnings.md.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Final, NamedTuple

from parley.base.instant import DAY, HOUR, MINUTE, from_datetime, to_datetime
from parley.base.limits import WARNING_WINDOWS_MAX_COUNT
from parley.formats.navarea.times import Clock, Date, Part, Shape
from parley.formats.refusal import RefusedError

BEFORE_ISSUE_MAX_DAYS: Final = 45
AHEAD_MAX_DAYS: Final = 180
"""How long before or after it is issued what a warning speaks of may begin."""
UNTIL_MAX_DAYS: Final = 364
LAST_MAX_DAYS: Final = 400
TURN_MAX_DAYS: Final = 7
"""How far apart two dates are, at most, that stand under one month but in two."""
AFTER_END_MAX_MS: Final = DAY + 2 * HOUR
"""How long after its last window a warning cancels itself, at most; later, one of the two is a misprint."""
AFTER_HOURS_MAX_MS: Final = 20 * HOUR
"""The same, where hours of each day are given."""
AFTER_NIGHT_MAX_MS: Final = 125 * MINUTE
"""The same, where these run past midnight: whether the last night counts to its first day or its second is told by this."""
LEFT_OUT_MAX_MS: Final = 3 * DAY
"""How many days before that may be excepted ones."""

Span = list[int]


class When(NamedTuple):
    """Windows in ascending order, in ms; ``alternates`` are those of them that were named as such. ``open_since`` is not None for
    what has no end, and then there are no windows."""

    windows: list[Span]
    alternates: list[Span]
    open_since: int | None


class Frame(NamedTuple):
    """What bounds the dates of a warning: when it was issued, and when it cancels itself, if it says so."""

    issued: int
    until: int | None

    @property
    def day(self) -> date:
        """The day on which it was issued."""
        return to_datetime(self.issued).date()


class _Pair(NamedTuple):
    """Dates made full; ``at`` is where they stand in the text."""

    first: date
    last: date
    at: tuple[int, int]


def dated(parts: Sequence[Part], frame: Frame) -> When:
    """The windows of a time phrase. Raises RefusedError."""
    pairs = _pairs(parts, frame)
    open_parts = [part for part in parts if part.shape is Shape.OPEN]
    if open_parts:
        if len(parts) > 1:
            raise RefusedError("formats.time-not-understood")
        first = parts[0].dates[0][0] if parts[0].dates else None
        since = frame.issued if first is None else _instant(pairs[0].first, first.clock)
        return When([], [], since)
    spans: list[tuple[Span, bool]] = []
    given = iter(pairs)
    for part in parts:
        own = [next(given) for _ in part.dates]
        spans += [(span, part.alternate) for span in _spans(part, own, frame)]
        if len(spans) > WARNING_WINDOWS_MAX_COUNT:
            raise RefusedError("formats.too-many-windows", limit=WARNING_WINDOWS_MAX_COUNT)
    _check_daily(parts, spans)
    windows = sorted(span for span, _ in spans)
    _check(parts, windows, frame)
    return When(windows, sorted(span for span, alternate in spans if alternate), None)


def _check_daily(parts: Sequence[Part], spans: list[tuple[Span, bool]]) -> None:
    """Hours of a row of days that is not said to be daily may be meant as one long span, unless they are those of a first
    window that the row stands for."""
    first = [[moment % DAY for moment in span] for span, alternate in spans if not alternate]
    for part in parts:
        row = any(begin is not end for begin, end in part.dates)
        if part.shape is not Shape.DAYS or not part.hours or part.daily or not row:
            continue
        known = all([_of_day(moment) for moment in pair] in first for pair in part.hours)
        if not (part.alternate and known):
            raise RefusedError("formats.daily-not-said", part.dates[0][0].start, part.dates[-1][1].end)


def _of_day(clock: Clock) -> int:
    return (clock[0] * 60 + clock[1]) * MINUTE % DAY


def _check(parts: Sequence[Part], windows: list[Span], frame: Frame) -> None:
    """The windows against each other, against when the warning was issued, and against when it cancels itself."""
    if not windows:
        raise RefusedError("formats.no-window")
    if any(windows.count(span) > 1 for span in windows):
        raise RefusedError("formats.window-twice")
    last = max(end for _, end in windows)
    early, late = ((windows[0][0] - frame.issued) / DAY, (last - frame.issued) / DAY)
    if not (-BEFORE_ISSUE_MAX_DAYS - 1 <= early <= AHEAD_MAX_DAYS + 1 and 0 < late <= LAST_MAX_DAYS):
        raise RefusedError("formats.contradicts-issue")
    whole = [part.shape is not Shape.SPAN and not part.hours for part in parts]
    grain = DAY if all(whole) else 0  # a warning that names days may be cancelled in the course of the last one
    if frame.until is not None and frame.until <= last - grain - (not grain):
        raise RefusedError("formats.contradicts-cancel")


# -- dates made full


def _pairs(parts: Sequence[Part], frame: Frame) -> list[_Pair]:
    """From right to left: what has no month of its own is read by the date to the right of it."""
    rows = [(part, first, last) for part in parts for first, last in part.dates]
    if rows and not any(one.month for _, first, last in rows for one in (first, last)):
        return _without_months(rows, frame)
    found: list[_Pair] = []
    for part, first, last in reversed(rows):
        end = _end(part, first, last, found[-1].first if found else None, frame)
        begin = _begin(part, first, last, end)
        if begin > end:
            raise RefusedError("formats.window-ends-first", first.start, last.end)
        found.append(_Pair(begin, end, (first.start, last.end)))
    found.reverse()
    _check_order(rows, found)
    return found


def _end(part: Part, first: Date, last: Date, after: date | None, frame: Frame) -> date:
    at = first.start, last.end
    if last.month is None:
        if after is None:
            raise RefusedError("formats.no-month", *at)
        return _turned(last, after, part, at)
    if last.year is not None:
        return _date(last.year, last.month, last.day, at)
    if first is not last and first.month is not None:
        return _following(last, last.month, _near(first, first.month, frame, part), at)
    return _near(last, last.month, frame, part)


def _begin(part: Part, first: Date, last: Date, end: date) -> date:
    """The last such day that is not after ``end``."""
    if first is last:
        return end
    at = first.start, last.end
    if first.month is None:
        return _turned(first, end, part, at)
    if first.year is not None:
        return _date(first.year, first.month, first.day, at)
    years = (end.year, end.year - 1)
    found = next((day for year in years if (day := _maybe(year, first.month, first.day)) and day <= end), None)
    if found is None:
        raise RefusedError("formats.no-such-date", *at)
    return found


def _turned(one: Date, after: date, part: Part, at: tuple[int, int]) -> date:
    """A date under the month of ``after``, or, a few days before the month turns, of the month before."""
    same = _maybe(after.year, after.month, one.day)
    if same is not None and same <= after:
        return same
    before = after.replace(day=1) - timedelta(days=1)
    other = _maybe(before.year, before.month, one.day)
    if part.shape is not Shape.SPAN or other is None or (after - other).days > TURN_MAX_DAYS:
        raise RefusedError("formats.out-of-order", *at)
    return other


def _near(one: Date, month: int, frame: Frame, part: Part) -> date:
    """The year that the warning's own date tells. ``UNTIL`` a day that was lately over may mean a year from then or a misprint:
    only the time of cancelling tells."""
    until = part.shape is Shape.UNTIL
    earliest = frame.day - timedelta(days=BEFORE_ISSUE_MAX_DAYS)
    latest = frame.day + timedelta(days=UNTIL_MAX_DAYS if until else AHEAD_MAX_DAYS)
    years = (frame.day.year + step for step in (-1, 0, 1))
    found = [day for year in years if (day := _maybe(year, month, one.day)) and earliest <= day <= latest]
    if len(found) > 1 and frame.until is not None:
        last = to_datetime(frame.until).date()
        found = [day for day in found if abs((last - day).days) <= 1]
    if len(found) != 1:
        possible = _maybe(2000, month, one.day) is not None
        raise RefusedError("formats.no-year" if possible else "formats.no-such-date", one.start, one.end)
    return found[0]


def _following(last: Date, month: int, begin: date, at: tuple[int, int]) -> date:
    """The first such day from ``begin`` on."""
    for year in (begin.year, begin.year + 1):
        day = _maybe(year, month, last.day)
        if day is not None and day >= begin:
            return day
    raise RefusedError("formats.no-such-date", *at)


def _without_months(rows: list[tuple[Part, Date, Date]], frame: Frame) -> list[_Pair]:
    """No month at all: the days follow one another from the day of issue on, and must meet the time of cancelling."""
    if frame.until is None:
        raise RefusedError("formats.no-month", rows[0][1].start, rows[-1][2].end)
    day, found = frame.day, []
    for _, first, last in rows:
        at = first.start, last.end
        begin = _next(first.day, day, at)
        day = begin if first is last else _next(last.day, begin, at)
        found.append(_Pair(begin, day, at))
    return found


def _next(number: int, since: date, at: tuple[int, int]) -> date:
    for step in range(TURN_MAX_DAYS * 4):
        day = since + timedelta(days=step)
        if day.day == number:
            return day
    raise RefusedError("formats.no-month", *at)


def _check_order(rows: list[tuple[Part, Date, Date]], pairs: list[_Pair]) -> None:
    """The days of one list, and spans that follow one another, ascend: else one is misprinted."""
    for (part, first, _), (other, second, _), one, two in zip(rows, rows[1:], pairs, pairs[1:], strict=False):
        together = part is other or (part.shape is Shape.SPAN and other.shape is Shape.SPAN)
        if together and (two.first, second.clock or (0, 0)) <= (one.first, first.clock or (0, 0)):
            raise RefusedError("formats.out-of-order", one.at[0], two.at[1])


def _date(year: int, month: int, day: int, at: tuple[int, int]) -> date:
    found = _maybe(year, month, day)
    if found is None:
        raise RefusedError("formats.no-such-date", *at)
    return found


def _maybe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


# -- windows


def _spans(part: Part, pairs: list[_Pair], frame: Frame) -> Iterator[Span]:
    for (first, last), pair in zip(part.dates, pairs, strict=True):
        if part.shape is Shape.SPAN:
            yield _ordered(_instant(pair.first, first.clock), _instant(pair.last, last.clock or (24, 0)), pair.at)
        elif part.shape is Shape.UNTIL and part.hours:
            yield from _until(part, pair, last, frame)
        elif part.shape is Shape.UNTIL:
            yield _ordered(frame.issued, _instant(pair.last, last.clock or (24, 0)), pair.at)
        elif part.hours:
            yield from (span for day in _days(part, pair) for span in _on(day, part.hours, pair.at))
        else:
            yield [_instant(pair.first), _instant(pair.last, (24, 0))]


def _until(part: Part, pair: _Pair, last: Date, frame: Frame) -> Iterator[Span]:
    """Hours of each day from the day of issue on; what was over then is left out, what had begun begins then."""
    if last.clock is not None:
        raise RefusedError("formats.time-not-understood", *pair.at)
    for day in _days(part, _Pair(frame.day - timedelta(days=1), pair.last, pair.at)):
        for begin, end in _on(day, part.hours, pair.at):
            if end > frame.issued:
                yield [max(begin, frame.issued), end]


def _days(part: Part, pair: _Pair) -> Iterator[date]:
    count = (pair.last - pair.first).days + 1
    if count > WARNING_WINDOWS_MAX_COUNT:
        raise RefusedError("formats.too-many-windows", *pair.at, limit=WARNING_WINDOWS_MAX_COUNT)
    for step in range(count):
        day = pair.first + timedelta(days=step)
        if day.weekday() not in part.except_days:
            yield day


def _on(day: date, hours: Sequence[tuple[Clock, Clock]], at: tuple[int, int]) -> Iterator[Span]:
    """The hours of one day; those that end no later than they begin end on the next."""
    for begin, end in hours:
        if begin == end or begin == (24, 0):
            raise RefusedError("formats.window-ends-first", *at)
        yield [_instant(day, begin), _instant(day + timedelta(days=end < begin), end)]


def _ordered(begin: int, end: int, at: tuple[int, int]) -> Span:
    if begin >= end:
        raise RefusedError("formats.window-ends-first", *at)
    return [begin, end]


def _instant(day: date, clock: Clock | None = None) -> int:
    clock = clock or (0, 0)
    return from_datetime(datetime(day.year, day.month, day.day, tzinfo=UTC)) + (clock[0] * 60 + clock[1]) * MINUTE
