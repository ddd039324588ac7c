"""A sentence of the bulletin, made of the events that it rests on."""

from datetime import date
from typing import Any

from parley.procedures.dates import first_day, from_iso
from parley.procedures.picture.events import together
from parley.procedures.picture.shape import Event, Sentence


def sentence(phrase: str, *events: Event, **facts: Any) -> Sentence:
    """A sentence that rests on these events, and on the word of those on whose they stand."""
    standing, word = together(events)
    keys = list(dict.fromkeys(key for one in events for key in _keys(one)))
    refs = list(dict.fromkeys(ref for one in events for ref in one.refs))
    return Sentence(phrase, facts, keys, refs, standing, word)


def is_since(one: Event, since: date) -> bool:
    """Whether it surely began on that day or later."""
    return bool(one.start) and first_day(from_iso(one.start)) >= since


def _keys(one: Event) -> list[str]:
    """By what an event is found: a fact of the public record by its key, what was done on this one by all its entries."""
    return one.refs if ":" in one.key else [one.key]
