"""HPKE's key schedule, written from RFC 9180 §5.1 and apart from the library, to check the library by."""

import hashlib
import hmac
from typing import NamedTuple

KEM_ID = 0x647A  # MLKEM768-X25519 (X-Wing)
HKDF_SHA256 = 1
KEY_SIZES = {2: 32, 3: 32}  # AES-256-GCM, ChaCha20-Poly1305


class Keys(NamedTuple):
    """What a context encrypts with."""

    key: bytes
    base_nonce: bytes


def schedule(shared_secret: bytes, info: bytes, aead_id: int) -> Keys:
    """Key and nonce of base mode (no PSK) with HKDF-SHA256."""
    suite = b"HPKE" + KEM_ID.to_bytes(2, "big") + HKDF_SHA256.to_bytes(2, "big") + aead_id.to_bytes(2, "big")
    psk_id_hash = labeled_extract(suite, b"", b"psk_id_hash", b"")
    info_hash = labeled_extract(suite, b"", b"info_hash", info)
    context = b"\x00" + psk_id_hash + info_hash
    secret = labeled_extract(suite, shared_secret, b"secret", b"")
    key = labeled_expand(suite, secret, b"key", context, KEY_SIZES[aead_id])
    return Keys(key, labeled_expand(suite, secret, b"base_nonce", context, 12))


def labeled_extract(suite: bytes, salt: bytes, label: bytes, ikm: bytes) -> bytes:
    return hmac.digest(salt or bytes(32), b"HPKE-v1" + suite + label + ikm, "sha256")


def labeled_expand(suite: bytes, prk: bytes, label: bytes, info: bytes, size: int) -> bytes:
    labeled = size.to_bytes(2, "big") + b"HPKE-v1" + suite + label + info
    assert size <= hashlib.sha256().digest_size  # one block
    return hmac.digest(prk, labeled + b"\x01", "sha256")[:size]
