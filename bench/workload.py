"""Seeded deconfliction workloads, so that every engine is measured on the same work. The draws and their order are
the definition.

``volumes``: notified 4D volumes over the Western Pacific and one year. ``tracks``: moving units there.
"""

from typing import Any

import numpy as np

DAY_S = 86_400.0
QUERIES_SEED = 777
NM, KNOT, FOOT = 1852.0, 1852 / 3600, 0.3048
EXERCISE, FIRING, CORRIDOR, LAUNCH, ZONE = range(5)

_HOT = np.array(
    [
        [119.5, 24.5], [122.5, 21.0], [114.5, 10.5], [123.5, 25.8], [127.5, 26.0], [129.5, 33.5],
        [131, 38], [124.5, 37.5], [118, 18], [144.8, 13.5], [141, 24], [135, 22],
    ]
)  # fmt: skip
_TRACKS_HOT = np.array(
    [[119.5, 24.5], [122.5, 30.5], [114.5, 11], [140, 34.5], [127.5, 26], [129.5, 34.5], [104.5, 2.5], [121, 14.5]]
)


def volumes(count: int, seed: int = 20270101) -> dict[str, Any]:
    """``xy``: vertices in degrees, rings closed; ``off``: ring offsets; ``t0``, ``t1`` in s; ``z0``, ``z1`` in
    feet; ``side``; ``kind``.
    """
    r = np.random.default_rng(seed)
    kind = r.choice(5, size=count, p=[0.45, 0.25, 0.20, 0.095, 0.005]).astype(np.int8)
    zones = np.flatnonzero(kind == ZONE)
    kind[zones[200:]] = EXERCISE
    side = r.integers(0, 2, count).astype(np.int8)
    hot = r.random(count) < 0.7
    h = r.integers(0, len(_HOT), count)
    cx = np.where(hot, _HOT[h, 0] + r.normal(0, 2.0, count), r.uniform(102, 158, count))
    cy = np.where(hot, _HOT[h, 1] + r.normal(0, 1.5, count), r.uniform(0, 48, count))
    cx, cy = np.clip(cx, 101, 159), np.clip(cy, -3, 50)
    t0, t1 = _times(r, kind, count)
    z0, z1 = _heights(r, count)
    nv = r.integers(4, 41, count)
    nv[kind == FIRING] = 32
    nv[kind == CORRIDOR] = 4 * r.integers(1, 6, int((kind == CORRIDOR).sum())) + 2
    nv[kind == ZONE] = r.integers(4, 41, int((kind == ZONE).sum()))
    xy, off = _rings(r, kind, np.clip(nv, 4, 40), cx, cy)
    return {"xy": xy, "off": off, "t0": t0, "t1": t1, "z0": z0, "z1": z1, "side": side, "kind": kind}


def queries(count: int = 1_000) -> dict[str, Any]:
    """More of them."""
    return volumes(count, QUERIES_SEED)


def _times(r: Any, kind: Any, n: int) -> tuple[Any, Any]:
    lengths = [
        r.uniform(6, 72, n) * 3600,
        r.uniform(2, 24, n) * 3600,
        r.uniform(6, 48, n) * 3600,
        r.uniform(1, 6, n) * 3600,
    ]
    length = np.select([kind == k for k in range(4)], lengths, np.full(n, 365 * DAY_S))
    t0 = np.where(kind == ZONE, 0.0, r.uniform(0, 365 * DAY_S - 1, n))
    t0 = np.floor(t0 / 900) * 900
    return t0, t0 + np.ceil(length / 900) * 900


def _heights(r: Any, n: int) -> tuple[Any, Any]:
    zt = r.integers(0, 4, n)
    under, over = -1000.0 * r.random(n), 1000 * r.integers(5, 25, n).astype(float)
    z0 = np.select([zt == 0, zt == 1, zt == 2], [under, np.zeros(n), over], np.zeros(n))
    tops = [1000.0 * r.integers(0, 3, n) + 500, 1000.0 * r.integers(2, 12, n), z0 + 1000.0 * r.integers(2, 15, n)]
    return z0, np.select([zt == 0, zt == 1, zt == 2], tops, np.full(n, 60000.0))


def _rings(r: Any, kind: Any, nv: Any, cx: Any, cy: Any) -> tuple[Any, Any]:
    count = len(kind)
    wide, round_, long = (
        np.exp(r.uniform(np.log(5), np.log(60), count)),
        r.uniform(2, 20, count),
        r.uniform(20, 80, count),
    )
    radius = (
        np.select([kind == EXERCISE, kind == FIRING, kind == LAUNCH], [wide, round_, long], r.uniform(30, 120, count))
        / 60
    )
    length, width = r.uniform(50, 400, count) / 60.0, r.uniform(2, 10, count) / 60.0
    turn = r.uniform(0, 2 * np.pi, count)
    off = np.zeros(count + 1, np.int64)
    off[1:] = np.cumsum(nv + 1)
    of = np.repeat(np.arange(count), nv + 1)
    k, n = np.arange(off[-1]) - off[of], nv[of]
    k = np.where(k == n, 0, k)
    angle = 2 * np.pi * k / n
    jitter = np.where(kind[of] != FIRING, r.uniform(0.6, 1.0, off[-1]), 1.0)
    jitter[off[1:] - 1] = jitter[off[:-1]]
    ex = radius[of] * jitter * np.cos(angle + turn[of] - turn[of])
    ey = radius[of] * jitter * np.sin(angle + turn[of] - turn[of]) * np.where(kind[of] == LAUNCH, 0.3, 1.0)
    cb, sb = np.cos(turn[of]), np.sin(turn[of])
    half = n // 2
    out = k < half
    along = (np.where(out, k, n - 1 - k) / np.maximum(half - 1, 1) - 0.5) * length[of]
    wave = 0.08 * length[of] * np.sin(3 * along / length[of] * np.pi / 2 * 2)
    across = wave + np.where(out, -0.5, 0.5) * width[of]
    strip = kind[of] == CORRIDOR
    dx = np.where(strip, along * cb - across * sb, ex * cb - ey * sb)
    dy = np.where(strip, along * sb + across * cb, ex * sb + ey * cb)
    return np.stack((cx[of] + dx / np.cos(np.radians(cy[of])), cy[of] + dy), axis=-1), off


def tracks(kind: str, count: int, seed: int = 4242) -> dict[str, Any]:
    """``kind`` air or ship. ``lat``, ``lon``, ``trk`` in degrees; ``gs``, ``vs`` in m/s; ``alt`` in m; ``side``;
    ``rpz``, ``hpz`` in m; ``T`` in s.
    """
    r = np.random.default_rng(seed)
    hot = r.random(count) < 0.5
    h = r.integers(0, len(_TRACKS_HOT), count)
    lon = np.where(hot, _TRACKS_HOT[h, 0] + r.normal(0, 3, count), r.uniform(105, 155, count))
    lat = np.where(hot, _TRACKS_HOT[h, 1] + r.normal(0, 2.5, count), r.uniform(0, 45, count))
    trk = r.uniform(0, 360, count)
    if kind == "air":
        gs = r.uniform(250, 500, count) * KNOT
        alt = 1000.0 * r.integers(1, 42, count) + r.normal(0, 30, count)
        climbing = r.random(count) < 0.3
        rate = r.uniform(500, 2500, count) * np.sign(r.random(count) - 0.5)
        alt, vs, rpz = alt * FOOT, np.where(climbing, rate, 0.0) * FOOT / 60, 5 * NM
    else:
        gs = r.uniform(10, 25, count) * KNOT
        alt, vs, rpz = np.zeros(count), np.zeros(count), 1 * NM
    side = r.integers(0, 2, count)
    return {
        "lat": lat, "lon": lon, "trk": trk, "gs": gs, "alt": alt, "vs": vs, "side": side,
        "rpz": rpz, "hpz": 1000 * FOOT, "T": 1200.0,
    }  # fmt: skip
