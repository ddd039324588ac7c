"""The worker process as the node's process sees it: started when it is first asked, killed when it is too slow."""

import asyncio
import contextlib
import os
import signal
import sys
from pathlib import Path
from typing import Any, Final

import msgspec

import parley
from parley.base.errors import FaultError, LocalError
from parley.runtime.deconflicting.worker import LENGTH_SIZE, MESSAGE_MAX

ANSWER_S: Final = 600.0
"""The longest that one answer may take: the first one compiles."""


class Worker:
    """One worker process. ``kernels`` is the folder of its machine code, ``criteria`` the text of the criteria or ""."""

    def __init__(self, kernels: Path, criteria: str = "") -> None:
        self._kernels = kernels
        self._criteria = criteria
        self._process: asyncio.subprocess.Process | None = None
        self._turn = asyncio.Lock()
        self.by: tuple[bytes, int] = (b"", 0)

    @property
    def runs(self) -> bool:
        """Whether there is a process, which holds what it was given."""
        return self._process is not None

    async def start(self) -> None:
        """Start the process. Raises FaultError ``runtime.deconflict-broken``, LocalError for bad criteria."""
        package = Path(parley.__file__).parents[1]
        paths = [str(package), *os.environ.get("PYTHONPATH", "").split(os.pathsep)]
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, paths))}
        pipe = asyncio.subprocess.PIPE
        try:
            self._kernels.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "parley.runtime.deconflicting.worker", str(self._kernels),
                stdin=pipe, stdout=pipe, env=environment, start_new_session=True,
            )  # fmt: skip
        except OSError as error:
            raise _broken(error.strerror or str(error)) from None
        criteria, algorithm = await self.ask("begin", self._criteria)
        self.by = (criteria, algorithm)

    async def ask(self, name: str, *arguments: Any) -> Any:
        """One request and its answer. Raises FaultError ``runtime.deconflict-broken`` after ending the process; LocalError
        for what it refuses."""
        async with self._turn:
            try:
                async with asyncio.timeout(ANSWER_S):
                    code, answer = await self._exchange([name, *arguments])
            except (OSError, EOFError, TimeoutError, ValueError, msgspec.DecodeError) as error:
                await self.stop()
                raise _broken(type(error).__name__) from None
            except BaseException:
                await self.stop()  # an answer that nobody took would be taken for the next one's
                raise
        if code:
            raise LocalError(code, **answer)
        return answer

    async def _exchange(self, request: list[Any]) -> Any:
        process = self._process
        if process is None:
            raise EOFError
        assert process.stdin and process.stdout
        data = msgspec.msgpack.encode(request)
        process.stdin.write(len(data).to_bytes(LENGTH_SIZE, "big") + data)
        await process.stdin.drain()
        size = int.from_bytes(await process.stdout.readexactly(LENGTH_SIZE), "big")
        if size > MESSAGE_MAX:
            raise ValueError
        return msgspec.msgpack.decode(await process.stdout.readexactly(size))

    async def stop(self) -> None:
        """End the process, and what it holds with it."""
        process, self._process = self._process, None
        if process is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            await process.wait()


def _broken(why: str) -> FaultError:
    return FaultError("runtime.deconflict-broken", why=why)
