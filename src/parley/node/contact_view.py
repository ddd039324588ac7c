"""A contact as consoles and the command line show it: the same bytes at every node (spec: record §5.6)."""

from typing import Any

import msgspec

from parley.node.status import ContactView


def contact_view(ref: str, values: dict[str, Any], told_by: str) -> ContactView:
    """A contact's fields, by name, as a view; choices stand as their codes' names, texts without their language."""
    dates = values["dates"]
    return ContactView(
        ref, values["fact"], dates[0], dates[1] if len(dates) > 1 else None, values["kind"], _text(values["title"]),
        values.get("host", ""), _text(values.get("place")), values.get("level", ""), _text(values.get("parties")),
        _text(values.get("public_source")), bool(values.get("verified")), told_by,
    )  # fmt: skip


def _text(value: Any) -> str:
    return "" if value is None else str(value[1]) if isinstance(value, list) else str(value)


def canonical(views: list[ContactView]) -> bytes:
    """The byte-exact form by which two nodes compare what they hold: one JSON document, keys in order, UTF-8."""
    return msgspec.json.encode(views, order="deterministic") + b"\n"
