"""Tracks: what a unit's reports say together (spec: deconfliction §9.1, §9.2), one report after the other.

A report that cannot be true beside the ones before it is flagged, and the track does not follow it: a clock that runs back, a
leap, one name carried by two. Nothing is thrown away in silence. Whoever feeds it holds back what is ahead of his clock.
"""

import math
from dataclasses import dataclass, fields, replace
from enum import IntEnum, IntFlag
from typing import Final

import numpy as np

from parley.base.errors import LocalError
from parley.deconflict.criteria import Criteria
from parley.deconflict.ellipsoid import E7, RADIUS_LOW_M, arc_m, surface
from parley.deconflict.volume import HEIGHT_LOW_MM, INSTANT_MAX_MS

SMOOTHING: Final = 0.5  # share of what is new in speed, course and climb
TOGETHER_M: Final = 50_000.0  # a report this near one of two places continues it
_HOUR_MS: Final = 3_600_000
_KNOT_MM_H: Final = 1_852_000


class Category(IntEnum):
    AIR = 0
    SHIP = 1


# What a report can say at most: 102.2 knots in AIS (ITU-R M.1371), 4,084 in a supersonic ADS-B message (ICAO Doc 9871).
SPEED_MAX_MM_H: Final = {Category.AIR: 4_084 * _KNOT_MM_H, Category.SHIP: 103 * _KNOT_MM_H}
CLIMB_MAX_MM_H: Final = 600_000_000  # 32,000 ft a minute, the most that ADS-B can say
HEIGHT_MAX_MM: Final = 100_000_000


class Flag(IntFlag):
    """What is wrong with a report."""

    NONE = 0
    BACKWARDS = 1  # its time is not after the last one's
    JUMP = 2  # farther from the last place than a unit goes
    TWIN = 4  # two units report under this name, in turn
    OUT_OF_RANGE = 8  # what no unit of its category can report, or no whole number


@dataclass(frozen=True, slots=True)
class Report:
    """One report, in the record's units; course in tenths of a degree true."""

    time_ms: int
    latitude_e7: int
    longitude_e7: int
    speed_mm_h: int
    course_tenths: int
    height_mm: int = 0
    climb_mm_h: int = 0


@dataclass(frozen=True, slots=True)
class Track:
    """A unit as it is known: its last good report, smoothed motion, the report that stands aside, and all flags so far."""

    identity: str
    side: int
    category: Category
    last: Report
    speed_m_s: float
    course_deg: float
    climb_m_s: float
    aside: Report | None = None
    flags: Flag = Flag.NONE


def begin(identity: str, side: int, category: Category, report: Report) -> Track:
    """A track of its first report. LocalError ``deconflict.bad-report`` for one out of range: it says no place to begin at."""
    if not _in_range(report, category):
        raise LocalError("deconflict.bad-report")
    return Track(identity, side, category, report, *_motion(report))


def follow(track: Track, report: Report, criteria: Criteria) -> tuple[Track, Flag]:
    """The track after ``report``, and what is wrong with the report."""
    if not _in_range(report, track.category):
        return _flagged(track, Flag.OUT_OF_RANGE)
    if report.time_ms <= track.last.time_ms:
        return _flagged(track, Flag.BACKWARDS)
    if apart_m(track.last, report) <= criteria.tracks.jump_mm / 1000:
        return _moved(track, report), Flag.NONE
    if track.aside is None:
        # told, and followed only if the next report goes on from there
        return _flagged(replace(track, aside=report), Flag.JUMP)
    if report.time_ms > track.aside.time_ms and apart_m(track.aside, report) <= TOGETHER_M:
        fresh = replace(track, last=report, aside=track.last)
        speed, course, climb = _motion(report)
        return _flagged(replace(fresh, speed_m_s=speed, course_deg=course, climb_m_s=climb), Flag.TWIN | Flag.JUMP)
    return _flagged(replace(track, aside=report), Flag.JUMP)


def is_stale(track: Track, now_ms: int, criteria: Criteria) -> bool:
    """Whether the last report is too old to say where the unit is."""
    limits = criteria.tracks
    return now_ms - track.last.time_ms > (
        limits.stale_air_ms if track.category == Category.AIR else limits.stale_ship_ms
    )


def is_anchored(track: Track, criteria: Criteria) -> bool:
    """Whether a ship makes no way."""
    slow = track.speed_m_s * 1000 * 3600 < criteria.tracks.anchored_below_mm_h
    return track.category == Category.SHIP and slow


def apart_m(one: Report, two: Report) -> float:
    """Metres along the earth, to a few tenths of a percent."""
    latitude = np.array([one.latitude_e7, two.latitude_e7]) / E7
    a, b = surface(latitude, np.array([one.longitude_e7, two.longitude_e7]) / E7)
    return arc_m(math.dist(a, b), RADIUS_LOW_M)


def _moved(track: Track, report: Report) -> Track:
    speed, course, climb = _motion(report)
    turn = (course - track.course_deg + 540.0) % 360.0 - 180.0
    return replace(
        track,
        last=report,
        speed_m_s=track.speed_m_s + SMOOTHING * (speed - track.speed_m_s),
        course_deg=(track.course_deg + SMOOTHING * turn) % 360.0,
        climb_m_s=track.climb_m_s + SMOOTHING * (climb - track.climb_m_s),
    )


def _motion(report: Report) -> tuple[float, float, float]:
    return report.speed_mm_h / _HOUR_MS, report.course_tenths / 10, report.climb_mm_h / _HOUR_MS


def _flagged(track: Track, flag: Flag) -> tuple[Track, Flag]:
    return replace(track, flags=track.flags | flag), flag


def _in_range(report: Report, category: Category) -> bool:
    return all(type(getattr(report, f.name)) is int for f in fields(Report)) and (
        0 <= report.time_ms <= INSTANT_MAX_MS
        and abs(report.latitude_e7) <= 90 * E7
        and -180 * E7 <= report.longitude_e7 < 180 * E7
        and 0 <= report.speed_mm_h <= SPEED_MAX_MM_H[category]
        and 0 <= report.course_tenths < 3600
        and HEIGHT_LOW_MM <= report.height_mm <= HEIGHT_MAX_MM
        and abs(report.climb_mm_h) <= CLIMB_MAX_MM_H
    )
