"""Courier files: their names, writing them whole or not at all, reading them within bounds (spec: line §8)."""

import os
import re
import stat
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Final

from parley.base import limits
from parley.base.errors import PeerError
from parley.bearers.queue import Splitter
from parley.record.names import PostId

ENDING: Final = ".frames"
_NAME: Final = re.compile(r"\d{8}T\d{6}\.\d{3}Z-(\d{1,2})\.(\d{1,5})-\d{6,}\.frames", re.ASCII)
_numbers: Final = count(1)


def write(folder: Path, author: PostId, data: bytes) -> Path:
    """A new file in ``folder``, durable when this returns. Raises OSError."""
    moment = datetime.now(UTC)
    name = f"{moment:%Y%m%dT%H%M%S}.{moment.microsecond // 1000:03d}Z-{author}-{next(_numbers):06d}{ENDING}"
    _write_whole(folder / name, data)
    return folder / name


def listed(folder: Path) -> list[Path]:
    """The oldest courier files there, by name; what has another name is none of ours."""
    try:
        names = sorted(name for name in os.listdir(folder) if _NAME.fullmatch(name))
    except OSError:
        return []
    return [folder / name for name in names[: limits.COURIER_LISTED_MAX_COUNT]]


def sender(path: Path) -> PostId:
    """Whom the name gives as author: a label that nothing proves."""
    match = _NAME.fullmatch(path.name)
    assert match is not None
    return PostId(int(match[1]), int(match[2]))


def read(path: Path) -> bytes:
    """A file's bytes. Raises PeerError ``bearers.large-file`` and OSError; a link or a pipe is no file."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode) or status.st_size > limits.COURIER_FILE_MAX:
            raise PeerError(
                "bearers.large-file", path.name.encode(), size=status.st_size, limit=limits.COURIER_FILE_MAX
            )
        return file.read(limits.COURIER_FILE_MAX)


def frames(data: bytes) -> Iterator[bytes]:
    """The frames of a file. Raises PeerError when the next one breaks the framing, or the file ends inside one."""
    splitter = Splitter(limits.FRAME_MAX)
    yield from splitter.split(data)
    if splitter.partial:
        raise PeerError("bearers.bad-file", data[-limits.REFUSED_MAX :])


def move(path: Path, folder: Path, reason: str) -> None:
    """Put a file away, and why. Raises OSError."""
    os.replace(path, folder / path.name)
    if reason:
        (folder / f"{path.name}.reason").write_text(reason + "\n", "utf-8")


def total_size(folder: Path) -> int:
    """Bytes of what lies there. Raises OSError."""
    with os.scandir(folder) as entries:
        return sum(entry.stat(follow_symlinks=False).st_size for entry in entries)


def thin_out(folder: Path) -> None:
    """Keep the newest files only. Raises OSError."""
    names = sorted(os.listdir(folder))
    for name in names[: max(0, len(names) - limits.COURIER_TAKEN_MAX_COUNT)]:
        os.unlink(folder / name)


def _write_whole(path: Path, data: bytes) -> None:
    draft = path.with_name(f".{path.name}.part")
    with open(draft, "xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    os.replace(draft, path)
    descriptor = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
