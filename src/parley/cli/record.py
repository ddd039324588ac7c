"""``parley record``: verify, export and prove. All of it works offline on the files, also while the node runs."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from parley.base import limits
from parley.base.errors import LocalError
from parley.cli.exits import Exit
from parley.cli.groups import Group
from parley.cli.home import read_bounded, write_new
from parley.cli.session import Session, shared

if TYPE_CHECKING:
    from parley.record.audit import Report
    from parley.record.finding import Finding

PATH = click.Path(path_type=Path)


@click.group("record", cls=Group)
@shared
def command(session: Session) -> None:
    """Verify, export and prove the record, also offline."""


@command.command("verify")
@click.option("--store", type=PATH, help="The store to verify.  [the home's]")
@click.option("--genesis", type=PATH, help="A genesis that you trust: the store must be of this record.  [the home's]")
@click.option("--proof", type=PATH, help="Verify this proof instead: of a contradiction, or of one entry.")
@click.option(
    "--open", "open_payloads", is_flag=True, help="Open sealed payloads and hold them against their commitments too."
)
@click.option("--processes", type=click.IntRange(1, 64), default=None, help="Worker processes.  [all cores]")
@shared
def verify(
    session: Session,
    store: Path | None,
    genesis: Path | None,
    proof: Path | None,
    open_payloads: bool,
    processes: int | None,
) -> int:
    """Verify every signature, link, receipt and checkpoint of a store, from the genesis on. It trusts nothing it is told.

    Ends with 0 if all is sound; 7 if something is damaged or a post broke a rule.
    """
    home = session.home
    if genesis is None and home.is_paired and (store is None or proof is not None):
        genesis = home.genesis
    if proof is not None:
        from parley.cli.proving import verify_file

        return verify_file(session, proof, genesis)
    if store is None:
        home.require_paired()
    report = audited(session, store or home.store, processes or os.cpu_count() or 1, open_payloads)
    other = genesis is not None and _record_id(genesis) != report.record_id
    show(session, report, other)
    return Exit.FOUND if other or (report.findings and not _only_notes(report)) else Exit.DONE


def _record_id(path: Path) -> bytes:
    from parley.record import genesis as geneses

    return geneses.decode(read_bounded(path, limits.GENESIS_MAX, "The genesis")).id


def _only_notes(report: "Report") -> bool:
    from parley.record.finding import Level

    return not (report.counts[Level.DAMAGE] or report.counts[Level.BREACH])


def audited(session: Session, store: Path, processes: int, open_payloads: bool) -> "Report":
    """The audit's report. Raises FaultError ``stores.missing`` and others for a file that cannot be opened."""
    from parley.runtime.verify import FileSource, audit_parallel

    with FileSource(str(store)) as source:
        total = source.extent()[1]
    with session.screen.progress() as progress:
        task = progress.add_task(session.screen.tell("verify.bar"), total=total)
        report = audit_parallel(
            str(store), processes, lambda done: progress.update(task, completed=done), open_payloads
        )
        progress.update(task, completed=total)
    return report


def show(session: Session, report: "Report", other: bool) -> None:
    """What was found, gravest word first."""
    screen = session.screen
    if screen.json:
        screen.emit({
            "record_id": report.record_id.hex(), "entries": report.entry_count, "whole": report.whole, "other_record": other,
            "counts": {level.value: count for level, count in report.counts.items()},
            "heads": [str(head) for head in report.heads], "findings": [finding_document(one) for one in report.findings],
        })  # fmt: skip
        return
    for one in report.findings:
        level = screen.tell(f"verify.{one.level.value}")
        screen.show(
            f"{level}  {one.where}  {one.phrase(screen.language)} [{one.code}]",
            "red" if one.level.value == "damage" else "yellow",
        )
    if other:
        screen.say("verify.other", style="red")
    counts = {level.value: count for level, count in report.counts.items()}
    sound = not other and _only_notes(report)
    facts = {"entries": report.entry_count, "feeds": len(report.heads), "record": report.record_id.hex()} | counts
    screen.say("verify.sound" if sound else "verify.unsound", style="green" if sound else "bold red", **facts)


def finding_document(one: "Finding") -> dict[str, Any]:
    """A finding for programs."""
    return {
        "level": one.level.value, "code": one.code, "where": one.where, "facts": dict(one.facts),
        "phrase": {language: one.phrase(language) for language in ("en", "zh")},
    }  # fmt: skip


@command.command("prove")
@click.argument("ref")
@click.argument("out", type=PATH)
@shared
def prove(session: Session, ref: str, out: Path) -> None:
    """Write a proof that one entry stands in its feed, signed by its author: a C2SP tlog-proof, the entry inside.

    The proof shows that the entry was signed and where it stands. What a sealed entry says stays sealed.
    """
    from parley.cli.proving import prove_entry

    session.home.require_paired()
    data, facts = prove_entry(session.home, ref)
    write_new(out, data, 0o644)
    if session.screen.json:
        session.screen.emit({"file": str(out)} | facts)
    session.screen.say("prove.done", style="green", file=out, **facts)


@command.command("export")
@click.argument("out", type=PATH)
@click.option("--clear", is_flag=True, help="With what could be opened, in the clear.")
@click.option("--yes", "-y", is_flag=True, help="Do not ask.")
@shared
def export(session: Session, out: Path, clear: bool, yes: bool) -> None:
    """Write all of the record in plain files: a new folder, or one .tar file. Its README tells the format.

    Entries, receipts and checkpoints stand in it as they travelled, so anybody can verify them. Sealed ones stay sealed,
    unless --clear is given: then the index holds what they say, for whoever gets the folder.
    """
    from parley.cli.export import write

    home = session.home
    home.require_paired()
    if out.exists():
        raise LocalError("cli.file-exists", path=str(out))
    if clear:
        session.screen.confirm("export.confirm", yes)
    with session.screen.progress() as progress:
        task = progress.add_task(session.screen.tell("export.bar"), total=None)
        facts = write(home.store, out, clear, lambda done, total: progress.update(task, completed=done, total=total))
    if session.screen.json:
        session.screen.emit({"out": str(out)} | facts)
    session.screen.say("export.done", style="green", out=out, **facts)
