"""``parley channel``: what is open, what is suspended, and by whose word."""

from typing import Any

import click

from parley.cli.client import segment
from parley.cli.session import Session, shared


@click.command("channel")
@click.argument("name", required=False)
@shared
def command(session: Session, name: str | None) -> None:
    """List the channels; with the NAME of one, its suspensions and the messages that met them.

    A suspension stands by one side's word, a resumption by both. A message that crossed a suspension and one that came after
    it are two things, and both are kept.
    """
    screen = session.screen
    if name is None:
        found = session.client().get("/channels")
        if screen.json:
            for one in found:
                screen.emit(one)
        elif found:
            screen.table(
                ("channel.name", "case.state", "channel.level", "channel.suspended", "inbox.waits"), map(_row, found)
            )
        else:
            screen.say("channel.none")
        return
    one = session.client().get(f"/channel/{segment(name)}")
    if screen.json:
        screen.emit(one)
        return
    show(session, one)


def _row(one: dict[str, Any]) -> tuple[str, ...]:
    parts = sorted({part for cut in one["suspensions"] for part in cut["open_parts"]})
    return one["name"], one["now"], str(one["terms"].get("level", "")), ", ".join(parts), ", ".join(one["waits_for"])


def show(session: Session, one: dict[str, Any]) -> None:
    """One channel: its state, how it stood from when to when, each suspension, the messages marked."""
    from parley.base import instant

    screen = session.screen
    screen.say("case.head", style="bold", ref=one["name"], state=one["now"])
    spans = [
        (instant.dtg(span["since"]), instant.dtg(span["until"]) if span["until"] is not None else "", span["state"])
        for span in one["spans"]
    ]
    screen.table(("channel.since", "channel.until", "case.state"), spans)
    cuts = [
        (
            cut["said"]["ref"], cut["said"]["author"]["side_name"], instant.dtg(cut["at"]), ", ".join(cut["parts"]),
            ", ".join(cut["open_parts"]), cut["reason"], cut["review"],
        )
        for cut in one["suspensions"]
    ]  # fmt: skip
    if cuts:
        titles = (
            "case.ref",
            "case.by",
            "channel.since",
            "channel.parts",
            "channel.suspended",
            "channel.reason",
            "channel.review",
        )
        screen.table(titles, cuts)
    if one["marked"]:
        marked = [(mark["ref"], screen.tell(f"mark.{mark['mark']}")) for mark in one["marked"]]
        screen.table(("case.ref", "channel.mark"), marked)
