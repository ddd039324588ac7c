"""Key files: one private key a file, for its owner's eyes only, written whole or not at all.

A file is the line ``parley-key`` and a deterministic CBOR map ``{0: 1, 1: purpose, 2: made at (ms), 3: public
key}`` with either ``4: seed`` or, locked by a passphrase, ``5: [Argon2id passes, memory in KiB, salt], 6:
box``. The box is AES-256-GCM-SIV of the seed under the derived key, nonce zero (the salt makes each key new),
everything before it as associated data. What can be read by others, or is not exactly of this form, is
refused.
"""

import os
import secrets
import stat
import unicodedata
from pathlib import Path
from typing import Any, Final, NamedTuple

import nacl.exceptions
import nacl.pwhash.argon2id as argon2id
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV

from parley.base import canon
from parley.base.errors import FaultError, LocalError, PeerError
from parley.keys.hpke import SealingKey
from parley.keys.key import SEED_SIZE, Purpose, SigningKey

KEY_FILE_MAX: Final = 4096
_MAGIC: Final = b"parley-key\n"
_NONCE: Final = bytes(12)
_CLEAR_FIELDS: Final = {0, 1, 2, 3, 4}
_LOCKED_FIELDS: Final = {0, 1, 2, 3, 5, 6}
_CLASSES: Final[dict[Purpose, type[SigningKey] | type[SealingKey]]] = {
    Purpose.ROOT: SigningKey,
    Purpose.POST: SigningKey,
    Purpose.SEALING: SealingKey,
    Purpose.ARCHIVE: SealingKey,
}


class Cost(NamedTuple):
    """What one guess at a passphrase costs (Argon2id): passes over the memory, and the memory in KiB."""

    passes: int
    memory_kib: int


COST: Final = Cost(3, 64 * 1024)  # the second recommended choice of RFC 9106 §4, here on one lane
_COST_MAX: Final = Cost(16, 1024 * 1024)


class Kept(NamedTuple):
    """A key as it is kept: what for, since when (milliseconds UTC), and the key."""

    purpose: Purpose
    made_at: int
    key: SigningKey | SealingKey


def encode(kept: Kept, passphrase: str | None = None, cost: Cost = COST) -> bytes:
    """The bytes of a key file. Raises LocalError ``keys.wrong-purpose`` or ``keys.empty-passphrase``."""
    if type(kept.key) is not _CLASSES[kept.purpose]:
        raise LocalError("keys.wrong-purpose", path="-", purpose=kept.purpose.name)
    body: dict[int, Any] = {0: 1, 1: int(kept.purpose), 2: kept.made_at, 3: kept.key.public}
    if passphrase is None:
        body[4] = kept.key.reveal_seed()
        return _MAGIC + canon.encode(body)
    body[5] = [*cost, secrets.token_bytes(argon2id.SALTBYTES)]
    box_key = _derived(passphrase, body[5])
    body[6] = AESGCMSIV(box_key).encrypt(_NONCE, kept.key.reveal_seed(), _MAGIC + canon.encode(body))
    return _MAGIC + canon.encode(body)


def decode(data: bytes, passphrase: str | None = None, path: str = "-") -> Kept:
    """The key in a key file's bytes; ``path`` is for messages only.

    Raises FaultError ``keys.damaged``, LocalError ``keys.passphrase-wanted`` or ``keys.wrong-passphrase``.
    """
    body = _body_from(data, path)
    seed = body.get(4) or _unlocked(body, passphrase, path)
    purpose = Purpose(body[1])
    key = _CLASSES[purpose](seed)
    if key.public != body[3]:
        raise FaultError("keys.damaged", path=path)
    return Kept(purpose, body[2], key)


def write(path: Path, kept: Kept, passphrase: str | None = None, cost: Cost = COST) -> None:
    """A new key file with mode 0600, durable when this returns.

    Raises LocalError ``keys.exists`` (no key is ever overwritten) and FaultError ``keys.cannot-write``.
    """
    data = encode(kept, passphrase, cost)
    try:
        _write_new(path, data)
    except FileExistsError:
        raise LocalError("keys.exists", path=str(path)) from None
    except OSError as error:
        raise FaultError("keys.cannot-write", path=str(path), reason=error.strerror or str(error)) from None


def read(path: Path, purpose: Purpose, passphrase: str | None = None) -> Kept:
    """The key in the file ``path``, which must be for ``purpose``.

    Raises what ``decode`` raises, FaultError ``keys.cannot-read``, LocalError ``keys.too-open`` or
    ``keys.wrong-purpose``.
    """
    try:
        data = _read_private(path)
    except OSError as error:
        raise FaultError("keys.cannot-read", path=str(path), reason=error.strerror or str(error)) from None
    kept = decode(data, passphrase, str(path))
    if kept.purpose is not purpose:
        raise LocalError("keys.wrong-purpose", path=str(path), purpose=purpose.name)
    return kept


def sync_directory(path: Path) -> None:
    """Make a directory's entries durable."""
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def demand_private(status: os.stat_result, path: Path) -> None:
    """Raise LocalError ``keys.too-open`` unless only we may read what ``status`` describes."""
    if status.st_uid != os.geteuid() or status.st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise LocalError("keys.too-open", path=str(path), mode=f"{stat.S_IMODE(status.st_mode):04o}")


def _write_new(path: Path, data: bytes) -> None:
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    descriptor = os.open(draft, flags, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(descriptor)
        os.link(draft, path)  # unlike a rename, it never takes the place of a key
    finally:
        os.unlink(draft)
    sync_directory(path.parent)


def _read_private(path: Path) -> bytes:
    # Not following links and not waiting: a pipe or a link in a key's place must not lead elsewhere or hang.
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        demand_private(status, path)
        if not stat.S_ISREG(status.st_mode) or status.st_size > KEY_FILE_MAX:
            raise FaultError("keys.damaged", path=str(path))
        return file.read(KEY_FILE_MAX)


def _body_from(data: bytes, path: str) -> dict[int, Any]:
    try:
        body = canon.decode(data.removeprefix(_MAGIC), KEY_FILE_MAX) if data.startswith(_MAGIC) else None
    except PeerError:
        body = None
    if type(body) is not dict or body.keys() not in (_CLEAR_FIELDS, _LOCKED_FIELDS) or not _is_sound(body):
        raise FaultError("keys.damaged", path=path)
    return body


def _is_sound(body: dict[int, Any]) -> bool:
    version_and_purpose = _is_within(body[0], 1, 1) and _is_within(body[1], min(Purpose), max(Purpose))
    head = version_and_purpose and type(body[2]) is int and type(body[3]) is bytes
    if 4 in body:
        return head and _is_bytes(body[4], SEED_SIZE)
    lock = body[5]
    return (
        head
        and type(lock) is list
        and len(lock) == 3
        and _is_within(lock[0], argon2id.OPSLIMIT_MIN, _COST_MAX.passes)
        and _is_within(lock[1], argon2id.MEMLIMIT_MIN // 1024, _COST_MAX.memory_kib)
        and _is_bytes(lock[2], argon2id.SALTBYTES)
        and _is_bytes(body[6], SEED_SIZE + 16)
    )


def _is_bytes(value: Any, size: int) -> bool:
    return type(value) is bytes and len(value) == size


def _is_within(value: Any, least: int, most: int) -> bool:
    return type(value) is int and least <= value <= most


def _unlocked(body: dict[int, Any], passphrase: str | None, path: str) -> bytes:
    if passphrase is None:
        raise LocalError("keys.passphrase-wanted", path=path)
    box = body[6]
    before = {field: value for field, value in body.items() if field != 6}
    try:
        box_key = _derived(passphrase, body[5])
        return AESGCMSIV(box_key).decrypt(_NONCE, box, _MAGIC + canon.encode(before))
    except InvalidTag:
        raise LocalError("keys.wrong-passphrase", path=path) from None


def _derived(passphrase: str, lock: list[Any]) -> bytes:
    if not passphrase:
        raise LocalError("keys.empty-passphrase")
    # The same passphrase can be typed as different code points; NFC makes them one (RFC 8265 §4.2).
    typed = unicodedata.normalize("NFC", passphrase).encode()
    passes, memory_kib, salt = lock
    try:
        return argon2id.kdf(32, typed, salt, opslimit=passes, memlimit=memory_kib * 1024)
    except nacl.exceptions.RuntimeError:
        raise FaultError("keys.no-memory", memory=memory_kib // 1024) from None
