"""One thing with a day, ready to be written. It knows no record: only what a calendar shows of it."""

from datetime import date, datetime
from typing import Final, NamedTuple

TENTATIVE: Final = "TENTATIVE"
CONFIRMED: Final = "CONFIRMED"
CANCELLED: Final = "CANCELLED"
NEEDS_ACTION: Final = "NEEDS-ACTION"
COMPLETED: Final = "COMPLETED"


class Item(NamedTuple):
    """An event, or a task if ``due`` is given. ``uid`` stays the same for as long as the thing does; ``sequence`` grows with
    every word on it; ``stamp`` is the time of the last one, ms UTC. ``start`` and ``last`` are days, the last one included,
    or two instants."""

    uid: str
    sequence: int
    stamp: int
    status: str
    summary: str
    description: str
    categories: tuple[str, ...]
    start: date | datetime | None = None
    last: date | datetime | None = None
    due: date | None = None
    location: str = ""
    related: str = ""


class LeftOut(NamedTuple):
    """A thing whose date is known to a month or a year only: no calendar has a place for it, and no day is invented."""

    ref: str
    title: str
    period: str


class Heading(NamedTuple):
    """What is said of the calendar as a whole. ``language`` is that of all its texts, "" if there are several."""

    name: str
    description: str
    language: str
    kind: str
    record: str
