"""``parley doctor``."""

from collections.abc import Iterator
from typing import Any, Final

import click

from parley.base.errors import LANGUAGES, ParleyError
from parley.cli.doctor import line, machine, post
from parley.cli.doctor.finding import Check, Finding, Grade, wrong
from parley.cli.exits import Exit
from parley.cli.session import Session, shared
from parley.cli.words import words

CHECKS: Final[dict[str, Check]] = {
    "versions": machine.versions,
    "space": machine.space,
    "fsync": machine.fsync,
    "rights": machine.rights,
    "clock": machine.clock,
    "configuration": post.configuration,
    "keys": post.keys,
    "pairing": post.pairing,
    "store": post.store,
    "fence": post.fence,
    "kernels": post.kernels,
    "node": line.node,
    "peers": line.peers,
}
STYLES: Final = {Grade.GOOD: "green", Grade.NOTE: "yellow", Grade.WRONG: "bold red"}


@click.command("doctor")
@click.option("--quiet", is_flag=True, help="Only what is worth knowing or wrong.")
@shared
def command(session: Session, quiet: bool) -> int:
    """Look for what is wrong with this post and its machine: what, why, and what to do. It changes nothing.

    Ends with 0 if nothing is wrong, with 7 if something is.
    """
    session.home.require_made()
    found = []
    for name, check in CHECKS.items():
        for one in looked(check, session):
            found.append(one)
            if not (quiet and one.grade is Grade.GOOD):
                show(session, name, one)
    wrongs = sum(one.grade is Grade.WRONG for one in found)
    session.screen.say("doctor.ill" if wrongs else "doctor.well", style="bold", count=wrongs)
    return Exit.FOUND if wrongs else Exit.DONE


def looked(check: Check, session: Session) -> Iterator[Finding]:
    """A check's findings; a check that fails is a finding too, and the others go on."""
    try:
        yield from check(session.home)
    except (ParleyError, OSError) as error:
        yield wrong("check-failed", why=str(error))


def show(session: Session, check: str, one: Finding) -> None:
    """One finding: what, and where it is not good: why, and what to do."""
    screen = session.screen
    if screen.json:
        said = {language: said_in(one, language) for language in LANGUAGES}
        screen.emit({"check": check, "grade": one.grade.value, "code": one.code, "phrase": said})
        return
    what, *more = said_in(one, screen.language)
    screen.show(f"{screen.tell('doctor.' + one.grade.value)}  {what}", STYLES[one.grade])
    for sentence in more:
        screen.show(f"      {sentence}")


def said_in(one: Finding, language: str) -> list[str]:
    """The finding's sentences."""
    tell = words(language)
    facts: dict[str, Any] = {
        name: value.phrase(language) if isinstance(value, ParleyError) else value for name, value in one.facts.items()
    }
    return [
        tell.table[key].format(**facts)
        for part in ("what", "why", "do")
        if (key := f"doctor.{one.code}.{part}") in tell.table
    ]
