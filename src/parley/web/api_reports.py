"""Reports of incidents and calls for programs: as values, and as a page that needs nothing else."""

from collections.abc import Callable
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from parley.base.errors import LANGUAGES, LocalError
from parley.runtime.desk import Desk
from parley.web import api
from parley.web.api_documents import answer
from parley.web.reports import gather, page
from parley.web.reports.report import Report

GATHERED: Final[dict[str, Callable[[Desk, str], Report]]] = {"incident": gather.incident, "call": gather.call}


def routes(desk: Desk, who: api.Who) -> list[BaseRoute]:
    """``/{case}/{ref}/report`` and ``/{case}/{ref}/report.html?languages=en,zh``."""

    def found(request: Request, case: str) -> Report:
        who(request, "")
        return GATHERED[case](desk, request.path_params["ref"][:128])

    def pair(case: str) -> list[BaseRoute]:
        async def values(request: Request) -> Response:
            return answer(found(request, case))

        async def html(request: Request) -> Response:
            languages = chosen(request.query_params.get("languages", ""))
            return Response(page.html(found(request, case), languages), media_type="text/html; charset=utf-8")

        path = f"{api.PREFIX}/{case}/{{ref}}/report"
        return [Route(path, api.answering(values)), Route(path + ".html", api.answering(html))]

    return [route for case in GATHERED for route in pair(case)]


def chosen(text: str) -> list[str]:
    """The languages of the columns, the first one first; all of them if none is named. Raises LocalError ``cli.bad-language``."""
    languages = list(dict.fromkeys(part.strip() for part in text[:64].split(",") if part.strip()))
    for language in languages:
        if language not in LANGUAGES:
            raise LocalError("cli.bad-language", language=language, allowed=", ".join(LANGUAGES))
    return languages or list(LANGUAGES)
