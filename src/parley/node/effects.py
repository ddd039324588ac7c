"""What the node wants done, in this order: rows kept durably, the fence moved, frames sent, consoles told."""

from collections.abc import Container
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from parley.record.archive import Mark, Row
from parley.record.names import PostId

BEHIND_ALL: Final = -1
"""The precedence of what goes only when nothing else waits: pieces of documents (spec: line §11.3)."""


class Transmit(NamedTuple):
    """A frame for ``peer``. ``precedence`` 0 ROUTINE to 3 FLASH, 4 for what keeps the line itself going, BEHIND_ALL.

    ``bearer`` None lets the runtime choose (FLASH: all bearers at once). ``narrow`` is what narrow bearers take in the
    place of ``frame``: the same entry, without what the peer has.
    """

    peer: PostId
    frame: bytes
    precedence: int
    bearer: str | None = None
    narrow: bytes | None = None

    def over(self, bearer: str, narrow: Container[str]) -> bytes:
        """The frame as it goes over ``bearer``; those named in ``narrow`` are the narrow ones."""
        return self.narrow if self.narrow is not None and bearer in narrow else self.frame


class Announce(NamedTuple):
    """Something that consoles may want to show: ``topic`` and the facts."""

    topic: str
    facts: dict[str, Any]


@dataclass(slots=True)
class Effects:
    """One batch. ``persist`` is one transaction; nothing below it happens when that fails."""

    persist: list[Row] = field(default_factory=list)
    fence: Mark | None = None
    transmit: list[Transmit] = field(default_factory=list)
    announce: list[Announce] = field(default_factory=list)
