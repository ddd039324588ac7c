"""Instants and time windows (spec: messages §3.6): milliseconds UTC since 1970, up to the end of the year 9999.

Both languages show the date-time group, so that what is said aloud is the same; an instant within a minute is shown in
ISO 8601 to the millisecond.
"""

from collections.abc import Iterable
from typing import Any, Final

from parley.base import instant
from parley.base.errors import LocalError
from parley.messages import spelling
from parley.messages.kinds import clock
from parley.messages.kinds.kind import Kind, Said, is_int, is_list
from parley.messages.language import spoken

INSTANT_MAX: Final = 253_402_300_799_999

_DTG: Final = r"[0-9]{6}Z [A-Z]{3} [0-9]{2}(?:[0-9]{2})?"
_ISO: Final = r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z"
_SHAPE: Final = f"(?:{_DTG}|{_ISO})"
_EDGES: Final = (0, 59_999, 946_684_740_000, 946_684_800_000, 1_765_872_000_000, 4_102_444_800_000, INSTANT_MAX)


class Instant(Kind):
    """One moment."""

    code = "messages.not-an-instant"
    marks = spelling.FIGURES

    def follow(self, language: str) -> str:
        return "0-9"

    def check(self, wire: Any) -> None:
        if not is_int(wire, 0, INSTANT_MAX):
            raise self.refuse()

    def show(self, wire: Any, language: str) -> str:
        return show_instant(wire)

    def shape(self, language: str) -> str:
        return _SHAPE

    def unshow(self, text: str, language: str) -> Any:
        return read_instant(self, text)

    def loose(self, text: str, language: str) -> Any:
        found = clock.understood(text)
        if found is None:
            raise self.refuse()
        return found.instant

    def said(self, wire: Any) -> Iterable[Said]:
        return (Said("time", wire),)

    def edges(self) -> list[Any]:
        return list(_EDGES)


class Window(Kind):
    """``[from, until]``, from before until."""

    code = "messages.not-a-window"
    marks = spelling.FIGURES

    def follow(self, language: str) -> str:
        return "0-9"

    def check(self, wire: Any) -> None:
        if not (is_list(wire, 2) and is_int(wire[0], 0, INSTANT_MAX) and is_int(wire[1], 0, INSTANT_MAX)):
            raise self.refuse()
        if wire[0] >= wire[1]:
            raise self.refuse("messages.window-backwards", begins=show_instant(wire[0]), ends=show_instant(wire[1]))

    def show(self, wire: Any, language: str) -> str:
        return spoken(language).words["to"].join(map(show_instant, wire))

    def shape(self, language: str) -> str:
        return f"{_SHAPE}{spoken(language).words['to']}{_SHAPE}"

    def unshow(self, text: str, language: str) -> Any:
        return [read_instant(self, part) for part in text.split(spoken(language).words["to"])]

    def loose(self, text: str, language: str) -> Any:
        found = clock.windows(text)
        if len(found) == 1:
            return list(found.pop())
        # of two ways to part it nobody can say which is meant
        raise self.refuse("messages.not-an-instant" if clock.is_parted(text) and not found else "")

    def said(self, wire: Any) -> Iterable[Said]:
        return (Said("time", moment) for moment in wire)

    def largest(self) -> Any:
        return [INSTANT_MAX - 1, INSTANT_MAX]

    def edges(self) -> list[Any]:
        return [[0, 1], [1_765_872_000_000, 1_765_900_800_000], [0, INSTANT_MAX]]


def show_instant(wire: int) -> str:
    """The date-time group of a whole minute, else ISO 8601."""
    return instant.iso(wire) if wire % instant.MINUTE else instant.dtg(wire)


def read_instant(kind: Kind, text: str) -> int:
    """The instant of a date-time group or of ISO 8601 with an offset, refused in ``kind``'s name."""
    try:
        return instant.parse(text)
    except (LocalError, OverflowError):
        raise kind.refuse("messages.not-an-instant") from None
