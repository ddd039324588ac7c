"""Checkpoints: signing our own feed's, cosigning the others', keeping who signed what (spec: record §10)."""

from collections.abc import Iterable

from parley.base.errors import LocalError, PeerError
from parley.line import frames
from parley.line.frames import FrameType
from parley.node.core import Core
from parley.node.peers import Peer, Peers
from parley.record import checkpoint as checkpoints
from parley.record import tree
from parley.record.archive import Checkpointed
from parley.record.checkpoint import Checkpoint
from parley.record.names import FeedId, PostId
from parley.record.note import SignatureLine

ROOTS_MAX_COUNT = 256
WAITING_MAX_COUNT = 64
REBUILD_MAX_COUNT = 8_192
PRECEDENCE = 1


class Checkpoints:
    """The newest checkpoints of every feed."""

    def __init__(self, core: Core, peers: Peers) -> None:
        self._core = core
        self._peers = peers
        self._own: Checkpoint | None = None
        self._own_at = 0
        self._roots: dict[FeedId, dict[int, bytes]] = {}
        self._waiting: dict[FeedId, Checkpoint] = {}
        # Those kept last: the archive does not know yet what this batch keeps.
        self._kept: dict[tuple[FeedId, int], Checkpoint] = {}
        self._cosigned: dict[FeedId, int] = {}

    def begin(self, now: int) -> None:
        """A new own feed: nothing of it is signed yet."""
        self._own, self._own_at = None, now

    def load(self, now: int) -> None:
        """The own feed's newest checkpoint, out of the archive."""
        row = self._core.archive.checkpoint(self._core.feed)
        self._own = checkpoints.read(self._core.record.id, row.text.encode()) if row else None
        self._own_at = now

    def linked(self, feed: FeedId, length: int) -> None:
        """Remember roots at the sizes at which authors sign."""
        found = self._core.record.feeds[feed]
        # Where several were linked at once, the frontier stands behind the last of them already.
        if length % self._core.settings.checkpoint_entries == 0 and found.length == length:
            roots = self._roots.setdefault(feed, {})
            roots[length] = found.frontier.root()
            if len(roots) > ROOTS_MAX_COUNT:
                del roots[next(iter(roots))]

    def tick(self, now: int) -> None:
        """Sign what moved and is due by the clock; look again at what waits."""
        if now - self._own_at >= self._core.settings.checkpoint_every:
            self.sign(now, self._core.record.length(self._core.feed))
            self._send_again()
        for feed in list(self._waiting):
            waiting = self._waiting[feed]
            if self._core.record.length(feed) >= waiting.size:
                del self._waiting[feed]
                try:
                    self._cosign(self._joined(waiting, now), now)
                except PeerError as error:
                    self._core.evidence(error, str(feed.author), now)

    def settle(self, now: int) -> None:
        """Sign when enough entries have come together."""
        length, every = self._core.record.length(self._core.feed), self._core.settings.checkpoint_entries
        size = length - length % every
        if size > (self._own.size if self._own else 0):
            self.sign(now, size)

    def _send_again(self) -> None:
        """Our newest once more, to those who have not cosigned it: it may have been lost, or theirs."""
        for peer in self._peers.all():
            if self._own and peer.standing:
                keys = self._core.record.keys_of(peer.post)
                if checkpoints.cosigned_at(self._own, peer.post, *keys) is None:
                    self._send(peer.post, self._own)

    def sign(self, now: int, size: int) -> None:
        """Our checkpoint of the first ``size`` entries, to everybody (spec: record §10.2)."""
        core = self._core
        if not core.writes:
            return  # spec: line §10.3
        self._own_at = now
        root = self._root(core.feed, size)
        if size == 0 or root is None or (self._own and self._own.size >= size):
            return
        self._own = checkpoints.sign(core.signer, core.record.id, core.feed, size, root)
        self._keep(self._own)
        for peer in self._peers.all():
            self._send(peer.post, self._own)

    def take(self, data: bytes, sender: Peer, now: int) -> None:
        """A checkpoint came: cosign it, or merge what others signed. Raises PeerError."""
        core = self._core
        came = checkpoints.read(core.record.id, data)
        author = came.feed.author
        if author not in core.record.posts:
            raise core.introduced.unknown(author, data)
        if not self._peers.allows(sender, author, len(data), now):
            return  # its author signs it again
        self._check_author(came)
        for post in core.record.posts:
            checkpoints.cosigned_at(came, post, *core.record.keys_of(post))
        came = self._joined(came, now)
        if came.feed.author == core.me:
            if self._own and self._own.size == came.size:
                self._own = came
        elif core.record.length(came.feed) >= came.size:
            self._cosign(came, now)
        elif core.record.length(came.feed):
            self._wait(came)

    def _check_author(self, came: Checkpoint) -> None:
        """Raises PeerError; UnjudgedError for one with no line by any key that is known here (spec: line §10.5)."""
        author = came.feed.author
        try:
            checkpoints.check_author(came, *self._core.record.keys_of(author))
        except PeerError as error:
            if error.code == "checkpoint.not-signed":
                raise self._core.introduced.unknown(author, came.encode()) from None
            raise

    def _wait(self, came: Checkpoint) -> None:
        """Keep it until we hold so much; a few feeds', the newest: authors send their last one again."""
        self._waiting.pop(came.feed, None)
        self._waiting[came.feed] = came
        if len(self._waiting) > WAITING_MAX_COUNT:
            del self._waiting[next(iter(self._waiting))]

    def _joined(self, came: Checkpoint, now: int) -> Checkpoint:
        """It with what is held of the same size. Raises PeerError ``checkpoint.contradiction``."""
        held = self._held(came)
        if held is None:
            return came
        if checkpoints.contradict(held, came):
            self._core.alarm("record.equivocation", str(came.feed), now, feed=str(came.feed), seq=came.size)
            raise PeerError("checkpoint.contradiction", held.encode() + b"\x00" + came.encode(), size=came.size)
        merged = self._merged(held, came)
        if merged != held:
            self._keep(merged)
        return merged

    def _merged(self, held: Checkpoint, came: Checkpoint) -> Checkpoint:
        """Both's lines. What nobody here can check goes first when there is no room for all of them."""
        try:
            return checkpoints.with_lines(held, came.note.lines)
        except LocalError:
            return self._without_strangers(held, came.note.lines)

    def _without_strangers(self, held: Checkpoint, lines: Iterable[SignatureLine]) -> Checkpoint:
        record = self._core.record
        keys = [checkpoints.cosigner_key(record.id, post, key) for post in record.posts for key in record.keys_of(post)]
        keys += [checkpoints.author_key(record.id, held.feed, key) for key in record.keys_of(held.feed.author)]
        known = {(key.name, key.id) for key in keys}
        bare = held._replace(note=held.note._replace(lines=()))
        try:
            return checkpoints.with_lines(
                bare, [line for line in (*held.note.lines, *lines) if (line.name, line.key_id) in known]
            )
        except LocalError:
            return held  # more good lines than can be: somebody cosigned again and again

    def _cosign(self, came: Checkpoint, now: int) -> None:
        """Our word that we hold all below, with the same root (spec: record §10.3)."""
        core = self._core
        if not core.is_certified:
            return
        if checkpoints.cosigned_at(came, core.me, *core.record.keys_of(core.me)) is not None:
            return
        root = self._root(came.feed, came.size)
        if root is None:
            return
        if root != came.root:
            core.alarm("record.equivocation", str(came.feed), now, feed=str(came.feed), seq=came.size)
            error = PeerError("checkpoint.root-differs", came.encode(), size=came.size)
            core.evidence(error, str(came.feed.author), now)
            return
        if came.size < self._cosigned_size(came.feed):
            return
        self._cosigned[came.feed] = came.size
        line = checkpoints.cosign(came, core.signer, core.me, root, now // 1000)
        signed = self._merged(came, came._replace(note=came.note._replace(lines=(line,))))
        self._keep(signed)
        for peer in self._peers.all():
            self._send(peer.post, signed)

    def _cosigned_size(self, feed: FeedId) -> int:
        """The largest size of ``feed`` that we cosigned; a smaller one never again (spec: record §10.3)."""
        if feed not in self._cosigned:
            row = self._core.archive.checkpoint(feed)
            self._cosigned[feed] = row.size if row else 0
        return self._cosigned[feed]

    def _held(self, came: Checkpoint) -> Checkpoint | None:
        if self._own and came.feed == self._own.feed and came.size == self._own.size:
            return self._own
        if (kept := self._kept.get((came.feed, came.size))) is not None:
            return kept
        row = self._core.archive.checkpoint(came.feed, came.size)
        return checkpoints.read(self._core.record.id, row.text.encode()) if row else None

    def _root(self, feed: FeedId, size: int) -> bytes | None:
        """The root of the first ``size`` entries as we hold them; None where it would take too long to find out."""
        found = self._core.record.feeds.get(feed)
        if found is None or found.length < size:
            return None
        if found.length == size:
            return found.frontier.root()
        known = self._roots.get(feed, {}).get(size)
        if known is not None or size > REBUILD_MAX_COUNT:
            return known
        frontier = tree.Frontier()
        for seq in range(size):
            id_ = self._core.record.id_at(feed, seq)
            if id_ is None:
                return None
            frontier.append(tree.leaf_hash(id_))
        return frontier.root()

    def _keep(self, checkpoint: Checkpoint) -> None:
        self._kept[(checkpoint.feed, checkpoint.size)] = checkpoint
        if len(self._kept) > ROOTS_MAX_COUNT:
            del self._kept[next(iter(self._kept))]
        self._core.keep(Checkpointed(checkpoint.feed, checkpoint.size, checkpoint.encode().decode()))

    def _send(self, post: PostId, checkpoint: Checkpoint) -> None:
        self._core.send(post, frames.encode(FrameType.CHECKPOINT, [checkpoint.encode()]), PRECEDENCE)
