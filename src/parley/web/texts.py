"""A message in words: what the catalogue renders in every language, side by side, and what is shown when it cannot.

Nothing here guesses: an unknown form, or a rendering that fails, is shown as its raw fields with the reason.
"""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from parley.base.errors import LANGUAGES, ParleyError
from parley.messages.catalogue import Catalogue
from parley.messages.form import Form
from parley.messages.rendering import render
from parley.node.status import MessageView
from parley.web.words import Words

GIST_MAX_CHARS: Final = 260
FIELDS_FROM: Final = 32


class Text(NamedTuple):
    """One rendering. ``lang`` is the HTML language tag; ``problem`` says why it is not the real rendering."""

    language: str
    lang: str
    lines: list[str]
    problem: str


def html_lang(language: str) -> str:
    """The HTML language tag of a language of ours."""
    return "zh-Hans" if language == "zh" else language


def form_of(catalogue: Catalogue, message: MessageView) -> Form | None:
    """The message's form, if the agreed catalogue has it."""
    return catalogue.by_name.get(message.form_name) if message.form_name else None


def rendered(form: Form, fields: Mapping[int, Any], language: str) -> list[str]:
    """The lines of a form's rendering. Raises LocalError as the renderer does."""
    own = {key: value for key, value in fields.items() if key >= FIELDS_FROM}
    return render(form, own, language).split("\n")
