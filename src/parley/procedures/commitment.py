"""One promise, engagement, plan or position as the record tells it. Pure functions of statements (spec: procedures §10)."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final, NamedTuple

from parley.procedures.dates import Date, first_moment, last_day
from parley.procedures.minutes import same_files
from parley.procedures.statement import Statement
from parley.record.names import Head

OURS, YOURS, BOTH = range(3)
COMPLETE: Final = 4
SCALE: Final = ("NO_EVIDENCE", "NOT_STARTED", "LIMITED", "SUBSTANTIAL", "COMPLETE")
"""One scale for all sides, in the order of the codes."""


class CommitmentState(StrEnum):
    """Where a promise stands. KEPT: every side assesses it as complete. WITHDRAWN: its owner took it back."""

    OPEN = "OPEN"
    KEPT = "KEPT"
    WITHDRAWN = "WITHDRAWN"


class Commitment(NamedTuple):
    """A promise. ``owners`` are the sides that owe it, by the words of who wrote it; ``changes`` those that count; ``assessed``
    each side's last assessment, ``history`` all of them; ``due`` the date that stands; ``words`` all that was said on it."""

    said: Statement
    state: CommitmentState
    owners: tuple[int, ...]
    changes: tuple[Statement, ...]
    evidence: tuple[Statement, ...]
    assessed: Mapping[int, Statement]
    history: tuple[Statement, ...]
    withdrawn: Statement | None
    due: Date | None
    words: tuple[Statement, ...]

    def awaited(self) -> list[Statement]:
        """The last assessments that say what their side still waits for."""
        return [one for one in self.assessed.values() if "awaited" in one.marks or "awaited_from" in one.values]

    @property
    def differs(self) -> bool:
        """Whether the sides assess it differently."""
        return len({one.values["assessment"] for one in self.assessed.values()}) > 1


def sides_of(party: int, author: int, sides_count: int) -> tuple[int, ...]:
    """The sides that a word such as ``ours`` or ``yours`` means, from its author's place."""
    others = tuple(side for side in range(sides_count) if side != author)
    return {OURS: (author,), YOURS: others}.get(party, tuple(range(sides_count)))


def commitment(said: list[Statement], sides_count: int) -> Commitment:
    """Of the words on one promise, the promise first. Its own side changes or withdraws it, and every owner may withdraw."""
    first, *words = said
    owners = sides_of(first.values["owner"], first.author.side, sides_count)
    history = tuple(one for one in words if one.form == "commitment-assess")
    assessed = {one.author.side: one for one in history}
    withdrawn = next((one for one in words if one.form == "commitment-withdraw" and one.author.side in owners), None)
    changes = tuple(one for one in words if one.form == "commitment-change" and one.author.side == first.author.side)
    due = next((one.marks["due"] for one in (*reversed(changes), first) if "due" in one.marks), None)
    complete = [side for side, one in assessed.items() if one.values["assessment"] == COMPLETE]
    state = CommitmentState.KEPT if len(complete) == sides_count else CommitmentState.OPEN
    return Commitment(
        first, CommitmentState.WITHDRAWN if withdrawn else state, owners, changes,
        tuple(one for one in words if one.form == "commitment-evidence"),
        {side: assessed[side] for side in sorted(assessed)}, history, withdrawn, due, tuple(said),
    )  # fmt: skip


class Due(NamedTuple):
    """Something to look at: ``what`` is ``due`` (the promise) or ``awaited`` (by a side, until a day)."""

    what: str
    at: int
    head: Head


def due(one: Commitment) -> list[Due]:
    """What has a day, the earliest first; whether it is over the reader's clock says."""
    if one.state is not CommitmentState.OPEN:
        return []
    found = [Due("due", _end(one.due), one.said.head)] if one.due else []
    found += [
        Due("awaited", _end(word.marks["awaited_by"]), word.head)
        for word in one.awaited()
        if "awaited_by" in word.marks
    ]
    return sorted(found, key=lambda one: (one.at, one.head))


def _end(date: Date) -> int:
    """The beginning of the last day that a date can mean."""
    last = last_day(date)
    return first_moment([last.year, last.month, last.day])


class Engagement(NamedTuple):
    """An engagement of a year's plan. ``versions``: what was proposed, the last one stands; ``status`` each side's own last word,
    which says nothing for the other;
    ``words`` all that was said on it."""

    versions: tuple[Statement, ...]
    status: Mapping[int, Statement]
    refused: tuple[Statement, ...]
    words: tuple[Statement, ...]

    @property
    def said(self) -> Statement:
        """What stands."""
        return self.versions[-1]


def engagement(said: list[Statement]) -> Engagement:
    """Of the words on one engagement, its proposal first."""
    versions = tuple(one for one in said if one.form == "engagement-propose")
    status = {one.author.side: one for one in said if one.form == "engagement-status"}
    refused = tuple(one for one in said if one.form in ("proposal-decline", "proposal-withdraw"))
    return Engagement(versions, {side: status[side] for side in sorted(status)}, refused, tuple(said))


class Plan(NamedTuple):
    """The plan of a year: each side's last word; agreed where every side named the same files."""

    year: int
    words: Mapping[int, Statement]
    is_agreed: bool


def plan(year: int, said: Iterable[Statement], sides_count: int) -> Plan:
    """Of the words on one year."""
    last = {one.author.side: one for one in sorted(said, key=lambda one: one.order)}
    words = {side: last[side] for side in sorted(last)}
    files = [one.marks["documents"] for one in words.values()]
    return Plan(year, words, len(words) == sides_count and all(same_files(one, files[0]) for one in files))


class Position(NamedTuple):
    """A declared interest, concern or goodwill, as its side declared it last, with later actions as each side sees them."""

    versions: tuple[Statement, ...]
    actions: tuple[Statement, ...]

    @property
    def said(self) -> Statement:
        """What stands."""
        return self.versions[-1]


RELATIONS: Final = ("CONFIRMS", "CONTRADICTS", "UNCLEAR")


def position(said: list[Statement]) -> Position:
    """Of the words on one position."""
    actions = tuple(one for one in said if one.form == "observed-action")
    return Position(tuple(one for one in said if one.form == said[0].form), actions)
