"""What every store promises (stores/store.py), each method, durable across a restart."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from parley.base.errors import FaultError, LocalError
from parley.record import tree
from parley.record.archive import Ahead, Checkpointed, Linked, Note, Row, Secret, Snapshot, Stock
from parley.stores.evidence import Bounds
from parley.stores.memory import MemoryStore
from parley.stores.sqlite import SqliteReader, SqliteStore
from tests.stores.made import (
    GENESIS,
    NOW,
    A,
    B,
    C,
    a_piece,
    a_receipt,
    an_entry,
    chain,
    code_of,
    contents,
    evidence,
    kept,
    linked,
)  # fmt: skip

AnyStore = MemoryStore | SqliteStore


class Bench:
    """A store of one kind, and how it is restarted."""

    def __init__(self, kind: str, folder: Path) -> None:
        self.kind = kind
        self.folder = folder
        self.store: AnyStore = self.made()

    def made(self, bounds: Bounds | None = None) -> AnyStore:
        more = () if bounds is None else (bounds,)
        if self.kind == "memory":
            return MemoryStore(GENESIS, *more)
        name = "record.db" if bounds is None else "bounded.db"
        return SqliteStore(str(self.folder / name), GENESIS, *more)

    def restart(self) -> AnyStore:
        self.store.close()
        if isinstance(self.store, MemoryStore):
            self.store = self.store.copy()
        else:
            self.store = SqliteStore(str(self.folder / "record.db"))
        return self.store


@pytest.fixture(params=["memory", "sqlite"])
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench]:
    made = Bench(request.param, tmp_path)
    yield made
    made.store.close()


@pytest.fixture(params=["at once", "after a restart"])
def reading(request: pytest.FixtureRequest, bench: Bench) -> Callable[[], AnyStore]:
    """The store as a reader finds it."""
    return bench.restart if request.param == "after a restart" else lambda: bench.store


def test_a_new_store_is_empty(bench: Bench, reading: Callable[[], AnyStore]) -> None:
    store = reading()
    assert store.genesis() == GENESIS
    assert store.position() == 0
    assert store.since(0, 10) == store.run(A, 0, 10) == store.ahead() == store.receipts() == store.secrets() == []
    assert store.documents() == {}
    assert store.evidence(10) == list(store.heads()) == store.check() == []
    assert (
        store.at(A, 0) is store.checkpoint(A) is store.checkpoint(A, 1) is store.note("x") is store.snapshot() is None
    )


def test_an_empty_commit_keeps_nothing(bench: Bench) -> None:
    before = contents(bench.store)
    bench.store.commit([])
    assert contents(bench.store) == before


@pytest.mark.parametrize("heads", [None, 0, 2, 5])
def test_linked_entries_come_back_bit_for_bit(bench: Bench, reading: Callable[[], AnyStore], heads: int | None) -> None:
    entries = chain(A, 4, heads)
    bench.store.commit(linked(entries))
    assert reading().since(0, 10) == linked(entries)


def test_entries_are_found_by_feed_and_seq(bench: Bench, reading: Callable[[], AnyStore]) -> None:
    ours, theirs = chain(A, 5), chain(B, 3)
    bench.store.commit(linked([ours[0], theirs[0], ours[1], theirs[1]]))
    bench.store.commit(linked([ours[2], ours[3], theirs[2], ours[4]], first=5))
    store = reading()
    assert store.position() == 8
    assert [store.at(A, seq) for seq in range(-1, 6)] == [None, *ours, None]
    assert store.run(A, 1, 3) == ours[1:4]
    assert store.run(A, 3, 100) == ours[3:]
    assert store.run(A, 9, 1) == store.run(A, 0, 0) == store.run(C, 0, 9) == []
    assert store.run(B, 0, 100) == theirs
    assert [row.position for row in store.since(5, 2)] == [6, 7]
    assert store.since(8, 2) == store.since(3, 0) == []
    assert list(store.heads()) == [ours[4].head, theirs[2].head]


@pytest.mark.parametrize(
    "rows",
    [
        [Linked(3, an_entry(A, 1), NOW)],
        [Linked(1, an_entry(A, 1), NOW)],
        [Linked(2, an_entry(A, 2), NOW)],
        [Linked(2, an_entry(A, 0), NOW)],
        [Linked(2, an_entry(B, 1), NOW)],
        [Linked(2, an_entry(A, 1), NOW), Linked(3, an_entry(A, 1, text="again"), NOW)],
        [Linked(2, an_entry(A, 1), NOW), Linked(4, an_entry(A, 2), NOW)],
    ],
)
def test_rows_that_do_not_follow_are_refused_whole(bench: Bench, rows: list[Row]) -> None:
    bench.store.commit(linked(chain(A, 1)))
    before = contents(bench.store)
    with pytest.raises(LocalError) as caught:
        bench.store.commit([Note("x", b"1"), *rows, Note("y", b"2")])
    assert code_of(caught.value) == "stores.out-of-order"
    assert contents(bench.store) == before
    assert contents(bench.restart()) == before


def test_an_entry_ahead_moves_when_it_is_linked(bench: Bench, reading: Callable[[], AnyStore]) -> None:
    entries = chain(A, 4)
    bench.store.commit([Ahead(entries[2], NOW), Ahead(entries[3], NOW + 1), Ahead(entries[2], NOW + 2)])
    assert bench.store.ahead() == [Ahead(entries[2], NOW), Ahead(entries[3], NOW + 1)]
    assert bench.store.position() == 0
    bench.restart().commit(linked(entries[:3]))
    store = reading()
    assert store.ahead() == [Ahead(entries[3], NOW + 1)]
    assert store.at(A, 2) == entries[2]
    assert store.at(A, 3) is None


def test_ahead_and_linked_in_one_batch_is_linked(bench: Bench) -> None:
    entries = chain(A, 2)
    bench.store.commit([*linked(entries), Ahead(entries[1], NOW)])
    bench.store.commit([Ahead(entries[0], NOW)])
    assert bench.store.ahead() == []
    assert bench.store.check() == []


def test_a_fork_stands_beside(bench: Bench, reading: Callable[[], AnyStore]) -> None:
    entries = chain(A, 2)
    fork = Ahead(an_entry(A, 1, entries[0].id, text="other"), NOW)
    bench.store.commit([fork, *linked(entries)])
    store = reading()
    assert store.ahead() == [fork]
    assert store.aside(fork.entry.head) == fork.entry
    assert store.aside(entries[1].head) is None and store.aside(fork.entry.head._replace(incarnation=9)) is None
    assert store.run(A, 0, 9) == entries
    assert store.check() == []


def test_the_farthest_receipt_stands(bench: Bench, reading: Callable[[], AnyStore]) -> None:
    heads = [entry.head for entry in chain(A, 6)]
    near, far, again = a_receipt(B, heads[1]), a_receipt(B, heads[3]), a_receipt(B, heads[3], own_seq=9)
    covered, beyond = a_receipt(B, heads[2], ahead=True), a_receipt(B, heads[5], ahead=True)
    other = a_receipt(C, heads[0])
    bench.store.commit(kept(near, covered, beyond, other))
    assert bench.store.receipts() == [near, covered, beyond, other]
    bench.store.commit(kept(far, again))
    bench.store.commit(kept(near, covered, beyond, again))
    assert reading().receipts() == [far, beyond, other]


def test_receipts_of_one_batch_need_no_order(bench: Bench) -> None:
    heads = [entry.head for entry in chain(A, 6)]
    far, covered = a_receipt(B, heads[4]), a_receipt(B, heads[4], ahead=True)
    bench.store.commit(kept(far, a_receipt(B, heads[0]), covered))
    assert bench.store.receipts() == [far]


def test_secrets(bench: Bench, reading: Callable[[], AnyStore]) -> None:
    first, second, other = Secret(A, 1, b"1" * 32), Secret(A, 700, b"2" * 32), Secret(B, 1, b"3" * 32)
    bench.store.commit([other, second, Secret(A, 1, b"0" * 32)])
    bench.store.commit([first])
    assert reading().secrets() == [first, second, other]


def test_checkpoints(bench: Bench, reading: Callable[[], AnyStore]) -> None:
    bench.store.commit([Checkpointed(A, 5, "five"), Checkpointed(A, 64, "x"), Checkpointed(B, 7, "seven")])
    bench.store.commit([Checkpointed(A, 64, "sixty-four, cosigned\n— ü")])
    store = reading()
    assert store.checkpoint(A) == store.checkpoint(A, 64) == Checkpointed(A, 64, "sixty-four, cosigned\n— ü")
    assert store.checkpoint(A, 5) == Checkpointed(A, 5, "five")
    assert store.checkpoint(A, 6) is store.checkpoint(C) is None
    assert store.checkpoint(B) == Checkpointed(B, 7, "seven")


def test_notes(bench: Bench, reading: Callable[[], AnyStore]) -> None:
    bench.store.commit([Note("x", b"1"), Note("y", b"2"), Note("z", b"3"), Note("x", b""), Note("w", None)])
    bench.store.commit([Note("y", None), Note("z", None), Note("z", b"4")])
    store = reading()
    assert [store.note(name) for name in "wxyz"] == [None, b"", None, b"4"]


def test_only_the_newest_snapshot_is_kept(bench: Bench, reading: Callable[[], AnyStore]) -> None:
    bench.store.commit([Snapshot(3, b"three"), Snapshot(4, b"four")])
    assert bench.store.snapshot() == Snapshot(4, b"four")
    bench.store.commit([Snapshot(9, bytes(3_000_000))])
    assert reading().snapshot() == Snapshot(9, bytes(3_000_000))


def test_pieces_of_documents(bench: Bench, reading: Callable[[], AnyStore]) -> None:
    one, other = bytes(32), bytes([1]) * 32
    bench.store.commit([a_piece(one, 5, b"sixth"), a_piece(one, 0, b"first"), a_piece(other, 0, b"alone")])
    bench.store.commit([a_piece(one, 5, b"sixth"), a_piece(one, 1, b"")])
    store = reading()
    assert store.documents() == {one: Stock(3, 10), other: Stock(1, 5)}
    assert store.leaves(one) == [(at, tree.leaf_hash(data)) for at, data in ((0, b"first"), (1, b""), (5, b"sixth"))]
    assert (store.piece(one, 0), store.piece(one, 1), store.piece(one, 2)) == (b"first", b"", None)
    assert store.leaves(bytes(31)) == []
    assert store.piece(bytes(31), 0) is None


def test_evidence_newest_first(bench: Bench, reading: Callable[[], AnyStore]) -> None:
    rows = [evidence(number) for number in range(5)]
    bench.store.commit(rows[:3])
    bench.store.commit([*rows[3:], evidence(3)])
    store = reading()
    assert store.evidence(3) == [rows[3], rows[4], rows[3]]
    assert store.evidence(99) == [rows[3], *reversed(rows)]
    assert store.evidence(0) == []
    assert store.dropped() == {}


def test_a_flood_of_evidence_gives_way_to_itself(bench: Bench) -> None:
    bounded = bench.made(Bounds(rows=40, size=1 << 20))
    rare = [evidence(1, "2.0"), evidence(2, "1.0", "record.bad-signature")]
    bounded.commit(rare)
    for number in range(200):
        bounded.commit([evidence(10 + number)])
    found = bounded.evidence(99)
    assert 36 <= len(found) <= 40
    assert found[-2:] == rare[::-1]
    assert found[0] == evidence(209)
    assert bounded.dropped() == {"record.bad-cose": 202 - len(found)}
    bounded.close()


def test_evidence_is_bounded_by_size(bench: Bench) -> None:
    bounded = bench.made(Bounds(rows=1000, size=10_000))
    bounded.commit([evidence(0, "2.0", size=800), *(evidence(number, size=80) for number in range(1, 20))])
    bounded.commit([evidence(number, size=800) for number in range(20, 40)])
    found = bounded.evidence(99)
    assert sum(len(row.data) for row in found) <= 9_000
    assert found[-1] == evidence(0, "2.0", size=800)
    assert sum(bounded.dropped().values()) + len(found) == 40
    bounded.close()


def test_more_kinds_than_room(bench: Bench) -> None:
    bounded = bench.made(Bounds(rows=20, size=1 << 20))
    bounded.commit([evidence(number, source=str(number)) for number in range(50)])
    assert bounded.evidence(99) == [evidence(number, source=str(number)) for number in range(49, 31, -1)]
    assert bounded.dropped() == {"record.bad-cose": 32}
    bounded.close()


def everything() -> list[Row]:
    """A row of each kind."""
    ours, theirs = chain(A, 3, heads=5), chain(B, 3)
    return [
        *linked([ours[0], theirs[0], ours[1]]), Ahead(ours[2], NOW), Ahead(theirs[2], NOW), Secret(A, 1, bytes(32)),
        *kept(a_receipt(B, ours[0].head), a_receipt(B, ours[2].head, ahead=True)), Checkpointed(B, 1, "one"),
        evidence(1), Note("x", b"1"), Snapshot(3, b"state"), a_piece(bytes(32), 2),
    ]  # fmt: skip


def test_everything_in_one_batch(bench: Bench) -> None:
    bench.store.commit(everything())
    before = contents(bench.store)
    assert all(before.values())
    assert contents(bench.restart()) == before


def test_a_backup_holds_the_same_and_overwrites_nothing(bench: Bench) -> None:
    bench.store.commit(everything())
    before = contents(bench.store)
    path = bench.folder / "backup.db"
    bench.store.backup(str(path))
    bench.store.commit([Note("x", b"2")])
    with pytest.raises(LocalError) as caught:
        bench.store.backup(str(path))
    assert code_of(caught.value) == "stores.exists"
    assert sorted(file.name for file in bench.folder.glob("backup*")) == ["backup.db"]
    with SqliteReader(str(path)) as copy:
        assert copy.genesis() == GENESIS
        assert copy.check() == []
    with SqliteStore(str(path), GENESIS) as restored:
        assert contents(restored) == before
        restored.commit([Note("y", b"goes on")])


def test_a_closed_store_says_so(bench: Bench) -> None:
    bench.store.commit(everything())
    bench.store.close()
    bench.store.close()
    store = bench.store
    for use in (
        store.position, store.ahead, store.receipts, store.secrets, store.snapshot, store.heads, store.check,
        lambda: store.at(A, 0), lambda: store.run(A, 0, 1), lambda: store.since(0, 1), lambda: store.note("x"),
        lambda: store.checkpoint(A), lambda: store.evidence(1), lambda: store.commit([Note("x", b"")]),
        lambda: store.backup(str(bench.folder / "b")),
    ):  # fmt: skip
        with pytest.raises(FaultError) as caught:
            use()
        assert code_of(caught.value) == "stores.closed"
