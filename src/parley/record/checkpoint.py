"""Checkpoints: an author's signed word on a whole feed, and its peers' cosignatures (spec: record §10).

The formats are C2SP's tlog-checkpoint and tlog-cosignature (Ed25519), so that tools which nobody here wrote
can check them. It owns no clock and no key. A checkpoint of ours has no extension lines: nothing would check
what they say.
"""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from parley.base import limits
from parley.base.errors import LocalError, PeerError
from parley.record import note, signing, tree
from parley.record.names import FeedId, PostId

TIME_MAX_S: Final = 2**63 - 1
_PREFIX: Final = "parley/v1/"
_ORIGIN: Final = re.compile(r"parley/v1/([0-9a-f]{64})/(0|[1-9][0-9]?)\.(0|[1-9][0-9]{0,4})\.([0-9a-f]{8})", re.ASCII)
_SIZE: Final = re.compile(r"0|[1-9][0-9]{0,15}", re.ASCII)
_TIMESTAMP_SIZE: Final = 8


class Body(NamedTuple):
    """What a checkpoint says, in C2SP's terms: the log's name, its leaves, its root hash."""

    origin: str
    size: int
    root: bytes

    def __str__(self) -> str:
        return f"{self.origin}\n{self.size}\n{note.to_base64(self.root)}\n"


class Checkpoint(NamedTuple):
    """The first ``size`` entries of ``feed`` have the Merkle root ``root``; ``note`` says who signed it."""

    record_id: bytes
    feed: FeedId
    size: int
    root: bytes
    note: note.Note

    @property
    def origin(self) -> str:
        """The feed's name as a log (spec: record §10.2)."""
        return origin_of(self.record_id, self.feed)

    def encode(self) -> bytes:
        """The checkpoint as it travels, with all its signature lines."""
        return self.note.encode()


def origin_of(record_id: bytes, feed: FeedId) -> str:
    """A feed's name as a log, and its author's key name there; the incarnation stands as 8 hex digits."""
    return f"{_PREFIX}{record_id.hex()}/{feed.side}.{feed.post}.{feed.incarnation:08x}"


def cosigner_name(record_id: bytes, post: PostId) -> str:
    """The key name under which a post cosigns (spec: record §10.3)."""
    return f"{_PREFIX}{record_id.hex()}/{post.side}.{post.post}"


def author_key(record_id: bytes, feed: FeedId, public: bytes) -> note.VerifierKey:
    """The key by which the author of ``feed`` signs its checkpoints."""
    return note.VerifierKey(origin_of(record_id, feed), note.ED25519, public)


def cosigner_key(record_id: bytes, post: PostId, public: bytes) -> note.VerifierKey:
    """The key by which ``post`` cosigns."""
    return note.VerifierKey(cosigner_name(record_id, post), note.COSIGNATURE, public)


def sign(signer: signing.Signer, record_id: bytes, feed: FeedId, size: int, root: bytes) -> Checkpoint:
    """The author's checkpoint of the first ``size`` entries of its feed (spec: record §10.2).

    An author must never sign two that contradict: the caller gives sizes and roots of one tree only.
    """
    text = str(Body(origin_of(record_id, feed), size, root))
    line = note.sign(signer, origin_of(record_id, feed), text)
    return Checkpoint(record_id, feed, size, root, note.Note(text, (line,)))


def read(record_id: bytes, data: bytes) -> Checkpoint:
    """A checkpoint of a feed of this record, its signatures not yet checked.

    Raises PeerError ``base.too-large``, ``checkpoint.bad-note``, ``checkpoint.bad-checkpoint`` or
    ``checkpoint.wrong-origin``.
    """
    whole = note.read(data, limits.CHECKPOINT_MAX)
    body = read_body(whole.text)
    match = _ORIGIN.fullmatch(body.origin)
    if match is None or match[1] != record_id.hex() or int(match[2]) >= 64 or int(match[3]) >= 65536:
        raise PeerError("checkpoint.wrong-origin", data)
    feed = FeedId(int(match[2]), int(match[3]), int(match[4], 16))
    return Checkpoint(record_id, feed, body.size, body.root, whole)


def read_body(text: str) -> Body:
    """The three lines of a checkpoint's text. Raises PeerError ``checkpoint.bad-checkpoint``."""
    lines = text.split("\n")
    if len(lines) == 4 and lines[0] and not lines[3] and _SIZE.fullmatch(lines[1]):
        size, root = int(lines[1]), note.from_base64(lines[2])
        if root is not None and _can_be(size, root):
            return Body(lines[0], size, root)
    raise PeerError("checkpoint.bad-checkpoint", text.encode())


def check_author(checkpoint: Checkpoint, *publics: bytes) -> None:
    """Demand the author's Ed25519 signature, by the first of its keys under which there is one.

    Raises PeerError ``checkpoint.not-signed`` or ``checkpoint.bad-signature``.
    """
    keys = [author_key(checkpoint.record_id, checkpoint.feed, public) for public in publics]
    note.check(checkpoint.note, next((key for key in keys if checkpoint.note.signatures(key.name, key.id)), keys[0]))


def cosign(
    checkpoint: Checkpoint, signer: signing.Signer, post: PostId, own_root: bytes, time_s: int
) -> note.SignatureLine:
    """Our post's cosignature: we hold the entries linked; their root is ``own_root`` (spec: record §10.3).

    ``time_s`` is our clock in whole seconds since 1970. The author's signature must have been checked before.
    A cosignature says that this is the largest tree of the feed that we have seen: the caller never cosigns a
    smaller one than before.
    Raises PeerError ``checkpoint.root-differs`` if the author's root is another, and LocalError
    ``checkpoint.bad-time``.
    """
    if own_root != checkpoint.root:
        raise PeerError("checkpoint.root-differs", checkpoint.encode(), size=checkpoint.size)
    if not 0 <= time_s <= TIME_MAX_S:
        raise LocalError("checkpoint.bad-time", time=time_s)
    signature = signer.sign(cosigned_message(checkpoint.note.text, time_s))
    key = cosigner_key(checkpoint.record_id, post, signer.public)
    return note.line(key, time_s.to_bytes(_TIMESTAMP_SIZE, "big") + signature)


def cosigned_message(text: str, time_s: int) -> bytes:
    """What an Ed25519 cosigner signs: a header with which no checkpoint of ours begins, time, text."""
    return f"cosignature/v1\ntime {time_s}\n{text}".encode()


def cosigned_at(checkpoint: Checkpoint, post: PostId, *publics: bytes) -> int | None:
    """When ``post`` cosigned under any of its keys, by its own clock, in seconds since 1970; the latest time, if it did so twice.

    None if it did not. Raises PeerError ``checkpoint.bad-signature`` if any line in its name is bad.
    """
    keys = [cosigner_key(checkpoint.record_id, post, public) for public in publics]
    signatures = [(key, each) for key in keys for each in checkpoint.note.signatures(key.name, key.id)]
    return max((_cosignature_time(checkpoint, key, each) for key, each in signatures), default=None)


def with_lines(checkpoint: Checkpoint, lines: Iterable[note.SignatureLine]) -> Checkpoint:
    """The same checkpoint with further signature lines behind its own, each once.

    Raises LocalError ``base.too-large`` when it would pass the limit for checkpoints.
    """
    merged = tuple(dict.fromkeys((*checkpoint.note.lines, *lines)))
    grown = checkpoint._replace(note=checkpoint.note._replace(lines=merged))
    size = len(grown.encode())
    if size > limits.CHECKPOINT_MAX:
        raise LocalError("base.too-large", what="The checkpoint", size=size, limit=limits.CHECKPOINT_MAX)
    return grown


def contradict(one: Checkpoint, other: Checkpoint) -> bool:
    """Whether both are of one feed and size but of different roots: equivocation (spec: record §5.4)."""
    return one[:3] == other[:3] and one.root != other.root


def _can_be(size: int, root: bytes) -> bool:
    return len(root) == tree.HASH_SIZE and size <= tree.SIZE_MAX and (size > 0 or root == tree.EMPTY_ROOT)


def _cosignature_time(checkpoint: Checkpoint, key: note.VerifierKey, signature: bytes) -> int:
    time_s = int.from_bytes(signature[:_TIMESTAMP_SIZE], "big")
    message = cosigned_message(checkpoint.note.text, time_s)
    if time_s > TIME_MAX_S or not signing.verify(key.public, message, signature[_TIMESTAMP_SIZE:]):
        raise PeerError("checkpoint.bad-signature", checkpoint.encode(), name=key.name)
    return time_s
