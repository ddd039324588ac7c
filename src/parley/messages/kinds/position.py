"""A position (spec: messages §3.3): WGS 84, ``[latitude, longitude]`` in units of 1e-7 degree.

It is shown in degrees, minutes and seconds, or in degrees and minutes where the field says ``notation = "minutes"`` (a
read-back uses the notation that the message did not). The fraction has as few digits as still round to the exact
integer.
"""

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final

from parley.messages.kinds.kind import Kind, Options, is_int, is_list

DEGREE: Final = 10_000_000
LATITUDE_MAX: Final = 90 * DEGREE
LONGITUDE_MAX: Final = 180 * DEGREE - 1

_LETTERS: Final = {"en": ("NS", "EW"), "zh": ("北南", "东西")}
_NUMBER: Final = r"[0-9]{1,3}(?:\.[0-9]{1,9})?"
_ANGLE: Final = rf"({_NUMBER})(?:[° -]+({_NUMBER})(?:[' -]+({_NUMBER}))?)?[°'\"]? ?"
_LETTERED: Final = re.compile(rf"{_ANGLE}([NS])[ ,;/]*{_ANGLE}([EW])")
_SIGNED: Final = re.compile(r"([+-]?[0-9]{1,3}(?:\.[0-9]{1,9})?)[ ,;]+([+-]?[0-9]{1,3}(?:\.[0-9]{1,9})?)")
_CHINESE: Final = re.compile(r"([北南东西])[纬经]([0-9.°'\" -]+)")
_FROM_CHINESE: Final = {"北": "N", "南": "S", "东": "E", "西": "W"}


class Position(Kind):
    """WGS 84; latitude −90° to 90°, longitude −180° to below 180°."""

    code = "messages.not-a-position"
    starts = "0-9北南"

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
        return read_position(self, text)

    def loose(self, text: str, language: str) -> Any:
        return read_position(self, text)

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
    latitude, longitude = wire
    north, east = _LETTERS[language]
    n, e = north[latitude < 0], east[longitude < 0]
    write = _in_minutes if minutes else _in_seconds
    if language == "zh":
        shown = f"{n}纬{write(abs(latitude), 2)}{e}经{write(abs(longitude), 3)}"
        return shown.replace("'", "′").replace('"', "″")
    return f"{write(abs(latitude), 2)}{n} {write(abs(longitude), 3)}{e}"


def _in_seconds(size: int, width: int) -> str:
    whole, fraction = _shortest(size, 3600, 4)
    rest, second = divmod(whole, 60)
    degree, minute = divmod(rest, 60)
    return f"{degree:0{width}d}°{minute:02d}'{second:02d}{fraction}\""


def _in_minutes(size: int, width: int) -> str:
    whole, fraction = _shortest(size, 60, 6)
    degree, minute = divmod(whole, 60)
    return f"{degree:0{width}d}°{minute:02d}{fraction or '.0'}'"


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
    if language == "zh":
        angle = r"[0-9]{2,3}°[0-9]{2}(?:\.[0-9]{1,6}′|′[0-9]{2}(?:\.[0-9]{1,4})?″)"
        return f"[北南]纬{angle}[东西]经{angle}"
    angle = r"[0-9]{2,3}°[0-9]{2}(?:\.[0-9]{1,6}'|'[0-9]{2}(?:\.[0-9]{1,4})?\")"
    return f"{angle}[NS] {angle}[EW]"


def read_position(kind: Kind, text: str) -> list[int]:
    """The position that ``text`` names: shown, ``18 30 00 N 112 15 00 E``, ``18.5N 112.25E``, ``18.5, 112.25``."""
    text = text.replace("′", "'").replace("″", '"')
    if signed := _SIGNED.fullmatch(text):
        return [_rounded(Decimal(signed[1])), _wrapped(_rounded(Decimal(signed[2])))]
    text = _CHINESE.sub(lambda m: f"{m[2].strip()}{_FROM_CHINESE[m[1]]} ", text).strip().upper()
    if not (found := _LETTERED.fullmatch(text)):
        raise kind.refuse("messages.not-a-position")
    return [_angle(kind, *found.groups()[:4]), _wrapped(_angle(kind, *found.groups()[4:]))]


def _angle(kind: Kind, *parts: str | None) -> int:
    degree, minute, second = (Decimal(part or 0) for part in parts[:3])
    if minute >= 60 or second >= 60 or (parts[1] and degree % 1) or (parts[2] and minute % 1):
        raise kind.refuse("messages.not-a-position")
    size = _rounded(degree, minute, second)
    return -size if parts[3] in ("S", "W") else size


def _rounded(degree: Decimal, minute: Decimal = Decimal(0), second: Decimal = Decimal(0)) -> int:
    parts = (degree * 3600 + minute * 60 + second) * DEGREE
    return int((parts / 3600).quantize(Decimal(1), ROUND_HALF_UP))


def _wrapped(longitude: int) -> int:
    return longitude - 360 * DEGREE if longitude == 180 * DEGREE else longitude
