"""COSE_Sign1 over deterministic CBOR, and the one rule by which a signature is good (spec: record §2).

It owns no private key: a Signer is handed in.
"""

import hashlib
from functools import lru_cache
from typing import Any, Final, NamedTuple, Protocol

import nacl.bindings
import nacl.exceptions

from parley.base import canon
from parley.base.errors import PeerError

PROTECTED: Final = bytes.fromhex("a10132")  # {1: -19}: alg Ed25519, fully specified (RFC 9864)
NO_RECORD: Final = bytes(32)
TYPES: Final = ("card", "entry", "receipt", "hello", "beat", "busy", "bearer", "revocation")
# The first bytes of every COSE_Sign1 and Sig_structure of ours are fixed by the two rules above.
_COSE_HEAD: Final = bytes.fromhex("8443a10132a0")
_TBS_HEAD: Final = bytes.fromhex("846a") + b"Signature1" + bytes.fromhex("43a10132")


class Signer(Protocol):
    """A private key somewhere: in a file, a card, a module."""

    @property
    def public(self) -> bytes:
        """The Ed25519 public key, 32 bytes."""

    def sign(self, message: bytes) -> bytes:
        """The 64-byte Ed25519 signature of ``message``."""


class Signed(NamedTuple):
    """A COSE_Sign1, split. ``id`` is the SHA-256 of what was signed."""

    cose: bytes
    payload: bytes
    signature: bytes
    tbs: bytes
    id: bytes


def to_be_signed(type_: str, record_id: bytes, payload: bytes) -> bytes:
    """The Sig_structure of ``payload`` (spec: record §2.2)."""
    return _tbs_head(type_, record_id) + canon.encode_sorted(payload)


@lru_cache(maxsize=256)
def _tbs_head(type_: str, record_id: bytes) -> bytes:
    return _TBS_HEAD + canon.encode_sorted(b"parley/v1/" + type_.encode() + record_id)


def sign(signer: Signer, type_: str, record_id: bytes, payload: bytes) -> Signed:
    """A COSE_Sign1 of ``payload`` by ``signer``."""
    tbs = to_be_signed(type_, record_id, payload)
    signature = signer.sign(tbs)
    return Signed(join(payload, signature), payload, signature, tbs, hashlib.sha256(tbs).digest())


def join(payload: bytes, signature: bytes) -> bytes:
    """The COSE_Sign1 of a payload and the 64 bytes of its signature: the inverse of ``split``."""
    return _COSE_HEAD + canon.encode_sorted(payload) + b"\x58\x40" + signature


def split(type_: str, record_id: bytes, cose: Any, limit: int) -> Signed:
    """The parts of a COSE_Sign1 of our one shape, its signature not yet checked.

    Raises PeerError ``base.too-large`` or ``record.bad-cose`` (spec: record §2.1).
    """
    if type(cose) is not bytes:
        raise PeerError("record.bad-cose")
    if len(cose) > limit:
        raise PeerError("base.too-large", cose[:256], what="COSE_Sign1", size=len(cose), limit=limit)
    encoded = cose[6:-66]
    payload = encoded[_head_size(len(encoded)) :]
    # The payload's own encoding is compared: a length that is wrong, or not the shortest, is refused with the rest.
    if cose[:6] != _COSE_HEAD or cose[-66:-64] != b"\x58\x40" or canon.encode_sorted(payload) != encoded:
        raise PeerError("record.bad-cose", cose)
    tbs = _tbs_head(type_, record_id) + encoded
    return Signed(cose, payload, cose[-64:], tbs, hashlib.sha256(tbs).digest())


def _head_size(size: int) -> int:
    """Of an encoded byte string of ``size`` bytes in all: how many of them say its length."""
    if size <= 24:
        return 1
    if size <= 257:
        return 2
    return 3 if size <= 65538 else 5


def check(signed: Signed, public: bytes) -> None:
    """Raises PeerError ``record.bad-signature`` unless ``signed`` is signed by ``public``."""
    if not verify(public, signed.tbs, signed.signature):
        raise PeerError("record.bad-signature", signed.cose)


def verify(public: bytes, message: bytes, signature: bytes) -> bool:
    """The strict rule (spec: record §2.3), as libsodium's ``crypto_sign_open`` has it; shown by the CCTV vectors."""
    if len(public) != 32 or len(signature) != 64:
        return False
    try:
        nacl.bindings.crypto_sign_open(signature + message, public)
    except nacl.exceptions.BadSignatureError:
        return False
    return True
