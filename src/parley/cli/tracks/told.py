"""``parley tracks encounters`` and ``parley tracks ack``: what came too close in the node's feed, and that it was seen."""

from functools import partial
from typing import Any

import click

from parley.base.instant import dtg
from parley.cli.session import Session, shared


@click.command("encounters")
@click.option("--open", "only_open", is_flag=True, help="Only those that stand and that nobody has acknowledged.")
@shared
def encounters(session: Session, only_open: bool) -> None:
    """List the encounters of the node's feed that are kept, the latest first. With --json, one a line.

    They are this post's own: nothing of them is on the record.
    """
    found = session.client().get("/encounters")
    shown = [one for one in found if not only_open or (one["stands"] and one["acknowledged"] is None)]
    titles = ("tracks.encounter", "tracks.raised-at", "tracks.one", "tracks.two", "tracks.distance", "tracks.closest-at",
              "tracks.level", "tracks.state", "tracks.acknowledged")  # fmt: skip
    session.screen.listing(shown, "tracks.no-encounters", titles, partial(row, session), style)


@click.command("ack")
@click.argument("encounter")
@click.option("--role", required=True, help="The role that has seen it, for example duty_officer.")
@shared
def ack(session: Session, encounter: str, role: str) -> None:
    """Say that an officer of this post has seen ENCOUNTER, by its name in: parley tracks encounters.

    It is kept and shown here; the other side is told nothing. The alert stands until the two are clear of each other, and one
    that is raised again is a new one. The first acknowledgement stands.
    """
    one = session.client().post("/encounters/acknowledge", {"ref": encounter, "role": role})
    if session.screen.json:
        session.screen.emit(one)
    session.screen.say("tracks.acked", style="green", encounter=one["id"], who=seen_by(session, one))


def row(session: Session, one: dict[str, Any]) -> tuple[str, ...]:
    """An encounter on one line."""
    state = "stands" if one["stands"] else "over" if one["cleared"] else "not-told"
    names = [
        f"{name} ({who})" if name else who
        for name, who in zip(one["names"], (one["first"], one["second"]), strict=True)
    ]
    return (
        one["id"], dtg(one["since"]), *names, f"{one['closest_m'] / 1852:.2f} NM", dtg(one["closest"]), str(one["level"]),
        session.screen.tell(f"tracks.state-{state}"), seen_by(session, one),
    )  # fmt: skip


def seen_by(session: Session, one: dict[str, Any]) -> str:
    """Role and time of its acknowledgement; "" while there is none."""
    seen = one["acknowledged"]
    return f"{session.screen.tell.known('role.' + seen['role'], seen['role'])} {dtg(seen['at'])}" if seen else ""


def style(one: dict[str, Any]) -> str:
    """Red is danger: what stands. Amber waits for us."""
    return "" if not one["stands"] else "red" if one["acknowledged"] else "bold red"
