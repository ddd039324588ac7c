"""``parley status``: the node and its lines at a glance."""

from typing import Any

import click

from parley.base.errors import ParleyError
from parley.cli.client import Client
from parley.cli.session import Session, shared

STYLES = {"up": "green", "greeting": "yellow", "silent": "yellow", "refused": "red", "down": "bright_black"}


@click.command("status")
@click.option("--watch", is_flag=True, help="Again whenever something changes, until Ctrl-C.")
@shared
def command(session: Session, watch: bool) -> None:
    """The node and its lines at a glance. With --watch and --json: one document a line."""
    client = session.client()
    show(session, client.get("/status"))
    if watch:
        follow(session, client)


def follow(session: Session, client: Client) -> None:
    """The status again after each change, at most once a second: beats alone are no change for people."""
    last = ""
    for topic, _ in client.events():
        status = client.get("/status")
        seen = repr({key: value for key, value in status.items() if key != "now"})
        if seen != last and (topic != "beat" or session.screen.json):
            session.screen.show("")
            show(session, status)
        last = seen


def show(session: Session, status: dict[str, Any]) -> None:
    """One status."""
    from parley.base import instant

    screen, tell = session.screen, session.screen.tell
    if screen.json:
        screen.emit(status)
        return
    me = status["me"]
    screen.say(
        "status.head",
        style="bold",
        kind=status["kind"],
        purpose=status["purpose"],
        side=me["side_name"],
        post=me["post_name"],
        id=me["id"],
    )
    facts = {
        "record": status["record_id"],
        "entries": status["entries"],
        "ahead": status["ahead"],
        "now": instant.dtg(status["now"]),
    }
    screen.say("status.record", **facts)
    rows = [peer_row(session, peer, status["now"]) for peer in status["peers"]]
    titles = (
        "status.peer",
        "status.line",
        "status.links",
        "status.last-test",
        "status.last-person",
        "status.clock",
        "status.to-send",
    )
    screen.table(titles, rows, [STYLES.get(peer["line"], "") for peer in status["peers"]])
    for alarm in status["alarms"]:
        said = ParleyError(alarm["code"], **alarm["facts"]).phrase(screen.language)
        screen.show(
            f"! {said} [{alarm['code']}] ×{alarm['count']} {tell('status.since')} {instant.dtg(alarm['since'])}",
            "yellow",
        )


def peer_row(session: Session, peer: dict[str, Any], now: int) -> tuple[str, ...]:
    """One peer: the machine's signs and the people's apart."""
    tell = session.screen.tell
    links = ", ".join(
        f"{link['bearer']} {tell.known('line.' + link['state'], link['state'])}" for link in peer["links"]
    )
    clock = f"{peer['clock_low']:+d} … {peer['clock_high']:+d} ms" if peer["clock_low"] is not None else "–"
    return (
        f"{peer['post']['side_name']}, {peer['post']['post_name']}", tell.known(f"line.{peer['line']}", peer["line"]), links,
        ago(session, peer["last_line_test"], now), ago(session, peer["last_person"], now), clock, str(peer["to_send"]),
    )  # fmt: skip


def ago(session: Session, at: int | None, now: int) -> str:
    """A time with its age."""
    from parley.base import instant

    tell = session.screen.tell
    if at is None:
        return tell("status.never")
    age = max(0, now - at)
    for unit, size in (("d", instant.DAY), ("h", instant.HOUR), ("min", instant.MINUTE)):
        if age >= size:
            return f"{instant.dtg(at)} ({age // size} {tell('unit.' + unit)})"
    return f"{instant.dtg(at)} ({age // 1000} {tell('unit.s')})"
