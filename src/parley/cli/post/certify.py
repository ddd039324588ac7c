"""``parley post certify``: where the side's root key is, for the moment that it takes."""

from pathlib import Path

import click

from parley.base.errors import LocalError
from parley.cli.post.cards import heard_option, yes_phrase_option
from parley.cli.session import Session, shared


@click.command("certify")
@click.argument("request_file", type=click.Path(path_type=Path), metavar="REQUEST")
@click.option(
    "--genesis", "genesis_file", type=click.Path(path_type=Path), help="The record's genesis.  [HOME/genesis.cbor]"
)
@click.option(
    "--offline", type=click.Path(path_type=Path), help="Folder of the side's root and archive keys.  [HOME/offline]"
)
@click.option("--out", type=click.Path(path_type=Path), help="Where the card goes.  [post-NUMBER.card beside REQUEST]")
@click.option(
    "--passphrase-file", type=click.Path(path_type=Path), help="Take the passphrase from this file's first line."
)
@heard_option
@yes_phrase_option
@shared
def certify(
    session: Session, request_file: Path, genesis_file: Path | None, offline: Path | None, out: Path | None,
    passphrase_file: Path | None, heard: str | None, yes_phrase: bool,
) -> None:  # fmt: skip
    """Sign the card of a post with the side's root key, once the number of its request was heard and typed.

    A number that is new is a new post; a known one gives that post a further key. Needs no network and no home.
    """
    from parley.cli import founding
    from parley.cli.home import write_new
    from parley.cli.passphrases import passphrase_if_locked
    from parley.cli.post import cards
    from parley.cli.post import request as requests
    from parley.record import card as record_cards

    home, asked = session.home, requests.read(request_file)
    genesis = cards.read_genesis(genesis_file or home.genesis)
    folder = offline or home.offline
    passphrase = passphrase_if_locked(session, "offline", folder / "root.key", passphrase_file)
    keys = founding.kept_side_keys(folder, passphrase)
    side = next((name for name, root in genesis.parties if root == keys.root.public), None)
    if side is None:
        raise LocalError("cli.not-this-side", path=str(folder))
    cards.compare(session, asked.name, asked.short_number, heard, yes_phrase)
    card = record_cards.make(
        keys.root, genesis.kind, (side, asked.number, asked.name), asked.post_key, asked.sealing_key,
        keys.archive.public, founding.now_ms(), genesis.id,
    )  # fmt: skip
    path = out or request_file.with_name(f"post-{asked.number}.card")
    write_new(path, card.encode(), 0o644)
    cards.show(session, "post.certified", card, genesis, str(path))
    if not session.screen.json:
        for key in ("pair.number", "pair.how", "post.certify-next"):
            session.screen.say(key, number=founding.card_number(card))
