"""``parley post publish``, ``revoke`` and ``list``: through the running node of a post of the side."""

import base64
from pathlib import Path
from typing import Any

import click

from parley.base.errors import LocalError
from parley.cli.session import Session, shared
from parley.record.names import Head, PostId


@click.command("publish")
@click.argument("card_file", type=click.Path(path_type=Path), metavar="CARD")
@shared
def publish(session: Session, card_file: Path) -> None:
    """Put a card on the record through this home's running node, which must be of the same side."""
    from parley.cli.founding import require_whole
    from parley.cli.post import cards

    genesis = require_whole(session.home)
    card = cards.read(card_file, genesis)
    told = session.client().post("/posts", {"kind": "card", "data": base64.b64encode(card.encode()).decode()})
    if session.screen.json:
        session.screen.emit(told | {"post": str(genesis.post_of(card))})
        return
    cards.show(session, "post.published", card, genesis)


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


@click.command("revoke")
@click.argument("post")
@click.option(
    "--keep", "kept", multiple=True, metavar="REF",
    help="The last entry of a feed that still counts; nothing of feeds not named.  [all that is held here now]",
)  # fmt: skip
@click.option(
    "--offline", type=click.Path(path_type=Path), help="Folder of the side's root and archive keys.  [HOME/offline]"
)
@click.option(
    "--passphrase-file", type=click.Path(path_type=Path), help="Take the passphrase from this file's first line."
)
@click.option("--yes", "-y", is_flag=True, help="Do not ask.")
@shared
def revoke(
    session: Session, post: str, kept: tuple[str, ...], offline: Path | None, passphrase_file: Path | None, yes: bool
) -> None:
    """Revoke a post of the own side: what it writes from now on is kept and counts no more. For ever.

    The side's root key signs it, so its folder must be within reach for this moment.
    """
    from parley.cli import founding
    from parley.cli.passphrases import passphrase_if_locked
    from parley.record import card as cards
    from parley.record.card import Revocation

    genesis, client = founding.require_whole(session.home), session.client()
    member = next((one for one in client.get("/posts") if one["id"] == post), None)
    if member is None:
        raise LocalError("cli.no-such-post", post=post[:80])
    folder = offline or session.home.offline
    keys = founding.kept_side_keys(
        folder, passphrase_if_locked(session, "offline", folder / "root.key", passphrase_file)
    )
    revoked = PostId(*(int(part) for part in post.split(".")))
    if genesis.roots[revoked.side] != keys.root.public:
        raise LocalError("cli.not-this-side", path=str(folder))
    heads = heads_kept(client, member, revoked, kept)
    name = f"{member['side_name']}, {member['post_name']}"
    session.screen.confirm(
        "post.confirm-revoke", yes, post=post, name=name, entries=sum(head.seq + 1 for head in heads)
    )
    cose = cards.revoke(keys.root, genesis.id, Revocation(revoked, tuple(heads), founding.now_ms()))
    told = client.post("/posts", {"kind": "revocation", "data": base64.b64encode(cose).decode()})
    if session.screen.json:
        session.screen.emit(told | {"revoked": post})
    session.screen.say("post.revoked", style="bold", post=post, name=name)


def heads_kept(client: Any, member: dict[str, Any], post: PostId, kept: tuple[str, ...]) -> list[Head]:
    """The last valid head of each feed. Raises LocalError ``cli.not-its-entry``, ``node.no-such-entry``."""
    from parley.cli.client import segment

    if not kept:
        return [
            Head(post.side, post.post, incarnation, seq, bytes.fromhex(id_))
            for incarnation, seq, id_ in member["heads"]
        ]
    heads = []
    for ref in kept:
        found = client.get(f"/messages/{segment(ref)}")
        feed, _, seq = found["ref"].rpartition(":")
        if not feed.startswith(f"{post}."):
            raise LocalError("cli.not-its-entry", ref=ref[:80], post=str(post))
        heads.append(Head(post.side, post.post, int(feed.rpartition(".")[2], 16), int(seq), bytes.fromhex(found["id"])))
    return heads
