"""Documents at the desk: a file goes in at one post and comes out at the other, and the loop goes on meanwhile."""

import asyncio
import time

import pytest

from parley.base import limits
from parley.base.errors import LocalError, PeerError
from parley.record import document
from tests.runtime.rig import B, Rig, exchange, note, run, up

SCAN = bytes(i * 31 & 0xFF for i in range(3_000_000))


async def both(rig: Rig) -> Rig:
    other = Rig(me=B)
    other.wall = rig.wall
    await other.loop.start()
    await up(rig, other)
    return other


async def later(*rigs: Rig, seconds: int) -> None:
    """Time passes and frames go across."""
    for _ in range(2 * seconds):
        rigs[0].wall[0] += 500
        for rig in rigs:
            rig.loop._tick()
        await exchange(*rigs)


def test_a_file_goes_in_here_and_comes_out_there() -> None:
    async def scenario(rig: Rig) -> None:
        other = await both(rig)
        view = await rig.loop.files.add(SCAN, "application/pdf", "Minutes.pdf", ["1"], "policy_staff")
        assert (view.state, view.size, view.to, view.role) == ("held", len(SCAN), ("1",), "policy_staff")
        await later(rig, other, seconds=10)
        assert other.loop.files.one(view.ref).state == "held"
        assert [one.ref for one in other.loop.files.all()] == [view.ref]
        found = other.loop.files.named(bytes.fromhex(view.sha256), view.size)
        assert found is not None and found.ref == view.ref
        assert other.loop.files.named(bytes(32), view.size) is None
        assert b"".join([piece async for piece in await other.loop.files.read(view.ref)]) == SCAN
        await other.loop.stop()

    run(scenario)


def test_a_message_does_not_wait_for_a_file_to_be_taken_in() -> None:
    async def scenario(rig: Rig) -> None:
        adding = asyncio.ensure_future(
            rig.loop.files.add(bytes(limits.DOCUMENT_MAX), "text/plain", "Large", [], "duty_officer")
        )
        await asyncio.sleep(0)
        began = time.perf_counter()
        await rig.loop.release(note(precedence=3))
        took_s = time.perf_counter() - began
        assert not adding.done()
        assert took_s < 0.5
        assert (await adding).pieces_count == 1024

    run(scenario, limit_s=30)


def test_a_file_that_its_entry_names_wrongly_is_not_given_out() -> None:
    async def scenario(rig: Rig) -> None:
        sealed = document.seal(bytes(32), b"one", "text/plain", "x")
        lying = sealed.document._replace(digest=bytes(32))
        documents = rig.node.documents
        documents.keep(lying.root, 0, sealed.pieces, 3)
        ref = str(documents.carry(lying, (), "duty_officer", rig.wall[0]))
        rig.loop._flush()
        with pytest.raises(PeerError, match=r"record\.document-differs"):
            await rig.loop.files.read(ref)

    run(scenario)


def test_what_cannot_be_named_or_addressed_is_refused() -> None:
    async def scenario(rig: Rig) -> None:
        files = rig.loop.files
        for data, media, title, to in (
            (b"", "text/plain", "x", []), (b"x", "text", "x", []), (b"x", "text/plain", "", []), (b"x", "a/b", "x", ["9"]),
        ):  # fmt: skip
            with pytest.raises(LocalError):
                await files.add(data, media, title, to, "duty_officer")
        assert files.all() == []
        with pytest.raises(LocalError, match=r"node\.no-such-entry"):
            await files.ask("0.0.00000007:99")

    run(scenario)


def test_an_officer_has_a_document_brought_that_was_not_meant_for_the_post() -> None:
    async def scenario(rig: Rig) -> None:
        other = await both(rig)
        view = await rig.loop.files.add(b"ours", "text/plain", "Ours", ["0"], "duty_officer")
        await later(rig, other, seconds=2)
        assert other.loop.files.one(view.ref).state == "elsewhere"
        with pytest.raises(LocalError, match=r"node\.document-not-here"):
            await other.loop.files.read(view.ref)
        assert (await other.loop.files.ask(view.ref)).state == "coming"
        await later(rig, other, seconds=2)
        assert b"".join([piece async for piece in await other.loop.files.read(view.ref)]) == b"ours"
        await other.loop.stop()

    run(scenario)
