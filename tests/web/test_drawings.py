"""Panels are drawn once for many consoles, each with its own page token, and never older than what a stream was told."""

import asyncio
from typing import Any

import pytest

from parley.web import panels
from parley.web.stream import told
from tests.web.conftest import Side, flash_of


async def heard(streams: list[Any], wanted: str) -> list[str]:
    """What each stream says until the event of that name has come."""

    async def until(stream: Any) -> str:
        async with asyncio.timeout(5):
            async for piece in stream:
                if f"event: {wanted}\n" in piece and 'data-flash="' in piece:
                    return str(piece)
        raise AssertionError("the stream has ended")

    return list(await asyncio.gather(*(until(stream) for stream in streams)))


def test_many_consoles_get_one_drawing_each_with_its_own_token(
    sides: tuple[Side, Side], monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = sides
    sessions = [ours.signed_in(account).session for account in ("officer", "relief", "officer", "auditor")]
    counted = []
    gather = panels.PANELS["alarms"]
    monkeypatch.setitem(panels.PANELS, "alarms", lambda *given: (counted.append(1), gather(*given))[1])

    async def check() -> None:
        streams = [told(ours.console, one, "watch", {}) for one in sessions]
        first = [await anext(stream) for stream in streams]
        assert all("event:" in one for one in first)
        counted.clear()
        await asyncio.to_thread(flash_of, theirs)
        pieces = await heard(streams, "alarms")
        assert len(counted) <= 2, "worked out once for all, or twice where it changed meanwhile"
        for session, piece in zip(sessions, pieces, strict=True):
            others = {one.csrf for one in sessions} - {session.csrf}
            assert (session.csrf in piece) == session.part.acts
            assert not any(token in piece for token in others)
            assert ours.console.drawings._token not in piece
        for stream in streams:
            await stream.aclose()

    asyncio.run(check())


def test_a_stream_that_opens_alone_later_does_not_get_what_was_kept(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    session = ours.signed_in().session

    async def check() -> None:
        early = told(ours.console, session, "watch", {})
        await anext(early)
        await early.aclose()
        await asyncio.to_thread(flash_of, theirs)  # nobody listens
        late = told(ours.console, session, "watch", {})
        assert 'data-flash="' in (await heard([late], "alarms"))[0]
        await late.aclose()

    asyncio.run(check())
