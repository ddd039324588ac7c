"""A program of the post's own as an engine: bounded in time and size, started bare, gone when it is done."""

import asyncio
import os
import sys
import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest

from parley.base.errors import FaultError, LocalError
from parley.runtime import translating
from parley.runtime.config import Translation, parse, rooted
from parley.runtime.values import duration, size

UPPER = "import sys; sys.stdout.write(sys.argv[1] + sys.argv[2] + sys.stdin.read().upper())"


def program(code: str, *arguments: str, **more: Any) -> translating.Command:
    return translating.Command(Translation(command=(sys.executable, "-c", code, *arguments), name="test 1", **more))


def run(engine: translating.Command, text: str = "abc") -> str:
    return asyncio.run(engine.translate(text, "en", "zh"))


def code_of(act: Callable[[], Any]) -> str:
    with pytest.raises((FaultError, LocalError)) as caught:
        act()
    assert "{" not in caught.value.phrase("en") + caught.value.phrase("zh")
    return caught.value.code


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split(") ")[1][0] not in "ZX"
    except OSError:
        return False


def ends(pids: list[int]) -> bool:
    """Whether they are gone within ten seconds: the system ends a killed process when it next comes to it."""
    until = time.monotonic() + 10
    while any(map(is_alive, pids)) and time.monotonic() < until:
        time.sleep(0.01)
    return not any(map(is_alive, pids))


def test_it_is_off_unless_a_program_is_named() -> None:
    assert translating.engine(Translation()) is None
    assert translating.engine(Translation(command=("x",))) is not None


def test_the_text_goes_in_and_the_translation_comes_out() -> None:
    assert run(program(UPPER, "{source}>", "{target}:"), "早 abc") == "en>zh:早 ABC"


def test_only_the_pairs_of_the_configuration_are_taken() -> None:
    engine = program(UPPER, pairs=("en-zh",))
    assert engine.takes("en", "zh") and not engine.takes("zh", "en") and engine.name == "test 1"


def test_it_sees_nothing_of_our_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARLEY_HOME", "/secret")
    said = run(program("import os; print(sorted(set(os.environ) - {'LC_CTYPE'}), os.getcwd())"))
    assert said.strip() == "['LANG', 'PATH'] /"


def test_nothing_is_read_as_a_shell_would() -> None:
    assert run(program(UPPER, "$(id)", ";echo")) == "$(id);echoABC"


def test_a_program_that_does_not_read_is_no_fault() -> None:
    assert run(program("print('done')"), "x" * 1_000_000) == "done\n"


def test_a_program_that_fails() -> None:
    assert code_of(lambda: run(program("import sys; print('half'); sys.exit(3)"))) == "translation.failed"


def test_a_program_that_is_not_there() -> None:
    assert (
        code_of(lambda: run(translating.Command(Translation(command=("/no/such/program",)))))
        == "translation.no-program"
    )


def test_a_program_that_says_too_much_is_stopped() -> None:
    engine = program("while True: print('x' * 1000)", output=size("4KiB"))
    assert code_of(lambda: run(engine)) == "translation.too-much"


def test_a_program_that_takes_too_long_is_stopped_with_all_that_it_started(tmp_path: Path) -> None:
    note = tmp_path / "pids"
    code = (
        "import os, subprocess, sys, time\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
        f"open({str(note)!r}, 'w').write(f'{{os.getpid()}} {{child.pid}}')\n"
        "time.sleep(600)"
    )
    engine = program(code, timeout=duration("2s"))
    assert code_of(lambda: run(engine)) == "translation.too-slow"
    pids = [int(pid) for pid in note.read_text().split()]
    assert len(pids) == 2
    assert ends(pids), "killed, and nobody waits for the child of a child"


def test_two_are_at_work_at_most_and_room_is_made_again() -> None:
    async def several() -> list[Any]:
        engine = program(UPPER, "", "")
        asked: list[Coroutine[Any, Any, str]] = [engine.translate("abc", "en", "zh") for _ in range(4)]
        first = await asyncio.gather(*asked, return_exceptions=True)
        return [*first, await engine.translate("abc", "en", "zh")]

    said = asyncio.run(several())
    busy = [one for one in said if isinstance(one, LocalError)]
    assert len(busy) == 2 and {one.code for one in busy} == {"translation.busy"}
    assert [one for one in said if isinstance(one, str)] == ["ABC"] * 3


# -- the configuration


def test_the_configuration_names_it(tmp_path: Path) -> None:
    text = b'[translation]\ncommand = ["bin/run", "{source}"]\nname = "t"\npairs = ["zh-en"]\ntimeout = "3s"\noutput = "1KiB"\n'
    config = rooted(parse(text), tmp_path)
    assert config.translation.command == (str(tmp_path / "bin" / "run"), "{source}")
    bare = rooted(parse(b'[translation]\ncommand = ["run"]'), tmp_path)
    assert bare.translation.command == ("run",)


@pytest.mark.parametrize("pair", ["en", "en-", "English-Chinese", "en>zh", "en-zh-ru"])
def test_a_pair_that_is_none_is_refused(pair: str) -> None:
    assert code_of(lambda: parse(f'[translation]\npairs = ["{pair}"]'.encode())) == "runtime.bad-value"


def test_no_program_outlives_a_request_that_is_given_up(tmp_path: Path) -> None:
    note = tmp_path / "pid"
    code = f"import os, time; open({str(note)!r}, 'w').write(str(os.getpid())); print(1, flush=True); time.sleep(600)"

    async def given_up() -> None:
        task = asyncio.create_task(program(code).translate("x", "en", "zh"))
        while not (note.exists() and note.read_text()):
            await asyncio.sleep(0.01)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    asyncio.run(given_up())
    assert not is_alive(int(note.read_text())) and os.getpid() != int(note.read_text())
