"""Forks: both entries of a place, shown to every peer until it has said that it holds them (spec: line §4.6).

The usual catching up does not do that: it counts how far a peer holds a feed, and a fork is two feeds under one name.
"""

from typing import NamedTuple

from parley.base.instant import SECOND
from parley.node.core import Core
from parley.node.peers import Peer, Peers
from parley.node.sync import Sync
from parley.record.names import FeedId, Head, PostId

AGAIN_FIRST_MS = 2 * SECOND
AGAIN_MAX_MS = 60 * SECOND


class _Shown(NamedTuple):
    at: int
    again_after: int


class Forks:
    """One pair for each forked feed, of the lowest place at which it is forked."""

    def __init__(self, core: Core, peers: Peers, sync: Sync) -> None:
        self._core = core
        self._peers = peers
        self._sync = sync
        self._pairs: dict[FeedId, tuple[Head, Head]] = {}
        self._held: dict[PostId, set[Head]] = {}
        self._shown: dict[tuple[PostId, FeedId], _Shown] = {}
        self._greeted: set[PostId] = set()
        self._anew_at: dict[PostId, int] = {}

    def load(self) -> None:
        """After a start: the pairs out of the record."""
        record = self._core.record
        for feed in record.feeds.values():
            if feed.fork is not None:
                places = [head for head in record.beside if (head.feed, head.seq) == (feed.id, feed.fork)]
                places += [entry.head for entry in record.waiting.at(feed.id, feed.fork)]
                if (linked := record.id_at(feed.id, feed.fork)) is not None:
                    places.append(Head(*feed.id, feed.fork, linked))
                one, other = sorted(places)[:2]
                self._pairs[feed.id] = one, other

    def found(self, one: Head, other: Head) -> None:
        """Two entries of one place are held. The lowest place counts: folds end there."""
        known = self._pairs.get(one.feed)
        if known is None or one.seq < known[0].seq:
            self._pairs[one.feed] = one, other
            self._shown = {key: shown for key, shown in self._shown.items() if key[1] != one.feed}

    def is_disputed(self, head: Head) -> bool:
        """Whether the place is at a fork or above: there each entry is receipted for itself."""
        feed = self._core.record.feeds.get(head.feed)
        return feed is not None and feed.fork is not None and head.seq >= feed.fork

    def holds(self, post: PostId, head: Head) -> None:
        """The peer said that it holds that very entry."""
        if head in self._pairs.get(head.feed, ()):
            self._held.setdefault(post, set()).add(head)

    def greeted(self, post: PostId) -> None:
        """The peer greets: its store may be another than the one of which it spoke. All is shown anew, and soon."""
        if self._pairs:
            self._greeted.add(post)

    def _begin_anew(self, now: int) -> None:
        """At most once in two seconds for each peer: greeting again and again costs it nothing."""
        last = self._anew_at
        due = {post for post in self._greeted if not 0 <= now - last.get(post, -AGAIN_FIRST_MS) < AGAIN_FIRST_MS}
        self._greeted -= due
        for post in due:
            self._anew_at[post] = now
            self._held.pop(post, None)
        if due:
            self._shown = {key: shown for key, shown in self._shown.items() if key[0] not in due}

    def tick(self, now: int) -> None:
        """Show what is due."""
        self._begin_anew(now)
        if self._pairs:
            for peer in self._peers.all():
                if peer.standing:
                    for feed, pair in self._pairs.items():
                        self._show(peer, feed, pair, now)

    def _show(self, peer: Peer, feed: FeedId, pair: tuple[Head, Head], now: int) -> None:
        held = self._held.get(peer.post, set())
        shown = self._shown.get((peer.post, feed))
        if held.issuperset(pair) or (shown and now - shown.at < shown.again_after):
            return
        again_after = min(2 * shown.again_after, AGAIN_MAX_MS) if shown else AGAIN_FIRST_MS
        self._shown[(peer.post, feed)] = _Shown(now, again_after)
        self._sync.show(peer, [head for head in pair if head not in held])
