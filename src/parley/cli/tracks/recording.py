"""A recording of a feed: a file, plain or gzip, in lines, each as its reader understands it or with why it is refused."""

import gzip
import itertools
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from parley.base.errors import LocalError
from parley.base.limits import TRACK_FILE_MAX, TRACK_LINE_MAX
from parley.cli.home import read_bounded

if TYPE_CHECKING:
    from parley.tracks.sighting import Told

_GZIP: Final = b"\x1f\x8b"
_LOOKED_AT_COUNT: Final = 20


class Line(NamedTuple):
    """Line ``number`` (from 1): what it tells, or why it is refused."""

    number: int
    told: list["Told"]
    refused: LocalError | None


class Recording:
    """The lines of a file. Raises FaultError ``cli.…``, LocalError ``base.too-large``, ``tracks.bad-file``."""

    def __init__(self, path: Path) -> None:
        data = read_bounded(path, TRACK_FILE_MAX, str(path))
        if data.startswith(_GZIP):
            data = _unpacked(data)
        self.lines = data.splitlines()

    def format(self) -> str:
        """What the file is of, by its first lines. Raises LocalError ``tracks.unknown-format``."""
        from parley.tracks import formats

        return formats.told_by(self.lines[:_LOOKED_AT_COUNT])

    def read(self, format_: str, start_ms: int | None) -> Iterator[Line]:
        """Every line, in order."""
        from parley.tracks import formats

        reader = formats.reader(format_, start_ms)
        for number, line in enumerate(self.lines, 1):
            if not line.strip():
                continue
            try:
                yield Line(number, reader.read(line, None), None)
            except LocalError as error:
                yield Line(number, [], error)


def _unpacked(data: bytes) -> bytes:
    """Never more than the bound is unpacked, whatever the file says of its size."""
    import io

    parts, size = [], 0
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
            for part in iter(lambda: file.read(16 * TRACK_LINE_MAX), b""):
                size += len(part)
                if size > TRACK_FILE_MAX:
                    raise LocalError("tracks.bad-file", limit=TRACK_FILE_MAX)
                parts.append(part)
    except (OSError, EOFError, zlib.error):
        raise LocalError("tracks.bad-file", limit=TRACK_FILE_MAX) from None
    return b"".join(itertools.chain(parts))
