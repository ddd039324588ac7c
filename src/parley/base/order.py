"""The shape of what the one byte form may hold: which types, how deep, maps in order (spec: record §1.1, §1.2).

Every signed byte passes here, decoded already, hence the plain loops: what reads raw bytes stands in ``canon``.
"""

from collections.abc import Iterable
from typing import Any, Final

import cbor2

from parley.base.errors import LocalError

INT_MIN: Final = -(2**63)
INT_MAX: Final = 2**64 - 1
_PLAIN: Final = frozenset((bytes, str, bool, type(None)))


def ordered(value: Any, depth: int) -> Any:
    """``value`` with its maps in order, lists for tuples; LocalError ``base.not-canonical`` for what the byte form has not."""
    kind = type(value)
    if kind is bytes or kind is str or kind is bool or value is None:
        return value
    if kind is int:
        if INT_MIN <= value <= INT_MAX:
            return value
    elif depth > 0 and (kind is list or kind is tuple):
        return [ordered(item, depth - 1) for item in value]
    elif depth > 0 and kind is dict:
        return {key: ordered(value[key], depth - 1) for key in _sorted_keys(value)}
    raise LocalError("base.not-canonical")


def _sorted_keys(keys: Iterable[Any]) -> list[Any]:
    """In bytewise order of their encodings: for the integers from 0 that is their own order."""
    listed = list(keys)
    if all(type(key) is int and 0 <= key <= INT_MAX for key in listed):
        return sorted(listed)
    if not all(type(key) is str or (type(key) is int and INT_MIN <= key <= INT_MAX) for key in listed):
        raise LocalError("base.not-canonical")
    return sorted(listed, key=cbor2.dumps)


def is_ordered(value: Any, depth: int) -> bool:
    """Whether the types are ours and the maps stand in order. Decoding keeps the order in which keys came."""
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
        elif kind not in _PLAIN and not is_ordered(item, depth - 1):
            return False
    return True


def is_map(value: Any, _depth: int) -> bool:
    """Whether it is no map, or one whose own keys stand in order; its values are not looked at."""
    return type(value) is not dict or _keys_in_order(list(value))


def _keys_in_order(keys: list[Any]) -> bool:
    """Whether the keys of a map are such keys as we have, in their order."""
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


def is_flat(value: Any, depth: int) -> bool:
    """Whether it is an integer, a string, or a list of such, ``depth`` lists deep at most."""
    kind = type(value)
    if kind is int:
        return bool(value >= INT_MIN)
    if kind is bytes or kind is str:
        return True
    return kind is list and depth > 0 and all(is_flat(item, depth - 1) for item in value)
