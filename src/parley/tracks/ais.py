"""AIS sentences (``!AIVDM``, ``!AIVDO``; NMEA 0183, ITU-R M.1371), also with tag blocks. ``pyais`` decodes the payload.

A sentence must be whole: form, checksum, length of its payload. ``pyais`` is lenient (it is made for analysis), so all of this is
looked at before. A message carries only the second of its time; the minute comes from the tag block or the receiver.
"""

import re
from collections import OrderedDict
from typing import Any, Final

from pyais.decode import decode

from parley.base.errors import LocalError
from parley.base.limits import AIS_PARTS_MAX_COUNT
from parley.deconflict.track import Category
from parley.tracks.sighting import Named, Passed, Sighting, Source, Told, coordinates, label, mm_h, tenths, text_of

_SENTENCE: Final = re.compile(
    r"!([A-Z]{2})VD([MO]),([1-9]),([1-9]),([0-9]?),([AB12]?),([0-W`-w]{0,100}),([0-5])\*([0-9A-Fa-f]{2})"
)
_TAG: Final = re.compile(r"\\([^\\*]{1,120})\*([0-9A-Fa-f]{2})\\")
_TAG_TIME: Final = re.compile(r"(?:^|,)c:(\d{10}(?:\d{3})?)(?:,|$)")
_BITS: Final = {1: 168, 2: 168, 3: 168, 5: 420, 9: 168, 18: 168, 19: 308, 24: 160, 27: 96}  # the least that is whole
_STATIONS: Final = (4, 11, 21)
_MINUTE_MS: Final = 60_000


class AisReader:
    """Sentences one after the other; the parts of a message wait for each other, a bounded number of them.

    ``start_ms`` serves a recording without times: the time of its first line; the seconds in the messages move it on.
    """

    def __init__(self, start_ms: int | None = None) -> None:
        self._waiting: OrderedDict[tuple[str, ...], list[str]] = OrderedDict()
        self._running_ms = start_ms

    def read(self, line: bytes, received_ms: int | None) -> list[Told]:
        """See ``Reader``."""
        text, told_ms = _tagged(text_of(line))
        found = _SENTENCE.fullmatch(text)
        if not found:
            raise LocalError("tracks.bad-line", format="AIS")
        if _checksum(text[1:-3]) != int(found[9], 16):
            raise LocalError("tracks.bad-checksum")
        if not found[7]:
            return [Passed("tracks.empty")]
        parts = self._parts(text, found)
        if not parts:
            return [Passed("tracks.in-parts")]
        message = _decoded(parts)
        if message.msg_type in (5, 24):
            return [_named(message)]
        if message.msg_type not in _BITS:
            return [Passed("tracks.not-a-unit" if message.msg_type in _STATIONS else "tracks.no-position")]
        if message.lat is None or message.lon is None or message.lat == 91 or message.lon == 181:
            return [Passed("tracks.no-position")]
        second = getattr(message, "second", None)
        return [_sighting(message, self._time(told_ms or received_ms, second), found[2] == "O")]

    def _parts(self, text: str, found: re.Match[str]) -> list[str]:
        """All parts of the message that this one completes, in order; none while some are missing."""
        total, number = int(found[3]), int(found[4])
        if number > total:
            raise LocalError("tracks.bad-line", format="AIS")
        if total == 1:
            return [text]
        key = (found[1], found[2], found[3], found[5], found[6])
        held = self._waiting.pop(key, [])
        if number != len(held) + 1:  # a part is lost, or another message uses the same number
            held = []
            if number != 1:
                raise LocalError("tracks.part-missing")
        held.append(text)
        if number == total:
            return held
        self._waiting[key] = held
        if len(self._waiting) > AIS_PARTS_MAX_COUNT:
            self._waiting.popitem(last=False)
        return []

    def _time(self, received_ms: int | None, second: int | None) -> int:
        timed = second is not None and 0 <= second < 60
        if self._running_ms is not None:
            if timed and second is not None:
                ahead = (second * 1000 - self._running_ms) % _MINUTE_MS
                if ahead >= _MINUTE_MS // 2:
                    return self._running_ms - (_MINUTE_MS - ahead)
                self._running_ms += ahead
            return self._running_ms
        if received_ms is None:
            raise LocalError("tracks.no-time")
        if not timed or second is None:
            return received_ms
        ahead = (second * 1000 - received_ms + _MINUTE_MS // 2) % _MINUTE_MS - _MINUTE_MS // 2
        return received_ms + min(0, ahead)  # what is ahead of the receiver's clock is as it was received


def _tagged(text: str) -> tuple[str, int | None]:
    """The sentence without its tag block, and the block's time."""
    if not text.startswith("\\"):
        return text, None
    block = _TAG.match(text)
    if not block or _checksum(block[1]) != int(block[2], 16):
        raise LocalError("tracks.bad-tag-block")
    time = _TAG_TIME.search(block[1])
    seconds = time[1] if time else ""
    return text[block.end() :], int(seconds) * (1 if len(seconds) == 13 else 1000) if seconds else None


def _checksum(text: str) -> int:
    value = 0
    for byte in text.encode("ascii"):
        value ^= byte
    return value


def _decoded(parts: list[str]) -> Any:
    """The message. ``pyais`` fills up what is cut short: so the length is looked at here."""
    fields = [part.split(",") for part in parts]
    bits = 6 * sum(len(field[5]) for field in fields) - int(fields[-1][6][0])
    try:
        message: Any = decode(*parts)
    except Exception:  # whatever the decoder of others ends with, the message is refused, and nothing else stops
        raise LocalError("tracks.undecodable", format="AIS") from None
    if bits < _BITS.get(message.msg_type, 0):
        raise LocalError("tracks.cut-short")
    return message


def _identity(mmsi: object) -> str:
    number = int(str(mmsi))
    if not 0 < number <= 999_999_999:
        raise LocalError("tracks.bad-identity")
    return f"mmsi:{number:09d}"


def _named(message: Any) -> Told:
    name, sign = getattr(message, "shipname", None) or "", getattr(message, "callsign", None) or ""
    if not name and not sign:
        return Passed("tracks.no-position")
    return Named(_identity(message.mmsi), label(str(name)), label(str(sign)))


def _sighting(message: Any, time_ms: int, own_station: bool) -> Sighting:
    latitude, longitude = coordinates(message.lat, message.lon)
    aircraft, long_range = message.msg_type == 9, message.msg_type == 27
    speed, course = message.speed, message.course
    unknown_speed = 63 if long_range else 1023 if aircraft else 102.3
    height = message.alt * 1000 if aircraft and message.alt != 4095 else None
    return Sighting(
        _identity(message.mmsi), Source.AIS, Category.AIR if aircraft else Category.SHIP, time_ms, latitude, longitude,
        None if speed is None or speed >= unknown_speed else mm_h(speed),
        None if course is None or course >= 360 else tenths(course),
        height if aircraft else 0, None if aircraft else 0, not aircraft, own_station=own_station,
    )  # fmt: skip
