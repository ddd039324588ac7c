"""How much of one feed is read (spec: line §5): bytes a day and entries a minute, counted in fixed windows."""

from typing import NamedTuple

from parley.base.instant import DAY, MINUTE, SECOND


class Allowance(NamedTuple):
    """What a pairing agreed to read of each feed of the other side."""

    bytes_a_day: int = 64 * 1024 * 1024
    entries_a_minute: int = 60_000


class Budget:
    """The use of one feed's allowance."""

    def __init__(self, allowance: Allowance) -> None:
        self._allowance = allowance
        self._day = self._minute = self._spare = -1
        self._bytes = self._entries = 0

    def take(self, size: int, now: int, self_contained: bool) -> int | None:
        """Count an entry in; None if it may be read, else the instant before which no further one is.

        One self-contained entry a second is read even then, so that a STOP is never shut out.
        """
        if now // DAY != self._day:
            self._day, self._bytes = now // DAY, 0
        if now // MINUTE != self._minute:
            self._minute, self._entries = now // MINUTE, 0
        over_day = self._bytes + size > self._allowance.bytes_a_day
        if over_day or self._entries >= self._allowance.entries_a_minute:
            if not (self_contained and now // SECOND != self._spare):
                return (self._day + 1) * DAY if over_day else (self._minute + 1) * MINUTE
            self._spare = now // SECOND
        self._bytes += size
        self._entries += 1
        return None
