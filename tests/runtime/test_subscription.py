"""Consoles that listen, too slowly, or no more."""

import asyncio

from parley.node.effects import Announce
from parley.runtime.subscription import QUEUE_MAX_COUNT, RESYNC, Audience


def test_everybody_hears_everything_from_joining_on() -> None:
    async def main() -> None:
        audience = Audience()
        audience.tell([Announce("message", {"ref": "before"})])
        one, other = audience.join(), audience.join()
        audience.tell([Announce("message", {"ref": "x"}), Announce("line", {})])
        audience.end()
        assert [a.topic async for a in one] == ["message", "line"]
        assert [a.topic async for a in other] == ["message", "line"]

    asyncio.run(main())


def test_a_slow_console_is_told_to_look_at_everything_again() -> None:
    async def main() -> None:
        audience = Audience()
        slow = audience.join()
        for number in range(QUEUE_MAX_COUNT + 1):
            audience.tell([Announce("message", {"number": number})])
        audience.tell([Announce("message", {"number": "last"})])
        audience.end()
        assert [a async for a in slow] == [RESYNC, Announce("message", {"number": "last"})]

    asyncio.run(main())


def test_who_was_cancelled_or_closed_is_forgotten() -> None:
    async def main() -> None:
        audience = Audience()
        reader = asyncio.ensure_future(anext(audience.join()))
        closed = audience.join()
        await closed.aclose()
        await asyncio.sleep(0)
        reader.cancel()
        await asyncio.gather(reader, return_exceptions=True)
        assert not audience._subscriptions
        assert [a async for a in closed] == []

    asyncio.run(main())
