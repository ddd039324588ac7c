"""Checklists: for each kind of incident the ordered items of our own side, each with an owner and a time, in both languages.

The packaged ones are drafts; a post may keep its own in a folder. What an officer ticks becomes a message on the record, which
tells what was done and asks nothing of the other side. The clock of an item runs from when the incident began here.
"""

import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Annotated, Final, Literal, NamedTuple

import msgspec
from msgspec import Meta, Struct

from parley.base import limits
from parley.base.errors import LANGUAGES, LocalError
from parley.node.case_status import IncidentView
from parley.node.status import MessageView
from parley.runtime import values
from parley.runtime.desk import Desk
from parley.runtime.values import Duration
from parley.web.accounts import Part
from parley.web.texts import form_of, own_fields

FORM: Final = "checklist-item"
ANY: Final = "any"
ITEMS_MAX_COUNT: Final = 99
FILES_MAX_COUNT: Final = 64
TEXT_MAX_CHARS: Final = 300

Line = Annotated[str, Meta(min_length=1, max_length=TEXT_MAX_CHARS)]


class Item(Struct, frozen=True, forbid_unknown_fields=True):
    """One thing to do: by whom, within which time after the incident began here."""

    text: dict[str, Line]
    owner: Part
    within: Duration


class Checklist(Struct, frozen=True, forbid_unknown_fields=True):
    """What to do in an incident that is one ``of`` these: kinds of the form incident-open, names of forms, or "any". ``name``
    ends with its edition, so that what was ticked stays clear when the list changes. ``begun_by``: only where that side's
    message began the incident."""

    name: Annotated[str, Meta(pattern="^[a-z0-9][a-z0-9-]{0,63}$")]
    of: Annotated[tuple[str, ...], Meta(min_length=1, max_length=32)]
    title: dict[str, Line]
    item: Annotated[tuple[Item, ...], Meta(min_length=1, max_length=ITEMS_MAX_COUNT)]
    begun_by: Literal["anybody", "own", "other"] = "anybody"


class Tick(NamedTuple):
    """Our side's last word on an item: done, handed_on or not_applicable; when it was written, and the message."""

    state: str
    at: int
    ref: str


class Row(NamedTuple):
    """An item with its number, when it is due, and what became of it."""

    number: int
    item: Item
    due: int
    tick: Tick | None


class Shown(NamedTuple):
    """A checklist at an incident."""

    checklist: Checklist
    rows: list[Row]

    @property
    def open_count(self) -> int:
        """Items without a word."""
        return sum(row.tick is None for row in self.rows)


def parse(text: str, place: str) -> Checklist:
    """A checklist out of its file. Raises LocalError ``web.bad-checklist``."""
    try:
        found = msgspec.convert(tomllib.loads(text), Checklist, dec_hook=values.read)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, RecursionError) as error:
        raise LocalError("web.bad-checklist", path=place, why=str(error)[:200]) from None
    for number, texts in enumerate((found.title, *(one.text for one in found.item))):
        if set(texts) != set(LANGUAGES):
            why = f"item {number}: {', '.join(LANGUAGES)}" if number else f"title: {', '.join(LANGUAGES)}"
            raise LocalError("web.bad-checklist", path=place, why=why)
    return found


@cache
def packaged() -> tuple[Checklist, ...]:
    """Those that come with Parley."""
    files = sorted(resources.files(__package__).iterdir(), key=lambda one: one.name)
    return tuple(parse(one.read_text("utf-8"), one.name) for one in files if one.name.endswith(".toml"))


def kept(folder: Path) -> tuple[Checklist, ...]:
    """A post's own, every ``.toml`` file of the folder. Raises LocalError ``web.bad-checklist``."""
    found = []
    try:
        files = sorted(folder.glob("*.toml"))[: FILES_MAX_COUNT + 1]
        if not files or len(files) > FILES_MAX_COUNT:
            raise LocalError("web.bad-checklist", path=str(folder), why=f"1 … {FILES_MAX_COUNT} *.toml")
        for path in files:
            with path.open("rb") as file:
                data = file.read(limits.CONFIG_MAX + 1)
            if len(data) > limits.CONFIG_MAX:
                raise LocalError("web.bad-checklist", path=str(path), why=f"> {limits.CONFIG_MAX} B")
            found.append(parse(data.decode(), str(path)))
    except (OSError, UnicodeDecodeError) as error:
        raise LocalError("web.bad-checklist", path=str(folder), why=str(error)[:200]) from None
    return tuple(found)


def of(checklists: Sequence[Checklist], desk: Desk, view: IncidentView) -> Shown | None:
    """The checklist for an incident with what our side has ticked; None where there is none for it."""
    messages = [desk.message(said.ref) for said in view.said]
    opened = [_value(desk, one, "kind") for one in messages if one.form_name == "incident-open"]
    kinds = [*opened, *(one.form_name for one in messages)]
    begun_by = ("anybody", "own" if messages[0].author.same_side else "other")
    fitting = [one for one in checklists if one.begun_by in begun_by]
    found = next((one for kind in (*kinds, ANY) for one in fitting if kind in one.of), None)
    if found is None:
        return None
    began = messages[0].time if messages[0].author.own else messages[0].arrived
    ticks = dict(_ticks(desk, messages, found.name))
    rows = [Row(n, one, began + int(one.within), ticks.get(n)) for n, one in enumerate(found.item, 1)]
    return Shown(found, rows)


def _ticks(desk: Desk, messages: Sequence[MessageView], name: str) -> Iterator[tuple[int, Tick]]:
    """Our side's words on the items, the last one last."""
    for message in messages:
        if message.form_name == FORM and message.author.same_side and _value(desk, message, "checklist") == name:
            number = _value(desk, message, "item")
            if number.isdecimal():
                yield int(number), Tick(_value(desk, message, "state"), message.time, message.ref)


def _value(desk: Desk, message: MessageView, name: str) -> str:
    """A field as it is named in the form: the code of a choice, not its label."""
    form = form_of(desk, message)
    value = form.values(own_fields(message.fields)).get(name) if form else None
    return "" if value is None else str(value)
