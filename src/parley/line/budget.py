"""How much of one post is read (spec: line §5): bytes a day, entries a minute, urgent entries an hour, in fixed windows."""

from typing import Final, NamedTuple

from parley.base.instant import DAY, HOUR, MINUTE

SPARE_MAX_SIZE: Final = 4096
"""Bytes of an entry that is read in spite of everything: a STOP has some 300."""


class Allowance(NamedTuple):
    """What a pairing agreed to read of each post of the other side."""

    bytes_a_day: int = 64 * 1024 * 1024
    entries_a_minute: int = 60_000
    flash_an_hour: int = 600


class Candidate(NamedTuple):
    """An entry that asks to be read: its size in bytes, whether it is self-contained, and its author's time."""

    size: int
    self_contained: bool
    time: int


class Window:
    """A count that begins anew with each ``span`` of time."""

    def __init__(self, span: int, most: int) -> None:
        self._span = span
        self._most = most
        self._number = -1
        self._used = 0

    def full_until(self, amount: int, now: int) -> int | None:
        """None if there is room for so much more; else when the window ends."""
        if now // self._span != self._number:
            self._number, self._used = now // self._span, 0
        return None if self._used + amount <= self._most else (self._number + 1) * self._span

    def count(self, amount: int) -> None:
        """So much was taken in the window last asked about."""
        self._used += amount


class Budget:
    """The use of one post's allowance."""

    def __init__(self, allowance: Allowance) -> None:
        self._bytes = Window(DAY, allowance.bytes_a_day)
        self._entries = Window(MINUTE, allowance.entries_a_minute)
        self._flash = Window(HOUR, allowance.flash_an_hour)
        self._spare = Window(MINUTE, 1)

    def take(self, entry: Candidate, now: int) -> int | None:
        """Count an entry in; None if it may be read, else the instant before which no further one is.

        One small self-contained entry a minute is read even then, so that a STOP is never shut out (spec: line §5.3).
        """
        # spec: line §5.1: a catch-up brings old ones in their order; they are in nobody's way, and count like all others.
        is_urgent = entry.self_contained and entry.time > now - HOUR
        asked = [(self._bytes, entry.size), (self._entries, 1)] + [(self._flash, 1)] * is_urgent
        full = [until for window, amount in asked if (until := window.full_until(amount, now)) is not None]
        if full and not self._is_spared(entry, now):
            return max(full)
        for window, amount in asked:
            window.count(amount)
        return None

    def _is_spared(self, entry: Candidate, now: int) -> bool:
        if not entry.self_contained or entry.size > SPARE_MAX_SIZE or self._spare.full_until(1, now) is not None:
            return False
        self._spare.count(1)
        return True
