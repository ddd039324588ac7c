"""The words of a warning: positions, times, months, numbers, words, marks. What looks like a figure and is none of these is ODD.

It owns how single things are written; what they mean together is asked elsewhere.
"""

import re
from enum import Enum
from typing import Any, Final, NamedTuple

from parley.formats.navarea.position import POSITION, position
from parley.formats.refusal import RefusedError


class Is(Enum):
    """What a token is."""

    POSITION = 0
    MOMENT = 1
    """Day, hour and minute: ``151200Z``."""
    HOUR = 2
    """Hour and minute: ``1200Z``."""
    MONTH = 3
    REFERENCE = 4
    """The number of a warning: ``841/26``."""
    NUMBER = 5
    WORD = 6
    MARK = 7
    SIX = 8
    """Six figures that would be a moment, had they their Z."""
    ODD = 9


class Token(NamedTuple):
    """``value``: [latitude, longitude], (day, hour, minute), (hour, minute), the month's number, (number, year), or the text."""

    kind: Is
    value: Any
    start: int
    end: int

    def said(self, *words: str) -> bool:
        """Whether it is one of these words or marks."""
        return self.kind in (Is.WORD, Is.MARK) and self.value in words


MONTHS: Final = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_FULL: Final = (
    "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE",
    "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER",
)  # fmt: skip
_NAMES: Final = (
    {name: number for number, name in enumerate(MONTHS, 1)}
    | {name: number for number, name in enumerate(_FULL, 1)}
    | {"SEPT": 9}
)
_EDGE: Final = r"(?![A-Z0-9/.°'-]*[A-Z0-9°'])"  # a figure that runs on in letters or figures is something else
_AFTER_Z: Final = rf"(?:{_EDGE}|(?=[-–]\d))"
_MONTH: Final = rf"(?:{'|'.join(sorted(_NAMES, key=len, reverse=True))})\b"
_SHAPES: Final = re.compile(
    rf"""(?P<position>{POSITION})
    |(?P<moment>\d{{6}})[ ]?(?:Z|UTC)(?:{_AFTER_Z}|(?={_MONTH}))
    |(?P<six>\d{{6}}){_EDGE}
    |(?P<hour>\d{{4}})[ ]?(?:Z|UTC){_AFTER_Z}
    |(?P<reference>\d{{1,4}}/\d{{2,4}}){_EDGE}
    |(?P<number>\d{{1,5}}(?:\.\d{{1,6}})?{_EDGE}|\d{{2}}(?={_MONTH}))
    |(?P<glued>(?:OF|IN|BY|JOINING)(?=\d{{2}}-\d{{2}}))
    |(?P<word>[A-Z](?:[A-Z0-9'&/-]*[A-Z0-9'])?)
    |(?P<mark>[.,:;()]|(?<=[Z\s])[-–](?=[\d\s]))
    |(?P<odd>\d[A-Z0-9.°'/-]*|[^\s])""",
    re.VERBOSE | re.ASCII,
)
_COORDINATE: Final = re.compile(r"[NSEW]?\d{1,3}[-°]\d")


def tokens(text: str, offset: int = 0) -> list[Token]:
    """All tokens of ``text``, which stands in the whole at ``offset``. Raises RefusedError for one that cannot be."""
    found = []
    for match in _SHAPES.finditer(text.upper()):
        start, end = match.start() + offset, match.end() + offset
        try:
            found.append(_token(match, start, end))
        except RefusedError as error:
            raise RefusedError(error.code, start, end, **error.facts) from None
    return found


def _token(match: "re.Match[str]", start: int, end: int) -> Token:
    kind, said = match.lastgroup, match[0]
    match kind:
        case "position":
            return Token(Is.POSITION, position(said), start, end)
        case "moment" | "six":
            return Token(
                Is.MOMENT if kind == "moment" else Is.SIX, (int(said[:2]), *_clock(said[2:4], said[4:6])), start, end
            )
        case "hour":
            return Token(Is.HOUR, _clock(said[:2], said[2:4]), start, end)
        case "reference":
            number, year = said.split("/")
            return Token(Is.REFERENCE, (int(number), year), start, end)
        case "number" | "mark":
            return Token(Is.NUMBER if kind == "number" else Is.MARK, said.replace("–", "-"), start, end)
        case "glued":
            return Token(Is.WORD, said, start, end)
        case "word" if said in _NAMES:
            return Token(Is.MONTH, _NAMES[said], start, end)
        case "word" if not _COORDINATE.match(said):
            return Token(Is.WORD, said, start, end)
    return Token(Is.ODD, said, start, end)


def _clock(hour: str, minute: str) -> tuple[int, int]:
    at = int(hour), int(minute)
    if at[1] > 59 or at > (24, 0):
        raise RefusedError("formats.no-such-hour", text=hour + minute)
    return at
