"""The voice desk of a call: its page, how voice stands, and the words that it puts on the record.

The sound goes from browser to browser. What passes here are small signed forms, each released by an officer's click.
"""

from typing import Annotated, Any, Final

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from parley.base import instant
from parley.base.errors import LocalError
from parley.node.case_status import CallView
from parley.record.payload import CHANNEL
from parley.runtime.desk import Release
from parley.web import voice
from parley.web.console import Console, acting, session_token_fits, signed_in
from parley.web.session import Session
from parley.web.words import words

SCRIPT_WORDS: Final = "voice-script."
Short = Annotated[str, msgspec.Meta(max_length=256)]
Port = Annotated[int, msgspec.Meta(ge=1, le=65535)]


class Candidate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One address of the browser's own."""

    address: Short
    port: Port


class Word(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the desk says: of an offer and a joining the media's terms, of a refusal and an end the reason."""

    about: Short
    fingerprint: Short = ""
    user: Short = ""
    password: Short = ""
    candidates: Annotated[tuple[Candidate, ...], msgspec.Meta(max_length=voice.CANDIDATES_MAX_COUNT)] = ()
    reason: Short = ""


@signed_in
async def page(request: Request, console: Console, session: Session) -> Response:
    """``GET /calls/{ref}/voice``."""
    call = _call(request, console)
    tell = words(session.language)
    return console.page(
        request, "voice.html", here="voice", case=call, script=tell.prefixed(SCRIPT_WORDS), **_shown(console, session, call)
    )  # fmt: skip


@signed_in
async def state(request: Request, console: Console, session: Session) -> Response:
    """``GET /calls/{ref}/voice/state``: how it stands, and the table of what the record holds."""
    call = _call(request, console)
    found = voice.state(console.desk, call, console.settings.voice_networks if session.part.acts else ())
    if not session.part.acts and found["live"]:
        found["live"]["terms"] = None
    found["shown"] = console.fragment("_voice.html", session, case=call, **_shown(console, session, call))
    return _json(found)


@acting
async def say(request: Request, console: Console, session: Session) -> Response:
    """``POST /calls/{ref}/voice/{word}``: puts a word on the record. Raises LocalError as releasing does."""
    if not session_token_fits(request, session, ""):
        raise LocalError("web.stale-page")
    name = f"voice-{request.path_params['word']}"
    if name not in voice.FORMS:
        raise LocalError("web.no-such-page")
    try:
        word = msgspec.json.decode(await request.body(), type=Word)
    except msgspec.DecodeError:
        return Response(status_code=400)
    call = _call(request, console)
    async with session.turn:
        try:
            ref = await console.desk.release(_release(console, session, call, name, word))
        except LocalError as error:
            return _json({"code": error.code, "said": error.phrase(session.language)}, 409)
    return _json({"ref": ref}, 201)


def _release(console: Console, session: Session, call: CallView, name: str, word: Word) -> Release:
    """The message. What it is about must belong to this call."""
    desk, form = console.desk, console.desk.catalogue.form(name)
    about = desk.message(word.about).ref
    if about not in {one.ref for one in call.said}:
        raise LocalError("procedures.answers-nothing", about=about)
    given: dict[str, Any] = {
        "about": f"{about}#{desk.message(about).id}", "at": instant.iso(desk.now()), "reason": word.reason,
        "speaker": words(session.language)(f"part.{session.part}"), "fingerprint": word.fingerprint, "user": word.user,
        "password": word.password,
    }  # fmt: skip
    if word.fingerprint:
        candidates = [(one.address, one.port) for one in word.candidates]
        given["addresses"] = voice.usable(form, candidates, console.settings.voice_address)
    fields = form.read({one.name: given[one.name] for one in form.fields if given.get(one.name)}, session.language)
    # what opens the sound stands in the call's channel, and is refused where that is suspended; what ends it never is
    channel = str(desk.message(call.ref).fields.get(CHANNEL, "")) if name in voice.OPENING else ""
    return Release(name, fields, about=(about,), language=session.language, role=session.part.value, channel=channel)


def _call(request: Request, console: Console) -> CallView:
    if not (console.settings.voice and voice.has_voice(console.desk)):
        raise LocalError("web.no-such-page")
    return console.desk.call(request.path_params["ref"])


def _shown(console: Console, session: Session, call: CallView) -> dict[str, Any]:
    with_post = next((one.author for one in call.said if not one.author.same_side), None)
    return {"voices": voice.rows(console.desk, call, session.language), "other": with_post}


def _json(value: Any, status: int = 200) -> Response:
    return Response(msgspec.json.encode(value), status, media_type="application/json")
