"""The only constructor: from the configuration to running loops. Keys, files, clock and randomness come in here."""

import asyncio
import secrets
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from parley.base import canon, limits
from parley.base.errors import FaultError, LocalError, ParleyError, PeerError
from parley.base.instant import DAY
from parley.bearers.bearer import Bearer
from parley.bearers.courier import CourierSettings
from parley.bearers.port import Port
from parley.bearers.registry import BEARERS
from parley.bearers.tls import TlsSettings
from parley.keys.directory import KeyDirectory
from parley.line.budget import Allowance
from parley.line.level import Patience
from parley.messages import catalogue as catalogues
from parley.node.core import Core
from parley.node.node import Node
from parley.node.settings import Settings
from parley.record import card as cards
from parley.record import genesis as geneses
from parley.record import signing
from parley.record.card import Card
from parley.record.genesis import Genesis
from parley.record.names import PostId
from parley.record.signing import Signer
from parley.runtime import config as tree
from parley.runtime.alerting.delegates import Delegates
from parley.runtime.catalogue_file import catalogue_of
from parley.runtime.clock import Clock
from parley.runtime.config_watch import Rung
from parley.runtime.deconflicting.deconflicting import Deconflicting
from parley.runtime.deconflicting.process import Worker
from parley.runtime.loop import Loop, Parts
from parley.runtime.tracking.tracking import Tracking
from parley.runtime.tracking.view import Settings as Feed
from parley.stores.fence import FileFence, default_path
from parley.stores.sqlite import SqliteStore

SEALING_KEY_EVERY_MS: Final = 30 * DAY
"""How old the sealing key may grow; looked at when the node starts. The node then publishes the new one."""


class Member:
    """This post in one record, as bearers know it (``bearers.bearer.Identity``)."""

    def __init__(self, core: Core) -> None:
        self._introduced = core.introduced
        self._signer = core.signer
        self.me = core.me
        self.record_id = core.record.id
        self.shown_card = b"" if core.card == core.genesis.cards.get(core.me) else core.card.cose

    def sign(self, type_: str, payload: bytes) -> bytes:
        """A COSE_Sign1 by the post key."""
        return signing.sign(self._signer, type_, self.record_id, payload).cose

    def key_of(self, post: PostId, shown: bytes | None = None) -> bytes | None:
        """The key of a post that is certified and not revoked now, also if its card came beside the record."""
        return self._introduced.newest_key(post, shown)

    def introduce(self, cose: bytes) -> PostId:
        """The post of a card whose key was proved at a connection. Raises PeerError ``record.bad-card``."""
        return self._introduced.show(cose)


class Runtime:
    """All records of one configuration, each with its delegate ladder and its deconfliction; the port and the feed of tracks that
    they share."""

    def __init__(
        self, loops: Sequence[Loop], port: Port | None, rungs: Sequence[Rung] = (), workers: Sequence[Worker] = (),
        feed: Feed | None = None,
    ) -> None:  # fmt: skip
        self.loops = tuple(loops)
        self.port = port
        self.deconflicting = tuple(Deconflicting(*each) for each in zip(self.loops, workers, strict=False))
        for loop, deconflicting in zip(self.loops, self.deconflicting, strict=False):
            loop.computer = deconflicting
        self.delegates = tuple(Delegates(loop, rungs) for loop in self.loops)
        self.tracking = Tracking(self.loops, feed) if feed else None

    async def start(self) -> None:
        """Start all. Raises FaultError and LocalError after stopping those that had started."""
        try:
            for loop in self.loops:
                await loop.start()
            for delegates in self.delegates:
                delegates.start()
            for deconflicting in self.deconflicting:
                deconflicting.start()
            if self.tracking:
                self.tracking.start()
        except BaseException:
            await self.stop()
            raise

    async def stop(self) -> None:
        """Stop all; what was confirmed is durable."""
        if self.tracking:
            await self.tracking.stop()
        for delegates in self.delegates:
            await delegates.stop()
        for deconflicting in self.deconflicting:
            await deconflicting.stop()
        for loop in self.loops:
            await loop.stop()

    async def broken(self) -> ParleyError:
        """Wait for the first loop that stops by itself; returns why. The process should end then, and start anew."""
        waits = [asyncio.create_task(loop.stopped.wait()) for loop in self.loops]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()
        return next(loop.fault for loop in self.loops if loop.fault)


def build(config: tree.Config, passphrase: str | None = None, clock: Clock | None = None) -> Runtime:
    """Everything made and nothing started. Raises LocalError and FaultError: keys, genesis, store, fence."""
    port = Port(*config.tls.listen.address) if config.tls.listen else None
    criteria = _criteria(config.deconflict.criteria)
    feed = _feed(config, criteria)
    loops: list[Loop] = []
    try:
        for record in config.record:
            loops.append(_loop(record, port, passphrase, clock or Clock(), config.console.courtesy))
    except BaseException:
        for loop in loops:
            loop.release_files()
        raise
    workers = [Worker(config.deconflict.kernels, criteria) for _ in loops]
    return Runtime(loops, port, config.watch.rungs, workers, feed)


def _feed(config: tree.Config, criteria: str) -> Feed | None:
    """The feed to follow, if one is named."""
    given = config.tracks
    if given.format is None:
        return None
    tcp, udp = ((one.address.host, one.address.number) if one else None for one in (given.tcp, given.udp))
    sides = _text(given.sides, "runtime.no-sides", limits.SIDES_FILE_MAX_CHARS) if given.sides else ""
    file = str(given.file) if given.file else ""
    return Feed(
        given.format, tcp, udp, file, given.speed, sides, criteria, str(config.deconflict.kernels), str(given.kept)
    )


def _criteria(path: Path | None) -> str:
    """The text of the criteria; "" for what Parley proposes. The worker reads it: it is the one that knows them."""
    if path is None:
        return ""
    return _text(path, "runtime.no-criteria", limits.CRITERIA_FILE_MAX_CHARS)


def _text(path: Path, code: str, most: int) -> str:
    try:
        return path.read_text("utf-8")[: most + 1]
    except (OSError, UnicodeDecodeError) as error:
        raise FaultError(code, path=str(path), why=str(error)) from None


def _loop(
    record: tree.Record, port: Port | None, passphrase: str | None, clock: Clock, courtesy: tuple[str, ...] = ()
) -> Loop:
    keys = KeyDirectory(record.keys)
    signer = keys.signing_key(passphrase)
    keys.rotate_sealing(clock.now(), SEALING_KEY_EVERY_MS, passphrase)
    sealing = keys.sealing(passphrase)
    genesis = read_genesis(record.genesis)
    me, own_card = own_post(genesis, signer, record)
    catalogue = catalogue_of(genesis, record.genesis, courtesy)
    packaged = catalogues.load(courtesy=courtesy)
    fence = FileFence(_fence_path(record, genesis, me), sync=record.fence_synced)
    store = SqliteStore(str(record.store), genesis.encoded)
    try:
        node = Node(
            genesis, me, signer, sealing, catalogue, store, node_settings(record), (packaged,), own_card
        )  # fmt: skip
        member = Member(node.core)
        bearers = [_bearer(name, member, record, port) for name in record.bearers]
    except BaseException:
        store.close()
        raise
    return Loop(Parts(node, store, fence, bearers, clock, secrets.randbits(32)))


def read_genesis(path: Path) -> Genesis:
    """The genesis in a file. Raises FaultError ``runtime.no-genesis`` and PeerError ``record.bad-genesis``."""
    try:
        with path.open("rb") as file:
            return geneses.decode(file.read(limits.GENESIS_MAX + 1))
    except OSError as error:
        raise FaultError("runtime.no-genesis", path=str(path), why=error.strerror or str(error)) from None


def own_post(genesis: Genesis, signer: Signer, record: tree.Record) -> tuple[PostId, Card | None]:
    """The post whose key we hold, and its card if that is not in the genesis (spec: record §3.5).

    Raises LocalError ``runtime.not-our-record``.
    """
    for post, card in genesis.cards.items():
        if card.post_key == signer.public:
            return post, None
    later = later_card(genesis, record.card)
    if later is None or later.post_key != signer.public:
        raise LocalError("runtime.not-our-record", path=str(record.genesis), keys=str(record.keys))
    return genesis.post_of(later), later


def later_card(genesis: Genesis, path: Path) -> Card | None:
    """The card in the file, if one is there and it was made for this record by one of its parties."""
    try:
        with path.open("rb") as file:
            card = cards.decode(file.read(limits.CARD_MAX + 1), genesis.id)
    except (OSError, PeerError):
        return None
    return card if genesis.certifies(card) else None


def node_settings(record: tree.Record) -> Settings:
    """The node's settings out of the configuration's."""
    interval, budget = record.interval, record.budget
    return Settings(
        beat_every=int(interval.beat), relay_after=int(interval.relay), checkpoint_every=int(interval.checkpoint),
        epoch_every=int(interval.epoch), clock_alarm=int(interval.clock_alarm),
        allowance=Allowance(int(budget.bytes_a_day), budget.entries_a_minute, budget.flash_an_hour),
        retry=Patience(int(interval.retry), int(interval.retry_most)), narrow=frozenset(record.narrow),
        documents_a_day=int(budget.documents_a_day), documents_most=int(budget.documents_most),
    )  # fmt: skip


def _fence_path(record: tree.Record, genesis: Genesis, me: PostId) -> str:
    """Two posts of one record on one machine must not share a fence."""
    return str(record.fence) if record.fence else default_path(genesis.id + canon.encode(list(me)))


def _bearer(name: str, member: Member, record: tree.Record, port: Port | None) -> Bearer:
    settings: Any
    if name == "tls":
        addresses = {peer.post.id: [endpoint.address for endpoint in peer.tls] for peer in record.peer}
        settings = TlsSettings(port, addresses)
    else:
        courier = record.courier
        assert courier.folder is not None
        peers = [peer.post.id for peer in record.peer]
        settings = CourierSettings(courier.folder, peers, courier.poll / 1000, int(courier.outbox))
    return BEARERS[name](member, settings)
