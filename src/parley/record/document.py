"""Documents beside the record: how a file is cut into sealed pieces, and what the entry says that names it (spec: record §6.7).

A piece can be checked by whoever knows the root; only who can open the DOCUMENT entry has the key.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV

from parley.base import limits
from parley.base.errors import LocalError, PeerError
from parley.record import tree
from parley.record.names import is_short_text
from parley.record.payload import OWN, SHORT_TEXT_MAX

ROOT, SIZE, KEY, DIGEST, MEDIA, TITLE = range(OWN, OWN + 6)
TAG_SIZE: Final = 16
KEY_SIZE: Final = 32
PATH_MAX_COUNT: Final = 10
"""Hashes: of the tree over the most pieces that a document may have."""
_NONCE_SIZE: Final = 12
_MEDIA: Final = re.compile(r"[a-z0-9][a-z0-9.+-]{0,62}/[a-z0-9][a-z0-9.+-]{0,62}")


class Document(NamedTuple):
    """What a DOCUMENT entry says: ``digest`` and ``size`` (bytes) are the file's, ``root`` that of its sealed pieces."""

    root: bytes
    size: int
    key: bytes
    digest: bytes
    media: str
    title: str

    @property
    def pieces_count(self) -> int:
        """How many pieces it has."""
        return -(-self.size // limits.DOCUMENT_PIECE_SIZE)

    def sealed_size(self, number: int) -> int:
        """Bytes of that piece as it travels."""
        first = number * limits.DOCUMENT_PIECE_SIZE
        return min(limits.DOCUMENT_PIECE_SIZE, self.size - first) + TAG_SIZE

    def fits(self, number: int, path: bytes, sealed: bytes) -> bool:
        """Whether that is the piece of that number: its size, and the place in the root to which ``path`` leads."""
        if not 0 <= number < self.pieces_count or len(sealed) != self.sealed_size(number):
            return False
        hashes = [path[at : at + tree.HASH_SIZE] for at in range(0, len(path), tree.HASH_SIZE)]
        leaf = tree.leaf_hash(sealed)
        return tree.root_from_inclusion(leaf, number, self.pieces_count, hashes) == self.root


class SealedDocument(NamedTuple):
    """A document and its pieces, in their order."""

    document: Document
    pieces: list[bytes]


def seal(key: bytes, data: bytes, media: str, title: str) -> SealedDocument:
    """Cut ``data`` into pieces sealed under ``key``, which must have been drawn for it alone.

    Raises LocalError ``record.bad-document`` for what no reader would take.
    """
    box = AESGCMSIV(key)
    step = limits.DOCUMENT_PIECE_SIZE
    pieces = [box.encrypt(_nonce(at // step), data[at : at + step], None) for at in range(0, len(data), step)]
    digest = hashlib.sha256(data).digest()
    document = Document(tree.root([tree.leaf_hash(piece) for piece in pieces]), len(data), key, digest, media, title)
    if not _is_good(document):
        raise LocalError("record.bad-document", limit=limits.DOCUMENT_MAX, size=len(data))
    return SealedDocument(document, pieces)


def open_piece(document: Document, number: int, sealed: bytes) -> bytes:
    """The bytes of the file in that piece. Raises PeerError ``record.document-differs``: its author gave another key."""
    try:
        return AESGCMSIV(document.key).decrypt(_nonce(number), sealed, None)
    except (InvalidTag, ValueError):
        raise PeerError("record.document-differs", document.root) from None


def open_(document: Document, pieces: Iterable[bytes]) -> bytes:
    """The whole file. Raises PeerError ``record.document-differs`` unless it is the one that the entry names."""
    data = b"".join(open_piece(document, number, sealed) for number, sealed in enumerate(pieces))
    if len(data) != document.size or hashlib.sha256(data).digest() != document.digest:
        raise PeerError("record.document-differs", document.root)
    return data


def path_of(leaves: Sequence[bytes], number: int) -> bytes:
    """The path of that piece as it travels; ``leaves`` are the hashes of all pieces (spec: line §11.2)."""
    return b"".join(tree.inclusion_path(leaves, number))


def fields_of(document: Document) -> dict[int, Any]:
    """The own fields of the entry that names it."""
    return dict(enumerate(document, ROOT))


def read(fields: Mapping[int, Any]) -> Document | None:
    """What an entry's own fields name; None where anything is not as it must be (spec: record §6.7)."""
    own = {key: value for key, value in fields.items() if key >= OWN}
    if own.keys() != set(range(ROOT, TITLE + 1)):
        return None
    document = Document(*(own[key] for key in range(ROOT, TITLE + 1)))
    return document if _is_good(document) else None


def _is_good(document: Document) -> bool:
    root, size, key, digest, media, title = document
    return (
        all(type(value) is bytes and len(value) == KEY_SIZE for value in (root, key, digest))
        and type(size) is int
        and 0 < size <= limits.DOCUMENT_MAX
        and type(media) is str
        and _MEDIA.fullmatch(media) is not None
        and type(title) is str
        and title != ""
        and is_short_text(title, SHORT_TEXT_MAX)
    )


def _nonce(number: int) -> bytes:
    return number.to_bytes(_NONCE_SIZE)
