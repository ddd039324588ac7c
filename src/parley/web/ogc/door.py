"""Who may read ``/ogc``: programs with a reader's token, as Bearer or as the password of HTTP Basic. No cookie opens it."""

import base64
import binascii
from collections.abc import Callable
from typing import Final

from starlette.requests import Request

from parley.base.errors import LocalError
from parley.web.session import Brake
from parley.web.tokens import Tokens

HEADER_MAX_CHARS: Final = 1024
# Not a name that an account can have, and a brake apart from the officers': a program must not lock them out.
_ACCOUNT: Final = ":token"


class Door:
    """Tokens, and the brake on guessing them."""

    def __init__(self, tokens: Tokens, clock: Callable[[], float]) -> None:
        self._tokens = tokens
        self._brake = Brake(clock)

    def require(self, request: Request) -> None:
        """Raises LocalError ``web.no-token``, ``web.too-many-tries``."""
        client = request.client.host if request.client else ""
        given = _token(request.headers.get("authorization", ""))
        if given is None:
            raise LocalError("web.no-token")  # most programs ask without one first: that is no guess
        self._brake.check(_ACCOUNT, client)
        if self._tokens.check(given) is None:
            self._brake.failed(_ACCOUNT, client)
            raise LocalError("web.no-token")


def _token(header: str) -> str | None:
    scheme, _, given = header.partition(" ")
    given = given.strip()
    if not given or len(header) > HEADER_MAX_CHARS:
        return None
    if scheme.lower() == "bearer":
        return given
    if scheme.lower() != "basic":
        return None
    try:
        return base64.b64decode(given, validate=True).decode().partition(":")[2]
    except (binascii.Error, ValueError):
        return ""
