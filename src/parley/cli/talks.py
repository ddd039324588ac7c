"""``parley talks``: meetings, their minutes, and where the sides' public words differ."""

from collections.abc import Iterator
from typing import Any

import click

from parley.cli.client import segment
from parley.cli.session import Session, shared


@click.command("talks")
@click.argument("ref", required=False)
@shared
def command(session: Session, ref: str | None) -> None:
    """List the meetings, newest first; with the REF of any message of one, the report of that meeting.

    The report lays the sides' public statements side by side: topics that only one names, facts on which they differ. That two
    words mean one thing stands only where an officer has said so.
    """
    screen = session.screen
    if ref is None:
        found = session.client().get("/talks")
        if screen.json:
            for one in found:
                screen.emit(one)
        elif found:
            titles = (
                "case.ref",
                "case.state",
                "talks.forum",
                "talks.round",
                "talks.dates",
                "talks.place",
                "talks.waits",
            )
            screen.table(titles, map(_row, found))
        else:
            screen.say("talks.none")
        return
    one = session.client().get(f"/talks/{segment(ref)}")
    if screen.json:
        screen.emit(one)
        return
    show(session, one)


def _row(one: dict[str, Any]) -> tuple[str, ...]:
    terms = one["terms"]
    dates = terms.get("dates", "")
    return (
        one["ref"], one["state"], str(terms.get("forum", one["kind"])), str(terms.get("round_number", "")),
        ", ".join(dates) if isinstance(dates, list) else dates, str(terms.get("place", "")), str(len(one["waits_for"]) or ""),
    )  # fmt: skip


def show(session: Session, one: dict[str, Any]) -> None:
    """One meeting: what was agreed, what is owed, the minutes, the divergence of the statements."""
    screen = session.screen
    screen.say("case.head", style="bold", ref=one["ref"], state=one["state"])
    for name, value in one["terms"].items():
        screen.show(f"  {name}: {', '.join(map(str, value)) if isinstance(value, list) else value}")
    if matters := list(_matters(session, one)):
        screen.table(("case.matter", "case.ref", "case.by", "case.state", "case.word"), matters)
    if versions := [_version(version) for version in one["minutes"]]:
        screen.table(("talks.version", "case.ref", "talks.files", "talks.signed", "talks.locked"), versions)
    if one["divergence"]:
        divergence(session, one["divergence"])


def _matters(session: Session, one: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    tell = session.screen.tell
    for name in ("offers", "joint"):
        for offer in one[name]:
            said = offer["said"]
            yield tell(f"talks.{name}"), said["ref"], said["author"]["side_name"], offer["outcome"], offer["by"]
    for name in ("agenda", "concerns"):
        for matter in one[name]:
            said = matter["said"]
            yield tell(f"talks.{name}"), said["ref"], said["author"]["side_name"], matter["state"], matter["by"]


def _version(version: dict[str, Any]) -> tuple[str, ...]:
    return (
        str(version["number"]), version["said"]["ref"], ", ".join(file[:12] for file in version["files"]),
        ", ".join(map(str, version["signed_by"])), "yes" if version["is_locked"] else "",
    )  # fmt: skip


def divergence(session: Session, report: dict[str, Any]) -> None:
    """Topics by side, then facts."""
    screen = session.screen
    topics = []
    for topic in report["topics"]:
        name = "; ".join(filter(None, (topic["name"], *(words for _, words in topic["words"]))))
        topics.append((name, ", ".join(topic["named"]), ", ".join(topic["matched"])))
    screen.table(("talks.topic", "talks.named-by", "talks.matched-by"), topics)
    facts = []
    for fact in report["facts"]:
        accounts = "; ".join(f"{one['side']}: {one['value']}" for one in fact["accounts"])
        facts.append((fact["what"], accounts, fact["verdict"], ", ".join(fact["by"])))
    if facts:
        screen.table(("talks.fact", "talks.accounts", "talks.verdict", "talks.matched-by"), facts)
