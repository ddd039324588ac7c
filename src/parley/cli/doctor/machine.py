"""Checks of the machine: Python, SQLite, disk, clock, the files' rights."""

import os
import shutil
import stat
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from parley.cli.doctor.finding import Finding, good, note, wrong
from parley.cli.home import Home

SQLITE_MIN: Final = (3, 51, 3)
"""Below it, a reset of the write-ahead log can lose a page when several connections are open."""
SPACE_MIN_MB: Final = 200
SPACE_GOOD_MB: Final = 2_000
FSYNC_SLOW_MS: Final = 20.0
FSYNC_TRIES: Final = 8
MEMORY_FILES: Final = frozenset({"tmpfs", "ramfs"})


def versions(home: Home) -> Iterator[Finding]:
    """Python and SQLite."""
    import apsw

    python = ".".join(map(str, sys.version_info[:3]))
    yield good("python", version=python) if sys.version_info >= (3, 11) else wrong("python-old", version=python)
    sqlite = apsw.sqlite_lib_version()
    least = ".".join(map(str, SQLITE_MIN))
    fits = tuple(int(part) for part in sqlite.split(".")) >= SQLITE_MIN
    yield good("sqlite", version=sqlite) if fits else wrong("sqlite-old", version=sqlite, least=least)


def space(home: Home) -> Iterator[Finding]:
    """Room on the disk of the home."""
    free_mb = shutil.disk_usage(home.path).free // 1_000_000
    if free_mb < SPACE_MIN_MB:
        yield wrong("disk-full", free=free_mb, least=SPACE_MIN_MB)
    elif free_mb < SPACE_GOOD_MB:
        yield note("disk-low", free=free_mb)
    else:
        yield good("disk", free=free_mb)
    if (kind := file_system(home.path)) in MEMORY_FILES:
        yield wrong("disk-memory", kind=kind)


def file_system(path: Path, mounts: Path = Path("/proc/mounts")) -> str:
    """The kind of file system that holds ``path``; empty where the machine does not tell."""
    best, kind = "", ""
    try:
        for line in mounts.read_text("utf-8", "replace").splitlines():
            _, place, found, *_ = line.split(" ")
            place = place.encode().decode("unicode_escape")
            inside = place == "/" or str(path.absolute()).startswith(place.rstrip("/") + "/")
            if inside and len(place) >= len(best):
                best, kind = place, found
    except (OSError, ValueError):
        return ""
    return kind


def fsync(home: Home) -> Iterator[Finding]:
    """How long the disk takes to make a write durable: every confirmed message waits for it."""
    took = []
    try:
        with tempfile.TemporaryFile(dir=home.path) as file:
            for _ in range(FSYNC_TRIES):
                file.write(b"x" * 4096)
                file.flush()
                began = time.perf_counter()
                os.fsync(file.fileno())
                took.append((time.perf_counter() - began) * 1000)
    except OSError as error:
        yield wrong("disk-not-writable", path=str(home.path), why=error.strerror or str(error))
        return
    middle = sorted(took)[FSYNC_TRIES // 2]
    yield note("fsync-slow", ms=f"{middle:.1f}") if middle > FSYNC_SLOW_MS else good("fsync", ms=f"{middle:.2f}")


def rights(home: Home) -> Iterator[Finding]:
    """Nobody else may read keys, secrets or the control socket."""
    private = [home.path, home.keys, *home.keys.glob("*"), home.store, home.accounts, home.control, home.offline]
    open_ones = [path for path in private if path.exists() and path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO)]
    # A store inside a folder that nobody else enters is safe whatever its own mode says.
    if not home.path.stat().st_mode & 0o077:
        open_ones = [path for path in open_ones if path.suffix == ".key"]
    for path in open_ones:
        yield wrong("rights-open", path=str(path), mode=f"{stat.S_IMODE(path.stat().st_mode):04o}")
    foreign = [path for path in private if path.exists() and path.stat().st_uid != os.geteuid()]
    for path in foreign:
        yield wrong("rights-foreign", path=str(path))
    if not open_ones and not foreign:
        yield good("rights")
    if any(home.offline.glob("*.key")):
        yield note("offline-here", path=str(home.offline))


def clock(home: Home) -> Iterator[Finding]:
    """A clock that is far off: before the own card was made, or beyond reason."""
    from parley.cli.founding import own_card

    now_ms = time.time_ns() // 1_000_000
    made_at = own_card(home).made_at
    if now_ms < made_at:
        yield wrong("clock-behind", minutes=(made_at - now_ms) // 60_000)
    elif now_ms > made_at + 20 * 366 * 86_400_000:
        yield wrong("clock-ahead", now=f"{datetime.now(UTC):%Y-%m-%d %H:%MZ}")
    else:
        yield good("clock", now=f"{datetime.now(UTC):%Y-%m-%d %H:%M:%SZ}")
    if synchronised() is False:
        yield note("clock-alone")


def synchronised(
    marker: Path = Path("/run/systemd/timesync/synchronized"), service: Path = Path("/run/systemd/timesync")
) -> bool | None:
    """Whether a time service says that the clock follows it; None where none can be asked."""
    return marker.exists() if service.is_dir() else None
