"""Receipts: ours, signed when the batch that holds the entries is complete; the others', laid beside our messages.

spec: record §9
"""

from parley.base import limits
from parley.base.errors import PeerError
from parley.line import frames
from parley.line.frames import FrameType
from parley.line.trace import Trace
from parley.node.core import Core
from parley.node.peers import LINE, Peers
from parley.node.unproven import Unproven
from parley.record import receipt as receipts
from parley.record.archive import Kept
from parley.record.names import FeedId, Head, PostId
from parley.record.receipt import Receipt


class Receipts:
    """What others hold of our feeds, and what we owe them word of."""

    def __init__(self, core: Core, peers: Peers) -> None:
        self._core = core
        self._peers = peers
        self._due: dict[FeedId, set[PostId]] = {}
        self._due_ahead: dict[Head, set[PostId]] = {}
        # For each (issuer, own feed): when STORED reached a seq, and which were stored ahead, by the issuer's clock.
        self._stored: dict[tuple[PostId, FeedId], Trace] = {}
        self._unproven = Unproven()
        # Which (issuer's feed, feed) each post's kept receipts speak of.
        self._pairs: dict[PostId, set[tuple[FeedId, FeedId]]] = {}

    def load(self) -> None:
        """Take the receipts out of the archive."""
        for receipt in self._core.archive.receipts():
            if receipt.issuer.author != self._core.me:
                self._pairs.setdefault(receipt.issuer.author, set()).add((receipt.issuer, receipt.head.feed))
                self._core.record.note_receipt(receipt)
                self._note(receipt, receipt.time)

    def owe(self, feed: FeedId, to: PostId) -> None:
        """``feed`` moved, or ``to`` does not know how far we hold it."""
        self._due.setdefault(feed, set()).update((to, feed.author))

    def owe_ahead(self, head: Head, to: PostId) -> None:
        """That one entry is held ahead of a gap."""
        self._due_ahead.setdefault(head, set()).update((to, head.feed.author))

    def issue(self, now: int) -> None:
        """Sign what is owed, one receipt a feed, into the batch (spec: record §9.1)."""
        for feed, to in self._due.items():
            moved = self._core.record.feeds.get(feed)
            if moved and (head := moved.head):
                self._sign(head, to, now, ahead=False)
        for head, to in self._due_ahead.items():
            if head in self._core.record.waiting or self._is_disputed(head):
                self._sign(head, to, now, ahead=True)
        self._due.clear()
        self._due_ahead.clear()

    def _is_disputed(self, head: Head) -> bool:
        """At a fork and above it, STORED of the one chain says nothing of the other: each entry has its own receipt."""
        feed = self._core.record.feeds.get(head.feed)
        return feed is not None and feed.fork is not None and head.seq >= feed.fork and self._core.record.present(head)

    def owe_for(self, head: Head, to: PostId) -> None:
        """``to`` sent an entry that is held here already, or is now."""
        self.owe(head.feed, to)
        if self._is_disputed(head):
            self.owe_ahead(head, to)

    def _sign(self, head: Head, to: set[PostId], now: int, ahead: bool) -> None:
        core = self._core
        own = core.record.feeds.get(core.feed)
        last = (own.length - 1, own.last_id) if own and own.length else None
        receipt = receipts.sign(core.signer, core.record.id, core.feed, head, last, now, ahead)
        core.keep(Kept(receipt))
        frame = frames.encode(FrameType.RECEIPT, [receipt.cose])
        for post in sorted(to - {core.me}):
            core.send(post, frame, LINE)

    def take(self, cose: bytes, now: int) -> Receipt | None:
        """A receipt came. Raises PeerError; one that contradicts what we hold is kept as evidence by the caller.

        None: its issuer is only introduced. What it holds need not be sent to it again; as a proof it counts for nothing.
        """
        core = self._core
        receipt, signed = receipts.read(core.record.id, cose)
        if not core.record.is_signed(signed, receipt.issuer.author):
            core.introduced.check(signed, receipt.issuer.author)
            self._level(receipt, now)
            return None
        if core.record.belies(receipt):
            raise PeerError("record.bad-receipt", cose, issuer=str(receipt.issuer.author), head=str(receipt.head))
        self._level(receipt, now)
        if core.record.is_proven(receipt):
            self._count(receipt, now)
        else:
            core.record.note_receipt(receipt)
            self._unproven.add(receipt)
        feed, seq = receipt.head.feed, receipt.head.seq
        if feed.author == core.me and feed == core.feed and seq >= core.record.length(feed):
            core.alarm("node.rolled-back", str(receipt.issuer.author), now, post=str(receipt.issuer.author), seq=seq)
        if feed.author == core.me:
            core.tell("ladder", feed=str(feed), seq=seq)
        return receipt

    def linked(self, feed: FeedId, seq: int, now: int) -> None:
        """That entry is linked: what its author receipted by naming it binds now, if it is the one that it named."""
        for receipt in self._unproven.take(feed, seq):
            try:
                if not self._core.record.is_proven(receipt):
                    raise PeerError("record.bad-receipt", receipt.cose)
                self._count(receipt, now)
            except PeerError as error:
                self._core.evidence(error, str(feed.author), now)

    def _count(self, receipt: Receipt, now: int) -> None:
        """Keep a receipt and hold its issuer to it. Raises PeerError ``record.too-many-receipts``.

        One for what is not here says nothing here, and is not kept; it will be given again when that has come.
        """
        core, head = self._core, receipt.head
        if not core.record.length(head.feed) and head not in core.record.waiting:
            return
        if receipt.ahead and not (core.record.present(head) or head in core.record.waiting):
            return
        pairs, pair = self._pairs.setdefault(receipt.issuer.author, set()), (receipt.issuer, head.feed)
        if pair not in pairs and len(pairs) >= limits.RECEIPTED_PER_POST_MAX_COUNT:
            raise PeerError("record.too-many-receipts", receipt.cose, post=str(receipt.issuer.author))
        pairs.add(pair)
        core.keep(Kept(receipt))
        core.record.note_receipt(receipt)
        self._note(receipt, now)

    def pass_on(self, receipt: Receipt) -> None:
        """A receipt that its issuer gave us for another's entry: its author may be out of the issuer's reach."""
        author = receipt.head.feed.author
        third = author not in (self._core.me, receipt.issuer.author) and author in self._core.record.posts
        if third and self._peers.get(author).standing:
            self._core.send(author, frames.encode(FrameType.RECEIPT, [receipt.cose]), LINE)

    def _note(self, receipt: Receipt, now: int) -> None:
        issuer, feed, seq = receipt.issuer.author, receipt.head.feed, receipt.head.seq
        is_same = self._level(receipt, now)
        trace = self._stored.setdefault((issuer, feed), Trace()) if feed.author == self._core.me else Trace()
        if receipt.ahead:
            trace.single(seq, receipt.time)
        elif is_same:
            trace.reach(seq, receipt.time)

    def _level(self, receipt: Receipt, now: int) -> bool:
        """What the issuer need not be sent; whether it holds the entry that is linked here in that place."""
        feed, seq = receipt.head.feed, receipt.head.seq
        is_same = self._core.record.id_at(feed, seq) == receipt.head.id
        if feed not in self._core.record.feeds:
            return is_same  # nothing of it can be sent; and what a peer names must not fill the memory
        level = self._peers.get(receipt.issuer.author).level
        if receipt.ahead:
            level.holds_ahead(feed, seq, is_same)
        elif is_same:
            level.holds(feed, seq + 1, now)
        return is_same

    def stored(self, by: PostId, feed: FeedId, seq: int) -> int | None:
        """When ``by`` first said that it holds the entry, linked (its clock); None if it never did."""
        trace = self._stored.get((by, feed))
        return trace.first_reached(seq) if trace else None

    def stored_ahead(self, by: PostId, feed: FeedId, seq: int) -> int | None:
        """When ``by`` said that it holds that one entry, ahead of a gap."""
        trace = self._stored.get((by, feed))
        return trace.first_single(seq) if trace else None

    def held_by_all(self, feed: FeedId, readers: list[PostId]) -> int:
        """Entries of ``feed`` that every reader is known to hold."""
        return min((self._peers.get(reader).level.known(feed) for reader in readers), default=0)
