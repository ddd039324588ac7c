"""Killed at any moment, twenty times: nothing that was reported as kept is missing, and the fence never misleads."""

import os
import random
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from parley.record.archive import Mark, Note
from parley.stores.fence import FileFence
from parley.stores.sqlite import SqliteStore
from tests.stores.faulty import FaultyDisk
from tests.stores.made import GENESIS, RECORD, A, an_entry, chain, linked

ROUNDS = 20
COMMITS = 150


def work(path: str, fence_path: str, out: int) -> None:
    """Commit the feed's next entries, some at a time, and report each commit's last position."""
    store, fence = SqliteStore(path, GENESIS), FileFence(fence_path)
    chance = random.Random(store.position())
    last = store.at(A, store.position() - 1)
    while True:
        entries = []
        for _ in range(chance.randint(1, 9)):
            last = an_entry(A, last.seq + 1, last.id) if last else an_entry(A, 0, RECORD)
            entries.append(last)
        position = store.position()
        store.commit([*linked(entries, position + 1), Note("count", str(entries[-1].seq).encode())])
        fence.write(Mark(entries[-1].head, position + len(entries)))
        os.write(out, b"%d\n" % (position + len(entries)))


def run_and_kill(path: str, fence_path: str, after_s: float) -> int:
    """The last position that a child reported before it was killed; 0 if none."""
    source, out = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(source)
            work(path, fence_path, out)
        finally:
            os._exit(1)
    os.close(out)
    time.sleep(after_s)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(source) as reports:
        return max((int(line) for line in reports.read().split("\n")[:-1]), default=0)


def test_killed_at_random(tmp_path: Path) -> None:
    path, fence_path = str(tmp_path / "record.db"), str(tmp_path / "record.fence")
    chance = random.Random(20)
    reported, grew = 0, 0
    for _ in range(ROUNDS):
        told = run_and_kill(path, fence_path, chance.uniform(0.01, 0.08))
        grew += told > reported
        reported = max(reported, told)
        if not os.path.exists(path):
            continue
        with SqliteStore(path, GENESIS) as store:
            assert store.position() >= reported
            assert len(store.run(A, 0, 1 << 30)) == store.position()
            assert int(store.note("count") or b"-1") == store.position() - 1
            if fence := FileFence(fence_path).read():
                fenced = store.at(A, fence.head.seq)
                assert fenced is not None
                assert fenced.id == fence.head.id
                assert fence.position >= reported
    assert grew > ROUNDS // 2
    with SqliteStore(path) as store:
        assert store.check() == []


@pytest.fixture
def disk() -> Iterator[FaultyDisk]:
    made = FaultyDisk("power")
    yield made
    made.unregister()


def lost_in_power_cuts(disk: FaultyDisk, folder: Path, synchronous: str) -> int:
    """Commits that a disk lost which kept only what was synced, the power cut after each of many commits."""
    lost = 0
    with SqliteStore(str(folder / "record.db"), GENESIS, vfs="power") as store:
        store._db.execute(f"PRAGMA wal_autocheckpoint = 20; PRAGMA synchronous = {synchronous}").fetchall()
        for position, entry in enumerate(chain(A, COMMITS), 1):
            store.commit(linked([entry], position))
            cut = folder / str(position)
            cut.mkdir()
            for path, data in disk.synced.items():
                (cut / Path(path).name).write_bytes(data)
            with SqliteStore(str(cut / "record.db")) as found:
                assert found.check() == []
                lost += position - found.position()
    return lost


def test_power_cuts(disk: FaultyDisk, tmp_path: Path) -> None:
    assert lost_in_power_cuts(disk, tmp_path, "FULL") == 0


def test_power_cuts_are_felt_where_less_is_synced(disk: FaultyDisk, tmp_path: Path) -> None:
    """The control: the setting that is never used for the record."""
    assert lost_in_power_cuts(disk, tmp_path, "NORMAL") > COMMITS
