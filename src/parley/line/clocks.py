"""How far another clock may be off ours, from four timestamps (spec: line §3.3). All in milliseconds."""

from typing import NamedTuple

from parley.base.instant import HOUR

DRIFT_PPM = 200


class Offset(NamedTuple):
    """The other clock minus ours lies between ``low`` and ``high``."""

    low: int
    high: int


class ClockBound:
    """The tightest bound that recent beats allow; it widens with age, as clocks drift."""

    def __init__(self) -> None:
        self._bound: Offset | None = None
        self._at = 0

    def exchange(self, t1: int, t2: int, t3: int, t4: int) -> Offset:
        """Own beat sent t1, come in there t2, theirs sent t3, come in here t4; t1 and t4 by our clock."""
        low, high = t3 - t4, t2 - t1
        held = self.at(t4)
        if held is not None and max(low, held.low) <= min(high, held.high):
            low, high = max(low, held.low), min(high, held.high)
        self._bound, self._at = Offset(min(low, high), max(low, high)), t4
        return self._bound

    def at(self, now: int) -> Offset | None:
        """The bound as it stands at ``now``; None before the first exchange, or an hour after the last."""
        if self._bound is None or not 0 <= now - self._at < HOUR:
            return None
        drift = (now - self._at) * DRIFT_PPM // 1_000_000
        return Offset(self._bound.low - drift, self._bound.high + drift)
