"""The lines of a foreign iCalendar file (RFC 5545 §3.1), bounded before anything is made of them.

The icalendar package unfolds lines and takes their parameters apart. Its reader of whole files is not used: that one builds zones
from the file's own rules and passes over what it does not like; nor its strict mode, which writes names of zones in capitals.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from icalendar.parser import Contentline, Contentlines

from parley.base import limits
from parley.base.errors import LocalError

_BAD: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\ufffe\uffff]|\r(?!\n)")
_NAME: Final = re.compile(r"[A-Za-z0-9-]+[;:]")
_LINE_MAX: Final = 998
"""Bytes of one line as it stands in the file. RFC 5545 says 75; many programs write more."""


class Line(NamedTuple):
    """One property: its number in the file unfolded, its name and its parameters' names in capitals, its value as written."""

    number: int
    name: str
    parameters: dict[str, str]
    value: str


def lines(data: bytes) -> list[Line]:
    """All of them. Raises LocalError: ``base.too-large`` and the codes ``formats.calendar-…``."""
    if len(data) > limits.CALENDAR_FILE_MAX:
        raise LocalError("base.too-large", what="iCalendar", size=len(data), limit=limits.CALENDAR_FILE_MAX)
    text = _text(data.removeprefix(b"\xef\xbb\xbf"))
    found: list[Contentline] = [line for line in Contentlines.from_ical(text) if line]  # type: ignore[no-untyped-call]
    if len(found) > limits.CALENDAR_LINES_MAX_COUNT:
        raise LocalError("formats.calendar-too-many", what="lines", limit=limits.CALENDAR_LINES_MAX_COUNT)
    return list(_parts(found))


def _text(data: bytes) -> str:
    for number, line in enumerate(data.splitlines(), 1):
        if len(line) > _LINE_MAX:
            raise LocalError("formats.calendar-long-line", line=number, limit=_LINE_MAX)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise LocalError("formats.calendar-encoding", line=data.count(b"\n", 0, error.start) + 1) from None
    if bad := _BAD.search(text):
        raise LocalError("formats.calendar-encoding", line=text.count("\n", 0, bad.start()) + 1)
    return text


def _parts(found: list[Contentline]) -> Iterator[Line]:
    for number, line in enumerate(found, 1):
        if len(line) > limits.CALENDAR_VALUE_MAX_CHARS:
            raise LocalError("formats.calendar-long-line", line=number, limit=limits.CALENDAR_VALUE_MAX_CHARS)
        if _NAME.match(line) is None:
            raise LocalError("formats.calendar-bad-line", line=number)
        try:
            name, parameters, value = Contentline(line).raw_parts()  # type: ignore[no-untyped-call]
        except (ValueError, IndexError, KeyError):
            raise LocalError("formats.calendar-bad-line", line=number) from None
        yield Line(number, name.upper(), {key.upper(): _one(one) for key, one in parameters.items()}, value)


def _one(value: object) -> str:
    return ",".join(map(str, value)) if isinstance(value, list) else str(value)
