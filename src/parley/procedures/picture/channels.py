"""When each channel was open, and when it was cut: of the public record by its facts, of this record by what was agreed.

A channel of the public record is suspended from a suspension until a fact resumes it, or until people met or spoke in it again;
August 2022 is why. Before anything is known of a channel, nothing is said.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Final, NamedTuple

from parley.procedures import channel as live
from parley.procedures.asking.table import RECORD, Row
from parley.procedures.channel import ChannelState, Suspension
from parley.procedures.picture.events import Days, between, day_of, event, is_over, said
from parley.procedures.picture.shape import Channel, Event, Span

Side = Callable[[int], str]
_CUT: Final = frozenset((ChannelState.SUSPENDED, ChannelState.PARTLY_SUSPENDED))


class _Turn(NamedTuple):
    """A channel came into a state."""

    begins: Days
    since: str
    state: str
    floor: str
    by: Event


# -- channels of the public record -----------------------------------------------------------------------------------


def told(rows: Iterable[Row], day: date) -> list[Channel]:
    """The channels of which the public record tells, by name, as they stood up to that day."""
    by_name: dict[str, list[Row]] = {}
    every = [row for row in rows if row.values.get("origin") != RECORD and is_over(row, day)]
    for row in every:
        if row.values.get("channel"):
            by_name.setdefault(str(row.values["channel"]), []).append(row)
    known = {row.key: row for row in every}
    return [_told(name, by_name[name], known, day) for name in sorted(by_name)]


def unnamed(rows: Iterable[Row], day: date) -> list[Event]:
    """Suspensions of the public record of which no channel is told, up to that day: which channels they shut, and until when,
    nothing here guesses."""
    public = (row for row in rows if row.values.get("origin") != RECORD and is_over(row, day))
    return [event(row) for row in public if row.values["kind"] == "suspension" and not row.values.get("channel")]


def _told(name: str, rows: list[Row], known: Mapping[str, Row], day: date) -> Channel:
    resumed = {key for row in rows if row.values["kind"] == "suspension" for key in row.values.get("resumed_by", ())}
    openings = {row.key: row for row in rows if row.values["held"]} | {
        key: known[key] for key in resumed if key in known
    }
    turns: list[_Turn] = []
    marks = {row.key: row for row in rows if row.values["kind"] == "suspension"} | openings
    for row in sorted(marks.values(), key=_order):
        state = ChannelState.OPEN if row.key in openings else ChannelState.SUSPENDED
        if row.begins and (not turns or turns[-1].state != state):
            one = event(row)
            turns.append(_Turn(row.begins, one.start, state.value, "", one))
    held = [event(row) for row in rows if row.values["held"]]
    refused = [event(row) for row in rows if row.values["kind"] == "refusal"]
    return Channel(name, "public", _spans(turns, day), held, refused)


def _order(row: Row) -> tuple[Days, bool, str]:
    """By their dates; on one day a suspension comes last, as what stands in the end."""
    return row.begins or (date.max, date.max), row.values["kind"] == "suspension", row.key


def _spans(turns: list[_Turn], day: date) -> list[Span]:
    ends: list[_Turn | None] = [*turns[1:], None]
    found = []
    for turn, after in zip(turns, ends, strict=bool(turns)):
        days = between(turn.begins, after.begins if after else (day, day))
        found.append(Span(turn.since, after.since if after else "", turn.state, days, turn.floor, turn.by))
    return found


# -- channels of this record -----------------------------------------------------------------------------------------


def own(channels: Iterable[live.Channel], at: int, side: Side) -> list[Channel]:
    """The channels that were opened or spoken of on this record up to that moment."""
    return [_own(one, at, side) for one in channels if any(word.time <= at for word in one.statements)]


def _own(one: live.Channel, at: int, side: Side) -> Channel:
    turns = []
    for since, _, state in one.spans():
        if since <= at:
            floor = _floor(one, since) if state in _CUT else ""
            day = day_of(since)
            turns.append(_Turn((day, day), day.isoformat(), state.value, floor, _by(one, since, state, side)))
    return Channel(one.name, RECORD, _spans(turns, day_of(at)), [], [])


def _standing(one: live.Channel, at: int) -> list[Suspension]:
    return [cut for cut in one.suspensions if cut.open_parts(at)]


def _floor(one: live.Channel, at: int) -> str:
    """Whether the safety floor stays open, by the words that cut the channel; "" where none was agreed."""
    marks = one.terms.marks if one.terms else {}
    if not marks.get("floor_forms") and not marks.get("floor_families"):
        return ""
    return "stays" if all(cut.floor_stays for cut in _standing(one, at)) else "suspended"


def _by(one: live.Channel, at: int, state: ChannelState, side: Side) -> Event:
    """The words that brought it into a state: a suspension and a closure are one side's, all else is every side's."""
    day = day_of(at).isoformat()
    if state in _CUT:
        heads = [cut.said.head for cut in _standing(one, at)]
        return said("suspension", day, heads, sorted({side(head.side) for head in heads}))
    if state is ChannelState.CLOSED and one.closed is not None:
        return said("closure", day, [one.closed.head], [side(one.closed.head.side)])
    lifts = [lift for cut in one.suspensions for lift in cut.lifts if lift.at == at]
    heads = [head for lift in lifts for head in (lift.resume.head, lift.by)]
    if not heads and one.opened is not None:
        heads = [one.opened.said.head, *([one.opened.by.head] if one.opened.by else [])]
    kind = "resumption" if lifts else "opening"
    return said(kind, day, heads or [one.by], sorted({side(head.side) for head in heads or [one.by]}))
