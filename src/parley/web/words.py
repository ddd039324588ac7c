"""Every word of the console, one file a language. A missing word is an error, never a key on the screen."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from parley.base.errors import LANGUAGES
from parley.messages import families
from parley.messages.catalogue import load


class Words:
    """The console's words in one language; ``words("inbox.title")``, with facts for the braces."""

    def __init__(self, language: str, table: Mapping[str, str]) -> None:
        self.language = language
        self.table = table

    def __call__(self, key: str, **facts: object) -> str:
        phrase = self.table[key]
        return phrase.format(**facts) if facts else phrase

    def known(self, key: str, otherwise: str) -> str:
        """The word for a code that comes from the record and may be newer than this console."""
        return self.table.get(key, otherwise)

    def prefixed(self, prefix: str) -> dict[str, str]:
        """All words below ``prefix``, for the console's script."""
        return {key.removeprefix(prefix): text for key, text in self.table.items() if key.startswith(prefix)}


def flatten(tree: Mapping[str, Any], prefix: str = "") -> dict[str, str]:
    """Nested tables as one table with dotted keys."""
    table: dict[str, str] = {}
    for key, value in tree.items():
        if isinstance(value, dict):
            table |= flatten(value, f"{prefix}{key}.")
        else:
            table[f"{prefix}{key}"] = value
    return table


@cache
def words(language: str) -> Words:
    """The words of ``language``; English for a language that the console does not speak."""
    name = language if language in LANGUAGES else LANGUAGES[0]
    file = resources.files(__package__).joinpath("words", f"{name}.toml")
    return Words(name, flatten(tomllib.loads(file.read_text("utf-8"))) | _of_the_catalogue(name))


def _of_the_catalogue(language: str) -> dict[str, str]:
    """What the packaged catalogue has words for already: families of forms, and states."""
    states = load().form("contact").choices("host", language)
    found = {f"host.{value}": label for _, value, label in states}
    return found | {f"family.{name}": family.titles[language] for name, family in families.known().items()}


def languages() -> tuple[str, ...]:
    """The languages that the console speaks, its first one first."""
    return LANGUAGES
