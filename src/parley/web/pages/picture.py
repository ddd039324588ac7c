"""The picture with its charts, and the bulletin: ``/picture``, ``/bulletin``. Each only shows what the node tells."""

from typing import Any, Final

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from parley.web.console import Console, signed_in
from parley.web.picture.charts import CHARTS, assessed, drawn, href
from parley.web.picture.moments import moment, since
from parley.web.picture.speech import Speech, spoken
from parley.web.session import Session

KEYS_SHOWN_COUNT: Final = 3
"""So many facts of a sentence are named beside it; of more it is said how many, and they open."""


@signed_in
async def picture(request: Request, console: Console, session: Session) -> Response:
    """``GET /picture?at=``: a chart and a table of each matter, and below all the entries that the numbers rest on."""
    asked = request.query_params.get("at", "")
    seen = console.desk.picture(moment(asked, console.desk.now()))
    charts = {name: Markup(drawn(name, seen, session.language, links=True)) for name in CHARTS}
    speech = Speech(session.language)
    columns, rows = assessed(seen, speech)
    years = sorted({year.year for lane in seen.lanes for year in lane.years})
    counts = {(lane.name, year.year): len(year.events) for lane in seen.lanes for year in lane.years}
    totals = {lane.name: sum(len(year.events) for year in lane.years) for lane in seen.lanes}
    return console.page(
        request, "picture.html", here="talks", tab="picture", pic=seen, charts=charts, s=speech, asked=asked, years=years,
        counts=counts, totals=totals, columns=columns, grid=rows, href=href,
    )  # fmt: skip


@signed_in
async def bulletin(request: Request, console: Console, session: Session) -> Response:
    """``GET /bulletin?since=&at=``: the report, each sentence with the entries that it rests on."""
    query: dict[str, Any] = {name: request.query_params.get(name, "") for name in ("since", "at")}
    found = console.desk.bulletin(moment(query["at"], console.desk.now()), since(query["since"]))
    return console.page(
        request, "bulletin.html", here="talks", tab="bulletin", found=found, said=spoken(found, session.language),
        asked=query, few=KEYS_SHOWN_COUNT, s=Speech(session.language),
    )  # fmt: skip
