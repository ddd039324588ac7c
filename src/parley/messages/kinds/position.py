"""A position (spec: messages §3.3): WGS 84, ``[latitude, longitude]`` in units of 1e-7 degree.

It is shown in degrees, minutes and seconds, or in degrees and minutes where the field says ``notation = "minutes"`` (a
read-back uses the notation that the message did not). The fraction has as few digits as still round to the exact
integer.
"""

import itertools
import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Any, Final

from parley.messages import spelling
from parley.messages.kinds.kind import Kind, Options, Said, is_int, is_list
from parley.messages.language import Language, known, spoken

DEGREE: Final = 10_000_000
LATITUDE_MAX: Final = 90 * DEGREE
LONGITUDE_MAX: Final = 180 * DEGREE - 1

LATITUDE: Final = "latitude"
LONGITUDE: Final = "longitude"
_SIDES: Final = (("north", "south"), ("east", "west"))
_NUMBER: Final = r"[0-9]{1,3}(?:\.[0-9]{1,9})?"
# after degrees and minutes: the mark, or a space or hyphen for it. With a wrong mark it is refused: 18°30" is not 18°30'
_DEGREES: Final = "(?: ?[°度][ -]?| ?- ?| )"
_MINUTES: Final = "(?: ?['分][ -]?| ?- ?| )"
_ANGLE: Final = rf"({_NUMBER})(?:{_DEGREES}({_NUMBER})(?:{_MINUTES}({_NUMBER})(?: ?[\"秒])?|(?: ?['分])?)|(?: ?[°度])?)"
# 1830N 11215E, 183000N 1121500E: two figures of each part, three of a longitude's degrees
_RUN: Final = r"([0-9]{{{width}}})([0-9]{{2}})(?:([0-9]{{2}}(?:\.[0-9]{{1,9}})?)|(\.[0-9]{{1,9}}))?"
_BETWEEN: Final = "(?: ?[,;/、-] ?| )?"
_TYPED_MAX_CHARS: Final = 200
_SIGNED: Final = re.compile(r"([+-]?[0-9]{1,3}(?:\.[0-9]{1,9})?)[ ,;]+([+-]?[0-9]{1,3}(?:\.[0-9]{1,9})?)")


class Position(Kind):
    """WGS 84; latitude −90° to 90°, longitude −180° to below 180°."""

    code = "messages.not-a-position"
    marks = spelling.FIGURES

    def starts(self, language: str) -> str:
        one = spoken(language)
        return one.first("north") + one.first("south")

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        self.minutes = options.take("notation", str, "seconds") == "minutes"

    def check(self, wire: Any) -> None:
        check_position(self, wire)

    def show(self, wire: Any, language: str) -> str:
        return show_position(wire, language, self.minutes)

    def shape(self, language: str) -> str:
        return shape_of_position(language)

    def unshow(self, text: str, language: str) -> Any:
        return unshow_position(self, text, spoken(language))

    def loose(self, text: str, language: str) -> Any:
        return read_position(self, text)

    def said(self, wire: Any) -> Iterable[Said]:
        return (Said("position", wire),)

    def largest(self) -> Any:
        return [LATITUDE_MAX, LONGITUDE_MAX]

    def edges(self) -> list[Any]:
        return [
            [0, 0],
            [-LATITUDE_MAX, -LONGITUDE_MAX - 1],
            [LATITUDE_MAX, LONGITUDE_MAX],
            [185_000_000, 1_122_500_000],
            [-1, -1],
            [599_999_999, 1_799_999],
        ]


def check_position(kind: Kind, wire: Any) -> None:
    """Refuses, in ``kind``'s name, what is no position."""
    if not (
        is_list(wire, 2)
        and is_int(wire[0], -LATITUDE_MAX, LATITUDE_MAX)
        and is_int(wire[1], -LONGITUDE_MAX - 1, LONGITUDE_MAX)
    ):
        raise kind.refuse("messages.not-a-position")


def show_position(wire: list[int], language: str, minutes: bool = False) -> str:
    """``18°30'00"N 112°15'07.2"E``; ``北纬18°30′00″东经112°15′07.2″``; with ``minutes``: ``18°30.00'N 112°15.12'E``."""
    one = spoken(language)
    write = _in_minutes if minutes else _in_seconds
    latitude, longitude = wire
    quarter = _quarter(one, latitude < 0, longitude < 0)
    return quarter.format(write(abs(latitude), 2, one), write(abs(longitude), 3, one))


@lru_cache(64)
def _quarter(one: Language, south: bool, west: bool) -> str:
    """The shown form in one quarter of the earth, with gaps 0 and 1 for the angles."""
    latitude = one.fill(_SIDES[0][south], angle="{0}")
    return one.fill("position", latitude=latitude, longitude=one.fill(_SIDES[1][west], angle="{1}"))


def _in_seconds(size: int, width: int, one: Language) -> str:
    whole, fraction = _shortest(size, 3600, 4)
    rest, second = divmod(whole, 60)
    degree, minute = divmod(rest, 60)
    return f"{degree:0{width}d}°{minute:02d}{one.words['minute']}{second:02d}{fraction}{one.words['second']}"


def _in_minutes(size: int, width: int, one: Language) -> str:
    whole, fraction = _shortest(size, 60, 6)
    degree, minute = divmod(whole, 60)
    return f"{degree:0{width}d}°{minute:02d}{fraction or '.0'}{one.words['minute']}"


def _shortest(size: int, parts: int, digits_max: int) -> tuple[int, str]:
    """``size`` in 1/``parts`` degrees as (whole, ``.fraction`` or nothing), with the fewest digits that round back."""
    exact = size * parts
    for digits in range(digits_max):
        unit = DEGREE // 10**digits
        count = (exact + unit // 2) // unit
        if (2 * count * unit + parts) // (2 * parts) == size:
            break
    else:
        digits = digits_max
        unit = DEGREE // 10**digits
        count = (exact + unit // 2) // unit
    whole, rest = divmod(count, 10**digits)
    return whole, f".{rest:0{digits}d}" if digits else ""


def shape_of_position(language: str) -> str:
    """What every shown position matches, in either notation."""
    one = spoken(language)
    minute, second = re.escape(one.words["minute"]), re.escape(one.words["second"])
    angle = rf"[0-9]{{2,3}}°[0-9]{{2}}(?:\.[0-9]{{1,6}}{minute}|{minute}[0-9]{{2}}(?:\.[0-9]{{1,4}})?{second})"
    latitude, longitude = ("|".join(one.shape(side, angle=angle) for side in sides) for sides in _SIDES)
    return one.shape("position", latitude=f"(?:{latitude})", longitude=f"(?:{longitude})")


def unshow_position(kind: Kind, text: str, one: Language) -> list[int]:
    """The position whose shown form in ``one`` is ``text``, in either notation."""
    found = _exact(one).fullmatch(text)
    if not found:
        raise kind.refuse("messages.not-a-position")
    groups = found.groups()
    north, south, east, west = (groups[i : i + 5] for i in range(0, 20, 5))
    latitude = _size(north) if north[0] else -_size(south)
    return [latitude, _size(east) if east[0] else -_size(west)]


@lru_cache(64)
def _exact(one: Language) -> re.Pattern[str]:
    """What every shown position matches; for each of north, south, east and west the groups of ``_size``."""
    minute, second = re.escape(one.words["minute"]), re.escape(one.words["second"])
    angle = (
        rf"([0-9]{{2,3}})°([0-9]{{2}})(?:\.([0-9]{{1,6}}){minute}|{minute}([0-9]{{2}})(?:\.([0-9]{{1,4}}))?{second})"
    )
    latitude, longitude = ("|".join(one.shape(side, angle=angle) for side in sides) for sides in _SIDES)
    return re.compile(one.shape("position", latitude=f"(?:{latitude})", longitude=f"(?:{longitude})"))


def _size(groups: tuple[str | None, ...]) -> int:
    """Degrees, minutes, and a fraction of minutes, or seconds and a fraction of these, in 1e-7 degree, half up."""
    degree, minute, of_minute, second, of_second = groups
    fraction = of_minute or of_second or ""
    if second is None:
        parts, unit = int(degree or 0) * 60 + int(minute or 0), 60
    else:
        parts, unit = (int(degree or 0) * 60 + int(minute or 0)) * 60 + int(second), 3600
    scale: int = 10 ** len(fraction)
    unit *= scale
    exact = (parts * scale + int(fraction or 0)) * DEGREE
    return (2 * exact + unit) // (2 * unit)


def read_position(kind: Kind, text: str) -> list[int]:
    """The position that an officer means by ``text``, made plain: ``18 30 00 N 112 15 00 E``, ``N18-30 E112-15``,
    ``1830N 11215E``, ``18.5, 112.25``, or as any language shows it. Raises FieldError."""
    text = text.replace("''", '"').strip()
    if signed := _SIGNED.fullmatch(text):
        return [_rounded(Decimal(signed[1])), _wrapped(_rounded(Decimal(signed[2])))]
    for south, west, reader in _readers(tuple(known())) if len(text) <= _TYPED_MAX_CHARS else ():
        if found := reader.fullmatch(text):
            latitude, longitude = _angle(kind, found[LATITUDE], 2), _angle(kind, found[LONGITUDE], 3)
            return [-latitude if south else latitude, _wrapped(-longitude if west else longitude)]
    raise kind.refuse("messages.comma-in-figure" if spelling.has_comma(text) else "messages.not-a-position")


@lru_cache(4)
def _readers(ones: tuple[Language, ...]) -> list[tuple[bool, bool, re.Pattern[str]]]:
    """Whether it is south, whether it is west, and the pattern, for each quarter of the earth, named before both angles or after
    both: in N18 30 12E nobody knows whose the 30 is."""
    quarters = itertools.product(enumerate(_SIDES[0]), enumerate(_SIDES[1]), (0, 1))
    return [
        (s > 0, w > 0, re.compile(f"{_half(lat, LATITUDE, at, ones)}{_BETWEEN}{_half(lon, LONGITUDE, at, ones)}", re.I))
        for (s, lat), (w, lon), at in quarters
    ]


def _half(side: str, group: str, at: int, languages: Iterable[Language]) -> str:
    """One angle with its hemisphere's name before (``at`` 0) or after it (1)."""
    shown = (one.words[side].split("{angle}")[at].strip() for one in languages)
    names = sorted({*spelling.hemisphere(side), *filter(None, shown)}, key=len, reverse=True)
    name, angle = f"(?:{'|'.join(map(re.escape, names))})", f"(?P<{group}>[0-9][^A-Za-z,;/、]*?)"
    return f"{angle} ?{name}" if at else f"{name} ?{angle}"


def _angle(kind: Kind, text: str, width: int) -> int:
    text = text.strip()
    if found := re.fullmatch(_RUN.format(width=width), text):
        degree, minute, second, of_minute = found.groups()
        return _sized(kind, degree, minute + (of_minute or ""), second)
    if found := re.fullmatch(_ANGLE, text):
        return _sized(kind, *found.groups())
    raise kind.refuse("messages.comma-in-figure" if spelling.has_comma(text) else "messages.not-a-position")


def _sized(kind: Kind, *parts: str | None) -> int:
    degree, minute, second = (Decimal(part or 0) for part in parts)
    if minute >= 60 or second >= 60 or (parts[1] and degree % 1) or (parts[2] and minute % 1):
        raise kind.refuse("messages.not-a-position")
    return _rounded(degree, minute, second)


def _rounded(degree: Decimal, minute: Decimal = Decimal(0), second: Decimal = Decimal(0)) -> int:
    parts = (degree * 3600 + minute * 60 + second) * DEGREE
    return int((parts / 3600).quantize(Decimal(1), ROUND_HALF_UP))


def _wrapped(longitude: int) -> int:
    return longitude - 360 * DEGREE if longitude == 180 * DEGREE else longitude
