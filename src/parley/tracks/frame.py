"""One Mode S frame that carries ADS-B (downlink format 17, or 18 of equipment with an ICAO address), decoded by field.

Written for Parley after ICAO Doc 9871 and Annex 10 volume IV: the library of the field, pyModeS, is under the GPL. Other
downlink formats mix their parity with an address and cannot be verified: they are passed over.
"""

import math
from typing import Final, NamedTuple

from parley.base.errors import LocalError
from parley.tracks.cpr import Compact

_GENERATOR: Final = 0x1FFF409
_LETTERS: Final = "#ABCDEFGHIJKLMNOPQRSTUVWXYZ##### ###############0123456789######"
_LONG_FROM: Final = 16  # downlink formats from here on have 112 bits, below 56
# Movement on the surface: from which code on, knots there, knots a step.
_MOVEMENT: Final = (
    (124, 175.0, 0.0), (109, 100.0, 5.0), (94, 70.0, 2.0), (39, 15.0, 1.0), (13, 2.0, 0.5), (9, 1.0, 0.25),
    (2, 0.125, 0.125), (1, 0.0, 0.0),
)  # fmt: skip


class Identification(NamedTuple):
    call_sign: str


class Position(NamedTuple):
    """``height_ft`` is a pressure altitude; none where it is not told in steps of 25 ft."""

    compact: Compact
    on_surface: bool
    height_ft: int | None
    speed_kn: float | None = None
    course_deg: float | None = None


class Velocity(NamedTuple):
    """Over ground; none where the aircraft tells its speed through the air."""

    speed_kn: float | None
    course_deg: float | None
    climb_ft_min: int | None


Content = Identification | Position | Velocity


class Frame(NamedTuple):
    """``content`` is none for what tells nothing of this kind; ``icao`` six hexadecimal digits."""

    icao: str
    content: Content | None


def decode(text: str) -> Frame | None:
    """A frame in hexadecimal digits; none for a downlink format that cannot be verified. Raises LocalError ``tracks.bad-line``,
    ``tracks.bad-checksum``.
    """
    if len(text) not in (14, 28):
        raise LocalError("tracks.bad-line", format="Mode S")
    try:
        bits = int(text, 16)
    except ValueError:
        raise LocalError("tracks.bad-line", format="Mode S") from None
    size = 4 * len(text)
    kind = bits >> (size - 5)
    if size == 56 and kind >= _LONG_FROM:  # the other way round recorders fill short frames up; those are passed over
        raise LocalError("tracks.bad-line", format="Mode S")
    if kind not in (17, 18) or (kind == 18 and bits >> 104 & 7):
        return None
    if parity(bits):
        raise LocalError("tracks.bad-checksum")
    return Frame(f"{bits >> 80 & 0xFFFFFF:06x}", _content(bits >> 24 & (1 << 56) - 1))


def parity(bits: int) -> int:
    """The remainder of 112 bits: zero for a frame that came whole."""
    for place in range(111, 23, -1):
        if bits >> place & 1:
            bits ^= _GENERATOR << (place - 24)
    return bits


def _content(message: int) -> Content | None:
    kind = message >> 51
    if 1 <= kind <= 4:
        letters = "".join(_LETTERS[message >> shift & 63] for shift in range(42, -1, -6))
        return Identification(letters.replace("#", "").strip())
    if 5 <= kind <= 8:
        return _on_surface(message)
    if 9 <= kind <= 18 or 20 <= kind <= 22:
        return Position(_compact(message), False, _height_ft(message >> 36 & 0xFFF) if kind <= 18 else None)
    return _velocity(message) if kind == 19 else None


def _compact(message: int) -> Compact:
    return Compact(message >> 17 & 0x1FFFF, message & 0x1FFFF, message >> 34 & 1)


def _on_surface(message: int) -> Position:
    movement, valid, turn = message >> 44 & 127, message >> 43 & 1, message >> 36 & 127
    speed = next((low + (movement - first) * step for first, low, step in _MOVEMENT if first <= movement <= 124), None)
    return Position(_compact(message), True, None, speed, turn * 360 / 128 if valid else None)


def _height_ft(code: int) -> int | None:
    """In steps of 25 ft; the older steps of 100 ft are used above 50,175 ft only, and not read."""
    if not code >> 4 & 1:
        return None
    return ((code & 0xFE0) >> 1 | code & 0xF) * 25 - 1000


def _velocity(message: int) -> Velocity | None:
    subtype = message >> 48 & 7
    climb = message >> 10 & 511
    climb_ft_min = (climb - 1) * 64 * (-1 if message >> 19 & 1 else 1) if climb else None
    if subtype in (3, 4):
        return Velocity(None, None, climb_ft_min)
    if subtype not in (1, 2):
        return None
    east, north = message >> 32 & 1023, message >> 21 & 1023
    if not east or not north:
        return Velocity(None, None, climb_ft_min)
    scale = 4 if subtype == 2 else 1
    x = (east - 1) * scale * (-1 if message >> 42 & 1 else 1)
    y = (north - 1) * scale * (-1 if message >> 31 & 1 else 1)
    return Velocity(math.hypot(x, y), math.degrees(math.atan2(x, y)) % 360.0, climb_ft_min)
