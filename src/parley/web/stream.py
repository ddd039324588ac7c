"""The live stream: one for each page, server-sent events with drawn panels in the officer's language.

Its heartbeat is the node's own: when the node's loop stops, the heartbeat stops, and the page says STALE by itself.
Bursts are drawn once. A browser that comes back after a break gets every panel anew.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from parley.base.instant import MINUTE
from parley.web.console import Console, signed_in
from parley.web.drawings import Drawings
from parley.web.panels import TOUCHED, changed_panels, panels_of
from parley.web.session import Session

GATHER_S: Final = 0.02
# However much happens, a page is drawn at most so often.
APART_S: Final = 0.1
ABOUT_MESSAGES: Final = frozenset({"message", "ladder", "resync"})


@dataclass
class Changes:
    """What has changed since the last drawing: topics only, so that it cannot grow."""

    topics: set[str] = field(default_factory=set)
    bell: asyncio.Event = field(default_factory=asyncio.Event)

    def note(self, topic: str) -> None:
        """Take one announcement."""
        self.topics.add(topic)
        self.bell.set()

    def take(self) -> set[str]:
        """What has changed; begins anew."""
        taken, self.topics = self.topics, set()
        self.bell.clear()
        return taken


def event(name: str, data: str, number: int) -> str:
    """One server-sent event. A line break in the data becomes a line of the event."""
    lines = "".join(f"data: {line}\n" for line in data.splitlines() or [""])
    return f"id: {number}\nevent: {name}\n{lines}\n"


async def listen(console: Console, changes: Changes) -> None:
    """Note what the Desk announces, until cancelled."""
    async for one in console.desk.events():
        if one.topic != "beat":
            console.drawings.moved()
        changes.note(one.topic)


async def told(console: Console, session: Session, page: str, seen: dict[str, str]) -> AsyncIterator[str]:
    """The stream's text. ``seen``: panel → mark of what the page shows already; a panel that has not changed is not sent."""
    changes = Changes()
    listener = asyncio.create_task(listen(console, changes))
    number = 0
    try:
        await asyncio.sleep(0)  # the listener must stand before the page is compared, or a change falls between
        topics = {"resync"}
        console.drawings.moved()  # while no stream was open nobody said what changed
        while console.is_open(session) and not listener.done():
            for name, data in drawn(console, session, page, topics, seen, console.drawings):
                number += 1
                yield event(name, data, number)
            drew = asyncio.get_running_loop().time()
            minute = console.desk.now() // MINUTE
            topics = await next_topics(changes, console.settings.heartbeat_s, drew + APART_S)
            if topics and console.desk.now() // MINUTE != minute:
                topics.add("minute")
                console.drawings.moved()
            if not topics:
                yield ": connected\n\n"
    finally:
        listener.cancel()
        with suppress(asyncio.CancelledError, Exception):
            await listener


async def next_topics(changes: Changes, longest_s: float, not_before: float) -> set[str]:
    """What has changed, gathered for a moment and not before that loop time; nothing after ``longest_s``."""
    with suppress(TimeoutError):
        await asyncio.wait_for(changes.bell.wait(), longest_s)
        if changes.topics - {"beat"}:
            await asyncio.sleep(max(GATHER_S, not_before - asyncio.get_running_loop().time()))
    return changes.take()


def drawn(
    console: Console, session: Session, page: str, topics: set[str], seen: dict[str, str], kept: Drawings | None = None
) -> list[tuple[str, str]]:
    """The events of one drawing: panels, what pages fetch for themselves, and the heartbeat with the node's time. ``kept``: what
    was drawn for other streams."""
    if not topics:
        return []
    names = [name for name in panels_of(page) if any(name in TOUCHED.get(topic, ()) for topic in topics)]
    pieces = changed_panels(console, session, names, seen, kept)
    if topics & ABOUT_MESSAGES or (page == "notices" and "notices" in topics):
        pieces.append(("messages", ""))
    if "documents" in topics:
        pieces.append(("documents", ""))
    if topics & {"contacts", "resync"}:
        pieces.append(("contacts", ""))
    if page == "catalogue" and topics & {"catalogue", "resync"}:
        pieces.append(("catalogue", ""))
    return [*pieces, ("beat", str(console.desk.now()))]


@signed_in
async def stream(request: Request, console: Console, session: Session) -> Response:
    """``GET /stream?page=watch&seen=…``. A browser that comes back after a break has seen nothing."""
    query = request.query_params
    marks = "" if "last-event-id" in request.headers else query.get("seen", "")[:200]
    seen = dict(mark.split(":", 1) for mark in marks.split(",") if ":" in mark)

    async def body() -> AsyncIterator[str]:
        text = told(console, session, query.get("page", ""), seen)
        try:
            async for piece in text:
                yield piece
        finally:
            await text.aclose()  # type: ignore[attr-defined]

    return StreamingResponse(body(), media_type="text/event-stream", headers={"x-accel-buffering": "no"})
