"""What must hold in every simulated world, whatever happens in it. A breach raises Breach at once, or at the end.

They look at what leaves a node (rows, frames, answers to officers) and at what stands in its store; of a node's inside
they use its record only.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import msgspec

from parley.line import frames
from parley.line.frames import FrameType
from parley.node.node import Node
from parley.record import entry as entries
from parley.record import receipt as receipts
from parley.record.archive import Linked, Row, Snapshot
from parley.record.names import FeedId, Head, PostId
from parley.record.receipt import Receipt
from parley.testing.sealing import TwinSealing

if TYPE_CHECKING:
    from parley.testing.station import Station, Told
    from parley.testing.world import World

WORDS = ("DISPLAYED", "ACKNOWLEDGED")
NO_SNAPSHOT = msgspec.msgpack.encode([0, None, None, None])
"""A snapshot of another version: a start passes it over and folds everything."""


class Breach(AssertionError):
    """Something that must hold does not."""


class Checkers:
    """One world's checkers, with what they must remember to judge the end by."""

    def __init__(self, world: "World") -> None:
        self._world = world
        self._signed: dict[tuple[FeedId, int], bytes] = {}
        self._told: list[tuple[Station, int, Told]] = []
        self._receipted: dict[tuple[PostId, FeedId], tuple[int, bytes, int]] = {}
        self._acts: set[tuple[str, PostId, Head]] = set()

    def _demand(self, holds: bool, what: str, *facts: object) -> None:
        if not holds:
            raise Breach(f"{what}: {' '.join(str(fact) for fact in facts)} (seed {self._world.seed})")

    # -- while it runs -----------------------------------------------------------------------------------------------

    def let_out(self, station: "Station", rows: list[Row]) -> None:
        """Rows are durable and the fence stands: what an honest post signed at one place is one entry for ever.

        What was signed and then lost with its process, never let out, binds nobody.
        """
        if station.lying:
            return
        for row in rows:
            if isinstance(row, Linked) and row.entry.feed.author == station.id:
                self._one_place(station, row.entry.head)

    def _one_place(self, station: "Station", head: Head) -> None:
        known = self._signed.setdefault((head.feed, head.seq), head.id)
        self._demand(known == head.id, "an honest post signed twice for one place", head, "at", station.id)

    def transmitted(self, station: "Station", peer: PostId, frame: bytes) -> None:
        """A frame leaves: a receipt in it must be true by what the store holds now, an own entry durable."""
        if station.lying:
            return
        kind = frame[1]
        if kind == FrameType.RECEIPT:
            self._receipt(station, frames.decode(frame).parts[0])
        elif kind == FrameType.ENTRY:
            entry, _ = entries.read(self._world.cast.genesis.id, frames.decode(frame).parts)
            self._demand(_holds(station, entry.head), "sent before it was durable", entry.head, "by", station.id)
            if entry.feed.author == station.id and station.running.core.record.feeds[entry.feed].fork is None:
                self._one_place(station, entry.head)

    def _receipt(self, station: "Station", cose: bytes) -> None:
        receipt, _ = receipts.read(self._world.cast.genesis.id, cose)
        if receipt.issuer.author != station.id:
            return
        head = receipt.head
        if receipt.ahead:
            self._demand(_holds(station, head), "STORED AHEAD before it was stored", head, "by", station.id)
            return
        held = station.store.at(head.feed, head.seq)
        self._demand(held is not None and held.id == head.id, "STORED before it was stored", head, "by", station.id)
        self._remember(station, receipt)

    def _remember(self, station: "Station", receipt: Receipt) -> None:
        key, head = (station.id, receipt.head.feed), receipt.head
        before = self._receipted.get(key)
        if before is None or before[0] < head.seq or before[2] != station.restored_count:
            self._receipted[key] = head.seq, head.id, station.restored_count

    def released(self, station: "Station", told: "Told") -> None:
        """An officer released a message."""
        self._told.append((station, station.restored_count, told))

    def acted(self, word: str, post: PostId, head: Head) -> None:
        """An officer of ``post`` looked at a message (DISPLAYED) or took it over (ACKNOWLEDGED)."""
        self._acts.add((word, post, head))

    # -- at the end --------------------------------------------------------------------------------------------------

    def are_level(self, group: list["Station"]) -> bool:
        """Whether all run and hold the same: every feed as far, and forked at the same place."""
        if any(station.node is None for station in group):
            return False
        first, *rest = [_reach(station.running) for station in group]
        return all(reach == first for reach in rest)

    def finish(self, group: list["Station"]) -> None:
        """All that must hold once the honest posts are level."""
        for station in group:
            station.settle()  # what came last may not be durable yet
        self._nothing_lost(group)
        self._forks_are_seen(group)
        self._same_views(group)
        self._same_posts(group)
        self._words_are_true(group)
        for station in group:
            self._accuses_nobody_honest(station)
            self._can_be_shown(station)
            self._refolds(station)
            self._store_is_sound(station)

    def all_heads(self, station: "Station") -> set[Head]:
        """All that the post holds: linked, beside a fork, ahead of a gap."""
        return set(_all_heads(station))

    def _nothing_lost(self, group: list["Station"]) -> None:
        for author, restored_count, told in self._told:
            if told.durable and not author.lying and author.restored_count == restored_count:
                assert told.head is not None
                self._held_by_all(group, told.head, "released")
        for (post, feed), (seq, id_, restored_count) in self._receipted.items():
            forked = (
                group[0].running.core.record.feeds[feed].fork if feed in group[0].running.core.record.feeds else None
            )
            if self._world.stations[post].restored_count == restored_count and (forked is None or seq < forked):
                self._held_by_all(group, Head(*feed, seq, id_), f"receipted by {post}")

    def _held_by_all(self, group: Iterable["Station"], head: Head, why: str) -> None:
        for station in group:
            self._demand(station.running.core.record.present(head), f"lost what was {why}", head, "at", station.id)

    def _forks_are_seen(self, group: list["Station"]) -> None:
        """Every place of which honest posts hold two entries is flagged at all of them, with both entries kept."""
        held: dict[tuple[FeedId, int], set[Head]] = {}
        linked: set[tuple[FeedId, int]] = set()
        for station in group:
            for head in _all_heads(station):
                held.setdefault((head.feed, head.seq), set()).add(head)
            linked |= {
                (id_, seq) for id_, feed in station.running.core.record.feeds.items() for seq in range(feed.length)
            }
        forks: dict[FeedId, int] = {}
        for (feed, seq), heads in held.items():
            # Two that are linked nowhere, each held by another post, bind nobody and are not passed on.
            if len(heads) > 1 and (feed, seq) in linked:
                self._demand(self._world.stations[feed.author].lying, "an honest post's feed is forked", feed, seq)
                forks[feed] = min(seq, forks.get(feed, seq))
        for feed, seq in forks.items():
            for station in group:
                self._fork_is_seen(station, feed, seq, held[(feed, seq)])

    def _fork_is_seen(self, station: "Station", feed: FeedId, seq: int, heads: set[Head]) -> None:
        found = station.running.core.record.feeds[feed].fork
        self._demand(found == seq, "a fork is not seen", feed, seq, "but", found, "at", station.id)
        kept = sum(_holds(station, head) for head in heads)
        self._demand(kept >= 2, "only one half of a fork is kept", feed, seq, "at", station.id)
        flagged = any(alarm.code == "record.equivocation" for alarm in station.running.alarms())
        self._demand(flagged, "a fork raised no alarm", feed, seq, "at", station.id)

    def _accuses_nobody_honest(self, station: "Station") -> None:
        """No alarm names an honest post's feed as forked; without lies and bit flips nothing broke a rule at all."""
        for alarm in station.running.alarms():
            if alarm.code in ("record.equivocation", "record.concealing"):
                side, post, _ = alarm.facts["feed"].split(".")
                accused = self._world.stations[PostId(int(side), int(post))]
                self._demand(accused.lying, f"{alarm.code} against an honest post", accused.id, "at", station.id)
        if not self._world.damages and len(self._world.honest) == len(self._world.posts):
            found = [row.code for row in station.store.evidence(10)]
            self._demand(not found, "evidence where nobody broke a rule", found, "at", station.id)

    def _same_views(self, group: list["Station"]) -> None:
        first, *rest = [station for station in group if station.is_founding]
        view = first.running.fold_bytes()
        for station in rest:
            self._same(view, station.running.fold_bytes(), f"views differ: {first.id} and {station.id}")

    def _same_posts(self, group: list["Station"]) -> None:
        """All take the same keys for the same posts."""
        first, *rest = [
            {post: record.keys_of(post) for post in record.posts}
            for record in (station.running.core.record for station in group)
        ]
        for station, other in zip(group[1:], rest, strict=True):
            self._demand(other == first, "the posts' keys differ:", group[0].id, "and", station.id)

    def _same(self, one: bytes, other: bytes, what: str) -> None:
        if one != other:
            self._demand(False, what, _difference(one, other))

    def _words_are_true(self, group: list["Station"]) -> None:
        """DISPLAYED and ACKNOWLEDGED stand only where an officer did so."""
        for head, word, by in _words(group[0].running):
            if not self._world.stations[by].lying:
                self._demand((word, by, head) in self._acts, "a word that nobody gave", word, head, "by", by)

    def _can_be_shown(self, station: "Station") -> None:
        """Whatever came in, the screens stand: nothing in it makes a view fail."""
        node = station.running
        node.status(station.now())
        node.contacts()
        node.affairs.channels(station.now())
        node.affairs.meetings(station.now())
        node.affairs.commitments()
        for view in node.messages(count=60):
            shown = node.thread(view.ref) if self._world.rng.random() < 0.1 else [node.message(view.ref)]
            self._demand(view.ref in {each.ref for each in shown}, "a message is not in its thread", view.ref)

    def _refolds(self, station: "Station") -> None:
        """A start from the store, with its snapshot and without, gives the same views."""
        view = station.running.fold_bytes()
        for keep_snapshot in (True, False):
            store = station.store.copy()
            if not keep_snapshot:
                store.commit([Snapshot(0, NO_SNAPSHOT)])
            twin = Node(
                station.cast.genesis, station.id, station.role.signer,
                TwinSealing(b"refold", [station.role.sealing_seed]), station.cast.catalogue, store, station.settings,
                own_card=station.own_card,
            )  # fmt: skip
            twin.start(station.now(), station.fence.read(), 7)
            kind = "with its snapshot" if keep_snapshot else "from scratch"
            self._same(view, twin.fold_bytes(), f"a start {kind} folds otherwise: {station.id}")

    def _store_is_sound(self, station: "Station") -> None:
        store, record = station.store, station.running.core.record
        self._demand(not store.check(), "the store is not sound", station.id)
        self._demand(list(store.heads()) == record.heads(), "store and record differ", station.id)
        for row in store.ahead():
            head = row.entry.head
            known = head in record.waiting or head in record.beside
            self._demand(known, "kept ahead, and the record does not know it", head, "at", station.id)


def _holds(station: "Station", head: Head) -> bool:
    """Whether the post's store holds that entry, durably."""
    found = station.store.at(head.feed, head.seq)
    if found is not None and found.id == head.id:
        return True
    return any(row.entry.head == head for row in station.store.ahead())


def _all_heads(station: "Station") -> Iterable[Head]:
    record = station.running.core.record
    yield from (row.entry.head for row in station.store.since(0, 1 << 30))
    yield from record.beside
    yield from (entry.head for entry in record.waiting)


def _reach(node: Node) -> dict[FeedId, Any]:
    """Every feed's head; of a forked one the fork's place, and the last entry that is held of what counts below it."""
    record = node.core.record
    found: dict[FeedId, Any] = {}
    for id_, feed in record.feeds.items():
        if feed.fork is not None:
            counted = min(feed.length, feed.fork)
            # Two posts may know a fork, and not yet that it is forked further down.
            found[id_] = feed.fork, counted, record.id_at(id_, counted - 1)
        elif feed.length:
            found[id_] = feed.head
    return found


def _words(node: Node) -> Iterable[tuple[Head, str, PostId]]:
    messages, _ = msgspec.msgpack.decode(msgspec.msgpack.encode(node.folds()["delivery"]))
    for side, post, incarnation, seq, id_, *_, marks in messages:
        for word, _, by_side, by_post, *_ in marks:
            if word in WORDS:
                yield Head(side, post, incarnation, seq, id_), word, PostId(by_side, by_post)


def _difference(one: bytes, other: bytes) -> str:
    """Where two views part, for a person to look at."""
    here, there = msgspec.msgpack.decode(one), msgspec.msgpack.decode(other)
    return _first_difference(here, there, "view")


def _first_difference(one: Any, other: Any, at: str) -> str:
    if isinstance(one, list) and isinstance(other, list):
        for index, (a, b) in enumerate(zip(one, other, strict=False)):
            if a != b:
                return _first_difference(a, b, f"{at}[{index}]")
        longer = one if len(one) > len(other) else other
        return f"{at}: {len(one)} and {len(other)}, then {longer[min(len(one), len(other))]!r}"[:600]
    return f"{at}: {one!r} and {other!r}"[:600]
