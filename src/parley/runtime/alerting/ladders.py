"""After how long each rung is called about a FLASH: the post's own figures, or those that its channel's members agreed.

A channel's terms can set the first two (``first_delegate``, ``second_delegate``). They are read anew at each look, so that what
was agreed, or ended, counts at once; what cannot be read leaves the post's own.
"""

from collections.abc import Sequence
from contextlib import suppress
from typing import Final, Protocol

from parley.base.errors import ParleyError
from parley.node.affair_status import ChannelView
from parley.node.status import MessageView
from parley.record.payload import CHANNEL

TERMS: Final = ("first_delegate", "second_delegate")
HOLDING: Final = frozenset({"OPEN", "PARTLY_SUSPENDED", "SUSPENDED"})
_KNOWN_MAX_COUNT: Final = 10_000


class Channels(Protocol):
    """What of a post the figures stand on."""

    def message(self, ref: str) -> MessageView:
        """A message. Raises LocalError."""

    def channel(self, name: str) -> ChannelView:
        """A channel. Raises LocalError."""


class Ladders:
    """``own_ms``: the post's own figures, growing."""

    def __init__(self, post: Channels, own_ms: Sequence[int]) -> None:
        self._post = post
        self._own_ms = tuple(own_ms)
        self._channels: dict[str, str] = {}

    def of(self, ref: str) -> tuple[int, ...]:
        """The figures for that FLASH."""
        channel = self._channel(ref)
        if not channel:
            return self._own_ms
        with suppress(ParleyError):
            found = self._post.channel(channel)
            if found.now in HOLDING:
                return agreed(self._own_ms, [found.terms.get(name) for name in TERMS])
        return self._own_ms

    def _channel(self, ref: str) -> str:
        """The channel in which it was said, which never changes; "" for none, or where it cannot be read yet."""
        known = self._channels.get(ref)
        if known is None:
            try:
                known = str(self._post.message(ref).fields.get(CHANNEL, ""))
            except ParleyError:
                return ""
            if len(self._channels) >= _KNOWN_MAX_COUNT:
                self._channels.clear()
            self._channels[ref] = known
        return known


def agreed(own_ms: Sequence[int], terms: Sequence[object]) -> tuple[int, ...]:
    """The post's figures with those agreed in their places. A rung that would come before the one below it comes with it."""
    figures: list[int] = []
    for place, own in enumerate(own_ms):
        said = terms[place] if place < len(terms) else None
        after = said if type(said) is int and said > 0 else own
        figures.append(max(after, figures[-1] if figures else 0))
    return tuple(figures)
