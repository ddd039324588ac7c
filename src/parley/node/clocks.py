"""CLOCK entries: the bound on another post's clock, on the record (spec: record §7, line §3.3)."""

from parley.base.instant import DAY, MINUTE, SECOND
from parley.line.clocks import Offset
from parley.node.core import Core
from parley.node.peers import Peer, Peers
from parley.node.writing import Writing
from parley.record.payload import FORM, OWN
from parley.record.payload import Core as CoreForm

MOVED_MS = SECOND


class ClockEntries:
    """Writes a bound down when it is first known, when it moved by more than a second (once a minute at most), and daily."""

    def __init__(self, core: Core, peers: Peers, writing: Writing) -> None:
        self._core = core
        self._peers = peers
        self._writing = writing

    def tick(self, now: int) -> None:
        """Look at every peer's clock."""
        for peer in self._peers.all():
            bound = peer.clock.at(now)
            if bound is not None and _is_news(peer, bound, now):
                peer.clock_recorded = (bound.low, bound.high, now)
                post = peer.post
                fields = {
                    FORM: int(CoreForm.CLOCK),
                    OWN: post.side,
                    OWN + 1: post.post,
                    OWN + 2: bound.low,
                    OWN + 3: bound.high,
                }
                self._writing.write(fields, now)


def _is_news(peer: Peer, bound: Offset, now: int) -> bool:
    if peer.clock_recorded is None:
        return True
    low, high, at = peer.clock_recorded
    moved = bound.low > high + MOVED_MS or bound.high < low - MOVED_MS
    # A peer whose clock is never the same from beat to beat must not make our feed grow with each of them.
    return now - at >= DAY or (moved and now - at >= MINUTE)
