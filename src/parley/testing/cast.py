"""Who plays: sides, posts and their keys in a simulated record. All of it follows from the shape; nothing is drawn."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from parley.keys.key import SigningKey
from parley.messages import catalogue as catalogues
from parley.messages.catalogue import Catalogue
from parley.record import card as cards
from parley.record import genesis as geneses
from parley.record.card import Card
from parley.record.genesis import Genesis
from parley.record.names import PostId
from parley.record.signing import NO_RECORD
from parley.testing.sealing import twin_public

BEGIN: Final = 1_790_000_000_000
"""When every simulation begins: milliseconds UTC."""


def key_of(name: str) -> SigningKey:
    """The signing key of that name; whoever knows the name has it."""
    return SigningKey(hashlib.sha256(b"parley/cast/" + name.encode()).digest())


@dataclass(frozen=True)
class Role:
    """One post as it is cast: its name in the record and its private keys."""

    id: PostId
    signer: SigningKey
    sealing_seed: bytes
    root: SigningKey


@dataclass(frozen=True)
class Cast:
    """A record's genesis and all who play in it."""

    genesis: Genesis
    catalogue: Catalogue
    roles: tuple[Role, ...]

    def role(self, post: PostId) -> Role:
        """The role of that post."""
        return next(role for role in self.roles if role.id == post)


def sealing_seed(name: str) -> bytes:
    """The private sealing key of the twin, by name."""
    return hashlib.sha256(b"parley/cast/sealing/" + name.encode()).digest()


def card_of(root: SigningKey, side: str, number: int, record_id: bytes = NO_RECORD, name: str = "") -> Card:
    """The card of one post; ``name`` makes its keys, by default side and number do."""
    name = name or f"{side}.{number}"
    return cards.make(
        root, cards.EXERCISE, (side, number, f"Post {number}"), key_of(name).public, twin_public(sealing_seed(name)),
        twin_public(sealing_seed(f"archive of {side}")), BEGIN - 86_400_000, record_id,
    )  # fmt: skip


@cache
def cast(posts: tuple[int, ...], catalogue: Catalogue | None = None) -> Cast:
    """A record with as many sides as ``posts`` has numbers, and so many posts on each."""
    catalogue = catalogue or catalogues.load()
    # The genesis orders sides by their root keys; so are the letters given out.
    roots = sorted((key_of(f"root {index}") for index in range(len(posts))), key=lambda root: root.public)
    founding = [
        card_of(roots[index], f"Side {chr(65 + index)}", number)
        for index, count in enumerate(posts) for number in range(count)
    ]  # fmt: skip
    genesis = geneses.make("simulation", founding, catalogue.hash, BEGIN - 1_000)
    roles = [role_of(post, card, roots[post.side]) for post, card in sorted(genesis.cards.items())]
    return Cast(genesis, catalogue, tuple(roles))


def role_of(post: PostId, card: Card, root: SigningKey) -> Role:
    """Who plays the post of that card."""
    name = f"{card.side_name}.{card.post_number}"
    return Role(post, key_of(name), sealing_seed(name), root)


def shape(sides: int, posts_per_side: int | Sequence[int]) -> tuple[int, ...]:
    """How many posts each side has."""
    return (posts_per_side,) * sides if isinstance(posts_per_side, int) else tuple(posts_per_side)
