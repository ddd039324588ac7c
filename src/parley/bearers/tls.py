"""The TLS bearer: TLS 1.3 between posts that know each other's keys from the record (spec: line §7)."""

import asyncio
import contextlib
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from parley.base import limits
from parley.bearers.bearer import Identity, Listener
from parley.bearers.certificate import make_client_context
from parley.bearers.channel import CLOSING_S
from parley.bearers.dial import Address, keep_dialled
from parley.bearers.link import Link
from parley.bearers.outlet import Outlet
from parley.bearers.port import Port
from parley.bearers.preamble import Greeted, greet_as_caller
from parley.record.names import PostId

IDLE_S: Final = 60.0
"""A line beats every few seconds. A connection silent for so long is broken, or the unused one of two."""

CHECK_S: Final = 5.0


class TlsSettings(NamedTuple):
    """Where to listen (None: dial only), and where others listen (a post without an address is waited for)."""

    port: Port | None
    addresses: Mapping[PostId, Sequence[Address]]


class TlsBearer:
    """One record's links. Two to one peer may stand (both dialled): the newest is sent on, both are heard."""

    name: Final = "tls"

    def __init__(self, identity: Identity, settings: TlsSettings) -> None:
        self.identity = identity
        self._settings = settings
        self._outlets: dict[PostId, Outlet] = {}
        self._tasks: list[asyncio.Task[None]] = []
        self._listener: Listener | None = None

    @property
    def _loop_above(self) -> Listener:
        assert self._listener is not None
        return self._listener

    async def start(self, listener: Listener) -> None:
        self._listener = listener
        self._context = make_client_context()
        if self._settings.port:
            await self._settings.port.enter(self)
        for peer, addresses in self._settings.addresses.items():
            if addresses and peer != self.identity.me:
                self._tasks.append(asyncio.create_task(self._dial(peer, addresses)))
        self._tasks.append(asyncio.create_task(self._look_after()))

    def send(self, peer: PostId, frame: bytes, precedence: int) -> bool:
        outlet = self._outlets.get(peer)
        return outlet is not None and outlet.send(frame, precedence)

    def waiting(self, peer: PostId) -> int:
        outlet = self._outlets.get(peer)
        return outlet.waiting if outlet else 0

    def hold(self, peer: PostId, on: bool) -> None:
        if outlet := self._outlets.get(peer):
            outlet.hold(on)

    def drop(self, peer: PostId, code: str) -> None:
        if outlet := self._outlets.get(peer):
            for link in list(outlet.links):
                link.close(code)

    def settled(self) -> None:
        """A stream keeps nothing: what was lost with it is sent again (spec: line §4.2)."""

    async def stop(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks.clear()
        if self._settings.port:
            self._settings.port.leave(self)
        links = [link for outlet in self._outlets.values() for link in outlet.links]
        for link in links:
            link.close("bearers.stopped")
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(2 * CLOSING_S):
                for link in links:
                    await link.over.wait()

    # -- keeps the links that it dials, and those that the port hands over

    def connected(self, link: Link) -> None:
        pass

    def greeted(self, link: Link, greeted: Greeted) -> None:
        self.adopt(link, greeted)

    def adopt(self, link: Link, greeted: Greeted) -> None:
        """A link stands: send on it from now on."""
        outlet = self._outlet(greeted.peer)
        again = bool(outlet.links)
        outlet.add(link)
        if again:
            self._loop_above.link_down(self.name, greeted.peer, "bearers.replaced")
        self._loop_above.link_up(self.name, greeted.peer)
        if len(outlet.links) > limits.LINKS_PER_PEER_MAX_COUNT:
            outlet.links[0].close("bearers.replaced")

    def frame(self, link: Link, frame: bytes) -> None:
        assert link.greeted is not None
        self._loop_above.frame(self.name, link.greeted.peer, frame)

    def writable(self, link: Link) -> None:
        if link.greeted:
            self._outlet(link.greeted.peer).flush()

    def refused(self, link: Link, code: str, data: bytes) -> None:
        self._loop_above.refused(self.name, link.channel.source, code, data)

    def closed(self, link: Link, code: str) -> None:
        if link.greeted is None:
            return
        peer = link.greeted.peer
        if self._outlet(peer).remove(link):
            self._loop_above.link_down(self.name, peer, code)
            if self._outlet(peer).links:
                self._loop_above.link_up(self.name, peer)

    # -- inside

    def _outlet(self, peer: PostId) -> Outlet:
        if peer not in self._outlets:
            self._outlets[peer] = Outlet(lambda: self._loop_above.drained(self.name, peer))
        return self._outlets[peer]

    async def _dial(self, peer: PostId, addresses: Sequence[Address]) -> None:
        def make() -> Link:
            return Link(
                self._context, False, self,
                lambda channel: greet_as_caller(self.identity, peer, channel.certificate_hash),
            )  # fmt: skip

        await keep_dialled(addresses, make, self._outlet(peer).alone)

    async def _look_after(self) -> None:
        """Close what is silent for too long, and what belongs to a key that counts no more."""
        while True:
            await asyncio.sleep(CHECK_S)
            now = asyncio.get_running_loop().time()
            for outlet in self._outlets.values():
                for link in list(outlet.links):
                    if link.greeted and self.identity.key_of(link.greeted.peer) != link.greeted.key:
                        link.close("bearers.key-gone")
                    elif not outlet.held and now - link.heard_at > IDLE_S:
                        link.close("bearers.idle")
