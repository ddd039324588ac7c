"""A language is data: one file in ``languages`` holds all that the renderer says in it (spec: messages §6.1).

Words, the characters that its phrases may have, its plural categories, the shown form of every kind of value. Nothing
in the code asks which language it is.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from parley.base.errors import LocalError
from parley.messages import loader, script
from parley.messages.plural import Plurals

AGREED: Final = ("en", "zh")
"""Complete, and equal in the agreement; others are a courtesy to the reader (spec: messages §6.3)."""

PACKAGED: Final = (*AGREED, "ru")
MARKERS: Final = ("instruction", "advice", "warning", "information", "question", "answer", "request", "intention")
"""In the order of SMCP part A1/6.1."""

_GAP: Final = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, eq=False)
class Language:
    """``name`` is its own name for itself, ``tag`` its BCP 47 tag on a page; ``words`` and ``lists`` are what the kinds
    say, ``text`` is the whole file. ``characters`` are those of what is said, ``written`` those of its phrase files."""

    code: str
    name: str
    tag: str
    right_to_left: bool
    characters: frozenset[str]
    written: frozenset[str]
    plurals: Plurals
    words: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]
    text: str

    @property
    def spaced(self) -> str:
        """What stands between a figure and its unit."""
        return self.words["spaced"]

    @property
    def around(self) -> tuple[str, str]:
        """What stands before and after each value in a phrase: isolates where the phrase runs right to left
        (spec: messages §6.2)."""
        return (script.ISOLATE, script.POP) if self.right_to_left else ("", "")

    def fill(self, word: str, **values: object) -> str:
        """The shown form ``word`` with its gaps filled."""
        return self.words[word].format_map(values)

    def shape(self, word: str, **inner: str) -> str:
        """A regular expression for the shown form ``word``, with one for each gap."""
        pieces = _GAP.split(self.words[word])
        return "".join(inner[piece] if i % 2 else re.escape(piece) for i, piece in enumerate(pieces))

    def first(self, word: str, inner: str = "0-9") -> str:
        """The inside of a character class: what the shown form ``word`` begins with; ``inner`` if it is a gap."""
        text = self.words[word]
        return inner if text.startswith("{") else re.escape(text[0])

    def firsts(self, name: str) -> str:
        """The inside of a character class: what the words of a list begin with."""
        return re.escape("".join(sorted({word[0] for word in self.lists[name]})))

    @staticmethod
    def runs(words: Iterable[str]) -> str:
        """The inside of a character class: what could make one of ``words`` go on to be another."""
        some = set(words)
        longer = {other[len(word)] for word in some for other in some if other != word and other.startswith(word)}
        return re.escape("".join(sorted(longer)))


def read(code: str, text: str) -> Language:
    """The language of one file."""
    table: dict[str, Any] = tomllib.loads(text)
    characters = frozenset(chr(n) for low, high in table["characters"] for n in range(low, high + 1))
    lists = {name: tuple(words) for name, words in table["lists"].items()}
    return Language(
        code=code,
        name=table["name"],
        tag=table["tag"],
        right_to_left=table["right_to_left"],
        characters=characters,
        written=characters | script.SYNTAX,
        plurals=Plurals(table["plurals"]),
        words=table["words"],
        lists=lists,
        text=text,
    )


_KNOWN: Final[dict[str, Language]] = {}


def spoken(code: str) -> Language:
    """A language by its code; LocalError ``messages.no-such-language``. Files are read when they are first needed."""
    try:
        return _KNOWN[code]
    except KeyError:
        if code not in PACKAGED:
            raise LocalError("messages.no-such-language", language=str(code)[:20]) from None
        return _KNOWN.setdefault(code, read(code, loader.language(code)))


def known() -> list[Language]:
    """Every language that there is: what an officer types may be in any."""
    return [spoken(code) for code in dict.fromkeys((*PACKAGED, *_KNOWN))]


def add(one: Language) -> None:
    """Takes a language that is not packaged."""
    _KNOWN[one.code] = one


def remove(code: str) -> None:
    """Forgets a language that was added."""
    del _KNOWN[code]
