"""Reads a phrase file: a strict, small subset of Project Fluent's syntax (spec: messages §5.2, §5.3).

It refuses attributes, terms, references to other messages, functions, literals and their escapes, comments below the
labels, and every character that its language's allow-list has not. A test holds its reading equal to Fluent's own.
"""

import re
from typing import Final

from parley.base.limits import LABEL_MAX_CHARS, PHRASE_FILE_MAX_CHARS
from parley.messages import script
from parley.messages.faults import CatalogueError
from parley.messages.language import spoken
from parley.messages.phrases.body import Body, check_characters, check_spaces
from parley.messages.phrases.pattern import Phrases

BODY: Final = "body"

_LABEL: Final = re.compile(r"([A-Za-z][A-Za-z0-9_-]*) = (\S.*)")


def read(text: str, language: str, where: str) -> Phrases:
    """The phrases of one file. Raises CatalogueError naming ``where`` and what in it is refused."""
    _check_file(text, language, where)
    letters = spoken(language).characters
    labels: dict[str, str] = {}
    head, mark, body = f"\n{text}".partition(f"\n{BODY} =\n")
    for line in head.split("\n"):
        if line and not line.startswith("# "):
            _take_label(line, labels, letters, where)
    return Phrases(labels, Body(letters, f"{where} {BODY}").read(f"\n{body}") if mark else ())


def _check_file(text: str, language: str, where: str) -> None:
    if len(text) > PHRASE_FILE_MAX_CHARS:
        raise CatalogueError("messages.phrase-too-long", where, limit=PHRASE_FILE_MAX_CHARS)
    # names of fields and values are ASCII, also where the language's own phrases have no such letters
    check_characters(text.replace("\n", ""), spoken(language).written, where)
    if not script.is_composed(text):
        raise CatalogueError("messages.phrase-character", where, character="not NFC")


def _take_label(line: str, labels: dict[str, str], letters: frozenset[str], where: str) -> None:
    found = _LABEL.fullmatch(line)
    if not found or "{" in line or "}" in line or found[1] == BODY:
        raise CatalogueError("messages.phrase-syntax", where, what=line[:60])
    name, label = found.groups()
    if name in labels:
        raise CatalogueError("messages.phrase-twice", where, what=name)
    if len(label) > LABEL_MAX_CHARS:
        raise CatalogueError("messages.phrase-too-long", f"{where} {name}", limit=LABEL_MAX_CHARS)
    check_spaces(label, f"{where} {name}")
    check_characters(label, letters, f"{where} {name}")
    labels[name] = label
