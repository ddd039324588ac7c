"""Proof of equivocation, portable (spec: record §5.4)."""

from parley.base import canon


def encode(record_id: bytes, card: bytes, one: bytes, other: bytes) -> bytes:
    """The proof file's bytes; the entries stand in ascending order of their bytes, so that all finders get the same."""
    first, second = sorted((one, other))
    return canon.encode({0: 1, 1: record_id, 2: card, 3: first, 4: second})
