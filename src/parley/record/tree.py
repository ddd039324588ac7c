"""The Merkle tree of RFC 6962 §2.1: hashes, roots and proofs (spec: record §6.5, §10.1).

Pure. Every hash has 32 bytes. A tree is built over leaf *hashes*; ``leaf_hash`` makes one from leaf data.
Proofs that come from a peer are untrusted: what does not hold gives False or None, never an exception, in at
most 64 steps.
"""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Final

from parley.base.errors import FaultError, LocalError

HASH_SIZE: Final = 32
SIZE_MAX: Final = 2**53 - 1
PATH_MAX_COUNT: Final = 63
EMPTY_ROOT: Final = sha256(b"").digest()


def leaf_hash(data: bytes) -> bytes:
    """The hash of a leaf: SHA-256(0x00 ‖ data). The prefix keeps leaves and nodes apart."""
    return sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of an inner node: SHA-256(0x01 ‖ left ‖ right)."""
    return sha256(b"\x01" + left + right).digest()


def root(leaf_hashes: Sequence[bytes]) -> bytes:
    """The root over all of ``leaf_hashes``; that of no leaves is the SHA-256 of nothing.

    Pairs are joined level by level and an odd last one moves up as it is: the same tree as RFC 6962's split
    at the largest power of two, without the recursion, because every payload's commitment passes here.
    """
    if not leaf_hashes:
        return EMPTY_ROOT
    level: Sequence[bytes] = leaf_hashes
    while len(level) > 1:
        level = _joined(level)
    return level[0]


def _joined(level: Sequence[bytes]) -> list[bytes]:
    pairs = zip(level[::2], level[1::2], strict=False)
    joined = [sha256(b"\x01" + left + right).digest() for left, right in pairs]
    if len(level) & 1:
        joined.append(level[-1])
    return joined


class Frontier:
    """A growing tree, kept as the roots of its perfect subtrees, largest first (a *compact range*).

    It holds at most 53 hashes whatever its size; it can take further leaves and give the root, but no proofs.
    """

    __slots__ = ("_hashes", "_size")

    def __init__(self, size: int = 0, hashes: Sequence[bytes] = ()) -> None:
        """The tree of a snapshot: its size in leaves and ``hashes`` as that tree gave them.

        Raises FaultError ``checkpoint.bad-snapshot`` unless there is one hash of 32 bytes for every one-bit
        of ``size``.
        """
        if not 0 <= size <= SIZE_MAX or len(hashes) != size.bit_count() or not all_hashes(hashes):
            raise FaultError("checkpoint.bad-snapshot", size=size, count=len(hashes))
        self._size = size
        self._hashes = list(hashes)

    @property
    def size(self) -> int:
        """Leaves in the tree."""
        return self._size

    @property
    def hashes(self) -> list[bytes]:
        """The snapshot: roots of the perfect subtrees, largest first; a new list."""
        return list(self._hashes)

    def copy(self) -> "Frontier":
        """An independent tree of the same leaves."""
        twin = Frontier.__new__(Frontier)
        twin._size, twin._hashes = self._size, self._hashes.copy()
        return twin

    def append(self, leaf: bytes) -> None:
        """One more leaf, given as its hash."""
        carry, size, hashes = leaf, self._size, self._hashes
        while size & 1:
            carry = sha256(b"\x01" + hashes.pop() + carry).digest()
            size >>= 1
        hashes.append(carry)
        self._size += 1

    def extend(self, leaf_hashes: Iterable[bytes]) -> None:
        """Further leaves in their order."""
        for leaf in leaf_hashes:
            self.append(leaf)

    def root(self) -> bytes:
        """The root of the tree as it stands."""
        return _folded(self._hashes) if self._hashes else EMPTY_ROOT

    def __repr__(self) -> str:
        return f"Frontier(size={self._size}, root={self.root().hex()})"


def all_hashes(values: Sequence[bytes]) -> bool:
    """Whether every value is 32 bytes."""
    return all(type(value) is bytes and len(value) == HASH_SIZE for value in values)


def inclusion_path(leaf_hashes: Sequence[bytes], index: int) -> list[bytes]:
    """The sibling hashes from leaf ``index`` up to the root over all of ``leaf_hashes`` (RFC 6962 §2.1.1).

    Raises LocalError ``checkpoint.no-such-leaf``. Hashing grows with the number of leaves.
    """
    if not 0 <= index < len(leaf_hashes):
        raise LocalError("checkpoint.no-such-leaf", index=index, size=len(leaf_hashes))
    path, level = [], leaf_hashes
    while len(level) > 1:
        sibling = index ^ 1
        if sibling < len(level):
            path.append(level[sibling])
        level, index = _joined(level), index >> 1
    return path


def root_from_inclusion(leaf: bytes, index: int, size: int, path: Sequence[bytes]) -> bytes | None:
    """The root to which ``path`` leads from ``leaf``; None if no tree of that size has it at ``index``.

    It proves inclusion only when it equals a root that is known otherwise.
    """
    if not 0 <= index < size <= SIZE_MAX or len(path) > PATH_MAX_COUNT or not all_hashes((leaf, *path)):
        return None
    last, left, at = size - 1, 0, leaf
    while last:
        # Otherwise the subtree is the odd last one of its level and moves up as it is.
        if index & 1 or index < last:
            if left == len(path):
                return None
            at = node_hash(path[left], at) if index & 1 else node_hash(at, path[left])
            left += 1
        index, last = index >> 1, last >> 1
    return at if left == len(path) else None


def consistency_path(leaf_hashes: Sequence[bytes], old_size: int) -> list[bytes]:
    """The hashes that prove the first ``old_size`` leaves to be a prefix of ``leaf_hashes`` (RFC 6962).

    Empty when nothing needs proof: ``old_size`` is 0 or all. Raises LocalError ``checkpoint.no-such-leaf``.
    """
    if not 0 <= old_size <= len(leaf_hashes):
        raise LocalError("checkpoint.no-such-leaf", index=old_size, size=len(leaf_hashes))
    if old_size in (0, len(leaf_hashes)):
        return []
    path: list[bytes] = []
    low, high, old, whole = 0, len(leaf_hashes), old_size, True
    while old < high - low:
        middle = 1 << ((high - low - 1).bit_length() - 1)
        if old <= middle:
            path.append(root(leaf_hashes[low + middle : high]))
            high = low + middle
        else:
            path.append(root(leaf_hashes[low : low + middle]))
            low, old, whole = low + middle, old - middle, False
    if not whole:
        path.append(root(leaf_hashes[low:high]))
    path.reverse()
    return path


def verify_consistency(old_size: int, old_root: bytes, new_size: int, new_root: bytes, path: Sequence[bytes]) -> bool:
    """Whether ``path`` proves that the tree (new_size, new_root) begins with (old_size, old_root)."""
    if not 0 <= old_size <= new_size <= SIZE_MAX or len(path) > PATH_MAX_COUNT or not all_hashes(path):
        return False
    if old_size == new_size:
        return not path and old_root == new_root
    if old_size == 0:
        return not path and old_root == EMPTY_ROOT
    return _grown(old_size, old_root, new_size, path) == (old_root, new_root)


def _grown(old_size: int, old_root: bytes, new_size: int, path: Sequence[bytes]) -> tuple[bytes, bytes] | None:
    """Both roots to which ``path`` leads (RFC 9162 §2.1.4.2), or None if its length is wrong."""
    index, last = old_size - 1, new_size - 1
    while index & 1:
        index, last = index >> 1, last >> 1
    rest = iter(path)
    # An old tree that is one perfect subtree starts the proof itself and is left out of it.
    start = old_root if not index else next(rest, None)
    if start is None:
        return None
    old = new = start
    while last:
        if index & 1 or index < last:
            sibling = next(rest, None)
            if sibling is None:
                return None
            if index & 1:
                old, new = node_hash(sibling, old), node_hash(sibling, new)
            else:
                new = node_hash(new, sibling)
        index, last = index >> 1, last >> 1
    return (old, new) if next(rest, None) is None else None


def _folded(hashes: Sequence[bytes]) -> bytes:
    at = hashes[-1]
    for left in hashes[-2::-1]:
        at = node_hash(left, at)
    return at
