"""What an answer must name as the message that it answers has it: filled in, so that nobody copies a hash by hand.

The officer sees it in the form and in both renderings, and may change it: nothing is agreed by its being filled in.
"""

from collections.abc import Iterator
from typing import Any, Final

from parley.messages.field import Field
from parley.messages.form import Form
from parley.messages.kinds.link import Document
from parley.runtime.desk import Desk
from parley.web.texts import form_of

FIELDS: Final = {"minutes-sign": "documents", "joint-text-agree": "documents", "meeting-accept": "dates"}
"""The form of the answer, and the field that both have."""


def taken_over(desk: Desk, form: Form, about: tuple[str, ...], language: str) -> Iterator[tuple[str, str]]:
    """``(field's name, value as it is typed)``. Of several that were offered none is chosen for the officer where he can name
    one only."""
    name = FIELDS.get(form.name, "")
    if not name or not about:
        return
    message = desk.message(about[0])
    known = form_of(desk, message)
    field = next((one for one in known.fields if one.name == name), None) if known else None
    if field is None or field.key not in message.fields:
        return
    value = message.fields[field.key]
    values = value if field.many > 1 else [value]
    if len(values) <= form.field_named(name).many:
        for one in values:
            yield name, _typed(field, one, language)


def _typed(field: Field, value: Any, language: str) -> str:
    """As an officer would type it: a file by its hash first, which the width of a line would cut off otherwise."""
    if isinstance(field.item, Document):
        digest, media, size = value
        return f"{bytes(digest).hex()} {media} {size}"
    return field.item.show(value, language)
