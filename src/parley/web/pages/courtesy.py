"""Courtesy translations of an open message's free text, on demand: beside the text, marked for what they are, never in its place.

They are made by the engine that the configuration names and kept nowhere; an officer who acts may send one, in the form that
carries them, after the confirm step that every message has.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from parley.base.errors import LANGUAGES, ParleyError
from parley.messages import translation
from parley.messages.form import Form
from parley.messages.kinds.free_text import Text
from parley.messages.translation import Courtesy, Engine
from parley.node.status import MessageView
from parley.runtime.desk import Desk
from parley.web.console import Console, checked_form, signed_in
from parley.web.drafts import PREFIX
from parley.web.session import Session
from parley.web.texts import form_of, html_lang
from parley.web.words import Words, words

TEXTS_MAX_COUNT = 16


class Original(NamedTuple):
    """A free text of a message: the field's number and label, the language and the text."""

    field: int
    label: str
    language: str
    text: str


class Shown(NamedTuple):
    """An original with its translation, or with why there is none; ``send`` is what the form would hold."""

    original: Original
    tag: str
    courtesy: Courtesy | None
    problem: str
    send: dict[str, str]


def translatable(desk: Desk, engine: Engine | None, message: MessageView, language: str) -> list[Original]:
    """The free texts of a message that the engine takes into ``language``; none without an engine."""
    form = form_of(desk, message)
    if engine is None or form is None:
        return []
    found = [one for one in _originals(form, message, language) if one.language != language]
    return [one for one in found if engine.takes(one.language, language)][:TEXTS_MAX_COUNT]


def _originals(form: Form, message: MessageView, language: str) -> Iterator[Original]:
    for field in form.fields:
        if isinstance(field.item, Text) and field.key in message.fields:
            wire = message.fields[field.key]
            for tag, text in wire if field.many > 1 else [wire]:
                yield Original(field.number, form.label(field.name, language), tag.partition("-")[0], text)


@signed_in
async def translate(request: Request, console: Console, session: Session) -> Response:
    """``POST /m/{ref}/courtesy``: every free text of the message in the officer's language, as far as the engine takes it."""
    await checked_form(request, session)
    message = console.desk.message(request.path_params["ref"])
    tell = words(session.language)
    shown = [
        await _shown(console, session, message, one, tell)
        for one in translatable(console.desk, console.engine, message, session.language)
    ]
    may_send = session.part.acts and translation.carried_by(console.desk.catalogue)
    facts: dict[str, Any] = {
        "shown": shown, "may_send": may_send, "message": message, "tag": html_lang(session.language),
        # back to the side that wrote it; one's own goes to everybody whom the form allows
        "to": [] if message.author.own else [message.author.id.partition(".")[0]],
    }  # fmt: skip
    if "hx-request" in request.headers:
        return HTMLResponse(console.fragment("_courtesy.html", session, **facts))
    return console.page(request, "courtesy.html", here="watch", **facts)


async def _shown(console: Console, session: Session, message: MessageView, one: Original, tell: Words) -> Shown:
    assert console.engine is not None
    tag = html_lang(one.language) if one.language in LANGUAGES else one.language
    try:
        author = tell(f"part.{session.part}")
        made = await translation.by_machine(console.engine, one.text, one.language, session.language, author)
    except ParleyError as error:
        return Shown(one, tag, None, error.phrase(session.language), {})
    typed = made.typed(f"{message.ref}#{message.id}", one.field)
    return Shown(one, tag, made, "", {PREFIX + name: value for name, value in typed.items()})
