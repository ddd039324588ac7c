"""The watch over the officers' JSON interface: the roll-calls of people, each with what became of it at every post."""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from parley.runtime.desk import Desk
from parley.web import duty
from parley.web.api import PREFIX, Who, answering
from parley.web.api_documents import answer


def routes(desk: Desk, who: Who) -> list[BaseRoute]:
    """The routes, to be mounted beside those of ``api``. They read; a roll-call is a message, and goes the way of all."""

    async def roll_calls(request: Request) -> Response:
        """``number`` is that of our next one; ``roll_calls`` are those of all posts, the newest first."""
        who(request, "")
        found = duty.roll_calls(desk)
        return answer({"number": duty.next_number(found), "roll_calls": [_document(one) for one in found]})

    return [Route(PREFIX + "/roll-calls", answering(roll_calls))]


def _document(call: duty.RollCall) -> dict[str, Any]:
    """Times are ms UTC by the clock of whoever wrote: the caller's, the answerer's."""
    message = call.message
    return {
        "ref": message.ref, "number": call.number, "author": message.author, "time": message.time,
        "wanted_by": message.wanted_by, "answers": [one._asdict() for one in call.answers],
    }  # fmt: skip
