"""The seeded world: all nodes of one record in one process, with a virtual clock, a bad network and failing machines.

Everything that happens follows from the seed. The world carries out what nodes decide; ``checkers`` watch what it does.
"""

import heapq
import random
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

from parley.base.instant import SECOND
from parley.messages.catalogue import Catalogue
from parley.node.effects import Transmit
from parley.node.release import Release
from parley.node.settings import Settings
from parley.record.archive import Row
from parley.record.card import Card
from parley.record.names import Head, PostId
from parley.stores.memory import Failure
from parley.testing import faults as fault_kinds
from parley.testing import network as networks
from parley.testing import station as stations
from parley.testing.cast import BEGIN, Role, cast, shape
from parley.testing.checkers import Checkers
from parley.testing.faults import CrashPoint, Faults
from parley.testing.network import Network
from parley.testing.station import Clock, Station, Told

TICK_MS: Final = 500
BATCH_MOST_MS: Final = 4
RECONNECT_MS: Final = 2_000


class World:
    """``sides`` × ``posts_per_side`` nodes (or one number a side), connected each to each, and started."""

    def __init__(
        self, seed: int, sides: int = 2, posts_per_side: int | Sequence[int] = 1, faults: Faults = fault_kinds.NONE,
        settings: Settings = Settings(), bearers: tuple[str, ...] = ("wire",), catalogue: Catalogue | None = None,  # noqa: B008
    ) -> None:  # fmt: skip
        self.seed = seed
        self.rng = random.Random(seed)
        self.faults = faults
        self.settings = settings
        self.damages = faults.wire.flip > 0
        self.true_time = BEGIN
        self.cast = cast(shape(sides, posts_per_side), catalogue)
        self._events: list[tuple[int, int, Callable[[], None]]] = []
        self._event_count = 0
        hooks = networks.Hooks(lambda: self.true_time, self.after, self._deliver, self._link, self._runs)
        self.network = Network(self.rng, faults.wire, hooks, bearers, settings.narrow)
        self.stations: dict[PostId, Station] = {}
        self._dirty: set[Station] = set()
        self.checkers = Checkers(self)
        for role in self.cast.roles:
            self.stations[role.id] = self.station(role)
        for one in self.stations.values():
            one.start()
            self._tick_later(one.id)
        self.connect_all()

    def station(self, role: Role, own_card: Card | None = None) -> Station:
        """A machine for that post, not started; its clock is drawn."""
        offset, drift = self.faults.clock_offset_most, self.faults.clock_drift_ppm
        clock = Clock(self.rng.randint(-offset, offset), self.rng.randint(-drift, drift))
        hooks = stations.Hooks(
            lambda: self.true_time, lambda: self.rng.getrandbits(32), self._transmit, self._let_out, self._stopped,
            self._crash_point, self._failure, self._fence_fails, self._refused,
        )  # fmt: skip
        return Station(self.cast, role, hooks, self.settings, clock, own_card)

    def join(self, role: Role, card: Card) -> Station:
        """A post that comes later: its machine, started and connected. Whether anybody knows it is another matter."""
        station = self.stations[role.id] = self.station(role, card)
        station.start()
        self._tick_later(role.id)
        self.connect_all()
        return station

    # -- who is there ------------------------------------------------------------------------------------------------

    @property
    def posts(self) -> list[Station]:
        """All machines, in the order of the posts."""
        return list(self.stations.values())

    @property
    def honest(self) -> list[Station]:
        """Those that keep the rules."""
        return [station for station in self.stations.values() if not station.lying]

    def _machine(self, post: PostId, seen_by: PostId) -> Station:
        """The machine that ``seen_by`` takes for ``post``; ``lying`` posts have several faces."""
        return self.stations[post].face_for(seen_by)

    def _runs(self, post: PostId, seen_by: PostId) -> bool:
        return self._machine(post, seen_by).node is not None

    def connect_all(self) -> None:
        """Connect whoever can be."""
        ids = list(self.stations)
        for at, one in enumerate(ids):
            for other in ids[at + 1 :]:
                self.network.connect(one, other)

    # -- time --------------------------------------------------------------------------------------------------------

    @property
    def elapsed_s(self) -> float:
        """True time since the beginning."""
        return (self.true_time - BEGIN) / SECOND

    def after(self, delay: int, do: Callable[[], None]) -> None:
        """Do something in ``delay`` milliseconds of true time."""
        self._event_count += 1
        heapq.heappush(self._events, (self.true_time + delay, self._event_count, do))

    def run(self, seconds: float) -> None:
        """Let so much time pass."""
        self.run_until(self.true_time + round(seconds * SECOND))

    def run_until(self, instant: int) -> None:
        """Let time pass up to ``instant``."""
        while self._events and self._events[0][0] <= instant:
            at, _, do = heapq.heappop(self._events)
            self.true_time = at
            do()
        self.true_time = instant

    def run_while(self, condition: Callable[[], bool], most_seconds: float, step_seconds: float = 1.0) -> bool:
        """Let time pass while ``condition`` holds; False if it still does after ``most_seconds``."""
        end = self.true_time + round(most_seconds * SECOND)
        while condition():
            if self.true_time >= end:
                return False
            self.run(step_seconds)
        return True

    def _tick_later(self, post: PostId) -> None:
        def tick() -> None:
            for machine in self.stations[post].faces():
                if machine.node is not None:
                    machine.node.tick(machine.now())
                    machine.settle()
            self._tick_later(post)

        self.after(TICK_MS + self.rng.randint(-20, 20), tick)

    def soon(self, station: Station) -> None:
        """Settle within a few milliseconds: what comes until then is one batch."""
        if station not in self._dirty:
            self._dirty.add(station)
            self.after(self.rng.randint(0, BATCH_MOST_MS), lambda: self._settle(station))

    def _settle(self, station: Station) -> None:
        self._dirty.discard(station)
        station.settle()

    # -- what stations ask of the world ------------------------------------------------------------------------------

    def _transmit(self, station: Station, transmit: Transmit) -> None:
        let_out = station.outgoing(transmit)
        if let_out is not None:
            self.checkers.transmitted(station, let_out.peer, let_out.frame)
            self.network.send(station.id, let_out)

    def _let_out(self, station: Station, rows: list[Row]) -> None:
        self.checkers.let_out(station, rows)

    def _stopped(self, station: Station) -> None:
        for other in self.stations:
            if other != station.id:
                self.network.disconnect(station.id, other)

    def _crash_point(self, station: Station) -> CrashPoint | None:
        return None if station.lying else self.faults.crash_point(self.rng)

    def _failure(self, station: Station) -> Failure | None:
        return None if station.lying else self.faults.commit(self.rng)

    def _fence_fails(self, station: Station) -> bool:
        chance = self.faults.fence_fails
        return chance > 0 and not station.lying and self.rng.random() < chance

    def _refused(self, station: Station, peer: PostId) -> None:
        """The node closes a connection whose greeting it refused; bearers come back after a while."""
        self.network.disconnect(station.id, peer)
        self.after(RECONNECT_MS, lambda: self.network.connect(station.id, peer))

    # -- what the network asks of the world --------------------------------------------------------------------------

    def _deliver(self, receiver: PostId, sender: PostId, bearer: str, frame: bytes) -> None:
        station = self._machine(receiver, sender)
        if station.node is not None and station.takes(sender, frame):
            station.node.receive(sender, bearer, frame, station.now())
            self.soon(station)

    def _link(self, here: PostId, there: PostId, bearer: str, up: bool) -> None:
        station = self._machine(here, there)
        if station.node is None:
            return
        if up:
            station.node.link_up(there, bearer, station.now())
        else:
            station.node.link_down(there, bearer, station.now())
        self.soon(station)

    # -- what scripts do ---------------------------------------------------------------------------------------------

    def release(self, station: Station, form: str = "note", **more: Any) -> Told:
        """Release a small message of ``form`` and settle soon."""
        fields = more.pop("fields", None) or self.small(form)
        told = station.release(Release(form, fields, role=more.pop("role", "duty officer"), **more))
        self.checkers.released(station, told)
        self.soon(station)
        return told

    def small(self, form: str) -> dict[int, Any]:
        """A small payload of ``form``: its first example."""
        chosen = self.cast.catalogue.form(form)
        return chosen.read(chosen.examples_text[0], "en")

    def restart(self, station: Station) -> None:
        """Start the post's process again, if it does not run, and connect it."""
        if station.node is None:
            station.start()
        self.connect_all()

    def partition(self, one: Iterable[Station], other: Iterable[Station], told: bool = True) -> None:
        """Part two groups; unless ``told``, their connections seem to stand."""
        rest = list(other)
        for here in one:
            for there in rest:
                self.network.cut(here.id, there.id, told=told)

    def heal(self) -> None:
        """Faults cease: the network is whole and sound, every process runs and goes on running."""
        self.faults = fault_kinds.NONE
        self.network.wire = fault_kinds.NONE.wire
        for station in self.posts:
            if station.node is None:
                station.start()
        ids = list(self.stations)
        for at, one in enumerate(ids):
            for other in ids[at + 1 :]:
                if self.network.is_cut(one, other) or self.network.is_cut(other, one):
                    self.network.mend(one, other, anew=self.rng.random() < 0.5)
        self.connect_all()

    # -- what can be seen --------------------------------------------------------------------------------------------

    def holds(self, station: Station, head: Head) -> bool:
        """Whether the post's node holds that entry, linked or beside a fork."""
        return station.node is not None and station.node.core.record.present(head)

    def are_level(self, group: Iterable[Station] | None = None) -> bool:
        """Whether the honest posts (or ``group``) all run and hold the same of every feed."""
        return self.checkers.are_level(list(group) if group is not None else self.honest)
