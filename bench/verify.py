"""Verifying a whole record from its file: every signature, hash and link. Entries a second."""

import tempfile
import time
from pathlib import Path

from parley.record.audit import Report
from parley.runtime.verify import audit_parallel
from parley.stores.sqlite import SqliteStore
from tests.record import made

ENTRY_COUNT = 40_000
BATCH_COUNT = 5_000
RUNS = 3


def run() -> dict[str, float]:
    """The best of three runs with one and with two processes: starting the workers is in the time."""
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "record.sqlite")
        _fill(path)
        return {
            "record.verify_per_s.one_core": max(_per_s(path, 1) for _ in range(RUNS)),
            "record.verify_per_s.two_cores": max(_per_s(path, 2) for _ in range(RUNS)),
        }


def _fill(path: str) -> None:
    of = made.sides(2)
    rows = made.rows(of, ENTRY_COUNT)
    with SqliteStore(path, of.genesis.encoded) as store:
        for first in range(0, len(rows), BATCH_COUNT):
            store.commit(rows[first : first + BATCH_COUNT])


def _per_s(path: str, process_count: int) -> float:
    start = time.perf_counter()
    report: Report = audit_parallel(path, process_count)
    elapsed_s = time.perf_counter() - start
    assert report.entry_count == ENTRY_COUNT, report.entry_count
    assert not report.findings, report.findings
    return ENTRY_COUNT / elapsed_s


if __name__ == "__main__":
    print(run())
