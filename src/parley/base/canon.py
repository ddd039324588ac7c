"""The one byte form: deterministic CBOR (spec: record §1). It refuses every other encoding of the same value.

``cbor2`` does the bytes; it sorts map keys by the older RFC 7049 rule and takes several non-deterministic inputs, so maps
are sorted here and what was decoded is encoded again and compared.
"""

from typing import Any, cast

import cbor2

from parley.base import limits
from parley.base.errors import LocalError, PeerError

type_of_key = (int, str)


def encode(value: Any) -> bytes:
    """The deterministic encoding of ``value`` (int, bytes, str, list, tuple, dict, bool, None).

    Raises LocalError ``base.not-canonical`` for a value of any other type or beyond 64 bits.
    """
    return cast(bytes, cbor2.dumps(_ordered(value, limits.CBOR_DEPTH_MAX)))


def encode_sorted(value: Any) -> bytes:
    """Like ``encode``, for values whose maps stand in order already and whose types are known: the hot path."""
    return cast(bytes, cbor2.dumps(value))


def decode(data: bytes, limit: int, what: str = "The object") -> Any:
    """The value of ``data``, if that is its deterministic encoding.

    Raises PeerError ``base.too-large`` above ``limit`` bytes and ``base.not-canonical`` for anything that is not
    exactly the encoding of the value (spec: record §1.2).
    """
    if len(data) > limit:
        raise PeerError("base.too-large", data[:256], what=what, size=len(data), limit=limit)
    try:
        value = cbor2.loads(data, max_depth=limits.CBOR_DEPTH_MAX, allow_indefinite=False, allow_duplicate_keys=False)
        same = encode(value) == data
    except (cbor2.CBORError, LocalError, ValueError, TypeError, OverflowError, RecursionError):
        same = False
    if not same:
        raise PeerError("base.not-canonical", data)
    return value


def _ordered(value: Any, depth: int) -> Any:
    kind = type(value)
    if kind is bytes or kind is str or kind is bool or value is None:
        return value
    if kind is int:
        if -(2**63) <= value < 2**64:
            return value
    elif depth > 0 and (kind is list or kind is tuple):
        return [_ordered(item, depth - 1) for item in value]
    elif depth > 0 and kind is dict:
        return _ordered_map(value, depth)
    raise LocalError("base.not-canonical")


def _ordered_map(value: dict[Any, Any], depth: int) -> dict[Any, Any]:
    if not all(type(key) in type_of_key for key in value):
        raise LocalError("base.not-canonical")
    keys = sorted(value, key=cbor2.dumps) if len(value) > 1 else list(value)
    return {key: _ordered(value[key], depth - 1) for key in keys}
