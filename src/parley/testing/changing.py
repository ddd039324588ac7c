"""What changes a record's posts in a drawn schedule: posts that come later, and posts that change their key (spec: line §10)."""

from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from parley.record.card import Card
from parley.record.names import PostId
from parley.testing import joining
from parley.testing.acts import ACTS, Stage
from parley.testing.cast import Role
from parley.testing.checkers import Breach
from parley.testing.station import Station

LATER_MAX_COUNT: Final = 3
LATER_FIRST: Final = 10
"""So many posts come later in one world, numbered from here."""
SPEAKS_WITHIN_S: Final = 120
"""A restored post asks its peers before it writes; so long at most after faults have ceased."""


class Made(NamedTuple):
    """What a root key has signed, and the keys that go with it."""

    role: Role
    card: Card


class Changes:
    """One world's changes. Every card may be published at any time after it was made, or never before faults cease."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._world = stage.world
        self._made: list[Made] = []
        self._keys_to_come: dict[PostId, Made] = {}
        self._renewed_count = 0

    def join(self, _: Stage) -> str:
        """A post comes; its card is put on the record before its first start, or some time after it."""
        world, rng = self._world, self._world.rng
        number = LATER_FIRST + sum(not station.is_founding for station in world.posts)
        if number >= LATER_FIRST + LATER_MAX_COUNT:
            return ""
        # A lying post's side certifies as well as others do.
        made = Made(*joining.certified(rng.choice([one for one in world.posts if one.is_founding]), number))
        self._made.append(made)
        told = self._publish(made) if rng.random() < 0.5 else ""
        world.join(made.role, made.card)
        return f"{made.role.id}, {told or 'published by nobody'}"

    def publish(self, _: Stage) -> str:
        """Some post, of whatever side, puts a card on the record; perhaps one that stands there."""
        return self._publish(self._world.rng.choice(self._made)) if self._made else ""

    def _publish(self, made: Made) -> str:
        speaking = _speaking(self._world.posts)
        by = self._world.rng.choice(speaking) if speaking else None
        if by is None:
            return ""
        joining.publish(self._world, by, made.card)
        return f"the card of {made.role.id} published by {by.id}"

    def renew(self, _: Stage) -> str:
        """A side makes a card with a new key for a post, which goes on with the old one for the time being."""
        station = self._stage.someone()
        if station is None or station.id in self._keys_to_come:
            return ""
        self._renew(station)
        return str(station.id)

    def _renew(self, station: Station) -> None:
        self._renewed_count += 1
        made = Made(*joining.rekeyed(station, f"key {self._renewed_count}"))
        self._made.append(made)
        self._keys_to_come[station.id] = made

    def take_key(self, _: Stage) -> str:
        """A post starts anew under its new key, whether or not anybody knows of it."""
        waiting = [self._world.stations[post] for post in self._keys_to_come]
        may = [station for station in waiting if not station.lying and self._another_speaks(station)]
        if not may:
            return ""
        station = self._world.rng.choice(may)
        self._take(station)
        return str(station.id)

    def _take(self, station: Station) -> None:
        made = self._keys_to_come.pop(station.id)
        joining.take_key(self._world, station, made.role, made.card)

    def lose_key(self, stage: Stage) -> str:
        """A machine and its signing key are gone; another takes its place under the same number, with the sealing key's copy."""
        station = stage.someone()
        if station is None or station.id in self._keys_to_come or not self._another_speaks(station):
            return ""
        self._renew(station)
        station.lose_disk()
        self._take(station)
        return str(station.id)

    def _another_speaks(self, station: Station) -> bool:
        """Whether an honest post is left to publish the key that this one takes: where none is, the record ends."""
        return any(one is not station for one in _speaking(self._world.honest))

    def finish(self) -> None:
        """Faults have ceased: what was made is published by honest posts, so that every post may speak in the end."""
        if not self._made:
            return
        if not self._world.run_while(lambda: not _speaking(self._world.honest), SPEAKS_WITHIN_S):
            raise Breach(f"nobody may write after {SPEAKS_WITHIN_S} s (seed {self._world.seed})")
        for made in self._made:
            joining.publish(self._world, self._world.rng.choice(_speaking(self._world.honest)), made.card)


def _speaking(stations: Iterable[Station]) -> list[Station]:
    return [one for one in stations if one.node is not None and one.node.core.writes]


def acts(changes: Changes) -> dict[str, tuple[int, Callable[[Stage], str]]]:
    """All that happens in other worlds, and this."""
    return {
        **ACTS, "join": (5, changes.join), "publish": (8, changes.publish), "renew": (4, changes.renew),
        "take key": (6, changes.take_key), "lose key": (1, changes.lose_key),
    }  # fmt: skip
