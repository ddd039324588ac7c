"""Events of a foreign iCalendar file as days of a calendar: all of them, or nothing with the reason.

Refused: what recurs, what belongs to another event, a zone that the machine does not know by that name. Not followed and not
taken: addresses, attachments, alarms, attendees, descriptions, the file's own rules for zones.
"""

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from parley.base import limits
from parley.base.errors import LocalError
from parley.formats.icalendar.lines import Line, lines

KnowsZone = Callable[[str], bool]
_RECURS: Final = frozenset(("RRULE", "RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID"))
_ONCE: Final = frozenset(("UID", "DTSTART", "DTEND", "DURATION", "SUMMARY", "LOCATION", "STATUS"))
_MOMENT: Final = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?", re.ASCII)
_DURATION: Final = re.compile(
    r"\+?P(?:(\d{1,4})W|(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?)", re.ASCII
)
_ESCAPED: Final = re.compile(r"\\([\\;,nN])")
_DAY: Final = timedelta(days=1)


class Event(NamedTuple):
    """One event: the line where it begins, what it is called, its first and last day as its author's calendar has them."""

    line: int
    uid: str
    summary: str
    location: str
    first: date
    last: date
    is_cancelled: bool


class _Block(NamedTuple):
    """The properties of one event, those of components within it left out."""

    line: int
    properties: list[Line]


def read(data: bytes, knows_zone: KnowsZone) -> list[Event]:
    """All events in the order of the file. ``knows_zone`` says whether the machine's own zones have that name."""
    return [_event(block, knows_zone) for block in _blocks(lines(data))]


def _blocks(every: Sequence[Line]) -> list[_Block]:
    """The events of the one calendar that the file must be. Raises LocalError."""
    stack: list[str] = []
    found: list[_Block] = []
    calendars = 0
    for line in every:
        if line.name == "BEGIN":
            stack.append(line.value.upper())
            calendars += len(stack) == 1
            _check_nesting(line, stack, calendars)
            if stack == ["VCALENDAR", "VEVENT"]:
                found.append(_Block(line.number, []))
        elif line.name == "END":
            if not stack or stack.pop() != line.value.upper():
                raise LocalError("formats.calendar-nesting", line=line.number)
        elif not stack:
            raise LocalError("formats.calendar-nesting", line=line.number)
        elif stack == ["VCALENDAR", "VEVENT"]:
            found[-1].properties.append(line)
        elif len(stack) == 1:
            _check_whole(line)
    if stack or calendars != 1:
        raise LocalError("formats.calendar-nesting", line=every[-1].number if every else 0)
    if len(found) > limits.CALENDAR_EVENTS_MAX_COUNT:
        raise LocalError("formats.calendar-too-many", what="VEVENT", limit=limits.CALENDAR_EVENTS_MAX_COUNT)
    return found


def _check_nesting(line: Line, stack: list[str], calendars: int) -> None:
    is_misplaced = (stack[0] != "VCALENDAR") or "VCALENDAR" in stack[1:] or "VEVENT" in stack[2:]
    if is_misplaced or calendars > 1 or len(stack) > limits.CALENDAR_DEPTH_MAX:
        raise LocalError("formats.calendar-nesting", line=line.number)


def _check_whole(line: Line) -> None:
    """Version 2.0, the Gregorian calendar, no invitation: an answer is not given by importing a file."""
    wanted = {"VERSION": ("2.0",), "CALSCALE": ("GREGORIAN",), "METHOD": ("PUBLISH",)}
    if line.value.strip().upper() not in wanted.get(line.name, (line.value.strip().upper(),)):
        raise LocalError("formats.calendar-not-this", line=line.number, name=line.name, value=line.value[:40])


def _event(block: _Block, knows_zone: KnowsZone) -> Event:
    said: dict[str, Line] = {}
    for one in block.properties:
        if one.name in _RECURS:
            raise LocalError("formats.calendar-recurs", line=one.number, name=one.name)
        if one.name in _ONCE:
            if one.name in said:
                raise LocalError("formats.calendar-twice", line=one.number, name=one.name)
            said[one.name] = one
    for name in ("UID", "SUMMARY", "DTSTART"):
        if name not in said or not said[name].value.strip():
            raise LocalError("formats.calendar-missing", line=block.line, name=name)
    first, last = _days(said, block.line, knows_zone)
    text = {name: _text(said[name].value) for name in ("SUMMARY", "LOCATION") if name in said}
    status = said["STATUS"].value.strip().upper() if "STATUS" in said else ""
    uid = said["UID"].value
    return Event(block.line, uid, text["SUMMARY"], text.get("LOCATION", ""), first, last, status == "CANCELLED")


def _text(value: str) -> str:
    """A TEXT (RFC 5545 §3.3.11) on one line."""
    plain = _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)
    return " ".join(plain.split())


def _days(said: dict[str, Line], line: int, knows_zone: KnowsZone) -> tuple[date, date]:
    """The days that it takes. An end is the first moment after it (RFC 5545 §3.6.1). Raises LocalError."""
    start, is_day = _moment(said["DTSTART"], knows_zone)
    if "DTEND" in said and "DURATION" in said:
        raise LocalError("formats.calendar-twice", line=said["DURATION"].number, name="DTEND, DURATION")
    with suppress(OverflowError):
        end = start + _DAY if is_day else start
        if "DTEND" in said:
            end, is_end_day = _moment(said["DTEND"], knows_zone)
            if is_end_day != is_day:
                raise LocalError("formats.calendar-bad-time", line=said["DTEND"].number, value=said["DTEND"].value[:40])
        elif "DURATION" in said:
            end = start + _duration(said["DURATION"])
        last = (end - timedelta(microseconds=1)).date() if end > start else end.date()
        if end >= start and (last - start.date()).days < limits.CALENDAR_EVENT_DAYS_MAX and (end > start or not is_day):
            return start.date(), last
    raise LocalError("formats.calendar-span", line=line, limit=limits.CALENDAR_EVENT_DAYS_MAX)


def _moment(line: Line, knows_zone: KnowsZone) -> tuple[datetime, bool]:
    """A day or a time of day as its author's calendar has it, and whether it is a day. The zone moves no date; but a time in a
    zone that nobody knows is refused, for its author meant something by it that we cannot tell."""
    wrong = LocalError("formats.calendar-bad-time", line=line.number, value=line.value[:40])
    found = _MOMENT.fullmatch(line.value.strip())
    kind = line.parameters.get("VALUE", "DATE-TIME").upper()
    if found is None or kind not in ("DATE", "DATE-TIME") or (kind == "DATE") != (found[4] is None):
        raise wrong
    zone = line.parameters.get("TZID")
    if zone is not None and (found[4] is None or found[7]):
        raise wrong
    if zone is not None and not knows_zone(zone):
        raise LocalError("formats.calendar-zone", line=line.number, zone=zone[:60])
    try:
        second = min(int(found[6] or 0), 59)  # a leap second counts as the one before
        parts = (int(found[1]), int(found[2]), int(found[3]), int(found[4] or 0), int(found[5] or 0))
        return datetime(*parts, second), found[4] is None  # noqa: DTZ001 -- of the calendar at the place, in no zone of ours
    except ValueError:
        raise wrong from None


def _duration(line: Line) -> timedelta:
    found = _DURATION.fullmatch(line.value.strip())
    if found is None or not any(found.groups()):
        raise LocalError("formats.calendar-bad-time", line=line.number, value=line.value[:40])
    weeks, days, hours, minutes, seconds = (int(one or 0) for one in found.groups())
    return timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
