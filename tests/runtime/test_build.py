"""Two real nodes: keys in files, SQLite, TLS over loopback. And a courier between two that have no wire."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from parley.base.errors import FaultError, LocalError, ParleyError
from parley.bearers.courier import Courier
from parley.line.frames import FrameType
from parley.record.names import PostId
from parley.runtime import config as tree
from parley.runtime.build import Runtime, build
from parley.runtime.config import Config
from parley.runtime.loop import Loop
from parley.runtime.pair import make_pair, make_sides, with_record
from parley.stores.memory import Failure
from tests.runtime.rig import note


async def until(holds: Callable[[], object], seconds: float = 10.0) -> None:
    """Wait for something that only views show."""
    async with asyncio.timeout(seconds):
        while not holds():
            await asyncio.sleep(0.005)


def levels(loop: Loop, ref: str) -> set[str]:
    """How far a message has come."""
    return {step.level for ladder in loop.message(ref).ladders for step in ladder.steps}


async def started(*configs: Config) -> list[Runtime]:
    runtimes = [build(config) for config in configs]
    for runtime in runtimes:
        await runtime.start()
    return runtimes


def line_is_up(loop: Loop) -> bool:
    return all(peer.line == "up" for peer in loop.status().peers)


def test_a_message_arrives_and_its_receipt_comes_back(tmp_path: Path) -> None:
    async def main() -> None:
        runtimes = await started(*make_pair(tmp_path))
        a, b = (runtime.loops[0] for runtime in runtimes)
        await until(lambda: line_is_up(a) and line_is_up(b))
        for precedence in (0, 3):
            ref = await a.release(note(precedence=precedence))
            await until(lambda ref=ref: "STORED" in levels(a, ref))
            assert b.message(ref).author.own is False
            await b.displayed([ref], "watch")
            await b.acknowledge(ref, "watch officer")
            await until(lambda ref=ref: {"DISPLAYED", "ACKNOWLEDGED"} <= levels(a, ref))
        for runtime in runtimes:
            await runtime.stop()

    asyncio.run(main())


def test_over_a_narrow_bearer_the_same_arrives_in_fewer_bytes(tmp_path: Path) -> None:
    """Real keys, real sealing, TLS set narrow at one end (spec: line §9)."""

    async def main() -> None:
        first, second = make_pair(tmp_path)
        runtimes = await started(with_record(first, narrow=("tls",)), second)
        a, b = (runtime.loops[0] for runtime in runtimes)
        came: list[bytes] = []
        hand_over = b.frame
        b.frame = lambda bearer, peer, frame: (came.append(frame), hand_over(bearer, peer, frame))[1]  # type: ignore[method-assign]
        await until(lambda: line_is_up(a) and line_is_up(b))
        for precedence in (0, 3, 0):
            ref = await a.release(note(precedence=precedence))
            await until(lambda ref=ref: "STORED" in levels(a, ref))
            assert b.message(ref).fields == a.message(ref).fields
        narrow = [frame for frame in came if frame[1] == FrameType.NARROW]
        assert len(narrow) >= 3 and all(len(frame) < 260 for frame in narrow[-3:])
        for runtime in runtimes:
            await runtime.stop()

    asyncio.run(main())


def test_three_sides_bring_each_other_level_after_a_break(tmp_path: Path) -> None:
    async def main() -> None:
        configs = make_sides(tmp_path, ["A", "B", "C"])
        runtimes = await started(*configs)
        a, b, c = (runtime.loops[0] for runtime in runtimes)
        await until(lambda: line_is_up(a) and line_is_up(b) and line_is_up(c))
        await runtimes[2].stop()
        refs = await a.release_many([note(f"message {n}") for n in range(100)])
        [again] = await started(configs[2])
        await until(lambda: {m.ref for m in again.loops[0].messages(count=200)} >= set(refs))
        await until(lambda: "STORED" in levels(a, refs[-1]))
        for runtime in (*runtimes[:2], again):
            await runtime.stop()

    asyncio.run(main())


def test_a_start_with_its_fence_goes_on_in_its_feed_and_one_without_opens_another(tmp_path: Path) -> None:
    async def feed_of(config: Config) -> str:
        [runtime] = await started(config)
        ref = await runtime.loops[0].release(note())
        await runtime.stop()
        return ref.split(":")[0]

    config, _ = make_pair(tmp_path)
    first, second = asyncio.run(feed_of(config)), asyncio.run(feed_of(config))
    assert first == second
    assert config.record[0].fence is not None
    config.record[0].fence.unlink()
    assert asyncio.run(feed_of(config)) != first


def test_only_a_courier_between_them(tmp_path: Path) -> None:
    async def main() -> None:
        configs = []
        for config in make_pair(tmp_path / "posts"):
            folder = config.record[0].store.parent / "stick"
            folder.mkdir()
            courier = tree.Courier(folder, tree.values.duration("20ms"))
            configs.append(with_record(config, bearers=("courier",), courier=courier))
        runtimes = await started(*configs)
        a, b = (runtime.loops[0] for runtime in runtimes)
        carrier = asyncio.create_task(carry(configs))
        assert isinstance(a._parts.bearers[0], Courier)
        ref = await a.release(note())
        await until(lambda: "STORED" in levels(a, ref))
        assert b.message(ref).state == "LINKED"
        await until(lambda: list((configs[1].record[0].courier.folder / "taken").iterdir()))
        carrier.cancel()
        for runtime in runtimes:
            await runtime.stop()

    asyncio.run(main())


async def carry(configs: list[Config]) -> None:
    """Take what lies in each outbox to the other's inbox, now and then, the newest first."""
    stick_a, stick_b = (config.record[0].courier.folder for config in configs)
    assert stick_a is not None
    assert stick_b is not None
    while True:
        for here, there in ((stick_a, stick_b), (stick_b, stick_a)):
            for path in sorted(here.glob("outbox/*/*.frames"), reverse=True):
                path.rename(there / "inbox" / path.name)
        await asyncio.sleep(0.02)


def test_what_does_not_belong_together_is_not_built(tmp_path: Path) -> None:
    a, _ = make_pair(tmp_path)
    wrong: list[tuple[Config, type[ParleyError], str]] = [
        (with_record(a, genesis=tmp_path / "none"), FaultError, "runtime.no-genesis"),
        (with_record(a, keys=tmp_path / "none"), FaultError, "keys.cannot-read"),
        (with_record(a, keys=_other_keys(tmp_path)), LocalError, "runtime.not-our-record"),
    ]
    for config, kind, code in wrong:
        with pytest.raises(kind) as caught:
            build(config)
        assert caught.value.code == code
    asyncio.run(_start_and_stop(a))  # what failed left no file locked


def _other_keys(folder: Path) -> Path:
    return make_pair(folder / "others")[0].record[0].keys


async def _start_and_stop(config: Config) -> None:
    [runtime] = await started(config)
    await runtime.stop()


def test_a_port_that_is_taken_stops_the_start(tmp_path: Path) -> None:
    async def main() -> None:
        a, b = make_pair(tmp_path)
        [standing] = await started(a)
        clash = build(tree.Config(tls=a.tls, record=b.record))
        with pytest.raises(FaultError) as caught:
            await clash.start()
        assert caught.value.code == "bearers.cannot-listen"
        await standing.stop()
        await _start_and_stop(b)

    asyncio.run(main())


def test_the_process_hears_when_a_node_stops_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def main() -> None:
        a, _ = make_pair(tmp_path)
        [runtime] = await started(a)
        loop = runtime.loops[0]

        def full(rows: object) -> None:
            raise FaultError(Failure.NOTHING_KEPT.value, path="x", why="no space")

        monkeypatch.setattr(loop._parts.store, "commit", full)
        with pytest.raises(FaultError):
            await loop.release(note())
        assert (await runtime.broken()).code == "stores.full"
        await runtime.stop()

    asyncio.run(main())


def test_a_post_added_later_or_revoked_is_known_at_once(tmp_path: Path) -> None:
    a, _ = make_pair(tmp_path)
    runtime = build(a)
    loop = runtime.loops[0]
    member = loop._parts.bearers[0].identity  # type: ignore[attr-defined]
    record = loop._node.core.record
    other = next(post for post in record.posts if post != member.me)
    assert member.key_of(other) == record.posts[other].post_key
    assert member.key_of(PostId(9, 9)) is None
    record.revoked[other] = object()  # type: ignore[assignment]
    assert member.key_of(other) is None
    loop.release_files()
