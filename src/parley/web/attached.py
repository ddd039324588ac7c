"""The documents that a message names, as its page shows them: what each is called, how much of it is here, how to get it."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from parley.base.errors import ParleyError
from parley.messages.kinds.link import Document
from parley.node.documents.status import DocumentView
from parley.node.status import MessageView
from parley.runtime.desk import Desk
from parley.web.texts import form_of

SHOWN_MAX_COUNT = 32


class Attached(NamedTuple):
    """One document of a message. ``view`` is None where no entry says how to get it over the line."""

    sha256: str
    media: str
    size: int
    view: DocumentView | None


def attached(desk: Desk, message: MessageView) -> list[Attached]:
    """What the message's fields for documents name, in its order."""
    found = [
        Attached(wire[0].hex(), wire[1], wire[2], desk.files.named(wire[0], wire[2]))
        for wire in list(_named(desk, message))[:SHOWN_MAX_COUNT]
    ]
    return list(dict.fromkeys(found))


def _named(desk: Desk, message: MessageView) -> Iterator[Any]:
    """A message that is not understood may hold anything in its fields."""
    form = form_of(desk, message)
    for field in form.fields if form else ():
        value = message.fields.get(field.key)
        if isinstance(field.item, Document) and value:
            given = value if field.many > 1 and isinstance(value, list) else [value]
            yield from (wire for wire in given if _is_good(field.item, wire))


def _is_good(kind: Document, wire: Any) -> bool:
    try:
        kind.check(wire)
    except ParleyError:
        return False
    return True
