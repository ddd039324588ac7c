"""In which order open messages are shown where not all find room: no post's flood may push out what another sent."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from parley.procedures.procedure import Fact
from parley.record.names import FeedId, PostId

Key = tuple[FeedId, int]


class Open(NamedTuple):
    """A message that waits for somebody: ``what`` is its place, or its fact if it is ahead of a gap."""

    precedence: int
    arrived: int
    author: PostId
    what: Key | Fact


def in_turn(rows: Iterable[Open]) -> list[Key | Fact]:
    """The most urgent first; of one precedence each author's newest, then each author's second newest, and so on."""
    newest = sorted(rows, key=lambda row: (row.arrived, row.author), reverse=True)
    seen: Counter[tuple[int, PostId]] = Counter()
    ranked = []
    for row in newest:
        seen[row.precedence, row.author] += 1
        ranked.append((-row.precedence, seen[row.precedence, row.author], -row.arrived, row.author, row.what))
    return [what for *_, what in sorted(ranked, key=lambda item: item[:4])]
