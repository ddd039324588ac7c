"""Moments as officers type them, where the meaning is certain (spec: messages §2.4): a day, a clock, a zone.

``160800Z DEC 25``, ``2025-12-16 16:00+0800``, ``16 Dec 2025 0800Z``, 北京时间2025年12月16日16时. The zone must be said: by its
distance from UTC, by the letter of a date-time group, by a name that means one zone only. What the two ends of a window share
may be said once.
"""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Final, NamedTuple

from parley.base import instant
from parley.base.errors import LocalError
from parley.messages import spelling
from parley.messages.kinds.date import day_of
from parley.messages.kinds.kind import plain

TYPED_MAX_CHARS: Final = 200
OFFSET_LEAST_MIN: Final = -12 * 60
OFFSET_MOST_MIN: Final = 14 * 60

_DTG: Final = re.compile(
    rf"([0-9]{{2}})([0-9]{{2}})([0-9]{{2}}) ?([A-Z]?)(?: ?({'|'.join(instant.MONTHS)}) ?(20[0-9]{{2}}|[0-9]{{2}}|[0-9]{{4}}))?"
)
# J is the local time of whoever writes it, so it names no zone
_LETTERS: Final = {"": None, "Z": 0} | {
    letter: sign * 60 * hours
    for sign, letters in ((1, "ABCDEFGHIKLM"), (-1, "NOPQRSTUVWXY"))
    for hours, letter in enumerate(letters, 1)
}
_SECOND: Final = "(?P<second>[0-5][0-9])(?:[.,](?P<part>[0-9]{1,9}))?"
_CLOCKS: Final = (
    rf"(?P<hour>[01]?[0-9]|2[0-4]):(?P<minute>[0-5][0-9])(?::{_SECOND})?",
    rf"(?P<hour>[01]?[0-9]|2[0-4])[时点](?:(?P<minute>[0-5]?[0-9])分(?:{_SECOND}秒)?|整?)",
    "(?P<hour>[01][0-9]|2[0-4])(?P<minute>[0-5][0-9])时?",
)
_OFFSET: Final = re.compile(r"(?:UTC|GMT)([+-])([0-9]{1,2})(?::?([0-5][0-9]))?|([+-])([0-9]{2})(?::?([0-5][0-9]))?")
_ISO: Final = re.compile(r"[0-9W-]+T[0-9:.,]+(Z|[+-][0-9]{2}(?::?[0-9]{2})?)")


class Moment(NamedTuple):
    """An instant in ms UTC, and the distance from UTC in minutes in which it was said."""

    instant: int
    offset: int


class _Said(NamedTuple):
    """A moment taken apart; what was not said is None. ``day`` is a whole date or the day of the month alone, ``clock`` ms of the
    day, ``offset`` minutes east of UTC."""

    day: list[int] | None
    clock: int
    offset: int | None


def moment(text: str) -> Moment:
    """The moment that an officer typed. Raises LocalError ``base.bad-instant``."""
    found = understood(plain(text.translate(spelling.FIGURES)))
    if found is None:
        raise LocalError("base.bad-instant", text=text[:64])
    return found


def understood(text: str) -> Moment | None:
    """The moment of a text that was made plain, or None."""
    if len(text) > TYPED_MAX_CHARS:
        return None
    said = _taken_apart(text)
    found = _made(said, said) if said else None
    return found or _iso(text)


def windows(text: str) -> set[tuple[int, int]]:
    """Every pair of moments that a text which was made plain can name: it is certain only where there is one."""
    if len(text) > TYPED_MAX_CHARS:
        return set()
    found = set()
    for begins, ends in _split(text):
        one, other = understood(begins), understood(ends)
        if not (one and other):
            first, second = _taken_apart(begins), _taken_apart(ends)
            one, other = (_made(first, second), _made(second, first)) if first and second else (None, None)
        if one and other:
            found.add((one.instant, other.instant))
    return found


def is_parted(text: str) -> bool:
    """Whether a word or a mark stands in the text that can part two moments."""
    return len(text) <= TYPED_MAX_CHARS and bool(re.search(f" until |/|{spelling.words_between()}", text))


def _split(text: str) -> list[tuple[str, str]]:
    text = re.sub("^(?:from |自|从)", "", text, flags=re.IGNORECASE)
    text = re.sub("(?:为止|止)$", "", text)
    places = re.finditer(rf" until | ?/ ?|{spelling.between()}", text, re.IGNORECASE)
    return [(text[: one.start()], text[one.end() :]) for one in places]


def _taken_apart(text: str) -> _Said | None:
    if found := _DTG.fullmatch(text.upper()):
        return _of_group(*found.groups())
    for reader in _readers():
        if found := reader.fullmatch(text):
            return _said(found.groupdict())
    return None


def _of_group(day: str, hour: str, minute: str, letter: str, month: str | None, year: str | None) -> _Said | None:
    if letter not in _LETTERS or int(hour) > 23 or int(minute) > 59:
        return None
    whole = [int(day)]
    if month and year:
        whole = [int(year) + (2000 if len(year) == 2 else 0), instant.MONTHS.index(month) + 1, int(day)]
    return _Said(whole, (int(hour) * 60 + int(minute)) * instant.MINUTE, _LETTERS[letter])


@cache
def _readers() -> list[re.Pattern[str]]:
    """A zone by its name, a day, a clock; or a day, a clock, a zone. Only the clock must be there."""
    names = "|".join(re.escape(name) for name in sorted(spelling.zones(), key=len, reverse=True))
    zone = rf"(?:{names}|(?:(?:UTC|GMT) ?)?[+-][0-9:]{{1,5}})"
    day = "(?:(?P<day>[^:]{1,60}?)(?P<gap> ?T|,? |(?<=[日号])))?"
    before = rf"(?:(?P<before>{names}) ?)?"
    after = rf"(?: ?(?P<after>{zone}|\({zone}\)))?"
    return [re.compile(f"{before}{day}{clock}{after}", re.IGNORECASE) for clock in _CLOCKS]


def _said(parts: Mapping[str, str | None]) -> _Said | None:
    day = day_of(parts["day"] or "")
    zones = [_offset(zone.strip("()")) for zone in (parts["before"], parts["after"]) if zone]
    millis = (parts.get("part") or "").rstrip("0")
    if (parts["day"] and day is None) or len(zones) > 1 or None in zones or len(millis) > 3:
        return None
    if (parts["after"] or "").startswith("-") and "T" not in (parts["gap"] or "").upper():
        return None  # 16 Dec 2025 08:00-10:00 is rather two hours than a zone; with a T it is ISO 8601
    minutes = int(parts["hour"] or 0) * 60 + int(parts.get("minute") or 0)
    clock = minutes * instant.MINUTE + int(parts.get("second") or 0) * instant.SECOND + int(millis.ljust(3, "0"))
    if clock > instant.DAY:  # 24时 ends the day, and there is nothing after it
        return None
    return _Said(day, clock, zones[0] if zones else None)


def _offset(zone: str) -> int | None:
    """Minutes east of UTC; +8 alone may be anything, so it takes two figures or UTC before it."""
    found = _OFFSET.fullmatch(zone.upper().replace(" ", ""))
    if not found:
        return spelling.zones().get(zone.lower())
    sign, hours, minutes = found.groups()[:3] if found[1] else found.groups()[3:]
    return (-1 if sign == "-" else 1) * (int(hours) * 60 + int(minutes or 0))


def _made(said: _Said, other: _Said) -> Moment | None:
    """The moment of ``said``; what it leaves open it shares with ``other``."""
    day, offset = said.day or other.day, said.offset if said.offset is not None else other.offset
    if day and len(day) == 1 and other.day:
        day = [*other.day[:2], day[0]] if len(other.day) == 3 else day
    if day is None or len(day) != 3 or offset is None or not _is_offset(offset):
        return None
    try:
        days = (date(*day) - date(1970, 1, 1)).days
    except ValueError:
        return None
    return Moment(days * instant.DAY + said.clock - offset * instant.MINUTE, offset)


def _iso(text: str) -> Moment | None:
    """What else ISO 8601 has: weeks, days without hyphens, hours alone."""
    found = _ISO.fullmatch(text.upper())
    offset = _offset(found[1]) if found else None
    try:
        return Moment(instant.parse(text), offset) if offset is not None and _is_offset(offset) else None
    except (LocalError, OverflowError):
        return None


def _is_offset(minutes: int) -> bool:
    return OFFSET_LEAST_MIN <= minutes <= OFFSET_MOST_MIN
