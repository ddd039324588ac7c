"""A batch of rows, parted by kind, and the rules of the contract that every store keeps alike.

Within one batch the order of the kinds does not matter, but for one rule: what is both Ahead and Linked in it ends as
Linked.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

from parley.base.errors import LocalError
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
from parley.record.names import FeedId
from parley.record.receipt import Receipt

Pair = tuple[FeedId, FeedId]
RowT = TypeVar("RowT")


class Batch(NamedTuple):
    """The rows of one commit; each list keeps their order."""

    linked: list[Linked]
    ahead: list[Ahead]
    kept: list[Kept]
    secrets: list[Secret]
    checkpoints: list[Checkpointed]
    evidence: list[Evidence]
    notes: list[Note]
    snapshots: list[Snapshot]
    pieces: list[DocumentPiece]


_KINDS = (Linked, Ahead, Kept, Secret, Checkpointed, Evidence, Note, Snapshot, DocumentPiece)


def part(rows: Sequence[Row]) -> Batch:
    """``rows`` by kind."""
    lists: dict[type, list[Any]] = {kind: [] for kind in _KINDS}
    for row in rows:
        lists[type(row)].append(row)
    return Batch(*lists.values())


def require_order(linked: Sequence[Linked], position: int, last: Mapping[FeedId, int]) -> dict[FeedId, int]:
    """The feeds that ``linked`` moves, with their new last seq; ``position`` and ``last`` are the store's own.

    Raises LocalError ``stores.out-of-order`` unless positions, and the seqs of each feed (from 0), follow without
    a gap: a store with a hole would fold to another state than its peers', and nobody would see why.
    """
    moved: dict[FeedId, int] = {}
    for row in linked:
        position += 1
        entry = row.entry
        feed, seq = entry.feed, entry.seq
        before = moved.get(feed)
        if before is None:
            before = last.get(feed, -1)
        if row.position != position or seq != before + 1:
            raise LocalError("stores.out-of-order", feed=str(feed), seq=seq, position=row.position)
        moved[feed] = seq
    return moved


def farthest(kept: Sequence[Kept]) -> tuple[dict[Pair, Receipt], list[Receipt]]:
    """Of each (issuer feed, subject feed) the farthest STORED receipt, the earliest of equals; and all ahead ones."""
    stored: dict[Pair, Receipt] = {}
    ahead = []
    for (receipt,) in kept:
        if receipt.ahead:
            ahead.append(receipt)
            continue
        pair = (receipt.issuer, receipt.head.feed)
        before = stored.get(pair)
        if before is None or before.head.seq < receipt.head.seq:
            stored[pair] = receipt
    return stored, ahead


def receipt_order(receipt: Receipt) -> tuple[Any, ...]:
    """The order in which stores give receipts back."""
    return receipt.issuer, receipt.head, receipt.ahead
