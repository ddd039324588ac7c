"""The two sides of the demonstration: their homes, made once, and their ports, chosen anew at every start.

All private keys of both sides lie in one folder here. That is what makes it a demonstration, and why its kind is EXERCISE.
"""

import secrets
import socket
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from parley.base.errors import LocalError
from parley.cli import founding
from parley.cli.config_text import first_text, with_peers
from parley.cli.founding import Post
from parley.cli.home import Home, replace
from parley.record.card import EXERCISE
from parley.record.genesis import Genesis
from parley.record.names import PostId
from parley.web.accounts import Accounts, Part

PURPOSE: Final = "Demonstration line"
ACCOUNT: Final = "officer"


class Side(NamedTuple):
    """A side of the demonstration: the folder's name, its names, the language of its watch, the ports it would like."""

    folder: str
    side_name: str
    post_name: str
    display: str
    language: str
    console_port: int
    line_port: int


SCENE_SIDES: Final = (
    Side("side-a", "Side A", "Watch", "Duty officer", "en", 0, 0),
    Side("side-b", "Side B", "Watch", "值班人员", "zh", 0, 0),
)
"""Those of a scene: its facts are real, its sides are not, and its record is never taken for theirs. Any
free ports will do: the demonstration may be running."""

SIDES: Final = (
    Side("united-states", "United States", "NMCC desk", "Duty officer", "en", 8441, 7441),
    Side("china", "China", "MND desk", "值班人员", "zh", 8442, 7442),
)


def home_of(folder: Path, side: Side) -> Home:
    """The side's home."""
    return Home(folder / side.folder)


def make(folder: Path, sides: Sequence[Side] | None = None, purpose: str = PURPOSE) -> None:
    """Make both homes and pair them. Raises LocalError ``cli.demo-half`` over a folder that was left half made."""
    sides = sides or SIDES
    homes = [home_of(folder, side) for side in sides]
    if all(home.is_paired for home in homes):
        return
    if any(home.path.exists() for home in homes):
        raise LocalError("cli.demo-half", path=str(folder))
    made_at = founding.now_ms()
    for home, side in zip(homes, sides, strict=True):
        home.make()
        post = Post(side.side_name, 0, side.post_name, EXERCISE)
        founding.make_post(home, post, founding.side_keys(home.offline, None, made_at), None, made_at)
        replace(home.config, first_text(f"127.0.0.1:{side.console_port}", None).encode())
        # Nobody ever types this passphrase: sign-in links open the console.
        Accounts(home.accounts).add(ACCOUNT, Part.DUTY_OFFICER, secrets.token_urlsafe(32), side.display, side.language)
    cards = [founding.read_card(home.card) for home in homes]
    genesis = founding.make_genesis(cards, purpose)
    for home, card in zip(homes, cards, strict=True):
        founding.found(home, genesis, [other for other in cards if other is not card])


def configure(
    folder: Path, sides: Sequence[Side] | None = None, through: Callable[[int], int] = lambda port: port, more: str = "",
    also: str | None = None,
) -> None:  # fmt: skip
    """Write both configurations, with ports that are free now. ``through`` gives the port at which a side is dialled, by the
    one at which it listens; ``more`` is added to both; ``also``: a courtesy language."""
    sides = sides or SIDES
    taken: set[int] = set()
    ports = [(free_port(side.console_port, taken), free_port(side.line_port, taken)) for side in sides]
    homes = [home_of(folder, side) for side in sides]
    posts = [own_post(founding.require_whole(home), home) for home in homes]
    for number, home in enumerate(homes):
        console, line = ports[number]
        other = 1 - number
        text = first_text(f"127.0.0.1:{console}", f"127.0.0.1:{line}")
        if also:
            text = text.replace("[console]\n", f'[console]\ncourtesy = ["{also}"]\n')
        text = with_peers(text, [(posts[other], f"127.0.0.1:{through(ports[other][1])}")])
        replace(home.config, (text + more).encode())


def own_post(genesis: Genesis, home: Home) -> PostId:
    """Which post of the record the home is."""
    key = founding.read_card(home.card).post_key
    return next(post for post, card in genesis.cards.items() if card.post_key == key)


def free_port(wanted: int, taken: set[int]) -> int:
    """``wanted`` if nobody listens there, else one that the system gives."""
    for number in (wanted, 0):
        if number in taken:
            continue
        try:
            with socket.create_server(("127.0.0.1", number)) as found:
                port: int = found.getsockname()[1]
        except OSError:
            continue
        taken.add(port)
        return port
    raise LocalError("cli.no-port")
