"""``parley inbox``: messages, newest first."""

from functools import partial
from typing import Any

import click

from parley.cli.session import Session, shared

STYLES = {"FLASH": "bold red", "us": "yellow", "them": "blue"}
PRECEDENCES = ("ROUTINE", "PRIORITY", "IMMEDIATE", "FLASH")


@click.command("inbox")
@click.option(
    "--box", type=click.Choice(["in", "out", "open", "all"]), default="in", show_default=True, help="Which messages."
)
@click.option("--count", type=click.IntRange(1, 500), default=20, show_default=True, help="At most so many.")
@click.option("--before", metavar="REF", help="Those before this one.")
@shared
def command(session: Session, box: str, count: int, before: str | None) -> None:
    """List messages, newest first. With --json, one message a line.

    'open' are those on which somebody still owes an acknowledgement or an answer.
    """
    messages = session.client().get("/messages", box=box, count=count, before=before)
    titles = ("inbox.ref", "inbox.time", "inbox.precedence", "inbox.from", "inbox.what", "inbox.how-far", "inbox.waits")
    session.screen.listing(messages, "inbox.none", titles, partial(row, session), style)


def row(session: Session, message: dict[str, Any]) -> tuple[str, ...]:
    """A message on one line."""
    from parley.base import instant

    tell = session.screen.tell
    waits = message["waits_for"]
    due = f" {instant.dtg(message['wanted_by'])}" if message["wanted_by"] and waits else ""
    return (
        message["ref"], instant.dtg(message["time"]), tell(f"precedence.{PRECEDENCES[message['precedence']]}"),
        message["author"]["side_name"], gist(session, message), how_far(session, message),
        (tell(f"inbox.waits-{waits}") + due) if waits else "",
    )  # fmt: skip


def gist(session: Session, message: dict[str, Any], most: int = 100) -> str:
    """What it says, on one line; what nobody here can read says so."""
    language = session.screen.language
    text = message["text"].get(language, "")
    if not text:
        return session.screen.tell("inbox.unreadable", form=message["form"])
    heading, _, lines = text.partition("\n")
    said = " ".join(f"{heading.partition('] ')[2]} – {lines}".split())
    return said if len(said) <= most else said[: most - 2] + " …"


def how_far(session: Session, message: dict[str, Any]) -> str:
    """The highest rung at each addressee, or that the entry does not count."""
    known = session.screen.tell.known
    if message["state"] != "LINKED":
        return known(f"state.{message['state']}", message["state"])
    levels = [ladder["steps"][-1]["level"] for ladder in message["ladders"] if ladder["steps"]]
    return ", ".join(known(f"level.{level}", level) for level in dict.fromkeys(levels))


def style(message: dict[str, Any]) -> str:
    """Colour has meaning: red is FLASH, amber waits for us, blue waits for them."""
    if message["precedence"] == 3 and message["waits_for"]:
        return STYLES["FLASH"]
    return STYLES.get(message["waits_for"], "")
