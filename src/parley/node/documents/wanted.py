"""One document that this post asks for: which pieces are missing, under way, or late (spec: line §11.4)."""

from collections import deque
from collections.abc import Iterator
from typing import Final

from parley.line.frames import FETCH_MAX_COUNT
from parley.line.level import Patience
from parley.procedures.documents import Carried
from parley.record.names import PostId

UNDER_WAY_MAX_COUNT: Final = 16


class Wanted:
    """``by_officer``: a person asked for it, also over narrow links and beyond a day's budget."""

    def __init__(self, carried: Carried, held: set[int], patience: Patience) -> None:
        self.carried = carried
        self.by_officer = False
        self.is_counted = False
        self.tries_count = 0
        self._patience = patience
        self._wait_ms = patience.first
        self._left = deque(number for number in range(carried.document.pieces_count) if number not in held)
        self._under_way: dict[int, int] = {}
        self._asked_of: set[PostId] = set()

    @property
    def missing_size(self) -> int:
        """Bytes that are still to come, at most."""
        count = len(self._left) + len(self._under_way)
        return count * self.carried.document.sealed_size(0)

    @property
    def may_ask(self) -> bool:
        """Whether so much has come that it is worth asking for more."""
        return bool(self._left) and len(self._under_way) <= UNDER_WAY_MAX_COUNT // 2

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing."""
        return not self._left and not self._under_way

    def expects(self, number: int, post: PostId) -> bool:
        """Whether the piece is not here yet, and that post was asked."""
        return post in self._asked_of and (number in self._under_way or number in self._left)

    def late(self, now: int) -> bool:
        """Take back what did not come in time; True if there was any. Each time it is waited for longer."""
        late = sorted(number for number, at in self._under_way.items() if not 0 <= now - at < self._wait_ms)
        for number in reversed(late):
            self._put_back(number)
        if late:
            self._wait_ms = min(2 * self._wait_ms, self._patience.most)
            self.tries_count += 1
        return bool(late)

    def refused(self, number: int) -> None:
        """What came for it was something else: ask the next."""
        if number in self._under_way:
            self._put_back(number)
            self.tries_count += 1

    def _put_back(self, number: int) -> None:
        del self._under_way[number]
        self._left.appendleft(number)

    def ask(self, post: PostId, now: int) -> Iterator[tuple[int, int]]:
        """Runs of pieces to ask ``post`` for, first and count; they count as under way."""
        self._asked_of.add(post)
        run: list[int] = []
        while self._left and len(self._under_way) < UNDER_WAY_MAX_COUNT:
            number = self._left.popleft()
            self._under_way[number] = now
            if run and (number != run[-1] + 1 or len(run) == FETCH_MAX_COUNT):
                yield run[0], len(run)
                run = []
            run.append(number)
        if run:
            yield run[0], len(run)

    def came(self, number: int) -> None:
        """The piece is here."""
        if self._under_way.pop(number, None) is None:
            self._left.remove(number)
        self.tries_count, self._wait_ms = 0, self._patience.first
