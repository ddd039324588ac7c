"""Incidents and calls: the lists, and one opened, with all that was said in it by side."""

from typing import Any, NamedTuple

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from parley.base.errors import LANGUAGES
from parley.node.case_status import CallView, IncidentView, MatterView, OfferView, SaidView, StepView
from parley.runtime.desk import Desk
from parley.web import checklists
from parley.web.console import Console, signed_in
from parley.web.pages.watch import Reply, replies
from parley.web.reports import gather, page
from parley.web.reports.report import Report
from parley.web.session import Session
from parley.web.texts import brief, title

# What an officer may add to an incident or a call, as far as the catalogue has it: in the order in which it is wanted.
INCIDENT_FORMS = (
    "incident-account", "fact-stated", "request-for-information", "request-for-explanation", "step-offered",
    "stand-down-proposal", "incident-open", "incident-close",
)  # fmt: skip
CALL_FORMS = ("call-counter", "call-placed", "call-not-answered", "call-ended", "call-joint-summary", "call-summary")
STATEMENTS_MAX_COUNT = 200


class Said(NamedTuple):
    """One statement as a row: its title, its text, whether that is the whole, and the forms by which we may answer it now."""

    view: SaidView
    title: str
    text: str
    is_whole: bool
    replies: list[Reply]


class Judged(NamedTuple):
    """A statement and the other side's word on it."""

    said: Said
    state: str
    by: str


class Bound(NamedTuple):
    """A step: the offer, how it stands, what the sides report."""

    offer: OfferView
    said: Said
    reports: list[Judged]


@signed_in
async def incidents(request: Request, console: Console, session: Session) -> Response:
    """``GET /incidents``: the list; the newest that is not closed stands open."""
    every = console.desk.incidents()
    first = next((one for one in every if one.state != "CLOSED"), every[0] if every else None)
    return _page(request, console, "incidents", _incident(console, session, first))


@signed_in
async def incident(request: Request, console: Console, session: Session) -> Response:
    """``GET /incidents/{ref}``: one incident; only it, where a part was asked for."""
    view = console.desk.incident(request.path_params["ref"])
    return _opened(request, console, session, "incidents", _incident(console, session, view))


@signed_in
async def calls(request: Request, console: Console, session: Session) -> Response:
    """``GET /calls``: the list; the newest stands open."""
    every = console.desk.calls()
    return _page(request, console, "calls", _call(console, session, every[0] if every else None))


@signed_in
async def call(request: Request, console: Console, session: Session) -> Response:
    """``GET /calls/{ref}``: one call; only it, where a part was asked for."""
    view = console.desk.call(request.path_params["ref"])
    return _opened(request, console, session, "calls", _call(console, session, view))


@signed_in
async def incident_report(request: Request, console: Console, session: Session) -> Response:
    """``GET /incidents/{ref}/report``: for paper."""
    return _report(console, session, gather.incident(console.desk, request.path_params["ref"]))


@signed_in
async def call_report(request: Request, console: Console, session: Session) -> Response:
    """``GET /calls/{ref}/report``: for paper."""
    return _report(console, session, gather.call(console.desk, request.path_params["ref"]))


def _report(console: Console, session: Session, report: Report) -> Response:
    """In every language, the officer's own first."""
    languages = sorted(LANGUAGES, key=lambda language: language != session.language)
    sheets = [console.assets.address(name) for name in ("fonts.css", "report.css")]
    return HTMLResponse(page.html(report, languages, sheets))


def _opened(request: Request, console: Console, session: Session, here: str, facts: dict[str, Any]) -> Response:
    if request.headers.get("hx-target") == "case":
        return HTMLResponse(console.fragment(f"_{here[:-1]}.html", session, **facts))
    return _page(request, console, here, facts)


def _page(request: Request, console: Console, here: str, facts: dict[str, Any]) -> Response:
    return console.page(request, "cases.html", here=here, **facts)


def _incident(console: Console, session: Session, view: IncidentView | None) -> dict[str, Any]:
    """All of one incident that the page shows."""
    if view is None:
        return {"case": None}
    show = Shower(console, session, frozenset(view.waits_for))
    said = {one.ref: show.said(one) for one in view.said[:STATEMENTS_MAX_COUNT]}
    accounts = [one for one in said.values() if one.view.form_name in ("incident-account", "encounter-report")]
    return {
        "case": view, "said": list(said.values()), "title": said[view.ref].title if view.ref in said else view.ref,
        "waiting": [said[ref] for ref in view.waits_for if ref in said],
        "own": [one for one in accounts if one.view.author.same_side],
        "other": [one for one in accounts if not one.view.author.same_side],
        "facts": [show.judged(one) for one in view.facts], "requests": [show.judged(one) for one in view.requests],
        "steps": [show.bound(one) for one in view.steps], "stand_downs": [show.bound(one) for one in view.stand_downs],
        "checklist": checklists.of(console.settings.checklists, console.desk, view), "about": _named(console, view.ref),
        "may_tick": show.forms((checklists.FORM,)), "forms": show.forms(INCIDENT_FORMS), "closed_by": show.sides(view.closed_by),
    }  # fmt: skip


def _named(console: Console, ref: str) -> str:
    """An entry as a form's reference field names it."""
    return f"{ref}#{console.desk.message(ref).id}"


def _call(console: Console, session: Session, view: CallView | None) -> dict[str, Any]:
    """All of one call that the page shows."""
    if view is None:
        return {"case": None}
    waits = frozenset((view.by,)) if view.waits_for == "us" else frozenset[str]()
    show = Shower(console, session, waits)
    said = [show.said(one) for one in view.said[:STATEMENTS_MAX_COUNT]]
    return {
        "case": view, "said": said, "title": said[0].title, "outcomes": {one.said.ref: one.outcome for one in view.offers},
        "waiting": [one for one in said if one.view.ref in waits], "forms": show.forms(CALL_FORMS), "last": said[-1].view.ref,
    }  # fmt: skip


class Shower:
    """Puts statements into an officer's language."""

    def __init__(self, console: Console, session: Session, waits: frozenset[str]) -> None:
        self.desk: Desk = console.desk
        self.language = session.language
        self._acts = session.part.acts
        self._waits = waits

    def said(self, view: SaidView) -> Said:
        """A statement with its text, and the answers that it waits for."""
        message = self.desk.message(view.ref)
        answers = replies(self.desk, message, self.language) if self._acts and view.ref in self._waits else []
        text, is_whole = brief(self.desk, message, self.language)
        return Said(view, title(self.desk, message, self.language), text, is_whole, answers)

    def of_ref(self, ref: str) -> str:
        """The title of a message."""
        return title(self.desk, self.desk.message(ref), self.language)

    def judged(self, matter: MatterView) -> Judged:
        """A fact or a question with the word on it."""
        return Judged(self.said(matter.said), matter.state, matter.by)

    def bound(self, step: StepView) -> Bound:
        """A step with its reports."""
        reports = [Judged(self.said(one.said), one.verdict, one.by) for one in step.reports]
        return Bound(step.offer, self.said(step.offer.said), reports)

    def forms(self, names: tuple[str, ...]) -> list[Reply]:
        """Those forms that the catalogue has, for who may write."""
        if not self._acts:
            return []
        known = {form.name: form for form in self.desk.catalogue.forms}
        return [Reply(name, known[name].title(self.language), "") for name in names if name in known]

    def sides(self, numbers: list[int]) -> list[str]:
        """Names of sides."""
        status = self.desk.status()
        names = {post.id.partition(".")[0]: post.side_name for post in (status.me, *status.posts)}
        return [names.get(str(number), str(number)) for number in numbers]
