"""A foreign calendar file: its events as days, or one stable code that says why not; nothing a hostile sender writes gets further."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from icalendar import Calendar
from icalendar import Event as Written

from parley.base import limits
from parley.base.errors import LANGUAGES, LocalError
from parley.formats.icalendar.read import Event, read

ZONES = frozenset(("Asia/Shanghai", "America/New_York"))
ONE = "UID:a\r\nSUMMARY:Round\r\nDTSTART;VALUE=DATE:20260914\r\n"


def calendar(*events: str, head: str = "VERSION:2.0\r\n") -> bytes:
    body = "".join(f"BEGIN:VEVENT\r\n{one}END:VEVENT\r\n" for one in events)
    return f"BEGIN:VCALENDAR\r\n{head}PRODID:x\r\n{body}END:VCALENDAR\r\n".encode()


def days(*lines: str) -> tuple[date, date]:
    (event,) = read(calendar("UID:a\r\nSUMMARY:x\r\n" + "".join(f"{line}\r\n" for line in lines)), ZONES.__contains__)
    return event.first, event.last


def test_an_event_is_read_with_folds_escapes_and_both_line_ends() -> None:
    text = calendar(
        "UID:a\r\nSUMMARY:Port visit\\, Qing\r\n dao\\; three\\nships\r\nLOCATION;LANGUAGE=zh:青\r\n 岛\r\nDTSTART;VALUE=DATE:20260914\r\n"
    )
    for data in (text, text.replace(b"\r\n", b"\n"), b"\xef\xbb\xbf" + text):
        (event,) = read(data, ZONES.__contains__)
        assert event == Event(
            4, "a", "Port visit, Qingdao; three ships", "青岛", date(2026, 9, 14), date(2026, 9, 14), False
        )


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (("DTSTART;VALUE=DATE:20260914", "DTEND;VALUE=DATE:20260916"), ("2026-09-14", "2026-09-15")),
        (("DTSTART;VALUE=DATE:20260914", "DURATION:P2D"), ("2026-09-14", "2026-09-15")),
        (("DTSTART;VALUE=DATE:20260914", "DURATION:P1W"), ("2026-09-14", "2026-09-20")),
        (("DTSTART:20260914T010000Z", "DTEND:20260914T040000Z"), ("2026-09-14", "2026-09-14")),
        (("DTSTART:20260914T220000", "DTEND:20260915T000000"), ("2026-09-14", "2026-09-14")),
        (("DTSTART;TZID=Asia/Shanghai:20260914T090000", "DTEND;TZID=America/New_York:20260915T090000"), ("2026-09-14", "2026-09-15")),
        (("DTSTART:20260914T010000Z",), ("2026-09-14", "2026-09-14")),
        (("DTSTART:20261231T235960Z",), ("2026-12-31", "2026-12-31")),
        (("DTSTART;VALUE=DATE:99991231",), None),
    ],
)  # fmt: skip
def test_the_days_that_it_takes(lines: tuple[str, ...], wanted: tuple[str, str] | None) -> None:
    if wanted is None:
        with pytest.raises(LocalError, match="calendar-span"):
            days(*lines)
        return
    assert tuple(one.isoformat() for one in days(*lines)) == wanted


DEEP = b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VALARM\r\n" * 40 + b"END:VALARM\r\n" * 40 + b"END:VCALENDAR\r\n"
HOSTILE: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "formats.calendar-nesting"),
    "too large": (b"x" * (limits.CALENDAR_FILE_MAX + 1), "base.too-large"),
    "too many lines": (calendar(ONE + "X-A:b\r\n" * limits.CALENDAR_LINES_MAX_COUNT), "formats.calendar-too-many"),
    "too many events": (calendar(*[ONE] * (limits.CALENDAR_EVENTS_MAX_COUNT + 1)), "formats.calendar-too-many"),
    "a long line": (calendar(ONE + "X-A:" + "b" * 999 + "\r\n"), "formats.calendar-long-line"),
    "a long folded line": (calendar(ONE + "X-A:b\r\n" + (" " + "b" * 900 + "\r\n") * 40), "formats.calendar-long-line"),
    "not UTF-8": (calendar(ONE).replace(b"Round", b"R\xf6und"), "formats.calendar-encoding"),
    "UTF-16": (calendar(ONE).decode().encode("utf-16"), "formats.calendar-encoding"),
    "NUL": (calendar(ONE).replace(b"Round", b"R\x00und"), "formats.calendar-encoding"),
    "a lone CR": (calendar(ONE).replace(b"Round", b"R\rBEGIN:VEVENT"), "formats.calendar-encoding"),
    "no property": (calendar(ONE + "no colon here\r\n"), "formats.calendar-bad-line"),
    "a bad name": (calendar(ONE + "A B:c\r\n"), "formats.calendar-bad-line"),
    "deep": (DEEP, "formats.calendar-nesting"),
    "not closed": (calendar(ONE).replace(b"END:VEVENT", b"X-A:b"), "formats.calendar-nesting"),
    "two calendars": (calendar(ONE) * 2, "formats.calendar-nesting"),
    "an event in an event": (calendar("BEGIN:VEVENT\r\n" + ONE + "END:VEVENT\r\n"), "formats.calendar-nesting"),
    "an event outside": (b"BEGIN:VEVENT\r\n" + ONE.encode() + b"END:VEVENT\r\n", "formats.calendar-nesting"),
    "an old version": (calendar(ONE, head="VERSION:1.0\r\n"), "formats.calendar-not-this"),
    "an invitation": (calendar(ONE, head="METHOD:REQUEST\r\n"), "formats.calendar-not-this"),
    "another calendar": (calendar(ONE, head="CALSCALE:CHINESE\r\n"), "formats.calendar-not-this"),
    "a bomb of rules": (calendar(ONE + "RRULE:FREQ=SECONDLY;COUNT=999999999\r\n"), "formats.calendar-recurs"),
    "a row of dates": (calendar(ONE + "RDATE;VALUE=DATE:20270101\r\n"), "formats.calendar-recurs"),
    "a part of a row": (calendar(ONE + "RECURRENCE-ID;VALUE=DATE:20270101\r\n"), "formats.calendar-recurs"),
    "two beginnings": (calendar(ONE + "DTSTART;VALUE=DATE:20260915\r\n"), "formats.calendar-twice"),
    "an end and a length": (
        calendar(ONE + "DTEND;VALUE=DATE:20260915\r\nDURATION:P1D\r\n"), "formats.calendar-twice"),
    "no title": (calendar("UID:a\r\nDTSTART;VALUE=DATE:20260914\r\n"), "formats.calendar-missing"),
    "no day": (calendar("UID:a\r\nSUMMARY:x\r\n"), "formats.calendar-missing"),
    "no such day": (calendar("UID:a\r\nSUMMARY:x\r\nDTSTART;VALUE=DATE:20260230\r\n"), "formats.calendar-bad-time"),
    "a period": (calendar("UID:a\r\nSUMMARY:x\r\nDTSTART;VALUE=PERIOD:20260101T000000Z/P1D\r\n"), "formats.calendar-bad-time"),
    "a day as a time": (calendar("UID:a\r\nSUMMARY:x\r\nDTSTART:20260914\r\n"), "formats.calendar-bad-time"),
    "a zone and UTC": (calendar("UID:a\r\nSUMMARY:x\r\nDTSTART;TZID=Asia/Shanghai:20260914T010000Z\r\n"), "formats.calendar-bad-time"),
    "a zone of its own": (
        calendar(
            "UID:a\r\nSUMMARY:x\r\nDTSTART;TZID=Custom:20260914T010000\r\n",
            head="BEGIN:VTIMEZONE\r\nTZID:Custom\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nRRULE:FREQ=SECONDLY\r\n"
            "TZOFFSETFROM:+0000\r\nTZOFFSETTO:+0800\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n",
        ), "formats.calendar-zone"),
    "a path for a zone": (calendar("UID:a\r\nSUMMARY:x\r\nDTSTART;TZID=../../etc/passwd:20260914T010000\r\n"), "formats.calendar-zone"),
    "an end before the beginning": (calendar(ONE + "DTEND;VALUE=DATE:20260101\r\n"), "formats.calendar-span"),
    "a span of ages": (calendar(ONE + "DTEND;VALUE=DATE:99990101\r\n"), "formats.calendar-span"),
    "a length beyond time": (calendar(ONE + "DURATION:P9999W\r\n"), "formats.calendar-span"),
    "no length": (calendar(ONE + "DURATION:P\r\n"), "formats.calendar-bad-time"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_with_its_reason(name: str) -> None:
    data, code = HOSTILE[name]
    with pytest.raises(LocalError) as caught:
        read(data, ZONES.__contains__)
    assert caught.value.code == code
    assert all(caught.value.phrase(language) for language in LANGUAGES)


def test_nothing_is_followed_and_alarms_are_passed_over() -> None:
    more = (
        "ATTACH:https://example.org/a\r\nURL:file:///etc/passwd\r\nATTENDEE;CN=\"x\":mailto:a@example.org\r\n"
        "DESCRIPTION:secret\r\nBEGIN:VALARM\r\nACTION:PROCEDURE\r\nATTACH:ftp://example.org/run\r\nTRIGGER:-PT1H\r\nEND:VALARM\r\n"
    )  # fmt: skip
    assert read(calendar(ONE + more), ZONES.__contains__) == read(calendar(ONE), ZONES.__contains__)


SUMMARIES = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp")), min_size=1, max_size=200)


@given(SUMMARIES.filter(str.strip), st.dates(date(1990, 1, 1), date(2200, 1, 1)), st.integers(1, 366))
def test_what_another_program_writes_is_read_as_meant(summary: str, first: date, count: int) -> None:
    event = Written()
    event.add("uid", "a")
    event.add("summary", summary)
    event.add("dtstart", first)
    event.add("dtend", first + timedelta(days=count))
    whole = Calendar()
    whole.add("version", "2.0")
    whole.add_component(event)
    (found,) = read(whole.to_ical(), ZONES.__contains__)
    assert (found.first, found.last) == (first, first + timedelta(days=count - 1))
    assert found.summary == " ".join(summary.split())


PIECES = st.sampled_from([
    "BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VALARM", "END:VALARM", "VERSION:2.0", "UID:a",
    "SUMMARY:x", "DTSTART;VALUE=DATE:20260914", "DTSTART:20260914T010000Z", "DTEND:00010101T000000Z", "DURATION:P9999W", "DURATION:PT0S",
    "DTSTART;TZID=\"Asia/Shanghai\":20260914T010000", "RRULE:FREQ=DAILY", "SUMMARY;X=\"a:b;c\":\\", " fold", "\tfold", ";:", ":", "",
    "DTEND;VALUE=DATE:99991231", "SUMMARY;=:x", "SUMMARY;A=b,\"c\",d:\\n\\N\\,", "METHOD:PUBLISH",
])  # fmt: skip


def refused_or_read(data: bytes) -> Any:
    """Events within the bounds, or a LocalError with phrases: nothing else leaves the reader."""
    try:
        found = read(data, ZONES.__contains__)
    except LocalError as error:
        assert error.code.startswith("formats.calendar-") or error.code == "base.too-large"
        assert all(error.phrase(language) for language in LANGUAGES)
        return None
    for event in found:
        assert timedelta(0) <= event.last - event.first < timedelta(days=limits.CALENDAR_EVENT_DAYS_MAX)
        assert event.summary == " ".join(event.summary.split())
    return found


@given(st.binary(max_size=400))
@example(b"\r\n")
@example(b"BEGIN:VCALENDAR\r\n\r\n \r\nEND:VCALENDAR")
def test_any_bytes(data: bytes) -> None:
    refused_or_read(data)


@given(st.lists(PIECES, max_size=30), st.sampled_from(["\r\n", "\n", "\r\n\r\n"]))
def test_any_lines(pieces: list[str], end: str) -> None:
    refused_or_read(end.join(pieces).encode())


@given(st.data())
def test_any_change_of_a_good_file(data: st.DataObject) -> None:
    good = bytearray(calendar(ONE + "DTEND;VALUE=DATE:20260916\r\nLOCATION:青岛\r\n", ONE.replace("UID:a", "UID:b")))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(good) - 1))
        good[at : at + data.draw(st.integers(0, 20))] = data.draw(st.binary(max_size=8))
        if not good:
            break
    refused_or_read(bytes(good))
