"""The delegate ladder: who is to be called when a FLASH stands unacknowledged, by this node's clock alone.

Nothing here knows messages, files or alerts. A rung is the time after which it is called; the ladder is those times, growing.
Only a person's acknowledgement takes a message off the ladder: it is then no longer among those that wait.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple


class Called(NamedTuple):
    """A rung that a message has climbed to: its number, the first one being 1, and since when, ms by this node's clock."""

    number: int
    at: int


def called(ladder_ms: Sequence[int], arrived: int, now: int) -> tuple[Called, ...]:
    """The rungs that a message which ``arrived`` then has climbed to at ``now``, the lowest first.

    It grows with ``now`` and never shrinks; the sender's clock has no part in it.
    """
    return tuple(Called(number, arrived + after) for number, after in enumerate(ladder_ms, 1) if now - arrived >= after)


def climbed(of: Callable[[str], Sequence[int]], waiting: Mapping[str, int], now: int) -> dict[str, tuple[Called, ...]]:
    """For each FLASH that waits for a person (name → when it arrived) the rungs that it has climbed to, by ``of`` it."""
    return {name: called(of(name), arrived, now) for name, arrived in waiting.items()}


def highest(rungs: Iterable[Called]) -> int:
    """The number of the highest rung; 0: nobody was called yet."""
    return max((rung.number for rung in rungs), default=0)
