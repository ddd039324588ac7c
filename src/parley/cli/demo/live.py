"""A scene's stage between two real posts: processes, TLS, a cable that is cut, and minutes that last a part of a second."""

import time
from collections.abc import Sequence
from functools import cached_property
from typing import Any, Final

from parley.base.errors import FaultError, LocalError
from parley.base.instant import SECOND
from parley.cli.client import Client, segment
from parley.cli.demo.cable import Cable
from parley.cli.demo.first_words import line_is_up, wait_for
from parley.cli.demo.scenes import SideName
from parley.messages import catalogue
from parley.messages.catalogue import Catalogue

LONGEST_MIN: Final = 30
"""A wait of the story that is longer lasts no longer than this."""
WITHIN_S: Final = 20.0


class LiveStage:
    """``Stage`` over two running nodes; a minute of the story lasts ``minute_ms``."""

    def __init__(self, first: Client, second: Client, cable: Cable, minute_ms: float) -> None:
        self._clients: dict[SideName, Client] = {"a": first, "b": second}
        self._cable = cable
        self._minute_ms = minute_ms
        self._is_cut = False

    @cached_property
    def catalogue(self) -> Catalogue:
        """The packaged one, which both sides of a scene have."""
        return catalogue.load()

    def now(self, side: SideName) -> int:
        now: int = self._clients[side].get("/status")["now"]
        return now

    def lasting_ms(self, minutes: float) -> int:
        return round(min(minutes, LONGEST_MIN) * self._minute_ms)

    def says(self, side: SideName, draft: dict[str, Any]) -> str:
        ref: str = self._clients[side].post("/scripted/release", draft)["ref"]
        if not self._is_cut:
            other = self._clients["b" if side == "a" else "a"]
            self._await(lambda: _has(other, ref))
        return ref

    def shows(self, side: SideName, refs: Sequence[str]) -> None:
        self._clients[side].post("/scripted/displayed", {"refs": list(refs), "console": "watch"})

    def takes(self, side: SideName, ref: str) -> None:
        self._clients[side].post("/acknowledge", {"ref": ref, "role": "duty_officer"})

    def passes(self, minutes: float) -> None:
        time.sleep(self.lasting_ms(minutes) / SECOND)

    def cuts(self) -> None:
        self._cable.cut()
        self._is_cut = True
        self._await(lambda: not any(line_is_up(client) for client in self._clients.values()))

    def mends(self) -> None:
        self._cable.mend()
        self._is_cut = False
        self._await(lambda: all(_is_level(client) for client in self._clients.values()))

    def _await(self, condition: Any) -> None:
        if not wait_for(condition, WITHIN_S):
            raise FaultError("cli.scene-stuck", seconds=round(WITHIN_S))

    def message(self, side: SideName, ref: str) -> dict[str, Any]:
        found: dict[str, Any] = self._clients[side].get(f"/message/{segment(ref)}")
        return found

    def calls(self, side: SideName) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self._clients[side].get("/calls")
        return found

    def incident(self, side: SideName, ref: str) -> dict[str, Any]:
        found: dict[str, Any] = self._clients[side].get(f"/incident/{segment(ref)}")
        return found

    def alarms(self, side: SideName) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self._clients[side].get("/alarms")
        return found


def _has(client: Client, ref: str) -> bool:
    """Whether that side has linked the message: what it says then is said knowing it."""
    try:
        return bool(client.get(f"/message/{segment(ref)}")["state"] == "LINKED")
    except LocalError:
        return False


def _is_level(client: Client) -> bool:
    """Whether the line is up and the other side is known to hold all."""
    return all(peer["line"] == "up" and not peer["to_send"] for peer in client.get("/status")["peers"])
