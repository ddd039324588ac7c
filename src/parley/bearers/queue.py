"""Frames that wait for one peer, by precedence, bounded; and how they stand in a byte stream (spec: line §1.1)."""

from collections import deque
from collections.abc import Iterator
from struct import Struct
from typing import Final

from parley.base import limits
from parley.base.errors import PeerError
from parley.bearers.bearer import PRECEDENCE_LEAST, PRECEDENCES, QUEUE_MAX

FLASH: Final = 3
_LENGTH: Final = Struct(">I")
HEADER_SIZE: Final = _LENGTH.size


class SendQueue:
    """What waits for one peer. ``size`` is in bytes, headers not counted."""

    def __init__(self) -> None:
        self._frames: tuple[deque[bytes], ...] = tuple(deque() for _ in range(PRECEDENCES))
        self.size = 0

    def push(self, frame: bytes, precedence: int) -> bool:
        """Queue ``frame``; False when it has no valid size or the bound is reached."""
        bound = QUEUE_MAX if precedence < FLASH else 2 * QUEUE_MAX  # bulk never leaves FLASH without room
        if not 0 < len(frame) <= limits.FRAME_MAX or self.size + len(frame) > bound:
            return False
        self._frames[precedence - PRECEDENCE_LEAST].append(frame)
        self.size += len(frame)
        return True

    def take(self, size: int) -> bytes:
        """The most urgent frames, each behind its length, until ``size`` bytes are reached."""
        parts: list[bytes] = []
        taken = 0
        for waiting in reversed(self._frames):
            while waiting and taken < size:
                frame = waiting.popleft()
                self.size -= len(frame)
                taken += HEADER_SIZE + len(frame)
                parts += (_LENGTH.pack(len(frame)), frame)
        return b"".join(parts)

    def clear(self) -> None:
        """Forget all that waits."""
        for waiting in self._frames:
            waiting.clear()
        self.size = 0


class Splitter:
    """Cuts a stream of length-prefixed frames. ``limit`` may be changed between two frames."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self._rest = bytearray()
        self._wanted = HEADER_SIZE

    @property
    def partial(self) -> bool:
        """Whether a frame has begun and not ended."""
        return bool(self._rest)

    def split(self, data: bytes) -> Iterator[bytes]:
        """The frames that ``data`` completes. PeerError ``bearers.bad-length`` or ``bearers.too-large``."""
        if self._rest:
            self._rest += data
            if len(self._rest) < self._wanted:  # no copying for each small piece of a large frame
                return
            data = bytes(self._rest)
            self._rest.clear()
        at, end = 0, len(data)
        while end - at >= HEADER_SIZE:
            size = self._checked(data, at)
            start, at = at, at + HEADER_SIZE + size
            if at > end:
                self._wanted = HEADER_SIZE + size
                self._rest += data[start:]
                return
            yield data[start + HEADER_SIZE : at]
        self._wanted = HEADER_SIZE
        self._rest += data[at:]

    def _checked(self, data: bytes, at: int) -> int:
        (size,) = _LENGTH.unpack_from(data, at)
        if size > self.limit:
            raise PeerError("bearers.too-large", data[at : at + limits.REFUSED_MAX], size=size, limit=self.limit)
        if size == 0:
            raise PeerError("bearers.bad-length", data[at : at + limits.REFUSED_MAX])
        return int(size)


def prefixed(frame: bytes) -> bytes:
    """``frame`` behind its length."""
    return _LENGTH.pack(len(frame)) + frame
