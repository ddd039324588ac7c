"""The contract of a bearer, and of those that it talks to: the loop above it, the record that it serves.

A bearer moves whole frames (spec: line §1) between this post and the other posts of one record. It authenticates whom
it carries for, as far as its medium can, and it judges nothing else: frames are self-standing and signed.
"""

from typing import Final, Protocol

from parley.record.names import PostId

PRECEDENCE_LEAST: Final = -1
PRECEDENCES: Final = 6
"""-1 pieces of documents (spec: line §11.3), 0 ROUTINE, 1 PRIORITY, 2 IMMEDIATE, 3 FLASH, 4 what keeps the line itself going."""

QUEUE_MAX: Final = 8 * 1024 * 1024
"""Bytes queued for one peer below FLASH. FLASH and line-keeping frames may take as much again."""


class Listener(Protocol):
    """The loop. Called from the event loop's thread only; no call may raise or wait."""

    def link_up(self, bearer: str, peer: PostId) -> None:
        """Frames can go both ways now. Follows a ``link_down`` when a connection takes over."""

    def link_down(self, bearer: str, peer: PostId, code: str) -> None:
        """Nothing can be sent; what was queued is gone. ``code`` says why."""

    def frame(self, bearer: str, peer: PostId, frame: bytes) -> None:
        """One whole frame, 1 to ``limits.FRAME_MAX`` bytes, not looked into."""

    def drained(self, bearer: str, peer: PostId) -> None:
        """What had piled up for ``peer`` has been handed to the medium."""

    def refused(self, bearer: str, source: str, code: str, data: bytes) -> None:
        """Somebody broke a rule: where it came from, which rule, and of what came the first ``limits.REFUSED_MAX`` bytes."""


class Identity(Protocol):
    """This post in one record, as far as a bearer needs it."""

    @property
    def record_id(self) -> bytes:
        """32 bytes."""

    @property
    def me(self) -> PostId:
        """The own post."""

    def sign(self, type_: str, payload: bytes) -> bytes:
        """A COSE_Sign1 of ``payload`` by the post key (spec: record §2)."""

    @property
    def shown_card(self) -> bytes:
        """The signed part of the own card, where the other side may not know it: it is no card of the genesis. Else empty."""

    def key_of(self, post: PostId, shown: bytes | None = None) -> bytes | None:
        """The public key by which a post connects *now*, the card counted in that it shows (its signed part); None for one
        that nothing certifies, or that is revoked. Raises PeerError ``record.bad-card`` for a card that is not the post's.
        """

    def introduce(self, cose: bytes) -> PostId:
        """Whoever showed the card holds its key: the post is known by it from now on. Raises PeerError ``record.bad-card``."""


class Bearer(Protocol):
    """One way to carry frames to the other posts of one record."""

    @property
    def name(self) -> str:
        """Its name in the registry, in the configuration and on screens."""

    async def start(self, listener: Listener) -> None:
        """Begin. Raises FaultError when the medium is not to be had; a peer out of reach is no error."""

    def send(self, peer: PostId, frame: bytes, precedence: int) -> bool:
        """Queue a frame: line-keeping first, then FLASH down to ROUTINE and what goes behind all, each in the order of the calls.

        False, and nothing queued: this peer is out of reach, the frame is empty or too large, or the bound is reached.
        """

    def waiting(self, peer: PostId) -> int:
        """Bytes queued for ``peer`` and not yet handed to the medium."""

    def hold(self, peer: PostId, on: bool) -> None:
        """Take nothing more in from ``peer`` while ``on``: whoever reads slower than it sends."""

    def drop(self, peer: PostId, code: str) -> None:
        """End the link to ``peer``. It may come back."""

    def settled(self) -> None:
        """All frames handed up so far are durable, or refused for good: what brought them may be thrown away."""

    async def stop(self) -> None:
        """End all links and give the medium free. May be started again."""
