"""TLS 1.3 over one TCP connection, on the bare transport: so every buffer and every wait is ours to bound.

It owns the bytes from socket to plain text. Who is at the other end, and what the bytes mean, is the link's matter.
"""

import asyncio
import contextlib
import hashlib
import socket
import ssl
from typing import Final, Protocol, cast

from parley.base import limits

SEND_BUFFER_SIZE: Final = 128 * 1024
"""SO_SNDBUF. Linux doubles it; with ``PENDING_MAX`` it is what may stand in front of a FLASH on this host."""

PENDING_MAX: Final = 64 * 1024
"""Encrypted bytes that the transport may hold before the link stops handing over more."""

READ_SIZE: Final = 64 * 1024
CLOSING_S: Final = 2.0
"""How long a closing connection may take to hand its last bytes to the network."""


class Owner(Protocol):
    """The link on top of a channel."""

    def connected(self) -> None:
        """TCP stands; nothing is known of the other end but its address."""

    def secured(self) -> None:
        """The TLS handshake is done."""

    def received(self, data: bytes) -> None:
        """Plain text came."""

    def writable(self) -> None:
        """After a pause, more may be written."""

    def lost(self, code: str) -> None:
        """The connection is over. Nothing is called after that."""


class Channel(asyncio.Protocol):
    """One connection. ``source`` is the other end's address as text."""

    def __init__(self, context: ssl.SSLContext, server_side: bool, owner: Owner) -> None:
        self._incoming = ssl.MemoryBIO()
        self._outgoing = ssl.MemoryBIO()
        self._tls = context.wrap_bio(self._incoming, self._outgoing, server_side=server_side)
        self._owner = owner
        self._transport: asyncio.Transport | None = None
        self._secure = False
        self._code = "bearers.closed"
        self.paused = False
        self.source = ""
        self.first = b""  # what came before TLS stood: evidence of what it was instead

    # -- called by the event loop

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)
        self._transport.set_write_buffer_limits(high=PENDING_MAX, low=PENDING_MAX // 4)
        self.source = _named(transport.get_extra_info("peername"))
        _tune(transport.get_extra_info("socket"))
        self._owner.connected()
        self._advance()

    def data_received(self, data: bytes) -> None:
        if not self._secure and len(self.first) < limits.BEFORE_TLS_MAX:
            self.first += data[: limits.BEFORE_TLS_MAX]
        self._incoming.write(data)
        self._advance()

    def pause_writing(self) -> None:
        self.paused = True

    def resume_writing(self) -> None:
        self.paused = False
        self._owner.writable()

    def connection_lost(self, exc: Exception | None) -> None:
        self._transport = None
        self._owner.lost(self._code)

    # -- called by the link

    @property
    def certificate_hash(self) -> bytes:
        """SHA-256 of the certificate that the other end showed on this connection."""
        der = self._tls.getpeercert(binary_form=True)
        return hashlib.sha256(der or b"").digest()

    @property
    def pending(self) -> int:
        """Encrypted bytes not yet handed to the operating system."""
        return self._transport.get_write_buffer_size() if self._transport else 0

    def write(self, data: bytes) -> None:
        """Encrypt and send ``data``."""
        if self._transport is None or self._transport.is_closing():
            return
        rest = memoryview(data)
        while rest:
            rest = rest[self._tls.write(rest) :]  # one TLS record at a time
        self._hand_over()

    def hold(self, on: bool) -> None:
        """Stop reading from the socket, or read again."""
        if self._transport is None or self._transport.is_closing():
            return
        if on:
            self._transport.pause_reading()
        else:
            self._transport.resume_reading()

    def close(self, code: str) -> None:
        """End the connection after what was written; ``code`` is what the owner is told."""
        if self._transport is None or self._transport.is_closing():
            return
        self._code = code
        if self._secure:
            with contextlib.suppress(ssl.SSLError):  # it wants the answer; we do not wait for it
                self._tls.unwrap()
            self._hand_over()
        transport = self._transport
        transport.close()
        asyncio.get_running_loop().call_later(CLOSING_S, transport.abort)

    # -- inside

    def _advance(self) -> None:
        """Do what the bytes that came allow: handshake, then plain text."""
        try:
            if not self._secure:
                self._shake_hands()
            if self._secure:
                self._read()
        except ssl.SSLError:
            self._hand_over()  # the alert that says so
            self.close("bearers.closed" if self._secure else "bearers.no-tls")
        else:
            self._hand_over()  # OpenSSL may answer what it read: the handshake, a key update

    def _shake_hands(self) -> None:
        with contextlib.suppress(ssl.SSLWantReadError):
            self._tls.do_handshake()
            self._secure = True
            self._hand_over()
            self._owner.secured()

    def _read(self) -> None:
        parts = []
        try:
            while data := self._tls.read(READ_SIZE):
                parts.append(data)
            over = True
        except ssl.SSLWantReadError:
            over = False
        except ssl.SSLZeroReturnError:
            over = True
        if parts:
            self._owner.received(parts[0] if len(parts) == 1 else b"".join(parts))
        if over:
            self.close("bearers.closed")

    def _hand_over(self) -> None:
        if self._outgoing.pending and self._transport is not None:
            self._transport.write(self._outgoing.read())


def _tune(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):  # a connection that just broke says so by itself
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER_SIZE)


def _named(address: object) -> str:
    if isinstance(address, tuple) and len(address) >= 2:
        return f"[{address[0]}]:{address[1]}" if ":" in str(address[0]) else f"{address[0]}:{address[1]}"
    return str(address)
