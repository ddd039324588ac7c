"""A packed tree of boxes that never changes (spec: deconfliction §7.2): sixteen to a node, in Morton order.

Boxes are float32, rounded outward, so a tree gives every box that meets the query and perhaps a few more. One node's boxes lie
side by side by dimension, so that sixteen comparisons are one instruction or two. Time is compared first: it rejects most.
"""

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from parley.deconflict.boxes import Boxes
from parley.deconflict.compiled import compiled

FAN: Final = 16
DIMENSIONS: Final = 4
# Rows of a node, in the order in which they are compared: time, longitude, latitude, height; each low, then high.
_ORDER: Final = (2, 0, 1, 3)
_BITS: Final = 21
_STACK: Final = 1024

Singles = NDArray[np.float32]


class Tree(NamedTuple):
    """``nodes`` has shape (count, 8, 16); those of one level are in a row, the leaves first, the root last.

    ``level_first`` are the first nodes of each level and, at the end, the number of all; ``item`` numbers the leaves' boxes.
    """

    nodes: Singles
    level_first: NDArray[np.int64]
    item: NDArray[np.int32]

    @property
    def size(self) -> int:
        """Bytes held."""
        return int(self.nodes.nbytes + self.item.nbytes)


def build(boxes: Boxes, item: NDArray[np.int32]) -> Tree:
    """A tree of the boxes that ``item`` numbers, one box to a number, in any order."""
    low = np.stack([rounded_down(boxes.low[:, d]) for d in _ORDER])
    high = np.stack([rounded_up(boxes.high[:, d]) for d in _ORDER])
    order = np.argsort(_morton(low, high), kind="stable")
    rows = np.empty((2 * DIMENSIONS, len(item)), np.float32)
    rows[0::2], rows[1::2] = low[:, order], high[:, order]
    levels = [_packed(rows)]
    while len(levels[-1]) > 1:
        levels.append(_packed(_enclosing(levels[-1])))
    first = np.concatenate((np.zeros(1, np.int64), np.cumsum([len(level) for level in levels])))
    return Tree(np.concatenate(levels), first, item[order])


def rounded_down(values: NDArray[np.float64]) -> Singles:
    """The greatest float32 not above each value."""
    near = values.astype(np.float32)
    return np.where(near > values, np.nextafter(near, np.float32(-np.inf)), near)


def rounded_up(values: NDArray[np.float64]) -> Singles:
    """The least float32 not below each value."""
    near = values.astype(np.float32)
    return np.where(near < values, np.nextafter(near, np.float32(np.inf)), near)


def _packed(rows: Singles) -> Singles:
    """Rows of boxes as nodes; places without a box are filled with one that meets nothing."""
    count = max(1, -(-rows.shape[1] // FAN))
    filled = np.empty((2 * DIMENSIONS, count * FAN), np.float32)
    filled[0::2], filled[1::2] = np.inf, -np.inf
    filled[:, : rows.shape[1]] = rows
    return np.ascontiguousarray(filled.reshape(2 * DIMENSIONS, count, FAN).transpose(1, 0, 2))


def _enclosing(nodes: Singles) -> Singles:
    rows = np.empty((2 * DIMENSIONS, len(nodes)), np.float32)
    rows[0::2] = nodes[:, 0::2].min(axis=2).T
    rows[1::2] = nodes[:, 1::2].max(axis=2).T
    return rows


def _morton(low: Singles, high: Singles) -> NDArray[np.uint64]:
    """The bits of the middles' time, longitude and latitude in turn."""
    key = np.zeros(low.shape[1], np.uint64)
    for place in range(3):
        middle = low[place].astype(np.float64) + high[place]
        key |= _spread(_ranked(middle)) << np.uint64(2 - place)
    return key


def _ranked(values: NDArray[np.float64]) -> NDArray[np.uint64]:
    if not len(values):
        return np.zeros(0, np.uint64)
    least, most = values.min(), values.max()
    scale = (2**_BITS - 1) / (most - least) if most > least else 0.0
    return np.asarray((values - least) * scale).astype(np.uint64)


def _spread(x: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Two empty bits between any two of 21."""
    for shift, mask in (
        (32, 0x1F00000000FFFF), (16, 0x1F0000FF0000FF), (8, 0x100F00F00F00F00F),
        (4, 0x10C30C30C30C30C3), (2, 0x1249249249249249),
    ):  # fmt: skip
        x = (x | (x << np.uint64(shift))) & np.uint64(mask)
    return np.asarray(x)


@compiled
def search(tree: Tree, query: Singles, found: NDArray[np.int32], count: int) -> int:
    """Writes the numbers of all boxes that meet ``query`` into ``found``, from place ``count`` on.

    ``query`` has 8 values in the order of a node's rows. Returns how many there are then; beyond ``len(found)`` they
    are counted, not written.
    """
    nodes, item, levels = tree.nodes, tree.item, len(tree.level_first) - 1
    stack = np.empty((_STACK, 2), np.int64)
    met = np.empty(16, np.bool_)
    stack[0, 0], stack[0, 1] = len(nodes) - 1, levels - 1
    size = 1
    q0, q1, q2, q3, q4, q5, q6, q7 = query[0], query[1], query[2], query[3], query[4], query[5], query[6], query[7]
    while size:
        size -= 1
        place, level = stack[size, 0], stack[size, 1]
        node = nodes[place]
        for k in range(16):
            met[k] = (
                (node[0, k] <= q1) & (node[1, k] >= q0) & (node[2, k] <= q3) & (node[3, k] >= q2)
                & (node[4, k] <= q5) & (node[5, k] >= q4) & (node[6, k] <= q7) & (node[7, k] >= q6)
            )  # fmt: skip
        if level == 0:
            for k in range(16):
                if met[k]:
                    if count < len(found):
                        found[count] = item[place * 16 + k]
                    count += 1
        else:
            below = tree.level_first[level - 1] + (place - tree.level_first[level]) * 16
            for k in range(16):
                if met[k]:
                    stack[size, 0], stack[size, 1] = below + k, level - 1
                    size += 1
    return count
