"""What the record reads back of its store, and the rows that it hands over to be kept: a port.

One store holds one record. Every row of a batch is kept, durably, or none is.
"""

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from parley.record.entry import Entry
from parley.record.names import FeedId, Head
from parley.record.receipt import Receipt


class Linked(NamedTuple):
    """An entry linked at ``position`` (1, 2, 3 … in the order in which this node linked them)."""

    position: int
    entry: Entry
    arrived_at: int


class Ahead(NamedTuple):
    """An entry verified, but not linked yet, or standing beside a fork. When it is linked, its row moves to Linked."""

    entry: Entry
    arrived_at: int


class Kept(NamedTuple):
    """A receipt: for each (issuer feed, subject feed) the farthest-reaching STORED one, and those ahead of it.

    A STORED receipt replaces the STORED ones of its pair that reach less far, and the ahead ones that it covers.
    """

    receipt: Receipt


class Secret(NamedTuple):
    """An epoch's secret, ours or opened by us."""

    feed: FeedId
    epoch: int
    secret: bytes


class Checkpointed(NamedTuple):
    """A checkpoint with all signatures held so far; a later row of the same feed and size replaces it."""

    feed: FeedId
    size: int
    text: str


class Evidence(NamedTuple):
    """Bytes that broke a rule, kept as they came: when, from whom, which rule."""

    time: int
    source: str
    code: str
    data: bytes


class Note(NamedTuple):
    """A small named local value, replaced by a later one of its name; ``value`` None removes it."""

    name: str
    value: bytes | None


class Snapshot(NamedTuple):
    """The state of all folds and feeds after the entry at ``position``. Only the newest is kept."""

    position: int
    data: bytes


class DocumentPiece(NamedTuple):
    """A piece of a document, whose place in ``root`` was checked: its number, the hash of it in the tree, its sealed bytes."""

    root: bytes
    number: int
    leaf: bytes
    sealed: bytes


class Stock(NamedTuple):
    """How many pieces of a root are held, and their bytes."""

    pieces_count: int
    size: int


class Mark(NamedTuple):
    """What a fence says outside the store: our last own entry, and the position linked last, when a batch was let out.

    The position counts too: a store that lost entries which we receipted would make us leave them out of our heads.
    """

    head: Head
    position: int


Row = Linked | Ahead | Kept | Secret | Checkpointed | Evidence | Note | Snapshot | DocumentPiece


class Archive(Protocol):
    """What can be read back. Everything returned was kept durably before."""

    def position(self) -> int:
        """The position of the entry linked last; 0 when there is none."""

    def at(self, feed: FeedId, seq: int) -> Entry | None:
        """The linked entry there."""

    def run(self, feed: FeedId, first: int, count: int) -> list[Entry]:
        """Up to ``count`` linked entries of ``feed`` from seq ``first`` on, in order."""

    def since(self, position: int, count: int) -> list[Linked]:
        """Up to ``count`` linked entries after ``position``, in order."""

    def ahead(self) -> list[Ahead]:
        """All entries kept ahead of a gap or beside a fork."""

    def aside(self, head: Head) -> Entry | None:
        """The one of that name among them."""

    def receipts(self) -> list[Receipt]:
        """All receipts kept."""

    def secrets(self) -> list[Secret]:
        """All epoch secrets."""

    def checkpoint(self, feed: FeedId, size: int | None = None) -> Checkpointed | None:
        """The checkpoint of ``feed`` at ``size``, or its largest."""

    def note(self, name: str) -> bytes | None:
        """The local value of that name."""

    def snapshot(self) -> Snapshot | None:
        """The newest snapshot."""

    def evidence(self, count: int) -> list[Evidence]:
        """The newest ``count`` pieces of evidence, newest first."""

    def heads(self) -> Iterator[Head]:
        """The last linked entry of every feed."""

    def documents(self) -> dict[bytes, Stock]:
        """What is held of every root."""

    def leaves(self, root: bytes) -> list[tuple[int, bytes]]:
        """The numbers of the pieces held of that root and their hashes in the tree, in ascending order."""

    def piece(self, root: bytes, number: int) -> bytes | None:
        """The sealed bytes of that piece."""
