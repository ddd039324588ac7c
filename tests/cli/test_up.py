"""Real processes: two nodes that talk over TLS, what stops them, and the demonstration from beginning to end."""

import contextlib
import errno
import hashlib
import io
import json
import os
import pty
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from parley.base.errors import FaultError
from parley.cli.client import Client
from parley.cli.demo import sides
from parley.cli.exits import NoNodeError
from parley.cli.home import Home
from parley.cli.running import Running, facts_of
from tests.cli.conftest import call

COMMAND = [sys.executable, "-m", "parley.cli"]
WITHIN_S = 15.0


def until(condition: Callable[[], Any], what: str) -> Any:
    """``condition()`` once it holds: nothing here happens at a known moment."""
    end = time.monotonic() + WITHIN_S
    while time.monotonic() < end:
        with contextlib.suppress(NoNodeError):
            if found := condition():
                return found
        time.sleep(0.05)
    raise AssertionError(f"not within {WITHIN_S} s: {what}")


@contextlib.contextmanager
def running(home: Home, *options: str) -> Iterator[subprocess.Popen[str]]:
    """``parley up`` in that home, ready."""
    command = [*COMMAND, "up", "--home", str(home.path), "--json", *options]
    with (home.path / "log").open("a") as log:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True)
    try:
        assert process.stdout is not None
        ready = json.loads(process.stdout.readline() or "{}")
        assert ready.get("event") == "ready", (ready, (home.path / "log").read_text())
        yield process
    finally:
        process.kill()
        process.communicate()


def stopped(process: subprocess.Popen[str], how: signal.Signals) -> tuple[int, str]:
    """Its exit code and the rest of its standard output."""
    process.send_signal(how)
    out, _ = process.communicate(timeout=WITHIN_S)
    return process.returncode, out


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration's homes, to be copied: passphrases are slow to hash."""
    folder = tmp_path_factory.mktemp("made")
    sides.make(folder)
    return folder


@pytest.fixture
def talkers(made: Path, tmp_path: Path) -> tuple[Home, Home]:
    """Two homes that know where the other listens."""
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    sides.configure(tmp_path)
    one, other = (sides.home_of(tmp_path, side) for side in sides.SIDES)
    return one, other


def test_two_nodes_talk_and_stop_cleanly(talkers: tuple[Home, Home]) -> None:
    one, other = talkers
    with running(one) as first, running(other) as second:
        ref = call("--home", one.path, "--json", "send", "line-test", "number=1", "--to", "China", "--yes").document[
            "ref"
        ]
        inbox = lambda: call("--home", other.path, "--json", "inbox").lines  # noqa: E731
        assert until(inbox, "the message arrives")[0]["ref"] == ref
        assert call("--home", other.path, "ack", ref, "--role", "duty_officer").code == 0
        reply = ("line-test-reply", "number=1", "reception=good", "--about", ref, "--yes")
        assert call("--home", other.path, "--json", "--lang", "zh", "send", *reply).code == 0
        levels = lambda: {  # noqa: E731
            step["level"]
            for ladder in Client(one.control).get(f"/message/{ref}")["ladders"]
            for step in ladder["steps"]
        }
        until(lambda: {"STORED", "ACKNOWLEDGED", "ANSWERED"} <= levels(), "the ladder climbs")
        assert "畅通" in call("--home", one.path, "--lang", "zh", "status").out
        assert call("--home", one.path, "--json", "doctor").code == 0
        assert call("--home", one.path, "--json", "record", "verify", "--open").code == 0
        assert call("--home", one.path, "--json", "backup", one.path / "copy").code == 0
        assert Client(one.control).post("/link", {"account": "officer"})["address"].startswith("http://127.0.0.1:")
        assert stopped(first, signal.SIGINT) == (0, "") and stopped(second, signal.SIGTERM) == (0, "")
    assert not one.control.exists() and facts_of(one.running) == {}
    for home in talkers:
        assert "Traceback" not in (home.path / "log").read_text()
        assert call("--home", home.path, "--json", "record", "verify").code == 0
        assert call("--home", home.path, "--json", "inbox").code == 6


def test_one_home_has_one_node(talkers: tuple[Home, Home]) -> None:
    home = talkers[0]
    with running(home) as process:
        ended = call("--home", home.path, "--json", "up")
        assert (ended.code, ended.refusal) == (3, "cli.already-running")
        assert str(process.pid) in ended.document["error"]["phrase"]["en"]
        assert Client(home.control).get("/status"), "the first one goes on"


def test_a_full_disk_is_told_before_anything_runs(talkers: tuple[Home, Home], monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(io.FileIO):
        def write(self, _: Any) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fdopen", lambda handle, *_, **__: Full(handle, "r+"))
    with pytest.raises(FaultError) as caught, Running(talkers[0]):
        pass
    assert caught.value.code == "cli.file-failed" and "No space left" in caught.value.phrase()


def test_a_node_ends_with_the_one_that_watches_it(talkers: tuple[Home, Home]) -> None:
    with running(talkers[0], "--while-input") as process:
        assert process.stdin is not None
        process.stdin.close()
        process.stdin = None
        assert process.wait(WITHIN_S) == 0


def test_what_keeps_a_node_from_running_is_told(talkers: tuple[Home, Home]) -> None:
    home = talkers[0]
    up = lambda: subprocess.run(  # noqa: E731
        [*COMMAND, "--home", str(home.path), "--json", "up"],
        capture_output=True,
        text=True,
        timeout=WITHIN_S,
        check=False,
    )
    text = home.config.read_text()
    home.config.write_text("[consle]\n")
    ended = up()
    assert ended.returncode == 3 and json.loads(ended.stdout)["error"]["code"] == "runtime.unknown-key"
    home.config.write_text(text + '\n[[record]]\nstore = "other.sqlite3"\n')
    ended = up()
    assert ended.returncode == 3 and json.loads(ended.stdout)["error"]["code"] == "cli.several-records"
    port = text.partition('address = "')[2].partition('"')[0]
    home.config.write_text(text)
    import socket

    host, _, number = port.rpartition(":")
    with socket.create_server((host, int(number))):
        ended = up()
    assert ended.returncode == 5 and json.loads(ended.stdout)["error"]["code"] == "cli.cannot-listen"
    home.store.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    ended = up()
    assert ended.returncode in (3, 5) and "Traceback" not in ended.stderr
    assert facts_of(home.running) == {}


# -- the demonstration -------------------------------------------------------------------------------------------------


class Demo:
    """``parley demo`` at a terminal of its own."""

    def __init__(self, folder: Path) -> None:
        self.said = ""
        self._terminal, theirs = pty.openpty()
        command = [*COMMAND, "--lang", "en", "demo", "--dir", str(folder)]
        self._process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True)
        os.close(theirs)

    def hear(self, text: str, times: int = 1) -> None:
        """Wait until it has said ``text`` so often."""
        end = time.monotonic() + 2 * WITHIN_S
        while self.said.count(text) < times:
            assert time.monotonic() < end and self._read(), self.said

    def _read(self) -> bool:
        if select.select([self._terminal], [], [], 0.2)[0]:
            try:
                self.said += os.read(self._terminal, 65536).decode("utf-8", "replace")
            except OSError:
                return False  # nobody is at the other end
        return True

    def press(self, keys: bytes) -> None:
        os.write(self._terminal, keys)

    def end(self) -> int:
        """Interrupt it; the exit code."""
        self._process.send_signal(signal.SIGINT)
        end = time.monotonic() + 4 * WITHIN_S
        while self._process.poll() is None and time.monotonic() < end:
            self._read()
        self._read()
        os.close(self._terminal)
        assert self._process.poll() is not None, self.said
        return self._process.returncode


def test_the_demonstration_from_beginning_to_end(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    demo = Demo(folder)
    homes = [sides.home_of(folder, side) for side in sides.SIDES]
    try:
        demo.hear("/enter#", 2)
        demo.hear("Ctrl-C")
        held = [call("--home", home.path, "contacts", "--canonical").out for home in homes]
        assert len(json.loads(held[0])) == 170
        assert hashlib.sha256(held[0].encode()).digest() == hashlib.sha256(held[1].encode()).digest()
        assert {one["form_name"] for one in call("--home", homes[1].path, "--json", "inbox").lines} >= {"call-request"}

        demo.press(b"\n")
        demo.hear("/enter#", 4)
        again = call("demo", "--dir", folder, "--json")
        assert (again.code, again.refusal) == (3, "cli.demo-runs")
        assert len(call("--json", "demo", "--dir", folder, "links").document["links"]) == 2

        os.kill(facts_of(homes[1].running)["pid"], signal.SIGKILL)
        demo.hear("is up again")
        up = lambda: Client(homes[0].control).get("/status")["peers"][0]["line"] == "up"  # noqa: E731
        until(up, "the line heals")
    finally:
        code = demo.end()
    assert code == 0 and "Traceback" not in demo.said and "Both sides are stopped" in demo.said
    assert all(facts_of(home.running) == {} for home in homes)

    goes_on = call("demo", "--dir", folder, "--json", "--seconds", "0")
    assert goes_on.code == 0 and [one["event"] for one in goes_on.lines] == ["links"]
    verified = call("--home", homes[1].path, "--json", "record", "verify").document
    assert verified["whole"] and 536 < verified["entries"] < 580, "nothing was imported or given twice"


@pytest.mark.usefixtures("talkers")
def test_taken_ports_are_gone_around(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        wanted = tuple(side._replace(console_port=port, line_port=port) for side in sides.SIDES)
        monkeypatch.setattr(sides, "SIDES", wanted)
        sides.configure(tmp_path)
    from parley.runtime import config

    loaded = [config.load(sides.home_of(tmp_path, side).config) for side in wanted]
    ports = [one.console.address.address.number for one in loaded] + [one.tls.listen.address.number for one in loaded]
    assert port not in ports and len(set(ports)) == 4
    for one, other in ((0, 1), (1, 0)):
        assert loaded[one].record[0].peer[0].tls[0] == loaded[other].tls.listen


def test_a_half_made_demonstration_is_not_guessed_at(talkers: tuple[Home, Home], tmp_path: Path) -> None:
    talkers[0].genesis.unlink()
    ended = call("--json", "demo", "--dir", tmp_path, "--seconds", "0")
    assert (ended.code, ended.refusal) == (3, "cli.demo-half")


@pytest.mark.parametrize("name", ("february-2023", "taiwan-strait-2023"))
def test_a_scene_is_played_between_two_real_sides(name: str, tmp_path: Path) -> None:
    ended = call("--json", "demo", "--dir", tmp_path, name, "--fast")
    assert ended.code == 0, ended.out + ended.err
    report = ended.lines[-1]
    assert report["differing"] == [] and report["folder"] == str(tmp_path / "scenes" / f"{name}-1")
    levels = [set(one["levels"]) for one in report["messages"]]
    assert all("QUEUED" in one for one in levels)
    homes = [Home(Path(report["folder"]) / side.folder) for side in sides.SCENE_SIDES]
    assert all(facts_of(home.running) == {} for home in homes), "both sides are stopped"
    verified = call("--home", homes[0].path, "--json", "record", "verify").document
    assert verified["whole"]


def test_the_scenes_are_listed() -> None:
    from parley.cli.demo.scenes import SCENES

    assert [one["name"] for one in call("--json", "demo", "--list").lines] == list(SCENES)
    assert "无人应答" in call("--lang", "zh", "demo", "--list").out
    assert all(name in call("demo", "--help").out for name in SCENES)
