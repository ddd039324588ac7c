"""Frames in a byte stream: cut anywhere, they come out whole; what breaks the rules is refused before it is read."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.base import limits
from parley.base.errors import PeerError
from parley.bearers.bearer import QUEUE_MAX
from parley.bearers.queue import SendQueue, Splitter, prefixed

some_frames = st.lists(st.binary(min_size=1, max_size=300), max_size=20)


def cut(data: bytes, places: list[int]) -> list[bytes]:
    edges = [0, *sorted(place % (len(data) + 1) for place in places), len(data)]
    return [data[a:b] for a, b in pairwise(edges)]


@given(some_frames, st.lists(st.integers(0, 10_000), max_size=30))
def test_frames_come_out_as_they_went_in_however_the_stream_is_cut(frames: list[bytes], places: list[int]) -> None:
    splitter = Splitter(limits.FRAME_MAX)
    stream = b"".join(map(prefixed, frames))
    assert [frame for piece in cut(stream, places) for frame in splitter.split(piece)] == frames
    assert not splitter.partial


@given(st.binary(max_size=400), st.lists(st.integers(0, 400), max_size=10))
def test_any_bytes_give_frames_within_the_limit_or_a_refusal(data: bytes, places: list[int]) -> None:
    splitter = Splitter(100)
    try:
        frames = [frame for piece in cut(data, places) for frame in splitter.split(piece)]
    except PeerError as error:
        assert error.code in ("bearers.bad-length", "bearers.too-large")
        assert error.evidence
    else:
        assert all(1 <= len(frame) <= 100 for frame in frames)


def test_a_frame_above_the_limit_is_refused_by_its_length_alone() -> None:
    for size, code in ((0, "bearers.bad-length"), (101, "bearers.too-large"), (2**32 - 1, "bearers.too-large")):
        with pytest.raises(PeerError) as caught:
            list(Splitter(100).split(size.to_bytes(4, "big")))
        assert caught.value.code == code  # spec: line §1.1


def test_the_limit_may_change_between_two_frames() -> None:
    splitter = Splitter(10)
    frames = splitter.split(prefixed(b"a" * 10) + prefixed(b"b" * 90))
    assert next(frames) == b"a" * 10
    splitter.limit = 90
    assert next(frames) == b"b" * 90


def test_a_large_frame_in_small_pieces_is_not_copied_each_time() -> None:
    splitter = Splitter(limits.FRAME_MAX)
    stream = prefixed(bytes(limits.FRAME_MAX))
    found = [frame for at in range(0, len(stream), 64) for frame in splitter.split(stream[at : at + 64])]
    assert found == [bytes(limits.FRAME_MAX)]


@given(st.lists(st.tuples(st.integers(-1, 4), st.binary(min_size=1, max_size=40)), max_size=40), st.integers(1, 200))
def test_the_queue_gives_the_urgent_first_and_loses_nothing(frames: list[tuple[int, bytes]], size: int) -> None:
    queue = SendQueue()
    assert all(queue.push(frame, precedence) for precedence, frame in frames)
    splitter = Splitter(limits.FRAME_MAX)
    found = []
    while queue.size:
        found += splitter.split(queue.take(size))
    assert found == [frame for _, frame in sorted(frames, key=lambda item: -item[0])]


def test_bulk_leaves_room_for_flash() -> None:
    queue = SendQueue()
    frame = bytes(QUEUE_MAX // 8)
    assert [queue.push(frame, 2) for _ in range(9)] == [True] * 8 + [False]
    assert [queue.push(frame, 3) for _ in range(9)] == [True] * 8 + [False]
    queue.clear()
    assert queue.take(100) == b""
    assert queue.size == 0
