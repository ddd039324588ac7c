"""The ways by which a rung is called: an address through the notification library, or a program of the post's own.

Each is one short-lived process, bounded in time and in what it says. A way's name tells its kind and number, never its address.
"""

import asyncio
import json
import sys
from pathlib import Path
from typing import Final, Protocol

from parley.base.errors import FaultError
from parley.runtime import program
from parley.runtime.alerting import sender
from parley.runtime.alerting.alert import Alert
from parley.runtime.config_watch import Rung
from parley.runtime.secret import AlertAddress

AT_ONCE_MAX_COUNT: Final = 4
SENDER_SAID_MAX: Final = 64 * 1024


class Way(Protocol):
    """One way of one rung. Both raise FaultError ``alert.…``: why the alert did not go out."""

    name: str
    rung: int

    async def send(self, alert: Alert) -> None:
        """Return once it was delivered, as far as the service or the program says."""

    async def check(self) -> None:
        """Look whether it could be used at all. Nothing is sent."""


def ways_of(rung: Rung, number: int) -> list[Way]:
    """The ways of a rung in their order."""
    ways: list[Way] = [Address(rung, number, place, one) for place, one in enumerate(rung.alert, 1)]
    return [*ways, Command(rung, number)] if rung.command else ways


class Address:
    """An address of a notification service."""

    def __init__(self, rung: Rung, number: int, place: int, address: AlertAddress) -> None:
        self.name = f"alert {place} ({address})"
        self.rung = number
        self._config = rung
        self._address = address

    async def send(self, alert: Alert) -> None:
        await self._ask({"title": alert.title(), "body": alert.body(), "test": alert.kind == "TEST"})

    async def check(self) -> None:
        await self._ask({})

    async def _ask(self, what: dict[str, object]) -> None:
        try:
            address = await asyncio.to_thread(self._address.reveal)
        except FaultError as error:
            raise FaultError(error.code, rung=self.rung, way=self.name, **error.facts) from None
        words = [sys.executable, "-I", str(Path(sender.__file__).resolve())]
        given = json.dumps({"address": address, **what}).encode()
        ended = await _run(self, self._config, words, given, SENDER_SAID_MAX)
        if ended == sender.NOT_UNDERSTOOD:
            raise FaultError("alert.not-understood", rung=self.rung, way=self.name)
        if ended:
            raise FaultError("alert.not-taken", rung=self.rung, way=self.name)


class Command:
    """A program of the post's own: one JSON object on its standard input; it ends with 0 when the alert is out."""

    def __init__(self, rung: Rung, number: int) -> None:
        self.name = "command"
        self.rung = number
        self._config = rung

    async def send(self, alert: Alert) -> None:
        given = json.dumps(alert.document(), ensure_ascii=False).encode()
        if ended := await _run(self, self._config, self._config.command, given, int(self._config.output)):
            raise FaultError("alert.program-failed", rung=self.rung, way=self.name, ended=ended)

    async def check(self) -> None:
        """What a program can do shows only when it is run."""


async def _run(way: Way, config: Rung, words: list[str] | tuple[str, ...], given: bytes, said_max: int) -> int:
    """How it ended."""
    facts = {"rung": way.rung, "way": way.name}
    try:
        return (await program.run(words, given, int(config.timeout), said_max)).code
    except program.ProgramError as error:
        if error.what == "too-slow":
            raise FaultError("alert.too-slow", limit=str(config.timeout), **facts) from None
        if error.what == "too-much":
            raise FaultError("alert.too-much", limit=said_max, **facts) from None
        raise FaultError("alert.no-program", why=error.why, **facts) from None
