"""What a signal may say besides its code (spec: messages §3.13): a direction, a course, metres, hundreds, minutes.

Each shows its unit, so that nothing is left to the reader: the International Code writes bare figures, and its table of
special signals leaves metres or yards open.
"""

import re
from collections.abc import Iterable
from functools import partial
from typing import Any, ClassVar, Final

from parley.messages import spelling
from parley.messages.kinds.kind import Kind, Said, is_int, is_list
from parley.messages.kinds.measure import Bearing, units_of
from parley.messages.language import spoken

HUNDREDS: Final = ("m", "yd")


class Course(Bearing):
    """Degrees true, in tenths."""

    shown = "course"


class Direction(Bearing):
    """Degrees true from the unit that signals, in tenths; Table III's digit (1 north-east … 8 north) is shown beside it."""

    shown = "direction"

    def show(self, wire: Any, language: str) -> str:
        return spoken(language).fill("direction", angle=self.figure(wire), digit=digit(wire))

    def shape(self, language: str) -> str:
        return spoken(language).shape("direction", angle=self.figures, digit="[1-8]")

    def edges(self) -> list[Any]:
        return [0, 5, 224, 225, 450, 1800, 3374, 3375, 3599]


class Metres(Kind):
    """Whole metres, 1 to 9,999."""

    code = "messages.not-a-distance"
    unit: ClassVar = "m"
    high: ClassVar = 9_999

    def check(self, wire: Any) -> None:
        if not is_int(wire, 1, self.high):
            raise self._out_of_range()

    def _out_of_range(self, code: str = "") -> Exception:
        low, high = partial(self.show, 1), partial(self.show, self.high)
        return self.refuse(code, units=partial(units_of, (self.unit,)), low=low, high=high)

    def show(self, wire: Any, language: str) -> str:
        one = spoken(language)
        return f"{wire}{one.spaced}{one.words[self.unit]}"

    def shape(self, language: str) -> str:
        one = spoken(language)
        return f"[0-9]{{1,4}}{one.spaced}{re.escape(one.words[self.unit])}"

    def unshow(self, text: str, language: str) -> Any:
        return int("".join(re.findall("[0-9]", text)))

    def loose(self, text: str, language: str) -> Any:
        found = re.fullmatch("([0-9]{1,4}) ?([^0-9 ]*)", text)
        if found and found[2] and spelling.unit(found[2], (self.unit,)) is None:
            raise self._out_of_range("messages.wrong-unit")
        if not found:
            raise self._out_of_range()
        return int(found[1])

    def said(self, wire: Any) -> Iterable[Said]:
        return (Said("length", wire * 1000),)

    def edges(self) -> list[Any]:
        return [1, 500, self.high]


class Minutes(Metres):
    """Whole minutes, 1 to 99."""

    code = "messages.not-a-duration"
    unit = "min"
    high = 99

    def said(self, wire: Any) -> Iterable[Said]:
        return (Said("duration", wire * 60_000),)

    def edges(self) -> list[Any]:
        return [1, 5, self.high]


class Hundreds(Kind):
    """``[unit, n]``: n hundreds, 1 to 999, of metres (0) or yards (1)."""

    code = "messages.not-hundreds"

    def follow(self, language: str) -> str:
        one = spoken(language)
        return one.runs(one.words[unit] for unit in HUNDREDS)

    def check(self, wire: Any) -> None:
        if not (is_list(wire, 2) and is_int(wire[0], 0, len(HUNDREDS) - 1) and is_int(wire[1], 1, 999)):
            raise self.refuse()

    def show(self, wire: Any, language: str) -> str:
        one = spoken(language)
        return f"{wire[1]}00{one.spaced}{one.words[HUNDREDS[wire[0]]]}"

    def shape(self, language: str) -> str:
        one = spoken(language)
        units = "|".join(re.escape(one.words[unit]) for unit in HUNDREDS)
        return f"[1-9][0-9]{{0,2}}00{one.spaced}(?:{units})"

    def unshow(self, text: str, language: str) -> Any:
        return self.loose(text, language)

    def loose(self, text: str, language: str) -> Any:
        found = re.fullmatch("([1-9][0-9]{0,2})00 ?([^0-9 ]+)", text)
        unit = spelling.unit(found[2], HUNDREDS) if found else None
        if not found or unit is None:
            raise self.refuse()
        return [HUNDREDS.index(unit), int(found[1])]

    def said(self, wire: Any) -> Iterable[Said]:
        # a hundred yards are a whole number of millimetres
        return (Said("length", wire[1] * (91_440 if HUNDREDS[wire[0]] == "yd" else 100_000)),)

    def edges(self) -> list[Any]:
        return [[0, 1], [1, 5], [0, 999]]


COMPLEMENTS: Final[dict[str, type[Kind]]] = {
    "course": Course,
    "direction": Direction,
    "hundreds": Hundreds,
    "metres": Metres,
    "minutes": Minutes,
}


def digit(tenths: int) -> int:
    """The digit of the International Code's Table III for a direction in tenths of a degree (from memory): 1 north-east
    by eighths to 8 north; the half-way direction belongs to the next."""
    return (tenths + 225) // 450 % 8 or 8
