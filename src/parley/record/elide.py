"""Entries without what their reader has or can derive, and the whole bytes out of them again (spec: line §9).

Both ends look up what is left out, each in what it holds. Nothing here is trusted: what is rebuilt is an entry in its
travelling form, which its author's signature proves or does not; then the reader asks for the whole.
"""

from collections.abc import Callable
from enum import IntFlag
from typing import Any, Final, NamedTuple, Protocol, TypeVar

from parley.base.errors import PeerError
from parley.record import entry as entries
from parley.record import signing
from parley.record.entry import Draft, Entry
from parley.record.names import ID_SIZE, FeedId, Head, feed_from, head_from

HEADS_MAX_COUNT: Final = 64
"""Entries with more heads travel whole: who rebuilds looks each of them up before any signature was checked."""
SIGNATURE_SIZE: Final = 64
_FIXED_COUNT: Final = 5
_ITEMS_MAX_COUNT: Final = 7
_NUMBER_MAX: Final = 2**53
Found = TypeVar("Found")


class Given(IntFlag):
    """What the elided form spells out."""

    FEED = 1
    HEADS = 2
    PREV = 4
    COMMITMENT = 8


class Ends(NamedTuple):
    """The feeds that the two ends of a line write now, None where that is not known yet."""

    sender: FeedId | None
    reader: FeedId | None


class Spot(NamedTuple):
    """What is looked up of a held entry: its id and its time."""

    id: bytes
    time: int


class Holdings(Protocol):
    """What one end holds."""

    def spot(self, feed: FeedId, seq: int) -> Spot | None:
        """The one entry held in that place; None if there is none, or more than one and none of them linked."""

    def commitment(self, feed: FeedId, seq: int, epoch: int, ciphertext: bytes) -> bytes | None:
        """The commitment of what ``ciphertext`` holds; None if it cannot be opened here."""


class Elided(NamedTuple):
    """An elided entry as it came, its shape checked. ``heads`` without an id name what the reader holds.

    ``time_offset`` counts from a time that the reader looks up, in milliseconds; ``prev`` and ``commitment`` are None
    where they are left out.
    """

    feed: FeedId
    seq: int
    epoch: int
    time_offset: int
    prev: bytes | None
    commitment: bytes | None
    heads: tuple[tuple[FeedId, int, bytes | None], ...] | None
    signature: bytes
    ciphertext: bytes


# -- leaving out -----------------------------------------------------------------------------------------------------


def elide(entry: Entry, ends: Ends, holdings: Holdings, reader_has: Callable[[FeedId, int], bool]) -> list[Any] | None:
    """The items of ``entry`` for a reader that holds the places for which ``reader_has`` says so, as we hold them.

    None where the entry has to travel whole. Left out is only what our own holdings give back exactly (spec: line §9.2).
    """
    if entry.heads is not None and len(entry.heads) > HEADS_MAX_COUNT:
        return None

    def reader_spot(feed: FeedId, seq: int) -> Spot | None:
        return holdings.spot(feed, seq) if reader_has(feed, seq) else None

    before = reader_spot(entry.feed, entry.seq - 1) if entry.seq else Spot(entry.prev, 0)
    given = Given.FEED if entry.feed != ends.sender else Given(0)
    tail = b""
    if before is None or before.id != entry.prev:
        given |= Given.PREV
        tail += entry.prev
    announced = reader_spot(entry.feed, entry.epoch) if entry.epoch else Spot(b"", 0)
    derived = announced and holdings.commitment(entry.feed, entry.seq, entry.epoch, entry.ciphertext)
    if derived != entry.commitment:
        given |= Given.COMMITMENT
        tail += entry.commitment
    base = _base(given, before, announced)
    tail += entry.cose[-SIGNATURE_SIZE:] + entry.ciphertext
    items: list[Any] = [int(given), entry.seq, entry.seq - entry.epoch if entry.epoch else 0, entry.time - base, tail]
    if Given.FEED in given:
        items.append(list(entry.feed))
    if entry.heads is not None:
        items[0] |= int(Given.HEADS)
        items.append([_short(head, ends, reader_spot(head.feed, head.seq)) for head in entry.heads])
    return items


def _short(head: Head, ends: Ends, spot: Spot | None) -> Any:
    """A head as it is named: with its id, without, or by its seq alone where the reader writes that feed."""
    if spot is None or spot.id != head.id:
        return list(head)
    return head.seq if head.feed == ends.reader else list(head[:4])


def _base(given: Given, before: Spot | None, announced: Spot | None) -> int:
    """From where the time counts: the entry before, else the epoch's announcement, else 1970 (spec: line §9.3)."""
    if Given.PREV not in given and before is not None:
        return before.time
    return announced.time if Given.COMMITMENT not in given and announced is not None else 0


# -- putting back ----------------------------------------------------------------------------------------------------


def read(items: list[Any], ends: Ends) -> Elided | None:
    """The elided entry in ``items``, as the sender's end of ``ends`` wrote it; None where the feed that it leaves out is
    not known here yet.

    Raises PeerError ``record.bad-shape`` for what nobody can have written (spec: line §9.1).
    """
    if not _FIXED_COUNT <= len(items) <= _ITEMS_MAX_COUNT:
        raise _bad_shape()
    number, seq, back, time_offset, tail, *rest = items
    if not all(type(value) is int for value in items[:4]) or type(tail) is not bytes:
        raise _bad_shape()
    if not (0 <= number <= sum(Given) and 0 <= back <= seq < _NUMBER_MAX and abs(time_offset) < _NUMBER_MAX):
        raise _bad_shape()
    given = Given(number)
    if len(rest) != (Given.FEED in given) + (Given.HEADS in given):
        raise _bad_shape()
    feed = feed_from(rest[0]) if Given.FEED in given else ends.sender
    heads = _heads(rest[-1], ends) if Given.HEADS in given else None
    hashes_size = ID_SIZE * ((Given.PREV in given) + (Given.COMMITMENT in given))
    if len(tail) < hashes_size + SIGNATURE_SIZE or (seq == 0 and Given.PREV in given):
        raise _bad_shape()
    if feed is None:
        return None
    return Elided(
        feed, seq, seq - back if back else 0, time_offset,
        tail[:ID_SIZE] if Given.PREV in given else None,
        tail[hashes_size - ID_SIZE : hashes_size] if Given.COMMITMENT in given else None,
        heads, tail[hashes_size : hashes_size + SIGNATURE_SIZE], tail[hashes_size + SIGNATURE_SIZE :],
    )  # fmt: skip


def _bad_shape() -> PeerError:
    return PeerError("record.bad-shape", what="elided entry")


def _heads(value: Any, ends: Ends) -> tuple[tuple[FeedId, int, bytes | None], ...]:
    if type(value) is not list or len(value) > HEADS_MAX_COUNT:
        raise _bad_shape()
    return tuple(_named(item, ends) for item in value)


def _named(item: Any, ends: Ends) -> tuple[FeedId, int, bytes | None]:
    if type(item) is int and 0 <= item < _NUMBER_MAX and ends.reader is not None:
        return ends.reader, item, None
    if type(item) is list and len(item) == 4:
        head = head_from([*item, bytes(ID_SIZE)])
        return head.feed, head.seq, None
    head = head_from(item)
    return head.feed, head.seq, head.id


def rebuild(record_id: bytes, elided: Elided, holdings: Holdings) -> list[bytes]:
    """The entry in its travelling form, for ``entry.read`` and the signature to judge.

    Raises PeerError ``record.not-rebuilt`` where something that was left out is not held here.
    """
    feed, seq, epoch = elided.feed, elided.seq, elided.epoch
    before = announced = Spot(record_id, 0)
    if seq and elided.prev is None:
        before = _held(holdings.spot(feed, seq - 1))
    commitment = elided.commitment
    if commitment is None:
        announced = _held(holdings.spot(feed, epoch)) if epoch else Spot(b"", 0)
        commitment = _held(holdings.commitment(feed, seq, epoch, elided.ciphertext))
    base = before.time if elided.prev is None else announced.time
    heads = None if elided.heads is None else tuple(_whole(*named, holdings) for named in elided.heads)
    draft = Draft(
        feed, seq, elided.prev or before.id, heads, base + elided.time_offset, epoch, commitment, elided.ciphertext
    )
    payload, table, _, _ = entries.compose(draft)
    parts = [signing.join(payload, elided.signature), elided.ciphertext]
    return parts if table is None else [*parts, table]


def _whole(feed: FeedId, seq: int, id_: bytes | None, holdings: Holdings) -> Head:
    return Head(*feed, seq, id_ or _held(holdings.spot(feed, seq)).id)


def _held(found: Found | None) -> Found:
    if found is None:
        raise PeerError("record.not-rebuilt")
    return found
