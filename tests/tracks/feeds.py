"""Lines of feeds for tests, and what a reader makes of them."""

import gzip
from pathlib import Path
from typing import Any

from pyais.encode import encode_dict

from parley.base.errors import LocalError
from parley.deconflict.track import Category
from parley.tracks.sighting import Named, Passed, Reader, Sighting, Source

DATA = Path(__file__).parent / "data"
REAL = DATA / "ais-two-waters.csv.gz"
KNOT = 1_852_000
START_MS = 1_641_168_000_000


def real_lines() -> list[bytes]:
    return gzip.decompress(REAL.read_bytes()).splitlines()


def sentences(**values: Any) -> list[bytes]:
    """AIS sentences of a message."""
    return [line.encode() for line in encode_dict(values, talker_id="AI", sentence_type="VDM")]


def ship(
    identity: str, seconds: float, latitude: float, longitude: float, speed: float = 10, course: float = 90
) -> Sighting:
    return Sighting(
        f"mmsi:{identity}", Source.AIS, Category.SHIP, START_MS + round(seconds * 1000), round(latitude * 1e7),
        round(longitude * 1e7), round(speed * KNOT), round(course * 10), 0, 0, True,
    )  # fmt: skip


def outcome(reader: Reader, line: bytes, received_ms: int | None = START_MS) -> str:
    """What became of a line, in a word; the reader must end with nothing else."""
    try:
        told = reader.read(line, received_ms)
    except LocalError as error:
        assert error.code.startswith("tracks."), error.code
        assert error.phrase("en") != error.code and "{" not in error.phrase("zh") + error.phrase("en")
        return error.code
    assert all(isinstance(one, Sighting | Named | Passed) for one in told)
    return told[0].code if told and isinstance(told[0], Passed) else type(told[0]).__name__ if told else ""
