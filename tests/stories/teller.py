"""Two sides' watches, told like a story: who says what, minutes passing, lines that break."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec

from parley.base.instant import MINUTE
from parley.cli.demo.scenes import Scene, SideName
from parley.cli.demo.scenes.playing import Player
from parley.messages.form import PRECEDENCES
from parley.node.release import Release
from parley.node.status import MessageView
from parley.testing.station import Station
from parley.testing.world import World

SIDES = ("en", "zh")


class Story:
    """``a`` and ``b`` are the two posts, joined by a line. Messages are named by their refs."""

    def __init__(self, seed: int = 1) -> None:
        self.world = World(seed)
        self.a, self.b = self.world.posts
        self.world.run(1)

    def minutes(self, count: float) -> None:
        """So much time passes."""
        self.world.run(count * 60)

    def at(self, minutes: float) -> str:
        """An instant so many minutes from now, as an officer types it."""
        return datetime.fromtimestamp(self.a.now() / 1000 + minutes * 60, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def says(self, station: Station, form: str, values: dict[str, Any], *about: str, **more: Any) -> str:
        """A message in that side's language about others; a second for it to arrive."""
        found, language = station.cast.catalogue.form(form), SIDES[station.id.side]
        if about and any(one.name == "about" for one in found.fields):
            named = [f"{ref}#{station.running.message(ref).id}" for ref in about]
            values = values | {"about": named if found.field_named("about").many else named[0]}
        fields = found.read(values, language)
        told = station.release(Release(form, fields, about=about, language=language, role="duty_officer", **more))
        self.world.soon(station)
        self.world.run(1)
        return told.ref

    def shown(self, station: Station, *refs: str) -> None:
        """The messages stand on an officer's screen there."""
        station.running.displayed(refs, "console 1", station.now())
        self.world.soon(station)
        self.world.run(1)

    def takes(self, station: Station, ref: str) -> None:
        """A person there acknowledges."""
        station.running.acknowledge(ref, "duty_officer", station.now())
        self.world.soon(station)
        self.world.run(1)

    def rungs(self, station: Station, ref: str) -> list[str]:
        """How far a message of that side has come at the other."""
        return [step.level for step in self.steps(station, ref)]

    def steps(self, station: Station, ref: str) -> list[Any]:
        """The same with times."""
        message: MessageView = station.running.message(ref)
        return list(message.ladders[0].steps)

    def both(self, what: str) -> list[Any]:
        """A view at each side; times of arrival apart they must be the same for what the record says."""
        return [getattr(station.running, what)() for station in (self.a, self.b)]


class WorldStage:
    """A scene's ``Stage`` over a story: minutes that take no time."""

    def __init__(self, seed: int = 1) -> None:
        self._story = Story(seed)
        self._stations: dict[SideName, Station] = {"a": self._story.a, "b": self._story.b}
        self.catalogue = self._story.a.cast.catalogue

    def now(self, side: SideName) -> int:
        return self._stations[side].now()

    def lasting_ms(self, minutes: float) -> int:
        return round(minutes * MINUTE)

    def says(self, side: SideName, draft: dict[str, Any]) -> str:
        precedence = PRECEDENCES.index(draft["precedence"]) if draft["precedence"] else None
        more = {"precedence": precedence, "wanted_by": draft.get("wanted_by")}
        return self._story.says(self._stations[side], draft["form"], draft["values"], *draft["about"], **more)

    def shows(self, side: SideName, refs: Sequence[str]) -> None:
        self._story.shown(self._stations[side], *refs)

    def takes(self, side: SideName, ref: str) -> None:
        self._story.takes(self._stations[side], ref)

    def passes(self, minutes: float) -> None:
        self._story.minutes(minutes)

    def cuts(self) -> None:
        self._story.world.network.cut(self._story.a.id, self._story.b.id)

    def mends(self) -> None:
        self._story.world.network.mend(self._story.a.id, self._story.b.id)
        self._story.minutes(2)

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
