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
_UNSEEN: Final = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))
_SPACES: Final = frozenset(" \u3000")
# letters and marks that show nothing: fillers, joiners, variation selectors; two texts that differ in them look alike
_INVISIBLE: Final = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e\u3164\uffa0" + "".join(map(chr, range(0xFE00, 0xFE10)))
)
# brackets of other fonts: a text that holds one seems to end there, and what follows to be the phrase around it
_LIKE_DELIMITERS: Final = frozenset("\u2045\u2046\u301a\u301b")
# what looks like the bar between the parts of a unit: a click, a paseq, bars, the ideograph and the numeral of one stroke
_LIKE_BARS: Final = frozenset("\u01c0\u05c0\u0964\u2223\u2502\u2503\u2758\u2759\u275a\u2f01\u3021\u4e28\uff5c\uffe8")
_RADICALS: Final = ("\u2e80", "\u2fdf")
_IDEOGRAPHIC_ZERO: Final = "\u3007"
MARKS_MAX_COUNT: Final = 8
"""So many marks may stand on one character: no script needs more, and a pile of them covers the lines above and below."""
_RIGHT_TO_LEFT: Final = frozenset(("R", "AL", "AN"))


def foreign(text: str, allowed: frozenset[str]) -> str:
    """The first character of ``text`` that is not allowed, or an empty string."""
    if allowed.issuperset(text):
        return ""
    return next(c for c in text if c not in allowed)


def is_composed(text: str) -> bool:
    """Whether ``text`` is in normalisation form C."""
    return text.isascii() or unicodedata.is_normalized("NFC", text)


_ALPHABETS: Final = {
    "Latin": ((0x41, 0x5A), (0x61, 0x7A), (0xC0, 0xD6), (0xD8, 0xF6), (0xF8, 0x2AF), (0x1E00, 0x1EFF)),
    "Greek": ((0x370, 0x3FF), (0x1F00, 0x1FFF)),
    "Cyrillic": ((0x400, 0x52F),),
    "Armenian": ((0x530, 0x58F),),
    "Hebrew": ((0x590, 0x5FF), (0xFB1D, 0xFB4F)),
    "Arabic": ((0x600, 0x6FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFE)),
    "Georgian": ((0x10A0, 0x10FF),),
    "Cherokee": ((0x13A0, 0x13FF),),
}
"""Alphabets whose letters can be taken for one another's, or that run against one another. The list is the specification's."""


@lru_cache(8192)
def _alphabet(c: str) -> str:
    return next((name for name, ranges in _ALPHABETS.items() if any(low <= ord(c) <= high for low, high in ranges)), "")


def mixed(text: str) -> str:
    """The first two letters that meet in one word and belong to two alphabets, or an empty string. A word is a run of letters,
    marks and numbers."""
    if text.isascii():
        return ""
    before = ""
    for c in text:
        if _OLD.category(c)[0] not in "LMN":
            before = ""
        elif alphabet := _alphabet(c):
            if before and _alphabet(before) != alphabet:
                return before + c
            before = c
    return ""


def disguised(text: str) -> str:
    """The first character that can be taken for plain ones, or an empty string: another form of a letter or number (full-width,
    mathematical, a ligature, a superscript), a digit of another script (a Bengali four looks like 8), the ideographic zero
    in a word with figures, a radical, what looks like a bar."""
    if text.isascii():
        return ""
    zero = _IDEOGRAPHIC_ZERO if any("0" <= c <= "9" for c in text) else ""
    return next((c for c in text if c == zero or _is_disguise(c)), "")


@lru_cache(8192)
def _is_disguise(c: str) -> bool:
    category = _OLD.category(c)
    if c in _LIKE_BARS or _RADICALS[0] <= c <= _RADICALS[1] or (category == "Nd" and not c.isascii()):
        return True
    return category[0] in "LN" and _OLD.normalize("NFKC", c) != c


def loose_mark(text: str) -> str:
    """The first mark that does not stand on a character of its own line, or one too many on it, or an empty string: it would be
    drawn over what stands before or above the text."""
    if text.isascii():
        return ""
    on_it = MARKS_MAX_COUNT
    for c in text:
        on_it = on_it + 1 if _OLD.category(c)[0] == "M" else MARKS_MAX_COUNT if c == "\n" else 0
        if on_it > MARKS_MAX_COUNT:
            return c
    return ""


def isolated(text: str) -> str:
    """``text``, in isolates if it has a character that would turn the line around it (spec: messages §4.2, §4.3)."""
    return f"{ISOLATE}{text}{POP}" if runs_right_to_left(text) else text


def bare(text: str) -> str:
    """``text`` without isolates."""
    return text.replace(ISOLATE, "").replace(POP, "")


def unspeakable(text: str) -> str:
    """The first character that free text may not hold, or an empty string: controls, format characters (bidirectional
    ones among them), separators but the two plain spaces, invisible, private and unassigned ones, the delimiters and what looks
    like them."""
    if text.isascii() and text.isprintable():
        return ""
    return next((c for c in text if not _speakable(c)), "")


def unseen(text: str) -> str:
    """The first control, format or separator character but line feeds, or an empty string: what turns or hides the text of a
    file around it."""
    if text.isascii() and text.replace("\n", "").isprintable():
        return ""
    return next((c for c in text if c != "\n" and (c in _INVISIBLE or _OLD.category(c) in _UNSEEN)), "")


@lru_cache(8192)
def _speakable(c: str) -> bool:
    category = _OLD.category(c)
    if category in _REFUSED or c in _INVISIBLE or c in (OPEN, CLOSE) or c in _LIKE_DELIMITERS:
        return False
    return category != "Zs" or c in _SPACES


def has_trailing_space(text: str) -> bool:
    """Whether a line ends in a space, which nobody sees: two texts that differ in it look alike."""
    return any(line.endswith((" ", "\u3000")) for line in text.split("\n"))


def runs_right_to_left(text: str) -> bool:
    """Whether ``text`` has a character that would turn the line around it."""
    return not text.isascii() and any(_OLD.bidirectional(c) in _RIGHT_TO_LEFT for c in text)


def name_of(character: str) -> str:
    """A character as an error names it, never the character itself: ``U+202E``."""
    return f"U+{ord(character):04X}"


# characters that most fonts draw alike, each with the one that stands for them; Chinese punctuation and what ASCII has for it
_ALIKE: Final = str.maketrans(
    {one: some[0] for some in (
        "lI1|丨", "oO0〇Оо", "-–—―ー一", "'‘’′", "\"“”″", ".。．·", ",，、", "3З", "日曰", "己已巳", "土士",
        "未末", "戊戌戍", "天夭", "人入", "干千", "口囗", "刺剌",
    ) for one in some[1:]}
)  # fmt: skip


def skeleton(text: str) -> str:
    """What is left of ``text`` if all that most fonts draw alike is one: two labels with the same skeleton are not told apart by
    who reads them fast (spec: messages §5.7)."""
    plain = unicodedata.normalize("NFKC", text.translate(_ALIKE)).translate(_ALIKE).casefold()
    return "".join(plain.translate(_ALIKE).replace("rn", "m").split())


def composed(text: str) -> str:
    """``text`` in normalisation form C."""
    return unicodedata.normalize("NFC", text)
