"""Callers that are not quite what they should be, with the standard library's own TLS."""

import asyncio
import contextlib
import hashlib
import ssl
from collections.abc import Callable
from typing import Any

from parley.base import canon
from parley.bearers.certificate import make_client_context
from parley.bearers.preamble import Greeting, greet_as_caller
from parley.bearers.queue import prefixed
from parley.record.names import PostId
from tests.bearers.posts import Post


class Call:
    """A TLS connection to a port on this machine, message by message."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self.writer = reader, writer
        der = writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
        self.certificate_hash = hashlib.sha256(der).digest()

    async def say(self, message: bytes) -> None:
        await say(self.writer, prefixed(message))

    async def hear(self) -> bytes:
        """The next message; empty when the other end has hung up."""
        try:
            size = int.from_bytes(await self.reader.readexactly(4), "big")
            return await self.reader.readexactly(size)
        except (asyncio.IncompleteReadError, ConnectionError, ssl.SSLError):
            return b""


async def call(number: int, context: ssl.SSLContext | None = None) -> Call:
    """Connect with TLS, and say nothing yet."""
    context = context or make_client_context()
    return Call(*await asyncio.open_connection("127.0.0.1", number, ssl=context))


async def greet(line: Call, greeting: Greeting) -> bool:
    """Go through a greeting; whether the other end still listens."""
    await line.say(next(greeting))
    while True:
        heard = await line.hear()
        if not heard:
            return False
        try:
            await line.say(greeting.send(heard))
        except StopIteration as done:
            await line.say(done.value.last)
            return True


async def greeted_stranger(post: Post, wanted: PostId, number: int) -> asyncio.StreamWriter:
    """A connection on which ``post`` has shown itself and may now say anything."""
    line = await call(number)
    assert await greet(line, greet_as_caller(post, wanted, line.certificate_hash))
    return line.writer


async def say(writer: asyncio.StreamWriter, data: bytes) -> None:
    """Write, and do not mind if the other end hangs up over it."""
    writer.write(data)
    with contextlib.suppress(ConnectionError, ssl.SSLError):
        await writer.drain()


def signed_by(post: Post, body: dict[int, Any]) -> bytes:
    """A preamble message of any content."""
    return post.sign("bearer", canon.encode(body))


Forge = Callable[[Post, bytes, bytes], bytes]
"""(who signs, the hash of the certificate, the nonce) → what it answers."""
