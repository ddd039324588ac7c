"""Inclusion proofs: one entry, shown to stand in a feed, signatures and all (spec: record §10.4).

The format is C2SP's tlog-proof. Whoever has the author's public key, the entry and this file needs nothing
else of the record to check it. ``shown`` puts the entry into it, and what certifies the key.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from parley.base import limits
from parley.base.errors import PeerError
from parley.record import checkpoint, note, tree

EXTRA_MAX: Final = 4 * 1024
PROOF_MAX: Final = limits.CHECKPOINT_MAX + 2 * EXTRA_MAX + tree.PATH_MAX_COUNT * 45
_FIRST_LINE: Final = "c2sp.org/tlog-proof@v1"
_INDEX: Final = re.compile(r"index (0|[1-9][0-9]{0,15})", re.ASCII)


class Proof(NamedTuple):
    """The entry with this ``seq`` hangs by ``path`` on the root of ``checkpoint``.

    ``extra`` is opaque and nothing vouches for it; empty when absent.
    """

    seq: int
    path: tuple[bytes, ...]
    checkpoint: checkpoint.Checkpoint
    extra: bytes = b""

    def encode(self) -> bytes:
        """The proof as a file (``.tlog-proof``)."""
        head = [_FIRST_LINE]
        if self.extra:
            head.append("extra " + note.to_base64(self.extra))
        head.append(f"index {self.seq}")
        head.extend(map(note.to_base64, self.path))
        return "\n".join((*head, "", "")).encode() + self.checkpoint.encode()


def prove(feed_leaf_hashes: Sequence[bytes], seq: int, under: checkpoint.Checkpoint) -> Proof:
    """The proof that entry ``seq`` stands in the feed as ``under`` signs it.

    ``feed_leaf_hashes`` are those of the feed, at least as many as the checkpoint counts. Raises LocalError
    ``checkpoint.no-such-leaf``.
    """
    return Proof(seq, tuple(tree.inclusion_path(feed_leaf_hashes[: under.size], seq)), under)


def read(record_id: bytes, data: bytes) -> Proof:
    """A proof for an entry of this record, not yet checked.

    Raises PeerError ``base.too-large``, ``checkpoint.bad-proof``, and what ``checkpoint.read`` raises.
    """
    if len(data) > PROOF_MAX:
        raise PeerError("base.too-large", data[:256], what="The proof", size=len(data), limit=PROOF_MAX)
    head, gap, rest = data.partition(b"\n\n")
    parts = _head_from(head) if gap else None
    if parts is None:
        raise PeerError("checkpoint.bad-proof", data)
    extra, seq, path = parts
    return Proof(seq, path, checkpoint.read(record_id, rest), extra)


def check(proof: Proof, entry_id: bytes, *author_publics: bytes) -> None:
    """Demand that the author signed the checkpoint by one of its keys, and that ``entry_id`` stands under it at that seq.

    Raises PeerError ``checkpoint.not-signed``, ``checkpoint.bad-signature`` or ``checkpoint.bad-proof``.
    """
    checkpoint.check_author(proof.checkpoint, *author_publics)
    leaf, size = tree.leaf_hash(entry_id), proof.checkpoint.size
    if tree.root_from_inclusion(leaf, proof.seq, size, proof.path) != proof.checkpoint.root:
        raise PeerError("checkpoint.bad-proof", proof.encode())


def _head_from(head: bytes) -> tuple[bytes, int, tuple[bytes, ...]] | None:
    """Extra, seq and path, if ``head`` has exactly the form that ``Proof.encode`` gives them."""
    try:
        first, *lines = head.decode("ascii").split("\n")
    except UnicodeDecodeError:
        return None
    extra: bytes | None = b""
    if lines and lines[0].startswith("extra "):
        extra = note.from_base64(lines.pop(0).removeprefix("extra ")) or None
    match = _INDEX.fullmatch(lines[0]) if lines else None
    path = [note.from_base64(text) for text in lines[1 : tree.PATH_MAX_COUNT + 2]]
    hashes = tuple(each for each in path if each is not None and len(each) == tree.HASH_SIZE)
    if first != _FIRST_LINE or match is None or extra is None or len(extra) > EXTRA_MAX:
        return None
    if len(hashes) != len(path) or len(path) > tree.PATH_MAX_COUNT:
        return None
    return extra, int(match[1]), hashes
