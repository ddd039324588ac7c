"""Alerts beside the console, for real: a web server on this machine, a program, addresses that lead nowhere, two whole loops."""

import asyncio
import json
import logging
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from parley.base.errors import LocalError
from parley.node.status import FlashView, PostView
from parley.runtime.alerting.delegates import Delegates
from parley.runtime.config_watch import Rung
from parley.runtime.secret import address
from parley.runtime.values import duration, size
from tests.runtime.rig import Rig, incoming_flash, run

MINUTE = 60_000
SECRET = "swordfish"
KEEP = "import sys; open(sys.argv[1], 'a').write(sys.stdin.read() + chr(10))"


class Webhook:
    """A web server that keeps what it is given. ``status`` is its answer."""

    def __init__(self) -> None:
        self.status = 200
        self.got: list[dict[str, Any]] = []
        self.bell = asyncio.Event()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
        size_ = int(head.partition("content-length:")[2].split("\r\n")[0])
        self.got.append(json.loads(await reader.readexactly(size_)))
        writer.write(f"HTTP/1.1 {self.status} said\r\ncontent-length: 0\r\nconnection: close\r\n\r\n".encode())
        await writer.drain()
        writer.close()
        self.bell.set()

    async def heard(self, count: int) -> None:
        while len(self.got) < count:
            self.bell.clear()
            await self.bell.wait()


@asynccontextmanager
async def webhook() -> AsyncIterator[tuple[Webhook, str]]:
    hook = Webhook()
    server = await asyncio.start_server(hook.serve, "127.0.0.1", 0)
    async with server:
        number = server.sockets[0].getsockname()[1]
        yield hook, f"json://duty:{SECRET}@127.0.0.1:{number}/alert"


def rung(role: str = "relief", after: str = "2min", *alert: str, **more: Any) -> Rung:
    return Rung(role, duration(after), tuple(address(one) for one in alert), **more)


def play(scenario: Callable[[Rig], Awaitable[None]]) -> None:
    run(scenario, limit_s=60)


async def until(holds: Callable[[], bool]) -> None:
    """Processes of others end when they end."""
    while not holds():
        await asyncio.sleep(0.01)


def alarms(rig: Rig) -> list[str]:
    return [one.code for one in rig.loop.alarms() if one.code.startswith("alert.")]


def hold_the_pauses(ladder: Delegates) -> asyncio.Event:
    """Further tries wait for this bell instead of a clock."""
    bell = asyncio.Event()

    async def pause(_: float) -> None:
        await bell.wait()
        bell.clear()

    for delivery in ladder.deliveries:
        delivery.pause = pause
    return bell


def test_a_flash_that_nobody_acknowledges_is_told_to_a_webhook_and_a_program(tmp_path: Path) -> None:
    kept = tmp_path / "kept"

    async def scenario(rig: Rig) -> None:
        async with webhook() as (hook, where):
            ladder = Delegates(
                rig.loop,
                [rung("relief", "2min", where), rung("chief", "5min", command=(sys.executable, "-c", KEEP, str(kept)))],
            )
            ref = await incoming_flash(rig)
            ladder.look()
            rig.wall[0] += 2 * MINUTE
            ladder.look()
            ladder.look()
            await hook.heard(1)
            rig.wall[0] += 3 * MINUTE
            ladder.look()
            await until(lambda: kept.exists() and kept.read_text().endswith("\n"))
            [told] = [json.loads(line) for line in kept.read_text().splitlines()]
            assert (told["kind"], told["rung"], told["role"], told["count"], told["ref"]) == (
                "FLASH", 2, "chief", 1, ref,
            )  # fmt: skip
            assert set(told["text"]) == {"en", "zh"} and told["author"] == "1.0"
            assert len(hook.got) == 1 and "relief" in hook.got[0]["message"] and "特提" in hook.got[0]["message"]
            assert "Danger close" not in json.dumps([told, hook.got]), "what a message says stays in the house"
            assert not alarms(rig)
            await ladder.stop()

    play(scenario)


def test_a_person_who_acknowledges_ends_it() -> None:
    async def scenario(rig: Rig) -> None:
        async with webhook() as (hook, where):
            ladder = Delegates(rig.loop, [rung("relief", "2min", where)])
            ref = await incoming_flash(rig)
            assert [one.ref for one in rig.loop.flash()] == [ref]
            await rig.loop.acknowledge(ref, "duty officer")
            assert not rig.loop.flash()
            rig.wall[0] += 10 * MINUTE
            ladder.look()
            assert not ladder.deliveries[0]._pending and not hook.got
            await ladder.stop()

    play(scenario)


def test_it_looks_by_the_loops_own_beat() -> None:
    async def scenario(rig: Rig) -> None:
        async with webhook() as (hook, where):
            ladder = Delegates(rig.loop, [rung("relief", "2min", where)])
            ladder.start()
            await incoming_flash(rig)
            rig.wall[0] += 2 * MINUTE
            await hook.heard(1)
            await ladder.stop()

    play(scenario)


def test_what_is_not_taken_raises_an_alarm_is_tried_again_and_clears_it(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    async def scenario(rig: Rig) -> None:
        async with webhook() as (hook, where):
            hook.status = 500
            ladder = Delegates(rig.loop, [rung("relief", "2min", where)])
            bell = hold_the_pauses(ladder)
            await incoming_flash(rig)
            rig.wall[0] += 2 * MINUTE
            ladder.look()
            await until(lambda: alarms(rig) == ["alert.not-taken"])
            said = [one for one in rig.loop.alarms() if one.code == "alert.not-taken"]
            assert SECRET not in str(said) + caplog.text + repr(ladder.ways()) and "json" in str(said)
            hook.status = 200
            bell.set()
            await until(lambda: not alarms(rig))
            assert len(hook.got) >= 2
            await ladder.stop()

    play(scenario)


def test_trying_again_ends_when_a_person_has_acknowledged() -> None:
    async def scenario(rig: Rig) -> None:
        ladder = Delegates(rig.loop, [rung(command=(sys.executable, "-c", "raise SystemExit(3)"))])
        bell = hold_the_pauses(ladder)
        ref = await incoming_flash(rig)
        rig.wall[0] += 2 * MINUTE
        ladder.look()
        await until(lambda: alarms(rig) == ["alert.program-failed"])
        await rig.loop.acknowledge(ref, "duty officer")
        bell.set()
        work = ladder.deliveries[0]._work
        assert work is not None
        await work
        assert [one.count for one in rig.loop.alarms() if one.code == "alert.program-failed"] == [1]

    play(scenario)


faults: list[tuple[str, Rung]] = [
    ("alert.not-taken", rung("r", "2min", "json://127.0.0.1:9/nobody")),
    ("alert.not-understood", rung("r", "2min", "pigeon://loft")),
    ("alert.no-file", rung("r", "2min", "file:/no/such/file")),
    ("alert.no-program", rung(command=("/no/such/program",))),
    ("alert.program-failed", rung(command=(sys.executable, "-c", "raise SystemExit(1)"))),
    ("alert.too-slow", rung(command=(sys.executable, "-c", "import time; time.sleep(600)"), timeout=duration("1s"))),
    ("alert.too-much", rung(command=(sys.executable, "-c", "while True: print('x' * 999)"), output=size("1KiB"))),
]


@pytest.mark.parametrize(("code", "one"), faults, ids=[code for code, _ in faults])
def test_a_test_says_of_each_way_what_came_of_it(code: str, one: Rung) -> None:
    async def scenario(rig: Rig) -> None:
        ladder = Delegates(rig.loop, [one, rung("chief", "5min")])
        failed, bare = await ladder.test()
        assert (failed.outcome, bare.outcome, bare.way) == (code, "console-only", "")
        assert failed.phrase["en"] != failed.phrase["zh"] and "{" not in failed.phrase["en"] + failed.phrase["zh"]
        assert alarms(rig) == [code]

    play(scenario)


def test_a_test_is_marked_in_every_language_and_one_runs_at_a_time() -> None:
    async def scenario(rig: Rig) -> None:
        async with webhook() as (hook, where):
            ladder = Delegates(rig.loop, [rung("relief", "2min", where)])
            first = asyncio.create_task(ladder.test())
            await asyncio.sleep(0)
            with pytest.raises(LocalError) as caught:
                await ladder.test()
            assert caught.value.code == "alert.test-runs"
            assert [one.outcome for one in await first] == ["delivered"]
            said = hook.got[0]
            assert "TEST TEST TEST" in said["message"] and "测试 测试 测试" in said["message"]
            assert said["title"].startswith("EXERCISE") == (rig.loop.status().kind == "EXERCISE")
            assert said["title"].endswith("TEST") and not rig.loop.messages()

    play(scenario)


def test_an_address_in_a_file_that_others_may_read_is_not_used(tmp_path: Path) -> None:
    async def scenario(rig: Rig) -> None:
        async with webhook() as (hook, where):
            file = tmp_path / "address"
            file.write_text(where + "\n")
            file.chmod(0o640)
            ladder = Delegates(rig.loop, [rung("relief", "2min", f"file:{file}")])
            assert [one.outcome for one in await ladder.test()] == ["alert.open-file"]
            file.chmod(0o600)
            assert [one.outcome for one in await ladder.test()] == ["delivered"] and not alarms(rig)

    play(scenario)


def test_a_wrong_address_is_said_at_the_start_and_nothing_is_sent() -> None:
    async def scenario(rig: Rig) -> None:
        async with webhook() as (hook, where):
            ladder = Delegates(rig.loop, [rung("relief", "2min", where, "pigeon://loft")])
            ladder.start()
            await until(lambda: alarms(rig) == ["alert.not-understood"])
            await ladder.stop()
            assert not hook.got

    play(scenario)


def test_a_fault_of_the_ladder_itself_is_no_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    async def scenario(rig: Rig) -> None:
        ladder = Delegates(rig.loop, [rung()])
        monkeypatch.setattr(ladder, "look", lambda: 1 / 0)
        ladder.start()
        await until(lambda: alarms(rig) == ["alert.broken"])
        await ladder.stop()

    play(scenario)


def test_the_usual_ladder_names_its_roles_in_the_readers_language(monkeypatch: pytest.MonkeyPatch) -> None:
    async def scenario(rig: Rig) -> None:
        from parley.runtime.config_watch import Watch

        ladder = Delegates(rig.loop, Watch().rungs)
        author = PostView("1.0", "B", "main", False, False)
        for waited_min, language, roles in (
            (2, "en", ["deputy duty officer"]),
            (5, "zh", ["副值班人员", "值班指挥员"]),
        ):
            waits = FlashView("1.0.00000001:9", author, rig.loop.now() - waited_min * MINUTE)
            monkeypatch.setattr(rig.loop, "flash", lambda one=waits: [one])
            assert [one.role for one in ladder.called("1.0", language)] == roles
            assert ladder.called("2.0", language) == []

    play(scenario)
