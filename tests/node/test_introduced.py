"""Cards that come beside the record: whom they let greet, and that they change nothing that is linked (spec: line §10)."""

import pytest

from parley.base import canon, limits
from parley.base.errors import PeerError
from parley.keys.key import SigningKey
from parley.line.frames import FrameType
from parley.node.introduced import Introduced
from parley.record import checkpoint as checkpoints
from parley.record import entry as entries
from parley.record import seal, signing
from parley.record.card import Card
from parley.record.entry import Draft, Entry
from parley.record.names import FeedId, Head, PostId
from parley.record.payload import Core
from parley.testing.cast import card_of, key_of
from parley.testing.joining import certified, publish, rekeyed, take_key
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
    assert evidence(b) == [], "its card may have been lost on the way (spec: line §10.4)"
    give(b, a, FrameType.CARD, card(a).travelling())
    core = b.running.core
    assert core.introduced.posts() == [NEW] and NEW not in core.record.posts
    assert core.introduced.newest_key(NEW) is None and core.introduced.newest_key(NEW, card(a).cose) == card(a).post_key
    assert [one.state for one in b.running.posts()] == ["FOUNDING", "INTRODUCED", "FOUNDING"]
    assert b.running.fold_bytes() == before and evidence(b) == []


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
    assert introduced(b).newest_key(a.id, newer.cose) == newer.post_key
    introduced(b).show(newer.cose)
    assert introduced(b).newest_key(a.id) == newer.post_key
    for bad in (newer.cose[:-1], card(a).cose):
        with pytest.raises(PeerError):
            introduced(b).newest_key(a.id, bad)


def test_who_passes_on_a_card_that_he_was_given_shuts_nobody_out() -> None:
    """The post itself changes the key by which it connects: on the record, or at a connection (spec: line §10.1)."""
    _, a, b = pair()
    _, newer = rekeyed(a, "next")
    give(b, a, FrameType.CARD, newer.travelling())
    assert introduced(b).newest(a.id) == newer and introduced(b).newest_key(a.id) == a.role.signer.public


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


# -- what cannot be judged yet -------------------------------------------------------------------------------------------


def behind(station: Station, head: Head, key: SigningKey, feed: FeedId) -> Entry:
    """The first entry of a feed, which names ``head``."""
    sealed = seal.seal(seal.CLEAR_KEY, {0: 1, 32: 0})
    record_id = station.cast.genesis.id
    draft = Draft(feed, 0, record_id, (head,), station.now(), 0, sealed.commitment, sealed.ciphertext)
    return entries.sign(key, record_id, draft)


@pytest.mark.parametrize("author", [NEW, PostId(0, 0)])
def test_an_entry_that_came_before_its_card_accuses_nobody(author: PostId) -> None:
    """Its CARD entry is among what it stands on: while that is missing, the key may be good (spec: line §10.5)."""
    world, a, b = pair()
    role, later = certified(a, 5) if author == NEW else rekeyed(a, "next")
    world.partition([a], [b])
    publish(world, a, later)
    world.run(1)
    head = next(head for head in reversed(a.running.core.record.heads()) if head.feed.author == a.id)
    entry = behind(a, head, role.signer, FeedId(*author, 77))
    give(b, a, FrameType.ENTRY, entry.travelling())
    assert evidence(b) == [] and not b.running.core.record.waiting
    world.heal()
    assert world.run_while(lambda: not world.are_level(), 60)
    give(b, a, FrameType.ENTRY, entry.travelling())
    assert evidence(b) == [] and b.running.core.record.present(entry.head)


def test_an_entry_of_which_nothing_is_missing_is_evidence() -> None:
    _, a, b = pair()
    head = next(head for head in b.running.core.record.heads() if head.feed.author == b.id)
    give(b, a, FrameType.ENTRY, behind(a, head, key_of("stranger"), FeedId(*a.id, 77)).travelling())
    assert evidence(b) == ["record.bad-signature"]


@pytest.mark.parametrize("type_", ["hello", "beat", "busy", "receipt"])
def test_a_word_by_a_key_whose_card_was_lost_on_the_way_accuses_nobody(type_: str) -> None:
    _, a, b = pair()
    role, _ = rekeyed(a, "next")
    core, now = a.running.core, a.now()
    feed = list(core.feed)
    words: dict[str, dict[int, object]] = {
        "hello": {0: 1, 1: feed, 2: now, 3: core.catalogue.hash, 4: [1], 5: bytes(16)},
        "beat": {0: 1, 1: feed, 2: now, 4: []}, "busy": {0: 1, 1: feed, 2: feed, 3: 0, 4: now, 5: 1},
        "receipt": {0: 1, 1: feed, 2: list(core.record.heads()[0]), 4: now},
    }  # fmt: skip
    cose = signing.sign(role.signer, type_, core.record.id, canon.encode(words[type_])).cose
    b.running.settle(b.now())
    give(b, a, FrameType[type_.upper()], [cose])
    assert b.running.settle(b.now()).transmit == [] and evidence(b) == []
    states = [link.state for peer in b.running.status(b.now()).peers for link in peer.links]
    assert states == ["up"] and codes(b) == ({"line.unknown-key": 1} if type_ == "hello" else {})


def test_a_checkpoint_by_a_key_that_nobody_knows_accuses_nobody_and_a_forged_one_does() -> None:
    _, a, b = pair()
    core = a.running.core
    signed = checkpoints.sign(key_of("stranger"), core.record.id, core.feed, 1, bytes(range(32)))
    give(b, a, FrameType.CHECKPOINT, [signed.encode()])
    assert evidence(b) == []
    good = checkpoints.sign(a.role.signer, core.record.id, core.feed, 1, bytes(range(32)))
    forged = good.encode().replace(b"\n1\n", b"\n2\n")
    give(b, a, FrameType.CHECKPOINT, [forged])
    assert evidence(b) == ["checkpoint.bad-signature"]


def test_the_first_entry_under_a_new_key_names_what_stood_before_it() -> None:
    """Else a FLASH, which names nothing, could be the first, and seem to be forged where the card is still missing."""
    world = World(4, posts_per_side=(2, 1))
    a, second, b = world.posts
    world.run(2)
    role, later = rekeyed(a, "next")
    publish(world, second, later)
    world.run(2)
    before = a.running.core.record.length(a.running.core.feed)
    take_key(world, a, role, later)
    first = a.store.at(a.running.core.feed, before)
    assert first is not None and first.heads is not None
    assert {head.feed.author for head in first.heads} >= {second.id}
    again = a.running.core.record.length(a.running.core.feed)
    a.stop()
    world.restart(a)
    assert a.running.core.record.length(a.running.core.feed) == again
