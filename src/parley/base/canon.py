"""The one byte form: deterministic CBOR (spec: record §1). It refuses every other encoding of the same value.

``cbor2`` does the bytes. It sorts map keys by the older RFC 7049 rule and takes several non-deterministic inputs, so
maps are sorted here and what was decoded is encoded again and compared. Tags are refused while decoding, not after
it: two hundred bytes of shared references stand for a value that nobody can walk through.
"""

from collections.abc import Callable
from typing import Any, Final, NoReturn

import cbor2

from parley.base import limits, order
from parley.base.errors import LocalError, PeerError

# Every tag that the library would act on; it hands all others to the hook.
_KNOWN_TAGS: Final = (0, 1, 2, 3, 4, 5, 25, 28, 29, 30, 35, 36, 37, 52, 54, 100, 256, 258, 260, 261, 1004, 43000, 55799)


def _refuse_tag(*_: object) -> NoReturn:
    raise ValueError("a tag")


_NO_TAGS: Final = dict.fromkeys(_KNOWN_TAGS, _refuse_tag)


def encode(value: Any, depth: int = limits.CBOR_DEPTH_MAX) -> bytes:
    """The deterministic encoding of ``value`` (int, bytes, str, list, tuple, dict, bool, None).

    Raises LocalError ``base.not-canonical`` for a value of any other type, beyond 64 bits, or nested deeper than
    ``depth``.
    """
    try:
        return cbor2.dumps(order.ordered(value, depth))
    except UnicodeEncodeError:  # half a surrogate pair, as JSON lets in
        raise LocalError("base.not-canonical") from None


def encode_sorted(value: Any) -> bytes:
    """Like ``encode``, for values whose maps stand in order already and whose types are known: the hot path."""
    return cbor2.dumps(value)


def decode(data: bytes, limit: int, what: str = "The object") -> Any:
    """The value of ``data``, if that is its deterministic encoding.

    Raises PeerError ``base.too-large`` above ``limit`` bytes and ``base.not-canonical`` for anything that is not
    exactly the encoding of the value (spec: record §1.1, §1.2).
    """
    return _decoded(data, limit, what, order.is_ordered, limits.CBOR_DEPTH_MAX)


def decode_map(data: bytes, limit: int, what: str = "The object") -> Any:
    """Like ``decode``, for a map (or what the caller refuses, if it is none) of which the caller checks every value, to the
    last item, by its exact type: only the order of the map's own keys is looked at here. Raises as ``decode`` does."""
    return _decoded(data, limit, what, order.is_map, limits.CBOR_DEPTH_MAX)


def decode_flat(data: bytes, limit: int, what: str = "The object") -> Any:
    """Like ``decode``, for integers, strings and arrays of them, three deep at most. Raises as ``decode`` does."""
    return _decoded(data, limit, what, order.is_flat, 3)


def decode_unproven(data: bytes, limit: int, what: str = "The object") -> Any:
    """Like ``decode``, but for its last proof, which the caller owes: that the value, encoded again, gives ``data``. It is for
    whoever needs that encoding anyway. Raises as ``decode`` does."""
    return _decoded(data, limit, what, order.is_ordered, limits.CBOR_DEPTH_MAX, is_proven=False)


def _decoded(
    data: bytes, limit: int, what: str, is_ours: Callable[[Any, int], bool], depth: int, is_proven: bool = True
) -> Any:
    if len(data) > limit:
        raise PeerError("base.too-large", data[:256], what=what, size=len(data), limit=limit)
    try:
        value = cbor2.loads(
            data, tag_hook=_refuse_tag, semantic_decoders=_NO_TAGS, max_depth=limits.CBOR_DEPTH_MAX,
            allow_indefinite=False, allow_duplicate_keys=False,
        )  # fmt: skip
        same = is_ours(value, depth) and (not is_proven or cbor2.dumps(value) == data)
    except (cbor2.CBORError, ValueError, TypeError, OverflowError, RecursionError, MemoryError):
        same = False
    if not same:
        raise PeerError("base.not-canonical", data)
    return value
