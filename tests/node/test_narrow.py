"""Narrow links between nodes: the same entries, fewer bytes, and the whole one where it does not come out (spec: line §9)."""

from collections.abc import Callable
from typing import Any

import pytest

from parley.base.instant import HOUR
from parley.line import frames
from parley.line.frames import FrameType
from parley.line.narrow import ASKED_MAX_COUNT
from parley.node.effects import Transmit
from parley.node.settings import Settings
from parley.record.elide import Given
from parley.record.entry import Entry
from parley.record.names import Head
from parley.record.payload import Precedence
from parley.testing.station import Station, Told
from parley.testing.world import World
from tests.node.scene import evidence, give, pair, rungs, sent, view

NARROW = Settings(narrow=frozenset({"wire"}))
LORA_MAX = 222
"""Bytes that a LoRa frame carries."""

# The warning of an encounter: two units, position, course, speed, closest approach (metres, when), answer wanted by.
ENCOUNTER: dict[int, Any] = {
    0: 230, 1: 3, 7: "duty_officer", 8: 1_790_000_420_000,
    32: 338_123_456, 33: 412_345_678, 34: [18_505_000, 112_254_000, 0], 35: 1_275, 36: 182, 37: [460, 1_790_000_300],
}  # fmt: skip


class Wire:
    """What goes over the wire; ``lost`` says what does not arrive."""

    def __init__(self, world: World, lost: Callable[[bytes], bool] = lambda frame: False) -> None:
        self.frames: list[bytes] = []
        honest = world.network._carry

        def carry(sender: Any, receiver: Any, bearer: str, frame: bytes, delay: int) -> None:
            self.frames.append(frame)
            if not lost(frame):
                honest(sender, receiver, bearer, frame, delay)

        world.network._carry = carry  # type: ignore[method-assign]

    def of(self, *types: FrameType) -> list[bytes]:
        return [frame for frame in self.frames if frame[1] in types]


def entry_of(station: Station, told: Told) -> Entry:
    assert told.head is not None
    found = station.running.core.entry(told.head)
    assert found is not None
    return found


def believe(station: Station, peer: Station, length: int = 1 << 40) -> None:
    """``station`` takes it that ``peer`` holds all of its feed."""
    station.running._peers.get(peer.id).level.holds(station.running.core.feed, length, station.now())


def urgent(world: World, station: Station, fields: dict[int, Any] = ENCOUNTER) -> Entry:
    """A FLASH with these fields, and a second for it to arrive."""
    written = station.running._writing.write(dict(fields), station.now(), Precedence.FLASH, True)
    world.soon(station)
    world.run(1)
    return written


def test_a_narrow_line_brings_the_same_entries_in_half_the_bytes() -> None:
    world, a, b = pair(settings=NARROW)
    world.run(20)
    wire = Wire(world)
    told = [sent(world, station, form) for form in ("note", "stop", "danger") * 5 for station in (a, b)]
    narrow = wire.of(FrameType.NARROW)
    whole_size = sum(entry_of(a, one).size for one in told)
    assert len(narrow) >= len(told) and not wire.of(FrameType.ENTRY, FrameType.WANT)
    assert sum(map(len, narrow[: len(told)])) < 0.6 * whole_size
    assert all(rungs(a, one, b)[-1] == "STORED" for one in told[::2])
    assert all(entry_of(a, one) == entry_of(b, one) for one in told)
    assert world.run_while(lambda: not world.are_level(), 10)
    world.checkers.finish(world.honest)


def test_how_many_bytes_a_flash_takes() -> None:
    """The figures of docs/spec/line.md §9.6: an encounter's warning, with its ciphertext."""
    world, a, b = pair(settings=NARROW)
    for _ in range(30):
        sent(world, a)
        sent(world, b)
    world.run(3 * HOUR / 1000)
    wire = Wire(world)
    elided = urgent(world, a)
    assert len(elided.ciphertext) == 95
    assert len(frames.encode(FrameType.ENTRY, list(elided.travelling()))) in range(300, 312)
    assert len(wire.of(FrameType.NARROW)[0]) <= 95 + 64 + 16
    # The reader has the epoch, but said nothing yet of what came last.
    a.running._peers.get(b.id).level.full({a.running.core.feed: a.running._epochs._own[-1] + 1}, a.now())
    wire.frames.clear()
    urgent(world, a)
    alone = wire.of(FrameType.NARROW)[0]
    assert frames.decode(alone).parts[0] == Given.PREV
    assert len(alone) <= 95 + 64 + 32 + 16 <= LORA_MAX


def test_what_does_not_rebuild_is_asked_for_whole_at_once() -> None:
    world, a, b = pair(settings=NARROW)
    world.run(20)
    world.network.cut(a.id, b.id, told=False)
    missed = [sent(world, a) for _ in range(3)]
    world.network.mend(a.id, b.id, anew=False)
    believe(a, b)
    wire = Wire(world)
    stop = world.release(a, "stop")
    world.run(0.3)
    assert [frame[1] for frame in wire.of(FrameType.NARROW, FrameType.WANT, FrameType.ENTRY)][:3] == [8, 5, 2]
    assert view(b, stop).fields and view(b, stop).state == "AHEAD"
    assert evidence(b) == []
    assert world.run_while(lambda: not world.are_level(), 90)
    assert all(view(b, one).fields for one in missed)


def test_what_never_rebuilds_arrives_whole_though_no_one_asks() -> None:
    world, a, b = pair(settings=NARROW)
    world.run(20)
    wire = Wire(world, lost=lambda frame: frame[1] in (FrameType.NARROW, FrameType.WANT))
    note, stop = world.release(a, "note"), world.release(a, "stop")
    world.run(5.5)
    assert view(b, stop).fields
    world.run(3)
    assert view(b, note).fields
    assert {frame[1] for frame in wire.frames} >= {FrameType.NARROW, FrameType.ENTRY}


def test_flash_goes_over_every_bearer_as_each_takes_it() -> None:
    world, a, b = pair(settings=Settings(narrow=frozenset({"satellite"})), bearers=("wire", "satellite"))
    world.run(20)
    wire = Wire(world)
    note = sent(world, a)
    assert len(wire.of(FrameType.ENTRY)) == 1 and not wire.of(FrameType.NARROW)
    stop = sent(world, a, "stop", precedence=3)
    assert (len(wire.of(FrameType.ENTRY)), len(wire.of(FrameType.NARROW))) == (2, 1)
    assert view(b, note).fields and view(b, stop).fields


def test_without_a_narrow_bearer_everything_goes_whole() -> None:
    world, a, _ = pair(settings=Settings(narrow=frozenset({"satellite"})))
    world.run(10)
    wire = Wire(world)
    sent(world, a, "stop")
    assert wire.of(FrameType.ENTRY) and not wire.of(FrameType.NARROW)


def test_an_entry_of_a_forked_feed_goes_whole() -> None:
    world, a, b = pair(settings=NARROW)
    world.run(10)
    told = sent(world, b)
    a.running.core.record.feeds[b.running.core.feed].fork = 3
    narrowing, peer = a.running._sync._narrowing, a.running._peers.get(b.id)
    assert narrowing.frame(peer, entry_of(a, told)) is None
    assert narrowing.frame(peer, entry_of(a, sent(world, a))) is not None


def test_what_peers_say_wrongly_is_evidence_and_what_they_leave_out_wrongly_is_not() -> None:
    _, a, b = pair(settings=NARROW)
    length = a.running.core.record.length(a.running.core.feed)
    give(b, a, FrameType.NARROW, [0, length, 0, 0, bytes(64)])
    give(b, a, FrameType.NARROW, [1, 5, 0, 0, bytes(64), [9, 9, 9]])
    give(b, a, FrameType.NARROW, [4, 1, 0, -(2**52), bytes(96)])
    give(b, a, FrameType.NARROW, [8, 3, 9, 0, bytes(96)])
    assert evidence(b) == ["record.bad-shape"]


def test_nobody_is_asked_without_end() -> None:
    _, a, b = pair(settings=NARROW)
    b.running.settle(b.now())
    for seq in range(1_000):
        give(b, a, FrameType.NARROW, [4, 1_000 + seq, 0, 0, bytes(96) + b"\x81\xa0"])
    asked = [each for each in b.running.settle(b.now()).transmit if each.frame[1] == FrameType.WANT]
    assert len(asked) == ASKED_MAX_COUNT
    assert b.running.core.record.length(a.running.core.feed) < 1_000


def test_before_the_peer_has_said_what_it_writes_nothing_is_guessed() -> None:
    _, a, b = pair(settings=NARROW)
    b.running._peers.get(a.id).feed = None
    b.running.settle(b.now())
    give(b, a, FrameType.NARROW, [0, 2, 0, 0, bytes(64)])
    assert b.running.settle(b.now()).transmit == [] and evidence(b) == []


def test_what_is_held_already_is_receipted_again() -> None:
    world, a, b = pair(settings=NARROW)
    world.run(10)
    wire = Wire(world)
    sent(world, a)
    frame = wire.of(FrameType.NARROW)[0]
    b.running.settle(b.now())
    b.running.receive(a.id, "wire", frame, b.now())
    said = b.running.settle(b.now()).transmit
    assert [each.frame[1] for each in said] == [FrameType.RECEIPT]


def test_a_node_that_opened_a_new_feed_is_understood() -> None:
    world, a, b = pair(settings=NARROW)
    world.run(20)
    sent(world, b)
    b.lose_disk()
    world.restart(b)
    told = [sent(world, station) for station in (a, b, a, b)]
    world.run(20)
    assert world.run_while(lambda: not world.are_level(), 60)
    assert all(view(station, one).fields for station in (a, b) for one in told)
    world.checkers.finish(world.honest)


def test_others_entries_are_passed_on_narrow_too() -> None:
    world = World(3, sides=3, settings=NARROW)
    a, b, c = world.posts
    world.run(15)
    world.partition([a], [c])
    wire = Wire(world)
    told = sent(world, a, "stop")
    world.run(3)
    assert view(c, told).fields
    parts = [frames.decode(frame).parts for frame in wire.of(FrameType.NARROW)]
    assert any(part[0] & Given.FEED and part[5] == list(told.head.feed) for part in parts)  # type: ignore[union-attr]
    assert not wire.of(FrameType.ENTRY)


@pytest.mark.parametrize("bearer", ["wire", "satellite"])
def test_a_transmit_says_what_each_bearer_takes(bearer: str) -> None:
    _, a, b = pair()
    whole = Transmit(b.id, b"whole", 0)
    assert whole.over(bearer, {"satellite"}) == b"whole"
    both = whole._replace(narrow=b"narrow")
    assert both.over(bearer, {"satellite"}) == (b"narrow" if bearer == "satellite" else b"whole")
    assert both.over(bearer, ()) == b"whole"


def test_heads_are_named_by_place_once_the_other_holds_them() -> None:
    world, a, b = pair(settings=NARROW)
    world.run(20)
    sent(world, b)
    wire = Wire(world)
    told = sent(world, a)
    entry = entry_of(a, told)
    assert entry.heads and isinstance(entry.heads[0], Head)
    assert frames.decode(wire.of(FrameType.NARROW)[0]).parts[5] == [entry.heads[0].seq]
