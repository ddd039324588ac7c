"""What comes from the other posts: each frame judged, kept, answered. No frame raises out of here.

spec: record §5, line §1–§5
"""

from typing import Any

from parley.base import canon
from parley.base.errors import PeerError
from parley.line import frames
from parley.line.frames import Frame, FrameType
from parley.node.checkpoints import Checkpoints
from parley.node.core import Core
from parley.node.documents.documents import Documents
from parley.node.forks import Forks
from parley.node.introduced import UnjudgedError
from parley.node.keeper import Keeper
from parley.node.narrowing import Narrowing
from parley.node.peers import Peer, Peers
from parley.node.receipts import Receipts
from parley.node.sync import Sync
from parley.node.writing import Writing
from parley.procedures.procedure import Fact
from parley.record import entry as entries
from parley.record import proof
from parley.record.archive import Ahead, Evidence, Note
from parley.record.entry import Entry
from parley.record.names import FeedId, Head, PostId
from parley.record.payload import CATALOGUE_FIRST, Precedence
from parley.record.payload import Core as CoreForm
from parley.record.record import Admission, Verdict
from parley.record.signing import Signed

UNREADABLE = frozenset({"record.epoch-unknown", "record.does-not-open", "record.bad-commitment"})
CONCEALING_MAX_COUNT = 1_000
CARD_FRAME = bytes((0x84, FrameType.CARD))


class Intake:
    """The way in."""

    def __init__(
        self, core: Core, peers: Peers, keeper: Keeper, receipts: Receipts, sync: Sync, checkpoints: Checkpoints,
        writing: Writing, forks: Forks, narrowing: Narrowing, documents: Documents,
    ) -> None:  # fmt: skip
        self._core = core
        self._peers = peers
        self._keeper = keeper
        self._receipts = receipts
        self._sync = sync
        self._checkpoints = checkpoints
        self._writing = writing
        self._forks = forks
        self._narrowing = narrowing
        self._documents = documents
        self._unread: set[tuple[FeedId, int]] = set()

    def frame(self, post: PostId, bearer: str, data: bytes, now: int) -> None:
        """One frame from ``post``. Whatever is wrong with it becomes evidence."""
        try:
            if data.startswith(CARD_FRAME):  # spec: line §10.1, also from a post that is not known yet
                self._core.introduced.take(frames.decode(data).parts)
                self._peers.meet(now)
            if self._peers.is_stranger(post, bearer):
                return
            peer = self._peers.get(post)
            frame = frames.decode(data)
            self._peers.heard(peer, bearer, now)
            self._dispatch(peer, bearer, frame, now)
        except UnjudgedError:
            pass  # spec: line §10.5
        except PeerError as error:
            self._core.evidence(error, str(post), now)

    def _dispatch(self, peer: Peer, bearer: str, frame: Frame, now: int) -> None:
        parts = frame.parts
        if frame.type is FrameType.ENTRY:
            self._entry(peer, parts, now)
        elif frame.type is FrameType.NARROW:
            self._narrow(peer, parts, now)
        elif frame.type is FrameType.RECEIPT:
            receipt = self._receipts.take(parts[0], now)
            if receipt is None:
                return
            if receipt.ahead:
                self._forks.holds(receipt.issuer.author, receipt.head)
            if receipt.issuer.author == peer.post:
                self._receipts.pass_on(receipt)
        elif frame.type is FrameType.BEAT:
            self._beat(peer, parts[0], now)
        elif frame.type is FrameType.HELLO:
            self._peers.hello(peer, bearer, parts[0], now)
            self._forks.greeted(peer.post)
        elif frame.type is FrameType.CHECKPOINT:
            self._checkpoints.take(parts[0], peer, now)
        elif frame.type is FrameType.WANT:
            want = frames.read_want(parts)
            self._sync.answer_want(peer, FeedId(*want.feed), want.first, want.most)
        elif frame.type is FrameType.BUSY:
            self._peers.busy(peer, parts[0], now)
        else:
            self._documents.frame(peer, bearer, frame, now)

    def _beat(self, peer: Peer, cose: bytes, now: int) -> None:
        """What the peer holds and we do not, it will send; where it holds something else, we ask to see it."""
        was_ready = peer.level.ready
        differing = self._peers.beat(peer, cose, now)
        if peer.level.ready and not was_ready:
            self._sync.greeted(peer, now)
        for head in differing[:16]:
            self._sync.want(peer, head.feed, head.seq, 1)

    def _entry(self, peer: Peer, parts: list[bytes], now: int) -> None:
        entry, signed = entries.read(self._core.record.id, parts)
        if self._is_wanted(peer, entry, now) and self._is_signed(signed, entry):
            self._admitted(peer, self._core.record.admit(entry), now)

    def _narrow(self, peer: Peer, items: list[Any], now: int) -> None:
        """An entry without what we have. What does not come out whole and signed is nobody's fault: ask for it whole."""
        elided = self._narrowing.read(peer, items)
        if elided is None:
            return  # it will come again, and whole in the end
        try:
            entry, signed = entries.read(self._core.record.id, self._narrowing.rebuilt(elided))
            if not self._is_wanted(peer, entry, now) or not self._is_signed(signed, entry):
                return
        except PeerError:
            if peer.asked.may(elided.feed, elided.seq, now):
                self._sync.want(peer, elided.feed, elided.seq, 1)
            return
        self._admitted(peer, self._core.record.admit(entry), now)

    def _is_signed(self, signed: Signed, entry: Entry) -> bool:
        """Whether it is signed by a key that the record holds; not yet, where it is one that was only shown. Raises PeerError
        ``record.bad-signature``, or UnjudgedError."""
        record, author = self._core.record, entry.feed.author
        if record.is_signed(signed, author):
            return True
        if self._core.introduced.signed(signed, author):
            return False
        # Under another key it stands on the CARD entry: what lacks something cannot be judged yet (spec: line §10.5).
        raise UnjudgedError(author) if record.lacks_links(entry) else PeerError("record.bad-signature", signed.cose)

    def _is_wanted(self, peer: Peer, entry: Entry, now: int) -> bool:
        """Whether it is new, and may be read. Raises PeerError ``record.unknown-post``, of no side of the record."""
        record = self._core.record
        if entry.feed.author not in record.posts:
            if self._core.introduced.knows(entry.feed.author):
                return False  # spec: line §10.2, no receipt: it comes again, and by then the CARD entry may be linked
            raise self._core.introduced.unknown(entry.feed.author, entry.cose)
        if entry.head in record.waiting:
            self._receipts.owe_ahead(entry.head, peer.post)
            return False
        if record.present(entry.head):
            self._receipts.owe_for(entry.head, peer.post)
            return False
        return self._peers.may_read(peer, entry, now)

    def _admitted(self, peer: Peer, admission: Admission, now: int) -> None:
        entry = admission.entry
        if admission.contradicts is not None:
            self._equivocation(entry, admission.contradicts, now)
        if admission.refold:
            self._keeper.is_stale = True
        if admission.verdict is Verdict.AHEAD:
            self._ahead(peer, entry, now)
        for other in admission.beside:
            self._core.keep(Ahead(other, now))
            self._core.remember_beside(other)
            self._keeper.beside(other)
            self._receipts.owe_for(other.head, peer.post)
        facts = [self._linked(peer, linked, now) for linked in admission.linked]
        # Answered when all are linked: an own entry names what stands before it.
        for linked, fact in zip(admission.linked, facts, strict=True):
            if fact.judgement and fact.author != self._core.me and self._core.writes:
                self._not_understood(linked, fact, now)
        if admission.linked and (peer.post == entry.feed.author):
            peer.level.holds(entry.feed, entry.seq + 1, now)

    def _ahead(self, peer: Peer, entry: Entry, now: int) -> None:
        self._core.keep(Ahead(entry, now))
        fact = self._keeper.wait(entry, now)
        self._receipts.owe_ahead(entry.head, peer.post)
        self._announce(fact, now, ahead=True)
        if fact.header.form == CoreForm.EPOCH:
            self._keeper.take_ahead(entry, fact)
            self._reopen(now)
        if entry.heads is None:
            self._sync.urgent(entry, Precedence.IMMEDIATE, peer.post)

    def _reopen(self, now: int) -> None:
        """A secret came: what waited for it alarms now."""
        for opened in self._keeper.reopen_ahead():
            self._announce(opened, now, ahead=True)

    def _linked(self, peer: Peer, entry: Entry, now: int) -> Fact:
        before = self._keeper.ahead.get(entry.head)
        fact = self._writing.linked(entry, now)
        self._receipts.linked(entry.feed, entry.seq, now)
        self._receipts.owe_for(entry.head, peer.post)
        if (receipt := self._core.record.conceals(entry)) is not None:
            self._core.keep(Evidence(now, str(entry.feed.author), "record.concealing", receipt.cose + entry.cose))
            self._core.alarm(
                "record.concealing", str(entry.feed), now, str(entry.head), feed=str(entry.feed), seq=entry.seq
            )
            self._core.record.concealing.add(entry.head)
            marked = sorted(self._core.record.concealing)[-CONCEALING_MAX_COUNT:]
            self._core.keep(Note("concealing", canon.encode([list(head) for head in marked])))
        if entry.feed.author == self._core.me:
            self._core.tell("message", ref=str(entry.head), mark="RECOVERED")
            return fact
        if fact.header.form == CoreForm.EPOCH:
            self._reopen(now)
        if entry.heads is None and before is None:
            self._sync.urgent(entry, Precedence.IMMEDIATE, peer.post)
        # What could not be opened while it was ahead has alarmed nobody yet.
        self._announce(fact, now, shown_before=before is not None and not before.judgement)
        return fact

    def _announce(self, fact: Fact, now: int, ahead: bool = False, shown_before: bool = False) -> None:
        ref, header = str(fact.head), fact.header
        for about in header.about:
            self._core.tell("ladder", ref=str(about))
        if header.form < CATALOGUE_FIRST and not fact.judgement:
            if header.form in (CoreForm.CATALOGUE, CoreForm.AGREED) and not ahead:
                self._core.tell("catalogue", ref=ref)
            return
        self._core.tell("message", ref=ref, precedence=header.precedence, ahead=ahead)
        if header.precedence == Precedence.FLASH and header.addresses(self._core.me) and not shown_before:
            self._core.alarm("node.flash", str(fact.author), now, ref, post=str(fact.author))

    def _not_understood(self, entry: Entry, fact: Fact, now: int) -> None:
        """The one machine answer (spec: record §5.7, §7.1): never about a core form."""
        if 0 < fact.header.form < CATALOGUE_FIRST:
            self._core.evidence(PeerError(fact.judgement, entry.cose), str(fact.author), now)
            return
        if fact.judgement in UNREADABLE and not self._is_news(entry):
            return
        wanted = self._core.catalogue.hash[:8] if fact.judgement == "node.unknown-catalogue" else None
        self._writing.about(CoreForm.NOT_UNDERSTOOD, fact.head, now, (fact.judgement, wanted))

    def _is_news(self, entry: Entry) -> bool:
        """Whether nothing was said yet of that epoch, which we cannot read; nor need be, if it is older than our card.

        What cannot be read may itself be a machine's word: two posts that cannot read each other must not go on saying so.
        """
        key = (entry.feed, entry.epoch)
        if key in self._unread or entry.time < self._core.card.made_at:
            return False
        self._unread.add(key)
        return True

    def _equivocation(self, entry: Entry, rival: Head, now: int) -> None:
        """Two entries of one place: evidence, alarm, both shown to everybody (spec: record §5.4)."""
        core = self._core
        other = core.entry(rival)
        if other is not None:
            core.keep(Evidence(now, str(entry.feed.author), "record.equivocation", self._proof(entry, other)))
        core.alarm("record.equivocation", str(entry.feed), now, feed=str(entry.feed), seq=entry.seq)
        self._forks.found(entry.head, rival)
        if entry.feed == core.feed and core.writes:
            self._writing.reopen(now)

    def _proof(self, one: Entry, other: Entry) -> bytes:
        record = self._core.record
        return proof.encode(record.id, record.cards_of(one.feed.author), one.cose, other.cose)
