"""What each side waits for: answers to offers, answers owed to concerns, what an assessment says is still awaited.

Told of every side alike, so that the bulletin is the same at all of them.
"""

from collections.abc import Iterator
from datetime import date

from parley.procedures.meeting import owed
from parley.procedures.offers import Outcome, Word
from parley.procedures.picture.drawn import Material
from parley.procedures.picture.events import day_of, event, is_over, said
from parley.procedures.picture.sentences import is_since, sentence
from parley.procedures.picture.shape import Sentence
from parley.procedures.statement import Statement


def waits(of: Material, at: int, since: date, day: date) -> Iterator[Sentence]:
    """All that stood open at that moment; of the public record what a side said in the period that it waits for."""
    yield from _told(of, since, day)
    yield from _offers(of, at)
    yield from _concerns(of, at)
    yield from _promises(of, at)


def _told(of: Material, since: date, day: date) -> Iterator[Sentence]:
    for row in of.rows:
        awaited = row.values.get("awaited_from")
        one = event(row)
        if awaited and one.by and is_over(row, day) and is_since(one, since):
            yield sentence("waits-said", one, sides=one.by, awaited_from=str(awaited), start=one.start, title=one.title)


def _offers(of: Material, at: int) -> Iterator[Sentence]:
    """Offers on channels and meetings to which nobody had answered, and whose time was not over."""
    found = [
        (one.said, one.outcome, one.by, "valid_until") for each in of.affairs.channels.all() for one in each.offers
    ]
    found += [(one.said, one.outcome, one.by, "expires") for each in of.affairs.talks.all() for one in each.offers[-1:]]
    for offer, outcome, by, expires in sorted(found, key=lambda one: one[0].order):
        if _is_open(offer, outcome, by, offer.values.get(expires), at):
            yield _waiting("waits-answer", of, offer, form=offer.form)


def _is_open(offer: Statement, outcome: Outcome, by: Word | None, expires: int | None, at: int) -> bool:
    answered = outcome is not Outcome.OPEN and (by is None or by.time <= at)
    return offer.time <= at and not answered and (expires is None or expires >= at)


def _concerns(of: Material, at: int) -> Iterator[Sentence]:
    for meeting in of.affairs.talks.all():
        for one in meeting.concerns:
            then = one if one.by is None or one.by.time <= at else one._replace(state="OPEN", by=None)
            if one.said.time <= at and owed(then):
                yield _waiting("waits-concern", of, one.said)


def _promises(of: Material, at: int) -> Iterator[Sentence]:
    for one in of.affairs.commitments.commitments():
        last = {word.author.side: word for word in one.history if word.time <= at}
        for side in sorted(last):
            word = last[side]
            if "awaited" in word.marks or "awaited_from" in word.values:
                yield _waiting("waits-promise", of, word, made=day_of(one.said.time).isoformat())


def _waiting(phrase: str, of: Material, word: Statement, **facts: str) -> Sentence:
    """One that rests on a side's own word."""
    day, side = day_of(word.time).isoformat(), of.side(word.author.side)
    return sentence(phrase, said(word.form, day, [word.head], [side]), side=side, start=day, **facts)
