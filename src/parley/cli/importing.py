"""``parley import``: data from files into the record."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from parley.base.errors import LANGUAGES, LocalError
from parley.cli.client import Client
from parley.cli.exits import Exit
from parley.cli.groups import Group
from parley.cli.session import Session, shared

if TYPE_CHECKING:
    from parley.cli.contacts_file import Fault, Row
    from parley.messages.form import Form

BATCH_COUNT = 50


class Plan(NamedTuple):
    """What an import would do: ``standing`` rows stand already as they are, ``changed`` under their key with other words."""

    new: list["Row"]
    standing: list["Row"]
    changed: list["Row"]


@click.group("import", cls=Group)
@shared
def command(session: Session) -> None:
    """Bring data into the record. What is in the record stays: there is no undo."""


@command.command("contacts")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default="en",
    show_default=True,
    help="Language of the file's free text.",
)
@click.option("--role", default="policy_staff", show_default=True, help="The role that releases them.")
@click.option("--changed", is_flag=True, help="Tell rows again whose key stands already with other words.")
@click.option("--dry-run", is_flag=True, help="Only say what would be done.")
@click.option("--yes", "-y", is_flag=True, help="Import without asking.")
@shared
def contacts(session: Session, file: Path, language: str, role: str, changed: bool, dry_run: bool, yes: bool) -> int:
    """Import contacts from a CSV file: nothing, unless every row can be read.

    Rows that stand in the record already are left out, so the same file can be imported again. There is no undo: every
    contact becomes a signed entry that all sides hold.
    """
    from parley.cli import contacts_file
    from parley.messages import catalogue

    client = session.client()
    form = catalogue.load().form("contact")
    rows, faults = contacts_file.read(file, form, language)
    if faults:
        show_faults(session, faults)
        return Exit.REFUSED
    plan = plan_for(rows, client.get("/contacts"), form)
    wanted = plan.new + (plan.changed if changed else [])
    show_plan(session, plan, changed)
    refs: list[str] = []
    if wanted and not dry_run:
        session.screen.confirm("import.confirm", yes, count=len(wanted))
        refs = release(session, client, wanted, language, role)
    finish(session, plan, refs, dry_run)
    return Exit.DONE


@command.command("facts")
@click.argument("form", type=click.Choice(["contact-version", "contact-topic", "contact-link", "contact-detail"]))
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default="en",
    show_default=True,
    help="Language of the file's free text.",
)
@click.option("--role", default="policy_staff", show_default=True, help="The role that releases them.")
@click.option("--dry-run", is_flag=True, help="Only say what would be done.")
@click.option("--yes", "-y", is_flag=True, help="Import without asking.")
@shared
def facts(session: Session, form: str, file: Path, language: str, role: str, dry_run: bool, yes: bool) -> int:
    """Import what is told of contacts from a CSV file: its columns are the fields of FORM. Nothing, unless every row can be read.

    Rows that stand in the record already are left out.
    """
    from parley.base import limits
    from parley.cli import facts_file
    from parley.cli.home import read_bounded
    from parley.messages import catalogue

    client = session.client()
    found = catalogue.load().form(form)
    rows, faults = facts_file.parse(read_bounded(file, limits.IMPORT_FILE_MAX, "The file"), found, language)
    if faults:
        show_faults(session, faults)
        return Exit.REFUSED
    wanted = facts_file.new(rows, found, client.get("/told"))
    session.screen.say("import.plan", new=len(wanted), standing=len(rows) - len(wanted))
    refs: list[str] = []
    if wanted and not dry_run:
        session.screen.confirm("import.facts-confirm", yes, count=len(wanted))
        refs = release_facts(client, form, wanted, language, role)
    if session.screen.json:
        counts = {"new": len(wanted), "standing": len(rows) - len(wanted), "imported": len(refs)}
        session.screen.emit(counts | {"refs": refs, "dry_run": dry_run})
    else:
        session.screen.say("import.facts-done" if refs else "import.nothing", count=len(refs))
    return Exit.DONE


def release_facts(client: Client, form: str, rows: list[Any], language: str, role: str) -> list[str]:
    """Release the rows, some at a time; returns their refs."""
    refs: list[str] = []
    for first in range(0, len(rows), BATCH_COUNT):
        some = rows[first : first + BATCH_COUNT]
        drafts = [{"form": form, "values": row.values, "language": language, "role": role} for row in some]
        refs += client.post("/releases", {"releases": drafts})["refs"]
    return refs


def plan_for(rows: list["Row"], held: list[dict[str, Any]], form: "Form") -> Plan:
    """Which rows are new, by what the record holds under the same key."""
    import msgspec

    from parley.node.contact_view import contact_view

    told: dict[str, list[dict[str, Any]]] = {}
    for one in held:
        told.setdefault(one["key"], []).append(
            {name: value for name, value in one.items() if name not in ("ref", "told_by")}
        )
    plan = Plan([], [], [])
    for row in rows:
        view = msgspec.to_builtins(contact_view("", {"level": ""} | form.values(row.fields), ""))
        same = {name: value for name, value in view.items() if name not in ("ref", "told_by")}
        standing = told.get(row.key)
        (plan.new if standing is None else plan.standing if same in standing else plan.changed).append(row)
    return plan


def release(session: Session, client: Client, rows: list["Row"], language: str, role: str) -> list[str]:
    """Release the rows, some at a time; each batch is durable when the bar moves."""
    refs: list[str] = []
    with session.screen.progress() as progress:
        task = progress.add_task(session.screen.tell("import.bar"), total=len(rows))
        for first in range(0, len(rows), BATCH_COUNT):
            some = rows[first : first + BATCH_COUNT]
            drafts = [{"form": "contact", "values": row.values, "language": language, "role": role} for row in some]
            refs += client.post("/releases", {"releases": drafts})["refs"]
            progress.update(task, advance=len(some))
    return refs


def show_faults(session: Session, faults: list["Fault"]) -> None:
    """Every fault with its line and column; nothing was imported."""
    screen = session.screen
    refused = LocalError("cli.bad-rows", count=len(faults))
    if screen.json:
        from parley.cli.screen import error_document

        found = [{"line": one.line, "column": one.column} | error_document(one.error) for one in faults]
        screen.emit({"error": error_document(refused) | {"rows": found}})
        return
    for one in faults:
        click.echo(
            screen.tell("import.fault", line=one.line, column=one.column, what=one.error.phrase(screen.language)),
            err=True,
        )
    screen.error(refused)


def show_plan(session: Session, plan: Plan, changed: bool) -> None:
    """What will be done."""
    if session.screen.json:
        return
    session.screen.say("import.plan", new=len(plan.new), standing=len(plan.standing))
    if plan.changed:
        session.screen.say("import.changed" if changed else "import.left", style="yellow", count=len(plan.changed))
        for row in plan.changed[:20]:
            session.screen.show(f"  {row.line}: {row.key}")


def finish(session: Session, plan: Plan, refs: list[str], dry_run: bool) -> None:
    """What was done."""
    if session.screen.json:
        counts = {"new": len(plan.new), "standing": len(plan.standing), "changed": len(plan.changed)}
        session.screen.emit(counts | {"imported": len(refs), "refs": refs, "dry_run": dry_run})
        return
    session.screen.say("import.done" if refs else "import.nothing", style="green" if refs else "", count=len(refs))
