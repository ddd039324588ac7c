"""Asking for documents, piece by piece, of whoever may have them (spec: line §11.2, §11.4–§11.7)."""

from collections import deque
from typing import Final

from parley.base.errors import PeerError
from parley.base.instant import DAY, SECOND
from parley.line import frames
from parley.line.budget import Window
from parley.line.frames import FrameType, Piece
from parley.line.states import LinkState
from parley.node.core import Core
from parley.node.documents.holdings import Holdings
from parley.node.documents.wanted import Wanted
from parley.node.peers import Peer, Peers
from parley.procedures.documents import Carried
from parley.record.names import Head, PostId
from parley.record.payload import Precedence

AT_ONCE_COUNT: Final = 4
"""Documents of one author that are asked for at a time: one that nobody gives holds up no other for long."""
TOLD_EVERY_COUNT: Final = 32
SHUNNED_MS: Final = 10 * SECOND
"""For so long who gave a wrong piece is not asked: each is kept as evidence."""
STANDING: Final = (LinkState.UP, LinkState.SILENT)


class Fetching:
    """All documents that this post wants and has not; of each author's the first few are asked for, the others wait."""

    def __init__(self, core: Core, peers: Peers, holdings: Holdings) -> None:
        self._core = core
        self._peers = peers
        self._holdings = holdings
        self._turns: dict[PostId, deque[Carried]] = {}
        self._queued: set[Head] = set()
        self._by_officer: set[Head] = set()
        # Only those that are asked for now: who names many documents must not fill the memory with what is missing of them.
        self._active: dict[Head, Wanted] = {}
        self._days: dict[PostId, Window] = {}
        self._shunned: dict[PostId, int] = {}

    def want(self, carried: Carried, by_officer: bool = False) -> None:
        """Ask for it from now on, until it is whole; what an officer asks for comes first."""
        entry = carried.entry
        if self._holdings.count(carried.document.root) >= carried.document.pieces_count:
            return
        turns = self._turns.setdefault(entry.feed.author, deque())
        if entry not in self._queued:
            self._queued.add(entry)
            turns.append(carried)
        if by_officer and entry not in self._by_officer:
            self._by_officer.add(entry)
            turns.remove(carried)
            turns.appendleft(carried)
        if entry in self._active:
            self._active[entry].by_officer = entry in self._by_officer

    def is_wanted(self, carried: Carried) -> bool:
        """Whether it is asked for."""
        return carried.entry in self._queued

    def tick(self, now: int) -> None:
        """Ask again for what did not come, and go on."""
        for author, turns in self._turns.items():
            for carried in list(turns)[:AT_ONCE_COUNT]:
                wanted = self._activated(carried)
                if wanted.is_whole:
                    self._end(author, wanted)
                elif wanted.late(now) and len(turns) > AT_ONCE_COUNT:
                    self._rest(turns, carried)
                else:
                    self._ask(author, wanted, now)
            self._rest_beyond(turns)

    def _activated(self, carried: Carried) -> Wanted:
        wanted = self._active.get(carried.entry)
        if wanted is None:
            held = self._holdings.numbers(carried.document.root)
            wanted = self._active[carried.entry] = Wanted(carried, held, self._core.settings.retry)
            wanted.by_officer = carried.entry in self._by_officer
        return wanted

    def _rest(self, turns: deque[Carried], carried: Carried) -> None:
        """Nobody gives it now: it goes behind the others of its author."""
        turns.remove(carried)
        turns.append(carried)

    def _rest_beyond(self, turns: deque[Carried]) -> None:
        """What is not among the first any more is not remembered piece by piece."""
        for carried in list(turns)[AT_ONCE_COUNT:]:
            if self._active.pop(carried.entry, None) is not None:
                self._holdings.forget(carried.document.root)

    def _ask(self, author: PostId, wanted: Wanted, now: int) -> None:
        if (
            not wanted.may_ask
            or not (ways := self._ways(author, wanted, now))
            or not self._has_room(author, wanted, now)
        ):
            return
        post, bearer = ways[wanted.tries_count % len(ways)]
        for first, count in wanted.ask(post, now):
            frame = frames.encode(FrameType.FETCH, [wanted.carried.document.root, first, count])
            self._core.send(post, frame, Precedence.ROUTINE, bearer)

    def _ways(self, author: PostId, wanted: Wanted, now: int) -> list[tuple[PostId, str | None]]:
        """Whom to ask, in turn, and by which bearer (None: any): its author's post, our own side's, the others."""
        narrow = self._core.settings.narrow
        found: list[tuple[PostId, str | None]] = []
        for peer in sorted(self._peers.all(), key=lambda one: self._rank(author, one)):
            wide = [name for name, link in peer.links.items() if link.state in STANDING and name not in narrow]
            is_shunned = 0 <= now - self._shunned.get(peer.post, -SHUNNED_MS) < SHUNNED_MS
            if peer.standing and (wide or wanted.by_officer) and not is_shunned:
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
        wanted.is_counted = True
        if self._core.alarms.clear("node.documents-wait", str(author)):
            self._core.tell("alarm", code="node.documents-wait")
        return True

    def _reserved(self) -> int:
        """Bytes that are held, and those under way."""
        return self._holdings.size + sum(one.missing_size for one in self._active.values() if one.is_counted)

    def _wait(self, about: str, now: int) -> None:
        settings, code = self._core.settings, "node.documents-wait"
        if not self._core.alarms.stands(code, about):
            self._core.alarm(code, about, now, post=about, day=settings.documents_a_day, most=settings.documents_most)

    def take(self, peer: Peer, piece: Piece, now: int) -> None:
        """A PIECE came; what was not asked for is dropped. Raises PeerError ``line.bad-piece`` for one that was asked for and
        is another."""
        # Several entries may name one root, and differ in its size: a liar's must not stand before an honest one's.
        of_root = [one for one in self._active.values() if one.carried.document.root == piece.root]
        asked = [one for one in of_root if one.expects(piece.number, peer.post)]
        fitting = [one for one in asked if one.carried.document.fits(piece.number, piece.path, piece.sealed)]
        for wanted in fitting:
            self._came(wanted, piece, now)
        if asked and not fitting:
            self._shunned[peer.post] = now
            for wanted in asked:
                wanted.refused(piece.number)
            raise PeerError("line.bad-piece", piece.root + piece.number.to_bytes(4) + piece.path + piece.sealed)

    def _came(self, wanted: Wanted, piece: Piece, now: int) -> None:
        self._holdings.keep(piece.root, piece.number, piece.sealed)
        wanted.came(piece.number)
        author, held = wanted.carried.entry.feed.author, self._holdings.count(piece.root)
        self._days[author].count(len(piece.sealed))  # what came, not what was promised
        if wanted.is_whole:
            self._end(author, wanted)
        else:
            self._ask(author, wanted, now)
        if wanted.is_whole or held % TOLD_EVERY_COUNT == 0:
            self._core.tell("documents", ref=str(wanted.carried.entry), held=held)

    def _end(self, author: PostId, wanted: Wanted) -> None:
        entry = wanted.carried.entry
        self._turns[author].remove(wanted.carried)
        del self._active[entry]
        self._queued.discard(entry)
        self._by_officer.discard(entry)
        self._holdings.forget(wanted.carried.document.root)
