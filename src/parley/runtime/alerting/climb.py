"""Which rungs are to be called now: once for each FLASH, and a flood of one post's FLASHes with one call.

It remembers in memory alone: after a restart everybody whose turn it is is called again rather than never.
"""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from parley.base.instant import MINUTE
from parley.node.status import FlashView
from parley.procedures import delegates

APART_MS: Final = 2 * MINUTE
"""One rung is not called more often than this about one post: what climbs meanwhile is told with the next call."""


class Call(NamedTuple):
    """A rung to be called about one author, whose FLASH messages all stand in ``waiting``, the oldest first."""

    rung: int
    waiting: list[FlashView]


class Climb:
    """``ladder_ms``: after how long each rung is called; ``of``: the same for one FLASH, where they differ."""

    def __init__(self, ladder_ms: Sequence[int], of: Callable[[str], Sequence[int]] | None = None) -> None:
        self._ladder_ms = tuple(ladder_ms)
        self._of = of or (lambda _: self._ladder_ms)
        self._told: set[tuple[str, int]] = set()
        self._last: dict[tuple[str, int], int] = {}
        self._standing: dict[str, tuple[int, ...]] = {}

    def calls(self, waiting: Sequence[FlashView], now: int) -> list[Call]:
        """The calls to make now; each is given once. What does not wait any more is forgotten."""
        by_author = _by_author(waiting)
        self._forget({one.ref for one in waiting}, set(by_author))
        return [
            Call(rung, several)
            for author, several in by_author.items()
            for rung in range(1, len(self._ladder_ms) + 1)
            if self._is_due(rung, author, several, now)
        ]

    def moved(self, waiting: Sequence[FlashView], now: int) -> bool:
        """Whether some FLASH stands on another rung than at the last look: screens must be drawn anew."""
        climbed = delegates.climbed(self._of, {one.ref: one.arrived for one in waiting}, now)
        standing = {ref: tuple(rung.number for rung in rungs) for ref, rungs in climbed.items() if rungs}
        before, self._standing = self._standing, standing
        return standing != before

    def _is_due(self, rung: int, author: str, several: list[FlashView], now: int) -> bool:
        climbed = {(one.ref, rung) for one in several if now - one.arrived >= self._of(one.ref)[rung - 1]}
        if climbed <= self._told or now - self._last.get((author, rung), now - APART_MS) < APART_MS:
            return False
        self._told |= climbed
        self._last[author, rung] = now
        return True

    def _forget(self, refs: set[str], authors: set[str]) -> None:
        self._told = {told for told in self._told if told[0] in refs}
        self._last = {key: at for key, at in self._last.items() if key[0] in authors}


def _by_author(waiting: Sequence[FlashView]) -> dict[str, list[FlashView]]:
    found: dict[str, list[FlashView]] = {}
    for one in sorted(waiting, key=lambda one: (one.arrived, one.ref)):
        found.setdefault(one.author.id, []).append(one)
    return found
