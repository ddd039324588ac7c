"""The picture, of what the record tells: the one place where its parts come together."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from parley.procedures.affairs import Affairs
from parley.procedures.asking.table import Row
from parley.procedures.calls import Call
from parley.procedures.delivery import Delivery
from parley.procedures.picture import answers, channels, contacts, danger, promises
from parley.procedures.picture.events import day_of
from parley.procedures.picture.shape import Picture
from parley.procedures.verdicts import Verdicts


class Material(NamedTuple):
    """What a picture is made of. ``rows``: contacts of the public record and what was done on this one, by time; ``accounts`` and
    ``topics``: what is told of them besides. ``side`` gives a side's name, ``topic`` a topic's by its code; ``precedences`` are
    their names, ascending."""

    rows: list[Row]
    accounts: list[Row]
    topics: list[Row]
    affairs: Affairs
    calls: Iterable[Call]
    verdicts: Verdicts
    delivery: Delivery
    side: Callable[[int], str]
    sides_count: int
    precedences: tuple[str, ...]
    topic: Callable[[int], str]


def picture(of: Material, at: int) -> Picture:
    """The picture at a moment, ms UTC: nothing that was later, by its date or its author's clock, is in it."""
    day = day_of(at)
    rows, side, count = of.rows, of.side, of.sides_count
    own = channels.own(of.affairs.channels.all(), at, side)
    return Picture(
        at, day.isoformat(), [side(one) for one in range(count)], contacts.lanes(rows, day),
        [*channels.told(rows, day), *own], channels.unnamed(rows, day), answers.refusals(rows, of.calls, at, day, side, count),
        answers.responses(of.delivery, at, side, count, of.precedences),
        promises.promises(rows, of.affairs.commitments.commitments(), at, day, side, count),
        danger.months(rows, of.verdicts, at, day, side),
    )  # fmt: skip
