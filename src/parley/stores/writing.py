"""The statements that keep a batch, inside the transaction that the store has begun."""

from collections.abc import Sequence

import apsw

from parley.record.archive import Ahead, Evidence, Kept, Linked, Note
from parley.record.names import FeedId
from parley.stores.batch import Batch, farthest, require_order
from parley.stores.evidence import Bounds, Piece, Totals, counted, surplus

_LINK = "INSERT INTO entries VALUES(?, ?, ?, ?, ?, ?, ?, ?)"
_AHEAD = "INSERT OR IGNORE INTO ahead VALUES(NULL, ?, ?, ?, ?, ?, ?, ?)"
_STORED = (
    "INSERT INTO stored VALUES(?, ?, ?, ?) ON CONFLICT DO UPDATE SET seq = excluded.seq, cose = excluded.cose"
    " WHERE excluded.seq > seq"
)
_COVERED = "DELETE FROM stored_ahead WHERE issuer = ? AND subject = ? AND seq <= ?"
_STORED_AHEAD = (
    "INSERT OR IGNORE INTO stored_ahead SELECT ?1, ?2, ?3, ?4, ?5"
    " WHERE NOT EXISTS (SELECT 1 FROM stored WHERE issuer = ?1 AND subject = ?2 AND seq >= ?3)"
)
_PIECE = "INSERT OR IGNORE INTO pieces VALUES(?, ?, ?, ?, ?)"
_DROPPED = "INSERT INTO evidence_dropped VALUES(?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count"


class Writing:
    """What the writer remembers of the file, so that a commit need not ask: it is made anew after a failed one.

    All methods raise apsw.Error.
    """

    def __init__(self, db: apsw.Connection, bounds: Bounds) -> None:
        self._db = db
        self._bounds = bounds
        self._position: int = db.execute("SELECT coalesce(max(position), 0) FROM entries").get
        self._numbers: dict[FeedId, int] = {}
        self._last: dict[FeedId, int] = {}
        sql = "SELECT number, side, post, incarnation, (SELECT max(seq) FROM entries WHERE feed = number) FROM feeds"
        for number, side, post, incarnation, last in db.execute(sql):
            feed = FeedId(side, post, incarnation)
            self._numbers[feed] = number
            if last is not None:
                self._last[feed] = last
        # Linking asks this set, so that it touches the table only for an entry that stands there.
        self._ahead: set[tuple[int, int, bytes]] = set(db.execute("SELECT feed, seq, id FROM ahead"))
        self._evidence = Totals(*db.execute("SELECT count(*), coalesce(sum(size), 0) FROM evidence").get)

    def require_order(self, batch: Batch) -> None:
        """Raises LocalError ``stores.out-of-order``."""
        require_order(batch.linked, self._position, self._last)

    def write(self, batch: Batch) -> None:
        """Keep the batch."""
        if batch.ahead:
            self._keep_ahead(batch.ahead)
        if batch.linked:
            self._keep_linked(batch.linked)
        if batch.kept:
            self._keep_receipts(batch.kept)
        if batch.evidence:
            self._keep_evidence(batch.evidence)
        if batch.notes:
            self._keep_notes(batch.notes)
        number, many = self._number, self._db.executemany
        many("INSERT OR REPLACE INTO secrets VALUES(?, ?, ?)", [(number(f), e, s) for f, e, s in batch.secrets])
        many("INSERT OR REPLACE INTO checkpoints VALUES(?, ?, ?)", [(number(f), n, t) for f, n, t in batch.checkpoints])
        many("INSERT OR REPLACE INTO snapshot VALUES(1, ?, ?)", batch.snapshots[-1:])
        many(_PIECE, [(root, n, leaf, len(sealed), sealed) for root, n, leaf, sealed in batch.pieces])

    def _keep_linked(self, rows: Sequence[Linked]) -> None:
        numbers, last, values = self._numbers, self._last, []
        for position, entry, arrived in rows:
            feed, seq = entry.feed, entry.seq
            number = numbers.get(feed) or self._number(feed)
            last[feed] = seq
            values.append((position, number, seq, entry.id, arrived, entry.cose, entry.ciphertext, entry.table))
        self._db.executemany(_LINK, values)
        self._position = rows[-1].position
        if self._ahead:
            joined = self._ahead.intersection([value[1:4] for value in values])
            self._db.executemany("DELETE FROM ahead WHERE feed = ? AND seq = ? AND id = ?", joined)
            self._ahead -= joined

    def _keep_ahead(self, rows: Sequence[Ahead]) -> None:
        for entry, arrived in rows:
            number = self._number(entry.feed)
            if not self._is_linked(number, entry.feed, entry.seq, entry.id):
                value = (number, entry.seq, entry.id, arrived, entry.cose, entry.ciphertext, entry.table)
                self._db.execute(_AHEAD, value)
                self._ahead.add(value[:3])

    def _is_linked(self, number: int, feed: FeedId, seq: int, id_: bytes) -> bool:
        if seq > self._last.get(feed, -1):
            return False
        return bool(self._db.execute("SELECT id FROM entries WHERE feed = ? AND seq = ?", (number, seq)).get == id_)

    def _keep_receipts(self, rows: Sequence[Kept]) -> None:
        stored, ahead = farthest(rows)
        number, many = self._number, self._db.executemany
        pairs = [(number(i), number(s), receipt.head.seq, receipt.cose) for (i, s), receipt in stored.items()]
        many(_STORED, pairs)
        many(_COVERED, [pair[:3] for pair in pairs])
        for receipt in ahead:
            head = receipt.head
            self._db.execute(_STORED_AHEAD, (number(receipt.issuer), number(head.feed), *head[3:], receipt.cose))

    def _keep_notes(self, rows: Sequence[Note]) -> None:
        for name, value in {note.name: note.value for note in rows}.items():
            if value is None:
                self._db.execute("DELETE FROM notes WHERE name = ?", (name,))
            else:
                self._db.execute("INSERT OR REPLACE INTO notes VALUES(?, ?)", (name, value))

    def _keep_evidence(self, rows: Sequence[Evidence]) -> None:
        values = [(row.time, row.source, row.code, len(row.data), row.data) for row in rows]
        self._db.executemany("INSERT INTO evidence VALUES(NULL, ?, ?, ?, ?, ?)", values)
        self._evidence = self._evidence.plus(len(rows), sum(value[3] for value in values))
        if self._evidence.beyond(self._bounds):
            self._drop_evidence()

    def _drop_evidence(self) -> None:
        # The index holds all four columns, so that no data is read.
        sql = "SELECT number, source, code, size FROM evidence INDEXED BY evidence_sizes"
        gone = surplus(sorted(Piece(*row) for row in self._db.execute(sql)), self._bounds)
        self._db.executemany("DELETE FROM evidence WHERE number = ?", [(piece.number,) for piece in gone])
        self._db.executemany(_DROPPED, counted(gone).items())
        self._evidence = self._evidence.plus(-len(gone), -sum(piece.size for piece in gone))

    def _number(self, feed: FeedId) -> int:
        """The feed's number in this file, given now if it is new."""
        number = self._numbers.get(feed)
        if number is None:
            self._db.execute("INSERT INTO feeds VALUES(NULL, ?, ?, ?)", feed)
            number = self._numbers[feed] = self._db.last_insert_rowid()
        return number
