"""The courier: files of frames in a folder that somebody carries (spec: line §1.1, §8): a USB stick, a diode, a share.

``folder/outbox/<post>/`` holds what waits to be carried to that post, ``folder/inbox/`` what was brought. Once the loop
says that all of a file is durable, it is moved to ``taken/``; what breaks the rules goes to ``refused/``, the reason
beside it. Frames are signed, so a name on a file is a label, and files may come twice or in any order.
"""

import asyncio
import contextlib
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from parley.base import limits
from parley.base.errors import FaultError, PeerError
from parley.bearers import parcels
from parley.bearers.bearer import Identity, Listener
from parley.bearers.queue import FLASH, SendQueue
from parley.record.names import PostId

FRAMES_PER_TURN_COUNT: Final = 64
log = logging.getLogger(__name__)


class CourierSettings(NamedTuple):
    """The folder, for whom files are written, how often to look (seconds), how much may wait to be carried (bytes)."""

    folder: Path
    peers: Sequence[PostId]
    poll_s: float = 2.0
    outbox_max: int = 256 * 1024 * 1024


class Courier:
    """A peer counts as reachable while the folder is in place. Whether anything ever arrives, only its frames tell."""

    name: Final = "courier"

    def __init__(self, identity: Identity, settings: CourierSettings) -> None:
        self._identity = identity
        self._settings = settings
        self._queues: dict[PostId, SendQueue] = {peer: SendQueue() for peer in settings.peers}
        self._up: set[PostId] = set()
        self._held: set[PostId] = set()
        self._read: dict[Path, int] = {}  # by file, how many frames had been handed up when it had been read
        self._handed = 0
        self._durable = 0
        self._stuck: set[str] = set()
        self._stopping = False
        self._wake = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    async def start(self, listener: Listener) -> None:
        self._listener = listener
        try:
            await asyncio.to_thread(self._prepare)
        except OSError as error:
            raise FaultError("bearers.no-folder", path=str(self._settings.folder), why=str(error)) from None
        for peer in self._settings.peers:
            self._set_up(peer, True)
        self._stopping = False
        self._task = asyncio.create_task(self._run())

    def send(self, peer: PostId, frame: bytes, precedence: int) -> bool:
        if peer not in self._up or not self._queues[peer].push(frame, precedence):
            return False
        if precedence == FLASH:
            self._wake.set()
        return True

    def waiting(self, peer: PostId) -> int:
        queue = self._queues.get(peer)
        return queue.size if queue else 0

    def hold(self, peer: PostId, on: bool) -> None:
        (self._held.add if on else self._held.discard)(peer)
        self._wake.set()

    def drop(self, peer: PostId, code: str) -> None:
        """There is no link that could be ended."""

    def settled(self) -> None:
        """Files handed up whole may leave the inbox at the next look."""
        if self._durable != self._handed:
            self._durable = self._handed
            self._wake.set()

    async def stop(self) -> None:
        if self._task is not None:
            self._stopping = True  # not cancelled: a file must not be on its way in a thread that nobody waits for
            self._wake.set()
            await self._task
            self._task = None
        self._read.clear()
        for peer in list(self._up):
            self._set_up(peer, False, "bearers.stopped")

    # -- inside

    async def _run(self) -> None:
        while not self._stopping:
            self._wake.clear()
            await self._look()
            await self._read_all()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self._settings.poll_s):
                    await self._wake.wait()
        await self._look()

    async def _look(self) -> None:
        """Write what waits, put away what is durable."""
        await self._write_all()
        await self._tidy()

    def _prepare(self) -> None:
        """The folder itself must be there: its absence means that no medium is in place."""
        for peer in self._settings.peers:
            folder = self._outbox(peer)
            folder.parent.mkdir(exist_ok=True)
            folder.mkdir(exist_ok=True)
        for name in ("inbox", "taken", "refused"):
            (self._settings.folder / name).mkdir(exist_ok=True)

    def _outbox(self, peer: PostId) -> Path:
        return self._settings.folder / "outbox" / str(peer)

    def _set_up(self, peer: PostId, up: bool, code: str = "bearers.no-folder") -> None:
        if up and peer not in self._up:
            self._up.add(peer)
            self._listener.link_up(self.name, peer)
        elif not up and peer in self._up:
            self._up.remove(peer)
            self._queues[peer].clear()
            self._listener.link_down(self.name, peer, code)

    async def _write_all(self) -> None:
        for peer, queue in self._queues.items():
            try:
                await asyncio.to_thread(self._prepare)
                await self._write(peer, queue)
            except OSError as error:
                log.warning("courier", extra={"facts": {"peer": str(peer), "failed": str(error)}})
                self._set_up(peer, False)
            else:
                self._set_up(peer, True)

    async def _write(self, peer: PostId, queue: SendQueue) -> None:
        """Make files of what waits, as long as the outbox has room."""
        piled = queue.size > 0
        while queue.size:
            if await asyncio.to_thread(parcels.total_size, self._outbox(peer)) > self._settings.outbox_max:
                return
            data = queue.take(limits.COURIER_AIM_SIZE)
            await asyncio.to_thread(parcels.write, self._outbox(peer), self._identity.me, data)
        if piled:
            self._listener.drained(self.name, peer)

    async def _read_all(self) -> None:
        inbox = self._settings.folder / "inbox"
        for path in await asyncio.to_thread(parcels.listed, inbox):
            if path not in self._read and path.name not in self._stuck:
                await self._read_one(path)

    async def _read_one(self, path: Path) -> None:
        sender = parcels.sender(path)
        if sender in self._held:
            return
        try:
            # One that we write to may send us its card; what else comes of a post unknown is the node's to judge.
            expected = sender in self._queues or self._identity.key_of(sender) is not None
            if not expected or sender == self._identity.me:
                raise PeerError("bearers.unknown-post", path.name.encode(), post=sender)
            frames = parcels.frames(await asyncio.to_thread(parcels.read, path))
            for number, frame in enumerate(frames):
                if self._stopping:
                    return
                self._handed += 1
                self._listener.frame(self.name, sender, frame)
                if number % FRAMES_PER_TURN_COUNT == FRAMES_PER_TURN_COUNT - 1 or sender in self._held:
                    await self._turn(sender)
        except PeerError as error:
            self._listener.refused(self.name, path.name, error.code, error.evidence)
            await self._move(path, "refused", error.phrase())
        except OSError as error:
            log.warning("courier", extra={"facts": {"file": path.name, "failed": str(error)}})
        else:
            self._read[path] = self._handed

    async def _turn(self, sender: PostId) -> None:
        """Let the loop work through what it got."""
        await asyncio.sleep(0)
        while sender in self._held and not self._stopping:
            self._wake.clear()
            await self._wake.wait()

    async def _tidy(self) -> None:
        """Move what is durable out of the inbox."""
        for path in [path for path, handed in self._read.items() if handed <= self._durable]:
            del self._read[path]
            await self._move(path, "taken")
        with contextlib.suppress(OSError):
            await asyncio.to_thread(parcels.thin_out, self._settings.folder / "taken")

    async def _move(self, path: Path, to: str, reason: str = "") -> None:
        """Out of the inbox. On a medium that cannot be written the name is remembered until the node starts again."""
        try:
            await asyncio.to_thread(parcels.move, path, self._settings.folder / to, reason)
        except OSError as error:
            log.warning("courier", extra={"facts": {"file": path.name, "failed": str(error)}})
            self._stuck.add(path.name)
