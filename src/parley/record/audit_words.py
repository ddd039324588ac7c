"""The audit of what is said about feeds: cards, revocations, receipts, checkpoints (spec: record §3, §9, §10)."""

from collections.abc import Iterable
from contextlib import suppress
from typing import Any, NamedTuple, Protocol

from parley.base.errors import PeerError
from parley.record import card as cards
from parley.record import checkpoint as checkpoints
from parley.record import payload, signing
from parley.record import receipt as receipts
from parley.record.card import Card
from parley.record.checkpoint import Checkpoint
from parley.record.finding import Findings, Level
from parley.record.genesis import Genesis
from parley.record.names import FeedId, Head, PostId
from parley.record.receipt import Receipt
from parley.record.tree import Frontier


class StoredReceipt(NamedTuple):
    """A receipt's row: the columns by which a store finds it, and the signed bytes. A feed is None where unknown."""

    issuer: FeedId | None
    subject: FeedId | None
    seq: int
    cose: bytes


class StoredCheckpoint(NamedTuple):
    """A checkpoint's row: the columns by which a store finds it, and the signed note. The feed is None where unknown."""

    feed: FeedId | None
    size: int
    text: bytes


class Held(Protocol):
    """What the entries' audit knows at its end."""

    def length(self, feed: FeedId) -> int:
        """Linked entries of ``feed``."""

    def id_at(self, feed: FeedId, seq: int) -> bytes | None:
        """The id of the linked entry there."""

    def is_ahead(self, head: Head) -> bool:
        """Whether that entry is held ahead or beside."""

    def is_forked(self, feed: FeedId, seq: int) -> bool:
        """Whether the feed has two entries at ``seq`` or below."""


class WordAudit:
    """Posts' keys as the record certifies them, and every receipt and checkpoint.

    ``pending`` has for each issuer's feed the STORED receipts that its later heads must bear out (spec: record §5.5).
    """

    def __init__(self, genesis: Genesis, findings: Findings) -> None:
        self._genesis = genesis
        self._findings = findings
        self.keys: dict[PostId, tuple[bytes, ...]] = {post: (card.post_key,) for post, card in genesis.cards.items()}
        self.pending: dict[FeedId, dict[tuple[FeedId, bool], Receipt]] = {}
        self._receipts: dict[Receipt, signing.Signed] = {}
        self._checkpoints: list[Checkpoint] = []
        self._roots: dict[FeedId, dict[int, Checkpoint]] = {}

    def load(self, receipt_rows: Iterable[StoredReceipt], checkpoint_rows: Iterable[StoredCheckpoint]) -> None:
        """Before the first entry: what is said about feeds, read, its signatures not yet checked."""
        for row in receipt_rows:
            self._load_receipt(row)
        for each in checkpoint_rows:
            self._load_checkpoint(each)

    def _load_receipt(self, row: StoredReceipt) -> None:
        where = f"receipt by {row.issuer} for {row.subject}:{row.seq}"
        try:
            receipt, signed = receipts.read(self._genesis.id, row.cose)
        except PeerError as error:
            return self._damage(error.code, where, **error.facts)
        if (receipt.issuer, receipt.head.feed, receipt.head.seq) != row[:3]:
            self._damage("audit.row-differs", where)
        self._receipts[receipt] = signed
        subject = receipt.head.feed
        if not receipt.ahead and subject.author != receipt.issuer.author:
            self.pending.setdefault(receipt.issuer, {})[(subject, True)] = receipt
        return None

    def _load_checkpoint(self, row: StoredCheckpoint) -> None:
        where = f"checkpoint of {row.feed} over {row.size}"
        try:
            checkpoint = checkpoints.read(self._genesis.id, row.text)
        except PeerError as error:
            return self._damage(error.code, where, **error.facts)
        if (checkpoint.feed, checkpoint.size) != row[:2]:
            self._damage("audit.row-differs", where)
        self._checkpoints.append(checkpoint)
        self._roots.setdefault(checkpoint.feed, {})[checkpoint.size] = checkpoint
        return None

    # -- while the entries pass --------------------------------------------------------------------------------------

    def certify(self, form: int, value: Any, where: str) -> None:
        """A CARD or REVOCATION entry, whoever published it (spec: record §3.5, §3.6)."""
        try:
            if form == payload.Core.REVOCATION:
                cards.read_revocation(value, self._genesis.id, self._genesis.roots)
                return
            self._know(cards.read(value, self._genesis.id))
        except PeerError as error:
            self._findings.add(Level.BREACH, error.code, where, what="revocation")

    def _know(self, card: Card) -> None:
        if not self._genesis.certifies(card):
            raise PeerError("record.bad-card", card.cose)
        post = self._genesis.post_of(card)
        self.keys[post] = tuple(dict.fromkeys((*self.keys.get(post, ()), card.post_key)))

    def know_aside(self, form: int, value: Any) -> None:
        """Of an entry ahead or beside, before the first linked one: a card there may have certified who is linked here."""
        with suppress(PeerError):
            if form == payload.Core.CARD:
                self._know(cards.read(value, self._genesis.id))

    def root(self, feed: FeedId, size: int, frontier: Frontier) -> None:
        """``feed`` has reached ``size``; if there is a checkpoint over so many, it must have this tree's root."""
        checkpoint = self._roots.get(feed, {}).get(size)
        if checkpoint is not None and checkpoint.root != frontier.root():
            self._findings.add(Level.BREACH, "checkpoint.root-differs", f"checkpoint of {feed} over {size}", size=size)

    def is_good(self, receipt: Receipt) -> bool:
        """Whether its issuer's post signed it."""
        return self._is_signed(receipt, self._receipts[receipt])

    def _is_signed(self, receipt: Receipt, signed: signing.Signed) -> bool:
        keys = self.keys.get(receipt.issuer.author, ())
        return any(signing.verify(key, signed.tbs, signed.signature) for key in keys)

    # -- the end -----------------------------------------------------------------------------------------------------

    def finish(self, held: Held) -> None:
        """After the last entry: signatures, and whether what was said fits what is held."""
        for receipt, signed in self._receipts.items():
            self._judge_receipt(receipt, signed, held)
        for checkpoint in self._checkpoints:
            self._judge_checkpoint(checkpoint, held)

    def _judge_receipt(self, receipt: Receipt, signed: signing.Signed, held: Held) -> None:
        where = f"receipt by {receipt.issuer} for {receipt.head}"
        if receipt.issuer.author not in self.keys:
            return self._damage("record.unknown-post", where, post=str(receipt.issuer.author))
        if not self._is_signed(receipt, signed):
            return self._damage("record.bad-signature", where)
        own = receipt.own_head
        if own and held.id_at(own.feed, own.seq) not in (None, own.id) and not held.is_forked(own.feed, own.seq):
            facts = {"issuer": str(receipt.issuer.author), "head": str(own)}
            return self._findings.add(Level.BREACH, "record.bad-receipt", where, **facts)
        linked = held.id_at(receipt.head.feed, receipt.head.seq)
        if linked == receipt.head.id or held.is_ahead(receipt.head):
            return None
        facts = {"issuer": str(receipt.issuer.author), "head": str(receipt.head)}
        # Above a fork the issuer may honestly hold the other branch.
        beyond = linked is None or held.is_forked(receipt.head.feed, receipt.head.seq)
        level, code = (Level.NOTE, "audit.receipt-beyond") if beyond else (Level.BREACH, "record.bad-receipt")
        return self._findings.add(level, code, where, **facts)

    def _judge_checkpoint(self, checkpoint: Checkpoint, held: Held) -> None:
        where = f"checkpoint of {checkpoint.feed} over {checkpoint.size}"
        keys = self.keys.get(checkpoint.feed.author)
        if keys is None:
            return self._damage("record.unknown-post", where, post=str(checkpoint.feed.author))
        try:
            checkpoints.check_author(checkpoint, *keys)
            for post, publics in self.keys.items():
                checkpoints.cosigned_at(checkpoint, post, *publics)
        except PeerError as error:
            return self._damage(error.code, where, **error.facts)
        length = held.length(checkpoint.feed)
        if checkpoint.size > length:
            self._findings.add(Level.NOTE, "audit.checkpoint-beyond", where, size=checkpoint.size, held=length)
        return None

    def _damage(self, code: str, where: str, **facts: object) -> None:
        self._findings.add(Level.DAMAGE, code, where, **facts)
