"""Plural categories of whole numbers, from rules in the notation of Unicode CLDR (spec: messages §5.4).

Only what whole numbers need: ``n``, ``n % m``, ``=`` and ``!=`` with numbers and ranges, ``and``, ``or``.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final, TypeAlias

Rule: TypeAlias = Callable[[int], bool]
OTHER: Final = "other"
CATEGORIES: Final = ("zero", "one", "two", "few", "many", OTHER)
PERIOD: Final = 1000
"""The rules that CLDR has for whole numbers repeat after so many, but for those that look at whole millions."""

_RELATION: Final = re.compile(r"n(?: % (\d+))? (=|!=) (\d+(?:\.\.\d+)?(?:,\d+(?:\.\.\d+)?)*)")


def rule(text: str) -> Rule:
    """``n % 10 = 2..4 and n % 100 != 12..14`` as a function. Raises ValueError."""
    ways = [[_relation(relation) for relation in way.split(" and ")] for way in text.split(" or ")]
    return lambda n: any(all(holds(n) for holds in way) for way in ways)


def _relation(text: str) -> Rule:
    found = _RELATION.fullmatch(text)
    if not found:
        raise ValueError(text)
    period, equal = int(found[1] or 0), found[2] == "="
    spans = [span.partition("..") for span in found[3].split(",")]
    values = {n for low, _, high in spans for n in range(int(low), int(high or low) + 1)}
    return lambda n: ((n % period if period else n) in values) is equal


class Plurals:
    """The categories of one language, ``other`` last."""

    def __init__(self, rules: Mapping[str, str]) -> None:
        self._rules = {name: rule(text) for name, text in rules.items()}
        self.categories = (*self._rules, OTHER)
        self.reached = lru_cache(256)(self._reached)

    def category(self, number: int) -> str:
        """The category of a whole number."""
        size = abs(number)
        return next((name for name, holds in self._rules.items() if holds(size)), OTHER)

    def _reached(self, low: int, high: int) -> dict[str, int]:
        """Each category that a number from ``low`` to ``high`` has, with the first such number."""
        found: dict[str, int] = {}
        for number in (*range(low, min(high, low + PERIOD) + 1), high):
            found.setdefault(self.category(number), number)
        return {name: found[name] for name in self.categories if name in found}
