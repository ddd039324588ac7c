"""Our own vectors: each file gives bytes and the one outcome that a second implementation must come to as well."""

import base64
import json
from pathlib import Path
from typing import Any

import pytest

from parley.base import canon
from parley.base.errors import PeerError
from parley.keys.hpke import HpkeSealing, SealingKey
from parley.record import checkpoint, inclusion, tree
from parley.record.names import PostId
from tests.vectors.make_record_vectors import made

FOLDER = Path(__file__).resolve().parents[2] / "vectors" / "record"


def files(folder: str) -> list[Any]:
    found = sorted((FOLDER / folder).glob("*.json"))
    assert found, folder
    return [pytest.param(json.loads(path.read_text("utf-8")), id=path.stem) for path in found]


def outcome_of_checkpoint(vector: dict[str, Any], data: bytes) -> str:
    try:
        read = checkpoint.read(bytes.fromhex(vector["record_id"]), data)
        checkpoint.check_author(read, bytes.fromhex(vector["author_public"]))
        checkpoint.cosigned_at(read, PostId(*vector["cosigner"]), bytes.fromhex(vector["cosigner_public"]))
    except PeerError as error:
        return error.code
    assert read.encode() == data, "what is accepted is written again to the same bytes"
    return "accept"


@pytest.mark.parametrize("vector", files("canon"))
def test_byte_form(vector: dict[str, Any]) -> None:
    data = bytes.fromhex(vector["hex"])
    try:
        assert canon.encode(canon.decode(data, 8192)) == data
        outcome = "accept"
    except PeerError as error:
        outcome = error.code
    assert outcome == vector["outcome"]


@pytest.mark.parametrize("vector", files("checkpoint"))
def test_checkpoint(vector: dict[str, Any]) -> None:
    assert outcome_of_checkpoint(vector, base64.b64decode(vector["checkpoint_base64"])) == vector["outcome"]


@pytest.mark.parametrize("vector", files("proof"))
def test_inclusion_proof(vector: dict[str, Any]) -> None:
    data = base64.b64decode(vector["proof_base64"])
    try:
        proof = inclusion.read(bytes.fromhex(vector["record_id"]), data)
        inclusion.check(proof, bytes.fromhex(vector["entry_id"]), bytes.fromhex(vector["author_public"]))
        outcome = "accept"
        assert proof.encode() == data
    except PeerError as error:
        outcome = error.code
    assert outcome == vector["outcome"]


@pytest.mark.parametrize("vector", files("consistency"))
def test_consistency_proof(vector: dict[str, Any]) -> None:
    old_root, new_root = bytes.fromhex(vector["old_root"]), bytes.fromhex(vector["new_root"])
    path = [bytes.fromhex(each) for each in vector["path"]]
    holds = tree.verify_consistency(vector["old_size"], old_root, vector["new_size"], new_root, path)
    assert holds == (vector["outcome"] == "accept")


@pytest.mark.parametrize("vector", files("sealing"))
def test_sealing(vector: dict[str, Any]) -> None:
    sealing = HpkeSealing([SealingKey(bytes.fromhex(vector["seed"]))])
    opened = sealing.open(bytes.fromhex(vector["info"]), bytes.fromhex(vector["sealed"]))
    assert opened == (bytes.fromhex(vector["secret"]) if vector["outcome"] == "accept" else None)


def test_the_files_are_what_the_specification_makes() -> None:
    on_disk = {
        path.relative_to(FOLDER).as_posix(): json.loads(path.read_text("utf-8")) for path in FOLDER.glob("*/*.json")
    }
    ours = made()
    assert {name: body for name, body in on_disk.items() if name.split("/")[0] in folders(ours)} == ours


def folders(names: dict[str, Any]) -> set[str]:
    return {name.split("/")[0] for name in names}
