"""Accounts at the command line, and the doctor: each thing that can be wrong is found, named, and told how to put right."""

import functools
import os
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import argon2
import pytest

from parley.cli.doctor import line, machine
from parley.cli.doctor.command import CHECKS, said_in
from parley.cli.doctor.finding import Finding, Grade
from parley.cli.home import Home
from parley.cli.words import words
from parley.runtime import kernels
from parley.web.accounts import Accounts
from tests.cli.conftest import Ended, Node, call, made

PASSPHRASE = "a lantern on the quiet pier"


@pytest.fixture(autouse=True)
def quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hashing is slow by design; here nobody guesses."""
    quick = functools.partial(argon2.PasswordHasher, memory_cost=8, time_cost=1, parallelism=1)
    monkeypatch.setattr("argon2.PasswordHasher", lambda **_: quick())


def account(home: Home, *args: object, **more: Any) -> Ended:
    return call("--home", home.path, "--json", "account", *args, **more)


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret"
    path.write_text(PASSPHRASE + "\n")
    path.chmod(0o600)
    return path


def test_accounts_are_added_listed_and_removed(home: Home, secret: Path) -> None:
    added = account(
        home, "add", "li", "--part", "policy_staff", "--display", "李", "--language", "zh", "--passphrase-file", secret
    )
    assert added.document == {"name": "li", "part": "policy_staff"}
    assert Accounts(home.accounts).check("li", PASSPHRASE)
    assert account(home, "list").document == [{"name": "li", "part": "policy_staff", "display": "李", "language": "zh"}]
    assert "李" in call("--home", home.path, "account", "list").out
    assert account(home, "remove", "li").refusal == "cli.confirm-wanted"
    assert account(home, "remove", "li", "--yes").code == 0 and account(home, "list").document == []


def test_bad_accounts_are_refused(home: Home, secret: Path) -> None:
    assert account(home, "add", "li").refusal == "cli.passphrase-wanted"
    assert account(home, "add", "LI!", "--passphrase-file", secret).refusal == "web.bad-account-name"
    secret.write_text("short\n")
    assert account(home, "add", "li", "--passphrase-file", secret).refusal == "web.weak-passphrase"
    assert account(home, "remove", "nobody", "--yes").refusal == "web.no-such-account"


@pytest.mark.usefixtures("attended")
def test_a_passphrase_is_typed_twice(home: Home) -> None:
    ended = call("--home", home.path, "account", "add", "li", typed=f"{PASSPHRASE}\n{PASSPHRASE}\n")
    assert ended.code == 0 and PASSPHRASE not in ended.out + ended.err


def test_a_link_comes_from_the_running_node(home: Home, node: Node) -> None:
    assert account(home, "link", "officer").document["address"].endswith("#token")
    assert account(home, "link", "nobody").refusal == "web.no-such-account"


# -- the doctor --------------------------------------------------------------------------------------------------------


def doctor(home: Home) -> dict[str, Any]:
    """What it finds, by code."""
    ended = call("--home", home.path, "--json", "doctor")
    found = {one["code"]: one for one in ended.lines}
    assert ended.code == (7 if any(one["grade"] == "wrong" for one in ended.lines) else 0)
    return found


def wrongs(home: Home) -> set[str]:
    return {code for code, one in doctor(home).items() if one["grade"] == "wrong"} - {"peer-away"}


def test_a_good_home_is_well(home: Home, tmp_path: Path) -> None:
    found = doctor(home)
    assert not wrongs(home)
    assert found["genesis"]["grade"] == found["keys"]["grade"] == found["store"]["grade"] == "good"
    assert found["offline-here"]["grade"] == "note" and len(found["offline-here"]["phrase"]["zh"]) == 3
    assert found["kernels-new"]["grade"] == "note"
    # the pattern's peers have an address at which nobody listens
    assert found["peer-away"]["grade"] == "wrong"


def test_what_is_compiled_is_told(home: Home) -> None:
    kernels.mark_ready(kernels.folder_of(home.path / "kernels"))
    assert doctor(home)["kernels"]["grade"] == "good"


def test_a_running_node_is_asked(home: Home, node: Node) -> None:
    assert doctor(home)["node"]["grade"] == "good"


def swap_keys(home: Home) -> None:
    other = made(home.path.parent / "other", "Other")
    (home.keys / "post.key").write_bytes((other.keys / "post.key").read_bytes())


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda home: home.keys.joinpath("post.key").chmod(0o644), "rights-open"),
        (lambda home: home.config.write_text("[consle]\n"), "config-bad"),
        (lambda home: home.config.write_text('[console]\naddress = "0.0.0.0:8441"\n'), "console-open"),
        (swap_keys, "keys-other"),
        (lambda home: [path.unlink() for path in home.keys.glob("sealing-*")], "sealing-other"),
        (lambda home: home.keys.joinpath("post.key").write_bytes(b"x"), "keys-bad"),
        (lambda home: home.genesis.write_bytes(b"x"), "genesis-bad"),
        (lambda home: home.store.unlink(), "store-bad"),
        (lambda home: home.store.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000), "store-bad"),
        (lambda home: home.card.write_bytes(b"x"), "card-bad"),
        (lambda home: os.utime(home.path) or home.config.unlink(), None),
    ],
)
def test_what_is_wrong_is_found(home: Home, spoil: Any, code: str | None) -> None:
    spoil(home)
    if code is None:
        assert call("--home", home.path, "--json", "doctor").refusal == "cli.no-home"
    else:
        assert code in wrongs(home)


def test_a_taken_port_is_found(home: Home) -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        home.config.write_text(f'[console]\naddress = "127.0.0.1:{port}"\n[[record]]\n')
        assert {"port-taken", "nobody-dials"} <= wrongs(home)
        home.config.write_text(f'[[record]]\n[[record.peer]]\npost = "1.0"\ntls = ["127.0.0.1:{port}"]\n')
        assert doctor(home)["peer"]["grade"] == "good"


def test_a_line_that_is_down_though_somebody_answers_there_is_found(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.config.write_text('[[record]]\n[[record.peer]]\npost = "1.0"\ntls = ["127.0.0.1:1"]\n')
    status: dict[str, Any] = {"entries": 1, "alarms": [], "peers": [{"post": {"id": "1.0"}, "line": "down"}]}
    monkeypatch.setattr("parley.cli.client.Client.get", lambda *_: status)
    assert "line-down" in wrongs(home)
    status["peers"][0]["line"] = "up"
    assert "line-down" not in wrongs(home)


def test_the_machine_is_looked_at(home: Home, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    gib = SimpleNamespace(free=100_000_000)
    monkeypatch.setattr("shutil.disk_usage", lambda _: gib)
    assert next(machine.space(home)).code == "disk-full"
    monkeypatch.setattr("apsw.sqlite_lib_version", lambda: "3.40.1")
    assert [one.grade for one in machine.versions(home)] == [Grade.GOOD, Grade.WRONG]
    monkeypatch.setattr("time.time_ns", lambda: 0)
    assert next(machine.clock(home)).code == "clock-behind"
    monkeypatch.setattr("time.time_ns", lambda: 10**19)
    assert next(machine.clock(home)).code == "clock-ahead"
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/sda / ext4 rw 0 0\ntmpfs {tmp_path} tmpfs rw 0 0\n")
    assert (
        machine.file_system(tmp_path / "home", mounts) == "tmpfs"
        and machine.file_system(Path("/etc"), mounts) == "ext4"
    )
    assert machine.synchronised(tmp_path / "synchronized", tmp_path) is False


def test_a_check_that_fails_is_a_finding(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: Home) -> Any:
        raise OSError("gone")
        yield

    monkeypatch.setitem(CHECKS, "clock", fails)
    assert "check-failed" in wrongs(home)


def test_every_finding_has_its_sentences_in_both_languages() -> None:
    table = words("en").table
    codes = {key.split(".")[1] for key in table if key.startswith("doctor.") and key.endswith(".what")}
    assert len(codes) > 40
    for code in codes:
        ill = f"doctor.{code}.why" in table
        assert ill == (f"doctor.{code}.do" in table), code
    assert said_in(Finding(Grade.WRONG, "python-old", {"version": "3.9"}), "zh")[0].startswith("Python 3.9")


def test_an_address_of_another_machine_cannot_be_listened_on() -> None:
    (found,) = line.port("192.0.2.1", 7441)
    assert found.code == "port-bad" and found.grade is Grade.WRONG


def test_an_unpaired_home_is_told_so(tmp_path: Path) -> None:
    home = made(tmp_path / "x", "X", listen="127.0.0.1:0", console="127.0.0.1:0")
    assert doctor(home)["not-paired"]["grade"] == "note"
