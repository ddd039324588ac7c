"""Which documents are to be had over the line, as the entries name them (spec: record §6.7, line §11).

Whether the bytes are here is no part of it: that differs from node to node.
"""

from typing import Any, NamedTuple

from parley.procedures.procedure import Fact
from parley.record import document
from parley.record.document import Document
from parley.record.names import Head, PostId
from parley.record.payload import Core


class Carried(NamedTuple):
    """A document and the entry that names it; ``to``: posts or sides, none for everybody."""

    entry: Head
    time: int
    to: tuple[tuple[int, ...], ...]
    role: str
    document: Document

    def addresses(self, post: PostId) -> bool:
        """Whether it is meant for ``post``."""
        return not self.to or (post.side,) in self.to or tuple(post) in self.to


class Documents:
    """The fold."""

    name = "documents"

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Begin again with no entries."""
        self._by_entry: dict[Head, Carried] = {}
        # What one side writes often must not be walked through for each question of another.
        self._counts: dict[bytes, set[int]] = {}
        self._by_file: dict[tuple[bytes, int], dict[PostId, Carried]] = {}
        self._new: list[Carried] = []

    def fold(self, fact: Fact) -> None:
        """Take a DOCUMENT entry in; anything else, and one with anything bad in it, is none."""
        if fact.header.form != Core.DOCUMENT or fact.judgement:
            return
        found = document.read(fact.fields)
        if found is not None:
            self._put(Carried(fact.head, fact.time, fact.header.to, fact.header.role, found))

    def _put(self, carried: Carried) -> None:
        self._by_entry[carried.entry] = carried
        self._counts.setdefault(carried.document.root, set()).add(carried.document.pieces_count)
        by_author = self._by_file.setdefault((carried.document.digest, carried.document.size), {})
        author = carried.entry.feed.author
        if author not in by_author or _later(by_author[author], carried):
            by_author[author] = carried
        self._new.append(carried)

    def take_new(self) -> list[Carried]:
        """Those that came since this was asked last; all of them after a start."""
        new, self._new = self._new, []
        return new

    def all(self) -> list[Carried]:
        """Every document, the latest by its author's clock first."""
        return sorted(self._by_entry.values(), key=lambda one: (one.time, one.entry), reverse=True)

    def get(self, entry: Head) -> Carried | None:
        """What that entry names."""
        return self._by_entry.get(entry)

    def pieces_counts(self, root: bytes) -> set[int]:
        """Of how many pieces the entries say that a root is."""
        return self._counts.get(root, set())

    def of_file(self, digest: bytes, size: int) -> list[Carried]:
        """The entries by which a file can be had, the latest of each author."""
        return list(self._by_file.get((digest, size), {}).values())

    def view(self) -> Any:
        """The whole state: nothing of it is known to this node alone."""
        return self.to_value()

    def to_value(self) -> Any:
        """Plain values, in ascending order of the entries."""
        return [
            [list(one.entry), one.time, [list(to) for to in one.to], one.role, list(one.document)]
            for _, one in sorted(self._by_entry.items())
        ]

    def load(self, value: Any) -> None:
        """Take over a snapshot of our own."""
        self.reset()
        for entry, time, to, role, fields in value:
            self._put(Carried(Head(*entry), time, tuple(tuple(one) for one in to), role, Document(*fields)))


def _later(one: Carried, other: Carried) -> bool:
    return (one.time, one.entry) < (other.time, other.entry)
