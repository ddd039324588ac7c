"""Volumes: queries and all pairs of a million, with Shapely's STRtree and SQLite's R*Tree in the same run, same answers.

All engines get the planar test that the peers have (edges straight in degrees, no separation), on the same rounded
coordinates, and look for volumes of the other side only. Our own figures with geodesics and the full criteria stand
beside as ``geodesic``.
``PARLEY_BENCH_VOLUMES`` sets another count than a million.
"""

import os
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

import apsw
import numpy as np
import shapely

from bench import workload
from parley.deconflict import bulk, criteria, index, planar, shapes, tree
from parley.deconflict.boxes import Boxes, boxes
from parley.deconflict.separation import rules
from parley.deconflict.volume import Volumes

COUNT: Final = int(os.environ.get("PARLEY_BENCH_VOLUMES", "1000000"))
QUERIES: Final = 1_000
GEODESIC_COUNT: Final = min(COUNT, 100_000)
INSERTS: Final = 500
WEEK_MS: Final = 7 * 86_400_000
FT_MM: Final = 304.8


def rings(work: dict[str, Any]) -> planar.Planar:
    """The workload in whole units; rings not closed."""
    off = work["off"]
    keep = np.ones(off[-1], np.bool_)
    keep[off[1:] - 1] = False
    x, y = np.rint(work["xy"][keep] * 1e7).astype(np.int64).T
    whole = [
        np.rint(work[key] * unit).astype(np.int64)
        for key, unit in (("t0", 1000), ("t1", 1000), ("z0", FT_MM), ("z1", FT_MM))
    ]
    return planar.Planar(np.ascontiguousarray(x), np.ascontiguousarray(y), off - np.arange(len(off)), *whole)


def chosen(all_: planar.Planar, which: Any) -> planar.Planar:
    """The rings ``which`` alone."""
    size = np.diff(all_.first)[which]
    first = np.concatenate(([0], np.cumsum(size)))
    points = np.repeat(all_.first[which] - first[:-1], size) + np.arange(first[-1])
    rest = (all_.from_ms, all_.until_ms, all_.low_mm, all_.high_mm)
    return planar.Planar(all_.x[points], all_.y[points], first, *(part[which] for part in rest))


def flat_boxes(of: planar.Planar) -> Boxes:
    """Boxes of the rings as they lie on the map."""
    starts = of.first[:-1]
    low = [np.minimum.reduceat(part, starts) / 1e7 for part in (of.x, of.y)]
    high = [np.maximum.reduceat(part, starts) / 1e7 for part in (of.x, of.y)]
    return Boxes(
        np.stack((*low, of.from_ms, of.low_mm / 1000), axis=-1),
        np.stack((*high, of.until_ms, of.high_mm / 1000), axis=-1),
    )


def polygons(of: planar.Planar) -> Any:
    """Shapely's, of the same coordinates."""
    rows = np.repeat(np.arange(len(of.from_ms)), np.diff(of.first))
    return shapely.polygons(shapely.linearrings(np.stack((of.x, of.y), axis=-1) / 1e7, indices=rows))


def single(of: Boxes) -> list[Boxes]:
    return [Boxes(of.low[i : i + 1], of.high[i : i + 1]) for i in range(len(of.low))]


def timed(act: Callable[[int], int], count: int) -> tuple[list[float], list[int]]:
    """Microseconds of each call, after each was made once, and what it gave."""
    answers = [act(i) for i in range(count)]
    times = []
    for i in range(count):
        start = time.perf_counter()
        act(i)
        times.append((time.perf_counter() - start) * 1e6)
    return times, answers


class Ours:
    """One index for each side."""

    def __init__(self, sides: list[planar.Planar]) -> None:
        all_boxes = [flat_boxes(side) for side in sides]
        start = time.perf_counter()
        self.index = [index.Index(one) for one in all_boxes]
        self.build_s = time.perf_counter() - start
        self.mb = sum(one.size for one in self.index) / 1e6
        self.sides = sides


class Strtree:
    """Shapely's tree per side: places only, so time and height are told of what it finds before the exact test."""

    def __init__(self, sides: list[planar.Planar]) -> None:
        self.sides = sides
        self.shapes = [polygons(side) for side in sides]
        self.trees = [shapely.STRtree(one) for one in self.shapes]
        for one in self.trees:
            one.query(self.shapes[0][0])  # it is built at the first query

    def query(self, side: int, asked: planar.Planar, i: int, shape: Any) -> int:
        found = self.trees[side].query(shape)
        found = found[overlap(self.sides[side], found, asked, i)]
        return int(shapely.intersects(self.shapes[side][found], shape).sum())


class Sqlite:
    """R*Tree on place, time and height, Shapely for the exact test."""

    def __init__(self, sides: list[planar.Planar], strtree: Strtree) -> None:
        self.sides, self.shapes = sides, strtree.shapes
        self.db = apsw.Connection(":memory:")
        for number, side in enumerate(sides):
            self.db.execute(f"CREATE VIRTUAL TABLE side{number} USING rtree(id, w, e, s, n, t0, t1, z0, z1)")
            box = flat_boxes(side)
            columns = (
                box.low[:, 0],
                box.high[:, 0],
                box.low[:, 1],
                box.high[:, 1],
                box.low[:, 2],
                box.high[:, 2],
                box.low[:, 3],
                box.high[:, 3],
            )
            values = zip(range(len(box.low)), *(column.tolist() for column in columns), strict=True)
            with self.db:
                self.db.executemany(f"INSERT INTO side{number} VALUES(?,?,?,?,?,?,?,?,?)", values)

    def query(self, side: int, asked: planar.Planar, i: int, shape: Any, box: Boxes) -> int:
        low, high = box.low[0], box.high[0]
        sql = f"SELECT id FROM side{side} WHERE t0<=? AND t1>=? AND w<=? AND e>=? AND s<=? AND n>=? AND z0<=? AND z1>=?"
        bound = [v for d in (2, 0, 1, 3) for v in (float(high[d]), float(low[d]))]
        found = np.array([row[0] for row in self.db.execute(sql, bound)], np.int64)
        found = found[overlap(self.sides[side], found, asked, i)]
        return int(shapely.intersects(self.shapes[side][found], shape).sum())


def overlap(held: planar.Planar, found: Any, asked: planar.Planar, i: int) -> Any:
    """Which of ``found`` share time and height."""
    return (
        (held.from_ms[found] < asked.until_ms[i]) & (asked.from_ms[i] < held.until_ms[found])
        & (held.low_mm[found] < asked.high_mm[i]) & (asked.low_mm[i] < held.high_mm[found])
    )  # fmt: skip


def queries(ours: Ours, strtree: Strtree, sqlite: Sqlite) -> dict[str, float]:
    """A thousand new volumes, each against the other side's."""
    work = workload.queries(QUERIES)
    asked, other = rings(work), 1 - work["side"]
    box, shape = single(flat_boxes(asked)), polygons(asked)

    def own(i: int) -> int:
        return len(planar.meeting(asked, i, ours.sides[other[i]], ours.index[other[i]].query(box[i])))

    own_us, own_counts = timed(own, QUERIES)
    tree_us, tree_counts = timed(lambda i: strtree.query(other[i], asked, i, shape[i]), QUERIES)
    sql_us, sql_counts = timed(lambda i: sqlite.query(other[i], asked, i, shape[i], box[i]), QUERIES)
    assert own_counts == tree_counts == sql_counts
    return {
        "volumes.query_1m.mean_us": float(np.mean(own_us)),
        "volumes.query_1m.median_us": float(np.median(own_us)),
        "volumes.query_1m.p99_us": float(np.percentile(own_us, 99)),
        "volumes.query_1m.mean_us.strtree": float(np.mean(tree_us)),
        "volumes.query_1m.mean_us.sqlite": float(np.mean(sql_us)),
        "volumes.query_1m.strtree_to_ours": float(np.mean(tree_us) / np.mean(own_us)),
        "volumes.query_1m.sqlite_to_ours": float(np.mean(sql_us) / np.mean(own_us)),
        "volumes.query_1m.answers_count": sum(own_counts),
    }


def all_pairs(ours: Ours, strtree: Strtree) -> dict[str, float]:
    """All pairs of the two sides; ours on two cores by two threads that hold no lock, the peer by week slabs on one."""
    one, two = ours.sides
    asked = index.rows(flat_boxes(one))
    snapshot = ours.index[1].snapshot()
    whole = tree.build(snapshot.boxes, snapshot.number)
    # neighbours in time and place one after the other: what the last one looked at is still near
    order = tree.build(flat_boxes(one), np.arange(len(one.from_ms), dtype=np.int32)).item
    sorted_one, sorted_asked = chosen(one, order), asked[order]
    count = len(order)
    parts = [(k * count // 16, (k + 1) * count // 16) for k in range(16)]
    planar.meeting_pairs(whole, sorted_one, sorted_asked, two, 0, 1)

    def part(span: tuple[int, int]) -> int:
        return int(planar.meeting_pairs(whole, sorted_one, sorted_asked, two, *span).sum())

    start = time.perf_counter()
    with ThreadPoolExecutor(2) as pool:
        found = sum(pool.map(part, parts))
    own_s = time.perf_counter() - start
    start = time.perf_counter()
    peer_found = week_slabs(one, two, strtree)
    peer_s = time.perf_counter() - start
    assert found == peer_found, (found, peer_found)
    return {
        "volumes.bulk_1m.s": own_s,
        "volumes.bulk_1m.s.strtree_slabs": peer_s,
        "volumes.bulk_1m.strtree_to_ours": peer_s / own_s,
        "volumes.bulk_1m.pairs_count": found,
    }


def week_slabs(one: planar.Planar, two: planar.Planar, strtree: Strtree) -> int:
    """Shapely's bulk query in weeks; a pair counts in the week in which the later of both begins."""
    found = 0
    end = int(max(one.until_ms.max(), two.until_ms.max()))
    for begin in range(0, end, WEEK_MS):
        a = np.flatnonzero((one.from_ms < begin + WEEK_MS) & (one.until_ms > begin))
        b = np.flatnonzero((two.from_ms < begin + WEEK_MS) & (two.until_ms > begin))
        near, far = shapely.STRtree(strtree.shapes[1][b]).query(strtree.shapes[0][a])
        i, j = a[near], b[far]
        later = np.maximum(one.from_ms[i], two.from_ms[j])
        keep = (
            (later >= begin) & (later < begin + WEEK_MS) & (later < np.minimum(one.until_ms[i], two.until_ms[j]))
            & (one.low_mm[i] < two.high_mm[j]) & (two.low_mm[j] < one.high_mm[i])
        )  # fmt: skip
        found += int(shapely.intersects(strtree.shapes[0][i[keep]], strtree.shapes[1][j[keep]]).sum())
    return found


def inserts(ours: Ours) -> dict[str, float]:
    """A new volume comes in and the next query sees it, while half a million stand."""
    work = workload.volumes(INSERTS, 4711)
    asked = rings(work)
    box = single(flat_boxes(asked))
    one = ours.index[0]
    times = []
    for i in range(INSERTS):
        start = time.perf_counter()
        number = one.add(box[i])[0]
        found = one.query(box[i])
        times.append((time.perf_counter() - start) * 1e6)
        assert number in found
    return {
        "volumes.insert_then_query.us": float(np.median(times)),
        "volumes.insert_then_query.p99_us": float(np.percentile(times, 99)),
    }


def geodesic() -> dict[str, float]:
    """What the sides sign: geodesic edges, 5 NM, 1,000 ft, 30 min; the queries against ``GEODESIC_COUNT``."""
    rule = rules(criteria.load())
    held, asked = (
        as_volumes(rings(workload.volumes(n, seed)))
        for n, seed in ((GEODESIC_COUNT, 20270101), (QUERIES, workload.QUERIES_SEED))
    )
    start = time.perf_counter()
    row = index.Index(boxes(held, rule))
    built_s = time.perf_counter() - start
    flat, other, wide = bulk.flat(held), bulk.flat(asked), single(bulk.query_boxes(asked, rule))

    def own(i: int) -> int:
        return int((bulk.states_against(other, i, flat, row.query(wide[i]), rule) > 0).sum())

    times, counts = timed(own, QUERIES)
    return {
        "volumes.geodesic_100k.mean_us": float(np.mean(times)),
        "volumes.geodesic_100k.p99_us": float(np.percentile(times, 99)),
        "volumes.geodesic_100k.build_s": built_s,
        "volumes.geodesic_100k.answers_count": sum(counts),
    }


def as_volumes(of: planar.Planar) -> Volumes:
    count = len(of.from_ms)
    zero, small = np.zeros(count), np.zeros(count, np.int8)
    found = shapes.shapes(of.y / 1e7, of.x / 1e7, of.first, np.full(count, shapes.RING, np.int8), zero)
    return Volumes(found, small, small, of.low_mm, of.high_mm, of.from_ms, of.until_ms)


def run() -> dict[str, float]:
    """All figures of volumes."""
    work = workload.volumes(COUNT)
    every = rings(work)
    sides = [chosen(every, np.flatnonzero(work["side"] == side)) for side in (0, 1)]
    ours, strtree = Ours(sides), Strtree(sides)
    figures = {"volumes.index_1m.build_s": ours.build_s, "volumes.index_1m.mb": ours.mb}
    figures |= queries(ours, strtree, Sqlite(sides, strtree))
    figures |= all_pairs(ours, strtree)
    figures |= inserts(ours)
    return figures | geodesic()
