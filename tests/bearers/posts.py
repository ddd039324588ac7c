"""Two posts with real keys, and a loop that writes down what a bearer tells it."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from nacl.signing import SigningKey

from parley.base.errors import PeerError
from parley.record import signing
from parley.record.names import PostId

A, B, C = PostId(0, 0), PostId(1, 0), PostId(1, 7)
RECORD = bytes(range(32))


class Key:
    """An Ed25519 key in memory."""

    def __init__(self) -> None:
        self._key = SigningKey.generate()
        self.public = bytes(self._key.verify_key)

    def sign(self, message: bytes) -> bytes:
        return self._key.sign(message).signature


@dataclass
class Post:
    """An Identity whose facts a test may change."""

    me: PostId
    key: Key = field(default_factory=Key)
    record_id: bytes = RECORD
    known: dict[PostId, bytes] = field(default_factory=dict)
    shown_card: bytes = b""
    """In these tests a card is a post's two numbers and its key, and the root's signature is the letter R."""

    def sign(self, type_: str, payload: bytes) -> bytes:
        return signing.sign(self.key, type_, self.record_id, payload).cose

    def key_of(self, post: PostId, shown: bytes | None = None) -> bytes | None:
        if shown is not None and (not shown.startswith(b"R") or PostId(shown[1], shown[2]) != post):
            raise PeerError("record.bad-card", shown)
        return self.known.get(post, shown[3:] if shown else None)

    def introduce(self, cose: bytes) -> PostId:
        post = PostId(cose[1], cose[2])
        self.known.setdefault(post, cose[3:])
        return post

    def certified(self) -> bytes:
        """The post's own card."""
        return bytes((ord("R"), *self.me)) + self.key.public


def acquainted(*names: PostId) -> list[Post]:
    """Posts that know each other's keys."""
    posts = [Post(name) for name in names]
    for post in posts:
        post.known = {other.me: other.key.public for other in posts}
    return posts


class Ear:
    """A Listener that keeps what it hears."""

    def __init__(self) -> None:
        self.frames: list[tuple[PostId, bytes]] = []
        self.links: list[tuple[str, PostId]] = []
        self.evidence: list[tuple[str, str, bytes]] = []
        self.drains: list[PostId] = []
        self._changed = asyncio.Event()

    def link_up(self, bearer: str, peer: PostId) -> None:
        self._note(self.links, ("up", peer))

    def link_down(self, bearer: str, peer: PostId, code: str) -> None:
        self._note(self.links, (code, peer))

    def frame(self, bearer: str, peer: PostId, frame: bytes) -> None:
        self._note(self.frames, (peer, frame))

    def drained(self, bearer: str, peer: PostId) -> None:
        self._note(self.drains, peer)

    def refused(self, bearer: str, source: str, code: str, data: bytes) -> None:
        self._note(self.evidence, (source, code, data))

    @property
    def up(self) -> bool:
        """Whether the last word on any link was that it is up."""
        return bool(self.links) and self.links[-1][0] == "up"

    @property
    def codes(self) -> set[str]:
        """What was refused so far."""
        return {code for _, code, _ in self.evidence}

    async def until(self, holds: Callable[[], object], seconds: float = 5.0) -> None:
        """Wait until ``holds()``; it is asked again whenever something is heard."""
        async with asyncio.timeout(seconds):
            while not holds():
                self._changed.clear()
                await self._changed.wait()

    def _note(self, where: list[Any], what: Any) -> None:
        where.append(what)
        self._changed.set()
