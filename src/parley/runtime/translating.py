"""Courtesy translation by a program of the post's own: a text on its standard input, the translation on its output.

The program is started without a shell and with a bare environment, knows nothing of the record, and is stopped with all
that it started once it takes too long or says too much. Whether it asks other machines is in the hands of whoever chooses
it; docs/how-to/configure.md says what that means.
"""

import asyncio
import contextlib
import os
import signal
from collections.abc import Sequence
from typing import Final

from parley.base.errors import FaultError, LocalError
from parley.messages.translation import Engine
from parley.runtime.config import Translation

AT_ONCE_MAX_COUNT: Final = 2
"""Programs at work at one time; a third request is told to come again."""


def engine(config: Translation) -> Engine | None:
    """The engine that the configuration names, or None: courtesy translation is off."""
    return Command(config) if config.command else None


class Command:
    """A program as an engine (``messages.translation.Engine``)."""

    def __init__(self, config: Translation) -> None:
        self._config = config
        self._pairs = {tuple(pair.split("-")) for pair in config.pairs}
        self._at_work = 0

    @property
    def name(self) -> str:
        """The name that the configuration gives it."""
        return self._config.name

    def takes(self, source: str, target: str) -> bool:
        """Whether the configuration names the pair."""
        return (source, target) in self._pairs

    async def translate(self, text: str, source: str, target: str) -> str:
        """Its output for ``text``. Raises LocalError ``translation.busy``; FaultError ``translation.no-program``,
        ``translation.failed``, ``translation.too-slow``, ``translation.too-much``."""
        if self._at_work >= AT_ONCE_MAX_COUNT:
            raise LocalError("translation.busy", engine=self.name)
        self._at_work += 1
        try:
            return await self._run(text.encode(), self._words(source, target))
        finally:
            self._at_work -= 1

    def _words(self, source: str, target: str) -> list[str]:
        return [word.replace("{source}", source).replace("{target}", target) for word in self._config.command]

    async def _run(self, text: bytes, words: Sequence[str]) -> str:
        pipe, none = asyncio.subprocess.PIPE, asyncio.subprocess.DEVNULL
        environment = {"PATH": os.environ.get("PATH", os.defpath), "LANG": "C.UTF-8"}
        try:
            # what it writes about its work may hold the text: it is not kept
            process = await asyncio.create_subprocess_exec(
                *words, stdin=pipe, stdout=pipe, stderr=none, env=environment, start_new_session=True, cwd="/"
            )
        except (OSError, ValueError) as error:
            raise FaultError("translation.no-program", engine=self.name, why=_why(error)) from None
        try:
            async with asyncio.timeout(int(self._config.timeout) / 1000):
                said = await self._talk(process, text)
        except TimeoutError:
            raise FaultError("translation.too-slow", engine=self.name, limit=str(self._config.timeout)) from None
        finally:
            await _end(process)
        if process.returncode:
            raise FaultError("translation.failed", engine=self.name, ended=process.returncode)
        return said.decode("utf-8", "replace")

    async def _talk(self, process: asyncio.subprocess.Process, text: bytes) -> bytes:
        """Gives it the text and hears it to its end."""
        assert process.stdin is not None and process.stdout is not None
        giving = asyncio.create_task(_give(process.stdin, text))
        try:
            limit = int(self._config.output)
            said = bytearray()
            while piece := await process.stdout.read(65_536):
                said += piece
                if len(said) > limit:
                    raise FaultError("translation.too-much", engine=self.name, limit=limit)
            await process.wait()
        finally:
            giving.cancel()
        return bytes(said)


async def _give(stream: asyncio.StreamWriter, text: bytes) -> None:
    # it may not want all of it; whether what it gave is good shows from how it ended
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        stream.write(text)
        await stream.drain()
        stream.close()


async def _end(process: asyncio.subprocess.Process) -> None:
    """Nothing of it goes on: neither the program nor what it started."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    await process.wait()


def _why(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
