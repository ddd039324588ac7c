"""Reads a phrase file: a strict, small subset of Project Fluent's syntax (spec: messages §5.2, §5.3).

It refuses attributes, terms, references to other messages, functions, literals and their escapes, comments below the
labels, and every character that its language's allow-list has not. ``fluent.syntax`` parses the body; labels are one
plain line each and are read without it, which halves the time of a load (a test holds both readings equal).
"""

import re
from typing import Final

from fluent.syntax import FluentParser, ast

from parley.base.limits import LABEL_MAX_CHARS, PHRASE_FILE_MAX_CHARS
from parley.messages import script
from parley.messages.faults import CatalogueError
from parley.messages.language import spoken
from parley.messages.phrases.pattern import Part, Pattern, Phrases, Select, Show

BODY: Final = "body"
DEPTH_MAX: Final = 3

_LABEL: Final = re.compile(r"([A-Za-z][A-Za-z0-9_-]*) = (\S.*)")
_PARSER: Final = FluentParser(with_spans=False)


def read(text: str, language: str, where: str) -> Phrases:
    """The phrases of one file. Raises CatalogueError naming ``where`` and what in it is refused."""
    _check_file(text, language, where)
    letters = spoken(language).characters
    labels: dict[str, str] = {}
    body: list[str] = []
    for line in text.split("\n"):
        if body or line == f"{BODY} =":
            body.append(line)
        elif line and not line.startswith("# "):
            _take_label(line, labels, letters, where)
    return Phrases(labels, _Body(letters, f"{where} {BODY}").read("\n".join(body)) if body else ())


def _check_file(text: str, language: str, where: str) -> None:
    if len(text) > PHRASE_FILE_MAX_CHARS:
        raise CatalogueError("messages.phrase-too-long", where, limit=PHRASE_FILE_MAX_CHARS)
    # names of fields and values are ASCII, also where the language's own phrases have no such letters
    _check_characters(text.replace("\n", ""), spoken(language).characters | script.SYNTAX, where)
    if not script.is_composed(text):
        raise CatalogueError("messages.phrase-character", where, character="not NFC")


def _check_characters(text: str, allowed: frozenset[str], where: str) -> None:
    if character := script.foreign(text, allowed):
        raise CatalogueError("messages.phrase-character", where, character=script.name_of(character))


def _take_label(line: str, labels: dict[str, str], letters: frozenset[str], where: str) -> None:
    found = _LABEL.fullmatch(line)
    if not found or "{" in line or "}" in line:
        raise CatalogueError("messages.phrase-syntax", where, what=line[:60])
    name, label = found.groups()
    if name in labels:
        raise CatalogueError("messages.phrase-twice", where, what=name)
    if len(label) > LABEL_MAX_CHARS:
        raise CatalogueError("messages.phrase-too-long", f"{where} {name}", limit=LABEL_MAX_CHARS)
    _check_spaces(label, f"{where} {name}")
    _check_characters(label, letters, f"{where} {name}")
    labels[name] = label


def _check_spaces(text: str, where: str) -> None:
    # spaces that nobody sees would make two different renderings look alike
    if "  " in text or " \n" in text or "\n " in text or "\n\n" in text or text.endswith((" ", "\n")):
        raise CatalogueError("messages.phrase-spaces", where)


class _Body:
    """Reads a body whose text may have ``letters``."""

    def __init__(self, letters: frozenset[str], where: str) -> None:
        self._letters = letters
        self._where = where

    def read(self, text: str) -> Pattern:
        """The pattern of one message without attributes."""
        self._check_depth(text)
        entries = _PARSER.parse(text).body
        if len(entries) != 1 or not isinstance(entries[0], ast.Message):
            raise self._fault("not one message")
        message = entries[0]
        if message.attributes or message.value is None:
            raise self._fault("attribute")
        return self._pattern(message.value, DEPTH_MAX)

    def _check_depth(self, text: str) -> None:
        # the parser calls itself for each brace that opens within another
        depth = 0
        for brace in re.findall("[{}]", text):
            depth += 1 if brace == "{" else -1
            if depth > DEPTH_MAX + 1:
                raise self._fault("nesting")

    def _fault(self, what: str) -> CatalogueError:
        return CatalogueError("messages.phrase-syntax", self._where, what=what)

    def _pattern(self, pattern: ast.Pattern, depth: int) -> Pattern:
        parts = tuple(self._part(element, depth) for element in pattern.elements)
        _check_spaces("".join(part if isinstance(part, str) else "-" for part in parts), self._where)
        return parts

    def _part(self, element: ast.TextElement | ast.Placeable, depth: int) -> Part:
        if isinstance(element, ast.TextElement):
            text = str(element.value)
            _check_characters(text.replace("\n", ""), self._letters, self._where)
            return text
        inside = element.expression
        if isinstance(inside, ast.VariableReference):
            return Show(inside.id.name)
        if not isinstance(inside, ast.SelectExpression) or not isinstance(inside.selector, ast.VariableReference):
            raise self._fault(type(inside).__name__)
        if depth == 0:
            raise self._fault("nesting")
        return Select(inside.selector.id.name, self._variants(inside, depth))

    def _variants(self, select: ast.SelectExpression, depth: int) -> tuple[tuple[str, Pattern], ...]:
        variants: dict[str, Pattern] = {}
        for variant in select.variants:
            if not isinstance(variant.key, ast.Identifier):
                raise self._fault("number as a variant")
            if variant.key.name in variants:
                raise CatalogueError("messages.phrase-twice", self._where, what=variant.key.name)
            variants[variant.key.name] = self._pattern(variant.value, depth - 1)
        return tuple(variants.items())
