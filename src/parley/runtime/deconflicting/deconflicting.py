"""Beside one post's loop: takes what the notices claim, has it compared in the worker, and gives the verdicts to the node.

Without notices there is no worker. With the first one it is started and rehearses, because on a new machine it compiles for half
a minute: that is over before the other side's notice comes. It is given notices when some can be in conflict. When it ends, it
is started anew after a pause and given everything again.
"""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import suppress
from itertools import islice
from typing import Any, Final, Protocol

from parley.base.errors import FaultError, LocalError, ParleyError
from parley.base.instant import DAY
from parley.node.conflicts import Claimed, Compared, Found
from parley.node.effects import Announce
from parley.node.notices import Moved
from parley.runtime.deconflicting.process import Worker
from parley.runtime.deconflicting.rehearsal import CLEARINGS, VERDICTS

LOOK_AT: Final = frozenset({"notices", "resync"})
AGAIN_AFTER_S: Final = 30.0
RESULTS_AT_ONCE_COUNT: Final = 32
KEPT_MS: Final = DAY
"""How long after its last span a notice is still compared with what comes: a clock may be wrong."""
ALARM: Final = "runtime.deconflict-broken"

log = logging.getLogger(__name__)


class Post(Protocol):
    """What of a loop this stands on."""

    def now(self) -> int:
        """The node's clock, ms UTC."""

    def events(self) -> AsyncIterator[Announce]:
        """What changes."""

    def take_claims(self) -> list[Claimed]:
        """What changed since this was asked last."""

    async def compared(self, results: list[Compared]) -> None:
        """What came of it."""

    async def alarm(self, code: str, about: str, **facts: object) -> None:
        """Tell the watch."""

    async def end_alarm(self, code: str, about: str) -> None:
        """Tell it that this is over."""


class Deconflicting:
    """Conflicts of one post."""

    def __init__(self, post: Post, worker: Worker) -> None:
        self._post = post
        self._worker = worker
        self._claims: dict[str, Claimed] = {}
        self._changed: dict[str, Claimed] = {}
        # What the worker holds: the hash of each notice, and of an area that it refused the code.
        self._held: dict[str, bytes] = {}
        self._refused: dict[str, str] = {}
        # Whether the process that runs was given what stands; the rehearsals that run beside, and why one failed.
        self._is_given = False
        self._rehearsals: dict[str, asyncio.Task[None]] = {}
        self._failed: ParleyError | None = None
        self._bell = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []
        # Who waits until all that was claimed is held: from the next turn on, and in this one. What the watch was told is broken.
        self._waiting: list[asyncio.Future[None]] = []
        self._served: list[asyncio.Future[None]] = []
        self._trouble: ParleyError | None = None

    # -- life --------------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Compare from now on what changes, and first what stands."""
        self._bell.set()
        self._tasks = [asyncio.create_task(self._listen()), asyncio.create_task(self._run())]

    async def stop(self) -> None:
        """Nothing is compared any more."""
        tasks = [*self._tasks, *self._rehearsals.values()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for waits in (*self._served, *self._waiting):
            waits.cancel()
        await self._worker.stop()

    async def _listen(self) -> None:
        async for one in self._post.events():
            if one.topic in LOOK_AT:
                self._bell.set()

    async def _run(self) -> None:
        while True:
            await self._bell.wait()
            self._bell.clear()
            self._served, self._waiting = self._waiting, []
            try:
                await self._take()
                self._serve()
                await self._compare_all()
                await self._calm()
                if self._rehearsals:  # what an officer may ask for comes after what is compared
                    self._rehearse(CLEARINGS)
            except LocalError as error:  # of the worker: criteria that are none
                await self._complain(FaultError(ALARM, why=error.phrase()))
            except ParleyError as error:
                if error.code != ALARM:
                    self._serve(error)
                    return  # the loop has stopped, and says so itself
                await self._complain(error)
            except Exception as error:
                log.exception("deconfliction")
                await self._complain(FaultError(ALARM, why=type(error).__name__))

    async def _complain(self, error: ParleyError) -> None:
        """Tell the watch, and try again after a pause: with everything."""
        self._trouble = error
        self._serve(error)
        await self._worker.stop()
        self._changed |= self._claims
        with suppress(ParleyError):
            await self._post.alarm(error.code, "", **error.facts)
        await asyncio.sleep(AGAIN_AFTER_S)
        self._bell.set()

    async def _calm(self) -> None:
        if self._trouble:
            self._trouble = None
            await self._post.end_alarm(ALARM, "")

    async def clearing(self, key: str, earliest_ms: int) -> list[Moved]:
        """What would clear a notice of all that the other sides claim at this moment; nothing where nothing is compared. Raises
        LocalError ``deconflict.nothing-to-move``, ``deconflict.too-many-volumes``; FaultError."""
        await self._all_held()
        if not self._holds:
            return []
        try:
            return [tuple(row) for row in await self._worker.ask("clearing", key, earliest_ms)]
        except FaultError:
            self._changed |= self._claims
            self._bell.set()
            raise

    async def _all_held(self) -> None:
        """Until the worker holds what stands: an answer from less would say of a notice in conflict that nothing clears it."""
        if self._trouble:
            raise self._trouble
        waits = asyncio.get_running_loop().create_future()
        self._waiting.append(waits)
        self._bell.set()
        await waits

    def _serve(self, error: ParleyError | None = None) -> None:
        """Let those go on who waited for this turn, or tell them why they cannot."""
        served, self._served = self._served, []
        for waits in served:
            if not waits.done():
                waits.set_exception(error) if error else waits.set_result(None)

    # -- the work ----------------------------------------------------------------------------------------------------

    async def _take(self) -> None:
        """Have the worker hold what changed: all before any is compared, so no verdict misses a notice that came with it."""
        failed, self._failed = self._failed, None
        if failed:
            raise failed
        now = self._post.now()
        for claimed in self._post.take_claims():
            self._claims.pop(claimed.key, None)
            if claimed.areas:
                self._claims[claimed.key] = claimed
            self._changed[claimed.key] = claimed
        await self._let_go(now)
        if not self._changed:
            return
        if not self._holds and not await self._begin():
            return
        # What is soon done comes first.
        self._changed = dict(sorted(self._changed.items(), key=lambda item: _size(item[1])))
        for claimed in self._changed.values():
            await self._hold(claimed)

    async def _compare_all(self) -> None:
        """Compare what changed; the rest in the next turn, as soon as anybody waits for one."""
        while self._changed and not self._waiting:
            some = list(islice(self._changed.values(), RESULTS_AT_ONCE_COUNT))
            await self._post.compared([await self._compare(one) for one in some])
            for one in some:
                del self._changed[one.key]

    @property
    def _holds(self) -> bool:
        """Whether the worker runs and holds what stands."""
        return self._worker.runs and self._is_given

    async def _begin(self) -> bool:
        """Give the worker what stands, if anything can be in conflict: one side's notices alone are not."""
        self._is_given = False
        first = self._rehearse(VERDICTS) if self._claims else None
        if len({claimed.side for claimed in self._claims.values()}) < 2:
            results = [_clear(one, self._worker.by) for one in self._changed.values()]
            self._changed = {}
            await self._post.compared(results)
            return False
        if first:
            await asyncio.shield(first)
        if not self._worker.runs:
            await self._worker.start()
        self._held, self._changed, self._is_given = {}, self._changed | self._claims, True
        return True

    def _rehearse(self, part: str) -> asyncio.Task[None]:
        """Play a part once, beside all else: whoever gives a notice does not wait."""
        if part not in self._rehearsals:
            self._rehearsals[part] = asyncio.create_task(self._rehearsed(part))
        return self._rehearsals[part]

    async def _rehearsed(self, part: str) -> None:
        try:
            if part == VERDICTS and not self._worker.runs:
                await self._worker.start()
            elif part == CLEARINGS:
                await asyncio.shield(self._rehearsals[VERDICTS])
            if self._worker.runs:
                await self._worker.ask("rehearse", part)
        except ParleyError as error:  # told by the one that tells all of the worker
            self._failed = error
            self._bell.set()

    async def _let_go(self, now: int) -> None:
        """What has long been over is in nobody's way."""
        past = [key for key, one in self._claims.items() if max(end for _, end in one.spans) < now - KEPT_MS]
        for key in past:
            del self._claims[key]
            if self._held.pop(key, None) and self._worker.runs:
                await self._worker.ask("drop", key)

    async def _hold(self, claimed: Claimed) -> None:
        """Have the worker hold a notice as it stands."""
        self._held.pop(claimed.key, None)
        if not claimed.areas:
            await self._worker.ask("drop", claimed.key)
            return
        asked = [claimed.key, claimed.side, claimed.areas, claimed.heights, claimed.spans]
        self._refused[claimed.key] = await self._worker.ask("put", *asked)
        self._held[claimed.key] = claimed.hash

    async def _compare(self, claimed: Claimed) -> Compared:
        if not claimed.areas:
            return _clear(claimed, self._worker.by)
        near = await self._worker.ask("near", claimed.key)
        # Pair by pair: who claims many large areas must not make one answer so long that the worker is given up.
        rows = [row for other in near if (row := await self._worker.ask("row", claimed.key, other))]
        found = [self._found(row) for row in rows]
        return Compared(claimed.key, claimed.hash, self._refused.pop(claimed.key, ""), found, *self._worker.by)

    def _found(self, row: list[Any]) -> Found:
        """A row, with the hash of what the other notice claims as the worker holds it."""
        _, other, state, areas, spans, lateral_m, vertical_mm, time_ms = row
        lateral_mm = round(lateral_m[0] * 1000), round(lateral_m[1] * 1000)
        return Found(
            other, self._held[other], state, tuple(areas), tuple(spans), lateral_mm, tuple(vertical_mm), time_ms
        )


def _size(claimed: Claimed) -> int:
    """How much is to be computed for a notice, roughly: the positions of its areas."""
    return sum(len(area) if isinstance(area, list) else 1 for area in claimed.areas)


def _clear(claimed: Claimed, by: tuple[bytes, int]) -> Compared:
    """Nothing that it could be in conflict with."""
    return Compared(claimed.key, claimed.hash, "", [], *by)
