"""The engagements of the year's plan, and promises with a day on which they fall due."""

from collections.abc import Iterator
from datetime import date

from parley.formats.icalendar.item import (
    CANCELLED,
    COMPLETED,
    CONFIRMED,
    NEEDS_ACTION,
    TENTATIVE,
    Item,
    LeftOut,
)  # fmt: skip
from parley.node.affair_status import EngagementView
from parley.web.calendar.teller import Teller, days, side_of

_NONE = frozenset(("REFUSED", "REFUSED_BY_OTHER", "CANCELLED", "CANCELLED_BY_OTHER"))
_STANDS = frozenset(("AGREED", "EXECUTED"))


def engagements(tell: Teller) -> Iterator[Item | LeftOut]:
    """Each engagement with each side's own status. One side's word that it is off is enough for a calendar."""
    for one in tell.desk.commitments().engagements:
        name = str(one.terms.get("title", "")) or tell.title(one.ref)
        period = dates_of(one)
        span = days(period) if period else None
        if span is None:
            yield LeftOut(one.ref, name, period)
            continue
        lines = [
            *tell.statuses(one.status, "engagement"),
            *tell.brief(one.said.ref),
            tell.block("calendar.entry", ref=one.ref),
        ]
        yield Item(
            tell.uid(one.ref), one.words_count - 1, one.last_time, status(one, len(tell.sides)), tell.marked(name),
            "\n".join(lines), tell.categories("ENGAGEMENT", str(one.terms.get("kind", "")).upper().replace("_", "-")),
            *span, location=str(one.terms.get("place", "")),
        )  # fmt: skip


def dates_of(one: EngagementView) -> str:
    """The dates that the sides' own words give it, where they give the same; otherwise the period of the plan."""
    said = {word.dates for word in one.status if word.dates}
    return said.pop() if len(said) == 1 else str(one.terms.get("period", ""))


def status(one: EngagementView, sides_count: int) -> str:
    """CONFIRMED only where every side itself says that it agrees or has carried it out; a proposal is its side's yes."""
    said = {word.side: word.status for word in one.status}
    if one.refused or not _NONE.isdisjoint(said.values()):
        return CANCELLED
    said.setdefault(side_of(one.said.author), "AGREED")
    return CONFIRMED if len(said) == sides_count and _STANDS.issuperset(said.values()) else TENTATIVE


def promises(tell: Teller) -> Iterator[Item | LeftOut]:
    """Each promise with a day on which it falls due, as a task; one without a date has no place in a calendar."""
    states = {"KEPT": COMPLETED, "WITHDRAWN": CANCELLED}
    for one in tell.desk.commitments().commitments:
        owners = ", ".join(tell.sides.get(side, str(side)) for side in one.owners)
        name = tell.line("calendar.promise", owners=owners)
        span = days(one.due) if one.due else None
        if span is None:
            if one.due:
                yield LeftOut(one.ref, name, one.due)
            continue
        due: date = span[1]
        lines = [
            *tell.statuses(one.assessed, "assessment"),
            *tell.brief(one.said.ref),
            tell.block("calendar.entry", ref=one.ref),
        ]
        yield Item(
            tell.uid(one.ref), one.words_count - 1, one.last_time, states.get(one.state, NEEDS_ACTION), tell.marked(name),
            "\n".join(lines), tell.categories("COMMITMENT"), due=due,
        )  # fmt: skip
