"""The sealing port's twin for simulations: the same sizes and outcomes as ``keys.hpke``, no randomness, no
secrecy.

Whoever knows a reader's public key can open what is sealed to it. It must never be used outside a simulation.
"""

import hashlib
import hmac
from collections.abc import Iterable
from typing import Final

PUBLIC_SIZE: Final = 1216
ENC_SIZE: Final = 1120
SECRET_SIZE: Final = 32
TAG_SIZE: Final = 16


def twin_public(seed: bytes) -> bytes:
    """The public key, 1,216 bytes, of the twin's private key ``seed``."""
    return hashlib.shake_256(b"parley/twin/public" + seed).digest(PUBLIC_SIZE)


class TwinSealing:
    """Draws and seals by counting from a seed: the same calls in the same order give the same bytes."""

    def __init__(self, seed: bytes, keys: Iterable[bytes] = ()) -> None:
        """``seed`` decides all that is drawn; ``keys`` are the private keys held, newest first."""
        self._seed = seed
        self._publics = tuple(twin_public(key) for key in keys)
        self._drawn_count = 0

    @property
    def public(self) -> bytes:
        """The newest key's public key."""
        return self._publics[0]

    @property
    def hashes(self) -> frozenset[bytes]:
        """The hashes of all public keys held."""
        return frozenset(hashlib.sha256(public).digest() for public in self._publics)

    def draw(self) -> bytes:
        """The next epoch secret, 32 bytes."""
        return self._next(b"secret", SECRET_SIZE)

    def seal(self, reader_public: bytes, info: bytes, secret: bytes) -> bytes:
        """``secret`` for one reader: enc ‖ ciphertext, 1,168 bytes."""
        enc = self._next(b"enc", ENC_SIZE)
        key = _key(reader_public, info, enc)
        ciphertext = _masked(key, secret)
        return enc + ciphertext + _tag(key, ciphertext)

    def open(self, info: bytes, sealed: bytes) -> bytes | None:
        """The secret, or None if it was sealed to another's key, under another ``info``, or is damaged."""
        if len(sealed) != ENC_SIZE + SECRET_SIZE + TAG_SIZE:
            return None
        enc, ciphertext, tag = sealed[:ENC_SIZE], sealed[ENC_SIZE:-TAG_SIZE], sealed[-TAG_SIZE:]
        keys = (_key(public, info, enc) for public in self._publics)
        return next((_masked(key, ciphertext) for key in keys if _tag(key, ciphertext) == tag), None)

    def _next(self, what: bytes, size: int) -> bytes:
        self._drawn_count += 1
        count = self._drawn_count.to_bytes(8, "big")
        return hashlib.shake_256(b"parley/twin/" + what + count + self._seed).digest(size)


def _key(public: bytes, info: bytes, enc: bytes) -> bytes:
    return hashlib.sha256(hashlib.sha256(public).digest() + hashlib.sha256(info).digest() + enc).digest()


def _masked(key: bytes, data: bytes) -> bytes:
    mask = hmac.digest(key, b"mask", "sha256")
    return bytes(a ^ b for a, b in zip(data, mask, strict=True))


def _tag(key: bytes, ciphertext: bytes) -> bytes:
    return hmac.digest(key, ciphertext, "sha256")[:TAG_SIZE]
