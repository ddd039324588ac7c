"""Channels, talks, commitments and questions over the officers' JSON interface. It only reads; what is said goes as a message."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from parley.procedures.asking.question import question_from
from parley.runtime.desk import Desk
from parley.web.api import PREFIX, Who, answering
from parley.web.api_documents import answer
from parley.web.calendar import feed

QUESTION_MAX: Final = 16_384
"""Bytes of a question as JSON; a longer one is cut, and then no question."""


class AffairsApi:
    """The handlers over one Desk."""

    def __init__(self, desk: Desk, who: Who) -> None:
        self._desk = desk
        self._who = who

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        table = (
            ("/channels", self.channels), ("/channel/{name}", self.channel), ("/talks", self.talks),
            ("/talks/{ref}", self.meeting), ("/commitments", self.commitments), ("/told", self.told), ("/ask", self.ask),
            ("/calendar", self.calendar),
        )  # fmt: skip
        return [Route(PREFIX + path, answering(handler)) for path, handler in table]

    async def channels(self, request: Request) -> Response:
        """All channels, by name."""
        self._who(request, "")
        return answer(self._desk.channels())

    async def channel(self, request: Request) -> Response:
        """One of them."""
        self._who(request, "")
        return answer(self._desk.channel(request.path_params["name"][:128]))

    async def talks(self, request: Request) -> Response:
        """All meetings, newest first."""
        self._who(request, "")
        return answer(self._desk.meetings())

    async def meeting(self, request: Request) -> Response:
        """The meeting to which a message belongs."""
        self._who(request, "")
        return answer(self._desk.meeting(request.path_params["ref"][:128]))

    async def commitments(self, request: Request) -> Response:
        """All that the sides have promised, planned and declared."""
        self._who(request, "")
        return answer(self._desk.commitments())

    async def calendar(self, request: Request) -> Response:
        """What has a day, as iCalendar within a document; ``?language=`` en, zh or both."""
        self._who(request, "")
        return answer(await feed.document(self._desk, feed.languages_of(request.query_params.get("language", ""))))

    async def told(self, request: Request) -> Response:
        """What is told of contacts besides the facts themselves, as it was told."""
        self._who(request, "")
        told = (one for one in self._desk.told() if one.form != "contact")
        return answer([{"form": one.form, "values": dict(one.values), "refs": list(one.refs)} for one in told])

    async def ask(self, request: Request) -> Response:
        """``?q=`` a question as JSON: its answer, with the entries that it rests on."""
        self._who(request, "")
        return answer(self._desk.answer(question_from(request.query_params.get("q", "")[:QUESTION_MAX].encode())))


def routes(desk: Desk, who: Who) -> list[BaseRoute]:
    """The routes, to be mounted where ``who`` can judge callers."""
    return AffairsApi(desk, who).routes()
