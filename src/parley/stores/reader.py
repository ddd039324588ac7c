"""Reading a record's SQLite file: by its writer, and beside a live node by verify, export and backup."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Any, Self, TypeVar

import apsw

from parley.base.errors import FaultError, PeerError
from parley.record import entry as entries
from parley.record import receipt as receipts
from parley.record.archive import Ahead, Checkpointed, Evidence, Linked, Secret, Snapshot, Stock
from parley.record.entry import Entry
from parley.record.names import FeedId, Head
from parley.record.receipt import Receipt
from parley.stores import backup, check, schema
from parley.stores.batch import receipt_order
from parley.stores.connection import open_reader
from parley.stores.faults import fault
from parley.stores.schema import record_of

T = TypeVar("T")

_FEED = "f.side, f.post, f.incarnation"
_ENTRY = "id, cose, ciphertext, head_table"


class SqliteReader:
    """An Archive over one connection. All raise FaultError ``stores.damaged``, ``stores.failed``, ``stores.closed``.

    Opened alone it sees the record as it stood at its opening; while it is open the writer's log cannot be cut short.
    """

    def __init__(self, path: str, vfs: str | None = None) -> None:
        self._join(path, *open_reader(path, vfs))

    def _join(self, path: str, db: apsw.Connection, genesis: bytes) -> None:
        self._path = path
        self._db = db
        self._genesis = genesis
        self._record_id = record_of(genesis)
        self._numbers: dict[FeedId, int] = {}
        self._has_pieces = self._guarded(lambda: schema.has_pieces(db))

    def position(self) -> int:
        """The position of the entry linked last; 0 when there is none."""
        return int(self._all("SELECT coalesce(max(position), 0) FROM entries")[0][0])

    def at(self, feed: FeedId, seq: int) -> Entry | None:
        """The linked entry there."""
        found = self.run(feed, seq, 1) if seq >= 0 else []
        return found[0] if found and found[0].seq == seq else None

    def run(self, feed: FeedId, first: int, count: int) -> list[Entry]:
        """Up to ``count`` linked entries of ``feed`` from seq ``first`` on, in order."""
        sql = f"SELECT {_ENTRY} FROM entries WHERE feed = ? AND seq >= ? ORDER BY seq LIMIT ?"
        rows = self._all(sql, (self._number(feed), first, max(count, 0)))
        return [self._entry(*row) for row in rows]

    def since(self, position: int, count: int) -> list[Linked]:
        """Up to ``count`` linked entries after ``position``, in order."""
        sql = f"SELECT position, arrived, {_ENTRY} FROM entries WHERE position > ? ORDER BY position LIMIT ?"
        rows = self._all(sql, (position, max(count, 0)))
        return [Linked(place, self._entry(*parts), arrived) for place, arrived, *parts in rows]

    def ahead(self) -> list[Ahead]:
        """All entries kept ahead of a gap or beside a fork, in the order in which they were kept."""
        rows = self._all(f"SELECT arrived, {_ENTRY} FROM ahead ORDER BY number")
        return [Ahead(self._entry(*parts), arrived) for arrived, *parts in rows]

    def aside(self, head: Head) -> Entry | None:
        """The one of that name among them."""
        sql = f"SELECT {_ENTRY} FROM ahead WHERE feed = ? AND seq = ? AND id = ?"
        rows = self._all(sql, (self._number(head.feed), head.seq, head.id))
        return self._entry(*rows[0]) if rows else None

    def receipts(self) -> list[Receipt]:
        """All receipts kept, by issuer, then head."""
        rows = self._all("SELECT cose FROM stored UNION ALL SELECT cose FROM stored_ahead")
        return sorted((self._receipt(cose) for (cose,) in rows), key=receipt_order)

    def secrets(self) -> list[Secret]:
        """All epoch secrets, by feed, then epoch."""
        rows = self._all(f"SELECT epoch, secret, {_FEED} FROM secrets JOIN feeds f ON f.number = feed")
        return sorted(Secret(FeedId(*feed), epoch, secret) for epoch, secret, *feed in rows)

    def checkpoint(self, feed: FeedId, size: int | None = None) -> Checkpointed | None:
        """The checkpoint of ``feed`` at ``size``, or its largest."""
        which = "1" if size is None else "size = ?"
        sql = f"SELECT size, text FROM checkpoints WHERE feed = ? AND {which} ORDER BY size DESC LIMIT 1"
        number = self._number(feed)
        rows = self._all(sql, (number,) if size is None else (number, size))
        return Checkpointed(feed, *rows[0]) if rows else None

    def note(self, name: str) -> bytes | None:
        """The local value of that name."""
        rows = self._all("SELECT value FROM notes WHERE name = ?", (name,))
        return rows[0][0] if rows else None

    def snapshot(self) -> Snapshot | None:
        """The newest snapshot."""
        rows = self._all("SELECT position, data FROM snapshot")
        return Snapshot(*rows[0]) if rows else None

    def evidence(self, count: int) -> list[Evidence]:
        """The newest ``count`` pieces of evidence, newest first."""
        sql = "SELECT time, source, code, data FROM evidence ORDER BY number DESC LIMIT ?"
        return [Evidence(*row) for row in self._all(sql, (max(count, 0),))]

    def dropped(self) -> dict[str, int]:
        """How many pieces of evidence were dropped for want of room, by code."""
        return dict(self._all("SELECT code, count FROM evidence_dropped"))

    def heads(self) -> Iterator[Head]:
        """The last linked entry of every feed, in ascending order."""
        rows = self._all(
            f"SELECT {_FEED}, e.seq, e.id FROM feeds f JOIN entries e ON e.feed = f.number"
            " AND e.seq = (SELECT max(seq) FROM entries WHERE feed = f.number) ORDER BY 1, 2, 3"
        )
        return iter([Head(*row) for row in rows])

    def documents(self) -> dict[bytes, Stock]:
        """What is held of every root."""
        sql = "SELECT root, count(*), sum(size) FROM pieces GROUP BY root"
        return {root: Stock(count, size) for root, count, size in self._pieces(sql)}

    def leaves(self, root: bytes) -> list[tuple[int, bytes]]:
        """The numbers of the pieces held of that root and their hashes in the tree, in ascending order."""
        rows = self._pieces("SELECT number, leaf FROM pieces WHERE root = ? ORDER BY number", (root,))
        return [(number, leaf) for number, leaf in rows]

    def piece(self, root: bytes, number: int) -> bytes | None:
        """The sealed bytes of that piece."""
        rows = self._pieces("SELECT sealed FROM pieces WHERE root = ? AND number = ?", (root, number))
        return rows[0][0] if rows else None

    def _pieces(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        return self._all(sql, values) if self._has_pieces else []

    def genesis(self) -> bytes:
        """The record's genesis, as it was given when the store was made."""
        return self._genesis

    def check(self) -> list[str]:
        """What SQLite finds wrong with the file, and what the rows say against each other. Reads everything."""
        return self._guarded(lambda: check.findings(self._db, self._record_id))

    def backup(self, path: str) -> None:
        """Write a consistent copy to the new file ``path``: one file, readable from any medium. Other writers go on.

        Raises LocalError ``stores.exists`` and FaultError; then ``path`` is not there.
        """
        self.position()  # a closed or unreadable store says so before a file is made
        self._guarded(lambda: backup.write(self._db, path))

    def close(self) -> None:
        """Give the files free. The store is used no more."""
        # SQLite tidies its log on closing. On a broken disk that fails, and loses nothing: the next opening does it.
        with suppress(apsw.Error):
            self._db.close(True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        self.close()

    def _all(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        try:
            return self._db.execute(sql, values).fetchall()
        except apsw.Error as error:
            raise self._fault(error) from error

    def _guarded(self, work: Callable[[], T]) -> T:
        try:
            return work()
        except apsw.Error as error:
            raise self._fault(error) from error

    def _fault(self, error: apsw.Error) -> FaultError:
        closed = isinstance(error, apsw.ConnectionClosedError)
        return fault(error, self._path, 0 if closed else self._db.system_errno)

    def _number(self, feed: FeedId) -> int:
        """The feed's number in this file; -1, which no row has, for a feed that is not in it."""
        number = self._numbers.get(feed)
        if number is None:
            rows = self._all("SELECT number FROM feeds WHERE side = ? AND post = ? AND incarnation = ?", feed)
            if not rows:
                return -1
            number = self._numbers[feed] = rows[0][0]
        return number

    def _entry(self, id_: bytes, cose: bytes, ciphertext: bytes, table: bytes | None) -> Entry:
        try:
            return entries.restore(self._record_id, id_, cose, ciphertext, table)
        except PeerError as error:
            raise FaultError("stores.damaged", path=self._path, why=error.code) from error

    def _receipt(self, cose: bytes) -> Receipt:
        try:
            return receipts.read(self._record_id, cose)[0]
        except PeerError as error:
            raise FaultError("stores.damaged", path=self._path, why=error.code) from error
