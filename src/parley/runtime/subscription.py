"""What consoles are told: each has a queue of its own, bounded, so that a slow one costs nobody else anything."""

import asyncio
from collections import deque
from collections.abc import Callable, Iterable
from typing import Final

from parley.node.effects import Announce

QUEUE_MAX_COUNT: Final = 512
RESYNC: Final = Announce("resync", {})
"""Stands for everything that a slow console missed: it must look at everything again."""


class Subscription:
    """One console's announcements, from its making on: an asynchronous iterator, for one reader."""

    def __init__(self, leave: Callable[["Subscription"], None]) -> None:
        self._leave = leave
        self._queue: deque[Announce] = deque()
        self._bell = asyncio.Event()
        self._over = False

    def tell(self, announcements: Iterable[Announce]) -> None:
        """Queue them. What overflows becomes one RESYNC."""
        self._queue.extend(announcements)
        if len(self._queue) > QUEUE_MAX_COUNT:
            self._queue.clear()
            self._queue.append(RESYNC)
        self._bell.set()

    def end(self) -> None:
        """Nothing will come any more; what is queued can still be read."""
        self._over = True
        self._bell.set()

    def __aiter__(self) -> "Subscription":
        return self

    async def __anext__(self) -> Announce:
        try:
            while not self._queue:
                if self._over:
                    raise StopAsyncIteration
                self._bell.clear()
                await self._bell.wait()
        except asyncio.CancelledError:
            self._leave(self)  # its reader was cancelled: nobody will ask again
            raise
        return self._queue.popleft()

    async def aclose(self) -> None:
        """Be told no more."""
        self._leave(self)
        self.end()


class Audience:
    """All consoles that listen."""

    def __init__(self) -> None:
        self._subscriptions: set[Subscription] = set()

    def join(self) -> Subscription:
        """One more listener."""
        subscription = Subscription(self._subscriptions.discard)
        self._subscriptions.add(subscription)
        return subscription

    def tell(self, announcements: list[Announce]) -> None:
        """Tell everybody."""
        for subscription in self._subscriptions:
            subscription.tell(announcements)

    def end(self) -> None:
        """Tell everybody that no more will come."""
        for subscription in self._subscriptions:
            subscription.end()
