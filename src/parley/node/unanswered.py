"""NO ANSWER: what a node says when an answer was wanted by T and did not come (spec: record §7)."""

from parley.node.core import Core
from parley.node.index import Index
from parley.node.peers import Peers
from parley.node.writing import Writing
from parley.record.names import Head
from parley.record.payload import Core as CoreForm


class Unanswered:
    """Says it, once for each message."""

    def __init__(self, core: Core, index: Index, peers: Peers, writing: Writing) -> None:
        self._core = core
        self._index = index
        self._peers = peers
        self._writing = writing

    def tick(self, now: int) -> None:
        """What is due by now."""
        for head, wanted_by in self._index.due(now):
            self._say(head, wanted_by, now)

    def _say(self, head: Head, wanted_by: int, now: int) -> None:
        """ "By my clock at T I held no answer, and the line was so"."""
        peers = self._peers.all()
        standing = [peer for peer in peers if peer.standing]
        last = max((k.last_frame or 0 for peer in peers for k in peer.links.values()), default=0)
        state = 1 if standing and len(standing) == len(peers) else 0 if not standing else 2
        self._writing.about(CoreForm.NO_ANSWER, head, now, (wanted_by, state, last or None))
        self._core.tell("ladder", ref=str(head))
