"""AIS positions as the Marine Cadastre publishes them: a table in CSV, one position a line, its first line naming the columns."""

import csv
import math
from typing import Final

from parley.base import instant
from parley.base.errors import LocalError
from parley.deconflict.track import Category
from parley.tracks.sighting import Sighting, Source, Told, coordinates, label, mm_h, tenths, text_of

_NEEDED: Final = ("MMSI", "BaseDateTime", "LAT", "LON", "SOG", "COG")
COLUMNS_MAX_COUNT: Final = 64


class NoaaReader:
    """Lines of one table; the first must name the columns."""

    def __init__(self) -> None:
        self._columns: dict[str, int] = {}

    def read(self, line: bytes, received_ms: int | None) -> list[Told]:
        """See ``Reader``. The time is the one in the table."""
        cells = _cells(line)
        if not self._columns:
            if not set(_NEEDED) <= set(cells):
                raise LocalError("tracks.bad-line", format="CSV")
            self._columns = {name: number for number, name in enumerate(cells)}
            return []
        if len(cells) != len(self._columns):
            raise LocalError("tracks.bad-line", format="CSV")
        return [self._sighting(cells)]

    def _sighting(self, cells: list[str]) -> Sighting:
        def cell(name: str) -> str:
            return cells[self._columns[name]] if name in self._columns else ""

        mmsi = cell("MMSI")
        if not (mmsi.isdigit() and len(mmsi) <= 9 and int(mmsi)):
            raise LocalError("tracks.bad-identity")
        latitude, longitude = coordinates(_number(cell("LAT"), "latitude"), _number(cell("LON"), "longitude"))
        speed, course = _optional(cell("SOG"), "speed"), _optional(cell("COG"), "course")
        if course is not None and not 0 <= course <= 511:
            raise LocalError("tracks.bad-value", field="course")
        if speed is not None and not 0 <= speed <= 102.3:
            raise LocalError("tracks.bad-value", field="speed")
        return Sighting(
            f"mmsi:{int(mmsi):09d}", Source.AIS, Category.SHIP, _time(cell("BaseDateTime")), latitude, longitude,
            None if speed is None or speed >= 102.3 else mm_h(speed),
            None if course is None or course >= 360 else tenths(course),
            0, 0, True, label(cell("VesselName")), label(cell("CallSign")),
        )  # fmt: skip


def _cells(line: bytes) -> list[str]:
    try:
        cells = next(csv.reader([text_of(line)], strict=True), [])
    except csv.Error:
        raise LocalError("tracks.bad-line", format="CSV") from None
    if not 0 < len(cells) <= COLUMNS_MAX_COUNT or len(set(cells)) < 2:
        raise LocalError("tracks.bad-line", format="CSV")
    return cells


def _time(text: str) -> int:
    try:
        return instant.parse(text if text.endswith("Z") else text + "Z")
    except LocalError:
        raise LocalError("tracks.bad-value", field="time") from None


def _optional(text: str, field: str) -> float | None:
    return _number(text, field) if text else None


def _number(text: str, field: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise LocalError("tracks.bad-value", field=field)
    return value
