"""Alarms: from the release of a FLASH to the moment at which every console of the other side has it, 50 being open a side.

Three processes, as in the house: each side's node with its console, and the browsers, here plain readers of the live stream.
What counts is the whole band as the page swaps it in: both languages, the acknowledge button, everything. The last of the 50
to get it decides, FLASH by FLASH.
"""

import asyncio
import multiprocessing
import multiprocessing.connection
import os
import socket
import tempfile
import time
from pathlib import Path
from typing import Any

import uvicorn
import uvloop

from bench import side
from parley.node.release import Release
from parley.runtime.loop import Loop
from parley.web import app as console
from parley.web.accounts import Account, Accounts, Part

CONSOLES_COUNT = 50
FLASHES_COUNT = 40
WARM_UP_COUNT = 5
APART_S = 0.5
LINE_MAX = 1 << 20
LANGUAGES = ("en", "zh")


def _ports(count: int) -> list[int]:
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    numbers = [int(one.getsockname()[1]) for one in sockets]
    for one in sockets:
        one.close()
    return numbers


class _Open(Accounts):
    """One account, whoever asks: sessions are opened here without a passphrase, whose hashing is none of this."""

    def find(self, name: str) -> Account | None:
        return Account(name, Part.DUTY_OFFICER, "")


def _side(index: int, folder: str, ports: list[int], pipe: multiprocessing.connection.Connection) -> None:
    """A side's process: its node, its console."""
    uvloop.run(_side_main(index, Path(folder), ports, pipe))


async def _side_main(index: int, folder: Path, ports: list[int], pipe: multiprocessing.connection.Connection) -> None:
    loop = await side.start(index, folder, ports[index], None if index else ports[1])
    app = console.build(loop, _Open(folder / f"accounts-{index}.json"))
    config = uvicorn.Config(
        app, port=ports[2 + index], log_level="critical", lifespan="off", timeout_graceful_shutdown=1
    )
    server = uvicorn.Server(config)
    serving = asyncio.ensure_future(server.serve())
    while not server.started:
        await asyncio.sleep(0.01)
    sessions, name = app.state.console.sessions, app.state.console.cookie
    account = Account("officer", Part.DUTY_OFFICER, "", language=LANGUAGES[index])
    pipe.send([f"{name}={sessions.open(account, LANGUAGES[index], 'dark')}" for _ in range(CONSOLES_COUNT)])
    while (asked := await _said(pipe)) != "stop":
        pipe.send(await _release(loop) if asked == "flash" else all(one.line == "up" for one in loop.status().peers))
    server.should_exit = True
    await serving
    await loop.stop()


async def _said(pipe: multiprocessing.connection.Connection) -> Any:
    while not pipe.poll():
        await asyncio.sleep(0.001)
    return pipe.recv()


async def _release(loop: Loop) -> tuple[str, float]:
    """A STOP; its name, and when it was released."""
    form = loop.catalogue.form("stop")
    fields = form.read({"activity": "approach", "reason": "collision", "position": "18.5N 112.25E"}, "en")
    at = time.clock_gettime(time.CLOCK_MONOTONIC)
    return await loop.release(Release("stop", fields, role="duty_officer", language="en")), at


class _Browser:
    """A console's live stream, read as it comes. ``came``: when the band of each FLASH was whole."""

    def __init__(self, port: int, cookie: str) -> None:
        self._port, self._cookie = port, cookie
        self.came: dict[str, float] = {}
        self.is_open = asyncio.Event()

    async def read(self) -> None:
        """Until it is cancelled."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self._port, limit=LINE_MAX)
        head = f"GET /stream?page=watch HTTP/1.1\r\nHost: 127.0.0.1:{self._port}\r\nCookie: {self._cookie}\r\n\r\n"
        writer.write(head.encode())
        event = found = ""
        while line := (await reader.readline()).decode():
            if line.startswith("event: "):
                self.is_open.set()
                event, found = line[7:].strip(), ""
            elif event == "alarms" and 'data-flash="' in line:
                found = line.partition('data-flash="')[2].partition('"')[0]
            elif line == "\n" and found:
                self.came.setdefault(found, time.clock_gettime(time.CLOCK_MONOTONIC))
                found = ""


async def _measure(folder: Path) -> tuple[list[float], list[float]]:
    """Milliseconds to the first and to the last console of the other side, of every FLASH; each sorted."""
    ports, context = _ports(4), multiprocessing.get_context("spawn")
    pipes, children = [], []
    for index in (1, 0):
        ours, theirs = multiprocessing.Pipe()
        children.append(context.Process(target=_side, args=(index, str(folder), ports, theirs), daemon=True))
        children[-1].start()
        pipes.insert(0, ours)
    browsers = []
    for index, pipe in enumerate(pipes):
        browsers.append([_Browser(ports[2 + index], cookie) for cookie in await _said(pipe)])
    reading = [asyncio.ensure_future(one.read()) for some in browsers for one in some]
    await asyncio.gather(*(one.is_open.wait() for some in browsers for one in some))
    while not await _ask(pipes[0], "up"):
        await asyncio.sleep(0.05)
    first, last = [], []
    for number in range(WARM_UP_COUNT + FLASHES_COUNT):
        ref, at = await _ask(pipes[0], "flash")
        while not all(ref in one.came for one in browsers[1]):
            await asyncio.sleep(0.002)
        took = [(one.came[ref] - at) * 1000 for one in browsers[1]]
        if number >= WARM_UP_COUNT:
            first.append(min(took))
            last.append(max(took))
        await asyncio.sleep(APART_S)
    for one in reading:
        one.cancel()
    await asyncio.gather(*reading, return_exceptions=True)
    for pipe, child in zip(pipes, reversed(children), strict=True):
        pipe.send("stop")
        child.join(10)
    return sorted(first), sorted(last)


async def _ask(pipe: multiprocessing.connection.Connection, what: str) -> Any:
    pipe.send(what)
    return await _said(pipe)


def run() -> dict[str, float]:
    """How long an alarm takes to the first and to the last of the other side's consoles."""
    with tempfile.TemporaryDirectory(dir=os.environ.get("PARLEY_BENCH_DIR"), ignore_cleanup_errors=True) as folder:
        first, last = uvloop.run(_measure(Path(folder)))
    return {
        "watch.alarm_ms.p50": last[len(last) // 2], "watch.alarm_ms.p99": last[int(len(last) * 0.99)],
        "watch.alarm_first_console_ms.p50": first[len(first) // 2], "watch.alarm_consoles_count": CONSOLES_COUNT,
    }  # fmt: skip
