"""The live stream: the node's own heartbeat, panels once for a burst, everything anew after a break."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

from parley.messages.catalogue import load
from parley.runtime.desk import Release
from parley.web import stream
from parley.web.panels import page_facts
from tests.web.conftest import Side


def session_of(side: Side) -> Any:
    account = side.accounts.find("officer")
    assert account
    return side.console.sessions.find(side.console.sessions.open(account, "en", "dark"))


def release() -> Release:
    fields = load().form("stop").read({"activity": "approach", "reason": "collision"}, "en")
    return Release("stop", fields, language="en", role="duty_officer")


async def until_beat(text: AsyncIterator[str]) -> list[str]:
    """The names of the events up to a heartbeat."""
    names = []
    async for piece in text:
        for line in piece.splitlines():
            if line.startswith("event: "):
                names.append(line.removeprefix("event: "))
        if names and names[-1] == "beat":
            return names
    return [*names, "END"]


def test_a_fresh_page_gets_only_the_heartbeat(side: Side) -> None:
    async def check() -> None:
        session = session_of(side)
        marks = page_facts(side.console, session, "watch")["seen"]
        seen = dict(mark.split(":") for mark in marks.split(","))
        text = stream.told(side.console, session, "watch", seen)
        assert await until_beat(text) == ["messages", "contacts", "beat"]
        await text.aclose()  # type: ignore[attr-defined]

    asyncio.run(check())


def test_a_page_that_missed_something_gets_every_panel(side: Side) -> None:
    async def check() -> None:
        text = stream.told(side.console, session_of(side), "watch", {"inbox": "an older mark"})
        assert await until_beat(text) == ["alarms", "inbox", "sent", "line", "messages", "contacts", "beat"]
        await text.aclose()  # type: ignore[attr-defined]

    asyncio.run(check())


def test_a_burst_is_drawn_once_and_reaches_the_other_side(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides

    async def check() -> None:
        text = stream.told(theirs.console, session_of(theirs), "watch", {})
        await until_beat(text)
        for _ in range(50):
            await ours.desk.release(release())
        names = await until_beat(text)
        assert names.count("inbox") == 1 and names.count("alarms") == 1
        await text.aclose()  # type: ignore[attr-defined]

    asyncio.run(check())


def test_a_panel_that_did_not_change_is_not_sent_again(side: Side) -> None:
    async def check() -> None:
        text = stream.told(side.console, session_of(side), "watch", {})
        await until_beat(text)
        side.desk.tell("ladder", ref="0.0.0badcafe:1")
        assert await until_beat(text) == ["messages", "beat"]
        await text.aclose()  # type: ignore[attr-defined]

    asyncio.run(check())


def test_other_pages_get_the_alarms_only(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides

    async def check() -> None:
        text = stream.told(theirs.console, session_of(theirs), "contacts", {})
        await until_beat(text)
        await ours.desk.release(release())
        assert await until_beat(text) == ["alarms", "messages", "beat"]
        await text.aclose()  # type: ignore[attr-defined]

    asyncio.run(check())


def test_without_the_nodes_heartbeat_there_is_none(side: Side) -> None:
    async def check() -> None:
        text = stream.told(side.console, session_of(side), "watch", {})
        await until_beat(text)
        side.console.settings = type(side.console.settings)(heartbeat_s=0.01)
        pieces = [await anext(text) for _ in range(3)]
        assert all(piece.startswith(":") for piece in pieces)
        side.desk.tell("beat")
        assert (await until_beat(text))[-1] == "beat"
        await text.aclose()  # type: ignore[attr-defined]

    asyncio.run(check())


def test_the_stream_ends_with_the_session(side: Side) -> None:
    async def check() -> None:
        session = session_of(side)
        text = stream.told(side.console, session, "watch", {})
        await until_beat(text)
        session.ends = 0.0
        side.desk.tell("beat")
        assert await until_beat(text) == ["END"]

    asyncio.run(check())


def test_an_event_keeps_its_lines() -> None:
    assert stream.event("inbox", "<p>a\nb</p>", 7) == "id: 7\nevent: inbox\ndata: <p>a\ndata: b</p>\n\n"
    assert stream.event("messages", "", 8) == "id: 8\nevent: messages\ndata: \n\n"
