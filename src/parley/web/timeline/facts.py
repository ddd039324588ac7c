"""Contacts as the time axis takes them: reduced dates as spans of days, kinds in groups, levels in lanes."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Final, NamedTuple

from parley.node.status import ContactView
from parley.procedures.dates import first_day, last_day
from parley.procedures.picture.levels import lane

# A group has one shape. Kinds that a later record brings go to the group of meetings.
GROUPS: Final = {
    "meeting": (
        "ministers_meeting", "dct_round", "mmca_meeting", "dpct_round", "summit", "dialogue", "working_group", "forum",
        "ministers_contact",
    ),
    "call": ("ministers_call", "call"),
    "visit": ("visit",),
    "agreement": ("agreement",),
    "exercise": ("exercise", "port_visit"),
    "statement": ("statement", "commitment"),
    "resumption": ("resumption", "resolution"),
    "incident": ("incident",),
    "refusal": ("refusal",),
    "suspension": ("suspension",),
}  # fmt: skip
GROUP_OF: Final = {kind: group for group, kinds in GROUPS.items() for kind in kinds}
# In these groups people of both sides met or spoke; nothing else ends a silence.
HELD: Final = frozenset({"meeting", "call", "visit", "exercise", "resumption"})
TROUBLE: Final = frozenset({"incident", "refusal", "suspension"})


class Fact(NamedTuple):
    """One contact. ``first`` to ``last``: the days that it took, or within which it began. ``exact``: known by day."""

    view: ContactView
    group: str
    lane: str
    first: date
    last: date
    exact: bool


def fact(view: ContactView) -> Fact:
    """A contact as the time axis takes it."""
    group = GROUP_OF.get(view.kind, "meeting")
    last = last_day(view.end or view.start)
    first = first_day(view.start)
    return Fact(view, group, lane(view.level), first, max(first, last), len(view.start) == 3)


def facts(views: Iterable[ContactView]) -> list[Fact]:
    """All contacts whose dates are dates, in order of time."""
    found = []
    for view in views:
        try:
            found.append(fact(view))
        except (ValueError, TypeError, IndexError, OverflowError):
            continue  # a date that no calendar has cannot stand on an axis; the node shows the entry as it came
    return sorted(found, key=lambda one: (one.first, one.last, one.view.key))


def is_held(one: Fact) -> bool:
    """Did people of both sides meet or speak?"""
    return one.group in HELD


def written(parts: list[int]) -> str:
    """A date of reduced precision in writing: ``15 DEC 2025``, ``DEC 2025``, ``2025``."""
    if len(parts) == 1:
        return str(parts[0])
    month = f"{date(2000, parts[1], 1):%b}".upper()
    return f"{parts[2]:02d} {month} {parts[0]}" if len(parts) == 3 else f"{month} {parts[0]}"


def when(view: ContactView) -> str:
    """A contact's date or dates in writing."""
    return (
        f"{written(view.start)} – {written(view.end)}" if view.end and view.end != view.start else written(view.start)
    )


def sources(text: str) -> list[str]:
    """The sources that a fact names, one by one."""
    return [one.strip() for one in text.split(";") if one.strip()]


def today_of(now: int) -> date:
    """The UTC day of an instant."""
    return datetime.fromtimestamp(now / 1000, UTC).date()
