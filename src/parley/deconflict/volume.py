"""Volumes: a part of space and time that a notice claims (spec: deconfliction §3.1). Wire values in, cores and intervals out.

What is no volume is refused here with a stable code (spec: deconfliction §4.1–§4.4); whatever comes out can be compared with any
other.
"""

from dataclasses import dataclass, fields
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from parley.base.errors import LocalError
from parley.base.limits import AREA_POINTS_MAX_COUNT, CORE_POINTS_MAX_COUNT
from parley.deconflict import shapes as cores
from parley.deconflict.ellipsoid import E7, Floats, Integers
from parley.deconflict.ring import check_ring
from parley.deconflict.sector import sector_corners
from parley.deconflict.shapes import LINE, POINT, RING, Shapes

# spec: deconfliction §3.5
LENGTH_MAX_MM: Final = 1_000_000_000  # radii and widths
EXTENT_MAX_M: Final = 2_500_000.0  # from the middle to the farthest corner
HEIGHT_LOW_MM: Final = -12_000_000
HEIGHT_HIGH_MM: Final = 40_000_000_000
INSTANT_MAX_MS: Final = 253_402_300_799_999
SEA_LEVEL, GROUND, ELLIPSOID, PRESSURE, DEPTH = range(5)
CHARTS_COUNT: Final = 2


@dataclass(frozen=True, slots=True)
class Volumes:
    """One volume or many: shapes, chart datums, height bands and time windows side by side.

    ``height_datum`` is that of messages §3.5, ``low_mm`` and ``high_mm`` are as on the wire; ``from_ms`` and ``until_ms``
    are UTC since 1970, the end not included.
    """

    shapes: Shapes
    chart: NDArray[np.int8]
    height_datum: NDArray[np.int8]
    low_mm: Integers
    high_mm: Integers
    from_ms: Integers
    until_ms: Integers

    def __len__(self) -> int:
        return len(self.chart)


def volume(area: Any, heights: Any, window: Any) -> Volumes:
    """One volume from wire values: an area (messages §3.11), a height band (§3.5), a window (§3.6).

    Raises LocalError with a code of ``deconflict`` for whatever is no volume, be it a value of the wrong type.
    """
    shape, chart = _shape(area)
    datum, low, high = _band(heights)
    start, end = _window(window)
    small = np.array([chart, datum], np.int8)
    whole = np.array([low, high, start, end], np.int64)
    return Volumes(shape, small[:1], small[1:], whole[0:1], whole[1:2], whole[2:3], whole[3:4])


def joined(parts: list[Volumes]) -> Volumes:
    """All volumes of ``parts`` in order."""
    rest = [np.concatenate([getattr(part, f.name) for part in parts]) for f in fields(Volumes)[1:]]
    return Volumes(cores.joined([part.shapes for part in parts]), *rest)


def _shape(area: Any) -> tuple[Shapes, int]:
    if type(area) is not list or not 3 <= len(area) <= AREA_POINTS_MAX_COUNT + 3:
        too_many = type(area) is list and len(area) > AREA_POINTS_MAX_COUNT
        raise _refused("too-many-points") if too_many else _refused("not-an-area")
    if not _is_int(area[0], 0, 3):
        raise _refused("not-an-area")
    if not _is_int(area[1], 0, CHARTS_COUNT - 1):
        raise _refused("unknown-chart")
    read = (_circle, _polygon, _corridor, _sector)[area[0]]
    return read(area[2:]), area[1]


def _circle(parts: list[Any]) -> Shapes:
    if len(parts) != 2:
        raise _refused("not-an-area")
    return _core(_points(parts[1:], 1, 1), POINT, _length_mm(parts[0]) / 1000)


def _polygon(parts: list[Any]) -> Shapes:
    corners = _points(parts, 3, AREA_POINTS_MAX_COUNT)
    _none_twice(np.vstack((corners, corners[:1])))
    return _core(corners, RING, 0.0)


def _corridor(parts: list[Any]) -> Shapes:
    corners = _points(parts[1:], 2, AREA_POINTS_MAX_COUNT)
    _none_twice(corners)
    return _core(corners, LINE, _length_mm(parts[0]) / 2000)


def _sector(parts: list[Any]) -> Shapes:
    if len(parts) != 5 or not (_is_int(parts[1], 0, 3599) and _is_int(parts[2], 0, 3599)):
        raise _refused("not-an-area")
    apex = _points(parts[:1], 1, 1)
    inner, outer = _length_mm(parts[3], 0), _length_mm(parts[4])
    if inner >= outer or parts[1] == parts[2]:
        raise _refused("no-area")
    corners = sector_corners(apex[0] / E7, parts[1] / 10, parts[2] / 10, inner / 1000, outer / 1000)
    if len(corners) > CORE_POINTS_MAX_COUNT:
        raise _refused("too-large")
    return _core(corners * E7, RING, 0.0)


def _core(corners_e7: Floats, kind: int, pad_m: float) -> Shapes:
    lat, lon = np.ascontiguousarray(corners_e7.T) / E7
    found = cores.shapes(lat, lon, np.array([0, len(lat)]), np.array([kind], np.int8), np.array([pad_m]))
    if len(found.points_m) > CORE_POINTS_MAX_COUNT or not found.radius_m[0] <= EXTENT_MAX_M:  # NaN: no middle at all
        raise _refused("too-large")
    if kind == RING:
        check_ring(found.points_m, found.centre_m[0])
    return found


def _points(wire: list[Any], least: int, most: int) -> Floats:
    if len(wire) > most:
        raise _refused("too-many-points")
    if len(wire) < least:
        raise _refused("not-an-area")
    for point in wire:
        if type(point) is not list or len(point) != 2:
            raise _refused("bad-position")
        if not (_is_int(point[0], -90 * E7, 90 * E7) and _is_int(point[1], -180 * E7, 180 * E7 - 1)):
            raise _refused("bad-position")
    return np.array(wire, np.float64)


def _none_twice(corners: Floats) -> None:
    """Two positions at one pole are one point, whatever their longitudes."""
    same = np.diff(corners, axis=0)
    at_pole = np.abs(corners[1:, 0]) == 90 * E7
    if np.any((same[:, 0] == 0) & ((same[:, 1] == 0) | at_pole)):
        raise _refused("point-twice")


def _length_mm(wire: Any, least: int = 1) -> int:
    if not _is_int(wire, 0, HEIGHT_HIGH_MM):
        raise _refused("not-an-area")
    if wire < least:
        raise _refused("no-area")
    if wire > LENGTH_MAX_MM:
        raise _refused("too-large")
    return int(wire)


def _band(wire: Any) -> tuple[int, int, int]:
    if type(wire) is not list or len(wire) != 3 or not _is_int(wire[0], 0, DEPTH):
        raise _refused("bad-band")
    low = 0 if wire[0] == DEPTH else HEIGHT_LOW_MM
    if not (_is_int(wire[1], low, HEIGHT_HIGH_MM) and _is_int(wire[2], low, HEIGHT_HIGH_MM)):
        raise _refused("bad-band")
    if wire[1] > wire[2]:
        raise _refused("inverted-band")
    return wire[0], wire[1], wire[2]


def _window(wire: Any) -> tuple[int, int]:
    """spec: deconfliction §3.8"""
    if type(wire) is not list or len(wire) != 2 or not all(_is_int(part, 0, INSTANT_MAX_MS) for part in wire):
        raise _refused("bad-window")
    if wire[0] >= wire[1]:
        raise _refused("inverted-window")
    return wire[0], wire[1]


def _is_int(value: Any, low: int, high: int) -> bool:
    return type(value) is int and low <= value <= high


def _refused(what: str) -> LocalError:
    return LocalError(f"deconflict.{what}", limit=AREA_POINTS_MAX_COUNT)
