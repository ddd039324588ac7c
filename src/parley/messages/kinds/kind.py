"""What every kind of field can do, and the declared options that it is made from (spec: messages §3).

A kind is bound to one field of one form: its errors name that field. ``wire`` is the decoded CBOR value.
"""

import re
import unicodedata
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache, partial
from typing import Any, ClassVar, Final, NamedTuple

from parley.base import canon
from parley.base.limits import TYPED_MAX_CHARS
from parley.messages import script
from parley.messages.faults import CatalogueError, FieldError
from parley.messages.language import known

_MARKS: Final = str.maketrans({"″": '"', "”": '"', "“": '"', "′": "'", "’": "'", "‘": "'"})


class Said(NamedTuple):
    """One thing that a value says exactly, and that is read back (spec: messages §9.1). ``measure`` is position (1e-7 degree),
    time (ms), length and height (mm), speed (mm/h), frequency (Hz), duration (ms), bearing (tenths of a degree true) or count."""

    measure: str
    value: Any


class Options:
    """A field's table in form.toml, taken apart key by key; what nobody takes is refused."""

    def __init__(self, field: str, where: str, table: dict[str, Any]) -> None:
        self.field = field
        self.where = where
        self._table = dict(table)

    def take(self, key: str, kind: type, default: Any = None) -> Any:
        """The option's value, which must be of ``kind``; ``default`` where it is not given."""
        value = self._table.pop(key, default)
        if value is not default and type(value) is not kind:
            raise CatalogueError("messages.bad-option", self.where, key=key)
        return value

    def add(self, key: str, value: Any) -> None:
        """Puts in an option that is given in another way. Raises CatalogueError if it is there."""
        if key in self._table:
            raise CatalogueError("messages.unknown-key", self.where, key=key)
        self._table[key] = value

    def bad(self, key: str) -> CatalogueError:
        """The error for an option that has a value it cannot have."""
        return CatalogueError("messages.bad-option", self.where, key=key)

    def finish(self) -> None:
        """Refuses what was not taken."""
        for key in self._table:
            raise CatalogueError("messages.unknown-key", self.where, key=key)


class Kind(ABC):
    """One kind of value: its check, its reading from an officer's text, its one shown form and the way back.

    ``starts`` matches every character a shown value may begin with; ``follow`` matches those that must not come
    directly after it in a phrase, so that its end is never in doubt. Both are insides of a regular expression's class.
    What a kind shows it takes from the language's file.
    """

    code: ClassVar[str] = ""
    marks: ClassVar[Mapping[int, str]] = _MARKS
    """What of the marks that were typed is made plain: more of them in figures than in names."""
    has_lines: bool = False
    """Whether a value may hold line feeds."""

    def __init__(self, options: Options) -> None:
        self.field = options.field
        self._compiled: dict[str, re.Pattern[str]] = {}

    def compiled(self, key: str, make: Callable[[], str]) -> re.Pattern[str]:
        """A regular expression that this kind uses again and again, made once for each ``key``."""
        found = self._compiled.get(key)
        if found is None:
            found = self._compiled[key] = re.compile(make())
        return found

    def speaks(self, language: str) -> bool:
        """Whether it can show a value in that language: labels are learned while a catalogue is built."""
        return True

    def starts(self, language: str) -> str:
        """What a shown value may begin with."""
        return "0-9"

    def follow(self, language: str) -> str:
        """What must not come directly after a shown value."""
        return ""

    def refuse(self, code: str = "", **facts: object) -> FieldError:
        """The error that this kind raises, naming the field, what is wrong and what is allowed."""
        return FieldError(code or self.code, self.field, 0, **facts)

    @abstractmethod
    def check(self, wire: Any) -> None:
        """Passes a value that may stand on the record; raises FieldError for any other value of any type."""

    @abstractmethod
    def show(self, wire: Any, language: str) -> str:
        """The one exact form of a checked value."""

    @abstractmethod
    def shape(self, language: str) -> str:
        """A regular expression, without capturing groups, that all shown values match."""

    @abstractmethod
    def unshow(self, text: str, language: str) -> Any:
        """The value whose shown form is ``text``, which matches ``shape``. The caller checks and compares."""

    @abstractmethod
    def loose(self, text: str, language: str) -> Any:
        """The value that an officer means by ``text``; raises FieldError."""

    def named(self, wire: Any) -> Any:
        """A checked value with codes by their names; everything else as on the wire."""
        return wire

    def coded(self, value: Any) -> Any:
        """The reverse of ``named``, unchecked."""
        return value

    def said(self, wire: Any) -> Iterable[Said]:
        """What of a checked value is read back, in the order in which it is shown."""
        return ()

    def from_memory(self, wire: Any) -> list[str]:
        """The signals in a checked value whose meaning was not seen in a source: people are told so."""
        return []

    @abstractmethod
    def edges(self) -> list[Any]:
        """Values at the ends of the range and at each turn of the shown form: the rendered corpus."""

    def largest(self) -> Any:
        """A value whose encoding no other's exceeds."""
        return max(self.edges(), key=lambda wire: len(canon.encode(wire)))

    def read(self, text: str, language: str) -> Any:
        """The checked value that an officer typed. What is longer than any value is refused before it is looked at."""
        if len(text) > TYPED_MAX_CHARS:
            raise self.refuse("messages.too-long", size=len(text), limit=TYPED_MAX_CHARS)
        wire = self.understand(text.strip(), language)
        self.check(wire)
        return wire

    def understand(self, text: str, language: str) -> Any:
        """The value of a shown form, in ``language`` or any other, or of anything that ``loose`` takes; not checked."""
        for code in dict.fromkeys((language, *(one.code for one in known()))):
            if self.speaks(code) and self.compiled(f"shape {code}", partial(self.shape, code)).fullmatch(text):
                return self.unshow(text, code)
        return self.loose(self.plain(text), language)

    def plain(self, text: str) -> str:
        """What was typed, as ``loose`` takes it."""
        return plain(text.translate(self.marks))


def plain(text: str) -> str:
    """What was typed, with full-width digits, typographic quotes and runs of spaces made plain. A raised, lowered or circled
    digit is left as it is, and so refused: whoever types 10² does not mean 102."""
    return " ".join(script.composed("".join(map(_plain, text.translate(_MARKS)))).split())


@lru_cache(8192)
def _plain(c: str) -> str:
    made = unicodedata.normalize("NFKC", c)
    full_width = "\uff01" <= c <= "\uff5e"
    return c if made != c and not full_width and any(one.isdecimal() for one in made) else made


def is_int(wire: Any, low: int, high: int) -> bool:
    """Whether ``wire`` is an integer (never a bool) between ``low`` and ``high``, both included."""
    return type(wire) is int and low <= wire <= high


def is_list(wire: Any, *sizes: int) -> bool:
    """Whether ``wire`` is an array of one of ``sizes``."""
    return type(wire) is list and len(wire) in sizes
