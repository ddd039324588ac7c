"""``parley incident``: what happened, from the record alone."""

import click

from parley.cli.case_group import CaseGroup
from parley.cli.cases import Kind, listed, reported
from parley.cli.printed import printing
from parley.cli.session import Session, shared

KIND = Kind("incidents", "incident")


@click.group("incident", cls=CaseGroup, invoke_without_command=True)
@shared
def command(session: Session) -> None:
    """List the incidents, newest first; with the REF of any message of one, what became of that incident."""
    if not click.get_current_context().invoked_subcommand:
        listed(session, KIND)


@command.command("show")
@click.argument("ref")
@shared
def show(session: Session, ref: str) -> None:
    """What became of one; the word show may be left out.

    It tells every message apart: sent, stored, displayed, acknowledged, answered, declined, unanswered; none of these ever means
    another. It says which steps bind and which facts are disputed.
    """
    reported(session, KIND, ref)


command.add_command(printing(KIND))
