"""Delivering alerts by one way: one after the other, tried again until it is out or nobody waits any more."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Final

from parley.base.errors import FaultError, ParleyError
from parley.runtime.alerting.alert import Alert
from parley.runtime.alerting.ways import Way

PAUSES_S: Final = (5.0, 10.0, 20.0, 40.0, 60.0)
"""Before each further try; the last one again and again."""

Report = Callable[[Way, FaultError | None], Awaitable[None]]
Pause = Callable[[float], Awaitable[None]]

log = logging.getLogger(__name__)


class Delivery:
    """What waits to go out by one way, the newest alert of each author."""

    def __init__(self, way: Way, room: asyncio.Semaphore, waits: Callable[[Alert], bool], report: Report) -> None:
        """``room`` bounds how many processes work at once, ``waits`` tells whether anybody need still be called, ``report``
        hears how each try ended."""
        self.way = way
        self.pause: Pause = asyncio.sleep
        self._room = room
        self._waits = waits
        self._report = report
        self._pending: dict[str, Alert] = {}
        self._work: asyncio.Task[None] | None = None

    def put(self, alert: Alert) -> None:
        """Send it as soon as may be; one of the same author that has not gone out yet is replaced."""
        self._pending[alert.author.id if alert.author else ""] = alert
        if self._work is None or self._work.done():
            self._work = asyncio.create_task(self._deliver())

    async def try_once(self, alert: Alert) -> FaultError | None:
        """Send it once, and report; why it did not go out, or None."""
        return await self._tried(self.way.send(alert))

    async def check(self) -> None:
        """Look whether the way can be used, and report when it cannot."""
        await self._tried(self.way.check(), is_proof=False)

    async def stop(self) -> None:
        """Nothing of it goes on."""
        self._pending.clear()
        if self._work:
            self._work.cancel()
            with suppress(asyncio.CancelledError):
                await self._work

    async def _deliver(self) -> None:
        failed_count = 0
        while self._pending:
            author = next(iter(self._pending))
            alert = self._pending.pop(author)
            if not self._waits(alert):
                continue
            if await self.try_once(alert) is None:
                failed_count = 0
                continue
            self._pending.setdefault(author, alert)  # behind the others; a newer one that came meanwhile stands
            await self.pause(PAUSES_S[min(failed_count, len(PAUSES_S) - 1)])
            failed_count += 1

    async def _tried(self, act: Awaitable[None], is_proof: bool = True) -> FaultError | None:
        facts = {"rung": self.way.rung, "way": self.way.name}
        try:
            async with self._room:
                await act
        except FaultError as error:
            log.warning("alert failed", extra={"facts": {**facts, "code": error.code}})
            await self._tell(error)
            return error
        if is_proof:
            log.info("alert delivered", extra={"facts": facts})
            await self._tell(None)
        return None

    async def _tell(self, error: FaultError | None) -> None:
        with suppress(ParleyError):  # the loop has stopped: there is no console to tell
            await self._report(self.way, error)
