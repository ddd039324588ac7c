"""The other posts as the line knows them: links, greetings, beats, clocks, and how level each one is."""

import hashlib
from collections import deque
from collections.abc import Iterator
from typing import Any

from parley.base import canon, limits
from parley.base.errors import PeerError
from parley.base.instant import DAY, SECOND
from parley.line import frames
from parley.line.budget import Allowance, Budget, Candidate
from parley.line.clocks import ClockBound
from parley.line.frames import FrameType
from parley.line.level import Feed, Level
from parley.line.narrow import Asked
from parley.line.states import LinkInput, LinkState, after
from parley.line.trace import Trace
from parley.node.core import Core
from parley.node.introduced import UnjudgedError
from parley.node.settings import Settings
from parley.record import signing
from parley.record.card import Card
from parley.record.entry import Entry
from parley.record.names import FeedId, Head, PostId, feed_from, heads_from

ANSWERS = Allowance(bytes_a_day=1 << 40, entries_a_minute=30_000, flash_an_hour=0)
"""How much is sent to one peer because it asked (WANT): asking costs it nothing."""
LINE = 4
"""Precedence of what keeps the line itself going."""
CARDS_SHOWN_MAX_COUNT = 64
BUSY_EVERY_MS = 10 * SECOND
BUSY_MAX_COUNT = 64
"""Feeds of which one peer is told in that time."""
ANSWERED_EVERY_MS = SECOND
"""A greeting is answered by all that we hold: at most so often, however often a peer greets."""
FULL_EVERY_COUNT = 12
"""One beat in so many is full: what a lost one said comes again, and a peer whose store went back is noticed."""


class Link:
    """One bearer to a peer."""

    def __init__(self) -> None:
        self.state = LinkState.DOWN
        self.since = 0
        self.last_frame: int | None = None
        self.greeted_at = 0

    def on(self, input_: LinkInput, now: int) -> bool:
        """Move by the table; True if the state changed."""
        before = self.state
        self.state = after(before, input_)
        if self.state is not before:
            self.since = now
        return self.state is not before


class Peer:
    """One other post. ``feed`` is the one that it writes, by its last greeting or beat."""

    def __init__(self, post: PostId, settings: Settings) -> None:
        self.post = post
        self.links: dict[str, Link] = {}
        self.level = Level(settings.retry)
        self.feed: FeedId | None = None
        self.asked = Asked()
        self.clock = ClockBound()
        self.budgets: dict[PostId, Budget] = {}
        self.answers = Budget(ANSWERS)
        self.wants: deque[Iterator[Entry]] = deque()
        self.busy_said: dict[FeedId, int] = {}
        self.last_beat_sent = 0
        self.answered_at = -ANSWERED_EVERY_MS
        self.owes_answer = False
        self.beats_count = 0
        self.has_our_cards = False
        self.last_beat: tuple[int, int] | None = None
        self.told: dict[FeedId, int] = {}
        self.clock_recorded: tuple[int, int, int] | None = None
        self.sent = Trace()

    @property
    def line(self) -> LinkState:
        """The best state among the links."""
        order = (LinkState.UP, LinkState.SILENT, LinkState.GREETING, LinkState.REFUSED)
        return next((state for state in order if any(k.state is state for k in self.links.values())), LinkState.DOWN)

    @property
    def standing(self) -> bool:
        """Whether frames can be sent: some link has greeted, if it be silent now."""
        return self.line in (LinkState.UP, LinkState.SILENT)


class Peers:
    """All other posts of the record."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._peers: dict[PostId, Peer] = {}
        # Bearers that reach posts of which no card has come yet; as many as the configuration names.
        self._strangers: set[tuple[PostId, str]] = set()

    def get(self, post: PostId) -> Peer:
        """The peer of that name. Raises UnjudgedError; of no side: PeerError ``record.unknown-post``."""
        known = self._peers.get(post)
        if known is None:
            if not self._knows(post):
                raise self._core.introduced.unknown(post, b"")
            known = self._peers[post] = Peer(post, self._core.settings)
        return known

    def all(self) -> list[Peer]:
        """Every other post, certified so far."""
        return [self.get(post) for post in self._core.others()]

    def on_line(self) -> list[Peer]:
        """These, and the posts that are only introduced: they are greeted and brought level, and bind nobody."""
        return [*self.all(), *(self.get(post) for post in self._core.introduced.posts())]

    def is_stranger(self, post: PostId, bearer: str) -> bool:
        """Whether a bearer reaches a post whose card has not come: its frames say nothing yet, and are no fault."""
        return (post, bearer) in self._strangers and not self._knows(post)

    def meet(self, now: int) -> None:
        """Greet those that a bearer has reached for some time and whose cards have come."""
        for post, bearer in sorted(self._strangers):
            if self._knows(post):
                self._strangers.discard((post, bearer))
                self.link_up(post, bearer, now)

    def _knows(self, post: PostId) -> bool:
        return post in self._core.record.posts or self._core.introduced.knows(post)

    # -- links -------------------------------------------------------------------------------------------------------

    def link_up(self, post: PostId, bearer: str, now: int) -> None:
        """A bearer reaches the peer: greet it (spec: line §2.1)."""
        if not self._knows(post):
            self._strangers.add((post, bearer))
            return
        peer = self.get(post)
        peer.has_our_cards = False
        if not peer.standing:
            peer.level.reset()
        link = peer.links.setdefault(bearer, Link())
        self._move(peer, bearer, LinkInput.BEARER_UP, now)
        link.last_frame = now
        self._greet(peer, bearer, now)

    def _greet(self, peer: Peer, bearer: str, now: int) -> None:
        peer.links[bearer].greeted_at = now
        self._show_cards(peer, bearer)
        self._core.send(peer.post, self._hello(now), LINE, bearer)

    def _show_cards(self, peer: Peer, bearer: str | None = None) -> None:
        """Ahead of all that we sign, so that it can be checked (spec: line §10.1)."""
        peer.has_our_cards = True
        for card in self._later_cards():
            self._core.send(peer.post, frames.encode(FrameType.CARD, card.travelling()), LINE, bearer)

    def _later_cards(self) -> list[Card]:
        """The own card, if it is a later one, and the newest of those that certified others since (spec: line §10.1)."""
        core = self._core
        own = [core.card] if core.genesis.cards.get(core.me) != core.card else []
        later = [
            card for post, card in core.record.posts.items() if post != core.me and core.genesis.cards.get(post) != card
        ]
        return own + sorted(later, key=lambda card: card.made_at, reverse=True)[:CARDS_SHOWN_MAX_COUNT]

    def introduce(self, card: Card) -> None:
        """A card has just come onto the record: who has not linked it yet should know whose entries follow."""
        for peer in self.on_line():
            if peer.standing:
                self._core.send(peer.post, frames.encode(FrameType.CARD, card.travelling()), LINE)

    def link_down(self, post: PostId, bearer: str, now: int) -> None:
        """The bearer lost the peer."""
        if not self._knows(post):
            self._strangers.discard((post, bearer))
            return
        peer = self.get(post)
        peer.has_our_cards = False
        peer.links.setdefault(bearer, Link())
        self._move(peer, bearer, LinkInput.BEARER_DOWN, now)

    def heard(self, peer: Peer, bearer: str, now: int) -> None:
        """A frame came."""
        link = peer.links.get(bearer)
        if link is None:
            link = peer.links[bearer] = Link()
        link.last_frame = now
        if link.state is not LinkState.UP:
            self._move(peer, bearer, LinkInput.FRAME, now)

    def _move(self, peer: Peer, bearer: str, input_: LinkInput, now: int) -> None:
        if peer.links[bearer].on(input_, now):
            self._core.tell("line", peer=str(peer.post), bearer=bearer, state=peer.links[bearer].state.value)
            if peer.line is LinkState.UP and self._core.alarms.clear("line.silent", str(peer.post)):
                self._core.tell("alarm", code="line.silent")

    # -- greetings ---------------------------------------------------------------------------------------------------

    def _hello(self, now: int) -> bytes:
        core = self._core
        nonce = hashlib.sha256(canon.encode([*core.feed, now, core.position])).digest()[:16]
        body = {0: 1, 1: list(core.feed), 2: now, 3: core.catalogue.hash, 4: [1], 5: nonce}
        return frames.encode(FrameType.HELLO, [self._sign("hello", body)])

    def hello(self, peer: Peer, bearer: str, cose: bytes, now: int) -> None:
        """The peer greets: answer with a full beat. Raises PeerError ``line.bad-hello`` after closing the link."""
        try:
            author, body = self._read(
                "hello", cose, limits.RECEIPT_MAX, {0: int, 1: list, 2: int, 3: bytes, 4: list, 5: bytes}
            )
            if author != peer.post or 1 not in body[4] or len(body[4]) > 16:
                raise PeerError("line.bad-hello", cose, post=str(peer.post), what="post or version")
        except UnjudgedError:  # not answered, and not refused for good: it comes again, its cards ahead of it
            self._core.alarm("line.unknown-key", str(peer.post), now, post=str(peer.post))
            raise
        except PeerError:
            self._move(peer, bearer, LinkInput.HELLO_BAD, now)
            raise
        peer.feed = feed_from(body[1])
        link = peer.links[bearer]
        if link.state in (LinkState.UP, LinkState.SILENT) and now - link.greeted_at >= self._core.settings.beat_every:
            self._greet(peer, bearer, now)  # who greets a link that stands may not have got our greeting
        self._move(peer, bearer, LinkInput.HELLO_GOOD, now)
        about = str(peer.post)
        if self._core.alarms.clear("line.unknown-key", about):
            self._core.tell("alarm", code="line.unknown-key")
        if body[3] != self._core.catalogue.hash:
            self._core.alarm("line.catalogue-differs", about, now, post=about)
        elif self._core.alarms.clear("line.catalogue-differs", about):
            self._core.tell("alarm", code="line.catalogue-differs")
        peer.owes_answer = True
        self._answer(peer, now)

    def _answer(self, peer: Peer, now: int) -> None:
        """Answer a greeting by a full beat, now or as soon as the last one is old enough (spec: line §2.2)."""
        if peer.owes_answer and not 0 <= now - peer.answered_at < ANSWERED_EVERY_MS:
            peer.owes_answer, peer.answered_at = False, now
            self.send_beat(peer, now, full=True)

    # -- beats -------------------------------------------------------------------------------------------------------

    def send_beat(self, peer: Peer, now: int, full: bool = False) -> None:
        """Say what we hold and what our clock says (spec: line §3.1)."""
        core = self._core
        if not peer.has_our_cards:
            self._show_cards(peer)
        heads = core.record.heads()
        have = [list(head) for head in heads if full or peer.told.get(head.feed, -1) != head.seq]
        body: dict[int, Any] = {0: 1, 1: list(core.feed), 2: now}
        if peer.last_beat:
            body[3] = list(peer.last_beat)
        body[4] = have[: limits.HAVE_MAX_COUNT]
        if full:
            body[5] = True
        peer.beats_count = 0 if full else peer.beats_count + 1
        peer.told.update({head.feed: head.seq for head in heads})
        peer.last_beat_sent = now
        core.send(peer.post, frames.encode(FrameType.BEAT, [self._sign("beat", body)]), LINE)

    def beat(self, peer: Peer, cose: bytes, now: int) -> list[Head]:
        """Take a beat in; returns what the peer holds where we hold something else. Raises PeerError."""
        shape = {0: int, 1: list, 2: int, 4: list}
        author, body = self._read("beat", cose, limits.BEAT_MAX, shape, {3: list, 5: bool})
        if author != peer.post:  # what one holds is said to whom it sends
            raise PeerError("line.bad-beat", cose, post=str(author))
        have = heads_from(body[4], limits.HAVE_MAX_COUNT)
        peer.last_beat = (body[2], now)
        peer.feed = feed_from(body[1])
        self._clock(peer, body, now)
        # Of feeds that are not known here nothing can be sent: what a peer names must not fill the memory.
        feeds = self._core.record.feeds
        lengths: dict[Feed, int] = {head.feed: self._agreed(peer, head) for head in have if head.feed in feeds}
        if body.get(5):
            peer.level.full(lengths, now)
        for feed, length in lengths.items():
            peer.level.holds(feed, length, now)
        return [head for head in have if self._differs(head)]

    def _agreed(self, peer: Peer, head: Head) -> int:
        """How many entries of the feed the peer holds as we do, by its word that ``head`` is its last.

        Where it holds more than we, that is all of ours, unless it turns out that the feed is forked. Where it holds
        another entry than we do, what it agreed to before stands, and what is below the fork.
        """
        record = self._core.record
        length = record.length(head.feed)
        if record.id_at(head.feed, head.seq) == head.id:
            return head.seq + 1
        fork = record.feeds[head.feed].fork if head.feed in record.feeds else None
        known = peer.level.known(head.feed)
        if fork is not None:
            return max(known, min(fork, head.seq))
        return length if head.seq >= length else min(known, head.seq)

    def _differs(self, head: Head) -> bool:
        """Whether the peer holds another entry in a place where we hold one, and we do not hold that one too."""
        record = self._core.record
        return head.seq < record.length(head.feed) and not record.present(head) and head not in record.waiting

    def _clock(self, peer: Peer, body: dict[int, Any], now: int) -> None:
        echo = body.get(3)
        if echo is None or len(echo) != 2 or not all(type(t) is int and 0 <= t < 2**53 for t in echo):
            return
        bound = peer.clock.exchange(echo[0], echo[1], body[2], now)
        about = str(peer.post)
        if bound.low > self._core.settings.clock_alarm or bound.high < -self._core.settings.clock_alarm:
            self._core.alarm("line.clock-off", about, now, post=about, low=bound.low, high=bound.high)
        elif self._core.alarms.clear("line.clock-off", about):
            self._core.tell("alarm", code="line.clock-off")

    # -- busy --------------------------------------------------------------------------------------------------------

    def may_read(self, peer: Peer, entry: Entry, now: int) -> bool:
        """Whether an entry may be read now; says BUSY of its feed if not, at most every 10 s (spec: line §5.1).

        Counted for its author: feeds cost nothing to open.
        """
        feed = entry.feed
        until = self._budget(peer, feed.author).take(Candidate(entry.size, entry.heads is None, entry.time), now)
        if until is None:
            return True
        peer.busy_said = {one: at for one, at in peer.busy_said.items() if 0 <= now - at < BUSY_EVERY_MS}
        # Nobody has looked at the entry's signature: what it names must fill neither memory nor alarms.
        if feed not in peer.busy_said and len(peer.busy_said) < BUSY_MAX_COUNT:
            peer.busy_said[feed] = now
            body = {0: 1, 1: list(self._core.feed), 2: list(feed), 3: self._core.record.length(feed), 4: until, 5: 1}
            self._core.send(peer.post, frames.encode(FrameType.BUSY, [self._sign("busy", body)]), LINE)
            self._core.alarm("line.over-budget", str(feed.author), now, feed=str(feed))
        return False

    def allows(self, peer: Peer, author: PostId, size: int, now: int) -> bool:
        """Whether so many bytes of the author's, which are no entry, may be read from the peer now (spec: line §5.1)."""
        return self._budget(peer, author).take(Candidate(size, False, 0), now) is None

    def _budget(self, peer: Peer, author: PostId) -> Budget:
        return peer.budgets.setdefault(author, Budget(self._core.settings.allowance))

    def busy(self, peer: Peer, cose: bytes, now: int) -> None:
        """The peer reads a feed no further for a while (spec: line §5.2). Raises PeerError."""
        author, body = self._read("busy", cose, limits.RECEIPT_MAX, {0: int, 1: list, 2: list, 3: int, 4: int, 5: int})
        if author != peer.post:  # said to another, of what that one sent
            raise PeerError("line.bad-beat", cose, post=str(author))
        feed, until = feed_from(body[2]), min(body[4], now + DAY)
        if feed in self._core.record.feeds:
            peer.level.blocked(feed, until, body[3])

    # -- time --------------------------------------------------------------------------------------------------------

    def tick(self, now: int) -> None:
        """Beats that are due, links that went quiet."""
        quiet_after = self._core.settings.beat_every * self._core.settings.beats_to_silence
        self.meet(now)
        for peer in self.on_line():
            for bearer, link in peer.links.items():
                if link.state is LinkState.UP and now - (link.last_frame or now) > quiet_after:
                    self._move(peer, bearer, LinkInput.QUIET, now)
                    about = str(peer.post)
                    self._core.alarm("line.silent", about, now, post=about, seconds=quiet_after // 1000)
            self._greet_again(peer, now)
            self._answer(peer, now)
            if peer.standing and now - peer.last_beat_sent >= self._core.settings.beat_every:
                self.send_beat(peer, now, full=peer.beats_count + 1 >= FULL_EVERY_COUNT)

    def _greet_again(self, peer: Peer, now: int) -> None:
        """Where the peer's hello, or the full beat that answers ours, did not come, one of them was lost."""
        for bearer, link in peer.links.items():
            waits = link.state is LinkState.GREETING or (link.state is LinkState.UP and not peer.level.ready)
            if waits and now - link.greeted_at >= self._core.settings.beat_every:
                self._greet(peer, bearer, now)

    # -- signed bodies -----------------------------------------------------------------------------------------------

    def _sign(self, type_: str, body: dict[int, Any]) -> bytes:
        return signing.sign(self._core.signer, type_, self._core.record.id, canon.encode_sorted(body)).cose

    def _read(
        self, type_: str, cose: bytes, limit: int, required: dict[int, type], optional: dict[int, type] | None = None
    ) -> tuple[PostId, dict[int, Any]]:
        signed = signing.split(type_, self._core.record.id, cose, limit)
        body = canon.decode(signed.payload, limit)
        shape = {**required, **(optional or {})}
        if type(body) is not dict or not required.keys() <= body.keys() <= shape.keys() or body.get(0) != 1:
            raise PeerError(f"line.bad-{'hello' if type_ == 'hello' else 'beat'}", cose, post="?", what="keys")
        for key, value in body.items():
            if type(value) is not shape[key] or (type(value) is int and not 0 <= value < 2**53):
                raise PeerError(f"line.bad-{'hello' if type_ == 'hello' else 'beat'}", cose, post="?", what="values")
        author = feed_from(body[1]).author
        self._core.introduced.check(signed, author)
        return author, body
