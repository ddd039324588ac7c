"""Portable proofs that a post contradicted itself (spec: record §5.4): two entries of one place, two roots of one size.

Whoever has the side's root key can check them, with nothing else of the record. A proof says which key signed, and that
the root key certified it; it does not say who held that key.
"""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from parley.base import canon, limits
from parley.base.errors import LocalError, PeerError
from parley.record import card as cards
from parley.record import checkpoint as checkpoints
from parley.record import entry as entries
from parley.record import signing
from parley.record.card import Card
from parley.record.checkpoint import Checkpoint
from parley.record.finding import Finding, Level
from parley.record.names import FeedId

PROOF_MAX: Final = 2 * limits.CARD_MAX + 2 * limits.ENTRY_COSE_MAX + 256
_ENTRIES: Final = {0: int, 1: bytes, 2: list, 3: bytes, 4: bytes}
_CHECKPOINTS: Final = {0: int, 1: bytes, 2: list, 5: bytes, 6: bytes}


class Proof(NamedTuple):
    """What was proved: ``feed`` has two entries at ``place``, or two roots over its first ``place`` entries.

    ``ids`` are those of the entries, or the roots; ``card`` is the author's, without its two public keys.
    """

    record_id: bytes
    card: Card
    feed: FeedId
    place: int
    of_checkpoints: bool
    ids: tuple[bytes, bytes]


def encode(record_id: bytes, cards: Sequence[Card], one: bytes, other: bytes) -> bytes:
    """The proof of two entries, given as their COSE; they are put in the order of their ids. Of the author's ``cards``
    those are taken that are needed.

    Raises LocalError ``record.bad-proof`` if it would prove nothing.
    """
    try:
        first, second = sorted((one, other), key=lambda cose: entries.read_signed_part(record_id, cose)[0].id)
        by = [[card.cose for card in cards if _signs(record_id, card, cose)] for cose in (first, second)]
    except PeerError as error:
        raise LocalError("record.bad-proof", why=error.code) from None
    both = [cose for cose in by[0] if cose in by[1]]
    return _checked({0: 1, 1: record_id, 2: both[:1] or sorted(by[0][:1] + by[1][:1]), 3: first, 4: second})


def _signs(record_id: bytes, card: Card, cose: bytes) -> bool:
    signed = entries.read_signed_part(record_id, cose)[1]
    return signing.verify(card.post_key, signed.tbs, signed.signature)


def encode_checkpoints(card_cose: bytes, one: Checkpoint, other: Checkpoint) -> bytes:
    """The proof of two checkpoints, in the order of their roots, with the author's signature lines only.

    Raises LocalError ``record.bad-proof`` if it would prove nothing.
    """
    try:
        public = _card(card_cose, one.record_id).post_key
    except PeerError as error:
        raise LocalError("record.bad-proof", why=error.code) from None
    first, second = (_bare(each, public).encode() for each in sorted((one, other), key=lambda each: each.root))
    return _checked({0: 1, 1: one.record_id, 2: [card_cose], 5: first, 6: second})


def read(data: bytes) -> Proof:
    """What ``data`` proves, everything checked that it carries with it. Raises PeerError ``record.bad-proof``."""
    try:
        body = canon.decode(data, PROOF_MAX, "The proof")
        shape = {key: type(value) for key, value in body.items()} if type(body) is dict else None
        if shape not in (_ENTRIES, _CHECKPOINTS) or body[0] != 1 or len(body[1]) != 32:
            raise _bad(data, "it has not the form of a proof")
        cards = _cards(body[2], body[1], data)
        return _from_checkpoints(body, cards, data) if 5 in body else _from_entries(body, cards, data)
    except PeerError as error:
        why = error.facts.get("why") or error.phrase().rstrip(".")
        raise PeerError("record.bad-proof", data[:PROOF_MAX], why=why) from None


def verify_proof(data: bytes, roots: Sequence[bytes] | None = None) -> Finding:
    """The breach that ``data`` proves, or that it proves nothing (``record.bad-proof``, level NOTE); it never raises.

    With ``roots``, the sides' root keys in the order of the genesis, the author's side must be the one that its feed
    names. Without them the reader has to compare the root key himself: ``facts`` has it in hex.
    """
    try:
        proof = read(data)
        if roots is not None and (proof.feed.side >= len(roots) or roots[proof.feed.side] != proof.card.root_key):
            raise _bad(data, "the root key is not that of the side in this record")
    except PeerError as error:
        return Finding(Level.NOTE, error.code, "", error.facts)
    code = "record.two-roots" if proof.of_checkpoints else "record.equivocation"
    facts = {
        "feed": str(proof.feed), "seq": proof.place, "side_name": proof.card.side_name,
        "post_name": proof.card.post_name, "root_key": proof.card.root_key.hex(),
        "post_key": proof.card.post_key.hex(), "record_id": proof.record_id.hex(),
        "first": proof.ids[0].hex(), "second": proof.ids[1].hex(),
    }  # fmt: skip
    return Finding(Level.BREACH, code, f"{proof.feed}:{proof.place}", facts)


def _checked(body: dict[int, Any]) -> bytes:
    data = canon.encode(body)
    try:
        read(data)
    except PeerError as error:
        raise LocalError(error.code, **error.facts) from None
    return data


def _card(cose: bytes, record_id: bytes) -> Card:
    """A card of this record, or one made before it (spec: record §2.2)."""
    try:
        return cards.read_signed_part(cose, record_id)
    except PeerError:
        return cards.read_signed_part(cose, signing.NO_RECORD)


def _cards(value: list[Any], record_id: bytes, data: bytes) -> list[Card]:
    """One card; two where the post signed its two words under two keys (spec: record §3.5)."""
    if not 1 <= len(value) <= 2 or not all(type(cose) is bytes for cose in value) or value != sorted(set(value)):
        raise _bad(data, "it has not one card, or two in order")
    cards = [_card(cose, record_id) for cose in value]
    if len({(card.root_key, card.post_number) for card in cards}) != 1:
        raise _bad(data, "its cards are of two posts")
    return cards


def _from_entries(body: dict[int, Any], cards: list[Card], data: bytes) -> Proof:
    first, second = (entries.read_signed_part(body[1], body[key])[0] for key in (3, 4))
    if first[:4] != second[:4]:
        raise _bad(data, "its entries stand at two places")
    if first.id >= second.id:
        raise _bad(data, "it has one entry twice, or not in order")
    if first.post != cards[0].post_number:
        raise _bad(data, "the card is another post's")
    by = [[card for card in cards if _signs(body[1], card, body[key])] for key in (3, 4)]
    if not all(by):
        raise _bad(data, "an entry is signed by none of its cards")
    if len(cards) == 2 and (len(by[0]) == 2 or len(by[1]) == 2 or by[0] == by[1]):
        raise _bad(data, "it has a card that is not needed")
    return Proof(body[1], by[0][0], first.feed, first.seq, False, (first.id, second.id))


def _from_checkpoints(body: dict[int, Any], cards: list[Card], data: bytes) -> Proof:
    if len(cards) != 1:
        raise _bad(data, "it has a card that is not needed")
    card = cards[0]
    first, second = (_signed_checkpoint(body[1], body[key], card) for key in (5, 6))
    if not checkpoints.contradict(first, second):
        raise _bad(data, "its checkpoints do not contradict each other")
    if first.root > second.root or any(_bare(each, card.post_key) != each for each in (first, second)):
        raise _bad(data, "it is not in order, or has signatures that are not needed")
    if first.feed.post != card.post_number:
        raise _bad(data, "the card is another post's")
    return Proof(body[1], card, first.feed, first.size, True, (first.root, second.root))


def _signed_checkpoint(record_id: bytes, text: bytes, card: Card) -> Checkpoint:
    checkpoint = checkpoints.read(record_id, text)
    checkpoints.check_author(checkpoint, card.post_key)
    return checkpoint


def _bare(checkpoint: Checkpoint, public: bytes) -> Checkpoint:
    """With one signature line, the author's first: who else signed is no part of the contradiction."""
    key = checkpoints.author_key(checkpoint.record_id, checkpoint.feed, public)
    lines = [line for line in checkpoint.note.lines if (line.name, line.key_id) == (key.name, key.id)]
    return checkpoint._replace(note=checkpoint.note._replace(lines=tuple(lines[:1])))


def _bad(data: bytes, why: str) -> PeerError:
    return PeerError("record.bad-proof", data[:PROOF_MAX], why=why)
