"""The two ``parley up`` processes of the demonstration: started, watched, started again when one dies, stopped.

Each child's standard input is a pipe from here and it stops when that ends, so none is left behind however this process
ends. It has a session of its own, so Ctrl-C reaches it only from here.
"""

import json
import os
import selectors
import subprocess
import sys
import time
from pathlib import Path
from typing import IO, Any, Final

from parley.base.errors import FaultError
from parley.cli.home import Home

START_S: Final = 20.0
STOP_S: Final = 8.0
RESTART_PAUSE_S: Final = 1.0
DEATHS_MAX_COUNT: Final = 5
DEATHS_WINDOW_S: Final = 60.0
LOG_TAIL: Final = 2_000


class Node:
    """One side's process. ``facts`` are what it said when it was ready."""

    def __init__(self, home: Home, name: str) -> None:
        self.home = home
        self.name = name
        self.facts: dict[str, Any] = {}
        self._process: subprocess.Popen[bytes] | None = None
        self._log: IO[bytes] | None = None
        self._deaths: list[float] = []

    @property
    def log_path(self) -> Path:
        """What the process writes about itself."""
        return self.home.path / "up.log"

    def start(self) -> None:
        """Start the process; ``wait_ready`` says when it stands."""
        self._log = self.log_path.open("ab")
        command = [sys.executable, "-m", "parley.cli", "up", "--home", str(self.home.path), "--json", "--while-input"]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._log, start_new_session=True,
            env=os.environ | {"PYTHONUNBUFFERED": "1"},
        )  # fmt: skip

    def wait_ready(self) -> None:
        """Wait until the node stands. Raises FaultError ``cli.demo-node`` with the end of its log if it does not."""
        line = self._first_line(time.monotonic() + START_S)
        try:
            said = json.loads(line)
        except ValueError:
            said = {}
        if said.get("event") != "ready":
            self.stop()
            why = said.get("error", {}).get("phrase", {}).get("en") or self.log_tail()
            raise FaultError("cli.demo-node", name=self.name, why=why)
        self.facts = said

    def _first_line(self, until: float) -> bytes:
        assert self._process is not None
        assert self._process.stdout is not None
        out, data = self._process.stdout, b""
        with selectors.DefaultSelector() as selector:
            selector.register(out, selectors.EVENT_READ)
            while b"\n" not in data and selector.select(max(0.0, until - time.monotonic())):
                piece = os.read(out.fileno(), 65536)
                if not piece:
                    break
                data += piece
        return data.partition(b"\n")[0]

    @property
    def is_alive(self) -> bool:
        """Whether the process runs."""
        return self._process is not None and self._process.poll() is None

    def restart(self) -> int:
        """Start a dead process again; returns what it ended with. Raises FaultError ``cli.demo-dies`` if it keeps dying."""
        assert self._process is not None
        code = self._process.wait()
        now = time.monotonic()
        self._deaths = [at for at in self._deaths if at > now - DEATHS_WINDOW_S] + [now]
        if len(self._deaths) > DEATHS_MAX_COUNT:
            raise FaultError("cli.demo-dies", name=self.name, count=len(self._deaths), why=self.log_tail())
        self._close()
        time.sleep(RESTART_PAUSE_S)
        self.start()
        self.wait_ready()
        return code

    def ask_to_stop(self) -> None:
        """End its input: it stops by itself."""
        if self._process and self._process.stdin:
            self._process.stdin.close()

    def stop(self) -> None:
        """Wait until it has stopped; what does not stop in time is ended."""
        if self._process is None:
            return
        self.ask_to_stop()
        for last in (self._process.terminate, self._process.kill):
            try:
                self._process.wait(STOP_S)
                break
            except subprocess.TimeoutExpired:
                last()
        self._process.wait()
        self._close()

    def _close(self) -> None:
        assert self._process is not None
        for pipe in (self._process.stdin, self._process.stdout, self._log):
            if pipe:
                pipe.close()

    def log_tail(self) -> str:
        """The end of the log."""
        try:
            return self.log_path.read_bytes()[-LOG_TAIL:].decode("utf-8", "replace").strip()
        except OSError:
            return ""
