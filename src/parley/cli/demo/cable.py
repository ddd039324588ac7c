"""The line between the two sides of a scene, as a cable that can be cut: it carries bytes and understands none of them."""

import asyncio
import contextlib
import threading
from collections.abc import Coroutine
from typing import Any, Final, TypeVar

PIECE: Final = 65_536
T = TypeVar("T")


class Cable:
    """Carries what comes to its own ports on to those that they stand for, until it is cut. It works in a thread of its own."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="cable", daemon=True)
        # Own port → the port that it stands for; while the cable is cut, nobody listens.
        self._ends: dict[int, int] = {}
        self._servers: list[asyncio.Server] = []
        self._carrying: set[asyncio.Task[None]] = set()

    def __enter__(self) -> "Cable":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.cut()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def through(self, port: int) -> int:
        """The cable's own port for ``port``."""
        return self._do(self._lay(0, port))

    def cut(self) -> None:
        """Every connection breaks, and none can be made."""
        self._do(self._cut())

    def mend(self) -> None:
        """Connections can be made again."""
        for own, port in self._ends.items():
            self._do(self._lay(own, port))

    def _do(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    async def _lay(self, own: int, port: int) -> int:
        async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            task = asyncio.create_task(_join(reader, writer, port))
            self._carrying.add(task)
            await asyncio.wait({task})
            self._carrying.discard(task)

        server = await asyncio.start_server(carry, "127.0.0.1", own)
        self._servers.append(server)
        own = server.sockets[0].getsockname()[1]
        self._ends[own] = port
        return own

    async def _cut(self) -> None:
        for server in self._servers:
            server.close()
        self._servers.clear()
        carrying = list(self._carrying)
        for task in carrying:
            task.cancel()
        await asyncio.gather(*carrying, return_exceptions=True)


async def _join(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, port: int) -> None:
    """Both directions of one connection, until either end closes it."""
    with contextlib.closing(writer):
        try:
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            return
        with contextlib.closing(far_writer):
            ways = [asyncio.create_task(_carry(reader, far_writer)), asyncio.create_task(_carry(far_reader, writer))]
            try:
                await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for way in ways:
                    way.cancel()
                await asyncio.gather(*ways, return_exceptions=True)


async def _carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(OSError):
        while piece := await reader.read(PIECE):
            writer.write(piece)
            await writer.drain()
