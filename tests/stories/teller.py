"""A scene's stage in the simulated world: two posts joined by a line, and minutes that take no time."""

from collections.abc import Sequence
from typing import Any

import msgspec

from parley.base.instant import MINUTE
from parley.cli.demo.scenes import Scene, SideName
from parley.cli.demo.scenes.playing import Player
from parley.messages.form import PRECEDENCES
from parley.node.release import Release
from parley.testing.station import Station
from parley.testing.world import World


class WorldStage:
    """``Stage`` over two stations."""

    def __init__(self, seed: int = 1) -> None:
        self.world = World(seed)
        first, second = self.world.posts
        self._stations: dict[SideName, Station] = {"a": first, "b": second}
        self.catalogue = first.cast.catalogue
        self.world.run(1)

    def now(self, side: SideName) -> int:
        return self._stations[side].now()

    def lasting_ms(self, minutes: float) -> int:
        return round(minutes * MINUTE)

    def says(self, side: SideName, draft: dict[str, Any]) -> str:
        station = self._stations[side]
        precedence = PRECEDENCES.index(draft["precedence"]) if draft["precedence"] else None
        fields = self.catalogue.form(draft["form"]).read(draft["values"], draft["language"])
        release = Release(
            draft["form"], fields, precedence, about=tuple(draft["about"]), language=draft["language"],
            role=draft["role"], wanted_by=draft.get("wanted_by"),
        )  # fmt: skip
        told = station.release(release)
        self._soon(station)
        return told.ref

    def shows(self, side: SideName, refs: Sequence[str]) -> None:
        station = self._stations[side]
        station.running.displayed(refs, "console 1", station.now())
        self._soon(station)

    def takes(self, side: SideName, ref: str) -> None:
        station = self._stations[side]
        station.running.acknowledge(ref, "duty_officer", station.now())
        self._soon(station)

    def _soon(self, station: Station) -> None:
        """A second for it to arrive."""
        self.world.soon(station)
        self.world.run(1)

    def passes(self, minutes: float) -> None:
        self.world.run(minutes * 60)

    def cuts(self) -> None:
        self.world.network.cut(self._stations["a"].id, self._stations["b"].id)

    def mends(self) -> None:
        self.world.network.mend(self._stations["a"].id, self._stations["b"].id)
        self.world.run(120)

    def message(self, side: SideName, ref: str) -> dict[str, Any]:
        return plain(self._stations[side].running.message(ref))

    def calls(self, side: SideName) -> list[dict[str, Any]]:
        return plain(self._stations[side].running.calls())

    def incident(self, side: SideName, ref: str) -> dict[str, Any]:
        return plain(self._stations[side].running.incident(ref))

    def alarms(self, side: SideName) -> list[dict[str, Any]]:
        return plain(self._stations[side].running.alarms())


def plain(view: Any) -> Any:
    """A view as the interface gives it."""
    return msgspec.to_builtins(view, str_keys=True, enc_hook=str)


def tell(scene: Scene, seed: int) -> tuple[Player, list[str]]:
    """The scene, told to its end, and where the record said otherwise than the scene."""
    player = Player(scene, WorldStage(seed))
    differing: list[str] = []
    for step in player.play():
        if step.expect:
            differing += player.differs(step.expect)
    return player, differing
