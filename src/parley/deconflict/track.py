"""Tracks: what a unit's reports say together (spec: deconfliction §9.1, §9.2). One report after the other; nothing
is thrown away in silence.

A report that cannot be true beside the ones before it is flagged, and the track does not follow it: a clock that
runs back, a leap, one
name carried by two.
"""

import math
from dataclasses import dataclass, replace
from enum import IntEnum, IntFlag
from typing import Final

import numpy as np

from parley.deconflict.criteria import Criteria
from parley.deconflict.ellipsoid import E7, RADIUS_LOW_M, arc_m, surface

SMOOTHING: Final = 0.5  # share of what is new in speed, course and climb
TOGETHER_M: Final = 50_000.0  # a report this near one of two places continues it
_HOUR_MS: Final = 3_600_000


class Category(IntEnum):
    AIR = 0
    SHIP = 1


class Flag(IntFlag):
    """What is wrong with a report."""

    NONE = 0
    BACKWARDS = 1  # its time is not after the last one's
    JUMP = 2  # farther from the last place than a unit goes
    TWIN = 4  # two units report under this name, in turn
    OUT_OF_RANGE = 8  # no position, no course, no speed


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
    """A unit as it is known: its last good report, smoothed motion, the place where its twin was seen, and all flags so far."""

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
    """A track of its first report; a report out of range begins one that is flagged and does not move."""
    flags = Flag.NONE if _in_range(report) else Flag.OUT_OF_RANGE
    if flags:
        report = replace(report, latitude_e7=0, longitude_e7=0, speed_mm_h=0, course_tenths=0)
    return Track(identity, side, category, report, *_motion(report), None, flags)


def follow(track: Track, report: Report, criteria: Criteria) -> tuple[Track, Flag]:
    """The track after ``report``, and what is wrong with the report."""
    if not _in_range(report):
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


def _in_range(report: Report) -> bool:
    return (
        abs(report.latitude_e7) <= 90 * E7
        and -180 * E7 <= report.longitude_e7 < 180 * E7
        and 0 <= report.speed_mm_h <= 40_000_000_000
        and 0 <= report.course_tenths < 3600
    )
