"""The watch screen and what is done on it: open a message, acknowledge, say what stood on the screen."""

from functools import partial
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from parley.base.errors import LocalError
from parley.messages import restating
from parley.node.status import MessageView
from parley.runtime.desk import Desk
from parley.web import board, voice
from parley.web.attached import attached
from parley.web.console import Console, acting, session_token_fits, signed_in
from parley.web.console import checked_form as checked
from parley.web.pages import read_back
from parley.web.pages.courtesy import translatable
from parley.web.panels import item, opened
from parley.web.session import Session
from parley.web.texts import form_of
from parley.web.words import words

DISPLAYED_MAX_COUNT = 100
THREAD_MAX_COUNT = 30
REPLY_KEYS = {"understood": "u", "not-understood": "n", "read-back": "r", "correction": "e"}


class Reply(msgspec.Struct, frozen=True):
    """A form that may answer the open message; ``letter`` opens it at ``address``."""

    name: str
    title: str
    letter: str
    address: str = ""


async def home(request: Request) -> Response:
    """``GET /``."""
    return RedirectResponse("/watch", 303)


@signed_in
async def watch(request: Request, console: Console, session: Session) -> Response:
    """``GET /watch``: with nothing chosen, what is most urgent stands open."""
    rows = board.inbox(console.desk)
    first = next((one for one in rows if board.waits_for_us(one)), None)
    return _screen(request, console, session, first)


@signed_in
async def message(request: Request, console: Console, session: Session) -> Response:
    """``GET /m/{ref}``: the watch screen with that message open; only the message, where a part was asked for."""
    one = console.desk.message(request.path_params["ref"])
    if request.headers.get("hx-target") == "detail":
        return HTMLResponse(console.fragment("_detail.html", session, **detail(console, session, one)))
    return _screen(request, console, session, one)


@signed_in
async def live(request: Request, console: Console, session: Session) -> Response:
    """``GET /m/{ref}/live``: where an open message stands now."""
    one = console.desk.message(request.path_params["ref"])
    return HTMLResponse(console.fragment("_live.html", session, **detail(console, session, one)))


def _screen(request: Request, console: Console, session: Session, one: MessageView | None) -> Response:
    return console.page(request, "watch.html", here="watch", **detail(console, session, one))


def detail(console: Console, session: Session, one: MessageView | None) -> dict[str, Any]:
    """An opened message with what belongs to it."""
    if one is None:
        return {"item": None}
    desk = console.desk
    thread = [other for other in console.desk.thread(one.ref) if other.ref != one.ref]
    about = [item(desk, other, session.language) for other in thread[:THREAD_MAX_COUNT]]
    return {
        "item": opened(desk, one, session.language),
        "taken": board.taken_by_us(one),
        "thread": about,
        "replies": [] if one.author.own else replies(desk, one, session.language),
        "read_backs": read_back.shown(desk, one, session.language),
        "in_words": partial(read_back.in_words, language=session.language),
        "documents": attached(desk, one),
        "translatable": translatable(desk, console.engine, one, session.language),
    }


def replies(desk: Desk, one: MessageView, language: str) -> list[Reply]:
    """The forms that may answer, as the message's own form lists them, as far as they are in force."""
    form = form_of(desk, one)
    wanted = form.replies if form else ()
    found = [reply for reply in desk.catalogue.forms if reply.name in wanted and reply.name != restating.CORRECT]
    found.sort(key=lambda reply: wanted.index(reply.name))
    of = [back.message for back in desk.read_backs(one.ref) if back.ref == one.ref]
    return [
        Reply(reply.name, reply.title(language), REPLY_KEYS.get(reply.name, ""), _address(reply.name, one.ref, of))
        for reply in found
    ]


def _address(name: str, ref: str, of: list[str]) -> str:
    """Where a reply is written. What answers a read-back is about the message that is read back, and about the read-back."""
    if name == voice.FORMS[1]:  # the desk writes it, with what its browser gives
        return f"/calls/{ref}/voice"
    if name == restating.READ_BACK:
        return f"/m/{ref}/read-back"
    return f"/compose/{name}?" + "&".join(f"about={about}" for about in (*of, ref))


@acting
async def acknowledge(request: Request, console: Console, session: Session) -> Response:
    """``POST /acknowledge``: a person takes the message over, in the role of the account."""
    values = await checked(request, session)
    ref = values.get("ref", "")
    await console.desk.acknowledge(ref, session.part.value)
    if "hx-request" in request.headers:
        said = words(session.language)("script.acknowledged")
        return HTMLResponse(f'<div id="says" hx-swap-oob="innerHTML">{said}</div>')
    return RedirectResponse(f"/m/{ref}", 303)


class Seen(msgspec.Struct, forbid_unknown_fields=True):
    """What a page says it showed."""

    refs: list[str]


@signed_in
async def displayed(request: Request, console: Console, session: Session) -> Response:
    """``POST /displayed``: these messages stood, whole, on this officer's visible page.

    An auditor's screen is nobody's watch.
    """
    if not session_token_fits(request, session, ""):
        raise LocalError("web.stale-page")
    try:
        refs = msgspec.json.decode(await request.body(), type=Seen).refs[:DISPLAYED_MAX_COUNT]
    except msgspec.DecodeError:
        return Response(status_code=400)
    if session.part.acts and refs:
        theirs = [ref for ref in refs if board.is_incoming(console.desk.message(ref))]
        await console.desk.displayed(theirs, console.settings.console)
    return Response(status_code=204)
