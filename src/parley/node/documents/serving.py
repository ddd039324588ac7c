"""Answering who asks for pieces of documents, behind everything else (spec: line §11.1, §11.3, §11.6)."""

from collections import deque
from collections.abc import Callable
from typing import Final, NamedTuple

from parley.line import frames
from parley.line.budget import Allowance, Budget, Candidate
from parley.line.frames import Fetch, FrameType
from parley.node.core import Core
from parley.node.documents.holdings import Holdings
from parley.node.effects import BEHIND_ALL
from parley.node.peers import Peer, Peers
from parley.procedures.documents import Documents as Fold
from parley.record import document
from parley.record.names import PostId

BACKLOG_MAX: Final = 128 * 1024
"""Bytes that wait for a peer at its bearer, with which no further piece is queued."""
ASKED_MAX_COUNT: Final = 64
ANSWERS: Final = Allowance(bytes_a_day=1 << 40, entries_a_minute=6_000, flash_an_hour=0)


class _Asked(NamedTuple):
    root: bytes
    number: int
    bearer: str


class Serving:
    """Who asked for what, and has not got it yet."""

    def __init__(self, core: Core, peers: Peers, fold: Fold, holdings: Holdings) -> None:
        self._core = core
        self._peers = peers
        self._fold = fold
        self._holdings = holdings
        self._asked: dict[PostId, deque[_Asked]] = {}
        self._budgets: dict[PostId, Budget] = {}

    def asked(self, peer: Peer, bearer: str, fetch: Fetch) -> None:
        """A FETCH came. What cannot be answered is not: whoever asks will ask another."""
        record = self._core.record
        if peer.post not in record.posts or peer.post in record.revoked or not self._pieces_count(fetch.root):
            return
        waiting = self._asked.setdefault(peer.post, deque())
        for number in range(fetch.first, fetch.first + fetch.most):
            one = _Asked(fetch.root, number, bearer)
            if len(waiting) < ASKED_MAX_COUNT and one not in waiting:
                waiting.append(one)

    def _pieces_count(self, root: bytes) -> int:
        """Of a document that is all here; else 0."""
        held = self._holdings.count(root)
        return held if held in self._fold.pieces_counts(root) else 0

    def pump(self, waiting: Callable[[PostId], int], now: int) -> None:
        """Queue pieces for those that little else waits for."""
        for post, asked in self._asked.items():
            if asked and self._peers.get(post).standing:
                room = BACKLOG_MAX - waiting(post) - self._queued(post)
                while asked and room > 0:
                    room -= self._answer(post, asked.popleft(), now)

    def _queued(self, post: PostId) -> int:
        return sum(len(one.frame) for one in self._core.effects.transmit if one.peer == post)

    def _answer(self, post: PostId, asked: _Asked, now: int) -> int:
        """Send one piece; returns the bytes queued."""
        root, number, bearer = asked
        leaves = self._holdings.leaves(root, self._pieces_count(root))
        sealed = self._holdings.piece(root, number) if number < len(leaves) else None
        if sealed is None:
            return 0
        budget = self._budgets.setdefault(post, Budget(ANSWERS))
        if budget.take(Candidate(len(sealed), False, 0), now) is not None:
            self._asked[post].clear()
            return 0
        frame = frames.encode(FrameType.PIECE, [root, number, document.path_of(leaves, number), sealed])
        self._core.send(post, frame, BEHIND_ALL, bearer)
        return len(frame)
