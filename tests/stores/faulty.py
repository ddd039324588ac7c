"""A disk that fails: an SQLite VFS whose writes and syncs fail in the ways in which a disk's do."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import apsw

# What happens to the n-th write or sync: it is not done and fails, or it is done and reported as failed all the same.
NOT_DONE, DONE = "not done", "done"


class Plan:
    """Counts writes and syncs and fails one: see ``reset``."""

    def __init__(self) -> None:
        self.reset()

    def reset(
        self, at: int = 0, how: str = NOT_DONE, error: type[apsw.Error] = apsw.IOError, lasting: bool = False,
        on_hit: Callable[[], None] = lambda: None,
    ) -> None:  # fmt: skip
        """Fail the write or sync numbered ``at`` from now (from 1; 0: none), with ``lasting`` all after it too."""
        self.count, self.at, self.how, self.error, self.lasting = 0, at, how, error, lasting
        self.on_hit = on_hit

    def carry_out(self, what: str, act: Callable[[], Any]) -> Any:
        self.count += 1
        due = self.count == self.at or (self.lasting and 0 < self.at < self.count)
        if not due:
            return act()
        if self.how == DONE:
            act()
        if self.count == self.at:
            self.on_hit()
        raise self.error(f"{what} failed by plan")


class FaultyFile(apsw.VFSFile):
    def __init__(self, disk: "FaultyDisk", name: Any, flags: Any) -> None:
        self.disk = disk
        self.path = name.filename() if isinstance(name, apsw.URIFilename) else name
        super().__init__("", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        self.disk.plan.carry_out("write", lambda: super(FaultyFile, self).xWrite(data, offset))

    def xSync(self, flags: int) -> None:  # noqa: N802
        self.disk.plan.carry_out("sync", lambda: super(FaultyFile, self).xSync(flags))
        self.disk.synced[self.path] = Path(self.path).read_bytes()


class FaultyDisk(apsw.VFS):
    """Give ``name`` to a store as its vfs. ``synced`` is what each file holds after a power cut, at the worst."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.plan = Plan()
        self.synced: dict[str, bytes] = {}
        super().__init__(name, base="")

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802
        super().xDelete(filename, syncdir)
        self.synced.pop(filename, None)

    def xOpen(self, name: Any, flags: Any) -> FaultyFile:  # noqa: N802
        return FaultyFile(self, name, flags)
