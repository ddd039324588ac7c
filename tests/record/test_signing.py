"""COSE_Sign1 of our one shape, and the strict rule (spec: record §2)."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.base.errors import PeerError
from parley.record import signing
from tests.record import made

KEY = made.key("signer")
RECORD = bytes(range(32))
ORDER = 2**252 + 27742317777372353535851937790883648493


def signed(payload: bytes = b"payload", type_: str = "entry") -> signing.Signed:
    return signing.sign(KEY, type_, RECORD, payload)


def code(cose: object, type_: str = "entry", record: bytes = RECORD, limit: int = 1 << 17) -> str:
    """What becomes of ``cose``: a code, or "" if it is well signed."""
    try:
        signing.check(signing.split(type_, record, cose, limit), KEY.public)
    except PeerError as error:
        return error.code
    return ""


def test_the_bytes_are_those_of_the_specification() -> None:
    """spec: record §1.4, §2.1, §2.2, written out by hand."""
    made_ = signed(b"hi")
    external = b"parley/v1/entry" + RECORD
    tbs = (
        bytes.fromhex("84") + b"\x6aSignature1" + bytes.fromhex("43a10132")
        + bytes([0x58, len(external)]) + external + b"\x42hi"
    )  # fmt: skip
    assert made_.tbs == tbs == signing.to_be_signed("entry", RECORD, b"hi")
    assert made_.id == hashlib.sha256(tbs).digest()
    assert made_.cose == bytes.fromhex("8443a10132a0") + b"\x42hi" + b"\x58\x40" + KEY.sign(tbs)


@pytest.mark.parametrize("size", [0, 1, 23, 24, 25, 255, 256, 257, 65535, 65536, 70_000])
def test_what_is_signed_is_split_again(size: int) -> None:
    whole = signed(bytes(size))
    assert signing.split("entry", RECORD, whole.cose, 1 << 17) == whole
    assert code(whole.cose) == ""


@pytest.mark.parametrize("size", [5, 23, 24, 100, 255, 256])
def test_only_the_shortest_length_is_taken(size: int) -> None:
    """spec: record §1.1 inside a COSE_Sign1."""
    heads = [b"\x58" + bytes((size & 255,)), b"\x59" + size.to_bytes(2, "big"), b"\x5a" + size.to_bytes(4, "big")]
    heads += [
        b"\x5b" + size.to_bytes(8, "big"),
        bytes((0x40 | min(size, 23),)),
        b"\x5f",
        b"\x78" + bytes((size & 255,)),
    ]
    encoded = signed(bytes(size)).cose[6:-66]
    taken = [head for head in heads if code(cose_with(head + bytes(size))) != "record.bad-cose"]
    assert [head + bytes(size) for head in taken] == [encoded]


def cose_with(encoded: bytes, start: str = "8443a10132a0", tail: bytes = b"\x58\x40" + bytes(64)) -> bytes:
    return bytes.fromhex(start) + encoded + tail


@pytest.mark.parametrize(
    "start",
    [
        "8443a10127a0",
        "8443a1013aa0",
        "8444a1013812a0",
        "8443a10132a10401",
        "d28443a10132a0",
        "8543a10132a0",
        "9f43a10132a0",
    ],
    ids=["EdDSA", "other-alg", "not-shortest", "unprotected", "tagged", "five", "indefinite"],
)
def test_only_the_one_head_is_taken(start: str) -> None:
    assert code(cose_with(b"\x42hi", start)) == "record.bad-cose"


def test_what_is_no_cose_is_refused() -> None:
    good = signed().cose
    for bad in (None, "text", [good], bytearray(good), b"", good[:-1], good + b"\x00", good[:72], b"\x00" + good):
        assert code(bad) == "record.bad-cose", bad
    assert code(cose_with(b"\x01")) == code(cose_with(b"")) == "record.bad-cose"
    assert code(cose_with(b"\x42hi", tail=b"\x58\x41" + bytes(64))) == "record.bad-cose"
    assert code(good, limit=len(good) - 1) == "base.too-large"


@given(st.integers(0, 8 * len(signed().cose) - 1))
def test_every_bit_counts(bit: int) -> None:
    cose = bytearray(signed().cose)
    cose[bit // 8] ^= 1 << bit % 8
    assert code(bytes(cose)) in ("record.bad-cose", "record.bad-signature")


def test_a_signature_holds_for_one_type_and_one_record_only() -> None:
    """spec: record §2.2."""
    for type_ in signing.TYPES:
        for other in signing.TYPES:
            assert (code(signed(type_=type_).cose, other) == "") == (type_ == other)
    assert code(signed().cose, record=bytes(32)) == "record.bad-signature"


def test_the_evidence_is_what_was_sent() -> None:
    bad = made.spoilt(signed().cose)
    with pytest.raises(PeerError) as caught:
        signing.check(signing.split("entry", RECORD, bad, 999), KEY.public)
    assert caught.value.evidence == bad


def test_a_scalar_is_taken_below_the_order_only() -> None:
    """spec: record §2.3: S + L would verify as well, and would be a second signature of one entry."""
    message = b"message"
    signature = KEY.sign(message)
    again = int.from_bytes(signature[32:], "little") + ORDER
    assert signing.verify(KEY.public, message, signature)
    assert not signing.verify(KEY.public, message, signature[:32] + again.to_bytes(32, "little"))


def test_sizes_are_asked_first() -> None:
    signature = KEY.sign(b"")
    assert not signing.verify(KEY.public[:31], b"", signature)
    assert not signing.verify(KEY.public, b"", signature[:63])
    assert not signing.verify(KEY.public, b"", signature + b"\x00")
    assert not signing.verify(bytes(32), b"", signature)
