"""Receipts that bind nobody yet: the issuer's own last entry, which they name, is not linked here (spec: record §9.3).

An issuer could else name a feed that it never writes, or a place that it never reaches, and receipt for ever without
being held to it. Its entry usually follows at once: receipts go ahead of entries.
"""

from parley.base import limits
from parley.record.names import FeedId, PostId
from parley.record.receipt import Receipt

Place = tuple[FeedId, int]


class Unproven:
    """By the place that each waits for; so many a post, the newest."""

    def __init__(self) -> None:
        self._of: dict[PostId, dict[bytes, Place]] = {}
        self._at: dict[Place, dict[bytes, Receipt]] = {}

    def add(self, receipt: Receipt) -> None:
        """Keep it until its issuer's entry is linked, or newer ones push it out."""
        place = (receipt.issuer, receipt.own[0] if receipt.own else 0)
        known = self._of.setdefault(receipt.issuer.author, {})
        known[receipt.cose] = place
        self._at.setdefault(place, {})[receipt.cose] = receipt
        if len(known) > limits.RECEIPTS_UNPROVEN_MAX_COUNT:
            self._drop(known, next(iter(known)))

    def take(self, feed: FeedId, seq: int) -> list[Receipt]:
        """Remove and return those that wait for that place, which is linked now."""
        found = self._at.pop((feed, seq), None)
        if found is None:
            return []
        for cose in found:
            del self._of[feed.author][cose]
        return list(found.values())

    def __len__(self) -> int:
        return sum(map(len, self._of.values()))

    def _drop(self, known: dict[bytes, Place], cose: bytes) -> None:
        place = known.pop(cose)
        waiting = self._at[place]
        del waiting[cose]
        if not waiting:
            del self._at[place]
