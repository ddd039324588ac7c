"""What a field takes, in words: for help, for the printed phrase book, for whoever compares two catalogues."""

import tomllib
from functools import cache
from typing import Any

from parley.messages import loader
from parley.messages.field import Field
from parley.messages.kinds.choice import Choice
from parley.messages.kinds.free_text import Text
from parley.messages.kinds.kind import Kind
from parley.messages.kinds.measure import Quantity
from parley.messages.kinds.number import INT_MAX, Count
from parley.messages.kinds.position import Position


@cache
def _words() -> dict[str, dict[str, dict[str, str]]]:
    return tomllib.loads(loader.text("descriptions.toml"))


def kind(name: str, language: str) -> str:
    """What a kind of field is, with its units; its bare name for one that has no words yet."""
    return _words()["kind"].get(name, {}).get(language, name)


def limits(field: Field, language: str) -> list[str]:
    """What bounds the field's value: its range with units, its length, how many times it may be given."""
    found = list(_of_kind(field.item, language))
    if field.many > 1:
        found.append(_limit("many", language, most=field.many))
    return found


def _limit(name: str, language: str, **facts: Any) -> str:
    return _words()["limit"][name][language].format(**facts)


def _of_kind(item: Kind, language: str) -> list[str]:
    if isinstance(item, Count):
        if (item.low, item.high) == (0, INT_MAX):
            return []
        if item.high == INT_MAX:
            return [_limit("from", language, low=item.low)]
        return [_limit("range", language, low=item.low, high=item.high)]
    if isinstance(item, Quantity):
        return _narrowed(item, language)
    if isinstance(item, Text):
        length = _limit("length", language, limit=item.length)
        return [length, _limit("lines", language)] if item.has_lines else [length]
    if isinstance(item, Choice):
        return [_limit("values", language, count=len(item.codes))]
    if isinstance(item, Position):
        return [_limit("minutes" if item.minutes else "seconds", language)]
    return []


def _narrowed(item: Quantity, language: str) -> list[str]:
    """The range, where the form narrows that of the kind."""
    if (item.low, item.high) == (type(item).low, type(item).high):
        return []
    return [_limit("range", language, low=item.show(item.low, language), high=item.show(item.high, language))]
