"""Cards that come beside the record: whom they let greet, and that they change nothing that is linked (spec: line §10)."""

import pytest

from parley.base import limits
from parley.base.errors import PeerError
from parley.line.frames import FrameType
from parley.node.introduced import Introduced
from parley.record.card import Card
from parley.record.names import PostId
from parley.record.payload import Core
from parley.testing.cast import card_of, key_of
from parley.testing.joining import certified, publish, rekeyed
from parley.testing.station import Station
from parley.testing.world import World
from tests.node.scene import codes, evidence, give, pair, sent
from tests.node.test_members import opening

NEW = PostId(0, 5)


def card(station: Station, number: int = NEW.post, name: str = "") -> Card:
    return card_of(station.role.root, "Side A", number, station.cast.genesis.id, name)


def introduced(station: Station) -> Introduced:
    return station.running.core.introduced


def test_a_card_frame_makes_a_post_known_and_no_member() -> None:
    _, a, b = pair()
    before = b.running.fold_bytes()
    b.running.receive(NEW, "wire", b"\x81\x00", b.now())
    assert evidence(b) == ["record.unknown-post"]
    give(b, a, FrameType.CARD, card(a).travelling())
    core = b.running.core
    assert core.introduced.posts() == [NEW] and NEW not in core.record.posts
    assert core.introduced.newest_key(NEW) == card(a).post_key
    assert [one.state for one in b.running.posts()] == ["FOUNDING", "INTRODUCED", "FOUNDING"]
    assert b.running.fold_bytes() == before and evidence(b) == ["record.unknown-post"]


def test_its_entries_wait_until_the_card_is_on_the_record() -> None:
    """Dropped without a receipt and without a reproach: they come again (spec: line §10.2)."""
    world, a, b = pair()
    entry = opening(a, "Side A.5")
    give(b, a, FrameType.CARD, card(a).travelling())
    give(b, a, FrameType.ENTRY, entry.travelling())
    assert evidence(b) == [] and not b.running.core.record.present(entry.head)
    publish(world, a, card(a))
    world.run(2)
    assert introduced(b).posts() == []
    give(b, a, FrameType.ENTRY, entry.travelling())
    assert b.running.core.record.present(entry.head)


def test_a_card_of_no_party_is_evidence() -> None:
    _, a, b = pair()
    forged = (
        card_of(key_of("stranger"), "Side A", 5, a.cast.genesis.id), card_of(a.role.root, "Side A", 5),
        card_of(a.role.root, "Side B", 5, a.cast.genesis.id),
    )  # fmt: skip
    for one in forged:
        give(b, a, FrameType.CARD, one.travelling())
    assert evidence(b) == ["record.bad-card"] * len(forged) and introduced(b).posts() == []


def test_no_side_grows_the_memory_of_others() -> None:
    _, a, b = pair()
    many = limits.INTRODUCED_PER_SIDE_MAX_COUNT + 20
    for number in range(10, 10 + many):
        give(b, a, FrameType.CARD, card(a, number).travelling())
        give(b, a, FrameType.CARD, card(a, number).travelling())
    assert len(introduced(b).posts()) == limits.INTRODUCED_PER_SIDE_MAX_COUNT
    theirs = card_of(b.role.root, "Side B", 5, a.cast.genesis.id)
    give(b, a, FrameType.CARD, theirs.travelling())
    assert PostId(1, 5) in introduced(b).posts()  # a side takes the room of its own cards only


def test_a_card_on_the_record_takes_no_room() -> None:
    world, a, b = pair()
    publish(world, a, card(a))
    world.run(2)
    for _ in range(3):
        give(b, a, FrameType.CARD, card(a).travelling())
    assert introduced(b).posts() == []


def test_the_newest_card_gives_the_key_for_connections_wherever_it_stands() -> None:
    """spec: record §3.5."""
    _, a, b = pair()
    _, newer = rekeyed(a, "next")
    older = card(a, 0, "older")
    assert introduced(b).newest_key(a.id) == a.role.signer.public
    introduced(b).show(older.cose)
    introduced(b).show(newer.cose)
    assert introduced(b).newest_key(a.id) == newer.post_key
    with pytest.raises(PeerError):
        introduced(b).show(newer.cose[:-1])


def test_a_revoked_post_is_not_let_in_by_another_card() -> None:
    world = World(1, posts_per_side=(2, 1))
    a, second, b = world.posts
    world.run(1)
    from tests.node.test_members import revoke

    revoke(world, a, second, [])
    _, newer = rekeyed(second, "next")
    introduced(b).show(newer.cose)
    assert introduced(b).newest_key(second.id) is None


def test_what_a_post_beside_the_record_receipts_is_not_kept_as_proof() -> None:
    world, a, b = pair()
    told = sent(world, b)
    role, new = certified(a, 5)
    late = world.join(role, new)
    world.run(5)
    assert world.holds(late, told.head) and not late.running.core.writes  # type: ignore[arg-type]
    b.settle()
    assert late.id not in {receipt.issuer.author for receipt in b.store.receipts()}
    assert codes(a) == codes(b) == {}


def test_a_link_to_a_post_without_a_card_waits_for_the_card() -> None:
    """A courier's folder stands from the start; whom it leads to may be certified later."""
    world, a, b = pair()
    b.running.link_up(NEW, "courier", b.now())
    b.running.receive(NEW, "courier", b"\x81\x00", b.now())
    b.running.link_down(NEW, "courier", b.now())
    b.running.link_up(NEW, "courier", b.now())
    publish(world, a, card(a))
    world.run(2)
    [peer] = [one for one in b.running.status(b.now()).peers if one.post.id == "0.5"]
    assert [(link.bearer, link.state) for link in peer.links] == [("courier", "greeting")]
    assert evidence(b) == []


def test_nothing_is_signed_for_a_post_before_its_card_is_on_the_record() -> None:
    world, a, b = pair()
    role, new = certified(a, 5)
    late = world.join(role, new)
    world.run(30)
    assert codes(late) == {"node.not-certified": 1} and late.running.core.record.heads() != []
    assert not any(head.feed.author == late.id for head in late.running.core.record.heads())
    late.stop()
    world.restart(late)
    a.running.certify(Core.CARD, new.travelling(), a.now())
    world.soon(a)
    world.run(5)
    assert codes(late) == {} and late.running.core.writes
    assert [post.state for post in b.running.posts()] == ["FOUNDING", "LATER", "FOUNDING"]
