"""Sides made on one machine: keys, cards, genesis and configuration, for demonstrations, tests and measurements only.

A record made here is of the kind EXERCISE: all its private keys have been in one place.
"""

import socket
from collections.abc import Sequence
from pathlib import Path

import msgspec

from parley.keys.directory import KeyDirectory
from parley.keys.file import Kept
from parley.keys.hpke import SealingKey
from parley.keys.key import Purpose, SigningKey
from parley.messages import catalogue as catalogues
from parley.messages.catalogue import Catalogue
from parley.record import card as cards
from parley.record import genesis as geneses
from parley.record.card import Card
from parley.runtime import catalogue_file, values
from parley.runtime import config as tree
from parley.runtime.clock import Clock
from parley.runtime.config import Config


def make_pair(
    folder: Path, names: tuple[str, str] = ("Side A", "Side B"), catalogue: Catalogue | None = None
) -> tuple[Config, Config]:
    """Two sides with one post each, that dial each other over TLS on this machine. Nothing is started."""
    first, second = make_sides(folder, names, catalogue)
    return first, second


def make_sides(folder: Path, names: Sequence[str], catalogue: Catalogue | None = None) -> list[Config]:
    """One post a side, each in its own folder below ``folder``; in the order of ``names``. The record begins with
    ``catalogue``, or the packaged one."""
    catalogue = catalogue or catalogues.load()
    now = Clock().now()
    founding = [_make_keys(folder / str(index), name, now) for index, name in enumerate(names)]
    genesis = geneses.make("demonstration", founding, catalogue.hash, now)
    posts = [genesis.post_named(card.side_name, card.post_name) for card in founding]
    numbers = free_ports(len(names))
    configs = []
    for index in range(len(names)):
        home = folder / str(index)
        (home / "genesis.cbor").write_bytes(genesis.encoded)
        (home / catalogue_file.NAME).write_bytes(catalogue_file.text_of(catalogue))
        peers = tuple(
            tree.Peer(values.PostName(post), (values.endpoint(f"127.0.0.1:{number}"),))
            for post, number in zip(posts, numbers, strict=True)
            if post != posts[index]
        )
        record = tree.Record(peer=peers, fence=Path("fence"))
        port = tree.Tls(values.endpoint(f"127.0.0.1:{numbers[index]}"))
        configs.append(tree.rooted(Config(tls=port, record=(record,)), home))
    return configs


def with_record(config: Config, **changes: object) -> Config:
    """The same with its record's keys changed."""
    record = msgspec.structs.replace(config.record[0], **changes)
    return msgspec.structs.replace(config, record=(record, *config.record[1:]))


def _make_keys(home: Path, side: str, now: int) -> Card:
    home.mkdir(mode=0o700, parents=True)
    directory = KeyDirectory.create(home / "keys")
    post, sealing = SigningKey.draw(), SealingKey.draw()
    directory.add(Kept(Purpose.POST, now, post))
    directory.add(Kept(Purpose.SEALING, now, sealing))
    archive = SealingKey.draw()  # its private part is thrown away: nobody opens a demonstration years later
    names = (side, 0, "Watch")
    return cards.make(SigningKey.draw(), cards.EXERCISE, names, post.public, sealing.public, archive.public, now)


def free_ports(count: int) -> list[int]:
    """Ports of this machine that nobody listens on now."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    numbers = [int(each.getsockname()[1]) for each in sockets]
    for each in sockets:
        each.close()
    return numbers
