"""``parley call``: who asked for a call, and what became of it."""

import click

from parley.cli.case_group import CaseGroup
from parley.cli.cases import Kind, listed, reported
from parley.cli.printed import printing
from parley.cli.session import Session, shared

KIND = Kind("calls", "call")


@click.group("call", cls=CaseGroup, invoke_without_command=True)
@shared
def command(session: Session) -> None:
    """List the calls, newest first; with the REF of any message of one, what became of that call."""
    if not click.get_current_context().invoked_subcommand:
        listed(session, KIND)


@command.command("show")
@click.argument("ref")
@shared
def show(session: Session, ref: str) -> None:
    """What became of one; the word show may be left out.

    A call that was declined and one that nobody answered are two things.
    """
    reported(session, KIND, ref)


command.add_command(printing(KIND))
