"""One-time sign-in links: single use, ten minutes, loopback only, EXERCISE records only (for demonstrations).

The token travels in the address's fragment, which browsers send to nobody: it stands in no log and no referrer, and a
browser that fetches ahead cannot spend it. Only its hash is kept.
"""

import hashlib
import ipaddress
import secrets
from collections.abc import Callable
from typing import Final

from parley.base.errors import LocalError

LIFETIME_S: Final = 600.0
LINKS_MAX_COUNT: Final = 100


class Links:
    """The links of one console that are not used yet."""

    def __init__(self, kind: str, clock: Callable[[], float]) -> None:
        self._kind = kind
        self._clock = clock
        self._open: dict[bytes, tuple[str, float]] = {}

    def issue(self, account: str) -> str:
        """A path with fragment that signs ``account`` in once. Raises LocalError ``web.links-exercise-only``."""
        if self._kind != "EXERCISE":
            raise LocalError("web.links-exercise-only")
        self._forget_old()
        if len(self._open) >= LINKS_MAX_COUNT:
            raise LocalError("web.too-many-links", limit=LINKS_MAX_COUNT)
        token = secrets.token_urlsafe(32)
        self._open[_digest(token)] = (account, self._clock() + LIFETIME_S)
        return f"/enter#{token}"

    def use(self, token: str, client: str) -> str:
        """The account that the link was issued for; the link is spent. Raises LocalError ``web.bad-link``."""
        if self._kind != "EXERCISE" or not is_loopback(client):
            raise LocalError("web.bad-link")
        self._forget_old()
        found = self._open.pop(_digest(token), None)
        if found is None:
            raise LocalError("web.bad-link")
        return found[0]

    def _forget_old(self) -> None:
        now = self._clock()
        self._open = {digest: link for digest, link in self._open.items() if link[1] > now}


def is_loopback(client: str) -> bool:
    """Does the request come from this machine?"""
    try:
        return ipaddress.ip_address(client).is_loopback
    except ValueError:
        return False


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
