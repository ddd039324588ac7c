"""Misfortunes and deceptions, each as a script that a person can read."""

import pytest

from parley.base.instant import MINUTE
from parley.line.budget import Allowance
from parley.node.release import Release
from parley.node.settings import Settings
from parley.node.status import MessageView
from parley.record.names import Head
from parley.testing.faults import NONE, CrashPoint, Faults, Wire
from parley.testing.lying import corrupt
from parley.testing.station import Station, Told
from parley.testing.world import World


def shown(station: Station, told: Told) -> MessageView:
    """The message as its reader's console shows it."""
    return station.running.message(told.ref)


def reads(station: Station, told: Told) -> bool:
    """Whether the message is there and open."""
    refs = {view.ref: view for view in station.running.messages(count=1000)}
    return told.ref in refs and bool(refs[told.ref].fields)


def levels(station: Station, told: Told, of: Station) -> list[str]:
    """The rungs that a message reached at ``of``, as its author sees them."""
    ladders = {ladder.to.id: ladder for ladder in shown(station, told).ladders}
    return [step.level for step in ladders[str(of.id)].steps]


def alarms(station: Station) -> set[str]:
    return {alarm.code for alarm in station.running.alarms()}


def come_level(world: World, most_seconds: float = 120) -> None:
    assert world.run_while(lambda: not world.are_level(), most_seconds)
    world.checkers.finish(world.honest)


def test_a_message_is_stored_read_and_acknowledged() -> None:
    world = World(1)
    a, b = world.posts
    world.run(1)
    told = world.release(a, "note")
    world.run(1)
    assert told.durable
    assert levels(a, told, b) == ["QUEUED", "TRANSMITTED", "STORED"]
    for word, act in (("DISPLAYED", b.running.displayed), ("ACKNOWLEDGED", b.running.acknowledge)):
        world.checkers.acted(word, b.id, told.head)
        act([told.ref], "console", b.now()) if word == "DISPLAYED" else act(told.ref, "duty officer", b.now())
        world.soon(b)
        world.run(1)
    assert levels(a, told, b) == ["QUEUED", "TRANSMITTED", "STORED", "DISPLAYED", "ACKNOWLEDGED"]
    come_level(world)


def test_nothing_is_called_stored_while_the_other_side_is_away() -> None:
    world = World(2)
    a, b = world.posts
    b.stop()
    world.run(1)
    told = world.release(a, "note")
    world.run(20)
    assert told.durable
    assert levels(a, told, b) == ["QUEUED"]
    world.restart(b)
    world.run(2)
    assert levels(a, told, b) == ["QUEUED", "TRANSMITTED", "STORED"]


def test_yesterdays_backup_and_a_peer_that_hides_the_tail() -> None:
    world = World(3, sides=3)
    a, b, c = world.posts
    world.run(1)
    early = [world.release(a, "note") for _ in range(4)]
    world.run(2)
    yesterday = a.backup()
    late = [world.release(a, "note") for _ in range(6)]
    world.run(2)
    before = a.running.core.feed
    liar = corrupt(world, c)
    liar.hidden[before] = early[-1].head.seq + 1
    world.partition([a], [b])
    a.restore(yesterday, fence_kept=True)
    world.restart(a)
    world.run(10)
    # Only the liar is there, and it gives nothing back: the old feed is not written again.
    assert a.running.core.feed != before
    assert a.running.core.record.length(before) == early[-1].head.seq + 1
    stop = world.release(a, "stop")
    world.run(1)
    assert stop.durable and reads(world.stations[c.id], stop)
    world.heal()
    come_level(world)
    assert all(reads(a, told) for told in (*early, *late, stop))
    assert "EARLIER_FEED" in shown(a, late[-1]).marks


@pytest.mark.parametrize("fence_kept", [True, False])
def test_all_peers_are_away_when_a_lost_disk_speaks(fence_kept: bool) -> None:
    world = World(4, sides=3)
    a, b, c = world.posts
    world.run(1)
    lost = world.release(a, "note")
    world.run(1)
    b.stop()
    c.stop()
    if fence_kept:
        a.restore(World(4, sides=3).posts[0].backup(), fence_kept=True)
    else:
        a.lose_disk()
    world.restart(a)
    stop = world.release(a, "stop")
    world.run(1)
    assert stop.durable
    world.restart(b)
    world.restart(c)
    world.run(1)
    assert reads(b, stop) and reads(c, stop)
    come_level(world)
    assert reads(a, lost)


def test_both_sides_are_restored() -> None:
    world = World(5)
    a, b = world.posts
    world.run(1)
    kept = [world.release(station, "note") for station in (a, b, a)]
    world.run(1)
    yesterday = a.backup(), b.backup()
    gone = [world.release(station, "note") for station in (a, b)]
    world.run(1)
    a.restore(yesterday[0], fence_kept=False)
    b.restore(yesterday[1], fence_kept=True)
    world.heal()
    after = [world.release(station, "note") for station in (a, b)]
    come_level(world)
    assert all(reads(station, told) for station in (a, b) for told in (*kept, *after))
    # What both lost is lost, and nothing stands in its place.
    feeds = a.running.core.record.feeds
    assert all(told.head.feed in feeds and told.head not in world.checkers.all_heads(a) for told in gone)


def test_a_lost_disk_sends_stop_before_it_knows_anything() -> None:
    world = World(6)
    a, b = world.posts
    world.run(1)
    for _ in range(200):
        world.release(a, "note")
    world.run(3)
    a.lose_disk()
    a.start()
    stop = world.release(a, "stop")
    world.connect_all()
    world.run(1)
    assert reads(b, stop)
    assert "node.flash" in alarms(b)
    come_level(world)


def test_a_fork_is_found_at_first_contact() -> None:
    world = World(7, sides=3)
    a, b, c = world.posts
    world.partition([a], [b])
    world.run(2)
    liar = corrupt(world, c)
    liar.show_two_faces()
    liar.shown_second = {b.id}
    for peer in (a.id, b.id):
        world.network.disconnect(c.id, peer)
    world.connect_all()
    world.run(2)
    one, other = world.release(liar.faces()[0], "note"), world.release(liar.faces()[1], "note")
    world.run(5)
    assert (one.head.feed, one.head.seq) == (other.head.feed, other.head.seq)
    assert reads(a, one) and reads(b, other)
    assert not alarms(a) & {"record.equivocation"}
    world.heal()
    world.run(3)
    for station in (a, b):
        assert "record.equivocation" in alarms(station)
        proofs = [row for row in station.store.evidence(100) if row.code == "record.equivocation"]
        assert proofs and len(proofs[0].data) < 2_000
        assert shown(station, one).state == "DISPUTED"
    come_level(world)


def test_a_fork_far_below_the_window_is_found_at_its_lowest_place() -> None:
    world = World(8, sides=3)
    a, b, c = world.posts
    world.partition([a], [b])
    world.run(1)
    liar = corrupt(world, c)
    liar.show_two_faces()
    liar.shown_second = {b.id}
    for peer in (a.id, b.id):
        world.network.disconnect(c.id, peer)
    world.connect_all()
    world.run(1)
    for face in liar.faces():
        for _ in range(600):
            world.release(face, "note")
    world.run(10)
    one, other = (face.store.run(liar.running.core.feed, 0, 5) for face in liar.faces())
    first = next(here.seq for here, there in zip(one, other, strict=True) if here.id != there.id)
    world.network.cut(a.id, c.id)
    world.network.cut(b.id, c.id)
    world.network.mend(a.id, b.id)
    assert world.run_while(lambda: not world.are_level(), 120)
    assert a.running.core.record.feeds[liar.running.core.feed].fork == first
    world.checkers.finish(world.honest)


def test_flash_passes_a_long_catch_up() -> None:
    slow = Faults(Wire(delay_least=60, delay_most=90))
    world = World(9, faults=slow)
    a, b = world.posts
    world.run(1)
    world.partition([a], [b])
    for _ in range(2_000):
        world.release(a, "note")
    world.run(30)
    stop = world.release(a, "stop")
    world.run(30)
    world.network.mend(a.id, b.id)
    assert world.run_while(lambda: not reads(b, stop), 1, step_seconds=0.02)
    assert shown(b, stop).state == "AHEAD"
    assert b.running.core.record.length(stop.head.feed) < stop.head.seq
    assert levels(a, stop, b)[:2] == ["QUEUED", "TRANSMITTED"]
    world.run(0.2)
    assert "STORED_AHEAD" in levels(a, stop, b)
    come_level(world)
    assert shown(b, stop).state == "LINKED"


def test_flash_passes_a_cut_that_nobody_noticed() -> None:
    world = World(10)
    a, b = world.posts
    world.run(1)
    world.partition([a], [b], told=False)
    stop = world.release(a, "stop")
    world.run(300)
    assert "line.silent" in alarms(a)
    world.network.mend(a.id, b.id, anew=False)
    assert world.run_while(lambda: not reads(b, stop), 2.5, step_seconds=0.1)
    come_level(world)


def test_three_sides_two_posts_on_one() -> None:
    world = World(11, posts_per_side=(2, 1, 1), sides=3)
    a0, a1, b, c = world.posts
    world.run(1)
    stop = world.release(b, "stop", to=("0",))
    note = world.release(c, "note", to=("0.1",))
    world.run(1)
    assert {shown(station, stop).waits_for for station in (a0, a1)} == {"us"}
    assert [ladder.to.id for ladder in shown(b, stop).ladders] == ["0.0", "0.1"]
    assert [post.id for post in shown(a1, note).to] == ["0.1"]
    assert "node.flash" in alarms(a0) and "node.flash" not in alarms(c)
    world.checkers.acted("ACKNOWLEDGED", a1.id, stop.head)
    a1.running.acknowledge(stop.ref, "duty officer", a1.now())
    world.soon(a1)
    world.run(1)
    assert {shown(station, stop).waits_for for station in (a0, a1)} == {"us"}  # taken over is not answered
    world.release(a1, "stop-complied", about=(stop.ref,))
    world.run(1)
    assert shown(a0, stop).waits_for == ""  # one post speaks for its side
    come_level(world)


def test_relay_through_a_third() -> None:
    world = World(12, sides=3)
    a, _b, c = world.posts
    world.partition([a], [c])
    world.run(2)
    told, stop = world.release(a, "note"), world.release(a, "stop")
    world.run(0.5)
    assert reads(c, stop)
    world.run(4)
    assert reads(c, told)
    assert levels(a, told, c)[-1] == "STORED"
    assert world.run_while(lambda: not world.are_level(), 10)


def test_what_was_committed_before_a_crash_is_sent_after_it() -> None:
    world = World(13)
    a, b = world.posts
    world.run(1)
    told = world.release(a, "note")
    a.hooks = a.hooks._replace(crash_point=lambda _: next(points, None))
    points = iter([CrashPoint.AFTER_PERSIST])
    world.run(1)
    assert a.node is None and not told.durable and not reads(b, told)
    feed = told.head.feed
    world.restart(a)
    world.run(2)
    assert a.running.core.feed == feed
    assert reads(b, told)
    come_level(world)


def test_a_power_cut_takes_the_fence_and_opens_another_feed() -> None:
    world = World(14)
    a, _b = world.posts
    world.run(1)
    told = world.release(a, "note")
    world.run(1)
    a.power_cut(fence_synced=False)
    world.restart(a)
    assert a.running.core.feed != told.head.feed
    opened = a.running.core.record.feeds[a.running.core.feed]
    assert opened.told[told.head.feed] == a.running.core.record.length(told.head.feed) - 1  # spec: record §4.5
    come_level(world)
    a.power_cut(fence_synced=True)
    feed = a.store.note("own-feed")
    world.restart(a)
    assert a.store.note("own-feed") == feed


def test_concealing_is_marked() -> None:
    world = World(15, sides=3)
    a, _b, c = world.posts
    world.run(2)
    liar = corrupt(world, c)
    liar.concealed.add(a.running.core.feed)
    liar.leave_out()
    told = world.release(a, "note")
    world.run(2)
    said = world.release(liar, "note")
    world.run(2)
    assert "CONCEALING" in shown(a, said).marks
    assert "record.concealing" in alarms(a)
    come_level(world)
    a.stop()
    world.restart(a)
    assert "CONCEALING" in shown(a, said).marks  # a restart forgets no accusation
    assert reads(c, told)


def test_a_copied_key_opens_another_feed_and_all_go_on() -> None:
    world = World(16)
    a, b = world.posts
    world.run(1)
    thief = World(99).station(a.role)  # the same key and an old copy of the store, on another machine
    thief.store, thief.hooks = a.backup(), a.hooks._replace(transmit=lambda *_: None)
    thief.fence.write(a.fence.read())
    own = world.release(a, "note")
    world.run(1)
    thief.start()
    forged = thief.running.release(Release("note", world.small("note"), role="duty officer"), a.now())
    assert forged.feed == own.head.feed and forged.seq == own.head.seq
    entry = thief.running.core.entry(forged)
    from parley.line import frames

    b.running.receive(a.id, "wire", frames.encode(frames.FrameType.ENTRY, entry.travelling()), b.now())
    world.soon(b)
    world.run(3)
    assert "record.equivocation" in alarms(a) and "record.equivocation" in alarms(b)
    assert a.running.core.feed != own.head.feed
    later = world.release(a, "stop")
    world.run(1)
    assert reads(b, later)


def test_a_feed_over_its_allowance_waits_and_stop_does_not() -> None:
    world = World(17, settings=Settings(allowance=Allowance(entries_a_minute=20)))
    a, b = world.posts
    world.run(1)
    told = [world.release(a, "note") for _ in range(60)]
    world.run(2)
    assert not reads(b, told[-1])
    assert "line.over-budget" in alarms(b)
    assert a.running.status(a.now()).peers[0].busy_until is not None
    stop = world.release(a, "stop")
    world.run(1.5)
    assert reads(b, stop)
    world.run(5 * MINUTE / 1000)
    come_level(world)
    assert reads(b, told[-1])


def test_a_heal_restores_nothing_that_was_never_there() -> None:
    world = World(18)
    assert not world.holds(world.posts[0], Head(0, 0, 1, 0, bytes(32)))
    assert world.faults == NONE


def test_what_a_crash_kept_back_is_fenced_before_it_is_sent() -> None:
    """Kept but not fenced, then sent after a restart, then rolled back: its place must not be used again."""
    world = World(19)
    a, b = world.posts
    world.run(1)
    old = a.backup()
    told = a.release(Release("note", world.small("note"), role="duty officer"))
    a.hooks = a.hooks._replace(crash_point=lambda _: next(points, None))
    points = iter([CrashPoint.AFTER_PERSIST])
    a.settle()
    assert a.node is None and not told.durable
    a.start()
    world.connect_all()
    assert world.run_while(lambda: not reads(b, told), 3, step_seconds=0.01)
    a.restore(old, fence_kept=True)
    world.restart(a)
    assert a.running.core.feed != told.head.feed
    world.release(a, "note")
    come_level(world)


def test_a_narrow_lossy_line_and_machines_that_go_back_lose_nothing() -> None:
    """What the sender leaves out, the reader may just have lost: then it comes whole (spec: line §9.4, §9.5)."""
    bad = Faults(
        Wire(loss=0.25, duplication=0.1, flip=0.02, straggle=0.1, delay_least=200, delay_most=900, in_order=False)
    )
    world = World(31, sides=3, faults=bad, settings=Settings(narrow=frozenset({"wire"})))
    a, b, c = world.posts
    world.run(20)
    told = [world.release(station, form) for station in (a, b, c) for form in ("note", "stop", "danger")]
    world.run(20)
    yesterday = b.backup()
    told += [world.release(station, "stop") for station in (a, c)]
    world.run(10)
    b.restore(yesterday, fence_kept=False)
    world.restart(b)
    c.lose_disk()
    world.restart(c)
    told += [world.release(a, form) for form in ("stop", "note")]
    world.run(30)
    world.heal()
    come_level(world, 240)
    lost = [one for one in told if not all(reads(station, one) for station in (a, b, c))]
    assert not [one.ref for one in lost if one.durable and one in told[:9] + told[-2:]]
    assert not evidence_but_damage(a)


def evidence_but_damage(station: Station) -> list[str]:
    """Rules that somebody broke, other than by a bit that turned on the way."""
    damage = ("base.", "line.", "record.bad-", "checkpoint.", "record.unknown-post")
    return [row.code for row in station.store.evidence(1_000) if not row.code.startswith(damage)]


def test_a_flood_of_flash_is_one_alarm_and_a_stop_a_minute_comes_through() -> None:
    """spec: line §5.1–§5.4"""
    world = World(32, settings=Settings(allowance=Allowance(flash_an_hour=20)))
    a, b = world.posts
    world.run(1)
    flood = [world.release(a, "stop") for _ in range(60)]
    note = world.release(a, "note")
    world.run(3)
    assert sum(reads(b, one) for one in flood) == 21
    flash = [alarm for alarm in b.running.alarms() if alarm.code == "node.flash"]
    assert [alarm.count for alarm in flash] == [21]
    assert "line.over-budget" in alarms(b)
    assert a.running.status(a.now()).peers[0].busy_until is not None
    world.run(90)
    before = sum(reads(b, one) for one in flood)
    assert 22 <= before <= 23
    # In the next minute the newest is read, whatever waits before it.
    stop = world.release(a, "stop")
    world.run(61)
    assert reads(b, stop)
    world.run(2 * 3_600)
    come_level(world)
    assert all(reads(b, one) for one in (*flood, note, stop))
