"""The rendered corpus: messages at every range edge, case and branch of a form, in a fixed order (spec: messages §7.2).

Agreeing to a catalogue's hash is agreeing to these renderings too, so a phrase that says another thing for one value
cannot hide.
"""

from collections.abc import Iterator
from typing import Any, Final

from parley.base import canon
from parley.base.limits import CORPUS_FORM_MAX, CORPUS_MESSAGES_MAX_COUNT
from parley.messages.faults import CatalogueError
from parley.messages.form import Form
from parley.messages.phrases.pattern import Pattern, Select

ABSENT: Final = object()


def messages(form: Form) -> list[dict[int, Any]]:
    """Every message of the corpus once: least, fullest, each field at each edge and absent, each branch, examples.

    Raises CatalogueError ``messages.corpus-too-large``: sixty fields that choose from a list of two thousand make hundreds of
    thousands of messages of sixty thousand characters of files.
    """
    found: dict[bytes, dict[int, Any]] = {}
    size = 0
    for count, message in enumerate(_all(form), 1):
        encoded = canon.encode(message)
        size += len(encoded)
        if count > CORPUS_MESSAGES_MAX_COUNT or size > CORPUS_FORM_MAX:
            raise too_large(f"catalogue/{form.name}")
        found.setdefault(encoded, message)
    return list(found.values())


def too_large(where: str) -> CatalogueError:
    """What is said of a form, or of a catalogue, that has too much to be rendered whole (spec: messages §7.2)."""
    return CatalogueError("messages.corpus-too-large", where, limit=CORPUS_MESSAGES_MAX_COUNT)


def _all(form: Form) -> Iterator[dict[int, Any]]:
    edges = {field.name: field.kind.edges() for field in form.fields}
    first = {name: some[0] for name, some in edges.items()}
    yield _message(form, first, {f.name: ABSENT for f in form.fields if not f.required})
    yield _message(form, first, {})
    for field in form.fields:
        for edge in edges[field.name]:
            yield _message(form, first, {field.name: edge})
        if not field.required:
            yield _message(form, first, {field.name: ABSENT})
    for speech in form.speeches.values():
        for path in _branches(speech.body):
            yield _message(form, first, {name: _value(form, name, case, speech.language) for name, case in path})
    for example in form.examples_text:
        yield form.read(example, "en")


def _value(form: Form, name: str, case: str, language: str) -> Any:
    if case == "absent":
        return ABSENT
    field = form.field_named(name)
    return field.kind.edges()[0] if case == "present" else field.wire_for(case, language)


def _message(form: Form, first: dict[str, Any], said: dict[str, Any]) -> dict[int, Any]:
    """The message with ``said``, every other field at its ``first`` edge; a group of which one is needed gets its first
    field back if ``said`` took them all."""
    chosen = {**first, **said}
    for group in form.at_least_one:
        if all(chosen[name] is ABSENT for name in group):
            chosen[group[0]] = first[group[0]]
    return {form.field_named(name).key: wire for name, wire in chosen.items() if wire is not ABSENT}


def _branches(pattern: Pattern, path: tuple[tuple[str, str], ...] = ()) -> Iterator[tuple[tuple[str, str], ...]]:
    """The choices that lead to each branch, every branch once."""
    for part in pattern:
        if isinstance(part, Select):
            for case, variant in part.variants:
                here = (*path, (part.field, case))
                yield here
                yield from _branches(variant, here)
