"""Rows for tests of stores: well formed, signed by nobody."""

import hashlib
from typing import Final

from parley.base.errors import ParleyError
from parley.record import entry, receipt, tree
from parley.record.archive import DocumentPiece, Evidence, Kept, Linked
from parley.record.entry import Draft, Entry
from parley.record.names import FeedId, Head
from parley.record.receipt import Receipt
from parley.stores.store import Store

GENESIS: Final = b"the genesis of a record for tests"
RECORD: Final = hashlib.sha256(GENESIS).digest()
A: Final = FeedId(0, 1, 0xA0000001)
B: Final = FeedId(1, 0, 0xB0000001)
C: Final = FeedId(1, 7, 0)
NOW: Final = 1_765_872_000_000


class Nobody:
    """A signer whose signatures are hashes: stores look at none."""

    public = bytes(32)

    def sign(self, message: bytes) -> bytes:
        return hashlib.sha512(message).digest()


def an_entry(feed: FeedId, seq: int, prev: bytes = RECORD, heads: int | None = 1, text: str = "") -> Entry:
    """One entry; with more than four ``heads`` they stand in a table. Another ``text`` makes a fork."""
    named = [Head(side, 9, 0, seq, hashlib.sha256(b"%d" % side).digest()) for side in range(heads or 0)]
    ciphertext = f"{feed}:{seq}:{text}".encode() * 8
    draft = Draft(
        feed, seq, prev, None if heads is None else tuple(named), NOW + seq, int(seq > 1), bytes(32), ciphertext
    )
    return entry.sign(Nobody(), RECORD, draft)


def chain(feed: FeedId, count: int, heads: int | None = 1) -> list[Entry]:
    """The first ``count`` entries of a feed."""
    entries: list[Entry] = []
    for seq in range(count):
        entries.append(an_entry(feed, seq, entries[-1].id if entries else RECORD, heads))
    return entries


def linked(entries: list[Entry], first: int = 1) -> list[Linked]:
    """They, linked from position ``first`` on."""
    return [Linked(first + index, entry, NOW + index) for index, entry in enumerate(entries)]


def a_receipt(issuer: FeedId, head: Head, ahead: bool = False, own_seq: int = 3) -> Receipt:
    """A receipt for ``head``."""
    return receipt.sign(Nobody(), RECORD, issuer, head, (own_seq, bytes(32)), NOW, ahead)


def kept(*receipts: Receipt) -> list[Kept]:
    """They, as rows."""
    return [Kept(receipt) for receipt in receipts]


def evidence(number: int, source: str = "1.0", code: str = "record.bad-cose", size: int = 8) -> Evidence:
    """A piece that can be told from others by its time."""
    return Evidence(NOW + number, source, code, number.to_bytes(8) * (size // 8))


def a_piece(root: bytes, number: int, sealed: bytes = b"sealed") -> DocumentPiece:
    """A piece of a document, wherever it belongs."""
    return DocumentPiece(root, number, tree.leaf_hash(sealed), sealed)


def contents(store: Store) -> dict[str, object]:
    """All that a store gives back."""
    entries = store.since(0, 1 << 30)
    feeds = [head.feed for head in store.heads()]
    return {
        "position": store.position(),
        "entries": entries,
        "runs": {feed: store.run(feed, 0, 1 << 30) for feed in feeds},
        "heads": list(store.heads()),
        "ahead": store.ahead(),
        "receipts": store.receipts(),
        "secrets": store.secrets(),
        "checkpoints": [store.checkpoint(feed, size) for feed in (A, B, C) for size in (None, *range(1, 6))],
        "evidence": store.evidence(1 << 30),
        "notes": {name: store.note(name) for name in ("x", "y", "")},
        "snapshot": store.snapshot(),
        "documents": store.documents(),
        "pieces": [
            (root, number, leaf, store.piece(root, number))
            for root in sorted(store.documents())
            for number, leaf in store.leaves(root)
        ],
    }


def code_of(error: BaseException) -> str:
    """The stable code of an error of ours."""
    assert isinstance(error, ParleyError), error
    return error.code
