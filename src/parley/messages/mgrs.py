"""The military grid (MGRS) between 80° south and 84° north, to one metre (spec: messages §3.14).

After NGA.STND.0037, "Universal Grids and Grid Reference Systems" (2014): a zone, a band of latitude, the two letters of a
square of 100 km, easting and northing in it; what is finer than a metre is cut off, never rounded. Nearer to the poles
there is another grid, which is not read here.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from parley.messages import utm
from parley.messages.utm import Metres

GRID: Final = re.compile(r"(0[1-9]|[1-5][0-9]|60)([C-HJ-NP-X])([A-HJ-NP-Z])([A-HJ-NP-V])([0-9]{5})([0-9]{5})")
BANDS: Final = "CDEFGHJKLMNPQRSTUVWX"
_COLUMNS: Final = ("STUVWXYZ", "ABCDEFGH", "JKLMNPQR")
"""By the remainder of the zone's number and 3."""
_ROWS: Final = "ABCDEFGHJKLMNPQRSTUV"
_EVEN_ROW: Final = 5
"""In zones of even number the rows begin with F."""

SQUARE_M: Final = 100_000
ROUND_M: Final = len(_ROWS) * SQUARE_M
"""The rows' letters come again after so many metres."""
_DEGREE: Final = 10_000_000
SOUTH: Final = -80 * _DEGREE
NORTH: Final = 84 * _DEGREE
_EQUATOR_BAND: Final = BANDS.index("N")
SLACK_MM: Final = 10
"""Two correct computations may differ at the edge of a square; this much beyond it still counts as inside."""


class Square(NamedTuple):
    """A square of one metre: zone, band, and its south-western corner in whole metres with their false origins."""

    zone: int
    band: str
    easting_m: int
    northing_m: int


def has_grid(latitude: int) -> bool:
    """Whether a latitude, 1e-7 degree, lies where this grid is used."""
    return SOUTH <= latitude < NORTH


def grid_of(latitude: int, longitude: int) -> str:
    """The square that holds a position, 1e-7 degree: ``49QFA3195845961``. The latitude must have a grid."""
    zone, band, point = located(latitude, longitude)
    easting_m, northing_m = int(point.easting_m), int(point.northing_m)
    column = _COLUMNS[zone % 3][easting_m // SQUARE_M - 1]
    row = _ROWS[(northing_m // SQUARE_M + _first_row(zone)) % len(_ROWS)]
    return f"{zone:02d}{band}{column}{row}{easting_m % SQUARE_M:05d}{northing_m % SQUARE_M:05d}"


def located(latitude: int, longitude: int) -> tuple[int, str, Metres]:
    """Zone, band and point of a position."""
    zone, band = zone_of(latitude, longitude), BANDS[min((latitude - SOUTH) // (8 * _DEGREE), len(BANDS) - 1)]
    return zone, band, utm.project(latitude, longitude, zone)


def zone_of(latitude: int, longitude: int) -> int:
    """The zone, with the exceptions of Norway and Svalbard."""
    east = longitude // _DEGREE
    if 56 * _DEGREE <= latitude < 64 * _DEGREE and 3 <= east < 12:
        return 32
    if latitude >= 72 * _DEGREE and 0 <= east < 42:
        return 31 if east < 9 else 33 if east < 21 else 35 if east < 33 else 37
    return (east + 180) // 6 + 1


def read(text: str) -> Square | None:
    """The square that ``text`` names; None if it is not written as one, or the band has no such square."""
    found = GRID.fullmatch(text)
    if not found:
        return None
    zone, band, column, row = int(found[1]), found[2], found[3], found[4]
    columns = _COLUMNS[zone % 3]
    if column not in columns:
        return None
    northing_m = (_ROWS.index(row) - _first_row(zone)) % len(_ROWS) * SQUARE_M + int(found[6])
    least_m, most_m = _reach(band)
    northing_m += (least_m - northing_m + ROUND_M - 1) // ROUND_M * ROUND_M
    easting_m = (columns.index(column) + 1) * SQUARE_M + int(found[5])
    return Square(zone, band, easting_m, northing_m) if northing_m <= most_m else None


def position_of(square: Square) -> tuple[int, int]:
    """The middle of a square, as a position in 1e-7 degree."""
    middle = Metres(square.easting_m + 0.5, square.northing_m + 0.5)
    return utm.unproject(middle, square.zone, BANDS.index(square.band) < _EQUATOR_BAND)


def holds(square: Square, latitude: int, longitude: int) -> bool:
    """Whether a position lies in the square, or beyond its edge by no more than the slack."""
    if not has_grid(latitude):
        return False
    zone, band, point = located(latitude, longitude)
    slack_m = SLACK_MM / 1000
    return (zone, band) == (square.zone, square.band) and (
        -slack_m <= point.easting_m - square.easting_m < 1 + slack_m
        and -slack_m <= point.northing_m - square.northing_m < 1 + slack_m
    )


def _first_row(zone: int) -> int:
    return _EVEN_ROW if zone % 2 == 0 else 0


@lru_cache(len(BANDS))
def _reach(band: str) -> tuple[int, int]:
    """The least and the greatest northing of a band, in whole metres: a parallel bends away from the equator, and most where
    a zone is widest."""
    index = BANDS.index(band)
    low = SOUTH + index * 8 * _DEGREE
    high = NORTH if band == "X" else low + 8 * _DEGREE
    # one unit inside, so that the equator is counted from the side on which the band lies
    inner, outer = (low, high - 1) if index >= _EQUATOR_BAND else (high - 1, low)
    at_meridian = utm.project(inner, utm.meridian(31), 31).northing_m
    at_edge = utm.project(outer, utm.meridian(31) + 6 * _DEGREE, 31).northing_m
    return int(min(at_meridian, at_edge)), int(max(at_meridian, at_edge)) + 1
