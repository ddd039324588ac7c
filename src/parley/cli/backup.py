"""``parley backup``: a consistent copy of the store."""

from pathlib import Path

import click

from parley.cli.session import Session, shared


@click.command("backup")
@click.argument("file", type=click.Path(path_type=Path))
@shared
def command(session: Session, file: Path) -> None:
    """Write a consistent copy of the store to a new file, also while the node runs.

    The copy holds the secrets that open this record's messages: keep it as you keep the keys. Keys are not in it, nor the
    genesis file and the configuration (docs/how-to/backup.md).
    """
    from parley.stores.sqlite import SqliteReader

    home = session.home
    home.require_paired()
    with SqliteReader(str(home.store)) as store:
        store.backup(str(file.absolute()))
        entries = store.position()
    facts = {"file": str(file), "bytes": file.stat().st_size, "entries": entries}
    if session.screen.json:
        session.screen.emit(facts)
    session.screen.say("backup.done", style="green", **facts)
    session.screen.say("backup.care")
