"""What stands before every page: Host names, body sizes, where a request comes from, and the headers of every answer.

Plain ASGI, so that nothing is read before it is bounded. It refuses in both languages, since nobody is signed in yet.
"""

from collections.abc import Iterable
from typing import Final
from urllib.parse import urlsplit

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from parley.base import limits
from parley.base.errors import LANGUAGES, LocalError

SAFE_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS"})
# Fonts and pictures from this node only; no inline script or style; no frames, no plug-ins, no form to elsewhere.
POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS: Final = {
    "content-security-policy": POLICY,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(self), payment=(), usb=()",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}


DOCUMENTS: Final = "/api/v1/documents"
"""The one address that takes a file, of whoever is signed in and may act: it is asked who that is before the body is read."""


def body_limit(path: str) -> int:
    """How many bytes a body there may have."""
    return limits.DOCUMENT_MAX if path == DOCUMENTS else limits.HTTP_BODY_MAX


class TooLarge(Exception):
    """The body grew past its bound while it was read."""


class Guard:
    """The one middleware of the console."""

    def __init__(self, app: ASGIApp, hosts: Iterable[str], secure: bool = False) -> None:
        self.app = app
        self.hosts = frozenset(host.lower() for host in hosts)
        self.secure = secure

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        limit = body_limit(scope["path"])
        if refusal := self._refusal(scope["method"], headers, limit):
            await _refuse(send, *refusal, limit)
            return
        await self._pass_on(scope, receive, send, limit)

    def _refusal(self, method: str, headers: dict[str, str], limit: int) -> tuple[int, str] | None:
        if _name_of(headers.get("host", "")) not in self.hosts:
            return 421, "web.wrong-host"
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > limit:
            return 413, "web.body-too-large"
        if method not in SAFE_METHODS and not _from_here(headers):
            return 403, "web.foreign-origin"
        return None

    async def _pass_on(self, scope: Scope, receive: Receive, send: Send, limit: int) -> None:
        taken, begun = 0, False

        async def bounded() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > limit:
                raise TooLarge
            return message

        async def dressed(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                message["headers"] = [*message.get("headers", []), *self._dress(scope["path"])]
            await send(message)

        try:
            await self.app(scope, bounded, dressed)
        except TooLarge:
            if begun:
                raise
            await _refuse(send, 413, "web.body-too-large", limit)

    def _dress(self, path: str) -> list[tuple[bytes, bytes]]:
        headers = dict(HEADERS)
        if not path.startswith("/static/"):
            headers["cache-control"] = "no-store"
        if self.secure:
            headers["strict-transport-security"] = "max-age=31536000"
        return [(name.encode(), value.encode()) for name, value in headers.items()]


def _name_of(host: str) -> str:
    """The Host header without its port."""
    host = host.strip().lower()
    if host.startswith("["):
        return host.partition("]")[0] + "]"
    return host.partition(":")[0]


def _from_here(headers: dict[str, str]) -> bool:
    """Was this sent by one of our own pages? A program with its own token and no cookie may come from anywhere."""
    if "authorization" in headers and "cookie" not in headers:
        return True
    if (site := headers.get("sec-fetch-site")) is not None and site != "same-origin":
        return False
    origin = headers.get("origin")
    if origin is None:
        return site == "same-origin"
    return urlsplit(origin).netloc.lower() == headers.get("host", "").lower()


async def _refuse(send: Send, status: int, code: str, limit: int) -> None:
    error = LocalError(code, limit=limit)
    body = "\n".join([*(error.phrase(language) for language in LANGUAGES), f"[{code}]", ""]).encode()
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(body)).encode())]
    headers += [(name.encode(), value.encode()) for name, value in HEADERS.items()]
    await send({"type": "http.response.start", "status": status, "headers": [*headers, (b"connection", b"close")]})
    await send({"type": "http.response.body", "body": body})
