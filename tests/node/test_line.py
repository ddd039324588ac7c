"""Greetings, beats, catching up, passing on: over a line on which anything may be lost (spec: line §2–§4)."""

from collections import Counter

from parley.base import canon, limits
from parley.line import frames
from parley.line.budget import Allowance
from parley.line.frames import FrameType
from parley.node.effects import Transmit
from parley.node.settings import Settings
from parley.record import entry as entries
from parley.record import seal, signing
from parley.record.entry import Draft, Entry
from parley.record.names import FeedId
from parley.testing.cast import key_of
from parley.testing.station import Station
from parley.testing.world import World
from tests.node.scene import codes, give, pair, rungs, sent, view


def state(station: Station) -> str:
    return station.running.status(station.now()).peers[0].line


class Tap:
    """Watches what a station sends, and keeps back the first frames of one type."""

    def __init__(self, world: World, station: Station, type_: FrameType | None = None, count: int = 0) -> None:
        self.sent: list[Transmit] = []
        self._world, self._type, self._left = world, type_, count
        station.hooks = station.hooks._replace(transmit=self.transmit)

    def transmit(self, station: Station, each: Transmit) -> None:
        if self._left and each.frame[1] == self._type:
            self._left -= 1
            return
        self.sent.append(each)
        self._world._transmit(station, each)

    def counts(self) -> Counter[FrameType]:
        return Counter(FrameType(each.frame[1]) for each in self.sent)

    def beats(self) -> list[dict[int, object]]:
        found = [frames.decode(each.frame).parts[0] for each in self.sent if each.frame[1] == FrameType.BEAT]
        record_id = self._world.cast.genesis.id
        split = [signing.split("beat", record_id, cose, limits.BEAT_MAX).payload for cose in found]
        return [canon.decode(payload, limits.BEAT_MAX) for payload in split]


def anew(world: World, a: Station, b: Station) -> None:
    world.network.disconnect(a.id, b.id)
    world.run(0.5)
    world.network.connect(a.id, b.id)


def test_a_lost_hello_comes_again() -> None:
    world, a, b = pair()
    Tap(world, b, FrameType.HELLO, 3)
    anew(world, a, b)
    world.run(2)
    assert (state(a), state(b)) == ("greeting", "up")
    world.run(25)
    assert (state(a), state(b)) == ("up", "up")
    assert rungs(a, sent(world, a), b)[-1] == "STORED"


def test_a_lost_full_beat_comes_again() -> None:
    world, a, b = pair()
    Tap(world, b, FrameType.BEAT, 2)
    anew(world, a, b)
    world.run(1)
    told = sent(world, a)
    assert not world.holds(b, told.head)  # type: ignore[arg-type]  # nobody knows yet what the other holds
    world.run(15)
    assert world.holds(b, told.head)  # type: ignore[arg-type]


def test_greetings_end_when_both_stand() -> None:
    world, a, b = pair()
    taps = [Tap(world, a), Tap(world, b)]
    world.run(60)
    assert all(tap.counts()[FrameType.HELLO] == 0 for tap in taps)


def test_a_beat_every_five_seconds_and_every_twelfth_is_full() -> None:
    world, a, b = pair()
    tap = Tap(world, a)
    world.run(140)
    beats = tap.beats()
    assert 25 <= len(beats) <= 28
    full = [number for number, body in enumerate(beats) if body.get(5)]
    assert len(full) == 2 and full[1] - full[0] == 12
    assert all(body[4] == [] or number in full for number, body in list(enumerate(beats))[4:])


def test_a_silent_line_is_told_from_one_that_is_down_and_from_one_that_stands() -> None:
    world, a, b = pair()
    world.partition([a], [b], told=False)
    world.run(20)
    assert state(a) == "silent" and "line.silent" in codes(a)
    world.network.mend(a.id, b.id, anew=False)
    world.run(6)
    assert state(a) == "up" and "line.silent" not in codes(a)
    b.stop()
    world.run(1)
    assert state(a) == "down"


def test_a_store_that_went_back_behind_a_standing_line_is_filled_again() -> None:
    """Over a bearer that knows no connections the others hear of the restart by its hello only."""
    world, a, b = pair()
    old = b.backup()
    told = [sent(world, a) for _ in range(3)]
    b.hooks = b.hooks._replace(stopped=lambda _: None)
    b.restore(old, fence_kept=True)
    b.start()
    b.running.link_up(a.id, "wire", b.now())
    world.soon(b)
    assert world.run_while(lambda: not all(world.holds(b, one.head) for one in told), 10)  # type: ignore[arg-type]


def test_nobody_is_sent_what_it_has_said_to_hold() -> None:
    world, a, b = pair()
    for _ in range(200):
        world.release(a, "note")
    world.run(5)
    tap = Tap(world, b)
    for _ in range(5):
        anew(world, a, b)
        world.release(a, "note")  # so that b's beat finds a ahead of it, and a's own feed farther than b's
        world.run(3)
    own = [each for each in tap.sent if each.frame[1] == FrameType.ENTRY]
    assert len(own) <= 12


def test_a_receipt_finds_its_author_through_a_third() -> None:
    world = World(3, sides=3)
    a, b, c = world.posts
    world.partition([a], [c])
    world.run(2)
    told = sent(world, a)
    world.run(3)
    assert rungs(a, told, c)[-1] == "STORED"


def test_bad_hello_then_good_one_over_a_new_connection() -> None:
    world, a, b = pair()
    core = a.running.core
    body = {0: 1, 1: list(core.feed), 2: 5, 3: bytes(32), 4: [9], 5: bytes(16)}
    give(b, a, FrameType.HELLO, [signing.sign(a.role.signer, "hello", core.record.id, canon.encode(body)).cose])
    world.soon(b)
    world.run(0.01)
    assert state(b) == "refused"
    world.run(5)
    assert state(b) == "up"
    assert view(b, sent(world, a)).fields


def test_what_is_missing_is_asked_for_but_not_for_ever() -> None:
    """A tail that waits for what no one holds: asked for later and later, then no more."""
    world = World(5, sides=3)
    a, b, c = world.posts
    world.run(1)
    world.partition([a], [b, c])
    for _ in range(3):
        sent(world, a)
    last = a.store.at(a.running.core.feed, a.running.core.record.length(a.running.core.feed) - 1)
    assert last is not None
    a.stop()
    give(b, a, FrameType.ENTRY, last.travelling())
    tap = Tap(world, b)
    world.run(600)
    asked = tap.counts()[FrameType.WANT]
    assert 5 <= asked <= 8
    world.run(600)
    assert tap.counts()[FrameType.WANT] == asked
    world.heal()
    assert world.run_while(lambda: not world.are_level(), 60)


def test_asking_costs_the_asker_in_the_end() -> None:
    world, a, b = pair()
    for _ in range(300):
        world.release(a, "note")
    world.run(3)
    feed = a.running.core.feed
    count = 0
    for _ in range(400):
        give(a, b, FrameType.WANT, [list(feed), 0, 512])
        count += sum(each.frame[1] == FrameType.ENTRY for each in a.running.settle(a.now()).transmit)
    assert 20_000 <= count <= 31_000


# -- what asking costs ------------------------------------------------------------------------------------------------


def large(world: World, a: Station, b: Station, count: int, size: int) -> list[Entry]:
    """So many large entries of ``b``, which ``a`` holds."""
    for _ in range(count):
        b.running._writing.write({0: 77_777, 32: bytes(size)}, b.now())
        world.soon(b)
        world.run(0.2)
    world.run(5)
    feed = b.running.core.feed
    return a.running.core.run(feed, a.running.core.record.length(feed) - count, count)


def test_what_is_asked_for_goes_as_there_is_room() -> None:
    """Else thirty bytes, twenty times, have half a gigabyte stand in memory."""
    settings = Settings(backlog_max=100_000)
    world, a, b = pair(settings=settings)
    entries = large(world, a, b, 10, 30_000)
    a.running.settle(a.now())
    for _ in range(1_000):
        give(a, b, FrameType.WANT, [list(entries[0].feed), entries[0].seq, 512])
    sizes = [sum(len(each.frame) for each in a.running.settle(a.now()).transmit) for _ in range(5)]
    assert all(100_000 <= size <= 140_000 for size in sizes)
    assert len(a.running._peers.get(b.id).wants) <= 256


def test_a_catch_up_takes_no_more_at_a_time_than_there_is_room() -> None:
    world, a, b = pair(settings=Settings(backlog_max=100_000))
    large(world, a, b, 10, 30_000)
    core = b.running.core
    body = {0: 1, 1: list(core.feed), 2: b.now(), 4: [], 5: True}
    a.running.settle(a.now())
    give(a, b, FrameType.BEAT, [signing.sign(b.role.signer, "beat", core.record.id, canon.encode(body)).cose])
    assert sum(len(each.frame) for each in a.running.settle(a.now()).transmit) <= 140_000


def signed(by: Station, type_: str, body: dict[int, object]) -> list[bytes]:
    return [signing.sign(by.role.signer, type_, by.cast.genesis.id, canon.encode(body)).cose]


def test_greeting_again_and_again_is_answered_once_a_second() -> None:
    """A hello has 170 bytes; the answer names every feed and shows every fork."""
    world, a, b = pair()
    core = b.running.core
    hello: dict[int, object] = {0: 1, 1: list(core.feed), 2: b.now(), 3: core.catalogue.hash, 4: [1], 5: bytes(16)}
    world.run(3)
    a.running.settle(a.now())
    tap = Tap(world, a)
    for _ in range(10):
        for _ in range(100):
            give(a, b, FrameType.HELLO, signed(b, "hello", hello))
        world.soon(a)
        world.run(0.3)
    beats = [each for each in tap.sent if each.frame[1] == FrameType.BEAT]
    assert 3 <= len(beats) <= 5


def test_what_a_peer_says_of_another_counts_for_nothing() -> None:
    """BUSY is said to whom it reads no further: handed on, it would shut others out until tomorrow. Beats likewise."""
    world = World(1, sides=3)
    a, b, c = world.posts
    world.run(3)
    core = c.running.core
    feed = a.running.core.feed
    busy: dict[int, object] = {0: 1, 1: list(core.feed), 2: list(feed), 3: 2, 4: a.now() + 80_000_000, 5: 1}
    beat: dict[int, object] = {0: 1, 1: list(core.feed), 2: a.now(), 4: [], 5: True}
    known = a.running._peers.get(c.id).level.known(feed)
    for sender, expected in ((b, (None, known)), (c, (a.now() + 80_000_000, 0))):
        give(a, sender, FrameType.BUSY, signed(c, "busy", busy))
        give(a, sender, FrameType.BEAT, signed(c, "beat", beat))
        level = a.running._peers.get(c.id).level
        assert (level.blocked_until(a.now()), level.known(feed)) == expected
    assert known > 0


def test_entries_beyond_the_budget_fill_neither_memory_nor_alarms() -> None:
    """They are dropped before anybody looks at their signature, so they may name any feed."""
    world, a, b = pair(settings=Settings(allowance=Allowance(0, 0, 0)))
    record_id = b.cast.genesis.id
    a.running.settle(a.now())
    for number in range(300):
        sealed = seal.seal(seal.CLEAR_KEY, {0: 3})
        draft = Draft(FeedId(*b.id, number), 1, bytes(32), (), b.now(), 0, sealed.commitment, sealed.ciphertext)
        give(a, b, FrameType.ENTRY, entries.sign(key_of("nobody"), record_id, draft).travelling())
    assert len(a.running.settle(a.now()).transmit) <= 70
    assert len(a.running._peers.get(b.id).busy_said) <= 64
    assert len([one for one in a.running.alarms() if one.code == "line.over-budget"]) == 1


def test_a_flood_of_one_alarm_merges_no_other() -> None:
    _, a, _ = pair()
    for number in range(2_000):
        a.running.core.alarm("node.evidence", str(number), a.now(), source="x", rule="y")
    a.running.core.alarm("node.flash", "1.0", a.now(), post="1.0")
    assert len(a.running.alarms()) < 300
    assert a.running.core.alarms.clear("node.flash", "1.0") and not a.running.core.alarms.clear("node.flash", "1.0")
