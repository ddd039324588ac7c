"""What the officers' interface takes and gives, as bytes: bodies bounded and decoded, answers and errors as documents."""

import json
from typing import Any, TypeVar

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from parley.base import limits
from parley.base.errors import LANGUAGES, FaultError, LocalError, ParleyError, PeerError
from parley.messages.faults import FieldsError
from parley.messages.form import PRECEDENCES, Form
from parley.messages.kinds.signal import Signal

T = TypeVar("T")


async def body(request: Request, shape: type[T], limit: int = limits.HTTP_BODY_MAX) -> T:
    """The request's body, read up to ``limit``, then decoded. Raises LocalError ``web.body-too-large``, ``cli.bad-request``."""
    data = bytearray()
    async for piece in request.stream():
        data += piece
        if len(data) > limit:
            raise LocalError("web.body-too-large", limit=limit)
    try:
        read = msgspec.json.decode(data, type=shape)
        json.loads(data, object_pairs_hook=_unlike)
        return read
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise LocalError("cli.bad-request", why=str(error)[:200]) from None


def _unlike(pairs: list[tuple[str, Any]]) -> None:
    """Refuses a name that stands twice in one object: of two texts for one field the first would be lost."""
    names: set[str] = set()
    for name, _ in pairs:
        if name in names:
            raise ValueError(f"the name {name[:64]!r} stands twice")
        names.add(name)


def answer(value: Any, status: int = 200) -> Response:
    """A JSON answer."""
    data = msgspec.json.encode(plain(value), enc_hook=str)
    return Response(data, status, headers={"cache-control": "no-store"}, media_type="application/json")


def plain(value: Any) -> Any:
    """Views as plain values, bytes in hex."""
    return hexed(msgspec.to_builtins(value, builtin_types=(bytes,), str_keys=True, enc_hook=str))


def hexed(value: Any) -> Any:
    """``value`` with every byte string in hex."""
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, dict):
        return {key: hexed(inner) for key, inner in value.items()}
    return [hexed(inner) for inner in value] if isinstance(value, list | tuple) else value


def status_of(error: ParleyError) -> int:
    """The HTTP status that says whose fault it was."""
    if isinstance(error, FaultError):
        return 503
    if isinstance(error, PeerError):
        return 422
    special = {"web.body-too-large": 413, "cli.not-signed-in": 401, "web.not-yours-to-do": 403, "web.stale-page": 403}
    return special.get(error.code, 404 if ".no-such" in error.code else 400)


def error_document(error: ParleyError) -> dict[str, Any]:
    """An error for programs; ``fields`` holds what is wrong with each field of a draft."""
    fault = "peer" if isinstance(error, PeerError) else "fault" if isinstance(error, FaultError) else "local"
    document: dict[str, Any] = {"code": error.code, "fault": fault, "phrase": both(error)}
    if isinstance(error, FieldsError):
        document["fields"] = [{"field": one.field, "code": one.code, "phrase": both(one)} for one in error.errors]
    return document


def both(error: ParleyError) -> dict[str, str]:
    """An error's phrase in every language."""
    return {language: error.phrase(language) for language in LANGUAGES}


def phrases(code: str, facts: dict[str, Any]) -> dict[str, str]:
    """The phrases of a code, its facts put in."""
    return both(ParleyError(code, **facts))


def form_document(form: Form) -> dict[str, Any]:
    """A form without its fields."""
    return {
        "number": form.number, "form": form.name, "family": form.family, "release": form.release, "replies": form.replies,
        "least_precedence": PRECEDENCES[form.least_precedence],
        "title": {language: form.title(language) for language in LANGUAGES},
        "purpose": {language: form.purpose(language) for language in LANGUAGES},
    }  # fmt: skip


def field_document(form: Form, name: str) -> dict[str, Any]:
    """One field of a form: what to write into it."""
    field = form.field_named(name)
    choices = {
        value: {
            language: label
            for language in LANGUAGES
            for _, other, label in form.choices(name, language)
            if other == value
        }
        for _, value, _ in form.choices(name, LANGUAGES[0])
    }
    return {
        "field": name, "kind": field.kind_name, "required": field.required, "many": field.many, "choices": choices,
        "from_memory": [name for name, code in field.item.codes.items() if field.item.from_memory([code])]
        if isinstance(field.item, Signal) else [],
        "label": {language: form.label(name, language) for language in LANGUAGES},
        "help": {language: form.help(name, language) for language in LANGUAGES},
    }  # fmt: skip
