"""A record kept in memory: the simulation's store. It forgets all when the process ends, so no node uses it in earnest.

``fail_next`` lets a test make a commit fail in the two ways in which a disk does: nothing kept, or all kept and a
failure reported all the same. After the second the store is closed, as the one on disk is; ``copy`` is then what a
restart finds.
"""

from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from itertools import islice

from parley.base.errors import FaultError
from parley.record.archive import Ahead, Checkpointed, Evidence, Linked, Row, Secret, Snapshot, Stock
from parley.record.entry import Entry
from parley.record.names import FeedId, Head
from parley.record.receipt import Receipt
from parley.stores.batch import part, receipt_order
from parley.stores.evidence import BOUNDS, Bounds
from parley.stores.held import Held


class Failure(Enum):
    """How a commit fails."""

    NOTHING_KEPT = "stores.full"
    ALL_KEPT = "stores.failed"


Hook = Callable[[Sequence[Row]], Failure | None]


class MemoryStore:
    """A Store. ``fail_next``, asked before each commit, says how that commit fails, or None."""

    def __init__(self, genesis: bytes, bounds: Bounds = BOUNDS) -> None:
        self.fail_next: Hook | None = None
        self._genesis = genesis
        self._bounds = bounds
        self._files = Held(bounds)
        self._closed = False

    def copy(self) -> "MemoryStore":
        """What it holds, in a store apart: a backup, or what a restart finds. It is open and has no hook."""
        twin = MemoryStore(self._genesis, self._bounds)
        twin._files = self._files.copy()
        return twin

    def commit(self, rows: Sequence[Row]) -> None:
        """Keep all rows. Raises LocalError ``stores.out-of-order``, or the FaultError that ``fail_next`` asks for."""
        held = self._held()
        batch = part(rows)
        # Nothing is changed before the only check that can fail has passed: that makes the commit atomic.
        held.require_order(batch)
        failure = self.fail_next(rows) if self.fail_next else None
        if failure is not Failure.NOTHING_KEPT:
            held.keep(batch)
        if failure:
            self._closed = failure is Failure.ALL_KEPT
            raise FaultError(failure.value, path="memory", why="injected")

    def position(self) -> int:
        """The position of the entry linked last; 0 when there is none."""
        return len(self._held().linked)

    def at(self, feed: FeedId, seq: int) -> Entry | None:
        """The linked entry there."""
        chain = self._held().feeds.get(feed, ())
        return chain[seq] if 0 <= seq < len(chain) else None

    def run(self, feed: FeedId, first: int, count: int) -> list[Entry]:
        """Up to ``count`` linked entries of ``feed`` from seq ``first`` on, in order."""
        first = max(first, 0)
        return self._held().feeds.get(feed, [])[first : first + max(count, 0)]

    def since(self, position: int, count: int) -> list[Linked]:
        """Up to ``count`` linked entries after ``position``, in order."""
        position = max(position, 0)
        return self._held().linked[position : position + max(count, 0)]

    def ahead(self) -> list[Ahead]:
        """All entries kept ahead of a gap or beside a fork, in the order in which they were kept."""
        return list(self._held().ahead.values())

    def aside(self, head: Head) -> Entry | None:
        """The one of that name among them."""
        found = self._held().ahead.get(head)
        return found.entry if found else None

    def receipts(self) -> list[Receipt]:
        """All receipts kept, by issuer, then head."""
        return sorted(self._held().receipts(), key=receipt_order)

    def secrets(self) -> list[Secret]:
        """All epoch secrets, by feed, then epoch."""
        return sorted(self._held().secrets.values())

    def checkpoint(self, feed: FeedId, size: int | None = None) -> Checkpointed | None:
        """The checkpoint of ``feed`` at ``size``, or its largest."""
        held = self._held().checkpoints.get(feed, {})
        return held.get(max(held, default=0) if size is None else size)

    def note(self, name: str) -> bytes | None:
        """The local value of that name."""
        return self._held().notes.get(name)

    def snapshot(self) -> Snapshot | None:
        """The newest snapshot."""
        return self._held().snapshot

    def evidence(self, count: int) -> list[Evidence]:
        """The newest ``count`` pieces of evidence, newest first."""
        return list(islice(reversed(self._held().evidence.values()), max(count, 0)))

    def dropped(self) -> dict[str, int]:
        """How many pieces of evidence were dropped for want of room, by code."""
        return dict(self._held().dropped)

    def heads(self) -> Iterator[Head]:
        """The last linked entry of every feed, in ascending order."""
        return iter(sorted(chain[-1].head for chain in self._held().feeds.values()))

    def documents(self) -> dict[bytes, Stock]:
        """What is held of every root."""
        held = self._held().pieces
        return {root: Stock(len(found), sum(len(one.sealed) for one in found.values())) for root, found in held.items()}

    def leaves(self, root: bytes) -> list[tuple[int, bytes]]:
        """The numbers of the pieces held of that root and their hashes in the tree, in ascending order."""
        found = self._held().pieces.get(root, {})
        return [(number, found[number].leaf) for number in sorted(found)]

    def piece(self, root: bytes, number: int) -> bytes | None:
        """The sealed bytes of that piece."""
        found = self._held().pieces.get(root, {}).get(number)
        return found.sealed if found else None

    def genesis(self) -> bytes:
        """The record's genesis."""
        return self._genesis

    def check(self) -> list[str]:
        """Nothing: memory has no files."""
        self._held()
        return []

    def backup(self, path: str) -> None:
        """Write the store to the new SQLite file ``path``. Raises FaultError or LocalError ``stores.*``."""
        from parley.stores.sqlite import SqliteStore

        rows = self._held().rows()
        with SqliteStore(":memory:", self._genesis, self._bounds) as twin:
            twin.commit(rows)
            twin.backup(path)

    def close(self) -> None:
        """The store is used no more; ``copy`` still gives what it holds."""
        self._closed = True

    def _held(self) -> Held:
        if self._closed:
            raise FaultError("stores.closed", path="memory")
        return self._files
