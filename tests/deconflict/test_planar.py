"""The planar test against Shapely (spec: deconfliction §8.1, §8.2)."""

import numpy as np
import pytest

from parley.deconflict import planar

shapely = pytest.importorskip("shapely")


def rings(seed: int, count: int, grid: int) -> list[np.ndarray]:
    r = np.random.default_rng(seed)
    found = []
    while len(found) < count:
        n = r.integers(3, 9)
        angle = np.sort(r.uniform(0, 2 * np.pi, n))
        points = np.rint(
            r.uniform(0, grid, 2) + r.uniform(1, grid / 3, (n, 1)) * np.stack((np.cos(angle), np.sin(angle)), -1)
        )
        if shapely.Polygon(points).is_valid:
            found.append(points.astype(np.int64))
    return found


@pytest.mark.parametrize("grid", [6, 30, 10**9])
def test_it_meets_what_shapely_meets(grid: int) -> None:
    found = rings(grid % 97, 120, grid)
    x, y = (np.ascontiguousarray(np.concatenate(found)[:, k]) for k in (0, 1))
    first = np.concatenate(([0], np.cumsum([len(ring) for ring in found])))
    shapes = [shapely.Polygon(ring) for ring in found]
    met = 0
    for i in range(len(found)):
        for j in range(len(found)):
            ours = planar.meet(x, y, first[i], first[i + 1], x, y, first[j], first[j + 1])
            assert ours == shapes[i].intersects(shapes[j]), (found[i], found[j])
            met += ours
    assert 500 < met < 14_400
