"""A loop on a store in memory, with a bearer that a test plays; a list tells what happened in which order."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from parley.bearers.bearer import Listener
from parley.node.node import Node
from parley.node.release import Release
from parley.record.archive import Mark
from parley.record.names import PostId
from parley.runtime.clock import Clock
from parley.runtime.loop import Loop, Parts
from parley.stores.memory import Failure, MemoryStore
from parley.testing.cast import BEGIN, cast
from parley.testing.fence import MemoryFence
from parley.testing.sealing import TwinSealing

A, B = PostId(0, 0), PostId(1, 0)
CAST = cast((1, 1))


def note(text: str = "Good morning.", precedence: int = 0, **more: Any) -> Release:
    """A message of free text."""
    fields = CAST.catalogue.form("note").read({"text": text}, "en")
    return Release("note", fields, precedence, role="watch officer", language="en", **more)


class PlayedBearer:
    """Reaches B. ``full`` makes it take nothing."""

    def __init__(self, diary: list[str], name: str = "tls") -> None:
        self.name = name
        self.full = False
        self.sent: list[tuple[bytes, int]] = []
        self.held: list[bool] = []
        self.dropped: list[str] = []
        self.settled_count = 0
        self._diary = diary

    async def start(self, listener: Listener) -> None:
        self.listener = listener
        self._diary.append("bearer started")

    def send(self, peer: PostId, frame: bytes, precedence: int) -> bool:
        self._diary.append("sent")
        if not self.full:
            self.sent.append((frame, precedence))
        return not self.full

    def waiting(self, peer: PostId) -> int:
        return 0

    def hold(self, peer: PostId, on: bool) -> None:
        self.held.append(on)

    def drop(self, peer: PostId, code: str) -> None:
        self.dropped.append(code)

    def settled(self) -> None:
        self.settled_count += 1

    async def stop(self) -> None:
        self._diary.append("bearer stopped")


class TellingStore(MemoryStore):
    """Writes into the diary. ``fail`` makes the next commit fail."""

    def __init__(self, diary: list[str], genesis: bytes) -> None:
        super().__init__(genesis)
        self.diary = diary
        self.fail: Failure | None = None
        self.fail_next = self._next

    def _next(self, rows: Any) -> Failure | None:
        failure, self.fail = self.fail, None
        self.diary.append("commit failed" if failure else "committed")
        return failure


class TellingFence(MemoryFence):
    """Writes into the diary."""

    def __init__(self, diary: list[str]) -> None:
        super().__init__()
        self._diary = diary

    def write(self, mark: Mark) -> None:
        self._diary.append("fenced")
        super().write(mark)


class Rig:
    """Post A's loop; ``diary`` is what it did."""

    def __init__(self, me: PostId = A, bearers: int = 1) -> None:
        self.diary: list[str] = []
        self.bearers = [PlayedBearer(self.diary, name) for name in ("tls", "courier")[:bearers]]
        self.store = TellingStore(self.diary, CAST.genesis.encoded)
        self.fence = TellingFence(self.diary)
        role = CAST.role(me)
        sealing = TwinSealing(str(me).encode(), [role.sealing_seed])
        self.node = Node(CAST.genesis, me, role.signer, sealing, CAST.catalogue, self.store)
        self.wall = [BEGIN]
        clock = Clock(lambda: self.wall[0] * 1_000_000, lambda: 0)
        self.loop = Loop(Parts(self.node, self.store, self.fence, self.bearers, clock, 7))

    @property
    def bearer(self) -> PlayedBearer:
        return self.bearers[0]


async def up(*rigs: Rig) -> None:
    """The bearers of the rigs reach the other post; what they send goes across until both are quiet."""
    for rig in rigs:
        for bearer in rig.bearers:
            rig.loop.link_up(bearer.name, B if rig.node.core.me == A else A)
    await asyncio.sleep(0)
    await exchange(*rigs)


async def exchange(*rigs: Rig) -> None:
    """Carry frames across until nothing moves."""
    while any(bearer.sent for rig in rigs for bearer in rig.bearers):
        for rig, other in zip(rigs, reversed(rigs), strict=True):
            for bearer in rig.bearers:
                for frame, _ in bearer.sent:
                    other.loop.frame(bearer.name, rig.node.core.me, frame)
                bearer.sent.clear()
        await asyncio.sleep(0)
        await asyncio.sleep(0)


async def incoming_flash(rig: Rig, text: str = "Danger close.") -> str:
    """A FLASH of post B has come to the rig; its name."""
    other = Rig(me=B)
    other.wall = rig.wall
    await other.loop.start()
    await up(rig, other)
    ref = await other.loop.release(note(text, precedence=3))
    await exchange(rig, other)
    await other.loop.stop()
    return ref


def run(scenario: Callable[[Rig], Awaitable[None]], limit_s: float = 10, **how: Any) -> None:
    """Play a scenario with a started rig."""

    async def main() -> None:
        rig = Rig(**how)
        await rig.loop.start()
        rig.diary.clear()
        try:
            async with asyncio.timeout(limit_s):
                await scenario(rig)
        finally:
            await rig.loop.stop()

    asyncio.run(main())
