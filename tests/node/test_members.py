"""Cards and revocations on the record: who belongs to it, and from when on not (spec: record §3.5, §3.6)."""

import pytest

from parley.base import limits
from parley.base.errors import LocalError
from parley.line.frames import FrameType
from parley.node.persons import Persons
from parley.record import card as cards
from parley.record import entry as entries
from parley.record import seal
from parley.record.card import Revocation
from parley.record.entry import Draft
from parley.record.names import FeedId, Head, PostId
from parley.record.payload import Core
from parley.testing.cast import card_of, key_of, sealing_seed
from parley.testing.sealing import TwinSealing
from parley.testing.station import Station
from parley.testing.world import World
from tests.node.scene import codes, evidence, give, pair, sent, view

NEW = PostId(0, 5)


def new_card(station: Station, name: str = "new") -> cards.Card:
    return card_of(station.role.root, "Side A", NEW.post, station.cast.genesis.id, name)


def publish(world: World, station: Station, name: str = "new") -> None:
    station.running.certify(Core.CARD, new_card(station, name).travelling(), station.now())
    world.soon(station)
    world.run(2)


def opening(station: Station, name: str = "new") -> entries.Entry:
    """The first entry of the new post's first feed."""
    record_id = station.cast.genesis.id
    sealed = seal.seal(seal.CLEAR_KEY, {0: 1, 32: 0})
    draft = Draft(FeedId(*NEW, 1), 0, record_id, (), station.now(), 0, sealed.commitment, sealed.ciphertext)
    return entries.sign(key_of(name), record_id, draft)


def revoke(world: World, by: Station, post: Station, heads: list[Head]) -> None:
    revocation = Revocation(post.id, tuple(heads), by.now())
    by.running.certify(Core.REVOCATION, cards.revoke(post.role.root, by.cast.genesis.id, revocation), by.now())
    world.soon(by)
    world.run(2)


# -- cards -----------------------------------------------------------------------------------------------------------


def test_a_new_post_is_known_everywhere_and_read_by_it_from_then_on() -> None:
    world, a, b = pair()
    give(b, a, FrameType.ENTRY, opening(a).travelling())
    assert evidence(b) == [] and NEW not in b.running.core.record.posts
    publish(world, a)
    for station in (a, b):
        assert NEW in station.running.core.record.posts
        assert [post.id for post in station.running.status(station.now()).posts] == ["0.0", "0.5", "1.0"]
    give(b, a, FrameType.ENTRY, opening(a).travelling())
    assert b.running.core.record.length(FeedId(*NEW, 1)) == 1
    told = sent(world, a)
    epoch = a.running.core.entry(told.head).epoch  # type: ignore[union-attr, arg-type]
    announced = a.store.at(a.running.core.feed, epoch)
    sealing = TwinSealing(b"x", [sealing_seed("new")])
    items = a.running._keeper.open(announced, 0).fields[33]  # type: ignore[arg-type]
    info = seal.epoch_info(a.cast.genesis.id, a.running.core.feed)
    assert any(sealing.open(info, sealed) for _, sealed in items)


def test_a_card_is_remembered_over_a_restart_and_a_snapshot() -> None:
    world, a, b = pair()
    publish(world, a)
    for keep in (False, True):
        if keep:
            b.running.snapshot()
            b.settle()
        b.stop()
        world.restart(b)
        assert NEW in b.running.core.record.posts
    world.checkers.finish(world.posts)


def test_the_same_card_twice_is_no_fault_and_another_gives_a_further_key() -> None:
    """spec: record §3.5."""
    world = World(1, posts_per_side=(2, 1))
    a, second, b = world.posts
    world.run(1)
    publish(world, a)
    fields = {0: int(Core.CARD), 32: new_card(a).travelling()}
    second.running._writing.write(fields, second.now())
    other = card_of(a.role.root, "Side A", NEW.post, a.cast.genesis.id, "usurper")
    second.running._writing.write({0: int(Core.CARD), 32: other.travelling()}, second.now())
    world.soon(second)
    world.run(2)
    for station in (a, b):
        assert set(station.running.core.record.keys_of(NEW)) == {key_of("new").public, key_of("usurper").public}
        assert evidence(station) == []
    assert world.run_while(lambda: not world.are_level(), 20)
    world.checkers.finish(world.posts)
    give(b, a, FrameType.ENTRY, opening(a, "new").travelling())
    world.run(1)
    give(b, a, FrameType.ENTRY, opening(a, "usurper").travelling())
    assert evidence(b) == ["record.equivocation"]


def test_what_no_root_of_the_record_signed_for_it_is_not_published() -> None:
    _, a, b = pair()
    stranger = card_of(key_of("stranger"), "Side A", NEW.post, a.cast.genesis.id, "new")
    early = card_of(a.role.root, "Side A", NEW.post, bytes(32), "new")
    renamed = card_of(a.role.root, "Side C", NEW.post, a.cast.genesis.id, "new")
    for card in (stranger, early, renamed):
        with pytest.raises(LocalError) as caught:
            a.running.certify(Core.CARD, card.travelling(), a.now())
        assert caught.value.code == "record.bad-card"
    revocation = Revocation(b.id, (), a.now())
    with pytest.raises(LocalError):
        a.running.certify(Core.REVOCATION, cards.revoke(a.role.root, a.cast.genesis.id, revocation), a.now())


def test_a_card_that_a_post_of_another_side_publishes_counts_as_its_root_key_says() -> None:
    """spec: record §3.5: it is the root key's word, whoever carries it."""
    world, a, b = pair()
    for _ in range(2):
        b.running.certify(Core.CARD, new_card(a).travelling(), b.now())
    world.soon(b)
    world.run(2)
    assert a.running.core.record.cards_of(NEW) == b.running.core.record.cards_of(NEW) == [new_card(a)]
    assert evidence(a) == evidence(b) == []
    world.checkers.finish(world.posts)


def test_a_card_of_no_party_is_kept_and_certifies_nobody() -> None:
    world, a, b = pair()
    stranger = card_of(key_of("stranger"), "Side A", NEW.post, a.cast.genesis.id, "new")
    b.running._writing.write({0: int(Core.CARD), 32: stranger.travelling()}, b.now())
    world.soon(b)
    world.run(2)
    assert NEW not in a.running.core.record.posts
    assert "record.bad-card" in evidence(a)
    assert a.running.fold_bytes() == b.running.fold_bytes()


# -- revocations -----------------------------------------------------------------------------------------------------


def test_what_is_revoked_is_kept_and_counts_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    world = World(1, posts_per_side=(2, 1))
    a, second, b = world.posts
    world.run(1)
    valid, stolen = sent(world, second), sent(world, second)
    assert valid.head is not None and stolen.head is not None
    revoke(world, a, second, [valid.head])
    for station in (a, second, b):
        assert view(station, valid).state == "LINKED"
        assert view(station, stolen).state == "REVOKED"
        assert stolen.ref not in {one.ref for one in station.running.messages()}
        assert world.holds(station, stolen.head)
    monkeypatch.setattr(Persons, "require_unrevoked", lambda _: None)  # whoever stole the key has another program
    later = sent(world, second)
    assert view(b, later).state == "REVOKED"
    world.checkers.finish([a, b])  # the revoked post cannot read what is said from then on


def test_a_revoked_post_is_told_and_says_nothing_more() -> None:
    world = World(5, posts_per_side=(2, 1))
    a, second, b = world.posts
    world.run(1)
    told = sent(world, b)
    revoke(world, a, second, [])
    assert codes(second) == {"node.post-revoked": 1} and "node.post-revoked" not in codes(a)
    length = second.running.core.position
    for say in (
        lambda: sent(world, second),
        lambda: second.running.acknowledge(told.ref, "duty_officer", second.now()),
    ):
        with pytest.raises(LocalError) as caught:
            say()
        assert caught.value.code == "node.post-revoked"
    assert second.running.core.position == length
    second.stop()
    world.restart(second)
    assert codes(second) == {"node.post-revoked": 1}


def test_a_revocation_holds_whenever_it_comes() -> None:
    """One node learns it before the entries that it cuts off, another after them: both see the same."""
    world = World(2, sides=3, posts_per_side=(2, 1, 1))
    a, second, b, c = world.posts
    world.run(1)
    valid = sent(world, second)
    assert valid.head is not None
    world.partition([second, b], [a, c])
    for _ in range(3):
        sent(world, second)
    revoke(world, a, second, [valid.head])
    assert len(b.running.messages()) == 4 and len(c.running.messages()) == 1
    world.heal()
    assert world.run_while(lambda: not world.are_level(), 60)
    world.checkers.finish([a, b, c])
    assert len(b.running.messages()) == len(c.running.messages()) == 1


def test_two_revocations_hold_together_in_either_order() -> None:
    worlds = []
    for order in (0, 1):
        world = World(3, posts_per_side=(2, 1))
        a, second, b = world.posts
        world.run(1)
        told = [sent(world, second) for _ in range(4)]
        for at in ((1, 3), (3, 1))[order]:
            revoke(world, a, second, [told[at].head])  # type: ignore[list-item]
        assert len(b.running.messages()) == 2
        b.stop()
        world.restart(b)
        assert len(b.running.messages()) == 2
        worlds.append(world)
    assert len(worlds) == 2


def test_a_revoked_post_reads_nothing_new() -> None:
    world = World(4, posts_per_side=(2, 1))
    a, second, b = world.posts
    world.run(1)
    revoke(world, a, second, [])
    world.run(1)
    told = sent(world, b)
    assert view(a, told).fields and not view(second, told).fields


# -- more posts than an announcement has room for ----------------------------------------------------------------------


def crowd(world: World, by: Station, count: int) -> None:
    """The side certifies so many posts more."""
    for number in range(count):
        card = card_of(by.role.root, "Side A", 10 + number, by.cast.genesis.id, f"one of many {number}")
        by.running.certify(Core.CARD, card.travelling(), by.now())
        by.settle()
    world.soon(by)
    world.run(3)


def test_a_side_with_many_posts_can_neither_stop_the_others_nor_make_them_mute(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    """An announcement for all of them would be larger than an entry may be."""
    monkeypatch.setattr(limits, "READERS_MAX_COUNT", 9)
    world, a, b = pair()
    crowd(world, a, 20)
    assert len(b.running.core.record.posts) == 22
    told = sent(world, b)
    assert world.holds(a, told.head) and view(a, told).fields
    epoch = b.running.core.entry(told.head).epoch  # type: ignore[union-attr, arg-type]
    announced = b.store.at(b.running.core.feed, epoch)
    items = b.running._keeper.open(announced, 0).fields[33]  # type: ignore[arg-type]
    assert len(items) == 6  # two founding posts, three of Side A's, the own archive


def test_a_full_announcement_fits_an_entry() -> None:
    fields = {0: int(Core.EPOCH), 32: 2, 33: [[bytes(32), bytes(1168)]] * limits.READERS_MAX_COUNT, 34: bytes(32)}
    assert len(seal.seal(seal.CLEAR_KEY, fields).ciphertext) < limits.CIPHERTEXT_MAX


def test_a_later_post_has_a_number_within_bounds() -> None:
    """spec: record §3.5: else one root key makes 65,536 posts."""
    world, a, b = pair()
    card = card_of(a.role.root, "Side A", limits.LATER_POST_NUMBER_MAX + 1, a.cast.genesis.id, "beyond")
    with pytest.raises(LocalError, match="bad-card"):
        a.running.certify(Core.CARD, card.travelling(), a.now())
    a.running._writing.write({0: int(Core.CARD), 32: card.travelling()}, a.now())
    give(b, a, FrameType.CARD, card.travelling())
    world.soon(a)
    world.run(2)
    assert len(b.running.core.record.posts) == 2 and not b.running.core.introduced.posts()
