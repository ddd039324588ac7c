"""The line: receipt latency, sustained rate, catch-up, and a FLASH in the middle of it, over TLS between two processes."""

import asyncio
import multiprocessing
import multiprocessing.connection
import os
import socket
import sys
import tempfile
import time
from pathlib import Path

import uvloop

from bench import floor, side
from parley.line.budget import Allowance
from parley.node.settings import Settings
from parley.runtime.loop import Loop

SUSTAINED_COUNT = 20_000
WINDOW = 256
POLL_S = 0.002
CATCH_UP_COUNT = 100_000
RECEIPTS_COUNT = 300
WARM_UP_COUNT = 700
"""So many, until the write-ahead log has reached its size: a growing file costs more to sync than one written over."""
FLASHES_COUNT = 20
SETTINGS = Settings(allowance=Allowance(bytes_a_day=2**40, entries_a_minute=10**9))


def _free_ports() -> tuple[int, int]:
    with socket.create_server(("127.0.0.1", 0)) as one, socket.create_server(("127.0.0.1", 0)) as two:
        return one.getsockname()[1], two.getsockname()[1]


Cores = tuple[int, int] | None
"""The core of each side; None leaves it to the system, as the floor does."""


def _other(folder: str, ports: tuple[int, int], core: int | None, pipe: multiprocessing.connection.Connection) -> None:
    """The second side's process: says when each watched thing has come."""
    if core is not None:
        os.sched_setaffinity(0, {core})
    uvloop.run(_other_main(Path(folder), ports, pipe))


async def _other_main(folder: Path, ports: tuple[int, int], pipe: multiprocessing.connection.Connection) -> None:
    loop = await side.start(1, folder, ports[1], None, SETTINGS)
    pipe.send("ready")
    shown: dict[str, float] = {}

    async def watch() -> None:
        async for event in loop.events():
            if event.topic == "message" and event.facts.get("precedence") == 3:
                shown.setdefault(event.facts["ref"], time.clock_gettime(time.CLOCK_MONOTONIC))

    watching = asyncio.ensure_future(watch())
    while True:
        if pipe.poll():
            asked = pipe.recv()
            if asked == "stop":
                break
            pipe.send(shown if asked == "shown" else loop.status().entries)
        await asyncio.sleep(0.005)
    watching.cancel()
    await loop.stop()


class _Pair:
    def __init__(self, folder: Path, cores: Cores = None) -> None:
        self.folder, self.cores, self.ports = folder, cores, _free_ports()
        self.pipe, child_end = multiprocessing.Pipe()
        context = multiprocessing.get_context("spawn")
        self._child = context.Process(
            target=_other, args=(str(folder), self.ports, cores and cores[1], child_end), daemon=True
        )

    async def up(self, other_first: bool = True) -> Loop:
        os.sched_setaffinity(0, {self.cores[0]} if self.cores else range(os.cpu_count() or 1))
        if other_first:
            await self.other_up()
        loop = await side.start(0, self.folder, self.ports[0], self.ports[1], SETTINGS)
        if other_first:
            await side.until_up(loop)
        return loop

    async def other_up(self) -> None:
        self._child.start()
        while not self.pipe.poll():
            await asyncio.sleep(0.01)
        self.pipe.recv()

    async def ask(self, what: str) -> object:
        self.pipe.send(what)
        while not self.pipe.poll():
            await asyncio.sleep(0.002)
        return self.pipe.recv()

    async def down(self, loop: Loop) -> None:
        self.pipe.send("stop")
        await loop.stop()
        self._child.join(10)


class _Watcher:
    """Waits for receipts by the events that consoles get: spinning would take the time from what is measured."""

    def __init__(self, loop: Loop) -> None:
        self._loop = loop
        self._events = loop.events()
        self._moved = asyncio.Event()
        self._task = asyncio.ensure_future(self._watch())

    async def _watch(self) -> None:
        async for event in self._events:
            if event.topic == "ladder":
                self._moved.set()

    async def stored(self, ref: str) -> None:
        """Wait until the other side's receipt for ``ref`` is durable here."""
        head = self._loop._node._views.head(ref)
        peer = side.post_of(1)
        while self._loop._node._receipts.stored(peer, head.feed, head.seq) is None:
            self._moved.clear()
            await self._moved.wait()

    def stop(self) -> None:
        """No more."""
        self._task.cancel()


async def receipts(folder: Path) -> list[float]:
    """Milliseconds from release to the other side's signed, durable receipt, durable here; one at a time."""
    pair = _Pair(folder)
    loop = await pair.up()
    watcher = _Watcher(loop)
    times = []
    for i in range(RECEIPTS_COUNT + WARM_UP_COUNT):
        began = time.perf_counter()
        await watcher.stored(await loop.release(side.note()))
        if i >= WARM_UP_COUNT:
            times.append((time.perf_counter() - began) * 1000)
        await asyncio.sleep(0.001)
    watcher.stop()
    await pair.down(loop)
    return sorted(times)


async def sustained(folder: Path, cores: Cores) -> float:
    """Entries a second, released at one side and receipted by the other, at most WINDOW under way."""
    pair = _Pair(folder, cores)
    loop = await pair.up()
    note, peer = side.note(), side.post_of(1)
    watcher = _Watcher(loop)
    await watcher.stored(await loop.release(note))
    watcher.stop()
    began, feed, released = time.perf_counter(), loop._node.core.feed, 0
    start = loop._node.core.record.length(feed)
    peer_level = loop._node._peers.get(peer).level
    while released < SUSTAINED_COUNT:
        room = WINDOW - (start + released - peer_level.known(feed))
        if room >= 64:
            await loop.release_many([note] * room)
            released += room
        else:
            await asyncio.sleep(POLL_S)
    while peer_level.known(feed) < start + released:
        await asyncio.sleep(POLL_S)
    rate = released / (time.perf_counter() - began)
    await pair.down(loop)
    return rate


async def catch_up(folder: Path) -> tuple[float, list[float]]:
    """Seconds for CATCH_UP_COUNT missing entries, and the milliseconds of FLASHes released meanwhile."""
    pair = _Pair(folder)
    loop = await pair.up(other_first=False)
    note = side.note()
    for _ in range(CATCH_UP_COUNT // 1000):
        await loop.release_many([note] * 1000)
    await pair.other_up()
    began = time.perf_counter()
    await side.until_up(loop)
    flashes = {}
    for _ in range(FLASHES_COUNT):
        at = time.clock_gettime(time.CLOCK_MONOTONIC)
        flashes[await loop.release(side.note("FLASH under load", 3))] = at
        await asyncio.sleep(0.1)
    ended_flashes = time.perf_counter()
    peer_level = loop._node._peers.get(side.post_of(1)).level
    feed = loop._node.core.feed
    under_load = peer_level.known(feed) < CATCH_UP_COUNT
    while peer_level.known(feed) < loop._node.core.record.length(feed):
        await asyncio.sleep(0.01)
    took = time.perf_counter() - began
    if not under_load:
        print(f"catch-up ended before the last FLASH ({ended_flashes - began:.1f} s)", file=sys.stderr)
    shown = await pair.ask("shown")
    assert isinstance(shown, dict)
    await pair.down(loop)
    return took, sorted((shown[ref] - at) * 1000 for ref, at in flashes.items())


def run() -> dict[str, float]:
    """All figures of the line; the floor in the same run."""
    figures: dict[str, float] = dict(floor.run())

    def temporary() -> "tempfile.TemporaryDirectory[str]":
        return tempfile.TemporaryDirectory(dir=os.environ.get("PARLEY_BENCH_DIR"), ignore_cleanup_errors=True)

    with temporary() as folder:
        times = uvloop.run(receipts(Path(folder)))
    figures["line.receipt_ms.p50"] = times[len(times) // 2]
    figures["line.receipt_ms.p99"] = times[int(len(times) * 0.99)]
    figures["line.receipt_to_floor"] = figures["line.receipt_ms.p50"] / figures["line.floor_ms"]
    for name, cores in (("two_cores", None), ("one_core", (0, 0))):
        with temporary() as folder:
            figures[f"line.sustained_per_s.{name}"] = uvloop.run(sustained(Path(folder), cores))
    with temporary() as folder:
        took, flashes = uvloop.run(catch_up(Path(folder)))
    figures["record.catch_up_100k_s"] = took * 100_000 / CATCH_UP_COUNT
    figures["line.flash_under_load_ms.p99"] = flashes[-1]
    return figures
