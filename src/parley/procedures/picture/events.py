"""Rows of the tables as events: when they were, and on whose word they stand."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from typing import Any, Final

from parley.base.instant import DAY, from_datetime, to_datetime
from parley.procedures.asking.table import RECORD, Row
from parley.procedures.dates import iso
from parley.procedures.picture.shape import BOTH, MIXED, ONE, QUOTED, TOLD, Event

Days = tuple[date, date]
_WORD_OF_WHO_ACTS: Final = frozenset(("suspension", "statement"))
"""What is done by saying it. That a side refused is as often the word of the other."""


def event(row: Row) -> Event:
    """The event that a row tells."""
    standing, word = standing_of(row)
    values, dates = row.values, row.dates or []
    start, end = (iso(dates[0]), iso(dates[-1])) if dates else ("", "")
    by = [str(values["by"])] if values.get("by") else []
    kind, title = str(values.get("kind", "")), str(values.get("title", ""))
    return Event(row.key, kind, title, start, end, list(row.refs), standing, word, by)


def said(kind: str, day: str, refs: Iterable[object], word: Iterable[str]) -> Event:
    """Something said or done on this record, by the sides that said it."""
    names, sides = list(dict.fromkeys(map(str, refs))), list(word)
    return Event(names[0] if names else "", kind, "", day, day, names, ONE if len(sides) == 1 else BOTH, sides, sides)


def standing_of(row: Row) -> tuple[str, list[str]]:
    """On whose word it stands, and whose that is."""
    values = row.values
    word = [str(one) for one in values.get("word_of") or ()]
    if values.get("origin") == RECORD:
        return ONE if values.get("one_sided") else BOTH, word
    if not word and values.get("by") and values.get("kind") in _WORD_OF_WHO_ACTS:
        word = [str(values["by"])]
    told = [str(one) for one in values.get("told_by") or ()]
    if len(word) == 1:
        return (QUOTED, [*word, *told]) if len(told) == 1 else (ONE, word)
    return (TOLD, told) if len(told) == 1 else (BOTH, word or told)


def together(events: Iterable[Event]) -> tuple[str, list[str]]:
    """On whose word several stand together: that of one side if all stand on it; ``mixed`` names those on whose word alone some
    do."""
    standings = {(one.standing, tuple(one.word)) for one in events}
    if len(standings) == 1:
        standing, word = standings.pop()
        return standing, list(word)
    if all(standing == BOTH for standing, _ in standings):
        return BOTH, sorted({side for _, word in standings for side in word})
    return MIXED, sorted({side for standing, word in standings if standing != BOTH for side in word})


def is_over(row: Row, day: date) -> bool:
    """Whether it had surely begun by that day."""
    return row.begins is not None and row.begins[1] <= day


def ago(ended: Days, day: date) -> list[int]:
    """The days from the end of something to a day: one number, or the least and the most; what still runs is no day ago."""
    least, most = max((day - ended[1]).days, 0), max((day - ended[0]).days, 0)
    return [least] if least == most else [least, most]


def between(begun: Days, ended: Days) -> list[int]:
    """The days from one beginning to another."""
    least, most = max((ended[0] - begun[1]).days, 0), max((ended[1] - begun[0]).days, 0)
    return [least] if least == most else [least, most]


def day_of(at: int) -> date:
    """The UTC day of a moment."""
    return to_datetime(at).date()


def end_of(day: date) -> int:
    """The last millisecond of a day in UTC."""
    return from_datetime(datetime.combine(day, time(), UTC)) + DAY - 1


def text(value: Any) -> str:
    """A value of a row as a word; "" for none."""
    return "" if value is None else str(value)
