"""Choosing a form: every form of the catalogue, in groups, narrowed by what is typed."""

from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from parley.messages.language import spoken
from parley.web import chooser
from parley.web.console import Console, acting
from parley.web.drafts import Draft
from parley.web.session import Session
from parley.web.words import Words, words


@acting
async def choose(request: Request, console: Console, session: Session) -> Response:
    """``GET /compose``: what may be sent; with ``about``, the answers to that message first."""
    tell = words(session.language)
    about = request.query_params.get("about", "")
    query = f"?{urlencode({'about': about})}" if about else ""
    waiting = [(key, draft, _note(draft, session, tell)) for key, draft in console.for_second.items()]
    return console.page(
        request, "choose.html", here="compose", marker=spoken(session.language).words.__getitem__,
        groups=chooser.groups(console.desk, tell, waiting, about, query), forms_count=len(console.desk.catalogue.forms),
    )  # fmt: skip


def _note(draft: Draft, session: Session, tell: Words) -> str:
    """Who wrote a draft, and whether the reader may release it."""
    by = tell("compose.second-by", who=draft.by)
    return f"{by} · {tell('compose.second-not-you')}" if draft.by == session.account else by
