"""Promises by assessment, as they stood at a moment."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from parley.procedures.asking.table import RECORD, Row
from parley.procedures.commitment import SCALE, Commitment, CommitmentState, commitment
from parley.procedures.dates import iso
from parley.procedures.picture.events import day_of, event, is_over, said
from parley.procedures.picture.shape import Assessment, Event, Promise
from parley.procedures.statement import Statement

Side = Callable[[int], str]


def promises(
    rows: Iterable[Row], live: Iterable[Commitment], at: int, day: date, side: Side, sides_count: int
) -> list[Promise]:
    """All up to that moment, oldest first."""
    every = [row for row in rows if row.values.get("origin") != RECORD and is_over(row, day)]
    known = {row.key: row for row in every}
    told = [_told(row, known) for row in every if row.values.get("kind") == "commitment"]
    own = [_own(one, at, side, sides_count) for one in live if one.said.time <= at]
    return sorted([*told, *own], key=lambda one: (one.event.start, one.event.key))


def _told(row: Row, known: Mapping[str, Row]) -> Promise:
    """One of the public record: kept once a fact that fulfils it has taken place."""
    kept = [known[key] for key in row.values.get("fulfilled_by", ()) if key in known]
    first = min(kept, key=lambda one: (one.begins or (date.max, date.max), one.key), default=None)
    state = CommitmentState.KEPT if first else CommitmentState.OPEN
    return Promise(event(row), "public", state.value, [], "", [], event(first) if first else None)


def _own(one: Commitment, at: int, side: Side, sides_count: int) -> Promise:
    """One of this record, of the words up to that moment only."""
    words = [one.said, *one.changes, *one.evidence, *one.history, *([one.withdrawn] if one.withdrawn else [])]
    then = commitment([word for word in words if word.time <= at], sides_count)
    assessed = [_assessment(word, side) for word in then.assessed.values()]
    return Promise(
        _event(then.said, side), RECORD, then.state.value, [side(owner) for owner in then.owners],
        iso(then.due) if then.due else "", assessed, None,
    )  # fmt: skip


def _assessment(word: Statement, side: Side) -> Assessment:
    code = word.values["assessment"]
    as_of = word.marks.get("as_of")
    awaits = "awaited" in word.marks or "awaited_from" in word.values
    return Assessment(
        side(word.author.side), SCALE[code] if code < len(SCALE) else str(code), iso(as_of) if as_of else "", awaits,
        str(word.head),
    )  # fmt: skip


def _event(first: Statement, side: Side) -> Event:
    made = first.marks.get("made")
    day = iso(made) if made else day_of(first.time).isoformat()
    return said("commitment", day, [first.head], [side(first.author.side)])
