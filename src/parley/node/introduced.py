"""Posts that are known by a card which no linked entry holds yet (spec: line §10).

The root key's signature is evidence enough to greet a post, to carry its frames and to count what it says that it holds.
It is not enough to take its entries: those follow the CARD entry at every node, so that nothing linked depends on cards
that came beside the record. What is kept here is bounded for each side and written down nowhere.

Nor is a card enough to shut a post out: anybody may show one that he was given. Which key a post connects by is changed
by the record, or by the post itself, when it shows that it holds the key.
"""

from typing import Any

from parley.base import limits
from parley.base.errors import PeerError
from parley.record import card as cards
from parley.record import signing
from parley.record.card import Card
from parley.record.names import PostId
from parley.record.record import Record


class UnjudgedError(PeerError):
    """Signed by no key that is known here, and the card that certifies it may just be missing: evidence against nobody."""

    def __init__(self, post: PostId) -> None:
        super().__init__("line.unjudged", post=str(post))


class Introduced:
    """The cards beside the record; ``own`` is this post's own card, until the record holds it."""

    def __init__(self, record: Record, me: PostId, own: Card | None) -> None:
        self._record = record
        self._me = me
        self._own = [own] if own else []
        self._cards: dict[int, list[tuple[PostId, Card]]] = {}
        # Those by which a post has connected.
        self._proved: set[bytes] = set()

    def take(self, parts: Any) -> PostId:
        """A whole card came. Raises PeerError ``record.bad-card``; past the bound it changes nothing."""
        return self._keep(cards.read(parts, self._record.id))

    def show(self, cose: Any) -> PostId:
        """The signed part of a card was shown at a connection, by somebody who holds its key. Raises PeerError
        ``record.bad-card``.
        """
        post = self._keep(cards.read_signed_part(cose, self._record.id))
        if any(card.cose == cose for card in self._beside(post)):
            self._proved.add(cose)
        return post

    def _post_of(self, card: Card) -> PostId:
        if not self._record.genesis.certifies(card):
            raise PeerError("record.bad-card", card.cose)
        return self._record.genesis.post_of(card)

    def _keep(self, card: Card) -> PostId:
        post = self._post_of(card)
        kept = self._cards.setdefault(post.side, [])
        known = card.cose in [one.cose for one in (*self._linked(post), *self._beside(post))]
        if not known and post != self._me and len(kept) < limits.INTRODUCED_PER_SIDE_MAX_COUNT:
            kept.append((post, card))
        return post

    def certified(self, post: PostId, card: Card) -> None:
        """That card stands in a linked entry now."""
        kept = self._cards.get(post.side, [])
        kept[:] = [(whose, one) for whose, one in kept if one.cose != card.cose]
        self._proved.discard(card.cose)
        if post == self._me:
            self._own = [one for one in self._own if one.cose != card.cose]

    def knows(self, post: PostId) -> bool:
        """Whether there is a card of the post here."""
        return bool(self._beside(post))

    def signed(self, signed: signing.Signed, post: PostId) -> bool:
        """Whether the post signed by the key of a card that no linked entry holds."""
        return any(signing.verify(card.post_key, signed.tbs, signed.signature) for card in self._beside(post))

    def check(self, signed: signing.Signed, post: PostId) -> None:
        """Demand that ``post`` signed, by whichever card. For what binds nobody, and comes again.

        Raises UnjudgedError: a card that was lost on the way may have the key (spec: line §10.5). Of no side: PeerError
        ``record.unknown-post``.
        """
        if not (self.signed(signed, post) or self._record.is_signed(signed, post)):
            raise self.unknown(post, signed.cose)

    def unknown(self, post: PostId, evidence: bytes) -> PeerError:
        """What is to be said of something by a post of which nothing here has the key."""
        if post.side < len(self._record.genesis.parties):
            return UnjudgedError(post)
        return PeerError("record.unknown-post", evidence, post=str(post))

    def newest_key(self, post: PostId, shown: bytes | None = None) -> bytes | None:
        """By which the post shows itself at a connection (spec: record §3.5, line §7.5); None: not known, or revoked.

        With ``shown``, the signed part of the card that it shows there, counted in. Raises PeerError ``record.bad-card``.
        """
        known = [*self._linked(post), *(card for card in self._beside(post) if card.cose in self._proved)]
        if shown is not None:
            card = cards.read_signed_part(shown, self._record.id)
            if self._post_of(card) != post:
                raise PeerError("record.bad-card", shown)
            known.append(card)
        return _newest(known).post_key if known and post not in self._record.revoked else None

    def newest(self, post: PostId) -> Card | None:
        """The newest card of the post, wherever it stands."""
        known = [*self._linked(post), *self._beside(post)]
        return _newest(known) if known else None

    def posts(self) -> list[PostId]:
        """Others that only a card here tells of."""
        found = {post for kept in self._cards.values() for post, _ in kept}
        return sorted(post for post in found if post not in self._record.posts)

    def _linked(self, post: PostId) -> list[Card]:
        return self._record.cards_of(post) if post in self._record.posts else []

    def _beside(self, post: PostId) -> list[Card]:
        if post == self._me:
            return self._own
        return [card for whose, card in self._cards.get(post.side, ()) if whose == post]


def _newest(known: list[Card]) -> Card:
    return max(known, key=lambda card: (card.made_at, card.cose))
