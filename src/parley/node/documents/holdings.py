"""Which pieces of which documents this post holds. A piece is here once its row is in the batch: nobody is told before that
is durable."""

from typing import Final

from parley.node.core import Core
from parley.record import tree
from parley.record.archive import DocumentPiece

TREES_MAX_COUNT: Final = 4
"""Documents whose hashes are kept at hand while others ask for them."""


class Holdings:
    """The pieces."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._counts: dict[bytes, int] = {}
        self._numbers: dict[bytes, set[int]] = {}
        self._leaves: dict[bytes, list[bytes]] = {}
        self._leaving: set[bytes] = set()
        self.size = 0

    def load(self) -> None:
        """What the archive has."""
        for root, stock in self._core.archive.documents().items():
            self._counts[root] = stock.pieces_count
            self.size += stock.size

    def count(self, root: bytes) -> int:
        """How many pieces are held."""
        return self._counts.get(root, 0)

    def numbers(self, root: bytes) -> set[int]:
        """Which, of a document that is not whole yet: they stay at hand until ``forget``."""
        found = self._numbers.get(root)
        self._leaving.discard(root)
        if found is None:
            found = self._numbers[root] = {number for number, _ in self._core.archive.leaves(root)}
        return found

    def forget(self, root: bytes) -> None:
        """Their numbers need not be remembered one by one any more, as soon as the archive has them."""
        self._leaving.add(root)

    def settled(self) -> None:
        """What was kept so far is in a batch that will be durable before anything else is asked."""
        for root in self._leaving:
            self._numbers.pop(root, None)
        self._leaving.clear()

    def keep(self, root: bytes, number: int, sealed: bytes) -> None:
        """One more piece, whose place was checked; one that is held changes nothing."""
        numbers = self.numbers(root)
        if number not in numbers:
            numbers.add(number)
            self._counts[root] = self.count(root) + 1
            self.size += len(sealed)
            self._core.keep(DocumentPiece(root, number, tree.leaf_hash(sealed), sealed))

    def leaves(self, root: bytes, pieces_count: int) -> list[bytes]:
        """The hashes of all pieces in their order; none, unless all are durable here."""
        found = self._leaves.get(root)
        if found is None:
            rows = self._core.archive.leaves(root)
            if [number for number, _ in rows] != list(range(pieces_count)):
                return []
            found = self._leaves[root] = [leaf for _, leaf in rows]
            while len(self._leaves) > TREES_MAX_COUNT:
                del self._leaves[next(iter(self._leaves))]
        return found

    def piece(self, root: bytes, number: int) -> bytes | None:
        """Its sealed bytes, if they are durable here."""
        return self._core.archive.piece(root, number)
