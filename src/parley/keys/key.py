"""What a key of ours is: its purpose, its seed, and signing with it. It knows no file and no recipient.

Every private key is drawn as a seed of 32 bytes, from which the rest follows: Ed25519 for a side's root and
for posts (spec: record §2.3, §3.1), ML-KEM-768 + X25519 for sealing and for the archive (``hpke``). Whatever
has ``public`` and ``sign`` can stand in for ``SigningKey``: a card, a module (``record.signing.Signer``).
"""

import secrets
from enum import IntEnum
from typing import Final, NoReturn

import nacl.bindings

from parley.base.errors import LocalError

SEED_SIZE: Final = 32
SIGNATURE_SIZE: Final = 64


class Purpose(IntEnum):
    """What a key may be used for. The number stands in key files and never changes."""

    ROOT = 1
    POST = 2
    SEALING = 3
    ARCHIVE = 4


def draw_seed() -> bytes:
    """32 fresh bytes from the operating system."""
    return secrets.token_bytes(SEED_SIZE)


class SecretKey:
    """Holds a seed without showing it: not in ``repr``, not to ``pickle``, not to ``copy``."""

    __slots__ = ("_seed",)

    def __init__(self, seed: bytes) -> None:
        if type(seed) is not bytes or len(seed) != SEED_SIZE:
            raise LocalError("keys.bad-seed")
        self._seed = seed

    @property
    def public(self) -> bytes:
        """The public key, encoded."""
        raise NotImplementedError

    def reveal_seed(self) -> bytes:
        """The seed itself: for the key file only."""
        return self._seed

    def __repr__(self) -> str:
        return f"{type(self).__name__}(public={self.public[:8].hex()}…)"

    def __reduce__(self) -> NoReturn:
        raise LocalError("keys.not-to-be-copied")


class SigningKey(SecretKey):
    """An Ed25519 key in memory; about 25 µs a signature."""

    __slots__ = ("_expanded", "_public")

    def __init__(self, seed: bytes) -> None:
        """The key of a 32-byte ``seed``. Raises LocalError ``keys.bad-seed``."""
        super().__init__(seed)
        self._public, self._expanded = nacl.bindings.crypto_sign_seed_keypair(seed)

    @classmethod
    def draw(cls) -> "SigningKey":
        """A fresh key."""
        return cls(draw_seed())

    @property
    def public(self) -> bytes:
        """The Ed25519 public key, 32 bytes."""
        return self._public

    def sign(self, message: bytes) -> bytes:
        """The 64-byte signature of ``message`` (RFC 8032, deterministic)."""
        return nacl.bindings.crypto_sign(message, self._expanded)[:SIGNATURE_SIZE]
