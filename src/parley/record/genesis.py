"""The genesis of a record: who its parties are, of what kind it is, what it is for (spec: record §3.3, §3.4)."""

import hashlib
from itertools import pairwise
from typing import Any, NamedTuple

from parley.base import canon, limits
from parley.base.errors import LocalError, PeerError
from parley.record import card as cards
from parley.record.card import Card
from parley.record.names import PostId, is_name


class Genesis(NamedTuple):
    """A record's beginning. ``parties`` are (side name, root key); ``id`` is the SHA-256 of ``encoded``."""

    kind: int
    purpose: str
    parties: tuple[tuple[str, bytes], ...]
    cards: dict[PostId, Card]
    catalogue: bytes
    made_at: int
    encoded: bytes
    id: bytes

    @property
    def roots(self) -> tuple[bytes, ...]:
        """Root keys, by side index."""
        return tuple(root for _, root in self.parties)

    def certifies(self, card: Card) -> bool:
        """Whether a later card is of a party of this record, of the record's kind, and of a post that there may be
        (spec: record §3.5)."""
        if (card.side_name, card.root_key) not in self.parties or card.kind != self.kind:
            return False
        return card.post_number <= limits.LATER_POST_NUMBER_MAX or self.post_of(card) in self.cards

    def post_of(self, card: Card) -> PostId:
        """The post that a card of a party of this record certifies."""
        return PostId(self.parties.index((card.side_name, card.root_key)), card.post_number)

    def post_named(self, side_name: str, post_name: str) -> PostId | None:
        """The post of these names, if it is a founding one."""
        for post, card in self.cards.items():
            if (card.side_name, card.post_name) == (side_name, post_name):
                return post
        return None


def make(purpose: str, founding: list[Card], catalogue: bytes, made_at: int) -> Genesis:
    """The genesis that these cards found; every side that makes it from the same arguments gets the same bytes.

    Raises LocalError ``record.bad-genesis`` or ``record.wrong-kind``.
    """
    kinds = {card.kind for card in founding}
    if len(kinds) > 1:
        ours = founding[0].kind
        raise LocalError("record.wrong-kind", ours=cards.KINDS[ours], theirs=cards.KINDS[1 - ours])
    parties = sorted({(card.root_key, card.side_name) for card in founding})
    index = {root: i for i, (root, _) in enumerate(parties)}
    ordered = sorted(founding, key=lambda card: (index[card.root_key], card.post_number))
    value = {
        0: 1, 1: kinds.pop() if kinds else 0, 2: purpose, 3: [[name, root] for root, name in parties],
        4: [card.travelling() for card in ordered], 5: catalogue, 6: made_at,
    }  # fmt: skip
    try:
        return decode(canon.encode(value))
    except PeerError as error:
        raise LocalError(error.code, **error.facts) from None


def decode(data: bytes) -> Genesis:
    """A genesis from its bytes, every rule of spec: record §3.3 checked.

    Raises PeerError ``base.too-large``, ``base.not-canonical``, ``record.bad-genesis`` or ``record.bad-card``.
    """
    body = canon.decode(data, limits.GENESIS_MAX, "The genesis")
    shape = {0: int, 1: int, 2: str, 3: list, 4: list, 5: bytes, 6: int}
    if type(body) is not dict or {key: type(value) for key, value in body.items()} != shape:
        raise PeerError("record.bad-genesis", what="keys")
    if body[0] != 1 or body[1] not in (cards.REAL, cards.EXERCISE) or len(body[5]) != 32 or not 0 <= body[6] < 2**53:
        raise PeerError("record.bad-genesis", what="values")
    if body[2] and not is_name(body[2], limits.PURPOSE_MAX):
        raise PeerError("record.bad-genesis", what="purpose")
    parties = _parties(body[3])
    certified = _cards(body[4], body[1], parties)
    return Genesis(body[1], body[2], parties, certified, body[5], body[6], data, hashlib.sha256(data).digest())


def _parties(value: list[Any]) -> tuple[tuple[str, bytes], ...]:
    if not 2 <= len(value) <= limits.PARTIES_MAX_COUNT:
        raise PeerError("record.bad-genesis", what="number of parties")
    for item in value:
        if type(item) is not list or [type(part) for part in item] != [str, bytes] or len(item[1]) != 32:
            raise PeerError("record.bad-genesis", what="party")
    parties = tuple((name, root) for name, root in value)
    if any(a[1] >= b[1] for a, b in pairwise(parties)):
        raise PeerError("record.bad-genesis", what="order of parties")
    if len({name for name, _ in parties}) != len(parties):
        raise PeerError("record.bad-genesis", what="two sides of one name")
    return parties


def _cards(value: list[Any], kind: int, parties: tuple[tuple[str, bytes], ...]) -> dict[PostId, Card]:
    index = {party: i for i, party in enumerate(parties)}
    found: dict[PostId, Card] = {}
    order = []
    for item in value:
        card = cards.read(item)
        side = index.get((card.side_name, card.root_key))
        if side is None or card.kind != kind:
            raise PeerError("record.bad-genesis", what="card of no party or of another kind")
        order.append(PostId(side, card.post_number))
        found[order[-1]] = card
    if len(found) != len(order) or order != sorted(order) or {post.side for post in found} != set(range(len(parties))):
        raise PeerError("record.bad-genesis", what="order of cards")
    keys = [root for _, root in parties] + [card.post_key for card in found.values()]
    if len(set(keys)) != len(keys):
        raise PeerError("record.bad-genesis", what="one key for two")
    if len({(card.side_name, card.post_name) for card in found.values()}) != len(found):
        raise PeerError("record.bad-genesis", what="two posts of one name")
    return found
