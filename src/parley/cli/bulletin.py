"""``parley bulletin``: a short report on the state of the relationship, each sentence with what it rests on."""

from typing import Any

import click

from parley.base.errors import LANGUAGES
from parley.cli.session import Session, shared

REFS_SHOWN_COUNT = 6


@click.command("bulletin")
@click.option(
    "--language", type=click.Choice(LANGUAGES), help="The report's language; without it, that of the phrases."
)
@click.option(
    "--since", metavar="DAY", default="", help="From that day, month or year on; without it, the year before."
)
@click.option("--at", metavar="TIME", default="", help="As of that day or time; without it, now.")
@shared
def command(session: Session, language: str | None, since: str, at: str) -> None:
    """Report on contacts, channels, talks, differing statements, commitments, refusals, and what each side waits for.

    Every sentence names the entries that it rests on, and says so where it stands on one side's word alone. What the record
    does not know is not said. --json gives the facts of every sentence, and its text in every language.
    """
    screen = session.screen
    document = session.client().get("/bulletin", since=since, at=at)
    if screen.json:
        screen.emit(document)
        return
    said = document["said"][language or screen.language]
    screen.show(said["title"], "bold")
    screen.show(said["lead"])
    for section in said["sections"]:
        screen.show(f"\n{section['title']}", "bold")
        for one in section["sentences"]:
            _shown(session, one)
        if not section["sentences"]:
            screen.show(f"  {_none(language or screen.language)}", "dim")


def _shown(session: Session, one: dict[str, Any]) -> None:
    session.screen.show(f"  {one['text']}" + (f" [{one['standing']}]" if one["standing"] else ""))
    refs = one["refs"]
    more = f" … +{len(refs) - REFS_SHOWN_COUNT}" if len(refs) > REFS_SHOWN_COUNT else ""
    session.screen.show(f"    {', '.join(refs[:REFS_SHOWN_COUNT])}{more}", "dim")


def _none(language: str) -> str:
    from parley.web.words import words

    return words(language)("bulletin.none")
