"""The states of a link, one bearer to one peer: one table, the same for both ends (spec: line §2, §3.2)."""

from enum import Enum
from typing import Final


class LinkState(Enum):
    """What a link is doing. SILENT: no frame for three beats, the bearer stands."""

    DOWN = "down"
    GREETING = "greeting"
    UP = "up"
    SILENT = "silent"
    REFUSED = "refused"


class LinkInput(Enum):
    """What can happen to a link."""

    BEARER_UP = "bearer up"
    BEARER_DOWN = "bearer down"
    HELLO_GOOD = "hello good"
    HELLO_BAD = "hello bad"
    FRAME = "frame"
    QUIET = "quiet"


_D, _G, _U, _S, _R = LinkState
_UP, _DOWN, _GOOD, _BAD, _FRAME, _QUIET = LinkInput

TABLE: Final[dict[tuple[LinkState, LinkInput], LinkState]] = {
    (_D, _UP): _G, (_D, _DOWN): _D, (_D, _GOOD): _D, (_D, _BAD): _D, (_D, _FRAME): _D, (_D, _QUIET): _D,
    (_G, _UP): _G, (_G, _DOWN): _D, (_G, _GOOD): _U, (_G, _BAD): _R, (_G, _FRAME): _G, (_G, _QUIET): _G,
    (_U, _UP): _G, (_U, _DOWN): _D, (_U, _GOOD): _U, (_U, _BAD): _R, (_U, _FRAME): _U, (_U, _QUIET): _S,
    (_S, _UP): _G, (_S, _DOWN): _D, (_S, _GOOD): _U, (_S, _BAD): _R, (_S, _FRAME): _U, (_S, _QUIET): _S,
    (_R, _UP): _G, (_R, _DOWN): _D, (_R, _GOOD): _R, (_R, _BAD): _R, (_R, _FRAME): _R, (_R, _QUIET): _R,
}  # fmt: skip


def after(state: LinkState, input_: LinkInput) -> LinkState:
    """The state that follows; every pair stands in the table."""
    return TABLE[(state, input_)]
