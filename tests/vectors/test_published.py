"""Vectors that others published: CBOR, Ed25519, HPKE, Merkle roots, signed notes. ``vectors/README.md`` says whose."""

import json
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, ChaCha20Poly1305

from parley.base import canon
from parley.base.errors import PeerError
from parley.keys.hpke import HpkeSealing, SealingKey
from parley.record import note, signing, tree
from tests.vectors import hpke_reference

FOLDER = Path(__file__).resolve().parents[2] / "vectors" / "record"
NEVER_GOOD = {"low_order_A", "low_order_R", "low_order_residue", "non_canonical_A", "non_canonical_R", "reencoded_k"}


def load(name: str) -> Any:
    return json.loads((FOLDER / name).read_text("utf-8"))


@pytest.mark.parametrize("vector", load("cbor-appendix-a.json"), ids=lambda vector: vector["hex"][:32])
def test_cbor_examples(vector: dict[str, str]) -> None:
    """spec: record §1.1, §1.2."""
    data = bytes.fromhex(vector["hex"])
    if vector["outcome"] == "accept":
        value = canon.decode(data, 1024)
        assert canon.encode(value) == data
        if vector["diagnostic"][:1] not in ("h", "{"):  # the rest reads as JSON too
            assert value == json.loads(vector["diagnostic"])
    else:
        with pytest.raises(PeerError) as caught:
            canon.decode(data, 1024)
        assert caught.value.code == vector["outcome"]


def test_cbor_examples_are_all_there() -> None:
    outcomes = [vector["outcome"] for vector in load("cbor-appendix-a.json")]
    assert (len(outcomes), outcomes.count("accept")) == (82, 36)


def test_ed25519_edge_cases() -> None:
    """spec: record §2.3: good if and only if nothing of what the rule names is wrong with it."""
    vectors = load("ed25519-cctv.json")
    assert len(vectors) == 914
    for vector in vectors:
        key, signature = bytes.fromhex(vector["key"]), bytes.fromhex(vector["sig"])
        good = signing.verify(key, vector["msg"].encode(), signature)
        assert good == (not NEVER_GOOD & set(vector["flags"] or ())), vector["number"]


@pytest.mark.parametrize("vector", load("hpke-mlkem768-x25519.json"), ids=lambda vector: f"kdf-{vector['kdf_id']}")
def test_hpke_private_keys_are_seeds(vector: dict[str, Any]) -> None:
    """spec: record §6.2: the public keys of published seeds."""
    key = SealingKey(bytes.fromhex(vector["skRm"]))
    assert key.public.hex() == vector["pkRm"]


def test_hpke_key_schedule_of_the_reference() -> None:
    vector = load("hpke-mlkem768-x25519.json")[0]
    info = bytes.fromhex(vector["info"])
    keys = hpke_reference.schedule(bytes.fromhex(vector["shared_secret"]), info, vector["aead_id"])
    assert (keys.key.hex(), keys.base_nonce.hex()) == (vector["key"], vector["base_nonce"])
    first = vector["encryptions"][0]
    made = ChaCha20Poly1305(keys.key).encrypt(keys.base_nonce, bytes.fromhex(first["pt"]), bytes.fromhex(first["aad"]))
    assert made.hex() == first["ct"]


def test_hpke_opens_what_the_reference_sealed() -> None:
    """The published KEM output, our suite's AES-256-GCM: the key schedule is apart from the library's."""
    vector = load("hpke-mlkem768-x25519.json")[0]
    keys = hpke_reference.schedule(bytes.fromhex(vector["shared_secret"]), b"info", 2)
    sealed = bytes.fromhex(vector["enc"]) + AESGCM(keys.key).encrypt(keys.base_nonce, b"s" * 32, b"")
    sealing = HpkeSealing([SealingKey(bytes.fromhex(vector["skRm"]))])
    assert sealing.open(b"info", sealed) == b"s" * 32


def test_merkle_roots() -> None:
    """spec: record §10.1: the reference roots of Certificate Transparency."""
    published = load("merkle-roots.json")
    leaves = [tree.leaf_hash(bytes.fromhex(leaf)) for leaf in published["leaves"]]
    assert len(published["roots"]) == len(leaves) + 1 == 9
    frontier = tree.Frontier()
    for size, root in enumerate(published["roots"]):
        assert tree.root(leaves[:size]).hex() == root == frontier.root().hex()
        frontier.extend(leaves[size : size + 1])


def test_signed_note() -> None:
    """spec: record §10.2: the published example of another implementation."""
    vector = load("sumdb-note.json")
    read = note.read(vector["note"].encode(), 1024)
    key = note.read_verifier_key(vector["verifier_key"])
    assert str(key) == vector["verifier_key"]
    note.check(read, key)
    assert read.encode().decode() == vector["note"]
