"""Which bearer takes a frame to which post: the loop's switchboard."""

from collections.abc import Container, Sequence
from typing import Final

from parley.bearers.bearer import Bearer
from parley.node.effects import Transmit
from parley.record.names import PostId

FLASH: Final = 3


class Ways:
    """The bearers of one record, the preferred one first, where each reaches now, and which are ``narrow``."""

    def __init__(self, bearers: Sequence[Bearer], narrow: Container[str] = ()) -> None:
        self.bearers = {bearer.name: bearer for bearer in bearers}
        self._narrow = narrow
        self._up: dict[PostId, list[Bearer]] = {}

    def set_up(self, bearer: str, peer: PostId, up: bool) -> None:
        """``bearer`` reaches ``peer`` from now on, or no more."""
        reaching = {other.name for other in self._up.get(peer, ())} - {bearer} | ({bearer} if up else set())
        self._up[peer] = [other for name, other in self.bearers.items() if name in reaching]

    def send(self, transmit: Transmit) -> bool:
        """Hand a frame over: by the bearer that it names; FLASH by all; else by the first that takes it."""
        peer, precedence, name = transmit.peer, transmit.precedence, transmit.bearer
        ways = self._up.get(peer, ())
        if name is not None:
            ways = [bearer for bearer in ways if bearer.name == name]
        if precedence == FLASH:
            return sum(self._send(bearer, transmit) for bearer in ways) > 0
        return any(self._send(bearer, transmit) for bearer in ways)

    def _send(self, bearer: Bearer, transmit: Transmit) -> bool:
        return bearer.send(transmit.peer, transmit.over(bearer.name, self._narrow), transmit.precedence)

    def waiting(self, peer: PostId) -> int:
        """Bytes that wait on the way that the next frame would take."""
        ways = self._up.get(peer)
        return ways[0].waiting(peer) if ways else 0
