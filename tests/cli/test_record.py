"""Verify, export, prove and backup, on a store that a real node wrote."""

import asyncio
import hashlib
import json
import shutil
import tarfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import apsw
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parley.base import limits
from parley.cli import founding
from parley.cli.home import Home
from parley.keys.directory import KeyDirectory
from parley.keys.key import SigningKey
from parley.line import frames
from parley.record import card as cards
from parley.record import checkpoint as checkpoints
from parley.record import entry as entries
from parley.record import genesis as geneses
from parley.record import proof, receipt, seal, signing, tree
from parley.record.archive import Checkpointed, Linked
from parley.record.entry import Draft
from parley.record.names import FeedId
from parley.runtime import build, config
from parley.runtime.desk import Release
from parley.stores.sqlite import SqliteReader, SqliteStore
from tests.cli.conftest import Ended, call

COUNT = 70  # a feed's checkpoint comes after 64 entries
Parley = Callable[..., Ended]


@pytest.fixture(scope="module")
def written(pattern: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home whose node has said something."""
    folder = tmp_path_factory.mktemp("written") / "a"
    shutil.copytree(pattern / "a", folder)

    async def speak() -> None:
        runtime = build.build(config.load(folder / "parley.toml"))
        await runtime.start()
        desk = runtime.loops[0]
        await desk.release_many(
            [Release("line-test", {32: n + 1}, role="duty_officer", to=("0",)) for n in range(COUNT)]
        )
        await desk.release(Release("note", {33: ["zh", "海面平静。"]}, role="duty_officer"))
        await runtime.stop()

    asyncio.run(speak())
    return folder


@pytest.fixture
def home(written: Path, tmp_path: Path) -> Home:
    """That home, for one test."""
    shutil.copytree(written, tmp_path / "home")
    return Home(tmp_path / "home")


@pytest.fixture
def parley(home: Home) -> Parley:
    return lambda *args: call("--home", home.path, "--json", *args)


# -- verify ------------------------------------------------------------------------------------------------------------


def test_a_sound_record_verifies(parley: Parley, home: Home) -> None:
    ended = parley("record", "verify", "--open")
    assert ended.code == 0 and ended.document["whole"] and ended.document["entries"] >= COUNT
    assert ended.document["record_id"] == geneses.decode(home.genesis.read_bytes()).id.hex()
    assert "Sound" in call("--home", home.path, "record", "verify").out
    assert "完好" in call("--home", home.path, "--lang", "zh", "record", "verify").out


@pytest.mark.parametrize("column", ["cose", "ciphertext"])
def test_one_changed_byte_is_found(parley: Parley, home: Home, column: str) -> None:
    with apsw.Connection(str(home.store)) as db:
        data = bytearray(db.execute(f"SELECT {column} FROM entries WHERE position = 9").get)
        data[-1] ^= 1
        db.execute(f"UPDATE entries SET {column} = ? WHERE position = 9", (bytes(data),))
    ended = parley("record", "verify")
    assert ended.code == 7 and not ended.document["whole"]
    assert all(one["phrase"]["zh"] for one in ended.document["findings"])
    assert "DAMAGE" in call("--home", home.path, "record", "verify").out


def test_a_missing_entry_is_found(parley: Parley, home: Home) -> None:
    with apsw.Connection(str(home.store)) as db:
        db.execute("DELETE FROM entries WHERE position = 20")
    assert parley("record", "verify").code == 7


def test_a_store_of_another_record_is_found(parley: Parley, pattern: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.cbor"
    from tests.cli.test_pairing import made

    a, b = made(tmp_path / "x", "X"), made(tmp_path / "y", "Y")
    assert call("--home", a.path, "pair", b.card, "--yes-phrase").code == 0
    shutil.copy(a.genesis, other)
    ended = parley("record", "verify", "--genesis", other)
    assert ended.code == 7 and ended.document["other_record"]


def test_what_is_no_store_is_a_refusal_not_a_crash(parley: Parley, tmp_path: Path) -> None:
    nothing = tmp_path / "none.sqlite3"
    assert parley("record", "verify", "--store", nothing).refusal == "stores.missing"
    nothing.write_bytes(b"SQLite format 3\0" + b"\xff" * 4096)
    assert parley("record", "verify", "--store", nothing).code in (3, 5)


def test_verify_needs_no_home(home: Home, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite3"
    shutil.copy(home.store, copy)
    ended = call("--home", tmp_path / "none", "--json", "record", "verify", "--store", copy, "--genesis", home.genesis)
    assert ended.code == 0


# -- prove -------------------------------------------------------------------------------------------------------------


def first_ref(home: Home, seq: int) -> str:
    with SqliteReader(str(home.store)) as store:
        (head,) = store.heads()
    return f"{head.feed}:{seq}"


def test_an_entry_is_proved_with_nothing_but_the_genesis(parley: Parley, home: Home, tmp_path: Path) -> None:
    out, ref = tmp_path / "entry.tlog-proof", first_ref(home, 11)
    made = parley("record", "prove", ref, out).document
    assert made["ref"] == ref and made["size"] >= 64
    judged = call("--home", tmp_path / "none", "--json", "record", "verify", "--proof", out, "--genesis", home.genesis)
    assert judged.code == 0 and judged.document["id"] == made["id"] and judged.document["proves"]
    assert parley("record", "prove", ref, out).refusal == "cli.file-exists"


@pytest.mark.parametrize(
    "ref",
    ["", "x", "0.0.1:2:3", "0.0.zz:1", "00.0.00000001:1", "0.0.00000001:-1", "9" * 500, "0.0.00000001:" + "9" * 30],
)
def test_a_bad_ref_is_refused(parley: Parley, tmp_path: Path, ref: str) -> None:
    assert parley("record", "prove", ref, tmp_path / "out").refusal == "node.bad-ref"


def test_what_is_not_there_or_not_covered_is_not_proved(parley: Parley, home: Home, tmp_path: Path) -> None:
    assert parley("record", "prove", first_ref(home, 9_999), tmp_path / "out").refusal == "node.no-such-entry"
    with SqliteReader(str(home.store)) as store:
        (head,) = store.heads()
        row = store.checkpoint(head.feed)
    if row is not None and row.size <= head.seq:
        assert parley("record", "prove", str(head), tmp_path / "out").refusal == "cli.not-checkpointed"


@given(data=st.data())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_changed_proof_is_taken(
    written: Path, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("proof")
    home = Home(written)
    assert call("--home", written, "record", "prove", first_ref(home, 11), folder / "good").code == 0
    good = (folder / "good").read_bytes()
    at = data.draw(st.integers(0, len(good) - 1))
    (folder / "bad").write_bytes(good[:at] + bytes([good[at] ^ data.draw(st.integers(1, 255))]) + good[at + 1 :])
    ended = call("--home", written, "--json", "record", "verify", "--proof", folder / "bad")
    assert ended.code in (4, 7)  # 7: by its first line it claims to be a proof of another sort


def test_a_contradiction_is_proved(parley: Parley, home: Home, tmp_path: Path) -> None:
    genesis = geneses.decode(home.genesis.read_bytes())
    signer = KeyDirectory(home.keys).signing_key()
    with SqliteReader(str(home.store)) as store:
        (head,) = store.heads()
        one = store.at(head.feed, 5)
    assert one is not None
    draft = Draft(one.feed, 5, one.prev, one.heads, one.time + 1, one.epoch, one.commitment, one.ciphertext)
    other = entries.sign(signer, genesis.id, draft)
    path = tmp_path / "contradiction"
    path.write_bytes(proof.encode(genesis.id, [genesis.cards[one.feed.author]], one.cose, other.cose))
    ended = parley("record", "verify", "--proof", path)
    assert ended.code == 7 and ended.document["code"] == "record.equivocation" and ended.document["proves"]
    assert genesis.roots[one.feed.side].hex() in call("--home", home.path, "record", "verify", "--proof", path).out
    path.write_bytes(path.read_bytes()[:-1])
    assert parley("record", "verify", "--proof", path).document["proves"] is False


LATE = FeedId(0, 9, 1)


@pytest.fixture
def joined(home: Home) -> str:
    """A post whose card came later has opened its feed, and its checkpoint came; the entry's ref."""
    genesis = geneses.decode(home.genesis.read_bytes())
    signer, late = KeyDirectory(home.keys).signing_key(), SigningKey(bytes(range(32)))
    store = SqliteStore(str(home.store), genesis.encoded)
    (head,) = store.heads()
    feed = LATE._replace(side=head.feed.side)
    root = founding.kept_side_keys(home.offline, None).root
    names = (genesis.parties[feed.side][0], feed.post, "Annex")
    card = cards.make(root, genesis.kind, names, late.public, b"sealing", b"archive", head.seq, genesis.id)
    position = store.position()
    sealed = [seal.seal(seal.CLEAR_KEY, fields) for fields in ({0: 4, 32: card.travelling()}, {0: 1, 32: 0})]
    draft = Draft(head.feed, head.seq + 1, head.id, (), head.seq, 0, sealed[0].commitment, sealed[0].ciphertext)
    certifying = entries.sign(signer, genesis.id, draft)
    draft = Draft(feed, 0, genesis.id, (certifying.head,), 5, 0, sealed[1].commitment, sealed[1].ciphertext)
    opened = entries.sign(late, genesis.id, draft)
    signed = checkpoints.sign(late, genesis.id, feed, 1, tree.root([tree.leaf_hash(opened.id)]))
    store.commit([
        Linked(position + 1, certifying, 5), Linked(position + 2, opened, 5), Checkpointed(feed, 1, signed.encode().decode()),
    ])  # fmt: skip
    store.close()
    return str(opened.head)


def test_an_entry_of_a_post_that_came_later_is_proved_with_nothing_but_the_genesis(
    parley: Parley, home: Home, joined: str, tmp_path: Path
) -> None:
    out = tmp_path / "entry.tlog-proof"
    assert parley("record", "verify").code == 0
    made = parley("record", "prove", joined, out).document
    judged = call("--home", tmp_path / "none", "--json", "record", "verify", "--proof", out, "--genesis", home.genesis)
    assert judged.code == 0 and judged.document["id"] == made["id"] and judged.document["ref"] == joined


def test_an_export_has_the_cards_that_came_later(parley: Parley, home: Home, joined: str, tmp_path: Path) -> None:
    assert parley("record", "export", tmp_path / "export").code == 0
    genesis = geneses.decode(home.genesis.read_bytes())
    post = joined.rpartition(".")[0]
    (later,) = (tmp_path / "export" / "cards").glob("*.later-1.card")
    assert later.name == f"{post}.later-1.card"
    assert genesis.certifies(cards.decode(later.read_bytes(), genesis.id))


# -- export and backup -------------------------------------------------------------------------------------------------


def frames_of(path: Path) -> list[frames.Frame]:
    """The frames of a file, as a courier's reader takes them."""
    data, found = path.read_bytes(), []
    while data:
        size = int.from_bytes(data[:4])
        assert 0 < size <= limits.FRAME_MAX
        found.append(frames.decode(data[4 : 4 + size]))
        data = data[4 + size :]
    return found


def test_an_export_can_be_verified_by_anybody(parley: Parley, home: Home, tmp_path: Path) -> None:
    out = tmp_path / "export"
    facts = parley("record", "export", out).document
    genesis = geneses.decode((out / "genesis.cbor").read_bytes())
    assert {path.name for path in (out / "cards").iterdir()} == {"0.0.card", "1.0.card"}
    found = frames_of(out / "entries.frames")
    assert len(found) == facts["entries"] >= COUNT
    for frame in found:
        entry, signed = entries.read(genesis.id, frame.parts)
        signing.check(signed, genesis.cards[entry.feed.author].post_key)
    for frame in frames_of(out / "receipts.frames"):
        receipt.read(genesis.id, frame.parts[0])
    assert len(frames_of(out / "checkpoints.frames")) == facts["checkpoints"] == 1
    manifest = json.loads((out / "manifest.json").read_text("utf-8"))
    for name, digest in manifest["sha256"].items():
        assert hashlib.sha256((out / name).read_bytes()).hexdigest() == digest
    assert manifest["kind"] == "EXERCISE" and "README.txt" in manifest["sha256"]


def index_of(out: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (out / "index.jsonl").read_text("utf-8").splitlines()]


def test_the_index_points_into_the_frames(parley: Parley, tmp_path: Path) -> None:
    out = tmp_path / "export"
    parley("record", "export", out)
    genesis = geneses.decode((out / "genesis.cbor").read_bytes())
    data = (out / "entries.frames").read_bytes()
    for line in index_of(out):
        at = line["offset"]
        frame = frames.decode(data[at + 4 : at + 4 + int.from_bytes(data[at : at + 4])])
        assert entries.read(genesis.id, frame.parts)[0].id.hex() == line["id"]


def test_an_export_tells_nothing_sealed_unless_it_is_asked_to(parley: Parley, tmp_path: Path) -> None:
    parley("record", "export", tmp_path / "sealed")
    assert all(
        "海面平静".encode() not in path.read_bytes() for path in (tmp_path / "sealed").rglob("*") if path.is_file()
    )
    assert not any("fields" in line for line in index_of(tmp_path / "sealed"))
    assert parley("record", "export", tmp_path / "clear", "--clear").refusal == "cli.confirm-wanted"
    assert not (tmp_path / "clear").exists()
    assert parley("record", "export", tmp_path / "clear", "--clear", "--yes").code == 0
    notes = [line for line in index_of(tmp_path / "clear") if line.get("form") == "note"]
    assert len(notes) == 1 and "海面平静" in notes[0]["text"]["zh"]


def test_an_export_may_be_one_file(parley: Parley, tmp_path: Path) -> None:
    assert parley("record", "export", tmp_path / "all.tar").code == 0
    with tarfile.open(tmp_path / "all.tar") as archive:
        assert "all/genesis.cbor" in archive.getnames()
    assert [path.name for path in tmp_path.iterdir() if "partial" in path.name] == []
    assert parley("record", "export", tmp_path / "all.tar").refusal == "cli.file-exists"
    assert parley("record", "export", tmp_path / "none" / "export").code == 5


def test_a_backup_is_a_whole_store_and_overwrites_nothing(parley: Parley, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite3"
    assert parley("backup", copy).document["entries"] >= COUNT
    assert copy.stat().st_mode & 0o077 == 0
    assert parley("record", "verify", "--store", copy).code == 0
    assert parley("backup", copy).refusal == "stores.exists"
