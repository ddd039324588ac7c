"""``parley up``: run the node of a home, its line, its console and its control socket, until told to stop."""

from pathlib import Path
from typing import Any

import click

from parley.cli.exits import Exit
from parley.cli.session import Session, shared


@click.command("up")
@click.option(
    "--passphrase-file",
    type=click.Path(path_type=Path),
    help="The passphrase of the post's keys, in this file's first line.",
)
@click.option("--while-input", is_flag=True, hidden=True, help="Stop when standard input ends: for supervisors.")
@shared
def command(session: Session, passphrase_file: Path | None, while_input: bool) -> int:
    """Run the node, its line and its console, until Ctrl-C or SIGTERM.

    Ends with 0 when it was told to stop; 3 when the configuration or the keys do not fit, or a node runs here already;
    5 when disk or network failed it.
    """
    from parley.cli.running import Running, run
    from parley.runtime import config

    home = session.home
    home.require_paired()
    config.load(home.config)  # what is wrong in it is told before anybody types a passphrase
    with Running(home) as running:
        passphrase = passphrase_of(session, passphrase_file)
        run(home, passphrase, while_input, lambda facts: ready(session, running, facts))
    session.screen.say("up.stopped")
    return Exit.DONE


def passphrase_of(session: Session, file: Path | None) -> str | None:
    """The passphrase of the post's keys, if they are locked."""
    from parley.base.errors import LocalError
    from parley.cli.passphrases import from_file, passphrase_for
    from parley.keys.directory import KeyDirectory

    if file is not None:
        return from_file(file)
    try:
        KeyDirectory(session.home.keys).signing_key()
    except LocalError as error:
        if error.code != "keys.passphrase-wanted":
            raise
        return passphrase_for(session, "post", None)
    return None


def ready(session: Session, running: Any, facts: dict[str, Any]) -> None:
    """Say where the console is, on the screen and in the home for other programs."""
    running.tell(facts)
    if session.screen.json:
        session.screen.emit({"event": "ready"} | facts)
        return
    session.screen.say("up.ready", style="bold", **facts)
    session.screen.say("up.how", **facts)
