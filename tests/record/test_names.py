"""Names inside a record (spec: record §3.1, §4.1, §4.3)."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.base.errors import PeerError
from parley.record.names import FeedId, Head, PostId, feed_from, head_from, heads_from, is_name

ID = bytes(range(32))
GOOD = [1, 7, 0xC0FFEE, 5, ID]
BAD_NUMBERS: list[tuple[int, Any]] = [
    (0, -1), (0, 64), (0, True), (0, "1"), (0, None), (1, -1), (1, 65536), (1, b""), (2, -1), (2, 2**32), (2, 1.0),
]  # fmt: skip
BAD_ENTRIES: list[tuple[int, Any]] = [(3, -1), (3, 2**53), (3, False), (4, ID[:31]), (4, ID + b"\x00"), (4, "x" * 32)]


def with_item(at: int, value: Any) -> list[Any]:
    changed: list[Any] = list(GOOD)
    changed[at] = value
    return changed


def test_how_they_are_written() -> None:
    head = head_from(GOOD)
    assert (str(PostId(1, 7)), str(head.feed), str(head)) == ("1.7", "1.7.00c0ffee", "1.7.00c0ffee:5")
    assert head.feed == feed_from(GOOD[:3]) == FeedId(1, 7, 0xC0FFEE)
    assert head.feed.author == PostId(1, 7)


@pytest.mark.parametrize(("at", "value"), BAD_NUMBERS + BAD_ENTRIES)
def test_a_head_out_of_shape_is_refused(at: int, value: Any) -> None:
    changed = with_item(at, value)
    for read in (head_from, lambda one: heads_from([one], 4)):
        with pytest.raises(PeerError) as caught:
            read(changed)
        assert caught.value.code == "record.bad-shape"


@pytest.mark.parametrize(("at", "value"), BAD_NUMBERS)
def test_a_feed_out_of_shape_is_refused(at: int, value: Any) -> None:
    with pytest.raises(PeerError):
        feed_from(with_item(at, value)[:3])


@pytest.mark.parametrize("value", [None, (), tuple(GOOD), GOOD[:4], [*GOOD, 0], {}, b"head", 5])
def test_only_an_array_of_five_is_a_head(value: Any) -> None:
    for read in (head_from, feed_from):
        with pytest.raises(PeerError):
            read(value)


def test_the_bounds_themselves_are_taken() -> None:
    assert head_from([63, 65535, 2**32 - 1, 2**53 - 1, ID]).seq == 2**53 - 1
    assert head_from([0, 0, 0, 0, ID]) == Head(0, 0, 0, 0, ID)


def test_heads_ascend_one_a_feed() -> None:
    """spec: record §4.3."""
    low, high = GOOD, with_item(2, 0xC0FFEF)
    assert heads_from([low, high], 4) == (Head(*low), Head(*high))
    assert heads_from([], 4) == ()
    for bad in ([high, low], [low, low], [low, with_item(3, 6)], [low] * 5, (), None, [low, None]):
        with pytest.raises(PeerError):
            heads_from(bad, 4)
    with pytest.raises(PeerError):
        heads_from([low], 4, least=2)


@pytest.mark.parametrize("text", ["A", "Side A", "东海前哨", "Ålesund", "x" * 64, "a-b/c.d", "Вахта"])
def test_names(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        " a",
        "a ",
        "x" * 65,
        "a\nb",
        "a\x00",
        "a\x7f",
        "a\x85",
        "a\u200bb",
        "a\u202eb",
        "\ufeffa",
        "a\u2028b",
        "a\u2066b",
        "a\ufffdb",
        "a\U000e0041",
        "half \ud800 of a pair",
    ],
    ids=ascii,
)
def test_names_that_could_deceive_are_refused(text: str) -> None:
    assert not is_name(text)


@given(st.text(min_size=1, max_size=64))
def test_no_control_character_is_in_a_name(text: str) -> None:
    if is_name(text):
        assert not any(ord(char) < 32 or 127 <= ord(char) < 160 for char in text)
