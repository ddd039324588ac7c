"""Where a process keeps the machine code of deconfliction from start to start: in a folder named by the sources that it is of.

So a changed source never meets machine code of an older one; folders of older sources may be deleted at any time.
"""

import hashlib
import os
from importlib import resources
from pathlib import Path


def keep_compiled(home: Path) -> Path:
    """Names the folder under ``home`` to Numba, and gives it. To be called before ``parley.deconflict`` is imported."""
    folder = home / f"kernels-{_sources()[:16]}"
    os.environ["NUMBA_CACHE_DIR"] = str(folder)
    return folder


def _sources() -> str:
    digest = hashlib.sha256()
    for file in sorted(resources.files("parley.deconflict").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".py"):
            digest.update(file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()
