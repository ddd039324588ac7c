"""Secrecy of payloads (spec: record §6.1, §6.4, §6.5)."""

import hashlib
import hmac
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV
from hypothesis import given
from hypothesis import strategies as st

from parley.base import canon, limits
from parley.base.errors import LocalError, PeerError
from parley.record import seal, tree
from tests.base.test_canon import nested
from tests.record import made

RECORD = bytes(range(32))
FEED = made.sides(2).feed(0)
KEY = seal.entry_key(made.SECRET, RECORD, FEED, 5)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.binary(max_size=9) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3), max_leaves=5,
)  # fmt: skip
fields_ = st.dictionaries(st.integers(0, 2**64 - 1), values, max_size=30)
officers = st.none() | st.lists(st.integers(0, 9), max_size=3)


def code(call: Any, *arguments: Any) -> str:
    with pytest.raises((PeerError, LocalError)) as caught:
        call(*arguments)
    error = caught.value
    return error.code


@given(st.sampled_from([KEY, seal.CLEAR_KEY]), fields_, officers)
def test_what_is_sealed_is_opened(key: bytes, fields: dict[int, Any], officer: list[Any] | None) -> None:
    sealed = seal.seal(key, fields, officer)
    opened = seal.open_(key, sealed.ciphertext, sealed.commitment)
    assert opened == seal.Opened(fields, officer)
    assert seal.seal(key, dict(sorted(fields.items(), reverse=True)), officer) == sealed


def test_the_key_is_hkdf_of_the_epoch() -> None:
    """spec: record §6.4, by hand."""
    info = b"parley/v1/key" + RECORD + canon.encode([*FEED, 5])
    assert hmac.new(made.SECRET, info + b"\x01", hashlib.sha256).digest() == KEY
    assert seal.entry_key(None, RECORD, FEED, 5) == bytes(32)
    assert seal.epoch_info(RECORD, FEED) == b"parley/v1/epoch" + RECORD + canon.encode(list(FEED))


def test_a_secret_is_named_by_a_hash_of_its_own_kind() -> None:
    """spec: record §6.3."""
    assert seal.secret_hash(made.SECRET) == hashlib.sha256(b"parley/v1/secret" + made.SECRET).digest()


def test_a_commitment_is_derived_by_who_can_open() -> None:
    """spec: line §9.2."""
    for key in (KEY, seal.CLEAR_KEY):
        sealed = seal.seal(key, {0: 64, 32: "text"})
        assert seal.commitment_of(key, sealed.ciphertext) == sealed.commitment
    with pytest.raises(PeerError, match=r"record\.does-not-open"):
        seal.commitment_of(bytes([7]) * 32, seal.seal(KEY, {0: 64}).ciphertext)
    with pytest.raises(PeerError, match=r"record\.bad-payload"):
        seal.commitment_of(seal.CLEAR_KEY, b"\xff")


def test_every_entry_has_its_own_key() -> None:
    keys = {seal.entry_key(s, r, made.sides(2).feed(side), n)
            for s in (made.SECRET, bytes(32)) for r in (RECORD, bytes(32)) for side in (0, 1) for n in (4,
            5)}  # fmt: skip
    assert len(keys) == 16


def test_the_ciphertext_is_gcm_siv_and_in_the_clear_it_is_the_plaintext() -> None:
    fields = {0: 64, 32: "text"}
    plaintext = canon.encode([fields])
    assert seal.seal(seal.CLEAR_KEY, fields).ciphertext == plaintext
    assert seal.seal(KEY, fields).ciphertext == AESGCMSIV(KEY).encrypt(bytes(12), plaintext, None)
    assert seal.seal(seal.CLEAR_KEY, fields, [b"k", 1, b"s"]).ciphertext == canon.encode([fields, [b"k", 1, b"s"]])


@pytest.mark.parametrize("count", [0, 1, 23, 24, 255, 256])
def test_the_plaintext_is_canonical_for_any_number_of_fields(count: int) -> None:
    fields = dict.fromkeys(range(count))
    assert seal.seal(seal.CLEAR_KEY, fields).ciphertext == canon.encode([fields])


def test_one_field_can_be_shown_alone() -> None:
    """spec: record §6.5: salt, key, value and path lead to the commitment; the other fields stay unknown."""
    fields = {0: 64, 1: 3, 32: "course", 33: [1, 2]}
    sealed = seal.seal(KEY, fields)
    salts = hashlib.shake_256(b"parley/v1/salt" + KEY).digest(64)
    assert seal.salts_of(KEY, 4) == salts
    leaves = [
        tree.leaf_hash(salts[16 * i : 16 * i + 16] + canon.encode(key) + canon.encode(fields[key]))
        for i, key in enumerate(sorted(fields))
    ]
    assert tree.root_from_inclusion(leaves[2], 2, 4, tree.inclusion_path(leaves, 2)) == sealed.commitment
    assert tree.root_from_inclusion(leaves[1], 2, 4, tree.inclusion_path(leaves, 2)) != sealed.commitment


def test_the_same_fields_under_two_keys_look_unlike() -> None:
    other = seal.entry_key(made.SECRET, RECORD, FEED, 6)
    one, two = seal.seal(KEY, {0: 64}), seal.seal(other, {0: 64})
    assert one.commitment != two.commitment
    assert one.ciphertext != two.ciphertext


@given(st.integers(0, 8 * 30 - 1))
def test_a_flipped_bit_does_not_open(bit: int) -> None:
    sealed = seal.seal(KEY, {0: 64, 32: "text"})
    damaged = bytearray(sealed.ciphertext)
    damaged[bit // 8 % len(damaged)] ^= 1 << bit % 8
    assert code(seal.open_, KEY, bytes(damaged), sealed.commitment) == "record.does-not-open"


def test_what_does_not_open() -> None:
    sealed = seal.seal(KEY, {0: 64})
    other = seal.entry_key(made.SECRET, RECORD, FEED, 6)
    assert code(seal.open_, other, sealed.ciphertext, sealed.commitment) == "record.does-not-open"
    assert code(seal.open_, KEY, b"", sealed.commitment) == "record.does-not-open"
    assert code(seal.open_, KEY, sealed.ciphertext, bytes(32)) == "record.bad-commitment"


@pytest.mark.parametrize(
    "value",
    [{}, 5, [], [1], [{}, [], []], [{-1: 0}], [{"a": 0}], [{0: 1}, None], [{0: 1}, 5], [dict.fromkeys(range(257))]],
    ids=lambda value: str(value)[:20],
)
def test_a_plaintext_out_of_shape_is_refused(value: Any) -> None:
    """spec: record §6.1."""
    assert code(seal.open_, seal.CLEAR_KEY, canon.encode(value), bytes(32)) == "record.bad-payload"


def test_a_plaintext_that_is_not_canonical_is_refused() -> None:
    for data in (b"", b"\x81\xa1\x18\x00\x00", b"\x81\xa2\x01\x00\x00\x00", b"\x81\xa0\x00"):
        assert code(seal.open_, seal.CLEAR_KEY, data, bytes(32)) == "record.bad-payload"


@given(values, st.data())
def test_every_other_encoding_of_a_payload_is_refused(value: Any, data: st.DataObject) -> None:
    """spec: record §1.1, §6.1: its fields' encodings, joined, must be the plaintext, to the last byte."""
    plaintext = canon.encode([{0: value, 40: [1, b"x"]}, [value]])
    at = data.draw(st.integers(0, len(plaintext) - 1))
    changed = plaintext[:at] + bytes([plaintext[at] ^ data.draw(st.integers(1, 255))]) + plaintext[at + 1 :]
    try:
        opened = seal.commitment_of(seal.CLEAR_KEY, changed)
    except PeerError as error:
        assert error.code == "record.bad-payload"
    else:
        fields = canon.decode(changed, 1 << 20)[0]
        assert opened == seal.seal(seal.CLEAR_KEY, fields).commitment


def test_what_no_reader_would_open_is_not_sealed() -> None:
    assert code(seal.seal, KEY, dict.fromkeys(range(257))) == "record.too-many-fields"
    assert code(seal.seal, KEY, {-1: 0}) == code(seal.seal, KEY, {"a": 0}) == "record.too-many-fields"
    assert code(seal.seal, KEY, {0: bytes(limits.CIPHERTEXT_MAX)}) == "base.too-large"
    assert code(seal.seal, KEY, {0: 1.5}) == code(seal.seal, KEY, {0: nested(15)}) == "base.not-canonical"
    assert code(seal.seal, KEY, {0: 1}, nested(16)) == "base.not-canonical"


def test_the_largest_and_the_deepest_open_again() -> None:
    for fields in ({0: bytes(limits.CIPHERTEXT_MAX - 40)}, {0: nested(14)}, dict.fromkeys(range(256))):
        sealed = seal.seal(KEY, fields, nested(15))
        assert len(sealed.ciphertext) <= limits.CIPHERTEXT_MAX
        assert seal.open_(KEY, sealed.ciphertext, sealed.commitment).fields == fields
