"""Rendering and parsing of whole messages (spec: messages §1.1, §5.1, §5.6)."""

import re
from collections.abc import Mapping
from typing import Any, Final

from parley.base.errors import LocalError
from parley.base.limits import RENDERING_MAX_CHARS
from parley.messages.catalogue import Catalogue
from parley.messages.faults import FieldError
from parley.messages.form import Form

_HEADING: Final = re.compile(r"\[([0-9]{2,10}) ")


def render(form: Form, payload: Mapping[int, Any], language: str) -> str:
    """The one rendering of the form's own fields in ``payload``: the form's heading, then its phrase.

    It fails closed: a payload that the form refuses is refused here too (FieldError), and nothing is guessed.
    """
    form.check(payload)
    return form.speech(language).say(payload)


def parse(catalogue: Catalogue, text: str, language: str) -> tuple[Form, dict[int, Any]]:
    """The form and the payload's own fields of which ``text`` is the rendering, exactly.

    Raises LocalError ``messages.not-a-rendering`` for every text that no message renders to.
    """
    form = _form_of(catalogue, text) if len(text) <= RENDERING_MAX_CHARS else None
    if form is None:
        raise LocalError("messages.not-a-rendering")
    speech = form.speech(language)
    heading, _, body = text.partition("\n")
    try:
        payload = speech.hear(body) if heading == speech.heading else None
        # the proof in phrases.prove leaves this message as the only candidate; only its rendering makes it the one
        if payload is not None and render(form, payload, language) == text:
            return form, payload
    except FieldError:
        pass
    raise LocalError("messages.not-a-rendering")


def _form_of(catalogue: Catalogue, text: str) -> Form | None:
    found = _HEADING.match(text)
    return catalogue.by_number(int(found[1])) if found else None
