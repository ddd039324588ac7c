"""``parley picture``: the state of the relationship in figures, or as charts in files."""

from pathlib import Path

import click

from parley.cli.session import Session, shared


@click.command("picture")
@click.option("--at", metavar="TIME", default="", help="As of that day or time; without it, now.")
@click.option(
    "--svg", "folder", type=click.Path(path_type=Path, file_okay=False), help="Write the charts into this folder."
)
@shared
def command(session: Session, at: str, folder: Path | None) -> None:
    """Show contacts by level, channels, refusals, response times and commitments, out of the record alone.

    Every node that holds the same linked entries gives the same bytes for the same TIME, in --json and in every file. TIME is
    a day (2025-12-16: its end in UTC), a date-time group or an ISO 8601 time. Every figure of --json names the entries that
    it rests on.
    """
    import msgspec

    from parley.cli.picturing import charts, tables
    from parley.procedures.picture.shape import Picture

    document = session.client().get("/picture", at=at)
    seen = msgspec.convert(document, Picture)
    files = charts(seen, folder) if folder else []
    if session.screen.json:
        session.screen.emit({"files": [str(file) for file in files]} if folder else document)
        return
    for file in files:
        session.screen.say("picture.written", file=file)
    if not files:
        tables(session, seen)
