"""What the record remembers of one feed: enough to link the next entry, whatever the feed's length."""

from typing import Any, Final

from parley.base import limits
from parley.record.names import ID_SIZE, FeedId, Head
from parley.record.receipt import Receipt
from parley.record.tree import Frontier, leaf_hash

# Ids at hand without asking the archive, which does not know yet what one batch links: all that waited for a gap.
RECENT_MIN_COUNT: Final = 2 * limits.AHEAD_MAX_COUNT


class Feed:
    """One feed as far as it is linked.

    ``length`` entries are linked, the last with ``last_id``; ``told`` is the highest seq of each other feed that its
    heads named; ``fork`` the lowest seq at which it has two entries; ``pending`` receipts by its author, not yet
    held against its heads, by the feed that they speak of and whether the entry that they name was linked: what names one
    that never comes must not take the place of what can be judged.
    """

    __slots__ = ("_recent", "fork", "frontier", "id", "last_heads_seq", "last_id", "length", "pending", "told")

    def __init__(self, id_: FeedId, record_id: bytes) -> None:
        self.id = id_
        self.length = 0
        self.last_id = record_id  # spec: record §4.2, prev of seq 0 is the record id
        self.frontier = Frontier()
        self.told: dict[FeedId, int] = {}
        self.last_heads_seq = -1
        self.fork: int | None = None
        self.pending: dict[tuple[FeedId, bool], Receipt] = {}
        self._recent = bytearray()

    @property
    def head(self) -> Head | None:
        """The last linked entry, None for an empty feed."""
        return Head(*self.id, self.length - 1, self.last_id) if self.length else None

    def append(self, seq: int, id_: bytes, heads: tuple[Head, ...] | None) -> None:
        """Count the entry in; its place and links were checked before."""
        self.length = seq + 1
        self.last_id = id_
        self.frontier.append(leaf_hash(id_))
        self._recent += id_
        if len(self._recent) >= 2 * RECENT_MIN_COUNT * ID_SIZE:
            del self._recent[: RECENT_MIN_COUNT * ID_SIZE]
        if heads is not None:
            self.last_heads_seq = seq
            for head in heads:
                if self.told.get(head.feed, -1) < head.seq:
                    self.told[head.feed] = head.seq

    def recent_id(self, seq: int) -> bytes | None:
        """The id at ``seq``, if it is the last one or still at hand."""
        if seq == self.length - 1:
            return self.last_id
        at = len(self._recent) - (self.length - seq) * ID_SIZE
        return bytes(self._recent[at : at + ID_SIZE]) if 0 <= at < len(self._recent) else None

    def judge(self) -> Receipt | None:
        """After an entry with heads was appended: a receipt whose entry its author never named (spec: record §5.5).

        Each receipt is judged once, by the first entry with heads after the seq that it bears.
        """
        found = None
        for key, receipt in list(self.pending.items()):
            if receipt.own is None or receipt.own[0] < self.last_heads_seq:
                del self.pending[key]
                if self.told.get(receipt.head.feed, -1) < receipt.head.seq:
                    found = receipt
        return found

    def forked_at(self, seq: int) -> bool:
        """Note a fork at ``seq``; True if that changes what folds may use."""
        if self.fork is not None and self.fork <= seq:
            return False
        self.fork = seq
        return True

    def to_value(self) -> list[Any]:
        """For a snapshot."""
        told = [[*feed, seq] for feed, seq in sorted(self.told.items())]
        return [list(self.id), self.length, self.last_id, self.frontier.hashes, told, self.last_heads_seq, self.fork]

    @classmethod
    def from_value(cls, value: list[Any]) -> "Feed":
        """From a snapshot of our own."""
        feed = cls(FeedId(*value[0]), value[2])
        feed.length = value[1]
        feed.frontier = Frontier(value[1], value[3])
        feed.told = {FeedId(*item[:3]): item[3] for item in value[4]}
        feed.last_heads_seq, feed.fork = value[5], value[6]
        return feed
