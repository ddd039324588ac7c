"""Dialling one peer until there is a link to it, and again. It owns the waiting between two attempts."""

import asyncio
import contextlib
import logging
import random
from collections.abc import Callable, Sequence
from itertools import cycle
from typing import Final, NamedTuple

from parley.bearers.link import GREETING_S, Link

BACKOFF_FIRST_S: Final = 0.2
BACKOFF_LAST_S: Final = 10.0
log = logging.getLogger(__name__)


class Address(NamedTuple):
    """Where a post listens."""

    host: str
    number: int

    def __str__(self) -> str:
        return f"[{self.host}]:{self.number}" if ":" in self.host else f"{self.host}:{self.number}"


async def keep_dialled(addresses: Sequence[Address], make: Callable[[], Link], alone: asyncio.Event) -> None:
    """Dial the addresses in turn whenever ``alone`` is set (no link to the peer). Ends when cancelled."""
    wait_s = BACKOFF_FIRST_S
    failing = ""
    for address in cycle(addresses):
        await alone.wait()
        link = make()
        why = await dial(address, link)
        if why != failing:
            failing = why
            log.info("dial", extra={"facts": {"address": str(address), "failed": why}})
        began = asyncio.get_running_loop().time()
        if not why:
            try:
                await link.over.wait()
            finally:
                link.close("bearers.stopped")  # cancelled: it may still be greeting
        # A link that comes up and breaks at once, for whatever reason, must not be dialled ever faster.
        lasted_s = asyncio.get_running_loop().time() - began
        wait_s = BACKOFF_FIRST_S if lasted_s > BACKOFF_LAST_S else min(wait_s * 2, BACKOFF_LAST_S)
        await asyncio.sleep(wait_s * random.uniform(0.5, 1.0))


async def dial(address: Address, link: Link) -> str:
    """Connect ``link``; empty when TCP stands, else why not."""
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(GREETING_S):
            await loop.create_connection(lambda: link.channel, address.host, address.number)
    except (OSError, TimeoutError) as error:
        link.abandon()
        return type(error).__name__
    except asyncio.CancelledError:
        with contextlib.suppress(Exception):
            link.close("bearers.stopped")
        link.abandon()
        raise
    return ""
