"""Encounters of the post's own feed over the officers' JSON interface: which are kept, and their acknowledgement."""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from parley.base.errors import LocalError
from parley.runtime.desk import Desk
from parley.runtime.tracking.keeping import Encounter
from parley.runtime.tracking.tracking import Tracking
from parley.web.api import PREFIX, Acknowledgement, Who, answering
from parley.web.api_documents import answer, body, plain


class TracksApi:
    """The handlers. ``tracking`` is None where the node follows no feed. None of it is on the record."""

    def __init__(self, desk: Desk, tracking: Tracking | None, who: Who) -> None:
        self._desk = desk
        self._tracking = tracking
        self._who = who

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        return [
            Route(PREFIX + "/encounters", answering(self.encounters)),
            Route(PREFIX + "/encounters/acknowledge", answering(self.acknowledge), methods=["POST"]),
        ]

    async def encounters(self, request: Request) -> Response:
        """Those that are kept, the latest raised first; ``stands``: it is still too close as far as the feed tells."""
        self._who(request, "")
        tracking = self._tracking
        return answer([_document(one, tracking.standing()) for one in tracking.encounters()] if tracking else [])

    async def acknowledge(self, request: Request) -> Response:
        """An officer has seen the encounter ``ref``. Raises LocalError ``runtime.no-such-encounter``."""
        wanted = await body(request, Acknowledgement)
        role = self._who(request, wanted.role)
        if self._tracking is None:
            raise LocalError("runtime.no-such-encounter", name=wanted.ref)
        one = await self._tracking.acknowledge(wanted.ref, role, self._desk.now())
        return answer(_document(one, self._tracking.standing()))


def routes(desk: Desk, tracking: Tracking | None, who: Who) -> list[BaseRoute]:
    """The routes, to be mounted beside those of ``api``."""
    return TracksApi(desk, tracking, who).routes()


def _document(one: Encounter, standing: set[str]) -> dict[str, Any]:
    document: dict[str, Any] = plain(one.told)
    return document | {
        "id": one.told.id, "stands": one.told.id in standing, "heard": one.heard,
        "acknowledged": plain(one.acknowledged) if one.acknowledged else None,
    }  # fmt: skip
