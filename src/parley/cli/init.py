"""``parley init``: the home folder of a post."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from parley.base import limits
from parley.base.errors import LocalError
from parley.cli.session import Session, shared
from parley.record.names import is_name

if TYPE_CHECKING:
    from parley.cli.home import Home
    from parley.record.card import Card

KINDS = ("REAL", "EXERCISE")


@click.command("init")
@click.option("--side", help="The side's name, as all others will see it.")
@click.option("--post", "post_name", help="The post's name.")
@click.option(
    "--number", type=click.IntRange(0, 65535), default=0, show_default=True, help="The post's number in its side."
)
@click.option("--kind", type=click.Choice(KINDS, case_sensitive=False), help="REAL, or EXERCISE; never changed later.")
@click.option(
    "--offline", type=click.Path(path_type=Path), help="Folder of the side's root and archive keys.  [HOME/offline]"
)
@click.option("--console", default="127.0.0.1:8441", show_default=True, help="Where the console listens.")
@click.option(
    "--listen", default="0.0.0.0:7441", show_default=True, help="Where other posts may dial in; 'none': only dial."
)
@click.option("--lock-offline", is_flag=True, help="Ask for a passphrase for the root and archive keys.")
@click.option("--lock", is_flag=True, help="Ask for a passphrase for the post's keys; 'up' will ask for it too.")
@click.option(
    "--passphrase-file", type=click.Path(path_type=Path), help="Take both passphrases from this file's first line."
)
@shared
def command(
    session: Session, side: str | None, post_name: str | None, number: int, kind: str | None, offline: Path | None,
    console: str, listen: str, lock_offline: bool, lock: bool, passphrase_file: Path | None,
) -> None:  # fmt: skip
    """Make the home folder of a post: keys, key card, configuration.

    The side's root and archive keys go to a folder of their own, which you take offline: the node never needs them. With
    --offline pointing to that folder, a second post of the same side is made. Nothing that exists is overwritten.
    """
    from parley.cli import config_text, founding
    from parley.cli.home import write_new
    from parley.cli.passphrases import new_passphrase

    asked = Asker(session)
    post = founding.Post(asked.name("side", side), number, asked.name("post", post_name), KINDS.index(asked.kind(kind)))
    home = session.home
    text = config_text.first_text(console, None if listen == "none" else listen)
    offline_passphrase = new_passphrase(session, "offline", lock_offline, passphrase_file)
    post_passphrase = new_passphrase(session, "post", lock, passphrase_file)
    home.make()
    made_at = founding.now_ms()
    keys = founding.side_keys(offline or home.offline, offline_passphrase, made_at)
    card = founding.make_post(home, post, keys, post_passphrase, made_at)
    write_new(home.config, text.encode())
    show(session, home, card, offline or home.offline)


class Asker:
    """Asks for what the options left open; where nobody can be asked, says which option is missing."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def name(self, what: str, given: str | None) -> str:
        """The side's or the post's name. Raises LocalError ``cli.bad-name``."""
        text = (given if given is not None else self._ask(what)).strip()
        if not is_name(text):
            raise LocalError("cli.bad-name", limit=limits.NAME_MAX)
        return text

    def kind(self, given: str | None) -> str:
        """REAL or EXERCISE."""
        text = (given or self._ask("kind")).strip().upper()
        if text not in KINDS:
            raise LocalError("cli.bad-kind")
        return text

    def _ask(self, what: str) -> str:
        if not self._session.screen.attended:
            raise LocalError("cli.option-wanted", option=f"--{what}")
        answer: str = click.prompt(self._session.screen.tell(f"init.ask-{what}"), err=True)
        return answer


def show(session: Session, home: "Home", card: "Card", offline: Path) -> None:
    """What was made, and what comes next."""
    from parley.cli.founding import card_number

    screen = session.screen
    facts = {"home": str(home.path), "card": str(home.card), "offline": str(offline), "number": card_number(card)}
    if screen.json:
        screen.emit(facts | {"side": card.side_name, "post": card.post_name, "kind": KINDS[card.kind]})
        return
    screen.say("init.made", style="bold", side=card.side_name, post=card.post_name, kind=KINDS[card.kind], **facts)
    for key in ("init.keys", "init.offline", "init.card", "init.next"):
        screen.say(key, **facts)
