"""Many pairs at once: one volume against candidates, or all of a million among themselves (spec: deconfliction §7.4).

States only, by the same comparisons as ``screen``; who wants the distances asks ``screen`` for the few pairs that are left.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from parley.base.errors import LocalError
from parley.deconflict import tree as trees
from parley.deconflict.boxes import Boxes, boxes, widened
from parley.deconflict.closest import cores
from parley.deconflict.compiled import compiled
from parley.deconflict.ellipsoid import Floats, Integers
from parley.deconflict.index import Index, Numbers, rows
from parley.deconflict.separation import Rules, height_state, lateral_limits_m, time_state
from parley.deconflict.shapes import Bytes
from parley.deconflict.tree import Singles, Tree
from parley.deconflict.volume import Volumes


class Flat(NamedTuple):
    """Volumes as a kernel takes them."""

    kind: Bytes
    pad_m: Floats
    first: Integers
    points_m: Floats
    centre_m: Floats
    radius_m: Floats
    chart: Bytes
    height_datum: Bytes
    low_mm: Integers
    high_mm: Integers
    from_ms: Integers
    until_ms: Integers


def flat(volumes: Volumes) -> Flat:
    """The arrays of ``volumes``, not copied."""
    s, v = volumes.shapes, volumes
    return Flat(
        s.kind, s.pad_m, s.first, s.points_m, s.centre_m, s.radius_m,
        v.chart, v.height_datum, v.low_mm, v.high_mm, v.from_ms, v.until_ms,
    )  # fmt: skip


def query_boxes(volumes: Volumes, rules: Rules) -> Boxes:
    """Boxes wide enough to meet the box of everything that is not surely clear of each volume."""
    vertical = max(rules.vertical_mm, rules.vertical_high_mm) / 1000
    return widened(boxes(volumes, rules), rules.lateral_mm / 1000, float(rules.time_ms), vertical)


def against(index: Index, held: Flat, volumes: Volumes, rules: Rules, i: int = 0) -> tuple[Numbers, Bytes]:
    """What of the index is not clear of volume ``i``: numbers, ascending, and states.

    ``held`` are the index's volumes in the order of their numbers; LocalError ``deconflict.no-such-volume`` if it has too few.
    """
    box = query_boxes(volumes, rules)
    found = np.sort(index.query(Boxes(box.low[i : i + 1], box.high[i : i + 1])))
    if len(found) and found[-1] >= len(held.kind):  # a kernel would read beyond the arrays
        raise LocalError("deconflict.no-such-volume", number=int(found[-1]))
    states = states_against(flat(volumes), i, held, found, rules)
    return found[states > 0], states[states > 0]


@compiled
def states_against(one: Flat, i: int, many: Flat, which: Numbers, rules: Rules) -> Bytes:
    """The state of volume ``i`` of ``one`` with each of ``which``."""
    found = np.empty(len(which), np.int8)
    for k in range(len(which)):
        found[k] = state(one, i, many, which[k], rules)
    return found


@compiled
def state(a: Flat, i: int, b: Flat, j: int, rules: Rules) -> int:
    """The state of one pair (spec: deconfliction §6.8)."""
    gravest, _ = time_state(rules, a.from_ms[i], a.until_ms[i], b.from_ms[j], b.until_ms[j])
    if gravest == 0:
        return 0
    height, _, _ = height_state(
        rules, a.height_datum[i], a.low_mm[i], a.high_mm[i], b.height_datum[j], b.low_mm[j], b.high_mm[j]
    )
    if height == 0:
        return 0
    near, far = lateral_limits_m(rules, a.pad_m[i] + b.pad_m[j], a.chart[i] != b.chart[j])
    low, high = cores(
        a.points_m, a.first, a.kind, a.centre_m, a.radius_m, i,
        b.points_m, b.first, b.kind, b.centre_m, b.radius_m, j, near, far, True,
    )  # fmt: skip
    lateral = 2 if high < near else (0 if low >= far else 1)
    return min(lateral, height, gravest)


def all_pairs(tree: Tree, held: Volumes, queries: Volumes, rules: Rules, begin: int, end: int) -> NDArray[np.int32]:
    """Rows of (query, held, state) for all that is not clear of the queries ``begin`` to ``end``: callers may share the work.

    ``tree`` must be of the boxes of ``held``, numbered in order.
    """
    most_east = float(tree.nodes[-1, 3].max())  # of all held boxes: the root's
    asked, who = _turned(query_boxes(queries, rules), most_east, begin, end)
    pairs = _all_pairs(tree, flat(held), flat(queries), asked, who, rules)
    return pairs if len(who) == end - begin else np.unique(pairs, axis=0)


def _turned(box: Boxes, most_east: float, begin: int, end: int) -> tuple[Singles, Numbers]:
    """The queries' boxes as a tree compares them, and once more, turned by 360°, those that may meet a held box so."""
    who = np.arange(begin, end, dtype=np.int32)
    low, high = box.low[begin:end], box.high[begin:end]
    turn = np.array([360.0, 0.0, 0.0, 0.0])
    over, under = high[:, 0] >= 180.0, low[:, 0] + 360.0 <= most_east
    lows = np.concatenate((low, low[over] - turn, low[under] + turn))
    highs = np.concatenate((high, high[over] - turn, high[under] + turn))
    return rows(Boxes(lows, highs)), np.concatenate((who, who[over], who[under]))


@compiled
def _all_pairs(tree: Tree, held: Flat, queries: Flat, asked: Singles, who: Numbers, rules: Rules) -> NDArray[np.int32]:
    pairs = np.empty((1024, 3), np.int32)
    found = np.empty(65_536, np.int32)
    count = 0
    for row in range(len(who)):
        i = who[row]
        met = trees.search(tree, asked[row], found, 0)
        if met > len(found):
            found = np.empty(2 * met, np.int32)
            met = trees.search(tree, asked[row], found, 0)
        for k in range(met):
            gravity = state(queries, i, held, found[k], rules)
            if gravity > 0:
                if count == len(pairs):
                    more = np.empty((2 * count, 3), np.int32)
                    more[:count] = pairs
                    pairs = more
                pairs[count, 0], pairs[count, 1], pairs[count, 2] = i, found[k], gravity
                count += 1
    return pairs[:count]
