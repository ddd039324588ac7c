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
    _check_characters(text, language, where)
    labels: dict[str, str] = {}
    body: list[str] = []
    for line in text.split("\n"):
        if body or line == f"{BODY} =":
            body.append(line)
        elif line and not line.startswith("# "):
            _take_label(line, labels, where)
    return Phrases(labels, _body("\n".join(body), where) if body else ())


def _check_characters(text: str, language: str, where: str) -> None:
    if len(text) > PHRASE_FILE_MAX_CHARS:
        raise CatalogueError("messages.phrase-too-long", where, limit=PHRASE_FILE_MAX_CHARS)
    if character := script.foreign(text.replace("\n", ""), spoken(language).characters):
        raise CatalogueError("messages.phrase-character", where, character=script.name_of(character))
    if not script.is_composed(text):
        raise CatalogueError("messages.phrase-character", where, character="not NFC")


def _take_label(line: str, labels: dict[str, str], where: str) -> None:
    found = _LABEL.fullmatch(line)
    if not found or "{" in line or "}" in line:
        raise CatalogueError("messages.phrase-syntax", where, what=line[:60])
    name, label = found.groups()
    if name in labels:
        raise CatalogueError("messages.phrase-twice", where, what=name)
    if len(label) > LABEL_MAX_CHARS:
        raise CatalogueError("messages.phrase-too-long", f"{where} {name}", limit=LABEL_MAX_CHARS)
    _check_spaces(label, f"{where} {name}")
    labels[name] = label


def _check_spaces(text: str, where: str) -> None:
    # spaces that nobody sees would make two different renderings look alike
    if "  " in text or " \n" in text or "\n " in text or "\n\n" in text or text.endswith((" ", "\n")):
        raise CatalogueError("messages.phrase-spaces", where)


def _body(text: str, where: str) -> Pattern:
    where = f"{where} {BODY}"
    entries = _PARSER.parse(text).body
    if len(entries) != 1 or not isinstance(entries[0], ast.Message):
        raise CatalogueError("messages.phrase-syntax", where, what="not one message")
    message = entries[0]
    if message.attributes or message.value is None:
        raise CatalogueError("messages.phrase-syntax", where, what="attribute")
    return _pattern(message.value, where, DEPTH_MAX)


def _pattern(pattern: ast.Pattern, where: str, depth: int) -> Pattern:
    parts = tuple(_part(element, where, depth) for element in pattern.elements)
    _check_spaces("".join(part if isinstance(part, str) else "-" for part in parts), where)
    return parts


def _part(element: ast.TextElement | ast.Placeable, where: str, depth: int) -> Part:
    if isinstance(element, ast.TextElement):
        return str(element.value)
    inside = element.expression
    if isinstance(inside, ast.VariableReference):
        return Show(inside.id.name)
    if not isinstance(inside, ast.SelectExpression) or not isinstance(inside.selector, ast.VariableReference):
        raise CatalogueError("messages.phrase-syntax", where, what=type(inside).__name__)
    if depth == 0:
        raise CatalogueError("messages.phrase-syntax", where, what="nesting")
    return Select(inside.selector.id.name, _variants(inside, where, depth))


def _variants(select: ast.SelectExpression, where: str, depth: int) -> tuple[tuple[str, Pattern], ...]:
    variants: dict[str, Pattern] = {}
    for variant in select.variants:
        if not isinstance(variant.key, ast.Identifier):
            raise CatalogueError("messages.phrase-syntax", where, what="number as a variant")
        if variant.key.name in variants:
            raise CatalogueError("messages.phrase-twice", where, what=variant.key.name)
        variants[variant.key.name] = _pattern(variant.value, where, depth - 1)
    return tuple(variants.items())
