"""Secrecy of payloads (spec: record §6): the key of each entry, the ciphertext, the salted commitment.

Drawing epoch secrets and sealing them to readers is a port: the real one stands in ``keys``, a deterministic twin in
``testing``.
"""

import hashlib
import hmac
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final, NamedTuple, Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV

from parley.base import canon, limits
from parley.base.errors import LocalError, PeerError
from parley.record import tree
from parley.record.names import FeedId

CLEAR_KEY: Final = bytes(32)
_NONCE: Final = bytes(12)
_KEYS: Final = [canon.encode(key) for key in range(256)]
_TAG_SIZE: Final = 16
# A field's value lies two levels deep in the plaintext, an officer's signature one (spec: record §1.2, §6.1).
_VALUE_DEPTH: Final = limits.CBOR_DEPTH_MAX - 2
_OFFICER_DEPTH: Final = limits.CBOR_DEPTH_MAX - 1


class Sealing(Protocol):
    """Where epoch secrets come from and how they reach their readers (spec: record §6.2, §6.3)."""

    @property
    def public(self) -> bytes:
        """The public key by which others should seal to us from now on."""

    @property
    def hashes(self) -> frozenset[bytes]:
        """The hashes of all public keys whose private keys are held, older ones too."""

    def draw(self) -> bytes:
        """A fresh epoch secret, 32 bytes."""

    def seal(self, reader_public: bytes, info: bytes, secret: bytes) -> bytes:
        """``secret`` sealed to one reader: enc ‖ ciphertext."""

    def open(self, info: bytes, sealed: bytes) -> bytes | None:
        """The secret, if it was sealed to a key that we hold."""


class Sealed(NamedTuple):
    """A payload, ready to be put into an entry."""

    ciphertext: bytes
    commitment: bytes


class Opened(NamedTuple):
    """A payload as its author wrote it. ``officer`` is the officer's own signature, if there is one."""

    fields: dict[int, Any]
    officer: list[Any] | None


def epoch_info(record_id: bytes, feed: FeedId) -> bytes:
    """HPKE's ``info`` for an epoch of ``feed``."""
    return b"parley/v1/epoch" + record_id + canon.encode_sorted(list(feed))


def secret_hash(secret: bytes) -> bytes:
    """What an EPOCH entry says of its secret, so that no reader is given another (spec: record §6.3)."""
    return hashlib.sha256(b"parley/v1/secret" + secret).digest()


def entry_key(secret: bytes | None, record_id: bytes, feed: FeedId, seq: int) -> bytes:
    """The key of one entry (spec: record §6.4): HKDF-Expand of the epoch's secret, one block. None: in the clear."""
    if secret is None:
        return CLEAR_KEY
    return hmac.digest(secret, _key_info(record_id, feed) + canon.encode_sorted(seq) + b"\x01", "sha256")


@lru_cache(maxsize=1024)
def _key_info(record_id: bytes, feed: FeedId) -> bytes:
    """All of HKDF's info but the seq, which stands last in ``[side, post, incarnation, seq]``."""
    return b"parley/v1/key" + record_id + canon.encode_sorted([*feed, 0])[:-1]


def seal(key: bytes, fields: Mapping[int, Any], officer: list[Any] | None = None) -> Sealed:
    """Ciphertext and commitment of ``fields`` under an entry's ``key``.

    Raises LocalError for what no reader would open: ``record.too-many-fields``, ``base.not-canonical``,
    ``base.too-large``.
    """
    if len(fields) > limits.PAYLOAD_FIELDS_MAX or not all(map(_is_key, fields)):
        raise LocalError("record.too-many-fields", limit=limits.PAYLOAD_FIELDS_MAX)
    pieces = _pieces(fields)
    plaintext = _joined(pieces, b"" if officer is None else canon.encode(officer, _OFFICER_DEPTH))
    if len(plaintext) > limits.CIPHERTEXT_MAX - _TAG_SIZE:
        limit = limits.CIPHERTEXT_MAX - _TAG_SIZE
        raise LocalError("base.too-large", what="The payload", size=len(plaintext), limit=limit)
    ciphertext = plaintext if key == CLEAR_KEY else AESGCMSIV(key).encrypt(_NONCE, plaintext, None)
    return Sealed(ciphertext, commitment(key, pieces))


def open_(key: bytes, ciphertext: bytes, expected_commitment: bytes) -> Opened:
    """The payload under ``ciphertext``.

    Raises PeerError ``record.does-not-open``, ``record.bad-payload`` or ``record.bad-commitment``.
    """
    opened, pieces = _decrypted(key, ciphertext)
    if commitment(key, pieces) != expected_commitment:
        raise PeerError("record.bad-commitment", ciphertext[:256])
    return opened


def commitment_of(key: bytes, ciphertext: bytes) -> bytes:
    """The commitment that an entry with this ciphertext should bear: whoever can open it can derive it.

    Raises PeerError ``record.does-not-open`` or ``record.bad-payload``.
    """
    return commitment(key, _decrypted(key, ciphertext)[1])


def _decrypted(key: bytes, ciphertext: bytes) -> tuple[Opened, list[bytes]]:
    plaintext = ciphertext
    if key != CLEAR_KEY:
        try:
            plaintext = AESGCMSIV(key).decrypt(_NONCE, ciphertext, None)
        except (InvalidTag, ValueError):
            raise PeerError("record.does-not-open", ciphertext[:256]) from None
    return _read(plaintext)


def commitment(key: bytes, pieces: list[bytes]) -> bytes:
    """The Merkle root of the salted fields (spec: record §6.5)."""
    salts = salts_of(key, len(pieces))
    return tree.root([
        hashlib.sha256(b"\x00" + salts[16 * i : 16 * i + 16] + piece).digest() for i, piece in enumerate(pieces)
    ])  # fmt: skip


def salts_of(key: bytes, count: int) -> bytes:
    """``count`` salts of 16 bytes, joined."""
    return hashlib.shake_256(b"parley/v1/salt" + key).digest(16 * count)


def _is_key(key: Any) -> bool:
    return type(key) is int and key >= 0


def _pieces(fields: Mapping[int, Any]) -> list[bytes]:
    return [_encoded_key(key) + _encoded_value(fields[key]) for key in sorted(fields)]


def _read_pieces(fields: Mapping[int, Any]) -> list[bytes]:
    """Of what was decoded strictly: it stands in order, and need not be walked through again."""
    return [_encoded_key(key) + canon.encode_sorted(value) for key, value in fields.items()]


def _encoded_key(key: int) -> bytes:
    return _KEYS[key] if key < len(_KEYS) else canon.encode(key)


def _encoded_value(value: Any) -> bytes:
    kind = type(value)
    if kind is bytes or (kind is int and -(2**53) < value < 2**53) or (kind is str and value.isascii()):
        return canon.encode_sorted(value)
    return canon.encode(value, _VALUE_DEPTH)


def _joined(pieces: list[bytes], officer: bytes) -> bytes:
    """A plaintext of encoded fields and an encoded officer's signature; b"" for none."""
    return (b"\x82" if officer else b"\x81") + _map_head(len(pieces)) + b"".join(pieces) + officer


def _map_head(count: int) -> bytes:
    if count < 24:
        return bytes((0xA0 | count,))
    return bytes((0xB8, count)) if count < 256 else b"\xb9" + count.to_bytes(2, "big")


def _read(plaintext: bytes) -> tuple[Opened, list[bytes]]:
    """What stands there, and its fields' encodings, which prove that it is in the one byte form."""
    try:
        value = canon.decode_unproven(plaintext, limits.CIPHERTEXT_MAX, "The payload")
    except PeerError:
        raise PeerError("record.bad-payload", plaintext[:256]) from None
    if type(value) is not list or not 1 <= len(value) <= 2 or type(value[0]) is not dict:
        raise PeerError("record.bad-payload", plaintext[:256])
    fields = value[0]
    if len(fields) > limits.PAYLOAD_FIELDS_MAX or not all(map(_is_key, fields)):
        raise PeerError("record.bad-payload", plaintext[:256])
    # Not null for "no officer": one payload has one form.
    if len(value) == 2 and type(value[1]) is not list:
        raise PeerError("record.bad-payload", plaintext[:256])
    officer = value[1] if len(value) == 2 else None
    pieces = _read_pieces(fields)
    if _joined(pieces, b"" if officer is None else canon.encode_sorted(officer)) != plaintext:
        raise PeerError("record.bad-payload", plaintext[:256])
    return Opened(fields, officer), pieces
