"""What every bearer promises (parley.bearers.bearer). A new bearer adds itself to ``WAYS`` and changes nothing else."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from parley.base import limits
from parley.bearers.bearer import QUEUE_MAX, Bearer
from parley.bearers.courier import Courier, CourierSettings
from parley.bearers.dial import Address
from parley.bearers.port import Port
from parley.bearers.queue import prefixed
from parley.bearers.registry import BEARERS
from parley.bearers.tls import TlsBearer, TlsSettings
from tests.bearers.posts import A, B, C, Ear, Post, acquainted
from tests.bearers.strangers import greeted_stranger, say

LARGEST = bytes(limits.FRAME_MAX)
OVERSIZED = (limits.FRAME_MAX + 1).to_bytes(4, "big") + b"x" * 100


@dataclass
class Way:
    """Two ends of one bearer, what they hear, and how somebody puts raw bytes on A's way to B."""

    a: Bearer
    b: Bearer
    ear_a: Ear
    ear_b: Ear
    inject: Callable[[bytes], Awaitable[None]]

    async def start(self) -> None:
        """Begin at both ends, and wait until A can send to B."""
        await self.b.start(self.ear_b)
        await self.a.start(self.ear_a)
        await self.ear_a.until(lambda: self.ear_a.up)

    async def stop(self) -> None:
        await self.a.stop()
        await self.b.stop()


@asynccontextmanager
async def over_tls(folder: Path) -> AsyncIterator[Way]:
    a, b = acquainted(A, B)
    stranger = Post(C)  # a third post of B's record, that says what it should not
    b.known[C] = stranger.key.public
    stranger.known = b.known
    port = Port("127.0.0.1", 0)
    bearer_b = TlsBearer(b, TlsSettings(port, {}))
    keeper = TlsBearer(Post(B, record_id=bytes(32)), TlsSettings(port, {}))
    await keeper.start(Ear())  # the port gets its number and keeps it over a restart of B
    addresses = {B: [Address("127.0.0.1", port.number)]}

    async def inject(data: bytes) -> None:
        writer = await greeted_stranger(stranger, B, port.number)
        await say(writer, data)

    way = Way(TlsBearer(a, TlsSettings(None, addresses)), bearer_b, Ear(), Ear(), inject)
    yield way
    await way.stop()
    await keeper.stop()


@asynccontextmanager
async def over_courier(folder: Path) -> AsyncIterator[Way]:
    a, b = acquainted(A, B)
    for name, other, post in (("a", "b", B), ("b", "a", A)):  # what one writes for the other lies in its inbox at once
        (folder / name / "inbox").mkdir(parents=True)
        (folder / name / "outbox").mkdir()
        (folder / name / "outbox" / str(post)).symlink_to(folder / other / "inbox")
    settings_a = CourierSettings(folder / "a", [B], poll_s=0.02)
    settings_b = CourierSettings(folder / "b", [A], poll_s=0.02)

    async def inject(data: bytes) -> None:
        part = folder / "a" / "part"
        part.write_bytes(data)
        part.rename(folder / "b" / "inbox" / "20260101T000000.000Z-0.0-000001.frames")

    way = Way(Courier(a, settings_a), Courier(b, settings_b), Ear(), Ear(), inject)
    yield way
    await way.stop()


WAYS: dict[str, Callable[[Path], AbstractAsyncContextManager[Way]]] = {"tls": over_tls, "courier": over_courier}
every_bearer = pytest.mark.parametrize("name", sorted(WAYS))


def run(name: str, folder: Path, scenario: Callable[[Way], Awaitable[None]]) -> None:
    async def main() -> None:
        async with WAYS[name](folder) as way:
            await scenario(way)

    asyncio.run(main())


def test_every_registered_bearer_is_held_to_the_contract() -> None:
    assert set(WAYS) == set(BEARERS)


@every_bearer
def test_frames_arrive_whole_and_in_order(name: str, tmp_path: Path) -> None:
    async def scenario(way: Way) -> None:
        await way.start()
        frames = [bytes([n % 251]) * (1 + n * n) for n in range(250)]
        assert all(way.a.send(B, frame, 0) for frame in frames)
        await way.ear_b.until(lambda: len(way.ear_b.frames) == len(frames))
        assert way.ear_b.frames == [(A, frame) for frame in frames]
        await way.ear_a.until(lambda: way.a.waiting(B) == 0)

    run(name, tmp_path, scenario)


@every_bearer
def test_what_is_urgent_overtakes_what_waits(name: str, tmp_path: Path) -> None:
    async def scenario(way: Way) -> None:
        await way.start()
        for precedence in (0, 1, 0, 2, 3, 4, 1, 3):
            assert way.a.send(B, bytes([precedence]), precedence)
        assert way.a.waiting(B) >= 8
        await way.ear_b.until(lambda: len(way.ear_b.frames) == 8)
        assert [frame[0] for _, frame in way.ear_b.frames] == [4, 3, 3, 2, 1, 1, 0, 0]

    run(name, tmp_path, scenario)


@every_bearer
def test_the_largest_frame_passes_and_a_larger_or_empty_one_is_not_queued(name: str, tmp_path: Path) -> None:
    async def scenario(way: Way) -> None:
        await way.start()
        assert not way.a.send(B, LARGEST + b"x", 3)
        assert not way.a.send(B, b"", 3)
        assert way.a.waiting(B) == 0
        assert way.a.send(B, LARGEST, 0)
        await way.ear_b.until(lambda: way.ear_b.frames)
        assert way.ear_b.frames == [(A, LARGEST)]

    run(name, tmp_path, scenario)


@every_bearer
def test_a_full_queue_says_no_and_keeps_room_for_flash(name: str, tmp_path: Path) -> None:
    async def scenario(way: Way) -> None:
        await way.start()
        for _ in range(QUEUE_MAX // len(LARGEST)):
            assert way.a.send(B, LARGEST, 2)
        assert not way.a.send(B, LARGEST, 2)
        assert way.a.send(B, b"flash", 3)
        await way.ear_b.until(lambda: len(way.ear_b.frames) == QUEUE_MAX // len(LARGEST) + 1)
        assert way.ear_b.frames[0] == (A, b"flash")
        await way.ear_a.until(lambda: way.ear_a.drains)

    run(name, tmp_path, scenario)


@every_bearer
def test_nothing_is_sent_to_a_post_that_is_not_there(name: str, tmp_path: Path) -> None:
    async def scenario(way: Way) -> None:
        assert not way.a.send(B, b"before the start", 3)
        await way.start()
        assert not way.a.send(C, b"to nobody", 3)
        assert way.a.waiting(C) == 0
        way.a.hold(C, True)
        way.a.drop(C, "bearers.refused")

    run(name, tmp_path, scenario)


@every_bearer
@pytest.mark.parametrize(
    ("data", "code"),
    [(OVERSIZED, "bearers.too-large"), (prefixed(b"good") + bytes(4) + b"tail", "bearers.bad-length")],
    ids=["oversized", "empty frame"],
)
def test_what_breaks_the_framing_is_refused_with_evidence(name: str, data: bytes, code: str, tmp_path: Path) -> None:
    async def scenario(way: Way) -> None:
        await way.start()
        await way.inject(data)
        await way.ear_b.until(lambda: way.ear_b.evidence)
        source, found, evidence = way.ear_b.evidence[0]
        assert source
        assert found == code
        assert evidence in data
        assert way.a.send(B, b"the others go on", 0)
        await way.ear_b.until(lambda: (A, b"the others go on") in way.ear_b.frames)

    run(name, tmp_path, scenario)


@every_bearer
def test_a_held_peer_brings_nothing_until_it_is_let_go(name: str, tmp_path: Path) -> None:
    async def scenario(way: Way) -> None:
        await way.start()
        await way.ear_b.until(lambda: way.ear_b.up or name == "courier")
        way.b.hold(A, True)
        assert way.a.send(B, b"held back", 0)
        await asyncio.sleep(0.1)
        assert not way.ear_b.frames
        way.b.hold(A, False)
        await way.ear_b.until(lambda: way.ear_b.frames)

    run(name, tmp_path, scenario)


@every_bearer
def test_it_stops_says_so_and_starts_again(name: str, tmp_path: Path) -> None:
    async def scenario(way: Way) -> None:
        await way.start()
        assert way.a.send(B, b"one", 0)
        await way.ear_b.until(lambda: len(way.ear_b.frames) == 1)
        way.b.settled()
        await way.stop()
        assert way.ear_a.links[-1] == ("bearers.stopped", B)
        assert not way.a.send(B, b"not now", 0)
        await way.start()
        assert way.a.send(B, b"two", 0)
        await way.ear_b.until(lambda: len(way.ear_b.frames) == 2)
        assert way.ear_b.frames == [(A, b"one"), (A, b"two")]

    run(name, tmp_path, scenario)
