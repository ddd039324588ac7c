"""What the store in memory has for the simulation: copies, and failures in both ways."""

import pytest

from parley.base.errors import FaultError
from parley.record.archive import Ahead, Note
from parley.stores.evidence import Bounds, Piece, surplus
from parley.stores.memory import Failure, MemoryStore
from tests.stores.made import GENESIS, NOW, A, B, a_receipt, chain, contents, evidence, kept, linked


def test_a_copy_stands_apart() -> None:
    entries = chain(A, 4)
    store = MemoryStore(GENESIS)
    store.commit([*linked(entries[:2]), Ahead(entries[3], NOW), Note("x", b"1"), evidence(1)])
    store.commit(kept(a_receipt(B, entries[3].head, ahead=True)))
    backup = store.copy()
    before = contents(backup)
    store.commit([*linked(entries[2:], first=3), Note("x", b"2"), evidence(2), *kept(a_receipt(B, entries[3].head))])
    assert contents(backup) == before
    backup.commit([Note("x", b"3")])
    assert store.note("x") == b"2"


def test_not_kept_and_reported_failed() -> None:
    store = MemoryStore(GENESIS)
    before = contents(store)
    store.fail_next = lambda rows: Failure.NOTHING_KEPT
    with pytest.raises(FaultError, match=r"stores\.full"):
        store.commit(linked(chain(A, 2)))
    assert contents(store) == before
    store.fail_next = None
    store.commit(linked(chain(A, 2)))
    assert store.position() == 2


def test_kept_and_reported_failed() -> None:
    store = MemoryStore(GENESIS)
    store.fail_next = lambda rows: Failure.ALL_KEPT
    with pytest.raises(FaultError, match=r"stores\.failed"):
        store.commit(linked(chain(A, 2)))
    with pytest.raises(FaultError, match=r"stores\.closed"):
        store.position()
    found = store.copy()
    assert found.position() == 2
    found.commit(linked(chain(B, 1), first=3))


def test_the_hook_sees_the_rows_and_may_let_them_pass() -> None:
    store = MemoryStore(GENESIS)
    seen = []
    store.fail_next = lambda rows: seen.append(len(rows))
    store.commit(linked(chain(A, 2)))
    assert seen == [2]
    assert store.position() == 2


def test_what_goes_is_the_oldest_of_the_greatest_kind() -> None:
    pieces = [Piece(n, "1.0", "a" if n % 3 else "b", 1) for n in range(30)]
    gone = surplus(pieces, Bounds(rows=20, size=1000))
    assert len(gone) == 12
    assert {piece.code for piece in gone[:10]} == {"a"}
    assert [piece.number for piece in gone[:3]] == [1, 2, 4]
    left = [piece for piece in pieces if piece not in gone]
    assert sum(piece.code == "a" for piece in left) == sum(piece.code == "b" for piece in left) == 9
    assert surplus([], Bounds()) == []
