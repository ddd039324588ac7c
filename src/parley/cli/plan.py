"""``parley plan``: the year's plan and all else that has a day, out to a calendar and in from one."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from parley.base.errors import LANGUAGES
from parley.cli import calendar_file
from parley.cli.exits import Exit
from parley.cli.groups import Group
from parley.cli.importing import release, show_faults
from parley.cli.session import Session, shared

if TYPE_CHECKING:
    from parley.cli.calendar_file import Row

FORM = "engagement-propose"


@click.group("plan", cls=Group)
@shared
def command(session: Session) -> None:
    """The plan of engagements as a calendar (iCalendar, RFC 5545)."""


@command.command("calendar")
@click.option("--out", type=click.Path(path_type=Path), help="A new file; otherwise to standard output.")
@click.option(
    "--language",
    type=click.Choice((*LANGUAGES, "both")),
    default="both",
    show_default=True,
    help="Language of the texts.",
)
@shared
def write(session: Session, out: Path | None, language: str) -> int:
    """Write what has a day: rounds and meetings, engagements, promises that fall due, reviews of suspensions.

    What is known to a month or a year only is left out and counted. Every node that holds the same entries writes the same
    bytes.
    """
    from parley.cli.home import write_new

    found = session.client().get("/calendar", language=language)
    if out is not None:
        write_new(out, found["calendar"].encode())
    if session.screen.json:
        session.screen.emit(found if out is None else found | {"calendar": str(out)})
    elif out is None:
        click.echo(found["calendar"].encode(), nl=False)
    else:
        session.screen.say("plan.written", out=str(out), count=found["count"], left=len(found["left_out"]))
        for one in found["left_out"]:
            session.screen.show(f"  {one['ref']} {one['period']} {one['title']}")
    return Exit.DONE


@command.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--kind", required=True, help="Kind of all these engagements, as the form has it: talks, port_visit, …")
@click.option("--level", required=True, help="Level of all of them: minister, working, …")
@click.option("--expires", required=True, help="Until when the proposals can be accepted.")
@click.option(
    "--language", type=click.Choice(LANGUAGES), default="en", show_default=True, help="Language of the titles."
)
@click.option("--role", default="policy_staff", show_default=True, help="The role that releases them.")
@click.option("--dry-run", is_flag=True, help="Only say what would be done.")
@click.option("--yes", "-y", is_flag=True, help="Import without asking.")
@shared
def read(
    session: Session, file: Path, kind: str, level: str, expires: str, language: str, role: str, dry_run: bool, yes: bool
) -> int:  # fmt: skip
    """Propose every event of a calendar file for the year's plan: nothing, unless every event can be read.

    Taken are title, days and place. Events that are cancelled, and those that the plan holds already, are left out. There is
    no undo: every proposal becomes a signed entry that all sides hold.
    """
    from parley.base import limits
    from parley.cli.home import read_bounded
    from parley.messages import catalogue

    client = session.client()
    data = read_bounded(file, limits.CALENDAR_FILE_MAX, str(file))
    common = {"kind": kind, "level": level, "expires": expires}
    form = catalogue.load().form(FORM)
    events = calendar_file.events(data)
    rows, faults = calendar_file.rows(events, common, form, language)
    if faults:
        show_faults(session, faults)
        return Exit.REFUSED
    wanted = calendar_file.new(rows, form, client.get("/commitments")["engagements"])
    _preview(session, events, rows, wanted)
    refs: list[str] = []
    if wanted and not dry_run:
        session.screen.confirm("plan.confirm", yes, count=len(wanted))
        refs = release(session, client, FORM, wanted, language, role)
    _finish(session, events, rows, wanted, refs, dry_run)
    return Exit.DONE


def _preview(session: Session, events: Sequence[Any], rows: Sequence["Row"], wanted: Sequence["Row"]) -> None:
    screen = session.screen
    if screen.json:
        return
    if wanted:
        shown = [tuple(str(row.values.get(name, "")) for name in ("period", "title", "place")) for row in wanted]
        screen.table(("commitments.period", "commitments.title", "talks.place"), shown)
    cancelled = len(events) - len(rows)
    screen.say("plan.preview", new=len(wanted), standing=len(rows) - len(wanted), cancelled=cancelled)


def _finish(
    session: Session, events: Sequence[Any], rows: Sequence["Row"], wanted: Sequence["Row"], refs: list[str], dry_run: bool
) -> None:  # fmt: skip
    screen = session.screen
    if not screen.json:
        screen.say("plan.done" if refs else "import.nothing", style="green" if refs else "", count=len(refs))
        return
    counts = {"new": len(wanted), "standing": len(rows) - len(wanted), "cancelled": len(events) - len(rows)}
    planned = [
        {name: row.values[name] for name in ("title", "period", "place") if name in row.values} for row in wanted
    ]
    screen.emit(counts | {"planned": planned, "imported": len(refs), "refs": refs, "dry_run": dry_run})
