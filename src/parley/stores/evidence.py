"""How much evidence is kept, and what goes first: a flood must not fill the disk, nor push out other evidence.

The flood gives way to itself: what goes first is the oldest of the kind (source, code) that takes most. The last piece
of a kind goes only when no kind has two. Everything dropped is counted by its code.
"""

from collections import Counter, deque
from collections.abc import Iterable
from heapq import heapify, heapreplace
from typing import Final, NamedTuple

# One clearing makes room for many pieces, so that a flood pays for it once in ten thousand rows.
_ROOM: Final = 10


class Bounds(NamedTuple):
    """The most that is kept: pieces, and bytes of their data."""

    rows: int = 100_000
    size: int = 256 * 1024 * 1024


BOUNDS: Final = Bounds()


class Piece(NamedTuple):
    """One piece: its number (ascending by age, newest highest), whose it is, and its data's bytes."""

    number: int
    source: str
    code: str
    size: int


class Totals(NamedTuple):
    """What is kept now."""

    rows: int = 0
    size: int = 0

    def plus(self, rows: int, size: int) -> "Totals":
        """With so much more, or less."""
        return Totals(self.rows + rows, self.size + size)

    def beyond(self, bounds: Bounds) -> bool:
        """Whether something must go."""
        return self.rows > bounds.rows or self.size > bounds.size


class _Kind:
    """The pieces of one (source, code), and their bytes."""

    def __init__(self) -> None:
        self.pieces: deque[Piece] = deque()
        self.size = 0

    def add(self, piece: Piece) -> None:
        self.pieces.append(piece)
        self.size += piece.size

    def drop(self) -> Piece:
        piece = self.pieces.popleft()
        self.size -= piece.size
        return piece

    def rank(self, by_size: bool) -> tuple[int, int, int]:
        """Lowest goes first: kinds of several pieces, of these the greatest, of these the oldest."""
        if not self.pieces:
            return 2, 0, 0
        several = len(self.pieces) > 1
        weight = self.size if by_size else len(self.pieces)
        return (0, -weight, self.pieces[0].number) if several else (1, 0, self.pieces[0].number)


def surplus(pieces: Iterable[Piece], bounds: Bounds) -> list[Piece]:
    """What must go so that nine tenths of ``bounds`` are taken; ``pieces`` in ascending order of their numbers."""
    kinds: dict[tuple[str, str], _Kind] = {}
    rows = bounds.rows // _ROOM - bounds.rows
    size = bounds.size // _ROOM - bounds.size
    for piece in pieces:
        kinds.setdefault((piece.source, piece.code), _Kind()).add(piece)
        rows, size = rows + 1, size + piece.size
    # The index parts equal ranks: those of emptied kinds.
    heap = [(kind.rank(size > 0), index, kind) for index, kind in enumerate(kinds.values())]
    heapify(heap)
    gone = []
    while rows > 0 or size > 0:
        _, index, kind = heap[0]
        gone.append(kind.drop())
        rows, size = rows - 1, size - gone[-1].size
        heapreplace(heap, (kind.rank(size > 0), index, kind))
    return gone


def counted(gone: Iterable[Piece]) -> Counter[str]:
    """How many of each code."""
    return Counter(piece.code for piece in gone)
