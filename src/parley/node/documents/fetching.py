"""Asking for documents, piece by piece, of whoever may have them (spec: line §11.2, §11.4–§11.7)."""

from collections import deque
from typing import Final

from parley.base.errors import PeerError
from parley.base.instant import DAY
from parley.line import frames
from parley.line.budget import Window
from parley.line.frames import FrameType, Piece
from parley.line.states import LinkState
from parley.node.core import Core
from parley.node.documents.holdings import Holdings
from parley.node.documents.wanted import Wanted
from parley.node.peers import Peer, Peers
from parley.procedures.documents import Carried
from parley.record.names import PostId
from parley.record.payload import Precedence

AT_ONCE_COUNT: Final = 4
"""Documents of one author that are asked for at a time: one that nobody gives holds up no other for long."""
TOLD_EVERY_COUNT: Final = 32
STANDING: Final = (LinkState.UP, LinkState.SILENT)


class Fetching:
    """All documents that this post wants and has not."""

    def __init__(self, core: Core, peers: Peers, holdings: Holdings) -> None:
        self._core = core
        self._peers = peers
        self._holdings = holdings
        # Several entries may name one root and differ in its size; a root of one size is one document.
        self._wanted: dict[bytes, dict[int, Wanted]] = {}
        self._turns: dict[PostId, deque[Wanted]] = {}
        self._days: dict[PostId, Window] = {}

    def want(self, carried: Carried, by_officer: bool = False) -> None:
        """Ask for it from now on, until it is whole."""
        root, size = carried.document.root, carried.document.size
        if self._holdings.count(root) >= carried.document.pieces_count:
            return
        same = self._wanted.setdefault(root, {})
        if size not in same:
            same[size] = Wanted(carried, self._holdings.numbers(root), self._core.settings.retry)
            self._turns.setdefault(carried.entry.feed.author, deque()).append(same[size])
        same[size].by_officer = same[size].by_officer or by_officer

    def is_wanted(self, carried: Carried) -> bool:
        """Whether it is asked for."""
        return carried.document.size in self._wanted.get(carried.document.root, {})

    def tick(self, now: int) -> None:
        """Ask again for what did not come, and go on."""
        for author, turns in self._turns.items():
            for wanted in list(turns)[:AT_ONCE_COUNT]:
                if wanted.late(now):
                    turns.remove(wanted)
                    turns.append(wanted)
                self._ask(author, wanted, now)

    def _ask(self, author: PostId, wanted: Wanted, now: int) -> None:
        if not wanted.may_ask or not (ways := self._ways(author, wanted)) or not self._has_room(author, wanted, now):
            return
        post, bearer = ways[wanted.tries_count % len(ways)]
        for first, count in wanted.ask(post, now):
            frame = frames.encode(FrameType.FETCH, [wanted.carried.document.root, first, count])
            self._core.send(post, frame, Precedence.ROUTINE, bearer)

    def _ways(self, author: PostId, wanted: Wanted) -> list[tuple[PostId, str | None]]:
        """Whom to ask, in turn, and by which bearer (None: any): its author's post, our own side's, the others."""
        narrow = self._core.settings.narrow
        found: list[tuple[PostId, str | None]] = []
        for peer in sorted(self._peers.all(), key=lambda one: self._rank(author, one)):
            wide = [name for name, link in peer.links.items() if link.state in STANDING and name not in narrow]
            if peer.standing and (wide or wanted.by_officer):
                found.append((peer.post, wide[0] if wide and narrow else None))
        return found

    def _rank(self, author: PostId, peer: Peer) -> tuple[bool, bool, PostId]:
        return peer.post != author, peer.post.side != self._core.me.side, peer.post

    def _has_room(self, author: PostId, wanted: Wanted, now: int) -> bool:
        """Whether it may be begun, or gone on with; the watch is told if not (spec: line §11.6)."""
        if wanted.is_counted:
            return True
        day = self._days.setdefault(author, Window(DAY, self._core.settings.documents_a_day))
        is_over = day.full_until(wanted.missing_size, now) is not None and not wanted.by_officer
        if is_over or self._reserved() + wanted.missing_size > self._core.settings.documents_most:
            self._wait(str(author), now)
            return False
        day.count(wanted.missing_size)
        wanted.is_counted = True
        if self._core.alarms.clear("node.documents-wait", str(author)):
            self._core.tell("alarm", code="node.documents-wait")
        return True

    def _reserved(self) -> int:
        """Bytes that are held, and those under way."""
        begun = (one for turns in self._turns.values() for one in turns if one.is_counted)
        return self._holdings.size + sum(one.missing_size for one in begun)

    def _wait(self, about: str, now: int) -> None:
        settings, code = self._core.settings, "node.documents-wait"
        if not self._core.alarms.stands(code, about):
            self._core.alarm(code, about, now, post=about, day=settings.documents_a_day, most=settings.documents_most)

    def take(self, peer: Peer, piece: Piece, now: int) -> None:
        """A PIECE came; what was not asked for is dropped. Raises PeerError ``line.bad-piece`` for one that was asked for and
        is another."""
        asked = [one for one in self._wanted.get(piece.root, {}).values() if one.expects(piece.number, peer.post)]
        fitting = [one for one in asked if one.carried.document.fits(piece.number, piece.path, piece.sealed)]
        for wanted in fitting:
            self._came(wanted, piece, now)
        if asked and not fitting:
            for wanted in asked:
                wanted.refused(piece.number)
            raise PeerError("line.bad-piece", piece.root + piece.number.to_bytes(4) + piece.path + piece.sealed)

    def _came(self, wanted: Wanted, piece: Piece, now: int) -> None:
        self._holdings.keep(piece.root, piece.number, piece.sealed)
        wanted.came(piece.number)
        author, held = wanted.carried.entry.feed.author, self._holdings.count(piece.root)
        if wanted.is_whole:
            self._end(author, wanted)
        else:
            self._ask(author, wanted, now)
        if wanted.is_whole or held % TOLD_EVERY_COUNT == 0:
            self._core.tell("documents", ref=str(wanted.carried.entry), held=held)

    def _end(self, author: PostId, wanted: Wanted) -> None:
        self._turns[author].remove(wanted)
        same = self._wanted[wanted.carried.document.root]
        del same[wanted.carried.document.size]
        if not same:
            del self._wanted[wanted.carried.document.root]
            self._holdings.whole(wanted.carried.document.root)
