"""What the sides arrange with one another: ``/talks``, ``/channels``, ``/commitments``. Each only shows what the node tells."""

from typing import Any, Final, NamedTuple

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from parley.messages.form import Form
from parley.node.affair_status import ChannelView, MeetingView
from parley.procedures.asking.question import Question
from parley.web.calendar import feed
from parley.web.console import Console, signed_in
from parley.web.meeting_names import choice_label, form_of_kind, meeting_name
from parley.web.pages.cases import Shower
from parley.web.session import Session
from parley.web.timeline.availability import axis
from parley.web.timeline.facts import today_of
from parley.web.words import words

ROWS_MAX_COUNT: Final = 200
PAGE_COUNT: Final = 50
"""Meetings, promises, engagements, positions on one page; the older ones follow on others."""
_SKIP_MAX: Final = 1_000_000
MEETING_FORMS: Final = (
    "agenda-item", "concern-raise", "delegation", "session-held", "minutes", "statement", "joint-text-propose",
    "follow-up-call", "commitment", "meeting-postpone", "meeting-cancel",
)  # fmt: skip
_PREPARING: Final = frozenset(("agenda-item", "delegation"))
_HOLDING: Final = frozenset(("session-held", "minutes"))
_ENDING: Final = frozenset(("meeting-postpone", "meeting-cancel"))
TALKS_FORMS: Final = ("round-propose", "meeting-beside-propose", "visit-propose", "port-visit-propose")
CHANNEL_FORMS: Final = (
    "channel-propose",
    "channel-suspend",
    "channel-resume",
    "channel-change",
    "safety-floor",
    "channel-close",
)
COMMITMENT_FORMS: Final = ("commitment", "engagement-propose", "plan-agree", "interest-declare", "concern-declare")
PROMISE_FORMS: Final = ("commitment-assess", "commitment-evidence")
ENGAGEMENT_FORMS: Final = ("engagement-status",)
STATES: Final = ("channel", "origin", "state", "suspended_by", "last_held", "last_held_on", "last_request")
SHOWN: Final = ("kind", "channel", "held", "title", "start", "resumed_by", "origin")


class Listed(NamedTuple):
    """A meeting in the list: its title in the officer's language, its terms in a line, whether it waits for us."""

    view: MeetingView
    title: str
    terms: str
    waits: bool


# -- talks -----------------------------------------------------------------------------------------------------------


@signed_in
async def talks(request: Request, console: Console, session: Session) -> Response:
    """``GET /talks``: the list; the newest stands open."""
    every = console.desk.meetings(_skip(request), PAGE_COUNT + 1)
    return _talks(request, console, session, every, every[0] if every else None)


@signed_in
async def meeting(request: Request, console: Console, session: Session) -> Response:
    """``GET /talks/{ref}``: one meeting; only it, where a part was asked for."""
    view = console.desk.meeting(request.path_params["ref"])
    if request.headers.get("hx-target") == "case":
        return HTMLResponse(console.fragment("_meeting.html", session, **_meeting(console, session, view)))
    return _talks(request, console, session, console.desk.meetings(_skip(request), PAGE_COUNT + 1), view)


def _skip(request: Request) -> int:
    """How many newer ones the page leaves out; what is no such number counts as none."""
    text = request.query_params.get("skip", "")
    return min(int(text), _SKIP_MAX) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _pages(request: Request, has_older: bool) -> dict[str, Any]:
    """``older`` and ``newer``: what the pages before and after this one leave out."""
    skip = _skip(request)
    return {"older": skip + PAGE_COUNT if has_older else None, "newer": max(0, skip - PAGE_COUNT) if skip else None}


def _talks(
    request: Request, console: Console, session: Session, every: list[MeetingView], opened: MeetingView | None
) -> Response:
    show = Shower(console, session, frozenset())
    rows = [_listed(show, view) for view in every[:PAGE_COUNT]]
    facts = _meeting(console, session, opened) | _pages(request, len(every) > PAGE_COUNT)
    return console.page(request, "talks.html", here="talks", rows=rows, begin=show.forms(TALKS_FORMS), **facts)


def _listed(show: Shower, view: MeetingView) -> Listed:
    terms = view.terms
    dates = terms.get("dates", "")
    parts = (dates if isinstance(dates, str) else ", ".join(dates), str(terms.get("place", "")))
    name = meeting_name(show.desk, view, show.language)
    return Listed(view, name, " · ".join(part for part in parts if part), bool(view.waits_for))


def _meeting(console: Console, session: Session, view: MeetingView | None) -> dict[str, Any]:
    """All of one meeting that the page shows."""
    if view is None:
        return {"case": None}
    show = Shower(console, session, frozenset(view.waits_for))
    said = {one.ref: show.said(one) for one in view.said[:ROWS_MAX_COUNT]}
    names = show.sides(list(range(len(console.desk.status().posts) + 1)))
    return {
        "case": view, "said": list(said.values()), "title": meeting_name(console.desk, view, session.language),
        "waiting": [said[ref] for ref in view.waits_for if ref in said], "names": dict(enumerate(names)),
        "offers": [(show.said(one.said), one) for one in (*view.offers, *view.joint)],
        "agenda": [show.judged(one) for one in view.agenda], "concerns": [show.judged(one) for one in view.concerns],
        "statements": [said[one.ref] for one in view.statements if one.ref in said],
        "forms": show.forms(_fitting(view.state)), "about": _agreed_by(view),
        "side": int(console.desk.status().me.id.partition(".")[0]), "may_write": session.part.acts,
        "compared": _to_compare(view), "terms": _terms(session, view.terms, form_of_kind(console.desk, view)),
        "newest_offer": view.offers[-1].said.ref if view.offers else "",
    }  # fmt: skip


def _fitting(state: str) -> tuple[str, ...]:
    """The forms that say something of a meeting that stands so. All others are under the key C: nothing is forbidden here."""
    if state in ("AGREED", "POSTPONED"):
        return MEETING_FORMS
    unfit = {
        "HELD": _ENDING,
        "SUBJECT": _ENDING | _HOLDING,
        "PROPOSED": _ENDING | _HOLDING,
        "COUNTERED": _ENDING | _HOLDING,
    }
    return tuple(name for name in MEETING_FORMS if name not in unfit.get(state, _ENDING | _HOLDING | _PREPARING))


def _agreed_by(view: MeetingView) -> str:
    """What a word on the meeting is about: the acceptance by which it was agreed, or its proposal."""
    return next((one.by for one in reversed(view.offers) if one.outcome == "ACCEPTED"), view.ref)


def _to_compare(view: MeetingView) -> list[str]:
    """The newest public word of our side and of another's, ours first; nothing where one of them is missing."""
    words = [one for one in view.statements if one.form_name == "statement"]
    pair = [[one.ref for one in words if one.author.same_side is own] for own in (True, False)]
    return [refs[-1] for refs in pair] if all(pair) else []


def _terms(session: Session, terms: dict[str, Any], form: Form | None = None) -> list[tuple[str, str]]:
    """The terms as label and value, as far as there are words for them: the page's own, or those of the form."""
    tell = words(session.language)
    found = []
    for name in ("round_number", "level", "dates", "time", "means", "host", "place", "event", "reason", "port"):
        if name in terms:
            value = terms[name]
            text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
            if form is not None and name == "means":
                text = choice_label(form, name, value, session.language)
            known = tell.known(f"contact-level.{text}", tell.known(f"host.{text}", text))
            found.append((tell.known(f"term.{name}", name), known))
    return found


@signed_in
async def calendar(request: Request, console: Console, session: Session) -> Response:
    """``GET /calendar.ics``: what has a day, for the calendar of another program; ``?language=`` en, zh or both."""
    languages = feed.languages_of(request.query_params.get("language", ""))
    headers = {"content-disposition": f'attachment; filename="{feed.NAME}"', "cache-control": "no-store"}
    return Response(await feed.written(console.desk, languages), media_type=feed.MEDIA_TYPE, headers=headers)


# -- channels --------------------------------------------------------------------------------------------------------


@signed_in
async def channels(request: Request, console: Console, session: Session) -> Response:
    """``GET /channels``: when each channel was open, over the years, and how it stands now."""
    return _channels(request, console, session, None)


@signed_in
async def channel(request: Request, console: Console, session: Session) -> Response:
    """``GET /channels/{name}``: the same with one channel of this record opened."""
    return _channels(request, console, session, console.desk.channel(request.path_params["name"]))


def _channels(request: Request, console: Console, session: Session, opened: ChannelView | None) -> Response:
    desk = console.desk
    today = today_of(desk.now())
    live = desk.channels()
    show = Shower(console, session, frozenset(opened.waits_for if opened else ()))
    states = desk.answer(Question("channels", on=today.isoformat(), show=STATES))
    facts = desk.answer(Question("contacts", show=SHOWN))
    return console.page(
        request, "channels.html", here="talks", tab="channels", axis=axis(facts.rows, live, today),
        states=[row for row in states.rows if row["origin"] != "record"], live=live, opened=opened,
        cuts=[(show.said(one.said), one) for one in opened.suspensions] if opened else [],
        offers=[(show.said(one.said), one) for one in opened.offers] if opened else [],
        marked=[(mark, show.of_ref(mark.ref)) for mark in opened.marked[:ROWS_MAX_COUNT]] if opened else [],
        terms=_terms(session, opened.terms) if opened else [],
        forms=show.forms(CHANNEL_FORMS),
    )  # fmt: skip


# -- commitments -----------------------------------------------------------------------------------------------------


@signed_in
async def commitments(request: Request, console: Console, session: Session) -> Response:
    """``GET /commitments``: promises with each side's assessment, the year's plan, declared positions."""
    show = Shower(console, session, frozenset())
    found = console.desk.commitments(_skip(request), PAGE_COUNT + 1)
    has_older = any(len(one) > PAGE_COUNT for one in (found.commitments, found.engagements, found.positions))
    names = [post.side_name for post in found.sides]
    return console.page(
        request, "commitments.html", here="talks", tab="commitments", names=dict(enumerate(names)),
        promises=[(one, show.said(one.said)) for one in found.commitments[-PAGE_COUNT:]],
        engagements=[(one, show.said(one.said)) for one in found.engagements[-PAGE_COUNT:]],
        positions=[(one, show.said(one.said)) for one in found.positions[-PAGE_COUNT:]], plans=found.plans,
        forms=show.forms(COMMITMENT_FORMS), on_promise=show.forms(PROMISE_FORMS), on_engagement=show.forms(ENGAGEMENT_FORMS),
        **_pages(request, has_older),
    )  # fmt: skip
