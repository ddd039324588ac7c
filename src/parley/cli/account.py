"""``parley account``: who may sign in at the console, and as what."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from parley.base.errors import LANGUAGES, LocalError
from parley.cli.groups import Group
from parley.cli.session import Session, shared

PARTS = ("duty_officer", "policy_staff", "auditor", "administrator")


@click.group("account", cls=Group)
@shared
def command(session: Session) -> None:
    """Who may sign in at the console, and as what."""


@command.command("add")
@click.argument("name")
@click.option("--part", type=click.Choice(PARTS), default=PARTS[0], show_default=True, help="What the account is for.")
@click.option("--display", default="", help="The name on the screen.")
@click.option("--language", type=click.Choice(LANGUAGES), help="The console's language for this account.")
@click.option(
    "--passphrase-file", type=click.Path(path_type=Path), help="Take the passphrase from this file's first line."
)
@shared
def add(
    session: Session, name: str, part: str, display: str, language: str | None, passphrase_file: Path | None
) -> None:
    """Add an account. Its passphrase is asked for; at least twelve characters."""
    from parley.cli.passphrases import from_file
    from parley.web.accounts import Accounts

    session.home.require_made()
    accounts = Accounts(session.home.accounts)
    if accounts.find(name):
        raise LocalError("web.account-exists", name=name)
    passphrase = from_file(passphrase_file) if passphrase_file else asked(session)
    account = accounts.add(name, part, passphrase, display, language or "")
    if session.screen.json:
        session.screen.emit({"name": account.name, "part": account.part.value})
    session.screen.say("account.added", style="green", name=account.name, part=account.part.value)


def asked(session: Session) -> str:
    """The passphrase, typed twice."""
    from parley.cli.passphrases import require_attended

    require_attended(session)
    tell = session.screen.tell
    typed: str = click.prompt(
        tell("account.passphrase"), hide_input=True, confirmation_prompt=tell("passphrase.again"), err=True
    )
    return typed


@command.command("list")
@shared
def list_(session: Session) -> None:
    """List the accounts."""
    from parley.web.accounts import Accounts

    session.home.require_made()
    found = Accounts(session.home.accounts).all()
    fields = ("name", "part", "display", "language")
    told = [{field: getattr(one, field) for field in fields} for one in found]
    rows = [(one.name, one.part.value, one.display, one.language) for one in found]
    _in_list(
        session, told, "account.none", ("account.name", "account.part", "account.display", "account.language"), rows
    )


def _in_list(
    session: Session, told: list[dict[str, Any]], none: str, titles: Sequence[str], rows: Sequence[Sequence[str]]
) -> None:
    """One document with --json; else a table, or the sentence ``none``."""
    if session.screen.json:
        session.screen.emit(told)
    elif rows:
        session.screen.table(titles, rows)
    else:
        session.screen.say(none)


@command.command("remove")
@click.argument("name")
@click.option("--yes", "-y", is_flag=True, help="Do not ask.")
@shared
def remove(session: Session, name: str, yes: bool) -> None:
    """Remove an account. Whoever is signed in with it is signed out."""
    from parley.web.accounts import Accounts

    session.home.require_made()
    accounts = Accounts(session.home.accounts)
    if accounts.find(name) is None:
        raise LocalError("web.no-such-account", name=name)
    session.screen.confirm("account.confirm", yes, name=name)
    accounts.remove(name)
    if session.screen.json:
        session.screen.emit({"removed": name})
    session.screen.say("account.removed", style="green", name=name)


@command.command("link")
@click.argument("name")
@shared
def link(session: Session, name: str) -> None:
    """A one-time address that signs an account in: single use, ten minutes, this machine only, EXERCISE records only."""
    found = session.client().post("/link", {"account": name})
    if session.screen.json:
        session.screen.emit(found)
    session.screen.show(found["address"])


@command.group("token", cls=Group)
@shared
def token(session: Session) -> None:
    """Tokens of programs that read the map service /ogc, and nothing else."""


@token.command("add")
@click.argument("name")
@shared
def token_add(session: Session, name: str) -> None:
    """Make a token for a program. It is shown once and kept nowhere."""
    import time

    from parley.web.tokens import Tokens

    session.home.require_made()
    made = Tokens(session.home.tokens).add(name, time.time_ns() // 1_000_000)
    if session.screen.json:
        session.screen.emit({"name": name, "token": made})
        return
    session.screen.note("account.token-once", name=name)
    session.screen.show(made)


@token.command("list")
@shared
def token_list(session: Session) -> None:
    """List the tokens, by the names they were given."""
    from parley.base import instant
    from parley.web.tokens import Tokens

    session.home.require_made()
    found = Tokens(session.home.tokens).all()
    told = [{"name": one.name, "made": one.made} for one in found]
    rows = [(one.name, instant.dtg(one.made)) for one in found]
    _in_list(session, told, "account.no-tokens", ("account.name", "account.made"), rows)


@token.command("revoke")
@click.argument("name")
@click.option("--yes", "-y", is_flag=True, help="Do not ask.")
@shared
def token_revoke(session: Session, name: str, yes: bool) -> None:
    """Revoke a token. The next request with it is refused."""
    from parley.web.tokens import Tokens

    session.home.require_made()
    tokens = Tokens(session.home.tokens)
    if all(one.name != name for one in tokens.all()):
        raise LocalError("web.no-such-token", name=name)
    session.screen.confirm("account.token-confirm", yes, name=name)
    tokens.revoke(name)
    if session.screen.json:
        session.screen.emit({"revoked": name})
    session.screen.say("account.token-revoked", style="green", name=name)
