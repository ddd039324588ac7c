"""Starts: with and without a fence, with and without a snapshot, on whatever store was found (spec: record §4.1, §4.5)."""

import msgspec
import pytest

from parley.base.errors import FaultError
from parley.node.node import Node
from parley.node.settings import Settings
from parley.record.archive import Mark, Snapshot
from parley.record.names import Head
from parley.stores.memory import MemoryStore
from parley.testing.sealing import TwinSealing
from parley.testing.station import Station
from parley.testing.world import World
from tests.node.scene import codes, pair, rungs, sent, view

FRESH = 0xABCD0123


def twin(station: Station, store: MemoryStore, fence: Mark | None) -> Node:
    """A second process on a copy of the store."""
    sealing = TwinSealing(b"twin", [station.role.sealing_seed])
    node = Node(
        station.cast.genesis, station.id, station.role.signer, sealing, station.cast.catalogue, store, station.settings
    )
    node.start(station.now(), fence, FRESH)
    return node


def test_the_first_start_opens_a_feed_under_the_number_that_was_drawn() -> None:
    _, a, _ = pair()
    node = twin(a, MemoryStore(a.cast.genesis.encoded), None)
    assert node.core.feed == (0, 0, FRESH)
    assert node.core.record.length(node.core.feed) == 2  # OPENED, EPOCH


def test_a_fence_that_fits_goes_on() -> None:
    world, a, _ = pair()
    sent(world, a)
    assert twin(a, a.backup(), a.fence.read()).core.feed == a.running.core.feed


@pytest.mark.parametrize(
    "what", ["none", "another post's", "a later entry", "another entry", "more besides", "an earlier feed"]
)
def test_a_fence_that_does_not_fit_opens_another_feed(what: str) -> None:
    world, a, b = pair()
    sent(world, a)
    sent(world, b)
    mark, their = a.fence.read(), b.fence.read()
    assert mark is not None
    head = mark.head
    if what == "an earlier feed":
        a.power_cut()
        world.restart(a)
        world.run(1)
        assert a.running.core.feed != head.feed
    fence = {
        "none": None, "another post's": their, "a later entry": Mark(head._replace(seq=head.seq + 1), 1),
        "another entry": Mark(head._replace(id=bytes(32)), 1), "more besides": Mark(head, mark.position + 1),
        "an earlier feed": mark,
    }[what]  # fmt: skip
    node = twin(a, a.backup(), fence)
    assert node.core.feed == (0, 0, FRESH)
    opened = node.core.record.feeds[node.core.feed]
    assert opened.told[head.feed] == node.core.record.length(head.feed) - 1


def test_what_was_received_and_receipted_is_fenced_too() -> None:
    """A store rolled back to before others' entries, with none of our own between, must not go on either."""
    world, a, b = pair()
    world.run(10)
    old = a.backup()
    sent(world, b)
    assert twin(a, old, a.fence.read()).core.feed == (0, 0, FRESH)


def test_a_snapshot_is_an_abbreviation_only() -> None:
    world, a, b = pair(settings=Settings(snapshot_entries=10))
    for number in range(30):
        told = sent(world, (a, b)[number % 2], ("note", "line-test", "contact", "stop")[number % 4])
        if number % 3 == 0:
            other = (b, a)[number % 2]
            other.running.displayed([told.ref], "console", other.now())
    row = a.store.snapshot()
    assert row is not None and 0 < row.position < a.store.position()
    plain = a.backup()
    plain.commit([Snapshot(0, msgspec.msgpack.encode([0, None, None, None]))])
    assert (
        twin(a, a.backup(), a.fence.read()).fold_bytes()
        == twin(a, plain, a.fence.read()).fold_bytes()
        == a.running.fold_bytes()
    )


def test_a_snapshot_that_cannot_be_read_is_a_fault() -> None:
    _, a, _ = pair()
    for data in (b"", b"\xc1", msgspec.msgpack.encode([1]), msgspec.msgpack.encode(["x", 2, 3, 4, 5])):
        store = a.backup()
        store.commit([Snapshot(1, data)])
        with pytest.raises(FaultError) as caught:
            twin(a, store, None)
        assert caught.value.code == "node.bad-snapshot"


def test_a_snapshot_of_more_than_the_store_holds_is_passed_over() -> None:
    _, a, _ = pair()
    a.running.snapshot()
    a.settle()
    row = a.store.snapshot()
    assert row is not None
    store = a.backup()
    store.commit([Snapshot(row.position + 1, row.data)])
    assert twin(a, store, a.fence.read()).fold_bytes() == a.running.fold_bytes()


def test_what_waits_for_a_gap_waits_after_a_restart_too() -> None:
    world = World(5, sides=3)
    a, b, c = world.posts
    world.run(2)
    world.partition([a], [b, c])
    for _ in range(600):
        world.release(a, "note")
    world.run(1)
    stop = sent(world, a, "stop")
    entry = a.running.core.entry(stop.head)  # type: ignore[arg-type]
    assert entry is not None
    from parley.line.frames import FrameType
    from tests.node.scene import give

    give(b, a, FrameType.ENTRY, entry.travelling())
    b.settle()
    assert view(b, stop).state == "AHEAD"
    b.stop()
    world.restart(b)
    assert view(b, stop).state == "AHEAD" and view(b, stop).fields
    world.heal()
    assert world.run_while(lambda: not world.are_level(), 60)
    assert view(b, stop).state == "LINKED"


def test_ladders_and_alarms_stand_after_a_restart() -> None:
    world, a, b = pair()
    told = sent(world, a, "stop")
    before = rungs(a, told, b)
    a.stop()
    world.restart(a)
    assert [rung for rung in before if rung != "TRANSMITTED"] == rungs(a, told, b)[: len(before) - 1]
    world.run(1)
    assert codes(a).keys() <= {"line.silent"}


def test_the_first_batch_moves_the_fence() -> None:
    world, a, _ = pair()
    node = twin(a, a.backup(), a.fence.read())
    effects = node.settle(a.now())
    assert effects.fence is not None and effects.fence.head == Head(
        *node.core.feed, node.core.record.length(node.core.feed) - 1, node.core.record.feeds[node.core.feed].last_id
    )
    assert node.settle(a.now()).fence is None
    assert world.seed == 1
