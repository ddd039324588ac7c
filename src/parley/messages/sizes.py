"""How many bytes the messages of a form come to on the wire: what a narrow link, or a form's author, must reckon with.

Counted is the payload's encoding (spec: record §1.1, §7): the form's number and its own fields. The entry around it adds
what the record says, whatever the form.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median_high
from typing import Any

from parley.base import canon
from parley.messages.form import Form

FORM_KEY = 0
"""The payload key of the form's number (spec: record §7)."""


@dataclass(frozen=True)
class FormSize:
    """Bytes. ``least`` with nothing optional, ``typical`` the middle of the form's examples, ``largest`` no message exceeds."""

    number: int
    name: str
    least: int
    typical: int
    largest: int


def size_of(form: Form, payload: dict[int, Any]) -> int:
    """The bytes of one message's payload."""
    return len(canon.encode({FORM_KEY: form.number, **payload}))


def measure(form: Form) -> FormSize:
    """The sizes of one form's messages."""
    examples = [size_of(form, form.read(example, "en")) for example in form.examples_text]
    return FormSize(
        form.number, form.name, size_of(form, least(form)), median_high(examples), size_of(form, largest(form))
    )


def measure_all(forms: Iterable[Form]) -> list[FormSize]:
    """The sizes of every form, in the order given."""
    return [measure(form) for form in forms]


def least(form: Form) -> dict[int, Any]:
    """A message with its required fields alone, each as short as it can be."""
    wanted = {field.name for field in form.fields if field.required}
    shortest = {field.name: min(field.kind.edges(), key=_size) for field in form.fields}
    for group in form.at_least_one:
        if not wanted & set(group):
            wanted.add(min(group, key=lambda name: _size(shortest[name])))
    return {field.key: shortest[field.name] for field in form.fields if field.name in wanted}


def largest(form: Form) -> dict[int, Any]:
    """A message with all fields, each as long as it can be: none is longer."""
    return {field.key: field.kind.largest() for field in form.fields}


def _size(wire: Any) -> int:
    return len(canon.encode(wire))
