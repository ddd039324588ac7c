"""What a reader makes of a feed: sightings, names, and what was understood and is no sighting. The record's units throughout."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple, Protocol

from parley.base.errors import LocalError
from parley.base.limits import TRACK_LINE_MAX, TRACK_NAME_MAX_CHARS
from parley.deconflict.ellipsoid import E7
from parley.deconflict.track import Category

KNOT_MM_H: Final = 1_852_000
FOOT_MM: Final = 304.8


class Source(StrEnum):
    """Where a sighting comes from: it says how exact it is, and how easily it is forged."""

    AIS = "ais"
    ADSB = "adsb"
    COT = "cot"


@dataclass(frozen=True, slots=True)
class Sighting:
    """One report of a unit of itself. ``None`` is what it did not say. ``identity``: ``mmsi:`` and nine digits, ``icao:`` and six
    hexadecimal digits, ``cot:`` and a uid. ``own_station``: the receiver told it of the unit that it is aboard of.
    """

    identity: str
    source: Source
    category: Category
    time_ms: int
    latitude_e7: int
    longitude_e7: int
    speed_mm_h: int | None = None
    course_tenths: int | None = None
    height_mm: int | None = None
    climb_mm_h: int | None = None
    on_surface: bool = False
    name: str = ""
    call_sign: str = ""
    own_station: bool = False


class Named(NamedTuple):
    """What a unit calls itself."""

    identity: str
    name: str
    call_sign: str


class Passed(NamedTuple):
    """Understood, and no sighting: why not."""

    code: str


Told = Sighting | Named | Passed


class Reader(Protocol):
    """Reads one feed, line by line. It keeps what it needs of earlier lines, within a bound."""

    def read(self, line: bytes, received_ms: int | None) -> list[Told]:
        """What ``line`` says, received at ``received_ms`` if that is known. Raises LocalError ``tracks.…``, and nothing else."""


def text_of(line: bytes) -> str:
    """The printable ASCII text of a line. Raises LocalError ``tracks.too-long``, ``tracks.not-text``."""
    if len(line) > TRACK_LINE_MAX:
        raise LocalError("tracks.too-long", limit=TRACK_LINE_MAX)
    text = line.rstrip(b"\r\n")
    if not all(32 <= byte < 127 or byte == 9 for byte in text):
        raise LocalError("tracks.not-text")
    return text.decode("ascii").strip()


def label(text: str) -> str:
    """A name as a unit gives it: bounded, without what fills it up."""
    shown = "".join(character for character in text if character.isprintable())
    return shown.split("@", 1)[0].strip()[:TRACK_NAME_MAX_CHARS]


def coordinates(latitude_deg: float, longitude_deg: float) -> tuple[int, int]:
    """In 10⁻⁷ degrees, the date line as 180° west. Raises LocalError ``tracks.bad-value``."""
    if not (-90.0 <= latitude_deg <= 90.0):
        raise LocalError("tracks.bad-value", field="latitude")
    if not (-180.0 <= longitude_deg <= 180.0):
        raise LocalError("tracks.bad-value", field="longitude")
    longitude = round(longitude_deg * E7)
    return round(latitude_deg * E7), -180 * E7 if longitude >= 180 * E7 else longitude


def mm_h(knots: float) -> int:
    """A speed in knots in mm an hour."""
    return round(knots * KNOT_MM_H)


def tenths(degrees: float) -> int:
    """A course in tenths of a degree, north as 0."""
    return round(degrees * 10) % 3600
