"""``parley pair``: found a record with other posts from their key cards, once officers have read the numbers aloud."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from parley.base import limits
from parley.base.errors import LocalError
from parley.cli.session import Session, shared
from parley.record.names import is_name

if TYPE_CHECKING:
    from parley.record.card import Card
    from parley.record.genesis import Genesis
    from parley.record.names import PostId

TRIES = 3


@click.command("pair")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="THEIR.card…")
@click.option(
    "--address",
    "addresses",
    multiple=True,
    help="host:port where that post listens, one for each card in order; '-': none.",
)
@click.option("--purpose", default=None, help="What the record is for: the same words on every side.  [Crisis line]")
@click.option(
    "--heard", "heard_options", multiple=True, help="The number that the other officer read aloud, one for each card."
)
@click.option("--yes-phrase", is_flag=True, help="The numbers were compared already: do not ask. For scripts.")
@shared
def command(
    session: Session, files: tuple[Path, ...], addresses: tuple[str, ...], purpose: str | None,
    heard_options: tuple[str, ...], yes_phrase: bool,
) -> None:  # fmt: skip
    """Found a record with other posts from their key cards.

    Exchange the card files over any way. Then call the other officer in a way that lets you recognise the voice: each reads
    the number of the own card aloud, the other types it. Purpose, cards and program must be the same on every side.
    """
    from parley.cli import founding

    home = session.home
    home.require_made()
    if home.is_paired:
        raise LocalError("cli.already-paired", path=str(home.path))
    own = founding.read_card(home.card)
    others = [founding.read_card(path) for path in files]
    founding.require_pairable(own, others)
    genesis = founding.make_genesis([own, *others], checked_purpose(purpose))
    where = placed(genesis, others, addresses)
    show_cards(session, own, others, genesis)
    if not yes_phrase:
        compare(session, others, heard_options)
    founding.found(home, genesis, others)
    from parley.cli.config_text import add_peers

    add_peers(home, where)
    finish(session, genesis, own)


def checked_purpose(purpose: str | None) -> str:
    """What the record is for. Raises LocalError ``cli.bad-purpose``."""
    from parley.cli.founding import DEFAULT_PURPOSE

    text = (DEFAULT_PURPOSE if purpose is None else purpose).strip()
    if not is_name(text, limits.PURPOSE_MAX):
        raise LocalError("cli.bad-purpose", limit=limits.PURPOSE_MAX)
    return text


def placed(genesis: "Genesis", others: list["Card"], addresses: tuple[str, ...]) -> list[tuple["PostId", str]]:
    """Which post of the record listens where. Raises LocalError ``cli.addresses-differ``, ``cli.bad-address``."""
    from parley.cli.config_text import require_address

    if addresses and len(addresses) != len(others):
        raise LocalError("cli.addresses-differ", cards=len(others), addresses=len(addresses))
    post_of = {card.post_key: post for post, card in genesis.cards.items()}
    given = zip(others, addresses, strict=False)
    return [(post_of[card.post_key], require_address(where)) for card, where in given if where != "-"]


def show_cards(session: Session, own: "Card", others: list["Card"], genesis: "Genesis") -> None:
    """The facts of all cards, and the own number with how to read it."""
    from parley.base import instant
    from parley.cli.founding import card_number
    from parley.record.card import KINDS

    screen = session.screen
    if screen.json:
        return
    screen.say(
        "pair.facts",
        style="bold",
        kind=KINDS[own.kind],
        purpose=genesis.purpose,
        catalogue=genesis.catalogue.hex()[:16],
    )
    rows = []
    for card in (own, *others):
        whose = screen.tell("pair.own" if card is own else "pair.other")
        rows.append(
            (whose, card.side_name, f"{card.post_number} {card.post_name}", KINDS[card.kind], instant.dtg(card.made_at))
        )
    screen.table(("pair.whose", "pair.side", "pair.post", "pair.kind", "pair.made"), rows)
    screen.say("pair.read-aloud")
    screen.say("pair.number", style="bold", number=card_number(own))
    screen.say("pair.how")


def compare(session: Session, others: list["Card"], heard_options: tuple[str, ...]) -> None:
    """Have the officer type what the other officers read. Raises LocalError ``cli.number-differs``.

    Their numbers are not shown: whoever must type what was heard cannot nod through what was not compared.
    """
    from parley.cli.founding import card_number, heard

    if heard_options and len(heard_options) != len(others):
        raise LocalError("cli.heard-differ", cards=len(others), heard=len(heard_options))
    for number, card in enumerate(others):
        name = f"{card.side_name}, {card.post_name}"
        if heard_options:
            if heard(heard_options[number]) != card_number(card):
                raise LocalError("cli.number-differs", name=name)
        else:
            ask_until_right(session, name, card_number(card))


def ask_until_right(session: Session, name: str, wanted: str) -> None:
    """Three tries: a slip of the finger is not an attack, and says which group it was."""
    from parley.cli.founding import heard

    if not session.screen.attended:
        raise LocalError("cli.heard-wanted")
    tell = session.screen.tell
    for _ in range(TRIES):
        typed = heard(click.prompt(tell("pair.ask-heard", name=name), err=True))
        if typed == wanted:
            session.screen.say("pair.same", style="green", name=name)
            return
        if typed is None:
            session.screen.note("pair.no-number")
        else:
            pairs = zip(typed.split(), wanted.split(), strict=True)
            wrong = [str(at) for at, (one, other) in enumerate(pairs, 1) if one != other]
            session.screen.note("pair.differs", groups=", ".join(wrong))
    raise LocalError("cli.number-differs", name=name)


def finish(session: Session, genesis: "Genesis", own: "Card") -> None:
    """What was founded."""
    from parley.cli.founding import record_number
    from parley.record.card import KINDS

    me = next(post for post, card in genesis.cards.items() if card.post_key == own.post_key)
    facts = {
        "record_id": genesis.id.hex(), "record_number": record_number(genesis), "kind": KINDS[genesis.kind],
        "purpose": genesis.purpose, "me": str(me), "catalogue": genesis.catalogue.hex(),
    }  # fmt: skip
    if session.screen.json:
        session.screen.emit(
            facts | {"posts": {str(post): [c.side_name, c.post_name] for post, c in genesis.cards.items()}}
        )
        return
    session.screen.say("pair.founded", style="bold", **facts)
    session.screen.say("pair.next", **facts)
