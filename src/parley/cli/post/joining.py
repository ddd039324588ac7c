"""``parley post request`` and ``join``: the new post's machine, before and after it has its card."""

from pathlib import Path

import click

from parley.base import limits
from parley.base.errors import LocalError
from parley.cli.home import Home, replace, write_new
from parley.cli.post.cards import heard_option, yes_phrase_option
from parley.cli.session import Session, shared
from parley.record.names import PostId


@click.command("request")
@click.option(
    "--number",
    type=click.IntRange(0, limits.LATER_POST_NUMBER_MAX),
    required=True,
    help="The post's number in its side: a new one.",
)
@click.option("--post", "post_name", required=True, help="The post's name.")
@click.option("--console", default="127.0.0.1:8441", show_default=True, help="Where the console listens.")
@click.option(
    "--listen", default="0.0.0.0:7441", show_default=True, help="Where other posts may dial in; 'none': only dial."
)
@click.option("--lock", is_flag=True, help="Ask for a passphrase for the post's keys; 'up' will ask for it too.")
@click.option(
    "--passphrase-file", type=click.Path(path_type=Path), help="Take the passphrase from this file's first line."
)
@shared
def request(
    session: Session, number: int, post_name: str, console: str, listen: str, lock: bool, passphrase_file: Path | None
) -> None:
    """Make the home of a post that joins a record later: keys, configuration, and a request for a card.

    Take the file own.request to where the side's root key is. It holds no secret; its number is read aloud there.
    """
    from parley.cli import config_text, founding
    from parley.cli.init import Asker
    from parley.cli.passphrases import new_passphrase
    from parley.cli.post.request import CardRequest

    name = Asker(session).name("post", post_name)
    text = config_text.first_text(console, None if listen == "none" else listen)
    passphrase = new_passphrase(session, "post", lock, passphrase_file)
    home = session.home
    home.make()
    signing, sealing = founding.post_keys(home, passphrase, founding.now_ms())
    asked = CardRequest(number, name, signing.public, sealing.public)
    write_new(home.request, asked.encode(), 0o644)
    write_new(home.config, text.encode())
    facts = {"home": str(home.path), "file": str(home.request), "number": asked.short_number}
    if session.screen.json:
        session.screen.emit(facts | {"post": number, "name": name})
        return
    for key in ("post.requested", "pair.number", "pair.how", "post.request-next"):
        session.screen.say(key, **facts)


@click.command("join")
@click.argument("card_file", type=click.Path(path_type=Path), metavar="CARD")
@click.option("--genesis", "genesis_file", type=click.Path(path_type=Path), required=True, help="The record's genesis.")
@click.option(
    "--catalogue", "catalogue_file", type=click.Path(path_type=Path),
    help="The file catalogue.json beside that genesis, where this program has another catalogue.",
)  # fmt: skip
@click.option("--peer", "peers", multiple=True, help="POST=host:port where another post listens; once for each.")
@heard_option
@yes_phrase_option
@shared
def join(
    session: Session, card_file: Path, genesis_file: Path, catalogue_file: Path | None, peers: tuple[str, ...],
    heard: str | None, yes_phrase: bool,
) -> None:  # fmt: skip
    """Join the record with the card that the side's root key signed. Then: parley up."""
    from parley.cli import config_text, founding
    from parley.cli.post import cards
    from parley.cli.post import request as requests

    home = session.home
    if home.is_paired:
        raise LocalError("cli.already-paired", path=str(home.path))
    if not home.request.exists():
        raise LocalError("cli.no-card-request", path=str(home.path))
    genesis = cards.read_genesis(genesis_file)
    card = cards.read(card_file, genesis)
    cards.require_for(card, requests.read(home.request), card_file)
    where = [peer_at(text) for text in peers]
    cards.compare(session, f"{card.side_name}, {card.post_name}", founding.card_number(card), heard, yes_phrase)
    keep_catalogue(home, catalogue_file)
    founding.take_genesis(home, genesis)
    replace(home.card, card.encode(), 0o644)
    if where:
        config_text.add_peers(home, where)
    write_new(home.genesis, genesis.encoded, 0o644)
    cards.show(session, "post.joined", card, genesis)


def peer_at(text: str) -> tuple[PostId, str]:
    """``0.1=host:port``. Raises LocalError ``cli.bad-peer``, ``cli.bad-address``."""
    from parley.cli.config_text import require_address

    post, _, where = text.partition("=")
    side, _, number = post.partition(".")
    if not (side.isdecimal() and number.isdecimal() and len(post) < 12 and where):
        raise LocalError("cli.bad-peer", peer=text[:100])
    return PostId(int(side), int(number)), require_address(where)


def keep_catalogue(home: Home, given: Path | None) -> None:
    """The catalogue of the genesis, where the program packages another. ``take_genesis`` looks whether it is the one."""
    from parley.base import limits
    from parley.cli.home import read_bounded
    from parley.runtime import catalogue_file

    if given is not None:
        data = read_bounded(given, limits.IMPORT_FILE_MAX, "The catalogue")
        replace(home.genesis.with_name(catalogue_file.NAME), data, 0o644)
