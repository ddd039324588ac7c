"""Sealing epoch secrets to their readers: HPKE in base mode, ML-KEM-768 + X25519 (spec: record §6.2, §6.3).

The KEM is the one that HPKE numbers 0x647a (X-Wing): a private key is a seed of 32 bytes, a public key the
1,184 bytes of ML-KEM-768 and the 32 of X25519. With it go HKDF-SHA256 and AES-256-GCM. A post holds several
private keys at once: keys change monthly, and older epochs stay sealed to older keys.
"""

import hashlib
from collections.abc import Iterable
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)

from parley.base.errors import LocalError, PeerError
from parley.keys.key import SecretKey, draw_seed

SECRET_SIZE: Final = 32
PUBLIC_SIZE: Final = 1216
ENC_SIZE: Final = 1120
SEALED_SIZE: Final = ENC_SIZE + SECRET_SIZE + 16
_MLKEM_PUBLIC_SIZE: Final = 1184
_MLKEM_SEED_SIZE: Final = 64
_SUITE: Final = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


class SealingKey(SecretKey):
    """A private key that opens what was sealed to its public key: a post's, or a side's archive key."""

    __slots__ = ("_private", "_public")

    def __init__(self, seed: bytes) -> None:
        """The key pair of a 32-byte ``seed``. Raises LocalError ``keys.bad-seed``."""
        super().__init__(seed)
        expanded = hashlib.shake_256(seed).digest(_MLKEM_SEED_SIZE + 32)
        mlkem = MLKEM768PrivateKey.from_seed_bytes(expanded[:_MLKEM_SEED_SIZE])
        x25519 = X25519PrivateKey.from_private_bytes(expanded[_MLKEM_SEED_SIZE:])
        self._private = MLKEM768X25519PrivateKey(mlkem, x25519)
        self._public = mlkem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw()

    @classmethod
    def draw(cls) -> "SealingKey":
        """A fresh key pair."""
        return cls(draw_seed())

    @property
    def public(self) -> bytes:
        """The public key, 1,216 bytes, as cards and KEYS entries carry it."""
        return self._public

    @property
    def hash(self) -> bytes:
        """SHA-256 of the public key, by which an EPOCH entry names its readers."""
        return key_hash(self._public)

    def open(self, info: bytes, sealed: bytes) -> bytes | None:
        """The secret, or None if it was not sealed to this key under this ``info``, or is damaged."""
        if len(sealed) != SEALED_SIZE:
            return None
        try:
            return _SUITE.decrypt(sealed, self._private, info)
        except (InvalidTag, ValueError):
            return None


class HpkeSealing:
    """The sealing port of a node (``record.seal.Sealing``), with the post's private keys, newest first."""

    def __init__(self, keys: Iterable[SealingKey]) -> None:
        """With ``keys`` to open by, newest first; it may be none, to seal only."""
        self._keys = tuple(keys)

    @property
    def public(self) -> bytes:
        """The newest key's public key: the one to announce.

        Raises LocalError ``keys.none`` when there is no key.
        """
        if not self._keys:
            raise LocalError("keys.none")
        return self._keys[0].public

    @property
    def hashes(self) -> frozenset[bytes]:
        """The hashes of all public keys held: what to look for among an epoch's readers before opening
        anything.
        """
        return frozenset(key.hash for key in self._keys)

    def with_newest(self, key: SealingKey) -> "HpkeSealing":
        """The same keys behind a newer one."""
        return HpkeSealing((key, *self._keys))

    def draw(self) -> bytes:
        """A fresh epoch secret, 32 bytes from the operating system."""
        return draw_seed()

    def seal(self, reader_public: bytes, info: bytes, secret: bytes) -> bytes:
        """``secret`` sealed to one reader: enc ‖ ciphertext, 1,168 bytes; about 90 µs.

        Raises PeerError ``keys.bad-public-key`` if the reader's key is none, LocalError ``keys.bad-secret``
        unless the secret has 32 bytes.
        """
        if len(secret) != SECRET_SIZE:
            raise LocalError("keys.bad-secret", size=len(secret))
        try:
            return _SUITE.encrypt(secret, _public_from(reader_public), info)
        except ValueError:
            raise PeerError("keys.bad-public-key", reader_public[:PUBLIC_SIZE]) from None

    def open(self, info: bytes, sealed: bytes) -> bytes | None:
        """The secret, if it was sealed to any key held; None if to another's, or damaged.

        About 75 µs a key.
        """
        return next((secret for key in self._keys if (secret := key.open(info, sealed)) is not None), None)


def key_hash(public: bytes) -> bytes:
    """SHA-256 of an encoded public key (spec: record §3.1)."""
    return hashlib.sha256(public).digest()


def is_public_key(public: bytes) -> bool:
    """Whether something can be sealed to ``public``."""
    try:
        _SUITE.encrypt(bytes(SECRET_SIZE), _public_from(public), b"")
    except ValueError:
        return False
    return True


def _public_from(public: bytes) -> MLKEM768X25519PublicKey:
    """The library's key; raises ValueError."""
    if len(public) != PUBLIC_SIZE:
        raise ValueError("size")
    mlkem = MLKEM768PublicKey.from_public_bytes(public[:_MLKEM_PUBLIC_SIZE])
    return MLKEM768X25519PublicKey(mlkem, X25519PublicKey.from_public_bytes(public[_MLKEM_PUBLIC_SIZE:]))
