"""What has come from the bearers and was not yet given to the node, apart by where it came from, in turns."""

from collections import deque
from collections.abc import Callable
from enum import Enum
from typing import Final, NamedTuple

from parley.base import limits
from parley.record.names import PostId

TURN_COUNT: Final = 32


class Change(Enum):
    """What may come between the frames of a link."""

    UP = "up"
    DOWN = "down"


class Source(NamedTuple):
    """A link: the bearer's name and the post at its other end."""

    bearer: str
    peer: PostId


class _Lane:
    """What came over one link, oldest first."""

    def __init__(self) -> None:
        self.items: deque[bytes | Change] = deque()
        self.size = 0
        self.held = False


class Inbox:
    """``hold`` is asked to stop a link whose frames pile up, and to let it go on."""

    def __init__(self, hold: Callable[[Source, bool], None]) -> None:
        self._hold = hold
        self._lanes: dict[Source, _Lane] = {}
        self._turns: deque[Source] = deque()

    def __bool__(self) -> bool:
        return bool(self._turns)

    def put(self, source: Source, item: bytes | Change) -> None:
        """One frame, or a change of the link."""
        lane = self._lanes.get(source)
        if lane is None:
            lane = self._lanes[source] = _Lane()
        if not lane.items:
            self._turns.append(source)
        lane.items.append(item)
        if type(item) is bytes:
            lane.size += len(item)
            if not lane.held and (
                len(lane.items) > limits.LINK_WAITING_MAX_COUNT or lane.size > limits.LINK_WAITING_MAX_SIZE
            ):
                lane.held = True
                self._hold(source, True)

    def take(self) -> tuple[Source, list[bytes | Change]]:
        """The next link's oldest items, a few at a time, so that no peer keeps the others waiting."""
        source = self._turns.popleft()
        lane = self._lanes[source]
        items = [lane.items.popleft() for _ in range(min(TURN_COUNT, len(lane.items)))]
        lane.size -= sum(len(item) for item in items if type(item) is bytes)
        if lane.items:
            self._turns.append(source)
        if (
            lane.held
            and len(lane.items) <= limits.LINK_WAITING_MAX_COUNT // 4
            and lane.size <= limits.LINK_WAITING_MAX_SIZE // 4
        ):
            lane.held = False
            self._hold(source, False)
        return source, items

    def waits(self, bearer: str) -> bool:
        """Whether anything of that bearer is still here."""
        return any(source.bearer == bearer for source in self._turns)
