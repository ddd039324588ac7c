"""Catalogues between the sides: which is in force, what is proposed, the whole of what a proposal changes, and our side's word.

Whoever agrees has the whole difference on the page, names the linguist who read it, and confirms by the hash; where the post
asks for two officers, another of the policy staff signs what the first prepared.
"""

from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from parley.base.errors import LocalError
from parley.node.status import CatalogueView
from parley.record.names import is_name
from parley.record.payload import SHORT_TEXT_MAX
from parley.web.console import Console, checked_form, signed_in
from parley.web.readings import Agreeing, Proposing, Reading
from parley.web.session import Session
from parley.web.settings import TWO_OFFICERS
from parley.web.words import words


@signed_in
async def catalogues(request: Request, console: Console, session: Session) -> Response:
    """``GET /catalogue``: in force, proposed, earlier."""
    return console.page(request, "catalogue.html", here="catalogue")


@signed_in
async def proposal(request: Request, console: Console, session: Session) -> Response:
    """``GET /catalogue/{ref}``: a proposal with all that it changes."""
    return await _page(request, console, session, request.path_params["ref"])


async def _page(
    request: Request, console: Console, session: Session, ref: str, linguist: str = "", error: str = ""
) -> Response:
    reading, problem = await console.readings.tried(ref)
    facts = standing(console, session, ref, reading)
    said = problem.phrase(session.language).split("\n") if problem else []
    return console.page(
        request, "proposal.html", 422 if error else 200, here="catalogue", reading=reading, problem=said,
        linguist=linguist, error=error, **facts,
    )  # fmt: skip


@signed_in
async def live(request: Request, console: Console, session: Session) -> Response:
    """``GET /catalogue/{ref}/live``: where it stands now."""
    ref = request.path_params["ref"]
    reading, _ = await console.readings.tried(ref)
    return HTMLResponse(console.fragment("_standing.html", session, **standing(console, session, ref, reading)))


def standing(console: Console, session: Session, ref: str, reading: Reading | None) -> dict[str, Any]:
    """The proposal's view, and whether this officer may agree to it now. Raises LocalError ``node.no-such-proposal``."""
    view = view_of(console, ref)
    spoken = any(word.by.same_side for word in view.words)
    return {
        "view": view, "spoken": spoken, "two": console.settings.policy_release == TWO_OFFICERS,
        "may_agree": reading is not None and view.state == "PROPOSED" and not spoken and session.part.binds,
    }  # fmt: skip


def view_of(console: Console, ref: str) -> CatalogueView:
    """The catalogue that this ref proposes. Raises LocalError ``node.no-such-proposal``."""
    found = next((one for one in console.desk.catalogues() if ref and one.ref == ref), None)
    if found is None:
        raise LocalError("node.no-such-proposal", ref=ref[:128])
    return found


def binding(session: Session) -> None:
    """Raises LocalError ``web.not-yours-to-bind`` for an account that may not speak for its side here."""
    if not session.part.binds:
        raise LocalError("web.not-yours-to-bind", part=words(session.language)(f"part.{session.part}"))


@signed_in
async def prepare(request: Request, console: Console, session: Session) -> Response:
    """``POST /catalogue/{ref}/agree``: to the confirm step, with the linguist named."""
    binding(session)
    values = await checked_form(request, session)
    ref, linguist = request.path_params["ref"], values.get("linguist", "").strip()
    reading = await console.readings.of(ref)
    if values.get("hash", "") != reading.hash:
        raise LocalError("web.stale-page")
    if not is_name(linguist, SHORT_TEXT_MAX):
        error = words(session.language)("catalogue.bad-linguist", limit=SHORT_TEXT_MAX)
        return await _page(request, console, session, ref, linguist[:SHORT_TEXT_MAX], error)
    key = session.keep_draft(Agreeing(ref, reading.hash, linguist, session.account))
    return RedirectResponse(f"/catalogue/confirm/{key}", 303)


@signed_in
async def confirm(request: Request, console: Console, session: Session) -> Response:
    """``GET /catalogue/confirm/{draft}``: exactly what will be signed."""
    binding(session)
    key = request.path_params["draft"]
    draft = _kept(console, session, key)
    if isinstance(draft, Proposing):
        reading = await console.readings.prepared(draft)
        return console.page(
            request, "put_forward.html", here="catalogue", draft=draft, draft_key=key, reading=reading,
            ends=console.desk.now() + draft.stands_ms,
        )  # fmt: skip
    reading = await console.readings.of(draft.ref)
    return console.page(
        request, "agree.html", here="catalogue", draft=draft, draft_key=key, reading=reading,
        second=_needs_second(console, session, draft), waits=key in console.handed,
        **standing(console, session, draft.ref, reading),
    )  # fmt: skip


@signed_in
async def agree(request: Request, console: Console, session: Session) -> Response:
    """``POST /catalogue/agree``: sign what stood at the confirm step, once; or hand it to a second officer."""
    binding(session)
    values = await checked_form(request, session)
    async with session.turn:
        return await _agree(console, session, values.get("draft", ""))


async def _agree(console: Console, session: Session, key: str) -> Response:
    if key in session.released:
        return RedirectResponse(f"/catalogue/{session.released[key]}", 303)
    draft = _kept(console, session, key)
    if isinstance(draft, Proposing):
        return await _put_forward(console, session, key, draft)
    if _needs_second(console, session, draft):
        session.drafts.pop(key, None)
        console.hand_on(key, draft)
        return RedirectResponse("/catalogue", 303)
    if (await console.readings.of(draft.ref)).hash != draft.hash:
        raise LocalError("web.draft-gone")
    await console.desk.agree_catalogue(draft.ref, draft.linguist, session.part.value)
    session.drafts.pop(key, None)
    console.handed.pop(key, None)
    session.released[key] = draft.ref
    return RedirectResponse(f"/catalogue/{draft.ref}", 303)


async def _put_forward(console: Console, session: Session, key: str, draft: Proposing) -> Response:
    await console.readings.prepared(draft)
    ref = await console.desk.propose_catalogue(
        draft.new.sources, draft.linguist, list(draft.authentic), session.part.value, draft.stands_ms
    )
    console.handed.pop(key, None)
    session.released[key] = ref
    return RedirectResponse(f"/catalogue/{ref}", 303)


def _kept(console: Console, session: Session, key: str) -> Agreeing | Proposing:
    draft = session.drafts.get(key) or console.handed.get(key)
    if not isinstance(draft, Agreeing | Proposing):
        raise LocalError("web.draft-gone")
    return draft


def _needs_second(console: Console, session: Session, draft: Agreeing) -> bool:
    """Does this post ask for another officer than the one who prepared it?"""
    return console.settings.policy_release == TWO_OFFICERS and draft.by == session.account
