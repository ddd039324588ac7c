"""``parley ack``: a person takes a message over."""

import click

from parley.cli.session import Session, shared


@click.command("ack")
@click.argument("ref")
@click.option("--role", required=True, help="The role that takes it over, for example duty_officer.")
@shared
def command(session: Session, ref: str, role: str) -> None:
    """Say as a person that a message was taken over. The other side gets this word, signed.

    It means: a person in this role has it. It does not mean that anybody agrees.
    """
    session.client().post("/acknowledge", {"ref": ref, "role": role})
    if session.screen.json:
        session.screen.emit({"ref": ref, "role": role})
    session.screen.say("ack.done", style="green", ref=ref, role=role)
