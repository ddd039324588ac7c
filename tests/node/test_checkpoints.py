"""Checkpoints: signed when due, cosigned by whoever holds the same, contradicted by nobody honest (spec: record §10)."""

from parley.base import limits
from parley.line.budget import Allowance
from parley.line.frames import FrameType
from parley.node.settings import Settings
from parley.record import checkpoint as checkpoints
from parley.record import note, tree
from parley.record.checkpoint import Checkpoint
from parley.record.names import FeedId, PostId
from parley.testing.cast import key_of
from parley.testing.station import Station
from parley.testing.world import World
from tests.node.scene import codes, evidence, give, pair, sent

FEW = Settings(checkpoint_entries=4)


def newest(station: Station, of: Station) -> Checkpoint:
    row = station.store.checkpoint(of.running.core.feed)
    assert row is not None
    return checkpoints.read(of.cast.genesis.id, row.text.encode())


def cosigners(found: Checkpoint, world: World) -> set[str]:
    return {
        str(one.id) for one in world.posts
        if checkpoints.cosigned_at(found, one.id, one.role.signer.public) is not None
    }  # fmt: skip


def test_one_every_so_many_entries_cosigned_by_all() -> None:
    world = World(1, sides=3, settings=FEW)
    a, b, c = world.posts
    world.run(1)
    for _ in range(6):
        sent(world, a)
    for station in (a, b, c):
        found = newest(station, a)
        assert found.size % 4 == 0 and found.size > 0
        checkpoints.check_author(found, a.role.signer.public)
        assert cosigners(found, world) == {"1.0", "2.0"}
    assert not codes(b).keys() & {"record.equivocation"}


def test_one_every_so_often() -> None:
    world, a, b = pair(settings=Settings(checkpoint_every=10_000))
    sent(world, a)
    world.run(12)
    assert newest(b, a).size >= 3
    size = newest(b, a).size
    world.run(5)
    assert newest(b, a).size == size


def test_one_that_was_lost_comes_again() -> None:
    world, a, b = pair(settings=Settings(checkpoint_every=10_000))
    sent(world, a)
    cut = []
    a.hooks = a.hooks._replace(
        transmit=lambda station, each: cut.append(each) if each.frame[1] == 4 else world._transmit(station, each)
    )
    world.run(12)
    assert cut and cosigners(newest(a, a), world) == set()
    a.hooks = a.hooks._replace(transmit=world._transmit)
    world.run(12)
    assert cosigners(newest(a, a), world) == {"1.0"}


def test_a_root_is_right_though_many_entries_were_linked_at_once() -> None:
    """What waited for a gap is linked in one step; the roots in between must not be the last one's."""
    world, a, b = pair(settings=FEW)
    feed = a.running.core.feed
    world.network.cut(a.id, b.id)
    for _ in range(30):
        world.release(a, "note")
    world.run(1)
    lacking = a.store.run(feed, b.running.core.record.length(feed), 100)
    for entry in reversed(lacking):
        give(b, a, FrameType.ENTRY, entry.travelling())
    world.network.mend(a.id, b.id)
    world.run(3)
    assert not codes(b).keys() & {"record.equivocation"}
    assert evidence(b) == []
    sent(world, a)
    world.run(65)
    assert cosigners(newest(a, a), world) == {"1.0"}


def test_one_that_comes_early_waits_for_its_entries() -> None:
    world, a, b = pair(settings=FEW)
    world.network.cut(a.id, b.id)
    for _ in range(6):
        sent(world, a)
    found = newest(a, a)
    give(b, a, FrameType.CHECKPOINT, [found.encode()])
    b.settle()
    assert b.store.checkpoint(a.running.core.feed) is None
    world.network.mend(a.id, b.id)
    world.run(3)
    assert "1.0" in cosigners(newest(b, a), world)


def test_another_root_is_equivocation() -> None:
    world, a, b = pair(settings=FEW)
    for _ in range(6):
        sent(world, a)
    core = a.running.core
    other = checkpoints.sign(a.role.signer, core.record.id, core.feed, 4, bytes(32))
    give(b, a, FrameType.CHECKPOINT, [other.encode()])
    assert "record.equivocation" in codes(b)
    assert "checkpoint.contradiction" in evidence(b)
    unheld = checkpoints.sign(a.role.signer, core.record.id, core.feed, 5, bytes(32))
    give(b, a, FrameType.CHECKPOINT, [unheld.encode()])
    assert "checkpoint.root-differs" in evidence(b)


def test_one_in_anothers_name_counts_for_nothing() -> None:
    """Nor against anybody: its key may stand on a card that has not come (spec: line §10.5)."""
    world, a, b = pair(settings=FEW)
    core = a.running.core
    for signer in (b.role.signer, key_of("stranger")):
        forged = checkpoints.sign(signer, core.record.id, core.feed, 2, core.record.feeds[core.feed].frontier.root())
        give(b, a, FrameType.CHECKPOINT, [forged.encode()])
    assert evidence(b) == [] and codes(b) == {}
    row = b.store.checkpoint(core.feed)
    assert row is None or row.size != 2


def stuffed(found: Checkpoint, *numbers: int) -> Checkpoint:
    """The same with lines of nobody's, of those numbers."""
    names = "stranger.example", checkpoints.cosigner_name(found.record_id, PostId(1, 0))
    keys = [note.VerifierKey(names[n % 2], note.ED25519, n.to_bytes(32, "big")) for n in range(*numbers)]
    return checkpoints.with_lines(found, [note.line(key, bytes(64)) for key in keys])


def test_lines_of_strangers_keep_nobodys_cosignature_out() -> None:
    """Two notes, each within the bound, that together are not: no line of ours may be lost, and nothing raised."""
    world, a, b = pair(settings=FEW)
    world.network.cut(a.id, b.id)
    for _ in range(4):
        sent(world, a)
    found = newest(a, a)
    core = a.running.core
    for entry in a.store.run(core.feed, b.running.core.record.length(core.feed), 100):
        give(b, a, FrameType.ENTRY, entry.travelling())
    full = stuffed(found, 0, 600)
    assert len(full.encode()) > limits.CHECKPOINT_MAX // 2
    give(b, a, FrameType.CHECKPOINT, [full.encode()])
    other = stuffed(found, 1_000, 1_600)
    give(b, a, FrameType.CHECKPOINT, [other.encode()])
    b.settle()
    assert "1.0" in cosigners(newest(b, a), world)
    give(a, b, FrameType.CHECKPOINT, [other.encode()])
    give(a, b, FrameType.CHECKPOINT, [full.encode()])
    give(a, b, FrameType.CHECKPOINT, [newest(b, a).encode()])
    a.settle()
    assert "1.0" in cosigners(newest(a, a), world)


def test_checkpoints_of_feeds_that_nobody_has_fill_no_memory() -> None:
    _, a, b = pair()
    record_id = b.cast.genesis.id
    for number in range(100):
        for feed in (FeedId(*b.id, number), b.running.core.feed):
            signed = checkpoints.sign(b.role.signer, record_id, feed, 10**9 + number, bytes(32))
            give(a, b, FrameType.CHECKPOINT, [signed.encode()])
    assert list(a.running._checkpoints._waiting) == [b.running.core.feed]


def test_checkpoints_count_within_the_budget_of_their_author() -> None:
    """Else each entry could fill the disk with a checkpoint of 128 KiB, and each frame have a thousand signatures checked."""
    world, a, b = pair(settings=Settings(allowance=Allowance(bytes_a_day=3_000)))
    feed, record = b.running.core.feed, b.running.core.record
    for size in range(1, record.length(feed) + 1):
        frontier = tree.Frontier()
        for seq in range(size):
            frontier.append(tree.leaf_hash(record.id_at(feed, seq) or b""))
        signed = checkpoints.sign(b.role.signer, record.id, feed, size, frontier.root())
        strange = note.SignatureLine("stranger", bytes(4), bytes(50_000))
        give(a, b, FrameType.CHECKPOINT, [checkpoints.with_lines(signed, [strange]).encode()])
    a.settle()
    assert a.store.checkpoint(feed) is None
