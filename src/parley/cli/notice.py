"""``parley notice``: what both sides announced, what of it is in conflict, and how a change of it is agreed."""

from typing import Any, Final

import click

from parley.cli.client import Client, segment
from parley.cli.groups import Group
from parley.cli.session import Session, shared

CLEARING_TIMEOUT_S: Final = 120.0
KINDS: Final = ("time", "height", "place")


@click.group("notice", cls=Group)
@shared
def command(session: Session) -> None:
    """Notices of all sides, their conflicts, and changes proposed and accepted.

    A notice is given, changed and ended like every message: parley send live-firing-notice …
    """


@command.command("list")
@click.option("--all", "with_past", is_flag=True, help="Also those that were completed or cancelled.")
@shared
def listed(session: Session, with_past: bool) -> None:
    """List the notices: those that run or come first. With --json one a line."""
    found = [one for one in session.client().get("/notices") if with_past or not one["end"]]
    if session.screen.json:
        for one in found:
            session.screen.emit(one)
        return
    if not found:
        session.screen.say("notice.none")
        return
    titles = (
        "case.ref",
        "case.state",
        "notice.begins",
        "case.by",
        "case.what",
        "notice.verdict",
        "notice.lead",
        "inbox.waits",
    )
    session.screen.table(titles, [_row(session, one) for one in found])


def _row(session: Session, view: dict[str, Any]) -> tuple[str, ...]:
    from parley.base import instant

    tell, lead = session.screen.tell, view["versions"][-1]["lead"]["standing"]
    waits = any(one["waits_for"] == "us" for one in view["proposals"])
    return (
        view["ref"], tell(f"notice-stage.{view['stage']}"), instant.dtg(view["begins"]) if view["begins"] else "",
        view["author"]["side_name"], view["title"][session.screen.language],
        tell(f"verdict.{view['conflicts'][0]['state']}") if view["conflicts"] else "",
        tell(f"notice.{lead}") if lead in ("SHORT", "DISPUTED") else "", tell("inbox.waits-us") if waits else "",
    )  # fmt: skip


@command.command("show")
@click.argument("ref")
@shared
def show(session: Session, ref: str) -> None:
    """Show what stands of the notice with the REF of any message of it: its versions, conflicts and proposals."""
    view = session.client().get(f"/notice/{segment(ref)}")
    screen = session.screen
    if screen.json:
        screen.emit(view)
        return
    screen.show(f"{view['ref']}: {view['title'][screen.language]}, {view['author']['side_name']}", "bold")
    screen.show(_row(session, view)[1])
    for name, values in view["shown"][screen.language]:
        screen.show(f"  {name}: {'; '.join(values)}")
    _show_versions(session, view)
    _show_conflicts(session, view)
    if view["proposals"]:
        screen.show("")
        screen.table(
            ("notice.proposal", "case.by", "case.state", "notice.stands-until", "notice.change", "case.word"),
            [_proposal(session, one) for one in view["proposals"]],
        )


def _show_versions(session: Session, view: dict[str, Any]) -> None:
    from parley.base import instant

    tell = session.screen.tell
    rows = [
        (one["ref"], instant.dtg(one["time"]), tell(f"notice.{one['lead']['standing']}"), one["agreed"])
        for one in view["versions"]
    ]
    session.screen.show("")
    session.screen.table(("notice.version", "case.written", "notice.lead", "notice.agreed"), rows)


def _proposal(session: Session, one: dict[str, Any]) -> tuple[str, ...]:
    from parley.base import instant

    shown = _change(one["shown"][session.screen.language])
    state = session.screen.tell.known(f"case-state.{one['outcome']}", one["outcome"])
    return one["ref"], one["author"]["side_name"], state, instant.dtg(one["expires"]), shown, one["by"]


def _change(shown: list[tuple[str, list[str]]]) -> str:
    """What a change puts in the place of what stands, on one line."""
    return "; ".join(value for _, values in shown for value in values)


@command.command("conflicts")
@click.argument("ref", required=False)
@shared
def conflicts(session: Session, ref: str | None) -> None:
    """List the conflicts of all notices that are not over; with a REF those of one, and what would clear it at which cost.

    CLEAR stands only where it was computed. A notice that is not compared yet is not clear.
    """
    client = session.client()
    if ref is None:
        _all_conflicts(session, client)
        return
    view = client.get(f"/notice/{segment(ref)}")
    ways = _ways(client, view["ref"])
    if session.screen.json:
        session.screen.emit(
            {"ref": view["ref"], "is_compared": view["is_compared"], "conflicts": view["conflicts"], "clearing": ways}
        )
        return
    _show_conflicts(session, view)
    language = session.screen.language
    rows = [
        (one["kind"], one["shift"][language], f"{one['cost']:.1f}", _change(one["shown"][language])) for one in ways
    ]
    if rows:
        session.screen.show("")
        session.screen.table(("notice.kind", "notice.shift", "notice.cost", "notice.change"), rows)


def _ways(client: Client, ref: str) -> list[dict[str, Any]]:
    import json

    found: list[dict[str, Any]] = json.loads(
        client.raw("GET", f"/notice/{segment(ref)}/clearing", None, {}, CLEARING_TIMEOUT_S)
    )
    return found


def _all_conflicts(session: Session, client: Client) -> None:
    """Each pair once, from the notice that comes first."""
    seen: set[frozenset[str]] = set()
    rows = []
    for view in client.get("/notices"):
        for one in view["conflicts"] if not view["end"] else ():
            pair = frozenset((view["ref"], one["ref"]))
            if pair in seen or one["state"] == "CLEAR":
                continue
            seen.add(pair)
            if session.screen.json:
                session.screen.emit({"notice": view["ref"], **one})
            rows.append(_conflict(session, view["ref"], one))
    if not session.screen.json:
        _table(session, rows)


def _show_conflicts(session: Session, view: dict[str, Any]) -> None:
    session.screen.show("")
    if view["refused"]:
        session.screen.say("notice.refused", code=view["refused"])
    elif not view["is_compared"]:
        session.screen.say("notice.not-compared")
    _table(session, [_conflict(session, view["ref"], one) for one in view["conflicts"]])


def _table(session: Session, rows: list[tuple[str, ...]]) -> None:
    if not rows:
        session.screen.say("notice.no-conflicts")
        return
    session.screen.table(("notice.notice", "notice.other", "notice.verdict", "notice.measures", "notice.signed"), rows)


def _conflict(session: Session, ref: str, one: dict[str, Any]) -> tuple[str, ...]:
    tell = session.screen.tell
    words = ", ".join(f"{word['side']}: {tell('verdict.' + word['state'])}" for word in one["words"])
    state = tell("verdict." + one["state"]) + (" " + tell("notice.differs") if one["differs"] else "")
    return ref, one["ref"], state, "; ".join(one["shown"][session.screen.language]), words


@command.command("propose")
@click.argument("ref")
@click.argument("pairs", nargs=-1, metavar="[FIELD=VALUE]…")
@click.option("--kind", type=click.Choice(KINDS), help="Take the cheapest change of this kind that clears it.")
@click.option("--in-view-of", metavar="REF", help="The notice that it is in conflict with.")
@click.option(
    "--expires", default="+24h", show_default=True, help="Until when it may be accepted: +24h, 160800Z DEC 25."
)
@click.option("--role", default="duty_officer", show_default=True, help="The role that releases it.")
@click.option("--yes", "-y", is_flag=True, help="Release without asking.")
@shared
def propose(
    session: Session, ref: str, pairs: tuple[str, ...], kind: str | None, in_view_of: str | None, expires: str,
    role: str, yes: bool,
) -> None:  # fmt: skip
    """Propose a change of a notice, ours or another side's: parley notice propose REF --kind time

    The fields are those of the form amendment-propose: windows, areas, height, daily, reason, remark. Shows what it says in both
    languages, and asks before it is signed.
    """
    from parley.base import instant
    from parley.base.errors import LocalError
    from parley.cli import values

    client = session.client()
    view, now = client.get(f"/notice/{segment(ref)}"), client.get("/status")["now"]
    written: dict[str, Any] = {}
    if kind is not None:
        way = next((one for one in _ways(client, view["ref"]) if one["kind"] == kind), None)
        if way is None:
            raise LocalError("cli.no-way-to-clear", kind=kind)
        written = way["values"]
    stands = view["versions"][-1]["ref"]
    written |= values.assignments(pairs) | {
        "about": _named(client, stands),
        "expires": instant.dtg(values.moment(expires, now)),
    }
    if in_view_of is not None:
        written["in_view_of"] = _named(client, in_view_of)
    _release(session, client, {"form": "amendment-propose", "values": written, "about": [stands], "role": role}, yes)


@command.command("accept")
@click.argument("ref")
@click.option("--role", default="duty_officer", show_default=True, help="The role that releases it.")
@click.option("--yes", "-y", is_flag=True, help="Release without asking.")
@shared
def accept(session: Session, ref: str, role: str, yes: bool) -> None:
    """Accept the proposal REF as it stands. From then on both sides have signed it, unless it was withdrawn beside this."""
    client = session.client()
    draft = {"form": "amendment-accept", "values": {"about": _named(client, ref)}, "about": [ref], "role": role}
    _release(session, client, draft, yes)


def _named(client: Client, ref: str) -> str:
    """An entry as a form names it."""
    message = client.get(f"/message/{segment(ref)}")
    return f"{message['ref']}#{message['id']}"


def _release(session: Session, client: Client, draft: dict[str, Any], yes: bool) -> None:
    from parley.cli.send import show_preview

    draft = draft | {"language": "en"}
    preview = client.post(f"/form/{segment(draft['form'])}/preview", draft)
    show_preview(session, preview, ())
    session.screen.confirm("send.confirm", yes)
    ref = client.post("/release", draft)["ref"]
    if session.screen.json:
        session.screen.emit({"ref": ref} | preview)
    session.screen.say("send.released", style="green", ref=ref)
