"""Two sides for measurements, put together as the product does it: SQLite stores, file fences, TLS on loopback."""

import asyncio
import hashlib
from functools import cache
from pathlib import Path
from typing import NamedTuple

from parley.bearers.dial import Address
from parley.bearers.port import Port
from parley.bearers.tls import TlsBearer, TlsSettings
from parley.keys.hpke import HpkeSealing, SealingKey
from parley.keys.key import SigningKey
from parley.messages import catalogue as catalogues
from parley.node.node import Node
from parley.node.release import Release
from parley.node.settings import Settings
from parley.record import card, genesis
from parley.record.names import PostId
from parley.runtime.build import Member
from parley.runtime.clock import Clock
from parley.runtime.loop import Loop, Parts
from parley.stores.fence import FileFence
from parley.stores.sqlite import SqliteStore

NAMES = ("Side A", "Side B")
TEXT = "Two vessels in company proceed north at twelve knots; we keep clear to the east."


class Keys(NamedTuple):
    """One side's keys, the same at every call."""

    root: SigningKey
    post: SigningKey
    sealing: SealingKey
    archive: SealingKey


def keys_of(index: int) -> Keys:
    """Keys drawn from the side's index: they guard nothing."""
    seeds = [hashlib.sha256(f"bench {index} {name}".encode()).digest() for name in Keys._fields]
    return Keys(SigningKey(seeds[0]), SigningKey(seeds[1]), SealingKey(seeds[2]), SealingKey(seeds[3]))


@cache
def record() -> genesis.Genesis:
    """The record of both sides."""
    cards = []
    for index, name in enumerate(NAMES):
        keys = keys_of(index)
        cards.append(
            card.make(
                keys.root,
                card.EXERCISE,
                (name, 0, "desk"),
                keys.post.public,
                keys.sealing.public,
                keys.archive.public,
                1,
            )
        )
    return genesis.make("Measurements", cards, catalogues.load().hash, 1)


def post_of(index: int) -> PostId:
    """The post of a side in the record."""
    post = record().post_named(NAMES[index], "desk")
    assert post is not None
    return post


def node_of(index: int, store: SqliteStore, settings: Settings = Settings()) -> Node:  # noqa: B008
    """The node of a side over its store."""
    keys = keys_of(index)
    sealing = HpkeSealing([keys.sealing])
    return Node(record(), post_of(index), keys.post, sealing, catalogues.load(), store, settings)


async def start(index: int, folder: Path, port: int, dial: int | None, settings: Settings = Settings()) -> Loop:  # noqa: B008
    """A running side: it listens on ``port`` and, with ``dial``, calls the other there."""
    path = folder / f"side-{index}"
    path.mkdir(exist_ok=True)
    store = SqliteStore(str(path / "record.sqlite3"), record().encoded)
    node = node_of(index, store, settings)
    addresses = {post_of(1 - index): [Address("127.0.0.1", dial)]} if dial else {}
    bearer = TlsBearer(Member(node.core), TlsSettings(Port("127.0.0.1", port), addresses))
    fence = FileFence(str(path / "fence"))
    loop = Loop(
        Parts(
            node,
            store,
            fence,
            [bearer],
            Clock(),
            int.from_bytes(hashlib.sha256(str(path).encode() + bytes([index])).digest()[:4], "big"),
        )
    )
    await loop.start()
    return loop


def note(text: str = TEXT, precedence: int = 0) -> Release:
    """A note such as an officer writes."""
    form = catalogues.load().form("note")
    return Release("note", form.read({"text": text}, "en"), precedence=precedence, role="duty officer", language="en")


async def until_up(loop: Loop) -> None:
    """Wait for the line."""
    while any(peer.line != "up" for peer in loop.status().peers):
        await asyncio.sleep(0.02)
