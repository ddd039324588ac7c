"""``parley post publish`` and ``list``: through a running node."""

import base64
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from parley.cli.post.cards import heard_option, yes_phrase_option
from parley.cli.session import Session, shared

if TYPE_CHECKING:
    from parley.record.card import Card
    from parley.record.genesis import Genesis

COSE_BEGINS = b"\x84"
"""A revocation is one COSE_Sign1; a card file is an array of three."""


@click.command("publish")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@heard_option
@yes_phrase_option
@click.option("--yes", "-y", is_flag=True, help="Do not ask.")
@shared
def publish(session: Session, file: Path, heard: str | None, yes_phrase: bool, yes: bool) -> None:
    """Put a card, or a revocation, on the record through this home's running node.

    One of another side, which cannot publish it itself: only once its number was heard from that side's officer and typed.
    """
    from parley.base import limits
    from parley.cli.founding import require_whole
    from parley.cli.home import read_bounded
    from parley.cli.post import cards

    genesis = require_whole(session.home)
    data = read_bounded(file, limits.REVOCATION_MAX, "The file")
    if data.startswith(COSE_BEGINS):
        _publish_revocation(session, genesis, file, data, (heard, yes_phrase), yes)
        return
    card = cards.read(file, genesis)
    _publish_card(session, genesis, card, (heard, yes_phrase))


def _publish_card(session: Session, genesis: "Genesis", card: "Card", phrase: tuple[str | None, bool]) -> None:
    from parley.cli.founding import card_number
    from parley.cli.post import cards

    post = genesis.post_of(card)
    if post.side != _own_side(session, genesis):
        cards.compare(session, f"{card.side_name}, {card.post_name}", card_number(card), *phrase)
    told = given(session, "card", card.encode())
    if session.screen.json:
        session.screen.emit(told | {"post": str(post)})
        return
    cards.show(session, "post.published", card, genesis)


def _publish_revocation(
    session: Session, genesis: "Genesis", file: Path, data: bytes, phrase: tuple[str | None, bool], yes: bool
) -> None:
    from parley.base.errors import LocalError, PeerError
    from parley.cli.post import cards
    from parley.cli.post.revoke import number_of
    from parley.record import card as record_cards

    try:
        revocation = record_cards.read_revocation(data, genesis.id, genesis.roots)
    except PeerError:
        raise LocalError("cli.not-a-revocation", path=str(file)) from None
    post, entries = str(revocation.post), sum(head.seq + 1 for head in revocation.last_valid)
    member = next((one for one in session.client().get("/posts") if one["id"] == post), None)
    name = f"{member['side_name']}, {member['post_name']}" if member else genesis.parties[revocation.post.side][0]
    if revocation.post.side != _own_side(session, genesis):
        cards.compare(session, name, number_of(data), *phrase)
    session.screen.confirm("post.confirm-revoke", yes, post=post, name=name, entries=entries)
    told = given(session, "revocation", data)
    if session.screen.json:
        session.screen.emit(told | {"revoked": post})
    session.screen.say("post.revoked", style="bold", post=post, name=name)


def _own_side(session: Session, genesis: "Genesis") -> int:
    from parley.cli.founding import own_card

    return genesis.post_of(own_card(session.home)).side


def given(session: Session, kind: str, data: bytes) -> dict[str, Any]:
    """What the running node answers to a card's or a revocation's bytes. Raises NoNodeError, and what it refuses with."""
    told: dict[str, Any] = session.client().post("/posts", {"kind": kind, "data": base64.b64encode(data).decode()})
    return told


@click.command("list")
@shared
def list_(session: Session) -> None:
    """List the record's posts as this home's running node knows them."""
    found = session.client().get("/posts")
    if session.screen.json:
        session.screen.emit(found)
        return
    titles = ("post.id", "post.side", "post.name", "post.state", "post.made", "post.cards", "post.key", "post.written")
    session.screen.table(titles, [row(session, one) for one in found], [style(one) for one in found])


def row(session: Session, one: dict[str, Any]) -> tuple[str, ...]:
    """A post on one line."""
    from parley.base import instant

    state = session.screen.tell(f"post.is-{one['state'].lower()}")
    mark = session.screen.tell("post.own") if one["own"] else ""
    entries = sum(seq + 1 for _, seq, _ in one["heads"])
    made, key = instant.dtg(one["made_at"]), one["key"][:16]
    return one["id"] + mark, one["side_name"], one["post_name"], state, made, str(one["cards_count"]), key, str(entries)


def style(one: dict[str, Any]) -> str:
    """Who may not be taken for one of the others stands out."""
    return {"REVOKED": "red", "INTRODUCED": "yellow"}.get(one["state"], "")
