"""Epoch secrets: drawing and announcing our own, taking in the others', choosing the one that seals the next entry.

spec: record §6.3, §6.4
"""

import hashlib
from collections import Counter
from typing import Any

from parley.base import limits
from parley.base.errors import LocalError, PeerError
from parley.node.core import Core
from parley.record import seal
from parley.record.archive import Secret
from parley.record.entry import Entry
from parley.record.names import FeedId, PostId
from parley.record.payload import FORM, OWN
from parley.record.payload import Core as CoreForm

SEALING_KEY_MAX = 4_096
REASON_FIRST, REASON_DUE, REASON_MEMBERS = 0, 1, 2


class Epochs:
    """All epoch secrets that this post holds, and the state of its own."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._secrets: dict[tuple[FeedId, int], bytes] = {}
        self._own: list[int] = []
        self._published: dict[tuple[PostId, bytes], tuple[int, bytes]] = {}
        self._announced_at = 0
        self._used = 0

    def load(self) -> None:
        """Take the secrets out of the archive."""
        for row in self._core.archive.secrets():
            self._secrets[(row.feed, row.epoch)] = row.secret

    def resume(self, feed: FeedId, announced_at: int, used: int) -> None:
        """Go on with the epochs of ``feed``, of which the last was announced then."""
        self._own = sorted(epoch for of, epoch in self._secrets if of == feed)
        self._announced_at, self._used = announced_at, used

    def begin(self) -> None:
        """A new own feed: it has no epochs yet."""
        self._own, self._announced_at, self._used = [], 0, 0

    def due(self, now: int) -> bool:
        """Whether a new epoch has to be announced."""
        settings = self._core.settings
        return not self._own or now - self._announced_at >= settings.epoch_every or self._used >= settings.epoch_entries

    def announcement(self, reason: int, now: int) -> tuple[dict[int, Any], bytes]:
        """The fields of an EPOCH entry with a fresh secret, and the secret."""
        core = self._core
        secret = core.sealing.draw()
        info = seal.epoch_info(core.record.id, core.feed)
        sealed = []
        for public in self._readers():
            try:
                sealed.append([hashlib.sha256(public).digest(), core.sealing.seal(public, info, secret)])
            except PeerError as error:  # one unusable key must not keep the others from reading
                core.evidence(error, "sealing key", now)
        return {FORM: int(CoreForm.EPOCH), OWN: reason, OWN + 1: sealed, OWN + 2: seal.secret_hash(secret)}, secret

    def _readers(self) -> list[bytes]:
        """Every member post, our own too: a restored node gets its earlier entries back, and must be able to read them."""
        keys = [self.sealing_key(post) for post in self.members()]
        return [*keys, self._core.record.posts[self._core.me].archive_key]

    def members(self) -> list[PostId]:
        """To whom we seal: founding posts, and of each side's later ones the lowest-numbered, equally many at most, so that
        an announcement has room for all of them (spec: record §6.3)."""
        record, founding = self._core.record, self._core.genesis.cards
        posts = [post for post in sorted(record.posts) if post not in record.revoked]
        chosen = [post for post in posts if post in founding][: limits.READERS_MAX_COUNT - 1]
        room = (limits.READERS_MAX_COUNT - 1 - len(chosen)) // len(self._core.genesis.parties)
        later: Counter[int] = Counter()
        for post in posts:
            if post not in founding and later[post.side] < room:
                later[post.side] += 1
                chosen.append(post)
        return sorted(chosen)

    def reaches_all(self, fields: dict[int, Any]) -> bool:
        """Whether an announcement of ours is sealed to everybody who should read now."""
        return {item[0] for item in _sealed_items(fields)} >= {hashlib.sha256(key).digest() for key in self._readers()}

    def sealing_key(self, post: PostId) -> bytes:
        """The public key that ``post`` published last under the key of its newest card, else that of the card (spec: record
        §7.3): whoever stole the key before reads nothing that is sealed after."""
        card = self._core.record.posts[post]
        published = self._published.get((post, card.post_key))
        return published[1] if published else card.sealing_key

    def publish(self, post: PostId, signed_by: bytes, time: int, public: object) -> None:
        """A KEYS entry's key. The latest by its author's clock stands. Raises PeerError ``record.bad-payload``."""
        if type(public) is not bytes or not 0 < len(public) <= SEALING_KEY_MAX:
            raise PeerError("record.bad-payload")
        key = post, signed_by
        self._published[key] = max(self._published.get(key, (0, b"")), (time, public))

    def announced(self, seq: int, secret: bytes, now: int) -> None:
        """Our announcement stands at ``seq``."""
        self._secrets[(self._core.feed, seq)] = secret
        self._own.append(seq)
        self._announced_at, self._used = now, 0
        self._core.keep(Secret(self._core.feed, seq, secret))

    def take(self, entry: Entry, fields: dict[int, Any]) -> bool:
        """Open another author's announcement; False if it is not sealed to us.

        Raises PeerError ``record.bad-epoch`` for one without heads, or whose secret is another than it says.
        """
        core, known = self._core, self._secrets.get((entry.feed, entry.seq))
        # Another one may have come ahead of a gap, of an author who announced two in one place.
        if known is not None and seal.secret_hash(known) == fields.get(OWN + 2):
            return True
        if entry.heads is None:
            raise PeerError("record.bad-epoch", entry.cose)
        info = seal.epoch_info(core.record.id, entry.feed)
        # Of several for one reader the first counts: a megabyte of them must not cost as many tries.
        for reader, sealed in dict(reversed(_sealed_items(fields))).items():
            if reader in core.sealing.hashes and (secret := core.sealing.open(info, sealed)) is not None:
                if seal.secret_hash(secret) != fields.get(OWN + 2):
                    raise PeerError("record.bad-epoch", entry.cose)
                self._secrets[(entry.feed, entry.seq)] = secret
                core.keep(Secret(entry.feed, entry.seq, secret))
                return True
        return False

    def secret(self, feed: FeedId, epoch: int) -> bytes | None:
        """The secret, None for epoch 0. Raises PeerError ``record.epoch-unknown``."""
        if epoch == 0:
            return None
        found = self._secrets.get((feed, epoch))
        if found is None:
            raise PeerError("record.epoch-unknown")
        return found

    def choose(self, at: int, held_by_readers: int, self_contained: bool) -> int:
        """The own epoch for the entry at seq ``at``; ``held_by_readers``: entries of our feed that every reader holds.

        In order, the newest: its announcement comes before. Out of order, the newest that every reader already holds.
        """
        self._used += 1
        if self_contained:
            held = [
                epoch for epoch in self._own if epoch < held_by_readers and at - epoch <= limits.EPOCH_AGE_MAX_COUNT
            ]
            if held:
                return held[-1]
        if not self._own:
            raise LocalError("node.not-started")
        return self._own[-1]


def _sealed_items(fields: dict[int, Any]) -> list[tuple[bytes, bytes]]:
    items = fields.get(OWN + 1)
    if type(items) is not list:
        return []
    pairs = [i for i in items if type(i) is list and len(i) == 2 and type(i[0]) is bytes and type(i[1]) is bytes]
    return [(reader, sealed) for reader, sealed in pairs]
