"""``parley watch``: the delegate ladder of the running node, the test of its alerts, the roll-calls."""

from typing import Any, Final

import click

from parley.cli.exits import Exit
from parley.cli.groups import Group
from parley.cli.session import Session, shared
from parley.cli.watch import roll_calls

TEST_TIMEOUT_S: Final = 20 * 60.0
"""Every way may take its whole time, and few are tried at once."""
STYLES: Final = {"delivered": "green", "console-only": ""}


@click.group("watch", cls=Group)
@shared
def command(session: Session) -> None:
    """Who keeps the watch at every post; who is called when a FLASH stands unacknowledged, and whether the calls go out."""


command.add_command(roll_calls.call)
command.add_command(roll_calls.listed)


@command.command("ladder")
@shared
def ladder(session: Session) -> None:
    """List the delegate ladder: who is called, how long after a FLASH arrived, by which ways."""
    rows = session.client().get("/delegates")
    if session.screen.json:
        session.screen.emit(rows)
        return
    titles = ("watch.rung", "watch.role", "watch.after", "watch.way")
    session.screen.table(titles, [row(session, one) for one in rows])


@command.command("test")
@shared
def test(session: Session) -> int:
    """Send a test alert by every way of the ladder, marked TEST, and tell what came of each.

    Ends with 0 when every alert was delivered, as far as the services and programs say; with 7 when one was not.
    """
    rows = session.client().post("/delegates/test", {}, TEST_TIMEOUT_S)
    bad = [one for one in rows if one["phrase"]]
    if session.screen.json:
        session.screen.emit(rows)
    else:
        titles = ("watch.rung", "watch.role", "watch.after", "watch.way", "watch.outcome")
        shown = [(*row(session, one), outcome(session, one)) for one in rows]
        session.screen.table(titles, shown, [STYLES.get(one["outcome"], "yellow") for one in rows])
        session.screen.say("watch.failed" if bad else "watch.tested", count=len(bad))
    return Exit.FOUND if bad else Exit.DONE


def row(session: Session, one: dict[str, Any]) -> tuple[str, ...]:
    """A way on one line."""
    way = one["way"] or session.screen.tell("watch.console-only")
    return str(one["rung"]), one["role"][session.screen.language], one["after"], way


def outcome(session: Session, one: dict[str, Any]) -> str:
    """What came of its test."""
    if one["phrase"]:
        return str(one["phrase"][session.screen.language])
    return session.screen.tell(f"watch.{one['outcome']}")
