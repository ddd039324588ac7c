"""``parley commitments``: what was promised, planned and declared, each side's own word beside the other's."""

from typing import Any

import click

from parley.cli.session import Session, shared


@click.command("commitments")
@shared
def command(session: Session) -> None:
    """List promises with each side's assessment, the engagements of the year's plan, and declared positions.

    Each side assesses on one scale: no evidence, not started, limited, substantial, complete. Nothing is averaged.
    """
    screen = session.screen
    found = session.client().get("/commitments")
    if screen.json:
        screen.emit(found)
        return
    if not any(found[name] for name in ("commitments", "engagements", "plans", "positions")):
        screen.say("commitments.none")
        return
    rows = [_row(one) for one in found["commitments"]]
    if rows:
        titles = (
            "case.ref",
            "case.state",
            "commitments.owners",
            "commitments.due",
            "commitments.assessed",
            "commitments.evidence",
        )
        screen.table(titles, rows)
    engaged = [
        (one["ref"], str(one["terms"].get("title", "")), str(one["terms"].get("period", "")), _words(one["status"]))
        for one in found["engagements"]
    ]
    if engaged:
        screen.table(("case.ref", "commitments.title", "commitments.period", "commitments.status"), engaged)
    declared = [(one["ref"], one["said"]["form_name"], _words(one["actions"])) for one in found["positions"]]
    if declared:
        screen.table(("case.ref", "case.what", "commitments.actions"), declared)


def _row(one: dict[str, Any]) -> tuple[str, ...]:
    assessed = "; ".join(
        f"{word['side']}: {word['assessment']}" + (" …" if word["awaits"] else "") for word in one["assessed"]
    )
    owners = ", ".join(map(str, one["owners"]))
    return one["ref"], one["state"], owners, one["due"], assessed, str(len(one["evidence"]))


def _words(status: list[dict[str, Any]]) -> str:
    return "; ".join(f"{one['side']}: {one['status']}" for one in status)
