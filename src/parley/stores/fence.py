"""The fence: this node's word, kept outside its store, of the last entry that it let out.

A store that was rolled back (a backup put back, a disk image) would sign a seq twice. So before an entry is sent, its
head is written here with the store's position, and a start goes on in its old incarnation only if the store holds
that very entry, and as much besides. A store ahead
of the fence is sound: what lies between was kept and never sent. A store behind it was rolled back.

What a fence must never do is give an *older* head than the last one written: a store rolled back to between the two
would pass. Hence one slot, written over in place, and none to fall back to: a torn or rotten file is no fence, and to
have none costs only a new incarnation. Hence also:

- Without ``sync`` the head stands in the page cache. That outlives ``kill -9``, but not a power cut, after which the
  disk may show an older head: so it counts within one boot of one machine only.
- With ``sync`` it counts after a reboot too, on the same machine. Then it must lie where no image or file-system
  snapshot puts it back together with the store.
- A file put back from a backup, or copied, is no fence: the system's own time of its last change (ctime), which no tool
  sets, is then later than the moment of writing that the file tells.

What no file can tell is a machine put back as a whole while running, its memory included.
"""

import hashlib
import os
import stat
import struct
import time
from pathlib import Path
from typing import Final

from parley.base.errors import FaultError, LocalError
from parley.record.archive import Mark
from parley.record.names import Head
from parley.stores.connection import sync_directory

_MAGIC: Final = b"parley-fence-1\0\0"
# magic, synced, boot id, machine id, written at (ns), position; then the head: side, post, incarnation, seq, id
_FORM: Final = struct.Struct(">16s?36s32sQQHHLQ32s")
_CHECK_SIZE: Final = 16
SIZE: Final = _FORM.size + _CHECK_SIZE

_BOOT: Final = "/proc/sys/kernel/random/boot_id"
_MACHINE: Final = "/etc/machine-id"
# File systems round the time of a change, FAT to two seconds.
_TOUCH_NS: Final = 2_000_000_000


class FileFence:
    """A fence in the file ``path``, used by one process. ``boot`` and ``machine`` are for tests; "" is unknown."""

    def __init__(self, path: str, sync: bool = False, boot: str | None = None, machine: str | None = None) -> None:
        self._path = path
        self._sync = sync
        self._boot = _identity(_BOOT, 36) if boot is None else boot.encode()
        self._machine = _identity(_MACHINE, 32) if machine is None else machine.encode()
        self._file = -1

    def write(self, mark: Mark) -> None:
        """Say that what stands up to ``mark`` may be let out. Without ``sync`` it takes a few microseconds.

        Raises FaultError ``stores.fence-failed``; then there is no fence any more, and nothing must be let out.
        """
        try:
            if self._file < 0:
                self._open()
            said = _FORM.pack(_MAGIC, self._sync, self._boot, self._machine, time.time_ns(), mark.position, *mark.head)
            if os.pwrite(self._file, said + _check(said), 0) != SIZE:
                raise OSError(0, "short write")
            if self._sync:
                os.fdatasync(self._file)
        except (OSError, FaultError) as error:
            self._fail(error)

    def read(self) -> Mark | None:
        """The last mark written, by this process or an earlier one; None if there is none that can be relied on."""
        try:
            with open(self._path, "rb", buffering=0) as file:
                data, changed = file.read(SIZE + 1), os.fstat(file.fileno()).st_ctime_ns
        except OSError:
            return None
        said, check = data[: _FORM.size], data[_FORM.size :]
        if len(data) != SIZE or _check(said) != check:
            return None
        magic, synced, boot, machine, written, position, *head = _FORM.unpack(said)
        untouched = abs(changed - written) <= _TOUCH_NS
        good = magic == _MAGIC and untouched and self._counts(synced, boot, machine)
        return Mark(Head(*head), position) if good else None

    def remove(self) -> None:
        """Have no fence: the next start opens a new incarnation. An OSError or FaultError: one may still stand."""
        self.close()
        if os.path.lexists(self._path):
            os.unlink(self._path)
            sync_directory(self._path)

    def close(self) -> None:
        """Give the file free; what it says stands."""
        if self._file >= 0:
            os.close(self._file)
        self._file = -1

    def _counts(self, synced: bool, boot: bytes, machine: bytes) -> bool:
        same_boot = self._boot != b"" and boot == self._boot.ljust(36, b"\0")
        same_machine = self._machine != b"" and machine == self._machine.ljust(32, b"\0")
        return same_boot or (synced and same_machine)

    def _open(self) -> None:
        folder = os.path.dirname(self._path) or "."
        os.makedirs(folder, mode=0o700, exist_ok=True)
        self._file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
        # What stands there is emptied on the disk too: a synced head would otherwise come back after a power cut that
        # takes the later, unsynced ones.
        os.ftruncate(self._file, 0)
        os.fsync(self._file)
        if self._sync:
            sync_directory(self._path)

    def _fail(self, error: OSError | FaultError) -> None:
        """The head that stands there is an older one than the caller wanted, and must not be taken for the last."""
        why = str(error)
        try:
            self.remove()
        except (OSError, FaultError):
            why += "; the old fence could not be removed"
        raise FaultError("stores.fence-failed", path=self._path, why=why) from error


def default_path(record_id: bytes) -> str:
    """Where the fence of a record lies unless the configuration says otherwise: in memory that a reboot clears.

    No backup takes it along there, and without ``sync`` it would not count after a reboot anyway. Raises LocalError
    ``stores.fence-insecure``.
    """
    folder = os.environ.get("RUNTIME_DIRECTORY", "").split(":")[0]  # systemd's, for a service
    if not folder:
        run = os.environ.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid()}"
        shared = f"/dev/shm/parley-{os.getuid()}"
        folder = os.path.join(run, "parley") if os.access(run, os.W_OK) else shared
    require_own_folder(folder)
    return os.path.join(folder, record_id.hex() + ".fence")


def require_own_folder(folder: str) -> None:
    """Make ``folder`` where it is missing. Raises LocalError ``stores.fence-insecure`` if others can write to it."""
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        found = os.lstat(folder)
    except OSError as error:
        raise FaultError("stores.fence-failed", path=folder, why=error.strerror or str(error)) from error
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid() or found.st_mode & 0o022:
        raise LocalError("stores.fence-insecure", path=folder)


def _check(said: bytes) -> bytes:
    return hashlib.blake2b(said, digest_size=_CHECK_SIZE).digest()


def _identity(path: str, size: int) -> bytes:
    """This machine's or boot's name for itself; empty where there is none, and then nothing counts by it."""
    try:
        return Path(path).read_bytes().strip()[:size]
    except OSError:
        return b""
