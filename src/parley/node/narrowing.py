"""What both ends of a narrow link hold: the context in which entries are elided and rebuilt (spec: line §9)."""

from typing import Any

from parley.line import frames
from parley.line.frames import FrameType
from parley.line.states import LinkState
from parley.node.core import Core
from parley.node.keeper import Keeper
from parley.node.peers import Peer
from parley.record import elide
from parley.record.elide import Elided, Ends, Spot
from parley.record.entry import Entry
from parley.record.names import FeedId


class Narrowing:
    """This node's ``elide.Holdings``, and what it knows of each peer's."""

    def __init__(self, core: Core, keeper: Keeper) -> None:
        self._core = core
        self.commitment = keeper.commitment

    def spot(self, feed: FeedId, seq: int) -> Spot | None:
        """The entry linked in that place, or else the only one that waits there."""
        found = self._core.run(feed, seq, 1) or self._core.record.waiting.at(feed, seq)
        return Spot(found[0].id, found[0].time) if len(found) == 1 else None

    def frame(self, peer: Peer, entry: Entry) -> bytes | None:
        """``entry`` as narrow links take it to ``peer``; None if none stands, or it has to travel whole."""
        if not self._has_narrow_link(peer) or self._is_forked(entry.feed):
            return None

        def peer_has(feed: FeedId, seq: int) -> bool:
            return seq < peer.level.known(feed) and not self._is_forked(feed)

        items = elide.elide(entry, Ends(self._core.feed, peer.feed), self, peer_has)
        return None if items is None else frames.encode(FrameType.NARROW, items)

    def _has_narrow_link(self, peer: Peer) -> bool:
        narrow = self._core.settings.narrow
        return any(
            name in narrow and link.state in (LinkState.UP, LinkState.SILENT) for name, link in peer.links.items()
        )

    def _is_forked(self, feed: FeedId) -> bool:
        """Where a feed has two entries for a place, both ends might look up different ones."""
        found = self._core.record.feeds.get(feed)
        return found is not None and found.fork is not None

    def read(self, peer: Peer, items: list[Any]) -> Elided | None:
        """What ``peer`` sent elided; None if it has not said yet which feed it writes. Raises PeerError."""
        return elide.read(items, Ends(peer.feed, self._core.feed))

    def rebuilt(self, elided: Elided) -> list[bytes]:
        """The whole entry in its travelling form. Raises PeerError ``record.not-rebuilt``."""
        return elide.rebuild(self._core.record.id, elided, self)
