"""How far two posts' clocks stood apart when one of them wrote, by the CLOCK entries of both (spec: procedures §2.5).

One side's word alone moves nothing, and where the two contradict each other neither does.
"""

from bisect import bisect_left
from typing import Any, Final, NamedTuple

from parley.procedures.procedure import Fact
from parley.record.names import FeedId, PostId
from parley.record.payload import OWN, Core

BOUND_MAX_MS: Final = 2**53


class Bound(NamedTuple):
    """What a CLOCK entry says: the other post's clock less its author's lies between ``low`` and ``high``, ms."""

    seq: int
    time: int
    low: int
    high: int


class Clocks:
    """All bounds on the record, by the feed that tells them and the post of which it does."""

    def __init__(self) -> None:
        self._told: dict[tuple[FeedId, PostId], list[Bound]] = {}

    def fold(self, fact: Fact) -> None:
        """Take in a CLOCK entry on another post; an ill-formed one says nothing."""
        if fact.header.form != Core.CLOCK or fact.judgement:
            return
        side, post, low, high = (_whole(fact.fields.get(OWN + at)) for at in range(4))
        if side is None or post is None or low is None or high is None or low > high:
            return
        about = PostId(side, post)
        if about != fact.author:
            told = self._told.setdefault((fact.head.feed, about), [])
            told.append(Bound(fact.head.seq, fact.time, low, high))

    def ahead(self, author: PostId, other: PostId, reach: dict[FeedId, int]) -> int:
        """What to add to ``author``'s time to have ``other``'s, ms: the least that both posts' last bounds allow, of the entries
        up to ``reach``; 0 where they allow none, or one of them said nothing."""
        ours, theirs = self._last(author, other, reach), self._last(other, author, reach)
        if ours is None or theirs is None:
            return 0
        low, high = max(ours.low, -theirs.high), min(ours.high, -theirs.low)
        return 0 if low > high else max(low, min(high, 0))

    def _last(self, author: PostId, about: PostId, reach: dict[FeedId, int]) -> Bound | None:
        found = []
        for feed, seq in reach.items():
            if feed.author == author and (told := self._told.get((feed, about))):
                at = bisect_left(told, (seq + 1,))
                found += told[at - 1 : at] if at else []
        return max(found, key=lambda one: (one.time, one.seq, one), default=None)

    def to_value(self) -> list[Any]:
        """Plain values."""
        return [
            [list(feed), list(about), [list(one) for one in told]] for (feed, about), told in sorted(self._told.items())
        ]

    def load(self, value: Any) -> None:
        """Take over a snapshot of our own."""
        self._told = {(FeedId(*feed), PostId(*about)): [Bound(*one) for one in told] for feed, about, told in value}


def _whole(value: Any) -> int | None:
    return value if type(value) is int and abs(value) < BOUND_MAX_MS else None
