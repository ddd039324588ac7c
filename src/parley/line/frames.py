"""Frames: the arrays that travel (spec: line §1). Bounded before they are parsed; what they carry is not looked into."""

from enum import IntEnum
from typing import Any, NamedTuple

from parley.base import canon, limits
from parley.base.errors import PeerError


class FrameType(IntEnum):
    """First item of a frame."""

    HELLO = 0
    BEAT = 1
    ENTRY = 2
    RECEIPT = 3
    CHECKPOINT = 4
    WANT = 5
    BUSY = 6
    CARD = 7
    NARROW = 8
    FETCH = 16
    PIECE = 17


class Frame(NamedTuple):
    """A frame's type and the items after it."""

    type: FrameType
    parts: list[Any]


class Want(NamedTuple):
    """Asked-for entries: feed (side, post, incarnation), first seq, at most how many."""

    feed: tuple[int, int, int]
    first: int
    most: int


class Fetch(NamedTuple):
    """Asked-for pieces of a document: its root, the first number, at most how many."""

    root: bytes
    first: int
    most: int


class Piece(NamedTuple):
    """A piece of a document: whose, which, its path (hashes joined, from the leaf up), the sealed bytes."""

    root: bytes
    number: int
    path: bytes
    sealed: bytes


WANT_MAX_COUNT = 512
FETCH_MAX_COUNT = 16
PIECES_MAX_COUNT = 1024
HASH_SIZE = 32
PATH_MAX_SIZE = 10 * HASH_SIZE
PIECE_MAX_SIZE = limits.DOCUMENT_PIECE_SIZE + 16
_NOT_BYTES_ONLY = frozenset((FrameType.WANT, FrameType.NARROW, FrameType.FETCH, FrameType.PIECE))
_SIZES = {
    FrameType.HELLO: (1, 1), FrameType.BEAT: (1, 1), FrameType.ENTRY: (2, 3), FrameType.RECEIPT: (1, 1),
    FrameType.CHECKPOINT: (1, 1), FrameType.WANT: (3, 3), FrameType.BUSY: (1, 1), FrameType.CARD: (3, 3),
    FrameType.NARROW: (5, 7), FrameType.FETCH: (3, 3), FrameType.PIECE: (4, 4),
}  # fmt: skip


def encode(type_: FrameType, parts: list[Any]) -> bytes:
    """The bytes of a frame."""
    return canon.encode_sorted([int(type_), *parts])


def decode(data: bytes) -> Frame:
    """The frame in ``data``.

    Raises PeerError ``base.too-large``, ``base.not-canonical``, ``line.bad-frame`` or ``line.unknown-frame``.
    """
    value = canon.decode_flat(data, limits.FRAME_MAX, "The frame")
    if type(value) is not list or not value or type(value[0]) is not int:
        raise PeerError("line.bad-frame", data)
    try:
        type_ = FrameType(value[0])
    except ValueError:
        raise PeerError("line.unknown-frame", data, type=str(value[0])[:20]) from None
    parts = value[1:]
    least, most = _SIZES[type_]
    if not least <= len(parts) <= most or (type_ not in _NOT_BYTES_ONLY and not all(type(p) is bytes for p in parts)):
        raise PeerError("line.bad-frame", data)
    return Frame(type_, parts)


def read_want(parts: list[Any]) -> Want:
    """The places asked for. Raises PeerError ``line.bad-frame`` (spec: line §1.2)."""
    feed, first, count = parts
    numbers = [*feed, first, count] if type(feed) is list and len(feed) == 3 else []
    if len(numbers) != 5 or not all(type(number) is int and 0 <= number < 2**53 for number in numbers):
        raise PeerError("line.bad-frame")
    if not 1 <= count <= WANT_MAX_COUNT:
        raise PeerError("line.bad-frame")
    return Want((feed[0], feed[1], feed[2]), first, count)


def read_fetch(parts: list[Any]) -> Fetch:
    """The pieces asked for. Raises PeerError ``line.bad-frame`` (spec: line §11.1)."""
    root, first, count = parts
    if not _is_place(root, first) or type(count) is not int or not 1 <= count <= FETCH_MAX_COUNT:
        raise PeerError("line.bad-frame")
    return Fetch(root, first, count)


def read_piece(parts: list[Any]) -> Piece:
    """The piece that came. Raises PeerError ``line.bad-frame`` (spec: line §11.2)."""
    root, number, path, sealed = parts
    if not _is_place(root, number) or type(path) is not bytes or type(sealed) is not bytes:
        raise PeerError("line.bad-frame")
    if len(path) > PATH_MAX_SIZE or len(path) % HASH_SIZE or len(sealed) > PIECE_MAX_SIZE:
        raise PeerError("line.bad-frame")
    return Piece(root, number, path, sealed)


def _is_place(root: Any, number: Any) -> bool:
    is_root = type(root) is bytes and len(root) == HASH_SIZE
    return is_root and type(number) is int and 0 <= number < PIECES_MAX_COUNT
