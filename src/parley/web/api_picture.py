"""The picture and the bulletin over the officers' JSON interface: equal bytes wherever entries and moment are equal."""

from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from parley.base.errors import LANGUAGES
from parley.procedures.picture.shape import encode
from parley.runtime.desk import Desk
from parley.web.api import PREFIX, Who, answering
from parley.web.picture.moments import moment, since
from parley.web.picture.speech import spoken


def routes(desk: Desk, who: Who) -> list[BaseRoute]:
    """``/picture?at=`` and ``/bulletin?since=&at=``."""

    async def picture(request: Request) -> Response:
        who(request, "")
        return _answer(encode(desk.picture(moment(request.query_params.get("at", ""), desk.now()))))

    async def bulletin(request: Request) -> Response:
        """The sentences as facts, and under ``said`` in every language."""
        who(request, "")
        query = request.query_params
        found = desk.bulletin(moment(query.get("at", ""), desk.now()), since(query.get("since", "")))
        plain: dict[str, Any] = msgspec.to_builtins(found)
        said = {language: msgspec.to_builtins(spoken(found, language)) for language in LANGUAGES}
        return _answer(msgspec.json.encode({**plain, "said": said}, order="deterministic"))

    return [Route(PREFIX + "/picture", answering(picture)), Route(PREFIX + "/bulletin", answering(bulletin))]


def _answer(data: bytes) -> Response:
    return Response(data, headers={"cache-control": "no-store"}, media_type="application/json")
