"""The delegate ladder of one post: looks once a second at what waits, calls whose turn it is, tests every way on demand.

It acknowledges nothing: only a person does. It never holds the line up: what leaves the house goes out in a process of its own.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from typing import Final, Protocol

import msgspec

from parley.base.errors import LANGUAGES, FaultError, LocalError, ParleyError
from parley.node.effects import Announce
from parley.node.status import FlashView, StatusView
from parley.procedures import delegates
from parley.runtime.alerting import alert as alerts
from parley.runtime.alerting.alert import Alert, role_of
from parley.runtime.alerting.climb import Climb
from parley.runtime.alerting.delivery import Delivery
from parley.runtime.alerting.ladders import Channels, Ladders, OfChannel
from parley.runtime.alerting.ways import AT_ONCE_MAX_COUNT, Way, ways_of
from parley.runtime.config_watch import Rung
from parley.runtime.values import Duration

LOOK_AT: Final = frozenset({"beat", "resync"})
"""The loop's own beat, once a second: where that stops, the process ends, and its successor calls anew."""

log = logging.getLogger(__name__)


class Post(Channels, Protocol):
    """What of a loop the ladder stands on."""

    def now(self) -> int:
        """The node's clock, ms UTC."""

    def status(self) -> StatusView:
        """The node at a glance."""

    def flash(self) -> list[FlashView]:
        """What waits for a person of ours, the oldest first."""

    def events(self) -> AsyncIterator[Announce]:
        """What changes, and a beat every second."""

    def redraw(self, topic: str) -> None:
        """Have consoles look again."""

    async def alarm(self, code: str, about: str, **facts: object) -> None:
        """Tell the watch."""

    async def end_alarm(self, code: str, about: str) -> None:
        """Tell it that this is over."""


class CalledView(msgspec.Struct, frozen=True):
    """A rung that was called: its number, who, since when (ms by this node's clock)."""

    number: int
    role: str
    at: int


class WayView(msgspec.Struct, frozen=True):
    """A way of a rung, and what came of its test: ``outcome`` is delivered, console-only, or the code of why not.

    ``phrase`` says why not in every language. Nothing here holds an address.
    """

    rung: int
    role: dict[str, str]
    after: str
    way: str
    outcome: str = ""
    phrase: dict[str, str] = {}


class ChannelRung(msgspec.Struct, frozen=True):
    """A rung for what is said in a channel: who is called, after how long, and whether its members agreed to that."""

    rung: int
    role: dict[str, str]
    after: str
    is_agreed: bool


class ChannelLadder(msgspec.Struct, frozen=True):
    """The ladder of one channel; ``now`` as in ChannelView."""

    channel: str
    now: str
    rungs: list[ChannelRung]


class Delegates:
    """The ladder ``rungs`` over one post."""

    def __init__(self, post: Post, rungs: Sequence[Rung]) -> None:
        self._post = post
        self._rungs = tuple(rungs)
        ladder_ms = tuple(int(rung.after) for rung in rungs)
        self._ladders = Ladders(post, ladder_ms)
        self._climb = Climb(ladder_ms, self._ladders.of)
        self._room = asyncio.Semaphore(AT_ONCE_MAX_COUNT)
        self.deliveries = [
            Delivery(way, self._room, self._waits, self._report)
            for number, rung in enumerate(rungs, 1) for way in ways_of(rung, number)
        ]  # fmt: skip
        self._alarms: dict[str, str] = {}
        self._task: asyncio.Task[None] | None = None
        self._testing = False

    # -- life --------------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Look once a second from now on."""
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """Nobody is called any more."""
        if self._task:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task
        for delivery in self.deliveries:
            await delivery.stop()

    async def _run(self) -> None:
        events = self._post.events()
        checks = [asyncio.create_task(delivery.check()) for delivery in self.deliveries]
        try:
            async for one in events:
                if one.topic in LOOK_AT:
                    await self._look_safely()
        finally:
            for check in checks:
                check.cancel()
            await asyncio.gather(*checks, return_exceptions=True)

    async def _look_safely(self) -> None:
        """A fault of ours must not end the ladder in silence."""
        try:
            self.look()
        except ParleyError:
            return  # the loop has stopped, and says so itself
        except Exception as error:
            log.exception("delegate ladder")
            with suppress(ParleyError):
                await self._post.alarm("alert.broken", "", what=type(error).__name__)

    # -- by the clock ------------------------------------------------------------------------------------------------

    def look(self) -> None:
        """Call whose turn it is. It waits for nothing."""
        now, waiting = self._post.now(), self._post.flash()
        if self._climb.moved(waiting, now):
            self._post.redraw("alarm")
        for call in self._climb.calls(waiting, now):
            alert = alerts.of_flash(self._post.status(), self._rungs[call.rung - 1], call.rung, call.waiting)
            log.warning("delegate called", extra={"facts": {"rung": call.rung, "count": alert.count}})
            for delivery in self.deliveries:
                if delivery.way.rung == call.rung:
                    delivery.put(alert)

    def called(self, author: str, language: str) -> list[CalledView]:
        """Who has been called about what waits of that post's FLASHes, the last one last."""
        now, first = self._post.now(), dict[int, int]()
        for one in self._post.flash():
            if one.author.id == author:
                for rung in delegates.called(self._ladders.of(one.ref), one.arrived, now):
                    first[rung.number] = min(rung.at, first.get(rung.number, rung.at))
        return [
            CalledView(number, role_of(self._rungs[number - 1].role, number, language), at)
            for number, at in sorted(first.items())
        ]

    def _waits(self, alert: Alert) -> bool:
        """Whether a FLASH of that author still waits."""
        with suppress(ParleyError):
            return any(one.author == alert.author for one in self._post.flash())
        return False

    async def _report(self, way: Way, error: FaultError | None) -> None:
        """Alarm at the console when a way fails; the alarm stands until something was delivered by that way."""
        about = f"{way.rung} {way.name}"
        before = self._alarms.pop(about, None)
        if before is not None and (error is None or before != error.code):
            await self._post.end_alarm(before, about)
        if error is not None:
            self._alarms[about] = error.code
            await self._post.alarm(error.code, about, **error.facts)

    # -- by hand -----------------------------------------------------------------------------------------------------

    def ways(self) -> list[WayView]:
        """The ladder as it is configured. A rung without a way has one row."""
        return [
            _row(self._rungs[number - 1], number, delivery.way.name if delivery else "")
            for number, delivery in self._rows()
        ]

    def of_channels(self) -> list[ChannelLadder]:
        """The ladder of every channel, by name, as it stands now."""
        return [ChannelLadder(one.name, one.now, self._channel_rungs(one)) for one in self._ladders.all()]

    def _channel_rungs(self, one: OfChannel) -> list[ChannelRung]:
        found = enumerate(zip(self._rungs, one.figures_ms, one.agreed, strict=True), 1)
        return [
            ChannelRung(number, _roles(rung, number), str(Duration(after)), is_agreed)
            for number, (rung, after, is_agreed) in found
        ]

    async def test(self) -> list[WayView]:
        """Send a test alert by every way, once, and tell what came of each. Raises LocalError ``alert.test-runs``."""
        if self._testing:
            raise LocalError("alert.test-runs")
        self._testing = True
        try:
            return list(await asyncio.gather(*(self._test(number, delivery) for number, delivery in self._rows())))
        finally:
            self._testing = False

    async def _test(self, number: int, delivery: Delivery | None) -> WayView:
        rung = self._rungs[number - 1]
        if delivery is None:
            return _row(rung, number, "", "console-only")
        error = await delivery.try_once(alerts.of_test(self._post.status(), rung, number))
        return _row(rung, number, delivery.way.name, error.code if error else "delivered", error)

    def _rows(self) -> list[tuple[int, Delivery | None]]:
        found: list[tuple[int, Delivery | None]] = []
        for number in range(1, len(self._rungs) + 1):
            own = [delivery for delivery in self.deliveries if delivery.way.rung == number]
            found += [(number, delivery) for delivery in own] or [(number, None)]
        return found


def _row(rung: Rung, number: int, way: str, outcome: str = "", error: FaultError | None = None) -> WayView:
    phrase = {language: error.phrase(language) for language in LANGUAGES} if error else {}
    return WayView(number, _roles(rung, number), str(rung.after), way, outcome, phrase)


def _roles(rung: Rung, number: int) -> dict[str, str]:
    return {language: role_of(rung.role, number, language) for language in LANGUAGES}
