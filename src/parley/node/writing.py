"""Own entries: choosing the secret, sealing, signing, linking, all in one step (spec: record §4, §6)."""

import hashlib
from collections.abc import Iterable
from typing import Any

from parley.base import canon
from parley.base.errors import LocalError
from parley.line.trace import Trace
from parley.node.checkpoints import Checkpoints
from parley.node.core import Core
from parley.node.epochs import REASON_DUE, REASON_FIRST, REASON_MEMBERS, Epochs
from parley.node.index import Index
from parley.node.keeper import Keeper
from parley.node.peers import Peers
from parley.node.receipts import Receipts
from parley.node.sync import Sync
from parley.procedures.procedure import Fact
from parley.record import entry as entries
from parley.record import payload, seal
from parley.record.archive import Linked, Note
from parley.record.entry import Entry
from parley.record.names import Head
from parley.record.payload import ABOUT, FORM, IN_THE_CLEAR, OWN
from parley.record.payload import Core as CoreForm

OWN_FEED = "own-feed"
"""Names the note in the store."""
REFOLDED_PER_MS_COUNT = 5
"""Of so many linked entries a millisecond must pass between two foldings of all: some five times what one takes."""
NAMING_MAX_COUNT = 4
"""So many entries at most name what an urgent one is about: a head table has bounds, and a feed may never come to be named."""


class Writing:
    """The pen of this post. Everything that it signs is linked here at once and persisted with the batch."""

    def __init__(
        self, core: Core, epochs: Epochs, keeper: Keeper, index: Index, receipts: Receipts, sync: Sync,
        checkpoints: Checkpoints, peers: Peers,
    ) -> None:  # fmt: skip
        self._core = core
        self._peers = peers
        self._epochs = epochs
        self._keeper = keeper
        self._index = index
        self._receipts = receipts
        self._sync = sync
        self._checkpoints = checkpoints
        self._members = (0, 0)
        self._refolded_at = 0

    def open_feed(self, now: int) -> None:
        """Begin a new incarnation: OPENED, then its first epoch (spec: record §4.5, §6.3)."""
        known = any(feed.author == self._core.me for feed in self._core.record.feeds)
        # What the store says by itself of the feed that is written: an older one, whatever the fence says, is closed.
        self._core.keep(Note(OWN_FEED, canon.encode(list(self._core.feed))))
        self.write({FORM: int(CoreForm.OPENED), OWN: 1 if known else 0}, now)
        self.announce_epoch(now, REASON_FIRST)

    def reopen(self, now: int) -> None:
        """Our own feed stands forked: somebody else signs with our key, or our store was copied. Write it no further."""
        core = self._core
        drawn = hashlib.sha256(core.record.id + canon.encode([*core.feed, core.record.length(core.feed), now])).digest()
        core.feed = core.feed._replace(incarnation=int.from_bytes(drawn[:4], "big"))
        self._epochs.begin()
        self._checkpoints.begin(now)
        for peer in self._peers.all():
            peer.sent = Trace()
        self.open_feed(now)

    def announce_epoch(self, now: int, reason: int) -> None:
        """Draw a fresh secret and announce it."""
        fields, secret = self._epochs.announcement(reason, now)
        entry = self.write(fields, now)
        self._epochs.announced(entry.seq, secret, now)
        self._members = self._membership()

    def publish_key(self, now: int) -> None:
        """Say by which key others should seal to us, if it is a newer one than they know (spec: record §7, KEYS)."""
        public = self._core.sealing.public
        if public != self._epochs.sealing_key(self._core.me):
            self.write({FORM: int(CoreForm.KEYS), OWN: public}, now)

    def tick(self, now: int) -> None:
        """A new epoch, where time, number or a change of members asks for one."""
        if self._membership() != self._members:
            self.announce_epoch(now, REASON_MEMBERS)
        elif self._epochs.due(now):
            self.announce_epoch(now, REASON_DUE)

    def _membership(self) -> tuple[int, int]:
        record = self._core.record
        return len(record.posts), len(record.revoked)

    def resumed(self, last_epoch: Entry | None) -> None:
        """The feed goes on. Where the last epoch is not sealed to all who read now, the next tick announces another."""
        reached = last_epoch is not None and self._epochs.reaches_all(self._keeper.open(last_epoch, 0).fields)
        self._members = self._membership() if reached else (0, 0)

    def name(self, heads: Iterable[Head], now: int) -> None:
        """Before a self-contained entry about ``heads``: name those of them that are linked, and that our feed has not named
        yet, or its word on them would count for nothing (spec: procedures §1.3). It goes in its turn, and delays nothing."""
        for _ in range(NAMING_MAX_COUNT):
            if not self._has_unnamed(heads):
                return
            if self._epochs.due(now):
                self.announce_epoch(now, REASON_DUE)
            else:  # the smallest entry with heads that is true at any time: our clock is not off against itself
                me = self._core.me
                own = {OWN: me.side, OWN + 1: me.post, OWN + 2: 0, OWN + 3: 0}
                self.write({FORM: int(CoreForm.CLOCK), **own}, now)

    def _has_unnamed(self, heads: Iterable[Head]) -> bool:
        record, feed = self._core.record, self._core.feed
        told = record.feeds[feed].told if feed in record.feeds else {}
        return any(
            told.get(head.feed, -1) < head.seq and record.id_at(head.feed, head.seq) == head.id
            for head in heads if head.feed != feed
        )  # fmt: skip

    def write(self, fields: dict[int, Any], now: int, precedence: int = 0, self_contained: bool = False) -> Entry:
        """Sign and link the next own entry. Raises LocalError."""
        core, feed = self._core, self._core.feed
        if not core.writes:
            raise LocalError("node.not-certified", post=str(core.me))
        header = payload.header(fields)
        if fields[FORM] in IN_THE_CLEAR:
            epoch, secret = 0, None
        else:
            if self._epochs.due(now) and not self_contained:
                self.announce_epoch(now, REASON_DUE)
            held = self._receipts.held_by_all(feed, core.others()) if self_contained else 0
            epoch = self._epochs.choose(core.record.length(feed), held, self_contained)
            secret = self._epochs.secret(feed, epoch)
        key = seal.entry_key(secret, core.record.id, feed, core.record.length(feed))
        sealed = seal.seal(key, fields)
        draft = core.record.draft(feed, now, epoch, (sealed.ciphertext, sealed.commitment), self_contained)
        entry = entries.sign(core.signer, core.record.id, draft)
        core.record.admit(entry)
        # What we sealed ourselves need not be opened again.
        self.linked(entry, now, Fact(entry.head, core.me, now, header, fields, "", now, entry.heads))
        if self_contained:
            self._sync.urgent(entry, precedence, None)
        return entry

    def linked(self, entry: Entry, now: int, fact: Fact | None = None) -> Fact:
        """An entry, anybody's, has just been linked: persist, fold; ``fact`` if it is open already."""
        core = self._core
        core.position += 1
        core.keep(Linked(core.position, entry, now))
        core.remember(entry)
        self._checkpoints.linked(entry.feed, entry.seq + 1)
        fact = self._keeper.link(entry, now, fact)
        self._index.folded(fact)
        return fact

    def refold_if_due(self, now: int) -> None:
        """Begin the folds anew where they may use less than they did, or others (spec: record §5.4, §3.6): with this batch, but
        not again before that has cost a small part of the time only. A fork lower down costs its author one signature, and
        us all that is linked; until then what it disputes is still shown, under the alarm.
        """
        if self._keeper.is_stale and not 0 <= now - self._refolded_at < self._core.position // REFOLDED_PER_MS_COUNT:
            self._refolded_at = now
            self.refold()
            self._core.tell("resync")

    def refold(self) -> None:
        """Begin the folds anew."""
        self._keeper.refold(row for row in self._core.effects.persist if isinstance(row, Linked))
        self._index.rebuild()

    def about(self, form: CoreForm, head: Head, now: int, own: tuple[Any, ...] = (), role: str = "") -> Entry:
        """A core form's word on one message."""
        fields: dict[int, Any] = {FORM: int(form), ABOUT: [list(head)]}
        if role:
            fields[7] = role
        fields.update({OWN + i: value for i, value in enumerate(own) if value is not None})
        return self.write(fields, now)
