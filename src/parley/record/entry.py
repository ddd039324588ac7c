"""Entries: the signed units of a feed (spec: record §4). ``record`` says what may follow what."""

import hashlib
from typing import Any, Final, NamedTuple

import cbor2

from parley.base import canon, limits
from parley.base.errors import PeerError
from parley.record import signing
from parley.record.names import FeedId, Head, heads_from

VERSION: Final = 1
_REQUIRED: Final = frozenset((0, 1, 2, 3, 5, 7, 8))
_ALLOWED: Final = _REQUIRED | {4, 6}
_MAX_SEQ: Final = 2**53


class Entry(NamedTuple):
    """One entry as its author signed it, with what travels beside it.

    ``head`` is its name. ``heads`` is None for a self-contained entry; ``heads_hash`` is set when they stand in a table.
    ``epoch`` 0 means in the clear. ``time`` is the author's clock in milliseconds.
    """

    feed: FeedId
    seq: int
    prev: bytes
    heads: tuple[Head, ...] | None
    heads_hash: bytes | None
    time: int
    epoch: int
    commitment: bytes
    ciphertext_hash: bytes
    id: bytes
    cose: bytes
    ciphertext: bytes
    table: bytes | None
    head: Head

    @property
    def size(self) -> int:
        """Bytes that it takes in a store or on a wide line."""
        return len(self.cose) + len(self.ciphertext) + len(self.table or b"")

    def travelling(self) -> list[bytes]:
        """The entry as it travels (spec: record §4.4)."""
        parts = [self.cose, self.ciphertext]
        return parts if self.table is None else [*parts, self.table]


class Draft(NamedTuple):
    """What an author decides of an entry before signing it."""

    feed: FeedId
    seq: int
    prev: bytes
    heads: tuple[Head, ...] | None
    time: int
    epoch: int
    commitment: bytes
    ciphertext: bytes


class Composed(NamedTuple):
    """The bytes that an entry's fields become: its payload, its head table if it has one, and their hashes."""

    payload: bytes
    table: bytes | None
    heads_hash: bytes | None
    ciphertext_hash: bytes


def compose(draft: Draft) -> Composed:
    """The payload that ``draft`` stands for (spec: record §4.2). Its heads must stand in ascending order."""
    body: dict[int, Any] = {0: VERSION, 1: list(draft.feed), 2: draft.seq, 3: draft.prev}
    table = heads_hash = None
    if draft.heads is not None:
        listed = [list(head) for head in draft.heads]
        if len(listed) > limits.HEADS_INLINE_MAX:
            table = canon.encode_sorted(listed)
            heads_hash = hashlib.sha256(table).digest()
        body[4] = heads_hash or listed
    body[5] = draft.time
    if draft.epoch:
        body[6] = draft.epoch
    body[7] = draft.commitment
    body[8] = ciphertext_hash = hashlib.sha256(draft.ciphertext).digest()
    return Composed(canon.encode_sorted(body), table, heads_hash, ciphertext_hash)


def sign(signer: signing.Signer, record_id: bytes, draft: Draft) -> Entry:
    """The entry of ``draft``, signed. Its heads must stand in ascending order."""
    payload, table, heads_hash, ciphertext_hash = compose(draft)
    signed = signing.sign(signer, "entry", record_id, payload)
    return Entry(
        draft.feed, draft.seq, draft.prev, draft.heads, heads_hash, draft.time, draft.epoch, draft.commitment,
        ciphertext_hash, signed.id, signed.cose, draft.ciphertext, table, Head(*draft.feed, draft.seq, signed.id),
    )  # fmt: skip


def read(record_id: bytes, parts: Any) -> tuple[Entry, signing.Signed]:
    """An entry from its travelling form, all but its signature checked.

    Raises PeerError: ``base.too-large``, ``record.bad-cose``, ``record.bad-shape``, ``record.bad-version``,
    ``record.wrong-link``, ``record.bad-ciphertext``, ``record.bad-head-table`` (spec: record §5.1).
    """
    cose, ciphertext, table = _parts(parts)
    signed = signing.split("entry", record_id, cose, limits.ENTRY_COSE_MAX)
    body = _body(record_id, signed.payload)
    heads, heads_hash = _heads(body, table)
    if hashlib.sha256(ciphertext).digest() != body[8]:
        raise PeerError("record.bad-ciphertext", cose)
    side, post, incarnation = body[1]
    head = Head(side, post, incarnation, body[2], signed.id)
    entry = Entry(
        head.feed, body[2], body[3], heads, heads_hash, body[5], body.get(6, 0), body[7], body[8],
        signed.id, cose, ciphertext, table, head,
    )  # fmt: skip
    return entry, signed


def restore(record_id: bytes, id_: bytes, cose: bytes, ciphertext: bytes, table: bytes | None) -> Entry:
    """An entry that this post checked by ``read`` before it was kept, out of its store.

    That the bytes are still those is shown by their hashes; then they need not be judged again. Raises PeerError
    ``record.bad-cose``, ``record.bad-ciphertext`` or ``record.bad-head-table``: the store is damaged.
    """
    signed = signing.split("entry", record_id, cose, limits.ENTRY_COSE_MAX)
    if signed.id != id_:
        raise PeerError("record.bad-cose", cose)
    body = cbor2.loads(signed.payload)
    if hashlib.sha256(ciphertext).digest() != body[8]:
        raise PeerError("record.bad-ciphertext", cose)
    listed, heads_hash = body.get(4), None
    if (table is not None) != (type(listed) is bytes):
        raise PeerError("record.bad-head-table", cose)
    if table is not None:
        if hashlib.sha256(table).digest() != listed:
            raise PeerError("record.bad-head-table", cose)
        listed, heads_hash = cbor2.loads(table), listed
    heads = None if listed is None else tuple(Head(*head) for head in listed)
    side, post, incarnation = body[1]
    head = Head(side, post, incarnation, body[2], id_)
    return Entry(
        head.feed, body[2], body[3], heads, heads_hash, body[5], body.get(6, 0), body[7], body[8],
        id_, cose, ciphertext, table, head,
    )  # fmt: skip


def read_signed_part(record_id: bytes, cose: bytes) -> tuple[Head, signing.Signed]:
    """Only the name of the entry in ``cose``: enough for proofs, without what travels beside it."""
    signed = signing.split("entry", record_id, cose, limits.ENTRY_COSE_MAX)
    body = _body(record_id, signed.payload)
    if type(body.get(4)) is list:
        heads_from(body[4], limits.HEADS_INLINE_MAX)
    side, post, incarnation = body[1]
    return Head(side, post, incarnation, body[2], signed.id), signed


def _parts(parts: Any) -> tuple[bytes, bytes, bytes | None]:
    if type(parts) is not list or not 2 <= len(parts) <= 3 or not all(type(part) is bytes for part in parts):
        raise PeerError("record.bad-shape", what="entry")
    table = parts[2] if len(parts) == 3 else None
    for what, part, limit in (
        ("The ciphertext", parts[1], limits.CIPHERTEXT_MAX), ("The head table", table or b"", limits.HEAD_TABLE_MAX),
    ):  # fmt: skip
        if len(part) > limit:
            raise PeerError("base.too-large", parts[0][: limits.ENTRY_COSE_MAX], what=what, size=len(part), limit=limit)
    return parts[0], parts[1], table


def _body(record_id: bytes, payload: bytes) -> dict[int, Any]:
    decoded = canon.decode_map(payload, limits.ENTRY_COSE_MAX)
    if type(decoded) is not dict or not _REQUIRED <= decoded.keys() <= _ALLOWED:
        raise PeerError("record.bad-shape", payload, what="entry")
    body: dict[int, Any] = decoded
    if type(body[0]) is not int or body[0] != VERSION:
        raise PeerError("record.bad-version", payload, version=str(body[0])[:20])
    if not (_is_feed(body[1]) and _is_small(body[2]) and _is_small(body[5]) and _is_hash(body[3], body[7], body[8])):
        raise PeerError("record.bad-shape", payload, what="entry")
    if (6 in body and not _is_small(body[6])) or (4 in body and not (type(body[4]) is list or _is_hash(body[4]))):
        raise PeerError("record.bad-shape", payload, what="entry")
    # spec: record §1.3, a default is absent; §4.2, an epoch is announced before it is used
    if 6 in body and not 0 < body[6] < body[2] <= body[6] + limits.EPOCH_AGE_MAX_COUNT:
        raise PeerError("record.bad-shape", payload, what="entry")
    if body[2] == 0 and 4 not in body:  # spec: record §4.5
        raise PeerError("record.bad-shape", payload, what="entry")
    if body[2] == 0 and body[3] != record_id:  # spec: record §4.2, the rule that needs no other entry
        raise PeerError("record.wrong-link", payload)
    return body


def _is_small(value: Any) -> bool:
    return type(value) is int and 0 <= value < _MAX_SEQ


def _is_hash(*values: Any) -> bool:
    return all(type(value) is bytes and len(value) == 32 for value in values)


def _is_feed(value: Any) -> bool:
    return (
        type(value) is list and len(value) == 3
        and type(value[0]) is int and type(value[1]) is int and type(value[2]) is int
        and 0 <= value[0] < 64 and 0 <= value[1] < 65536 and 0 <= value[2] < 2**32
    )  # fmt: skip


def _heads(body: dict[int, Any], table: bytes | None) -> tuple[tuple[Head, ...] | None, bytes | None]:
    value = body.get(4)
    if type(value) is not bytes:
        if table is not None:
            raise PeerError("record.bad-head-table", table[:256])
        return (None if value is None else _of_others(body, heads_from(value, limits.HEADS_INLINE_MAX))), None
    if table is None or hashlib.sha256(table).digest() != value:
        raise PeerError("record.bad-head-table", (table or b"")[:256])
    listed = canon.decode(table, limits.HEAD_TABLE_MAX, "The head table")
    return _of_others(body, heads_from(listed, limits.HEADS_TABLE_MAX_COUNT, limits.HEADS_INLINE_MAX + 1)), value


def _of_others(body: dict[int, Any], heads: tuple[Head, ...]) -> tuple[Head, ...]:
    """spec: record §4.3: heads name other feeds. One that names its own could wait for itself."""
    own = tuple(body[1])
    if any(head[:3] == own for head in heads):
        raise PeerError("record.bad-shape", what="heads")
    return heads
