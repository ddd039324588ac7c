"""The only I/O loop of a node: it collects what comes, lets the node decide, and carries out what it decided.

One batch: requests of officers, frames and ticks that came meanwhile → ``Node.settle`` → rows durable → fence → frames
handed to bearers → requests answered → consoles told. Nothing is sent, answered or shown before it is durable. When the
disk fails, nothing more happens: the loop stops with that fault, and the process starts anew from what was kept.
"""

import asyncio
import gc
import logging
import time
from collections.abc import Sequence
from typing import Final, NamedTuple, Protocol

from parley.base import limits
from parley.base.errors import FaultError, ParleyError, PeerError
from parley.bearers.bearer import Bearer
from parley.node.effects import Announce, Effects
from parley.node.node import Node
from parley.record.archive import Mark
from parley.record.names import PostId
from parley.runtime.clock import Clock
from parley.runtime.inbox import Change, Inbox, Source
from parley.runtime.open_desk import OpenDesk
from parley.runtime.ways import Ways
from parley.stores.store import Store

BATCH_MAX_COUNT: Final = 64
BATCH_MAX_S: Final = 0.02
SLOW_COMMIT_S: Final = 0.02
SLOW_SAID_EVERY_S: Final = 10.0
PULSE_S: Final = 1.0
GARBAGE_AFTER_COUNT: Final = 50_000
STRANGERS: Final = frozenset({"no-tls", "no-greeting", "bad-preamble", "unknown-record"})
"""What anybody on the network can cause: kept, but no reason to wake an officer."""

log = logging.getLogger(__name__)


def settle_memory() -> None:
    """What has been loaded stays; and messages are kept for good, so looking through them again and again frees nothing."""
    gc.freeze()
    gc.set_threshold(GARBAGE_AFTER_COUNT, 20, 20)


class Fence(Protocol):
    """This node's word, outside its store, of what it let out last (``stores.fence``)."""

    def read(self) -> Mark | None:
        """The last mark written, if it can be relied on."""

    def write(self, mark: Mark) -> None:
        """Say that what stands up to ``mark`` may be let out. Raises FaultError."""

    def close(self) -> None:
        """Give the file free."""


class Parts(NamedTuple):
    """What a loop carries out with. ``incarnation`` is a fresh random 32-bit number."""

    node: Node
    store: Store
    fence: Fence
    bearers: Sequence[Bearer]
    clock: Clock
    incarnation: int


class Loop(OpenDesk):
    """One post in one record: a Desk for consoles, a Listener for bearers. All calls come from one thread."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.node, parts.clock, self._schedule)
        self._parts = parts
        self._ways = Ways(parts.bearers, parts.node.core.settings.narrow)
        self._inbox = Inbox(lambda source, on: self._ways.bearers[source.bearer].hold(source.peer, on))
        self._started = False
        self._scheduled = False
        self._tick_due = False
        self._timer: asyncio.TimerHandle | None = None
        self._pulse_at = 0.0
        self._refusals = (0.0, 0)
        self._unsettled: set[str] = set()
        self._slow_count = 0
        self._slow_said_at = -SLOW_SAID_EVERY_S
        self.stopped = asyncio.Event()

    # -- life --------------------------------------------------------------------------------------------------------

    async def start(self) -> None:
        """Take up the record, make that durable, then open the bearers. Raises FaultError and LocalError."""
        self._node.start(self._now(), self._parts.fence.read(), self._parts.incarnation)
        self._started = True
        settle_memory()
        self._flush()
        if self.fault:
            raise self.fault
        for bearer in self._parts.bearers:
            await bearer.start(self)
        self._set_timer()

    async def stop(self) -> None:
        """Close the bearers, then the store. What was released is durable already."""
        if self._timer:
            self._timer.cancel()
        for bearer in self._parts.bearers:
            await bearer.stop()
        if self._started and not self.fault:
            self._node.snapshot()
            self._flush()
        self._close(FaultError("runtime.stopped"))

    def _close(self, why: ParleyError) -> None:
        """Nobody gets an answer any more; the files are given free."""
        if self.stopped.is_set():
            return
        self.fault = why
        self._requests.fail(why)
        self._audience.end()
        self.release_files()
        self.stopped.set()

    def release_files(self) -> None:
        """Give store and fence free, of a loop that never started or has stopped."""
        self._parts.fence.close()
        self._parts.store.close()

    # -- Listener: what bearers tell ---------------------------------------------------------------------------------

    def link_up(self, bearer: str, peer: PostId) -> None:
        self._ways.set_up(bearer, peer, True)
        self._put(Source(bearer, peer), Change.UP)

    def link_down(self, bearer: str, peer: PostId, code: str) -> None:
        log.info("link down", extra={"facts": {"bearer": bearer, "peer": str(peer), "code": code}})
        self._ways.set_up(bearer, peer, False)
        self._put(Source(bearer, peer), Change.DOWN)

    def frame(self, bearer: str, peer: PostId, frame: bytes) -> None:
        self._put(Source(bearer, peer), frame)

    def drained(self, bearer: str, peer: PostId) -> None:
        self._schedule()

    def refused(self, bearer: str, source: str, code: str, data: bytes) -> None:
        """Keep the evidence, so much a minute: strangers must not choose how much is written."""
        host = source.rpartition(":")[0] or source  # a stranger has a new port number each time
        log.warning("refused", extra={"facts": {"bearer": bearer, "source": host, "code": code}})
        since, count = self._refusals
        now = time.monotonic()
        since, count = (since, count + 1) if now - since < 60 else (now, 1)
        self._refusals = since, count
        if self.fault or count > limits.REFUSALS_PER_MINUTE_MAX_COUNT:
            return
        is_grave = code.removeprefix("bearers.") not in STRANGERS
        self._node.refused(f"{bearer} {host}", PeerError(code, data), is_grave, self._now())
        self._schedule()

    def _put(self, source: Source, item: bytes | Change) -> None:
        if not self.fault:
            self._inbox.put(source, item)
            self._schedule()

    # -- the batch ---------------------------------------------------------------------------------------------------

    def _schedule(self) -> None:
        """Have a batch made once all that is ready in this round of the event loop has come in."""
        if not self._scheduled and not self.fault:
            self._scheduled = True
            asyncio.get_running_loop().call_soon(self._flush)

    def _flush(self) -> None:
        self._scheduled = False
        if self.fault:
            return
        try:
            self._decide()
            effects = self._node.settle(self._now(), self._ways.waiting)
            self._carry_out(effects)
        except ParleyError as error:
            self._fail(error)
            return
        except Exception as error:
            log.exception("broken")
            self._fail(FaultError("runtime.broken", what=type(error).__name__))
            return
        self._requests.answer()
        self._audience.tell(effects.announce)
        self._settled()
        if self._inbox:
            self._schedule()

    def _decide(self) -> None:
        """Give the node what came, at most one batch of it."""
        self._requests.put_to_node(self._now())
        self._take_in()
        if self._tick_due:
            self._tick_due = False
            self._node.tick(self._now())

    def _take_in(self) -> None:
        until = time.perf_counter() + BATCH_MAX_S
        count = 0
        while self._inbox and count < BATCH_MAX_COUNT and time.perf_counter() < until:
            source, items = self._inbox.take()
            count += len(items)
            self._unsettled.add(source.bearer)
            now = self._now()
            for item in items:
                if type(item) is bytes:
                    self._node.receive(source.peer, source.bearer, item, now)
                elif item is Change.UP:
                    self._node.link_up(source.peer, source.bearer, now)
                else:
                    self._node.link_down(source.peer, source.bearer, now)

    def _carry_out(self, effects: Effects) -> None:
        """In this order, and nothing after a step that fails (spec: record §9.1)."""
        if effects.persist:
            began = time.perf_counter()
            self._parts.store.commit(effects.persist)
            self._note_slow(time.perf_counter() - began)
        if effects.fence is not None:
            self._parts.fence.write(effects.fence)
        for transmit in effects.transmit:
            self._ways.send(transmit)
        for topic, facts in effects.announce:
            if topic == "line" and facts.get("state") == "refused":  # spec: line §2.1
                side, post = facts["peer"].split(".")
                self._ways.bearers[facts["bearer"]].drop(PostId(int(side), int(post)), "bearers.refused")

    def _note_slow(self, took_s: float) -> None:
        """A slow disk delays everything: say so, but not for every commit."""
        if took_s > SLOW_COMMIT_S:
            self._slow_count += 1
            if (now := time.monotonic()) - self._slow_said_at > SLOW_SAID_EVERY_S:
                log.warning(
                    "slow disk", extra={"facts": {"commits": self._slow_count, "last_ms": round(took_s * 1000)}}
                )
                self._slow_count, self._slow_said_at = 0, now

    def _settled(self) -> None:
        for name in [name for name in self._unsettled if not self._inbox.waits(name)]:
            self._unsettled.discard(name)
            self._ways.bearers[name].settled()

    def _fail(self, error: ParleyError) -> None:
        """The node's state is ahead of the disk now: stop it. Only a new start knows what was kept."""
        log.critical("stopped", extra={"facts": {"code": error.code, "phrase": error.phrase()}})
        self.fault = error
        if self._timer:
            self._timer.cancel()
        self._audience.tell([Announce("fault", {"code": error.code, **error.facts})])
        self._closing = asyncio.ensure_future(self._end(error))

    async def _end(self, error: ParleyError) -> None:
        for bearer in self._parts.bearers:
            await bearer.stop()
        self._close(error)

    # -- time --------------------------------------------------------------------------------------------------------

    def _set_timer(self) -> None:
        delay_s = max(0.0, (self._node.due_at() - self._now()) / 1000)
        self._timer = asyncio.get_running_loop().call_later(delay_s, self._tick)

    def _tick(self) -> None:
        self._tick_due = True
        self._flush()
        if self.fault:
            return
        if (now := time.monotonic()) - self._pulse_at >= PULSE_S:
            self._pulse_at = now
            self._audience.tell([Announce("beat", {})])
        self._set_timer()
