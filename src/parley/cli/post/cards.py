"""Later cards in files, and what must hold of one before it is used here (spec: record §3.5)."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from parley.base import limits
from parley.base.errors import LocalError, PeerError
from parley.cli.founding import card_number
from parley.cli.home import read_bounded
from parley.cli.pair import ask_until_right
from parley.cli.session import Session
from parley.record import card as cards
from parley.record import genesis as geneses

if TYPE_CHECKING:
    from parley.cli.post.request import CardRequest
    from parley.record.card import Card
    from parley.record.genesis import Genesis


def read_genesis(path: Path) -> "Genesis":
    """Raises PeerError ``record.bad-genesis``, FaultError ``cli.no-file``."""
    return geneses.decode(read_bounded(path, limits.GENESIS_MAX, "The genesis"))


def read(path: Path, genesis: "Genesis") -> "Card":
    """A later card of this record. Raises LocalError ``cli.not-a-later-card``, FaultError ``cli.no-file``."""
    try:
        card = cards.decode(read_bounded(path, limits.CARD_MAX, "The key card"), genesis.id)
    except PeerError:
        raise LocalError("cli.not-a-later-card", path=str(path)) from None
    if not genesis.certifies(card):
        raise LocalError("cli.not-a-later-card", path=str(path))
    return card


def require_for(card: "Card", request: "CardRequest", path: Path) -> None:
    """Raises LocalError ``cli.card-of-another`` unless the card certifies what was requested here."""
    asked = (request.number, request.post_key, request.sealing_key)
    if (card.post_number, card.post_key, card.sealing_key) != asked:
        raise LocalError("cli.card-of-another", path=str(path))


def compare(session: Session, name: str, wanted: str, heard: str | None, yes_phrase: bool) -> None:
    """Have the officer type the number that the other reads. Raises LocalError ``cli.number-differs``."""
    from parley.cli import founding

    if yes_phrase:
        return
    if heard is None:
        ask_until_right(session, name, wanted)
    elif founding.heard(heard) != wanted:
        raise LocalError("cli.number-differs", name=name)


def show(session: Session, key: str, card: "Card", genesis: "Genesis", file: str = "") -> None:
    """What became of a card: for people in words, with its number; for programs as a document."""
    post = genesis.post_of(card)
    facts = {
        "post": str(post), "side": card.side_name, "name": card.post_name, "number": card_number(card), "file": file,
        "record_id": genesis.id.hex(),
    }  # fmt: skip
    if session.screen.json:
        session.screen.emit(facts)
        return
    session.screen.say(key, style="bold", **facts)


heard_option = click.option("--heard", help="The number that the other officer read aloud.")
yes_phrase_option = click.option(
    "--yes-phrase", is_flag=True, help="The number was compared already: do not ask. For scripts."
)
