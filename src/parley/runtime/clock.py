"""The node's clock: milliseconds UTC that never go back, whatever is done to the machine's clock."""

import time
from collections.abc import Callable


class Clock:
    """Follows the machine's clock. When that is set back, this one runs at half speed until the other has caught up:
    everything that waits for an interval goes on, and no entry is dated before an earlier one.
    """

    def __init__(self, wall: Callable[[], int] = time.time_ns, steady: Callable[[], int] = time.monotonic_ns) -> None:
        """``wall`` and ``steady`` give nanoseconds; the second never jumps."""
        self._wall = wall
        self._steady = steady
        self._last = wall()
        self._last_steady = steady()

    def now(self) -> int:
        """Milliseconds since 1970-01-01T00:00:00Z."""
        steady = self._steady()
        passed = steady - self._last_steady
        self._last = max(self._wall(), self._last + passed // 2)
        self._last_steady = steady
        return self._last // 1_000_000

    @property
    def ahead_ms(self) -> int:
        """How far this clock is ahead of the machine's; 0 unless that one was set back."""
        return max(0, self._last - self._wall()) // 1_000_000
