"""The record: which entries are linked, which wait, which contradict each other (spec: record §5).

It verifies and admits entries and says what the next own entry must name. It keeps no payload and writes nothing down:
the node persists what ``admit`` reports, and hands in an Archive to look back with.
"""

from collections import Counter
from enum import Enum
from typing import Any, NamedTuple

from parley.base import limits
from parley.base.errors import FaultError, LocalError, PeerError
from parley.record import entry as entries
from parley.record import receipt as receipts
from parley.record import signing
from parley.record.archive import Archive
from parley.record.card import Card, Revocation
from parley.record.entry import Draft, Entry
from parley.record.feed import Feed
from parley.record.genesis import Genesis
from parley.record.names import FeedId, Head, PostId
from parley.record.receipt import Receipt
from parley.record.waiting import Gap, Waiting


class Verdict(Enum):
    """What became of an admitted entry."""

    LINKED = "linked"
    AHEAD = "ahead"
    BESIDE = "beside"
    DUPLICATE = "duplicate"


class Admission(NamedTuple):
    """The verdict on ``entry``; what it let link, in order, itself included; the entry that it contradicts."""

    verdict: Verdict
    entry: Entry
    linked: tuple[Entry, ...] = ()
    beside: tuple[Entry, ...] = ()
    contradicts: Head | None = None
    refold: bool = False


class Record:
    """One record's state. Everything here is a function of the genesis and of the entries admitted."""

    def __init__(self, genesis: Genesis, archive: Archive) -> None:
        self.genesis = genesis
        self.id = genesis.id
        self.archive = archive
        self.posts: dict[PostId, Card] = dict(genesis.cards)
        self._cards: dict[PostId, list[Card]] = {post: [card] for post, card in genesis.cards.items()}
        self.revoked: dict[PostId, Revocation] = {}
        self.feeds: dict[FeedId, Feed] = {}
        self.waiting = Waiting()
        self.beside: set[Head] = set()
        self.concealing: set[Head] = set()
        self._beside_count: Counter[FeedId] = Counter()
        self._concealed: dict[Head, Receipt] = {}

    # -- what stands -------------------------------------------------------------------------------------------------

    def cards_of(self, post: PostId) -> list[Card]:
        """The post's cards, the newest first: it signs by any of them. Raises PeerError ``record.unknown-post``."""
        try:
            return self._cards[post]
        except KeyError:
            raise PeerError("record.unknown-post", post=str(post)) from None

    def key_of(self, post: PostId) -> bytes:
        """The post's signing key by its newest card. Raises PeerError ``record.unknown-post``."""
        return self.cards_of(post)[0].post_key

    def keys_of(self, post: PostId) -> list[bytes]:
        """All keys by which the post may sign, the newest first. Raises PeerError ``record.unknown-post``."""
        return [card.post_key for card in self.cards_of(post)[: limits.CARDS_PER_POST_MAX_COUNT]]

    def certify(self, post: PostId, card: Card) -> None:
        """Take in a card that the side's root key signed for this record (spec: record §3.5)."""
        known = self._cards.setdefault(post, [])
        if card not in known:
            known.append(card)
            known.sort(key=lambda one: (one.made_at, one.cose), reverse=True)
            self.posts[post] = known[0]

    def check(self, signed: signing.Signed, post: PostId) -> None:
        """Demand that ``post`` signed. Raises PeerError ``record.unknown-post`` or ``record.bad-signature``."""
        self.cards_of(post)
        if not self.is_signed(signed, post):
            raise PeerError("record.bad-signature", signed.cose)

    def is_signed(self, signed: signing.Signed, post: PostId) -> bool:
        """Whether ``post`` signed, by a key that stands in the record."""
        keys = self.keys_of(post) if post in self.posts else []
        return any(signing.verify(key, signed.tbs, signed.signature) for key in keys)

    def signer_of(self, entry: Entry) -> bytes:
        """By which of its author's keys it is signed. Raises PeerError as ``check``."""
        signed = signing.split("entry", self.id, entry.cose, limits.ENTRY_COSE_MAX)
        for key in self.keys_of(entry.feed.author):
            if signing.verify(key, signed.tbs, signed.signature):
                return key
        raise PeerError("record.bad-signature", entry.cose)

    def length(self, feed: FeedId) -> int:
        """Linked entries of ``feed``."""
        found = self.feeds.get(feed)
        return found.length if found else 0

    def id_at(self, feed: FeedId, seq: int) -> bytes | None:
        """The id of the linked entry there."""
        found = self.feeds.get(feed)
        if found is None or not 0 <= seq < found.length:
            return None
        recent = found.recent_id(seq)
        if recent is not None:
            return recent
        entry = self.archive.at(feed, seq)
        return entry.id if entry else None

    def present(self, head: Head) -> bool:
        """Whether that very entry is held with everything before it, on the feed or beside a fork."""
        return self.id_at(head.feed, head.seq) == head.id or head in self.beside

    def folds_below(self, feed: FeedId) -> int | None:
        """Folds use entries of ``feed`` below this seq; None: all (spec: record §5.4, §3.6)."""
        found = self.feeds.get(feed)
        bounds = [found.fork] if found and found.fork is not None else []
        if self.revoked and (revocation := self.revoked.get(feed.author)):
            bounds.append(1 + max((head.seq for head in revocation.last_valid if head.feed == feed), default=-1))
        return min(bounds) if bounds else None

    def heads(self) -> list[Head]:
        """The last linked entry of every feed, ascending."""
        return [head for _, feed in sorted(self.feeds.items()) if (head := feed.head)]

    # -- admission ---------------------------------------------------------------------------------------------------

    def verify(self, parts: Any) -> Entry:
        """The entry in its travelling form, verified (spec: record §5.1). Raises PeerError, the evidence with it."""
        entry, signed = entries.read(self.id, parts)
        self.check(signed, entry.feed.author)
        return entry

    def admit(self, entry: Entry) -> Admission:
        """Take a verified entry in (spec: record §5.2–§5.4).

        Raises PeerError ``record.too-far-ahead`` or ``record.too-many-feeds`` where a bound stands against it; then
        nothing has changed, and it may come again.
        """
        known = self.feeds.get(entry.feed)
        if known is not None and self._simply_follows(known, entry):
            self._link(known, entry)
            return Admission(Verdict.LINKED, entry, (entry,))
        head = entry.head
        if head in self.waiting or self.present(head):
            return Admission(Verdict.DUPLICATE, entry)
        feed = self._feed(entry.feed)
        gap = self._gap(entry)
        if gap is not None:
            self.waiting.require_room(entry)
        elif entry.prev != feed.last_id and self._beside_count[feed.id] >= limits.AHEAD_MAX_COUNT:
            raise PeerError("record.too-far-ahead", entry.cose, feed=str(feed.id), limit=limits.AHEAD_MAX_COUNT)
        rival = self._rival(head)
        refold = rival is not None and feed.forked_at(entry.seq)
        if gap is not None:
            self.waiting.add(entry, gap)
            return Admission(Verdict.AHEAD, entry, contradicts=rival, refold=refold)
        linked, beside = self._settle(entry)
        verdict = Verdict.BESIDE if head in self.beside else Verdict.LINKED
        return Admission(verdict, entry, tuple(linked), tuple(beside), rival, refold)

    def _simply_follows(self, feed: Feed, entry: Entry) -> bool:
        """The common case, which needs none of what follows: nothing waits, nothing stands beside, all links are there."""
        return (
            entry.seq == feed.length
            and entry.prev == feed.last_id
            and not (len(self.waiting) or self.beside)
            and (not entry.heads or all(self.present(head) for head in entry.heads))
        )

    def lacks_links(self, entry: Entry) -> bool:
        """Whether something that ``entry`` stands on, its predecessor or a head, is not held with all before it."""
        return self._gap(entry) is not None

    def relink(self, entry: Entry) -> None:
        """Append an entry that the archive gave back: it was linked before, in this order, and nothing is asked again.

        For the start: first a snapshot, then what was linked after it by ``relink``, then what is ahead by ``admit``.
        Raises FaultError ``record.damaged-archive`` where it does not follow.
        """
        feed = self._feed(entry.feed)
        if entry.seq != feed.length or entry.prev != feed.last_id:
            raise FaultError("record.damaged-archive", feed=str(entry.feed), seq=entry.seq)
        feed.append(entry.seq, entry.id, entry.heads)

    def revoke(self, revocation: Revocation) -> bool:
        """Take a revocation in (spec: record §3.6); True if folds may use less now.

        Several for one post hold together, in whatever order they come: what any of them cuts off is cut off.
        """
        before = self.revoked.get(revocation.post)
        if before is None:
            self.revoked[revocation.post] = revocation
            return True
        other = {head.feed: head for head in revocation.last_valid}
        both = [min(head, other[head.feed]) for head in before.last_valid if head.feed in other]
        self.revoked[revocation.post] = before._replace(last_valid=tuple(both), time=min(before.time, revocation.time))
        return tuple(both) != before.last_valid

    def _feed(self, feed: FeedId) -> Feed:
        found = self.feeds.get(feed)
        if found is None:
            of_author = sum(1 for other in self.feeds if other.author == feed.author)
            if of_author >= limits.FEEDS_PER_POST_MAX_COUNT:
                raise PeerError("record.too-many-feeds", post=str(feed.author), limit=limits.FEEDS_PER_POST_MAX_COUNT)
            found = self.feeds[feed] = Feed(feed, self.id)
        return found

    def _rival(self, head: Head) -> Head | None:
        """Another entry held for the same place, if there is one (spec: record §5.4)."""
        linked = self.id_at(head.feed, head.seq)
        if linked is not None and linked != head.id:
            return Head(*head.feed, head.seq, linked)
        return self.waiting.rival(head)

    def _gap(self, entry: Entry, found_count: int = 0) -> Gap | None:
        """The first place whose entry must be there before this one can be linked; None if nothing is missing.

        The first ``found_count`` of its links, prev and heads, were found before; what was present stays present.
        """
        if found_count == 0 and entry.seq > 0 and not self.present(Head(*entry.feed, entry.seq - 1, entry.prev)):
            return Gap((entry.feed, entry.seq - 1), 0)
        heads = entry.heads or ()
        for at in range(max(found_count - 1, 0), len(heads)):
            if not self.present(heads[at]):
                return Gap((heads[at].feed, heads[at].seq), at + 1)
        return None

    def _settle(self, entry: Entry) -> tuple[list[Entry], list[Entry]]:
        """Link ``entry`` and all that waited for it, without recursion."""
        linked: list[Entry] = []
        beside: list[Entry] = []
        ready = [entry]
        while ready:
            entry = ready.pop()
            feed = self._feed(entry.feed)
            if entry.seq == feed.length and entry.prev == feed.last_id:
                self._link(feed, entry)
                linked.append(entry)
            else:
                feed.forked_at(entry.seq)
                self.beside.add(entry.head)
                self._beside_count[feed.id] += 1
                beside.append(entry)
            for waiter, found_count in self.waiting.take((entry.feed, entry.seq)):
                gap = self._gap(waiter, found_count)
                if gap is None:
                    ready.append(waiter)
                else:
                    self.waiting.add(waiter, gap)
        return linked, beside

    def _link(self, feed: Feed, entry: Entry) -> None:
        feed.append(entry.seq, entry.id, entry.heads)
        # A full table may have left a feed out for want of room.
        if entry.heads is not None and feed.pending and len(entry.heads) < limits.HEADS_TABLE_MAX_COUNT:
            receipt = feed.judge()
            if receipt is not None:
                self._concealed[entry.head] = receipt

    # -- receipts and concealing -------------------------------------------------------------------------------------

    def check_receipt(self, cose: Any) -> Receipt:
        """A receipt by a known post, verified. Raises PeerError as ``receipt.read``, or ``record.unknown-post``."""
        receipt, signed = receipts.read(self.id, cose)
        self.check(signed, receipt.issuer.author)
        return receipt

    def is_proven(self, receipt: Receipt) -> bool:
        """Whether the issuer's own last entry, as the receipt names it, is linked here (spec: record §9.3)."""
        if receipt.own is None:
            return self.length(receipt.issuer) > 0
        return self.id_at(receipt.issuer, receipt.own[0]) == receipt.own[1]

    def belies(self, receipt: Receipt) -> bool:
        """Whether the receipt names as its issuer's last entry another than the one that is linked in that place."""
        own = receipt.own_head
        linked = self.id_at(own.feed, own.seq) if own else None
        return own is not None and linked is not None and linked != own.id

    def note_receipt(self, receipt: Receipt) -> None:
        """Remember what its author must name from now on (spec: record §5.5).

        Ahead receipts bind nobody. Nor does one by or for a feed of which nothing is known here: whoever signs receipts
        cannot make this node's memory grow.
        """
        subject, issuer = receipt.head.feed, self.feeds.get(receipt.issuer)
        if receipt.ahead or issuer is None or subject not in self.feeds or subject.author == receipt.issuer.author:
            return
        key = subject, self.is_proven(receipt)
        known = issuer.pending.get(key)
        if known is None or known.head.seq < receipt.head.seq:
            issuer.pending[key] = receipt

    def conceals(self, entry: Entry) -> Receipt | None:
        """The receipt whose entry the author of ``entry`` left out, if it did. It was judged when the entry was linked,
        whatever was linked along with it, and is told once.
        """
        return self._concealed.pop(entry.head, None)

    # -- own entries -------------------------------------------------------------------------------------------------

    def next_heads(self, own: FeedId) -> tuple[Head, ...]:
        """What the next own entry with heads must name: every other feed that moved since (spec: record §4.3)."""
        told = self.feeds[own].told if own in self.feeds else {}
        moved = [
            head for feed in self.feeds.values()
            if feed.id != own and told.get(feed.id, -1) < feed.length - 1 and (head := feed.head) is not None
        ]  # fmt: skip
        return tuple(sorted(moved))[: limits.HEADS_TABLE_MAX_COUNT]

    def draft(self, own: FeedId, time: int, epoch: int, sealed: tuple[bytes, bytes], self_contained: bool) -> Draft:
        """The next entry of ``own``, unsigned; ``sealed`` is (ciphertext, commitment).

        Raises LocalError ``record.own-feed-forked``.
        """
        feed = self._feed(own)
        if feed.fork is not None:
            raise LocalError("record.own-feed-forked", feed=str(own))
        heads = None if self_contained else self.next_heads(own)
        return Draft(own, feed.length, feed.last_id, heads, time, epoch, sealed[1], sealed[0])

    # -- snapshots ---------------------------------------------------------------------------------------------------

    def to_value(self) -> list[Any]:
        """The state without what waits and without receipts, for a snapshot."""
        feeds = [feed.to_value() for _, feed in sorted(self.feeds.items()) if feed.length]
        return [feeds, [list(head) for head in sorted(self.beside)]]

    def load(self, value: list[Any]) -> None:
        """Take over a snapshot of our own; cards and revocations come from their entries, receipts from the archive."""
        feeds = [Feed.from_value(item) for item in value[0]]
        self.feeds = {feed.id: feed for feed in feeds}
        self.beside = {Head(*item) for item in value[1]}
        self._beside_count = Counter(head.feed for head in self.beside)
