"""What each side computed of a pair of notices, as it signed it (spec: deconfliction §13).

A verdict holds for two notices as they stand, one set of criteria and one algorithm: only verdicts on the same are compared.
The graver stands; CONFLICT against CLEAR says that one of the two computes wrongly.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from parley.base.errors import PeerError
from parley.procedures.procedure import Fact
from parley.record.names import Head, PostId, head_from
from parley.record.payload import OWN, Core

CRITERIA, ALGORITHM, ROWS = OWN, OWN + 1, OWN + 2
ROWS_MAX_COUNT: Final = 64
HASH_SIZE: Final = 32
CLEAR, MARGINAL, CONFLICT = range(3)
_FORM: Final = int(Core.VERDICTS)


class Pair(NamedTuple):
    """What a verdict is about: the entries that opened the two notices, in ascending order, the hash of what they claim, and by
    what it was computed."""

    one: Head
    other: Head
    claims: bytes
    criteria: bytes
    algorithm: int


class Said(NamedTuple):
    """A post's last word on a pair."""

    time: int
    entry: Head
    state: int


class Verdicts:
    """The fold. A word counts that comes from a side to which one of the two notices belongs."""

    name = "verdicts"

    def __init__(self) -> None:
        self._touched: set[Pair] = set()
        self._said: dict[Pair, dict[PostId, Said]] = {}
        self.reset()

    def reset(self) -> None:
        """Begin again with no entries."""
        self._touched |= set(self._said)
        self._said = {}
        self._about: dict[Head, set[Pair]] = {}

    def fold(self, fact: Fact) -> None:
        """Take an entry with verdicts in; anything else, and one with anything bad in it, is none."""
        if fact.header.form != _FORM or fact.judgement:
            return
        for pair, state in _read(fact):
            self._put(pair, fact.author, Said(fact.time, fact.head, state))

    def _put(self, pair: Pair, author: PostId, said: Said) -> None:
        held = self._said.setdefault(pair, {})
        if author not in held or held[author] < said:
            held[author] = said
        self._touched.add(pair)
        for head in (pair.one, pair.other):
            self._about.setdefault(head, set()).add(pair)

    def take_touched(self) -> set[Pair]:
        """The pairs of which something may have changed since this was asked last; of some nothing may be left."""
        touched, self._touched = self._touched, set()
        return touched

    def all(self) -> Iterator[tuple[Pair, Mapping[PostId, Said]]]:
        """Every pair that was judged, in ascending order, and the last word of each post on it."""
        for pair in sorted(self._said):
            yield pair, self._said[pair]

    def about(self, entry: Head) -> set[Pair]:
        """The pairs in which this notice was judged, in whatever version."""
        return self._about.get(entry, set())

    def states(self, pair: Pair) -> dict[int, Said]:
        """By side its gravest word, of several as grave the latest."""
        found: dict[int, Said] = {}
        for post, said in self._said.get(pair, {}).items():
            held = found.get(post.side)
            if held is None or (said.state, said) > (held.state, held):
                found[post.side] = said
        return found

    def is_signed(self, pair: Pair, side: int, state: int) -> bool:
        """Whether some post of that side has said this last."""
        return any(post.side == side and said.state == state for post, said in self._said.get(pair, {}).items())

    def view(self) -> Any:
        """The whole state: nothing of it is known to this node alone."""
        return self.to_value()

    def to_value(self) -> Any:
        """Plain values, in ascending order of the pairs."""
        return [
            [[list(pair.one), list(pair.other), *pair[2:]],
             [[list(post), said.time, list(said.entry), said.state] for post, said in sorted(self._said[pair].items())]]
            for pair in sorted(self._said)
        ]  # fmt: skip

    def load(self, value: Any) -> None:
        """Take over a snapshot of our own."""
        self.reset()
        for (one, other, *rest), words in value:
            pair = Pair(Head(*one), Head(*other), *rest)
            for post, time, entry, state in words:
                self._put(pair, PostId(*post), Said(time, Head(*entry), state))


def differs(states: dict[int, Said]) -> bool:
    """CONFLICT against CLEAR (spec: deconfliction §6.9)."""
    said = {one.state for one in states.values()}
    return CONFLICT in said and CLEAR in said


def payload(criteria: bytes, algorithm: int, rows: list[tuple[Pair, int]]) -> dict[int, Any]:
    """The fields of an entry that says these, under one set of criteria and one algorithm."""
    plain = [[list(pair.one), list(pair.other), pair.claims, state] for pair, state in rows]
    return {CRITERIA: criteria, ALGORITHM: algorithm, ROWS: plain}


def _read(fact: Fact) -> Iterator[tuple[Pair, int]]:
    """All rows of an entry, or none: spec: deconfliction §13.3"""
    criteria, algorithm, rows = (fact.fields.get(key) for key in (CRITERIA, ALGORITHM, ROWS))
    good = _is_hash(criteria) and type(algorithm) is int and 0 < algorithm < 2**32
    if not good or type(rows) is not list or not 0 < len(rows) <= ROWS_MAX_COUNT:
        return
    found = [_row(row, criteria, algorithm) for row in rows]
    if all(found):
        yield from (one for one in found if one and fact.author.side in (one[0].one.side, one[0].other.side))


def _row(row: Any, criteria: Any, algorithm: Any) -> tuple[Pair, int] | None:
    if type(row) is not list or len(row) != 4 or not _is_hash(row[2]) or type(row[3]) is not int:
        return None
    try:
        one, other = head_from(row[0]), head_from(row[1])
    except PeerError:
        return None
    if not CLEAR <= row[3] <= CONFLICT or not one < other or one.side == other.side:
        return None
    return Pair(one, other, row[2], criteria, algorithm), row[3]


def _is_hash(value: Any) -> bool:
    return type(value) is bytes and len(value) == HASH_SIZE
