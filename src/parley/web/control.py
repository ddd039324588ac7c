"""The control socket: a running node's officer interface for its own machine, on a unix socket that only its owner opens.

Whoever can open the socket could read the keys too, so no second proof is asked. The role is the one that the caller names.
"""

import asyncio
import contextlib
import os
import socket
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, Literal

import msgspec
import uvicorn
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from parley.base.errors import FaultError, LocalError
from parley.runtime.alerting.delegates import Delegates
from parley.runtime.desk import Desk
from parley.runtime.tracking.tracking import Tracking
from parley.web import api, api_catalogues, api_documents, api_rooms, scripted
from parley.web.settings import OFFICER

DEFAULT_ROLE: Final = "duty_officer"
GRACE_S: Final = 1


class Link(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """For whom a one-time sign-in address is wanted."""

    account: api.Short


class Certificate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A card or a revocation that the side's root key signed; ``data`` in base64."""

    kind: Literal["card", "revocation"]
    data: bytes


def role_named(request: Request, asked: str) -> str:
    """The role that the caller names; the machine's owner acts as the watch unless told otherwise."""
    return asked or DEFAULT_ROLE


def build(
    desk: Desk, issue_link: Callable[[str], str], begin_anew: Callable[[], None], policy_release: str = OFFICER,
    hand_on: api_catalogues.HandOn | None = None, delegates: Delegates | None = None,
    tracking: Tracking | None = None,
) -> Starlette:  # fmt: skip
    """The application: the officers' interface, and what only the machine's owner may ask.

    ``issue_link`` gives a whole address that signs the named account in once; it raises LocalError. ``begin_anew`` stops the
    node and starts it again, on the files as they are then. ``policy_release`` as in the console's settings; ``hand_on`` keeps
    a proposal for a second officer there. ``delegates`` is the ladder whose alerts may be tested, ``tracking`` the feed
    whose encounters may be acknowledged.
    """

    async def link(request: Request) -> Response:
        wanted = await api_documents.body(request, Link)
        return api_documents.answer({"account": wanted.account, "address": issue_link(wanted.account)}, 201)

    async def posts(request: Request) -> Response:
        return api_documents.answer(desk.posts())

    async def publish(request: Request) -> Response:
        wanted = await api_documents.body(request, Certificate)
        publish = desk.publish_card if wanted.kind == "card" else desk.publish_revocation
        return api_documents.answer({"ref": await publish(wanted.data)}, 201)

    async def anew(request: Request) -> Response:
        begin_anew()
        return api_documents.answer({}, 202)

    async def ways(request: Request) -> Response:
        return api_documents.answer(delegates.ways() if delegates else [])

    async def channel_ladders(request: Request) -> Response:
        return api_documents.answer(delegates.of_channels() if delegates else [])

    async def test_ways(request: Request) -> Response:
        return api_documents.answer(await delegates.test() if delegates else [])

    routes = [
        *api_rooms.routes(desk, tracking, role_named),
        *api_catalogues.routes(desk, role_named, policy_release, hand_on),
        *scripted.routes(desk, role_named),
        Route(api.PREFIX + "/posts", api.answering(posts)),
        Route(api.PREFIX + "/posts", api.answering(publish), methods=["POST"]),
        Route(api.PREFIX + "/anew", api.answering(anew), methods=["POST"]),
        Route(api.PREFIX + "/delegates", api.answering(ways)),
        Route(api.PREFIX + "/delegates/channels", api.answering(channel_ladders)),
        Route(api.PREFIX + "/delegates/test", api.answering(test_ways), methods=["POST"]),
        Route(api.PREFIX + "/link", api.answering(link), methods=["POST"]),
    ]
    return Starlette(routes=routes, exception_handlers={HTTPException: api.show_http_error})


class QuietServer(uvicorn.Server):
    """A server among others in one loop: whoever runs it hears the signals, and it says nothing on standard output."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the signals to whoever runs all servers."""
        yield


def server(app: Starlette) -> QuietServer:
    """A server for ``app``, which does not wait long for readers of endless streams when it is told to stop."""
    config = uvicorn.Config(
        app, lifespan="off", log_config=None, access_log=False, server_header=False, date_header=False, ws="none",
        timeout_graceful_shutdown=GRACE_S,
    )  # fmt: skip
    return QuietServer(config)


def listen(path: Path) -> socket.socket:
    """The listening socket at ``path``, mode 0600 from its first moment. The caller holds the home's lock.

    Raises LocalError ``cli.socket-in-way`` over anything that is no socket, FaultError ``cli.no-socket``.
    """
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        if path.is_symlink() or path.exists():
            if path.is_symlink() or not stat.S_ISSOCK(path.stat().st_mode):
                raise LocalError("cli.socket-in-way", path=str(path))
            path.unlink()
        with short_name(path) as name:
            mask = os.umask(0o177)
            try:
                listener.bind(name)
            finally:
                os.umask(mask)
        listener.listen(64)
        listener.setblocking(False)
    except OSError as error:
        listener.close()
        raise FaultError("cli.no-socket", path=str(path), why=error.strerror or str(error)) from None
    except LocalError:
        listener.close()
        raise
    return listener


@contextlib.contextmanager
def short_name(path: Path) -> Iterator[str]:
    """A name for ``path`` that fits into a socket address (108 bytes), however deep its folder lies."""
    if len(os.fsencode(path)) < 100:
        yield str(path)
        return
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        yield f"/proc/self/fd/{folder}/{path.name}"
    finally:
        os.close(folder)


async def serve(app: Starlette, path: Path, stop: asyncio.Event) -> None:
    """Serve ``app`` at ``path`` until ``stop``; the socket is gone afterwards."""
    listener = listen(path)
    served = server(app)
    task = asyncio.create_task(served.serve(sockets=[listener]))
    try:
        await stop.wait()
    finally:
        served.should_exit = True
        with contextlib.suppress(asyncio.CancelledError):
            await task
        path.unlink(missing_ok=True)
