"""Writes our own vectors of the line: ``PYTHONPATH=src:. python tests/vectors/make_line_vectors.py``.

Run it only when the specification changes; the files then show what changed. All keys are fixed and public.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from parley.base import canon
from parley.line import frames
from parley.line.frames import FrameType
from parley.record import document as documents
from parley.record import elide, seal, tree
from parley.record import entry as entries
from parley.record.elide import Ends, Given, Spot
from parley.record.entry import Draft, Entry
from parley.record.names import FeedId, Head
from tests.vectors.make_record_vectors import AUTHOR_KEY, FEED, RECORD

OUT = Path(__file__).resolve().parents[2] / "vectors" / "line"
READER = FeedId(1, 300, 0x0BADCAFE)
THIRD = FeedId(2, 1, 0x00000007)
SECRET = bytes(range(64, 96))
BEGAN = 1_765_872_000_000
EPOCH = 1
FIELDS: dict[int, Any] = {0: 225, 1: 3, 8: BEGAN + 120_000, 32: [18_505_000, 112_254_000], 33: "keep clear"}
HELD = {
    (FEED, EPOCH): Spot(b"\x11" * 32, BEGAN), (FEED, 40): Spot(b"\x28" * 32, BEGAN + 60_000),
    (READER, 7): Spot(b"\x77" * 32, BEGAN + 61_000), (THIRD, 9): Spot(b"\x99" * 32, BEGAN + 62_000),
}  # fmt: skip
ENDS = Ends(FEED, READER)


class Shelf:
    """What the reader holds: the places, and the secret of the epoch unless ``sealed`` is off."""

    def __init__(self, held: dict[tuple[FeedId, int], Spot], opens: bool = True) -> None:
        self.held = held
        self.opens = opens

    def spot(self, feed: FeedId, seq: int) -> Spot | None:
        return self.held.get((feed, seq))

    def commitment(self, feed: FeedId, seq: int, epoch: int, ciphertext: bytes) -> bytes | None:
        if epoch and not self.opens:
            return None
        return seal.commitment_of(seal.entry_key(SECRET if epoch else None, RECORD, feed, seq), ciphertext)

    def without(self, *places: tuple[FeedId, int]) -> "Shelf":
        return Shelf({place: spot for place, spot in self.held.items() if place not in places}, self.opens)


ALL = Shelf(HELD)


def an_entry(heads: tuple[Head, ...] | None = None, seq: int = 41, epoch: int = EPOCH, time: int = 65_250) -> Entry:
    fields = FIELDS if seq else {0: 1}
    sealed = seal.seal(seal.entry_key(SECRET if epoch else None, RECORD, FEED, seq), fields)
    prev = HELD[(FEED, 40)].id if seq else RECORD
    draft = Draft(FEED, seq, prev, heads, BEGAN + time, epoch, sealed.commitment, sealed.ciphertext)
    return entries.sign(AUTHOR_KEY, RECORD, draft)


def head(feed: FeedId, seq: int) -> Head:
    return Head(*feed, seq, HELD[(feed, seq)].id)


def frame(entry: Entry, sender_thinks: Shelf = ALL, ends: Ends = ENDS) -> bytes:
    items = elide.elide(entry, ends, ALL, lambda feed, seq: sender_thinks.spot(feed, seq) is not None)
    assert items is not None
    return frames.encode(FrameType.NARROW, items)


def changed(entry: Entry, at: int, value: Any) -> bytes:
    parts = frames.decode(frame(entry)).parts
    parts[at] = value
    return frames.encode(FrameType.NARROW, parts)


HEADS = (head(READER, 7), head(THIRD, 9))
MANY = tuple(Head(2, 1, number, 5, bytes([number]) * 32) for number in range(1, 7))
FLASH = an_entry()
NOTE = an_entry(HEADS)
PREV_LACKING = ALL.without((FEED, 40))
NOTHING = Shelf({}, opens=False)


def narrow() -> Iterator[tuple[str, str, bytes, Shelf, Entry | None, str]]:
    """name, what, frame, the reader's shelf, the entry that comes out, outcome."""
    yield "flash", "self-contained; nothing left but signature and ciphertext", frame(FLASH), ALL, FLASH, "accept"
    yield (
        "flash-prev", "prev written out; the time counts from the epoch's announcement", frame(FLASH, PREV_LACKING),
        PREV_LACKING, FLASH, "accept",
    )  # fmt: skip
    yield (
        "flash-whole",
        "prev and commitment written out, the time from 1970",
        frame(FLASH, NOTHING),
        NOTHING,
        FLASH,
        "accept",
    )
    earlier = an_entry(time=59_999)
    yield "time-backwards", "its author's clock was set back", frame(earlier), ALL, earlier, "accept"
    opened = an_entry((), seq=0, epoch=0)
    yield (
        "first",
        "the first entry of a feed, in the clear: prev is the record id",
        frame(opened, NOTHING),
        NOTHING,
        opened,
        "accept",
    )
    yield "heads", "one head by seq alone, one by its place", frame(NOTE), ALL, NOTE, "accept"
    lacking = ALL.without((THIRD, 9))
    yield "heads-id", "one head with its id", frame(NOTE, lacking), lacking, NOTE, "accept"
    table = an_entry(MANY)
    yield "head-table", "six heads: the table and its hash are built again", frame(table), ALL, table, "accept"
    other = frame(FLASH, ends=Ends(THIRD, READER))
    yield "feed", "passed on by a third post: the feed is written out", other, ALL, FLASH, "accept"
    yield "lacks-prev", "prev is left out, and the reader has no entry there", frame(FLASH), PREV_LACKING, None, "ask"
    yield (
        "lacks-head",
        "the id of a head is left out, and the reader has no entry there",
        frame(NOTE),
        lacking,
        None,
        "ask",
    )
    yield (
        "lacks-secret",
        "the commitment is left out, and the reader cannot open the ciphertext",
        frame(FLASH),
        Shelf(HELD, False),
        None,
        "ask",
    )
    wrong = Shelf({**HELD, (FEED, 40): Spot(b"\x29" * 32, BEGAN + 60_000)})
    yield (
        "other-prev",
        "the reader has another entry there: the signature does not fit",
        frame(FLASH),
        wrong,
        None,
        "ask",
    )
    late = Shelf({**HELD, (FEED, 40): Spot(b"\x28" * 32, BEGAN + 60_001)})
    yield "other-time", "the entry before has another time: the signature does not fit", frame(FLASH), late, None, "ask"
    yield "time-negative", "before 1970", changed(FLASH, 3, -BEGAN - 100_000), ALL, None, "ask"
    yield (
        "seq-other",
        "another seq than was signed",
        changed(FLASH, 1, 42),
        Shelf({**HELD, (FEED, 41): HELD[(FEED, 40)]}),
        None,
        "ask",
    )
    for name, what, data in malformed():
        yield name, what, data, ALL, None, "record.bad-shape"
    yield "items-4", "no tail", frames.encode(FrameType.NARROW, [0, 41, 40, 0]), ALL, None, "line.bad-frame"
    yield "items-8", "an item too many", frames.encode(FrameType.NARROW, [3, 41, 40, 0, bytes(64), [0, 7, 1], [], 0]), ALL, None, "line.bad-frame"  # fmt: skip
    long = frame(FLASH)
    yield "not-shortest", "the seq in two bytes more than it needs", long.replace(b"\x18\x29", b"\x1a\x00\x00\x00\x29", 1), ALL, None, "base.not-canonical"  # fmt: skip


def malformed() -> Iterator[tuple[str, str, bytes]]:
    yield "given-16", "a bit of given that means nothing", changed(FLASH, 0, 16)
    yield "given-negative", "given below zero", changed(FLASH, 0, -1)
    yield "given-feed-missing", "given says that the feed follows", changed(FLASH, 0, int(Given.FEED))
    yield "given-heads-missing", "given does not say that heads follow", changed(NOTE, 0, 0)
    yield "back-beyond", "an epoch before the feed began", changed(FLASH, 2, 42)
    yield "seq-beyond", "a seq of 2^53", changed(FLASH, 1, 2**53)
    yield "time-text", "a time that is no number", changed(FLASH, 3, "0")
    yield "tail-short", "not even a signature", changed(FLASH, 4, bytes(63))
    yield "heads-number-negative", "a head's seq below zero", changed(NOTE, 5, [-1])
    yield "heads-65", "65 heads", changed(NOTE, 5, list(range(65)))
    yield "heads-id-short", "a head with an id of 31 bytes", changed(NOTE, 5, [[2, 1, 7, 9, bytes(31)]])
    yield (
        "first-prev",
        "a prev for the first entry, which has none to choose",
        frames.encode(FrameType.NARROW, [4, 0, 0, 0, bytes(96)]),
    )


def plain_frames() -> Iterator[tuple[str, str, bytes, str]]:
    """name, what, bytes, outcome: frames as such."""
    good: dict[str, tuple[FrameType, list[Any]]] = {
        "hello": (FrameType.HELLO, [b"signed"]), "beat": (FrameType.BEAT, [b"signed"]),
        "entry": (FrameType.ENTRY, [b"cose", b"ciphertext"]), "entry-table": (FrameType.ENTRY, [b"cose", b"ct", b"table"]),
        "receipt": (FrameType.RECEIPT, [b"cose"]), "checkpoint": (FrameType.CHECKPOINT, [b"note"]),
        "want": (FrameType.WANT, [[0, 7, 1], 5, 512]), "busy": (FrameType.BUSY, [b"signed"]),
        "card": (FrameType.CARD, [b"cose", b"sealing", b"archive"]), "fetch": (FrameType.FETCH, [bytes(range(32)), 1023, 16]),
        "piece": (FrameType.PIECE, [bytes(range(32)), 2, bytes(range(64)), b"sealed"]),
    }  # fmt: skip
    for name, (type_, parts) in good.items():
        yield name, f"a {type_.name} frame", frames.encode(type_, parts), "accept"
    yield "want-0", "nothing asked for", frames.encode(FrameType.WANT, [[0, 7, 1], 5, 0]), "line.bad-frame"
    yield "want-513", "more than may be asked for", frames.encode(FrameType.WANT, [[0, 7, 1], 5, 513]), "line.bad-frame"
    yield "want-feed-short", "a feed of two numbers", frames.encode(FrameType.WANT, [[0, 7], 5, 1]), "line.bad-frame"
    root = bytes(range(32))
    yield "fetch-0", "no piece asked for", frames.encode(FrameType.FETCH, [root, 0, 0]), "line.bad-frame"
    yield (
        "fetch-17",
        "more pieces than may be asked for",
        frames.encode(FrameType.FETCH, [root, 0, 17]),
        "line.bad-frame",
    )
    yield (
        "fetch-1024",
        "a piece that no document has",
        frames.encode(FrameType.FETCH, [root, 1024, 1]),
        "line.bad-frame",
    )
    yield "fetch-root", "a root of 31 bytes", frames.encode(FrameType.FETCH, [root[1:], 0, 1]), "line.bad-frame"
    yield "piece-path", "a path of a hash and a byte", frames.encode(FrameType.PIECE, [root, 0, bytes(33), b"s"]), "line.bad-frame"  # fmt: skip
    yield "piece-long", "a piece a byte too long", frames.encode(FrameType.PIECE, [root, 0, b"", bytes(32_785)]), "line.bad-frame"  # fmt: skip
    yield "piece-text", "a path of text", frames.encode(FrameType.PIECE, [root, 0, "", b"s"]), "line.bad-frame"
    yield "type-9", "a type that is not known", canon.encode([9, b""]), "line.unknown-frame"
    yield "type-text", "a type that is no number", canon.encode(["2", b"", b""]), "line.bad-frame"
    yield "empty", "an array of nothing", canon.encode([]), "line.bad-frame"
    yield "map", "no array", canon.encode({0: b""}), "base.not-canonical"
    yield "entry-1", "an entry without its ciphertext", canon.encode([2, b"cose"]), "line.bad-frame"
    yield "entry-text", "text for bytes", canon.encode([2, b"cose", "ciphertext"]), "line.bad-frame"
    yield "indefinite", "an array of indefinite length", b"\x9f\x03\x41\x00\xff", "base.not-canonical"
    yield (
        "trailing",
        "a byte behind the frame",
        frames.encode(FrameType.RECEIPT, [b"r"]) + b"\x00",
        "base.not-canonical",
    )
    yield "nothing", "no byte at all", b"", "base.not-canonical"


def pieces() -> Iterator[tuple[str, dict[str, Any]]]:
    """Pieces of a document of three, whose reader knows what its entry says (spec: line §11.2)."""
    data = bytes(2 * 32_768) + b"The end of the minutes."
    document, sealed = documents.seal(bytes(range(32)), data, "application/pdf", "Minutes.pdf")
    path, piece = documents.path_of([tree.leaf_hash(piece) for piece in sealed], 2), sealed[2]
    cases = [
        ("last", "the last of three, which is shorter", (2, path, piece), "accept"),
        ("other-number", "the last of three, as the second", (1, path, piece), "line.bad-piece"),
        ("no-path", "no path", (2, b"", piece), "line.bad-piece"),
        ("path-long", "a hash too many", (2, path + bytes(32), piece), "line.bad-piece"),
        ("bit", "a bit turned", (2, path, bytes([piece[0] ^ 1]) + piece[1:]), "line.bad-piece"),
        ("beyond", "a fourth of three", (3, path, piece), "line.bad-piece"),
        ("short", "the piece without its last byte", (2, path, piece[:-1]), "line.bad-piece"),
    ]  # fmt: skip
    named = {
        "size": document.size, "key": document.key.hex(), "digest": document.digest.hex(), "root": document.root.hex()
    }  # fmt: skip
    for name, what, parts, outcome in cases:
        frame_ = frames.encode(FrameType.PIECE, [document.root, *parts])
        vector = {"kind": "piece", "what": what, "spec": "line §11.2", "document": named, "frame": frame_.hex()}
        yield f"piece-{name}.json", vector | {"outcome": outcome}


def made() -> Iterator[tuple[str, dict[str, Any]]]:
    """File name → vector."""
    for name, what, data, outcome in plain_frames():
        yield (
            f"frame-{name}.json",
            {"kind": "frame", "what": what, "spec": "line §1.1, §1.3", "frame": data.hex(), "outcome": outcome},
        )
    for name, what, data, shelf, entry, outcome in narrow():
        sender = THIRD if name == "feed" else FEED
        vector: dict[str, Any] = {
            "kind": "narrow", "what": what, "spec": "line §9.1–§9.4", "record_id": RECORD.hex(),
            "author_public": AUTHOR_KEY.public.hex(), "sender_feed": list(sender), "reader_feed": list(READER),
            "held": [[*feed, seq, spot.id.hex(), spot.time] for (feed, seq), spot in sorted(shelf.held.items())],
            "epoch_secret": SECRET.hex() if shelf.opens else None, "frame": data.hex(), "outcome": outcome,
        }  # fmt: skip
        if entry is not None:
            table = entry.table.hex() if entry.table else None
            vector["says"] = {"cose": entry.cose.hex(), "ciphertext": entry.ciphertext.hex(), "table": table}
        yield f"narrow-{name}.json", vector
    yield from pieces()


def main() -> int:
    OUT.mkdir(exist_ok=True)
    for old in OUT.glob("*.json"):
        old.unlink()
    for name, vector in made():
        (OUT / name).write_text(json.dumps(vector, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
