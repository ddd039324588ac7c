"""Our own vectors: each file has one input and the one outcome that every implementation must come to."""

import json
from pathlib import Path
from typing import Any

import pytest
from scripts.make_vectors import made

from parley.base import canon
from parley.base.errors import PeerError
from parley.record import card as cards
from parley.record import entry as entries
from parley.record import genesis as geneses
from parley.record import proof, seal, signing
from parley.record import receipt as receipts
from parley.record.names import FeedId, PostId
from tests.record import made as m

FOLDER = Path(__file__).resolve().parents[2] / "vectors" / "record" / "own"
Vector = dict[str, Any]


def files(*kinds: str) -> list[Any]:
    found = [path for kind in kinds for path in sorted(FOLDER.glob(f"{kind}-*.json"))]
    assert found, kinds
    return [pytest.param(json.loads(path.read_text("utf-8")), id=path.stem) for path in found]


def unhex(text: str | None) -> bytes:
    return bytes.fromhex(text or "")


def entry(vector: Vector) -> Vector:
    parts = [unhex(vector[part]) for part in ("cose", "ciphertext", "table") if vector[part] is not None]
    found, signed = entries.read(unhex(vector["record_id"]), parts)
    signing.check(signed, unhex(vector["author_public"]))
    heads = None if found.heads is None else [[*head[:4], head.id.hex()] for head in found.heads]
    return {
        "id": found.id.hex(), "feed": list(found.feed), "seq": found.seq, "prev": found.prev.hex(), "heads": heads,
        "time": found.time, "epoch": found.epoch, "commitment": found.commitment.hex(),
    }  # fmt: skip


def card(vector: Vector) -> None:
    parts = [unhex(vector[part]) for part in ("cose", "sealing_public", "archive_public")]
    cards.read(parts, unhex(vector["record_id"]))


def genesis(vector: Vector) -> Vector:
    return {"id": geneses.decode(unhex(vector["genesis"])).id.hex()}


def receipt(vector: Vector) -> None:
    _, signed = receipts.read(unhex(vector["record_id"]), unhex(vector["cose"]))
    signing.check(signed, unhex(vector["issuer_public"]))


def revocation(vector: Vector) -> None:
    cards.read_revocation(unhex(vector["cose"]), unhex(vector["record_id"]), tuple(map(unhex, vector["roots"])))


def payload(vector: Vector) -> Vector:
    secret = None if vector["epoch_secret"] is None else unhex(vector["epoch_secret"])
    key = seal.entry_key(secret, unhex(vector["record_id"]), FeedId(*vector["feed"]), vector["seq"])
    opened = seal.open_(key, unhex(vector["ciphertext"]), unhex(vector["commitment"]))
    salts = seal.salts_of(key, len(opened.fields))
    return {"entry_key": key.hex(), "salts": salts.hex(), "plaintext": canon.encode([opened.fields]).hex()}


def equivocation(vector: Vector) -> None:
    finding = proof.verify_proof(unhex(vector["proof"]), tuple(map(unhex, vector["roots"])))
    if finding.code != "record.equivocation":
        raise PeerError(finding.code)


READERS = {
    "entry": entry, "card": card, "genesis": genesis, "receipt": receipt, "revocation": revocation,
    "payload": payload, "equivocation": equivocation,
}  # fmt: skip


@pytest.mark.parametrize("vector", files(*READERS))
def test_outcome(vector: Vector) -> None:
    said: Any = None
    try:
        said = READERS[vector["kind"]](vector)
        outcome = "accept"
    except PeerError as error:
        outcome = error.code
    assert outcome == vector["outcome"]
    if "says" in vector:
        assert said == vector["says"]


@pytest.mark.parametrize("vector", files("order"))
def test_order(vector: Vector) -> None:
    record = m.a_record(m.sides(2))
    assert record.id.hex() == vector["record_id"]
    heads = set()
    for parts in vector["entries"]:
        one = record.verify([bytes.fromhex(part) for part in parts])
        side, post = map(int, str(one.feed.author).split("."))
        assert record.key_of(PostId(side, post)).hex() == vector["posts"][str(one.feed.author)]
        m.admit(record, one)
        heads.add(one.head)
    assert sorted(head.id.hex() for head in heads if record.present(head)) == vector["present"]
    assert sorted(one.id.hex() for one in record.waiting) == vector["ahead"]
    below = {str(feed): record.folds_below(feed) for feed in record.feeds}
    assert {feed: seq for feed, seq in below.items() if seq is not None} == vector["folds_below"]


def test_the_files_are_what_the_script_makes() -> None:
    on_disk = {path.name: json.loads(path.read_text("utf-8")) for path in FOLDER.glob("*.json")}
    assert on_disk == json.loads(json.dumps(made()))


def test_every_kind_has_good_and_bad_ones() -> None:
    outcomes: dict[str, set[bool]] = {}
    for vector in made().values():
        outcomes.setdefault(vector["kind"], set()).add(vector["outcome"] == "accept")
    assert all(both == {True, False} for kind, both in outcomes.items() if kind != "order")
