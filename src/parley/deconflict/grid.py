"""A grid on the earth for one slice of time (spec: deconfliction §9.4): rows of latitude, each with the columns that fit it.

Near the poles a row has few columns, or one; columns wrap at the date line. Nothing else is special there.
"""

import math
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from parley.deconflict.compiled import compiled
from parley.deconflict.ellipsoid import E2, Floats, Integers

CELLS_PER_POINT_COUNT: Final = 64

Numbers = NDArray[np.int32]


class Grid(NamedTuple):
    """``order`` has the points by cell; those of cell c are ``order[begin[c]:begin[c + 1]]``, by height. A row that no point
    is in is one cell."""

    row_count: int
    row_first: Integers
    columns: Integers
    turn_rad: Floats
    begin: Integers
    order: Numbers
    latitude: Floats
    longitude: Floats


@compiled
def grid(points_m: Floats, by_height: Integers, reach_rad: float) -> Grid:
    """Points of the surface in cells that are at least ``reach_rad`` high and wide; in a cell in the order of ``by_height``.

    There are about ``CELLS_PER_POINT_COUNT`` cells to a point at most, however small the reach.
    """
    reach_rad = max(reach_rad, math.sqrt(4 * math.pi / (CELLS_PER_POINT_COUNT * len(points_m) + 1_000)))
    row_count = max(1, int(math.pi / reach_rad))
    latitude, longitude, low, high = _places(points_m, row_count)
    row_first, columns = np.zeros(row_count + 1, np.int64), np.ones(row_count, np.int64)
    turn_rad = np.empty(row_count)
    for row in range(row_count):
        circle = _narrowest(row, row_count)
        turn_rad[row] = _turn_rad(circle, reach_rad)
        if low <= row <= high:
            columns[row] = max(1, int(2 * math.pi * circle / reach_rad))
        row_first[row + 1] = row_first[row] + columns[row]
    cell, begin = np.empty(len(points_m), np.int64), np.zeros(row_first[row_count] + 1, np.int64)
    for i in range(len(points_m)):
        row = row_of(latitude[i], row_count)
        cell[i] = row_first[row] + column_of(longitude[i], columns[row])
        begin[cell[i]] += 1
    return Grid(row_count, row_first, columns, turn_rad, begin, _filed(cell, begin, by_height), latitude, longitude)


@compiled
def _places(points_m: Floats, row_count: int) -> tuple[Floats, Floats, int, int]:
    """Latitudes and longitudes in radians, and the first and the last row that holds one."""
    latitude, longitude = np.empty(len(points_m)), np.empty(len(points_m))
    low, high = row_count, -1
    for i in range(len(points_m)):
        x, y, z = points_m[i, 0], points_m[i, 1], points_m[i, 2]
        latitude[i] = math.atan2(z, (1 - E2) * math.sqrt(x * x + y * y))
        longitude[i] = math.atan2(y, x)
        row = row_of(latitude[i], row_count)
        low, high = min(low, row), max(high, row)
    return latitude, longitude, low, high


@compiled
def _filed(cell: Integers, begin: Integers, by_height: Integers) -> Numbers:
    """The points by cell, each cell by height. ``begin`` comes as the count of each cell and becomes its first place."""
    for c in range(1, len(begin)):
        begin[c] += begin[c - 1]
    order = np.empty(len(cell), np.int32)
    for i in by_height[::-1]:
        begin[cell[i]] -= 1
        order[begin[cell[i]]] = i
    return order


@compiled
def row_of(latitude_rad: float, row_count: int) -> int:
    return min(row_count - 1, max(0, int((latitude_rad / math.pi + 0.5) * row_count)))


@compiled
def column_of(longitude_rad: float, columns: int) -> int:
    return math.floor((longitude_rad / (2 * math.pi) + 0.5) * columns) % columns


@compiled
def span(grid: Grid, row: int, own_row: int, longitude_rad: float) -> tuple[int, int]:
    """First column of ``row``, and how many from there on, that hold all of it in reach of a point in ``own_row``."""
    columns = grid.columns[row]
    turn = max(grid.turn_rad[row], grid.turn_rad[own_row])
    at, half = (longitude_rad / (2 * math.pi) + 0.5) * columns, turn / (2 * math.pi) * columns
    first = math.floor(at - half)
    count = math.floor(at + half) - first + 1
    if count >= columns:
        return 0, columns
    return first % columns, count


@compiled
def _turn_rad(circle: float, reach_rad: float) -> float:
    """How far apart in longitude points within reach may be, if no latitude's cosine is below ``circle``.

    The straight line between two points is at least 2a sin(Δλ/2) times the lesser cosine of their latitudes.
    """
    return 2 * math.asin(reach_rad / (2 * circle)) if reach_rad < circle else math.pi


@compiled
def _narrowest(row: int, row_count: int) -> float:
    """The cosine of the latitude at the side of the row that is nearer a pole."""
    one, two = row / row_count - 0.5, (row + 1) / row_count - 0.5
    return max(0.0, math.cos(math.pi * max(abs(one), abs(two))))
