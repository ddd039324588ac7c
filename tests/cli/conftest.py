"""Calls of the command line in this process, homes that are paired, and a node's control socket over a Desk in memory."""

import asyncio
import json
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, cast

import pytest
from click.testing import CliRunner

from parley.base.errors import LocalError
from parley.cli.home import Home
from parley.cli.main import main
from parley.cli.screen import Screen
from parley.messages.catalogue import load
from parley.node.contact_view import contact_view
from parley.runtime.alerting.delegates import Delegates
from parley.runtime.config_watch import Rung
from parley.runtime.desk import Desk, Release
from parley.runtime.kernels import keep_compiled
from parley.runtime.values import duration
from parley.web import control
from tests.web.desk import StubDesk

keep_compiled(Path(__file__).resolve().parents[2] / ".numba_cache")


class Ended(NamedTuple):
    """How a call ended."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """Standard output as one JSON document: nothing else may stand there."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """Standard output as JSON lines."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def refusal(self) -> str:
        """The error's code in JSON mode; both phrases must be there."""
        error = self.document["error"]
        assert error["phrase"]["en"] and error["phrase"]["zh"]
        return str(error["code"])


def call(*args: object, typed: str | None = None) -> Ended:
    """Call ``parley``."""
    result = CliRunner().invoke(main, [str(arg) for arg in args], input=typed)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Ended(result.exit_code, result.stdout, result.stderr)


@pytest.fixture
def attended(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody sits at the terminal."""
    monkeypatch.setattr(Screen, "attended", property(lambda self: not self.json))


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the developer's shell says."""
    monkeypatch.delenv("PARLEY_LANG", raising=False)
    monkeypatch.delenv("PARLEY_HOME", raising=False)


@pytest.fixture(autouse=True)
def no_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is durable is tested with stores and keys; here hundreds of files would wait for the disk."""
    monkeypatch.setattr("os.fsync", lambda _: None)


def made(path: Path, side: str, kind: str = "exercise", **options: object) -> Home:
    """The home of a new post."""
    more = [part for name, value in options.items() for part in (f"--{name}", str(value))]
    ended = call("--home", path, "init", "--side", side, "--post", "Watch", "--kind", kind, *more)
    assert ended.code == 0, ended.err
    return Home(path)


@pytest.fixture(scope="session")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two paired homes, ``a`` and ``b``, to be copied."""
    folder = tmp_path_factory.mktemp("pattern")
    a, b = made(folder / "a", "United States", listen="none"), made(folder / "b", "China", listen="none")
    for home, other in ((a, b), (b, a)):
        ended = call("--home", home.path, "pair", other.card, "--yes-phrase", "--address", "127.0.0.1:1")
        assert ended.code == 0, ended.err
    return folder


@pytest.fixture
def homes(pattern: Path, tmp_path: Path) -> tuple[Home, Home]:
    """Two paired homes of one's own."""
    for name in ("a", "b"):
        shutil.copytree(pattern / name, tmp_path / name)
    return Home(tmp_path / "a"), Home(tmp_path / "b")


@pytest.fixture
def home(homes: tuple[Home, Home]) -> Home:
    """A paired home."""
    return homes[0]


class FoldingDesk(StubDesk):
    """A desk that shows the contacts that were released at it."""

    async def release(self, release: Release) -> str:
        ref = await super().release(release)
        if release.form == "contact":
            values = {"level": ""} | load().form("contact").values(release.fields)
            self.facts.append(contact_view(ref, values, self.me.side_name))
        return ref


class Node:
    """A control socket over a desk, served by a thread. ``rungs`` is its delegate ladder."""

    rungs = (
        Rung("relief", duration("2min"), command=(sys.executable, "-c", "pass")),
        Rung("commander", duration("5min"), command=(sys.executable, "-c", "raise SystemExit(4)")),
        Rung("staff", duration("9min")),
    )

    def __init__(self, path: Path) -> None:
        self.path = path
        self.begin()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()), daemon=True)

    def begin(self) -> None:
        """Two new desks: nothing was ever said."""
        self.desk, self.other = FoldingDesk(0), FoldingDesk(1)
        self.desk.peer, self.other.peer = self.other, self.desk
        self.other.book = self.desk.book

    def __getattr__(self, name: str) -> Any:
        """To the application it looks like the desk that is in use now."""
        return getattr(self.desk, name)

    async def _serve(self) -> None:
        self.loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        app = control.build(cast(Desk, self), link, lambda: None, delegates=Delegates(cast(Any, self), self.rungs))
        serving = asyncio.create_task(control.serve(app, self.path, self._stop))
        self.loop.call_later(0.02, self._ready.set)
        await serving

    def do(self, ask: Callable[[], Any]) -> Any:
        """``ask()``, awaited in the node's own loop."""
        return asyncio.run_coroutine_threadsafe(ask(), self.loop).result(5)

    def __enter__(self) -> "Node":
        self._thread.start()
        assert self._ready.wait(5)
        return self

    def __exit__(self, *_: object) -> None:
        self.loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(5)


def link(account: str) -> str:
    """A sign-in address for the one account that there is."""
    if account != "officer":
        raise LocalError("web.no-such-account", name=account)
    return "http://127.0.0.1:8441/enter#token"


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Node]:
    """One node for all tests: stopping one takes a while."""
    with Node(tmp_path_factory.mktemp("node") / "control.sock") as running:
        yield running


@pytest.fixture
def node(home: Home, server: Node) -> Node:
    """A node that runs in ``home``, new to this test."""
    server.begin()
    home.control.symlink_to(server.path)
    return server


@pytest.fixture
def parley(home: Home, node: Node) -> Callable[..., Ended]:
    """Calls in the home whose node runs."""

    def at_home(*args: object, **more: Any) -> Ended:
        return call("--home", home.path, *args, **more)

    return at_home
