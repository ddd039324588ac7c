"""The formats of feeds, by name: all that can be read. What a file is of is told from its first lines."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from parley.base.errors import LocalError
from parley.tracks.ais import AisReader
from parley.tracks.noaa import NoaaReader
from parley.tracks.sighting import Reader

READERS: Final[dict[str, Callable[[int | None], Reader]]] = {
    "aivdm": AisReader,
    "ais-csv": lambda start_ms: NoaaReader(),
}
_SIGNS: Final = (
    ("aivdm", re.compile(rb"\\[^\\]+\\!|![A-Z]{2}VD[MO],")),
    ("ais-csv", re.compile(rb"MMSI,BaseDateTime,")),
)


def told_by(lines: Sequence[bytes]) -> str:
    """The format of a file that begins with ``lines``. Raises LocalError ``tracks.unknown-format``."""
    for line in lines:
        for name, sign in _SIGNS:
            if sign.match(line.lstrip(b"\xef\xbb\xbf")):
                return name
    raise LocalError("tracks.unknown-format")


def reader(name: str, start_ms: int | None = None) -> Reader:
    """A new reader. ``start_ms``: the time of the first line, for formats that may carry none."""
    return READERS[name](start_ms)
