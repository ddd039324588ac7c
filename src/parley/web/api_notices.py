"""Notices over the officers' JSON interface: with their conflicts and proposals, and what would clear one."""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from parley.base.errors import LANGUAGES
from parley.node.notice_status import ClearingView, ConflictView, NoticeView, ProposalView
from parley.runtime.desk import Desk
from parley.web.api import PREFIX, Who, answering
from parley.web.api_documents import answer, plain
from parley.web.claims import Claims
from parley.web.texts import title


class NoticeApi:
    """The handlers over one Desk. It changes nothing: proposals and answers are messages, and go the way of all."""

    def __init__(self, desk: Desk, who: Who) -> None:
        self._desk = desk
        self._who = who

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        return [
            Route(PREFIX + "/notices", answering(self.notices)),
            Route(PREFIX + "/notice/{ref}", answering(self.notice)),
            Route(PREFIX + "/notice/{ref}/clearing", answering(self.clearing)),
        ]

    async def notices(self, request: Request) -> Response:
        """All notices: those that run or come first, then those that ended."""
        self._who(request, "")
        return answer([self._document(one) for one in self._desk.notices()])

    async def notice(self, request: Request) -> Response:
        """The notice to which a message belongs."""
        self._who(request, "")
        return answer(self._document(self._desk.notice(request.path_params["ref"][:128])))

    async def clearing(self, request: Request) -> Response:
        """What would clear it, the cheapest of each kind: ``values`` are fields as one types them in English."""
        self._who(request, "")
        ways = await self._desk.clearing(request.path_params["ref"][:128])
        return answer([self._way(one) for one in ways])

    def _document(self, view: NoticeView) -> dict[str, Any]:
        """A notice with what it claims, and its conflicts and proposals, in words of every language."""
        stands, message = view.versions[-1], self._desk.message(view.ref)
        claimed = (stands.areas, stands.height, stands.windows, stands.daily)
        document: dict[str, Any] = plain(view)
        return document | {
            "title": {language: title(self._desk, message, language) for language in LANGUAGES},
            "shown": self._rows(*claimed),
            "conflicts": [self._conflict(one) for one in view.conflicts],
            "proposals": [self._proposal(one) for one in view.proposals],
        }

    def _rows(self, *claimed: Any) -> dict[str, Any]:
        return {language: Claims(self._desk, language).rows(*claimed) for language in LANGUAGES}

    def _conflict(self, view: ConflictView) -> dict[str, Any]:
        shown = {
            language: list(Claims(self._desk, language).measures(view.measures)) if view.measures else []
            for language in LANGUAGES
        }
        document: dict[str, Any] = plain(view)
        return document | {"shown": shown}

    def _proposal(self, view: ProposalView) -> dict[str, Any]:
        document: dict[str, Any] = plain(view)
        return document | {"shown": self._rows(view.areas, view.height, view.windows, view.daily)}

    def _way(self, view: ClearingView) -> dict[str, Any]:
        shift = {language: Claims(self._desk, language).shift(view) for language in LANGUAGES}
        shown = self._rows(view.areas, view.height, view.windows, view.daily)
        document: dict[str, Any] = plain(view)
        return document | {"shift": shift, "shown": shown, "values": Claims(self._desk, "en").typed(view)}


def routes(desk: Desk, who: Who) -> list[BaseRoute]:
    """The routes, to be mounted beside those of ``api``."""
    return NoticeApi(desk, who).routes()
