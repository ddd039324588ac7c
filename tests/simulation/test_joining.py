"""Posts that come later and posts that change their keys, in worlds with every order of events (spec: line §10)."""

import random
from collections.abc import Callable
from functools import partial

import pytest

from parley.base.errors import LocalError
from parley.record.audit import audit
from parley.record.audit_source import ArchiveSource
from parley.record.payload import Core
from parley.testing.faults import Faults, Wire
from parley.testing.joining import certified, publish, rekeyed, take_key
from parley.testing.lying import corrupt
from parley.testing.station import Station
from parley.testing.world import World

LEVEL_WITHIN_S = 240


def level_and_sound(world: World) -> None:
    assert world.run_while(lambda: not world.are_level(), LEVEL_WITHIN_S)
    world.run(10)
    assert world.run_while(lambda: not world.are_level(), LEVEL_WITHIN_S)
    world.checkers.finish(world.honest)


def reads(station: Station, ref: str) -> bool:
    return bool(station.running.message(ref).fields)


def test_a_post_that_joins_gets_level_speaks_and_is_read() -> None:
    world = World(1, sides=2)
    a, b = world.posts
    world.run(2)
    old = world.release(a)
    world.run(2)
    role, card = certified(a, 3)
    publish(world, a, card)
    world.run(2)
    late = world.join(role, card)
    world.run(5)
    spoken, answered = world.release(late), world.release(b)
    level_and_sound(world)
    assert all(reads(station, spoken.ref) and reads(station, answered.ref) for station in world.posts)
    assert not reads(late, old.ref)  # sealed before anybody knew of the post


def test_a_post_that_starts_before_its_card_is_published_waits_and_signs_nothing() -> None:
    world = World(2, sides=3)
    a, b, c = world.posts
    world.run(2)
    role, card = certified(a, 1)
    late = world.join(role, card)
    world.run(20)
    assert world.are_level([a, b, c, late])
    assert not late.running.core.is_certified and [one.code for one in late.running.alarms()] == ["node.not-certified"]
    with pytest.raises(LocalError) as caught:
        world.release(late)
    assert caught.value.code == "node.not-certified"
    publish(world, a, card)
    world.run(10)
    told = world.release(late)
    level_and_sound(world)
    assert late.running.alarms() == [] and reads(c, told.ref)


def test_a_post_whose_card_reached_only_its_own_side_is_taken_nowhere_else_until_it_does() -> None:
    """What is linked must not depend on a card that came beside the record."""
    world = World(3, sides=2)
    a, b = world.posts
    world.run(2)
    world.partition([a], [b])
    role, card = certified(a, 1)
    publish(world, a, card)
    world.run(2)
    late = world.join(role, card)
    world.partition([late], [b])
    world.run(10)
    told = world.release(late)
    world.run(2)
    assert world.holds(a, told.head) and not world.holds(b, told.head)  # type: ignore[arg-type]
    assert late.id not in b.running.core.record.posts
    world.heal()
    level_and_sound(world)
    assert reads(b, told.ref)


@pytest.mark.parametrize("publisher", ["itself", "another"])
def test_a_founding_post_goes_on_in_its_feed_under_a_new_key(publisher: str) -> None:
    world = World(4, posts_per_side=(2, 1))
    a, second, b = world.posts
    world.run(2)
    world.release(a)
    role, card = rekeyed(a, "next")
    publish(world, a if publisher == "itself" else second, card)
    world.run(4)
    feed = a.running.core.feed
    assert "node.key-replaced" in [alarm.code for alarm in a.running.alarms()]
    take_key(world, a, role, card)
    world.run(2)
    told = world.release(a)
    level_and_sound(world)
    assert a.running.core.feed == feed and a.running.alarms() == [] and reads(b, told.ref)


def test_a_new_key_that_nobody_knows_yet_waits_for_its_card() -> None:
    world = World(5, posts_per_side=(2, 2))
    a, second, *_ = world.posts
    world.run(2)
    role, card = rekeyed(a, "next")
    take_key(world, a, role, card)
    world.run(10)
    assert not a.running.core.is_certified
    publish(world, second, card)
    world.run(10)
    world.release(a)
    level_and_sound(world)
    assert a.running.core.is_certified


@pytest.mark.parametrize("seed", range(12))
def test_posts_join_and_change_keys_in_any_order(seed: int) -> None:
    rng = random.Random(seed)
    world = World(seed, posts_per_side=rng.choice(((1, 1), (2, 1), (1, 1, 1), (2, 2))))
    world.run(2)
    founding = world.posts
    pending: list[list[Callable[[], object]]] = []
    for number in range(10, 10 + rng.randint(1, 3)):
        sponsor = rng.choice(founding)
        role, card = certified(sponsor, number)
        pending.append([partial(publish, world, sponsor, card), partial(world.join, role, card)])
    changing = rng.choice(founding)
    role, card = rekeyed(changing, "next")
    publish(world, changing, card)
    world.run(0.1)
    pending.append([partial(take_key, world, changing, role, card)])
    acts = [act for both in pending for act in both]
    for act in rng.sample(acts, len(acts)):
        act()
        for station in world.posts:
            if station.running.core.writes and rng.random() < 0.6:
                world.release(station)
        world.run(rng.choice((0.1, 1, 6)))
        if rng.random() < 0.3:
            station = rng.choice(world.posts)
            station.stop()
            world.run(1)
            world.restart(station)
    level_and_sound(world)
    assert all(station.running.core.is_certified for station in world.posts)


@pytest.mark.parametrize("seed", range(6))
def test_posts_join_and_change_keys_while_frames_are_lost_and_processes_end(seed: int) -> None:
    rng = random.Random(seed)
    wire = Wire(loss=0.2 * rng.random(), duplication=0.1, straggle=0.05, in_order=seed % 2 == 0)
    world = World(seed, posts_per_side=rng.choice(((2, 2), (2, 1, 1))), faults=Faults(wire, crash=0.02))
    world.run(5)
    sponsor, changing = world.posts[:2]
    role, card = certified(sponsor, 10)
    next_role, next_card = rekeyed(changing, "next")
    world.restart(sponsor)
    acts = [partial(world.join, role, card), partial(take_key, world, changing, next_role, next_card)]
    for act in rng.sample(acts, len(acts)):
        act()
        world.run(rng.choice((1, 6)))
        for station in world.posts:
            world.restart(station)
    world.heal()
    for one in (card, next_card):
        publish(world, sponsor, one)
    level_and_sound(world)
    assert all(station.running.core.writes for station in world.posts)


def test_a_side_that_lost_its_only_key_comes_back_by_a_card_that_another_side_publishes() -> None:
    """The root key decides, whoever carries what it signed (spec: record §3.5)."""
    world = World(7, sides=2)
    a, b = world.posts
    world.run(2)
    old = world.release(a)
    world.run(2)
    a.lose_disk()
    role, card = rekeyed(a, "replacement")
    take_key(world, a, role, card)
    world.run(5)
    assert not a.running.core.writes and world.holds(a, old.head)  # type: ignore[arg-type]
    publish(world, b, card)
    world.run(10)
    told, answer = world.release(a), world.release(b)
    level_and_sound(world)
    assert reads(b, told.ref) and reads(a, answer.ref) and a.running.alarms() == []
    assert reads(a, old.ref)  # the sealing key was not lost


def test_a_card_that_was_published_at_a_fork_parts_nobody() -> None:
    """A liar shows the CARD entry to one, and another entry in its place to the other: who is certified by it speaks to both."""
    world = World(8, sides=4)
    a, b, c, liar = world.posts
    world.run(2)
    lying = corrupt(world, liar)
    world.partition([b], [a, c])
    role, card = rekeyed(a, "next")
    lying.show_two_faces()
    lying.shown_second = {a.id, c.id}
    first, second = lying.faces()
    first.running.certify(Core.CARD, card.travelling(), first.now())
    world.release(second)
    world.soon(first)
    world.run(5)
    assert card in b.running.core.record.cards_of(a.id) and card not in c.running.core.record.cards_of(a.id)
    take_key(world, a, role, card)
    world.heal()
    world.run(10)
    told = world.release(a)
    level_and_sound(world)
    for station in (b, c):
        assert reads(station, told.ref) and card in station.running.core.record.cards_of(a.id)
        station.stop()
        world.restart(station)
        assert card in station.running.core.record.cards_of(a.id)
        report = audit(ArchiveSource(station.store, world.cast.genesis.encoded))
        assert report.whole, report.findings
