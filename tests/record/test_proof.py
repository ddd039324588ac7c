"""Portable proofs (spec: record §5.4)."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.base import canon
from parley.base.errors import LocalError, PeerError
from parley.record import checkpoint as checkpoints
from parley.record import note, proof, signing, tree
from parley.record.checkpoint import Checkpoint
from parley.record.finding import Level
from parley.record.names import FeedId, Head
from tests.record import made

OF = made.sides(2)
FEED = OF.feed(0)
CARD = OF.genesis.cards[FEED.author]
ONE = made.an_entry(OF, FEED, 3, bytes(32))
OTHER = made.fork(OF, ONE)
PROOF = proof.encode(OF.id, [CARD], ONE.cose, OTHER.cose)
ROOTS = OF.genesis.roots


def root(number: int) -> bytes:
    return tree.leaf_hash(bytes([number]))


def a_checkpoint(number: int, size: int = 8, feed: FeedId = FEED, record_id: bytes = OF.id) -> Checkpoint:
    return checkpoints.sign(OF.signer(FEED), record_id, feed, size, root(number))


TWO_ROOTS = proof.encode_checkpoints(CARD.cose, a_checkpoint(1), a_checkpoint(2))


def test_two_entries_of_one_place_are_proved() -> None:
    finding = proof.verify_proof(PROOF, ROOTS)
    assert (finding.level, finding.code, finding.where) == (Level.BREACH, "record.equivocation", f"{FEED}:3")
    assert finding.facts["root_key"] == CARD.root_key.hex()
    assert {finding.facts["first"], finding.facts["second"]} == {ONE.id.hex(), OTHER.id.hex()}
    assert proof.verify_proof(PROOF) == finding
    assert str(FEED) in finding.phrase("zh")
    assert "[record.equivocation]" in str(finding)


def test_two_roots_of_one_size_are_proved() -> None:
    finding = proof.verify_proof(TWO_ROOTS, ROOTS)
    assert (finding.level, finding.code, finding.where) == (Level.BREACH, "record.two-roots", f"{FEED}:8")
    assert finding.facts["first"] < finding.facts["second"]  # type: ignore[operator]


def test_a_proof_has_one_form() -> None:
    assert proof.encode(OF.id, [CARD], OTHER.cose, ONE.cose) == PROOF
    assert proof.encode_checkpoints(CARD.cose, a_checkpoint(2), a_checkpoint(1)) == TWO_ROOTS
    body = canon.decode(PROOF, 9999)
    assert proof.verify_proof(canon.encode({**body, 3: body[4], 4: body[3]})).code == "record.bad-proof"
    body = canon.decode(TWO_ROOTS, 9999)
    assert proof.verify_proof(canon.encode({**body, 5: body[6], 6: body[5]})).code == "record.bad-proof"


def test_a_proof_is_small() -> None:
    """Under 1,000 bytes; besides, 41 to 54 for each head that an entry lists, and what long names take."""
    assert len(PROOF) <= 760
    assert len(TWO_ROOTS) <= 1_000
    for heads, size in (
        ([Head(1, 0, n, 5, bytes(32)) for n in range(4)], 41),
        ([Head(1, 65535, 2**32 - 1 - n, 2**53 - 1, bytes(32)) for n in (3, 2, 1, 0)], 54),
    ):
        named = made.an_entry(OF, FEED, 3, bytes(32), tuple(heads))
        whole = proof.encode(OF.id, [CARD], named.cose, made.fork(OF, named).cose)
        assert len(whole) - len(PROOF) <= 2 * 4 * size + 4
    long_card = made.a_card("Side A", 65535, post_name="海" * 21)
    assert len(long_card.cose) - len(CARD.cose) <= 64


def test_a_card_of_this_record_serves_as_well() -> None:
    late = made.a_card(OF.named(0), 0, record_id=OF.id)
    assert proof.read(proof.encode(OF.id, [late], ONE.cose, OTHER.cose)).card.post_key == CARD.post_key


def test_the_author_s_root_must_be_that_side_s() -> None:
    assert proof.verify_proof(PROOF, ROOTS[::-1]).code == "record.bad-proof"
    assert proof.verify_proof(PROOF, ROOTS[:0]).code == "record.bad-proof"
    assert proof.verify_proof(PROOF, (made.key("stranger").public,) * 2).level is Level.NOTE


def test_a_checkpoint_s_other_lines_are_left_out() -> None:
    peer = OF.feed(1)
    signed = checkpoints.with_lines(
        a_checkpoint(1), [checkpoints.cosign(a_checkpoint(1), OF.signer(peer), peer.author, root(1), 1)]
    )
    assert proof.encode_checkpoints(CARD.cose, signed, a_checkpoint(2)) == TWO_ROOTS
    body = canon.decode(TWO_ROOTS, 9999)
    which = 5 if body[5] == a_checkpoint(1).encode() else 6
    assert proof.verify_proof(canon.encode({**body, which: signed.encode()})).code == "record.bad-proof"


def refused(call: Any, *arguments: Any) -> str:
    with pytest.raises(LocalError) as caught:
        call(*arguments)
    assert caught.value.code == "record.bad-proof"
    return str(caught.value.facts["why"])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ONE, ONE), (ONE, made.an_entry(OF, FEED, 4, bytes(32))), (ONE, made.an_entry(OF, OF.feed(0, 0, 2),
        3, bytes(32))),
        (ONE, made.an_entry(OF, OF.feed(1), 3, bytes(32))),
    ],
    ids=["one-entry", "two-places", "two-feeds", "two-authors"],
)  # fmt: skip
def test_what_proves_nothing_is_not_made(one: Any, other: Any) -> None:
    refused(proof.encode, OF.id, [CARD], one.cose, other.cose)


def test_other_things_that_prove_nothing() -> None:
    stranger = OF.genesis.cards[OF.feed(1).author]
    refused(proof.encode, OF.id, [stranger], ONE.cose, OTHER.cose)
    refused(proof.encode, bytes(32), [CARD], ONE.cose, OTHER.cose)
    refused(proof.encode, OF.id, [CARD], b"", OTHER.cose)
    refused(proof.encode, OF.id, [], ONE.cose, OTHER.cose)
    namesake = made.a_card(CARD.side_name, 1, post_key=CARD.post_key)
    assert "another post" in refused(proof.encode, OF.id, [namesake], ONE.cose, OTHER.cose)
    assert "another post" in refused(proof.encode_checkpoints, namesake.cose, a_checkpoint(1), a_checkpoint(2))


@pytest.mark.parametrize(
    "other",
    [
        a_checkpoint(1),
        a_checkpoint(2, size=9),
        a_checkpoint(2, feed=OF.feed(0, 0, 2)),
        a_checkpoint(2, record_id=bytes(32)),
    ],
    ids=["same", "other-size", "other-feed", "other-record"],
)
def test_checkpoints_that_do_not_contradict_prove_nothing(other: Checkpoint) -> None:
    refused(proof.encode_checkpoints, CARD.cose, a_checkpoint(1), other)


def test_checkpoints_that_are_not_the_author_s_prove_nothing() -> None:
    refused(proof.encode_checkpoints, b"", a_checkpoint(1), a_checkpoint(2))
    text = str(checkpoints.Body(checkpoints.origin_of(OF.id, FEED), 8, root(2)))
    forged = note.Note(text, (note.sign(OF.signer(OF.feed(1)), checkpoints.origin_of(OF.id, FEED), text),))
    refused(proof.encode_checkpoints, CARD.cose, a_checkpoint(1), a_checkpoint(2)._replace(note=forged))


@pytest.mark.parametrize(
    "data",
    [
        b"", b"\xff", canon.encode([]), canon.encode({}), canon.encode({0: 2, 1: OF.id, 2: [], 3: b"", 4: b""}),
        canon.encode({0: 1, 1: b"", 2: [], 3: b"", 4: b""}), canon.encode({**canon.decode(PROOF, 9999), 5: b""}),
        canon.encode({**canon.decode(PROOF, 9999), 3: "text"}), bytes(proof.PROOF_MAX + 1), PROOF + b"\x00",
    ],
    ids=range(10),
)  # fmt: skip
def test_what_is_no_proof(data: bytes) -> None:
    finding = proof.verify_proof(data, ROOTS)
    assert (finding.level, finding.code) == (Level.NOTE, "record.bad-proof")
    with pytest.raises(PeerError):
        proof.read(data)


@given(st.sampled_from([PROOF, TWO_ROOTS]), st.data())
def test_no_bit_of_a_proof_may_be_another(whole: bytes, data: st.DataObject) -> None:
    bit = data.draw(st.integers(0, 8 * len(whole) - 1))
    flipped = bytearray(whole)
    flipped[bit // 8] ^= 1 << bit % 8
    assert proof.verify_proof(bytes(flipped), ROOTS).code == "record.bad-proof"


def test_two_words_under_two_keys_are_proved_by_two_cards() -> None:
    """spec: record §3.5, §5.4."""
    key = made.key("another key of the post")
    later = made.a_card(OF.named(0), 0, record_id=OF.id, post_key=key.public)
    body = signing.split("entry", OF.id, OTHER.cose, 9999).payload
    under_other = signing.sign(key, "entry", OF.id, body).cose
    whole = proof.encode(OF.id, [later, CARD], ONE.cose, under_other)
    assert proof.verify_proof(whole, ROOTS).code == "record.equivocation"
    assert len(canon.decode(whole, 9999)[2]) == 2
    assert proof.encode(OF.id, [later, CARD], ONE.cose, OTHER.cose) == PROOF
    for cards in ([CARD], [later]):
        refused(proof.encode, OF.id, cards, ONE.cose, under_other)
    needless = {**canon.decode(PROOF, 9999), 2: sorted([CARD.cose, later.cose])}
    assert proof.verify_proof(canon.encode(needless)).code == "record.bad-proof"
    anothers = made.a_card(OF.named(0), 7, record_id=OF.id)
    of_two = {**canon.decode(PROOF, 9999), 2: sorted([CARD.cose, anothers.cose])}
    assert "two posts" in str(proof.verify_proof(canon.encode(of_two)).facts["why"])


def test_two_checkpoints_have_one_card() -> None:
    """They are signed notes, each by one key that stands in its origin (spec: record §5.4)."""
    two = {**canon.decode(TWO_ROOTS, 9999), 2: sorted([CARD.cose, made.a_card(OF.named(0), 0, record_id=OF.id).cose])}
    assert "not needed" in str(proof.verify_proof(canon.encode(two)).facts["why"])
