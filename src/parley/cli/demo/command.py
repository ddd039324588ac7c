"""``parley demo``: set up, start, tell what to try, keep running until Ctrl-C."""

import contextlib
import fcntl
import os
import select
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from parley.base.errors import FaultError, LocalError, ParleyError
from parley.cli.client import Client
from parley.cli.demo import scene
from parley.cli.demo.scenes import SCENES
from parley.cli.exits import Exit
from parley.cli.groups import Group
from parley.cli.session import Session, shared

if TYPE_CHECKING:
    from parley.cli.demo.processes import Node

FOLDER: Final = Path("demo-data")
LOOK_S: Final = 0.5
STALE_S: Final = 10.0


@click.group("demo", cls=Group, invoke_without_command=True)
@click.option(
    "--dir", "folder", type=click.Path(path_type=Path), default=FOLDER, show_default=True, help="Where both homes lie."
)
@click.option("--also", type=click.Choice(["ru"]), help="A courtesy language that both consoles show besides.")
@click.option("--list", "list_scenes", is_flag=True, help="List the scenes that can be played, and end.")
@click.option("--seconds", type=float, hidden=True, help="Stop by itself after so long: for tests.")
@shared
def command(session: Session, folder: Path, also: str | None, list_scenes: bool, seconds: float | None) -> int | None:
    """Two sides on this machine, as two processes: paired, talking over TLS, the real contacts in their record.

    With a SCENE it plays a course of events of the public record between two sides of its own, and reports what their record
    then says: what was sent, stored, displayed, acknowledged, declined, unanswered.

    It prints a sign-in address for each side's console. Enter prints new ones; Ctrl-C stops both sides. A second run goes
    on where the first one stopped.
    """
    context = click.get_current_context()
    context.meta["folder"] = folder.absolute()
    if list_scenes:
        scene.listed(session)
        context.exit()
    if context.invoked_subcommand:
        return None
    try:
        with told_to_stop(), locked(folder.absolute()):
            return run(session, folder.absolute(), seconds, also)
    except KeyboardInterrupt:
        session.screen.say("demo.stopped")
        return Exit.DONE


@command.command("links")
@shared
def links(session: Session) -> None:
    """New sign-in addresses of a demonstration that runs."""
    from parley.cli.demo.sides import SIDES, home_of

    folder: Path = click.get_current_context().meta["folder"]
    show_links(session, [(side.side_name, Client(home_of(folder, side).control)) for side in SIDES])


for _name in SCENES:
    command.add_command(scene.command(_name))


def run(session: Session, folder: Path, seconds: float | None, also: str | None = None) -> int:
    """The whole demonstration, after its folder was locked."""
    from parley.cli.demo import feed, sides
    from parley.cli.demo.processes import Node
    from parley.cli.founding import now_ms

    sides.make(folder)
    nodes = [Node(sides.home_of(folder, side), side.side_name) for side in sides.SIDES]
    for node in nodes:
        wait_for_old(node)
    sides.configure(folder, also=also, more=feed.lay(folder, [node.home for node in nodes], now_ms()))
    session.screen.say("demo.starting", folder=folder)
    try:
        for node in nodes:
            node.start()
        for node in nodes:
            node.wait_ready()
        begin(session, nodes)
        show_ready(session, nodes)
        watch(session, nodes, seconds)
    finally:
        # Both are asked before either is waited for; a second Ctrl-C must not leave one behind.
        with deaf():
            for node in nodes:
                node.ask_to_stop()
            for node in nodes:
                node.stop()
    session.screen.say("demo.stopped")
    return Exit.DONE


def wait_for_old(node: "Node") -> None:
    """A process of an earlier run may still be stopping. Raises LocalError ``cli.already-running`` if it does not."""
    from parley.cli.running import Running

    until = time.monotonic() + STALE_S
    while True:
        try:
            with Running(node.home):
                return
        except LocalError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


def begin(session: Session, nodes: list["Node"]) -> None:
    """Wait for the line, tell the contacts, say the first words; all of it only as far as it is not done."""
    from parley.cli.demo import first_words

    first, second = (Client(node.home.control) for node in nodes)
    if not first_words.wait_for(
        lambda: first_words.line_is_up(first) and first_words.line_is_up(second), first_words.LINE_UP_S
    ):
        session.screen.note("demo.no-line")
    with session.screen.progress() as progress:
        task = progress.add_task(session.screen.tell("import.bar"), total=None)
        told = first_words.import_contacts(
            first, lambda done, total: progress.update(task, completed=done, total=total)
        )
        first_words.import_facts(first)
    if told and first_words.wait_for(lambda: first_words.same_contacts(first, second), first_words.LINE_UP_S):
        session.screen.say("demo.imported", count=told)
    fill_sea(session, first, second)  # before the first words, which are then the newest in the inbox
    first_words.say(first, second)


def show_ready(session: Session, nodes: list["Node"]) -> None:
    """Where the consoles are and what to try."""
    session.screen.say("demo.ready", style="bold green")
    show_links(session, [(node.name, Client(node.home.control)) for node in nodes])
    if not session.screen.json:
        facts = {"first": str(nodes[0].home.path), "second": str(nodes[1].home.path)}
        session.screen.say("demo.try", **facts)
        session.screen.say("demo.keys")


def fill_sea(session: Session, first: Client, second: Client) -> None:
    """Give notices, so that the map has something to show; without them all else works."""
    from parley.cli.demo import sea

    try:
        real, made_up = sea.tell(first, second)
    except ParleyError as error:
        session.screen.note("demo.no-sea", why=error.phrase(session.screen.language))
        return
    if real or made_up:
        session.screen.say("demo.sea", real=real, made_up=made_up)


def show_links(session: Session, clients: list[tuple[str, Client]]) -> None:
    """A one-time sign-in address for each side."""
    from parley.cli.demo.sides import ACCOUNT

    found = [(name, client.post("/link", {"account": ACCOUNT})["address"]) for name, client in clients]
    if session.screen.json:
        session.screen.emit({"event": "links", "links": dict(found)})
        return
    session.screen.say("demo.links")
    for name, address in found:
        session.screen.show(f"  {name:<16} {address}", "bold")


def watch(session: Session, nodes: list["Node"], seconds: float | None) -> None:
    """Until Ctrl-C: start again what dies, print new addresses when Enter is pressed."""
    until = time.monotonic() + seconds if seconds is not None else None
    listening = sys.stdin.isatty()
    while until is None or time.monotonic() < until:
        for node in nodes:
            if not node.is_alive:
                note(session, "demo.died", name=node.name)
                code = node.restart()
                note(session, "demo.again", name=node.name, code=code)
        if not listening:
            time.sleep(LOOK_S)
        elif select.select([sys.stdin], [], [], LOOK_S)[0]:
            listening = bool(os.read(sys.stdin.fileno(), 4096))
            if listening:
                try_links(session, nodes)


def try_links(session: Session, nodes: list["Node"]) -> None:
    """New addresses, if the nodes can give any now."""
    try:
        show_links(session, [(node.name, Client(node.home.control)) for node in nodes])
    except (ParleyError, FaultError) as error:
        session.screen.error(error)


def note(session: Session, key: str, **facts: Any) -> None:
    """Something that happened, for people and for programs."""
    if session.screen.json:
        session.screen.emit({"event": key.partition(".")[2]} | facts)
    else:
        session.screen.note(key, **facts)


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """One demonstration in a folder at a time. Raises LocalError ``cli.demo-runs``."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (folder / "demo.lock").open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise LocalError("cli.demo-runs", path=str(folder)) from None
        yield


@contextlib.contextmanager
def told_to_stop() -> Iterator[None]:
    """SIGTERM and SIGHUP stop it as Ctrl-C does, and Ctrl-C does so even where a shell started it in the background, which
    hands interrupts on as ignored.
    """

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    before = {one: signal.signal(one, stop) for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


@contextlib.contextmanager
def deaf() -> Iterator[None]:
    """No signal interrupts what is done here; it ends by itself within seconds."""
    signals = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = {one: signal.signal(one, signal.SIG_IGN) for one in signals}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
