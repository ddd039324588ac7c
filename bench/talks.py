"""Talks: 100,000 entries of rounds, from proposal to what was promised; all views folded anew from them, and the page of talks.

A round is a proposal that is accepted, an agenda, a concern that is answered, delegations, sessions, minutes that both sign,
a statement of each side, a promise that both assess: 20 entries, ten of each side.
"""

import asyncio
import tempfile
import time
from pathlib import Path
from typing import Any

import httpx

from bench import side
from bench.pair import Pair
from parley.runtime.clock import Clock
from parley.runtime.loop import Loop, Parts, settle_memory
from parley.stores.fence import FileFence
from parley.stores.sqlite import SqliteStore
from parley.web import app as console
from parley.web.accounts import Account, Accounts, Part

COUNT = 100_000
ROUND_COUNT = 20
TOGETHER_COUNT = 25
"""Rounds that are carried on side by side, so that entries go over in batches."""
RUNS_COUNT = 5
PAGES = ("/talks", "/commitments")
_DATES = "2025-12-15/2025-12-16"
_FILE = "af7e0341d4467d71d304f94d41992aa69dda7fd271e7e19fafd741064651b215 application/pdf 12044"
_STATEMENT = {
    "issuer": "Ministry", "kind": "readout", "published": "2025-12-17", "languages": "en",
    "text": "The sides exchanged views.", "event_dates": "2025-12-15", "event_place": "Washington",
}  # fmt: skip


# Who says what about which entry of the round, counted from 0; -1: about nothing.
_ROUND: tuple[tuple[int, str, int, dict[str, Any]], ...] = (
    (0, "round-propose", -1, {"forum": "dpct", "level": "deputy_assistant_secretary", "dates": _DATES, "means": "in_person",
                              "host": "US", "place": "Washington", "expires": "2030-01-01T00:00Z"}),
    (1, "meeting-accept", 0, {"dates": _DATES}),
    (0, "agenda-item", 0, {"item": "Safety at sea", "aim": "exchange"}),
    (1, "agenda-answer", 2, {"answer": "agreed"}),
    (1, "agenda-item", 0, {"item": "Encounters in the air", "aim": "exchange"}),
    (0, "agenda-answer", 4, {"answer": "agreed"}),
    (0, "agenda-item", 0, {"item": "The year's plan", "aim": "exchange"}),
    (1, "agenda-answer", 6, {"answer": "deferred"}),
    (1, "concern-raise", 0, {"topic": "taiwan", "concern": "What was said in May.", "answer_wanted": "yes"}),
    (0, "concern-answer", 8, {"response": "noted"}),
    (0, "session-held", 0, {"session": "plenary", "dates": "2025-12-15", "means": "in_person"}),
    (1, "session-held", 0, {"session": "working_group", "dates": "2025-12-16", "means": "in_person"}),
    (0, "minutes", 0, {"version": "1", "documents": _FILE, "languages": "en"}),
    (1, "minutes-sign", 12, {"documents": _FILE, "signatory": "X"}),
    (0, "minutes-sign", 12, {"documents": _FILE, "signatory": "X"}),
    (0, "statement", 0, {**_STATEMENT, "topics": ["channels", "alliances"]}),
    (1, "statement", 0, {**_STATEMENT, "topics": ["channels", "taiwan"]}),
    (1, "commitment", 0, {"text": "We set up channels.", "second_text": "⟦zh: 我们将建立渠道。⟧", "authentic": "both",
                          "owner": "both", "basis": "our_account", "due": "2026-06"}),
    (0, "commitment-assess", 17, {"assessment": "limited", "as_of": "2025-12-16"}),
    (1, "commitment-assess", 17, {"assessment": "substantial", "as_of": "2025-12-17"}),
)  # fmt: skip


def fill(pair: Pair, count: int) -> None:
    """At least ``count`` entries of rounds at both nodes."""
    assert len(_ROUND) == ROUND_COUNT
    number = 0
    while number * ROUND_COUNT < count:
        rounds: list[list[str]] = [[] for _ in range(TOGETHER_COUNT)]
        for who, form, about, values in _ROUND:
            for at, refs in enumerate(rounds):
                named = {"round_number": str((number + at) % 999 + 1)} if form == "round-propose" else {}
                refs.append(pair.say(who, form, {**values, **named}, *([refs[about]] if about >= 0 else [])))
            pair.meet()
        number += TOGETHER_COUNT


def _refold(pair: Pair) -> float:
    """Seconds to fold all that stands there anew, all procedures together."""
    began = time.perf_counter()
    pair.nodes[1]._writing.refold()
    return time.perf_counter() - began


class _Open(Accounts):
    """One account, whoever asks."""

    def find(self, name: str) -> Account | None:
        return Account(name, Part.DUTY_OFFICER, "")


async def _pages(folder: Path) -> dict[str, list[float]]:
    """Milliseconds of the server for each page, warm, by a console over side B's record."""
    store = SqliteStore(str(folder / "record-1.sqlite3"), side.record().encoded)
    fence = FileFence(str(folder / "fence"))
    loop = Loop(Parts(side.node_of(1, store), store, fence, [], Clock(), 11))
    await loop.start()
    app = console.build(loop, _Open(folder / "accounts.json"))
    token = app.state.console.sessions.open(Account("officer", Part.DUTY_OFFICER, ""), "en", "light")
    taken: dict[str, list[float]] = {}
    try:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://127.0.0.1") as browser:
            browser.cookies.set(app.state.console.cookie, token)
            for path in PAGES * (RUNS_COUNT + 1):
                began = time.perf_counter()
                answer = await browser.get(path)
                taken.setdefault(path, []).append(1000 * (time.perf_counter() - began))
                assert answer.status_code == 200, (path, answer.status_code)
    finally:
        await loop.stop()
    return {path: each[1:] for path, each in taken.items()}


def run(count: int = COUNT) -> dict[str, float]:
    """``talks.refold_100k_s`` and ``talks.page_ms``, the slowest page; each the median of five."""
    with tempfile.TemporaryDirectory() as name:
        pair = Pair(Path(name))
        fill(pair, count)
        settle_memory()  # as a node that runs has it
        meetings_count = len(pair.nodes[0].affairs.meetings(pair.now))
        assert meetings_count * ROUND_COUNT >= count
        refolds = sorted(_refold(pair) for _ in range(RUNS_COUNT))
        pair.close()
        pages = {path: sorted(each)[RUNS_COUNT // 2] for path, each in asyncio.run(_pages(Path(name))).items()}
    print({path: round(each, 1) for path, each in pages.items()})
    return {"talks.refold_100k_s": refolds[RUNS_COUNT // 2], "talks.page_ms": max(pages.values())}
