"""Where a process keeps the machine code of deconfliction from start to start: in a folder named by the sources that it is of.

So a changed source never meets machine code of an older one; folders of older sources may be deleted at any time. A mark in
the folder says which Python, Numba and processor a rehearsal was played through on: only for these is what it compiled of use.
"""

import hashlib
import os
import platform
from importlib import metadata, resources
from pathlib import Path
from typing import Final

READY: Final = "rehearsed"
"""The mark's name."""


def keep_compiled(home: Path) -> Path:
    """Names the folder under ``home`` to Numba, and gives it. To be called before ``parley.deconflict`` is imported."""
    folder = folder_of(home)
    os.environ["NUMBA_CACHE_DIR"] = str(folder)
    return folder


def folder_of(home: Path) -> Path:
    """The folder under ``home`` of the sources that are installed."""
    return home / f"kernels-{_sources()[:16]}"


def is_ready(home: Path) -> bool:
    """Whether all that a verdict and a clearing need was compiled here for these sources and this machine. Raises OSError."""
    mark = folder_of(home) / READY
    return mark.is_file() and mark.read_text("utf-8") == _machine()


def mark_ready(folder: Path) -> None:
    """To be called when a rehearsal has been played with ``folder`` as the place of machine code. Raises OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    (folder / READY).write_text(_machine(), "utf-8")


def _machine() -> str:
    """What machine code is of, besides its sources."""
    try:
        numba = metadata.version("numba")
    except metadata.PackageNotFoundError:
        numba = "none"
    return f"numba {numba}, python {platform.python_version()}, {platform.machine()} {_processor()}\n"


def _processor() -> str:
    """The processor's name, for code that is compiled for it alone; empty where the machine does not tell."""
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8", "replace").splitlines()
    except OSError:
        return platform.processor()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")


def _sources() -> str:
    digest = hashlib.sha256()
    for file in sorted(resources.files("parley.deconflict").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".py"):
            digest.update(file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()
