"""Elided entries: what comes out is the entry that went in, or nothing (spec: line §9.1–§9.4)."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parley.base.errors import PeerError
from parley.record import elide, seal, signing
from parley.record import entry as entries
from parley.record.elide import Elided, Ends, Given, Spot
from parley.record.entry import Draft, Entry
from parley.record.names import FeedId, Head
from tests.record import made

OF = made.sides(3)
OWN, THEIRS, THIRD = OF.feed(0), OF.feed(1), OF.feed(2)
ENDS = Ends(OWN, THEIRS)
MESSAGE = {0: 225, 1: 3, 32: [18_000_000, 112_000_000], 33: "stop"}
CHAIN = made.chain(OF, OWN, 8)
EPOCH = 1

Place = tuple[FeedId, int]


class Shelf:
    """What one end holds: entries by place, and the epochs that it can open."""

    def __init__(self, held: dict[Place, Spot], secrets: set[Place]) -> None:
        self.held = held
        self.secrets = secrets

    def spot(self, feed: FeedId, seq: int) -> Spot | None:
        return self.held.get((feed, seq))

    def commitment(self, feed: FeedId, seq: int, epoch: int, ciphertext: bytes) -> bytes | None:
        if epoch and (feed, epoch) not in self.secrets:
            return None
        try:
            return seal.commitment_of(seal.entry_key(made.SECRET if epoch else None, OF.id, feed, seq), ciphertext)
        except PeerError:
            return None

    def has(self, feed: FeedId, seq: int) -> bool:
        return (feed, seq) in self.held


def shelf(*held: Entry) -> Shelf:
    spots = {(one.feed, one.seq): Spot(one.id, one.time) for one in held}
    return Shelf(spots, {(one.feed, EPOCH) for one in held})


def message(seq: int = 8, heads: tuple[Head, ...] | None = None, **more: Any) -> Entry:
    """A sealed one behind the chain."""
    return made.an_entry(OF, OWN, seq, CHAIN[seq - 1].id, heads, MESSAGE, EPOCH, **more)


def back(items: list[Any] | None, reader: Shelf, ends: Ends = ENDS) -> Entry:
    """The entry that a reader makes of ``items``, its signature checked. Raises PeerError."""
    assert items is not None
    elided = elide.read(items, ends)
    assert elided is not None
    entry, signed = entries.read(OF.id, elide.rebuild(OF.id, elided, reader))
    signing.check(signed, OF.signer(entry.feed).public)
    return entry


def size(items: list[Any] | None) -> int:
    """Bytes of the frame that carries them."""
    assert items is not None
    from parley.line import frames

    return len(frames.encode(frames.FrameType.NARROW, items))


# -- by hand ---------------------------------------------------------------------------------------------------------


def test_nothing_but_signature_and_ciphertext_is_left() -> None:
    held = shelf(*CHAIN)
    entry = message()
    items = elide.elide(entry, ENDS, held, held.has)
    assert items == [0, 8, 7, 1, entry.cose[-64:] + entry.ciphertext]
    assert back(items, held) == entry
    assert size(items) <= 64 + len(entry.ciphertext) + 10


def test_prev_stays_where_the_reader_lacks_the_entry_before() -> None:
    held, reader = shelf(*CHAIN), shelf(*CHAIN[:5])
    entry = message()
    items = elide.elide(entry, ENDS, held, reader.has)
    assert items == [4, 8, 7, 7, entry.prev + entry.cose[-64:] + entry.ciphertext]  # the time counts from the epoch's
    assert back(items, reader) == entry


def test_the_commitment_stays_where_the_reader_cannot_open() -> None:
    held, reader = shelf(*CHAIN), shelf()
    entry = message()
    items = elide.elide(entry, ENDS, held, reader.has)
    assert items == [12, 8, 7, entry.time, entry.prev + entry.commitment + entry.cose[-64:] + entry.ciphertext]
    assert back(items, reader) == entry


def test_a_commitment_to_something_else_stays() -> None:
    """It is the author's word, and goes into the record as it is (spec: record §5.7)."""
    held = shelf(*CHAIN)
    draft = Draft(OWN, 8, CHAIN[7].id, None, made.NOW, EPOCH, bytes(32), message().ciphertext)
    entry = entries.sign(OF.signer(OWN), OF.id, draft)
    items = elide.elide(entry, ENDS, held, held.has)
    assert items is not None and items[0] == Given.COMMITMENT
    assert back(items, held) == entry


def test_the_first_entry_of_a_feed_needs_nothing() -> None:
    items = elide.elide(CHAIN[0], ENDS, shelf(), lambda feed, seq: False)
    assert items is not None and items[0] == Given.HEADS
    assert back(items, shelf()) == CHAIN[0]


def test_heads_that_the_reader_has_go_by_their_place() -> None:
    third, theirs = made.chain(OF, THIRD, 3), made.chain(OF, THEIRS, 4)
    held = shelf(*CHAIN, *third, *theirs)
    entry = message(heads=(theirs[3].head, third[2].head))
    items = elide.elide(entry, ENDS, held, held.has)
    assert items is not None and items[-1] == [3, [2, 0, 1, 2]]
    assert back(items, held) == entry
    reader = shelf(*CHAIN, *theirs)
    items = elide.elide(entry, ENDS, held, reader.has)
    assert items is not None and items[-1] == [3, list(third[2].head)]
    assert back(items, reader) == entry


@pytest.mark.parametrize("count", [0, 4, 5, 64])
def test_head_tables_are_built_again(count: int) -> None:
    heads = tuple(Head(1, 0, number, 7, bytes([number]) * 32) for number in range(count))
    held = shelf(*CHAIN)
    entry = message(heads=heads)
    assert (entry.table is not None) == (count > 4)
    assert back(elide.elide(entry, ENDS, held, held.has), held) == entry


def test_more_heads_than_anyone_should_look_up_go_whole() -> None:
    heads = tuple(Head(1, 0, number, 7, bytes(32)) for number in range(65))
    assert elide.elide(message(heads=heads), ENDS, shelf(*CHAIN), lambda feed, seq: True) is None


def test_anothers_feed_is_named() -> None:
    held = shelf(*CHAIN)
    items = elide.elide(message(), Ends(THIRD, THEIRS), held, held.has)
    assert items is not None and items[0] == Given.FEED and items[5] == list(OWN)
    assert back(items, held, Ends(THIRD, THEIRS)) == message()


def test_who_has_not_said_which_feed_it_writes_is_not_guessed_at() -> None:
    held = shelf(*CHAIN)
    assert elide.read(elide.elide(message(), ENDS, held, held.has) or [], Ends(None, THEIRS)) is None
    items = elide.elide(message(heads=(Head(*THEIRS, 0, bytes(32)),)), Ends(OWN, None), held, held.has)
    assert back(items, held) == message(heads=(Head(*THEIRS, 0, bytes(32)),))


def test_a_reader_that_holds_less_than_was_thought_refuses() -> None:
    held = shelf(*CHAIN)
    items = elide.elide(message(), ENDS, held, held.has)
    for reader in (shelf(*CHAIN[:7]), shelf(CHAIN[7]), Shelf(held.held, set())):
        with pytest.raises(PeerError, match=r"record\.not-rebuilt"):
            back(items, reader)


def test_a_reader_that_holds_another_entry_refuses() -> None:
    held = shelf(*CHAIN)
    items = elide.elide(message(), ENDS, held, held.has)
    other = Shelf({**held.held, (OWN, 7): Spot(bytes(32), CHAIN[7].time)}, held.secrets)
    late = Shelf({**held.held, (OWN, 7): Spot(CHAIN[7].id, CHAIN[7].time + 1)}, held.secrets)
    for reader in (other, late):
        with pytest.raises(PeerError, match=r"record\.bad-signature"):
            back(items, reader)


TAIL = bytes(64) + b"ciphertext"


@pytest.mark.parametrize(
    "items",
    [
        [], [0, 1, 0, 0], [0, 1, 0, 0, TAIL, 1], [0, 1, 0, 0, bytes(63)], [4, 1, 0, 0, bytes(95)],
        [12, 1, 0, 0, bytes(127)], [16, 1, 0, 0, TAIL], [-1, 1, 0, 0, TAIL], [True, 1, 0, 0, TAIL],
        [0, "1", 0, 0, TAIL], [0, -1, 0, 0, TAIL], [0, 2**53, 0, 0, TAIL], [0, 1, 2, 0, TAIL], [0, 1, -1, 0, TAIL],
        [0, 1, 0, 2**53, TAIL], [0, 1, 0, b"", TAIL], [0, 1, 0, 0, 5], [1, 1, 0, 0, TAIL], [1, 1, 0, 0, TAIL, [1, 2]],
        [1, 1, 0, 0, TAIL, [64, 0, 0]], [2, 1, 0, 0, TAIL], [2, 1, 0, 0, TAIL, 7], [2, 1, 0, 0, TAIL, [b""]],
        [2, 1, 0, 0, TAIL, [-1]], [2, 1, 0, 0, TAIL, [2**53]], [2, 1, 0, 0, TAIL, [[1, 0, 0]]],
        [2, 1, 0, 0, TAIL, [[1, 0, 0, -1]]], [2, 1, 0, 0, TAIL, [[1, 0, 0, 1, b"short"]]],
        [2, 1, 0, 0, TAIL, [1] * 65], [3, 1, 0, 0, TAIL, [0, 0, 0]], [4, 0, 0, 0, bytes(200)],
        [3, 1, 0, 0, TAIL, [0, 0, 0], [], []],
    ],
)  # fmt: skip
def test_what_nobody_can_have_written_is_refused(items: list[Any]) -> None:
    with pytest.raises(PeerError, match=r"record\.bad-shape"):
        elide.read(items, ENDS)


# -- any entry, any context ------------------------------------------------------------------------------------------

hashes = st.binary(min_size=32, max_size=32)
feeds = st.sampled_from((OWN, THEIRS, THIRD, OWN._replace(incarnation=2)))
seqs = st.integers(0, 6) | st.integers(0, 2**53 - 1)
times = st.integers(made.NOW - 10**6, made.NOW + 10**6) | st.integers(0, 2**53 - 1)
spots = st.builds(Spot, hashes, times)
payloads = st.just(MESSAGE) | st.dictionaries(st.integers(0, 300), st.integers() | st.binary(max_size=40), max_size=5)


@st.composite
def any_entry(draw: st.DrawFn) -> Entry:
    """Good by all rules that need no other entry."""
    feed, seq = draw(feeds), draw(seqs)
    epoch = draw(st.integers(max(1, seq - 65_536), seq - 1)) if seq > 1 and draw(st.booleans()) else 0
    named = draw(st.dictionaries(feeds.filter(lambda other: other != feed), st.tuples(seqs, hashes), max_size=3))
    more = [Head(2, 0, 100 + n, n, bytes([n]) * 32) for n in range(draw(st.sampled_from((0, 0, 2, 9))))]
    heads: tuple[Head, ...] | None = tuple(sorted([Head(*of, *head) for of, head in named.items()] + more))
    if seq and draw(st.booleans()):
        heads = None
    key = seal.entry_key(made.SECRET if epoch else None, OF.id, feed, seq)
    sealed = seal.seal(key, {k: v for k, v in draw(payloads).items() if type(v) is not int or -(2**63) <= v < 2**64})
    commitment = sealed.commitment if draw(st.integers(0, 3)) else draw(hashes)
    ciphertext = sealed.ciphertext if draw(st.integers(0, 3)) else draw(st.binary(max_size=50))
    prev = OF.id if seq == 0 else draw(hashes)
    return entries.sign(
        OF.signer(feed), OF.id, Draft(feed, seq, prev, heads, draw(times), epoch, commitment, ciphertext)
    )


def truth(draw: st.DrawFn, entry: Entry) -> dict[Place, Spot]:
    """What stands in the places that the entry names: mostly what it names, now and then something else."""
    named = [(head.feed, head.seq, head.id) for head in entry.heads or ()]
    if entry.seq:
        named.append((entry.feed, entry.seq - 1, entry.prev))
    if entry.epoch:
        named.append((entry.feed, entry.epoch, draw(hashes)))
    held = {}
    for feed, seq, id_ in named:
        if draw(st.integers(0, 4)):
            held[(feed, seq)] = Spot(id_ if draw(st.integers(0, 5)) else draw(hashes), draw(times))
    return held


contexts = st.sampled_from((ENDS, Ends(THIRD, OWN), Ends(None, None), Ends(THEIRS, THEIRS)))


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_who_has_what_it_said_gets_the_very_entry(data: st.DataObject) -> None:
    """Any entry, any context: a reader that holds what the sender counts on rebuilds it to the last byte."""
    entry = data.draw(any_entry())
    held = data.draw(st.composite(truth)(entry))
    secrets = {(entry.feed, entry.epoch)} if data.draw(st.booleans()) else set()
    sender = Shelf(held, secrets)
    reader = Shelf({place: spot for place, spot in held.items() if data.draw(st.booleans())}, secrets)
    ends = data.draw(contexts)
    items = elide.elide(entry, ends, sender, reader.has)
    assert items is not None
    known = ends if ends.sender is not None or Given.FEED in Given(items[0]) else Ends(entry.feed, ends.reader)
    assert back(items, reader, known) == entry
    assert len(items[4]) <= 128 + len(entry.ciphertext)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_other_reader_gets_the_very_entry_or_refuses(data: st.DataObject) -> None:
    entry = data.draw(any_entry())
    sender = Shelf(data.draw(st.composite(truth)(entry)), {(entry.feed, entry.epoch)})
    reader = Shelf(
        data.draw(st.composite(truth)(entry)), {(entry.feed, entry.epoch)} if data.draw(st.booleans()) else set()
    )
    items = elide.elide(entry, data.draw(contexts), sender, lambda feed, seq: data.draw(st.booleans()))
    assert items is not None
    refuses_or_is(entry, lambda: elide.read(items, data.draw(contexts)), reader)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_damaged_one_is_the_very_entry_or_refused(data: st.DataObject) -> None:
    entry = data.draw(any_entry())
    held = Shelf(data.draw(st.composite(truth)(entry)), {(entry.feed, entry.epoch)})
    items = elide.elide(entry, ENDS, held, held.has)
    assert items is not None
    at = data.draw(st.integers(0, len(items) - 1))
    if type(items[at]) is int:
        items[at] = data.draw(st.integers(-3, 20) | st.integers(-(2**63), 2**64 - 1))
    elif type(items[at]) is bytes:
        bit = data.draw(st.integers(0, len(items[at]) * 8 - 1))
        items[at] = items[at][: bit // 8] + bytes([items[at][bit // 8] ^ 1 << bit % 8]) + items[at][bit // 8 + 1 :]
    else:
        items[at] = data.draw(
            st.lists(st.integers(0, 70) | st.lists(st.integers(0, 70) | hashes, max_size=6), max_size=6)
        )
    refuses_or_is(entry, lambda: elide.read(items, ENDS), held)


def refuses_or_is(entry: Entry, read: Callable[[], Elided | None], reader: Shelf) -> None:
    try:
        elided = read()
        if elided is None:
            return
        found, signed = entries.read(OF.id, elide.rebuild(OF.id, elided, reader))
        signing.check(signed, OF.signer(found.feed).public)
    except (PeerError, KeyError) as error:
        assert isinstance(error, KeyError) or error.code != error.phrase("zh")
        return
    assert found == entry
