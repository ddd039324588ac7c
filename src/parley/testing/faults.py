"""What goes wrong in a simulated world, and how often. Every choice is drawn from the world's one seeded source."""

import random
from dataclasses import dataclass
from enum import Enum

from parley.stores.memory import Failure


class CrashPoint(Enum):
    """Where in carrying out a batch a process ends."""

    BEFORE_PERSIST = "before persist"
    AFTER_PERSIST = "after persist"
    AFTER_FENCE = "after fence"
    AMID_TRANSMIT = "amid transmit"
    AFTER_TRANSMIT = "after transmit"


@dataclass(frozen=True)
class Wire:
    """How a network treats frames, each direction alike. Chances are of one frame; times are milliseconds."""

    loss: float = 0.0
    duplication: float = 0.0
    flip: float = 0.0
    delay_least: int = 5
    delay_most: int = 40
    straggle: float = 0.0
    straggle_most: int = 5_000
    in_order: bool = True

    def fate(self, rng: random.Random) -> list[int]:
        """When the copies of one frame arrive, after so many milliseconds; none when it is lost."""
        if self.loss and rng.random() < self.loss:
            return []
        copies = 2 if self.duplication and rng.random() < self.duplication else 1
        return [self._delay(rng) for _ in range(copies)]

    def _delay(self, rng: random.Random) -> int:
        if self.straggle and rng.random() < self.straggle:
            return rng.randint(self.delay_most, self.straggle_most)
        return rng.randint(self.delay_least, self.delay_most)

    def damaged(self, frame: bytes, rng: random.Random) -> bytes:
        """The frame as it comes out: now and then with one bit turned."""
        if not frame or not self.flip or rng.random() >= self.flip:
            return frame
        at = rng.randrange(len(frame) * 8)
        return frame[: at // 8] + bytes((frame[at // 8] ^ 1 << at % 8,)) + frame[at // 8 + 1 :]


@dataclass(frozen=True)
class Faults:
    """The faults of one world. ``commit_*`` are chances of one commit, ``crash`` of one batch."""

    wire: Wire = Wire()
    commit_lost: float = 0.0
    commit_kept: float = 0.0
    crash: float = 0.0
    fence_fails: float = 0.0
    clock_offset_most: int = 0
    clock_drift_ppm: int = 0

    def commit(self, rng: random.Random) -> Failure | None:
        """How the next commit fails, if it does."""
        drawn = rng.random() if self.commit_lost or self.commit_kept else 1.0
        if drawn < self.commit_lost:
            return Failure.NOTHING_KEPT
        return Failure.ALL_KEPT if drawn < self.commit_lost + self.commit_kept else None

    def crash_point(self, rng: random.Random) -> CrashPoint | None:
        """Where the process ends in this batch, if it does."""
        return rng.choice(list(CrashPoint)) if self.crash and rng.random() < self.crash else None


NONE = Faults()
"""A network like a local one, and nothing fails."""
