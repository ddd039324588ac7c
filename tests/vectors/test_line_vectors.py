"""Our own vectors of the line: each file has one frame and the one outcome that every implementation must come to."""

import json
from pathlib import Path
from typing import Any

import pytest

from parley.base.errors import PeerError
from parley.line import frames
from parley.line.frames import FrameType
from parley.record import document as documents
from parley.record import elide, seal, signing
from parley.record import entry as entries
from parley.record.document import Document
from parley.record.elide import Ends, Spot
from parley.record.names import FeedId
from tests.vectors.make_line_vectors import made

FOLDER = Path(__file__).resolve().parents[2] / "vectors" / "line"
FILES = sorted(FOLDER.glob("*.json"))


def vectors(kind: str) -> list[Any]:
    read = [pytest.param(json.loads(path.read_text("utf-8")), id=path.stem) for path in FILES]
    return [one for one in read if one.values[0]["kind"] == kind]


class Holdings:
    """What the vector says that the reader holds."""

    def __init__(self, vector: dict[str, Any]) -> None:
        self.record_id = bytes.fromhex(vector["record_id"])
        self.held = {(FeedId(*row[:3]), row[3]): Spot(bytes.fromhex(row[4]), row[5]) for row in vector["held"]}
        self.secret = vector["epoch_secret"] and bytes.fromhex(vector["epoch_secret"])

    def spot(self, feed: FeedId, seq: int) -> Spot | None:
        return self.held.get((feed, seq))

    def commitment(self, feed: FeedId, seq: int, epoch: int, ciphertext: bytes) -> bytes | None:
        if epoch and not self.secret:
            return None
        try:
            return seal.commitment_of(
                seal.entry_key(self.secret if epoch else None, self.record_id, feed, seq), ciphertext
            )
        except PeerError:
            return None


def rebuilt(vector: dict[str, Any]) -> tuple[str, list[bytes]]:
    """The outcome, and the travelling form where it is ``accept``."""
    ends = Ends(FeedId(*vector["sender_feed"]), FeedId(*vector["reader_feed"]))
    try:
        elided = elide.read(frames.decode(bytes.fromhex(vector["frame"])).parts, ends)
    except PeerError as error:
        return error.code, []
    assert elided is not None
    try:
        parts = elide.rebuild(bytes.fromhex(vector["record_id"]), elided, Holdings(vector))
        _, signed = entries.read(bytes.fromhex(vector["record_id"]), parts)
        signing.check(signed, bytes.fromhex(vector["author_public"]))
    except PeerError:
        return "ask", []
    return "accept", parts


@pytest.mark.parametrize("vector", vectors("narrow"))
def test_narrow(vector: dict[str, Any]) -> None:
    outcome, parts = rebuilt(vector)
    assert outcome == vector["outcome"]
    if outcome == "accept":
        says = vector["says"]
        assert parts == [bytes.fromhex(says[key]) for key in ("cose", "ciphertext", "table") if says[key] is not None]


@pytest.mark.parametrize("vector", vectors("frame"))
def test_frame(vector: dict[str, Any]) -> None:
    data = bytes.fromhex(vector["frame"])
    try:
        frame = frames.decode(data)
        if frame.type is FrameType.WANT:
            frames.read_want(frame.parts)
        elif frame.type is FrameType.FETCH:
            frames.read_fetch(frame.parts)
        elif frame.type is FrameType.PIECE:
            frames.read_piece(frame.parts)
        outcome = "accept"
        assert frames.encode(frame.type, frame.parts) == data
    except PeerError as error:
        outcome = error.code
    assert outcome == vector["outcome"]


@pytest.mark.parametrize("vector", vectors("piece"))
def test_piece(vector: dict[str, Any]) -> None:
    says = {key: value if type(value) is int else bytes.fromhex(value) for key, value in vector["document"].items()}
    document = Document(says["root"], says["size"], says["key"], says["digest"], "application/pdf", "Minutes.pdf")
    piece = frames.read_piece(frames.decode(bytes.fromhex(vector["frame"])).parts)
    assert piece.root == document.root
    good = document.fits(piece.number, piece.path, piece.sealed)
    assert ("accept" if good else "line.bad-piece") == vector["outcome"]
    if good:
        assert documents.open_piece(document, piece.number, piece.sealed) == b"The end of the minutes."


def test_the_files_are_those_that_the_script_makes() -> None:
    assert {path.name: json.loads(path.read_text("utf-8")) for path in FILES} == dict(made())
    assert {"narrow", "frame", "piece"} == {json.loads(path.read_text("utf-8"))["kind"] for path in FILES}
