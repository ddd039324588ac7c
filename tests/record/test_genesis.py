"""The genesis (spec: record §3.3, §3.4)."""

import hashlib
from itertools import permutations
from typing import Any

import pytest

from parley.base import canon, limits
from parley.base.errors import LocalError, PeerError
from parley.record import card as cards
from parley.record import genesis as geneses
from parley.record.card import Card
from parley.record.names import PostId
from tests.record import made

FOUNDING = [made.a_card("Side A", 0), made.a_card("Side A", 1), made.a_card("Side B", 0)]
GENESIS = geneses.make("purpose", FOUNDING, bytes(32), made.NOW)


def changed(**changes: Any) -> bytes:
    """The genesis with values changed; keys are ``k0`` to ``k6``, None drops."""
    value = canon.decode(GENESIS.encoded, limits.GENESIS_MAX)
    for name, new in changes.items():
        value[int(name[1:])] = new
    return canon.encode({key: item for key, item in value.items() if item is not None})


def refused(data: bytes) -> str:
    with pytest.raises(PeerError) as caught:
        geneses.decode(data)
    return caught.value.code


def parties(*names: str) -> list[list[Any]]:
    return [[name, root] for root, name in sorted((made.key(name).public, name) for name in names)]


def test_all_sides_make_the_same_bytes() -> None:
    for order in permutations(FOUNDING):
        assert geneses.make("purpose", list(order), bytes(32), made.NOW) == GENESIS
    assert GENESIS.id == hashlib.sha256(GENESIS.encoded).digest()
    assert geneses.decode(GENESIS.encoded) == GENESIS


def test_sides_are_numbered_by_their_root_keys() -> None:
    assert list(GENESIS.roots) == sorted(GENESIS.roots)
    assert {post.side for post in GENESIS.cards} == {0, 1}
    for post, card in GENESIS.cards.items():
        assert card.root_key == GENESIS.roots[post.side]
        assert GENESIS.post_named(card.side_name, card.post_name) == post
    assert GENESIS.post_named("Side A", "Post 9") is None
    assert list(GENESIS.cards) == sorted(GENESIS.cards)


@pytest.mark.parametrize(
    "changes",
    [
        {"k0": 2}, {"k0": None}, {"k1": 2}, {"k1": True}, {"k2": "x" * 1025}, {"k2": "a\nb"}, {"k2": None}, {"k2": 0},
        {"k3": parties("Side A")}, {"k3": []}, {"k3": parties("Side A", "Side B")[::-1]}, {"k3": [["Side A"]] * 2},
        {"k3": parties("Side A", "Side B", "Side C")}, {"k3": [["A", b"short"], ["B", bytes(32)]]}, {"k3": [0, 1]},
        {"k3": parties(*(f"Side {i}" for i in range(65)))}, {"k3": parties("Side C", "Side D")}, {"k4": []},
        {"k4": [each.travelling() for each in FOUNDING[:2]]}, {"k5": bytes(31)}, {"k5": "x"}, {"k6": -1},
        {"k6": 2**53}, {"k6": None}, {"k7": 0},
    ],
    ids=lambda changes: str(changes)[:40],
)  # fmt: skip
def test_a_genesis_out_of_shape_is_refused(changes: dict[str, Any]) -> None:
    assert refused(changed(**changes)) == "record.bad-genesis"


def with_cards(*founding: Card) -> bytes:
    return changed(k4=[each.travelling() for each in founding])


def test_cards_stand_in_order_once() -> None:
    ordered = list(GENESIS.cards.values())
    assert with_cards(*ordered) == GENESIS.encoded
    for bad in (ordered[::-1], [*ordered, ordered[-1]], [ordered[0], *ordered]):
        assert refused(with_cards(*bad)) == "record.bad-genesis"


def test_a_damaged_card_spoils_it() -> None:
    cose, *rest = FOUNDING[0].travelling()
    assert refused(changed(k4=[[made.spoilt(cose), *rest]])) == "record.bad-card"
    assert refused(changed(k4=[0])) == "record.bad-card"


def test_a_card_of_another_kind_is_refused() -> None:
    real = made.a_card("Side B", 0, kind=cards.REAL)
    with pytest.raises(LocalError) as caught:
        geneses.make("purpose", [FOUNDING[0], real], bytes(32), made.NOW)
    assert caught.value.code == "record.wrong-kind"
    assert "REAL" in str(caught.value)
    others = [each if each.side_name == "Side A" else real for each in GENESIS.cards.values()]
    assert refused(with_cards(*others)) == "record.bad-genesis"


@pytest.mark.parametrize(
    "founding",
    [
        [], FOUNDING[:1], FOUNDING[:2],
        [*FOUNDING, made.a_card("Side B", 1, post_key=made.key("Side A 0").public)],
        [*FOUNDING, made.a_card("Side B", 1, post_key=made.key("Side A").public)],
        [*FOUNDING, made.a_card("Side B", 1, post_name="Post 0")],
    ],
    ids=["none", "one-post", "one-side", "one-key-for-two-posts", "root-as-post", "one-name-for-two-posts"],
)  # fmt: skip
def test_what_cannot_be_founded(founding: list[Card]) -> None:
    with pytest.raises(LocalError) as caught:
        geneses.make("purpose", founding, bytes(32), made.NOW)
    assert caught.value.code == "record.bad-genesis"


def test_two_sides_of_one_name_cannot_be_told_apart() -> None:
    other = cards.make(
        made.key("impostor"), cards.EXERCISE, ("Side A", 0, "Post 0"), bytes([9]) * 32, b"", b"", made.NOW
    )
    with pytest.raises(LocalError) as caught:
        geneses.make("purpose", [FOUNDING[0], other], bytes(32), made.NOW)
    assert caught.value.code == "record.bad-genesis"


def test_a_card_made_for_a_record_founds_none() -> None:
    late = made.a_card("Side B", 1, record_id=GENESIS.id)
    assert late.post_number == 1
    assert refused(with_cards(*GENESIS.cards.values(), late)) == "record.bad-card"


def test_other_bytes_are_another_record_or_none() -> None:
    assert refused(GENESIS.encoded + b"\x00") == "base.not-canonical"
    assert refused(bytes(limits.GENESIS_MAX + 1)) == "base.too-large"
    assert refused(b"\x80") == "record.bad-genesis"
    assert geneses.decode(changed(k2="")).id != GENESIS.id
    assert geneses.decode(changed(k6=0)).post_named("Side B", "Post 0") == GENESIS.post_named("Side B", "Post 0")


def test_posts_are_named_by_side_and_number() -> None:
    side = GENESIS.roots.index(made.key("Side A").public)
    assert {PostId(side, 0), PostId(side, 1), PostId(1 - side, 0)} == set(GENESIS.cards)
