"""Notices: the list, and one opened with what it claims, its conflicts, the ways to clear it, and the changes proposed of it."""

import zlib
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from parley.base import instant
from parley.base.errors import FaultError, LocalError, phrases
from parley.node.notice_status import ClearingView, ConflictView, NoticeView, ProposalView
from parley.procedures.notice_form import Act, part_of
from parley.runtime.desk import Desk
from parley.web.claims import Claims, Measures
from parley.web.console import Console, acting, signed_in
from parley.web.drafts import PREFIX
from parley.web.map.chart import Chart, chart
from parley.web.pages import compose
from parley.web.pages.tracks import feed_of
from parley.web.pages.watch import Reply
from parley.web.panels import CASES_MAX_COUNT
from parley.web.session import Session
from parley.web.texts import brief, proper_name, title
from parley.web.words import words

STANDS_MS: Final = instant.DAY
"""How long a proposal stands unless the officer says otherwise."""
OWN_FORMS: Final = ("notice-change", "notice-completion", "notice-cancellation")
ANSWERS: Final = ("amendment-accept", "amendment-counter", "amendment-decline")
PROPOSE: Final = "amendment-propose"
WITHDRAW: Final = "amendment-withdraw"
CHANGE: Final = "notice-change"
OVER: Final = frozenset({"COMPLETED", "CANCELLED"})
VERSIONS_MAX_COUNT: Final = 50
MAP_MAX_COUNT: Final = 100
AROUND_MAX_COUNT: Final = 12
MAP_SIZE: Final = (1_200, 440)
DETAIL_SIZE: Final = (900, 300)


class Stated(NamedTuple):
    """An entry of a notice: whose, when, its title and text, whether that is the whole."""

    ref: str
    author: Any
    time: int
    title: str
    text: str
    is_whole: bool
    agreed: str


class Meeting(NamedTuple):
    """A conflict: the other notice, how it stands, in words how far apart the two are."""

    view: ConflictView
    title: str
    author: Any
    measures: Measures | None


class Offered(NamedTuple):
    """A proposed change: what it would put in the place of what stands, and the forms by which we may answer it now."""

    view: ProposalView
    rows: list[tuple[str, list[str]]]
    replies: list[Reply]
    text: str


class Way(NamedTuple):
    """A change that would clear the notice, in words."""

    view: ClearingView
    shift: str
    rows: list[tuple[str, list[str]]]


@signed_in
async def notices(request: Request, console: Console, session: Session) -> Response:
    """``GET /notices``: the list; what waits for us stands open, or what is in conflict, or what comes first."""
    every = console.desk.notices(CASES_MAX_COUNT)
    return console.page(request, "cases.html", here="notices", **opened(console, session, _first(every)))


def _first(every: list[NoticeView]) -> NoticeView | None:
    waiting = [one for one in every if waits_for_us(one)]
    troubled = [one for one in every if one.stage not in OVER and worst(one) == "CONFLICT"]
    return next(iter(waiting or troubled or every), None)


def waits_for_us(view: NoticeView) -> bool:
    """Whether a proposed change of it waits for our word."""
    return any(one.waits_for == "us" for one in view.proposals)


def worst(view: NoticeView) -> str:
    """The gravest of its verdicts, "" for none."""
    return view.conflicts[0].state if view.conflicts else ""


@signed_in
async def notice(request: Request, console: Console, session: Session) -> Response:
    """``GET /notices/{ref}``: one notice; only it, where a part was asked for."""
    facts = opened(console, session, console.desk.notice(request.path_params["ref"]))
    if request.headers.get("hx-target") == "case":
        return HTMLResponse(console.fragment("_notice.html", session, **facts))
    return console.page(request, "cases.html", here="notices", **facts)


@signed_in
async def clearing(request: Request, console: Console, session: Session) -> Response:
    """``GET /notices/{ref}/clearing``: what would clear it, the cheapest of each kind."""
    view = console.desk.notice(request.path_params["ref"])
    claims, found, problem = Claims(console.desk, session.language), list[ClearingView](), ""
    try:
        found = await console.desk.clearing(view.ref)
    except (LocalError, FaultError) as error:
        problem = error.phrase(session.language)
    ways = [Way(one, claims.shift(one), claims.rows(one.areas, one.height, one.windows, one.daily)) for one in found]
    is_part = "hx-request" in request.headers
    facts: dict[str, Any] = {
        "case": view,
        "ways": ways,
        "problem": problem,
        "acts": session.part.acts,
        "whole": not is_part,
    }
    if is_part:
        return HTMLResponse(console.fragment("_clearing.html", session, **facts))
    return console.page(request, "clearing.html", here="notices", **facts)


@signed_in
async def on_map(request: Request, console: Console, session: Session) -> Response:
    """``GET /notices/map``: all that is not over, on one map and one axis of time."""
    views = console.desk.notices(MAP_MAX_COUNT)
    drawn = _charted(console, session, views, MAP_SIZE)
    return console.page(
        request,
        "notice_map.html",
        here="notices",
        chart=drawn,
        drawable=_drawable(console, session),
        follows=console.tracking is not None,
    )


def _drawable(console: Console, session: Session) -> list[Reply]:
    """The forms that open a notice of areas: each can be drawn."""
    if not session.part.acts:
        return []
    parts = ((form, part_of(form)) for form in console.desk.catalogue.forms)
    opening = [form for form, part in parts if part and part.act == Act.OPENS and part.areas]
    return [Reply(form.name, form.title(session.language), "") for form in opening]


def _charted(console: Console, session: Session, views: Sequence[NoticeView], size: tuple[int, int]) -> Chart | None:
    def name(view: NoticeView) -> str:
        message = console.desk.message(view.ref)
        named = proper_name(console.desk, message) or title(console.desk, message, session.language)
        return f"{view.author.side_name}: {named}"

    return chart(views, console.desk.now(), console.land, name, size, size == MAP_SIZE, feed_of(console))


@acting
async def propose(request: Request, console: Console, session: Session) -> Response:
    """``GET /notices/{ref}/propose``: the form of a proposal, or with ``as=change`` that of a change of our own, filled in with
    the way of that ``kind`` if there is one; ``in_view_of`` names the other notice."""
    query, desk = request.query_params, console.desk
    view = desk.notice(request.path_params["ref"])
    ways = await desk.clearing(view.ref) if "kind" in query else []
    way = next((one for one in ways if one.kind == query["kind"]), None)
    form = desk.catalogue.form(CHANGE if query.get("as") == "change" else PROPOSE)
    typed = Claims(desk, session.language).typed(way) if way else {}
    names = {one.name for one in form.fields}
    if "expires" in names:
        typed["expires"] = [instant.dtg(desk.now() + STANDS_MS)]
    if "in_view_of" in names and (other := query.get("in_view_of")):
        message = desk.message(other)
        typed["in_view_of"] = [f"{message.ref}#{message.id}"]
    given = FormData([(PREFIX + name, text) for name, texts in typed.items() for text in texts])
    return compose.filled(request, console, session, form, given, view.versions[-1].ref)


def opened(console: Console, session: Session, view: NoticeView | None) -> dict[str, Any]:
    """All of one notice that the page shows."""
    if view is None:
        return {"case": None}
    others = [console.desk.notice(one.ref) for one in view.conflicts[:AROUND_MAX_COUNT]]
    drawn = _charted(console, session, [view, *others], DETAIL_SIZE)
    return _Shower(console, session).facts(view) | {"chart": drawn}


class _Shower:
    """Puts one notice into an officer's language."""

    def __init__(self, console: Console, session: Session) -> None:
        self._desk: Desk = console.desk
        self._language = session.language
        self._acts = session.part.acts
        self._claims = Claims(console.desk, session.language)
        self._tell = words(session.language)

    def facts(self, view: NoticeView) -> dict[str, Any]:
        stands = view.versions[-1]
        return {
            "case": view, "title": self._title(view.ref), "named": proper_name(self._desk, self._desk.message(view.ref)),
            "stands": stands,
            "rows": self._claims.rows(stands.areas, stands.height, stands.windows, stands.daily),
            "said": [self._stated(one.ref, one.time, one.agreed) for one in view.versions[:VERSIONS_MAX_COUNT]],
            "rest": [self._stated(ref, 0, "") for ref in (*view.reports, *([view.end] if view.end else []), *view.late)],
            "meetings": [self._meeting(one) for one in view.conflicts],
            "offers": [self._offered(one) for one in view.proposals],
            "forms": self._forms(view), "is_over": view.stage in OVER, "last": stands.ref,
            "refused": phrases().get(view.refused, {}).get(self._language, view.refused) if view.refused else "",
            "worst": worst(view), "acts": self._acts, "ground": self._ground(view),
        }  # fmt: skip

    def _ground(self, view: NoticeView) -> str:
        """Names what a way to clear it rests on: its own version and those of what it meets. What an officer asked for stays on
        the page while nothing of this changes."""
        met = sorted(self._desk.notice(one.ref).versions[-1].ref for one in view.conflicts[:AROUND_MAX_COUNT])
        return f"{zlib.crc32(' '.join([view.versions[-1].ref, *met]).encode()):08x}"

    def _title(self, ref: str) -> str:
        return title(self._desk, self._desk.message(ref), self._language)

    def _stated(self, ref: str, time: int, agreed: str) -> Stated:
        message = self._desk.message(ref)
        text, is_whole = brief(self._desk, message, self._language)
        name = title(self._desk, message, self._language)
        return Stated(ref, message.author, time or message.time, name, text, is_whole, agreed)

    def _meeting(self, view: ConflictView) -> Meeting:
        measures = self._claims.measures(view.measures) if view.measures else None
        return Meeting(view, self._title(view.ref), self._desk.message(view.ref).author, measures)

    def _offered(self, view: ProposalView) -> Offered:
        names = (
            ANSWERS
            if view.waits_for == "us"
            else (WITHDRAW,)
            if view.waits_for == "them" and view.author.same_side
            else ()
        )
        rows = self._claims.rows(view.areas, view.height, view.windows, view.daily)
        return Offered(view, rows, self._replies(names), self._title(view.ref))

    def _forms(self, view: NoticeView) -> list[Reply]:
        if view.stage in OVER:
            return []
        return self._replies(OWN_FORMS if view.author.same_side else ())

    def _replies(self, names: tuple[str, ...]) -> list[Reply]:
        known = {form.name: form for form in self._desk.catalogue.forms}
        return [Reply(name, known[name].title(self._language), "") for name in names if self._acts and name in known]
