"""All that the sides claim at present, notice by notice, and the verdict of each pair (spec: deconfliction §13.2).

A notice claims its areas in one height band over its spans: so an area pair is judged once, at the two spans that come nearest in
time, and of all area pairs the gravest verdict stands. Held in a worker process; it knows notices by keys alone.
"""

from dataclasses import dataclass, replace
from itertools import product
from typing import Any, Final, NamedTuple

import numpy as np

from parley.base.errors import LocalError
from parley.deconflict import screen
from parley.deconflict.amend import Limits, Whole, together
from parley.deconflict.boxes import Boxes, boxes, widened
from parley.deconflict.criteria import Criteria
from parley.deconflict.ellipsoid import Integers
from parley.deconflict.index import Index, pack
from parley.deconflict.separation import State, height_state, rules
from parley.deconflict.volume import Volumes, joined, volume

_NONE: Final = Boxes(np.empty((0, 4)), np.empty((0, 4)))


class Asked(NamedTuple):
    """What a notice claims, on the wire's terms: ``spans`` are [from, until] in ms, in ascending order."""

    key: str
    side: int
    areas: list[Any]
    heights: list[int]
    spans: list[list[int]]


class Row(NamedTuple):
    """The verdict on a pair of notices: ``key`` before ``other``. Where it comes from: the places of the two areas and of the two
    spans; metres, mm and ms between which they lie apart, negative where they overlap."""

    key: str
    other: str
    state: int
    areas: tuple[int, int]
    spans: tuple[int, int]
    lateral_m: tuple[float, float]
    vertical_mm: tuple[int, int]
    time_ms: int


@dataclass(frozen=True, slots=True)
class Held:
    """A notice's areas as volumes over all its time, and its spans. ``refused`` is the code of an area that is none, or ""."""

    asked: Asked
    volumes: tuple[Volumes, ...]
    places: tuple[int, ...]
    starts: Integers
    ends: Integers
    refused: str
    numbers: tuple[int, ...] = ()


class Standing:
    """The notices by key. Only pairs of different sides are judged."""

    def __init__(self, criteria: Criteria) -> None:
        self._criteria = criteria
        self._rules = rules(criteria)
        self._held: dict[str, Held] = {}
        self._index = Index(_NONE)
        self._owner: dict[int, tuple[str, int]] = {}

    def put(self, asked: Asked) -> str:
        """Take a notice in, in the place of what its key held; the code of an area that is refused, or ""."""
        self.drop(asked.key)
        if not asked.areas or not asked.spans:
            return ""
        held = _held(asked)
        numbers = []
        for i, one in enumerate(held.volumes):
            (number,) = self._index.add(boxes(one, self._rules))
            numbers.append(int(number))
            self._owner[int(number)] = asked.key, i
        self._held[asked.key] = replace(held, numbers=tuple(numbers))
        if self._index.wants_packing():
            self._index.adopt(pack(self._index.snapshot()))
        return held.refused

    def drop(self, key: str) -> None:
        """Forget a notice; nothing if it is not held."""
        held = self._held.pop(key, None)
        for number in held.numbers if held else ():
            self._index.remove(number)
            del self._owner[number]

    def near(self, key: str) -> list[str]:
        """Notices of other sides that it may not be clear of, in ascending order of their keys: each is to be judged."""
        held = self._held.get(key)
        if held is None:
            return []
        met = {other for one in held.volumes for other in self._near(one)}
        return sorted(other for other in met if self._held[other].asked.side != held.asked.side)

    def rows(self, key: str) -> list[Row]:
        """The verdicts with all that it is not clear of."""
        return [row for other in self.near(key) if (row := self.row(key, other))]

    def row(self, key: str, other: str) -> Row | None:
        """The verdict on one pair (spec: deconfliction §13.2), from the first two areas that are in conflict, or the nearest;
        None where the two are clear. None also where an area of either is refused and no other is in conflict."""
        a, b = self._held.get(key), self._held.get(other)
        if a is None or b is None or self._is_apart(a, b):
            return None
        found: Row | None = None
        for i, j in product(range(len(a.volumes)), range(len(b.volumes))):
            one = self._judged(a, b, i, j)
            if found is None or (one.state, -one.lateral_m[1]) > (found.state, -found.lateral_m[1]):
                found = one
            if one.state == State.CONFLICT:
                return one  # nothing is graver, and of large notices each pair of areas costs time
        return None if found is None or found.state == State.CLEAR or a.refused or b.refused else found

    def _is_apart(self, a: Held, b: Held) -> bool:
        """Whether time or height alone makes all of them clear."""
        if _nearest(a, b)[1] >= self._rules.time_ms:
            return True
        return (
            height_state(self._rules, *a.asked.heights, *b.asked.heights)[0] == State.CLEAR
            if a.volumes and b.volumes
            else True
        )

    def clearing(self, key: str, earliest_ms: int) -> list[Whole]:
        """What would clear a notice of all other sides' notices, the cheapest of each kind (spec: deconfliction §10.5). Raises
        LocalError ``deconflict.nothing-to-move`` for one that claims nothing, or of which an area is refused."""
        held, limits = self._held.get(key), Limits(earliest_ms)
        if held is None or held.refused:
            raise LocalError("deconflict.nothing-to-move")
        others, asked = self._reachable(held, limits), held.asked
        if others is None:
            return []
        found = together(asked.areas, asked.heights, asked.spans, others, self._criteria, limits)
        return [one for one in found if one.amount]

    def _reachable(self, held: Held, limits: Limits) -> Volumes | None:
        """All of other sides that it could meet, moved as far as that."""
        rule = self._rules
        vertical_mm = max(rule.vertical_mm, rule.vertical_high_mm) + limits.height_mm
        time_ms = rule.time_ms + limits.time_ms
        found: set[int] = set()
        for one in held.volumes:
            lateral_m = rule.lateral_mm / 1000 + limits.place_m
            box = widened(boxes(one, rule), lateral_m, float(time_ms), vertical_mm / 1000)
            found |= {int(number) for number in self._index.query(box)}
        low, high = int(held.starts.min()) - time_ms, int(held.ends.max()) + time_ms
        parts = []
        for key, i in sorted(self._owner[number] for number in found):
            other = self._held[key]
            if other.asked.side != held.asked.side:
                spans = np.flatnonzero((other.ends > low) & (other.starts < high))
                parts += [_at(other, i, int(span)) for span in spans]
        return joined(parts) if parts else None

    def _judged(self, a: Held, b: Held, i: int, j: int) -> Row:
        spans, _ = _nearest(a, b)
        one, other = _at(a, i, spans[0]), _at(b, j, spans[1])
        verdict = screen.judge(one, other, self._criteria)
        return Row(
            a.asked.key, b.asked.key, int(verdict.state), (a.places[i], b.places[j]), spans,
            verdict.lateral_m, verdict.vertical_mm, verdict.time_ms,
        )  # fmt: skip

    def _near(self, one: Volumes) -> list[str]:
        rule = self._rules
        vertical_m = max(rule.vertical_mm, rule.vertical_high_mm) / 1000
        box = widened(boxes(one, rule), rule.lateral_mm / 1000, float(rule.time_ms), vertical_m)
        return [self._owner[int(number)][0] for number in self._index.query(box)]


def _held(asked: Asked) -> Held:
    spans = np.array(asked.spans, np.int64)
    volumes, places, refused = [], [], ""
    for i, area in enumerate(asked.areas):
        try:
            volumes.append(volume(area, asked.heights, [int(spans[:, 0].min()), int(spans[:, 1].max())]))
            places.append(i)
        except LocalError as error:
            refused = refused or error.code
    return Held(asked, tuple(volumes), tuple(places), spans[:, 0].copy(), spans[:, 1].copy(), refused)


def _at(held: Held, i: int, span: int) -> Volumes:
    """Area ``i`` in one span."""
    return replace(held.volumes[i], from_ms=held.starts[span : span + 1], until_ms=held.ends[span : span + 1])


def _nearest(a: Held, b: Held) -> tuple[tuple[int, int], int]:
    """The two spans that come nearest in time, the first of several, and the gap in ms."""
    gaps = np.maximum(b.starts[None, :] - a.ends[:, None], a.starts[:, None] - b.ends[None, :])
    i, j = np.unravel_index(int(gaps.argmin()), gaps.shape)
    return (int(i), int(j)), int(gaps[i, j])
