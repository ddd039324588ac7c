"""What a recording tells, as documents for programs, and as counts."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from parley.base.instant import iso
from parley.cli.screen import error_document
from parley.cli.tracks.recording import Line
from parley.deconflict.ellipsoid import E7
from parley.deconflict.track import Category, Track
from parley.tracks.following import Doubt
from parley.tracks.replay import Event, Replay
from parley.tracks.report import prefilled
from parley.tracks.sides import Side
from parley.tracks.sighting import KNOT_MM_H, Named, Passed, Sighting

NAMES = {int(side): side.name.lower() for side in Side}


def count(counts: Counter[str], units: set[str], line: Line) -> None:
    """Adds one line to the counts; ``units`` are the identities seen."""
    if line.refused:
        counts[line.refused.code] += 1
    for told in line.told:
        counts[told.code if isinstance(told, Passed) else "named" if isinstance(told, Named) else "sighting"] += 1
        if isinstance(told, Sighting):
            units.add(told.identity)


def of_line(line: Line) -> Iterator[dict[str, Any]]:
    """Sightings and the refusal of a line."""
    if line.refused:
        yield {"line": line.number, "refused": error_document(line.refused)}
    for told in line.told:
        if isinstance(told, Sighting):
            yield {"line": line.number, "sighting": sighting(told)}
        elif isinstance(told, Named):
            yield {"line": line.number, "named": told._asdict()}


def sighting(told: Sighting) -> dict[str, Any]:
    """Degrees, knots, metres."""
    return {
        "identity": told.identity, "source": told.source.value, "category": told.category.name.lower(),
        "time": iso(told.time_ms), "latitude_deg": told.latitude_e7 / E7, "longitude_deg": told.longitude_e7 / E7,
        "speed_kn": None if told.speed_mm_h is None else round(told.speed_mm_h / KNOT_MM_H, 1),
        "course_deg": None if told.course_tenths is None else told.course_tenths / 10,
        "height_m": None if told.height_mm is None else told.height_mm / 1000, "on_surface": told.on_surface,
        "name": told.name, "call_sign": told.call_sign,
    }  # fmt: skip


def track(one: Track, replay: Replay) -> dict[str, Any]:
    """A track as it was at an event."""
    name, sign = replay.following.names.get(one.identity, ("", ""))
    return {
        "identity": one.identity, "name": name, "call_sign": sign, "side": NAMES.get(one.side),
        "category": Category(one.category).name.lower(), "reported": iso(one.last.time_ms),
        "latitude_deg": one.last.latitude_e7 / E7, "longitude_deg": one.last.longitude_e7 / E7,
        "speed_kn": round(one.speed_m_s * 3600 / 1852, 1), "course_deg": round(one.course_deg, 1),
        "height_m": one.last.height_mm / 1000, "flags": int(one.flags),
    }  # fmt: skip


def event(one: Event, replay: Replay) -> dict[str, Any]:
    """An alert raised or cleared; the encounter report's beginning with it."""
    near = one.approach
    return {
        "event": one.change.value, "time": iso(one.time_ms), "units": [track(t, replay) for t in one.tracks],
        "level": one.level, "now_m": round(near.closing.now_m), "entry": iso(near.closing.entry_ms),
        "closest": iso(near.closest_ms), "closest_m": round(near.closest_m),
        "apart_in_height_m": round(near.apart_in_height_m), "separation_m": near.lateral_m,
        "report": prefilled(*one.tracks, near, one.measured),
    }  # fmt: skip


def doubt(one: Doubt) -> dict[str, Any]:
    """A report that is doubted."""
    return {"doubt": one.code, "identity": one.identity, "time": iso(one.time_ms), "followed": one.followed}
