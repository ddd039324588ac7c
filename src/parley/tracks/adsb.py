"""ADS-B: Mode S frames in hexadecimal (plain, AVR ``*…;`` and ``@…;``, a table of times and frames, Beast) and SBS-1 text.

A position report says no speed, a velocity report no place: what an aircraft said last is kept for some seconds and joined.
What is kept is bounded; who was heard longest ago is forgotten first. Times without zone are taken as UTC.
"""

import math
import re
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from parley.base import instant
from parley.base.errors import LocalError
from parley.base.limits import MODES_AIRCRAFT_MAX_COUNT
from parley.deconflict.track import Category
from parley.tracks import cpr, frame
from parley.tracks.frame import Velocity
from parley.tracks.sighting import (
    FOOT_MM,
    Named,
    Passed,
    Sighting,
    Source,
    Told,
    coordinates,
    label,
    mm_h,
    tenths,
    text_of,
)

PAIR_MAX_MS: Final = 10_000
NEAR_MAX_MS: Final = 60_000
MOTION_MAX_MS: Final = 15_000
_AVR: Final = re.compile(r"(?:\*|@([0-9A-Fa-f]{12}))?([0-9A-Fa-f]{14}|[0-9A-Fa-f]{28});?")
_TABLE: Final = re.compile(r"(\d{1,11})(?:\.(\d{1,9}))?,([0-9A-Fa-f]{14}|[0-9A-Fa-f]{28})")
_TICKS_A_MS: Final = 12_000
_BEAST_SIZES: Final = {0x31: 2, 0x32: 7, 0x33: 14}
_ESCAPE: Final = 0x1A

_STILL: Final = Velocity(None, None, None)


@dataclass(slots=True)
class _Heard:
    """What one aircraft said last, and when."""

    compact: dict[int, tuple[int, cpr.Compact]] = field(default_factory=dict)
    place: tuple[int, cpr.Place] | None = None
    motion: tuple[int, Velocity] | None = None


class _Sky:
    """Aircraft by address, the last heard last."""

    def __init__(self) -> None:
        self._heard: OrderedDict[str, _Heard] = OrderedDict()

    def of(self, icao: str) -> _Heard:
        if icao not in self._heard and len(self._heard) >= MODES_AIRCRAFT_MAX_COUNT:
            self._heard.popitem(last=False)
        heard = self._heard.setdefault(icao, _Heard())
        self._heard.move_to_end(icao)
        return heard


class ModeSReader:
    """Frames, one a line. ``start_ms``: the time of the first, for lines that carry a counter and no time (AVR ``@``, Beast)."""

    def __init__(self, start_ms: int | None = None) -> None:
        self._sky, self._start_ms = _Sky(), start_ms
        self._first_ticks: int | None = None

    def read(self, line: bytes, received_ms: int | None) -> list[Told]:
        """See ``Reader``."""
        text = text_of(line)
        if text == "timestamp,frame":
            return []
        if found := _TABLE.fullmatch(text):
            return self._frame(found[3], int(found[1]) * 1000 + int((found[2] or "0").ljust(3, "0")[:3]))
        if not (found := _AVR.fullmatch(text)):
            raise LocalError("tracks.bad-line", format="Mode S")
        return self._frame(found[2], self._time(found[1]) if received_ms is None else received_ms)

    def _time(self, counter: str | None) -> int | None:
        if self._start_ms is None or counter is None:
            return None
        ticks = int(counter, 16)
        if self._first_ticks is None:
            self._first_ticks = ticks
        return self._start_ms + (ticks - self._first_ticks) // _TICKS_A_MS

    def _frame(self, text: str, time_ms: int | None) -> list[Told]:
        found = frame.decode(text)
        if found is None or found.content is None:
            return [Passed("tracks.no-position")]
        if isinstance(found.content, frame.Identification):
            return [Named(f"icao:{found.icao}", "", label(found.content.call_sign))]
        if time_ms is None:
            raise LocalError("tracks.no-time")
        heard = self._sky.of(found.icao)
        if isinstance(found.content, Velocity):
            heard.motion = (time_ms, found.content)
            return [Passed("tracks.held")]
        place = _placed(heard, found.content, time_ms)
        if place is None:
            return [Passed("tracks.held")]
        heard.place = (time_ms, place)
        return [_sighting(found.icao, heard, found.content, place, time_ms)]


def _placed(heard: _Heard, position: frame.Position, time_ms: int) -> cpr.Place | None:
    """Where it is: from an even and an odd report if both are fresh, else near where it was."""
    if not position.on_surface:
        heard.compact[position.compact.odd] = (time_ms, position.compact)
        if len(heard.compact) == 2 and abs(heard.compact[0][0] - heard.compact[1][0]) <= PAIR_MAX_MS:
            return cpr.of_pair(heard.compact[0][1], heard.compact[1][1], position.compact.odd)
    if heard.place and 0 <= time_ms - heard.place[0] <= NEAR_MAX_MS:
        return cpr.near(position.compact, heard.place[1], position.on_surface)
    return None


def _sighting(icao: str, heard: _Heard, said: frame.Position, place: cpr.Place, time_ms: int) -> Sighting:
    latitude, longitude = coordinates(*place)
    fresh = heard.motion is not None and 0 <= time_ms - heard.motion[0] <= MOTION_MAX_MS
    motion = heard.motion[1] if heard.motion and fresh and not said.on_surface else _STILL
    speed = said.speed_kn if said.on_surface else motion.speed_kn
    course = said.course_deg if said.on_surface else motion.course_deg
    return Sighting(
        f"icao:{icao}", Source.ADSB, Category.AIR, time_ms, latitude, longitude,
        None if speed is None else mm_h(speed), None if course is None else tenths(course),
        None if said.height_ft is None else round(said.height_ft * FOOT_MM),
        None if motion.climb_ft_min is None else round(motion.climb_ft_min * 60 * FOOT_MM), said.on_surface,
    )  # fmt: skip


def beast_lines(data: bytes) -> Iterator[bytes]:
    """Beast's binary frames as AVR lines with their counter; what is between frames, or cut, comes as an empty frame ``*;``."""
    at = 0
    while at < len(data):
        if data[at] != _ESCAPE or at + 1 >= len(data) or data[at + 1] not in _BEAST_SIZES:
            following = data.find(_ESCAPE, at + 1)
            yield b"*;"
            at = len(data) if following < 0 else following
            continue
        wanted = 7 + _BEAST_SIZES[data[at + 1]]
        kind, at, body = data[at + 1], at + 2, bytearray()
        while len(body) < wanted and at < len(data):
            if data[at] == _ESCAPE:
                if data[at + 1 : at + 2] != b"\x1a":
                    break
                at += 1
            body.append(data[at])
            at += 1
        if len(body) < wanted:
            yield b"*;"
        elif kind != 0x31:  # Mode A and C say who and where to nobody
            yield b"@%s%s;" % (bytes(body[:6]).hex().encode(), bytes(body[7:]).hex().encode())


class Sbs1Reader:
    """BaseStation text: ``MSG`` lines of 22 fields."""

    def __init__(self, start_ms: int | None = None) -> None:
        self._sky = _Sky()

    def read(self, line: bytes, received_ms: int | None) -> list[Told]:
        """See ``Reader``."""
        cells = [cell.strip() for cell in text_of(line).split(",")]
        if cells[0] in ("SEL", "ID", "AIR", "STA", "CLK"):
            return [Passed("tracks.no-position")]
        if cells[0] != "MSG" or len(cells) != 22 or cells[1] not in "12345678" or len(cells[1]) != 1:
            raise LocalError("tracks.bad-line", format="SBS-1")
        icao = cells[4].lower()
        if not re.fullmatch(r"[0-9a-f]{6}", icao):
            raise LocalError("tracks.bad-identity")
        time_ms = _sbs1_time(cells[6], cells[7])
        heard = self._sky.of(icao)
        if cells[12] or cells[13] or cells[16]:
            climb = _cell(cells[16], "climb")
            motion = Velocity(
                _cell(cells[12], "speed"), _cell(cells[13], "course"), None if climb is None else round(climb)
            )
            heard.motion = (time_ms, motion)
        if not cells[14] or not cells[15]:
            named = cells[1] == "1" and cells[10]
            return [Named(f"icao:{icao}", "", label(cells[10])) if named else Passed("tracks.held")]
        latitude, longitude, height = (
            _cell(cells[n], name) for n, name in ((14, "latitude"), (15, "longitude"), (11, "height"))
        )
        speed, course = heard.motion[1][:2] if heard.motion else (None, None)
        said = frame.Position(
            cpr.Compact(0, 0, 0), cells[21] in ("1", "-1") or cells[1] == "2",
            None if height is None else round(height), speed, course,
        )  # fmt: skip
        return [_sighting(icao, heard, said, (latitude or 0.0, longitude or 0.0), time_ms)]


def _sbs1_time(day: str, clock: str) -> int:
    try:
        return instant.parse(f"{day.replace('/', '-')}T{clock}Z")
    except LocalError:
        raise LocalError("tracks.bad-value", field="time") from None


def _cell(text: str, name: str) -> float | None:
    if not text:
        return None
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not abs(value) < 1e6:
        raise LocalError("tracks.bad-value", field=name)
    if (name == "speed" and value < 0) or (name == "course" and not 0 <= value <= 360):
        raise LocalError("tracks.bad-value", field=name)
    return value
