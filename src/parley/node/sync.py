"""Bringing the others level: catch-up in windows, live entries, urgent ones out of order, relaying (spec: line §4)."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from parley.base.instant import SECOND
from parley.line import frames
from parley.line.budget import Candidate
from parley.line.frames import FrameType
from parley.line.narrow import goes_narrow
from parley.node.core import Core
from parley.node.narrowing import Narrowing
from parley.node.peers import Peer, Peers
from parley.record.entry import Entry
from parley.record.names import FeedId, Head, PostId
from parley.record.payload import Precedence

CHUNK_MAX_COUNT = 32
"""Entries read from the archive in one go: each may have 1 MiB."""
WANTS_MAX_COUNT = 256
KEPT_MAX_COUNT = 1_000
SEEK_EVERY_MS = 2 * SECOND
SEEK_MAX_COUNT = 4
SEEK_BACK_COUNT = 64
SEEK_TRIES_MAX_COUNT = 8


class _Seeking(NamedTuple):
    """How often a place that entries wait for was asked for, and at which look it is due again."""

    tries: int
    due: int


class Sync:
    """What goes out to whom."""

    def __init__(self, core: Core, peers: Peers, narrowing: Narrowing) -> None:
        self._core = core
        self._peers = peers
        self._narrowing = narrowing
        self._urgent: list[tuple[Entry, int, PostId | None]] = []
        # Own urgent entries that some peer may lack: they go ahead of the catch-up when its line comes back.
        self._kept: dict[Head, int] = {}
        # Lengths of the others' feeds at the last two looks: what stood at the older one may be passed on.
        self._lengths: dict[FeedId, int] = {}
        self._relayable: dict[FeedId, int] = {}
        self._looked_at = 0
        self._sought: dict[tuple[FeedId, int], _Seeking] = {}
        self._sought_at = 0
        self._looks = 0

    def urgent(self, entry: Entry, precedence: int, came_from: PostId | None) -> None:
        """Have a self-contained entry sent at once to everybody but ``came_from`` (spec: line §4.3)."""
        self._urgent.append((entry, precedence, came_from))
        if came_from is None:
            self.keep_urgent(entry.head, precedence)

    def keep_urgent(self, head: Head, precedence: int) -> None:
        """Remember an own urgent entry until every peer holds it; at most KEPT_MAX_COUNT, the newest."""
        self._kept[head] = precedence
        if len(self._kept) > KEPT_MAX_COUNT:
            del self._kept[next(iter(self._kept))]

    def greeted(self, peer: Peer, now: int) -> None:
        """The line to ``peer`` stands and it said what it holds: first what is urgent."""
        peers = self._peers.all()
        self._sought.clear()  # it may hold what nobody else did
        for head, precedence in list(self._kept.items()):
            if all(other.level.known(head.feed) > head.seq for other in peers):
                del self._kept[head]
            elif peer.level.known(head.feed) <= head.seq and (entry := self._core.entry(head)):
                self._send_urgent(peer, entry, precedence, now)

    def tick(self, now: int) -> None:
        """Look which foreign feeds stood still long enough to be passed on; send again what was not receipted."""
        if now - self._looked_at >= self._core.settings.relay_after:
            self._looked_at = now
            self._relayable = self._lengths
            self._lengths = {id_: feed.length for id_, feed in self._core.record.feeds.items()}
        self.seek(now)
        for peer in self._standing():
            for feed, seq in peer.level.overdue(now):
                for entry in self._core.run(FeedId(*feed), seq, 1):
                    tries_count = peer.level.urgent_tries_count(feed, seq) - 1
                    self._send(peer, entry, Precedence.IMMEDIATE, tries_count)

    def pump(self, waiting: Callable[[PostId], int], now: int) -> None:
        """Queue what windows and the bearers' backlogs allow."""
        for entry, precedence, came_from in self._urgent:
            for peer in self._peers.all():
                if peer.post not in (came_from, entry.feed.author) and peer.standing:
                    self._send_urgent(peer, entry, precedence, now)
        self._urgent.clear()
        for peer in self._standing():
            room = self._core.settings.backlog_max - waiting(peer.post)
            room -= self._answer(peer, room, now)
            for feed, found in self._core.record.feeds.items():
                if room <= 0:
                    break
                limit = found.length if feed == self._core.feed else self._relayable.get(feed, 0)
                room -= self._stretch(peer, feed, limit, room, now)

    def _stretch(self, peer: Peer, feed: FeedId, length: int, room: int, now: int) -> int:
        """Send the next stretch of one feed, until ``room`` bytes are filled; returns the bytes queued."""
        queued = 0
        while queued < room and (stretch := peer.level.next(feed, length, now)) is not None:
            chunk = self._core.run(feed, stretch.first, min(stretch.most, CHUNK_MAX_COUNT))
            for entry in chunk:
                queued += self._send_in_turn(peer, entry, now)
                if queued >= room:
                    break
            if not chunk:
                break
        return queued

    def _send_in_turn(self, peer: Peer, entry: Entry, now: int) -> int:
        """Send the next entry of a feed; returns the bytes queued."""
        feed = entry.feed
        peer.level.sent(feed, entry.seq, entry.size, now)
        if feed == self._core.feed:
            peer.sent.reach(entry.seq, now)
        if peer.level.urgent_tries_count(feed, entry.seq):
            return 0  # it went ahead of its turn, and is followed up for itself
        self._send(peer, entry, Precedence.ROUTINE, peer.level.tries_count(feed))
        return entry.size

    def answer_want(self, peer: Peer, feed: FeedId, first: int, most: int) -> None:
        """Have all entries sent that are held at these places, those beside a fork too (spec: line §4.4).

        They go as there is room: thirty bytes that ask must not fill the memory with what they ask for.
        """
        if len(peer.wants) < WANTS_MAX_COUNT:
            peer.wants.append(self._wanted(feed, first, most))

    def _answer(self, peer: Peer, room: int, now: int) -> int:
        """Send what was asked for, in the order of the asking, until ``room`` bytes are filled; returns the bytes queued."""
        queued = 0
        while peer.wants and queued < room:
            entry = next(peer.wants[0], None)
            if entry is None:
                peer.wants.popleft()
            elif peer.answers.take(Candidate(entry.size, False, 0), now) is not None:
                peer.wants.clear()
            else:
                # An urgent one that did not rebuild from a narrow link is not to wait behind a catch-up.
                self._send(peer, entry, Precedence.ROUTINE if entry.heads is not None else Precedence.IMMEDIATE)
                queued += entry.size
        return queued

    def _wanted(self, feed: FeedId, first: int, most: int) -> Iterator[Entry]:
        record = self._core.record
        at = first
        while chunk := self._core.run(feed, at, min(CHUNK_MAX_COUNT, first + most - at)):
            yield from chunk
            at = chunk[-1].seq + 1
        for seq in range(first, first + most):
            yield from record.waiting.at(feed, seq)
        beside = [head for head in record.beside if head.feed == feed and first <= head.seq < first + most]
        for head in sorted(beside):
            if (found := self._core.entry(head)) is not None:
                yield found

    def show(self, peer: Peer, heads: list[Head]) -> None:
        """Send these very entries, wherever they stand."""
        for head in heads:
            if (entry := self._core.entry(head)) is not None:
                self._send(peer, entry, Precedence.IMMEDIATE)

    def seek(self, now: int) -> None:
        """Ask for what entries wait for and nobody sends of himself: chains beside a fork, tails that were hidden."""
        if now - self._sought_at < SEEK_EVERY_MS or not (peers := self._standing()):
            return
        self._sought_at = now
        self._looks += 1
        # What is missing at the first look may just be under way.
        self._sought = {
            place: self._sought.get(place, _Seeking(0, self._looks + 1))
            for place in self._core.record.waiting.missing()
        }
        due = [(tries, place) for place, (tries, look) in self._sought.items() if look <= self._looks]
        for tries, place in sorted(due)[:SEEK_MAX_COUNT]:
            self._sought[place] = _Seeking(tries + 1, self._looks + (1 << tries))
            if tries < SEEK_TRIES_MAX_COUNT:
                feed, seq = place
                first = max(0, seq + 1 - SEEK_BACK_COUNT)
                self.want(peers[tries % len(peers)], feed, first, seq + 1 - first)

    def want(self, peer: Peer, feed: FeedId, first: int, most: int) -> None:
        """Ask for entries."""
        self._core.send(peer.post, frames.encode(FrameType.WANT, [list(feed), first, most]), 4)

    def _send(self, peer: Peer, entry: Entry, precedence: int, tries_count: int | None = None) -> None:
        """``tries_count`` says how often it was sent before; without it, it was asked for, and goes whole."""
        short = tries_count is not None and goes_narrow(tries_count)
        narrow = self._narrowing.frame(peer, entry) if short else None
        whole = frames.encode(FrameType.ENTRY, list(entry.travelling()))
        self._core.send(peer.post, whole, precedence, narrow=narrow)

    def _send_urgent(self, peer: Peer, entry: Entry, precedence: int, now: int) -> None:
        announcement = self._announcement(peer, entry)
        if announcement is not None:
            self._send_ahead(peer, announcement, precedence, now)
        self._send_ahead(peer, entry, precedence, now)

    def _announcement(self, peer: Peer, entry: Entry) -> Entry | None:
        """The EPOCH without which the peer cannot open the entry, unless it has it or it is under way (spec: line §4.7)."""
        feed, epoch = entry.feed, entry.epoch
        if not epoch or peer.level.known(feed) > epoch or peer.level.went_ahead(feed, epoch):
            return None
        found = self._core.run(feed, epoch, 1) or self._core.record.waiting.at(feed, epoch)
        return next(iter(found), None)

    def _send_ahead(self, peer: Peer, entry: Entry, precedence: int, now: int) -> None:
        peer.level.sent_urgent(entry.feed, entry.seq, now)
        if entry.feed == self._core.feed:
            peer.sent.single(entry.seq, now)
        self._send(peer, entry, precedence, 0)

    def _standing(self) -> list[Peer]:
        return [peer for peer in self._peers.on_line() if peer.standing]
