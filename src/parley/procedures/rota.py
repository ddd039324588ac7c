"""The rota: who should have the watch when, by turns that come again every day or week, and overrides that go before them.

It is each post's own; the record says who has the watch (``duty``). Nothing here takes the clock: instants are arguments, ms UTC.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from parley.base.instant import DAY

EVERY_DAY: Final = frozenset(range(7))
_MONDAY: Final = 4
"""1 January 1970 was a Thursday: so many days later was a Monday."""


class Turn(NamedTuple):
    """``who`` has the watch from ``begins`` to ``ends``, ms of the UTC day; where it does not end later it ends on the next day.
    ``days``: on which days it begins, Monday being 0."""

    who: str
    begins: int
    ends: int
    days: frozenset[int] = EVERY_DAY


class Override(NamedTuple):
    """``who`` has the watch from ``begins`` to ``ends``, whatever the turns say; of several the last in the list counts."""

    who: str
    begins: int
    ends: int


class Shift(NamedTuple):
    """``who`` should have the watch from ``since`` until ``until``; an empty name: nobody is named."""

    who: str
    since: int
    until: int
    is_override: bool


def shifts(turns: Sequence[Turn], overrides: Sequence[Override], since: int, until: int) -> list[Shift]:
    """The rota from ``since`` until ``until``, without a gap."""
    spans = [*_spans(turns, since, until)]
    edges = {since, until, *(edge for one in (*spans, *overrides) for edge in (one.begins, one.ends))}
    found: list[Shift] = []
    for begins, ends in pairwise(sorted(edge for edge in edges if since <= edge <= until)):
        who, is_override = _at(spans, overrides, begins)
        if found and (found[-1].who, found[-1].is_override) == (who, is_override):
            found[-1] = found[-1]._replace(until=ends)
        else:
            found.append(Shift(who, begins, ends, is_override))
    return found


def on_watch(turns: Sequence[Turn], overrides: Sequence[Override], now: int) -> Shift:
    """Whose watch it is at ``now`` by the rota, looked at over a week either way."""
    return next(one for one in shifts(turns, overrides, now - 7 * DAY, now + 7 * DAY) if one.since <= now < one.until)


def _spans(turns: Sequence[Turn], since: int, until: int) -> Iterator[Override]:
    for turn in turns:
        length = turn.ends - turn.begins if turn.ends > turn.begins else turn.ends - turn.begins + DAY
        for day in range(since // DAY - 1, until // DAY + 1):
            if (day - _MONDAY) % 7 in turn.days:
                begins = day * DAY + turn.begins
                yield Override(turn.who, begins, begins + length)


def _at(spans: Sequence[Override], overrides: Sequence[Override], at: int) -> tuple[str, bool]:
    for one in reversed(overrides):
        if one.begins <= at < one.ends:
            return one.who, True
    # Of turns that overlap the first one counts, as the configuration lists them.
    return next((one.who for one in spans if one.begins <= at < one.ends), ""), False
