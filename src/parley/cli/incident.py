"""``parley incident``: what happened, from the record alone."""

import click

from parley.cli.cases import Kind, told
from parley.cli.session import Session, shared

KIND = Kind("incidents", "incident")


@click.command("incident")
@click.argument("ref", required=False)
@shared
def command(session: Session, ref: str | None) -> None:
    """List the incidents, newest first; with the REF of any message of one, the report of that incident.

    The report tells every message apart: sent, stored, displayed, acknowledged, answered, declined, unanswered; none of these
    ever means another. It says which steps bind and which facts are disputed.
    """
    told(session, KIND, ref)
