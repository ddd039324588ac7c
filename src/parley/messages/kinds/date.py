"""Dates known to the year, the month or the day, and intervals between them (spec: messages §3.7).

A date is ``[y]``, ``[y, m]`` or ``[y, m, d]``: what is not known is not invented. They name days in the calendar of
the place, not instants.
"""

import re
from datetime import date
from typing import Any, Final

from parley.messages.kinds.kind import Kind

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SHAPES: Final = {
    "en": rf"(?:(?:[0-9]{{1,2}} )?(?:{'|'.join(_MONTHS)}) )?[0-9]{{4}}",
    "zh": r"[0-9]{4}年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?",
}
_BETWEEN: Final = {"en": " to ", "zh": "至"}
_ISO: Final = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?")
_ENGLISH: Final = re.compile(r"(?:(?:([0-9]{1,2}) )?([A-Za-z]{3,9}) )?([0-9]{4})")
_CHINESE: Final = re.compile(r"([0-9]{4})年(?:([0-9]{1,2})月(?:([0-9]{1,2})日)?)?")
_MONTH_NUMBER: Final = {name[:size].lower(): n for n, name in enumerate(_MONTHS, 1) for size in (3, len(name))}


class ReducedDate(Kind):
    """One day, month or year of the years 1 to 9999."""

    code = "messages.not-a-date"
    starts = "0-9A-Z"
    follow = "0-9"

    def check(self, wire: Any) -> None:
        if not is_date(wire):
            raise self.refuse()

    def show(self, wire: Any, language: str) -> str:
        return show_date(wire, language)

    def shape(self, language: str) -> str:
        return _SHAPES[language]

    def unshow(self, text: str, language: str) -> Any:
        return read_date(self, text)

    def loose(self, text: str, language: str) -> Any:
        return read_date(self, text)

    def edges(self) -> list[Any]:
        return [[1], [1998], [1998, 1], [2024, 2, 29], [2025, 12, 16], [9999, 12, 31]]


class DateInterval(Kind):
    """``[date]`` or ``[first, last]``, where the last may not end before the first begins, nor repeat it."""

    code = "messages.not-a-date-interval"
    starts = "0-9A-Z"
    follow = "0-9 至"  # "1998" may go on " to 1999"

    def check(self, wire: Any) -> None:
        if not (type(wire) is list and 1 <= len(wire) <= 2 and all(map(is_date, wire))):
            raise self.refuse()
        if len(wire) == 2 and (wire[0] == wire[1] or _last_day(wire[1]) < _first_day(wire[0])):
            raise self.refuse()

    def show(self, wire: Any, language: str) -> str:
        return _BETWEEN[language].join(show_date(day, language) for day in wire)

    def shape(self, language: str) -> str:
        return f"{_SHAPES[language]}(?:{_BETWEEN[language]}{_SHAPES[language]})?"

    def unshow(self, text: str, language: str) -> Any:
        return self.loose(text, language)

    def loose(self, text: str, language: str) -> Any:
        for between in (" to ", "至", "/"):
            if between in text:
                return [read_date(self, part) for part in text.split(between, 1)]
        return [read_date(self, text)]

    def edges(self) -> list[Any]:
        return [[[1998]], [[1998, 12]], [[1998, 1, 17], [1998, 1, 20]], [[1998], [1998, 3]], [[1], [9999, 12, 31]]]


def is_date(wire: Any) -> bool:
    """Whether ``wire`` is a date of reduced precision that the calendar has."""
    if not (type(wire) is list and 1 <= len(wire) <= 3 and all(type(part) is int for part in wire)):
        return False
    try:
        date(*wire, *(1,) * (3 - len(wire)))
    except (ValueError, OverflowError):
        return False
    return True


def show_date(wire: list[int], language: str) -> str:
    """``16 December 2025`` or ``2025年12月16日``, and less where less is known."""
    if language == "zh":
        return "".join(f"{part:0{width}d}{unit}" for part, width, unit in zip(wire, (4, 1, 1), "年月日", strict=False))
    year = f"{wire[0]:04d}"
    if len(wire) == 1:
        return year
    month = f"{_MONTHS[wire[1] - 1]} {year}"
    return month if len(wire) == 2 else f"{wire[2]} {month}"


def read_date(kind: Kind, text: str) -> list[int]:
    """``2025``, ``2025-12``, ``2025-12-16``, ``16 December 2025``, ``Dec 2025``, ``2025年12月16日``."""
    text = text.strip()
    if found := _ISO.fullmatch(text) or _CHINESE.fullmatch(text):
        return [int(part) for part in found.groups() if part]
    found = _ENGLISH.fullmatch(text)
    month = _MONTH_NUMBER.get((found[2] or "").lower()) if found else None
    if not found or month is None:
        raise kind.refuse("messages.not-a-date")
    return [int(found[3]), month, *([int(found[1])] if found[1] else [])]


def _first_day(wire: list[int]) -> tuple[int, ...]:
    return (*wire, *(1,) * (3 - len(wire)))


def _last_day(wire: list[int]) -> tuple[int, ...]:
    # 99 stands above every month and day
    return (*wire, *(99,) * (3 - len(wire)))
