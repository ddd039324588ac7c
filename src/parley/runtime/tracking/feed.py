"""Where a feed comes from: a stream that is dialled, datagrams that are awaited, a recording. Each yields its state and lines."""

import socket
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from parley.base.errors import LocalError
from parley.base.limits import TRACK_FILE_MAX, TRACK_LINE_MAX

Piece = tuple[str, str, list[bytes]]
"""State, why, lines."""
LOOK_S: Final = 0.5
AGAIN_S: Final = 5.0
READ_SIZE: Final = 65_536
_ESCAPE: Final = b"\x1a"


class Cutter:
    """A stream in pieces, each for one call of the reader; what is not whole yet is kept, within a bound."""

    def __init__(self, format_: str) -> None:
        self._format = format_
        self._rest = b""

    def add(self, data: bytes) -> list[bytes]:
        """The whole pieces."""
        from parley.tracks import formats

        self._rest += data
        cut = self._whole()
        whole, self._rest = self._rest[:cut], self._rest[cut:]
        if len(self._rest) > TRACK_LINE_MAX:  # no end in sight: the reader refuses it, and the next one begins anew
            whole, self._rest = whole + self._rest, b""
        return [line for line in formats.split(self._format, whole) if line.strip()] if whole else []

    def _whole(self) -> int:
        if self._format == "beast":
            return self._last_frame()
        end = b"</event>" if self._format == "cot" else b"\n"
        found = self._rest.rfind(end)
        return found + len(end) if found >= 0 else 0

    def _last_frame(self) -> int:
        """Where the last frame begins, which may not be whole; an escape that is doubled begins none."""
        at = len(self._rest)
        while (at := self._rest.rfind(_ESCAPE, 0, at)) > 0:
            if self._rest[at + 1 : at + 2] not in (_ESCAPE, b"") and self._rest[at - 1 : at] != _ESCAPE:
                return at
        return 0


def dialled(address: tuple[str, int], format_: str) -> Iterator[Piece]:
    """A TCP stream, dialled again whenever it ends."""
    while True:
        why = ""
        try:
            with socket.create_connection(address, timeout=AGAIN_S) as stream:
                yield "open", "", []
                yield from _heard(stream, Cutter(format_))
        except OSError as error:
            why = error.strerror or str(error)
        until = time.monotonic() + AGAIN_S
        while time.monotonic() < until:
            yield "broken", why, []
            time.sleep(LOOK_S)


def _heard(stream: socket.socket, cutter: Cutter) -> Iterator[Piece]:
    stream.settimeout(LOOK_S)
    while True:
        try:
            data = stream.recv(READ_SIZE)
        except TimeoutError:
            yield "open", "", []
            continue
        if not data:
            return
        yield "open", "", cutter.add(data)


def awaited(address: tuple[str, int], format_: str) -> Iterator[Piece]:
    """UDP datagrams, from whoever can reach the address. Each stands for itself."""
    family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
    with socket.socket(family, socket.SOCK_DGRAM) as port:
        try:
            port.bind(address)
        except OSError as error:
            raise LocalError("tracks.no-feed", feed=f"{address[0]}:{address[1]}", why=error.strerror or "") from None
        port.settimeout(LOOK_S)
        while True:
            try:
                data = port.recv(READ_SIZE)
            except TimeoutError:
                yield "waiting", "", []
                continue
            yield "open", "", Cutter(format_).add(data + b"\n")


def recording(path: Path, format_: str) -> Iterator[Piece]:
    """A file, once."""
    from parley.tracks import formats

    try:
        with path.open("rb") as file:
            data = file.read(TRACK_FILE_MAX + 1)
    except OSError as error:
        raise LocalError("tracks.no-feed", feed=str(path), why=error.strerror or "") from None
    if len(data) > TRACK_FILE_MAX:
        raise LocalError("tracks.no-feed", feed=str(path), why=f"> {TRACK_FILE_MAX}")
    for line in formats.split(format_, data):
        if line.strip():
            yield "open", "", [line]
    yield "ended", "", []
