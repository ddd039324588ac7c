"""A request for a card: what a post that has keys and no card gives to the keeper of its side's root key. No secret."""

from pathlib import Path
from typing import Any, Final, NamedTuple

from parley.base import canon, limits
from parley.base.errors import LocalError, PeerError
from parley.cli.founding import short_number
from parley.cli.home import read_bounded
from parley.record.names import is_name

_SHAPE: Final = {0: int, 1: int, 2: str, 3: bytes, 4: bytes}
_SEALING_KEY_MAX: Final = 4096


class CardRequest(NamedTuple):
    """The post's number and name in its side, its signing key and its sealing key (both public)."""

    number: int
    name: str
    post_key: bytes
    sealing_key: bytes

    def encode(self) -> bytes:
        """The bytes of its file."""
        return canon.encode({0: 1, 1: self.number, 2: self.name, 3: self.post_key, 4: self.sealing_key})

    @property
    def short_number(self) -> str:
        """What is read aloud of it (ADR 7): whoever swaps it needs another one with the same number."""
        return short_number(b"parley/v1/request-number", self.encode())


def decode(data: bytes) -> CardRequest:
    """Raises LocalError ``cli.bad-card-request``."""
    try:
        body: Any = canon.decode(data, limits.CARD_MAX, "The card request")
    except PeerError:
        raise LocalError("cli.bad-card-request") from None
    if type(body) is not dict or {key: type(value) for key, value in body.items()} != _SHAPE or body[0] != 1:
        raise LocalError("cli.bad-card-request")
    found = CardRequest(body[1], body[2], body[3], body[4])
    sized = len(found.post_key) == 32 and 0 < len(found.sealing_key) <= _SEALING_KEY_MAX
    if not sized or not 0 <= found.number <= limits.LATER_POST_NUMBER_MAX or not is_name(found.name):
        raise LocalError("cli.bad-card-request")
    return found


def read(path: Path) -> CardRequest:
    """The request in a file. Raises LocalError ``cli.bad-card-request``, FaultError ``cli.no-file``."""
    return decode(read_bounded(path, limits.CARD_MAX, "The card request"))
