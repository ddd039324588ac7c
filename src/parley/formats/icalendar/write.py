"""Items as one iCalendar object (RFC 5545, RFC 7986 for what is said of the whole): the same bytes for the same items.

There is no METHOD: it is a calendar to be read, no invitation, so DTSTAMP is the time of the last word and no clock is asked.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from icalendar import Calendar, Event, Todo, vText

from parley.base.instant import to_datetime
from parley.formats.icalendar.item import CANCELLED, TENTATIVE, Heading, Item, LeftOut

PRODUCT: Final = "-//Parley//Calendar of the record//EN"
_DAY: Final = timedelta(days=1)
# What another post signed as its time may lie where no calendar reaches.
_FIRST_STAMP: Final = 0
_LAST_STAMP: Final = 253_402_300_799_000


def write(heading: Heading, items: Sequence[Item], left_out: Sequence[LeftOut]) -> bytes:
    """The whole. ``left_out`` is counted and named, never given a day."""
    whole = Calendar()
    whole.add("prodid", PRODUCT)
    whole.add("version", "2.0")
    whole.add("calscale", "GREGORIAN")
    spoken = _language(heading.language)
    # as texts by name: what the package does not know it would write as it stands, and a line feed within would end the line
    for name in ("name", "x-wr-calname"):
        whole.add(name, vText(heading.name), parameters=spoken)
    whole.add("description", vText(heading.description), parameters=spoken)
    whole.add("x-parley-record", vText(heading.record))
    whole.add("x-parley-kind", vText(heading.kind))
    whole.add("x-parley-left-out-count", vText(str(len(left_out))))
    for one in left_out:
        whole.add("x-parley-left-out", vText(f"{one.ref} {one.period} {one.title}"))
    for item in sorted(items, key=lambda one: (str(one.due or one.start), one.uid)):
        whole.add_component(_component(item, spoken))
    return bytes(whole.to_ical(sorted=False))


def stamp(instant: int) -> datetime:
    """An instant as a calendar can hold it, to the second."""
    return to_datetime(min(max(instant, _FIRST_STAMP), _LAST_STAMP)).replace(microsecond=0)


def _language(language: str) -> dict[str, str]:
    return {"LANGUAGE": language} if language else {}


def _component(item: Item, spoken: dict[str, str]) -> Any:
    made = Event() if item.due is None else Todo()
    made.add("uid", item.uid)
    made.add("dtstamp", stamp(item.stamp))
    made.add("last-modified", stamp(item.stamp))
    made.add("sequence", item.sequence)
    if item.due is not None:
        made.add("due", item.due)
    else:
        _times(made, item.start, item.last)
        made.add("transp", "TRANSPARENT" if item.status in (TENTATIVE, CANCELLED) else "OPAQUE")
    made.add("status", item.status)
    made.add("class", "CONFIDENTIAL")
    made.add("categories", list(item.categories))
    made.add("summary", item.summary, parameters=spoken)
    made.add("description", item.description, parameters=spoken)
    if item.location:
        made.add("location", item.location)
    if item.related:
        made.add("related-to", item.related)
    return made


def _times(made: Any, start: date | datetime | None, last: date | datetime | None) -> None:
    """Instants as they are; of days the end is the day after the last one (RFC 5545 §3.6.1), where the calendar has one."""
    made.add("dtstart", start.astimezone(UTC) if isinstance(start, datetime) else start)
    if isinstance(last, datetime):
        made.add("dtend", last.astimezone(UTC))
    elif last is not None and last < date.max:
        made.add("dtend", last + _DAY)
