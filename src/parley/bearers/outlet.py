"""What goes out to one peer over TLS: the frames that wait, and the links that they may take."""

import asyncio
from collections.abc import Callable
from typing import Final

from parley.bearers.link import Link
from parley.bearers.queue import SendQueue

CHUNK_SIZE: Final = 64 * 1024
"""Frames are joined up to this size, so that many small ones cost one TLS record and one system call."""


class Outlet:
    """The links to one peer, oldest first, and what waits for the newest. ``alone`` is set while there is none."""

    def __init__(self, drained: Callable[[], None]) -> None:
        self.links: list[Link] = []
        self.alone = asyncio.Event()
        self.alone.set()
        self.held = False
        self._queue = SendQueue()
        self._scheduled = False
        self._piled = False
        self._drained = drained

    @property
    def waiting(self) -> int:
        """Bytes not yet handed to the operating system."""
        return self._queue.size + (self.links[-1].channel.pending if self.links else 0)

    def add(self, link: Link) -> None:
        """Send on ``link`` from now on."""
        self.links.append(link)
        self.alone.clear()
        if self.held:
            link.channel.hold(True)
        self._schedule()

    def remove(self, link: Link) -> bool:
        """Whether ``link`` was the one that was sent on."""
        if link not in self.links:
            return False
        newest = self.links[-1] is link
        self.links.remove(link)
        if not self.links:
            self._queue.clear()
            self.alone.set()
        return newest

    def hold(self, on: bool) -> None:
        """Stop reading, or read again."""
        if on != self.held:
            self.held = on
            for link in self.links:
                link.channel.hold(on)

    def send(self, frame: bytes, precedence: int) -> bool:
        """Queue, and send at the end of this round of the event loop together with what else comes in it."""
        if not self.links or not self._queue.push(frame, precedence):
            return False
        self._piled = self._piled or self._queue.size > CHUNK_SIZE
        self._schedule()
        return True

    def flush(self) -> None:
        """Hand over what the network takes."""
        self._scheduled = False
        while self.links and self._queue.size and not self.links[-1].channel.paused:
            self.links[-1].channel.write(self._queue.take(CHUNK_SIZE))
        if self._piled and self.links and not self._queue.size:
            self._piled = False
            self._drained()

    def _schedule(self) -> None:
        if not self._scheduled:
            self._scheduled = True
            asyncio.get_running_loop().call_soon(self.flush)
