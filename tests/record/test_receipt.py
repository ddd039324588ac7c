"""Receipts (spec: record §9)."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.base import canon, limits
from parley.base.errors import PeerError
from parley.record import entry as entries
from parley.record import receipt as receipts
from parley.record import signing
from parley.record.names import FeedId, Head
from tests.record import made

OF = made.sides(2)
ISSUER = OF.feed(1)
HEAD = Head(*OF.feed(0), 9, bytes(range(32)))
GOOD: dict[Any, Any] = {0: 1, 1: list(ISSUER), 2: list(HEAD), 3: [4, bytes(32)], 4: made.NOW, 5: True}


def outcome(body: Any) -> str:
    cose = signing.sign(OF.signer(ISSUER), "receipt", OF.id, canon.encode(body)).cose
    try:
        receipts.read(OF.id, cose)
    except PeerError as error:
        return error.code
    return ""


@given(
    st.builds(FeedId, st.just(1), st.just(0), st.integers(0, 2**32 - 1)),
    st.none() | st.tuples(st.integers(0, 2**53 - 1), st.binary(min_size=32, max_size=32)),
    st.integers(0, 2**53 - 1), st.booleans(),
)  # fmt: skip
def test_what_is_signed_is_read_again(issuer: FeedId, own: tuple[int, bytes] | None, time: int, ahead: bool) -> None:
    receipt = receipts.sign(OF.signer(ISSUER), OF.id, issuer, HEAD, own, time, ahead)
    found, whole = receipts.read(OF.id, receipt.cose)
    signing.check(whole, OF.signer(ISSUER).public)
    assert found == receipt
    assert found.own_head == (None if own is None else Head(*issuer, *own))
    assert len(receipt.cose) <= 240


def test_the_payload_is_the_map_of_the_specification() -> None:
    """spec: record §9.1: what is false or none is absent."""
    receipt = made.a_receipt(OF, ISSUER, HEAD)
    body = canon.decode(signing.split("receipt", OF.id, receipt.cose, 999).payload, 999)
    assert body == {0: 1, 1: list(ISSUER), 2: list(HEAD), 4: made.NOW}
    assert outcome(GOOD) == ""


@pytest.mark.parametrize(
    "changes",
    [
        {0: 2}, {1: [0, 0]}, {1: [64, 0, 0]}, {1: b""}, {2: [0]}, {2: 0}, {2: [*HEAD[:3], -1, HEAD.id]}, {3: -1},
        {3: 4}, {3: [4]}, {3: [-1, bytes(32)]}, {3: [4, bytes(31)]}, {3: [2**53, bytes(32)]}, {3: None}, {3: [True, bytes(32)]}, {4: -1}, {4: 2**53}, {4: "now"}, {5: False}, {5: 1}, {6: 0}, {"a": 0},
    ],
    ids=str,
)  # fmt: skip
def test_a_receipt_out_of_shape_is_refused(changes: dict[Any, Any]) -> None:
    assert outcome({**GOOD, **changes}) == "record.bad-shape"


@pytest.mark.parametrize("key", [0, 1, 2, 4])
def test_no_field_may_be_missing(key: int) -> None:
    assert outcome({other: value for other, value in GOOD.items() if other != key}) == "record.bad-shape"


def test_a_receipt_is_no_entry() -> None:
    """spec: record §9.2: neither stands in the other's place, so no receipt can be receipted."""
    receipt = made.a_receipt(OF, ISSUER, HEAD)
    with pytest.raises(PeerError):
        entries.read(OF.id, [receipt.cose, b""])
    with pytest.raises(PeerError):
        receipts.read(OF.id, made.an_entry(OF, OF.feed(0), 0).cose)


def test_what_is_no_receipt_is_refused() -> None:
    assert outcome([]) == outcome(0) == "record.bad-shape"
    for cose, code in (
        (None, "record.bad-cose"),
        (b"", "record.bad-cose"),
        (bytes(limits.RECEIPT_MAX + 1), "base.too-large"),
    ):
        with pytest.raises(PeerError) as caught:
            receipts.read(OF.id, cose)
        assert caught.value.code == code
    with pytest.raises(PeerError) as caught:
        receipts.read(OF.id, signing.sign(OF.signer(ISSUER), "receipt", OF.id, b"\xff").cose)
    assert caught.value.code == "base.not-canonical"
