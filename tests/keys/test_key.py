"""Signing keys: what they sign, and that their seeds are shown nowhere."""

import copy
import logging
import pickle
import traceback

import pytest

from parley.base.errors import LocalError
from parley.keys.hpke import HpkeSealing, SealingKey
from parley.keys.key import SecretKey, SigningKey
from parley.record import signing

SEED = bytes(range(100, 132))


def test_a_signature_is_the_published_one() -> None:
    """RFC 8032 §7.1, test 2."""
    key = SigningKey(bytes.fromhex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"))
    assert key.public.hex() == "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
    assert key.sign(b"\x72").hex() == (
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )


def test_what_is_signed_is_good_by_the_strict_rule() -> None:
    key = SigningKey.draw()
    signer: signing.Signer = key
    assert signing.verify(key.public, b"message", signer.sign(b"message"))
    assert not signing.verify(key.public, b"other", signer.sign(b"message"))


def test_fresh_keys_differ() -> None:
    assert SigningKey.draw().public != SigningKey.draw().public
    assert SealingKey.draw().public != SealingKey.draw().public


@pytest.mark.parametrize("seed", [b"", bytes(31), bytes(33), bytearray(32), "s" * 32])
@pytest.mark.parametrize("kind", [SigningKey, SealingKey])
def test_a_seed_has_32_bytes(kind: type[SecretKey], seed: bytes) -> None:
    with pytest.raises(LocalError) as caught:
        kind(seed)
    assert caught.value.code == "keys.bad-seed"


@pytest.mark.parametrize("kind", [SigningKey, SealingKey])
def test_a_seed_is_shown_nowhere(kind: type[SecretKey], caplog: pytest.LogCaptureFixture) -> None:
    key = kind(SEED)
    logging.getLogger().warning("%s %r %s", key, [key], {"key": key})
    try:
        raise RuntimeError(key, HpkeSealing([key]) if isinstance(key, SealingKey) else None)
    except RuntimeError:
        trace = traceback.format_exc()
    shown = caplog.text + trace + repr(key) + str(key) + f"{key}"
    assert SEED.hex() not in shown and repr(SEED)[2:-1] not in shown and "defgh" not in shown
    assert repr(key) == f"{kind.__name__}(public={key.public[:8].hex()}…)"


@pytest.mark.parametrize("kind", [SigningKey, SealingKey])
def test_a_key_is_not_copied_to_elsewhere(kind: type[SecretKey]) -> None:
    for attempt in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(LocalError) as caught:
            attempt(kind(SEED))
        assert caught.value.code == "keys.not-to-be-copied"
    assert kind(SEED).reveal_seed() == SEED
