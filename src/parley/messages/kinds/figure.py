"""A quantity in any unit that people write, to the unit's own step (spec: messages §3.16): ``[unit, steps]``.

The value is exactly what was said, so many steps of that unit: nothing of it was converted. What it is compared with has
perhaps no finite form in this unit; then the two agree if they are less than a step apart.
"""

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import partial
from typing import Any, Final, NamedTuple

from parley.messages import spelling
from parley.messages.faults import FieldError
from parley.messages.kinds.duration import Duration
from parley.messages.kinds.kind import Kind, Said, is_int, is_list
from parley.messages.kinds.measure import Distance, Frequency, Quantity, Speed, decimal, units_of
from parley.messages.language import spoken

STEPS_MAX: Final = 10**14
_WRITTEN: Final = re.compile(r"(-?)([0-9]{1,15})(?:\.([0-9]{1,6}))? ?([^0-9 .-].*)")


class Unit(NamedTuple):
    """A unit of a measure, and how many decimals are said of it."""

    name: str
    kind: type[Quantity]
    decimals: int

    @property
    def step(self) -> Fraction:
        """One step, in the measure's inner unit."""
        return Fraction(self.kind.units[self.name], 10**self.decimals)


UNITS: Final = (
    Unit("m", Distance, 2), Unit("km", Distance, 3), Unit("NM", Distance, 3), Unit("ft", Distance, 1),
    Unit("yd", Distance, 1), Unit("kn", Speed, 2), Unit("km/h", Speed, 2), Unit("m/s", Speed, 2),
    Unit("kHz", Frequency, 3), Unit("MHz", Frequency, 6), Unit("h", Duration, 3), Unit("min", Duration, 3),
    Unit("s", Duration, 3),
)  # fmt: skip
_BY_NAME: Final = {unit.name: code for code, unit in enumerate(UNITS)}


class Figure(Kind):
    """So many steps of one of the units. Only lengths are ever below zero: heights are."""

    code = "messages.not-a-figure"
    marks = spelling.FIGURES

    def starts(self, language: str) -> str:
        return "0-9-"

    def follow(self, language: str) -> str:
        one = spoken(language)
        return one.runs(one.words[unit.name] for unit in UNITS)

    def check(self, wire: Any) -> None:
        if not (is_list(wire, 2) and is_int(wire[0], 0, len(UNITS) - 1) and is_int(wire[1], -STEPS_MAX, STEPS_MAX)):
            raise self._wrong()
        if wire[1] < 0 and UNITS[wire[0]].kind is not Distance:
            raise self._wrong()

    def _wrong(self) -> FieldError:
        return self.refuse(units=partial(units_of, _BY_NAME))

    def show(self, wire: Any, language: str) -> str:
        unit, one = UNITS[wire[0]], spoken(language)
        sign = "-" if wire[1] < 0 else ""
        return f"{sign}{decimal(abs(wire[1]), 10**unit.decimals)}{one.spaced}{one.words[unit.name]}"

    def shape(self, language: str) -> str:
        one = spoken(language)
        names = sorted((one.words[unit.name] for unit in UNITS), key=len, reverse=True)
        return rf"-?[0-9]{{1,15}}(?:\.[0-9]{{1,6}})?{one.spaced}(?:{'|'.join(map(re.escape, names))})"

    def unshow(self, text: str, language: str) -> Any:
        return self.loose(text, language)

    def loose(self, text: str, language: str) -> Any:
        """A figure and its unit. More decimals than the unit's step has are refused, never rounded."""
        found = _WRITTEN.fullmatch(text)
        name = spelling.unit(found[4], _BY_NAME) if found else None
        if not found or name is None:
            raise self.refuse("messages.comma-in-figure") if spelling.has_comma(text) else self._wrong()
        code, part = _BY_NAME[name], (found[3] or "").rstrip("0")
        if len(part) > UNITS[code].decimals:
            raise self.refuse("messages.not-exact", text=text[:64])
        steps = int(found[2] + part.ljust(UNITS[code].decimals, "0"))
        return [code, -steps if found[1] else steps]

    def said(self, wire: Any) -> Iterable[Said]:
        return ()  # what is read back is not read back again

    def edges(self) -> list[Any]:
        ones = [[code, 10**unit.decimals] for code, unit in enumerate(UNITS)]
        return [[0, 0], *ones, [1, 18_520], [3, -1], [3, 200_000], [9, 156_800_000], [12, STEPS_MAX], [0, -STEPS_MAX]]


def figure_of(unit_name: str, size: int) -> list[int]:
    """So much of a measure's inner unit as a figure in a unit of that measure, rounded half up to its step."""
    code = _BY_NAME[unit_name]
    return [code, int((size / UNITS[code].step + Fraction(1, 2)).__floor__())]


def agrees(figure: list[int], measure: str, size: int) -> bool:
    """Whether a figure says ``size`` of the measure's inner unit: less than a step apart, and of that measure."""
    unit = UNITS[figure[0]]
    return unit.kind.measure == measure and abs(size - figure[1] * unit.step) < unit.step
