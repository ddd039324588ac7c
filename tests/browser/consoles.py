"""Two real posts with their consoles, in a thread of their own: what the browser tests and the pictures look at."""

import asyncio
import contextlib
import csv
import threading
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import uvicorn

from parley.messages.catalogue import Catalogue
from parley.runtime.build import Runtime, build
from parley.runtime.config import Deconflict
from parley.runtime.config_tracks import Tracks
from parley.runtime.config_watch import Rung, Watch
from parley.runtime.desk import Desk, Release
from parley.runtime.loop import Loop
from parley.runtime.pair import free_ports, make_pair
from parley.web import app as console
from parley.web.accounts import Accounts
from parley.web.settings import WebSettings

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "a lantern on the quiet pier"
SIDES = ("United States", "China")
ZONES = {"United States": "America/New_York", "China": "Asia/Shanghai"}
PEOPLE = (("officer", "duty_officer"), ("relief", "duty_officer"), ("staff", "policy_staff"), ("auditor", "auditor"))
T = TypeVar("T")


class Quiet(uvicorn.Server):
    """A server that leaves the process's signals alone."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


class Consoles:
    """Two sides, paired over TLS on this machine. ``loops`` are their desks; ``addresses`` their consoles."""

    def __init__(
        self, folder: Path, languages: tuple[str, str] = ("en", "zh"), catalogue: Catalogue | None = None,
        rungs: tuple[Rung, ...] = (), feed: Tracks | None = None,
    ) -> None:  # fmt: skip
        """``rungs`` are the delegate ladder of both; without any the consoles have none. ``feed`` is followed by both."""
        self.feed = feed or Tracks()
        self.rungs = rungs
        self.folder = folder
        self.catalogue = catalogue
        self.languages = languages
        self.loops: list[Loop] = []
        self.apps: list[Any] = []
        self.ports = free_ports(2)
        self.addresses = [f"http://127.0.0.1:{port}" for port in self.ports]
        self._runtimes: list[Runtime] = []
        self._servers: list[Quiet] = []
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def __enter__(self) -> "Consoles":
        self._thread.start()
        self.run(self._start())
        return self

    def __exit__(self, *_: object) -> None:
        self.run(self._stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    def run(self, work: Coroutine[Any, Any, T], timeout_s: float = 60) -> T:
        """Do something in the posts' own thread."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(timeout_s)

    def ask(self, question: Any) -> Any:
        """Call something of a desk in the posts' own thread."""

        async def asked() -> Any:
            return question()

        return self.run(asked())

    async def _start(self) -> None:
        for number, made in enumerate(make_pair(self.folder, SIDES, self.catalogue)):
            changes = {
                "deconflict": Deconflict(ROOT / ".numba_cache"),
                "watch": Watch(ladder=self.rungs),
                "tracks": msgspec.structs.replace(self.feed, kept=self.folder / f"encounters{number}"),
            }
            runtime = build(msgspec.structs.replace(made, **changes))
            await runtime.start()
            self._runtimes.append(runtime)
            self.loops.append(runtime.loops[0])
        for side, desk in enumerate(self.loops):
            await self._serve(side, desk)

    async def _serve(self, side: int, desk: Desk) -> None:
        accounts = Accounts(self.folder / f"accounts{side}.json")
        for name, part in PEOPLE:
            accounts.add(name, part, PASSPHRASE, language=self.languages[side])
        settings = WebSettings(zones=ZONES, language=self.languages[side])
        delegates = self._runtimes[side].delegates[0] if self.rungs else None
        app = console.build(desk, accounts, settings, delegates=delegates, tracking=self._runtimes[side].tracking)
        self.apps.append(app)
        server = Quiet(uvicorn.Config(app, port=self.ports[side], log_level="warning", timeout_graceful_shutdown=1))
        self._servers.append(server)
        self._serving = [*getattr(self, "_serving", []), asyncio.ensure_future(server.serve())]
        while not server.started:
            await asyncio.sleep(0.02)

    async def _stop(self) -> None:
        for server in self._servers:
            server.should_exit = True
        await asyncio.gather(*self._serving, return_exceptions=True)
        for runtime in self._runtimes:
            await runtime.stop()

    def cut(self) -> None:
        """The line between them goes down, for every bearer."""

        async def down() -> None:
            for loop in self.loops:
                for bearer in loop._parts.bearers:
                    await bearer.stop()

        self.run(down())

    def mend(self) -> None:
        """The line comes back."""

        async def up() -> None:
            for loop in self.loops:
                for bearer in loop._parts.bearers:
                    await bearer.start(loop)

        self.run(up())

    def link(self, side: int, account: str = "officer") -> str:
        """A one-time sign-in address."""
        path = self.ask(lambda: self.apps[side].state.console.links.issue(account))
        return self.addresses[side] + str(path)

    def send(self, side: int, form: str, values: dict[str, Any], language: str = "en", **more: Any) -> str:
        """Release a message as if an officer had."""
        desk = self.loops[side]
        fields = desk.catalogue.form(form).read(values, language)
        more.setdefault("role", "duty_officer")
        return self.run(desk.release(Release(form, fields, language=language, **more)))

    def wait_for(self, side: int, ref: str, timeout_s: float = 10) -> None:
        """Until a message has come to that side."""

        async def arrived() -> None:
            while ref not in {one.ref for one in self.loops[side].messages("all", count=20)}:
                await asyncio.sleep(0.02)

        self.run(asyncio.wait_for(arrived(), timeout_s))

    def until(self, holds: Callable[[], bool], timeout_s: float = 60) -> None:
        """Until something holds of a desk, looked at in the posts' own thread."""

        async def came() -> None:
            while not holds():
                await asyncio.sleep(0.02)

        self.run(asyncio.wait_for(came(), timeout_s), timeout_s + 5)

    def import_contacts(self, side: int, path: Path) -> int:
        """The dated facts of a file, as one side tells them."""
        desk = self.loops[side]
        form = desk.catalogue.form("contact")
        with path.open(encoding="utf-8", newline="") as file:
            rows = [contact_values(row) for row in csv.DictReader(file)]
        releases = [Release("contact", form.read(row, "en"), language="en", role="policy_staff") for row in rows]
        self.run(desk.release_many(releases))
        return len(releases)


def contact_values(row: dict[str, str]) -> dict[str, str]:
    """A row of contacts.csv as an officer would type it into the form."""
    values = {
        "fact": row["id"], "kind": row["kind"], "title": row["title"], "place": row["place"], "host": row["host"],
        "level": row["level"], "parties": row["parties"], "public_source": row["source"],
        "dates": row["date_start"] + ("/" + row["date_end"] if row["date_end"] else ""),
        "verified": "yes" if row["verified"] == "yes" else "no",
    }  # fmt: skip
    return {name: text for name, text in values.items() if text}
