"""Rounds, meetings beside a conference, visits: each date that is offered or agreed."""

from collections.abc import Iterator
from typing import Any, Final

from parley.base.instant import to_datetime
from parley.formats.icalendar.item import CANCELLED, CONFIRMED, TENTATIVE, Item, LeftOut
from parley.node.affair_status import MeetingView
from parley.web.calendar.teller import Teller, days
from parley.web.meeting_names import meeting_name

STATUS: Final = {
    "PROPOSED": TENTATIVE, "COUNTERED": TENTATIVE, "AGREED": CONFIRMED, "HELD": CONFIRMED,
}  # fmt: skip
"""Every other state, POSTPONED too: nothing takes place at that date."""
SHOWN: Final = ("round_number", "level", "dates", "host", "place", "event", "port")


def gather(tell: Teller) -> Iterator[Item | LeftOut]:
    """Of every meeting; public words on something else are none."""
    for view in tell.desk.meetings():
        if view.kind:
            yield from _meeting(tell, view)


def _meeting(tell: Teller, view: MeetingView) -> Iterator[Item | LeftOut]:
    name = tell.join(tell.each(lambda language: meeting_name(tell.desk, view, language)))
    dates = view.terms.get("dates", [])
    for number, interval in enumerate([dates] if isinstance(dates, str) else dates):
        span = days(str(interval))
        if span is None:
            yield LeftOut(view.ref, name, str(interval))
            continue
        start, last = _window(view.terms.get("time")) or span
        status = STATUS.get(view.state, CANCELLED)
        state = tell.known(f"case-state.{view.state}", view.state)
        yield Item(
            tell.uid(view.ref, number), len(view.said) - 1, max(one.time for one in view.said), status,
            tell.marked(f"{name} ({state})"), "\n".join(_lines(tell, view)), tell.categories("MEETING", view.state), start, last,
            location=str(view.terms.get("place", "")), related=tell.uid(view.ref) if number else "",
        )  # fmt: skip


def _window(value: Any) -> tuple[Any, Any] | None:
    """Two instants, where the hour was agreed."""
    if isinstance(value, list) and len(value) == 2 and all(isinstance(one, int) for one in value):
        return to_datetime(value[0]).replace(microsecond=0), to_datetime(value[1]).replace(microsecond=0)
    return None


def _lines(tell: Teller, view: MeetingView) -> Iterator[str]:
    for name in SHOWN:
        if name in view.terms:
            value = view.terms[name]
            text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
            known = tell.known(f"contact-level.{text}", text) if name == "level" else tell.known(f"{name}.{text}", text)
            yield f"{tell.known(f'term.{name}', name)}: {known}"
    yield tell.block("calendar.entry", ref=view.ref)
