"""Items F and G: ``SFC``, ``GND``, ``FL100``, ``5000FT AMSL``, ``300M AGL``, ``UNL``."""

import re
from fractions import Fraction
from typing import Final

from parley.base.errors import LocalError
from parley.formats.length import FEET_MM, down, up
from parley.formats.refusal import RefusedError

SEA_LEVEL, GROUND, PRESSURE = 0, 1, 3
HIGH_MM: Final = 40_000_000_000
_LEVEL_MM: Final = 100 * FEET_MM
_SAID: Final = re.compile(
    r"(?P<surface>SFC|GND)|(?P<unlimited>UNL)|FL\s?(?P<level>\d{3})|(?P<number>\d{1,6})\s?(?P<unit>FT|M)\s?(?P<over>AMSL|AGL|ASFC)"
)


def band(low: str, high: str) -> list[int]:
    """The band (spec: messages §3.5). Both limits must count from one datum, or the lower from the surface. Raises RefusedError
    ``formats.height-not-understood``."""
    below, above = (_SAID.fullmatch(one.strip()) for one in (low, high))
    if below is None or above is None or below["unlimited"] or above["surface"]:
        raise RefusedError("formats.height-not-understood")
    bottom, under = _level(below)
    top, over = _level(above)
    if under is None:
        datum = over if over is not None else (GROUND if below["surface"] == "GND" else SEA_LEVEL)
    elif over is None or over == under:
        datum = under
    else:
        raise RefusedError("formats.height-not-understood")
    if bottom >= top:
        raise RefusedError("formats.height-not-understood")
    return [datum, down(bottom), up(top)]


def _level(said: "re.Match[str]") -> tuple[Fraction, int | None]:
    if said["surface"]:
        return Fraction(0), None
    if said["unlimited"]:
        return Fraction(HIGH_MM), None
    if said["level"]:
        return int(said["level"]) * _LEVEL_MM, PRESSURE
    size = FEET_MM if said["unit"] == "FT" else Fraction(1000)
    return int(said["number"]) * size, SEA_LEVEL if said["over"] == "AMSL" else GROUND


def items(height: list[int]) -> tuple[str, str]:
    """Items F and G of a band. Raises LocalError ``formats.cannot-be-written`` unless it is in whole feet, metres or levels."""
    datum, low, high = height
    if datum not in (SEA_LEVEL, GROUND, PRESSURE) or low < 0:
        raise LocalError("formats.cannot-be-written")
    bottom = ("GND" if datum == GROUND and high == HIGH_MM else "SFC") if low == 0 else _said(datum, low)
    return bottom, "UNL" if high == HIGH_MM else _said(datum, high)


def _said(datum: int, mm: int) -> str:
    feet = Fraction(mm) / FEET_MM
    if datum == PRESSURE:
        if (feet / 100).denominator == 1 and feet < 100_000:
            return f"FL{int(feet / 100):03d}"
    else:
        over = "AMSL" if datum == SEA_LEVEL else "AGL"
        if feet.denominator == 1 and feet < 1_000_000:
            return f"{int(feet)}FT {over}"
        if mm % 1000 == 0 and mm < 1_000_000_000:
            return f"{mm // 1000}M {over}"
    raise LocalError("formats.cannot-be-written")


def levels(height: list[int] | None) -> tuple[int, int]:
    """Item Q's flight levels, which hold the band: all of them where it counts from the ground or none is given."""
    if height is None or height[0] == GROUND:
        return 0, 999
    return down(height[1] / _LEVEL_MM), min(999, up(height[2] / _LEVEL_MM))
