"""Narrow links: when an entry goes without what the peer has, and which are asked for whole (spec: line §9).

What a narrow frame says is opaque here: the record knows an entry's shape, the node knows what both ends hold.
"""

from typing import Final

from parley.base.instant import SECOND
from parley.line.level import Feed

NARROW_TRIES_COUNT: Final = 2
"""What is sent a third time goes whole: whatever stands in the way of rebuilding it, it arrives (spec: line §9.5)."""
ASKED_AGAIN_MS: Final = 2 * SECOND
ASKED_MAX_COUNT: Final = 256


def goes_narrow(tries_count: int) -> bool:
    """Whether an entry that was sent so many times may go without what the peer has."""
    return tries_count < NARROW_TRIES_COUNT


class Asked:
    """Places that one peer was asked for because what it sent did not rebuild (spec: line §9.4).

    Each is asked for at most once in two seconds, and at most ASKED_MAX_COUNT in that time: what a peer sends must not
    decide how much it is asked.
    """

    def __init__(self) -> None:
        self._at: dict[tuple[Feed, int], int] = {}

    def may(self, feed: Feed, seq: int, now: int) -> bool:
        """Whether to ask for that place now; it counts as asked then."""
        for place in [place for place, at in self._at.items() if not 0 <= now - at < ASKED_AGAIN_MS]:
            del self._at[place]
        if (feed, seq) in self._at or len(self._at) >= ASKED_MAX_COUNT:
            return False
        self._at[(feed, seq)] = now
        return True
