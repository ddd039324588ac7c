"""The fence's twin for simulations: what ``stores.fence.FileFence`` promises, kept by the world instead of a file."""

from parley.base.errors import FaultError
from parley.record.archive import Mark


class MemoryFence:
    """Outlives the process. ``fail_next`` makes the next writing fail: then there is no fence any more."""

    def __init__(self) -> None:
        self._mark: Mark | None = None
        self.fail_next = False

    def write(self, mark: Mark) -> None:
        """Say that what stands up to ``mark`` may be let out. Raises FaultError ``stores.fence-failed``."""
        if self.fail_next:
            self.fail_next = False
            self._mark = None
            raise FaultError("stores.fence-failed", path="memory", why="injected")
        self._mark = mark

    def read(self) -> Mark | None:
        """The last mark written, None if there is none that can be relied on."""
        return self._mark

    def lose(self) -> None:
        """A power cut takes what was not synced, or a new machine never had it."""
        self._mark = None

    def close(self) -> None:
        """Nothing to give free."""
