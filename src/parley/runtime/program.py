"""Running a program of the post's own: without a shell, with a bare environment, bounded in time and in what it says.

It is given one text on its standard input. When it is over, too slow, too talkative or given up, nothing of it goes on: neither
the program nor what it started. What it writes about its work (standard error) is not kept: it may hold what it was given.
"""

import asyncio
import contextlib
import os
import signal
from collections.abc import Sequence
from typing import NamedTuple


class Ended(NamedTuple):
    """How a program ended, and what it said."""

    code: int
    said: bytes


class ProgramError(Exception):
    """``what``: no-program (``why``), too-slow, too-much. The caller knows whose program it is, and says so."""

    def __init__(self, what: str, why: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.why = why


async def run(words: Sequence[str], given: bytes, timeout_ms: int, said_max: int) -> Ended:
    """Run it to its end. Raises ProgramError."""
    pipe, none = asyncio.subprocess.PIPE, asyncio.subprocess.DEVNULL
    environment = {"PATH": os.environ.get("PATH", os.defpath), "LANG": "C.UTF-8"}
    try:
        process = await asyncio.create_subprocess_exec(
            *words, stdin=pipe, stdout=pipe, stderr=none, env=environment, start_new_session=True, cwd="/"
        )
    except (OSError, ValueError) as error:
        raise ProgramError("no-program", getattr(error, "strerror", None) or str(error)) from None
    try:
        async with asyncio.timeout(timeout_ms / 1000):
            said = await _talk(process, given, said_max)
    except TimeoutError:
        raise ProgramError("too-slow") from None
    finally:
        await _end(process)
    return Ended(process.returncode or 0, said)


async def _talk(process: asyncio.subprocess.Process, given: bytes, said_max: int) -> bytes:
    """Gives it the text and hears it to its end."""
    assert process.stdin is not None and process.stdout is not None
    giving = asyncio.create_task(_give(process.stdin, given))
    try:
        said = bytearray()
        while piece := await process.stdout.read(65_536):
            said += piece
            if len(said) > said_max:
                raise ProgramError("too-much")
        await process.wait()
    finally:
        giving.cancel()
    return bytes(said)


async def _give(stream: asyncio.StreamWriter, given: bytes) -> None:
    # it may not want all of it; whether what it gave is good shows from how it ended
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        stream.write(given)
        await stream.drain()
        stream.close()


async def _end(process: asyncio.subprocess.Process) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    await process.wait()
