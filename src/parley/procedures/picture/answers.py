"""What was refused or not answered, and how long answers took."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import chain
from statistics import median_low

from parley.procedures.asking.table import Row
from parley.procedures.calls import OFFERS, Call, CallState
from parley.procedures.delivery import Delivery, Mark, Message
from parley.procedures.picture.events import day_of, event, is_over, said, text
from parley.procedures.picture.shape import Refusal, Responses
from parley.record.names import Head

Side = Callable[[int], str]


def refusals(
    rows: Iterable[Row], calls: Iterable[Call], at: int, day: date, side: Side, sides_count: int
) -> list[Refusal]:
    """All up to that moment, oldest first."""
    told = [_refused(row) for row in rows if row.values.get("kind") == "refusal" and is_over(row, day)]
    silent = chain.from_iterable(_silent(call, at, side, sides_count) for call in calls)
    return sorted([*told, *silent], key=lambda one: (one.event.start, one.event.key))


def _refused(row: Row) -> Refusal:
    values = row.values
    return Refusal(
        text(values.get("refused")), "DECLINED", text(values.get("by")), text(values.get("asked_by")), event(row)
    )


def _silent(call: Call, at: int, side: Side, sides_count: int) -> Iterator[Refusal]:
    """A call that nobody answered by the time that was asked for, or that nobody picked up."""
    first = call.statements[0]
    asked = max((one for one in call.statements if one.form in OFFERS), key=lambda one: one.order, default=first)
    if call.state is CallState.NO_ANSWER and asked.wanted_by is not None and asked.wanted_by <= at:
        refs, when = [str(asked.head), str(call.by)], asked.wanted_by
        outcome = "NO_ANSWER"
    elif call.state is CallState.NOT_PICKED_UP:
        word = next((one for one in call.statements if one.head == call.by), first)
        if word.time > at:
            return
        refs, when, asked = [str(word.head)], word.time, word
        outcome = "NOT_PICKED_UP"
    else:
        return
    others = [side(one) for one in range(sides_count) if one != asked.author.side]
    day, who = day_of(when).isoformat(), side(asked.author.side)
    told = said("call", day, refs, [who])
    yield Refusal("call", outcome, ", ".join(others), who, told)


# -- response times --------------------------------------------------------------------------------------------------


class _Tally:
    """Of one side at one precedence."""

    def __init__(self) -> None:
        self.answered: list[str] = []
        self.declined: list[str] = []
        self.unanswered: list[str] = []
        self.waiting: list[str] = []
        self.took: list[tuple[int, str, str]] = []


def responses(delivery: Delivery, at: int, side: Side, sides_count: int, names: tuple[str, ...]) -> list[Responses]:
    """How each side answered what asked it for an answer, by precedence, the gravest first. ``names``: of the precedences."""
    found: dict[tuple[int, int], _Tally] = {}
    for feed, seq, message in sorted(delivery.all(), key=lambda one: one[:2]):
        if message.wanted_by is None or message.time > at or message.judgement:
            continue
        ref = str(Head(*feed, seq, message.id))
        for asked in _asked(message, feed.side, sides_count):
            _count(found.setdefault((asked, message.precedence), _Tally()), message, ref, asked, at)
    keys = sorted(found, key=lambda key: (key[0], -key[1]))
    return [_told(found[key], side(key[0]), _name(names, key[1])) for key in keys]


def _asked(message: Message, author: int, sides_count: int) -> list[int]:
    named = {one[0] for one in message.to} or set(range(sides_count))
    return sorted(one for one in named if one != author and one < sides_count)


def _count(tally: _Tally, message: Message, ref: str, asked: int, at: int) -> None:
    words = [mark for mark in message.marks if _answers(mark, asked) and mark.time <= at]
    if words:
        first = words[0]
        (tally.declined if first.rung == "DECLINED" else tally.answered).append(ref)
        tally.took.append((max(first.time - message.time, 0), ref, str(first.entry)))
    elif message.wanted_by is not None and message.wanted_by <= at:
        tally.unanswered.append(ref)
    else:
        tally.waiting.append(ref)


def _answers(mark: Mark, side: int) -> bool:
    return mark.side == side and mark.rung in ("ANSWERED", "DECLINED")


def _told(tally: _Tally, side: str, precedence: str) -> Responses:
    longest = max(tally.took, default=None)
    return Responses(
        side, precedence, tally.answered, tally.declined, tally.unanswered, tally.waiting,
        median_low([one[0] for one in tally.took]) if tally.took else None, longest[0] if longest else None,
        [longest[1], longest[2]] if longest else [],
    )  # fmt: skip


def _name(names: tuple[str, ...], precedence: int) -> str:
    return names[precedence] if precedence < len(names) else str(precedence)
