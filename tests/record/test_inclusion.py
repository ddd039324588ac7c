"""Inclusion proofs in C2SP's form: one form only, and what it proves (spec: record §10.4)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.base.errors import PeerError
from parley.record import checkpoint as checkpoints
from parley.record import inclusion, tree
from tests.record import made

OF = made.sides(2)
FEED = OF.feed(0)
IDS = [bytes([number]) * 32 for number in range(1, 8)]
LEAVES = [tree.leaf_hash(id_) for id_ in IDS]
UNDER = checkpoints.sign(OF.signer(FEED), OF.id, FEED, 6, tree.root(LEAVES[:6]))
PUBLIC = OF.signer(FEED).public
PROOF = inclusion.prove(LEAVES, 4, UNDER)


def code(data: bytes) -> str:
    with pytest.raises(PeerError) as caught:
        inclusion.read(OF.id, data)
    return caught.value.code


def with_head(old: bytes, new: bytes) -> bytes:
    whole = PROOF.encode()
    assert old in whole
    return whole.replace(old, new, 1)


@pytest.mark.parametrize("seq", range(6))
@pytest.mark.parametrize("extra", [b"", b"note", bytes(inclusion.EXTRA_MAX)])
def test_each_entry_is_proved_at_its_place_only(seq: int, extra: bytes) -> None:
    proof = inclusion.prove(LEAVES, seq, UNDER)._replace(extra=extra)
    again = inclusion.read(OF.id, proof.encode())
    assert again == proof
    inclusion.check(again, IDS[seq], PUBLIC)
    for other in IDS[:seq] + IDS[seq + 1 :]:
        with pytest.raises(PeerError, match=r"checkpoint\.bad-proof"):
            inclusion.check(again, other, PUBLIC)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"@v1", b"@v2"), (b"@v1", b"@v\xff"), (b"index 4", b"index 04"), (b"index 4", b"index -4"), (b"index 4\n", b""),
        (b"index 4", b"extra \nindex 4"), (b"index 4", b"extra ****\nindex 4"), (b"index 4", b"index 4\nAAAA"),
        (b"index 4", b"index 4\n****"), (b"index 4", b"index 4" + b"\n" + b"A" * 43 + b"=" * 1 + b"x"),
        (b"index 4", b"index 12345678901234567"),
    ],
)  # fmt: skip
def test_another_form_is_refused(old: bytes, new: bytes) -> None:
    assert code(with_head(old, new)) == "checkpoint.bad-proof"


def test_more_than_any_proof_needs_is_refused() -> None:
    hashes = b"".join(b"\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=" for _ in range(tree.PATH_MAX_COUNT))
    assert code(with_head(b"index 4", b"index 4" + hashes)) == "checkpoint.bad-proof"
    assert code(PROOF._replace(extra=bytes(inclusion.EXTRA_MAX + 1)).encode()) == "checkpoint.bad-proof"
    assert code(b"x" * (inclusion.PROOF_MAX + 1)) == "base.too-large"
    assert code(b"c2sp.org/tlog-proof@v1") == "checkpoint.bad-proof"


@given(st.integers(0, 8 * len(PROOF.encode()) - 1))
def test_no_bit_of_it_may_be_another(bit: int) -> None:
    data = bytearray(PROOF.encode())
    data[bit // 8] ^= 1 << bit % 8
    with pytest.raises(PeerError):
        inclusion.check(inclusion.read(OF.id, bytes(data)), IDS[4], PUBLIC)
