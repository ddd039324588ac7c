"""Reads a body: text, values, selections, and nothing else of Fluent's syntax (spec: messages §5.3).

Whatever it takes, Fluent takes too and reads as the same (a test holds it against ``fluent.syntax``, on the packaged
phrases, the hostile ones and spoilt ones); much that Fluent takes is refused. It is a tenth of the time of a load, and
a brace within a brace cannot lead it deeper than its own bound.
"""

import re
from typing import Final

from parley.messages import script
from parley.messages.faults import CatalogueError
from parley.messages.phrases.pattern import Part, Pattern, Select, Show

DEPTH_MAX: Final = 3

_NAME: Final = r"([A-Za-z][A-Za-z0-9_-]*)"
_TEXT: Final = re.compile(r"[^{}\n]+")
_SHOW: Final = re.compile(rf"\{{ *\${_NAME} *\}}")
_SELECT: Final = re.compile(rf"\{{ *\${_NAME} +-> *(?=\n)")
# a line that goes on with a pattern is indented, and does not begin like a variant, an attribute or a selection's end
_LINE: Final = re.compile(r"\n( +)(?![ *.\[}])(?=.)")
_VARIANT: Final = re.compile(rf"\n *(\*?)\[ *{_NAME} *\] *(?=[^ \n])")
_BLANK: Final = re.compile(r"\n *(?:\n|$)")
_END: Final = re.compile(r"\n *\}")


def check_spaces(text: str, where: str) -> None:
    """Refuses spaces that nobody sees: they would make two different renderings look alike."""
    if "  " in text or " \n" in text or "\n " in text or "\n\n" in text or text.endswith((" ", "\n")):
        raise CatalogueError("messages.phrase-spaces", where)


def check_characters(text: str, allowed: frozenset[str], where: str) -> None:
    """Refuses a character that is not allowed."""
    if character := script.foreign(text, allowed):
        raise CatalogueError("messages.phrase-character", where, character=script.name_of(character))


class Body:
    """Reads one body, whose text may have ``letters``."""

    def __init__(self, letters: frozenset[str], where: str) -> None:
        self._letters = letters
        self._where = where
        self._text = ""
        self._at = 0

    def read(self, text: str) -> Pattern:
        """The pattern of ``text``, which begins with the line feed after ``body =``. Raises CatalogueError."""
        self._text, self._at = text.rstrip("\n"), 0
        first = self._take(_LINE)
        if not first:
            raise self._fault("no text")
        pattern = self._pattern(DEPTH_MAX, len(first[1]))
        if self._at < len(self._text):
            raise self._fault(self._text[self._at : self._at + 40].strip())
        return pattern

    def _fault(self, what: str) -> CatalogueError:
        return CatalogueError("messages.phrase-syntax", self._where, what=what)

    def _take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        found = pattern.match(self._text, self._at)
        if found:
            self._at = found.end()
        return found

    def _pattern(self, depth: int, indent: int = 0) -> Pattern:
        parts: list[Part] = []
        text = ""
        while True:
            if found := self._take(_TEXT):
                text += found[0]
            elif found := self._take(_LINE):
                # Fluent keeps what lines are indented more than others; we have no use for it
                if indent and len(found[1]) != indent:
                    raise CatalogueError("messages.phrase-spaces", self._where)
                indent, text = len(found[1]), text + "\n"
            elif part := self._value(depth):
                parts += [text, part] if text else [part]
                text = ""
            else:
                break
        parts += [text] if text else []
        self._check(parts)
        return tuple(parts)

    def _check(self, parts: list[Part]) -> None:
        follows = self._text[self._at : self._at + 40]
        if not parts or follows[:1] not in ("", "\n"):
            raise self._fault(follows.strip() or "no text")
        if _BLANK.match(self._text, self._at):
            raise CatalogueError("messages.phrase-spaces", self._where)
        check_spaces("".join(part if isinstance(part, str) else "-" for part in parts), self._where)
        for part in parts:
            if isinstance(part, str):
                check_characters(part.replace("\n", ""), self._letters, self._where)

    def _value(self, depth: int) -> Part | None:
        if found := self._take(_SHOW):
            return Show(found[1])
        if not (found := self._take(_SELECT)):
            return None
        if depth == 0:
            raise self._fault("nesting")
        return Select(found[1], self._variants(depth))

    def _variants(self, depth: int) -> tuple[tuple[str, Pattern], ...]:
        variants: dict[str, Pattern] = {}
        stars = 0
        while found := self._take(_VARIANT):
            if found[2] in variants:
                raise CatalogueError("messages.phrase-twice", self._where, what=found[2])
            stars += bool(found[1])
            variants[found[2]] = self._pattern(depth - 1)
        if stars != 1 or not self._take(_END):
            raise self._fault("a selection without its one star, or without its end")
        return tuple(variants.items())
