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
@click.option("--channels", is_flag=True, help="That of every channel instead: what its members agreed, else our own.")
@shared
def ladder(session: Session, channels: bool) -> None:
    """List the delegate ladder: who is called, how long after a FLASH arrived, by which ways."""
    if channels:
        of_channels(session, session.client().get("/delegates/channels"))
        return
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


def of_channels(session: Session, found: list[dict[str, Any]]) -> None:
    """A row for each channel, a column for each rung; what its members agreed is said to be so."""
    screen, tell = session.screen, session.screen.tell
    if screen.json or not found:
        screen.listing(found, "channel.none", (), lambda one: ())
        return
    rungs = [f"{one['rung']} · {one['role'][screen.language]}" for one in found[0]["rungs"]]
    rows = [
        (
            one["channel"],
            tell.known(f"case-state.{one['now']}", one["now"]),
            *(figure(session, rung) for rung in one["rungs"]),
        )
        for one in found
    ]
    screen.columns([tell("channel.name"), tell("case.state"), *rungs], rows)


def figure(session: Session, rung: dict[str, Any]) -> str:
    """After how long a rung is called, and whether the channel's members agreed to it."""
    return f"{rung['after']} ({session.screen.tell('watch.agreed' if rung['is_agreed'] else 'watch.own')})"


def row(session: Session, one: dict[str, Any]) -> tuple[str, ...]:
    """A way on one line."""
    way = one["way"] or session.screen.tell("watch.console-only")
    return str(one["rung"]), one["role"][session.screen.language], one["after"], way


def outcome(session: Session, one: dict[str, Any]) -> str:
    """What came of its test."""
    if one["phrase"]:
        return str(one["phrase"][session.screen.language])
    return session.screen.tell(f"watch.{one['outcome']}")
