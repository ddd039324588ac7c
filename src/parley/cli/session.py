"""What every command has: the home, the screen, and the options that name them. ``shared`` gives a command these."""

import functools
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from parley.base.errors import LANGUAGES
from parley.cli.home import Home, default_home
from parley.cli.screen import Screen

if TYPE_CHECKING:
    from parley.cli.client import Client


@dataclass
class Session:
    """One call of the command line."""

    screen: Screen = field(default_factory=Screen)
    home_path: Path | None = None

    @property
    def home(self) -> Home:
        """The post's home folder."""
        return Home((self.home_path or default_home()).absolute())

    def client(self) -> "Client":
        """The running node of this home. Raises LocalError ``cli.no-home``, NoNodeError at the first request."""
        from parley.cli.client import Client

        self.home.require_paired()
        return Client(self.home.control)


def shared(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command ``--home``, ``--json`` and ``--lang``, which may also stand before it; it gets a Session."""

    @click.option("--home", type=click.Path(path_type=Path), help="The post's home folder.  [env PARLEY_HOME]")
    @click.option("--json", "as_json", is_flag=True, help="JSON to standard output, nothing else.")
    @click.option("--lang", type=click.Choice(LANGUAGES), help="Language of the phrases.  [env PARLEY_LANG]")
    @click.pass_obj
    @functools.wraps(command)
    def run(session: Session, /, *args: Any, home: Path | None, as_json: bool, lang: str | None, **named: Any) -> Any:
        session.home_path = home or session.home_path
        session.screen.json = as_json or session.screen.json
        session.screen.language = lang or session.screen.language
        return command(session, *args, **named)

    return run
