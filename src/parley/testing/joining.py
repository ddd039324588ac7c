"""What a side does to have more posts, or other keys, than it was founded with: certify, publish, start (spec: line §10)."""

from dataclasses import replace

from parley.record import card as cards
from parley.record.card import Card
from parley.record.names import PostId
from parley.record.payload import Core
from parley.testing.cast import Role, card_of, key_of, sealing_seed
from parley.testing.sealing import twin_public
from parley.testing.station import Station
from parley.testing.world import World


def certified(sponsor: Station, number: int) -> tuple[Role, Card]:
    """A new post of the sponsor's side, certified by its root key; nobody has been told yet."""
    side = sponsor.cast.genesis.parties[sponsor.id.side][0]
    name = f"{side}.{number}"
    card = card_of(sponsor.role.root, side, number, sponsor.cast.genesis.id)
    return Role(PostId(sponsor.id.side, number), key_of(name), sealing_seed(name), sponsor.role.root), card


def rekeyed(station: Station, name: str) -> tuple[Role, Card]:
    """The same post under a new signing key; its sealing keys stay."""
    side = station.cast.genesis.parties[station.id.side][0]
    signer = key_of(f"{side}.{station.id.post}/{name}")
    card = cards.make(
        station.role.root, station.cast.genesis.kind, (side, station.id.post, f"Post {station.id.post}"),
        signer.public, twin_public(station.role.sealing_seed), twin_public(sealing_seed(f"archive of {side}")),
        station.now(), station.cast.genesis.id,
    )  # fmt: skip
    return replace(station.role, signer=signer), card


def publish(world: World, by: Station, card: Card) -> None:
    """A post of the same side puts the card on the record."""
    by.running.certify(Core.CARD, card.travelling(), by.now())
    world.soon(by)


def take_key(world: World, station: Station, role: Role, card: Card) -> None:
    """The post's process starts anew under its new key."""
    station.stop()
    station.role, station.own_card = role, card
    world.restart(station)
