"""Every bit of what a store holds of an entry, flipped one at a time: ``parley record verify`` finds each."""

from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from parley.record.archive import Ahead, Kept, Linked, Row
from parley.record.audit import audit
from parley.record.names import Head
from parley.runtime.verify import FileSource
from parley.stores.sqlite import SqliteStore
from tests.record import made

OF = made.sides(2)
AUTHOR = OF.feed(0)


class Spoilable(FileSource):
    """The file, read through a connection by which it can be written too."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self._db.close(True)
        self._db = self.db = apsw.Connection(path)


def small_record() -> list[Row]:
    """Five feeds of the other side, and the entry that names them all in a table; one of its siblings waits."""
    others = [made.an_entry(OF, OF.feed(1, 0, n), 0) for n in range(5)]
    first = made.an_entry(OF, AUTHOR, 0, heads=tuple(entry.head for entry in others))
    ahead = made.an_entry(OF, AUTHOR, 2, first.id)
    linked = [Linked(position, entry, made.NOW) for position, entry in enumerate([*others, first], 1)]
    receipt = made.a_receipt(OF, OF.feed(1, 0, 0), first.head, others[0].head)
    return [*linked, Ahead(ahead, made.NOW), Kept(receipt)]


@pytest.fixture
def source(tmp_path: Path) -> Iterator[Spoilable]:
    path = str(tmp_path / "record.sqlite")
    with SqliteStore(path, OF.genesis.encoded) as store:
        store.commit(small_record())
    with Spoilable(path) as opened:
        assert audit(opened).findings == ()
        yield opened


def flips(source: Spoilable, table: str, column: str, which: str) -> Iterator[tuple[int, object]]:
    """Each bit of that column's value, and the value without it or with it."""
    (value,) = source.db.execute(f"SELECT {column} FROM {table} WHERE {which}").fetchone()
    for bit in range(63 if isinstance(value, int) else 8 * len(value)):
        if isinstance(value, int):
            yield bit, value ^ 1 << bit
        else:
            flipped = bytearray(value)
            flipped[bit // 8] ^= 1 << bit % 8
            yield bit, bytes(flipped)


def undetected(source: Spoilable, table: str, column: str, which: str) -> list[int]:
    """Bits whose flip neither the file's own constraints refuse nor the audit finds."""
    missed, count = [], 0
    for bit, value in flips(source, table, column, which):
        count += 1
        source.db.execute("BEGIN")
        try:
            source.db.execute(f"UPDATE {table} SET {column} = ? WHERE {which}", (value,))
            if audit(source).whole:
                missed.append(bit)
        except apsw.ConstraintError:
            pass
        finally:
            source.db.execute("ROLLBACK")
    assert count >= 56
    return missed


@pytest.mark.parametrize("column", ["cose", "ciphertext", "head_table", "id", "seq", "feed", "position"])
def test_every_bit_of_a_linked_entry(source: Spoilable, column: str) -> None:
    assert undetected(source, "entries", column, "position = 6") == []


@pytest.mark.parametrize("column", ["cose", "ciphertext", "id", "seq", "feed"])
def test_every_bit_of_an_entry_ahead(source: Spoilable, column: str) -> None:
    assert undetected(source, "ahead", column, "number = 1") == []


@pytest.mark.parametrize("column", ["cose", "seq", "issuer", "subject"])
def test_every_bit_of_a_receipt(source: Spoilable, column: str) -> None:
    assert undetected(source, "stored", column, "1") == []


@pytest.mark.parametrize("column", ["side", "post", "incarnation"])
def test_every_bit_of_a_feed_s_name(source: Spoilable, column: str) -> None:
    assert undetected(source, "feeds", column, "side = 0") == []


def test_a_row_that_is_gone(source: Spoilable) -> None:
    for position in range(1, 7):
        source.db.execute("BEGIN")
        source.db.execute("DELETE FROM entries WHERE position = ?", (position,))
        # Of the last row nothing in the file speaks but the receipt and its sibling that waits for it.
        report = audit(source)
        assert report.findings
        assert report.whole == (position == 6)
        source.db.execute("ROLLBACK")


def test_the_head_that_was_named_is_the_one_that_is_held(source: Spoilable) -> None:
    assert audit(source).heads[0] == Head(*AUTHOR, 0, made.an_entry(OF, AUTHOR, 0, heads=tuple(
        made.an_entry(OF, OF.feed(1, 0, n), 0).head for n in range(5)
    )).id)  # fmt: skip
