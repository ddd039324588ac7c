"""Stores: commits of one and of a hundred entries against bare SQLite and a bare sync, reading back, the fence.

The bare floors write the same bytes on the same disk in the same run, taking turns with ours.
"""

import os
import tempfile
import time
from collections.abc import Callable, Sequence
from typing import Any, Final

import apsw

from parley.record.archive import Linked, Mark
from parley.record.names import FeedId
from parley.stores.fence import FileFence
from parley.stores.memory import MemoryStore
from parley.stores.sqlite import SqliteStore
from tests.stores.made import GENESIS, NOW, A, B, C, chain

BATCH: Final = 100
BATCHES: Final = 100
SINGLES: Final = 1_500
TURNS: Final = 5
FEEDS: Final = (A, B, C, FeedId(2, 0, 5))

_FLOOR: Final = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "CREATE TABLE rows(position INTEGER PRIMARY KEY, feed, seq, id, arrived, cose, ciphertext, head_table)",
    "CREATE UNIQUE INDEX by_feed ON rows(feed, seq)",
)


def rows_to_keep(count: int) -> list[Linked]:
    """Entries of four feeds in turn, about 500 bytes each."""
    chains = [chain(feed, -(-count // len(FEEDS)), heads=2) for feed in FEEDS]
    entries = [chains[index % len(FEEDS)][index // len(FEEDS)] for index in range(count)]
    return [Linked(index + 1, entry, NOW) for index, entry in enumerate(entries)]


class Floor:
    """Bare SQLite, with the same settings and one table."""

    def __init__(self, path: str) -> None:
        self.db = apsw.Connection(path)
        for sql in _FLOOR:
            self.db.execute(sql).fetchall()

    def commit(self, rows: Sequence[tuple[Any, ...]]) -> None:
        self.db.execute("BEGIN IMMEDIATE")
        self.db.executemany("INSERT INTO rows VALUES(?, ?, ?, ?, ?, ?, ?, ?)", rows)
        self.db.execute("COMMIT")


def bare(row: Linked) -> tuple[Any, ...]:
    """What the floor is handed for ``row``, made before the clock runs."""
    entry = row.entry
    number = FEEDS.index(entry.feed)
    return row.position, number, entry.seq, entry.id, row.arrived_at, entry.cose, entry.ciphertext, entry.table


def seconds(act: Callable[[], object]) -> float:
    """How long ``act`` takes."""
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def commit_all(store: Any, rows: Sequence[Any], size: int) -> None:
    """Commit ``rows``, ``size`` at a time."""
    for first in range(0, len(rows), size):
        store.commit(rows[first : first + size])


def turns(folder: str, rows: list[Linked], size: int) -> tuple[float, float]:
    """Rows a second, ours and bare, in turns of equal parts."""
    ours, floor = SqliteStore(f"{folder}/ours-{size}.db", GENESIS), Floor(f"{folder}/floor-{size}.db")
    bare_rows = [bare(row) for row in rows]
    part = len(rows) // TURNS
    spent = spent_bare = 0.0
    for first in range(0, part * TURNS, part):
        spent += seconds(lambda first=first: commit_all(ours, rows[first : first + part], size))
        spent_bare += seconds(lambda first=first: commit_all(floor, bare_rows[first : first + part], size))
    ours.close()
    floor.db.close()
    return part * TURNS / spent, part * TURNS / spent_bare


def fsyncs(folder: str, count: int) -> float:
    """Bare writes of 4 KiB over a file of that size and more, each with its fdatasync, a second."""
    file = os.open(f"{folder}/bare", os.O_RDWR | os.O_CREAT)
    os.pwrite(file, bytes(4096 * 64), 0)
    os.fsync(file)

    def work() -> None:
        for index in range(count):
            os.pwrite(file, b"x" * 4096, 4096 * (index % 64))
            os.fdatasync(file)

    spent = seconds(work)
    os.close(file)
    return count / spent


def reading(path: str, count: int) -> dict[str, float]:
    """Reading back what ``turns`` has kept."""
    with SqliteStore(path) as store:
        start = seconds(lambda: [store.since(position, 1000) for position in range(0, count, 1000)])
        catch_up = seconds(lambda: [store.run(A, seq, 100) for seq in range(0, count // len(FEEDS), 100)])
        single = seconds(lambda: [store.at(A, seq) for seq in range(1000)])
    return {
        "store.since_per_s": count / start,
        "store.run_per_s": count / len(FEEDS) / catch_up,
        "store.at_per_s": 1000 / single,
    }


def fence(folder: str, sync: bool, count: int) -> float:
    """Microseconds a write."""
    made = FileFence(f"{folder}/fence-{sync}", sync)
    mark = Mark(chain(A, 1)[0].head, 1)
    made.write(mark)
    spent = seconds(lambda: [made.write(mark) for _ in range(count)])
    made.close()
    return spent / count * 1e6


def run() -> dict[str, float]:
    """Entries a second by how they are kept or read; ``bare`` is SQLite without us; microseconds for the fence."""
    rows = rows_to_keep(BATCH * BATCHES)
    with tempfile.TemporaryDirectory(dir=os.environ.get("PARLEY_BENCH_DIR")) as folder:
        single, single_bare = turns(folder, rows[:SINGLES], 1)
        batched, batched_bare = turns(folder, rows, BATCH)
        memory = MemoryStore(GENESIS)
        return {
            "store.single_per_s": single,
            "store.single_per_s.bare": single_bare,
            "store.sync_per_s.bare": fsyncs(folder, 1000),
            "store.batched_per_s": batched,
            "store.batched_per_s.bare": batched_bare,
            "store.batched_per_s.memory": len(rows) / seconds(lambda: commit_all(memory, rows, BATCH)),
            **reading(f"{folder}/ours-{BATCH}.db", len(rows)),
            "fence.write_us": fence(folder, False, 20_000),
            "fence.write_us.synced": fence(folder, True, 300),
        }
