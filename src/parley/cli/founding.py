"""How a post and a record begin: keys, the card that certifies them, the genesis that cards found.

Both sides of a pairing make the same genesis from the same cards (spec: record §3.3), so nothing but cards is exchanged.
"""

import hashlib
import time
from pathlib import Path
from typing import Final, NamedTuple

from parley.base import canon, limits
from parley.base.errors import LocalError
from parley.cli.home import Home, read_bounded, replace, write_new
from parley.keys import file as key_file
from parley.keys.directory import KeyDirectory
from parley.keys.file import Kept
from parley.keys.hpke import SealingKey
from parley.keys.key import Purpose, SigningKey
from parley.messages import catalogue
from parley.record import card as cards
from parley.record import genesis as geneses
from parley.record.card import Card
from parley.record.genesis import Genesis
from parley.runtime import catalogue_file
from parley.runtime.build import later_card

DEFAULT_PURPOSE: Final = "Crisis line"
GROUPS: Final = 5
GROUP_DIGITS: Final = 5


class Post(NamedTuple):
    """What a post is called, and in what kind of record it may be (0 REAL, 1 EXERCISE)."""

    side_name: str
    number: int
    name: str
    kind: int


class SideKeys(NamedTuple):
    """The keys that a side keeps offline: its root, and the archive that every epoch is sealed to."""

    root: SigningKey
    archive: SealingKey


def now_ms() -> int:
    """The machine's clock."""
    return time.time_ns() // 1_000_000


def side_keys(folder: Path, passphrase: str | None, made_at: int) -> SideKeys:
    """The side's offline keys in ``folder``; made there if the folder has neither. Raises what key files raise."""
    root_path, archive_path = folder / "root.key", folder / "archive.key"
    if root_path.exists() or archive_path.exists():
        return kept_side_keys(folder, passphrase)
    KeyDirectory.create(folder)
    drawn = SideKeys(SigningKey.draw(), SealingKey.draw())
    key_file.write(root_path, Kept(Purpose.ROOT, made_at, drawn.root), passphrase)
    key_file.write(archive_path, Kept(Purpose.ARCHIVE, made_at, drawn.archive), passphrase)
    return drawn


def kept_side_keys(folder: Path, passphrase: str | None) -> SideKeys:
    """The side's offline keys that lie in ``folder``. Raises what key files raise."""
    root = key_file.read(folder / "root.key", Purpose.ROOT, passphrase).key
    archive = key_file.read(folder / "archive.key", Purpose.ARCHIVE, passphrase).key
    assert isinstance(root, SigningKey)
    assert isinstance(archive, SealingKey)
    return SideKeys(root, archive)


def make_post(home: Home, post: Post, side: SideKeys, passphrase: str | None, made_at: int) -> Card:
    """The post's own keys in its home, and its card, certified by the side's root key."""
    names = (post.side_name, post.number, post.name)
    signing, sealing = post_keys(home, passphrase, made_at)
    card = cards.make(side.root, post.kind, names, signing.public, sealing.public, side.archive.public, made_at)
    write_new(home.card, card.encode(), 0o644)
    return card


def post_keys(home: Home, passphrase: str | None, made_at: int) -> tuple[SigningKey, SealingKey]:
    """New keys of a post, kept in its home."""
    signing, sealing = SigningKey.draw(), SealingKey.draw()
    folder = KeyDirectory.create(home.keys)
    folder.add(Kept(Purpose.POST, made_at, signing), passphrase)
    folder.add(Kept(Purpose.SEALING, made_at, sealing), passphrase)
    return signing, sealing


def own_card(home: Home) -> Card:
    """The home's card, a founding one or a later one. Raises PeerError ``record.bad-card``, FaultError, LocalError."""
    if home.is_paired:
        later = later_card(require_whole(home), home.card)
        if later is not None:
            return later
    return read_card(home.card)


def read_card(path: Path) -> Card:
    """The card in a file, its root signature checked. Raises PeerError ``record.bad-card``, FaultError, LocalError."""
    return cards.decode(read_bounded(path, limits.CARD_MAX, "The key card"))


def require_pairable(own: Card, others: list[Card]) -> None:
    """Raises LocalError for what must not found a record: the own card again, another kind, two cards of one post."""
    if not others:
        raise LocalError("cli.no-cards")
    for other in others:
        if other.encode() == own.encode() or other.post_key == own.post_key:
            raise LocalError("cli.own-card")
        if other.kind != own.kind:
            raise LocalError("record.wrong-kind", ours=cards.KINDS[own.kind], theirs=cards.KINDS[other.kind])
    if all(other.root_key == own.root_key for other in others):
        raise LocalError("cli.same-root")
    places = [(card.root_key, card.post_number) for card in (own, *others)]
    if len(set(places)) < len(places) or len({card.post_key for card in (own, *others)}) < len(places):
        raise LocalError("cli.one-post-twice")
    _require_own_names([own, *others])


def _require_own_names(founding: list[Card]) -> None:
    """A side has one root and one name, or people would take one side for another."""
    names: dict[str, bytes] = {}
    roots: dict[bytes, str] = {}
    for card in founding:
        if names.setdefault(card.side_name, card.root_key) != card.root_key:
            raise LocalError("cli.name-twice", name=card.side_name)
        if roots.setdefault(card.root_key, card.side_name) != card.side_name:
            raise LocalError("cli.root-twice", name=card.side_name, other=roots[card.root_key])


def make_genesis(founding: list[Card], purpose: str) -> Genesis:
    """The genesis of these cards: the same at every post that makes it, with no word from any clock but the cards'."""
    made_at = max(card.made_at for card in founding)
    return geneses.make(purpose, founding, catalogue.load().hash, made_at)


def found(home: Home, genesis: Genesis, others: list[Card]) -> None:
    """Keep the genesis, the cards and an empty store. Raises LocalError ``cli.already-paired``."""
    if home.is_paired:
        raise LocalError("cli.already-paired", path=str(home.path))
    home.cards.mkdir(mode=0o700, exist_ok=True)
    for card in others:
        replace(home.cards / f"{card_number(card).replace(' ', '-')}.card", card.encode(), 0o644)
    take_genesis(home, genesis)
    # Last: a home counts as paired when its genesis is there, and then all else is.
    write_new(home.genesis, genesis.encoded, 0o644)


def take_genesis(home: Home, genesis: Genesis) -> None:
    """An empty store, and the catalogue of the genesis beside where that will be.

    Raises LocalError ``runtime.no-catalogue`` where neither the program nor that file has it.
    """
    from parley.stores.sqlite import SqliteStore

    founding_catalogue = catalogue_file.catalogue_of(genesis, home.genesis)
    SqliteStore(str(home.store), genesis.encoded).close()
    replace(home.genesis.with_name(catalogue_file.NAME), catalogue_file.text_of(founding_catalogue), 0o644)


def card_number(card: Card) -> str:
    """What is read aloud of a card: 25 digits of a SHA-256 over all of it, 83 bits.

    Each card has its own, so whoever would slip in another card needs a second one with the *same* number (2⁸³ tries). One
    number over both cards would be a matter of two that collide, with both free to choose: half the bits.
    """
    return short_number(b"parley/v1/card-number", canon.encode(card.travelling()))


def short_number(label: bytes, data: bytes) -> str:
    """25 digits of a SHA-256 over ``data``, 83 bits, in groups; ``label`` says what kind of thing it names."""
    digest = hashlib.sha256(label + data).digest()
    digits = f"{int.from_bytes(digest) % 10 ** (GROUPS * GROUP_DIGITS):0{GROUPS * GROUP_DIGITS}d}"
    return " ".join(digits[at : at + GROUP_DIGITS] for at in range(0, len(digits), GROUP_DIGITS))


def heard(text: str) -> str | None:
    """What an officer typed of a number heard, as ``card_number`` writes it; None if it is no such number.

    Digits of other scripts and full-width ones count as what they mean.
    """
    try:
        digits = "".join(str(int(character)) for character in text if character.isdecimal())
    except ValueError:
        return None
    stray = [character for character in text if not character.isdecimal() and character not in " -.,\t\u3000"]
    if stray or len(digits) != GROUPS * GROUP_DIGITS:
        return None
    return " ".join(digits[at : at + GROUP_DIGITS] for at in range(0, len(digits), GROUP_DIGITS))


def record_number(genesis: Genesis) -> str:
    """Two groups by which officers hear that both made the same record: purpose, catalogue and all."""
    digits = f"{int.from_bytes(genesis.id[:8]) % 10**10:010d}"
    return f"{digits[:5]} {digits[5:]}"


def require_whole(home: Home) -> Genesis:
    """The home's genesis. Raises LocalError ``cli.not-paired``, PeerError for a damaged one."""
    home.require_paired()
    return geneses.decode(read_bounded(home.genesis, limits.GENESIS_MAX, "The genesis"))
