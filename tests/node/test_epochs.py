"""Which secret seals what, when a new one is drawn, and who can read it (spec: record §6.3)."""

import hashlib

import pytest

from parley.base.instant import DAY, SECOND
from parley.line import frames
from parley.line.frames import FrameType
from parley.node.settings import Settings
from parley.record import card as cards
from parley.record import entry as entries
from parley.record.entry import Entry
from parley.record.names import PostId
from parley.record.payload import Core
from parley.testing.cast import card_of, sealing_seed
from parley.testing.sealing import TwinSealing, twin_public
from parley.testing.station import Station, Told
from parley.testing.world import World
from tests.node.scene import codes, give, pair, sent, view


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


def test_a_restart_draws_a_new_epoch_where_somebody_could_not_read_the_last(monkeypatch: pytest.MonkeyPatch) -> None:
    world, a, b = pair()
    sealing_of = a.running._epochs._readers
    monkeypatch.setattr(a.running._epochs, "_readers", lambda: sealing_of()[1:])
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


class Sieve:
    """Lets of an author's feed through to ``station`` only what goes ahead: self-contained entries and announcements."""

    def __init__(self, station: Station, author: Station) -> None:
        self.author, self.feed = author, author.running.core.feed
        self.is_open = False
        self.ahead: list[Entry] = []
        self.ordinary_count = 0
        station.takes = self.takes  # type: ignore[method-assign]

    def takes(self, sender: PostId, frame: bytes) -> bool:
        read = frames.decode(frame)
        if read.type is not FrameType.ENTRY:
            return True
        entry, _ = entries.read(self.author.cast.genesis.id, read.parts)
        if entry.feed == self.feed and (entry.heads is None or self.is_epoch(entry)):
            self.ahead.append(entry)
            return True
        self.ordinary_count += entry.feed == self.feed
        return self.is_open or entry.feed != self.feed

    def is_epoch(self, entry: Entry) -> bool:
        return entry.epoch == 0 and self.author.running._keeper.open(entry, 0).header.form == Core.EPOCH

    def epochs(self) -> list[int]:
        """The announcements that went by since the last look."""
        found = [entry.seq for entry in self.ahead if self.is_epoch(entry)]
        self.ahead.clear()
        return found


def behind() -> tuple[World, Station, Station, Told]:
    """``b`` lacks a new feed of ``a``, which writes a STOP at its end."""
    world, a, b = pair(settings=Settings(epoch_entries=20))
    world.network.cut(a.id, b.id)
    a.lose_disk()
    a.start()
    for _ in range(30):
        world.release(a)
    stop = sent(world, a, "stop")
    assert entry_of(a, stop).epoch > 5
    return world, a, b, stop


def test_an_urgent_message_brings_along_the_secret_that_opens_it() -> None:
    world, a, b, stop = behind()
    sieve = Sieve(b, a)
    world.network.mend(a.id, b.id)
    world.run(5)
    assert sieve.ordinary_count and b.running.core.record.length(sieve.feed) < entry_of(a, stop).epoch
    seen = view(b, stop)
    assert seen.state == "AHEAD" and seen.fields and "UNREADABLE" not in seen.marks
    assert codes(b)["node.flash"] == 1


def test_the_secret_may_come_behind_the_message_and_stays() -> None:
    world, a, b, stop = behind()
    announced = a.store.at(a.running.core.feed, entry_of(a, stop).epoch)
    assert announced is not None
    give(b, a, FrameType.ENTRY, list(entry_of(a, stop).travelling()))
    assert "UNREADABLE" in view(b, stop).marks and "node.flash" not in codes(b)
    give(b, a, FrameType.ENTRY, list(announced.travelling()))
    assert view(b, stop).fields and codes(b)["node.flash"] == 1
    b.settle()
    b.stop()
    b.start()
    assert view(b, stop).fields and codes(b)["node.flash"] == 1
    world.network.mend(a.id, b.id)
    world.run(5)
    assert view(b, stop).state == "LINKED" and codes(b)["node.flash"] == 1


def test_the_announcement_goes_once_a_connection_and_not_to_who_holds_it() -> None:
    world, a, b, stop = behind()
    sieve = Sieve(b, a)
    world.network.mend(a.id, b.id)
    world.run(1)
    again = sent(world, a, "stop")
    assert sieve.epochs().count(entry_of(a, stop).epoch) == 1 and entry_of(a, again).epoch == entry_of(a, stop).epoch
    sieve.is_open = True
    world.run(10)
    assert b.running.core.record.length(sieve.feed) > entry_of(a, stop).epoch
    sieve.epochs()
    sent(world, a, "stop")
    assert entry_of(a, stop).epoch not in sieve.epochs()


def test_of_two_announcements_in_one_place_the_linked_one_counts() -> None:
    _, a, b, stop = behind()
    epochs_a, epochs_b = a.running._epochs, b.running._epochs
    entry = a.store.at(a.running.core.feed, entry_of(a, stop).epoch)
    assert entry is not None
    (first, _), (second, secret) = epochs_a.announcement(1, a.now()), epochs_a.announcement(1, a.now())
    for fields in (first, second):
        assert epochs_b.take(entry, fields)
    assert epochs_b.secret(entry.feed, entry.seq) == secret
    b.settle()
    assert [row.secret for row in b.store.secrets() if (row.feed, row.epoch) == (entry.feed, entry.seq)] == [secret]


def test_of_many_items_for_one_reader_the_first_is_tried() -> None:
    _, a, b, stop = behind()
    entry = a.store.at(a.running.core.feed, entry_of(a, stop).epoch)
    assert entry is not None
    fields, secret = a.running._epochs.announcement(1, a.now())
    reader = next(item[0] for item in fields[33] if item[0] in b.running.core.sealing.hashes)
    assert not b.running._epochs.take(entry, fields | {33: [[reader, b"x" * 1_000], *fields[33]]})
    assert b.running._epochs.take(entry, fields | {33: [*fields[33], [reader, b"x" * 1_000]]})
    assert b.running._epochs.secret(entry.feed, entry.seq) == secret
