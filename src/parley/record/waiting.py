"""Entries verified ahead of a gap: what each waits for, and the bounds on how many wait (spec: record §5.2, §8)."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from parley.base import limits
from parley.base.errors import PeerError
from parley.record.entry import Entry
from parley.record.names import FeedId, Head, PostId

Place = tuple[FeedId, int]


class Gap(NamedTuple):
    """The first place that an entry misses; so many of its links were found before it, and are not sought again."""

    place: Place
    found_count: int


class Waiting:
    """Verified entries that cannot be linked yet, by the first place that they miss."""

    def __init__(self) -> None:
        self._by_head: dict[Head, Entry] = {}
        self._found: dict[Head, int] = {}
        self._by_place: dict[Place, list[Head]] = {}
        self._by_missing: dict[Place, list[Head]] = {}
        self._count: Counter[FeedId] = Counter()
        self._size: Counter[PostId] = Counter()

    def __contains__(self, head: Head) -> bool:
        return head in self._by_head

    def __len__(self) -> int:
        return len(self._by_head)

    def __iter__(self) -> Iterator[Entry]:
        return iter(list(self._by_head.values()))

    def get(self, head: Head) -> Entry | None:
        """The waiting entry of that name."""
        return self._by_head.get(head)

    def require_room(self, entry: Entry) -> None:
        """Raises PeerError ``record.too-far-ahead`` at the bound: a count a feed, and a size a post.

        The size is a post's, because opening another feed costs a post nothing.
        """
        feed = entry.feed
        size = self._size[feed.author] + entry.size
        if self._count[feed] >= limits.AHEAD_MAX_COUNT or size > limits.AHEAD_MAX_SIZE:
            raise PeerError("record.too-far-ahead", entry.cose, feed=str(feed), limit=limits.AHEAD_MAX_COUNT)

    def add(self, entry: Entry, gap: Gap) -> None:
        """Keep ``entry`` until its gap's place is there; that there is room was checked before."""
        head = entry.head
        self._by_head[head] = entry
        self._found[head] = gap.found_count
        self._by_place.setdefault((entry.feed, entry.seq), []).append(head)
        self._by_missing.setdefault(gap.place, []).append(head)
        self._count[entry.feed] += 1
        self._size[entry.feed.author] += entry.size

    def take(self, place: Place) -> list[tuple[Entry, int]]:
        """Remove and return what waits for ``place``, with the number of links found before."""
        return [self._remove(head) for head in self._by_missing.pop(place, ())]

    def at(self, feed: FeedId, seq: int) -> list[Entry]:
        """The waiting entries of that place."""
        return [self._by_head[head] for head in self._by_place.get((feed, seq), ())]

    def rival(self, head: Head) -> Head | None:
        """A waiting entry of the same place and another id."""
        return next((other for other in self._by_place.get((head.feed, head.seq), ()) if other != head), None)

    def missing(self) -> list[Place]:
        """The places that something waits for."""
        return list(self._by_missing)

    def _remove(self, head: Head) -> tuple[Entry, int]:
        entry = self._by_head.pop(head)
        places = self._by_place[(entry.feed, entry.seq)]
        places.remove(head)
        if not places:
            del self._by_place[(entry.feed, entry.seq)]
        self._count[entry.feed] -= 1
        self._size[entry.feed.author] -= entry.size
        if not self._count[entry.feed]:
            del self._count[entry.feed]
        return entry, self._found.pop(head)
