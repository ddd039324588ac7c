"""The index of volumes (spec: deconfliction §7): what a new volume could be in conflict with, out of a million.

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
        self._low, self._high = boxes
        self._recent: Singles
        self._recent_east: float
        self._count = len(boxes.low)
        self._alive: NDArray[np.bool_] = np.ones(self._count, np.bool_)
        self._removed = 0
        self._take(pack(self.snapshot()))

    def __len__(self) -> int:
        return int(self._count - self._removed)

    @property
    def size(self) -> int:
        """Bytes of the trees and lists, without the boxes from which they are packed anew."""
        return self._packed.size + self._recent.nbytes + self._alive.nbytes

    def add(self, boxes: Boxes) -> Numbers:
        """Takes boxes in and gives their numbers; a query sees them at once."""
        count = len(boxes.low)
        self._reserve(count)
        end = self._count + count
        self._low[self._count : end], self._high[self._count : end], self._alive[self._count : end] = *boxes, True
        numbers = np.arange(self._count, end, dtype=np.int32)
        recent = end - self._packed.snapshot.added_count
        if recent > len(self._recent):
            self._recent = _longer(self._recent, 2 * recent)
        self._recent[recent - count : recent] = rows(boxes)
        self._recent_east = max(self._recent_east, float(boxes.high[:, 0].max(initial=-180.0)))
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
        for shift, needed in ((-360.0, east >= 180.0), (360.0, self._recent_east >= west + 360.0)):
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
        number = np.flatnonzero(self._alive[: self._count]).astype(np.int32)
        return Snapshot(Boxes(self._low[number], self._high[number]), number, self._count, self._removed)

    def adopt(self, packed: Packed) -> None:
        """Puts packed trees in place; what came or went after their snapshot stays known. Raises LocalError for an older one."""
        if packed.snapshot.added_count < self._packed.snapshot.added_count:
            raise LocalError("deconflict.older-packing")
        self._take(packed)

    def _take(self, packed: Packed) -> None:
        self._packed = packed
        first = packed.snapshot.added_count
        self._recent = np.zeros((max(_ROOM, 2 * (self._count - first)), 8), np.float32)
        self._recent[: self._count - first] = rows(
            Boxes(self._low[first : self._count], self._high[first : self._count])
        )
        self._recent_east = float(self._high[: self._count, 0].max(initial=-180.0))

    def _reserve(self, count: int) -> None:
        if self._count + count > len(self._low):
            room = max(self._count + count, self._count + self._count // 2, _ROOM)
            self._low = _longer(self._low, room)
            self._high = _longer(self._high, room)
            self._alive = _longer(self._alive, room)

    def _search(self, asked: Singles) -> Numbers:
        first = self._packed.snapshot.added_count
        recent = self._recent[: self._count - first]
        found = np.empty(256, np.int32)
        count = _candidates(self._packed.short, self._packed.zones, recent, first, self._alive, asked, found)
        while count > len(found):
            found = np.empty(2 * count, np.int32)
            count = _candidates(self._packed.short, self._packed.zones, recent, first, self._alive, asked, found)
        return found[:count]


def rows(boxes: Boxes) -> Singles:
    """Boxes as a tree compares them: shape (n, 8), time first, rounded outward."""
    found = np.empty((len(boxes.low), 8), np.float32)
    for place, dimension in enumerate((2, 0, 1, 3)):
        found[:, 2 * place] = trees.rounded_down(boxes.low[:, dimension])
        found[:, 2 * place + 1] = trees.rounded_up(boxes.high[:, dimension])
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
