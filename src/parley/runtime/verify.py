"""Verifying a record's file over several processes: ``parley record verify``.

Each worker reads rows of the file and examines them one by one, signatures included; what follows what is asked here,
in order. Where no worker can be started, or the file's positions have holes, all of it is done here.
"""

import multiprocessing
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, Final

from parley.base.errors import ParleyError
from parley.record import audit as audits
from parley.record import genesis as geneses
from parley.record.audit import Audit, Progress, Report
from parley.record.audit_words import StoredCheckpoint, StoredReceipt
from parley.record.examine import Examined, Secrets, Stored
from parley.record.genesis import Genesis
from parley.record.names import FeedId
from parley.stores.sqlite import SqliteReader

SPAN_COUNT: Final = 2_000
# Spans that are asked for ahead, a worker: enough that none waits, and few enough to hold.
_AHEAD_COUNT: Final = 3
_FEED = "f.side, f.post, f.incarnation"


class FileSource(SqliteReader):
    """A record's file as the audit reads it: the columns as they stand, beside the signed bytes."""

    def __init__(self, path: str, open_payloads: bool = False) -> None:
        """With ``open_payloads`` sealed payloads are held against their commitments, where the file has the secrets."""
        super().__init__(path)
        self._open_payloads = open_payloads

    def extent(self) -> tuple[int, int]:
        """The highest position and the number of rows."""
        (found,) = self._all("SELECT coalesce(max(position), 0), count(*) FROM entries")
        return int(found[0]), int(found[1])

    def rows(self, position: int, count: int) -> list[Stored]:
        """Up to ``count`` rows behind ``position``."""
        return self._stored("entries", "position", "position > ? ORDER BY position LIMIT ?", (position, count))

    def ahead_rows(self) -> list[Stored]:
        """The rows ahead or beside."""
        return self._stored("ahead", "0", "1 ORDER BY e.number", ())

    def _stored(self, table: str, position: str, which: str, values: tuple[int, ...]) -> list[Stored]:
        rows = self._all(
            f"SELECT {position}, {_FEED}, e.seq, e.id, e.cose, e.ciphertext, e.head_table"
            f" FROM {table} e LEFT JOIN feeds f ON f.number = e.feed WHERE {which}", values,
        )  # fmt: skip
        return [Stored(row[0], _feed(row[1:4]), *row[4:]) for row in rows]

    def receipt_rows(self) -> list[StoredReceipt]:
        """The rows of receipts, those for entries ahead included."""
        found = []
        for table in ("stored", "stored_ahead"):
            rows = self._all(
                "SELECT i.side, i.post, i.incarnation, s.side, s.post, s.incarnation, r.seq, r.cose"
                f" FROM {table} r LEFT JOIN feeds i ON i.number = r.issuer LEFT JOIN feeds s ON s.number = r.subject"
            )
            found += [StoredReceipt(_feed(row[:3]), _feed(row[3:6]), *row[6:]) for row in rows]
        return found

    def checkpoint_rows(self) -> list[StoredCheckpoint]:
        """The rows of checkpoints; their text as bytes, because damaged bytes are no text."""
        sql = f"SELECT {_FEED}, size, CAST(text AS BLOB) FROM checkpoints LEFT JOIN feeds f ON f.number = feed"
        return [StoredCheckpoint(_feed(row[:3]), row[3], row[4] or b"") for row in self._all(sql)]

    def secrets_at_hand(self) -> Secrets:
        """The epoch secrets, if payloads are to be opened."""
        return {(row.feed, row.epoch): row.secret for row in self.secrets()} if self._open_payloads else {}


def audit_parallel(
    path: str, process_count: int = 2, progress: Progress | None = None, open_payloads: bool = False
) -> Report:
    """Verify the record in the SQLite file ``path``, by up to ``process_count`` workers; 1 does it all here.

    ``progress`` is told the number of rows done. Raises what ``SqliteReader`` raises for a file that cannot be opened;
    whatever is wrong with what stands in it is in the report.
    """
    with FileSource(path, open_payloads) as source:
        try:
            last, row_count = source.extent()
            genesis = geneses.decode(source.genesis())
        except ParleyError as error:
            return audits.refused(error)
        # Positions with holes are for one process: spans of positions would be empty, or endlessly many.
        if process_count < 2 or last != row_count or row_count <= SPAN_COUNT:
            return audits.audit(source, progress)
        try:
            return _by_workers(source, genesis, path, process_count, progress, open_payloads)
        except (BrokenProcessPool, OSError):
            return audits.audit(source, progress)


def _by_workers(
    source: FileSource, genesis: Genesis, path: str, process_count: int, progress: Progress | None, open_payloads: bool
) -> Report:
    run = Audit(genesis, source, source.secrets_at_hand())
    spans = range(0, source.extent()[0], SPAN_COUNT)
    # A fresh process, not a copy of this one: SQLite's connections and locks must not be carried over.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(process_count, context, _start, (path, open_payloads)) as pool:
        for rows in _in_order(pool, spans, process_count * _AHEAD_COUNT):
            for row in rows:
                run.take(row)
            if progress:
                progress(run.row_count)
    return run.finish()


def _in_order(pool: ProcessPoolExecutor, spans: range, ahead_count: int) -> Iterator[list[Examined]]:
    left = iter(spans)
    waiting: deque[Future[list[Examined]]] = deque()
    for first in left:
        waiting.append(pool.submit(_span, first, first + SPAN_COUNT))
        if len(waiting) >= ahead_count:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _feed(columns: tuple[Any, ...]) -> FeedId | None:
    return FeedId(*columns) if all(type(column) is int for column in columns) else None


# -- in a worker -----------------------------------------------------------------------------------------------------

_worker: tuple[FileSource, Genesis, Secrets] | None = None


def _start(path: str, open_payloads: bool) -> None:
    global _worker  # noqa: PLW0603 - the one thing that a worker process has
    source = FileSource(path, open_payloads)
    _worker = source, geneses.decode(source.genesis()), source.secrets_at_hand()


def _span(first: int, last: int) -> list[Examined]:
    assert _worker is not None
    source, genesis, secrets = _worker
    keys = audits.founding_keys(genesis)
    return list(audits.examined(source, genesis.id, keys, secrets, first, last))
