"""``parley show``: one message whole, and how far it has come."""

from typing import Any

import click

from parley.cli.client import segment
from parley.cli.inbox import PRECEDENCES
from parley.cli.session import Session, shared


@click.command("show")
@click.argument("ref")
@click.option("--thread", is_flag=True, help="With the messages around it, oldest first.")
@shared
def command(session: Session, ref: str, thread: bool) -> None:
    """Show one message in both languages, and how far it has come at each addressee.

    A message shown here does not count as displayed to the watch: only the console tells the other side that.
    """
    client, screen = session.client(), session.screen
    path = f"/message/{segment(ref)}"
    found = client.get(f"{path}/thread") if thread else client.get(path)
    if screen.json:
        screen.emit(found)
        return
    for message in found if thread else [found]:
        show(session, message)


def show(session: Session, message: dict[str, Any]) -> None:
    """Everything of one message."""
    from parley.base import instant

    screen, tell = session.screen, session.screen.tell
    author = f"{message['author']['side_name']}, {message['author']['post_name']}"
    facts = {"ref": message["ref"], "precedence": tell(f"precedence.{PRECEDENCES[message['precedence']]}")}
    screen.say("show.head", style="bold", **facts)
    role = tell.known(f"role.{message['role']}", message["role"])
    screen.say(
        "show.from",
        author=author,
        role=role,
        written=instant.dtg(message["time"]),
        arrived=instant.dtg(message["arrived"]),
    )
    state = tell.known(f"state.{message['state']}", message["state"])
    screen.say(
        "show.state", state=state, marks=", ".join(tell.known(f"mark.{mark}", mark) for mark in message["marks"])
    )
    if message["about"]:
        screen.say("show.about", refs=", ".join(message["about"]))
    if message["wanted_by"]:
        screen.say("show.wanted", time=instant.dtg(message["wanted_by"]))
    for language in sorted(message["text"], key=lambda one: one != screen.language):
        screen.show("\n" + message["text"][language])
    tell_from_memory(session, message)
    if not message["text"]:
        screen.say("show.unreadable", form=message["form"])
    screen.show("")
    screen.table(("show.at", "show.level", "show.when", "show.whose-word", "show.role"), ladder_rows(session, message))


def tell_from_memory(session: Session, document: dict[str, Any]) -> None:
    """Which signals of a message have a meaning that nobody has seen in a source: ours to say, and not signed."""
    for signal in document["from_memory"]:
        session.screen.say("show.from-memory", style="yellow", signal=signal)


def ladder_rows(session: Session, message: dict[str, Any]) -> list[tuple[str, ...]]:
    """Every rung that was reached, with whose word it is."""
    from parley.base import instant

    tell = session.screen.tell
    return [
        (
            f"{ladder['to']['side_name']}, {ladder['to']['post_name']}", tell.known(f"level.{step['level']}", step["level"]),
            instant.iso(step["at"]), step["by"], tell.known(f"role.{step['role']}", step["role"]),
        )
        for ladder in message["ladders"] for step in ladder["steps"]
    ]  # fmt: skip
