"""``parley catalogue``: the table of its commands. Each one's work lies in a module of its own, imported when it is called."""

from pathlib import Path

import click

from parley.base.errors import LANGUAGES
from parley.cli.exits import Exit
from parley.cli.groups import Group
from parley.cli.session import Session, shared

PATH = click.Path(path_type=Path)
MARKERS = ("instruction", "advice", "warning", "information", "question", "answer", "request", "intention")

which = click.option(
    "--catalogue",
    "which",
    metavar="FOLDER|HASH|REF",
    help="Another catalogue: a folder, a hash known here, a proposal's ref, in-force.  [own]",
)


@click.group("catalogue", cls=Group)
@shared
def command(session: Session) -> None:
    """Look at the forms of messages; check, compare, begin and print them; propose them and agree to them.

    The catalogue is the program's own, unless another is named: a folder that holds catalogue/ and lists/, or the
    beginning of the hash of one that is kept in the home's folder catalogues/; or, through the running node, the ref of a
    proposal, or "in-force".
    """


@command.command("list")
@click.option("--family", help="Only the forms of this family.")
@which
@shared
def list_(session: Session, family: str | None, which: str | None) -> None:
    """List the forms: number, name, family, marker, least precedence, title, and where their wording comes from."""
    from parley.cli.catalogue import known, showing

    showing.list_forms(session.screen, known.found(session, which), family)


@command.command("show")
@click.argument("form")
@click.option("--also", type=click.Choice(["ru"]), help="A courtesy language besides, for the program's own forms.")
@which
@shared
def show(session: Session, form: str, also: str | None, which: str | None) -> None:
    """Show one form, by name or number: its fields, both languages side by side, its examples rendered in both."""
    from parley.cli.catalogue import known, showing
    from parley.messages import catalogue

    one = known.found(session, which)
    showing.show_form(session.screen, one, known.form_of(one, form))
    if also and one.sources == catalogue.load().sources:
        showing.show_courtesy(session.screen, known.form_of(catalogue.load(courtesy=(also,)), form), also)


@command.command("lint")
@click.argument("folder", type=PATH, required=False)
@click.option("--strict", is_flag=True, help="Doubts count as faults.")
@shared
def lint(session: Session, folder: Path | None, strict: bool) -> int:
    """Check everything in a catalogue folder (or the program's own) and name all that is wrong, not only the first thing.

    Both languages complete and nothing left over or untranslated; every body proven and every branch reached by the
    corpus; every message read back as what it was; help for each field; two examples; families, numbers, replies; TODOs.
    A fault keeps a catalogue from being agreed; a doubt is for a linguist. Ends with 7 if there is a fault.
    """
    from parley.cli.catalogue import known, linting

    return linting.lint(session.screen, known.sources(folder), strict)


@command.command("diff")
@click.argument("before")
@click.argument("after", required=False)
@shared
def diff(session: Session, before: str, after: str | None) -> int:
    """Compare two catalogues, field by field and phrase by phrase; a folder, a hash known here, or "own" for the
    program's; through the running node "in-force", or the ref of a proposal.

    One alone is compared with the one in force: parley catalogue diff REF tells what agreeing to a proposal would change.
    Where the same message renders differently, it is shown before and after. Ends with 7 if they differ.
    """
    from parley.cli.catalogue import differing, known
    from parley.messages.difference import compare

    names = (before, after) if after is not None else (known.IN_FORCE, before)
    one, other = (known.found(session, None if name == "own" else name) for name in names)
    found = compare(one, other)
    differing.show(session.screen, found, one, other)
    return Exit.DONE if found.is_empty else Exit.FOUND


@command.command("new")
@click.argument("name")
@click.option("--in", "folder", type=PATH, default=Path(), help="The catalogue folder.  [this folder]")
@click.option("--family", default="free", show_default=True, help="The family that it belongs to.")
@click.option("--marker", type=click.Choice(MARKERS), default="information", show_default=True, help="Its marker.")
@click.option("--number", type=click.IntRange(64, 2**31 - 1), help="Its number.  [the next of its family]")
@shared
def new(session: Session, name: str, folder: Path, family: str, marker: str, number: int | None) -> None:
    """Begin a form: a folder with form.toml, en.ftl and zh.ftl, in which all that is to be written says TODO.

    It loads as it is, so that it can be tried at once; parley catalogue lint names every TODO that is left.
    """
    from parley.cli.catalogue import begin

    place, number = begin.begin(folder, name, family, marker, number)
    if session.screen.json:
        session.screen.emit({"form": name, "number": number, "folder": str(place)})
    session.screen.say(
        "catalogue.begun", style="green", form=name, number=number, folder=place, root=place.parent.parent
    )


@command.command("sizes")
@click.option("--family", help="Only the forms of this family.")
@which
@shared
def sizes(session: Session, family: str | None, which: str | None) -> None:
    """Tell how many bytes the payloads of each form take: least, typical, largest; and the entries, signed and sealed.

    Typical is the middle one of the examples; largest has every field at its largest value and every text full.
    """
    from parley.cli.catalogue import known, showing

    showing.list_sizes(session.screen, known.found(session, which), family)


@command.command("book")
@click.option("--out", type=PATH, required=True, help="The file to write: .html, or .pdf by this machine's Chromium.")
@click.option("--family", "families", multiple=True, help="Only the forms of these families.")
@click.option("--date", metavar="YYYY-MM-DD", help="The date on its title page.  [today, UTC]")
@click.option("--first", type=click.Choice(LANGUAGES), default="en", show_default=True, help="The left column.")
@click.option("--chromium", type=PATH, help="The Chromium to print with.  [the machine's]")
@which
@shared
def book(
    session: Session, out: Path, families: tuple[str, ...], date: str | None, first: str, chromium: Path | None,
    which: str | None,
) -> None:  # fmt: skip
    """Print the catalogue as a phrase book for the shelf of a duty desk: both languages in two columns, with contents and
    index.

    The HTML file holds all that it needs, fonts too. A PDF is that page, printed.
    """
    from parley.cli.catalogue import known, printing

    printing.write(session.screen, known.found(session, which), printing.Order(out, families, date, first, chromium))


@command.command("proposals")
@shared
def proposals(session: Session) -> None:
    """List the catalogues of the record: in force, before it, proposed; who stands behind each, who is awaited, when it ends.

    Asks the running node.
    """
    from parley.cli.catalogue import agreeing

    agreeing.list_proposals(session)


linguist_option = click.option(
    "--linguist", required=True, metavar="NAME", help="Who has read the columns of all languages for this side."
)
role_option = click.option(
    "--role", default="policy_staff", show_default=True, help="The role that speaks for the side."
)


@command.command("propose")
@click.argument("folder", type=PATH)
@linguist_option
@click.option(
    "--authentic",
    multiple=True,
    metavar="LANGUAGE",
    help="A language whose text decides; may be repeated.  [all agreed]",
)
@click.option("--open-for", default="90d", show_default=True, help="How long it may be agreed to: 12h, 30d.")
@role_option
@click.option("--yes", "-y", is_flag=True, help="Propose without asking.")
@shared
def propose(
    session: Session, folder: Path, linguist: str, authentic: tuple[str, ...], open_for: str, role: str, yes: bool
) -> int:
    """Put the catalogue in a folder forward, as a change of the one in force. Proposing agrees for this side.

    It is checked as by lint, compared with the one in force, and shown, before it is signed. Needs the running node.
    """
    from parley.cli.catalogue import agreeing

    return agreeing.propose(session, folder, linguist, authentic, open_for, role, yes)


@command.command("agree")
@click.argument("ref")
@linguist_option
@click.option(
    "--hash",
    "named",
    metavar="DIGITS",
    help="The hash of what is agreed to, 16 digits at least, instead of being asked.",
)
@role_option
@shared
def agree(session: Session, ref: str, linguist: str, named: str | None, role: str) -> None:
    """Agree for this side to a proposed catalogue. It counts when every side has agreed, and cannot be taken back.

    Shows all that changes, as diff does, and has the beginning of the hash typed before it is signed. Needs the running node.
    """
    from parley.cli.catalogue import agreeing

    agreeing.agree(session, ref, linguist, named, role)


@command.command("export")
@click.argument("ref")
@click.argument("folder", type=PATH)
@shared
def export(session: Session, ref: str, folder: Path) -> None:
    """Write the files of a proposed catalogue, or of the one "in-force", into a new folder: to read, lint and change them.

    Needs the running node.
    """
    from parley.cli.catalogue import agreeing

    agreeing.export(session, ref, folder)
