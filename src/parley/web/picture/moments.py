"""For which moment a picture is asked, and from which day on a bulletin tells."""

from datetime import date
from typing import Final

from parley.base import instant
from parley.base.errors import LocalError
from parley.procedures.dates import first_day, from_iso
from parley.procedures.picture.events import day_of, end_of

_YEARS: Final = range(1900, 9_000)
TEXT_MAX_CHARS: Final = 64


def moment(text: str, now: int) -> int:
    """A day means its end in UTC; a date-time group or an ISO 8601 time that very moment; nothing means now. Raises LocalError
    ``base.bad-instant``."""
    text = text.strip()[:TEXT_MAX_CHARS]
    if not text:
        return now
    try:
        at = end_of(date.fromisoformat(text)) if len(text) == len("2025-12-16") else instant.parse(text)
    except ValueError:
        raise LocalError("base.bad-instant", text=text) from None
    if day_of(at).year not in _YEARS:
        raise LocalError("base.bad-instant", text=text)
    return at


def since(text: str) -> date | None:
    """The first day of a date known to the year, the month or the day; None for nothing. Raises LocalError
    ``procedures.bad-time``."""
    text = text.strip()[:TEXT_MAX_CHARS]
    if not text:
        return None
    try:
        return first_day(from_iso(text))
    except ValueError:
        raise LocalError("procedures.bad-time", text=text) from None
