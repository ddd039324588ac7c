"""Free text (spec: messages §3.10): ``[language, text]``, in the language of its author, which is authoritative.

It is shown between ⟦ and ⟧, which it cannot contain, so no text can pass for the phrase around it. A text with a
right-to-left character stands in bidirectional isolates that only the renderer adds.
"""

import re
from typing import Any, Final

from parley.base.limits import TEXT_MAX_CHARS, TYPED_MAX_CHARS
from parley.messages import script
from parley.messages.faults import FieldError
from parley.messages.kinds.kind import Kind, Options, is_list

_TAG: Final = r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}"
LONGEST_TAG: Final = "zho" + 4 * "-abcdefgh"
_IS_TAG: Final = re.compile(_TAG).fullmatch
_CONTINUED: Final = "\n│ "


class Text(Kind):
    """1 to ``length`` characters (declared, at most 8,000); several lines where ``lines = true`` is declared."""

    code = "messages.not-a-text"

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        self.length: int = options.take("length", int, 500)
        self.has_lines = options.take("lines", bool, False)
        if not 1 <= self.length <= TEXT_MAX_CHARS:
            raise options.bad("length")

    def starts(self, language: str) -> str:
        return script.OPEN

    def check(self, wire: Any) -> None:
        if not (is_list(wire, 2) and type(wire[0]) is str and type(wire[1]) is str and _IS_TAG(wire[0])):
            raise self.refuse(limit=self.length)
        text = wire[1]
        if len(text) > self.length:
            raise self.too_long(len(text))
        if not text or text != text.strip() or script.has_trailing_space(text):
            raise self.refuse(limit=self.length)
        if character := script.unspeakable(text.replace("\n", "") if self.has_lines else text):
            raise self.refuse("messages.bad-character", character=script.name_of(character))
        if not script.is_composed(text):
            raise self.refuse("messages.not-composed")
        if mark := script.loose_mark(text):
            raise self.refuse("messages.loose-mark", character=script.name_of(mark), limit=script.MARKS_MAX_COUNT)

    def too_long(self, size: int) -> FieldError:
        """The error for a text above the declared length."""
        return self.refuse("messages.too-long", size=size, limit=self.length)

    def show(self, wire: Any, language: str) -> str:
        tag, text = wire
        lines = text.split("\n")
        if script.runs_right_to_left(text):
            lines = [f"{script.ISOLATE}{line}{script.POP}" for line in lines]
        return f"{script.OPEN}{tag}: {_CONTINUED.join(lines)}{script.CLOSE}"

    def shape(self, language: str) -> str:
        return f"{script.OPEN}{_TAG}: [^{script.OPEN}{script.CLOSE}]+{script.CLOSE}"

    def unshow(self, text: str, language: str) -> Any:
        tag, _, shown = text[1:-1].partition(": ")
        return [tag, script.bare(shown).replace(_CONTINUED, "\n")]

    def read(self, text: str, language: str) -> Any:
        """What was typed is kept as typed, but for spaces that end a line; it is text in ``language`` unless it
        stands in the shown form."""
        if len(text) > TYPED_MAX_CHARS:
            raise self.too_long(len(text))
        text = text.strip()
        shown = self.compiled(f"shape {language}", lambda: self.shape(language)).fullmatch(text)
        wire = self.unshow(text, language) if shown else self.loose(text, language)
        self.check(wire)
        return wire

    def loose(self, text: str, language: str) -> Any:
        typed = "\n".join(line.rstrip() for line in text.splitlines())
        return [language, script.composed(typed.replace("\u00a0", " "))]

    def largest(self) -> Any:
        return [LONGEST_TAG, script.WIDEST * self.length]

    def edges(self) -> list[Any]:
        several = [["en", "line one\nline two"]] if self.has_lines and self.length > 16 else []
        return [
            ["en", "a"],
            ["zh", "说明" if self.length > 1 else "说"],
            ["ar", "س"],
            ["en", "x" * self.length],
            *several,
        ]
