"""The report of an incident or a call for the terminal, as a page, or on paper: every message in all languages, both sides'
versions, and the line minute by minute."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from parley.cli.cases import Kind, state
from parley.cli.client import segment
from parley.cli.session import Session, shared

if TYPE_CHECKING:
    from parley.web.reports.report import Message, Report


def printing(kind: Kind) -> click.Command:
    """The command ``report`` of that kind of case."""

    @click.command("report")
    @click.argument("ref")
    @click.option("--language", "languages", default="en,zh", show_default=True, help="Columns, the left one first.")
    @click.option("--html", "page", type=click.Path(path_type=Path), help="Write a page that needs nothing else.")
    @click.option("--pdf", type=click.Path(path_type=Path), help="Print it to PDF by the Chromium of this machine.")
    @shared
    def report(session: Session, ref: str, languages: str, page: Path | None, pdf: Path | None) -> None:
        """The whole report, to be kept or handed on, with the state of the line at every minute.

        What it tells stands in the record, signed by its authors; the minutes of the line are this post's own log. Without a
        file it is shown here.
        """
        write(session, f"/{kind.one}/{segment(ref)}/report", languages, page, pdf)

    return report


def write(session: Session, path: str, languages: str, page: Path | None, pdf: Path | None) -> None:
    """To files, or to the terminal. Raises LocalError ``cli.file-exists``, ``cli.no-chromium`` and what the node refuses with."""
    from parley.cli.catalogue.book import chromium
    from parley.cli.home import write_new

    client = session.client()
    if page is None and pdf is None:
        shown(session, client.get(path), languages)
        return
    program = chromium.found(None) if pdf else None
    html = client.raw("GET", path + ".html", None, {"languages": languages})
    for out in (page, pdf):
        if out is not None:
            data = chromium.printed(program, html.decode()) if out is pdf and program else html
            write_new(out, data, 0o600)
            session.screen.say("report.written", file=out)
    if session.screen.json:
        session.screen.emit({"files": [str(out) for out in (page, pdf) if out]})


def shown(session: Session, document: object, languages: str) -> None:
    """On the terminal."""
    import msgspec

    from parley.web.api_reports import chosen
    from parley.web.reports.report import Report

    wanted = chosen(languages)
    if session.screen.json:
        session.screen.emit(document)
        return
    report = msgspec.convert(document, Report)
    screen = session.screen
    screen.say("case.head", style="bold", ref=report.ref, state=state(session, report.state))
    for message in report.messages:
        _message(session, message, wanted)
    if report.matters:
        tell = screen.tell
        rows = [
            (tell(f"report.{one.kind}"), f"[{one.number}]", f"[{one.word or '—'}]", state(session, one.state))
            for one in report.matters
        ]
        screen.table(("case.matter", "report.number", "case.word", "case.state"), rows)
    _minutes(session, report)


def _message(session: Session, message: "Message", languages: list[str]) -> None:
    from parley.base import instant

    screen, known = session.screen, session.screen.tell.known
    screen.show(f"\n[{message.number}] {message.author} · {instant.dtg(message.time)} · {message.ref}", "bold")
    for language in languages:
        screen.show("\n".join(f"    {line}" for line in (message.heading[language], *message.lines[language])))
    rungs = (f"{known('level.' + one.level, one.level)} {instant.iso(one.at)[11:19]}Z" for one in message.rungs)
    screen.show("    " + ", ".join(rungs), "dim")


def _minutes(session: Session, report: "Report") -> None:
    from parley.base import instant
    from parley.base.instant import MINUTE
    from parley.web.reports.page import said

    rows = [
        (instant.dtg(one.since), str((one.until - one.since) // MINUTE), one.post, "; ".join(said(one, session.screen.language)))
        for one in report.minutes
    ]  # fmt: skip
    session.screen.table(("report.from", "report.minutes", "case.by", "report.line"), rows)
    if report.shortened:
        session.screen.say("report.shortened")
