"""The house rules that no other tool holds: purity below the loop, sizes, what may be in the repository."""

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "parley"

PURE = ("base", "record", "line", "messages", "deconflict", "formats", "tracks", "procedures", "node")
# The only files below the loop that read, and they read what the package itself ships.
READERS = ("base/errors.py", "messages/loader.py", "deconflict/criteria")
FORBIDDEN_MODULES = frozenset(
    {"apsw", "asyncio", "ctypes", "http", "multiprocessing", "nacl.utils", "os", "pathlib", "random"}
    | {"secrets", "select", "shutil", "socket", "sqlite3", "ssl", "subprocess", "tempfile", "threading"}
    | {"time", "urllib", "uuid"}
)
FORBIDDEN_CALLS = frozenset({"open", "input", "print", "eval", "exec", "__import__"})
CLOCK_CALLS = frozenset({"now", "utcnow", "today"})
READING_CALLS = frozenset({"read_text", "read_bytes", "write_text", "write_bytes", "iterdir", "urandom"})

MAX_FILE_LINES = 400
MAX_FUNCTION_LINES = 80


def python_files(*packages: str) -> Iterator[Path]:
    for package in packages:
        yield from sorted((SOURCE / package).rglob("*.py"))


def imported_modules(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
        yield node.module
        yield from (f"{node.module}.{alias.name}" for alias in node.names)


def is_forbidden(module: str) -> bool:
    return any(module == bad or module.startswith(bad + ".") for bad in FORBIDDEN_MODULES)


def asked_by(called: ast.expr, may_read: bool) -> Iterator[str]:
    match called:
        case ast.Name(id=name) if name in FORBIDDEN_CALLS:
            yield f"calls {name}()"
        case ast.Attribute(value=ast.Name(id=owner) | ast.Attribute(attr=owner), attr=name) if (
            owner in ("datetime", "date") and name in CLOCK_CALLS
        ):
            yield f"asks the clock, {owner}.{name}()"
        case ast.Attribute(attr=name) if name in READING_CALLS and not may_read:
            yield f"reads or writes, .{name}()"


def impurities(code: str, may_read: bool) -> list[str]:
    """What ``code`` asks of the machine, as ``line: what``."""
    found = []
    for node in ast.walk(ast.parse(code)):
        for module in imported_modules(node):
            if is_forbidden(module):
                found.append(f"{node.lineno}: imports {module}")
        if isinstance(node, ast.Call):
            found += [f"{node.lineno}: {what}" for what in asked_by(node.func, may_read)]
    return found


@pytest.mark.parametrize(
    "code",
    [
        "from datetime import datetime\ndatetime.now()",
        "import datetime\ndatetime.datetime.now(datetime.UTC)",
        "from datetime import date\ndate.today()",
        "import time",
        "from os import path",
        "import os.path",
        "from nacl import utils",
        "from nacl.utils import random",
        "import nacl.utils",
        "open('x')",
        "resource.read_text()",
    ],
)
def test_impurity_is_seen(code: str) -> None:
    assert impurities(code, may_read=False)


def test_purity_is_not_mistaken() -> None:
    allowed = "import nacl.bindings\nfrom datetime import datetime\ndatetime.fromisoformat('x')\nnow = 3\n"
    assert not impurities(allowed, may_read=False)
    assert not impurities("resource.read_text()", may_read=True)


def test_from_the_node_down_all_comes_in_as_arguments() -> None:
    found = []
    for path in python_files(*PURE):
        place = path.relative_to(SOURCE).as_posix()
        may_read = place.startswith(READERS)
        found += [f"{place}:{what}" for what in impurities(path.read_text("utf-8"), may_read)]
    assert not found, "\n".join(found)


def test_sizes() -> None:
    found = []
    for path in python_files("."):
        code = path.read_text("utf-8")
        place = path.relative_to(ROOT)
        if (lines := len(code.splitlines())) > MAX_FILE_LINES:
            found.append(f"{place}: {lines} lines")
        for node in ast.walk(ast.parse(code)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > MAX_FUNCTION_LINES:
                    found.append(f"{place}:{node.lineno}: {node.name} has {lines} lines")
    assert not found, "\n".join(found)


def test_lock_files_carry_no_address() -> None:
    locks = [*ROOT.glob("*.lock"), ROOT / "frontend" / "package-lock.json"]
    assert len(locks) >= 4
    for lock in locks:
        text = lock.read_text("utf-8")
        assert "://" not in text, lock.name
        assert "sha256:" in text or "sha512-" in text, f"{lock.name} pins no hash"


def test_no_foreign_code_is_committed() -> None:
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listing = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if listing.returncode:
        pytest.skip("not a git work tree")
    paths = listing.stdout.splitlines()
    assert "LICENSE" in paths
    folders = ("node_modules", "vendor")
    endings = (".min.js", ".min.css", ".map", ".woff", ".woff2", ".ttf", ".otf", ".whl")
    found = [path for path in paths if path.endswith(endings) or not set(folders).isdisjoint(path.split("/"))]
    assert not found, found
