"""What is written can be read by parsers that are not the writer's, whatever the other side put into its texts and dates."""

import warnings
from datetime import UTC, date, datetime, timedelta
from typing import Any

import vobject
from hypothesis import given
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream

from parley.formats.icalendar.item import CANCELLED, CONFIRMED, TENTATIVE, Heading, Item, LeftOut
from parley.formats.icalendar.read import read
from parley.formats.icalendar.write import stamp, write

HEADING = Heading("Calendar / 日历", "x", "", "REAL", "ab" * 32)
# Free text as the messages let it in (spec: messages §4.1), with line feeds.
TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp"), include_characters="\n"),
    min_size=1,
    max_size=300,
)
DAYS = st.dates(date(1, 1, 2), date(9999, 12, 29))


def item(**more: Any) -> Item:
    made = Item(
        "0.0.1-2@x", 3, 1_765_872_000_000, CONFIRMED, "s", "d", ("MEETING",), date(2026, 1, 1), date(2026, 1, 1)
    )
    return made._replace(**more)


def unspaced(text: str) -> str:
    return " ".join(text.split())


@given(
    TEXTS.filter(str.strip), TEXTS, TEXTS, DAYS, st.integers(0, 300), st.sampled_from([TENTATIVE, CONFIRMED, CANCELLED])
)
def test_two_other_parsers_and_our_reader_read_what_was_written(
    summary: str, description: str, location: str, first: date, count: int, status: str
) -> None:
    last = min(first + timedelta(days=count), date(9999, 12, 30)) if first.year < 9999 else first
    one = item(summary=summary, description=description, location=location, start=first, last=last, status=status)
    data = write(HEADING, [one], [LeftOut("0.0.1:9", summary, "2027")])
    assert all(len(line) <= 75 for line in data.split(b"\r\n")) and b"\n" not in data.replace(b"\r\n", b"")
    (event,) = read(data, lambda _: False)
    assert (event.first, event.last, event.is_cancelled) == (first, last, status == CANCELLED)
    assert (event.summary, event.location) == (unspaced(summary), unspaced(location))
    (again,) = IcsCalendarStream.calendar_from_ics(data.decode()).events
    assert (again.dtstart, again.dtend, again.summary) == (first, last + timedelta(days=1), summary)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        found = vobject.readOne(data.decode()).vevent
    assert (found.dtstart.value, found.dtend.value, found.summary.value) == (first, last + timedelta(days=1), summary)


@given(
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 3)), unique=True, max_size=8),
    st.randoms(use_true_random=False),
)
def test_the_order_of_the_items_changes_no_byte(keys: list[tuple[int, int]], mixed: Any) -> None:
    items = [item(uid=f"{key}-{number}@x", start=date(2026, 1, 1 + number)) for key, number in keys]
    first = write(HEADING, items, [])
    mixed.shuffle(items)
    assert write(HEADING, items, []) == first


@given(st.integers(-(2**60), 2**60))
def test_a_clock_gone_wild_is_held_within_what_a_calendar_can_say(instant: int) -> None:
    moment = stamp(instant)
    assert datetime(1970, 1, 1, tzinfo=UTC) <= moment <= datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
    assert write(HEADING, [item(stamp=instant)], []).count(b"DTSTAMP:") == 1


def test_the_last_day_of_all_has_no_day_after_it() -> None:
    data = write(HEADING, [item(start=date.max, last=date.max)], [])
    assert b"DTSTART;VALUE=DATE:99991231" in data and b"DTEND" not in data
