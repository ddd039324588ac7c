"""The command line as a whole: its table, its help, its words, its exit codes."""

import string
import subprocess
import sys
from pathlib import Path

import click
import pytest

from parley.base.errors import FaultError, LocalError, PeerError, phrases
from parley.cli.exits import Exit, NoNodeError, exit_of
from parley.cli.main import COMMANDS, first_line, main, run
from parley.cli.screen import Screen, json_line, visible
from parley.cli.words import words
from tests.cli.conftest import call

ROOT = Path(__file__).resolve().parents[2]


def commands() -> list[tuple[str, click.Command]]:
    """Every command with its path."""
    context = click.Context(main)
    found: list[tuple[str, click.Command]] = []
    waiting = [(name, main.get_command(context, name)) for name in COMMANDS]
    while waiting:
        path, command = waiting.pop()
        assert command is not None
        found.append((path, command))
        if isinstance(command, click.Group):
            waiting += [(f"{path}.{name}", inner) for name, inner in command.commands.items()]
    return sorted(found, key=lambda one: one[0])


def test_help_imports_no_command_and_nothing_heavy() -> None:
    code = "import sys; from parley.cli.main import main\ntry: main(['--help'])\nexcept SystemExit: pass\n"
    code += "heavy = {'rich', 'msgspec', 'cbor2', 'starlette', 'uvicorn', 'apsw', 'nacl'} & set(sys.modules)\n"
    code += "assert not heavy, heavy"
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)


def test_every_command_has_help_and_so_has_every_option() -> None:
    for path, command in commands():
        assert command.help, path
        for param in command.params:
            if isinstance(param, click.Option):
                assert param.help, f"{path} {param.name}"


def test_the_table_says_what_each_command_does() -> None:
    for name, (module, said) in COMMANDS.items():
        assert module and said.endswith("."), name
    assert set(COMMANDS) == {path for path, _ in commands() if "." not in path}


def test_a_command_that_holds_others_lists_them_whole_and_in_order() -> None:
    for group in ("post", "record", "catalogue", "glossary", "account", "import", "demo"):
        said = call(group, "--help").out
        assert "..." not in said.partition("Commands:")[2], group
    said = call("post", "--help").out
    assert said.index("  request  ") < said.index("  certify  ") < said.index("  publish  ") < said.index("  join  ")


def test_all_help_stands_in_chinese() -> None:
    table = words("zh", "help").table
    wanted = {"main.help"}
    for path, command in commands():
        wanted.add(f"{path}.help")
        for param in command.params:
            if isinstance(param, click.Option) and f"shared.{param.name}" not in table:
                wanted.add(f"{path}.{param.name}")
    assert wanted <= set(table)
    assert {key for key in table if not key.startswith("shared.")} >= wanted


def test_chinese_help_is_chinese() -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "parley.cli", "--lang", "zh", "send", "--help"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert first_line(words("zh", "help")("send.help")) in shown.replace("\n  ", "")
    assert "Release a message" not in shown


def test_both_languages_have_the_same_words_with_the_same_facts() -> None:
    english, chinese = words("en").table, words("zh").table
    assert set(english) == set(chinese)
    for key in english:
        assert facts(english[key]) == facts(chinese[key]), key


def test_the_codes_have_both_phrases_with_the_same_facts() -> None:
    for code, said in phrases().items():
        if code.startswith("cli."):
            assert facts(said["en"]) == facts(said["zh"]), code


def facts(phrase: str) -> set[str]:
    """The facts that a phrase names."""
    return {name for _, name, _, _ in string.Formatter().parse(phrase) if name}


def test_exit_codes_say_whose_fault_it_was() -> None:
    assert exit_of(LocalError("cli.no-home")) == Exit.REFUSED == 3
    assert exit_of(PeerError("record.bad-card")) == Exit.PEER == 4
    assert exit_of(FaultError("stores.full")) == Exit.FAULT == 5
    assert exit_of(NoNodeError("cli.no-node")) == Exit.NO_NODE == 6


def test_the_help_documents_every_exit_code() -> None:
    shown = call("--help").out
    for code in Exit:
        assert f" {code.value}  " in shown, code


def test_a_command_written_wrong_ends_with_2(tmp_path: Path) -> None:
    assert call("no-such-command").code == 2
    assert call("inbox", "--count", "many").code == 2
    ended = call("--json", "inbox", "--count", "many")
    assert ended.code == 2 and ended.refusal == "cli.usage"


def test_an_interrupt_ends_with_130() -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    assert run(interrupted, Screen()) == Exit.INTERRUPTED


def test_a_reader_that_leaves_is_no_fault() -> None:
    piped = f"{sys.executable} -m parley.cli --help | head -1; exit ${{PIPESTATUS[0]}}"
    ended = subprocess.run(["bash", "-c", piped], capture_output=True, text=True, check=False)
    assert ended.returncode == 0 and "Traceback" not in ended.stderr


def test_what_others_wrote_does_not_steer_the_terminal() -> None:
    assert visible("a\x1b[31m\u202eb\x9b\x07c\n") == "a\ufffd[31m\ufffdb\ufffd\ufffdc\n"
    line = json_line({"text": "a\x9b\u202eb\u2028"})
    assert not set("\x9b\u202e\u2028") & set(line) and "\\u202e" in line


@pytest.mark.parametrize("command", ["inbox", "status", "contacts"])
def test_without_a_home_or_node_the_way_on_is_told(command: str, tmp_path: Path, home: object) -> None:
    nowhere = call("--home", tmp_path / "none", "--json", command)
    assert nowhere.code == 3 and nowhere.refusal == "cli.no-home"
    stopped = call("--home", tmp_path / "a", "--json", command)
    assert stopped.code == 6 and stopped.refusal == "cli.no-node"
    assert "parley up" in call("--home", tmp_path / "a", command).err
