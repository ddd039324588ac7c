"""Quantities with a unit: distance, speed, frequency; and bearing (spec: messages §3.4).

Each is one integer in a unit so small that every unit people write is a whole number of it: nothing is rounded, and
what cannot be carried exactly is refused.
"""

import re
from abc import abstractmethod
from collections.abc import Iterable
from fractions import Fraction
from functools import partial
from typing import Any, ClassVar, Final

from parley.messages import spelling
from parley.messages.faults import FieldError
from parley.messages.kinds.kind import Kind, Options, Said, is_int
from parley.messages.language import spoken
from parley.messages.spelling import NUMBER

_WRITTEN: Final = re.compile(rf"({NUMBER}) ?([^0-9 .,-][^0-9]*)")
_BARE: Final = re.compile(NUMBER)
_BEARING: Final = re.compile(
    r"(?:真方位|真航向)? ?([0-9]{1,3})(?:\.([0-9]))? ?(?:°|度|deg\.?|degrees?)? ?(?:true|T|真|\(真\))?", re.IGNORECASE
)
_DECIMAL: Final = r"[0-9]{1,16}(?:\.[0-9]{1,9})?"


class Quantity(Kind):
    """An integer between ``low`` and ``high`` of the kind's inner unit, which ``units`` gives for each written unit.

    ``range = ["0 m", "50 NM"]`` narrows it.
    """

    marks = spelling.FIGURES
    measure: ClassVar[str]
    """What it is where it is read back."""
    units: ClassVar[dict[str, Fraction]]
    low: int = 0
    high: int

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        bounds = options.take("range", list, None)
        if bounds is not None:
            if len(bounds) != 2 or not all(type(b) is str for b in bounds):
                raise options.bad("range")
            self.low, self.high = (self.loose(bound, "en") for bound in bounds)
            if not type(self).low <= self.low <= self.high <= type(self).high:
                raise options.bad("range")

    def check(self, wire: Any) -> None:
        if not is_int(wire, self.low, self.high):
            raise self.out_of_range()

    def out_of_range(self) -> FieldError:
        """The error that says what is allowed."""
        return self.refuse(low=partial(self.show, self.low), high=partial(self.show, self.high))

    def wrong_unit(self) -> FieldError:
        """The error for a figure without its unit, or with one that is none of these."""
        low, high = partial(self.show, self.low), partial(self.show, self.high)
        return self.refuse("messages.wrong-unit", units=partial(units_of, self.units), low=low, high=high)

    def unshow(self, text: str, language: str) -> Any:
        return self.loose(text, language)

    def said(self, wire: Any) -> Iterable[Said]:
        return (Said(self.measure, wire),)

    def edges(self) -> list[Any]:
        some = (Fraction(1), *self.units.values(), *(unit * 5 / 2 for unit in self.units.values()))
        near = {int(n) for n in some if n.denominator == 1 and self.low <= n <= self.high}
        return sorted({self.low, *near, self.high})


class Measure(Quantity):
    """A quantity that is one figure and one unit."""

    def show(self, wire: Any, language: str) -> str:
        unit, one = self.unit_for(wire), spoken(language)
        return f"{decimal(wire, self.units[unit].numerator)}{one.spaced}{one.words[unit]}"

    def follow(self, language: str) -> str:
        one = spoken(language)
        return one.runs(one.words[unit] for unit in self.units)

    @abstractmethod
    def unit_for(self, wire: int) -> str:
        """The unit in which ``wire`` is shown: a whole number of the inner one, in which it is a finite decimal."""

    def shape(self, language: str) -> str:
        one = spoken(language)
        units = sorted((one.words[unit] for unit in self.units), key=len, reverse=True)
        return f"{_DECIMAL}{one.spaced}(?:{'|'.join(map(re.escape, units))})"

    def loose(self, text: str, language: str) -> Any:
        found = _WRITTEN.fullmatch(text)
        found = found if found and found[2][0].isalpha() else None  # 10² m
        unit = spelling.unit(found[2], self.units) if found else None
        if not found or unit is None:
            if spelling.has_comma(text):
                raise self.refuse("messages.comma-in-figure")
            raise self.wrong_unit() if found or _BARE.fullmatch(text) else self.out_of_range()
        size = exactly(spelling.figure(found[1]), self.units[unit])
        if size is None:
            raise self.refuse("messages.not-exact", text=text[:64])
        return size


class Distance(Measure):
    """Millimetres inside, 0 to 40,000 km; shown in nautical miles where tenths suffice, else in metres."""

    code = "messages.not-a-distance"
    measure = "length"
    high = 40_000_000_000
    units: ClassVar = {
        "m": Fraction(1000),
        "km": Fraction(1_000_000),
        "NM": Fraction(1_852_000),
        "ft": Fraction("304.8"),
        "yd": Fraction("914.4"),
    }

    def unit_for(self, wire: int) -> str:
        return "NM" if wire and wire % 185_200 == 0 else "m"


class Speed(Measure):
    """Millimetres an hour inside (a knot is 1,852,000 and a metre a second 3,600,000 of it, both whole)."""

    code = "messages.not-a-speed"
    measure = "speed"
    high = 40_000_000_000
    units: ClassVar = {
        "kn": Fraction(1_852_000),
        "m/s": Fraction(3_600_000),
        "km/h": Fraction(1_000_000),
        "mm/h": Fraction(1),
    }

    def unit_for(self, wire: int) -> str:
        return "kn" if wire % 18_520 == 0 else "m/s" if wire % 3_600 == 0 else "mm/h"


class Frequency(Measure):
    """Hertz inside, 3 kHz to 300 GHz; shown in kilohertz below 30 MHz, else in megahertz."""

    code = "messages.not-a-frequency"
    measure = "frequency"
    low = 3_000
    high = 300_000_000_000
    units: ClassVar = {
        "kHz": Fraction(1000),
        "MHz": Fraction(1_000_000),
        "GHz": Fraction(1_000_000_000),
        "Hz": Fraction(1),
    }

    def unit_for(self, wire: int) -> str:
        return "kHz" if wire < 30_000_000 else "MHz"


class Bearing(Kind):
    """Degrees true, in tenths inside: 0 to 3599. Shown with three digits and one decimal."""

    code = "messages.not-a-bearing"
    marks = spelling.FIGURES
    shown: ClassVar = "bearing"
    figures: ClassVar = r"[0-3][0-9]{2}\.[0-9]°"

    def starts(self, language: str) -> str:
        return spoken(language).first(self.shown)

    def check(self, wire: Any) -> None:
        if not is_int(wire, 0, 3599):
            raise self.refuse()

    def show(self, wire: Any, language: str) -> str:
        return spoken(language).fill(self.shown, angle=self.figure(wire))

    @staticmethod
    def figure(wire: int) -> str:
        """``045.0°``."""
        return f"{wire // 10:03d}.{wire % 10}°"

    def shape(self, language: str) -> str:
        return spoken(language).shape(self.shown, angle=self.figures)

    def unshow(self, text: str, language: str) -> Any:
        found = re.search(r"([0-3][0-9]{2})\.([0-9])°", text)
        return int(found[1] + found[2]) if found else -1

    def loose(self, text: str, language: str) -> Any:
        found = _BEARING.fullmatch(text)
        if not found:
            raise self.refuse()
        tenths = int(found[1]) * 10 + int(found[2] or 0)
        return 0 if tenths == 3600 else min(tenths, 3600)  # beyond a whole turn the check refuses

    def said(self, wire: Any) -> Iterable[Said]:
        return (Said("bearing", wire),)

    def edges(self) -> list[Any]:
        return [0, 5, 450, 1800, 3599]


def units_of(units: Iterable[str], language: str) -> str:
    """The units as people write them."""
    return ", ".join(spoken(language).words[unit] for unit in units)


def decimal(size: int, unit: int) -> str:
    """``size`` in a ``unit`` of so many, as a decimal without needless zeros; it must be a finite one."""
    whole, rest = divmod(size, unit)
    digits = ""
    while rest:
        figure, rest = divmod(rest * 10, unit)
        digits += str(figure)
    return f"{whole}.{digits}" if digits else str(whole)


def exactly(figure: str, unit: Fraction) -> int | None:
    """So many (a decimal in digits) of ``unit`` as a whole number of the inner unit, or None if it is not one."""
    whole, _, part = figure.partition(".")
    size, rest = divmod(int(whole + part) * unit.numerator, 10 ** len(part) * unit.denominator)
    return None if rest else size
