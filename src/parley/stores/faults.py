"""What SQLite and the system report, as our own errors."""

import errno
import os
from typing import Final

import apsw

from parley.base.errors import FaultError

_CODES: Final[tuple[tuple[type[apsw.Error], str], ...]] = (
    (apsw.FullError, "stores.full"),
    (apsw.ReadOnlyError, "stores.read-only"),
    (apsw.CorruptError, "stores.damaged"),
    (apsw.NotADBError, "stores.damaged"),
    (apsw.BusyError, "stores.in-use"),
    (apsw.LockedError, "stores.in-use"),
    (apsw.ConnectionClosedError, "stores.closed"),
    (apsw.PermissionsError, "stores.no-access"),
    (apsw.AuthError, "stores.no-access"),
    (apsw.CantOpenError, "stores.no-access"),
)
_NO_ROOM: Final = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EFBIG))
_NO_WRITING: Final = frozenset((errno.EROFS, errno.EACCES, errno.EPERM))
# After these nothing was written that a new opening could find, and the connection stays sound.
_CLEAN: Final = frozenset(("stores.full", "stores.read-only", "stores.in-use"))


def fault(error: apsw.Error, path: str, system_error: int = 0) -> FaultError:
    """``error`` as a FaultError ``stores.*``; ``system_error`` is the errno that SQLite saw, if any."""
    code = next((code for kind, code in _CODES if isinstance(error, kind)), "stores.failed")
    if code == "stores.failed" and _is_failed_write(error):
        # SQLite calls only ENOSPC "full"; a quota or a limit on the file's size is no other matter.
        code = "stores.full" if system_error in _NO_ROOM else code
        code = "stores.read-only" if system_error in _NO_WRITING else code
    why = str(error)
    if why == "not an error" and system_error:  # what SQLite says when only the system knows
        why = os.strerror(system_error)
    return FaultError(code, path=path, why=why)


def system_fault(error: OSError, path: str) -> FaultError:
    """``error`` as a FaultError ``stores.*``."""
    code = "stores.failed"
    if error.errno in _NO_ROOM:
        code = "stores.full"
    elif error.errno == errno.EROFS:
        code = "stores.read-only"
    elif error.errno in _NO_WRITING:
        code = "stores.no-access"
    return FaultError(code, path=path, why=error.strerror or str(error))


def is_clean(error: FaultError) -> bool:
    """Whether a failed commit left certainly nothing, now and after a restart.

    After a failed fsync the rows may stand on the disk all the same, and only a new opening tells.
    """
    return error.code in _CLEAN


def _is_failed_write(error: apsw.Error) -> bool:
    return getattr(error, "extendedresult", 0) == apsw.SQLITE_IOERR_WRITE
