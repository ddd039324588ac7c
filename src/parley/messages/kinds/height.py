"""A band of height or depth (spec: messages §3.5): ``[datum, low, high]``, millimetres, low never above high.

Depths are positive downwards below the surface. Feet are read where they come out as whole millimetres
(multiples of five do).
"""

import re
from fractions import Fraction
from typing import Any, Final

from parley.messages.kinds.kind import Kind, is_int, is_list
from parley.messages.kinds.measure import Distance, decimal, unit_named
from parley.messages.words import SPACED, WORDS

DATUMS: Final = ("sea-level", "ground", "ellipsoid", "standard-pressure", "depth")
LOW_MM: Final = -12_000_000
HIGH_MM: Final = 40_000_000_000

_WORDS: Final = {
    "en": (
        "above mean sea level",
        "above ground",
        "above the WGS 84 ellipsoid",
        "at standard pressure",
        "below the surface",
    ),
    "zh": ("（平均海平面以上）", "（地面以上）", "（WGS 84椭球面以上）", "（标准气压面）", "（水面以下）"),
}
_BETWEEN: Final = {"en": " to ", "zh": "至"}
_LENGTH: Final = r"(-?[0-9]{1,11}(?:\.[0-9]{1,3})?) ?([^0-9 .-]+?)"
_BAND: Final = re.compile(rf"{_LENGTH} ?(?:to|至|-) ?{_LENGTH} (.+)")


class HeightBand(Kind):
    """From ``low`` to ``high`` over a named datum."""

    code = "messages.not-a-height-band"
    starts = "0-9-"

    def check(self, wire: Any) -> None:
        if not (
            is_list(wire, 3)
            and is_int(wire[0], 0, len(DATUMS) - 1)
            and is_int(wire[1], 0 if DATUMS[wire[0]] == "depth" else LOW_MM, HIGH_MM)
            and is_int(wire[2], wire[1], HIGH_MM)
        ):
            raise self.refuse()

    def show(self, wire: Any, language: str) -> str:
        datum, low, high = wire
        between = _BETWEEN[language].join(_metres(mm, language) for mm in (low, high))
        return f"{between}{SPACED[language]}{_WORDS[language][datum]}"

    def shape(self, language: str) -> str:
        length = rf"-?[0-9]{{1,8}}(?:\.[0-9]{{1,3}})?{SPACED[language]}{WORDS[language]['m']}"
        datums = "|".join(map(re.escape, _WORDS[language]))
        return f"{length}{_BETWEEN[language]}{length}{SPACED[language]}(?:{datums})"

    def unshow(self, text: str, language: str) -> Any:
        datum = next(i for i, words in enumerate(_WORDS[language]) if text.endswith(words))
        between = text.removesuffix(_WORDS[language][datum])
        low, high = between.split(_BETWEEN[language])
        unit = WORDS[language]["m"]
        return [datum, *(int(Fraction(part.strip().removesuffix(unit).strip()) * 1000) for part in (low, high))]

    def loose(self, text: str, language: str) -> Any:
        """``0 m to 3000 m sea-level``, ``1000 ft to 20000 ft ground``: two lengths and the datum's name."""
        found = _BAND.fullmatch(text)
        if not found or found[5].lower() not in DATUMS:
            raise self.refuse()
        return [DATUMS.index(found[5].lower()), self._length(found[1], found[2]), self._length(found[3], found[4])]

    def _length(self, figure: str, name: str) -> int:
        unit = unit_named(name, Distance.units)
        if unit is None:
            raise self.refuse()
        size = Fraction(figure) * Distance.units[unit]
        if size.denominator != 1:
            raise self.refuse("messages.not-exact", text=f"{figure} {name}"[:64])
        return size.numerator

    def edges(self) -> list[Any]:
        bands = [[datum, 0, 304_800] for datum in range(len(DATUMS))]
        return [*bands, [0, LOW_MM, HIGH_MM], [0, -1, 1], [4, 0, 0]]


def _metres(mm: int, language: str) -> str:
    sign = "-" if mm < 0 else ""
    return f"{sign}{decimal(Fraction(abs(mm), 1000))}{SPACED[language]}{WORDS[language]['m']}"
