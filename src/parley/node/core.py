"""What all rooms of one node share: the record, the own feed, the keys that are handed in, the batch that is being made."""

from collections.abc import Iterable
from typing import Any

from parley.base.errors import LocalError, PeerError
from parley.messages.catalogue import Catalogue
from parley.messages.shelf import Shelf
from parley.node.alarms import Alarms
from parley.node.at_hand import AtHand
from parley.node.catalogues import Catalogues
from parley.node.effects import Announce, Effects, Transmit
from parley.node.introduced import Introduced
from parley.node.settings import Settings
from parley.procedures.agreement import Agreement
from parley.record.archive import Archive, Evidence, Row
from parley.record.card import Card
from parley.record.entry import Entry
from parley.record.genesis import Genesis
from parley.record.names import FeedId, Head, PostId
from parley.record.record import Record
from parley.record.seal import Sealing
from parley.record.signing import Signer

EVIDENCE_MAX = 64 * 1024


class Core:
    """One node's common state. ``feed`` is the own feed, set when the node has started."""

    def __init__(
        self, genesis: Genesis, me: PostId, signer: Signer, sealing: Sealing, catalogue: Catalogue, archive: Archive,
        settings: Settings, others: Iterable[Catalogue] = (), own_card: Card | None = None,
    ) -> None:  # fmt: skip
        """``own_card`` is wanted where the genesis has not the card that certifies this post's key."""
        if own_card is None and me not in genesis.cards:
            raise LocalError("node.not-a-member", post=str(me))
        self.genesis = genesis
        self.me = me
        self.signer = signer
        self.sealing = sealing
        self.archive = archive
        self.settings = settings
        self.record = Record(genesis, archive)
        self.card = own_card or genesis.cards[me]
        self.introduced = Introduced(self.record, me, own_card)
        agreement = Agreement(genesis.catalogue, len(genesis.parties))
        self.catalogues = Catalogues(self, Shelf(catalogue, others), agreement)
        self.feed = FeedId(me.side, me.post, 0)
        self.position = 0
        # Whether the own feed goes on or was opened; before that nothing is written.
        self.writes = False
        self.alarms = Alarms()
        self.effects = Effects()
        self._cache: AtHand[tuple[FeedId, int]] = AtHand()
        self._beside: AtHand[Head] = AtHand()

    @property
    def catalogue(self) -> Catalogue:
        """The one to write by now."""
        return self.catalogues.current

    @property
    def is_certified(self) -> bool:
        """Whether the record, as far as it is linked here, holds the card that this post signs by. Until then it writes
        no entry: everybody else must be able to check the first one wherever it can be linked (spec: line §10.3)."""
        return self.me in self.record.posts and any(
            card.post_key == self.card.post_key for card in self.record.cards_of(self.me)
        )

    @property
    def is_revoked(self) -> bool:
        """Whether the own side has revoked this post: what it writes is kept by all, and counts for nobody."""
        return self.me in self.record.revoked

    def keep(self, row: Row) -> None:
        """Have ``row`` persisted with this batch."""
        self.effects.persist.append(row)

    def send(
        self, peer: PostId, frame: bytes, precedence: int, bearer: str | None = None, narrow: bytes | None = None
    ) -> None:
        """Have ``frame``, or ``narrow`` over narrow bearers, sent when the batch is durable."""
        self.effects.transmit.append(Transmit(peer, frame, precedence, bearer, narrow))

    def tell(self, topic: str, **facts: Any) -> None:
        """Have consoles told when the batch is durable."""
        self.effects.announce.append(Announce(topic, facts))

    def alarm(self, code: str, about: str, now: int, ref: str = "", **facts: Any) -> None:
        """Raise an alarm at every console."""
        self.alarms.raise_(code, about, now, facts, ref)
        self.tell("alarm", code=code)

    def alarm_if_replaced(self, now: int) -> None:
        """Tell the watch of a newer card with another key than this node signs by."""
        newest = self.record.posts.get(self.me)
        if newest and newest.post_key != self.card.post_key and newest.made_at >= self.card.made_at:
            self.alarm("node.key-replaced", str(self.me), now, post=str(self.me))

    def alarm_if_revoked(self, now: int) -> None:
        """Tell the watch, once, that what this post writes counts for nobody any more."""
        if self.is_revoked and not self.alarms.stands("node.post-revoked", str(self.me)):
            self.alarm("node.post-revoked", str(self.me), now, post=str(self.me))

    def evidence(self, error: PeerError, source: str, now: int) -> None:
        """Keep what broke a rule, and alarm."""
        self.keep_evidence(error, source, now)
        self.alarm("node.evidence", f"{source} {error.code}", now, source=source, rule=error.code)

    def keep_evidence(self, error: PeerError, source: str, now: int) -> None:
        """Keep what broke a rule; nobody need be told."""
        self.keep(Evidence(now, source, error.code, error.evidence[:EVIDENCE_MAX]))

    def take_batch(self) -> Effects:
        """The batch so far; a new one begins."""
        batch, self.effects = self.effects, Effects()
        return batch

    def remember(self, entry: Entry) -> None:
        """Hold a new entry at hand: it may be read back before its batch is durable."""
        self._cache.add((entry.feed, entry.seq), entry)

    def remember_beside(self, entry: Entry) -> None:
        """The same for one that stands beside a fork."""
        self._beside.add(entry.head, entry)

    def entry(self, head: Head) -> Entry | None:
        """The held entry of that name: linked, ahead or beside."""
        found = self._cache.get((head.feed, head.seq)) or self.archive.at(head.feed, head.seq)
        if found is not None and found.id == head.id:
            return found
        at_hand = self.record.waiting.get(head) or self._beside.get(head)
        if at_hand is not None or head not in self.record.beside:
            return at_hand
        return self.archive.aside(head)

    def run(self, feed: FeedId, first: int, most: int) -> list[Entry]:
        """Up to ``most`` linked entries from seq ``first`` on, out of the cache as far as it goes."""
        found: list[Entry] = []
        while len(found) < most:
            entry = self._cache.get((feed, first + len(found)))
            if entry is None:
                break
            found.append(entry)
        return found or self.archive.run(feed, first, most)

    def others(self) -> list[PostId]:
        """All posts but this one."""
        return [post for post in self.record.posts if post != self.me]
