"""One connection to one post: greeting first, then frames both ways."""

import asyncio
import ssl
from collections.abc import Callable
from typing import Final, Protocol

from parley.base import limits
from parley.base.errors import PeerError
from parley.bearers.channel import Channel
from parley.bearers.preamble import Greeted, Greeting
from parley.bearers.queue import Splitter, prefixed

GREETING_S: Final = 10.0
"""TLS handshake and preamble together take no longer."""


class Keeper(Protocol):
    """Who keeps links: the port for those that come in, the bearer for those it dials."""

    def connected(self, link: "Link") -> None:
        """TCP stands."""

    def greeted(self, link: "Link", greeted: Greeted) -> None:
        """The post at the other end is known now."""

    def frame(self, link: "Link", frame: bytes) -> None:
        """One whole frame came."""

    def writable(self, link: "Link") -> None:
        """After a pause, more may be sent."""

    def refused(self, link: "Link", code: str, data: bytes) -> None:
        """The other end broke a rule; the link is ending."""

    def closed(self, link: "Link", code: str) -> None:
        """It is over, greeted or not."""


class Link:
    """``greeted`` is None until the peer is known. ``heard_at`` is the event loop's time of the last bytes."""

    def __init__(
        self, context: ssl.SSLContext, server_side: bool, keeper: Keeper, begin: Callable[[Channel], Greeting]
    ) -> None:
        self.channel = Channel(context, server_side, self)
        self.keeper = keeper
        self.greeted: Greeted | None = None
        self._begin = begin
        self._greeting: Greeting | None = None
        self._splitter = Splitter(limits.PREAMBLE_MAX)
        self.over = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        self.heard_at = self._loop.time()
        self._timer = self._loop.call_later(GREETING_S, self.close, "bearers.no-greeting")

    def close(self, code: str) -> None:
        """End it, after what was sent."""
        self.channel.close(code)

    def abandon(self) -> None:
        """It never came to a connection."""
        self._timer.cancel()

    # -- called by the channel

    def connected(self) -> None:
        self.keeper.connected(self)

    def secured(self) -> None:
        self._greeting = self._begin(self.channel)
        self._say(next(self._greeting))

    def received(self, data: bytes) -> None:
        self.heard_at = self._loop.time()
        try:
            for message in self._splitter.split(data):
                if self.greeted is not None:
                    self.keeper.frame(self, message)
                else:
                    self._greet(message)
        except PeerError as error:
            self.keeper.refused(self, error.code, error.evidence[: limits.REFUSED_MAX])
            self.close(error.code)

    def writable(self) -> None:
        self.keeper.writable(self)

    def lost(self, code: str) -> None:
        self._timer.cancel()
        self.over.set()
        self.keeper.closed(self, code)

    # -- inside

    def _greet(self, message: bytes) -> None:
        assert self._greeting is not None
        try:
            self._say(self._greeting.send(message))
        except StopIteration as done:
            self.greeted = done.value
            self._say(done.value.last)
            self._timer.cancel()
            self._splitter.limit = limits.FRAME_MAX
            self.keeper.greeted(self, done.value)

    def _say(self, message: bytes) -> None:
        if message:
            self.channel.write(prefixed(message))
