"""Writing a message: fill in a form with both languages beside it, confirm what will be sent, release."""

from typing import Any

import msgspec
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from parley.base.errors import LANGUAGES, LocalError
from parley.messages.form import Form
from parley.web.asking import inputs
from parley.web.console import Console, acting, checked_form
from parley.web.drafts import PREFIX, Draft, addressees, blanks, read, so_far
from parley.web.foresight import short_notice
from parley.web.pages.read_back import differing_count
from parley.web.panels import item
from parley.web.session import Session
from parley.web.taken_over import taken_over
from parley.web.terms import told
from parley.web.texts import html_dir, html_lang, rendering
from parley.web.words import Words, words

ABOUT_MAX_COUNT = 4


@acting
async def write(request: Request, console: Console, session: Session) -> Response:
    """``GET /compose/{form}``: the form, empty, or as a draft has it that was confirmed (``draft``), or as it was left
    unfinished (``left``). What was left is offered, and never taken up unasked: it may be about another message."""
    form = _form(console, request)
    query = request.query_params
    kept = session.drafts.get(query.get("draft", ""))
    if isinstance(kept, Draft) and kept.form.name == form.name:
        return _writing(request, console, session, kept, set())
    if "left" in query and (left := session.unfinished.get(form.name)):
        draft = _given(console, session, form, FormData([*left]))
        return _writing(request, console, session, draft, blanks(draft))
    about = _known_refs(console, query.getlist("about"))
    filled_in = [(PREFIX + name, text) for name, text in taken_over(console.desk, form, about, session.language)]
    given = FormData([*_references(console, form, about).items(), *filled_in])
    draft = _read(console, session, form, given, tuple(query.getlist("to")), about)
    if about and not draft.to:
        draft.to = _authors(console, about)
    return _writing(request, console, session, draft, blanks(draft) | set(draft.errors) - {"to"})


def filled(
    request: Request, console: Console, session: Session, form: Form, given: FormData, about: str
) -> Response:  # fmt: skip
    """The form about an entry, filled in with ``given``, ready to be changed: nothing is wrong before the officer has looked."""
    refs = _known_refs(console, [about])
    named = [*given.multi_items(), *_references(console, form, refs).items()]
    draft = _read(console, session, form, FormData(named), _authors(console, refs), refs)
    return _writing(request, console, session, draft, blanks(draft))


def _authors(console: Console, about: tuple[str, ...]) -> tuple[str, ...]:
    """Whom a message about these is for: who wrote them, unless it is we."""
    posts = dict.fromkeys(console.desk.message(ref).author.id for ref in about)
    return tuple(post for post in posts if post != console.desk.status().me.id)


def _writing(
    request: Request, console: Console, session: Session, draft: Draft, unscolded: set[str], code: int = 200
) -> Response:
    tell = words(session.language)
    errors = {name: text for name, text in draft.errors.items() if name not in unscolded}
    status = console.desk.status()
    fields = inputs(draft.form, tell, status)
    first = next((one.name for one in fields if one.name in errors), fields[0].name if fields else "")
    return console.page(
        request, "write.html", code, here="compose", form=draft.form, draft=draft, errors=errors,
        left=not draft.is_begun and draft.form.name in session.unfinished,
        inputs=fields, first=first, told=told(draft, session.language),
        addressees=addressees(status), channels=_channels(console, draft), levels=range(draft.form.least_precedence, 4),
        about=[item(console.desk, console.desk.message(ref), session.language) for ref in draft.about],
        **_previewed(session, draft), **_wanting(draft, tell),
    )  # fmt: skip


def _channels(console: Console, draft: Draft) -> list[str]:
    """The channels of this record in which such a message may stand: those that were opened, and the one named already."""
    if draft.form.procedure == "channel" or draft.form.family == "line":
        return []
    opened = {one.name for one in console.desk.channels() if one.now in ("OPEN", "PARTLY_SUSPENDED", "SUSPENDED")}
    return sorted(opened | {draft.typed.get("channel", "")} - {""})


def _wanting(draft: Draft, tell: Words) -> dict[str, Any]:
    """The names of what is still to be filled in or mended, each with its label, in the order of the page."""
    labels = {PREFIX + one.name: draft.form.label(one.name, tell.language) for one in draft.form.fields}
    labels |= {name: tell(f"compose.{name}") for name in ("to", "precedence", "wanted")}
    labels |= dict(draft.strays)
    return {"wanting": [(name, label) for name, label in labels.items() if name in draft.errors]}


@acting
async def preview(request: Request, console: Console, session: Session) -> Response:
    """``POST /compose/{form}/preview``: both languages as they stand, and what is wrong in what was filled in. What was
    typed is kept for this session, should the officer leave the page."""
    draft = await _draft(request, console, session)
    session.leave(draft.form.name, _typed(request) if draft.is_begun else [])
    empty = blanks(draft)
    tell = words(session.language)
    return HTMLResponse(
        console.fragment(
            "_preview.html", session, draft=draft, live=True, told=told(draft, session.language),
            errors={name: text for name, text in draft.errors.items() if name not in empty},
            names=[PREFIX + one.name for one in draft.form.fields] + ["to", "precedence", "wanted"],
            **_previewed(session, draft), **_wanting(draft, tell),
        )
    )  # fmt: skip


def _typed(request: Request) -> list[tuple[str, str]]:
    """What the page sent, its token apart."""
    given: FormData = request.state.form
    return [(name, value) for name, value in given.multi_items() if name != "csrf" and isinstance(value, str)]


@acting
async def review(request: Request, console: Console, session: Session) -> Response:
    """``POST /compose/{form}``: to the confirm step, or back with every fault named."""
    draft = await _draft(request, console, session)
    if draft.release is None:
        session.leave(draft.form.name, _typed(request))
        return _writing(request, console, session, draft, set(), 422)
    session.leave(draft.form.name, [])
    key = session.keep_draft(draft)
    return RedirectResponse(f"/confirm/{key}", 303)


@acting
async def confirm(request: Request, console: Console, session: Session) -> Response:
    """``GET /confirm/{draft}``: exactly what will be signed and sent."""
    key = request.path_params["draft"]
    draft = _kept(console, session, key)
    assert draft.release is not None
    return console.page(
        request, "confirm.html", here="compose", draft=draft, draft_key=key, form=draft.form, release=draft.release,
        receivers=_receivers(console, draft), **_previewed(session, draft), second=_needs_second(draft, session),
        draft_waits=key in console.for_second,
        short_notice=short_notice(console.desk.foreseen(draft.release), words(session.language)),
        differing=differing_count(console.desk, draft.form, draft.payload, draft.about),
        table=draft.form.table(draft.payload, session.language),
        about=[item(console.desk, console.desk.message(ref), session.language) for ref in draft.about],
    )  # fmt: skip


@acting
async def release(request: Request, console: Console, session: Session) -> Response:
    """``POST /release``: sign and send what stood at the confirm step, once."""
    values = await checked_form(request, session)
    async with session.turn:
        return await _release(console, session, values.get("draft", ""))


async def _release(console: Console, session: Session, key: str) -> Response:
    if key in session.released:
        return RedirectResponse(f"/m/{session.released[key]}", 303)
    draft = _kept(console, session, key)
    assert draft.release is not None
    session.drafts.pop(key, None)
    session.leave(draft.form.name, [])  # a preview may have come after the review
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


def _previewed(session: Session, draft: Draft) -> dict[str, Any]:
    """The rendering in both languages, the reader's own first; or as much of it as can be read already."""
    order = sorted(LANGUAGES, key=lambda language: language != session.language)
    if any(name.startswith(PREFIX) for name in draft.errors):
        parts = [(language, html_lang(language), html_dir(language), so_far(draft, language)) for language in order]
        return {"texts": [], "parts": parts}
    return {"texts": [rendering(draft.form, draft.payload, language) for language in order], "parts": []}


async def _draft(request: Request, console: Console, session: Session) -> Draft:
    await checked_form(request, session)
    return _given(console, session, _form(console, request), request.state.form)


def _given(console: Console, session: Session, form: Form, given: FormData) -> Draft:
    """A draft of what the page sent."""
    to = tuple(str(one) for one in given.getlist("to"))
    return _read(console, session, form, given, to, _known_refs(console, given.getlist("about")))


def _read(
    console: Console, session: Session, form: Form, given: FormData, to: tuple[str, ...], about: tuple[str, ...]
) -> Draft:
    known = {one for one, _ in addressees(console.desk.status())}
    who = (session.account, session.part.value)
    draft = read(
        form, given, tuple(one for one in to if one in known), about, who, console.desk.now(), words(session.language)
    )
    if gone := [one for one in to if one not in known]:  # without it the message would go to everybody
        draft.errors["to"] = words(session.language)("compose.bad-to", to=", ".join(gone)[:80])
        draft.release = None
    if draft.release is not None:  # the forms may change while it waits at the confirm step
        draft.release = msgspec.structs.replace(draft.release, catalogue=console.desk.catalogue.hash)
    return draft


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


def _receivers(console: Console, draft: Draft) -> list[str]:
    names = dict(addressees(console.desk.status()))
    return [names.get(one, one) for one in draft.to]
