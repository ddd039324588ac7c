"""The index of volumes (spec: deconfliction §7.1, §7.3): what a new volume could be in conflict with, out of a million.

A packed tree that never changes, a short list of what came since, a mark on what was withdrawn. Volumes that claim more than
``ZONE_MS`` have a tree of their own: their boxes would blow up the nodes of all others. Packing anew is a pure computation on a
snapshot: whoever holds the index may do it elsewhere and hand the result in; nothing waits for it.
"""

from dataclasses import dataclass
from typing import Final, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from parley.base.errors import LocalError
from parley.deconflict import tree as trees
from parley.deconflict.boxes import Boxes
from parley.deconflict.compiled import compiled
from parley.deconflict.ellipsoid import Floats
from parley.deconflict.tree import Singles, Tree

ZONE_MS: Final = 30 * 86_400_000
REPACK_COUNT: Final = 1_024  # additions or withdrawals after which packing anew pays
_ROOM: Final = 1_024

Numbers = NDArray[np.int32]
Number = TypeVar("Number", bound=np.generic)


class Snapshot(NamedTuple):
    """All that an index held at one moment: boxes, their numbers, and how many had been added and withdrawn by then."""

    boxes: Boxes
    number: Numbers
    added_count: int
    removed_count: int


@dataclass(frozen=True, slots=True)
class Packed:
    """A snapshot as trees."""

    short: Tree
    zones: Tree
    snapshot: Snapshot

    @property
    def size(self) -> int:
        """Bytes of the trees."""
        return self.short.size + self.zones.size


def pack(snapshot: Snapshot) -> Packed:
    """The trees of a snapshot; takes about a second for a million."""
    boxes, number = snapshot.boxes, snapshot.number
    long = boxes.high[:, 2] - boxes.low[:, 2] > ZONE_MS
    short, zones = np.flatnonzero(~long), np.flatnonzero(long)
    return Packed(_tree(boxes, number, short), _tree(boxes, number, zones), snapshot)


def _tree(boxes: Boxes, number: Numbers, chosen: NDArray[np.intp]) -> Tree:
    return trees.build(Boxes(boxes.low[chosen], boxes.high[chosen]), number[chosen])


class Index:
    """Volumes by number, 0 upward in the order of their coming; a number is never given again."""

    def __init__(self, boxes: Boxes) -> None:
        self._count = len(boxes.low)
        self._alive: NDArray[np.bool_] = np.ones(self._count, np.bool_)
        self._removed = 0
        self._recent = _Recent(0)
        self._take(pack(Snapshot(boxes, np.arange(self._count, dtype=np.int32), self._count, 0)))

    def __len__(self) -> int:
        return int(self._count - self._removed)

    @property
    def size(self) -> int:
        """Bytes of the trees and lists, without the boxes from which they are packed anew."""
        return self._packed.size + self._recent.rows.nbytes + self._alive.nbytes

    def add(self, boxes: Boxes) -> Numbers:
        """Takes boxes in and gives their numbers; a query sees them at once. The cost is that of the new ones alone."""
        end = self._count + len(boxes.low)
        numbers = np.arange(self._count, end, dtype=np.int32)
        if end > len(self._alive):
            self._alive = _longer(self._alive, end + max(_ROOM, end // 2))
        self._alive[self._count : end] = True
        self._recent.add(boxes)
        self._count = end
        return numbers

    def remove(self, number: int) -> None:
        """Withdraws one. Raises LocalError ``deconflict.no-such-volume``."""
        if not 0 <= number < self._count or not self._alive[number]:
            raise LocalError("deconflict.no-such-volume", number=number)
        self._alive[number] = False
        self._removed += 1

    def query(self, box: Boxes) -> Numbers:
        """The numbers, in no order, of all that may meet the one box: surely all that do, and a few that do not."""
        west, east = float(box.low[0, 0]), float(box.high[0, 0])
        asked = rows(box)[0]
        found = self._search(asked)
        most_east = max(self._most_east, self._recent.most_east)
        for shift, needed in ((-360.0, east >= 180.0), (360.0, most_east >= west + 360.0)):
            if needed:
                again = self._search(rows(_shifted(box, shift))[0])
                found = np.union1d(found, again).astype(np.int32)
        return found

    def wants_packing(self) -> bool:
        """Whether enough has come or gone since."""
        snapshot = self._packed.snapshot
        return self._count - snapshot.added_count + self._removed - snapshot.removed_count >= REPACK_COUNT

    def snapshot(self) -> Snapshot:
        """What stands now, for ``pack``; later changes do not touch it."""
        base, recent = self._packed.snapshot, self._recent.boxes()
        number = np.concatenate((base.number, np.arange(base.added_count, self._count, dtype=np.int32)))
        alive = self._alive[number]
        low, high = np.concatenate((base.boxes.low, recent.low)), np.concatenate((base.boxes.high, recent.high))
        return Snapshot(Boxes(low[alive], high[alive]), number[alive], self._count, self._removed)

    def adopt(self, packed: Packed) -> None:
        """Puts packed trees in place; what came or went after their snapshot stays known. Raises LocalError for an older one."""
        if packed.snapshot.added_count < self._packed.snapshot.added_count:
            raise LocalError("deconflict.older-packing")
        self._take(packed)

    def _take(self, packed: Packed) -> None:
        later = packed.snapshot.added_count - self._recent.first
        recent, self._recent = self._recent.boxes(), _Recent(packed.snapshot.added_count)
        self._recent.add(Boxes(recent.low[later:], recent.high[later:]))
        self._packed = packed
        self._most_east = float(packed.snapshot.boxes.high[:, 0].max(initial=-180.0))

    def _search(self, asked: Singles) -> Numbers:
        packed, recent = self._packed, self._recent
        arguments = (packed.short, packed.zones, recent.rows[: recent.count], recent.first, self._alive, asked)
        found = np.empty(256, np.int32)
        count = _candidates(*arguments, found)
        while count > len(found):
            found = np.empty(2 * count, np.int32)
            count = _candidates(*arguments, found)
        return found[:count]


class _Recent:
    """What came since the last packing, from number ``first`` on: looked through one by one."""

    def __init__(self, first: int) -> None:
        self.first, self.count, self.most_east = first, 0, -180.0
        self.rows: Singles = np.empty((_ROOM, 8), np.float32)
        self._parts: list[Boxes] = []

    def add(self, boxes: Boxes) -> None:
        end = self.count + len(boxes.low)
        if end > len(self.rows):
            self.rows = _longer(self.rows, 2 * end)
        self.rows[self.count : end] = rows(boxes)
        self.most_east = max(self.most_east, float(boxes.high[:, 0].max(initial=-180.0)))
        self._parts.append(boxes)
        self.count = end

    def boxes(self) -> Boxes:
        """All of them, in order."""
        none = np.empty((0, 4))
        low, high = ([getattr(part, side) for part in self._parts] for side in ("low", "high"))
        return Boxes(np.concatenate([none, *low]), np.concatenate([none, *high]))


def rows(boxes: Boxes) -> Singles:
    """Boxes as a tree compares them: shape (n, 8), time first, rounded outward."""
    return _rows(boxes.low, boxes.high)


@compiled
def _rows(low: Floats, high: Floats) -> Singles:
    found = np.empty((len(low), 8), np.float32)
    for i in range(len(low)):
        for place, d in enumerate((2, 0, 1, 3)):
            down, up = np.float32(low[i, d]), np.float32(high[i, d])
            found[i, 2 * place] = down if down <= low[i, d] else np.nextafter(down, np.float32(-np.inf))
            found[i, 2 * place + 1] = up if up >= high[i, d] else np.nextafter(up, np.float32(np.inf))
    return found


def _shifted(box: Boxes, degrees: float) -> Boxes:
    shift = np.array([degrees, 0.0, 0.0, 0.0])
    return Boxes(box.low + shift, box.high + shift)


def _longer(array: NDArray[Number], room: int) -> NDArray[Number]:
    found: NDArray[Number] = np.empty((room, *array.shape[1:]), array.dtype)
    found[: len(array)] = array
    return found


@compiled
def _candidates(
    short: Tree, zones: Tree, recent: Singles, first: int, alive: NDArray[np.bool_], asked: Singles, found: Numbers
) -> int:
    """Fills ``found`` with what lives; more than it holds is the number to come back with."""
    count = trees.search(zones, asked, found, trees.search(short, asked, found, 0))
    for k in range(len(recent)):
        if (
            recent[k, 0] <= asked[1] and recent[k, 1] >= asked[0]
            and recent[k, 2] <= asked[3] and recent[k, 3] >= asked[2]
            and recent[k, 4] <= asked[5] and recent[k, 5] >= asked[4]
            and recent[k, 6] <= asked[7] and recent[k, 7] >= asked[6]
        ):  # fmt: skip
            if count < len(found):
                found[count] = first + k
            count += 1
    if count > len(found):
        return count
    kept = 0
    for k in range(count):
        if alive[found[k]]:
            found[kept] = found[k]
            kept += 1
    return kept
