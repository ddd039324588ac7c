"""Well-made things to test with: sides, posts, records that several authors wrote. All keys are fixed and public."""

import hashlib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from parley.keys.key import SigningKey
from parley.record import card as cards
from parley.record import checkpoint as checkpoints
from parley.record import entry as entries
from parley.record import genesis as geneses
from parley.record import receipt as receipts
from parley.record import seal
from parley.record.archive import Checkpointed, Kept, Linked, Row, Secret
from parley.record.card import Card
from parley.record.entry import Draft, Entry
from parley.record.genesis import Genesis
from parley.record.names import FeedId, Head, PostId
from parley.record.receipt import Receipt
from parley.record.record import Record

NOW = 1_765_872_000_000
SECRET = hashlib.sha256(b"the secret of every epoch here").digest()


def key(name: str) -> SigningKey:
    """The signing key of that name."""
    return SigningKey(hashlib.sha256(b"parley tests " + name.encode()).digest())


def public_of(name: str) -> bytes:
    """What stands in for an HPKE public key: the record only ever hashes it."""
    return hashlib.shake_256(b"parley tests " + name.encode()).digest(1216)


def a_card(side: str, number: int = 0, record_id: bytes | None = None, **changes: Any) -> Card:
    """The card of post ``number`` of ``side``."""
    post_name = changes.pop("post_name", f"Post {number}")
    kind, post_key = changes.pop("kind", cards.EXERCISE), changes.pop("post_key", key(f"{side} {number}").public)
    more = {} if record_id is None else {"record_id": record_id}
    return cards.make(
        key(side), kind, (side, number, post_name), post_key, public_of(f"{side} {number}"), public_of(side),
        NOW, **more
    )  # fmt: skip


class Sides(NamedTuple):
    """A genesis and the keys behind it, by side index."""

    genesis: Genesis
    roots: tuple[SigningKey, ...]
    posts: dict[PostId, SigningKey]

    @property
    def id(self) -> bytes:
        """The record id."""
        return self.genesis.id

    def feed(self, side: int = 0, post: int = 0, incarnation: int = 1) -> FeedId:
        """A feed of a founding post."""
        return FeedId(side, post, incarnation)

    def signer(self, feed: FeedId) -> SigningKey:
        """Who may write ``feed``."""
        return self.posts[feed.author]

    def named(self, side: int) -> str:
        """A side's name."""
        return self.genesis.parties[side][0]


def spoilt(data: bytes) -> bytes:
    """The same bytes but for one bit, in the middle of the signature that stands last."""
    return data[:-20] + bytes([data[-20] ^ 1]) + data[-19:]


@cache
def sides(count: int = 2, posts: int = 1) -> Sides:
    """``count`` sides of ``posts`` posts each."""
    names = [f"Side {chr(ord('A') + i)}" for i in range(count)]
    genesis = geneses.make("a line for tests", [a_card(s, n) for s in names for n in range(posts)], bytes(32), NOW)
    signers = {
        post: key(f"{card.side_name} {card.post_number}") for post, card in genesis.cards.items()
    }  # fmt: skip
    return Sides(genesis, tuple(key(name) for name, _ in genesis.parties), signers)


class Shelf:
    """As much of an Archive as a Record looks back with."""

    def __init__(self) -> None:
        self.entries: dict[tuple[FeedId, int], Entry] = {}

    def keep(self, entries: tuple[Entry, ...]) -> None:
        """Take what was linked."""
        self.entries.update({(entry.feed, entry.seq): entry for entry in entries})

    def at(self, feed: FeedId, seq: int) -> Entry | None:
        """The linked entry there."""
        return self.entries.get((feed, seq))


def a_record(of: Sides) -> Record:
    """An empty record with a shelf behind it."""
    return Record(of.genesis, Shelf())  # type: ignore[arg-type]


def admit(record: Record, entry: Entry) -> Any:
    """Admit, and keep what was linked."""
    admission = record.admit(entry)
    record.archive.keep(admission.linked)  # type: ignore[attr-defined]
    return admission


def an_entry(
    of: Sides, feed: FeedId, seq: int, prev: bytes | None = None, heads: tuple[Head, ...] | None = (),
    fields: Mapping[int, Any] | None = None, epoch: int = 0, time: int | None = None,
) -> Entry:  # fmt: skip
    """One entry, whatever stands before it. Without ``fields`` it is OPENED at seq 0, else KEYS."""
    secret = SECRET if epoch else None
    sealed = seal.seal(seal.entry_key(secret, of.id, feed, seq), fields or {0: 1 if seq == 0 else 3, 32: seq})
    draft = Draft(
        feed, seq, of.id if prev is None else prev, heads, NOW + seq if time is None else time, epoch,
        sealed.commitment, sealed.ciphertext,
    )  # fmt: skip
    return entries.sign(of.signer(feed), of.id, draft)


def chain(of: Sides, feed: FeedId, count: int, **more: Any) -> list[Entry]:
    """The first ``count`` entries of ``feed``."""
    made: list[Entry] = []
    for seq in range(count):
        made.append(an_entry(of, feed, seq, made[-1].id if made else None, **more))
    return made


def fork(of: Sides, entry: Entry, text: str = "another") -> Entry:
    """Another entry for the place of ``entry``."""
    form = 1 if entry.seq == 0 else 3
    return an_entry(of, entry.feed, entry.seq, entry.prev, entry.heads, {0: form, 33: text})


def a_receipt(
    of: Sides, issuer: FeedId, head: Head, own: Head | None = None, ahead: bool = False, time: int = NOW
) -> Receipt:
    """A receipt, signed by its issuer when ``own`` was its last entry."""
    return receipts.sign(of.signer(issuer), of.id, issuer, head, own and (own.seq, own.id), time, ahead)


def written(of: Sides, count: int) -> Iterator[Linked]:
    """``count`` entries that all posts write in turn: OPENED, EPOCH, then sealed messages that name what moved."""
    record = a_record(of)
    feeds = [FeedId(*post, 0x100 + i) for i, post in enumerate(sorted(of.posts))]
    for position in range(1, count + 1):
        feed = feeds[(position - 1) % len(feeds)]
        seq = record.length(feed)
        fields: dict[int, Any] = {0: seq + 1, 32: 0} if seq < 2 else {0: 64, 1: seq % 4, 32: position, 33: "text"}
        if seq == 1:
            fields[33] = []
        epoch = 1 if seq > 1 else 0
        sealed = seal.seal(seal.entry_key(SECRET if epoch else None, of.id, feed, seq), fields)
        parts = (sealed.ciphertext, sealed.commitment)
        draft = record.draft(feed, NOW + position, epoch, parts, self_contained=seq % 7 == 6)
        entry = entries.sign(of.signer(feed), of.id, draft)
        admit(record, entry)
        yield Linked(position, entry, NOW + position)


def rows(of: Sides, count: int) -> list[Row]:
    """A whole store's worth: entries, the last receipts, a checkpoint of each feed with all cosignatures, secrets."""
    linked = list(written(of, count))
    record = a_record(of)
    for row in linked:
        record.relink(row.entry)
    more: list[Row] = []
    for feed in record.feeds.values():
        head = feed.head
        assert head is not None
        issuers = [other for other in record.feeds.values() if other.id.author != feed.id.author]
        for issuer in issuers:
            more.append(Kept(a_receipt(of, issuer.id, head, issuer.head)))
        checkpoint = checkpoints.sign(of.signer(feed.id), of.id, feed.id, feed.length, feed.frontier.root())
        lines = [
            checkpoints.cosign(checkpoint, of.signer(issuer.id), issuer.id.author, checkpoint.root, NOW // 1000)
            for issuer in issuers
        ]
        text = checkpoints.with_lines(checkpoint, lines).encode().decode()
        more.append(Checkpointed(feed.id, feed.length, text))
        more.append(Secret(feed.id, 1, SECRET))
    return [*linked, *more]
