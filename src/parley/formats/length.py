"""Lengths as such texts give them, in whole millimetres; what is not whole is rounded so that nothing of the area is lost."""

from fractions import Fraction
from math import ceil, floor
from typing import Final

_NM: Final = Fraction(1_852_000)
_M: Final = Fraction(1_000)
UNITS: Final = (
    dict.fromkeys(("MILE", "MILES", "NM", "NMI"), _NM)
    | dict.fromkeys(("M", "METER", "METERS", "METRE", "METRES"), _M)
    | dict.fromkeys(("KM", "KILOMETER", "KILOMETERS", "KILOMETRE", "KILOMETRES"), 1000 * _M)
    | dict.fromkeys(("YARD", "YARDS"), Fraction(914_400, 1000))
)
FEET_MM: Final = Fraction(3_048, 10)
_ONES: Final = (
    "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN", "ELEVEN", "TWELVE", "THIRTEEN", "FOURTEEN",
    "FIFTEEN", "SIXTEEN", "SEVENTEEN", "EIGHTEEN", "NINETEEN", "TWENTY",
)  # fmt: skip
NAMED: Final = {name: number for number, name in enumerate(_ONES, 1)} | {
    "THIRTY": 30, "FORTY": 40, "FIFTY": 50, "SIXTY": 60, "SEVENTY": 70, "EIGHTY": 80, "NINETY": 90,
}  # fmt: skip


def up(value: Fraction) -> int:
    """The whole number at or above."""
    return ceil(value)


def down(value: Fraction) -> int:
    """The whole number at or below."""
    return floor(value)
