"""The process that follows a feed: its settings on standard input, what is known each second on standard output. It ends when its
input does. It holds no key and no store; whatever a feed says can break nothing but it.
"""

import os
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Final

import msgspec

from parley.base.errors import LocalError
from parley.runtime.kernels import keep_compiled
from parley.runtime.tracking import feed
from parley.runtime.tracking.view import FeedView, Settings, encode

NICE: Final = 10
EVERY_S: Final = 1.0
SETTINGS_MAX: Final = 1024 * 1024


class Worker:
    """Follows one feed, and tells what it knows of it."""

    def __init__(self, settings: Settings, told: IO[bytes]) -> None:
        # Only this process imports the rooms: they take a second, and more than a hundred megabytes.
        from parley.deconflict import criteria
        from parley.runtime.tracking.telling import Picture
        from parley.tracks import formats, sides
        from parley.tracks.replay import Replay

        limits = criteria.read(settings.criteria) if settings.criteria else criteria.load()
        rules = sides.read(settings.sides)
        self._replay = Replay(rules, limits)
        self._picture = Picture(self._replay, limits)
        self._reader = formats.reader(settings.format)
        self._settings = settings
        self._told = told
        self._refused: Counter[str] = Counter()
        self._heard_count = 0
        self._heard_at = time.monotonic()
        self._next = 0.0
        self._began: tuple[float, int] | None = None

    def run(self) -> None:
        """Until the feed ends, which only a recording does."""
        state, why = "waiting", ""
        for state, why, lines in self._pieces():
            for line in lines:
                self._take(line)
                self._tell("open", "")
            self._tell(state, why)
        self._tell(state, why, True)

    def _pieces(self) -> Iterator[tuple[str, str, list[bytes]]]:
        settings = self._settings
        if settings.file:
            yield from feed.recording(Path(settings.file), settings.format)
        elif settings.tcp:
            yield from feed.dialled(settings.tcp, settings.format)
        elif settings.udp:
            yield from feed.awaited(settings.udp, settings.format)

    def _take(self, line: bytes) -> None:
        from parley.tracks.sighting import Sighting

        received = None if self._settings.file else time.time_ns() // 1_000_000
        try:
            found = self._reader.read(line, received)
        except LocalError as error:
            self._refused[error.code] += 1
            return
        for one in found:
            if isinstance(one, Sighting):
                self._heard_count += 1
                self._pace(one.time_ms)
                self._heard_at = time.monotonic()
            self._note(self._replay.take(one))
            if isinstance(one, Sighting):
                self._picture.heard(one.identity)

    def _note(self, events: Iterator[object]) -> None:
        from parley.tracks.replay import Event

        for event in events:
            if isinstance(event, Event):
                self._picture.changed(event)

    def _pace(self, time_ms: int) -> None:
        """A recording is played by its own time; what is known is told while it waits."""
        now_ms = self._replay.following.now_ms
        if not self._settings.file or now_ms is None:
            return
        if self._began is None:
            self._began = time.monotonic(), now_ms
        due = self._began[0] + (min(time_ms, now_ms + 60_000) - self._began[1]) / 1000 / self._settings.speed
        while (left := due - time.monotonic()) > 0:
            self._tell("open", "")
            time.sleep(min(left, EVERY_S))

    def _tell(self, state: str, why: str, at_once: bool = False) -> None:
        """What is known, once a second."""
        if not at_once and time.monotonic() < self._next:
            return
        self._next = time.monotonic() + EVERY_S
        now_ms = self._now_ms()
        if now_ms and now_ms - (self._replay.following.now_ms or 0) > self._replay.every_ms:
            self._note(self._replay.round(now_ms))  # the feed is silent: alerts clear, and none is kept for ever
        view = FeedView(
            state, why, now_ms or 0, self._heard_count, dict(self._refused.most_common(20)), dict(self._replay.doubts),
            len(self._replay.following.tracks), self._picture.tracks(now_ms or 0), self._picture.encounters(),
            self._picture.past(now_ms or 0),
        )  # fmt: skip
        self._told.write(encode(view))
        self._told.flush()

    def _now_ms(self) -> int | None:
        """The feed's own time; it goes on while a live feed is silent."""
        now_ms = self._replay.following.now_ms
        if now_ms is None or self._settings.file:
            return now_ms
        return now_ms + int((time.monotonic() - self._heard_at) * 1000)


def read_settings(given: IO[bytes]) -> Settings:
    """The settings, as a length and MessagePack."""
    size = int.from_bytes(given.read(4), "big")
    if size > SETTINGS_MAX:
        raise ValueError
    return msgspec.msgpack.decode(given.read(size), type=Settings)


def main() -> None:
    """Ends with its input, whatever it does then."""
    os.nice(NICE)
    told = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not come between
    settings = read_settings(sys.stdin.buffer)
    keep_compiled(Path(settings.kernels))
    gone = threading.Event()

    def watch() -> None:
        sys.stdin.buffer.read()
        os._exit(0)

    threading.Thread(target=watch, daemon=True).start()
    try:
        Worker(settings, told).run()
    except LocalError as error:
        told.write(encode(FeedView("refused", error.phrase())))
        told.flush()
    gone.wait()  # what was told last stays, until the node is done with it


if __name__ == "__main__":
    main()
