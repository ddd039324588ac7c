"""The one byte form (spec: record §1.1, §1.2)."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.base import canon, limits
from parley.base.errors import LocalError, PeerError

scalars = st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.binary(max_size=40) | st.text(max_size=20)
keys = st.integers(-(2**63), 2**64 - 1) | st.text(max_size=8)
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4), max_leaves=12
)


def nested(depth: int) -> Any:
    value: Any = 0
    for _ in range(depth):
        value = [value]
    return value


def refused(data: bytes, limit: int = 1 << 20) -> str:
    with pytest.raises(PeerError) as caught:
        canon.decode(data, limit)
    return caught.value.code


@given(values)
def test_what_is_encoded_is_decoded(value: Any) -> None:
    data = canon.encode(value)
    assert canon.decode(data, 1 << 20) == value
    assert canon.encode(canon.decode(data, 1 << 20)) == data


@given(values, st.data())
def test_other_bytes_are_refused_or_another_value(value: Any, data: st.DataObject) -> None:
    encoded = bytearray(canon.encode(value))
    at = data.draw(st.integers(0, len(encoded) - 1))
    encoded[at] ^= data.draw(st.integers(1, 255))
    try:
        other = canon.decode(bytes(encoded), 1 << 20)
    except PeerError as error:
        assert error.code == "base.not-canonical"
    else:
        assert canon.encode(other) == encoded
        assert canon.encode(other) != canon.encode(value)


@given(st.binary(max_size=64))
def test_any_bytes_are_the_encoding_of_their_value_or_refused(data: bytes) -> None:
    try:
        value = canon.decode(data, 64)
    except PeerError:
        return
    assert canon.encode(value) == data


@given(st.binary(max_size=64) | values.map(canon.encode))
def test_what_is_decoded_unproven_and_gives_the_same_bytes_is_what_is_decoded(data: bytes) -> None:
    """The proof that the caller owes is the only one that lacks."""
    try:
        value = canon.decode_unproven(data, 1 << 20)
    except PeerError as error:
        assert error.code == "base.not-canonical" == refused(data)
        return
    if canon.encode_sorted(value) == data:
        assert canon.decode(data, 1 << 20) == value
    else:
        assert refused(data) == "base.not-canonical"


@given(st.dictionaries(keys, st.just(0), min_size=2, max_size=6))
def test_keys_stand_in_bytewise_order_of_their_encodings(value: dict[Any, int]) -> None:
    encoded = [canon.encode(key) for key in canon.decode(canon.encode(value), 1 << 20)]
    assert encoded == sorted(encoded)


def test_keys_out_of_order_are_refused() -> None:
    assert refused(bytes.fromhex("a202000100")) == "base.not-canonical"
    assert refused(bytes.fromhex("a2200001 00".replace(" ", ""))) == "base.not-canonical"
    assert canon.decode(bytes.fromhex("a201002000"), 9) == {1: 0, -1: 0}


@pytest.mark.parametrize(
    "value",
    [
        1.5,
        {1, 2},
        Ellipsis,
        2**64,
        -(2**63) - 1,
        {2**64: 0},
        {-(2**63) - 1: 0},
        {b"a": 0},
        {None: 0},
        {True: 0},
        "\ud800",
    ],
    ids=repr,
)
def test_what_has_no_form_is_refused_here(value: Any) -> None:
    for each in (value, [value], {0: value}):
        with pytest.raises(LocalError) as caught:
            canon.encode(each)
        assert caught.value.code == "base.not-canonical"


def test_depth() -> None:
    assert canon.decode(canon.encode(nested(16)), 99) == nested(16)
    with pytest.raises(LocalError):
        canon.encode(nested(17))
    with pytest.raises(LocalError):
        canon.encode(nested(3), depth=2)
    with pytest.raises(LocalError):
        canon.encode({0: {}}, depth=1)
    assert refused(b"\x81" * 17 + b"\x00") == "base.not-canonical"
    assert refused(b"\xa1\x00" * 17 + b"\x00") == "base.not-canonical"
    assert refused(b"\x81" * 16 + b"\x80") == "base.not-canonical"
    assert refused(b"\x81" * 500_000) == "base.not-canonical"


def test_size_is_asked_before_anything_is_read() -> None:
    assert refused(b"\x81" * 100, limit=99) == "base.too-large"
    with pytest.raises(PeerError) as caught:
        canon.decode(bytes(3), 2, "The card")
    assert "The card has 3 bytes" in str(caught.value)


def head(major: int, number: int) -> bytes:
    for size, code in ((1, 24), (2, 25), (4, 26), (8, 27)):
        if number < 24:
            return bytes((major << 5 | number,))
        if number < 1 << 8 * size:
            return bytes((major << 5 | code,)) + number.to_bytes(size, "big")
    raise AssertionError


def array(*items: bytes) -> bytes:
    return head(4, len(items)) + b"".join(items)


@pytest.mark.parametrize("content", ["00", "4161", "6161", "80", "a0", "820101"])
def test_no_tag_is_taken(content: str) -> None:
    for number in (*range(300), 1004, 43000, 55799, 2**16, 2**40):
        assert refused(head(6, number) + bytes.fromhex(content)) == "base.not-canonical"


def test_shared_references_are_not_followed() -> None:
    """Three hundred bytes that stand for 10^9 items: they must be refused while they are read."""
    items = [head(6, 28) + array()]
    for level in range(9):
        items.append(head(6, 28) + array(*[head(6, 29) + head(0, level)] * 10))
    assert refused(array(*items)) == "base.not-canonical"


def test_string_references_are_not_followed() -> None:
    text = head(2, 50_000) + bytes(50_000)
    assert refused(head(6, 256) + array(text, *[head(6, 25) + b"\x00"] * 50_000)) == "base.not-canonical"


@pytest.mark.parametrize(
    "data",
    ["5bffffffffffffff00", "9bffffffffffffff00", "9b0000001000000000", "bb0000001000000000", "7b0000001000000000"],
)
def test_promised_lengths_take_no_memory(data: str) -> None:
    assert refused(bytes.fromhex(data)) == "base.not-canonical"


@pytest.mark.parametrize("data", ["f93c00", "fa3fc00000", "fb3ff0000000000000", "f97e00", "f7", "f8ff", "e0", "ff"])
def test_floats_and_other_simple_values_are_refused(data: str) -> None:
    assert refused(bytes.fromhex(data)) == refused(array(bytes.fromhex(data))) == "base.not-canonical"


def test_a_tuple_is_an_array() -> None:
    assert canon.encode((1, (2,))) == canon.encode([1, [2]])


def test_encode_sorted_is_encode_for_what_is_in_order() -> None:
    value = {0: 1, 1: [0, 7, 2**32 - 1], 3: bytes(32)}
    assert canon.encode_sorted(value) == canon.encode(value)


def test_flat() -> None:
    assert canon.decode_flat(canon.encode([1, b"a", ["b", [-5]]]), 99) == [1, b"a", ["b", [-5]]]
    for value in ({}, [{}], True, [None], [[[[0]]]]):
        with pytest.raises(PeerError) as caught:
            canon.decode_flat(canon.encode(value), 99)
        assert caught.value.code == "base.not-canonical"
    for data in ("3bffffffffffffffff", "813bffffffffffffffff", "a0ff", ""):
        with pytest.raises(PeerError):
            canon.decode_flat(bytes.fromhex(data), 99)
    with pytest.raises(PeerError):
        canon.decode_flat(bytes(9), 8)


def test_integers_below_the_lowest_are_refused() -> None:
    lowest = bytes.fromhex("3b7fffffffffffffff")
    assert canon.decode(lowest, 9) == -(2**63)
    below = bytes.fromhex("3b8000000000000000")
    assert {refused(data) for data in (below, array(below), b"\xa1" + below + b"\x00")} == {"base.not-canonical"}


def test_the_limits_are_plain_numbers() -> None:
    bounds = {name: value for name, value in vars(limits).items() if name.isupper()}
    assert json.dumps(bounds)
    assert all(type(value) is int and value > 0 for value in bounds.values())
