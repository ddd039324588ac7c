"""Signed notes: a text and the lines by which keys sign it (C2SP signed-note; spec: record §10.2).

It knows the format and Ed25519 notes (algorithm 0x01). Lines of algorithms that it does not know are kept as
they came: a post-quantum or national signature has its place beside ours. Reading is strict: what is read is
written again to the same bytes.
"""

import base64
import binascii
import hashlib
import re
from typing import Final, NamedTuple

from parley.base.errors import PeerError
from parley.record import signing

ED25519: Final = 0x01
COSIGNATURE: Final = 0x04
ML_DSA_44: Final = 0x06
KEY_ID_SIZE: Final = 4
_CONTROL: Final = re.compile(r"[\x00-\x09\x0b-\x1f]")
_HEX_8: Final = re.compile(r"[0-9a-f]{8}")
_DASH: Final = "— "


class SignatureLine(NamedTuple):
    """Who signed: the key's name and id (4 bytes); then the signature, in that algorithm's form."""

    name: str
    key_id: bytes
    signature: bytes

    def __str__(self) -> str:
        return f"{_DASH}{self.name} {to_base64(self.key_id + self.signature)}\n"


class Note(NamedTuple):
    """A text that ends in a newline, and its signature lines in the order in which they stand."""

    text: str
    lines: tuple[SignatureLine, ...]

    def encode(self) -> bytes:
        """The note as it travels, UTF-8."""
        return (self.text + "\n" + "".join(map(str, self.lines))).encode()

    def signatures(self, name: str, key_id: bytes) -> list[bytes]:
        """What the key of this name and id put here; it takes both to name a key."""
        return [line.signature for line in self.lines if line.name == name and line.key_id == key_id]


class VerifierKey(NamedTuple):
    """A public key as other tools are given it (a *vkey*)."""

    name: str
    algorithm: int
    public: bytes

    @property
    def id(self) -> bytes:
        """The key id that its signature lines carry."""
        return key_id(self.name, self.algorithm, self.public)

    def __str__(self) -> str:
        return f"{self.name}+{self.id.hex()}+{to_base64(bytes((self.algorithm,)) + self.public)}"


def key_id(name: str, algorithm: int, public: bytes) -> bytes:
    """The first 4 bytes of SHA-256(name ‖ newline ‖ algorithm ‖ public key)."""
    return hashlib.sha256(name.encode() + b"\n" + bytes((algorithm,)) + public).digest()[:KEY_ID_SIZE]


def line(key: VerifierKey, signature: bytes) -> SignatureLine:
    """The signature line for what ``key`` signed, whatever its algorithm."""
    return SignatureLine(key.name, key.id, signature)


def sign(signer: signing.Signer, name: str, text: str) -> SignatureLine:
    """An Ed25519 signature of ``text`` under ``name``."""
    return line(VerifierKey(name, ED25519, signer.public), signer.sign(text.encode()))


def check(note: Note, key: VerifierKey) -> None:
    """Demand that an Ed25519 ``key`` signed the text, and that no line in its name and id is bad.

    Raises PeerError ``checkpoint.not-signed`` or ``checkpoint.bad-signature``.
    """
    signatures = note.signatures(key.name, key.id)
    if not signatures:
        raise PeerError("checkpoint.not-signed", note.encode(), name=key.name)
    message = note.text.encode()
    if not all(signing.verify(key.public, message, signature) for signature in signatures):
        raise PeerError("checkpoint.bad-signature", note.encode(), name=key.name)


def read(data: bytes, limit: int) -> Note:
    """The note in ``data``, its signatures not yet checked.

    Raises PeerError ``base.too-large`` above ``limit`` bytes and ``checkpoint.bad-note`` for any other form.
    """
    if len(data) > limit:
        raise PeerError("base.too-large", data[:256], what="The note", size=len(data), limit=limit)
    try:
        whole = data.decode()
    except UnicodeDecodeError:
        raise PeerError("checkpoint.bad-note", data) from None
    at = whole.rfind("\n\n")
    signed_part = whole[at + 2 :]
    if at < 0 or not signed_part.endswith("\n") or _CONTROL.search(whole):
        raise PeerError("checkpoint.bad-note", data)
    lines = [_line_from(text) for text in signed_part[:-1].split("\n")]
    if None in lines:
        raise PeerError("checkpoint.bad-note", data)
    return Note(whole[: at + 1], tuple(one for one in lines if one is not None))


def read_verifier_key(text: str) -> VerifierKey:
    """The key that a vkey names. Raises PeerError ``checkpoint.bad-verifier-key``."""
    name, _, rest = text.partition("+")
    id_hex, _, encoded = rest.partition("+")
    material = from_base64(encoded)
    if is_key_name(name) and _HEX_8.fullmatch(id_hex) and material is not None and len(material) > 1:
        key = VerifierKey(name, material[0], material[1:])
        if key.id.hex() == id_hex:
            return key
    raise PeerError("checkpoint.bad-verifier-key", text.encode()[:4096])


def is_key_name(name: str) -> bool:
    """Whether a key may be called so: not empty, no Unicode space, no plus sign."""
    return bool(name) and "+" not in name and not any(map(str.isspace, name))


def to_base64(data: bytes) -> str:
    """Standard base 64 with padding (RFC 4648 §4)."""
    return base64.b64encode(data).decode()


def from_base64(text: str) -> bytes | None:
    """The bytes of which ``text`` is the one encoding, or None.

    The library alone would pass unused bits that are set.
    """
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return data if to_base64(data) == text else None


def _line_from(text: str) -> SignatureLine | None:
    if not text.startswith(_DASH):
        return None
    name, _, encoded = text.removeprefix(_DASH).partition(" ")
    data = from_base64(encoded)
    if data is None or len(data) <= KEY_ID_SIZE or not is_key_name(name):
        return None
    return SignatureLine(name, data[:KEY_ID_SIZE], data[KEY_ID_SIZE:])
