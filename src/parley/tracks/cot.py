"""Cursor-on-Target events (XML, version 2.0), in and out. Aircraft and surface vessels are sightings; the rest is passed over.

The parser takes no document type and so no entities, and is bounded in size, depth and number of elements. An event says what its
sender believes: whose the unit is, is not taken from it, but from the rules of sides.
"""

import math
from collections.abc import Mapping
from typing import Any, Final
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from parley.base import instant
from parley.base.errors import LocalError
from parley.base.printable import printable
from parley.deconflict.ellipsoid import E7
from parley.deconflict.track import Category, Track
from parley.tracks.sides import Side
from parley.tracks.sighting import Passed, Sighting, Source, Told, coordinates, label, tenths

EVENT_MAX: Final = 64 * 1024
_DEPTH_MAX: Final = 16
_ELEMENTS_MAX_COUNT: Final = 1_024
_UID_MAX_CHARS: Final = 128
_UNKNOWN: Final = 9_999_999.0
_MS_TO_MM_H: Final = 3_600_000
_AFFILIATION: Final = {Side.OWN: "f", Side.OTHER: "u", Side.NEUTRAL: "n"}

Attributes = Mapping[str, str]


class CotReader:
    """Events, one at a time: ``line`` is a whole one."""

    def read(self, line: bytes, received_ms: int | None) -> list[Told]:
        """See ``Reader``."""
        found = elements(line)
        event, point = found.get("event"), found.get("event/point")
        if event is None or point is None:
            raise LocalError("tracks.bad-line", format="CoT")
        uid, kind = event.get("uid", ""), event.get("type", "").split("-")
        if not 0 < len(uid) <= _UID_MAX_CHARS or not uid.isprintable():
            raise LocalError("tracks.bad-identity")
        if kind[0] != "a" or len(kind) < 3 or kind[2] not in ("A", "S"):
            return [Passed("tracks.not-a-unit")]
        return [_sighting(uid, kind[2] == "A", event, point, found)]


def _sighting(
    uid: str, aircraft: bool, event: Attributes, point: Attributes, found: Mapping[str, Attributes]
) -> Sighting:
    latitude, longitude = coordinates(_number(point, "lat", "latitude"), _number(point, "lon", "longitude"))
    track, contact = found.get("event/detail/track", {}), found.get("event/detail/contact", {})
    height = _number(point, "hae", "height")
    speed = _number(track, "speed", "speed") if "speed" in track else None
    course = _number(track, "course", "course") if "course" in track else None
    if (speed is not None and not 0 <= speed < 1e5) or (course is not None and not 0 <= course <= 360):
        raise LocalError("tracks.bad-value", field="speed, course")
    if abs(height) > 1e5 and height != _UNKNOWN:
        raise LocalError("tracks.bad-value", field="height")
    try:
        time_ms = instant.parse(event.get("time", ""))
    except LocalError:
        raise LocalError("tracks.bad-value", field="time") from None
    return Sighting(
        f"cot:{uid}", Source.COT, Category.AIR if aircraft else Category.SHIP, time_ms, latitude, longitude,
        None if speed is None else round(speed * _MS_TO_MM_H), None if course is None else tenths(course),
        (None if height == _UNKNOWN else round(height * 1000)) if aircraft else 0, None if aircraft else 0,
        not aircraft, "", label(contact.get("callsign", "")),
    )  # fmt: skip


def elements(document: bytes) -> dict[str, dict[str, str]]:
    """The attributes of each element by its path, of several alike the first. Raises LocalError ``tracks.too-long``,
    ``tracks.bad-xml``.
    """
    if len(document) > EVENT_MAX:
        raise LocalError("tracks.too-long", limit=EVENT_MAX)
    found: dict[str, dict[str, str]] = {}
    path: list[str] = []
    seen = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal seen
        seen += 1
        path.append(name)
        if len(path) > _DEPTH_MAX or seen > _ELEMENTS_MAX_COUNT:
            raise LocalError("tracks.bad-xml")
        found.setdefault("/".join(path), attributes)

    def refuse(*_: object) -> Any:
        raise LocalError("tracks.bad-xml")

    parser = expat.ParserCreate("utf-8")
    parser.StartElementHandler, parser.EndElementHandler = start, lambda name: path.pop()
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = parser.ExternalEntityRefHandler = refuse
    try:
        parser.Parse(document.strip(), True)
    except (expat.ExpatError, ValueError):
        raise LocalError("tracks.bad-xml") from None
    return found


def _number(attributes: Attributes, name: str, field: str) -> float:
    try:
        value = float(attributes.get(name, ""))
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise LocalError("tracks.bad-value", field=field)
    return value


def event(track: Track, side: Side | None, call_sign: str, now_ms: int, stale_ms: int) -> str:
    """A track as an event. The format's letter for friends is written for own units, its letters for neutral and unknown for the
    rest: Parley writes no other.
    """
    last, air = track.last, track.category == Category.AIR
    kind = f"a-{_AFFILIATION[Side.NEUTRAL if side is None else side]}-{'A' if air else 'S'}"
    height = last.height_mm / 1000 if air else 0.0
    times = {"time": last.time_ms, "start": now_ms, "stale": last.time_ms + stale_ms}
    stamps = " ".join(f'{name}="{instant.iso(value)}"' for name, value in times.items())
    sign = f"<contact callsign={quoteattr(printable(call_sign))}/>" if call_sign else ""
    return (
        f'<event version="2.0" uid={quoteattr(printable(track.identity))} type="{kind}" how="m-g" {stamps}>'
        f'<point lat="{last.latitude_e7 / E7:.7f}" lon="{last.longitude_e7 / E7:.7f}" hae="{height:.1f}" ce="{_UNKNOWN:.0f}" '
        f'le="{_UNKNOWN:.0f}"/><detail>{sign}<track course="{track.course_deg % 360:.1f}" speed="{track.speed_m_s:.2f}"/>'
        "</detail></event>"
    )


def split(data: bytes) -> list[bytes]:
    """The events of a stream, each to its end tag; what follows the last is one piece more."""
    pieces = data.split(b"</event>")
    return [piece + b"</event>" for piece in pieces[:-1]] + ([pieces[-1]] if pieces[-1].strip() else [])
