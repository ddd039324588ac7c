"""A TLS address that listens for one record or several: it greets who comes in, and hands the link to the bearer."""

import asyncio
import errno
import secrets
from collections import Counter
from typing import Protocol

from parley.base import limits
from parley.base.errors import FaultError
from parley.bearers.bearer import Identity
from parley.bearers.certificate import ServerIdentity, make_server_identity
from parley.bearers.channel import Channel
from parley.bearers.link import Keeper, Link
from parley.bearers.preamble import NONCE_SIZE, Greeted, Greeting, greet_as_called


class Tenant(Keeper, Protocol):
    """One record's bearer on the port."""

    @property
    def identity(self) -> Identity:
        """This post in that record."""

    def adopt(self, link: Link, greeted: Greeted) -> None:
        """Take over a link that came in."""


class Port:
    """``address`` is (host, port number); number 0 takes any free one, and ``number`` says which."""

    def __init__(self, host: str, number: int) -> None:
        self._host = host
        self.number = number
        self._tenants: dict[bytes, Tenant] = {}
        self._ungreeted: dict[Link, Tenant | None] = {}
        self._server: asyncio.Server | None = None
        self._tls: ServerIdentity | None = None

    async def enter(self, tenant: Tenant) -> None:
        """Serve the tenant's record. Raises FaultError ``bearers.cannot-listen``."""
        self._tenants[tenant.identity.record_id] = tenant
        if self._server is None:
            await self._listen()

    def leave(self, tenant: Tenant) -> None:
        """Serve it no more. The last one to leave closes the port."""
        if self._tenants.get(tenant.identity.record_id) is tenant:  # and not already one that took its place
            del self._tenants[tenant.identity.record_id]
        for link, called in list(self._ungreeted.items()):
            if called is tenant or not self._tenants:
                link.close("bearers.stopped")
        if not self._tenants and self._server is not None:
            self._server.close()
            self._server = None

    async def _listen(self) -> None:
        self._tls = self._tls or make_server_identity()
        try:
            loop = asyncio.get_running_loop()
            self._server = await loop.create_server(self._arrive, self._host, self.number)
        except OSError as error:
            self._tenants.clear()
            why = errno.errorcode.get(error.errno or 0, str(error))
            address = f"{self._host}:{self.number}"
            raise FaultError("bearers.cannot-listen", address=address, why=why) from None
        self.number = self._server.sockets[0].getsockname()[1]

    def _arrive(self) -> Channel:
        assert self._tls is not None
        link = Link(self._tls.context, True, self, lambda _: self._greeting(link))
        self._ungreeted[link] = None
        return link.channel

    def _greeting(self, link: Link) -> Greeting:
        def identity_of(record_id: bytes) -> Identity | None:
            tenant = self._tenants.get(record_id)
            self._ungreeted[link] = tenant
            return tenant.identity if tenant else None

        assert self._tls is not None
        return greet_as_called(identity_of, self._tls.certificate_hash, secrets.token_bytes(NONCE_SIZE))

    # -- keeps the links that are not greeted yet

    def connected(self, link: Link) -> None:
        hosts = Counter(other.channel.source.rpartition(":")[0] for other in self._ungreeted)
        crowded = hosts[link.channel.source.rpartition(":")[0]] > limits.UNGREETED_PER_SOURCE_MAX_COUNT
        if crowded or len(self._ungreeted) > limits.UNGREETED_MAX_COUNT:
            link.close("bearers.too-many")

    def greeted(self, link: Link, greeted: Greeted) -> None:
        tenant = self._ungreeted.pop(link)
        assert tenant is not None
        link.keeper = tenant
        tenant.adopt(link, greeted)

    def frame(self, link: Link, frame: bytes) -> None:
        raise AssertionError("a link that was not greeted has no frames")

    def writable(self, link: Link) -> None:
        pass

    def refused(self, link: Link, code: str, data: bytes) -> None:
        called = self._ungreeted.get(link)
        # Whoever named no record of ours may have meant any; whoever named one is that record's matter alone.
        for tenant in [called] if called else list(self._tenants.values()):
            tenant.refused(link, code, data)

    def closed(self, link: Link, code: str) -> None:
        if code in ("bearers.no-tls", "bearers.no-greeting"):
            self.refused(link, code, link.channel.first)
        self._ungreeted.pop(link, None)
