"""Any sequence of commits, restarts and failures leaves SQLite and memory holding the same."""

import itertools
import tempfile
from pathlib import Path
from typing import Final

import hypothesis.strategies as st
import pytest
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from parley.base.errors import FaultError, LocalError
from parley.record import tree
from parley.record.archive import (
    Ahead,
    Checkpointed,
    DocumentPiece,
    Evidence,
    Kept,
    Linked,
    Note,
    Row,
    Secret,
    Snapshot,
)
from parley.record.names import FeedId
from parley.stores.evidence import Bounds
from parley.stores.memory import Failure, MemoryStore
from parley.stores.sqlite import SqliteStore
from tests.stores.faulty import FaultyDisk
from tests.stores.made import GENESIS, NOW, A, B, C, a_receipt, an_entry, chain, contents

LENGTH: Final = 12
BOUNDS: Final = Bounds(rows=9, size=300)
CHAINS: Final = {feed: chain(feed, LENGTH) for feed in (A, B, C)}
FORKS: Final = {feed: [an_entry(feed, e.seq, e.prev, text="fork") for e in entries] for feed, entries in CHAINS.items()}

feeds = st.sampled_from([A, B, C])
seqs = st.integers(0, LENGTH - 1)
short = st.binary(max_size=60)
aheads = st.builds(
    lambda feed, seq, fork, at: Ahead((FORKS if fork else CHAINS)[feed][seq], NOW + at),
    feeds, seqs, st.booleans(), st.integers(0, 99),
)  # fmt: skip
receipts = st.builds(
    lambda issuer, feed, seq, ahead, own: Kept(a_receipt(issuer, CHAINS[feed][seq].head, ahead, own)),
    feeds, feeds, seqs, st.booleans(), st.integers(0, 3),
)  # fmt: skip
others: st.SearchStrategy[Row] = st.one_of(
    aheads,
    receipts,
    st.builds(Secret, feeds, st.integers(1, 3), short),
    st.builds(Checkpointed, feeds, st.integers(1, 5), st.text(max_size=5)),
    st.builds(Evidence, st.integers(0, 9), st.sampled_from(["1.0", "2.0"]), st.sampled_from(["a.b", "c.d"]), short),
    st.builds(Note, st.sampled_from(["x", "y", ""]), st.none() | short),
    st.builds(Snapshot, st.integers(0, 9), short),
    st.builds(
        DocumentPiece,
        st.sampled_from((bytes(32), b"\x01" * 32)),
        st.integers(0, 3),
        st.just(tree.leaf_hash(b"p")),
        st.just(b"p"),
    ),
)
names = itertools.count()


class Twins(RuleBasedStateMachine):
    """A store in memory and one on a disk that can fail, given the same."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = str(Path(self.folder.name) / "record.db")
        self.vfs = f"twins-{next(names)}"
        self.disk = FaultyDisk(self.vfs)
        self.memory = MemoryStore(GENESIS, BOUNDS)
        self.sqlite = SqliteStore(self.path, GENESIS, BOUNDS, self.vfs)

    def batch(self, rows: list[Row], moves: list[FeedId]) -> list[Row]:
        """``rows``, and the next entries of ``moves`` linked, in between."""
        batch: list[Row] = list(rows)
        position = self.memory.position()
        last = {head.feed: head.seq for head in self.memory.heads()}
        for feed in moves:
            last[feed] = last.get(feed, -1) + 1
            if last[feed] < LENGTH:
                position += 1
                batch.insert(position % (len(batch) + 1), Linked(position, CHAINS[feed][last[feed]], NOW))
        return sorted(batch, key=lambda row: row.position if isinstance(row, Linked) else 0)

    @rule(rows=st.lists(others, max_size=5), moves=st.lists(feeds, max_size=4))
    def commit(self, rows: list[Row], moves: list[FeedId]) -> None:
        batch = self.batch(rows, moves)
        self.memory.commit(batch)
        self.sqlite.commit(batch)

    @rule(rows=st.lists(others, max_size=3), position=st.integers(0, 20), feed=feeds, seq=seqs)
    def commit_anywhere(self, rows: list[Row], position: int, feed: FeedId, seq: int) -> None:
        batch = [*rows, Linked(position, CHAINS[feed][seq], NOW)]
        codes = []
        for store in (self.memory, self.sqlite):
            try:
                store.commit(batch)
                codes.append("")
            except LocalError as error:
                codes.append(error.code)
        assert codes[0] == codes[1]

    @rule(rows=st.lists(others, max_size=3), moves=st.lists(feeds, min_size=1, max_size=3))
    def disk_is_full(self, rows: list[Row], moves: list[FeedId]) -> None:
        import apsw

        batch = self.batch([*rows, Note("x", b"1")], moves)
        self.memory.fail_next = lambda _: Failure.NOTHING_KEPT
        self.disk.plan.reset(1, error=apsw.FullError)
        for store in (self.memory, self.sqlite):
            with pytest.raises(FaultError, match=r"stores\.full"):
                store.commit(batch)
        self.memory.fail_next = None
        self.disk.plan.reset()

    @rule()
    def restart(self) -> None:
        self.memory = self.memory.copy()
        self.sqlite.close()
        self.sqlite = SqliteStore(self.path, GENESIS, BOUNDS, self.vfs)

    @invariant()
    def hold_the_same(self) -> None:
        assert contents(self.memory) == contents(self.sqlite)
        assert self.memory.dropped() == self.sqlite.dropped()
        assert self.sqlite.check() == []

    def teardown(self) -> None:
        self.sqlite.close()
        self.disk.unregister()
        self.folder.cleanup()


TestTwins = Twins.TestCase
TestTwins.settings = settings(max_examples=25, stateful_step_count=15, deadline=None)
