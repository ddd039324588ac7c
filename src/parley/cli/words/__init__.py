"""The words of the command line, one file a language. A missing word is an error, never a key on the screen."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from parley.base.errors import LANGUAGES


class Words:
    """The words in one language: ``words("pair.read-aloud", number=…)``."""

    def __init__(self, language: str, table: Mapping[str, str]) -> None:
        self.language = language
        self.table = table

    def __call__(self, key: str, **facts: object) -> str:
        """The phrase of ``key``, its braces filled with ``facts``."""
        phrase = self.table[key]
        return phrase.format(**facts) if facts else phrase

    def known(self, key: str, otherwise: str) -> str:
        """The word for a code that comes from the record and may be newer than this program."""
        return self.table.get(key, otherwise)


@cache
def words(language: str, kind: str = "") -> Words:
    """The words of ``language``; ``kind`` "help" for the help texts, which are in Chinese only: the code has the English."""
    name = language if language in LANGUAGES else LANGUAGES[0]
    file = resources.files(__package__).joinpath(f"{kind}{'-' if kind else ''}{name}.toml")
    return Words(name, _flat(tomllib.loads(file.read_text("utf-8")), ""))


def _flat(tree: Mapping[str, Any], prefix: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for key, value in tree.items():
        table |= _flat(value, f"{prefix}{key}.") if isinstance(value, dict) else {f"{prefix}{key}": value}
    return table
