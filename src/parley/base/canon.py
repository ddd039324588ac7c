"""The one byte form: deterministic CBOR (spec: record §1). It refuses every other encoding of the same value.

``cbor2`` does the bytes. It sorts map keys by the older RFC 7049 rule and takes several non-deterministic inputs, so
maps are sorted here and what was decoded is encoded again and compared. Tags are refused while decoding, not after
it: two hundred bytes of shared references stand for a value that nobody can walk through.
"""

from collections.abc import Callable, Iterable
from typing import Any, Final, NoReturn

import cbor2

from parley.base import limits
from parley.base.errors import LocalError, PeerError

INT_MIN: Final = -(2**63)
INT_MAX: Final = 2**64 - 1
_PLAIN: Final = frozenset((bytes, str, bool, type(None)))
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
        return cbor2.dumps(_ordered(value, depth))
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
    return _decoded(data, limit, what, _is_ordered, limits.CBOR_DEPTH_MAX)


def decode_map(data: bytes, limit: int, what: str = "The object") -> Any:
    """Like ``decode``, for a map (or what the caller refuses, if it is none) of which the caller checks every value, to the
    last item, by its exact type: only the order of the map's own keys is looked at here. Raises as ``decode`` does."""
    return _decoded(data, limit, what, _is_map, limits.CBOR_DEPTH_MAX)


def decode_flat(data: bytes, limit: int, what: str = "The object") -> Any:
    """Like ``decode``, for integers, strings and arrays of them, three deep at most. Raises as ``decode`` does."""
    return _decoded(data, limit, what, _is_flat, 3)


def _decoded(data: bytes, limit: int, what: str, is_ours: Callable[[Any, int], bool], depth: int) -> Any:
    if len(data) > limit:
        raise PeerError("base.too-large", data[:256], what=what, size=len(data), limit=limit)
    try:
        value = cbor2.loads(
            data, tag_hook=_refuse_tag, semantic_decoders=_NO_TAGS, max_depth=limits.CBOR_DEPTH_MAX,
            allow_indefinite=False, allow_duplicate_keys=False,
        )  # fmt: skip
        same = is_ours(value, depth) and cbor2.dumps(value) == data
    except (cbor2.CBORError, ValueError, TypeError, OverflowError, RecursionError, MemoryError):
        same = False
    if not same:
        raise PeerError("base.not-canonical", data)
    return value


def _ordered(value: Any, depth: int) -> Any:
    kind = type(value)
    if kind is bytes or kind is str or kind is bool or value is None:
        return value
    if kind is int:
        if INT_MIN <= value <= INT_MAX:
            return value
    elif depth > 0 and (kind is list or kind is tuple):
        return [_ordered(item, depth - 1) for item in value]
    elif depth > 0 and kind is dict:
        return {key: _ordered(value[key], depth - 1) for key in _sorted_keys(value)}
    raise LocalError("base.not-canonical")


def _sorted_keys(keys: Iterable[Any]) -> list[Any]:
    """In bytewise order of their encodings: for the integers from 0 that is their own order."""
    listed = list(keys)
    if all(type(key) is int and 0 <= key <= INT_MAX for key in listed):
        return sorted(listed)
    if not all(type(key) is str or (type(key) is int and INT_MIN <= key <= INT_MAX) for key in listed):
        raise LocalError("base.not-canonical")
    return sorted(listed, key=cbor2.dumps)


def _is_ordered(value: Any, depth: int) -> bool:
    """Whether the types are ours and the maps stand in order. Decoding keeps the order in which keys came.

    Every signed byte passes here: hence the plain loop.
    """
    kind = type(value)
    if kind is list:
        items = value
    elif kind is dict:
        items = value.values()
        if not _keys_in_order(list(value)):
            return False
    else:
        return kind in _PLAIN or (kind is int and value >= INT_MIN)
    if depth <= 0:
        return False
    for item in items:
        kind = type(item)
        if kind is int:
            if item < INT_MIN:
                return False
        elif kind not in _PLAIN and not _is_ordered(item, depth - 1):
            return False
    return True


def _is_map(value: Any, _depth: int) -> bool:
    return type(value) is not dict or _keys_in_order(list(value))


def _keys_in_order(keys: list[Any]) -> bool:
    last = -1
    for key in keys:
        if type(key) is not int or key <= last:
            break
        last = key
    else:
        return True
    try:
        return keys == _sorted_keys(keys)
    except LocalError:
        return False


def _is_flat(value: Any, depth: int) -> bool:
    kind = type(value)
    if kind is int:
        return bool(value >= INT_MIN)
    if kind is bytes or kind is str:
        return True
    return kind is list and depth > 0 and all(_is_flat(item, depth - 1) for item in value)
