"""Every write of a commit fails in every way: nothing of the batch is there, or it is there whole and never half."""

import os
import resource
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from parley.base.errors import FaultError
from parley.record.archive import Note, Row
from parley.stores.sqlite import SqliteStore
from tests.stores.faulty import DONE, NOT_DONE, FaultyDisk
from tests.stores.made import GENESIS, A, B, chain, code_of, contents, evidence, linked

FIRST = linked(chain(A, 6))
SECOND: list[Row] = [*linked(chain(B, 30), first=7), evidence(1), Note("x", bytes(9000))]
AFTER: list[Row] = [Note("y", b"after")]


@pytest.fixture
def disk() -> Iterator[FaultyDisk]:
    made = FaultyDisk("faulty")
    yield made
    made.unregister()


def opened(folder: Path, vfs: str | None = "faulty") -> SqliteStore:
    folder.mkdir(exist_ok=True)
    return SqliteStore(str(folder / "record.db"), GENESIS, vfs=vfs)


def writes_of_a_commit(disk: FaultyDisk, folder: Path) -> int:
    with opened(folder) as store:
        store.commit(FIRST)
        disk.plan.reset()
        store.commit(SECOND)
        return disk.plan.count


def crashed(folder: Path, name: str) -> dict[str, object]:
    """What a start finds if the power goes now, and the disk has all that was written."""
    copy = folder.parent / name
    copy.mkdir()
    for ending in ("", "-wal"):
        if (file := folder / f"record.db{ending}").exists():
            shutil.copy(file, copy)
    with opened(copy, None) as store:
        assert store.check() == []
        return contents(store)


def failed_at(disk: FaultyDisk, folder: Path, at: int, how: str, error: type[apsw.Error]) -> dict[str, object]:
    """One commit fails at its write or sync numbered ``at``; what a start finds if the power goes at that moment."""
    store = opened(folder)
    store.commit(FIRST)
    before = contents(store)
    found: list[dict[str, object]] = []
    disk.plan.reset(at, how, error, on_hit=lambda: found.append(crashed(folder, f"{at}-crash")))
    with pytest.raises(FaultError) as caught:
        store.commit(SECOND)
    disk.plan.reset()
    if error is apsw.FullError:
        assert code_of(caught.value) == "stores.full"
        assert contents(store) == before
        store.commit(AFTER)
    else:
        assert code_of(caught.value) == "stores.failed"
        with pytest.raises(FaultError, match=r"stores\.closed"):
            store.position()
    store.close()
    return found[0]


@pytest.mark.parametrize("how", [NOT_DONE, DONE])
@pytest.mark.parametrize("error", [apsw.IOError, apsw.FullError])
def test_every_write_fails(disk: FaultyDisk, tmp_path: Path, how: str, error: type[apsw.Error]) -> None:
    count = writes_of_a_commit(disk, tmp_path / "whole")
    assert count > 8
    with opened(tmp_path / "whole", None) as store:
        whole = contents(store)
    with opened(tmp_path / "before", None) as store:
        store.commit(FIRST)
        before = contents(store)
    kept_whole = 0
    for at in range(1, count + 1):
        found = failed_at(disk, tmp_path / str(at), at, how, error)
        assert found in (before, whole)
        kept_whole += found == whole
        with opened(tmp_path / str(at), None) as again:
            assert again.check() == []
            assert again.since(0, 99) in (FIRST, [*FIRST, *SECOND[:30]])
    # Reported as failed and there all the same: when the last write is done, or the sync after it (this crash leaves on
    # the disk all that was written, synced or not).
    assert kept_whole == (2 if how == DONE else 1)


def test_a_disk_that_stays_broken_closes_the_store(disk: FaultyDisk, tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.commit(FIRST)
    disk.plan.reset(3, lasting=True)
    with pytest.raises(FaultError, match=r"stores\.failed"):
        store.commit(SECOND)
    with pytest.raises(FaultError, match=r"stores\.closed"):
        store.commit(AFTER)
    disk.plan.reset()
    with opened(tmp_path) as again:
        assert again.position() == 6


def grow(store: SqliteStore) -> int:
    """Commit until the store refuses; how many commits it took."""
    for number in range(1000):
        before = contents(store)
        try:
            store.commit([Note(str(number), bytes(20_000)), evidence(number)])
        except FaultError as error:
            assert code_of(error) == "stores.full"
            assert contents(store) == before
            return number
    raise AssertionError("never full")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "small"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError:
        pytest.skip("no mount here")
    if done.returncode:
        pytest.skip("may not mount a small disk here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk(small_disk: Path) -> None:
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(300_000))
    with SqliteStore(str(small_disk / "record.db"), GENESIS) as store:
        store.commit(FIRST)
        kept = grow(store)
        assert kept > 3
        ballast.unlink()
        store.commit(AFTER)
        assert store.note("y") == b"after"
        assert store.check() == []
    with SqliteStore(str(small_disk / "record.db")) as again:
        assert all(again.note(str(number)) for number in range(kept))
        assert again.note(str(kept)) is None
        assert again.check() == []


def test_a_limit_on_the_size_of_files(tmp_path: Path) -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    store = SqliteStore(str(tmp_path / "record.db"), GENESIS)
    try:
        store.commit(FIRST)
        resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, before[1]))
        kept = grow(store)
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        assert kept > 3
        store.commit(AFTER)
        assert store.check() == []
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
        store.close()


def test_a_backup_to_a_full_disk_leaves_nothing(small_disk: Path, tmp_path: Path) -> None:
    with SqliteStore(str(tmp_path / "record.db"), GENESIS) as store:
        store.commit([Note("x", bytes(3_000_000))])
        with pytest.raises(FaultError, match=r"stores\.full"):
            store.backup(str(small_disk / "backup.db"))
        assert os.listdir(small_disk) == []
        store.commit(AFTER)
