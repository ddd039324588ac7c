"""A consistent copy of a live SQLite file, which appears under its name whole or not at all."""

import os
from contextlib import suppress
from typing import Final

import apsw

from parley.base.errors import LocalError
from parley.stores.connection import sync_directory
from parley.stores.faults import fault, system_fault

# Pages a step: the copy of a reader holds nobody up, and a step is short enough for an interrupt to be heard.
_STEP: Final = 4096


def write(source: apsw.Connection, path: str) -> None:
    """Copy ``source`` to the new file ``path``, durably. Raises LocalError ``stores.exists`` and FaultError."""
    partial = path + ".partial"
    try:
        if os.path.lexists(path):
            raise FileExistsError
        # The mode is set by making it: SQLite would take the umask's, and there are secrets in it.
        os.close(os.open(partial, os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600))
        try:
            _copy(source, partial, path)
            _name(partial, path)
        finally:
            _sweep(partial)
        sync_directory(path)
    except FileExistsError:
        raise LocalError("stores.exists", path=path) from None
    except OSError as error:
        raise system_fault(error, path) from error


def _copy(source: apsw.Connection, partial: str, path: str) -> None:
    target = apsw.Connection(partial)
    try:
        with target.backup("main", source, "main") as job:
            while not job.done:
                job.step(_STEP)
        # A write-ahead log would be a second file, and could not be read from a medium that cannot be written.
        target.execute("PRAGMA synchronous = FULL; PRAGMA journal_mode = DELETE").fetchall()
    except apsw.Error as error:
        raise fault(error, path, target.system_errno) from error
    finally:
        target.close(True)


def _sweep(partial: str) -> None:
    for ending in ("", "-journal", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            os.unlink(partial + ending)


def _name(partial: str, path: str) -> None:
    """Give the finished copy its name, over nothing: a link fails where a rename would replace."""
    try:
        os.link(partial, path)
    except FileExistsError:
        raise
    except OSError:
        # Some media have no links; then an empty file of that name keeps others away while it is replaced.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))
        os.rename(partial, path)
