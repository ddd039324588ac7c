"""One entry shown alone, its author's later cards with it: checked with the genesis and nothing else (spec: record §10.4)."""

import pytest

from parley.base import canon
from parley.base.errors import PeerError
from parley.keys.key import SigningKey
from parley.record import checkpoint as checkpoints
from parley.record import entry as entries
from parley.record import inclusion, seal, shown, tree
from parley.record.card import Card
from parley.record.entry import Draft, Entry
from parley.record.inclusion import Proof
from parley.record.names import FeedId
from tests.record import made

OF = made.sides(2)
SIDE = OF.named(0)
NEXT, LATE = made.key("next"), made.key("late")


def later(number: int, key: SigningKey, side: str = SIDE) -> Card:
    return made.a_card(side, number, OF.id, post_key=key.public)


def an_entry(feed: FeedId, key: SigningKey) -> Entry:
    sealed = seal.seal(seal.CLEAR_KEY, {0: 1, 32: 0})
    return entries.sign(key, OF.id, Draft(feed, 0, OF.id, (), 5, 0, sealed.commitment, sealed.ciphertext))


def bare(entry: Entry, key: SigningKey) -> Proof:
    leaves = [tree.leaf_hash(entry.id)]
    return inclusion.prove(leaves, 0, checkpoints.sign(key, OF.id, entry.feed, 1, tree.root(leaves)))


def read_again(proof: Proof) -> str:
    return str(shown.head_of(OF.genesis, inclusion.read(OF.id, proof.encode())))


def refusal(proof: Proof) -> str:
    with pytest.raises(PeerError) as caught:
        read_again(proof)
    return caught.value.code


FOUNDER, NEW = OF.feed(0), FeedId(0, 7, 1)


@pytest.mark.parametrize(
    ("feed", "entry_key", "checkpoint_key", "cards_count"),
    [
        (FOUNDER, OF.signer(FOUNDER), OF.signer(FOUNDER), 0), (FOUNDER, OF.signer(FOUNDER), NEXT, 1),
        (FOUNDER, NEXT, NEXT, 1), (NEW, LATE, LATE, 1), (NEW, LATE, NEXT, 2),
    ],
)  # fmt: skip
def test_a_proof_carries_the_cards_without_which_nobody_could_check_it(
    feed: FeedId, entry_key: SigningKey, checkpoint_key: SigningKey, cards_count: int
) -> None:
    entry = an_entry(feed, entry_key)
    known = [later(feed.post, key) for key in (made.key("unused"), LATE, NEXT)]
    proof = shown.show(OF.genesis, bare(entry, checkpoint_key), entry.cose, known)
    assert read_again(proof) == str(entry.head)
    carried = [] if cards_count == 0 else canon.decode(proof.extra, 4096)[1:]
    assert len(carried) == cards_count and made.key("unused").public not in b"".join(carried)
    if cards_count:
        with pytest.raises(PeerError):
            shown.show(OF.genesis, bare(entry, checkpoint_key), entry.cose, known[:1])


def test_a_card_that_its_side_did_not_sign_for_this_post_of_this_record_shows_nothing() -> None:
    entry = an_entry(NEW, LATE)
    proof = bare(entry, LATE)
    strangers = (
        later(8, LATE), later(7, LATE, OF.named(1)), made.a_card(SIDE, 7, post_key=LATE.public),
        made.a_card(SIDE, 7, OF.id, post_key=LATE.public, kind=0),
    )  # fmt: skip
    for card in strangers:
        shown_with = proof._replace(extra=canon.encode([entry.cose, card.cose]))
        assert refusal(shown_with) == "record.bad-card"
    assert refusal(proof._replace(extra=entry.cose)) == "record.unknown-post"
    assert refusal(proof._replace(extra=canon.encode([entry.cose, later(7, NEXT).cose]))) == "record.bad-signature"


def test_another_form_shows_nothing() -> None:
    entry, card = an_entry(NEW, LATE), later(7, LATE)
    proof = bare(entry, LATE)
    one, other = sorted((card.cose, later(7, NEXT).cose))
    for value in ([entry.cose, 5], [entry.cose, other, one], [entry.cose, one, one]):
        assert refusal(proof._replace(extra=canon.encode(value))) == "checkpoint.bad-proof"
    good = canon.encode([entry.cose, card.cose])
    assert refusal(proof._replace(extra=good + b"\0")) == "base.not-canonical"
    other_place = an_entry(FeedId(0, 7, 2), LATE)
    assert refusal(proof._replace(extra=canon.encode([other_place.cose, card.cose]))) == "checkpoint.bad-proof"
