"""How a form's fields are asked for on the page: in which widget, how wide, and how a value is written.

Order is the form's. What a field takes is told beside it in the officer's language; whether it stands is the form's to
say, not this room's.
"""

from typing import Final

import msgspec

from parley.base import instant
from parley.messages import describing
from parley.messages.field import Field
from parley.messages.form import Form
from parley.messages.kinds.area import Area
from parley.messages.kinds.choice import Choice
from parley.messages.kinds.free_text import Text
from parley.messages.kinds.link import Document
from parley.messages.kinds.number import Truth
from parley.messages.kinds.party import Post, Side
from parley.messages.kinds.position import Position
from parley.messages.kinds.signal import Signal
from parley.node.status import StatusView
from parley.web.drafts import PREFIX
from parley.web.words import Words

# A text of one line up to here is asked for in a line, a longer one in a box.
LINE_MAX_CHARS: Final = 200
# What is written in more characters than half a page's width shows.
WIDE_KINDS: Final = frozenset(
    {"area", "document", "height-band", "position", "reference", "signal", "source", "text", "unit", "window"}
)
LATER_MS: Final = 4 * instant.HOUR


class Input(msgspec.Struct, frozen=True):
    """One field as it is asked for. ``widget``: choice, signal (a choice, and a line for what it leaves open), long (a
    box of ``rows`` lines, in which ``has_lines`` allows more than one), or line; ``many``: how many times it may be given;
    ``is_area``: it can be drawn; ``is_document``: a file can be put on the record for it;
    ``limits``: kind, unit and range in words; ``notation``: ways in which a value is written."""

    name: str
    label: str
    help: str
    widget: str
    required: bool
    choices: list[tuple[str, str]]
    many: int
    rows: int
    wide: bool
    is_text: bool
    has_lines: bool
    is_area: bool
    is_document: bool
    limits: list[str]
    notation: list[str]


def inputs(form: Form, tell: Words, status: StatusView) -> list[Input]:
    """The form's fields, in its order. The sides and posts of ``status`` are what may be chosen where one is asked for."""
    return [_input(form, one, tell, status) for one in form.fields]


def _input(form: Form, one: Field, tell: Words, status: StatusView) -> Input:
    widget = _widget(one)
    return Input(
        PREFIX + one.name, form.label(one.name, tell.language), form.help(one.name, tell.language), widget, one.required,
        _choices(form, one, tell, status), one.many, _rows(one), one.many > 1 or one.kind_name in WIDE_KINDS,
        isinstance(one.item, Text), one.item.has_lines, isinstance(one.item, Area), isinstance(one.item, Document),
        _limits(one, widget, tell), _notation(one, widget, tell, status.now),
    )  # fmt: skip


def _widget(one: Field) -> str:
    if isinstance(one.item, Signal):
        return "signal" if one.many == 1 else "line"
    if isinstance(one.item, Choice | Truth | Side | Post):
        return "choice"
    return "long" if _rows(one) else "line"


def _rows(one: Field) -> int:
    """How high its box is; 0 for what stands in one line."""
    if isinstance(one.item, Text):
        return 5 if one.item.has_lines else 2 if one.item.length > LINE_MAX_CHARS else 0
    return 2 if one.kind_name == "area" else 0


def _limits(one: Field, widget: str, tell: Words) -> list[str]:
    """What it takes, where that is not plain from what may be chosen."""
    if widget in ("choice", "signal"):
        return []
    if isinstance(one.item, Position):  # how it is shown is not the only way in which it is read
        return [describing.kind(one.kind_name, tell.language)]
    bounds = [text for text in describing.limits(one, tell.language) if text != _times(one, tell.language)]
    return bounds if isinstance(one.item, Text) else [describing.kind(one.kind_name, tell.language), *bounds]


def _times(one: Field, language: str) -> str:
    """How many times, which stands beside the label already."""
    return describing.limits(one, language)[-1] if one.many > 1 else ""


def _notation(one: Field, widget: str, tell: Words, now: int) -> list[str]:
    """How it is written: ways that the kind reads, with the day of today in them."""
    written = tell.known(f"notation.{one.kind_name}", "") if widget in ("line", "long") else ""
    return [
        way.strip().format(now=instant.dtg(now), later=instant.dtg(now + LATER_MS)) for way in written.split("|") if way
    ]


def _choices(form: Form, one: Field, tell: Words, status: StatusView) -> list[tuple[str, str]]:
    if isinstance(one.item, Truth):
        return [(name, one.item.show(name == "yes", tell.language)) for name in ("yes", "no")]
    posts = (status.me, *status.posts)
    if isinstance(one.item, Post):
        return list({post.id: f"{post.side_name} {post.post_name}" for post in posts}.items())
    if isinstance(one.item, Side):
        sides = {post.id.partition(".")[0]: post.side_name for post in posts}
        return [(side, f"{name} ({one.item.show(int(side), tell.language)})") for side, name in sorted(sides.items())]
    choices = form.choices(one.name, tell.language)
    if isinstance(one.item, Signal):
        return [(name, _signal(one.item, code, name, label, tell)) for code, name, label in choices]
    return [(name, label) for _, name, label in choices]


def _signal(kind: Signal, code: int, name: str, label: str, tell: Words) -> str:
    """A signal as it is chosen: code, meaning, and the sign of a meaning that nobody has seen in a source."""
    said = f"{name}  {label}"
    # the code stands first: who types it on a list of choices is led to it, and not to another that begins alike
    return tell("compose.from-memory", signal=said) if kind.from_memory([code]) else said
