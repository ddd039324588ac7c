"""Which secret seals what, when a new one is drawn, and who can read it (spec: record §6.3)."""

import hashlib

from parley.base.instant import DAY, SECOND
from parley.node.settings import Settings
from parley.record import card as cards
from parley.record.entry import Entry
from parley.record.payload import Core
from parley.testing.cast import card_of, sealing_seed
from parley.testing.sealing import TwinSealing, twin_public
from parley.testing.station import Station, Told
from tests.node.scene import pair, sent, view


def entry_of(station: Station, told: Told) -> Entry:
    found = station.running.core.entry(told.head)  # type: ignore[arg-type]
    assert found is not None
    return found


def epochs(station: Station) -> list[int]:
    """Where in its own feed the post announced epochs."""
    feed = station.running.core.feed
    clear = [entry for entry in station.store.run(feed, 0, 10_000) if entry.epoch == 0]
    return [e.seq for e in clear if station.running._keeper.open(e, 0).header.form == Core.EPOCH]


def test_the_first_epoch_follows_the_opening_of_the_feed() -> None:
    _, a, _ = pair()
    assert epochs(a) == [1]


def test_an_epoch_is_sealed_to_every_post_and_to_the_own_archive() -> None:
    _, a, b = pair()
    announced = a.store.at(a.running.core.feed, 1)
    assert announced is not None
    items = a.running._keeper.open(announced, 0).fields[33]
    archive = twin_public(sealing_seed("archive of Side A"))
    readers = [card.sealing_key for card in a.cast.genesis.cards.values()]
    assert {hash_ for hash_, _ in items} == {hashlib.sha256(key).digest() for key in (*readers, archive)}
    archivist = TwinSealing(b"x", [sealing_seed("archive of Side A")])
    info = b"parley/v1/epoch" + a.cast.genesis.id + __import__("cbor2").dumps(list(a.running.core.feed))
    secrets = [archivist.open(info, sealed) for _, sealed in items]
    assert a.store.secrets()[0].secret in secrets
    assert b.store.secrets()[-1].secret != b.store.secrets()[0].secret


def test_a_new_epoch_after_so_many_entries() -> None:
    world, a, b = pair(settings=Settings(epoch_entries=5))
    told = [sent(world, a) for _ in range(12)]
    used = [entry_of(a, one).epoch for one in told]
    assert len(set(used)) >= 3 and used == sorted(used)
    assert all(view(b, one).fields for one in told)


def test_a_new_epoch_after_so_long() -> None:
    world, a, b = pair(settings=Settings(epoch_every=30 * SECOND))
    first = sent(world, a)
    world.run(35)
    second = sent(world, a)
    assert entry_of(a, second).epoch > entry_of(a, first).epoch
    assert view(b, second).fields
    assert Settings().epoch_every == DAY


def test_an_urgent_message_uses_the_newest_epoch_that_its_readers_hold() -> None:
    world, a, b = pair(settings=Settings(epoch_entries=5))
    old = sent(world, a)
    world.network.cut(a.id, b.id)
    for _ in range(12):
        sent(world, a)
    held = max(epoch for epoch in epochs(a) if epoch < b.running.core.record.length(a.running.core.feed))
    stop = sent(world, a, "stop")
    assert entry_of(a, stop).epoch == held == entry_of(a, old).epoch
    assert entry_of(a, sent(world, a)).epoch > held


def test_the_first_words_of_a_feed_use_the_only_epoch_there_is() -> None:
    world, a, b = pair()
    world.network.cut(a.id, b.id)
    a.lose_disk()
    a.start()
    stop = sent(world, a, "stop")
    assert entry_of(a, stop).epoch == 1
    world.network.mend(a.id, b.id)
    world.run(1)
    assert view(b, stop).fields


def test_a_restart_goes_on_with_its_epoch() -> None:
    world, a, _ = pair()
    before = entry_of(a, sent(world, a)).epoch
    a.stop()
    world.restart(a)
    assert entry_of(a, sent(world, a)).epoch == before
    assert epochs(a) == [1]


def test_a_restart_draws_a_new_epoch_where_somebody_could_not_read_the_last() -> None:
    world, a, b = pair()
    sealing_of = a.running._epochs._readers
    a.running._epochs._readers = lambda: sealing_of()[1:]  # type: ignore[method-assign]
    a.running._writing.announce_epoch(a.now(), 1)
    world.run(1)
    a.stop()
    world.restart(a)
    world.run(2)
    assert len(epochs(a)) == 3
    assert view(b, sent(world, a)).fields


def test_a_sealing_key_is_published_when_it_is_new_and_others_seal_to_it() -> None:
    world, a, b = pair()
    new = hashlib.sha256(b"next month").digest()
    role = b.role
    b.stop()
    b.sealing_seeds = [new, role.sealing_seed]
    world.restart(b)
    world.run(2)
    assert a.running._epochs.sealing_key(b.id) == twin_public(new)
    a.running._writing.announce_epoch(a.now(), 1)
    told = sent(world, a)
    assert view(b, told).fields
    b.sealing_seeds = [new]  # the old one is destroyed
    b.stop()
    world.restart(b)
    assert view(b, sent(world, a)).fields


def test_who_stole_a_key_reads_nothing_that_is_sealed_after_the_post_has_a_new_one() -> None:
    """spec: record §7.3: a KEYS entry with a time far ahead would else stand for ever, over every card."""
    world, a, b = pair()
    b.running._writing.write({0: int(Core.KEYS), 32: b"thief" * 8}, 2**53 - 1)
    world.soon(b)
    world.run(2)
    assert a.running._epochs.sealing_key(b.id) == b"thief" * 8
    card = card_of(b.role.root, "Side B", b.id.post, b.cast.genesis.id, "new key of b")
    card = cards.make(
        b.role.root, card.kind, (card.side_name, card.post_number, card.post_name), card.post_key, card.sealing_key,
        card.archive_key, b.now(), b.cast.genesis.id,
    )  # fmt: skip
    b.running.certify(Core.CARD, card.travelling(), b.now())
    world.soon(b)
    world.run(2)
    assert a.running._epochs.sealing_key(b.id) == card.sealing_key
    for keep in (False, True):
        if keep:
            a.running.snapshot()
            a.settle()
        a.stop()
        world.restart(a)
        assert a.running._epochs.sealing_key(b.id) == card.sealing_key
