"""A message in words: what the catalogue renders in every language, side by side, and what is shown when it cannot.

Nothing here guesses: an unknown form, or a rendering that fails, is shown as its raw fields with the reason.
"""

import re
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from parley.base.errors import LANGUAGES, ParleyError
from parley.messages.form import Form
from parley.messages.language import spoken
from parley.messages.wording import render
from parley.node.status import MessageView
from parley.runtime.desk import Desk
from parley.web.words import words

# A row of a list shows a text up to here whole; a longer one is cut, and then it counts as not displayed.
GIST_MAX_CHARS: Final = 240
BRIEF_MAX_CHARS: Final = 600
_ID: Final = re.compile(r"(?<=[0-9])#[0-9a-f]{64}\b")
FIELDS_FROM: Final = 32


class Text(NamedTuple):
    """One rendering: the form's heading, the lines below it; ``problem`` says why there is no rendering.

    ``notes`` is ours and not signed: which signals in it have a meaning that nobody has seen in a source. ``dir`` is the
    direction in which the language runs, for the page.
    """

    language: str
    name: str
    lang: str
    dir: str
    heading: str
    lines: list[str]
    notes: tuple[str, ...] = ()
    problem: str = ""


def html_lang(language: str) -> str:
    """The HTML language tag of a language."""
    return spoken(language).tag


def html_dir(language: str) -> str:
    """The direction in which a language runs, for HTML."""
    return "rtl" if spoken(language).right_to_left else "ltr"


def own_fields(fields: Mapping[int, Any]) -> dict[int, Any]:
    """The form's own fields of a payload."""
    return {key: value for key, value in fields.items() if key >= FIELDS_FROM}


def form_of(desk: Desk, message: MessageView) -> Form | None:
    """The form of a message, by the catalogue by which it was written."""
    catalogue = desk.catalogue_named(message.catalogue)
    return catalogue.by_number(message.form) if catalogue else None


def title(desk: Desk, message: MessageView, language: str) -> str:
    """The form's name for people."""
    form = form_of(desk, message)
    return form.title(language) if form else words(language)("detail.form", n=message.form)


def proper_name(desk: Desk, message: MessageView) -> str:
    """What its author calls the thing: the text of the form's field ``name``, as it was written; "" where there is none."""
    form = form_of(desk, message)
    field = next((one for one in form.fields if one.name == "name" and one.kind_name == "text"), None) if form else None
    wire = message.fields.get(field.key) if field else None
    return str(wire[1]) if isinstance(wire, list) and len(wire) == 2 else ""


def rendering(form: Form, fields: Mapping[int, Any], language: str) -> Text:
    """The form's rendering. Raises LocalError as the renderer does."""
    own = own_fields(fields)
    heading, *lines = render(form, own, language).split("\n")
    tell = words(language if language in LANGUAGES else LANGUAGES[0])
    notes: tuple[str, ...] = (tell("detail.courtesy"),) if language not in LANGUAGES else ()
    notes += tuple(tell("detail.from-memory", signal=signal) for signal in form.from_memory(own))
    return Text(language, spoken(language).name, html_lang(language), html_dir(language), heading, lines, notes)


def text(desk: Desk, message: MessageView, language: str) -> Text:
    """A message in one language, or why not."""
    tell = words(language if language in LANGUAGES else LANGUAGES[0])
    form = form_of(desk, message)
    try:
        if form is not None:
            return rendering(form, message.fields, language)
        known = desk.catalogue_named(message.catalogue) is not None
        why = "detail.unknown-form" if known else "detail.unknown-catalogue"
        problem = tell(why, n=message.form, catalogue=message.catalogue[:8])
    except ParleyError as error:
        problem = tell("detail.no-text", why=error.phrase(tell.language))
    raw = [f"{key}: {value}" for key, value in own_fields(message.fields).items()]
    heading = title(desk, message, language)
    return Text(language, spoken(language).name, html_lang(language), html_dir(language), heading, raw, problem=problem)


def texts(desk: Desk, message: MessageView, first: str) -> list[Text]:
    """A message in every language, the reader's own always in the same place: first; courtesy languages last."""
    catalogue, form = desk.catalogue_named(message.catalogue), form_of(desk, message)
    order = sorted(LANGUAGES, key=lambda language: language != first)
    courtesy = [language for language in (catalogue.courtesy if catalogue else ()) if form and form.speaks(language)]
    return [text(desk, message, language) for language in (*order, *courtesy)]


def brief(desk: Desk, message: MessageView, language: str) -> tuple[str, bool]:
    """The text in one language for a page that tells a story of many messages: the ids of other entries are cut off their
    names, which the page shows beside it; and whether that is the whole of it otherwise."""
    said = text(desk, message, language)
    body = _ID.sub("", " ".join([*said.lines, *said.notes, *([said.problem] if said.problem else [])]))
    if len(body) <= BRIEF_MAX_CHARS:
        return body, not said.problem
    return " ".join(body[:BRIEF_MAX_CHARS].split()) + " …", False


def gist(desk: Desk, message: MessageView, language: str) -> tuple[str, bool]:
    """The text in one language without its heading, and whether it is the whole of it."""
    said = text(desk, message, language)
    body = " ".join([*said.lines, *said.notes, *([said.problem] if said.problem else [])])
    if len(body) <= GIST_MAX_CHARS:
        return body, not said.problem
    return " ".join(body[:GIST_MAX_CHARS].split()) + " …", False
