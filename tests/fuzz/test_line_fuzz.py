"""Frames and elided entries: whatever comes over the line, nothing is raised, and nothing wrong is kept (spec: line §1, §9)."""

from functools import cache
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parley.base.errors import PeerError
from parley.line import frames
from parley.line.frames import FrameType
from parley.node.settings import Settings
from parley.record import elide
from parley.record.archive import DocumentPiece
from parley.record.elide import Ends, Spot
from parley.record.names import FeedId
from parley.testing.carrying import attach
from parley.testing.world import World
from tests.node.scene import sent

FEED, OTHER, RECORD = FeedId(0, 0, 1), FeedId(1, 0, 2), bytes(range(32))
numbers = st.integers(-3, 30) | st.integers(-(2**63), 2**64 - 1)
scalars = numbers | st.binary(max_size=40) | st.just(bytes(32))
items = st.one_of(
    st.lists(scalars | st.lists(scalars | st.lists(scalars, max_size=6), max_size=6), max_size=9),
    st.tuples(
        st.integers(0, 15), st.integers(0, 9), st.integers(0, 9), numbers, st.binary(min_size=64, max_size=220)
    ).map(list),
    st.tuples(
        st.sampled_from((2, 3, 6, 10)), st.integers(0, 9), st.integers(0, 9), numbers,
        st.binary(min_size=64, max_size=220), st.lists(numbers | st.lists(scalars, max_size=6), max_size=6),
    ).map(list),
)  # fmt: skip


class Full:
    """A reader that holds something everywhere."""

    def spot(self, feed: FeedId, seq: int) -> Spot | None:
        return Spot(bytes(32), 2**53 - 1)

    def commitment(self, feed: FeedId, seq: int, epoch: int, ciphertext: bytes) -> bytes | None:
        return bytes(32)


@settings(max_examples=400)
@given(items, st.sampled_from((Ends(FEED, OTHER), Ends(None, None))))
def test_any_items(drawn: list[Any], ends: Ends) -> None:
    try:
        elided = elide.read(drawn, ends)
        parts = elide.rebuild(RECORD, elided, Full()) if elided else [b""]
    except PeerError as error:
        assert error.code in ("record.bad-shape", "record.not-rebuilt")
        return
    assert all(type(part) is bytes for part in parts)


@cache
def greeted() -> World:
    """Two posts on a narrow line that have spoken."""
    world = World(5, settings=Settings(narrow=frozenset({"wire"})))
    world.run(12)
    for station in world.posts:
        sent(world, station)
        sent(world, station, "stop")
    return world


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(items, st.data())
def test_a_node_takes_no_harm(drawn: list[Any], data: st.DataObject) -> None:
    """Nothing is raised and nothing linked; what goes out is at most a question."""
    world = greeted()
    a, b = world.posts
    node, heads = b.running, b.running.core.record.heads()
    if data.draw(st.booleans()):
        length = a.running.core.record.length(a.running.core.feed)
        drawn = [data.draw(st.integers(0, 15)), length, data.draw(st.sampled_from((0, length - 1))), 5, *drawn[4:]]
    node.settle(b.now())
    node.receive(a.id, "wire", frames.encode(FrameType.NARROW, drawn), b.now())
    effects = node.settle(b.now())
    assert node.core.record.heads() == heads
    assert {each.frame[1] for each in effects.transmit} <= {FrameType.WANT, FrameType.BUSY}


@cache
def fetching() -> tuple[World, bytes]:
    """A post that asks another for a document of which nothing has come, and the document's root."""
    world = World(6)
    a, b = world.posts
    world.run(3)
    world.network.cut(a.id, b.id, told=False)
    entry = attach(world, a, bytes(300_000))
    a.settle()
    carried = next(one for one in a.running.documents.carried() if one.entry == entry)
    found = a.running.core.run(a.running.core.feed, 0, 9)
    for each in found:
        b.running.receive(a.id, "wire", frames.encode(FrameType.ENTRY, list(each.travelling())), b.now())
    b.running.tick(b.now())
    b.settle()
    assert b.running.documents.all()[0].state == "coming"
    return world, carried.document.root


roots = st.just(b"root") | st.binary(min_size=32, max_size=32) | scalars
paths = st.binary(max_size=9).map(lambda one: one * 32) | scalars


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.tuples(roots, st.integers(0, 12) | numbers, paths, st.binary(max_size=99) | st.just(bytes(32_784)) | scalars),
    st.sampled_from((FrameType.PIECE, FrameType.FETCH)),
)
def test_pieces_and_questions_for_them_do_no_harm(drawn: tuple[Any, ...], type_: FrameType) -> None:
    """Nothing is raised, nothing that was made up is kept, and nothing is said of what is not held."""
    world, root = fetching()
    a, b = world.posts
    parts = [root if one == b"root" else one for one in drawn][: 4 if type_ is FrameType.PIECE else 3]
    b.running.receive(a.id, "wire", frames.encode(type_, parts), b.now())
    effects = b.running.settle(b.now())
    assert not [row for row in effects.persist if isinstance(row, DocumentPiece)]
    assert FrameType.PIECE not in {each.frame[1] for each in effects.transmit}


@settings(max_examples=200)
@given(st.binary(max_size=120))
def test_any_bytes(data: bytes) -> None:
    world = greeted()
    a, b = world.posts
    heads = b.running.core.record.heads()
    b.running.receive(a.id, "wire", data, b.now())
    assert b.running.core.record.heads() == heads
