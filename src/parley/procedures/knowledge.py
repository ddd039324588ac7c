"""What the author of an entry knew when he wrote it: the entries that his feed had named so far (spec: procedures §1.1),
and by them how far another clock stood from his (§2.5)."""

from typing import Any

from parley.procedures.clocks import Clocks
from parley.procedures.procedure import Fact
from parley.record.names import FeedId, Head


class Knowledge:
    """The fold that stands before those that ask it. An entry is linked after all that it names, so what its author knew
    is folded when it is: a function of the set of entries, whatever the order."""

    name = "knowledge"

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Begin again with no entries."""
        self._told: dict[FeedId, dict[FeedId, int]] = {}
        self._clocks = Clocks()

    def fold(self, fact: Fact) -> None:
        """Take in what the entry names, and what it says of a clock."""
        self._clocks.fold(fact)
        if fact.heads:
            told = self._told.setdefault(fact.head.feed, {})
            for head in fact.heads:
                if head.seq > told.get(head.feed, -1):
                    told[head.feed] = head.seq

    def knows(self, of: Head, other: Head) -> bool:
        """Whether the author of ``of``, which is being folded, had linked ``other``, or wrote it before in the same feed."""
        return other.seq <= self.reach(of, other.feed)

    def reach(self, of: Head, feed: FeedId) -> int:
        """Up to which seq of ``feed`` its author knew then; -1 for nothing."""
        return of.seq - 1 if of.feed == feed else self._told.get(of.feed, {}).get(feed, -1)

    def all_of(self, of: Head) -> dict[FeedId, int]:
        """The same for every feed of which its author, whose entry is being folded, knew anything."""
        found = dict(self._told.get(of.feed, {}))
        if of.seq:
            found[of.feed] = of.seq - 1
        return found

    def ahead(self, of: Head, other: Head) -> int:
        """How far, by what the author of ``of``, which is being folded, knew, the clock of the author of ``other`` is ahead of
        his, ms; behind it if negative."""
        author, about = of.feed.author, other.feed.author
        return 0 if author == about else self._clocks.ahead(author, about, self.all_of(of))

    def view(self) -> Any:
        """The whole state: nothing of it is known to this node alone."""
        return self.to_value()

    def to_value(self) -> Any:
        """Plain values."""
        told = [
            [list(feed), [[*other, seq] for other, seq in sorted(told.items())]]
            for feed, told in sorted(self._told.items())
        ]
        return [told, self._clocks.to_value()]

    def load(self, value: Any) -> None:
        """Take over a snapshot of our own."""
        self._told = {FeedId(*feed): {FeedId(*item[:3]): item[3] for item in told} for feed, told in value[0]}
        self._clocks.load(value[1])
