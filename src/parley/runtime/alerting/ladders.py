"""After how long each rung is called about a FLASH: the post's own figures, or those that its channel's members agreed.

A channel's terms can set the first two (``first_delegate``, ``second_delegate``). They are read anew at each look, so that what
was agreed, or ended, counts at once; what cannot be read leaves the post's own.
"""

from collections.abc import Sequence
from contextlib import suppress
from typing import Final, NamedTuple, Protocol, TypeGuard

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

    def channels(self) -> list[ChannelView]:
        """All channels, by name."""


class OfChannel(NamedTuple):
    """A channel, how it stands, and the figures for what is said in it; of each, whether its members agreed to it. Where it
    does not hold, the post's own count."""

    name: str
    now: str
    figures_ms: tuple[int, ...]
    agreed: tuple[bool, ...]


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
            return self._figures(self._post.channel(channel))
        return self._own_ms

    def all(self) -> list[OfChannel]:
        """Of every channel of which the record speaks, by name."""
        return [
            OfChannel(one.name, one.now, self._figures(one), tuple(_is_figure(said) for said in self._terms(one)))
            for one in self._post.channels()
        ]

    def _figures(self, channel: ChannelView) -> tuple[int, ...]:
        return agreed(self._own_ms, self._terms(channel))

    def _terms(self, channel: ChannelView) -> list[object]:
        """What was agreed for each rung, None for nothing that counts."""
        said = [channel.terms.get(name) if channel.now in HOLDING else None for name in TERMS]
        return [*said, *[None] * len(self._own_ms)][: len(self._own_ms)]

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
        after = said if _is_figure(said) else own
        figures.append(max(after, figures[-1] if figures else 0))
    return tuple(figures)


def _is_figure(said: object) -> TypeGuard[int]:
    return type(said) is int and said > 0
