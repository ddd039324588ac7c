"""``parley tracks``: read, replay, cot; encounters and ack ask the running node."""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from parley.base import instant
from parley.base.errors import LocalError, phrases
from parley.base.limits import SIDES_FILE_MAX_CHARS
from parley.cli.groups import Group
from parley.cli.home import read_bounded, write_new
from parley.cli.screen import Screen
from parley.cli.session import Session, shared
from parley.cli.tracks import told
from parley.cli.tracks.recording import Line, Recording

if TYPE_CHECKING:
    from parley.tracks.sides import Rules

FORMATS: Final = ("aivdm", "ais-csv", "sbs1", "modes", "beast", "cot")
SHOWN_COUNT: Final = 20
SPEED_MAX: Final = 1_000_000

file_argument = click.argument("file", type=click.Path(path_type=Path))
format_option = click.option(
    "--format", "format_", type=click.Choice(FORMATS), help="What the file is of.  [told from it]"
)
at_option = click.option("--at", help="The time of the first line, for files without times (ISO 8601 or DTG).")


@click.group("tracks", cls=Group)
@shared
def command(session: Session) -> None:
    """Read recorded feeds of sensors (AIS, ADS-B, Cursor-on-Target) and replay them, which needs no node; and what came too
    close in the feed of the running node."""


command.add_command(told.encounters)
command.add_command(told.ack)


@command.command("read")
@file_argument
@format_option
@at_option
@click.option("--refused", is_flag=True, help="Show every line that is refused, and why.")
@shared
def read(session: Session, file: Path, format_: str | None, at: str | None, refused: bool) -> None:
    """Read a recording and say what was understood, and what was refused and why. Nothing is guessed.

    With --json, one line for each sighting and each refusal, and a last one with the counts.
    """
    keep_kernels()
    from parley.cli.tracks import documents

    recording = Recording(file, format_)
    counts: Counter[str] = Counter()
    told_first: list[Line] = []
    units: set[str] = set()
    for line in watched(session.screen, recording, recording.read(instant.parse(at) if at else None)):
        documents.count(counts, units, line)
        if session.screen.json:
            for document in documents.of_line(line):
                session.screen.emit(document)
        elif line.refused and (refused or len(told_first) < SHOWN_COUNT):
            told_first.append(line)
    if session.screen.json:
        session.screen.emit({"format": recording.format, "units": len(units), "counts": dict(counts)})
        return
    session.screen.say(
        "tracks.read", style="bold", format=recording.format, lines=len(recording.lines), units=len(units)
    )
    show_counts(session.screen, counts)
    rows = [(str(one.number), one.refused.phrase(session.screen.language)) for one in told_first if one.refused]
    if rows:
        session.screen.table(["tracks.line", "tracks.why"], rows)


@command.command("replay")
@file_argument
@format_option
@at_option
@click.option("--sides", type=click.Path(path_type=Path), help="Whose units are, a TOML file.  [each for itself]")
@click.option("--speed", type=click.FloatRange(0, SPEED_MAX), help="How many times faster than it was.  [at once]")
@click.option("--from", "from_", help="Alerts only from this time on.")
@click.option("--to", help="Only up to this time.")
@click.option(
    "--every", default=30, show_default=True, type=click.IntRange(1, 3600), help="Seconds between looks ahead."
)
@click.option(
    "--reports", type=click.Path(path_type=Path), help="Write each alert's picture and report to this new folder."
)
@shared
def replay(
    session: Session,
    file: Path,
    format_: str | None,
    at: str | None,
    sides: Path | None,
    speed: float | None,
    from_: str | None,
    to: str | None,
    every: int,
    reports: Path | None,
) -> None:
    """Run a recording through the alerts, by its own time: which units come too close, when, and how.

    Without --sides every unit stands for itself. Ctrl-C ends it with the summary of what has run. With --json, one line for
    each event and doubt, and a last one with the summary.
    """
    keep_kernels()
    from parley.cli.tracks.replaying import Run

    recording = Recording(file, format_)
    lines = recording.read(instant.parse(at) if at else None)
    begin, end = (instant.parse(text) if text else None for text in (from_, to))
    run = Run(session.screen, rules(sides), every * 1000, speed, begin, end, reports)
    run.all(watched(session.screen, recording, lines))


@command.command("cot")
@file_argument
@click.argument("out", type=click.Path(path_type=Path))
@format_option
@at_option
@click.option("--sides", type=click.Path(path_type=Path), help="Whose units are, a TOML file.  [all neutral]")
@shared
def cot(session: Session, file: Path, out: Path, format_: str | None, at: str | None, sides: Path | None) -> None:
    """Write where the units of a recording were last heard to the new file OUT, as Cursor-on-Target events.

    Times are the recording's own, so a map program may show the units as stale. Own units are written as friendly, other ones as
    unknown, all else as neutral.
    """
    keep_kernels()
    from parley.cli.tracks.writing import events
    from parley.deconflict import criteria
    from parley.tracks.replay import Replay
    from parley.tracks.sighting import Named, Sighting

    limits, found = criteria.load(), rules(sides)
    following = Replay(found, limits).following
    recording = Recording(file, format_)
    for line in watched(session.screen, recording, recording.read(instant.parse(at) if at else None)):
        for one in line.told:
            if isinstance(one, Sighting):
                following.take(one)
            elif isinstance(one, Named):
                following.name(*one)
    written = events(following, limits, found is not None)
    write_new(out, "".join(f"{one}\n" for one in written).encode(), mode=0o644)
    if session.screen.json:
        session.screen.emit({"count": len(written), "path": str(out)})
    else:
        session.screen.say("tracks.cot-written", count=len(written), path=out)


def rules(path: Path | None) -> "Rules | None":
    """The rules of sides. Raises LocalError ``tracks.bad-rules``, ``cli.not-text``."""
    from parley.tracks import sides

    if path is None:
        return None
    try:
        return sides.read(read_bounded(path, 4 * SIDES_FILE_MAX_CHARS, str(path)).decode("utf-8"))
    except UnicodeDecodeError:
        raise LocalError("cli.not-text", path=str(path)) from None


def watched(screen: Screen, recording: Recording, lines: Iterator[Line]) -> Iterator[Line]:
    """The lines, with a bar that shows how far it is."""
    with screen.progress() as progress:
        task = progress.add_task(screen.tell("tracks.bar"), total=len(recording.lines))
        for line in lines:
            if line.number % 500 == 0:
                progress.update(task, completed=line.number)
            yield line


def show_counts(screen: Screen, counts: Counter[str]) -> None:
    """What became of the lines, the most frequent first; codes in the officer's words."""
    said = phrases()
    rows = []
    for code, count in counts.most_common():
        word = said[code][screen.language] if code in said else screen.tell(f"tracks.{code}")
        rows.append((str(count), word.replace("{", "").replace("}", ""), code if code in said else ""))
    screen.table(["tracks.count", "tracks.what", "tracks.code"], rows)


def keep_kernels() -> None:
    """Where the machine code of deconfliction is kept, so that only the first run compiles it; before anything imports it."""
    from parley.runtime.kernels import keep_compiled

    if "NUMBA_CACHE_DIR" not in os.environ:
        cache = os.environ.get("XDG_CACHE_HOME", "")
        keep_compiled((Path(cache) if cache.startswith("/") else Path.home() / ".cache") / "parley")
