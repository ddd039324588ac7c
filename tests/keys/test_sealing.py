"""The sealing port: the real one and its twin keep one contract."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.base.errors import LocalError, PeerError
from parley.keys.hpke import HpkeSealing, SealingKey, is_public_key, key_hash
from parley.record.seal import Sealing
from parley.testing.sealing import TwinSealing, twin_public

INFO = b"parley/v1/epoch" + bytes(36)
SEEDS = [bytes([n]) * 32 for n in range(1, 5)]
SECRET = bytes(range(32))


def real(*seeds: bytes) -> HpkeSealing:
    return HpkeSealing([SealingKey(seed) for seed in seeds])


def twin(*seeds: bytes) -> TwinSealing:
    return TwinSealing(b"simulation 1", seeds)


both = pytest.mark.parametrize("port", [real, twin])
Port = Callable[..., HpkeSealing | TwinSealing]


@both
def test_what_is_sealed_opens_for_its_reader_only(port: Port) -> None:
    """spec: record §6.3."""
    author: Sealing = port()
    reader, other = port(SEEDS[0]), port(SEEDS[1])
    sealed = author.seal(reader.public, INFO, SECRET)
    assert len(sealed) == 1168
    assert reader.open(INFO, sealed) == SECRET
    assert other.open(INFO, sealed) is None
    assert author.open(INFO, sealed) is None
    assert reader.open(INFO + b"x", sealed) is None


@both
def test_older_keys_still_open(port: Port) -> None:
    """spec: record §6.2: keys change; what was sealed to an older one opens as long as it is held."""
    older, newer = port(SEEDS[0]), port(SEEDS[1], SEEDS[0])
    assert newer.public != older.public
    assert newer.hashes == {key_hash(newer.public), key_hash(older.public)}
    for public in (older.public, newer.public):
        assert newer.open(INFO, port().seal(public, INFO, SECRET)) == SECRET


@both
@given(data=st.data())
@settings(max_examples=30, deadline=None)
def test_damage_opens_nothing(port: Port, data: st.DataObject) -> None:
    reader = port(SEEDS[0])
    sealed = bytearray(port().seal(reader.public, INFO, SECRET))
    sealed[data.draw(st.integers(0, len(sealed) - 1))] ^= data.draw(st.integers(1, 255))
    assert reader.open(INFO, bytes(sealed)) is None


@both
@pytest.mark.parametrize("sealed", [b"", bytes(1167), bytes(1168), bytes(1169), b"\xff" * 1168])
def test_what_was_never_sealed_opens_nothing(port: Port, sealed: bytes) -> None:
    assert port(SEEDS[0]).open(INFO, sealed) is None


@both
def test_secrets_are_drawn_anew(port: Port) -> None:
    drawing = port()
    drawn = {drawing.draw() for _ in range(20)}
    assert len(drawn) == 20 and {len(secret) for secret in drawn} == {32}


def test_the_twin_repeats_itself() -> None:
    def run(seed: bytes) -> list[bytes]:
        sealing = TwinSealing(seed, SEEDS[:1])
        return [sealing.draw(), sealing.seal(sealing.public, INFO, SECRET), sealing.draw()]

    assert run(b"one") == run(b"one") != run(b"two")
    assert twin_public(SEEDS[0]) == twin(SEEDS[0]).public and len(twin_public(SEEDS[0])) == 1216


def test_the_newest_key_is_the_one_to_announce() -> None:
    older = real(SEEDS[0])
    newer = older.with_newest(SealingKey(SEEDS[1]))
    assert newer.public == SealingKey(SEEDS[1]).public
    assert newer.open(INFO, real().seal(older.public, INFO, SECRET)) == SECRET
    assert SealingKey(SEEDS[1]).hash == key_hash(newer.public)
    with pytest.raises(LocalError) as caught:
        _ = real().public
    assert caught.value.code == "keys.none"


@pytest.mark.parametrize(
    "public",
    [
        b"",
        bytes(1215),
        b"\xff" * 1216,  # coefficients that ML-KEM does not allow
        SealingKey(SEEDS[0]).public[:-32] + bytes(32),  # X25519 points of low order
        SealingKey(SEEDS[0]).public[:-32] + b"\x01" + bytes(31),
    ],
)
def test_nothing_is_sealed_to_what_is_no_key(public: bytes) -> None:
    assert not is_public_key(public)
    with pytest.raises(PeerError) as caught:
        real().seal(public, INFO, SECRET)
    assert caught.value.code == "keys.bad-public-key"
    assert is_public_key(SealingKey(SEEDS[0]).public)


def test_only_an_epoch_secret_is_sealed() -> None:
    with pytest.raises(LocalError) as caught:
        real().seal(SealingKey(SEEDS[0]).public, INFO, bytes(31))
    assert caught.value.code == "keys.bad-secret"


def test_an_enc_with_a_point_of_low_order_opens_nothing() -> None:
    reader = real(SEEDS[0])
    sealed = real().seal(reader.public, INFO, SECRET)
    assert reader.open(INFO, sealed[:1088] + bytes(32) + sealed[1120:]) is None
