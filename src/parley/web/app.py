"""The one constructor of the console: a Desk, accounts and settings in, an ASGI application out."""

import time
from collections.abc import Callable, Sequence

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute

from parley.base.errors import LANGUAGES, ParleyError
from parley.messages.translation import Engine
from parley.runtime.alerting.delegates import Delegates
from parley.runtime.desk import Desk
from parley.runtime.tracking.tracking import Tracking
from parley.web.accounts import Accounts
from parley.web.console import Console, show_error
from parley.web.guard import Guard
from parley.web.links import Links
from parley.web.routes import routes
from parley.web.session import Brake, Sessions
from parley.web.settings import WebSettings
from parley.web.words import words


def build(
    desk: Desk,
    accounts: Accounts,
    settings: WebSettings | None = None,
    *,
    links: Links | None = None,
    engine: Engine | None = None,
    delegates: Delegates | None = None,
    tracking: Tracking | None = None,
    extra: Sequence[BaseRoute] = (),
    clock: Callable[[], float] = time.monotonic,
) -> Starlette:
    """The console over ``desk``.

    ``extra`` routes (the officers' JSON interface) stand behind the same guard and before the console's own. One-time
    links are issued by ``app.state.console.links.issue(account)``; ``clock`` counts seconds for sessions, links, brake.
    """
    settings = settings or WebSettings()
    console = Console(
        desk=desk,
        accounts=accounts,
        settings=settings,
        links=links or Links(desk.status().kind, clock),
        sessions=Sessions(settings.session_hours * 3600, clock),
        brake=Brake(clock),
        engine=engine,
        delegates=delegates,
        tracking=tracking,
    )
    app = Starlette(
        routes=[*extra, *routes(console)],
        middleware=[Middleware(Guard, hosts=settings.hosts, secure=settings.secure)],
        exception_handlers={ParleyError: show_error, HTTPException: show_error, Exception: _failed},
    )
    app.state.console = console
    return app


async def _failed(request: Request, error: Exception) -> Response:
    """The console's own fault. It says nothing of the inside; the server's log has it."""
    said = "\n".join(words(language)("error.internal") for language in LANGUAGES)
    return PlainTextResponse(
        said, 500, headers={"content-security-policy": "default-src 'none'", "cache-control": "no-store"}
    )
