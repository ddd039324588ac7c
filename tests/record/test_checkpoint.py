"""Checkpoints, cosignatures, inclusion proofs and the notes below them. What they refuse stands in the vectors."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.base import limits
from parley.base.errors import LocalError, ParleyError, PeerError
from parley.keys.key import SigningKey
from parley.record import checkpoint, inclusion, note, tree
from parley.record.names import FeedId, PostId

RECORD = bytes(range(32))
FEED = FeedId(1, 20, 0xDEAD)
PEER = PostId(0, 3)
AUTHOR, WITNESS = SigningKey(b"a" * 32), SigningKey(b"w" * 32)
IDS = [bytes([n]) * 32 for n in range(9)]
LEAVES = [tree.leaf_hash(each) for each in IDS]
NOW_S = 1_769_068_800


def signed(size: int = 9) -> checkpoint.Checkpoint:
    return checkpoint.sign(AUTHOR, RECORD, FEED, size, tree.root(LEAVES[:size]))


def cosigned(time_s: int = NOW_S) -> checkpoint.Checkpoint:
    base = signed()
    return checkpoint.with_lines(base, [checkpoint.cosign(base, WITNESS, PEER, base.root, time_s)])


def test_the_text_is_the_one_of_the_format() -> None:
    """spec: record §10.2."""
    origin = f"parley/v1/{RECORD.hex()}/1.20.0000dead"
    lines = signed().encode().decode().split("\n")
    assert lines[0] == signed().origin == origin
    assert lines[1] == "9"
    assert note.from_base64(lines[2]) == tree.root(LEAVES)
    assert lines[3] == ""
    assert lines[4].startswith(f"— {origin} ")
    assert lines[5:] == [""]


def test_what_is_signed_reads_back() -> None:
    read = checkpoint.read(RECORD, signed().encode())
    assert read == signed()
    checkpoint.check_author(read, AUTHOR.public)


def test_another_key_did_not_sign() -> None:
    with pytest.raises(PeerError) as caught:
        checkpoint.check_author(signed(), WITNESS.public)
    assert caught.value.code == "checkpoint.not-signed"
    assert caught.value.evidence == signed().encode()


def test_a_cosignature_carries_its_time() -> None:
    """spec: record §10.3."""
    read = checkpoint.read(RECORD, cosigned().encode())
    assert checkpoint.cosigned_at(read, PEER, WITNESS.public) == NOW_S
    assert checkpoint.cosigned_at(signed(), PEER, WITNESS.public) is None
    assert checkpoint.cosigned_at(read, PostId(0, 4), WITNESS.public) is None
    assert checkpoint.cosigned_at(read, PEER, AUTHOR.public) is None
    checkpoint.check_author(read, AUTHOR.public)


def test_the_latest_of_two_cosignatures_counts() -> None:
    both = checkpoint.with_lines(cosigned(NOW_S + 60), cosigned().note.lines)
    assert len(both.note.lines) == 3
    assert checkpoint.cosigned_at(both, PEER, WITNESS.public) == NOW_S + 60


def test_the_cosigned_message_is_the_one_of_the_format() -> None:
    text = signed().note.text
    assert checkpoint.cosigned_message(text, 7) == b"cosignature/v1\ntime 7\n" + text.encode()


def test_another_root_is_not_cosigned() -> None:
    with pytest.raises(PeerError) as caught:
        checkpoint.cosign(signed(), WITNESS, PEER, tree.root(LEAVES[:8]), NOW_S)
    assert caught.value.code == "checkpoint.root-differs"


@pytest.mark.parametrize("time_s", [-1, 2**63])
def test_a_time_that_cannot_be_is_not_signed(time_s: int) -> None:
    with pytest.raises(LocalError) as caught:
        checkpoint.cosign(signed(), WITNESS, PEER, signed().root, time_s)
    assert caught.value.code == "checkpoint.bad-time"


def test_lines_are_added_once_and_in_order() -> None:
    unknown = note.line(note.VerifierKey("elsewhere.example/key", 0xFF, b"any form"), b"any signature")
    grown = checkpoint.with_lines(cosigned(), [unknown, *cosigned().note.lines])
    assert grown.note.lines == (*cosigned().note.lines, unknown)
    assert checkpoint.read(RECORD, grown.encode()) == grown


def test_lines_beyond_the_limit_are_not_added() -> None:
    key = note.VerifierKey("elsewhere.example/key", note.ML_DSA_44, bytes(1312))
    lines = [note.line(key, bytes([n]) * 2428) for n in range(limits.CHECKPOINT_MAX // 3_000)]
    with pytest.raises(LocalError) as caught:
        checkpoint.with_lines(signed(), lines)
    assert caught.value.code == "base.too-large"


def test_what_is_too_large_is_not_read() -> None:
    with pytest.raises(PeerError) as caught:
        checkpoint.read(RECORD, bytes(limits.CHECKPOINT_MAX + 1))
    assert caught.value.code == "base.too-large"
    with pytest.raises(PeerError) as caught:
        inclusion.read(RECORD, bytes(inclusion.PROOF_MAX + 1))
    assert caught.value.code == "base.too-large"


def test_two_roots_of_one_size_contradict() -> None:
    """spec: record §5.4."""
    other = checkpoint.sign(AUTHOR, RECORD, FEED, 9, tree.root(LEAVES[:8]))
    assert checkpoint.contradict(signed(), other)
    assert not checkpoint.contradict(signed(), cosigned())
    assert not checkpoint.contradict(signed(8), other)
    elsewhere = checkpoint.sign(AUTHOR, RECORD, FeedId(1, 20, 1), 9, other.root)
    assert not checkpoint.contradict(signed(), elsewhere)


@given(st.integers(1, 9), st.data())
@settings(max_examples=40, deadline=None)
def test_every_entry_can_be_shown(size: int, data: st.DataObject) -> None:
    """spec: record §10.4."""
    seq = data.draw(st.integers(0, size - 1))
    proof = inclusion.prove(LEAVES, seq, signed(size))._replace(extra=data.draw(st.binary(max_size=40)))
    read = inclusion.read(RECORD, proof.encode())
    assert read == proof
    inclusion.check(read, IDS[seq], AUTHOR.public)
    with pytest.raises(PeerError):
        inclusion.check(read, IDS[seq - 1] if size > 1 else bytes(31), AUTHOR.public)


def test_what_is_not_under_the_checkpoint_cannot_be_shown() -> None:
    with pytest.raises(LocalError) as caught:
        inclusion.prove(LEAVES, 5, signed(5))
    assert caught.value.code == "checkpoint.no-such-leaf"


def test_extra_data_beyond_its_limit_is_refused() -> None:
    proof = inclusion.prove(LEAVES, 0, signed())._replace(extra=bytes(inclusion.EXTRA_MAX + 1))
    with pytest.raises(PeerError) as caught:
        inclusion.read(RECORD, proof.encode())
    assert caught.value.code == "checkpoint.bad-proof"


@given(st.data())
@settings(max_examples=200, deadline=None)
def test_damaged_bytes_are_refused_with_a_code_or_read_as_they_stand(data: st.DataObject) -> None:
    """One changed byte: reading raises nothing else, and nothing changed is taken as signed."""
    good = bytearray(cosigned().encode())
    at = data.draw(st.integers(0, len(good) - 1))
    new = data.draw(st.integers(0, 255))
    if good[at] == new:
        return
    good[at] = new
    try:
        read = checkpoint.read(RECORD, bytes(good))
        assert read.encode() == bytes(good)
        checkpoint.check_author(read, AUTHOR.public)
        time_s = checkpoint.cosigned_at(read, PEER, WITNESS.public)
    except ParleyError as error:
        assert error.code.startswith("checkpoint.") and error.phrase("zh") != error.code
    else:
        assert read.note.text == signed().note.text
        assert time_s is None, "only the cosignature's line itself can have changed: its name or key id"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "name",
        "name+00000000",
        "name+00000000+AQ==",
        "name+0000000+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "name+00000000+*",
        "na me+00000000+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "name+00000000+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "+00000000+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    ],
)
def test_a_verifier_key_must_fit_its_id(text: str) -> None:
    with pytest.raises(PeerError) as caught:
        note.read_verifier_key(text)
    assert caught.value.code == "checkpoint.bad-verifier-key"


def test_keys_of_a_checkpoint_can_be_given_to_other_tools() -> None:
    for key in (
        checkpoint.author_key(RECORD, FEED, AUTHOR.public),
        checkpoint.cosigner_key(RECORD, PEER, WITNESS.public),
    ):
        assert note.read_verifier_key(str(key)) == key
