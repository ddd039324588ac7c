"""kill -9 of either node, at random, under load: nothing acknowledged is lost, and it serves again at once."""

import os
import random
import select
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from parley.node.index import head_of
from parley.record.names import FeedId
from parley.stores.sqlite import SqliteReader

# The goal is 2 s on a quiet machine; the test's bound only tells serving from not serving on a loaded one.
SERVING_S = 15.0
LEVEL_S = 120.0


class Side:
    """One side's process, started again and again; what it said was durable."""

    def __init__(self, index: int, folder: Path, ports: tuple[int, int]) -> None:
        self.folder = folder / f"side-{index}"
        self._command = [
            sys.executable, "-m", "tests.system.busy_side", str(index), str(folder), str(ports[index]), str(ports[1 - index]),
        ]  # fmt: skip
        self.released: list[str] = []
        self.served_after: list[float] = []

    def start(self) -> None:
        """Start it, and wait until it has released something."""
        self._rest = b""
        began = time.monotonic()
        self._process = subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.read_until(lambda line: "." in line, SERVING_S)
        self.served_after.append(time.monotonic() - began)

    def read(self, seconds: float) -> list[str]:
        """Lines that came within that time."""
        assert self._process.stdout is not None
        ready, _, _ = select.select([self._process.stdout], [], [], seconds)
        if not ready:
            return []
        *lines, self._rest = (self._rest + os.read(self._process.stdout.fileno(), 1 << 16)).split(b"\n")
        texts = [line.decode() for line in lines]
        self.released += [text for text in texts if ":" in text]
        return texts

    def read_until(self, wanted: object, seconds: float) -> None:
        """Read until a line satisfies ``wanted``."""
        assert callable(wanted)
        until = time.monotonic() + seconds
        while not any(wanted(line) for line in self.read(0.2)):
            assert self._process.poll() is None, "the side died by itself"
            if time.monotonic() > until:
                self._process.send_signal(signal.SIGUSR1)  # it tells where it stands
                time.sleep(0.5)
                pytest.fail("the side does not serve")

    def kill(self) -> None:
        """kill -9; what it had printed by then counts."""
        self._process.kill()
        while self.read(0.2):
            pass
        self._process.wait()

    def quiet(self) -> None:
        """No more load."""
        assert self._process.stdin is not None
        self._process.stdin.write(b"stop\n")
        self._process.stdin.flush()


def free_ports() -> tuple[int, int]:
    """Two ports that are free now."""
    with socket.create_server(("127.0.0.1", 0)) as one, socket.create_server(("127.0.0.1", 0)) as two:
        return one.getsockname()[1], two.getsockname()[1]


def kill_often(folder: Path, kills: int, seed: int) -> list[float]:
    """The whole story; returns how long each start took until it served."""
    chance, ports = random.Random(seed), free_ports()
    sides = [Side(index, folder, ports) for index in (0, 1)]
    for one in sides:
        one.start()
    for _ in range(kills):
        until = time.monotonic() + chance.uniform(0.0, 0.4)
        while time.monotonic() < until:
            for one in sides:
                one.read(0.01)
        victim = chance.choice(sides)
        victim.kill()
        victim.start()
    for one in sides:
        one.quiet()
    for one in sides:
        one.read_until(lambda line: line == "level", LEVEL_S)
    for one in sides:
        one.kill()
    check(sides)
    return sorted(seconds for one in sides for seconds in one.served_after)


def check(sides: list[Side]) -> None:
    """Every ref that either side printed is held by both; no feed has two entries of one seq anywhere."""
    refs = [ref for one in sides for ref in one.released if not ref.startswith("refused")]
    assert len(refs) > 100
    ids: dict[tuple[FeedId, int], bytes] = {}
    for one in sides:
        with SqliteReader(str(one.folder / "record.sqlite3")) as store:
            assert store.check() == []
            assert store.evidence(10) == []

            def find(feed: FeedId, seq: int, store: SqliteReader = store) -> bytes | None:
                entry = store.at(feed, seq)
                return entry.id if entry else None

            for ref in refs:
                head = head_of(ref, find)
                assert ids.setdefault((head.feed, head.seq), head.id) == head.id


def test_killed_at_random(tmp_path: Path) -> None:
    served_after = kill_often(tmp_path, 16, seed=1)
    print(f"served again after {served_after[len(served_after) // 2]:.2f} s (median), {served_after[-1]:.2f} s at most")


@pytest.mark.soak
def test_killed_two_hundred_times(tmp_path: Path) -> None:
    served_after = kill_often(tmp_path, 200, seed=int(os.environ.get("PARLEY_SEED", "200")))
    print(f"served again after {served_after[len(served_after) // 2]:.2f} s (median), {served_after[-1]:.2f} s at most")
