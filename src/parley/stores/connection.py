"""How a record's SQLite file is opened, for writing by one process and for reading by any."""

import fcntl
import os
from typing import Final

import apsw

from parley.base.errors import FaultError, LocalError
from parley.stores import schema
from parley.stores.faults import fault, system_fault

MEMORY: Final = ":memory:"

# Measured (bench/stores.py): larger pages win a little in batches and lose in single commits, which write every page
# that they touch. A write-ahead log that is checkpointed later grows longer, and extending a file costs more than
# writing over it.
_PAGE_SIZE: Final = 4096
_CHECKPOINT_PAGES: Final = 1000
_CACHE_KIB: Final = 16_384
_LOG_KEPT: Final = 64 * 1024 * 1024
_WRITER_WAIT_MS: Final = 1_000
_READER_WAIT_MS: Final = 5_000


def open_writer(path: str, genesis: bytes | None, vfs: str | None = None) -> tuple[apsw.Connection, bytes]:
    """The writing connection to ``path`` and the genesis in it; with ``genesis`` the file is made where it is missing.

    Raises LocalError ``stores.missing``, ``stores.not-a-record``, ``stores.newer``, ``stores.other-record``; else a
    FaultError ``stores.*``.
    """
    require_file(path, make=genesis is not None)
    with _Opening(path, path, apsw.SQLITE_OPEN_READWRITE, vfs) as db:
        _settle(db)
        if genesis is not None and not schema.is_made(db):
            schema.make(db, genesis)
            # Making it a log-keeping file took a rollback journal; if that came back after a power cut, it would empty
            # the file. Only now is its removal durable, and the names of the file and of its log.
            sync_directory(path)
        found = schema.genesis_of(db, path)
        if genesis not in (None, found):
            raise LocalError("stores.other-record", path=path)
        schema.complete(db)
    return db, found


def open_reader(path: str, vfs: str | None = None) -> tuple[apsw.Connection, bytes]:
    """A reading connection to ``path``, which another process may be writing, and the genesis in it.

    It sees the record as it stands now, until it is closed. Raises as ``open_writer``.
    """
    require_file(path, make=False, mode=os.O_RDONLY)
    uri = f"file:{_quoted(path)}"
    try:
        return _open_reader(uri, path, vfs)
    except FaultError:
        # A store copied to a medium that cannot be written: SQLite wants to make its log's index there, and need not.
        if os.path.exists(path + "-wal") or os.access(os.path.dirname(path) or ".", os.W_OK):
            raise
        return _open_reader(f"{uri}?immutable=1", path, vfs)


def _open_reader(uri: str, path: str, vfs: str | None) -> tuple[apsw.Connection, bytes]:
    with _Opening(uri, path, apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI, vfs) as db:
        db.set_busy_timeout(_READER_WAIT_MS)
        db.execute("BEGIN")
        return db, schema.genesis_of(db, path)


class _Opening:
    """A connection that is closed again when what follows its opening fails; SQLite's errors become ours."""

    def __init__(self, name: str, path: str, flags: int, vfs: str | None) -> None:
        self.path = path
        try:
            self.db = apsw.Connection(name, flags=flags, vfs=vfs)
        except apsw.Error as error:
            raise fault(error, path) from error

    def __enter__(self) -> apsw.Connection:
        return self.db

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if error is None:
            return
        system_error = self.db.system_errno
        self.db.close(True)
        if isinstance(error, apsw.Error):
            raise fault(error, self.path, system_error) from error


def require_file(path: str, make: bool, mode: int = os.O_RDWR) -> None:
    """The file, made where it is missing and for our eyes only: it holds secrets. SQLite gives its log the same mode.

    Raises LocalError ``stores.missing``, FaultError ``stores.no-access``, ``stores.read-only``, ``stores.full``.
    """
    if path == MEMORY:
        return
    try:
        os.close(os.open(path, mode | os.O_CLOEXEC | (os.O_CREAT if make else 0), 0o600))
    except FileNotFoundError:
        raise LocalError("stores.missing", path=path) from None
    except OSError as error:
        raise system_fault(error, path) from error


def sync_directory(path: str) -> None:
    """Make the names in the folder of ``path`` durable. Raises FaultError."""
    if path == MEMORY:
        return
    directory = -1
    try:
        directory = os.open(os.path.dirname(path) or ".", os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        os.fsync(directory)
    except OSError as error:
        raise system_fault(error, path) from error
    finally:
        if directory >= 0:
            os.close(directory)


class Ownership:
    """The right to write to the store at ``path``: a lock on the file ``path.lock``, which names the owner's process.

    Raises FaultError ``stores.in-use``. The system gives the lock free when the process ends, however it ends.
    """

    def __init__(self, path: str) -> None:
        self._file = -1
        if path == MEMORY:
            return
        try:
            self._file = os.open(path + ".lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            os.pwrite(self._file, f"{os.getpid():<20}\n".encode(), 0)
        except BlockingIOError:
            owner = os.pread(self._file, 20, 0).decode("ascii", "replace").strip() or "?"
            self.release()
            raise FaultError("stores.in-use", path=path, why=f"process {owner}") from None
        except OSError as error:
            self.release()
            raise system_fault(error, path) from error

    def release(self) -> None:
        """Give it free. The file stays: removing it could take a lock from under another."""
        if self._file >= 0:
            os.close(self._file)
        self._file = -1


def _settle(db: apsw.Connection) -> None:
    db.set_busy_timeout(_WRITER_WAIT_MS)
    db.execute(f"PRAGMA page_size = {_PAGE_SIZE}")
    db.execute("PRAGMA journal_mode = WAL")
    # FULL, never NORMAL: NORMAL loses acknowledged commits in a power cut.
    db.execute("PRAGMA synchronous = FULL")
    db.execute(f"PRAGMA wal_autocheckpoint = {_CHECKPOINT_PAGES}")
    db.execute(f"PRAGMA journal_size_limit = {_LOG_KEPT}")
    db.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")


def _quoted(path: str) -> str:
    return os.path.abspath(path).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
