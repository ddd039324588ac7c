"""How high, where a warning says it: ``SURFACE TO 5000 FEET AMSL``, ``2000 FEET TO 9000 FEET MSL``, ``SFC TO FL 180``.

A height is that over the sea only if the text says so or counts from the surface of the sea; feet of which it does not say
over what are refused.
"""

from fractions import Fraction
from typing import Final

from parley.formats.length import FEET_MM, UNITS, down, up
from parley.formats.navarea.cursor import Cursor
from parley.formats.navarea.token import Is

SEA_LEVEL, GROUND, ELLIPSOID, PRESSURE = range(4)
HIGH_MM: Final = 40_000_000_000
_DATUMS: Final = {"AMSL": SEA_LEVEL, "MSL": SEA_LEVEL, "AGL": GROUND, "ASL": SEA_LEVEL}
_LEVEL_MM: Final = 100 * FEET_MM

# A height in mm and over what: None for the surface, or for feet that do not say.
Height = tuple[Fraction, int | None]


def height(at: Cursor) -> list[int] | None:
    """The band (spec: messages §3.5) that is said here, or None. Raises RefusedError ``formats.height-not-understood``."""
    since = at.at
    at.take("ALTITUDE", "ALTITUDES", "HEIGHT", "HEIGHTS")
    at.take("FROM")
    low: Height | None = (Fraction(0), None) if at.take("SURFACE", "SFC") or at.phrase("SEA LEVEL") else None
    if low is None and at.phrase("UP TO"):
        return _band(at, since, None, True)
    low = low or _level(at)
    if low is None or not at.take("TO"):
        at.at = since
        return None
    return _band(at, since, low, low == (Fraction(0), None))


def _band(at: Cursor, since: int, low: Height | None, from_surface: bool) -> list[int] | None:
    top: Height | None
    if at.take("UNLIMITED", "UNL"):
        top = (Fraction(HIGH_MM), low[1] if low and low[1] is not None else SEA_LEVEL)
    else:
        top = _level(at)
    if top is None and low is None:
        at.at = since
        return None
    if top is None:
        at.refuse("formats.height-not-understood", since)
    datum = top[1]
    if from_surface:
        bottom, datum = Fraction(0), SEA_LEVEL if datum is None else datum
    else:
        assert low is not None, "without a surface there is a lower height"
        bottom, under = low
        if datum is None or (under is not None and under != datum):
            at.refuse("formats.height-not-understood", since)
    if bottom >= top[0] or top[0] > HIGH_MM:
        at.refuse("formats.height-not-understood", since)
    return [datum, down(bottom), up(top[0])]


def _level(at: Cursor) -> Height | None:
    back = at.at
    if at.take("FL"):
        number = at.take_kind(Is.NUMBER)
        if number is not None and number.value.isdigit():
            return int(number.value) * _LEVEL_MM, PRESSURE
        at.at = back
        return None
    word = at.peek()
    if word is not None and word.kind is Is.WORD and word.value.startswith("FL") and word.value[2:].isdigit():
        at.at += 1
        return int(word.value[2:]) * _LEVEL_MM, PRESSURE
    number, unit = at.take_kind(Is.NUMBER), at.take_kind(Is.WORD)
    if number is None or unit is None or unit.value not in ("FEET", "FT", "METERS", "METRES", "M"):
        at.at = back
        return None
    scale = UNITS.get(unit.value, FEET_MM)
    datum = at.take_kind(Is.WORD) if at.says(*_DATUMS) else None
    if datum is None and at.phrase("ABOVE [MEAN] SEA LEVEL"):
        return Fraction(number.value) * scale, SEA_LEVEL
    return Fraction(number.value) * scale, _DATUMS[datum.value] if datum else None
