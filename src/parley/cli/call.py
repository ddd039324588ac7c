"""``parley call``: who asked for a call, and what became of it."""

import click

from parley.cli.cases import Kind, told
from parley.cli.session import Session, shared

KIND = Kind("calls", "call")


@click.command("call")
@click.argument("ref", required=False)
@shared
def command(session: Session, ref: str | None) -> None:
    """List the calls, newest first; with the REF of any message of one, the report of that call.

    A call that was declined and one that nobody answered are two things.
    """
    told(session, KIND, ref)
