"""Dates known to the year, the month or the day, and intervals between them (spec: messages §3.7).

A date is ``[y]``, ``[y, m]`` or ``[y, m, d]``: what is not known is not invented. They name days in the calendar of
the place, not instants.
"""

import re
from datetime import date
from functools import lru_cache, partial
from typing import Any, Final

from parley.messages import spelling
from parley.messages.kinds.kind import Kind
from parley.messages.language import Language, known, spoken

_SHAPES: Final = ("year", "month", "day")
_ISO: Final = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?")
_YEAR_FIRST: Final = re.compile(r"([0-9]{4})([/.])([0-9]{1,2})\2([0-9]{1,2})|([0-9]{4})([01][0-9])([0-3][0-9])")
_ZERO: Final = re.compile(r"(?<![0-9])0(?=[0-9](?![0-9]))")  # of a month or day in two digits
_ENGLISH: Final = re.compile(
    r"(?:(?:(?P<day>[0-9]{1,2})(?:st|nd|rd|th)? )?(?P<month>[A-Za-z]{3,9})\.?,? )?(?P<year>[0-9]{4})"
)
_MONTH_FIRST: Final = re.compile(
    r"(?P<month>[A-Za-z]{3,9})\.? (?P<day>[0-9]{1,2})(?:st|nd|rd|th)?,? (?P<year>[0-9]{4})"
)
_BEGINS: Final = re.compile(r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?(?: (?P<month>[A-Za-z]{3,9}))?")
_ENDS: Final = re.compile(r"(?:(?P<month>[0-9]{1,2})月)?(?P<day>[0-9]{1,2})[日号]")
_TYPED_MAX_CHARS: Final = 100


class ReducedDate(Kind):
    """One day, month or year of the years 1 to 9999."""

    code = "messages.not-a-date"
    marks = spelling.FIGURES

    def starts(self, language: str) -> str:
        return starts_of_date(language)

    def follow(self, language: str) -> str:
        return "0-9"

    def check(self, wire: Any) -> None:
        if not is_date(wire):
            raise self.refuse()

    def show(self, wire: Any, language: str) -> str:
        return show_date(wire, language)

    def shape(self, language: str) -> str:
        return shape_of_date(language)

    def unshow(self, text: str, language: str) -> Any:
        return read_date(self, text, spoken(language))

    def loose(self, text: str, language: str) -> Any:
        return read_date(self, text)

    def edges(self) -> list[Any]:
        return [[1], [1998], [1998, 1], [2024, 2, 29], [2025, 12, 16], [9999, 12, 31]]


class DateInterval(Kind):
    """``[date]`` or ``[first, last]``, where the last may not end before the first begins, nor repeat it."""

    code = "messages.not-a-date-interval"
    marks = spelling.FIGURES

    def starts(self, language: str) -> str:
        return starts_of_date(language)

    def follow(self, language: str) -> str:
        # "1998" may go on " to 1999"
        return "0-9" + re.escape(spoken(language).words["to"][0])

    def check(self, wire: Any) -> None:
        if not (type(wire) is list and 1 <= len(wire) <= 2 and all(map(is_date, wire))):
            raise self.refuse()
        if len(wire) == 2 and (wire[0] == wire[1] or _last_day(wire[1]) < _first_day(wire[0])):
            begins, ends = partial(show_date, wire[0]), partial(show_date, wire[1])
            raise self.refuse("messages.window-backwards", begins=begins, ends=ends)

    def show(self, wire: Any, language: str) -> str:
        return spoken(language).words["to"].join(show_date(day, language) for day in wire)

    def shape(self, language: str) -> str:
        day = shape_of_date(language)
        return f"{day}(?:{spoken(language).words['to']}{day})?"

    def unshow(self, text: str, language: str) -> Any:
        return [read_date(self, part, spoken(language)) for part in text.split(spoken(language).words["to"])]

    def loose(self, text: str, language: str) -> Any:
        """One date; or two with what they share said once: ``16-18 December 2025``, 2025年12月16日至18日."""
        if len(text) <= _TYPED_MAX_CHARS and (one := date_of(text)):
            return [one]
        found: list[list[list[int]]] = []
        for begins, ends in _split(text) if len(text) <= _TYPED_MAX_CHARS else ():
            both = [_first_of(begins, date_of(ends)), _last_of(ends, date_of(begins))]
            if None not in both and both not in found:
                found.append(both)  # type: ignore[arg-type]
        if len(found) != 1:  # of two ways to part it nobody can say which is meant
            raise self.refuse()
        return found[0]

    def largest(self) -> Any:
        return [[9999, 12, 30], [9999, 12, 31]]

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
    one = spoken(language)
    year = f"{wire[0]:04d}"
    if len(wire) == 1:
        return one.fill("year", year=year)
    if len(wire) == 2:
        return one.fill("month", month=one.lists["months_alone"][wire[1] - 1], year=year)
    return one.fill("day", day=wire[2], month=one.lists["months"][wire[1] - 1], year=year)


def starts_of_date(language: str) -> str:
    """What a shown date may begin with."""
    one = spoken(language)
    return "0-9" + one.firsts("months") + one.firsts("months_alone") + "".join(one.first(name) for name in _SHAPES)


def shape_of_date(language: str) -> str:
    """What every shown date matches."""
    return f"(?:{'|'.join(_shapes(spoken(language), '?:'))})"


def _shapes(one: Language, group: str) -> list[str]:
    """The shapes of a day, a month, a year. ``group`` is ``?:``, or ``?P<{}>`` for groups with the parts' names."""
    inner = {"year": "[0-9]{4}", "day": "[0-9]{1,2}"}
    alone, dated = ("|".join(map(re.escape, one.lists[name])) for name in ("months_alone", "months"))
    return [
        one.shape(
            name,
            **{part: f"({group.format(part)}{shape})" for part, shape in (inner | {"month": months}).items()},
        )
        for name, months in (("day", dated), ("month", alone), ("year", ""))
    ]


@lru_cache(64)
def _readers(one: Language) -> list[re.Pattern[str]]:
    return [re.compile(shape) for shape in _shapes(one, "?P<{}>")]


def read_date(kind: Kind, text: str, one: Language | None = None) -> list[int]:
    """A date as ``one`` shows it; else as ``date_of`` reads it. Raises FieldError in ``kind``'s name."""
    found = (_shown(text, one) if one else None) or (date_of(text) if len(text) <= _TYPED_MAX_CHARS else None)
    if not found:
        raise kind.refuse("messages.not-a-date")
    return found


def date_of(text: str) -> list[int] | None:
    """``2025``, ``2025-12``, ``2025/12/16``, ``Dec 2025``, ``16th December 2025``, or as any language shows it; None for what is
    no date, and for 06/05/2025, which is a day in May for some and in June for others."""
    text = text.strip()
    if found := _ISO.fullmatch(text) or _YEAR_FIRST.fullmatch(text):
        return [int(part) for part in found.groups() if part and part not in "/."]
    for language in known():
        if shown := _shown(text, language):
            return shown
    return _english(text)


def day_of(text: str) -> list[int] | None:
    """A whole date; or the day of a month that was said before: 17日."""
    found = date_of(text)
    if not found and (day := _ENDS.fullmatch(text)) and not day["month"]:
        return [int(day["day"])]
    return found if found and len(found) == 3 else None


def _shown(text: str, one: Language) -> list[int] | None:
    """A date as one language shows it, with zeros and spaces that it has not."""
    text = _ZERO.sub("", re.sub("(?<=[年月]) | (?=[年月日号])", "", text.strip())).replace("号", "日")
    found = next(filter(None, (reader.fullmatch(text) for reader in _readers(one))), None)
    return _of(one, found.groupdict()) if found else None


def _english(text: str) -> list[int] | None:
    found = _ENGLISH.fullmatch(text) or _MONTH_FIRST.fullmatch(text)
    month = _month(found["month"] or "") if found else None
    if not found or month is None:
        return None
    return [int(found["year"]), month, *([int(found["day"])] if found["day"] else [])]


def _split(text: str) -> list[tuple[str, str]]:
    places = re.finditer(rf" ?/ ?|{spelling.between()}", text, re.IGNORECASE)
    return [(text[: one.start()], text[one.end() :]) for one in places]


def _first_of(text: str, last: list[int] | None) -> list[int] | None:
    """The first date of two, which may leave its year and month to the last."""
    found = _BEGINS.fullmatch(text)
    if not found or not last or len(last) != 3:
        return date_of(text)
    month = _month(found["month"]) if found["month"] else last[1]
    return [last[0], month, int(found["day"])] if month else None


def _last_of(text: str, first: list[int] | None) -> list[int] | None:
    """The last date of two, which may take its year and month from the first."""
    found = _ENDS.fullmatch(text)
    if not found or not first or len(first) != 3:
        return date_of(text)
    return [first[0], int(found["month"] or first[1]), int(found["day"])]


def _of(one: Language, parts: dict[str, str]) -> list[int]:
    found = [int(parts["year"])]
    if "month" in parts:
        names = one.lists["months" if "day" in parts else "months_alone"]
        found.append(names.index(parts["month"]) + 1)
    return [*found, int(parts["day"])] if "day" in parts else found


def _month(name: str) -> int | None:
    """The month of an English name or of its first three letters."""
    names = [month.lower() for month in spoken("en").lists["months"]]
    said = name.lower()
    return next((n for n, month in enumerate(names, 1) if said in (month, month[:3])), None)


def _first_day(wire: list[int]) -> tuple[int, ...]:
    return (*wire, *(1,) * (3 - len(wire)))


def _last_day(wire: list[int]) -> tuple[int, ...]:
    # 99 stands above every month and day
    return (*wire, *(99,) * (3 - len(wire)))
