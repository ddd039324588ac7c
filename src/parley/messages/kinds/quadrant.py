"""A bearing counted from north or south towards east or west (spec: messages §3.17): ``N45.0°E true``, 北偏东45.0°（真）.

The wire value is that of a bearing, tenths of a degree true: only the notation differs, for a read-back.
"""

import re
from functools import lru_cache
from typing import Any, Final

from parley.messages.kinds.measure import Bearing
from parley.messages.language import Language, known, spoken

_QUARTERS: Final = ("north_east", "south_east", "south_west", "north_west")
_FIGURES: Final = r"[0-9]{2}\.[0-9]°"
_ANGLE: Final = r"(?P<whole>[0-9]{1,2})(?:\.(?P<tenth>[0-9]))? ?[°度]?"
_TYPED: Final = (
    re.compile(rf"(?P<from>[NS]) ?{_ANGLE} ?(?P<to>[EW]) ?(?:true|T)?", re.IGNORECASE),
    re.compile(rf"(?P<from>[北南])偏(?P<to>[东西]) ?{_ANGLE}(?:真|\(真\))?"),
)


class Quadrant(Bearing):
    """Degrees true, in tenths inside: 0 to 3599."""

    def starts(self, language: str) -> str:
        one = spoken(language)
        return "".join(one.first(quarter) for quarter in _QUARTERS)

    def show(self, wire: Any, language: str) -> str:
        quarter, angle = _split(wire)
        return spoken(language).fill(_QUARTERS[quarter], angle=f"{angle // 10:02d}.{angle % 10}°")

    def shape(self, language: str) -> str:
        return "|".join(spoken(language).shape(quarter, angle=_FIGURES) for quarter in _QUARTERS)

    def unshow(self, text: str, language: str) -> Any:
        for quarter, reader in enumerate(_readers(spoken(language))):
            if found := reader.fullmatch(text):
                return _joined(quarter, int(found[1] + found[2]))
        raise self.refuse()

    def loose(self, text: str, language: str) -> Any:
        """As any language shows it, ``N45E``, or three figures from north."""
        for typed in _TYPED:
            if found := typed.fullmatch(text):
                north_south = "north" if found["from"] in "Nn北" else "south"
                quarter = _QUARTERS.index(f"{north_south}_{'east' if found['to'] in 'Ee东' else 'west'}")
                angle = int(found["whole"]) * 10 + int(found["tenth"] or 0)
                return _joined(quarter, angle) % 3600 if angle <= 900 else -1
        for one in known():
            for quarter, reader in enumerate(_readers(one)):
                if found := reader.fullmatch(text):
                    return _joined(quarter, int(found[1] + found[2])) % 3600
        return super().loose(text, language)

    def edges(self) -> list[Any]:
        return [0, 450, 900, 901, 1800, 1801, 2700, 2701, 3599]


def _split(wire: int) -> tuple[int, int]:
    """The quarter, and the angle in it; a cardinal point belongs to the quarter before it, north to the first."""
    quarter = max(0, wire - 1) // 900
    return quarter, (wire, 1800 - wire, wire - 1800, 3600 - wire)[quarter]


def _joined(quarter: int, angle: int) -> int:
    return (angle, 1800 - angle, 1800 + angle, 3600 - angle)[quarter]


@lru_cache(64)
def _readers(one: Language) -> list[re.Pattern[str]]:
    return [re.compile(one.shape(quarter, angle=r"([0-9]{2})\.([0-9])°")) for quarter in _QUARTERS]
