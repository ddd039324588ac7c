"""Areas in item E.

``WI 5NM RADIUS OF 133810N0800855E``, ``AREA BOUNDED BY LINES JOINING … - …``, ``WI 5NM EITHER SIDE OF LINE JOINING … - …``.
"""

import re
from fractions import Fraction
from typing import Any, Final

from parley.base.errors import LocalError
from parley.formats.length import UNITS, up
from parley.formats.navarea.area import LENGTH_MAX_MM, Way, area_wire
from parley.formats.refusal import RefusedError

E7: Final = 10_000_000
_NM_MM: Final = 1_852_000

_PLACE: Final = r"\d{4}(?:\d\d(?:\.\d{1,4})?)?[NS]\s?\d{5}(?:\d\d(?:\.\d{1,4})?)?[EW]"
_PLACES: Final = rf"{_PLACE}(?:\s*-?\s*{_PLACE})*"
_LENGTH: Final = r"(\d{1,5}(?:\.\d{1,6})?)\s?(NM|KM|M)"
_SHAPES: Final = (
    (
        Way.ROUND,
        re.compile(rf"\bWI\s+(?:A\s+)?{_LENGTH}(?:\s+RADIUS)?(?:\s+OF|\s+CENT(?:ER|R)ED\s+(?:ON|AT))\s+({_PLACES})"),
    ),
    (Way.LINE, re.compile(rf"\bWI\s+{_LENGTH}\s+EITHER\s+SIDE\s+OF\s+(?:A\s+)?LINE\s+JOINING:?\s+({_PLACES})")),
    (
        Way.CORNERS,
        re.compile(
            rf"\b(?:WI\s+)?(?:AN\s+)?AREA\s+BOUND(?:ED)?\s+BY(?:\s+(?:STRAIGHT\s+)?LINES?)?(?:\s+JOINING)?:?\s+({_PLACES})"
        ),
    ),
)
_FIGURE: Final = re.compile(
    r"\d{4}(?:\d\d)?(?:\.\d+)?\s?[NS]|\d{5}(?:\d\d)?(?:\.\d+)?\s?[EW]|\d[-°]\d\d|\bWI\b|\bBOUND"
)
_TURNS: Final = re.compile(
    r"\b(?:EXC|EXCEPT|EXCL|EXCLUDING|EXCLUDED|OUTSIDE|NOT|ARC|CLOCKWISE|COAST\w*|BORDER|BDRY|SECTOR|ELSEWHERE)\b"
)


def area_of(text: str) -> list[Any] | None:
    """The one area that item E binds; None if it speaks of none. Raises RefusedError for whatever is not certain."""
    found = [(way, match) for way, shape in _SHAPES for match in shape.finditer(text)]
    if len(found) != 1:
        rest = _FIGURE.search(text)
        if not found and rest is None:
            return None
        raise RefusedError(
            "formats.two-areas" if found else "formats.figure-left-over", 0, len(text), text=rest[0] if rest else ""
        )
    way, match = found[0]
    rest = _FIGURE.search(text[: match.start()]) or _FIGURE.search(text[match.end() :])
    if rest or text[match.end() : match.end() + 1].strip() not in ("", ".", ",", ")"):
        raise RefusedError("formats.figure-left-over", 0, len(text), text=rest[0] if rest else text[match.end()])
    if turn := _TURNS.search(text):
        raise RefusedError("formats.doubtful-word", turn.start(), turn.end(), word=turn[0])
    return _wire(way, match)


def _wire(way: Way, match: "re.Match[str]") -> list[Any]:
    places = [_place(one) for one in re.findall(_PLACE, match[match.lastindex or 0])]
    reach = None
    if way is not Way.CORNERS:
        reach = up(Fraction(match[1]) * UNITS[match[2]])
        if not 0 < reach <= LENGTH_MAX_MM:
            raise RefusedError("formats.bad-length", match.start(), match.end())
    try:
        return area_wire(way, 0, places, reach)
    except RefusedError as error:
        raise RefusedError(error.code, match.start(), match.end(), **error.facts) from None


def _place(text: str) -> list[int]:
    latitude, longitude = re.findall(r"\d+(?:\.\d+)?[NSEW]", text)
    if len(latitude.split(".")[0].rstrip("NS")) + 1 != len(longitude.split(".")[0].rstrip("EW")):
        raise RefusedError("formats.no-such-position", text=text)
    found = [_angle(latitude, 2, 90, text), _angle(longitude, 3, 180, text)]
    return [found[0], -found[1] if found[1] == 180 * E7 else found[1]]


def _angle(text: str, figures: int, most: int, whole: str) -> int:
    said = text[:-1]
    minutes, seconds = Fraction(said[figures : figures + 2]), Fraction(said[figures + 2 :] or 0)
    value = int(said[:figures]) + minutes / 60 + seconds / 3600
    if minutes >= 60 or seconds >= 60 or value > most:
        raise RefusedError("formats.no-such-position", text=whole)
    rounded = int(value * E7 + Fraction(1, 2))
    return -rounded if text[-1] in "SW" else rounded


# -- and out


def phrase_of(area: list[Any]) -> str:
    """Item E's words for an area. Raises LocalError ``formats.cannot-be-written``."""
    shape, chart, *rest = area
    if chart != 0 or shape == 3 or (shape == 2 and rest[0] % 2):
        raise LocalError("formats.cannot-be-written")
    places = [_written(one) for one in rest[shape != 1 :]]
    if shape == 0:
        return f"WI {_length(rest[0])} RADIUS OF {places[0]}"
    if shape == 2:
        return f"WI {_length(rest[0] // 2)} EITHER SIDE OF LINE JOINING {' - '.join(places)}"
    return f"WI AREA BOUNDED BY LINES JOINING {' - '.join([*places, places[0]])}"


def _length(mm: int) -> str:
    for unit, size, decimals in (("NM", _NM_MM, 4), ("M", 1_000, 3), ("KM", 1_000_000, 6)):
        if mm * 10**decimals % size == 0 and mm < 100_000 * size:
            return f"{float(Fraction(mm, size)):.{decimals}f}".rstrip("0").rstrip(".") + unit
    raise LocalError("formats.cannot-be-written")


def _written(place: list[int]) -> str:
    return _write(place[0], 2, "NS") + _write(place[1], 3, "EW")


def _write(value: int, figures: int, sides: str) -> str:
    degrees, rest = divmod(abs(value), E7)
    for decimals in range(5):
        scale = 10**decimals
        seconds = int(Fraction(rest * 3600 * scale, E7) + Fraction(1, 2))
        if seconds < 3600 * scale and int(Fraction(seconds * E7, 3600 * scale) + Fraction(1, 2)) == rest:
            whole, part = divmod(seconds, scale)
            tail = f".{part:0{decimals}d}" if decimals else ""
            return f"{degrees:0{figures}d}{whole // 60:02d}{whole % 60:02d}{tail}{sides[value < 0]}"
    raise AssertionError("four decimals of a second tell 10⁻⁷ degree apart")
