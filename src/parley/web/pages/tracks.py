"""Tracks of the node's feed: on a map, in a list, what comes too close, and an encounter report begun from it. Nothing of a
feed goes on the record by itself: an officer writes the report and releases it."""

from typing import Any, Final

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from parley.base.errors import LocalError
from parley.runtime.tracking.view import FeedView, TrackView
from parley.web.console import Console, acting, checked_form, signed_in
from parley.web.drafts import PREFIX
from parley.web.map.ground import ground
from parley.web.map.units import between, outlines
from parley.web.pages import compose, encounters
from parley.web.session import Session

FORM: Final = "encounter-report"
NOTICES_MAX_COUNT: Final = 100
LISTED_MAX_COUNT: Final = 200
SIZE: Final = (1_200, 440)


def feed_of(console: Console) -> FeedView | None:
    """What the node knows of its feed; None where it follows none."""
    return console.tracking.view if console.tracking else None


@signed_in
async def tracks(request: Request, console: Console, session: Session) -> Response:
    """``GET /tracks``: all of it; only what changes, where a part was asked for."""
    facts = _facts(console, session)
    if request.headers.get("hx-target") == "tracks":
        return HTMLResponse(console.fragment("_tracks.html", session, **facts))
    return console.page(request, "tracks.html", here="tracks", **facts)


def _facts(console: Console, session: Session) -> dict[str, Any]:
    feed = feed_of(console)
    drawn = None
    if feed is not None and feed.tracks:
        views = console.desk.notices(NOTICES_MAX_COUNT)
        drawn = ground(views, console.land, None, feed, outlines(feed), SIZE)
    units = {one.identity: one for one in feed.tracks} if feed else {}
    kept = console.tracking.encounters() if console.tracking else []
    known = {form.name for form in console.desk.catalogue.forms}
    return {
        "feed": feed, "ground": drawn, "lines": between(drawn.marks, feed) if drawn else [], "units": units,
        "rows": _rows(feed) if feed else [], "name": lambda who: _name(units.get(who), who),
        "acts": session.part.acts, "reports": session.part.acts and FORM in known,
        "past": encounters.past(kept, {one.id for one in feed.encounters}) if feed else [],
        "seen": {one.told.id: one.acknowledged for one in kept if one.acknowledged},
    }  # fmt: skip


def _rows(feed: FeedView) -> list[TrackView]:
    return feed.tracks[:LISTED_MAX_COUNT]


def _name(one: TrackView | None, identity: str) -> str:
    return encounters.called(one.name if one else "", identity)


@acting
async def acknowledge(request: Request, console: Console, session: Session) -> Response:
    """``POST /tracks/acknowledge``: an officer has seen the encounter, in the role of the account. It is kept by this post alone.
    Raises LocalError ``runtime.no-such-encounter``, FaultError ``runtime.encounter-not-kept``."""
    name = (await checked_form(request, session)).get("encounter", "")
    if console.tracking is None:
        raise LocalError("runtime.no-such-encounter", name=name[:64])
    await console.tracking.acknowledge(name, session.part.value, console.desk.now())
    if "hx-request" in request.headers:
        return HTMLResponse(console.fragment("_tracks.html", session, **_facts(console, session)))
    return RedirectResponse("/tracks", 303)


@acting
async def report(request: Request, console: Console, session: Session) -> Response:
    """``GET /tracks/report?of=…``: the encounter report with what was measured filled in. Raises LocalError
    ``web.no-such-encounter``."""
    try:
        found = encounters.kept(console, request.query_params.get("of", ""))
    except LocalError:
        raise LocalError("web.no-such-encounter") from None
    given = FormData([(PREFIX + name, text) for name, text in encounters.reported(found).items()])
    return compose.filled(request, console, session, console.desk.catalogue.form(FORM), given, "")
