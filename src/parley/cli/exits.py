"""How ``parley`` ends: the exit codes, documented in ``parley --help`` and docs/how-to/run.md. They never change."""

from enum import IntEnum

from parley.base.errors import FaultError, ParleyError, PeerError


class Exit(IntEnum):
    """What the calling script may rely on."""

    DONE = 0
    BROKEN = 1  # a fault in Parley itself: please report it
    USAGE = 2  # the command was not written as it must be
    REFUSED = 3  # asked for what is forbidden or cannot be (LocalError)
    PEER = 4  # what another side made breaks a rule (PeerError)
    FAULT = 5  # disk, network, key device (FaultError)
    NO_NODE = 6  # the command needs the running node, and none runs in this home
    FOUND = 7  # a check ran to its end and found something wrong
    NOT_CONFIRMED = 8  # asked, and the officer did not confirm: nothing was done
    INTERRUPTED = 130  # Ctrl-C


class NoNodeError(FaultError):
    """No node answers at the home's control socket."""


def exit_of(error: ParleyError) -> Exit:
    """The exit code for whose fault it was."""
    if isinstance(error, NoNodeError):
        return Exit.NO_NODE
    if isinstance(error, PeerError):
        return Exit.PEER
    return Exit.FAULT if isinstance(error, FaultError) else Exit.REFUSED
