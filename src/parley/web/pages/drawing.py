"""Drawing an area: the ground that it is drawn upon, and what the text of an area says so far. Nothing is kept here."""

from typing import Final

import msgspec
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from parley.base.errors import LocalError
from parley.base.limits import TYPED_MAX_CHARS
from parley.web.console import Console, acting, session_token_fits
from parley.web.map.ground import ground
from parley.web.map.sketch import sketch
from parley.web.session import Session

TEXTS_MAX_COUNT: Final = 17
NOTICES_MAX_COUNT: Final = 100


class Typed(msgspec.Struct, forbid_unknown_fields=True):
    """The areas of one field as they stand in the form."""

    texts: list[str]


@acting
async def on_ground(request: Request, console: Console, session: Session) -> Response:
    """``GET /drawing/ground``: about ``longitude`` and ``latitude`` at ``scale``; without these, where the notices are."""
    query = request.query_params
    try:
        figures = [float(query[name]) for name in ("longitude", "latitude", "scale")] if query else []
    except (KeyError, ValueError):
        return Response(status_code=400)
    if not all(abs(one) < 1e6 for one in figures):  # NaN too
        return Response(status_code=400)
    about = ((figures[0], figures[1]), figures[2]) if figures else None
    drawn = ground(console.desk.notices(NOTICES_MAX_COUNT), console.land, about)
    return HTMLResponse(console.fragment("_ground.html", session, ground=drawn))


@acting
async def read(request: Request, console: Console, session: Session) -> Response:
    """``POST /drawing/read``: of each area what its text says."""
    if not session_token_fits(request, session, ""):
        raise LocalError("web.stale-page")
    try:
        texts = msgspec.json.decode(await request.body(), type=Typed).texts[:TEXTS_MAX_COUNT]
    except msgspec.DecodeError:
        return Response(status_code=400)
    found = [sketch(text[:TYPED_MAX_CHARS], session.language) for text in texts]
    return Response(msgspec.json.encode(found), media_type="application/json")
