"""One stored entry by itself: do its bytes say what its row says, and who signed them (spec: record §5.1)?

Nothing here looks at another entry, so many may be examined at once; the audit then asks what follows what.
"""

from collections.abc import Mapping
from typing import NamedTuple

from parley.base.errors import PeerError
from parley.record import entry as entries
from parley.record import payload, seal, signing
from parley.record.entry import Entry
from parley.record.names import FeedId, Head, PostId

SEALED = -1


class Stored(NamedTuple):
    """An entry's row as it stands in a store: its columns, and beside them the bytes that were signed.

    ``position`` is 0 for one that is ahead; ``feed`` None for a row that names no feed of the store.
    """

    position: int
    feed: FeedId | None
    seq: int
    id: bytes
    cose: bytes
    ciphertext: bytes
    table: bytes | None


class Examined(NamedTuple):
    """What one row holds. ``faults`` are the codes of what is wrong with it; ``notes`` of what its author did wrong.

    ``prev`` is None for bytes that cannot be read: then place and id are those of the columns. ``form`` is that of a
    payload in the clear, else SEALED; ``clear`` the payload of a CARD or REVOCATION entry. ``unchecked`` holds what was
    signed, and the signature, where none of the keys given is the one that signed.
    """

    position: int
    feed: FeedId | None
    seq: int
    id: bytes
    prev: bytes | None
    heads: tuple[Head, ...] | None
    epoch: int
    form: int
    faults: tuple[str, ...]
    notes: tuple[str, ...] = ()
    clear: bytes = b""
    unchecked: tuple[bytes, bytes] | None = None


Secrets = Mapping[tuple[FeedId, int], bytes]
Keys = Mapping[PostId, tuple[bytes, ...]]


def examine(record_id: bytes, keys: Keys, row: Stored, secrets: Secrets | None = None) -> Examined:
    """``row`` by itself. ``keys`` are the posts' signing keys as far as they are known; with ``secrets`` (by feed and
    epoch) sealed payloads are opened and held against their commitments. Never raises on what is stored.
    """
    parts = [row.cose, row.ciphertext] if row.table is None else [row.cose, row.ciphertext, row.table]
    try:
        entry, signed = entries.read(record_id, parts)
    except PeerError as error:
        named = type(row.seq) is int and type(row.id) is bytes
        place = (row.feed, row.seq, row.id) if named else (None, 0, b"")
        return Examined(row.position, *place, None, None, 0, SEALED, (error.code,))
    faults = () if (entry.feed, entry.seq, entry.id) == row[1:4] else ("audit.row-differs",)
    good = any(signing.verify(key, signed.tbs, signed.signature) for key in keys.get(entry.feed.author, ()))
    unchecked = None if good else (signed.tbs, signed.signature)
    form, note = _form(record_id, entry, secrets or {})
    return Examined(
        row.position, entry.feed, entry.seq, entry.id, entry.prev, entry.heads, entry.epoch, form,
        faults, (note,) if note else (),
        entry.ciphertext if form in (payload.Core.CARD, payload.Core.REVOCATION) else b"", unchecked,
    )  # fmt: skip


def _form(record_id: bytes, entry: Entry, secrets: Secrets) -> tuple[int, str]:
    """The form, as far as it can be read, and what its author did wrong with the payload (spec: record §4.5, §7.2)."""
    secret = secrets.get((entry.feed, entry.epoch)) if entry.epoch else None
    if entry.epoch and secret is None:
        return SEALED, ""
    try:
        key = seal.entry_key(secret, record_id, entry.feed, entry.seq)
        form = seal.open_(key, entry.ciphertext, entry.commitment).fields.get(payload.FORM)
    except PeerError as error:
        return SEALED, error.code
    if type(form) is not int or form < 0:
        return SEALED, "record.bad-payload"
    in_the_clear, first = form in payload.IN_THE_CLEAR, form == payload.Core.OPENED
    misplaced = in_the_clear != (entry.epoch == 0) or first != (entry.seq == 0)
    return form, "record.bad-payload" if misplaced else ""
