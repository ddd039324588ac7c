"""The simulated network: connections between posts, what they do to frames, and who cannot reach whom."""

import hashlib
import random
from collections.abc import Callable, Container
from typing import NamedTuple

from parley.node.effects import Transmit
from parley.record.names import PostId
from parley.record.payload import Precedence
from parley.testing.faults import Wire

NOTICE_MOST = 400
"""How long at most until both ends notice that a connection came or broke, in milliseconds."""
FLASH = Precedence.FLASH

Way = tuple[PostId, PostId]
End = tuple[PostId, PostId, str]


class Hooks(NamedTuple):
    """What the world does for its network: do something after so many milliseconds, and hand things to posts."""

    now: Callable[[], int]
    after: Callable[[int, Callable[[], None]], None]
    deliver: Callable[[PostId, PostId, str, bytes], None]
    link: Callable[[PostId, PostId, str, bool], None]
    runs: Callable[[PostId, PostId], bool]


class Network:
    """All connections of one world. A way is cut in one direction; a pair is connected when both ends run and neither
    is told otherwise.
    """

    def __init__(
        self, rng: random.Random, wire: Wire, hooks: Hooks, bearers: tuple[str, ...] = ("wire",),
        narrow: Container[str] = (),
    ) -> None:  # fmt: skip
        self._rng = rng
        self.wire = wire
        self._hooks = hooks
        self.bearers = bearers
        self._narrow = narrow
        self._cut: set[Way] = set()
        self._connected: set[End] = set()
        self._told: set[End] = set()
        self._arrived_last: dict[End, int] = {}
        self.sent_count = 0
        self.sent_size = 0
        self.digest = hashlib.sha256()

    def connect(self, one: PostId, other: PostId) -> None:
        """Have both told, if they run and are not parted."""
        for bearer in self.bearers:
            if (one, other, bearer) in self._connected or not self._may(one, other):
                continue
            for here, there in ((one, other), (other, one)):
                self._connected.add((here, there, bearer))
                self._tell(here, there, bearer, True)

    def _may(self, one: PostId, other: PostId) -> bool:
        open_ = (one, other) not in self._cut and (other, one) not in self._cut
        return open_ and self._hooks.runs(one, other) and self._hooks.runs(other, one)

    def disconnect(self, one: PostId, other: PostId, told: bool = True) -> None:
        """The connection breaks; with ``told`` the ends that still run learn it."""
        for bearer in self.bearers:
            for here, there in ((one, other), (other, one)):
                if (here, there, bearer) in self._connected:
                    self._connected.discard((here, there, bearer))
                    self._told.discard((here, there, bearer))
                    if told:
                        self._tell(here, there, bearer, False)

    def _tell(self, here: PostId, there: PostId, bearer: str, up: bool) -> None:
        self._hooks.after(self._rng.randint(1, NOTICE_MOST), lambda: self._tell_now((here, there, bearer), up))

    def _tell_now(self, end: End, up: bool) -> None:
        here, there, bearer = end
        if (end in self._connected) != up or (up and end in self._told) or not self._hooks.runs(here, there):
            return
        if up:
            self._told.add(end)
        self._hooks.link(here, there, bearer, up)

    def cut(self, one: PostId, other: PostId, both: bool = True, told: bool = True) -> None:
        """No frame goes from ``one`` to ``other`` any more (nor back, with ``both``). Without ``told`` nobody notices."""
        self._cut |= {(one, other), (other, one)} if both else {(one, other)}
        if told:
            self.disconnect(one, other)

    def mend(self, one: PostId, other: PostId, anew: bool = True) -> None:
        """Frames go again, both ways: over a new connection, or over one that nobody noticed to have been cut."""
        self._cut -= {(one, other), (other, one)}
        if anew:
            self.disconnect(one, other)
        self.connect(one, other)

    def is_cut(self, one: PostId, other: PostId) -> bool:
        """Whether frames from ``one`` do not reach ``other``."""
        return (one, other) in self._cut

    def send(self, sender: PostId, transmit: Transmit) -> None:
        """Carry a frame, as well as this network does: by the bearer named, FLASH by all, else by the first."""
        receiver, name = transmit.peer, transmit.bearer
        self.sent_count += 1
        ways = [way for way in self.bearers if (sender, receiver, way) in self._connected and name in (way, None)]
        if transmit.precedence != FLASH:
            ways = ways[:1]
        for way in ways:
            frame = transmit.over(way, self._narrow)
            self.sent_size += len(frame)
            self.digest.update(frame)
            if (sender, receiver) in self._cut:
                continue
            for delay in self.wire.fate(self._rng):
                self._carry(sender, receiver, way, self.wire.damaged(frame, self._rng), delay)

    def _carry(self, sender: PostId, receiver: PostId, bearer: str, frame: bytes, delay: int) -> None:
        def arrive() -> None:
            if (sender, receiver) not in self._cut:
                # Nobody gets a frame over a connection that he was not told of; a straggler comes over none.
                self._tell_now((receiver, sender, bearer), True)
                self._hooks.deliver(receiver, sender, bearer, frame)

        end = (receiver, sender, bearer)
        now = self._hooks.now()
        if self.wire.in_order:
            delay = max(delay, self._arrived_last.get(end, 0) - now)
        self._arrived_last[end] = now + delay
        self._hooks.after(delay, arrive)
