"""Two sides' watches, told like a story: who says what, minutes passing, lines that break."""

from datetime import UTC, datetime
from typing import Any

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
