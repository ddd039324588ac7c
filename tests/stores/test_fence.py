"""The fence gives the last head written or none; never an older one."""

import os
import shutil
import stat
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from parley.base.errors import FaultError, LocalError
from parley.record.archive import Mark
from parley.record.names import Head
from parley.stores import fence as fences
from parley.stores.fence import SIZE, FileFence, default_path
from parley.stores.memory import MemoryStore
from tests.stores.made import GENESIS, A, chain, linked

FIRST, SECOND = Mark(Head(*A, 6, b"\x01" * 32), 9), Mark(Head(*A, 7, b"\x02" * 32), 12)


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "run" / "record.fence")


@pytest.fixture(params=[False, True], ids=["unsynced", "synced"])
def sync(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


def test_the_last_head_is_read(path: str, sync: bool) -> None:
    fence = FileFence(path, sync)
    assert fence.read() is None
    for head in (FIRST, SECOND, Mark(Head(63, 65535, 2**32 - 1, 2**53 - 1, b"\xff" * 32), 2**53 - 1)):
        fence.write(head)
        assert fence.read() == FileFence(path, sync).read() == head
    fence.close()
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o600
    assert stat.S_IMODE(os.stat(os.path.dirname(path)).st_mode) == 0o700


def test_a_new_process_goes_on(path: str, sync: bool) -> None:
    FileFence(path, sync).write(FIRST)
    later = FileFence(path, sync)
    assert later.read() == FIRST
    later.write(SECOND)
    assert later.read() == SECOND


def test_another_boot(path: str, sync: bool) -> None:
    FileFence(path, sync, boot="one", machine="here").write(FIRST)
    assert FileFence(path, sync, boot="two", machine="here").read() == (FIRST if sync else None)
    assert FileFence(path, sync, boot="one", machine="here").read() == FIRST


def test_another_machine(path: str, sync: bool) -> None:
    FileFence(path, sync, boot="one", machine="here").write(FIRST)
    assert FileFence(path, sync, boot="two", machine="there").read() is None


def test_a_machine_without_a_name(path: str, sync: bool) -> None:
    FileFence(path, sync, boot="", machine="").write(FIRST)
    assert FileFence(path, sync, boot="", machine="").read() is None


def test_torn_anywhere_is_none_and_never_the_older(path: str) -> None:
    """Every mix of the old bytes and the new ones, cut at each byte, in either order."""
    fence = FileFence(path)
    fence.write(FIRST)
    old = Path(path).read_bytes()
    fence.write(SECOND)
    new = Path(path).read_bytes()
    assert len(old) == len(new) == SIZE
    for cut in range(1, SIZE):
        for mixed in (new[:cut] + old[cut:], old[:cut] + new[cut:]):
            if mixed in (old, new):
                continue
            with open(path, "r+b") as file:
                file.write(mixed)
            assert fence.read() is None, cut


@pytest.mark.parametrize("size", [0, 1, SIZE - 1, SIZE + 1])
def test_another_size(path: str, size: int) -> None:
    FileFence(path).write(FIRST)
    data = Path(path).read_bytes()
    Path(path).write_bytes((data + b"\0")[:size])
    assert FileFence(path).read() is None


def test_each_flipped_bit(path: str) -> None:
    FileFence(path).write(FIRST)
    data = Path(path).read_bytes()
    for bit in range(SIZE * 8):
        flipped = bytearray(data)
        flipped[bit // 8] ^= 1 << bit % 8
        Path(path).write_bytes(flipped)
        assert FileFence(path).read() is None


@pytest.mark.parametrize("copy", [shutil.copy, shutil.copy2])
def test_put_back_from_a_backup_is_none(
    path: str, monkeypatch: pytest.MonkeyPatch, sync: bool, copy: Callable[[str, str], str]
) -> None:
    """As if it was written a minute ago. Whatever puts a file back, times and all, changes its ctime."""
    ago = time.time_ns() - 60_000_000_000
    with monkeypatch.context() as patched:
        patched.setattr(fences.time, "time_ns", lambda: ago)
        FileFence(path, sync).write(FIRST)
    os.utime(path, ns=(ago, ago))
    copy(path, path + ".backup")
    os.unlink(path)
    copy(path + ".backup", path)
    assert FileFence(path, sync).read() is None
    monkeypatch.setattr(fences, "_TOUCH_NS", 10**12)
    assert FileFence(path, sync).read() == FIRST  # nothing else was wrong with it


def test_a_synced_head_is_gone_from_the_disk_before_an_unsynced_one_follows(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else a power cut could bring the synced one back: it counts over a reboot, and is the older."""
    FileFence(path, sync=True).write(FIRST)
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda file: synced.append(os.fstat(file).st_size))
    FileFence(path).write(SECOND)
    assert synced == [0]


def test_a_failed_write_leaves_no_older_head(path: str, monkeypatch: pytest.MonkeyPatch, sync: bool) -> None:
    fence = FileFence(path, sync)
    fence.write(FIRST)

    def no_room(*_: object) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "pwrite", no_room)
        with pytest.raises(FaultError, match=r"stores\.fence-failed"):
            fence.write(SECOND)
    assert fence.read() is None
    assert not os.path.exists(path)
    fence.write(SECOND)
    assert fence.read() == SECOND


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FaultError, match=r"stores\.fence-failed"):
        FileFence(str(tmp_path / "file" / "fence")).write(FIRST)
    with pytest.raises(FaultError, match=r"stores\.fence-failed"):
        FileFence(str(tmp_path)).write(FIRST)


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "target").write_bytes(b"precious")
    (tmp_path / "fence").symlink_to(tmp_path / "target")
    with pytest.raises(FaultError):
        FileFence(str(tmp_path / "fence")).write(FIRST)
    assert (tmp_path / "target").read_bytes() == b"precious"


def test_removed(path: str) -> None:
    fence = FileFence(path)
    fence.write(FIRST)
    fence.remove()
    fence.remove()
    assert fence.read() is None


def may_go_on(store: MemoryStore, mark: Mark | None) -> bool:
    """The rule of a start."""
    if mark is None or mark.position > store.position():
        return False
    entry = store.at(mark.head.feed, mark.head.seq)
    return entry is not None and entry.id == mark.head.id


def test_the_rule_of_a_start(path: str) -> None:
    """At each moment the store may die or be rolled back: it goes on only if it holds all that was let out."""
    fence, store, backups = FileFence(path), MemoryStore(GENESIS), [MemoryStore(GENESIS)]
    for position, entry in enumerate(chain(A, 4), 1):
        store.commit(linked([entry], position))
        # Died between the store and the fence: ahead of it, nothing let out in between.
        assert may_go_on(store.copy(), fence.read()) == (position > 1)
        fence.write(Mark(entry.head, position))
        assert may_go_on(store.copy(), fence.read())
        assert not any(may_go_on(backup, fence.read()) for backup in backups)
        backups.append(store.copy())


def test_the_default_place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("RUNTIME_DIRECTORY", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert default_path(b"\xab" * 32) == str(tmp_path / "parley" / ("ab" * 32 + ".fence"))
    monkeypatch.setenv("RUNTIME_DIRECTORY", f"{tmp_path}/service:{tmp_path}/other")
    assert default_path(b"\xab" * 32) == str(tmp_path / "service" / ("ab" * 32 + ".fence"))
    (tmp_path / "service").chmod(0o777)
    with pytest.raises(LocalError, match=r"stores\.fence-insecure"):
        default_path(b"\xab" * 32)
    (tmp_path / "service").rmdir()
    (tmp_path / "service").symlink_to(tmp_path)
    with pytest.raises(LocalError, match=r"stores\.fence-insecure"):
        default_path(b"\xab" * 32)


def test_without_a_runtime_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RUNTIME_DIRECTORY", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/nowhere")
    asked: list[str] = []
    monkeypatch.setattr(fences, "require_own_folder", asked.append)
    assert default_path(bytes(32)).startswith(f"/dev/shm/parley-{os.getuid()}/")
    assert asked == [f"/dev/shm/parley-{os.getuid()}"]
