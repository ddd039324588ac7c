"""Key cards: how a side's root key certifies its posts, and revokes them (spec: record §3.1, §3.2, §3.6)."""

import hashlib
from typing import Any, NamedTuple

from parley.base import canon, limits
from parley.base.errors import LocalError, PeerError
from parley.record import signing
from parley.record.names import Head, PostId, heads_from, is_name

REAL, EXERCISE = 0, 1
KINDS = ("REAL", "EXERCISE")
_TIME_MAX = 2**53


class Card(NamedTuple):
    """A post, certified. Keys are raw Ed25519 (32 bytes) and encoded HPKE public keys."""

    kind: int
    side_name: str
    root_key: bytes
    post_number: int
    post_name: str
    post_key: bytes
    made_at: int
    sealing_key: bytes
    archive_key: bytes
    cose: bytes

    @property
    def sealing_hash(self) -> bytes:
        """Names the sealing key among an epoch's readers."""
        return hashlib.sha256(self.sealing_key).digest()

    @property
    def archive_hash(self) -> bytes:
        """Names the side's archive key among an epoch's readers."""
        return hashlib.sha256(self.archive_key).digest()

    def travelling(self) -> list[bytes]:
        """The card as it travels: signed part, then the two public keys whose hashes it signs."""
        return [self.cose, self.sealing_key, self.archive_key]

    def encode(self) -> bytes:
        """The bytes of a key card file."""
        return canon.encode(self.travelling())


class Revocation(NamedTuple):
    """The root key's word that a post's entries above ``last_valid`` do not count."""

    post: PostId
    last_valid: tuple[Head, ...]
    time: int


def make(
    root: signing.Signer, kind: int, names: tuple[str, int, str], post_key: bytes, sealing_key: bytes,
    archive_key: bytes, made_at: int, record_id: bytes = signing.NO_RECORD,
) -> Card:  # fmt: skip
    """A card signed by ``root``; ``names`` is (side name, post number, post name)."""
    side_name, post_number, post_name = names
    payload = canon.encode({
        0: 1, 1: kind, 2: side_name, 3: root.public, 4: post_number, 5: post_name, 6: post_key,
        7: hashlib.sha256(sealing_key).digest(), 8: made_at, 9: hashlib.sha256(archive_key).digest(),
    })  # fmt: skip
    signed = signing.sign(root, "card", record_id, payload)
    try:
        return read([signed.cose, sealing_key, archive_key], record_id)
    except PeerError as error:
        raise LocalError(error.code, **error.facts) from None


def decode(data: bytes, record_id: bytes = signing.NO_RECORD) -> Card:
    """A card from the bytes of its file. Raises PeerError ``record.bad-card``."""
    try:
        value = canon.decode(data, limits.CARD_MAX, "The key card")
    except PeerError:
        raise PeerError("record.bad-card", data) from None
    return read(value, record_id)


def read(value: Any, record_id: bytes = signing.NO_RECORD) -> Card:
    """A card from its travelling form, its root signature and hashes checked. Raises PeerError ``record.bad-card``."""
    if type(value) is not list or len(value) != 3 or not all(type(part) is bytes for part in value):
        raise PeerError("record.bad-card")
    if sum(map(len, value)) > limits.CARD_MAX:
        raise PeerError("record.bad-card", value[0][: limits.CARD_MAX])
    cose, sealing_key, archive_key = value
    body = _body(cose, record_id)
    card = _card(body, cose)._replace(sealing_key=sealing_key, archive_key=archive_key)
    if card.sealing_hash != body[7] or card.archive_hash != body[9]:
        raise PeerError("record.bad-card", cose)
    return card


def read_signed_part(cose: Any, record_id: bytes) -> Card:
    """A card without its two public keys (they are empty), its root signature checked: enough to check entries by.

    Raises PeerError ``record.bad-card``.
    """
    return _card(_body(cose, record_id), cose)


def _body(cose: Any, record_id: bytes) -> dict[int, Any]:
    try:
        signed = signing.split("card", record_id, cose, limits.CARD_MAX)
        body: dict[int, Any] = canon.decode(signed.payload, limits.CARD_MAX)
        if not _has_shape(body):
            raise PeerError("record.bad-card", cose)
        signing.check(signed, body[3])
    except PeerError:
        raise PeerError("record.bad-card", cose[: limits.CARD_MAX] if type(cose) is bytes else b"") from None
    return body


def _card(body: dict[int, Any], cose: bytes) -> Card:
    return Card(body[1], body[2], body[3], body[4], body[5], body[6], body[8], b"", b"", cose)


def _has_shape(body: Any) -> bool:
    shape = {0: int, 1: int, 2: str, 3: bytes, 4: int, 5: str, 6: bytes, 7: bytes, 8: int, 9: bytes}
    if type(body) is not dict or {key: type(value) for key, value in body.items()} != shape:
        return False
    named = is_name(body[2]) and is_name(body[5])
    sized = all(len(body[key]) == 32 for key in (3, 6, 7, 9))
    bounded = body[1] in (REAL, EXERCISE) and 0 <= body[4] < 65536 and 0 <= body[8] < _TIME_MAX
    return named and sized and bounded and body[0] == 1


def revoke(root: signing.Signer, record_id: bytes, revocation: Revocation) -> bytes:
    """The signed revocation, a COSE_Sign1 (spec: record §3.6)."""
    post, last_valid, time = revocation
    payload = canon.encode({0: 1, 1: post.side, 2: post.post, 3: [list(head) for head in sorted(last_valid)], 4: time})
    return signing.sign(root, "revocation", record_id, payload).cose


def read_revocation(cose: Any, record_id: bytes, root_of: tuple[bytes, ...]) -> Revocation:
    """A revocation, checked against the root key of the side that it names; ``root_of`` is indexed by side.

    Raises PeerError ``base.too-large``, ``base.not-canonical``, ``record.bad-cose``, ``record.bad-shape`` or
    ``record.bad-signature``.
    """
    signed = signing.split("revocation", record_id, cose, limits.REVOCATION_MAX)
    body = canon.decode(signed.payload, limits.REVOCATION_MAX)
    shape = {0: int, 1: int, 2: int, 3: list, 4: int}
    if type(body) is not dict or {key: type(value) for key, value in body.items()} != shape:
        raise PeerError("record.bad-shape", cose, what="revocation")
    if body[0] != 1 or not 0 <= body[1] < len(root_of) or not 0 <= body[2] < 65536 or not 0 <= body[4] < _TIME_MAX:
        raise PeerError("record.bad-shape", cose, what="revocation")
    post = PostId(body[1], body[2])
    last_valid = heads_from(body[3], limits.FEEDS_PER_POST_MAX_COUNT)
    if any(head.feed.author != post for head in last_valid):
        raise PeerError("record.bad-shape", cose, what="revocation")
    signing.check(signed, root_of[post.side])
    return Revocation(post, last_valid, body[4])
