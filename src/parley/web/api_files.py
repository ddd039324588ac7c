"""The officers' interface to documents: a file in as the body it is, a file out as an attachment that no browser opens."""

import re
from typing import Final
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import BaseRoute

from parley.base import limits
from parley.base.errors import LocalError
from parley.runtime.desk import Desk
from parley.runtime.media import OTHER, media_of
from parley.web.api import Who, routed
from parley.web.api_documents import answer

REF_MAX_CHARS: Final = 128
TITLE_MAX_CHARS: Final = 128
_NOT_IN_FILE_NAMES: Final = re.compile(r'[/\\:*?"<>|\x00-\x1f]')


class Files:
    """The handlers over one Desk."""

    def __init__(self, desk: Desk, who: Who) -> None:
        self._desk = desk
        self._who = who

    def routes(self) -> list[BaseRoute]:
        """What changes something is a POST."""
        return routed([
            ("GET", "/documents", self.all),
            ("POST", "/documents", self.add),
            ("GET", "/document/{ref}", self.one),
            ("POST", "/document/{ref}/ask", self.ask),
            ("GET", "/document/{ref}/file", self.file),
        ])  # fmt: skip

    async def all(self, request: Request) -> Response:
        """Every document of the record, the latest first."""
        self._who(request, "")
        return answer(self._desk.files.all())

    async def one(self, request: Request) -> Response:
        """One of them."""
        self._who(request, "")
        return answer(self._desk.files.one(_ref(request)))

    async def add(self, request: Request) -> Response:
        """``?title=…&media=…&to=…&role=…``, the file as the body: answered when it is durable and on the record."""
        query = request.query_params
        role = self._who(request, query.get("role", "")[:TITLE_MAX_CHARS])
        title = query.get("title", "")
        media = query.get("media") or media_of(title)
        to = query.getlist("to")[: limits.PARTIES_MAX_COUNT]
        return answer(await self._desk.files.add(await _body(request), media, title, to, role), 201)

    async def ask(self, request: Request) -> Response:
        """Have it brought."""
        self._who(request, "")
        return answer(await self._desk.files.ask(_ref(request)))

    async def file(self, request: Request) -> Response:
        """The file itself."""
        self._who(request, "")
        return await attachment(self._desk, _ref(request))


def routes(desk: Desk, who: Who) -> list[BaseRoute]:
    """The interface's routes, to be mounted where ``who`` can judge callers."""
    return Files(desk, who).routes()


async def attachment(desk: Desk, ref: str) -> Response:
    """A document as bytes to be saved: never as what its author says that it is, which a browser might run.

    Raises LocalError and PeerError.
    """
    view = desk.files.one(ref)
    pieces = await desk.files.read(ref)
    name = quote(_NOT_IN_FILE_NAMES.sub("_", view.title))
    disposition = f"attachment; filename=\"document\"; filename*=UTF-8''{name}"
    headers = {"content-disposition": disposition, "content-length": str(view.size)}
    return StreamingResponse(pieces, media_type=OTHER, headers=headers)


def _ref(request: Request) -> str:
    ref: str = request.path_params["ref"]
    return ref[:REF_MAX_CHARS]


async def _body(request: Request) -> bytes:
    data = bytearray()
    async for piece in request.stream():
        data += piece
        if len(data) > limits.DOCUMENT_MAX:
            raise LocalError("web.body-too-large", limit=limits.DOCUMENT_MAX)
    return bytes(data)
