"""A running node of a home: the lock that keeps it single, the loop, the console, the control socket, the signals."""

import asyncio
import contextlib
import fcntl
import json
import logging
import os
import signal
import socket
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

from starlette.applications import Starlette

from parley.base.errors import FaultError, LocalError, ParleyError
from parley.cli.home import Home, file_fault
from parley.runtime import config_watch, logs, translating
from parley.runtime.build import Runtime, build
from parley.runtime.config import Config, load
from parley.web import api, api_catalogues, api_rooms, checklists, control
from parley.web.accounts import Accounts
from parley.web.app import build as build_console
from parley.web.ogc import service
from parley.web.ogc.door import Door
from parley.web.settings import WebSettings
from parley.web.tokens import Tokens

Ready = Callable[[dict[str, Any]], None]
FACTS_MAX = 4096


class Running:
    """The lock of a home. Whoever holds it is the home's one node; its file says where that node can be reached."""

    def __init__(self, home: Home) -> None:
        self._path = home.running
        self._file: IO[bytes] | None = None

    def __enter__(self) -> "Running":
        """Take the lock. Raises LocalError ``cli.already-running``, FaultError ``cli.file-failed``."""
        try:
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
        except OSError as error:
            raise file_fault(error, self._path) from None
        file = os.fdopen(handle, "r+b", buffering=0)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            file.close()
            facts = facts_of(self._path)
            raise LocalError("cli.already-running", home=str(self._path.parent), pid=facts.get("pid", "?")) from None
        self._file = file
        self.tell({})
        return self

    def __exit__(self, *_: object) -> None:
        """Give the lock free; the file says that nothing runs."""
        if self._file:
            with contextlib.suppress(FaultError):  # what ended the node is told already
                self._write({})
            self._file.close()

    def tell(self, facts: dict[str, Any]) -> None:
        """Write down where this node can be reached. Raises FaultError ``cli.file-failed``."""
        self._write({"pid": os.getpid()} | facts)

    def _write(self, facts: dict[str, Any]) -> None:
        assert self._file is not None
        try:
            self._file.seek(0)
            self._file.truncate()
            self._file.write(json.dumps(facts).encode())
        except OSError as error:
            raise file_fault(error, self._path) from None


def facts_of(path: Path) -> dict[str, Any]:
    """What the running node wrote down; empty when none runs or the file says nothing."""
    try:
        with path.open("rb") as file:
            facts = json.loads(file.read(FACTS_MAX) or b"{}")
    except (OSError, ValueError):
        return {}
    return facts if isinstance(facts, dict) else {}


def run(home: Home, passphrase: str | None, while_input: bool, ready: Ready) -> None:
    """Run until told to stop. Raises LocalError and FaultError: what keeps the node from running, or ended it."""
    config = configured(home)
    logs.begin(config.log.level, config.log.format)
    logging.getLogger("uvicorn").setLevel(logging.WARNING)  # two servers here: their comings and goings are no news
    with asyncio.Runner(loop_factory=_loop_factory()) as runner:
        while runner.run(_run(home, config, passphrase, while_input, ready)):
            config = configured(home)


def configured(home: Home) -> Config:
    """The home's configuration, to be run."""
    config = load(home.config)
    require_one_record(home, config)
    return config


def require_one_record(home: Home, config: Config) -> None:
    """A home serves one record: what came into a second one nobody would see. Raises LocalError ``cli.several-records``."""
    if len(config.record) != 1:
        raise LocalError("cli.several-records", path=str(home.config), count=len(config.record))


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    try:
        import uvloop
    except ImportError:
        return None
    return uvloop.new_event_loop


class Stop(asyncio.Event):
    """When it is set, the node stops; ``anew``: to start again at once, under another key for instance."""

    def __init__(self) -> None:
        super().__init__()
        self.anew = False

    def begin_anew(self) -> None:
        """Stop and start again."""
        self.anew = True
        self.set()


async def _run(home: Home, config: Config, passphrase: str | None, while_input: bool, ready: Ready) -> bool:
    """True if it is to run again."""
    stop = Stop()
    with listening(config) as listener, told_to_stop(stop, while_input):
        runtime = build(config, passphrase)
        await runtime.start()
        try:
            await _serve(home, config, runtime, listener, stop, ready)
        finally:
            await runtime.stop()
    return stop.anew


async def _serve(
    home: Home, config: Config, runtime: Runtime, listener: socket.socket, stop: Stop, ready: Ready
) -> None:
    desk = runtime.loops[0]
    app = console_app(home, config, runtime)
    address = console_address(config, listener)
    inner = control.build(
        desk, lambda account: link_for(app, home, address, account), stop.begin_anew, config.console.policy_release,
        app.state.console.hand_on, runtime.delegates[0], runtime.tracking,
    )  # fmt: skip
    console = control.server(app)
    asked, broken = asyncio.create_task(stop.wait()), asyncio.create_task(runtime.broken())
    served = asyncio.create_task(console.serve(sockets=[listener]))
    controlled = asyncio.create_task(control.serve(inner, home.control, stop))
    try:
        await asyncio.sleep(0)
        if not controlled.done():
            ready(facts_for(desk, address, runtime))
        await asyncio.wait({asked, broken, served, controlled}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        stop.set()
        console.should_exit = True
        asked.cancel()
        ended = await asyncio.gather(served, controlled, return_exceptions=True)
    if broken.done():
        raise broken.result()
    broken.cancel()
    for result in ended:
        if isinstance(result, ParleyError):
            raise result


def console_app(home: Home, config: Config, runtime: Runtime) -> Starlette:
    """The console over the first record, with the officers' interface for signed-in officers."""
    console = config.console
    settings = WebSettings(
        hosts=tuple(console.hosts), secure=console.secure, console=console.name,
        session_hours=int(console.session) / 3_600_000, policy_release=console.policy_release,
        voice=console.voice, voice_address=console.voice_address, voice_networks=console.voice_networks,
        turns=config_watch.turns(config.watch), overrides=config_watch.overrides(config.watch),
        roll_call_ms=int(config.watch.roll_call),
        checklists=checklists.kept(config.watch.checklists) if config.watch.checklists else checklists.packaged(),
    )  # fmt: skip
    desk, tracking = runtime.loops[0], runtime.tracking
    return build_console(
        desk,
        Accounts(home.accounts),
        settings,
        extra=[
            *api_rooms.routes(desk, tracking, api.officer),
            *api_catalogues.routes(desk, api.officer, settings.policy_release),
            *service.routes(
                desk, Door(Tokens(home.tokens), time.monotonic), settings.secure, tracking.now if tracking else None
            ),
        ],
        engine=translating.engine(config.translation),
        delegates=runtime.delegates[0],
        tracking=tracking,
    )


def link_for(app: Starlette, home: Home, address: str, account: str) -> str:
    """A whole address that signs the account in once. Raises LocalError ``web.no-such-account`` and those of links."""
    if Accounts(home.accounts).find(account) is None:
        raise LocalError("web.no-such-account", name=account)
    path: str = app.state.console.links.issue(account)
    return address + path


def facts_for(desk: Any, address: str, runtime: Runtime) -> dict[str, Any]:
    """What others may want to know of the running node."""
    status = desk.status()
    line = runtime.port.number if runtime.port else None
    return {
        "console": address,
        "line_port": line,
        "kind": status.kind,
        "record_id": status.record_id,
        "me": status.me.id,
    }


def console_address(config: Config, listener: socket.socket) -> str:
    """Where a browser on this machine finds the console."""
    host, number = listener.getsockname()[:2]
    if host in ("0.0.0.0", "::"):
        host = "127.0.0.1" if host == "0.0.0.0" else "::1"
    return f"{'https' if config.console.secure else 'http'}://{f'[{host}]' if ':' in host else host}:{number}"


@contextlib.contextmanager
def listening(config: Config) -> Iterator[socket.socket]:
    """The console's port, taken before anything else is done. Raises FaultError ``cli.cannot-listen``."""
    where = config.console.address.address
    family = socket.AF_INET6 if ":" in where.host else socket.AF_INET
    try:
        listener = socket.create_server((where.host, where.number), family=family, backlog=128)
    except OSError as error:
        why = error.strerror or str(error)
        raise FaultError("cli.cannot-listen", address=str(config.console.address), why=why) from None
    listener.setblocking(False)
    with listener:
        yield listener


@contextlib.contextmanager
def told_to_stop(stop: asyncio.Event, while_input: bool) -> Iterator[None]:
    """Set ``stop`` at SIGINT, SIGTERM, and with ``while_input`` when standard input ends: its writer is gone."""
    loop = asyncio.get_running_loop()
    for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(one, stop.set)

    def look() -> None:
        if not os.read(sys.stdin.fileno(), 4096):
            loop.remove_reader(sys.stdin.fileno())
            stop.set()

    if while_input:
        loop.add_reader(sys.stdin.fileno(), look)
    try:
        yield
    finally:
        for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            loop.remove_signal_handler(one)
