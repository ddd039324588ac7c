"""The glossary's data: pairs of terms, ways of writing that are not used, and the program's own words (messages/glossary:
terms.csv, usage.toml, own.toml).

What it holds are proposals from sources or from memory: only a glossary entry that both sides signed is agreed.
"""

import csv
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from parley.messages import loader

LANGUAGES: Final = ("en", "zh")
KINDS: Final = ("term", "name", "disputed", "phrase", "voice", "marker", "untranslated")
USES: Final = ("forbidden", "name", "variant", "disputed")
PLACES: Final = ("anywhere", "alone")


@dataclass(frozen=True)
class Term:
    """A pair. ``forms`` holds what stands for it in each language, the first one preferred; ``seen`` says whether it was
    seen in ``source``, or is from memory."""

    kind: str
    forms: Mapping[str, tuple[str, ...]]
    source: str
    seen: bool
    note: str

    def form(self, language: str) -> str:
        """The preferred form in one language."""
        return self.forms[language][0]


@dataclass(frozen=True)
class Use:
    """A way of writing: what was ``found``, by language, and what to write ``instead``; empty for a disputed word."""

    kind: str
    where: str
    found: Mapping[str, tuple[str, ...]]
    instead: Mapping[str, str]
    why: Mapping[str, str]


@dataclass(frozen=True)
class OwnWord:
    """What the program itself calls a thing, by language, and other Chinese words for it that are ``refused`` in texts of the
    program, ``unless`` they stand within a longer word."""

    forms: Mapping[str, str]
    refused: tuple[str, ...]
    unless: tuple[str, ...]

    def strays(self, text: str) -> Iterator[tuple[int, str]]:
        """Where a refused word stands in ``text``, and which."""
        for longer in self.unless:
            text = text.replace(longer, " " * len(longer))
        for word in self.refused:
            at = text.find(word)
            while at >= 0:
                yield at, word
                at = text.find(word, at + len(word))


def packaged_terms() -> tuple[Term, ...]:
    """The pairs that come with the program, in the order of the file."""
    return tuple(_terms(loader.text("glossary/terms.csv")))


def packaged_uses() -> tuple[Use, ...]:
    """The ways of writing that come with the program."""
    return tuple(_uses(loader.text("glossary/usage.toml")))


def packaged_own_words() -> tuple[OwnWord, ...]:
    """What the program calls things, in the order of the file."""
    rows = tomllib.loads(loader.text("glossary/own.toml"))["word"]
    return tuple(
        OwnWord({one: row[one] for one in LANGUAGES}, tuple(row["refused"]), tuple(row.get("unless", ())))
        for row in rows
    )


def _terms(text: str) -> Iterator[Term]:
    for row in csv.DictReader(text.splitlines()):
        forms = {
            language: (row[language], *(also for also in row[f"{language}_also"].split("|") if also))
            for language in LANGUAGES
        }
        yield Term(row["kind"], forms, row["source"], row["seen"] == "seen", row["note"])


def _uses(text: str) -> Iterator[Use]:
    for row in tomllib.loads(text)["use"]:
        found = {language: tuple(words) for language, words in row["found"].items()}
        yield Use(row["kind"], row.get("where", "anywhere"), found, row["instead"], row["why"])
