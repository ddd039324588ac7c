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


class Line(NamedTuple):
    """Line ``number`` (from 1): what it tells, or why it is refused."""

    number: int
    told: list["Told"]
    refused: LocalError | None


class Recording:
    """The lines of a file. Raises FaultError ``cli.…``, LocalError ``base.too-large``, ``tracks.bad-file``,
    ``tracks.unknown-format``. Without ``format_`` the file itself tells what it is of."""

    def __init__(self, path: Path, format_: str | None) -> None:
        from parley.tracks import formats

        data = read_bounded(path, TRACK_FILE_MAX, str(path))
        if data.startswith(_GZIP):
            data = _unpacked(data)
        self.format = format_ or formats.told_by(data)
        self.lines = formats.split(self.format, data)

    def read(self, start_ms: int | None) -> Iterator[Line]:
        """Every line, in order."""
        from parley.tracks import formats

        reader = formats.reader(self.format, start_ms)
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
