"""The worker process, and what stands between it and the loop: the line never waits, nothing is missed, a death is told."""

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from parley.base.errors import FaultError
from parley.node.conflicts import Claimed, Compared
from parley.node.effects import Announce
from parley.runtime.deconflicting import deconflicting
from parley.runtime.deconflicting.deconflicting import Deconflicting
from parley.runtime.deconflicting.process import Worker
from parley.runtime.kernels import is_ready

KERNELS = Path(__file__).resolve().parents[2] / ".numba_cache"
DEGREE, DAY = 10_000_000, 86_400_000
AT_SEA = [0, 0, 5_000_000, [185_000_000, 1_122_500_000]]


def claimed(key: str, side: int, east: int = 0, begin: int = DAY, hash_: bytes = b"h") -> Claimed:
    area = [*AT_SEA[:3], [AT_SEA[3][0], AT_SEA[3][1] + east]]
    return Claimed(key, hash_, side, [area], [0, 0, 1_000_000], [[begin, begin + 3_600_000]])


class PlayedPost:
    """A post that hands out claims, and keeps what it is told."""

    def __init__(self) -> None:
        self.claims: list[Claimed] = []
        self.results: list[Compared] = []
        self.alarms: list[str] = []
        self.queue: asyncio.Queue[Announce] = asyncio.Queue()
        self.changed = asyncio.Event()

    def now(self) -> int:
        return 0

    async def events(self) -> AsyncIterator[Announce]:
        while True:
            yield await self.queue.get()

    def claim(self, *claims: Claimed) -> None:
        self.claims += claims
        self.queue.put_nowait(Announce("notices", {}))

    def take_claims(self) -> list[Claimed]:
        taken, self.claims = self.claims, []
        return taken

    async def compared(self, results: list[Compared]) -> None:
        self.results += results
        self.changed.set()

    async def alarm(self, code: str, about: str, **facts: object) -> None:
        self.alarms.append(code)
        self.changed.set()

    async def end_alarm(self, code: str, about: str) -> None:
        self.alarms.remove(code)
        self.changed.set()

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(120):
            while not condition():
                self.changed.clear()
                await self.changed.wait()

    def of(self, key: str) -> list[Compared]:
        return [one for one in self.results if one.key == key]


def run(play: Callable[[PlayedPost, Deconflicting, Worker], Any]) -> None:
    async def whole() -> None:
        post, worker = PlayedPost(), Worker(KERNELS)
        beside = Deconflicting(post, worker)
        beside.start()
        try:
            await play(post, beside, worker)
        finally:
            await beside.stop()
        assert not worker.runs

    asyncio.run(whole())


def test_pairs_of_two_sides_are_found_whichever_comes_first() -> None:
    async def play(post: PlayedPost, _: Deconflicting, worker: Worker) -> None:
        post.claim(claimed("a1", 0), claimed("a2", 0))
        await post.until(lambda: len(post.results) == 2)
        assert all(
            one.criteria == b"" for one in post.results
        )  # one side alone is in conflict with nobody: not compared
        post.claim(claimed("b1", 1, hash_=b"first"), claimed("far", 1, east=20 * DEGREE))
        await post.until(lambda: len(post.results) == 6)
        found = {one.key: [(row.other, row.state) for row in one.found] for one in post.results[2:]}
        assert found == {"b1": [("a1", 2), ("a2", 2)], "a1": [("b1", 2)], "a2": [("b1", 2)], "far": []}
        assert post.of("a1")[-1].found[0].other_hash == b"first"
        assert len(post.results[-1].criteria) == 32 and post.results[-1].algorithm == 1
        post.claim(claimed("b1", 1, begin=9 * DAY, hash_=b"later"), claimed("a2", 0)._replace(areas=[], spans=[]))
        await post.until(lambda: len(post.results) == 8)
        assert [(one.key, one.hash, one.found) for one in post.results[6:]] == [("a2", b"h", []), ("b1", b"later", [])]

    run(play)


def test_the_first_notice_has_the_worker_rehearse_and_nobody_waits(tmp_path: Path) -> None:
    async def whole() -> None:
        post, worker = PlayedPost(), SlowWorker(KERNELS)
        beside = Deconflicting(post, worker)
        beside.start()
        await asyncio.sleep(0.05)
        assert not worker.runs and not worker.asked  # without a notice there is no process
        post.claim(claimed("a", 0))
        await post.until(lambda: len(post.results) == 1)
        assert await beside.clearing("a", 0) == []
        assert "put" not in worker.asked and not worker.rehearsed.is_set()
        worker.go.set()
        post.claim(claimed("b", 1))
        await post.until(lambda: len(post.results) == 3)
        assert worker.asked.index("rehearse verdicts") < worker.asked.index("put")
        async with asyncio.timeout(120):
            await worker.rehearsed.wait()
        await beside.stop()
        assert worker.asked.count("rehearse verdicts") == worker.asked.count("rehearse clearings") == 1

    asyncio.run(whole())
    assert is_ready(KERNELS) and not is_ready(tmp_path)


class SlowWorker(Worker):
    """It does not rehearse before it is let go; ``rehearsed`` once it is through."""

    def __init__(self, kernels: Path) -> None:
        super().__init__(kernels)
        self.go, self.rehearsed = asyncio.Event(), asyncio.Event()
        self.asked: list[str] = []

    async def ask(self, name: str, *arguments: Any) -> Any:
        self.asked.append(" ".join((name, *arguments)) if name == "rehearse" else name)
        if name == "rehearse":
            await self.go.wait()
        answer = await super().ask(name, *arguments)
        if arguments == ("clearings",):
            self.rehearsed.set()
        return answer


def test_a_rehearsal_that_fails_is_told() -> None:
    async def whole() -> None:
        post = PlayedPost()
        beside = Deconflicting(post, Worker(KERNELS, "[volumes]"))
        beside.start()
        post.claim(claimed("a", 0))
        await post.until(lambda: bool(post.alarms))
        await beside.stop()
        assert post.alarms == ["runtime.deconflict-broken"] and len(post.results) == 1

    asyncio.run(whole())


def test_an_area_that_is_none_is_told() -> None:
    async def play(post: PlayedPost, _: Deconflicting, worker: Worker) -> None:
        bad = claimed("a", 0)._replace(areas=[[0, 0, 0, [0, 0]]])
        post.claim(bad, claimed("b", 1))
        await post.until(lambda: len(post.results) == 2)
        assert post.of("a")[0].refused == "deconflict.no-area" and post.of("b")[0].refused == ""
        assert await worker.ask("put", "c", 0, [AT_SEA], [9, 9, 9], [[0, 1]]) == "deconflict.bad-band"

    run(play)


def test_a_worker_that_dies_is_told_and_started_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deconflicting, "AGAIN_AFTER_S", 0.01)

    async def play(post: PlayedPost, _: Deconflicting, worker: Worker) -> None:
        post.claim(claimed("a", 0), claimed("b", 1))
        await post.until(lambda: len(post.results) == 2)
        assert worker._process is not None
        worker._process.kill()
        await worker._process.wait()
        post.claim(claimed("b2", 1))
        await post.until(lambda: bool(post.alarms))
        assert post.alarms == ["runtime.deconflict-broken"]
        await post.until(lambda: bool(post.of("b2")) and not post.alarms)
        assert [row.other for row in post.of("a")[-1].found] == ["b", "b2"]

    run(play)


def test_a_folder_that_cannot_be_made_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FaultError) as fault:
        asyncio.run(Worker(tmp_path / "file" / "kernels").start())
    assert fault.value.code == "runtime.deconflict-broken"


def test_criteria_that_are_none_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    async def whole() -> None:
        post = PlayedPost()
        beside = Deconflicting(post, Worker(KERNELS, "[volumes]"))
        beside.start()
        post.claim(claimed("a", 0), claimed("b", 1))
        await post.until(lambda: bool(post.alarms))
        await beside.stop()
        assert post.alarms == ["runtime.deconflict-broken"] and not post.results

    asyncio.run(whole())


def test_what_would_clear_a_notice_waits_for_all_that_stands() -> None:
    async def whole() -> None:
        post, worker = PlayedPost(), SlowWorker(KERNELS)
        beside = Deconflicting(post, worker)
        beside.start()
        post.claim(claimed("a", 0, begin=9 * DAY), claimed("b", 1, begin=9 * DAY))
        asked = asyncio.create_task(beside.clearing("a", 0))
        await asyncio.sleep(0.2)
        assert not asked.done()  # it does not say that nothing clears it, while nothing was compared
        worker.go.set()
        async with asyncio.timeout(120):
            assert {row[0] for row in await asked} == {"time", "height", "place"}
        await beside.stop()

    asyncio.run(whole())


def test_what_would_clear_a_notice_is_not_said_by_a_broken_worker() -> None:
    async def play(post: PlayedPost, beside: Deconflicting, worker: Worker) -> None:
        post.claim(claimed("a", 0), claimed("b", 1))
        await post.until(lambda: len(post.results) == 2)
        assert worker._process is not None
        worker._process.kill()
        await worker._process.wait()
        post.claim(claimed("b2", 1))
        for _ in range(2):  # while it breaks, and while it is broken
            with pytest.raises(FaultError) as fault:
                await beside.clearing("a", 0)
            assert fault.value.code == "runtime.deconflict-broken"

    run(play)


def test_who_asks_while_all_ends_is_let_go() -> None:
    async def whole() -> None:
        post = PlayedPost()
        beside = Deconflicting(post, SlowWorker(KERNELS))
        beside.start()
        post.claim(claimed("a", 0), claimed("b", 1))
        asked = asyncio.create_task(beside.clearing("a", 0))
        await asyncio.sleep(0.2)
        await beside.stop()
        with pytest.raises(asyncio.CancelledError):
            await asked

    asyncio.run(whole())


def test_what_would_clear_a_notice_is_asked_between_the_pairs() -> None:
    async def play(post: PlayedPost, beside: Deconflicting, _: Worker) -> None:
        assert await beside.clearing("a", 0) == []
        post.claim(claimed("a", 0, begin=9 * DAY), claimed("b", 1, begin=9 * DAY))
        await post.until(lambda: len(post.results) == 2)
        found = {row[0]: row[1] for row in await beside.clearing("a", 0)}
        assert found.keys() == {"time", "height", "place"} and found["time"] == 5_400_000

    run(play)
