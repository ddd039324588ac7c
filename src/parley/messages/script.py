"""Which characters may stand in phrases and in free text (spec: messages §4.1, §5.2).

The tables of Unicode 3.2 judge free text: Python keeps them unchanged for ever, so two nodes with different releases
never differ about one text. Characters assigned later (emoji among them) are refused.
"""

import unicodedata
from functools import lru_cache
from typing import Final

OPEN: Final = "⟦"
CLOSE: Final = "⟧"
ISOLATE: Final = "\u2068"
POP: Final = "\u2069"

WIDEST: Final = "\U00020000"
"""A character of free text that takes as many bytes as any."""

SYNTAX: Final = frozenset(map(chr, (*range(0x20, 0x5C), *range(0x5D, 0x7F))))
"""What the syntax of a phrase file may need, whatever its language: ASCII without the backslash, everyone's escape."""

_OLD: Final = unicodedata.ucd_3_2_0
_REFUSED: Final = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
_SPACES: Final = frozenset(" \u3000")
# letters and marks that show nothing: fillers, joiners, variation selectors; two texts that differ in them look alike
_INVISIBLE: Final = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e\u3164\uffa0" + "".join(map(chr, range(0xFE00, 0xFE10)))
)
_RIGHT_TO_LEFT: Final = frozenset(("R", "AL", "AN"))


def foreign(text: str, allowed: frozenset[str]) -> str:
    """The first character of ``text`` that is not allowed, or an empty string."""
    if allowed.issuperset(text):
        return ""
    return next(c for c in text if c not in allowed)


def is_composed(text: str) -> bool:
    """Whether ``text`` is in normalisation form C."""
    return text.isascii() or unicodedata.is_normalized("NFC", text)


def unspeakable(text: str) -> str:
    """The first character that free text may not hold, or an empty string: controls, format characters (bidirectional
    ones among them), separators but the two plain spaces, invisible, private and unassigned ones, the delimiters."""
    if text.isascii() and text.isprintable():
        return ""
    return next((c for c in text if not _speakable(c)), "")


@lru_cache(8192)
def _speakable(c: str) -> bool:
    category = _OLD.category(c)
    if category in _REFUSED or c in _INVISIBLE or c in (OPEN, CLOSE):
        return False
    return category != "Zs" or c in _SPACES


def runs_right_to_left(text: str) -> bool:
    """Whether ``text`` has a character that would turn the line around it."""
    return not text.isascii() and any(_OLD.bidirectional(c) in _RIGHT_TO_LEFT for c in text)


def name_of(character: str) -> str:
    """A character as an error names it, never the character itself: ``U+202E``."""
    return f"U+{ord(character):04X}"


def composed(text: str) -> str:
    """``text`` in normalisation form C."""
    return unicodedata.normalize("NFC", text)
