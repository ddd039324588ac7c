"""One stretch of a paragraph: what is going on, when, where, how far to keep off. Every token of it is accounted for.

Free words may stand where the danger and the ships are named. No figure may be left over, and no word that could turn what is
said into something else (``EXCEPT``, ``POSTPONED`` …): then the stretch is refused.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from parley.formats.navarea.area import Intro, intro, length, positions, reach_of
from parley.formats.navarea.cursor import Cursor
from parley.formats.navarea.height import height
from parley.formats.navarea.times import Part, times
from parley.formats.navarea.token import Is, Token
from parley.formats.navarea.words import BEFORE_CONTACT, CONTACT, NEVER, ONLY_IN_NAMES, SHIPS

WIDE: Final = 0
"""A berth that is asked for and not given in figures."""

_CHARTS: Final = (("WGS 84", 0), ("WGS84", 0), ("WGS-84", 0), ("CGCS2000", 1), ("CGCS 2000", 1))


@dataclass
class Segment:
    """What one stretch says. ``intro`` without ``places`` is for the lettered positions that follow."""

    kind: list[str] = field(default_factory=list)
    ships: list[str] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    intro: Intro | None = None
    places: list[Any] = field(default_factory=list)
    berth_mm: int | None = None
    height: list[int] | None = None
    chart: int | None = None
    times_last: bool = False
    span: tuple[int, int] = (0, 0)


def read(tokens: Sequence[Token], inherited: Intro | None, span: tuple[int, int]) -> Segment:
    """Read a stretch; ``inherited`` is the intro of the head above it. Raises RefusedError."""
    return _Reader(tokens, inherited, span).run()


class _Reader:
    def __init__(self, tokens: Sequence[Token], inherited: Intro | None, span: tuple[int, int]) -> None:
        self.at = Cursor(tokens)
        self.inherited = inherited
        self.found = Segment(span=span)
        self.naming = False

    def run(self) -> Segment:
        tries = (self._contact, self._mark, self._berth, self._chart, self._height, self._place, self._when, self._word)
        while self.at.peek() is not None:
            if not any(one() for one in tries):
                self.at.refuse("formats.figure-left-over", text=str(self._text()))
        return self.found

    def _text(self) -> str:
        token = self.at.peek()
        return "" if token is None else str(token.value)[:40]

    def _contact(self) -> bool:
        """A sentence that says how to get in touch: its figures are none of ours."""
        if not self._at_start():
            return False
        end = self._sentence()
        tokens = self.at.tokens[self.at.at : end]
        plain = not any(token.kind in (Is.POSITION, Is.MOMENT, Is.HOUR, Is.MONTH) for token in tokens)
        if (
            not plain
            or not any(token.said(*CONTACT) for token in tokens)
            or any(token.said(*NEVER) for token in tokens)
        ):
            return False
        self.at.at = end
        return True

    def _at_start(self) -> bool:
        before = self.at.peek(-1) if self.at.at else None
        return before is not None and before.said(".", ":") and self.at.says(*BEFORE_CONTACT)

    def _sentence(self) -> int:
        """Where it ends: at a full stop that is followed by a gap."""
        tokens = self.at.tokens
        for end in range(self.at.at, len(tokens)):
            last = end + 1 == len(tokens)
            if tokens[end].said(".") and (last or tokens[end + 1].start > tokens[end].end):
                return end + 1
        return len(tokens)

    def _mark(self) -> bool:
        if self.at.take(".", ":"):
            self.naming = False
            return True
        comma = self.at.says(",", ";")
        if not self.at.take(",", ";", "(", ")"):
            return False
        if comma and self.naming:
            self.found.ships.append(",")
        return True

    def _berth(self) -> bool:
        back = self.at.at
        if self.at.phrase("WIDE BERTH [IS] REQUESTED|ADVISED|REQUIRED"):
            return self._set_berth(WIDE, back)
        reach = length(self.at)
        if reach is not None and self.at.phrase("[WIDE] BERTH [IS] REQUESTED|ADVISED|REQUIRED"):
            return self._set_berth(reach, back)
        self.at.at = back
        if self.at.phrase("BERTH OF"):
            reach = length(self.at)
            if reach is not None and self.at.phrase("[IS] REQUESTED|ADVISED|REQUIRED"):
                return self._set_berth(reach, back)
        self.at.at = back
        return False

    def _set_berth(self, reach: int, since: int) -> bool:
        if self.found.berth_mm is not None:
            self.at.refuse("formats.two-berths", since)
        self.found.berth_mm = reach
        self.naming = False
        return True

    def _chart(self) -> bool:
        back = self.at.at
        self.at.phrase("DATUM [:]")
        for name, number in _CHARTS:
            words = name.split()
            if self.at.says(words[0]) and (len(words) == 1 or self._number(words[1], 1)):
                self.at.at += len(words)
                self.at.take("DATUM")
                if self.found.chart not in (None, number):
                    self.at.refuse("formats.two-charts", back)
                self.found.chart = number
                return True
        self.at.at = back
        return False

    def _number(self, text: str, ahead: int) -> bool:
        token = self.at.peek(ahead)
        return token is not None and token.kind is Is.NUMBER and token.value == text

    def _height(self) -> bool:
        back = self.at.at
        band = height(self.at)
        if band is None:
            return False
        if self.found.height is not None:
            self.at.refuse("formats.height-not-understood", back)
        self.found.height = band
        return True

    def _place(self) -> bool:
        back = self.at.at
        way = intro(self.at)
        if way is None and self.inherited is not None and not self.found.places:
            reach = reach_of(self.at) if self.inherited.reach_mm is None else None
            if reach is not None or (self.at.sees(Is.POSITION) and not self._after_word(back)):
                way = self.inherited._replace(reach_mm=reach or self.inherited.reach_mm)
        if way is None:
            return False
        if self.found.intro is not None:
            self.at.refuse("formats.two-areas", back)
        self.found.intro = way
        self.found.places = positions(self.at, way.way)
        self.naming = False
        return True

    def _after_word(self, place: int) -> bool:
        """Whether a word stands before, that may say more of the bounds: ``A. SHORELINE AND 13-00.00N …``."""
        return place > 0 and self.at.tokens[place - 1].kind in (Is.WORD, Is.NUMBER)

    def _when(self) -> bool:
        if self.naming and self.at.sees(Is.NUMBER) and not self._dates_follow():
            return False
        back = self.at.at
        parts = times(self.at)
        if not parts:
            return False
        if self.found.parts:
            self.at.refuse("formats.two-times", back)
        self.found.parts = parts
        self.found.times_last = bool(self.found.places)
        self.naming = False
        return True

    def _dates_follow(self) -> bool:
        """After a ship's name its number may stand: a date is then only what has its month, or its THRU, at once."""
        return self.at.sees(Is.MONTH, ahead=1) or self.at.says("THRU", "THROUGH", ahead=1)

    def _word(self) -> bool:
        """A word of the danger, or of a ship's name; figures only in names."""
        token = self.at.peek()
        assert token is not None, "the loop looks first"
        if token.kind is Is.NUMBER and self.naming and "." not in token.value and len(token.value) < 5:
            self.at.at += 1
            self.found.ships.append(token.value)
            return True
        if token.kind is not Is.WORD:
            return False
        if token.value in NEVER or (token.value in ONLY_IN_NAMES and not self.naming):
            self.at.refuse("formats.doubtful-word", word=token.value)
        self.at.at += 1
        self.naming |= token.value in SHIPS
        if self.naming and token.value != "BY":
            self.found.ships.append(token.value)
        if not self.naming and self.found.intro is None:
            self.found.kind.append(token.value)
        return True
