"""``parley send``: release a message, after seeing what it will say."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from parley.cli.client import Client, segment
from parley.cli.session import Session, shared
from parley.cli.show import tell_from_memory

if TYPE_CHECKING:
    from parley.cli.attaching import Attached

PRECEDENCES = ("ROUTINE", "PRIORITY", "IMMEDIATE", "FLASH")


@click.command("send")
@click.argument("form", required=False)
@click.argument("pairs", nargs=-1, metavar="[FIELD=VALUE]…")
@click.option("--list", "list_forms", is_flag=True, help="List the forms; with FORM: its fields.")
@click.option("--to", multiple=True, help="A side or post, by number or name (1, 1.0, China, 'China/MND desk').  [all]")
@click.option("--precedence", type=click.Choice(PRECEDENCES, case_sensitive=False), help="How much haste it is in.")
@click.option("--about", multiple=True, metavar="REF", help="The message that this one answers or speaks of.")
@click.option("--answer-by", help="When an answer is wanted: +30 (minutes), +2h, 160800Z DEC 25, ISO 8601.")
@click.option("--channel", default="", help="The channel in which it is said.  [none]")
@click.option("--role", default="duty_officer", show_default=True, help="The role that releases it.")
@click.option(
    "--language", type=click.Choice(["en", "zh"]), help="Language of free text and of what you typed.  [--lang]"
)
@click.option(
    "--attach",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A document to send along: the form must have a field for it.",
)
@click.option("--yes", "-y", is_flag=True, help="Release without asking.")
@shared
def command(
    session: Session, form: str | None, pairs: tuple[str, ...], list_forms: bool, to: tuple[str, ...],
    precedence: str | None, about: tuple[str, ...], answer_by: str | None, channel: str, role: str, language: str | None,
    attach: tuple[Path, ...], yes: bool,
) -> None:  # fmt: skip
    """Release a message: parley send line-test number=1 --to China.

    A field that may be given several times is written several times: who=watch who=technicians.

    Shows what it says in both languages, and asks before it is signed. A released message cannot be taken back.
    """
    client = session.client()
    if list_forms or form is None:
        list_them(session, client, form)
        return
    from parley.cli import attaching, values

    status = client.get("/status") if to or answer_by else {}
    given = values.assignments(pairs)
    files = attaching.read(client, form, attach, given) if attach else []
    draft = {
        "form": form, "values": given, "language": language or session.screen.language,
        "precedence": (precedence or "").upper(), "about": about, "role": role, "channel": channel,
        "to": [values.addressee(one, status["posts"]) for one in to],
        "wanted_by": values.moment(answer_by, status["now"]) if answer_by else None,
    }  # fmt: skip
    release(session, client, draft, to, yes, files)


def release(
    session: Session, client: Client, draft: dict[str, Any], to: tuple[str, ...], yes: bool,
    files: "Sequence[Attached]" = (),
) -> None:  # fmt: skip
    """Show what a draft will say, ask unless ``yes``, have it released, its documents before it. Raises LocalError, click.Abort
    when it is not."""
    from parley.cli import attaching

    preview = client.post(f"/form/{segment(draft['form'])}/preview", draft)
    show_preview(session, preview, to)
    session.screen.confirm("send.confirm", yes)
    attaching.put(client, session.screen, files, draft["to"], draft["role"])
    ref = client.post("/release", draft | {"catalogue": preview["catalogue"]})["ref"]
    if session.screen.json:
        session.screen.emit({"ref": ref} | preview)
    session.screen.say("send.released", style="green", ref=ref)


def show_preview(session: Session, preview: dict[str, Any], to: tuple[str, ...]) -> None:
    """What will be signed, in both languages, the officer's own first."""
    from parley.base import instant

    screen = session.screen
    if screen.json:
        return
    tell = screen.tell
    screen.say(
        "send.head",
        style="bold",
        precedence=tell(f"precedence.{preview['precedence']}"),
        to=", ".join(to) or tell("send.all"),
    )
    if preview["wanted_by"]:
        screen.say("send.wanted", time=instant.dtg(preview["wanted_by"]))
    for language in sorted(preview["text"], key=lambda one: one != screen.language):
        screen.show("\n" + preview["text"][language])
    tell_from_memory(session, preview)
    screen.show("")
    if preview["short_notice"][screen.language]:
        screen.show(preview["short_notice"][screen.language], "bold yellow")


def list_them(session: Session, client: Client, form: str | None) -> None:
    """All forms, or one form's fields."""
    screen = session.screen
    found = client.get(f"/form/{segment(form)}") if form else client.get("/forms")
    if screen.json:
        screen.emit(found)
        return
    language = screen.language
    if form is None:
        rows = [
            (
                one["form"],
                screen.tell(f"precedence.{one['least_precedence']}"),
                one["title"][language],
                one["purpose"][language],
            )
            for one in found
        ]
        screen.table(("send.form", "send.least", "send.title", "send.purpose"), rows)
        return
    screen.show(f"{found['form']}: {found['title'][language]}. {found['purpose'][language]}", "bold")
    rows = [field_row(session, field) for field in found["fields"]]
    screen.table(("send.field", "send.wanted-field", "send.kind", "send.help"), rows)
    for field in found["fields"]:
        for name, label in field["choices"].items() if field["kind"] == "signal" else ():
            said = f"{name}  {label[language]}"
            screen.show(screen.tell("show.from-memory", signal=said) if name in field["from_memory"] else said)


def field_row(session: Session, field: dict[str, Any]) -> tuple[str, str, str, str]:
    """One field: its name, whether it must be there, its kind or choices, what to write."""
    screen = session.screen
    kind = ", ".join(field["choices"]) or field["kind"]
    if field["many"] > 1:
        kind = screen.tell("send.many", kind=kind, n=field["many"])
    must = screen.tell("send.must") if field["required"] else ""
    return field["field"], must, kind, field["help"][screen.language]
