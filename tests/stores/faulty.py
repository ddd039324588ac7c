"""A disk that fails: an SQLite VFS whose writes and syncs fail in the ways in which a disk's do."""

from collections.abc import Callable
from typing import Any

import apsw

# What happens to the n-th write or sync: it is not done and fails, or it is done and reported as failed all the same.
NOT_DONE, DONE = "not done", "done"


class Plan:
    """Counts writes and syncs, and fails the one numbered ``at`` (from 1); 0 fails none. ``lasting``: all after it too."""

    def __init__(self) -> None:
        self.reset()

    def reset(self, at: int = 0, how: str = NOT_DONE, error: type[apsw.Error] = apsw.IOError, lasting: bool = False) -> None:
        self.count, self.at, self.how, self.error, self.lasting = 0, at, how, error, lasting
        self.hit = ""

    def carry_out(self, what: str, act: Callable[[], Any]) -> Any:
        self.count += 1
        due = self.count == self.at or (self.lasting and 0 < self.at < self.count)
        if not due:
            return act()
        self.hit = self.hit or what
        if self.how == DONE:
            act()
        raise self.error(f"{what} failed by plan")


class FaultyFile(apsw.VFSFile):
    def __init__(self, plan: Plan, name: Any, flags: Any) -> None:
        self.plan = plan
        super().__init__("", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        self.plan.carry_out("write", lambda: super(FaultyFile, self).xWrite(data, offset))

    def xSync(self, flags: int) -> None:  # noqa: N802
        self.plan.carry_out("sync", lambda: super(FaultyFile, self).xSync(flags))


class FaultyDisk(apsw.VFS):
    """Give ``name`` to a store as its vfs."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.plan = Plan()
        super().__init__(name, base="")

    def xOpen(self, name: Any, flags: Any) -> FaultyFile:  # noqa: N802
        return FaultyFile(self.plan, name, flags)
