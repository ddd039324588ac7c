"""The keys of the configuration themselves: refusing those that nobody knows, listing those that there are."""

import difflib
import re
from collections.abc import Iterator
from typing import Any, NamedTuple, get_args

import msgspec

from parley.base.errors import LocalError
from parley.runtime import values


class Key(NamedTuple):
    """One key, as docs/how-to/configure.md lists it."""

    name: str
    default: str
    meaning: str


def refuse_unknown(table: dict[str, Any], tree: type, text: str, place: str = "") -> None:
    """LocalError ``runtime.unknown-key`` for a key of ``table`` that ``tree`` has not; ``text`` tells the line."""
    known = {field.name: _inner(field.type) for field in msgspec.structs.fields(tree)}
    for key, value in table.items():
        if key not in known:
            near = difflib.get_close_matches(key, known, 1, 0.5) or [", ".join(known)]
            raise LocalError("runtime.unknown-key", key=f"{place}{key}"[:200], line=_line(key, text), near=near[0])
        inner = known[key]
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict) and inner is not None:
                refuse_unknown(one, inner, text, f"{place}{key}.")


def listed(tree: type, place: str = "") -> Iterator[Key]:
    """Every key below ``tree``, in order."""
    for field in msgspec.structs.fields(tree):
        inner = _inner(field.type)
        if inner is not None:
            yield from listed(inner, f"{place}{field.name}.")
        else:
            meaning = next(meta.description or "" for meta in get_args(field.type) if isinstance(meta, msgspec.Meta))
            yield Key(place + field.name, _default(field), meaning)


def _default(field: msgspec.structs.FieldInfo) -> str:
    if field.default is msgspec.NODEFAULT:
        return "required"
    return "absent" if field.default is None else values.shown(field.default)


def _inner(kind: Any) -> type | None:
    """The table type within an annotation, if there is one."""
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return kind
    return next((inner for part in get_args(kind) if (inner := _inner(part)) is not None), None)


def _line(key: str, text: str) -> int:
    """Where the key first stands at the beginning of a line, or in a table's name."""
    pattern = re.compile(rf"""^\s*(\[+[^\]#]*)?["']?{re.escape(key)}["']?\s*[=.\]]""")
    return next((number for number, line in enumerate(text.splitlines(), 1) if pattern.match(line)), 0)
