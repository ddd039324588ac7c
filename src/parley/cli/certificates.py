"""Later cards as a store has them: by these, posts that came later and keys that were changed are known without a node."""

from collections.abc import Iterator
from typing import Final

from parley.base.errors import PeerError
from parley.record import card as cards
from parley.record import seal
from parley.record.card import Card
from parley.record.entry import Entry
from parley.record.genesis import Genesis
from parley.record.names import FeedId, PostId
from parley.record.payload import FORM, OWN, Core
from parley.stores.sqlite import SqliteReader

ROWS_COUNT: Final = 2_000


def certified(store: SqliteReader, genesis: Genesis) -> Iterator[tuple[PostId, Card]]:
    """What each CARD entry of the store certifies, in its order (spec: record §3.5). Reads through all of it."""
    position = 0
    while rows := store.since(position, ROWS_COUNT):
        for row in rows:
            if (card := _card_in(genesis, row.entry)) is not None:
                yield genesis.post_of(card), card
        position = rows[-1].position


def later_cards(store: SqliteReader, genesis: Genesis, feed: FeedId) -> list[Card]:
    """Those of the feed's author."""
    return [card for post, card in certified(store, genesis) if post == feed.author]


def _card_in(genesis: Genesis, entry: Entry) -> Card | None:
    if entry.epoch:
        return None
    try:
        fields = seal.open_(seal.CLEAR_KEY, entry.ciphertext, entry.commitment).fields
        card = cards.read(fields.get(OWN), genesis.id) if fields.get(FORM) == Core.CARD else None
    except PeerError:
        return None
    return card if card is not None and genesis.certifies(card) else None
