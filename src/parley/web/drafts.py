"""A message while an officer writes it: what was typed, what it means, what is wrong with it. It sends nothing."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from starlette.datastructures import FormData

from parley.base import instant
from parley.base.errors import LANGUAGES, LocalError
from parley.messages import script
from parley.messages.faults import FieldError, FieldsError
from parley.messages.field import Field, Typed
from parley.messages.form import Form
from parley.messages.kinds import clock
from parley.messages.kinds.signal import Signal
from parley.node.status import StatusView
from parley.runtime.desk import Release
from parley.web.words import Words

ENVELOPE: Final = ("precedence", "wanted", "language", "channel")
PREFIX: Final = "f."
SECOND: Final = "second_text"
"""The field of the same text in the other language, in every form that has one."""
_MINUTES: Final = re.compile(r"\+ ?(\d{1,5})")
_TIME: Final = re.compile(r"(\d{2}):?(\d{2}) ?[Zz]?")


@dataclass
class Draft:
    """``typed`` is the form as filled in (own fields as ``f.<name>``), ``items`` what was typed into fields that may be
    given several times; ``errors`` by the same names, in words; ``wrong_items`` which item of those is wrong, from 1.

    ``strays`` is what was typed into fields that the form has no more. ``release`` stands only when there is no error.
    ``by`` is the account that wrote it.
    """

    form: Form
    typed: dict[str, str]
    items: dict[str, list[str]]
    to: tuple[str, ...]
    about: tuple[str, ...]
    by: str
    errors: dict[str, str] = field(default_factory=dict)
    wrong_items: dict[str, int] = field(default_factory=dict)
    strays: list[tuple[str, str]] = field(default_factory=list)
    payload: dict[int, Any] = field(default_factory=dict)
    release: Release | None = None

    @property
    def is_begun(self) -> bool:
        """Whether anything was typed into the form's own fields."""
        return any(self.said(one.name) for one in self.form.fields)

    def said(self, name: str) -> Typed:
        """What was typed into a field of the form."""
        return self.items.get(PREFIX + name) or self.typed.get(PREFIX + name, "")


def read(
    form: Form,
    given: FormData,
    to: tuple[str, ...],
    about: tuple[str, ...],
    who: tuple[str, str],
    now: int,
    tell: Words,
) -> Draft:
    """Read what was typed, and find all that is wrong at once. ``who``: account and part."""
    known = {PREFIX + one.name for one in form.fields if one.many == 1} | set(ENVELOPE)
    typed = {name: _joined(given.getlist(name)) for name in known if name in given}
    draft = Draft(form, typed, _items(form, given), to, about, who[0])
    language = typed.get("language", tell.language)
    language = language if language in LANGUAGES else tell.language
    precedence = _precedence(draft, tell)
    wanted_by = _wanted(draft, now, tell)
    try:
        said = {one.name: _said(draft, one, given) for one in form.fields}
        draft.payload = form.read(said | _in_the_other(said, language), language)
    except FieldsError as error:
        draft.errors |= {PREFIX + one.field: _below_label(one, tell.language) for one in error.errors}
        draft.wrong_items = {PREFIX + one.field: one.item for one in error.errors if one.item}
    _strays(draft, given, tell)
    if not draft.errors:
        channel = typed.get("channel", "")
        draft.release = Release(
            form.name, draft.payload, precedence, to, about, language, who[1], wanted_by, channel=channel
        )
    return draft


def _in_the_other(said: Mapping[str, Any], language: str) -> dict[str, str]:
    """What a form asks for a second time in the other language is in that language, unless the officer says in which."""
    text = said.get(SECOND)
    if not isinstance(text, str) or not text or text.startswith(script.OPEN) or len(LANGUAGES) != 2:
        return {}
    other = next(one for one in LANGUAGES if one != language)
    return {SECOND: f"{script.OPEN}{other}: {text}{script.CLOSE}"}


def _joined(texts: list[Any]) -> str:
    """What stands in one place of the page. A signal comes in two, the code and what it leaves open: where no code was chosen,
    what was typed beside it keeps its place."""
    first, *rest = [str(text).strip() for text in texts]
    return f"{first} {' '.join(rest)}".rstrip() if rest else first


def _said(draft: Draft, one: Field, given: FormData) -> Typed:
    """What the form is to read: all that was typed, also where it takes one value and was given two."""
    if one.many > 1 or isinstance(one.item, Signal):
        return draft.said(one.name)
    texts = [str(text) for text in given.getlist(PREFIX + one.name)]
    return texts if len(texts) > 1 else "".join(texts)


def _strays(draft: Draft, given: FormData, tell: Words) -> None:
    """Text in a field that the form has not: the catalogue has moved under the page. It is told with its text, never dropped."""
    known = {PREFIX + one.name for one in draft.form.fields}
    for name, text in given.multi_items():
        if name.startswith(PREFIX) and name not in known and isinstance(text, str) and text.strip():
            draft.errors[name] = tell("compose.stray", name=name.removeprefix(PREFIX)[:64])
            draft.strays.append((name, text))


def _items(form: Form, given: FormData) -> dict[str, list[str]]:
    """What was typed into the fields that may be given several times: rows left empty in the end count for nothing."""
    found = {}
    for one in form.fields:
        if one.many > 1:
            rows = [str(text) for text in given.getlist(PREFIX + one.name) if isinstance(text, str)]
            found[PREFIX + one.name] = [text for text in rows if text.strip()]
    return found


def _below_label(error: FieldError, language: str) -> str:
    """The error's phrase without the field's name, where that is said first: it stands below the field's label."""
    phrase = error.phrase(language)
    which = f"({error.item}) " if error.item else ""
    for colon in (": ", "："):
        phrase = phrase.removeprefix(error.named(language) + colon)
    return which + phrase[:1].upper() + phrase[1:]


def so_far(draft: Draft, language: str) -> list[tuple[str, str]]:
    """Label and shown value of every field that can be read already, for a preview of what is not complete."""
    found = []
    typed_in = draft.typed.get("language", language)
    for one in draft.form.fields:
        said = draft.said(one.name)
        if one.is_typed(said) and PREFIX + one.name not in draft.errors:
            shown = one.kind.show(one.read(said, typed_in), language)
            found.append((draft.form.label(one.name, language), shown))
    return found


def _precedence(draft: Draft, tell: Words) -> int:
    text = draft.typed.get("precedence", "") or str(draft.form.least_precedence)
    level = int(text) if text in ("0", "1", "2", "3") else -1
    if level < draft.form.least_precedence:
        least = tell(f"precedence.{draft.form.least_precedence}")
        draft.errors["precedence"] = tell("compose.bad-precedence", least=least)
    return level


def _wanted(draft: Draft, now: int, tell: Words) -> int | None:
    text = draft.typed.get("wanted", "").strip()
    if not text:
        return None
    try:
        wanted = moment(text, now)
        if wanted > now:
            return wanted
    except LocalError:
        pass
    draft.errors["wanted"] = tell("compose.bad-wanted")
    return None


def moment(text: str, now: int) -> int:
    """A time to come: ``+30`` (minutes), ``0830Z``, or as moments are typed into forms.

    Raises LocalError ``base.bad-instant``.
    """
    if found := _MINUTES.fullmatch(text):
        return now + int(found[1]) * instant.MINUTE
    if (found := _TIME.fullmatch(text)) and int(found[1]) < 24 and int(found[2]) < 60:
        at = now - now % instant.DAY + int(found[1]) * instant.HOUR + int(found[2]) * instant.MINUTE
        return at if at > now else at + instant.DAY
    return clock.moment(text).instant


def blanks(draft: Draft) -> set[str]:
    """The wanted fields that are still empty: a preview does not scold for these."""
    told = {"to", *(name for name, _ in draft.strays)}
    return {name for name in draft.errors if not draft.typed.get(name, "").strip() and not draft.items.get(name)} - told


def addressees(status: StatusView) -> list[tuple[str, str]]:
    """Whom a message may go to: each other side as a whole, and each single post where a side has several."""
    others = [post for post in status.posts if not post.own]
    by_side: dict[str, list[tuple[str, str]]] = {}
    names: dict[str, str] = {}
    for post in others:
        side = post.id.partition(".")[0]
        names[side] = post.side_name
        by_side.setdefault(side, []).append((post.id, f"{post.side_name} {post.post_name}"))
    found: list[tuple[str, str]] = []
    for side, posts in by_side.items():
        found += (
            [(side, names[side]), *posts]
            if len(posts) > 1
            else [(side, f"{names[side]} {posts[0][1].removeprefix(names[side]).strip()}")]
        )
    return found
