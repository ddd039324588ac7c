"""What a warning cancels: ``CANCEL THIS MSG 150600Z APR 26``, ``CANCEL HYDROPAC 841/26 AND THIS MSG, OPERATIONS COMPLETED``."""

import re
from typing import Final

from parley.base import instant
from parley.base.errors import LocalError
from parley.base.instant import DAY
from parley.formats.navarea.layout import SERIES
from parley.formats.navarea.token import MONTHS
from parley.formats.navarea.warning import Cancels
from parley.formats.refusal import RefusedError

NOTHING: Final = Cancels((), None, False)

_MSG: Final = r"THIS\s+(?:MSG|MESSAGE|WARNING)"
_AT: Final = rf"(\d{{2}})(\d{{4}}Z)?\s*({'|'.join(MONTHS)})(?:\s+(\d{{2}}))?(?!\s*\d)"
_REFS: Final = r"\d{1,4}/\d{2,4}(?:\s*\([^)]{0,40}\))?"
_SEVERAL: Final = rf"{_REFS}(?:(?:\s*,\s*(?:AND\s+)?|\s+AND\s+){_REFS})*"
_OTHERS: Final = re.compile(rf"({SERIES})\s*({_SEVERAL})")
_WHY: Final = r"(?:[,.]\s*(?!CANCEL)[A-Z][A-Z ]{2,60})?"
_WHOLE: Final = re.compile(
    rf"CANCEL\s+(?:{_MSG}(?:\s+(?:AT|ON))?\s+{_AT}"
    rf"|(?P<others>{SERIES}\s*{_SEVERAL}(?:\s*,?\s*(?:AND\s+)?{SERIES}\s*{_SEVERAL})*)(?:\s+AND\s+(?P<now>{_MSG})(?:\s+{_AT})?)?{_WHY}"
    rf"|(?P<alone>{_MSG}){_WHY})\s*\.?\s*"
)


def cancels(text: str, start: int, end: int, issued: int | None) -> Cancels:
    """What a paragraph of ``text`` cancels; ``issued`` tells the year where none is written. Raises RefusedError
    ``formats.cancel-not-understood``."""
    found, at = NOTHING, end - len(text[start:end].lstrip())
    while at < end:
        match = _WHOLE.match(text, at, end)
        if match is None:
            raise RefusedError("formats.cancel-not-understood", at, end)
        found = both(found, _one(match, issued))
        at = match.end()
    return found


def _one(match: "re.Match[str]", issued: int | None) -> Cancels:
    groups = match.groups()
    day, clock, month, year = groups[0:4] if groups[0] else groups[-5:-1]
    at = None if day is None else _instant(match, day, clock, month, year or _year(month, issued))
    others = tuple(
        f"{' '.join(series.split())} {reference}"
        for series, several in _OTHERS.findall(match["others"] or "")
        for reference in re.findall(r"\d{1,4}/\d{2,4}", several)
    )
    return Cancels(others, at, at is None and bool(match["now"] or match["alone"]))


def _year(month: str, issued: int | None) -> str:
    """The year in which a month comes next after a warning was issued."""
    if issued is None:
        return ""
    moment = instant.to_datetime(issued)
    return f"{(moment.year + (MONTHS.index(month) + 1 < moment.month)) % 100:02d}"


def _instant(match: "re.Match[str]", day: str, clock: str | None, month: str, year: str) -> int:
    """A day without an hour: its end."""
    try:
        found = instant.parse(f"{day}{clock or '0000Z'} {month} {year}")
    except LocalError:
        raise RefusedError("formats.cancel-not-understood", match.start(), match.end()) from None
    return found if clock else found + DAY


def both(one: Cancels, other: Cancels) -> Cancels:
    """Two paragraphs' worth. Raises RefusedError for two different times of cancelling itself."""
    if one.itself_at is not None and other.itself_at not in (None, one.itself_at):
        raise RefusedError("formats.cancel-not-understood")
    at = other.itself_at if one.itself_at is None else one.itself_at
    return Cancels(one.others + other.others, at, one.at_once or other.at_once)
