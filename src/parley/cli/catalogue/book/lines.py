"""A body as a reader of the book sees it: lines of text and framed field names, and alternatives side by side."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from parley.cli.catalogue.book.wording import Wording
from parley.messages.form import Form
from parley.messages.phrases.pattern import Pattern, Select, Show


@dataclass(frozen=True)
class Gap:
    """A field's value stands here."""

    label: str


@dataclass(frozen=True)
class Way:
    """What is said in one case; ``absent``: where the field is not given."""

    case: str
    absent: bool
    lines: "list[Line]"


@dataclass(frozen=True)
class Alternatives:
    """One of ``ways`` is said; ``by`` names the field that decides, and is empty where only its presence does."""

    by: str
    ways: list[Way]


Part: TypeAlias = str | Gap | Alternatives


@dataclass
class Line:
    """One line of a body."""

    parts: list[Part] = field(default_factory=list)

    @property
    def is_block(self) -> bool:
        """Whether the line is nothing but alternatives, which then stand below each other."""
        return len(self.parts) == 1 and isinstance(self.parts[0], Alternatives)


class BodyLines:
    """The body of one form in one language."""

    def __init__(self, form: Form, language: str, words: Wording) -> None:
        self._form = form
        self._language = language
        self._words = words

    def lines(self) -> list[Line]:
        """The whole of it, top to bottom."""
        return self._lines(self._form.speech(self._language).body)

    def _lines(self, pattern: Pattern) -> list[Line]:
        lines = [Line()]
        for part in pattern:
            if isinstance(part, str):
                first, *rest = part.split("\n")
                if first:
                    lines[-1].parts.append(first)
                lines += [Line([text] if text else []) for text in rest]
            elif isinstance(part, Show):
                lines[-1].parts.append(Gap(self._label(part.field)))
            else:
                lines[-1].parts.append(self._alternatives(part))
        return [line for line in lines if line.parts]

    def _label(self, name: str) -> str:
        return self._form.label(name, self._language)

    def _alternatives(self, select: Select) -> Alternatives:
        by = "" if select.by_presence else self._label(select.field)
        # what is given comes before what is not: so a reader looks for it
        ordered = sorted(select.variants, key=lambda way: way[0] == "absent")
        ways = [Way(self._case(select, case), case == "absent", self._lines(variant)) for case, variant in ordered]
        return Alternatives(by, ways)

    def _case(self, select: Select, case: str) -> str:
        choices = {name: label for _, name, label in self._form.choices(select.field, self._language)}
        if case in choices:
            return choices[case]
        pair = self._words(f"phrase.{case}")
        return pair.left if self._words.order[0] == self._language else pair.right


def gaps(lines: list[Line]) -> Iterator[str]:
    """The labels of all framed fields, in order."""
    for line in lines:
        for part in line.parts:
            if isinstance(part, Gap):
                yield part.label
            elif isinstance(part, Alternatives):
                for way in part.ways:
                    yield from gaps(way.lines)
