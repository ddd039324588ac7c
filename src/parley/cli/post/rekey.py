"""``parley post rekey``: a post gets another signing key, in two steps; its number, feed and sealing keys stay.

From the moment at which the card is on the record the others let the post in under the new key only, so publishing it, taking
the key and starting the node anew are one step.
"""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from parley.base.errors import LocalError
from parley.cli.home import Home, file_fault, replace
from parley.cli.post.cards import heard_option, yes_phrase_option
from parley.cli.session import Session, shared

if TYPE_CHECKING:
    from parley.record.card import Card


@click.command("rekey")
@click.argument("card_file", required=False, type=click.Path(path_type=Path), metavar="[CARD]")
@click.option(
    "--passphrase-file", type=click.Path(path_type=Path), help="Take the passphrase from this file's first line."
)
@heard_option
@yes_phrase_option
@click.option("--yes", "-y", is_flag=True, help="Do not ask.")
@shared
def rekey(
    session: Session,
    card_file: Path | None,
    passphrase_file: Path | None,
    heard: str | None,
    yes_phrase: bool,
    yes: bool,
) -> None:
    """Give this post a new signing key.

    Without CARD: draw the key and write a request, while the node runs on under the old one. Certify it as for a new post,
    then call this again with the CARD: the running node puts it on the record, the new key takes the old one's place, and the
    node starts anew under it. Where no node runs, another post has to publish the card.
    """
    session.home.require_paired()
    if card_file is None:
        ask(session, passphrase_file)
    else:
        take(session, card_file, heard, yes_phrase, yes)


def ask(session: Session, passphrase_file: Path | None) -> None:
    """The next key, beside the one in use, and the request for its card."""
    from parley.cli import founding
    from parley.cli.passphrases import passphrase_if_locked
    from parley.cli.post.request import CardRequest
    from parley.keys.directory import KeyDirectory
    from parley.keys.file import Kept
    from parley.keys.key import Purpose, SigningKey

    home = session.home
    if home.next_key.exists():
        raise LocalError("cli.rekey-begun", path=str(home.request))
    card = founding.own_card(home)
    passphrase = passphrase_if_locked(session, "post", home.keys / "post.key", passphrase_file)
    sealing = KeyDirectory(home.keys).sealing_keys(passphrase)[0]
    drawn = SigningKey.draw()
    asked = CardRequest(card.post_number, card.post_name, drawn.public, sealing.public)
    replace(home.request, asked.encode(), 0o644)
    KeyDirectory.create(home.next_key.parent).add(Kept(Purpose.POST, founding.now_ms(), drawn), passphrase)
    facts = {"file": str(home.request), "number": asked.short_number}
    if session.screen.json:
        session.screen.emit(facts | {"post": asked.number, "name": asked.name})
        return
    for key in ("post.rekey-requested", "pair.number", "pair.how", "post.rekey-next"):
        session.screen.say(key, **facts)


def take(session: Session, card_file: Path, heard: str | None, yes_phrase: bool, yes: bool) -> None:
    """The new key takes the old one's place; the old one is kept beside it."""
    from parley.cli import founding
    from parley.cli.post import cards
    from parley.cli.post import request as requests
    from parley.cli.running import Running

    home = session.home
    genesis = founding.require_whole(home)
    if not home.next_key.exists():
        raise LocalError("cli.no-card-request", path=str(home.path))
    card = cards.read(card_file, genesis)
    cards.require_for(card, requests.read(home.request), card_file)
    cards.compare(session, f"{card.side_name}, {card.post_name}", founding.card_number(card), heard, yes_phrase)
    session.screen.confirm("post.confirm-rekey", yes, name=card.post_name)
    try:
        with Running(home):
            exchange(home, card.encode())
    except LocalError as error:
        if error.code != "cli.already-running":
            raise
        publish_and_begin_anew(session, card)
        cards.show(session, "post.rekeyed-anew", card, genesis)
        return
    cards.show(session, "post.rekeyed", card, genesis)


def publish_and_begin_anew(session: Session, card: "Card") -> None:
    """Each part can be done again, after whatever interrupted it. Raises NoNodeError, and what the node refuses with."""
    from parley.cli.post.publish import given

    client = session.client()
    if not any(one["own"] and one["key"] == card.post_key.hex() for one in client.get("/posts")):
        given(session, "card", card.encode())
    exchange(session.home, card.encode())
    client.post("/anew", {})


def exchange(home: Home, card: bytes) -> None:
    """Every step can be done again, after whatever interrupted it. Raises FaultError ``cli.file-failed``."""
    from parley.cli.founding import now_ms
    from parley.keys.file import sync_directory

    replace(home.card, card, 0o644)
    in_use = home.keys / "post.key"
    try:
        os.link(in_use, home.keys / f"post-until-{now_ms()}.key")
        os.replace(home.next_key, in_use)
        sync_directory(home.keys)
        home.request.unlink()
    except OSError as error:
        raise file_fault(error, in_use) from None
