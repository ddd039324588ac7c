"""Starting: the state out of the archive, and whether the own feed may go on (spec: record §4.1, §4.5)."""

import msgspec

from parley.base import canon
from parley.base.errors import FaultError
from parley.node.checkpoints import Checkpoints
from parley.node.core import Core
from parley.node.epochs import REASON_MEMBERS, Epochs
from parley.node.index import Index
from parley.node.keeper import REPLAY_COUNT, Keeper
from parley.node.receipts import Receipts
from parley.node.sync import Sync
from parley.node.writing import OWN_FEED, Writing
from parley.record.archive import Linked, Mark
from parley.record.names import FeedId, Head
from parley.record.payload import Precedence

SNAPSHOT_VERSION = 10


class Start:
    """Takes up a record. The snapshot is an abbreviation only: it equals what folding everything gives."""

    def __init__(
        self, core: Core, epochs: Epochs, keeper: Keeper, index: Index, receipts: Receipts, checkpoints: Checkpoints,
        writing: Writing, sync: Sync,
    ) -> None:  # fmt: skip
        self._core = core
        self._epochs = epochs
        self._keeper = keeper
        self._index = index
        self._receipts = receipts
        self._checkpoints = checkpoints
        self._writing = writing
        self._sync = sync
        self._fence: Mark | None = None

    def run(self, now: int, fence: Mark | None, incarnation: int) -> int:
        """Load, replay, go on or open a new incarnation; returns the position that the snapshot reached."""
        core = self._core
        self._epochs.load()
        snapshot_at = self._load_snapshot()
        self._replay(snapshot_at)
        refold = False
        for row in core.archive.ahead():
            core.remember_beside(row.entry)
            admission = core.record.admit(row.entry)
            refold = refold or admission.refold
            if row.entry.head in core.record.waiting:
                self._keeper.wait(row.entry, row.arrived_at)
            elif row.entry.head in core.record.beside:
                self._keeper.beside(row.entry)
        if refold or self._keeper.is_stale:
            self._keeper.refold(())
        self._index.rebuild()
        self._receipts.load()
        self._keeper.new_cards.clear()
        self._fence = fence if self._matches(fence) else None
        core.feed = self._fence.head.feed if self._fence else FeedId(core.me.side, core.me.post, incarnation)
        self._alarms(now)
        if not self.take_up(now):
            core.alarm("node.not-certified", str(core.me), now, post=str(core.me))
        return snapshot_at

    def take_up(self, now: int) -> bool:
        """Go on in the own feed, or open it, as soon as the record holds our card; False while it does not."""
        core = self._core
        if core.writes or not core.is_certified:
            return core.writes
        core.writes = True
        if self._matches(self._fence):
            self._resume(now)
        elif core.record.length(core.feed):  # it was forked while our card was under way
            self._writing.reopen(now)
        else:
            self._writing.open_feed(now)
        self._writing.publish_key(now)
        self._checkpoints.load(now)
        self._urgent()
        if core.alarms.clear("node.not-certified", str(core.me)):
            core.tell("alarm", code="node.not-certified")
        return True

    def _matches(self, fence: Mark | None) -> bool:
        """Whether the store holds all that the fence saw: then nothing that was sent can have been rolled back."""
        if fence is None or fence.head.feed.author != self._core.me or fence.position > self._core.position:
            return False
        note = self._core.archive.note(OWN_FEED)
        if note is not None and canon.decode(note, len(note)) != list(fence.head.feed):
            return False  # spec: record §4.5, a feed is not gone on with once a later one is open
        head, record = fence.head, self._core.record
        feed = record.feeds.get(head.feed)
        return feed is not None and feed.fork is None and record.id_at(head.feed, head.seq) == head.id

    def _resume(self, now: int) -> None:
        """The last announcement's age and use, counted from its entry."""
        core = self._core
        length = core.record.length(core.feed)
        own = [row.epoch for row in core.archive.secrets() if row.feed == core.feed]
        entry = core.archive.at(core.feed, max(own)) if own else None
        self._epochs.resume(core.feed, entry.time if entry else now, length - max(own, default=0))
        self._writing.resumed(entry)
        last = core.archive.at(core.feed, length - 1)
        if last is not None and core.record.signer_of(last) != core.signer.public:
            # The first entry under a new key has heads: it stands on the card that certifies it (spec: line §10.3).
            self._writing.announce_epoch(now, REASON_MEMBERS)

    def _urgent(self) -> None:
        """Own urgent messages that wait for an answer go ahead of the catch-up."""
        for feed, seq in self._index.open:
            message = self._index.message((feed, seq))
            if feed == self._core.feed and message and message.precedence >= Precedence.IMMEDIATE:
                self._sync.keep_urgent(Head(*feed, seq, message.id), message.precedence)

    def _alarms(self, now: int) -> None:
        """What stood before the stop still stands."""
        core = self._core
        core.alarm_if_replaced(now)
        core.alarm_if_revoked(now)
        for feed in core.record.feeds.values():
            if feed.fork is not None:
                core.alarm("record.equivocation", str(feed.id), now, feed=str(feed.id), seq=feed.fork)
        for item in canon.decode(core.archive.note("concealing") or b"\x80", 2**20):
            head = Head(*item)
            core.record.concealing.add(head)
            core.alarm("record.concealing", str(head.feed), now, str(head), feed=str(head.feed), seq=head.seq)

    # -- snapshots ---------------------------------------------------------------------------------------------------

    def snapshot(self) -> bytes:
        """The state after the entry linked last."""
        folds = {procedure.name: procedure.to_value() for procedure in self._keeper.procedures}
        return msgspec.msgpack.encode([SNAPSHOT_VERSION, self._core.record.to_value(), folds, self._keeper.certified])

    def _load_snapshot(self) -> int:
        """Take the snapshot over, if there is one of this version; returns the position that it reaches."""
        row = self._core.archive.snapshot()
        if row is None:
            return 0
        try:
            version, record, folds, certified = msgspec.msgpack.decode(row.data)
            if version != SNAPSHOT_VERSION or row.position > self._core.archive.position():
                return 0
            for side, form, value in certified:
                self._keeper.certify(side, form, value)
            self._core.record.load(record)
            for procedure in self._keeper.procedures:
                procedure.load(folds[procedure.name])
        except (msgspec.DecodeError, ValueError, TypeError, KeyError, IndexError) as error:
            raise FaultError("node.bad-snapshot") from error
        self._core.position = row.position
        return row.position

    def _replay(self, position: int) -> None:
        core = self._core
        while rows := core.archive.since(position, REPLAY_COUNT):
            for row in rows:
                self._replay_one(row)
            position = rows[-1].position
        core.position = position

    def _replay_one(self, row: Linked) -> None:
        self._core.record.admit(row.entry)
        self._checkpoints.linked(row.entry.feed, row.entry.seq + 1)
        self._keeper.link(row.entry, row.arrived_at)
