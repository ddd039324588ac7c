"""Documents between nodes: asked for, brought behind everything, checked before they are kept, gone on with after a stop
(spec: line §11, record §6.7)."""

from typing import Any

import pytest

from parley.base import limits
from parley.base.errors import LocalError, PeerError
from parley.line import frames
from parley.line.frames import FrameType
from parley.node.documents.fetching import AT_ONCE_COUNT
from parley.node.documents.serving import ASKED_MAX_COUNT, BACKLOG_MAX
from parley.node.effects import BEHIND_ALL, Transmit
from parley.node.settings import Settings
from parley.record import document, tree
from parley.record.names import Head
from parley.testing.carrying import attach, read
from parley.testing.faults import Faults, Wire
from parley.testing.station import Station
from parley.testing.world import World
from tests.node.scene import codes, evidence, give, made, pair, sent

STEP = limits.DOCUMENT_PIECE_SIZE
TEXT = b"Minutes of the nineteenth round.\n" * 620  # 20 kB
SCAN = bytes(i * 31 & 0xFF for i in range(3_000_000))


def state(station: Station, entry: Head) -> tuple[str, int]:
    view = station.running.documents.one(entry)
    return view.state, view.pieces_held


def settled(station: Station) -> list[Transmit]:
    """What goes out now, without the world."""
    return station.running.settle(station.now()).transmit


@pytest.mark.parametrize("data", [TEXT, SCAN], ids=["20 kB", "3 MB"])
def test_a_document_is_brought_to_whom_it_is_meant_for(data: bytes) -> None:
    world, a, b = pair()
    entry = attach(world, a, data)
    assert state(a, entry)[0] == "held"
    world.run(20)
    assert state(b, entry) == ("held", -(-len(data) // STEP))
    assert read(b, entry) == data
    assert not evidence(a)
    assert not evidence(b)


def test_an_entry_goes_ahead_of_the_pieces_that_wait() -> None:
    world, a, b = pair()
    entry = attach(world, a, SCAN)
    world.run(1)
    assert state(b, entry)[0] == "coming"
    told = sent(world, a)
    assert b.running.message(told.ref)


def test_pieces_wait_for_room_at_the_bearer() -> None:
    """§11.3: at most four are queued, and none while as much waits."""
    world, a, b = pair()
    entry = attach(world, a, SCAN)
    world.run(20)
    root = a.running.documents.file(entry).root
    settled(a)
    give(a, b, FrameType.FETCH, [root, 0, 16])
    queued = [one for one in settled(a) if one.frame[1] == FrameType.PIECE]
    assert len(queued) == 4
    assert {(one.precedence, one.bearer) for one in queued} == {(BEHIND_ALL, "wire")}
    none = a.running.settle(a.now(), lambda _: BACKLOG_MAX).transmit
    assert not [one for one in none if one.frame[1] == FrameType.PIECE]


def test_a_post_that_is_not_addressed_does_not_ask_until_an_officer_does() -> None:
    world = World(3, 3)
    a, b, c = world.posts
    world.run(1)
    entry = attach(world, a, TEXT, (str(b.id),))
    world.run(15)
    assert state(b, entry)[0] == "held"
    assert state(c, entry) == ("elsewhere", 0)
    c.running.documents.ask(entry)
    world.soon(c)
    world.run(5)
    assert read(c, entry) == TEXT


def test_another_post_gives_what_its_author_cannot() -> None:
    world = World(4, 3)
    a, b, c = world.posts
    world.run(1)
    world.partition([a], [c])
    entry = attach(world, a, SCAN)
    world.run(60)
    assert read(c, entry) == SCAN


def test_a_stop_loses_nothing_that_came() -> None:
    world, a, b = pair()
    entry = attach(world, a, SCAN)
    world.run(1)
    held = state(b, entry)[1]
    assert 0 < held < 92
    b.stop()
    a.store.fail_next = None
    world.restart(b)
    assert state(b, entry)[1] >= held - 4  # of the last batch nothing may be durable
    world.run(30)
    assert read(b, entry) == SCAN


def test_what_an_officer_asked_for_is_remembered() -> None:
    world = World(5, 2, settings=Settings(narrow=frozenset({"wire"})))
    a, b = world.posts
    world.run(1)
    entry = attach(world, a, SCAN)
    world.run(15)
    assert state(b, entry) == ("coming", 0), "a narrow link carries none unless asked"
    b.running.documents.ask(entry)
    world.soon(b)
    world.run(1)
    b.stop()
    world.restart(b)
    world.run(40)
    assert read(b, entry) == SCAN


def test_a_lost_disk_is_filled_again_by_the_others() -> None:
    world, a, b = pair()
    entry = attach(world, a, TEXT)
    world.run(10)
    a.lose_disk()
    world.restart(a)
    world.run(30)
    assert read(a, entry) == TEXT


def test_on_a_lossy_wire_it_arrives() -> None:
    world, a, b = pair(7, faults=Faults(Wire(loss=0.3, duplication=0.2, straggle=0.1, straggle_most=4_000)))
    entry = attach(world, a, SCAN[:1_000_000])
    world.run(60)
    assert world.run_while(lambda: state(b, entry)[0] != "held", 600)
    assert read(b, entry) == SCAN[:1_000_000]


def piece_of(station: Station, entry: Head, number: int) -> list[Any]:
    named = station.running.documents.file(entry)
    leaves = [leaf for _, leaf in station.store.leaves(named.root)]
    sealed = station.store.piece(named.root, number)
    return [named.root, number, document.path_of(leaves, number), sealed]


def begun() -> tuple[World, Station, Station, Head]:
    """``b`` has asked ``a`` for a document, and nothing of it has come."""
    world, a, b = pair()
    entry = attach(world, a, SCAN)
    world.run_while(lambda: not [one for one in b.running.documents.carried() if one.entry == entry], 5, 0.05)
    world.network.cut(a.id, b.id, told=False)
    b.running.tick(b.now())
    b.settle()
    return world, a, b, entry


@pytest.mark.parametrize("spoil", ["bit", "path", "number", "short"])
def test_a_piece_that_was_asked_for_and_is_another_is_evidence_and_not_kept(spoil: str) -> None:
    _, a, b, entry = begun()
    held = state(b, entry)[1]
    parts = piece_of(a, entry, 9)
    match spoil:
        case "bit":
            parts[3] = bytes([parts[3][0] ^ 1]) + parts[3][1:]
        case "path":
            parts[2] = parts[2][32:]
        case "number":
            parts[1] = 10
        case _:
            parts[3] = parts[3][:-1]
    give(b, a, FrameType.PIECE, parts)
    assert evidence(b)[0] == "line.bad-piece"
    assert state(b, entry)[1] == held
    give(b, a, FrameType.PIECE, piece_of(a, entry, 9))
    b.settle()
    assert state(b, entry)[1] == held + 1


def test_a_piece_that_nobody_asked_for_is_dropped() -> None:
    world, a, b = pair()
    entry = attach(world, a, TEXT, (str(a.id),))
    world.run(3)
    give(b, a, FrameType.PIECE, piece_of(a, entry, 0))
    give(b, a, FrameType.PIECE, [bytes(32), 0, b"", b"what"])
    assert state(b, entry) == ("elsewhere", 0)
    assert not evidence(b)


@pytest.mark.parametrize(
    ("type_", "parts"),
    [
        (FrameType.FETCH, [b"", 0, 1]), (FrameType.FETCH, [bytes(32), -1, 1]), (FrameType.FETCH, [bytes(32), 0, 99]),
        (FrameType.PIECE, [bytes(32), 0, bytes(31), b""]), (FrameType.PIECE, [bytes(32), "0", b"", b""]),
    ],
)  # fmt: skip
def test_a_frame_of_another_form_is_evidence(type_: FrameType, parts: list[Any]) -> None:
    _, a, b = pair()
    give(b, a, type_, parts)
    assert evidence(b) == ["line.bad-frame"]


def test_questions_are_bounded_and_asked_once() -> None:
    world, a, b = pair()
    entry = attach(world, a, SCAN)
    world.run(20)
    root = a.running.documents.file(entry).root
    for _ in range(3):
        for first in range(0, 92, 16):
            give(a, b, FrameType.FETCH, [root, first, 16])
    pieces = []
    for _ in range(60):
        pieces += [one for one in settled(a) if one.frame[1] == FrameType.PIECE]
    assert len(pieces) == ASKED_MAX_COUNT
    assert len({one.frame for one in pieces}) == ASKED_MAX_COUNT
    give(a, b, FrameType.FETCH, [bytes(32), 0, 16])
    give(a, b, FrameType.FETCH, [root, 1_000, 16])
    assert not [one for one in settled(a) if one.frame[1] == FrameType.PIECE]


def test_a_days_budget_and_a_bound_of_all() -> None:
    for settings in (Settings(documents_a_day=60_000), Settings(documents_most=60_000)):
        world = World(9, 2, settings=settings)
        a, b = world.posts
        world.run(1)
        first = attach(world, a, TEXT)
        world.run(5)
        a.running.core.settings = a.running.core.settings._replace(documents_most=1 << 30)
        second = attach(world, a, SCAN[:50_000])
        world.run(10)
        assert state(b, first)[0] == "held"
        assert state(b, second) == ("coming", 0)
        assert "node.documents-wait" in codes(b)
        b.running.documents.ask(second)
        world.run(5)
        held = settings.documents_most > 60_000
        assert (state(b, second)[0] == "held") == held, "an officer's word goes beyond a day, not beyond the bound"
        assert ("node.documents-wait" in codes(b)) != held


def test_more_than_there_is_room_for_is_not_taken_in() -> None:
    world = World(9, 2, settings=Settings(documents_most=60_000))
    world.run(1)
    with pytest.raises(LocalError, match=r"node\.documents-full"):
        attach(world, world.posts[0], SCAN[:60_001])


@pytest.mark.parametrize("role", ["", "auditor"])
def test_who_may_not_release_attaches_nothing(role: str) -> None:
    _, a, _ = pair()
    sealed = document.seal(bytes(32), b"x", "text/plain", "x")
    with pytest.raises(LocalError, match=r"node\.may-not-release"):
        a.running.documents.carry(sealed.document, (), role, a.now())


def test_what_is_not_here_cannot_be_read() -> None:
    _, a, b, entry = begun()
    with pytest.raises(LocalError, match=r"node\.document-not-here"):
        b.running.documents.file(entry)
    with pytest.raises(LocalError, match=r"node\.no-such-document"):
        b.running.documents.one(Head(0, 0, 0, 1, bytes(32)))


def carried_by_hand(world: World, author: Station, named: document.Document) -> None:
    """A DOCUMENT entry as only a careless or lying program would write it."""
    parts = made(author, {0: 15, **document.fields_of(named)}).travelling()
    for station in world.posts:
        give(station, world.posts[2], FrameType.ENTRY, list(parts))


def test_an_entry_with_another_size_holds_up_nobody_elses_document() -> None:
    """A liar names an honest document's root, with another size and key, before its reader has it."""
    world = World(11, 3)
    a, b, c = world.posts
    world.run(1)
    world.partition([a], [b])
    entry = attach(world, a, SCAN[:200_000])
    world.run(0.4)
    named = a.running.documents.file(entry)
    carried_by_hand(world, c, named._replace(size=100_000, key=bytes(32)))
    world.run(60)
    assert read(b, entry) == SCAN[:200_000]


def test_another_hash_in_the_entry_is_found_when_it_is_opened() -> None:
    world, a, b = pair()
    sealed = document.seal(bytes(32), TEXT, "text/plain", "x")
    a.running.documents.keep(sealed.document.root, 0, sealed.pieces, len(TEXT))
    entry = a.running.documents.carry(sealed.document._replace(key=bytes([1]) * 32), (), "duty officer", a.now())
    world.soon(a)
    world.run(10)
    assert state(b, entry)[0] == "held"
    with pytest.raises(PeerError, match=r"record\.document-differs"):
        read(b, entry)


def test_who_only_carries_frames_can_open_nothing() -> None:
    """What goes over the wire holds no byte of the file, nor its key, nor its title."""
    world, a, b = pair()
    seen: list[bytes] = []
    carry = world.network._carry
    world.network._carry = lambda *all_: (seen.append(all_[3]), carry(*all_))  # type: ignore[method-assign]
    entry = attach(world, a, TEXT)
    world.run(10)
    assert state(b, entry)[0] == "held"
    key = a.running.documents.file(entry).key
    pieces = [frame for frame in seen if frame[1] == FrameType.PIECE]
    assert pieces
    for secret in (TEXT[:24], key, b"Minutes.pdf"):
        assert not any(secret in frame for frame in seen)
    parts = frames.decode(pieces[0]).parts
    assert tree.leaf_hash(parts[3]) in [leaf for _, leaf in b.store.leaves(parts[0])]


@pytest.mark.parametrize("bad", [{33: 0}, {32: b""}, {37: "\n"}, {99: 1}, {}])
def test_an_entry_whose_fields_are_not_so_names_nothing(bad: dict[int, Any]) -> None:
    _, a, b = pair()
    named = document.seal(bytes(32), TEXT, "text/plain", "x").document
    give(b, a, FrameType.ENTRY, list(made(a, {0: 15, **document.fields_of(named), **bad}).travelling()))
    b.settle()
    assert len(b.running.documents.all()) == (not bad)


def carry_nowhere(station: Station, count: int) -> None:
    """Large documents on the record of which nobody holds a piece."""
    for number in range(count):
        named = document.seal(bytes(32), b"%d" % number, "text/plain", "x").document
        station.running.documents.carry(named._replace(size=limits.DOCUMENT_MAX), (), "duty officer", station.now())


def test_documents_that_nobody_gives_hold_up_no_other_for_long() -> None:
    """Nor are their missing pieces remembered: the first few of an author are asked for at a time."""
    world, a, b = pair()
    carry_nowhere(a, 30)
    entry = attach(world, a, TEXT)
    world.run(1)
    assert len(b.running.documents._fetching._active) == AT_ONCE_COUNT
    assert world.run_while(lambda: state(b, entry)[0] != "held", 120)
    assert read(b, entry) == TEXT
    assert len(b.running.documents._fetching._active) <= AT_ONCE_COUNT


def test_what_an_officer_asks_for_comes_first() -> None:
    world, a, b = pair()
    carry_nowhere(a, 30)
    entry = attach(world, a, TEXT)
    world.run(1)
    b.running.documents.ask(entry)
    world.soon(b)
    world.run(2)
    assert read(b, entry) == TEXT


def test_who_gives_a_wrong_piece_is_not_asked_for_a_while() -> None:
    _, a, b, entry = begun()
    parts = piece_of(a, entry, 9)
    give(b, a, FrameType.PIECE, [*parts[:3], bytes(len(parts[3]))])
    for _ in range(3):
        b.running.tick(b.now())
        asked = [one for one in settled(b) if one.frame[1] == FrameType.FETCH]
        assert not asked


def test_a_file_that_two_have_put_on_the_record_is_had_from_either() -> None:
    world, a, b = pair()
    mine, theirs = attach(world, a, TEXT), attach(world, b, TEXT)
    world.run(10)
    for station in (a, b):
        assert read(station, mine) == read(station, theirs) == TEXT
        view = station.running.documents.one(mine)
        found = station.running.documents.named(bytes.fromhex(view.sha256), view.size)
        assert found is not None and found.state == "held"
    assert not b.running.documents._holdings._numbers, "what is whole is not remembered piece by piece"
