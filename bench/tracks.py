"""Tracks: all pairs' closest approach, beside BlueSky's C++ detection and swept boxes in Shapely's STRtree, in one run.

Every unit is a side of its own, so that all engines look at all pairs. BlueSky's is all-pairs on a flat earth: it runs at
ten thousand only, and counts each pair twice. It is measured where ``bluesky-simulator`` is installed (``--no-deps`` is enough).
"""

import importlib.util
import math
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final

import numpy as np
import shapely

from bench import workload
from parley.deconflict import encounter

RUNS: Final = 5
RADIUS_M: Final = 6_371_000.0
SLICES: Final = {"air": encounter.SLICE_AIR_S, "ship": encounter.SLICE_SHIP_S}


def units(work: dict[str, Any]) -> encounter.Units:
    own = np.arange(len(work["lat"]))
    return encounter.Units(work["lat"], work["lon"], work["trk"], work["gs"], work["alt"], work["vs"], own)


def median_s(act: Callable[[], object], runs: int = RUNS) -> float:
    act()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        act()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def ours(kind: str, count: int) -> tuple[float, int]:
    work = workload.tracks(kind, count)
    all_ = units(work)

    def act() -> int:
        found = encounter.encounters(all_, all_, work["rpz"], work["hpz"], work["T"], SLICES[kind])
        return len(found.one)

    return median_s(act), act()


def swept_boxes(kind: str, count: int) -> tuple[float, int]:
    """Boxes around whole ways on the map, then the closest approach of each pair on a plane about it."""
    work = workload.tracks(kind, count)

    def act() -> int:
        turn, reach = np.radians(work["trk"]), np.degrees(work["gs"] * work["T"] / RADIUS_M)
        scale = np.cos(np.radians(work["lat"]))
        lat2, lon2 = work["lat"] + reach * np.cos(turn), work["lon"] + reach * np.sin(turn) / scale
        pad = np.degrees(work["rpz"] / RADIUS_M) / 2 * 1.01
        boxes = shapely.box(
            np.minimum(work["lon"], lon2) - pad / scale, np.minimum(work["lat"], lat2) - pad,
            np.maximum(work["lon"], lon2) + pad / scale, np.maximum(work["lat"], lat2) + pad,
        )  # fmt: skip
        i, j = shapely.STRtree(boxes).query(boxes)
        first = i < j
        return int(closing(work, i[first], j[first]).sum())

    return median_s(act, 1), act()


def closing(work: dict[str, Any], i: Any, j: Any) -> Any:
    """Whether pairs come too close, on a plane that touches the earth between them."""
    north = np.radians(work["lat"][j] - work["lat"][i]) * RADIUS_M
    scale = np.cos(np.radians((work["lat"][i] + work["lat"][j]) / 2))
    east = np.radians(work["lon"][j] - work["lon"][i]) * RADIUS_M * scale
    turn = np.radians(work["trk"])
    ve, vn = work["gs"] * np.sin(turn), work["gs"] * np.cos(turn)
    de, dn = ve[j] - ve[i], vn[j] - vn[i]
    square, along = np.maximum(de * de + dn * dn, 1e-12), east * de + north * dn
    under = along * along - square * (east * east + north * north - work["rpz"] ** 2)
    root = np.sqrt(np.maximum(under, 0))
    begin, end = (-along - root) / square, (-along + root) / square
    height, climb = work["alt"][j] - work["alt"][i], work["vs"][j] - work["vs"][i]
    climb = np.where(np.abs(climb) < 1e-9, 1e-9, climb)
    one, two = (-work["hpz"] - height) / climb, (work["hpz"] - height) / climb
    begin = np.maximum(np.maximum(begin, np.minimum(one, two)), 0)
    end = np.minimum(np.minimum(end, np.maximum(one, two)), work["T"])
    return (under > 0) & (begin < end)


def bluesky() -> Any | None:
    """BlueSky's compiled detection alone; the package itself would start a simulator."""
    spec = importlib.util.find_spec("bluesky")
    folder = Path(spec.origin).parent / "traffic" / "asas" if spec and spec.origin else None
    files = sorted(folder.glob("cstatebased.*.so")) if folder else []
    if not files:
        return None
    found = importlib.util.spec_from_file_location("cstatebased", files[0])
    assert found and found.loader
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


def bluesky_s(module: Any, kind: str, count: int) -> tuple[float, int]:
    work = workload.tracks(kind, count)
    state = SimpleNamespace(**work, ntraf=count, id=[str(k) for k in range(count)])
    limits = [np.full(count, float(work[key])) for key in ("rpz", "hpz", "T")]
    start = time.perf_counter()
    pairs = module.detect(state, state, *limits)[0]
    return time.perf_counter() - start, len(pairs) // 2


def run() -> dict[str, float]:
    """Seconds and pairs."""
    figures: dict[str, float] = {}
    peer = bluesky()
    for kind, count, name in (("air", 10_000, "air_10k"), ("air", 100_000, "air_100k"), ("ship", 100_000, "ship_100k")):
        spent, pairs = ours(kind, count)
        boxes_s, box_pairs = swept_boxes(kind, count)
        figures |= {
            f"tracks.{name}.s": spent,
            f"tracks.{name}.pairs_count": pairs,
            f"tracks.{name}.s.strtree": boxes_s,
            f"tracks.{name}.pairs_count.strtree": box_pairs,
            f"tracks.{name}.strtree_to_ours": boxes_s / spent,
        }
        if peer and count <= 10_000:
            peer_s, peer_pairs = bluesky_s(peer, kind, count)
            figures |= {
                f"tracks.{name}.s.bluesky": peer_s,
                f"tracks.{name}.pairs_count.bluesky": peer_pairs,
                f"tracks.{name}.bluesky_to_ours": peer_s / spent,
            }
        # planes bend differently: the engines may differ by pairs at the very edge, not by more
        assert math.isclose(pairs, box_pairs, rel_tol=0.02)
    return figures
