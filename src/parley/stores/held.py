"""What a store in memory holds, and how a batch changes it."""

from collections.abc import Sequence

from parley.record.archive import (
    Ahead,
    Checkpointed,
    DocumentPiece,
    Evidence,
    Kept,
    Linked,
    Note,
    Row,
    Secret,
    Snapshot,
)
from parley.record.entry import Entry
from parley.record.names import FeedId, Head
from parley.record.receipt import Receipt
from parley.stores.batch import Batch, Pair, farthest, require_order
from parley.stores.evidence import Bounds, Piece, Totals, counted, surplus


class Held:
    """One record in lists and dictionaries; every dictionary keeps the order in which its rows came."""

    def __init__(self, bounds: Bounds) -> None:
        self.bounds = bounds
        self.linked: list[Linked] = []
        self.feeds: dict[FeedId, list[Entry]] = {}
        self.ahead: dict[Head, Ahead] = {}
        self.stored: dict[Pair, Receipt] = {}
        self.stored_ahead: dict[Pair, dict[Head, Receipt]] = {}
        self.secrets: dict[tuple[FeedId, int], Secret] = {}
        self.checkpoints: dict[FeedId, dict[int, Checkpointed]] = {}
        self.evidence: dict[int, Evidence] = {}
        self.evidence_count = 0
        self.evidence_totals = Totals()
        self.dropped: dict[str, int] = {}
        self.notes: dict[str, bytes] = {}
        self.snapshot: Snapshot | None = None
        self.pieces: dict[bytes, dict[int, DocumentPiece]] = {}

    def copy(self) -> "Held":
        """The same, apart from this one. Rows are shared: they never change."""
        twin = Held(self.bounds)
        for name, value in vars(self).items():
            setattr(twin, name, value.copy() if isinstance(value, dict | list) else value)
        twin.feeds = {feed: chain.copy() for feed, chain in self.feeds.items()}
        twin.stored_ahead = {pair: waiting.copy() for pair, waiting in self.stored_ahead.items()}
        twin.checkpoints = {feed: held.copy() for feed, held in self.checkpoints.items()}
        twin.pieces = {root: held.copy() for root, held in self.pieces.items()}
        return twin

    def receipts(self) -> list[Receipt]:
        """All receipts."""
        waiting = [receipt for pair in self.stored_ahead.values() for receipt in pair.values()]
        return [*self.stored.values(), *waiting]

    def rows(self) -> list[Row]:
        """The rows that make a store hold the same, but for the count of dropped evidence."""
        kept = [Kept(receipt) for receipt in self.receipts()]
        checkpoints = [row for held in self.checkpoints.values() for row in held.values()]
        notes = [Note(name, value) for name, value in self.notes.items()]
        snapshot = [self.snapshot] if self.snapshot else []
        pieces = [row for held in self.pieces.values() for row in held.values()]
        return [
            *self.linked, *self.ahead.values(), *kept, *self.secrets.values(), *checkpoints, *self.evidence.values(),
            *notes, *snapshot, *pieces,
        ]  # fmt: skip

    def require_order(self, batch: Batch) -> None:
        """Raises LocalError ``stores.out-of-order``."""
        feeds = {row.entry.feed for row in batch.linked}
        last = {feed: len(self.feeds[feed]) - 1 for feed in feeds if feed in self.feeds}
        require_order(batch.linked, len(self.linked), last)

    def keep(self, batch: Batch) -> None:
        """Take the batch in. It stands in order; nothing here can fail."""
        for ahead in batch.ahead:
            if not self._is_linked(ahead.entry):
                self.ahead.setdefault(ahead.entry.head, ahead)
        for linked in batch.linked:
            self._link(linked)
        self._keep_receipts(batch.kept)
        self.secrets.update({(row.feed, row.epoch): row for row in batch.secrets})
        for checkpoint in batch.checkpoints:
            self.checkpoints.setdefault(checkpoint.feed, {})[checkpoint.size] = checkpoint
        for note in batch.notes:
            self._keep_note(note)
        if batch.snapshots:
            self.snapshot = batch.snapshots[-1]
        for piece in batch.pieces:
            self.pieces.setdefault(piece.root, {}).setdefault(piece.number, piece)
        if batch.evidence:
            self._keep_evidence(batch.evidence)

    def _link(self, row: Linked) -> None:
        entry = row.entry
        self.linked.append(row)
        self.feeds.setdefault(entry.feed, []).append(entry)
        if self.ahead:
            self.ahead.pop(entry.head, None)

    def _is_linked(self, entry: Entry) -> bool:
        chain = self.feeds.get(entry.feed, ())
        return entry.seq < len(chain) and chain[entry.seq].id == entry.id

    def _keep_note(self, note: Note) -> None:
        if note.value is None:
            self.notes.pop(note.name, None)
        else:
            self.notes[note.name] = note.value

    def _keep_receipts(self, kept: Sequence[Kept]) -> None:
        stored, ahead = farthest(kept)
        for pair, receipt in stored.items():
            if receipt.head.seq > self._reach(pair):
                self.stored[pair] = receipt
                waiting = self.stored_ahead.get(pair, {})
                for head in [head for head in waiting if head.seq <= receipt.head.seq]:
                    del waiting[head]
        for receipt in ahead:
            pair = (receipt.issuer, receipt.head.feed)
            if receipt.head.seq > self._reach(pair):
                self.stored_ahead.setdefault(pair, {}).setdefault(receipt.head, receipt)

    def _reach(self, pair: Pair) -> int:
        receipt = self.stored.get(pair)
        return -1 if receipt is None else receipt.head.seq

    def _keep_evidence(self, rows: Sequence[Evidence]) -> None:
        for row in rows:
            self.evidence_count += 1
            self.evidence[self.evidence_count] = row
        self.evidence_totals = self.evidence_totals.plus(len(rows), sum(len(row.data) for row in rows))
        if not self.evidence_totals.beyond(self.bounds):
            return
        pieces = (Piece(number, row.source, row.code, len(row.data)) for number, row in self.evidence.items())
        gone = surplus(pieces, self.bounds)
        for piece in gone:
            del self.evidence[piece.number]
        for code, count in counted(gone).items():
            self.dropped[code] = self.dropped.get(code, 0) + count
        self.evidence_totals = self.evidence_totals.plus(-len(gone), -sum(piece.size for piece in gone))
