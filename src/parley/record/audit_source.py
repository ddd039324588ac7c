"""Any Archive as the audit reads it.

A store that can give its columns apart from the signed bytes has a Source of its own: what an Archive gives back it may
have read out of those bytes, and then a wrong column is not seen here.
"""

from parley.record.archive import Archive
from parley.record.audit_words import StoredCheckpoint, StoredReceipt
from parley.record.entry import Entry
from parley.record.examine import Secrets, Stored


class ArchiveSource:
    """The Source over ``archive``. Of its checkpoints it sees the largest of each feed."""

    def __init__(self, archive: Archive, genesis: bytes, open_payloads: bool = False) -> None:
        self._archive = archive
        self._genesis = genesis
        self._open_payloads = open_payloads

    def genesis(self) -> bytes:
        """The genesis."""
        return self._genesis

    def extent(self) -> tuple[int, int]:
        """The highest position, twice: an Archive has no gaps to tell of."""
        return self._archive.position(), self._archive.position()

    def rows(self, position: int, count: int) -> list[Stored]:
        """Up to ``count`` linked entries behind ``position``."""
        return [_stored(row.position, row.entry) for row in self._archive.since(position, count)]

    def ahead_rows(self) -> list[Stored]:
        """The entries ahead or beside."""
        return [_stored(0, row.entry) for row in self._archive.ahead()]

    def receipt_rows(self) -> list[StoredReceipt]:
        """The receipts."""
        receipts = self._archive.receipts()
        return [StoredReceipt(each.issuer, each.head.feed, each.head.seq, each.cose) for each in receipts]

    def checkpoint_rows(self) -> list[StoredCheckpoint]:
        """The largest checkpoint of each feed."""
        found = (self._archive.checkpoint(head.feed) for head in self._archive.heads())
        return [StoredCheckpoint(row.feed, row.size, row.text.encode()) for row in found if row is not None]

    def secrets_at_hand(self) -> Secrets:
        """The epoch secrets, if payloads are to be opened."""
        rows = self._archive.secrets() if self._open_payloads else []
        return {(row.feed, row.epoch): row.secret for row in rows}


def _stored(position: int, entry: Entry) -> Stored:
    return Stored(position, entry.feed, entry.seq, entry.id, entry.cose, entry.ciphertext, entry.table)
