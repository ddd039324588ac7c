"""One entry shown alone: its proof of inclusion carries all that the genesis does not have (spec: record §10.4).

Whoever trusts the genesis needs nothing else: keys on later cards come with the proof, signed by the side's root key.
"""

from collections.abc import Iterable
from typing import Any, Final

from parley.base import canon
from parley.base.errors import PeerError
from parley.record import card as cards
from parley.record import checkpoint as checkpoints
from parley.record import entry as entries
from parley.record import inclusion, signing
from parley.record.card import Card
from parley.record.genesis import Genesis
from parley.record.inclusion import Proof
from parley.record.names import Head, PostId

_CARDS_MAX_COUNT: Final = 2
"""The entry's key and the checkpoint's: a post may have changed its key between them."""


def show(genesis: Genesis, proof: Proof, entry_cose: bytes, later: Iterable[Card]) -> Proof:
    """``proof`` with its entry inside, and those of its author's ``later`` cards without which nobody could check it.

    Raises PeerError as ``head_of`` if it would show nothing.
    """
    author = proof.checkpoint.feed.author
    founding = [genesis.cards[author]] if author in genesis.cards else []
    known = [*founding, *later]
    _, signed = entries.read_signed_part(genesis.id, entry_cose)
    signers = [next((card for card in known if _signs(card, signed)), None)]
    signers.append(next((card for card in known if _signs_checkpoint(card, proof)), None))
    wanted = sorted({card.cose for card in signers if card is not None and card not in founding})
    shown = proof._replace(extra=canon.encode([entry_cose, *wanted]) if wanted else entry_cose)
    head_of(genesis, shown)
    return shown


def head_of(genesis: Genesis, proof: Proof) -> Head:
    """The entry that ``proof`` carries, everything checked with the genesis alone. Raises PeerError."""
    entry_cose, shown = _extra(proof)
    head, signed = entries.read_signed_part(genesis.id, entry_cose)
    if (head.feed, head.seq) != (proof.checkpoint.feed, proof.seq):
        raise PeerError("checkpoint.bad-proof", proof.encode())
    known = [_later(genesis, cose, head.feed.author) for cose in shown]
    if head.feed.author in genesis.cards:
        known.insert(0, genesis.cards[head.feed.author])
    if not known:
        raise PeerError("record.unknown-post", entry_cose, post=str(head.feed.author))
    if not any(_signs(card, signed) for card in known):
        raise PeerError("record.bad-signature", entry_cose)
    inclusion.check(proof, head.id, *(card.post_key for card in known))
    return head


def _extra(proof: Proof) -> tuple[bytes, list[bytes]]:
    """The entry, and the signed parts of later cards. A COSE_Sign1 is an array of four, the two together of fewer."""
    if not proof.extra.startswith((b"\x82", b"\x83")):
        return proof.extra, []
    value: Any = canon.decode(proof.extra, inclusion.EXTRA_MAX, "The proof's entry")
    if type(value) is not list or not all(type(part) is bytes for part in value):
        raise PeerError("checkpoint.bad-proof", proof.encode())
    entry_cose, *shown = value
    if not 1 <= len(shown) <= _CARDS_MAX_COUNT or shown != sorted(set(shown)):
        raise PeerError("checkpoint.bad-proof", proof.encode())
    return entry_cose, shown


def _later(genesis: Genesis, cose: bytes, post: PostId) -> Card:
    card = cards.read_signed_part(cose, genesis.id)
    if not genesis.certifies(card) or genesis.post_of(card) != post:
        raise PeerError("record.bad-card", cose)
    return card


def _signs(card: Card, signed: signing.Signed) -> bool:
    return signing.verify(card.post_key, signed.tbs, signed.signature)


def _signs_checkpoint(card: Card, proof: Proof) -> bool:
    try:
        checkpoints.check_author(proof.checkpoint, card.post_key)
    except PeerError:
        return False
    return True
