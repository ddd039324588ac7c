"""The parameters of ``/ogc/collections/…/items``, read strictly: whatever is not exactly one of them is refused.

source: OGC 17-069r4 §7.15.2 (limit), §7.15.3 (bbox), §7.15.4 (datetime). ``offset`` is our own, for ``next`` and ``prev``.
"""

import math
import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from parley.base import instant
from parley.base.errors import LocalError

LIMIT_DEFAULT: Final = 100
LIMIT_MAX: Final = 1_000
PARAMETERS: Final = ("bbox", "datetime", "limit", "offset")
_NUMBER: Final = re.compile(r"[+-]?([0-9]{1,20}(\.[0-9]{0,20})?|\.[0-9]{1,20})([eE][+-]?[0-9]{1,2})?", re.ASCII)
_WHOLE: Final = re.compile(r"[0-9]{1,12}", re.ASCII)
_MOMENT: Final = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})", re.ASCII
)
_OPEN: Final = ("", "..")

Box = tuple[float, float, float, float]
"""West, south, east, north in degrees; west is never greater than east."""


class Query(NamedTuple):
    """What is asked for. ``boxes``: one, two where it runs across 180°, None for everywhere; ``band``: metres above the
    ellipsoid; ``span``: ms, either end None where it is open."""

    boxes: tuple[Box, ...] | None = None
    band: tuple[float, float] | None = None
    span: tuple[int | None, int | None] | None = None
    limit: int = LIMIT_DEFAULT
    offset: int = 0


def read(given: Iterable[tuple[str, str]]) -> Query:
    """The query of an address. Raises LocalError ``web.unknown-parameter`` and ``web.bad-bbox`` and the like."""
    values: dict[str, str] = {}
    for name, value in given:
        if name not in PARAMETERS or name in values:
            raise LocalError("web.unknown-parameter", name=name[:64], allowed=", ".join(PARAMETERS))
        values[name] = value
    boxes, band = _bbox(values["bbox"]) if "bbox" in values else (None, None)
    span = _datetime(values["datetime"]) if "datetime" in values else None
    limit = _whole("limit", values.get("limit", str(LIMIT_DEFAULT)), 1)
    return Query(boxes, band, span, min(limit, LIMIT_MAX), _whole("offset", values.get("offset", "0"), 0))


def require_none(given: Iterable[tuple[str, str]]) -> None:
    """Raises LocalError ``web.unknown-parameter`` for any."""
    for name, _ in given:
        raise LocalError("web.unknown-parameter", name=name[:64], allowed="—")


def _whole(name: str, text: str, least: int) -> int:
    if not _WHOLE.fullmatch(text) or int(text) < least:
        raise LocalError("web.bad-count", name=name, text=text[:64], least=least)
    return int(text)


def _bbox(text: str) -> tuple[tuple[Box, ...], tuple[float, float] | None]:
    parts = text.split(",") if len(text) <= 400 else []
    if len(parts) not in (4, 6) or not all(_NUMBER.fullmatch(part) for part in parts):
        raise LocalError("web.bad-bbox", text=text[:64])
    numbers = [float(part) for part in parts]
    half = len(numbers) // 2
    (west, south), (east, north) = numbers[:2], numbers[half : half + 2]
    good = all(map(math.isfinite, numbers)) and -90 <= south <= north <= 90
    if not good or not (-180 <= west <= 180 and -180 <= east <= 180):
        raise LocalError("web.bad-bbox", text=text[:64])
    band = (numbers[2], numbers[5]) if half == 3 else None
    if band and band[0] > band[1]:
        raise LocalError("web.bad-bbox", text=text[:64])
    if west > east:  # across 180°
        return ((west, south, 180.0, north), (-180.0, south, east, north)), band
    return ((west, south, east, north),), band


def _datetime(text: str) -> tuple[int | None, int | None]:
    parts = text.split("/") if len(text) <= 100 else []
    if len(parts) == 1:
        moment = _moment(parts[0], text)
        return moment, moment
    if len(parts) != 2 or all(part in _OPEN for part in parts):
        raise LocalError("web.bad-datetime", text=text[:64])
    begin, end = (None if part in _OPEN else _moment(part, text) for part in parts)
    if begin is not None and end is not None and begin > end:
        raise LocalError("web.bad-datetime", text=text[:64])
    return begin, end


def _moment(part: str, text: str) -> int:
    try:
        if _MOMENT.fullmatch(part):
            return instant.parse(part.upper())
    except (LocalError, OverflowError):
        pass
    raise LocalError("web.bad-datetime", text=text[:64])
