"""Incidents and calls on the terminal: the list, and the report of one with every message's rungs."""

from typing import Any, NamedTuple

from parley.cli.client import segment
from parley.cli.inbox import gist
from parley.cli.session import Session

STYLES = {"OPEN": "yellow", "CROSSED": "bold red", "DISPUTED": "yellow"}


class Kind(NamedTuple):
    """``many`` and ``one`` name the addresses of the interface."""

    many: str
    one: str


def listed(session: Session, kind: Kind) -> None:
    """All of them, newest first; with --json one a line."""
    found = session.client().get(f"/{kind.many}")
    if session.screen.json:
        for one in found:
            session.screen.emit(one)
        return
    if not found:
        session.screen.say(f"case.no-{kind.many}")
        return
    rows = [_row(session, one) for one in found]
    session.screen.table(("case.ref", "case.state", "case.began", "case.by", "case.what", "inbox.waits"), rows)


def _row(session: Session, view: dict[str, Any]) -> tuple[str, ...]:
    from parley.base import instant

    first = view["said"][0]
    waits = view["waits_for"] if isinstance(view["waits_for"], str) else "us" if view["waits_for"] else ""
    return (
        view["ref"], state(session, view["state"]), instant.dtg(first["time"]), first["author"]["side_name"],
        first["form_name"], session.screen.tell(f"inbox.waits-{waits}") if waits else "",
    )  # fmt: skip


def state(session: Session, code: str) -> str:
    """A state in words."""
    return session.screen.tell.known(f"case-state.{code}", code)


def reported(session: Session, kind: Kind, ref: str) -> None:
    """One of them: where it stands, what binds, what is disputed, and every message with how far it came."""
    client, screen = session.client(), session.screen
    view = client.get(f"/{kind.one}/{segment(ref)}")
    messages = [client.get(f"/message/{segment(said['ref'])}") for said in view["said"]]
    if screen.json:
        screen.emit(view | {"messages": messages})
        return
    screen.say("case.head", style="bold", ref=view["ref"], state=state(session, view["state"]))
    matters = _matters(session, view)
    if matters:
        screen.table(("case.matter", "case.ref", "case.by", "case.state", "case.word"), matters)
    screen.show("")
    screen.table(
        ("case.written", "case.by", "case.ref", "case.what", "case.rungs"), [_line(session, one) for one in messages]
    )


def _matters(session: Session, view: dict[str, Any]) -> list[tuple[str, ...]]:
    """What needs or has the other side's word, in one table."""
    tell = session.screen.tell
    found = [("offer", one["said"], one["outcome"], one["by"]) for one in view.get("offers", ())]
    for name in ("facts", "requests"):
        found += [(name, one["said"], one["state"], one["by"]) for one in view.get(name, ())]
    for name in ("steps", "stand_downs"):
        for step in view.get(name, ()):
            found.append((name, step["offer"]["said"], step["offer"]["outcome"], step["offer"]["by"]))
            found += [
                ("report", one["said"], one["verdict"].upper() or "REPORTED", one["by"]) for one in step["reports"]
            ]
    return [
        (tell(f"case.{name.replace('_', '-')}"), said["ref"], said["author"]["side_name"], state(session, code), by)
        for name, said, code, by in found
    ]


def _line(session: Session, message: dict[str, Any]) -> tuple[str, ...]:
    from parley.base import instant

    known = session.screen.tell.known
    rungs = [
        " ".join((known("level." + step["level"], step["level"]), instant.iso(step["at"])[11:19] + "Z"))
        for ladder in message["ladders"]
        for step in ladder["steps"]
    ]
    return (
        instant.iso(message["time"])[:19] + "Z", message["author"]["side_name"], message["ref"], gist(session, message),
        ", ".join(rungs),
    )  # fmt: skip
