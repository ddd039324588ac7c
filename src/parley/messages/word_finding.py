"""Finds words and phrases in a text, and places that come close to one.

``Words`` reads a language that parts its words: capitals, plurals, hyphens and British or American spelling make no
difference, and a phrase is close to another that differs in one word of the same stem. ``Characters`` reads Chinese: a place is
close to a term of at least five characters that differs in one of its inner characters; shorter terms differ in one from too many
words that mean other things. Neither takes one word for its opposite: port is never close to
starboard, and 左舷 never to 右舷.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

NEAR_MIN_CHARS: Final = 5
STEM_CHARS: Final = 4

_WORD: Final = re.compile(r"[A-Za-z\u00c0-\u024f0-9]+")
_CLAUSE_END: Final = frozenset(".,;:!?…—–-()[]\"'“”‘’\n。，、；：！？（）《》【】")
_SPELLINGS: Final = (
    ("defense", "defence"), ("offense", "offence"), ("maneuver", "manoeuvr"), ("behavior", "behaviour"), ("harbor", "harbour"),
    ("center", "centre"), ("judgment", "judgement"), ("airplane", "aeroplane"), ("ization", "isation"), ("metre", "meter"),
)  # fmt: skip
# words of one stem that are no slip of each other: a difference in them is one of sense
_APART: Final = frozenset(
    (
        "ahead",
        "after",
        "above",
        "before",
        "below",
        "over",
        "under",
        "port",
        "starboard",
        "north",
        "south",
        "east",
        "west",
    )
)
_OPPOSED: Final = frozenset(
    "左右上下前后进出内外不无非未有没东西南北一二三四五六七八九十两多少停开关是否高低大小远近快慢始末起止首尾收发攻防"
)


class Hit(NamedTuple):
    """Characters ``start`` to ``end`` of a text are ``what``, or come ``near`` it."""

    start: int
    end: int
    what: Any
    near: bool


class Finder(ABC):
    """Learns words, and finds them."""

    @abstractmethod
    def add(self, word: str, what: Any, *, alone: bool = False, near: bool = False) -> None:
        """Learn a word. ``alone``: only as a clause by itself; ``near``: what comes close counts too."""

    @abstractmethod
    def hits(self, text: str) -> Iterator[Hit]:
        """Every place of ``text``, in no order; places may overlap."""


class Words(Finder):
    """A language that parts its words by spaces."""

    def __init__(self) -> None:
        self._phrases: dict[str, list[tuple[tuple[str, ...], Any, bool]]] = {}
        self._gapped: dict[tuple[str, ...], list[tuple[tuple[str, ...], Any]]] = {}
        self._lengths: set[int] = set()

    def add(self, word: str, what: Any, *, alone: bool = False, near: bool = False) -> None:
        phrase = tuple(_plain(found[0]) for found in _WORD.finditer(word))
        self._phrases.setdefault(phrase[0], []).append((phrase, what, alone))
        if near and len(phrase) > 1:
            self._lengths.add(len(phrase))
            for gap in range(len(phrase)):
                self._gapped.setdefault(_without(phrase, gap), []).append((phrase, what))

    def hits(self, text: str) -> Iterator[Hit]:
        found = list(_WORD.finditer(text))
        said = [_plain(one[0]) for one in found]
        for at, word in enumerate(said):
            for phrase, what, alone in self._phrases.get(word, ()):
                end = at + len(phrase)
                if tuple(said[at:end]) == phrase:
                    span = found[at].start(), found[end - 1].end()
                    if not alone or _stands_alone(text, *span):
                        yield Hit(*span, what, False)
        yield from self._near(found, said)

    def _near(self, found: list[re.Match[str]], said: list[str]) -> Iterator[Hit]:
        for length in self._lengths:
            for at in range(len(said) - length + 1):
                window = tuple(said[at : at + length])
                for gap in range(length):
                    for phrase, what in self._gapped.get(_without(window, gap), ()):
                        if _same_stem(window[gap], phrase[gap]):
                            yield Hit(found[at].start(), found[at + length - 1].end(), what, True)


class Characters(Finder):
    """A language that does not part its words."""

    def __init__(self) -> None:
        self._words: dict[str, list[tuple[str, Any, bool]]] = {}
        self._halves: dict[str, list[tuple[str, int, Any]]] = {}
        self._sizes: set[int] = set()
        self._begin: set[str] = set()

    def add(self, word: str, what: Any, *, alone: bool = False, near: bool = False) -> None:
        word = word.rstrip("。？")
        self._words.setdefault(word[:2], []).append((word, what, alone))
        self._begin.add(word[0])
        if near and len(word) >= NEAR_MIN_CHARS:
            # one character differs, so one half stands as it is
            half = len(word) // 2
            self._halves.setdefault(word[:half], []).append((word, 0, what))
            self._halves.setdefault(word[half:], []).append((word, half, what))
            self._begin.add(word[half])
            self._sizes |= {half, len(word) - half}

    def hits(self, text: str) -> Iterator[Hit]:
        for at in (at for at, char in enumerate(text) if char in self._begin):
            for size in (1, 2):
                for word, what, alone in self._words.get(text[at : at + size], ()):
                    end = at + len(word)
                    if (
                        len(word[:2]) == size
                        and text.startswith(word, at)
                        and (not alone or _stands_alone(text, at, end))
                    ):
                        yield Hit(at, end, what, False)
            for size in self._sizes:
                for word, offset, what in self._halves.get(text[at : at + size], ()):
                    start = at - offset
                    if start >= 0 and _one_differs(text[start : start + len(word)], word):
                        yield Hit(start, start + len(word), what, True)


def _plain(word: str) -> str:
    """A word without capitals, plural and one of two spellings."""
    word = word.lower()
    for other, ours in _SPELLINGS:
        word = word.replace(other, ours)
    if len(word) <= 3 or not word.endswith("s") or word.endswith("ss"):
        return word
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]


def _without(phrase: tuple[str, ...], gap: int) -> tuple[str, ...]:
    return (*phrase[:gap], "", *phrase[gap + 1 :])


def _same_stem(one: str, other: str) -> bool:
    if one == other or _APART & {one, other}:
        return False
    stem = max(STEM_CHARS, (max(len(one), len(other)) + 1) // 2)
    return len(one) >= stem and one[:stem] == other[:stem]


def _one_differs(found: str, word: str) -> bool:
    if len(found) != len(word):
        return False
    if found[0] != word[0] or found[-1] != word[-1]:
        return False
    other = [(a, b) for a, b in zip(found, word, strict=True) if a != b]
    return len(other) == 1 and not _OPPOSED & set(other[0]) and "\u4e00" <= other[0][0] <= "\u9fa5"


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether nothing but marks stands around: the place is a clause by itself."""
    before, after = text[:start].rstrip(" \u3000"), text[end:].lstrip(" \u3000")
    return (not before or before[-1] in _CLAUSE_END) and (not after or after[0] in _CLAUSE_END)
