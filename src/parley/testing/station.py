"""A post's machine in a simulated world: its store, its fence, its clock, and the process that may end at any step.

It carries out what the node decides in the same order as the real loop: rows durable, fence, frames, consoles.
"""

from collections.abc import Callable
from typing import NamedTuple

from parley.base.errors import FaultError
from parley.node.effects import Effects, Transmit
from parley.node.node import Node
from parley.node.release import Release
from parley.node.settings import Settings
from parley.record.archive import Row
from parley.record.card import Card
from parley.record.names import Head, PostId
from parley.stores.memory import Failure, MemoryStore
from parley.testing.cast import BEGIN, Cast, Role
from parley.testing.faults import CrashPoint
from parley.testing.fence import MemoryFence
from parley.testing.sealing import TwinSealing


class Clock(NamedTuple):
    """A post's clock against the world's true time: so much off at the beginning, and so much faster."""

    offset: int = 0
    drift_ppm: int = 0

    def at(self, true: int) -> int:
        """What it shows."""
        return true + self.offset + (true - BEGIN) * self.drift_ppm // 1_000_000


class Told:
    """What an officer was told of a release: nothing yet, the ref once it is durable, or that the process ended."""

    def __init__(self) -> None:
        self.head: Head | None = None
        self.durable = False
        self.broken = False

    @property
    def ref(self) -> str:
        """The entry's name."""
        assert self.head is not None
        return str(self.head)


class Hooks(NamedTuple):
    """What a station needs of its world."""

    true_time: Callable[[], int]
    drawn: Callable[[], int]
    transmit: Callable[["Station", Transmit], None]
    let_out: Callable[["Station", list[Row]], None]
    stopped: Callable[["Station"], None]
    crash_point: Callable[["Station"], CrashPoint | None]
    failure: Callable[["Station"], Failure | None]
    fence_fails: Callable[["Station"], bool]
    refused: Callable[["Station", PostId], None]


class Station:
    """One post. ``node`` is None while no process runs."""

    def __init__(
        self, cast: Cast, role: Role, hooks: Hooks, settings: Settings, clock: Clock, own_card: Card | None = None
    ) -> None:
        """``own_card`` certifies the role's key where the genesis does not."""
        self.cast = cast
        self.role = role
        self.own_card = own_card
        self.hooks = hooks
        self.settings = settings
        self.clock = clock
        self.store = MemoryStore(cast.genesis.encoded)
        self.fence = MemoryFence()
        self.sealing_seeds = [role.sealing_seed]
        self.node: Node | None = None
        self.starts_count = 0
        self.restored_count = 0
        self.lying = False
        self.waiting: list[Told] = []

    @property
    def id(self) -> PostId:
        """The post."""
        return self.role.id

    @property
    def is_founding(self) -> bool:
        """Whether the post reads the record from its beginning: what was sealed before a later one came, it cannot."""
        return self.id in self.cast.genesis.cards

    @property
    def running(self) -> Node:
        """The node of the running process."""
        assert self.node is not None, f"{self.id} does not run"
        return self.node

    def now(self) -> int:
        """This post's clock, ms UTC."""
        return self.clock.at(self.hooks.true_time())

    def face_for(self, peer: PostId) -> "Station":
        """The machine that ``peer`` talks to: an honest post has one."""
        return self

    def faces(self) -> list["Station"]:
        """All machines of the post: an honest one has one."""
        return [self]

    def outgoing(self, transmit: Transmit) -> Transmit | None:
        """The frame as it is let out: an honest post changes and keeps back nothing."""
        return transmit

    def takes(self, sender: PostId, frame: bytes) -> bool:
        """Whether the frame reaches the node: an honest post keeps nothing from it."""
        return True

    def mischief(self) -> str:
        """A lying post does one of the things that it can do; returns what it was."""
        return ""

    # -- the process -------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Start a process on what the store and the fence hold. It may end in its first batch."""
        assert self.node is None
        self.starts_count += 1
        # What was handed to a process that ended is closed; a restart finds the same files.
        self.store = self.store.copy()
        self.store.fail_next = lambda _: self.hooks.failure(self)
        seed = f"{self.id}/{self.starts_count}/{self.hooks.drawn()}".encode()
        sealing = TwinSealing(seed, self.sealing_seeds)
        node = Node(
            self.cast.genesis, self.id, self.role.signer, sealing, self.cast.catalogue, self.store, self.settings,
            own_card=self.own_card,
        )  # fmt: skip
        node.start(self.now(), self.fence.read(), self.hooks.drawn())
        self.node = node
        self.settle()

    def stop(self) -> None:
        """The process ends; what it had not made durable is gone."""
        if self.node is None:
            return
        self.node = None
        for told in self.waiting:
            told.broken = True
        self.waiting.clear()
        self.hooks.stopped(self)

    def settle(self) -> None:
        """Carry the batch out, unless the process ends on the way."""
        if self.node is None:
            return
        effects = self.node.settle(self.now())
        point = self.hooks.crash_point(self)
        try:
            self._carry_out(effects, point)
        except FaultError:
            self.stop()

    def _carry_out(self, effects: Effects, point: CrashPoint | None) -> None:
        if point is CrashPoint.BEFORE_PERSIST:
            return self.stop()
        if effects.persist:
            self._commit(effects.persist)
        if point is CrashPoint.AFTER_PERSIST:
            return self.stop()
        if effects.fence is not None:
            self.fence.fail_next = self.hooks.fence_fails(self)
            self.fence.write(effects.fence)
        self.hooks.let_out(self, effects.persist)
        self._answer()
        if point is CrashPoint.AFTER_FENCE:
            return self.stop()
        frames = effects.transmit
        if point is CrashPoint.AMID_TRANSMIT:
            frames = frames[: self.hooks.drawn() % (len(frames) + 1)]
        for transmit in frames:
            self.hooks.transmit(self, transmit)
        for topic, facts in effects.announce:
            if topic == "line" and facts["state"] == "refused":
                side, post = facts["peer"].split(".")
                self.hooks.refused(self, PostId(int(side), int(post)))
        if point in (CrashPoint.AMID_TRANSMIT, CrashPoint.AFTER_TRANSMIT):
            self.stop()
        return None

    def _commit(self, rows: list[Row]) -> None:
        self.store.commit(rows)

    def _answer(self) -> None:
        for told in self.waiting:
            told.durable = True
        self.waiting.clear()

    # -- what people do ----------------------------------------------------------------------------------------------

    def release(self, release: Release) -> Told:
        """Release a message; the officer is told when the batch is durable."""
        told = Told()
        told.head = self.running.release(release, self.now())
        self.waiting.append(told)
        return told

    # -- disks -------------------------------------------------------------------------------------------------------

    def power_cut(self, fence_synced: bool = False) -> None:
        """The process ends and an unsynced fence with it. What was committed stays."""
        self.stop()
        if not fence_synced:
            self.fence.lose()

    def backup(self) -> MemoryStore:
        """A consistent copy of the store as it is now."""
        return self.store.copy()

    def restore(self, backup: MemoryStore, fence_kept: bool) -> None:
        """The process ends; its store is an old copy from now on. The fence says the newest, or is lost."""
        self.stop()
        self.store = backup.copy()
        self.restored_count += 1
        if not fence_kept:
            self.fence.lose()

    def lose_disk(self) -> None:
        """The process ends; store and fence are empty from now on."""
        self.restore(MemoryStore(self.cast.genesis.encoded), fence_kept=False)
