"""Families of forms: their ranges of numbers and their names for people (spec: messages §7.4)."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from parley.messages import loader
from parley.messages.form import Form


@dataclass(frozen=True)
class Family:
    """Forms that belong together; ``first`` and ``last`` number, ``titles`` by language."""

    name: str
    first: int
    last: int
    titles: dict[str, str]

    def has(self, number: int) -> bool:
        """Whether the number lies in the family's range."""
        return self.first <= number <= self.last


@cache
def known() -> dict[str, Family]:
    """The families by name, in the order of their numbers."""
    return {
        name: Family(name, row["numbers"][0], row["numbers"][1], {language: row[language] for language in ("en", "zh")})
        for name, row in tomllib.loads(loader.text("families.toml")).items()
    }


def title(name: str, language: str) -> str:
    """What people call the family; its bare name where it is not known, as in a catalogue of others."""
    family = known().get(name)
    return family.titles.get(language, name) if family else name


def grouped(forms: Sequence[Form]) -> list[tuple[str, list[Form]]]:
    """The forms by family, families in the order of their first form's number."""
    groups: dict[str, list[Form]] = {}
    for form in sorted(forms, key=lambda one: one.number):
        groups.setdefault(form.family, []).append(form)
    return list(groups.items())
