"""This node's own log of the line, minute by minute and peer by peer, in its own store.

It says what was seen from here: nobody signs it, no peer can write or alter it, and it binds nobody. What the record itself
says of the line is NO ANSWER (record §7) and the receipts. Where the node did not run, the log says nothing, which is not "down".
"""

from collections.abc import Iterator
from enum import IntFlag
from itertools import groupby

import msgspec

from parley.base import limits
from parley.base.instant import HOUR, MINUTE
from parley.line.states import LinkState
from parley.node.core import Core
from parley.node.peers import Peers
from parley.record.archive import Note
from parley.record.names import PostId

MINUTES = 60
_HOUR_BYTES = 8


class Seen(IntFlag):
    """What was seen of the line to one peer within a minute, several at once where it changed; 0: nobody looked."""

    UP = 1
    SILENT = 2
    DOWN = 4
    REFUSED = 8


_OF_STATE = {
    LinkState.UP: Seen.UP, LinkState.SILENT: Seen.SILENT, LinkState.REFUSED: Seen.REFUSED,
    LinkState.DOWN: Seen.DOWN, LinkState.GREETING: Seen.DOWN,
}  # fmt: skip


class LineMinutes(msgspec.Struct, frozen=True):
    """From one minute on, up to another (ms UTC by this node's clock), the line to ``post`` was seen so: a list of UP, SILENT,
    DOWN, REFUSED. An empty list: this node kept no log then."""

    post: str
    since: int
    until: int
    seen: list[str]


class LineLog:
    """The log. One note of the store holds an hour of one peer; the hours of a year stand in a ring."""

    def __init__(self, core: Core, peers: Peers) -> None:
        self._core = core
        self._peers = peers
        self._hours: dict[PostId, tuple[int, bytearray]] = {}
        self._minute = -1

    def tick(self, now: int) -> None:
        """Look at every line; keep the hour whenever a minute is over."""
        minute = now // MINUTE
        if minute != self._minute:
            self.flush()
            self._minute = minute
        for peer in self._peers.all():
            self._hour(peer.post, minute // MINUTES)[minute % MINUTES] |= _OF_STATE[peer.line]

    def flush(self) -> None:
        """Have what was seen so far kept with this batch."""
        for post, (hour, seen) in self._hours.items():
            self._core.keep(Note(_name(post, hour), hour.to_bytes(_HOUR_BYTES, "big") + seen))

    def _hour(self, post: PostId, hour: int) -> bytearray:
        known = self._hours.get(post)
        if known is None or known[0] != hour:
            known = self._hours[post] = (hour, bytearray(self._kept(post, hour)))
        return known[1]

    def _kept(self, post: PostId, hour: int) -> bytes:
        """The minutes of that hour as they stand in the store; zeros where the ring holds another hour, or none."""
        note = self._core.archive.note(_name(post, hour))
        if note is None or len(note) != _HOUR_BYTES + MINUTES or int.from_bytes(note[:_HOUR_BYTES], "big") != hour:
            return bytes(MINUTES)
        return note[_HOUR_BYTES:]

    def read(self, since: int, until: int) -> list[LineMinutes]:
        """What was seen of every line from the minute of ``since`` to that of ``until``, equal minutes put together. No more than
        the last ``limits.LINE_LOG_ASKED_MIN`` minutes are told."""
        last = until // MINUTE
        first = max(since // MINUTE, last + 1 - limits.LINE_LOG_ASKED_MIN, 0)
        return [run for post in self._core.others() for run in self._runs(post, first, last)]

    def _runs(self, post: PostId, first: int, last: int) -> Iterator[LineMinutes]:
        hours = range(first // MINUTES, last // MINUTES + 1)
        seen = b"".join(self._seen(post, hour) for hour in hours)[first % MINUTES :][: last + 1 - first]
        at = first
        for flags, alike in groupby(seen):
            until = at + sum(1 for _ in alike)
            yield LineMinutes(str(post), at * MINUTE, until * MINUTE, [str(one.name) for one in Seen if one & flags])
            at = until

    def _seen(self, post: PostId, hour: int) -> bytes:
        known = self._hours.get(post)
        return bytes(known[1]) if known and known[0] == hour else self._kept(post, hour)


def _name(post: PostId, hour: int) -> str:
    return f"line/{post}/{hour % (limits.LINE_LOG_KEPT_MS // HOUR)}"
