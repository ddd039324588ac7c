"""What only the script of an exercise may ask: to say what stood on a screen, and to release for two officers at once.

In a REAL record a signed-in officer's console says the first, and two people do the second.
"""

from typing import Annotated, Final

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from parley.base.errors import LocalError
from parley.runtime.desk import Desk
from parley.web import api
from parley.web.api_documents import answer, body

SHOWN_MAX_COUNT: Final = 100


class Shown(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Messages that stand on a screen."""

    refs: Annotated[tuple[api.Short, ...], msgspec.Meta(max_length=SHOWN_MAX_COUNT)]
    console: api.Short = "exercise"


def routes(desk: Desk, who: api.Who) -> list[BaseRoute]:
    """The addresses; every one raises LocalError ``web.exercise-only`` in a REAL record."""

    def require_exercise() -> None:
        if desk.status().kind != "EXERCISE":
            raise LocalError("web.exercise-only")

    async def displayed(request: Request) -> Response:
        require_exercise()
        wanted = await body(request, Shown)
        await desk.displayed(list(wanted.refs), wanted.console)
        return answer({})

    async def release(request: Request) -> Response:
        require_exercise()
        draft = await body(request, api.Draft)
        ref = await desk.release(api.Api(desk, who).read(draft, who(request, draft.role), officers_count=2))
        return answer({"ref": ref}, 201)

    table = (("/scripted/displayed", displayed), ("/scripted/release", release))
    return [Route(api.PREFIX + path, api.answering(handler), methods=["POST"]) for path, handler in table]
