"""Frames: bounded before they are parsed, and refused whole (spec: line §1)."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.base import canon, limits
from parley.base.errors import PeerError
from parley.line import frames
from parley.line.frames import Fetch, Frame, FrameType, Piece, Want

GOOD = {
    FrameType.HELLO: [b"h"], FrameType.BEAT: [b"b"], FrameType.ENTRY: [b"c", b"t"], FrameType.RECEIPT: [b"r"],
    FrameType.CHECKPOINT: [b"note"], FrameType.WANT: [[0, 0, 1], 5, 9], FrameType.BUSY: [b"x"],
    FrameType.CARD: [b"c", b"s", b"a"], FrameType.NARROW: [0, 7, 5, -3, b"tail"],
    FrameType.FETCH: [bytes(32), 0, 16], FrameType.PIECE: [bytes(32), 1023, bytes(320), b"sealed"],
}  # fmt: skip

MIXED = (FrameType.WANT, FrameType.NARROW, FrameType.FETCH, FrameType.PIECE)
"""Whose parts are not all bytes."""


def code(data: bytes) -> str:
    with pytest.raises(PeerError) as caught:
        frames.decode(data)
    return caught.value.code


@pytest.mark.parametrize("type_", FrameType)
def test_every_frame_comes_back(type_: FrameType) -> None:
    assert frames.decode(frames.encode(type_, GOOD[type_])) == Frame(type_, GOOD[type_])


def test_an_entry_may_bring_a_head_table() -> None:
    assert frames.decode(frames.encode(FrameType.ENTRY, [b"c", b"t", b"h"])).parts == [b"c", b"t", b"h"]


def test_a_narrow_entry_may_name_its_feed_and_its_heads() -> None:
    """What its parts are is the record's matter; here they are plain values, three deep at most."""
    parts = [3, 7, 5, -3, b"tail", [0, 1, 2], [9, [1, 0, 2, 5], [1, 0, 3, 5, b"id"]]]
    assert frames.decode(frames.encode(FrameType.NARROW, parts)).parts == parts
    assert code(frames.encode(FrameType.NARROW, [*parts[:-1], [[[]]]])) == "base.not-canonical"


@pytest.mark.parametrize("type_", FrameType)
def test_a_part_too_many_or_too_few_is_refused(type_: FrameType) -> None:
    most = {FrameType.ENTRY: 3, FrameType.NARROW: 7}.get(type_, len(GOOD[type_]))
    assert code(frames.encode(type_, [b""] * (most + 1))) == "line.bad-frame"
    assert code(frames.encode(type_, GOOD[type_][:-1])) == "line.bad-frame"


@pytest.mark.parametrize("type_", [type_ for type_ in FrameType if type_ not in MIXED])
@pytest.mark.parametrize("odd", [0, "text", [b""]])
def test_parts_are_bytes(type_: FrameType, odd: object) -> None:
    assert code(frames.encode(type_, [odd, *GOOD[type_][1:]])) == "line.bad-frame"


@pytest.mark.parametrize("value", [0, b"", [], ["x"], [b"\x00"]])
def test_a_frame_is_an_array_that_begins_with_its_type(value: object) -> None:
    assert code(canon.encode(value)) == "line.bad-frame"


@pytest.mark.parametrize("number", [9, 15, 18, 255, 2**63, -1])
def test_another_type_is_told_apart(number: int) -> None:
    assert code(canon.encode([number, b""])) == "line.unknown-frame"


@pytest.mark.parametrize(
    "data", [b"", b"\xff", b"\x9f\x01\xff", b"\x82\x18\x01\x40", b"\x81\x01\x00", b"\xa0", b"\xc1\x00"]
)
def test_another_encoding_is_refused(data: bytes) -> None:
    assert code(data) == "base.not-canonical"


def test_a_frame_too_large_is_not_parsed() -> None:
    assert code(frames.encode(FrameType.ENTRY, [b"c", bytes(limits.FRAME_MAX)])) == "base.too-large"


def test_a_want_names_places() -> None:
    assert frames.read_want([[1, 2, 3], 0, 512]) == Want((1, 2, 3), 0, 512)


@pytest.mark.parametrize(
    "parts",
    [
        [b"", 0, 1], [[0, 0], 0, 1], [[0, 0, 0, 0], 0, 1], [[0, 0, -1], 0, 1], [[0, 0, "0"], 0, 1], [[0, 0, 0], -1, 1],
        [[0, 0, 0], 2**53, 1], [[0, 0, 0], 0, 0], [[0, 0, 0], 0, 513], [[0, 0, 0], True, 1], [[0, 0, 0], 0, b""],
    ],
)  # fmt: skip
def test_a_want_of_anything_else_is_refused(parts: list[object]) -> None:
    with pytest.raises(PeerError, match=r"line\.bad-frame"):
        frames.read_want(parts)


def test_a_fetch_names_pieces() -> None:
    assert frames.read_fetch([bytes(32), 3, 16]) == Fetch(bytes(32), 3, 16)


@pytest.mark.parametrize(
    "parts",
    [
        [bytes(31), 0, 1], ["root", 0, 1], [bytes(32), -1, 1], [bytes(32), 1024, 1], [bytes(32), True, 1],
        [bytes(32), 0, 0], [bytes(32), 0, 17], [bytes(32), 0, True], [bytes(32), b"", 1], [[], 0, 1],
    ],
)  # fmt: skip
def test_a_fetch_of_anything_else_is_refused(parts: list[object]) -> None:
    with pytest.raises(PeerError, match=r"line\.bad-frame"):
        frames.read_fetch(parts)


def test_a_piece_says_which_it_is() -> None:
    assert frames.read_piece([bytes(32), 3, bytes(64), b"s"]) == Piece(bytes(32), 3, bytes(64), b"s")


@pytest.mark.parametrize(
    "parts",
    [
        [bytes(31), 0, b"", b""], [bytes(32), 1024, b"", b""], [bytes(32), 0, bytes(33), b""], [bytes(32), 0, bytes(352), b""],
        [bytes(32), 0, b"", bytes(32_785)], [bytes(32), 0, "", b""], [bytes(32), 0, b"", 5], [bytes(32), 0, [], b""],
    ],
)  # fmt: skip
def test_a_piece_of_another_form_is_refused(parts: list[object]) -> None:
    with pytest.raises(PeerError, match=r"line\.bad-frame"):
        frames.read_piece(parts)


@settings(max_examples=500)
@given(st.binary(max_size=200))
def test_rubbish_is_refused_or_a_frame(data: bytes) -> None:
    try:
        frame = frames.decode(data)
    except PeerError:
        return
    assert frames.encode(frame.type, frame.parts) == data


@settings(max_examples=300)
@given(st.sampled_from(FrameType), st.integers(0, 2**32))
def test_a_turned_bit_is_another_frame_or_none(type_: FrameType, seed: int) -> None:
    data = bytearray(frames.encode(type_, GOOD[type_]))
    at = random.Random(seed).randrange(len(data) * 8)
    data[at // 8] ^= 1 << at % 8
    try:
        frame = frames.decode(bytes(data))
    except PeerError as error:
        assert error.code in ("base.not-canonical", "line.bad-frame", "line.unknown-frame")
        return
    assert frame != Frame(type_, GOOD[type_])
