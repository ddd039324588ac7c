"""Where the sides came near harm, by month: conflicts between their notices, incidents and encounters."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from parley.base.instant import to_datetime
from parley.procedures.asking.table import Row
from parley.procedures.picture.events import day_of, event, is_over, said
from parley.procedures.picture.shape import Event, Month
from parley.procedures.verdicts import CONFLICT, Verdicts
from parley.record.names import Head, PostId

Side = Callable[[int], str]
Told = tuple[str, Event]


def months(rows: Iterable[Row], verdicts: Verdicts, at: int, day: date, side: Side) -> list[Month]:
    """The months in which there was any, oldest first; a year where the record does not know the month."""
    conflicts = _by_month(_conflicts(verdicts, at, side))
    encounters = _by_month(_incidents(rows, day))
    return [
        Month(month, conflicts.get(month, []), encounters.get(month, []))
        for month in sorted(conflicts.keys() | encounters.keys())
    ]


def _by_month(found: Iterable[Told]) -> dict[str, list[Event]]:
    grouped: dict[str, list[Event]] = {}
    for month, one in sorted(found, key=lambda told: (told[1].start, told[1].refs)):
        grouped.setdefault(month, []).append(one)
    return grouped


def _month(at: int) -> str:
    return f"{to_datetime(at):%Y-%m}"


def _incidents(rows: Iterable[Row], day: date) -> Iterator[Told]:
    """Those of the public record, and of this one, by the day of their first word."""
    for row in rows:
        if row.values.get("kind") == "incident" and row.begins and is_over(row, day):
            first, last = row.begins
            is_known = (first.year, first.month) == (last.year, last.month)
            yield f"{first:%Y-%m}" if is_known else f"{first:%Y}", event(row)


def _conflicts(verdicts: Verdicts, at: int, side: Side) -> Iterator[Told]:
    """Two notices that collided, once, however often they were changed since: in the month in which a side first signed so."""
    found: dict[tuple[Head, Head], list[tuple[int, Head, PostId]]] = {}
    for pair, words in verdicts.all():
        for post, word in words.items():
            if word.state == CONFLICT and word.time <= at:
                found.setdefault((pair.one, pair.other), []).append((word.time, word.entry, post))
    for notices, signed in found.items():
        began, _, _ = min(signed)
        sides = [side(number) for number in sorted({post.side for _, _, post in signed})]
        entries = [entry for _, entry, _ in sorted(signed)]
        yield _month(began), said("conflict", day_of(began).isoformat(), [*notices, *entries], sides)
