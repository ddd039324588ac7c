"""A record kept in one SQLite file, by one process and one thread.

Durable means: in the write-ahead log and fsynced when ``commit`` returns.
"""

from collections.abc import Sequence

import apsw

from parley.record.archive import Row
from parley.stores.batch import part
from parley.stores.connection import Ownership, open_writer, require_file
from parley.stores.evidence import BOUNDS, Bounds
from parley.stores.faults import is_clean
from parley.stores.reader import SqliteReader
from parley.stores.writing import Writing

__all__ = ["SqliteReader", "SqliteStore"]


class SqliteStore(SqliteReader):
    """A Store. With ``genesis`` the file is made where it is missing, and refused where it is another record's.

    Raises FaultError ``stores.in-use`` while another process (or this one) has it open for writing, and what
    ``open_writer`` raises. ``path`` may be ":memory:".
    """

    def __init__(
        self, path: str, genesis: bytes | None = None, bounds: Bounds = BOUNDS, vfs: str | None = None
    ) -> None:
        require_file(path, make=genesis is not None)
        self._ownership = Ownership(path)
        try:
            self._join(path, *open_writer(path, genesis, vfs))
        except BaseException:
            self._ownership.release()
            raise
        self._bounds = bounds
        try:
            self._writing = Writing(self._db, bounds)
        except apsw.Error as error:
            fault = self._fault(error)
            self.close()
            raise fault from error

    def commit(self, rows: Sequence[Row]) -> None:
        """Keep all rows, durably, in one transaction; when it returns, no crash loses them.

        Raises FaultError and keeps none: ``stores.full``, ``stores.read-only``, ``stores.in-use`` leave it usable.
        After any other (``stores.failed``, ``stores.damaged``) it is closed, and opening it again tells whether they
        were kept: a disk may have taken what it reported as failed. LocalError ``stores.out-of-order`` for rows that
        do not follow.
        """
        batch = part(rows)
        self._writing.require_order(batch)
        try:
            self._db.execute("BEGIN IMMEDIATE")
            self._writing.write(batch)
            self._db.execute("COMMIT")
        except apsw.Error as error:
            fault = self._fault(error)
            self._undo(usable=is_clean(fault))
            raise fault from error
        except BaseException:
            self._undo(usable=True)
            raise

    def _undo(self, usable: bool) -> None:
        """Leave nothing of the batch; what cannot be left so is closed."""
        try:
            if usable and self._db.in_transaction:
                self._db.execute("ROLLBACK")
            if usable:
                self._writing = Writing(self._db, self._bounds)
        except apsw.Error:
            usable = False
        if not usable:
            self.close()

    def close(self) -> None:
        """Give the files free. The store is used no more."""
        super().close()
        self._ownership.release()
