"""The formats of feeds, by name: all that can be read. What a file is of is told from its first lines."""

import re
from collections.abc import Callable
from typing import Final

from parley.base.errors import LocalError
from parley.tracks import adsb, cot
from parley.tracks.ais import AisReader
from parley.tracks.noaa import NoaaReader
from parley.tracks.sighting import Reader

READERS: Final[dict[str, Callable[[int | None], Reader]]] = {
    "aivdm": AisReader,
    "ais-csv": lambda start_ms: NoaaReader(),
    "sbs1": adsb.Sbs1Reader,
    "modes": adsb.ModeSReader,
    "beast": adsb.ModeSReader,
    "cot": lambda start_ms: cot.CotReader(),
}
_LOOKED_AT: Final = 4_096
_SIGNS: Final = (
    ("beast", re.compile(rb"\A\x1a[1-4]")),
    ("aivdm", re.compile(rb"^(\\[^\\\r\n]+\\)?![A-Z]{2}VD[MO],", re.MULTILINE)),
    ("ais-csv", re.compile(rb"^MMSI,BaseDateTime,", re.MULTILINE)),
    ("sbs1", re.compile(rb"^MSG,[1-8],", re.MULTILINE)),
    (
        "modes",
        re.compile(rb"^(timestamp,frame|[*@]?([0-9A-Fa-f]{12})?([0-9A-Fa-f]{14}|[0-9A-Fa-f]{28});?)\r?$", re.MULTILINE),
    ),
    ("cot", re.compile(rb"<event\s")),
)


def told_by(data: bytes) -> str:
    """The format of a file. Raises LocalError ``tracks.unknown-format``."""
    for name, sign in _SIGNS:
        if sign.search(data[:_LOOKED_AT]):
            return name
    raise LocalError("tracks.unknown-format")


def split(name: str, data: bytes) -> list[bytes]:
    """A file in pieces, each for one call of the reader."""
    if name == "cot":
        return cot.split(data)
    return list(adsb.beast_lines(data)) if name == "beast" else data.splitlines()


def reader(name: str, start_ms: int | None = None) -> Reader:
    """A new reader. ``start_ms``: the time of the first line, for formats that may carry none."""
    return READERS[name](start_ms)
