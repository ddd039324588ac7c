"""From the values of a message to what a table is made of."""

from collections.abc import Mapping
from typing import Any

from parley.messages.form import Form
from parley.messages.kinds.free_text import Text
from parley.procedures.asking.table import Told

FORMS = ("contact-version", "contact-topic", "contact-link", "contact-detail")
"""The forms that tell more of a contact."""


def told(form: Form, fields: Mapping[int, Any], refs: tuple[str, ...], told_by: tuple[str, ...] = ()) -> Told:
    """A message's own fields by name; choices as their values' names, texts without their language."""
    texts = {one.name for one in form.fields if isinstance(one.kind, Text)}
    values = {name: value[1] if name in texts else value for name, value in form.values(fields).items()}
    return Told(form.name, values, refs, told_by)
