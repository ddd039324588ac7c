"""The words of the book: a pair for each, in the order of the book's columns."""

import tomllib
from functools import cache
from importlib import resources
from typing import NamedTuple


class Pair(NamedTuple):
    """One thing said in the left column and in the right one."""

    left: str
    right: str


class Wording:
    """The book's own words; ``order`` is the languages of its columns, left first."""

    def __init__(self, order: tuple[str, str]) -> None:
        self.order = order

    def __call__(self, key: str, **facts: object) -> Pair:
        """The pair of ``section.word``, its braces filled."""
        section, _, word = key.partition(".")
        texts = _table()[section][word]
        return Pair(*(texts[language].format(**facts) if facts else texts[language] for language in self.order))


@cache
def _table() -> dict[str, dict[str, dict[str, str]]]:
    return tomllib.loads(resources.files(__package__).joinpath("words.toml").read_text("utf-8"))
