"""Beside the loops: keeps the process that follows the feed alive, and holds what it told last."""

import asyncio
import contextlib
import logging
import os
import signal
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Final, Protocol

import msgspec

import parley
from parley.base.errors import ParleyError
from parley.runtime.tracking.keeping import Encounter, Keeping
from parley.runtime.tracking.view import FeedView, Settings, encode

AGAIN_AFTER_S: Final = 30.0
VIEW_MAX: Final = 8 * 1024 * 1024
ALARM: Final = "runtime.tracks-broken"

log = logging.getLogger(__name__)


class Post(Protocol):
    """What of a loop this stands on."""

    async def alarm(self, code: str, about: str, **facts: object) -> None:
        """Tell the watch."""

    async def end_alarm(self, code: str, about: str) -> None:
        """Tell it that this is over."""


class Tracking:
    """The feed of one node. ``view`` is what is known; a feed that is refused stays so until the node is started anew."""

    def __init__(self, posts: Sequence[Post], settings: Settings) -> None:
        self._posts = tuple(posts)
        self._settings = settings
        self._process: asyncio.subprocess.Process | None = None
        self._task: asyncio.Task[None] | None = None
        self._is_alarmed = False
        self._keeping = Keeping(Path(settings.kept) if settings.kept else None)
        self._turn = asyncio.Lock()
        self.view = FeedView("waiting")

    def now(self) -> FeedView:
        """What is known now."""
        return self.view

    def standing(self) -> set[str]:
        """The names of the encounters that stand."""
        return {one.id for one in self.view.encounters}

    def encounters(self) -> list[Encounter]:
        """Those that are kept, the latest raised first."""
        return self._keeping.all()

    def encounter(self, name: str) -> Encounter:
        """One of them. Raises LocalError ``runtime.no-such-encounter``."""
        return self._keeping.find(name)

    async def acknowledge(self, name: str, role: str, at: int) -> Encounter:
        """An officer has seen it, in ``role``, at ``at`` by the node's clock. The alert stands and is cleared as before: the
        process that follows the feed is told nothing. Raises LocalError and FaultError as ``Keeping.acknowledge``."""
        async with self._turn:
            return await asyncio.to_thread(self._keeping.acknowledge, name, role, at)

    def start(self) -> None:
        """Follow the feed from now on."""
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """It is followed no more."""
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        await self._end()

    async def _run(self) -> None:
        await asyncio.to_thread(self._keeping.load)
        while True:
            why = ""
            try:
                await self._begin()
                await self._hear()
            except (OSError, EOFError, ValueError, msgspec.DecodeError) as error:
                why = type(error).__name__
                log.warning("the feed's process ended: %s", why)
            await self._end()
            await self._alarm(why)
            await asyncio.sleep(AGAIN_AFTER_S)

    async def _begin(self) -> None:
        package = Path(parley.__file__).parents[1]
        paths = [str(package), *os.environ.get("PYTHONPATH", "").split(os.pathsep)]
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, paths))}
        pipe = asyncio.subprocess.PIPE
        Path(self._settings.kernels).mkdir(mode=0o700, parents=True, exist_ok=True)
        process = self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "parley.runtime.tracking.worker", stdin=pipe, stdout=pipe, env=environment,
            start_new_session=True,
        )  # fmt: skip
        assert process.stdin is not None
        process.stdin.write(encode(self._settings))
        await process.stdin.drain()

    async def _hear(self) -> None:
        """Until the process ends, which it should not."""
        assert self._process is not None and self._process.stdout is not None
        stream = self._process.stdout
        while True:
            size = int.from_bytes(await stream.readexactly(4), "big")
            if size > VIEW_MAX:
                raise ValueError
            self.view = view = msgspec.msgpack.decode(await stream.readexactly(size), type=FeedView)
            async with self._turn:
                await asyncio.to_thread(self._keeping.hear, view)
            if self._is_alarmed:
                self._is_alarmed = False
                await self._each(lambda post: post.end_alarm(ALARM, ""))

    async def _alarm(self, why: str) -> None:
        self.view = FeedView("broken", why)
        self._is_alarmed = True
        await self._each(lambda post: post.alarm(ALARM, "", why=why))

    async def _each(self, tell: Callable[[Post], Awaitable[None]]) -> None:
        for post in self._posts:
            with contextlib.suppress(ParleyError):
                await tell(post)

    async def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            await process.wait()
