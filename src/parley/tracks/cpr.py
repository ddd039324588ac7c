"""Compact position reports of ADS-B (ICAO Doc 9871, appendix A): seventeen bits each of a latitude and a longitude within zones.

One report alone names a place in each zone; an even and an odd one close in time, or a place known from before, tell the zone.
"""

import math
from typing import Final, NamedTuple

_ZONES: Final = 15
_FULL: Final = 1 << 17

Place = tuple[float, float]


class Compact(NamedTuple):
    """Seventeen bits of each, ``odd`` 0 or 1."""

    latitude: int
    longitude: int
    odd: int


def zone_count(latitude_deg: float) -> int:
    """How many zones of longitude there are at a latitude."""
    if abs(latitude_deg) >= 87.0:
        return 2 if abs(latitude_deg) == 87.0 else 1
    share = (1 - math.cos(math.pi / (2 * _ZONES))) / math.cos(math.radians(latitude_deg)) ** 2
    return int(2 * math.pi / math.acos(1 - share))


def of_pair(even: Compact, odd: Compact, newest_odd: int) -> Place | None:
    """The place of the newer of an even and an odd airborne report; none if the two do not fit together."""
    lat_even, lat_odd = even.latitude / _FULL, odd.latitude / _FULL
    zone = math.floor(59 * lat_even - 60 * lat_odd + 0.5)
    latitudes = [_turned(6.0 * (zone % 60 + lat_even)), _turned(360 / 59 * (zone % 59 + lat_odd))]
    if any(abs(latitude) > 90.0 for latitude in latitudes):
        return None
    zones = zone_count(latitudes[0])
    if zones != zone_count(latitudes[1]):
        return None
    newest = odd if newest_odd else even
    lon_even, lon_odd = even.longitude / _FULL, odd.longitude / _FULL
    number = math.floor(lon_even * (zones - 1) - lon_odd * zones + 0.5)
    count = max(zones - newest_odd, 1)
    longitude = 360 / count * (number % count + newest.longitude / _FULL)
    return latitudes[newest_odd], _half_turn(longitude)


def near(report: Compact, place: Place, on_surface: bool) -> Place | None:
    """The place of a report that is nearest to ``place``: right if the unit is within 180 NM of it (45 on the surface)."""
    around = 90.0 if on_surface else 360.0
    step = around / (4 * _ZONES - report.odd)
    share = report.latitude / _FULL
    zone = math.floor(place[0] / step - share + 0.5)
    latitude = step * (zone + share)
    if abs(latitude) > 90.0:
        return None
    step = around / max(zone_count(latitude) - report.odd, 1)
    share = report.longitude / _FULL
    zone = math.floor(place[1] / step - share + 0.5)
    return latitude, _half_turn(step * (zone + share))


def _turned(latitude_deg: float) -> float:
    return latitude_deg - 360.0 if latitude_deg >= 270.0 else latitude_deg


def _half_turn(longitude_deg: float) -> float:
    return (longitude_deg + 180.0) % 360.0 - 180.0
