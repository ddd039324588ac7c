"""Writing a message: choose a form, fill it in with both languages beside it, confirm what will be sent, release."""

from typing import Any

import msgspec
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from parley.base.errors import LANGUAGES, LocalError
from parley.messages.field import Field
from parley.messages.form import Form
from parley.messages.kinds.choice import Choice
from parley.messages.kinds.number import Truth
from parley.messages.kinds.signal import Signal
from parley.web.console import Console, acting, checked_form
from parley.web.drafts import PREFIX, Draft, addressees, blanks, read, so_far
from parley.web.pages.read_back import differing_count
from parley.web.panels import item
from parley.web.session import Session
from parley.web.terms import told
from parley.web.texts import html_dir, html_lang, rendering
from parley.web.words import Words, words

LONG_KINDS = frozenset({"area", "text"})
ABOUT_MAX_COUNT = 4


class Input(msgspec.Struct, frozen=True):
    """One field as it is asked for. ``widget``: choice, truth, signal (a choice, and a line for what it leaves open), long, or
    line; ``many``: how many times it may be given."""

    name: str
    label: str
    help: str
    widget: str
    required: bool
    choices: list[tuple[str, str]]
    kind: str
    many: int


@acting
async def choose(request: Request, console: Console, session: Session) -> Response:
    """``GET /compose``: every form, by family."""
    families: dict[str, list[Form]] = {}
    for form in console.desk.catalogue.forms:
        families.setdefault(form.family, []).append(form)
    query = request.query_params
    return console.page(
        request, "choose.html", here="compose", families=families, about=query.get("about", ""),
        searched=_searched, waiting=_for_second(console, session),
    )  # fmt: skip


def _searched(form: Form) -> str:
    """What a typed word is looked for in: names and purposes in both languages."""
    said = [form.title(language) + " " + form.purpose(language) for language in LANGUAGES]
    return " ".join([str(form.number), form.name, form.family, *said]).lower()


@acting
async def write(request: Request, console: Console, session: Session) -> Response:
    """``GET /compose/{form}``: the form, empty or as a kept draft has it."""
    form = _form(console, request)
    query = request.query_params
    kept = session.drafts.get(query.get("draft", ""))
    if isinstance(kept, Draft) and kept.form.name == form.name:
        return _writing(request, console, session, kept, set())
    about = _known_refs(console, query.getlist("about"))
    draft = _read(
        console, session, form, FormData(_references(console, form, about)), tuple(query.getlist("to")), about
    )
    if about and not draft.to:
        draft.to = tuple(dict.fromkeys(console.desk.message(ref).author.id for ref in about))
        draft.to = tuple(post for post in draft.to if post != console.desk.status().me.id)
    return _writing(request, console, session, draft, blanks(draft) | set(draft.errors))


def _writing(
    request: Request, console: Console, session: Session, draft: Draft, unscolded: set[str], status: int = 200
) -> Response:
    tell = words(session.language)
    errors = {name: text for name, text in draft.errors.items() if name not in unscolded}
    return console.page(
        request, "write.html", status, here="compose", form=draft.form, draft=draft, errors=errors,
        inputs=inputs(draft.form, tell), told=told(draft, session.language),
        addressees=addressees(console.desk.status()), levels=range(draft.form.least_precedence, 4),
        about=[item(console.desk, console.desk.message(ref), session.language) for ref in draft.about],
        **_previewed(session, draft),
    )  # fmt: skip


@acting
async def preview(request: Request, console: Console, session: Session) -> Response:
    """``POST /compose/{form}/preview``: both languages as they stand, and what is wrong in what was filled in."""
    draft = await _draft(request, console, session)
    empty = blanks(draft)
    errors = {name: text for name, text in draft.errors.items() if name not in empty}
    names = [PREFIX + one.name for one in draft.form.fields] + ["precedence", "wanted"]
    facts = _previewed(session, draft)
    return HTMLResponse(
        console.fragment(
            "_preview.html",
            session,
            draft=draft,
            errors=errors,
            names=names,
            live=True,
            told=told(draft, session.language),
            **facts,
        )
    )


@acting
async def review(request: Request, console: Console, session: Session) -> Response:
    """``POST /compose/{form}``: to the confirm step, or back with every fault named."""
    draft = await _draft(request, console, session)
    if draft.release is None:
        return _writing(request, console, session, draft, set(), 422)
    key = session.keep_draft(draft)
    return RedirectResponse(f"/confirm/{key}", 303)


@acting
async def confirm(request: Request, console: Console, session: Session) -> Response:
    """``GET /confirm/{draft}``: exactly what will be signed and sent."""
    key = request.path_params["draft"]
    draft = _kept(console, session, key)
    return console.page(
        request, "confirm.html", here="compose", draft=draft, draft_key=key, form=draft.form, release=draft.release,
        receivers=_receivers(console, draft), **_previewed(session, draft), second=_needs_second(draft, session),
        draft_waits=key in console.for_second,
        differing=differing_count(console.desk, draft.form, draft.payload, draft.about),
        table=draft.form.table(draft.payload, session.language),
        about=[item(console.desk, console.desk.message(ref), session.language) for ref in draft.about],
    )  # fmt: skip


@acting
async def release(request: Request, console: Console, session: Session) -> Response:
    """``POST /release``: sign and send what stood at the confirm step, once."""
    values = await checked_form(request, session)
    key = values.get("draft", "")
    if key in session.released:
        return RedirectResponse(f"/m/{session.released[key]}", 303)
    draft = _kept(console, session, key)
    assert draft.release is not None
    session.drafts.pop(key, None)
    if _needs_second(draft, session):
        console.for_second[key] = draft
        return RedirectResponse("/compose", 303)
    console.for_second.pop(key, None)
    try:
        ref = await console.desk.release(draft.release)
    except LocalError:
        session.drafts[key] = draft  # refused before it was signed: the officer may mend it
        raise
    session.released[key] = ref
    return RedirectResponse(f"/m/{ref}", 303)


def inputs(form: Form, tell: Words) -> list[Input]:
    """The form's fields as they are asked for, in the officer's language."""
    language = tell.language
    return [
        Input(
            PREFIX + one.name, form.label(one.name, language), form.help(one.name, language), _widget(one), one.required,
            _choices(form, one, tell), one.kind_name, one.many,
        )
        for one in form.fields
    ]  # fmt: skip


def _widget(one: Field) -> str:
    if isinstance(one.item, Choice):
        return "choice"
    if isinstance(one.item, Truth):
        return "truth"
    if isinstance(one.item, Signal) and one.many == 1:
        return "signal"
    return "long" if one.kind_name in LONG_KINDS else "line"


def _choices(form: Form, one: Field, tell: Words) -> list[tuple[str, str]]:
    if isinstance(one.item, Truth):
        return [(name, one.item.show(name == "yes", tell.language)) for name in ("yes", "no")]
    choices = form.choices(one.name, tell.language)
    if isinstance(one.item, Signal):
        return [(name, _signal(one.item, code, name, label, tell)) for code, name, label in choices]
    return [(name, label) for _, name, label in choices]


def _signal(kind: Signal, code: int, name: str, label: str, tell: Words) -> str:
    """A signal as it is chosen: code, meaning, and the sign of a meaning that nobody has seen in a source."""
    said = f"{name}  {label}"
    return tell("detail.from-memory", signal=said) if kind.from_memory([code]) else said


def _previewed(session: Session, draft: Draft) -> dict[str, Any]:
    """The rendering in both languages, the reader's own first; or as much of it as can be read already."""
    order = sorted(LANGUAGES, key=lambda language: language != session.language)
    if any(name.startswith(PREFIX) for name in draft.errors):
        parts = [(language, html_lang(language), html_dir(language), so_far(draft, language)) for language in order]
        return {"texts": [], "parts": parts}
    return {"texts": [rendering(draft.form, draft.payload, language) for language in order], "parts": []}


async def _draft(request: Request, console: Console, session: Session) -> Draft:
    await checked_form(request, session)
    given: FormData = request.state.form
    to = tuple(str(one) for one in given.getlist("to"))
    return _read(console, session, _form(console, request), given, to, _known_refs(console, given.getlist("about")))


def _read(
    console: Console, session: Session, form: Form, given: FormData, to: tuple[str, ...], about: tuple[str, ...]
) -> Draft:
    known = {one for one, _ in addressees(console.desk.status())}
    who = (session.account, session.part.value)
    return read(
        form, given, tuple(one for one in to if one in known), about, who, console.desk.now(), words(session.language)
    )


def _known_refs(console: Console, refs: list[Any]) -> tuple[str, ...]:
    """Refs that the record holds; LocalError ``node.no-such-entry`` for one that it does not."""
    return tuple(console.desk.message(str(ref)).ref for ref in refs[:ABOUT_MAX_COUNT] if ref)


def _references(console: Console, form: Form, about: tuple[str, ...]) -> dict[str, str]:
    """A required reference field is filled in with the entry that the message is about."""
    names = [one.name for one in form.fields if one.kind_name == "reference" and one.required]
    return {PREFIX + name: f"{ref}#{console.desk.message(ref).id}" for name, ref in zip(names, about, strict=False)}


def _form(console: Console, request: Request) -> Form:
    return console.desk.catalogue.form(request.path_params["form"])


def _kept(console: Console, session: Session, key: str) -> Draft:
    draft = session.drafts.get(key) or console.for_second.get(key)
    if not isinstance(draft, Draft) or draft.release is None:
        raise LocalError("web.draft-gone")
    return draft


def _needs_second(draft: Draft, session: Session) -> bool:
    """Does the form ask for another officer than the one who wrote it?"""
    return draft.form.release == "two-officers" and draft.by == session.account


def _for_second(console: Console, session: Session) -> list[tuple[str, Draft]]:
    """Drafts that wait for a second officer."""
    return list(console.for_second.items())


def _receivers(console: Console, draft: Draft) -> list[str]:
    names = dict(addressees(console.desk.status()))
    return [names.get(one, one) for one in draft.to]
