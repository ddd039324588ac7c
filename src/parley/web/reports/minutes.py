"""The minutes of a case: down, silent, or alive and without a person's word, for every peer and every minute of it.

The log of the line is this post's own; who had said what by then follows from the ladders of the messages.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from parley.base.instant import MINUTE
from parley.messages.form import PRECEDENCES
from parley.node.line_log import LineMinutes
from parley.node.status import MessageView, Step
from parley.web.reports.report import Minutes

PERSONS: Final = frozenset({"ACKNOWLEDGED", "ANSWERED", "DECLINED"})
STORED: Final = frozenset({"STORED", "STORED_AHEAD"})
WAITS_FROM: Final = PRECEDENCES.index("IMMEDIATE")
FOREVER: Final = 1 << 60


class Wait(NamedTuple):
    """From ``since`` until ``until`` a message was under way to a post, or stood there without a person's word."""

    number: int
    post: str
    kind: str
    since: int
    until: int


def waits(number: int, message: MessageView) -> Iterator[Wait]:
    """The waits of a message that wants a person: one that asks for an answer, or is IMMEDIATE or FLASH."""
    if message.wanted_by is None and message.precedence < WAITS_FROM:
        return
    for ladder in message.ladders:
        stored = _first(ladder.steps, STORED)
        word = _first(ladder.steps, PERSONS)
        if message.author.own:
            yield Wait(number, ladder.to.id, "under_way", message.time, min(stored, word))
            yield Wait(number, ladder.to.id, "theirs", stored, word)
        elif ladder.to.own:
            yield Wait(number, message.author.id, "ours", stored, word)


def _first(steps: Sequence[Step], levels: frozenset[str]) -> int:
    return min((step.at for step in steps if step.level in levels), default=FOREVER)


def told(log: Sequence[LineMinutes], waiting: Sequence[Wait]) -> list[Minutes]:
    """The log with what waited in each of its minutes, equal minutes put together."""
    return [minutes for run in log for minutes in _parted(run, [one for one in waiting if one.post == run.post])]


def _parted(run: LineMinutes, waiting: Sequence[Wait]) -> Iterator[Minutes]:
    edges = {run.since, run.until} | {_minute(edge) for one in waiting for edge in (one.since, one.until)}
    inner = sorted(edge for edge in edges if run.since <= edge <= run.until)
    before: Minutes | None = None
    for since, until in pairwise(inner):
        found = _of(run, since, until, waiting)
        if before is not None and _alike(before, found):
            found = longer(before, found.until)
        elif before is not None:
            yield before
        before = found
    if before is not None:
        yield before


def _of(run: LineMinutes, since: int, until: int, waiting: Sequence[Wait]) -> Minutes:
    kinds: dict[str, list[int]] = {"theirs": [], "ours": [], "under_way": []}
    for one in waiting:
        # What still waited when the minute was over waited in it; shorter waits stand in the ladders, to the second.
        if _minute(one.since) < until and _minute(one.until) > since:
            kinds[one.kind].append(one.number)
    return Minutes(run.post, since, until, run.seen, **kinds)


def _minute(at: int) -> int:
    return at - at % MINUTE


def _alike(one: Minutes, other: Minutes) -> bool:
    return (one.theirs, one.ours, one.under_way) == (other.theirs, other.ours, other.under_way)


def longer(one: Minutes, until: int) -> Minutes:
    """The same minutes, going on until then."""
    return Minutes(one.post, one.since, until, one.seen, one.theirs, one.ours, one.under_way)


def named(one: Minutes, names: Mapping[str, str]) -> Minutes:
    """The same with the post's name instead of its number."""
    post = names.get(one.post, one.post)
    return Minutes(post, one.since, one.until, one.seen, one.theirs, one.ours, one.under_way)
