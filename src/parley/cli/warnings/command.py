"""``parley warnings``: read."""

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from parley.base import instant
from parley.base.errors import LocalError
from parley.base.limits import IMPORT_FILE_MAX
from parley.cli.groups import Group
from parley.cli.home import read_bounded, write_new
from parley.cli.screen import Screen
from parley.cli.session import Session, shared
from parley.cli.warnings import documents

if TYPE_CHECKING:
    from parley.formats.navarea.file import Text
    from parley.formats.navarea.warning import Notice, Warning

BAR_COUNT: Final = 50
"""From how many warnings on a bar shows how far the reading is."""
PASSAGE_MAX_CHARS: Final = 120


@click.group("warnings", cls=Group)
@shared
def command(session: Session) -> None:
    """Read broadcast warnings (HYDROPAC, NAVAREA and their like) into areas and windows. Needs no node."""


@command.command("read")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--refused", is_flag=True, help="Show every passage that is not understood, and why.")
@click.option("--geojson", type=click.Path(path_type=Path), help="Write the areas to this new file, as GeoJSON.")
@shared
def read(session: Session, file: Path, refused: bool, geojson: Path | None) -> None:
    """Read a file of warnings (text, or JSON lines with "id" and "text"; - is standard input) and show what they claim.

    Nothing is guessed: what is not understood for certain is refused with its reason, and nothing is taken from it. How the texts
    are read, and what is refused, stands in docs/how-to/warnings.md.

    With --json, one line for each warning, and a last one with the counts.
    """
    found = read_all(session.screen, given(file))
    features = documents.features(found) if geojson else []
    if geojson:
        write_new(geojson, documents.collection(features), mode=0o644)
    if session.screen.json:
        for name, warning in found:
            session.screen.emit(documents.document(name, warning))
        session.screen.emit({"counts": documents.counts(found)})
        return
    show(session.screen, found)
    if refused:
        show_refused(session.screen, found)
    show_counts(session.screen, found)
    if geojson:
        session.screen.say("warnings.written", count=len(features), path=geojson)


def given(file: Path) -> str:
    """The text of the file. Raises LocalError ``cli.not-text``, ``base.too-large``, FaultError for a file."""
    data = (
        sys.stdin.buffer.read(IMPORT_FILE_MAX + 1)
        if str(file) == "-"
        else read_bounded(file, IMPORT_FILE_MAX, str(file))
    )
    if len(data) > IMPORT_FILE_MAX:
        raise LocalError("base.too-large", what="-", size=len(data), limit=IMPORT_FILE_MAX)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise LocalError("cli.not-text", path=str(file)) from None


def read_all(screen: Screen, data: str) -> list[tuple[str, "Warning"]]:
    """Every warning with what the file calls it; one that is too long is refused as a whole."""
    from parley.formats.navarea.file import texts

    given = texts(data)
    if len(given) < BAR_COUNT:
        return [(one.name, read_one(one)) for one in given]
    with screen.progress() as progress:
        task = progress.add_task(screen.tell("warnings.bar"), total=len(given))
        found = []
        for one in given:
            found.append((one.name, read_one(one)))
            progress.advance(task)
    return found


def read_one(one: "Text") -> "Warning":
    """One warning; a text over the bound is not read, and said to be so."""
    from parley.formats.navarea import read as reader
    from parley.formats.navarea.cancel import NOTHING
    from parley.formats.navarea.warning import Warning
    from parley.formats.refusal import NotUnderstood

    try:
        return reader.read(one.text)
    except LocalError as error:
        whole = NotUnderstood(error.code, error.facts, 0, len(one.text))
        return Warning("", None, (), one.text, (), NOTHING, (whole,))


def show(screen: Screen, found: Sequence[tuple[str, "Warning"]]) -> None:
    """What the warnings claim, a line for each notice."""
    rows = [
        (warning.name or name, notice.kind.lower(), areas(screen, notice), windows(screen, notice))
        for name, warning in found
        for notice in warning.notices
    ]
    if rows:
        screen.table([f"warnings.{title}" for title in ("name", "kind", "areas", "windows")], rows)


def areas(screen: Screen, notice: "Notice") -> str:
    """How many areas of which shape."""
    count = Counter(documents.SHAPES[area.wire[0]] for area in notice.areas)
    said = [screen.tell(f"warnings.{shape}", count=number) for shape, number in count.items()]
    vague = [screen.tell("warnings.vague")] if any(area.vague for area in notice.areas) else []
    return ", ".join(said + vague)


def windows(screen: Screen, notice: "Notice") -> str:
    """From when to when, and how often."""
    if notice.open_since is not None:
        return screen.tell("warnings.open", since=instant.dtg(notice.open_since))
    first, last = notice.windows[0], notice.windows[-1]
    said = f"{instant.dtg(first[0])} – {instant.dtg(last[1])}"
    return said if first == last else screen.tell("warnings.times", said=said, count=len(notice.windows))


def show_refused(screen: Screen, found: Sequence[tuple[str, "Warning"]]) -> None:
    """Every passage that is not understood."""
    for name, warning in found:
        for one in warning.not_understood:
            passage = " ".join(warning.text[one.start : one.end].split())
            cut = passage if len(passage) <= PASSAGE_MAX_CHARS else f"{passage[:PASSAGE_MAX_CHARS]} …"
            screen.show(f"{warning.name or name}  [{one.code}]", "yellow")
            screen.show(f"  {one.phrase(screen.language)}")
            screen.show(f"  | {cut}", "dim")


def show_counts(screen: Screen, found: Sequence[tuple[str, "Warning"]]) -> None:
    """How many were understood, and of what is not understood how many for which reason."""
    counts = documents.counts(found)
    if counts["reasons"]:
        rows = [
            (str(number), code, documents.reason(code, screen.language)) for code, number in counts["reasons"].items()
        ]
        screen.table(("warnings.count", "warnings.code", "warnings.reason"), rows)
    screen.say(
        "warnings.sum",
        style="bold",
        **{name: counts[name] for name in ("warnings", "with_windows", "open", "rest", "areas")},
    )
