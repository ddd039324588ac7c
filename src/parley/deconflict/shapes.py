"""Cores and pads: what every area becomes (spec: deconfliction §3.1–§3.3).

An area is all points within ``pad_m`` of its core: a point (circle), a line of geodesics (corridor) or a ring of geodesics with
its inside (polygon, sector; their pad is zero). So circles and corridors are exact, and only edges are approximated.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from parley.deconflict.earth import densify
from parley.deconflict.ellipsoid import Floats, Integers, raised, surface

POINT: Final = 0
LINE: Final = 1
RING: Final = 2

Bytes = NDArray[np.int8]

# How far the arc over a chord of the longest piece may stand above it; ``lifted`` moves a point along its own radius.
SAGITTA_MAX_M: Final = 29.0


@dataclass(frozen=True, slots=True)
class Shapes:
    """Many cores in a row: structure of arrays, so that a kernel reads them without objects.

    ``points_m[first[i]:first[i + 1]]`` are the points of core i, none farther from the next than the longest piece; all of
    core i lies within ``radius_m[i]`` of ``centre_m[i]``.
    """

    kind: Bytes
    pad_m: Floats
    first: Integers
    points_m: Floats
    centre_m: Floats
    radius_m: Floats

    def __len__(self) -> int:
        return len(self.kind)


def shapes(latitude_deg: Floats, longitude_deg: Floats, first: Integers, kind: Bytes, pad_m: Floats) -> Shapes:
    """Cores of the corners given; ``first`` has one offset more than there are cores. Nothing is checked here."""
    latitude, longitude, starts = _with_edges(latitude_deg, longitude_deg, first, kind)
    points = surface(latitude, longitude)
    centre, radius = _balls(points, starts)
    return Shapes(kind, pad_m, starts, points, centre, radius)


def joined(parts: "list[Shapes]") -> Shapes:
    """One row of all ``parts``, in order."""
    sizes = np.concatenate([np.diff(part.first) for part in parts])
    return Shapes(
        np.concatenate([part.kind for part in parts]),
        np.concatenate([part.pad_m for part in parts]),
        np.concatenate((np.zeros(1, np.int64), np.cumsum(sizes))),
        np.concatenate([part.points_m for part in parts]),
        np.concatenate([part.centre_m for part in parts]),
        np.concatenate([part.radius_m for part in parts]),
    )


def following(first: Integers, kind: Bytes) -> Integers:
    """The index of the point after each: a ring's last is followed by its first, any other last by itself."""
    count = np.diff(first)
    after = np.arange(1, first[-1] + 1)
    last = first[1:] - 1
    after[last] = np.where(kind == RING, first[:-1], last)
    return after if count.size else after[:0]


def _with_edges(lat: Floats, lon: Floats, first: Integers, kind: Bytes) -> tuple[Floats, Floats, Integers]:
    after = following(first, kind)
    latitude, longitude, count = densify(lat, lon, lat[after], lon[after])
    ends = np.concatenate((np.zeros(1, np.int64), np.cumsum(count)))
    return latitude, longitude, ends[first]


def _balls(points: Floats, first: Integers) -> tuple[Floats, Floats]:
    size = np.diff(first)
    mean = np.add.reduceat(points, first[:-1], axis=0) / size[:, None]
    centre = raised(mean)
    away = np.linalg.norm(points - np.repeat(centre, size, axis=0), axis=1)
    reach = np.maximum.reduceat(away, first[:-1])
    return centre, np.where(size > 1, reach + SAGITTA_MAX_M, 0.0)
