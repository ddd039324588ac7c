"""``parley demo SCENE``: a course of events, played between two real posts, and what their record then says of it."""

import select
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import click

from parley.cli.client import Client
from parley.cli.demo.scenes import SCENES, Scene, load
from parley.cli.exits import Exit
from parley.cli.session import Session, shared

if TYPE_CHECKING:
    from parley.cli.demo.processes import Node
    from parley.cli.demo.scenes.playing import Player

HOLDS_WITHIN_S: Final = 10.0
LEVELS: Final = ("TRANSMITTED", "STORED", "DISPLAYED", "ACKNOWLEDGED", "ANSWERED", "DECLINED", "NO_ANSWER")
LADDER: Final = """
[[watch.ladder]]
role = "deputy duty officer"
after = "{first}s"

[[watch.ladder]]
role = "watch commander"
after = "{second}s"
"""


class Pace(NamedTuple):
    """How long a minute of the story lasts, and how long a step stands before the next one."""

    minute_ms: float
    pause_s: float


SLOW: Final = Pace(400, 3.0)
FAST: Final = Pace(100, 0.0)


def command(name: str) -> click.Command:
    """The command that plays the scene ``name``."""

    @click.command(name, help=f"{load(name).title['en']}.")
    @click.option("--fast", is_flag=True, help="Without pauses between the steps.")
    @click.option("--stay", is_flag=True, help="Keep both sides running afterwards, until Ctrl-C.")
    @shared
    def scene(session: Session, fast: bool, stay: bool) -> int:
        from parley.cli.demo.command import told_to_stop

        root: Path = click.get_current_context().meta["folder"]
        with told_to_stop():
            try:
                return run(session, new_folder(root, name), name, fast, stay)
            except KeyboardInterrupt:
                session.screen.say("scene.stopped")
                return Exit.INTERRUPTED

    return scene


def listed(session: Session) -> None:
    """Every scene with what happens in it."""
    if session.screen.json:
        for name in SCENES:
            session.screen.emit({"name": name, "title": load(name).title, "what": load(name).what})
        return
    language = _language(session)
    rows = [(name, load(name).title[language], load(name).what[language]) for name in SCENES]
    session.screen.table(("scene.name", "scene.title", "scene.what"), rows)


def new_folder(root: Path, name: str) -> Path:
    """A folder for a new telling: each has homes and a record of its own, beside the demonstration's."""
    number = 1
    while (found := root / "scenes" / f"{name}-{number}").exists():
        number += 1
    found.mkdir(mode=0o700, parents=True)
    return found


def run(session: Session, folder: Path, name: str, fast: bool, stay: bool) -> int:
    """Set up, play, report."""
    from parley.cli.demo import sides
    from parley.cli.demo.cable import Cable
    from parley.cli.demo.command import watch
    from parley.cli.demo.live import LiveStage
    from parley.cli.demo.processes import Node
    from parley.cli.demo.scenes.playing import Player

    scene, pace = load(name), FAST if fast else SLOW
    sides.make(folder, sides.SCENE_SIDES, f"Scene {name}: played, not real")
    nodes = [Node(sides.home_of(folder, side), side.side_name) for side in sides.SCENE_SIDES]
    with ExitStack() as stack:
        cable = stack.enter_context(Cable())
        sides.configure(folder, sides.SCENE_SIDES, cable.through, ladder(pace))
        session.screen.say("demo.starting", folder=folder)
        stack.enter_context(running(nodes))
        first, second = (Client(node.home.control) for node in nodes)
        player = Player(scene, LiveStage(first, second, cable, pace.minute_ms))
        opening(session, scene, nodes, pace)
        differing = play(session, player, pace)
        report(session, player, (first, second), differing, folder)
        if stay:
            session.screen.say("scene.stays")
            watch(session, nodes, None)
    return Exit.FOUND if differing else Exit.DONE


def ladder(pace: Pace) -> str:
    """The delegates of both sides: after 2 and after 5 minutes of the story, but a second is the least that there is."""
    return LADDER.format(
        first=max(1, round(2 * pace.minute_ms / 1000)), second=max(2, round(5 * pace.minute_ms / 1000))
    )


class running:  # noqa: N801 - it reads as what it is for
    """Both nodes, up and on the line; stopped at the end."""

    def __init__(self, nodes: "list[Node]") -> None:
        self._nodes = nodes

    def __enter__(self) -> None:
        from parley.cli.demo.first_words import LINE_UP_S, line_is_up, wait_for

        try:
            for node in self._nodes:
                node.start()
            for node in self._nodes:
                node.wait_ready()
            clients = [Client(node.home.control) for node in self._nodes]
            wait_for(lambda: all(line_is_up(client) for client in clients), LINE_UP_S)
        except BaseException:
            self.__exit__()
            raise

    def __exit__(self, *_: object) -> None:
        from parley.cli.demo.command import deaf

        with deaf():
            for node in self._nodes:
                node.ask_to_stop()
            for node in self._nodes:
                node.stop()


def opening(session: Session, scene: Scene, nodes: "list[Node]", pace: Pace) -> None:
    """What is played, and where it can be watched."""
    from parley.cli.demo.command import show_links

    language = _language(session)
    session.screen.show(f"\n{scene.title[language]}", "bold")
    session.screen.show(scene.what[language])
    session.screen.say("scene.exercise", seconds=round(60_000 / pace.minute_ms))
    show_links(session, [(node.name, Client(node.home.control)) for node in nodes])
    if pace.pause_s:
        session.screen.say("scene.keys")


def play(session: Session, player: "Player", pace: Pace) -> list[str]:
    """Every step, told before it is done; returns where the record says otherwise than the scene."""
    from parley.cli.demo.first_words import wait_for

    differing: list[str] = []
    for number, step in enumerate(player.play(), 1):
        if text := step.tell.get(_language(session)):
            session.screen.show(f"{number:>3}  {text}")
            pause(pace.pause_s)
        if step.expect and not wait_for(lambda step=step: not player.differs(step.expect), HOLDS_WITHIN_S):  # type: ignore[misc]
            differing += player.differs(step.expect)
    return differing


def pause(seconds: float) -> None:
    """Time to look at it; Enter goes on at once."""
    if not seconds:
        return
    if not sys.stdin.isatty():
        select.select([], [], [], seconds)
    elif select.select([sys.stdin], [], [], seconds)[0]:
        sys.stdin.readline()


def report(
    session: Session, player: "Player", clients: tuple[Client, Client], differing: list[str], folder: Path
) -> None:
    """What the record holds: each message with the levels that it reached, and those that it did not."""
    messages = list(rows_of(player, clients))
    if session.screen.json:
        cases = {name: clients[0].get(f"/{name}") for name in ("incidents", "calls")}
        session.screen.emit(
            {"event": "report", "messages": messages, "differing": differing, "folder": str(folder)} | cases
        )
        return
    from parley.base import instant
    from parley.cli.cases import state

    screen = session.screen
    screen.say("scene.report", style="bold")
    titles = ("case.by", "case.what", "case.written", *(f"level.{level}" for level in LEVELS))
    screen.table(titles, [row(one, screen.language) for one in messages])
    for name in ("incidents", "calls"):
        for one in clients[0].get(f"/{name}"):
            first = one["said"][0]
            screen.say(
                "scene.case",
                time=instant.dtg(first["time"]),
                form=first["form_name"],
                state=state(session, one["state"]),
            )
    for one in differing:
        screen.say("scene.differs", style="bold red", what=one)
    screen.say("scene.same" if not differing else "scene.other", style="bold")
    screen.say("scene.kept", folder=folder)


def rows_of(player: "Player", clients: tuple[Client, Client]) -> Iterator[dict[str, Any]]:
    """Each message as its author's node holds it: only that one knows what was transmitted and receipted."""
    from parley.cli.client import segment

    for name, ref in player.refs.items():
        view = clients[0 if player.authors[name] == "a" else 1].get(f"/message/{segment(ref)}")
        levels = {step["level"]: step["at"] for ladder in view["ladders"] for step in ladder["steps"]}
        yield {"by": view["author"]["side_name"], "ref": ref, "title": view["title"], "levels": levels}


def row(one: dict[str, Any], language: str) -> tuple[str, ...]:
    """A message on one line: a time, or a dash, for each level."""
    at = one["levels"]
    return one["by"], one["title"][language], *(clock(at.get(level)) for level in ("QUEUED", *LEVELS))


def clock(at: int | None) -> str:
    """A time of day to the second; a dash for what never was."""
    from parley.base import instant

    return f"{instant.iso(at)[11:19]}Z" if at is not None else "—"


def _language(session: Session) -> Any:
    return session.screen.language
