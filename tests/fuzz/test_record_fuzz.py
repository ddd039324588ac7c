"""Readers of what comes from outside: whatever the bytes, a value or PeerError, and nothing else."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from parley.base import canon
from parley.base.errors import PeerError
from parley.record import card as cards
from parley.record import checkpoint as checkpoints
from parley.record import entry as entries
from parley.record import genesis as geneses
from parley.record import inclusion, payload, proof, seal, signing
from parley.record import receipt as receipts
from parley.record.card import Revocation
from parley.record.examine import Stored, examine
from parley.record.names import Head, head_from, heads_from
from tests.record import made

OF = made.sides(2)
FEED = OF.feed(0)
CARD = OF.genesis.cards[FEED.author]
ENTRY = made.an_entry(OF, FEED, 3, bytes(32), tuple(Head(1, 0, n, 1, bytes(32)) for n in range(5)))
REVOCATION = cards.revoke(OF.roots[0], OF.id, Revocation(FEED.author, (Head(*FEED, 3, bytes(32)),), 1))
CHECKPOINT = checkpoints.sign(OF.signer(FEED), OF.id, FEED, 1, bytes(32))
RECEIPT = made.a_receipt(OF, OF.feed(1), ENTRY.head, made.an_entry(OF, OF.feed(1), 4, bytes(32)).head, ahead=True)

READERS: dict[str, tuple[Callable[[bytes], Any], bytes]] = {
    "canon": (lambda data: canon.decode(data, 1 << 16), CARD.encode()),
    "flat": (lambda data: canon.decode_flat(data, 1 << 16), canon.encode(ENTRY.travelling())),
    "card": (cards.decode, CARD.encode()),
    "card in parts": (lambda data: cards.read(parts(data)), CARD.encode()),
    "genesis": (geneses.decode, OF.genesis.encoded),
    "entry": (lambda data: entries.read(OF.id, parts(data)), canon.encode(ENTRY.travelling())),
    "entry cose": (lambda data: entries.read_signed_part(OF.id, data), ENTRY.cose),
    "receipt": (lambda data: receipts.read(OF.id, data), RECEIPT.cose),
    "revocation": (lambda data: cards.read_revocation(data, OF.id, OF.genesis.roots), REVOCATION),
    "proof": (proof.read, proof.encode(OF.id, [CARD], ENTRY.cose, made.fork(OF, ENTRY).cose)),
    "checkpoint": (lambda data: checkpoints.read(OF.id, data), CHECKPOINT.encode()),
    "inclusion": (lambda data: inclusion.read(OF.id, data), inclusion.Proof(0, (), CHECKPOINT).encode()),
    "payload": (lambda data: payload.header(seal.open_(seal.CLEAR_KEY, data, bytes(32)).fields), ENTRY.ciphertext),
}

keys = st.integers(-2, 12) | st.text(max_size=2)
scalars = (
    st.none() | st.booleans() | st.integers(-2, 70) | st.integers(-(2**63), 2**64 - 1) | st.text(max_size=4)
    | st.binary(max_size=3) | st.just(bytes(32)) | st.just(OF.id)
)  # fmt: skip
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=5) | st.dictionaries(keys, inner, max_size=9), max_leaves=20
)


def parts(data: bytes) -> Any:
    """What a frame would hand on: a decoded array, or the bytes themselves."""
    try:
        return canon.decode(data, 1 << 16)
    except PeerError:
        return [data, data]


def refuses_or_reads(name: str, data: bytes) -> None:
    try:
        READERS[name][0](data)
    except PeerError as error:
        assert error.phrase("en") != error.code
        assert len(error.evidence) <= 1 << 16


@pytest.mark.parametrize("name", READERS)
def test_the_good_one_is_read(name: str) -> None:
    read, good = READERS[name]
    if name != "payload":
        assert read(good) is not None


@pytest.mark.parametrize("name", READERS)
@given(data=st.binary(max_size=200))
@settings(max_examples=60)
def test_any_bytes(name: str, data: bytes) -> None:
    refuses_or_reads(name, data)


@pytest.mark.parametrize("name", READERS)
@given(value=values)
@settings(max_examples=80)
def test_any_value(name: str, value: Any) -> None:
    refuses_or_reads(name, canon.encode(value))


@pytest.mark.parametrize("name", READERS)
@given(data=st.data())
@settings(max_examples=60)
def test_damaged_bytes(name: str, data: st.DataObject) -> None:
    good = READERS[name][1]
    at = data.draw(st.integers(0, len(good) - 1))
    how = data.draw(st.sampled_from(("flip", "cut", "insert", "swap")))
    if how == "flip":
        bad = good[:at] + bytes([good[at] ^ data.draw(st.integers(1, 255))]) + good[at + 1 :]
    elif how == "cut":
        bad = good[:at]
    elif how == "insert":
        bad = good[:at] + data.draw(st.binary(min_size=1, max_size=9)) + good[at:]
    else:
        bad = good[at:] + good[:at]
    refuses_or_reads(name, bad)


SIGNED: dict[str, Callable[[bytes], Any]] = {
    "card": lambda cose: cards.read_signed_part(cose, OF.id),
    "entry": lambda cose: entries.read(OF.id, [cose, b""]),
    "receipt": lambda cose: receipts.read(OF.id, cose),
    "revocation": lambda cose: cards.read_revocation(cose, OF.id, OF.genesis.roots),
}


@pytest.mark.parametrize("type_", SIGNED)
@given(value=values | st.dictionaries(st.integers(0, 9), values, min_size=5, max_size=10))
@example(value={0: 1, 1: [0, 0, 0], 2: 1, 3: bytes(32), 5: 1, 7: bytes(32), 8: bytes(32)})
@settings(max_examples=80)
def test_well_signed_nonsense(type_: str, value: Any) -> None:
    """What a member may send: any value, under a good signature."""
    cose = signing.sign(OF.signer(FEED), type_, OF.id, canon.encode(value)).cose
    try:
        SIGNED[type_](cose)
    except PeerError as error:
        assert error.phrase("zh") != error.code


@given(value=values)
def test_names_from_any_value(value: Any) -> None:
    for read in (head_from, lambda each: heads_from(each, 4)):
        try:
            read(value)
        except PeerError as error:
            assert error.code == "record.bad-shape"


@given(st.builds(Stored, st.integers(), st.none(), scalars, scalars, st.binary(max_size=90), st.binary(), st.none()))
def test_examining_never_raises(row: Stored) -> None:
    assert examine(OF.id, {}, row).faults


@given(st.binary(max_size=300) | values.map(canon.encode))
def test_verifying_a_proof_never_raises(data: bytes) -> None:
    assert proof.verify_proof(data, OF.genesis.roots).code == "record.bad-proof"
