"""``parley contacts``: the dated facts that the record holds."""

import sys
from typing import Any

import click

from parley.cli.session import Session, shared


@click.command("contacts")
@click.option("--kind", help="Only this kind, for example ministers_meeting.")
@click.option("--year", type=click.IntRange(1, 9999), help="Only those that begin in this year.")
@click.option(
    "--canonical", is_flag=True, help="The exact bytes by which two nodes are compared: equal records, equal bytes."
)
@shared
def command(session: Session, kind: str | None, year: int | None, canonical: bool) -> None:
    """List the contacts of the record, by date. With --json, one JSON document with all of them."""
    client = session.client()
    if canonical:
        sys.stdout.buffer.write(client.raw("GET", "/contacts", None, {}))
        return
    found = [one for one in client.get("/contacts") if kind in (None, one["kind"]) and year in (None, one["start"][0])]
    if session.screen.json:
        session.screen.emit(found)
        return
    titles = (
        "contacts.date",
        "contacts.kind",
        "contacts.title",
        "contacts.place",
        "contacts.level",
        "contacts.verified",
    )
    session.screen.table(titles, [row(session, one) for one in found])
    session.screen.say("contacts.count", count=len(found))


def row(session: Session, contact: dict[str, Any]) -> tuple[str, ...]:
    """A contact on one line."""
    dates = written(contact["start"]) + (f"/{written(contact['end'])}" if contact["end"] else "")
    place = ", ".join(part for part in (contact["place"], contact["host"]) if part)
    verified = session.screen.tell("contacts.yes" if contact["verified"] else "contacts.no")
    return dates, contact["kind"], contact["title"], place, contact["level"], verified


def written(date: list[int]) -> str:
    """A date as far as it is known."""
    return "-".join([f"{date[0]:04d}", *(f"{part:02d}" for part in date[1:])])
