"""Starting a node that holds 100,000 entries: seconds until it serves, and its resident memory then."""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench import side
from parley.node.settings import Settings
from parley.record.archive import Mark
from parley.record.names import PostId
from parley.stores.sqlite import SqliteStore

COUNT = 100_000
BATCH_COUNT = 500


def fill(folder: Path, count: int) -> None:
    """A store with ``count`` notes, made by the node itself; its snapshots come as they come."""
    with SqliteStore(str(folder / "record.sqlite3"), side.record().encoded) as store:
        node = side.node_of(0, store, Settings())
        now, note = 1_700_000_000_000, side.note()
        node.start(now, None, 7)
        while node.core.position < count:
            for _ in range(BATCH_COUNT):
                node.release(note, now)
            now += 1_000
            store.commit(node.settle(now).persist)


def _child(folder: str) -> None:
    """In a process of its own: start, and say how long it took and how much memory it holds."""
    began = time.perf_counter()
    store = SqliteStore(folder + "/record.sqlite3", side.record().encoded)
    node = side.node_of(0, store)
    head = next(head for head in store.heads() if PostId(*head[:2]) == node.core.me)
    node.start(1_700_000_900_000, Mark(head, store.position()), 8)
    store.commit(node.settle(1_700_000_900_000).persist)
    took = time.perf_counter() - began
    status = Path("/proc/self/status").read_text()
    resident_kb = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))
    print(json.dumps({"took": took, "mb": resident_kb / 1024, "entries": node.core.position}))


def run() -> dict[str, float]:
    """``node.start_100k_s`` (median of five) and ``node.rss_100k_mb``."""
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder), COUNT)
        runs = []
        for _ in range(5):
            command = [sys.executable, "-c", f"from bench.start import _child; _child({folder!r})"]
            runs.append(json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout))
    assert all(each["entries"] >= COUNT for each in runs)
    return {
        "node.start_100k_s": sorted(each["took"] for each in runs)[2],
        "node.rss_100k_mb": max(each["mb"] for each in runs),
    }
