"""Writes ``vectors/deconflict``: what each is and what must come of it. The distances are Karney's, not those of the code under test.

Run it from the project's root: ``python -m tests.deconflict.make_deconflict_vectors``.
"""

import json
from pathlib import Path
from typing import Any, Final

from parley.deconflict import criteria
from tests.deconflict import oracle

FOLDER: Final = Path(__file__).resolve().parents[2] / "vectors" / "deconflict"
E7, NM, HOUR = 10_000_000, 1_852_000, 3_600_000
DAY = [0, 24 * HOUR]
SURFACE = [0, 0, 0]
SQUARE = [1, 0, [0, 0], [0, E7], [E7, E7], [E7, 0]]


def circle(lat: float, lon: float, radius_mm: int, chart: int = 0) -> list[Any]:
    return [0, chart, radius_mm, [round(lat * E7), round(lon * E7)]]


VOLUMES: Final[dict[str, tuple[str, str, list[Any], str]]] = {
    "square": ("A polygon of four corners.", "§3.1", [SQUARE, SURFACE, DAY], "accept"),
    "round-the-pole": ("A ring about the north pole: its inside holds the pole.", "§3.3",
                       [[1, 0, *[[85 * E7, lon * E7] for lon in (-180, -90, 0, 90)]], SURFACE, DAY], "accept"),
    "across-the-date-line": ("A corridor from 179° east to 179° west.", "§3.2", [[2, 0, NM, [0, 179 * E7], [0, -179 * E7]], SURFACE, DAY], "accept"),
    "sector": ("A quarter of a ring.", "§3.4", [[3, 0, [0, 0], 0, 900, NM, 20 * NM], SURFACE, DAY], "accept"),
    "nothing": ("No area.", "§4.1", [[], SURFACE, DAY], "deconflict.not-an-area"),
    "float": ("A radius with a fraction.", "§4.1", [[0, 0, 1000.5, [0, 0]], SURFACE, DAY], "deconflict.not-an-area"),
    "chart-2": ("A chart datum that is not known.", "§4.1", [[0, 2, NM, [0, 0]], SURFACE, DAY], "deconflict.unknown-chart"),
    "longitude-180": ("180° east is written as 180° west.", "§4.1", [[0, 0, NM, [0, 180 * E7]], SURFACE, DAY], "deconflict.bad-position"),
    "65-corners": ("One corner too many.", "§4.1", [[1, 0, *[[k, k * k] for k in range(65)]], SURFACE, DAY], "deconflict.too-many-points"),
    "closed-ring": ("The first corner again at the end.", "§4.2", [[*SQUARE, [0, 0]], SURFACE, DAY], "deconflict.point-twice"),
    "two-at-a-pole": ("Two corners at one pole are one point.", "§4.2", [[1, 0, [90 * E7, 0], [90 * E7, E7], [89 * E7, 0]], SURFACE, DAY], "deconflict.point-twice"),
    "bow": ("Edges that cross.", "§4.2", [[1, 0, [0, 0], [E7, 2 * E7], [E7, 0], [0, E7]], SURFACE, DAY], "deconflict.crosses-itself"),
    "spike": ("An edge that folds back.", "§4.2", [[1, 0, [0, 0], [0, 2 * E7], [0, E7], [E7, E7]], SURFACE, DAY], "deconflict.crosses-itself"),
    "on-the-equator": ("Three corners on one geodesic.", "§4.2", [[1, 0, [0, 0], [0, E7], [0, 2 * E7]], SURFACE, DAY], "deconflict.no-area"),
    "radius-zero": ("A circle of no radius.", "§4.2", [[0, 0, 0, [0, 0]], SURFACE, DAY], "deconflict.no-area"),
    "half-the-earth": ("Corners more than 2,500 km from their middle.", "§4.3", [[1, 0, [0, 0], [0, 90 * E7], [80 * E7, 45 * E7]], SURFACE, DAY], "deconflict.too-large"),
    "inverted-band": ("The low above the high.", "§4.1", [SQUARE, [0, 1, 0], DAY], "deconflict.inverted-band"),
    "depth-below-zero": ("A depth above the surface.", "§4.1", [SQUARE, [4, -1, 0], DAY], "deconflict.bad-band"),
    "no-time": ("A window that ends as it begins.", "§4.1", [SQUARE, SURFACE, [5, 5]], "deconflict.inverted-window"),
}  # fmt: skip

UP = [0, 3_048_000, 6_096_000]
PAIRS: Final[dict[str, tuple[str, str, list[Any], list[Any], str]]] = {
    "apart": ("Two circles, 6 NM between them.", "§6.8", [circle(0, 0, NM), SURFACE, DAY], [circle(0, 8 / 60, NM), SURFACE, DAY], "CLEAR"),
    "near": ("Two circles, 4 NM between them.", "§6.8", [circle(0, 0, NM), SURFACE, DAY], [circle(0, 6 / 60, NM), SURFACE, DAY], "CONFLICT"),
    "at-the-limit": ("Two circles whose distance is the required one to a few centimetres.", "§6.3",
                     [circle(0, 0, NM), SURFACE, DAY], [circle(0, 0.1164576, NM), SURFACE, DAY], "MARGINAL"),
    "geodesic-not-parallel": ("Along 45° north the edge bulges 6.5 NM northward over 10° of longitude: the circle is near the edge, and far from the parallel.", "§2.4",
                              [[2, 0, NM, [45 * E7, 0], [45 * E7, 10 * E7]], SURFACE, DAY], [circle(45.2, 5, NM), SURFACE, DAY], "CONFLICT"),
    "inside": ("A circle in the middle of a large polygon.", "§6.2",
               [[1, 0, [0, 0], [0, 10 * E7], [10 * E7, 10 * E7], [10 * E7, 0]], SURFACE, DAY], [circle(5, 5, NM), SURFACE, DAY], "CONFLICT"),
    "date-line": ("A corridor across the date line, and a circle on its other side.", "§3.2",
                  [[2, 0, NM, [0, 1_795_000_000], [0, -1_795_000_000]], SURFACE, DAY], [circle(0.05, -179.9, NM), SURFACE, DAY], "CONFLICT"),
    "over-the-pole": ("A corridor over the pole, and a circle at the pole.", "§3.2",
                      [[2, 0, NM, [89 * E7, 0], [89 * E7, -180 * E7]], SURFACE, DAY], [circle(90, 0, NM), SURFACE, DAY], "CONFLICT"),
    "pole-inside": ("A ring about the pole, and a circle at the pole.", "§3.3",
                    [[1, 0, *[[85 * E7, lon * E7] for lon in (-180, -90, 0, 90)]], SURFACE, DAY], [circle(90, 0, NM), SURFACE, DAY], "CONFLICT"),
    "sector-beside": ("A circle beside a sector.", "§3.4", [[3, 0, [0, 0], 0, 900, 0, 20 * NM], SURFACE, DAY], [circle(-0.3, 0.3, NM), SURFACE, DAY], "CLEAR"),
    "other-chart": ("The limit again, on two chart datums 1.5 m nearer: the frames leave it open.", "§3.7",
                    [circle(0, 0, NM), SURFACE, DAY], [circle(0, 0.1164441, NM, 1), SURFACE, DAY], "MARGINAL"),
    "height-kept": ("One above the other by exactly 1,000 ft.", "§6.6", [SQUARE, [0, 0, 1_000_000], DAY], [SQUARE, [0, 1_304_800, 2_000_000], DAY], "CLEAR"),
    "height-short": ("One millimetre less.", "§6.6", [SQUARE, [0, 0, 1_000_000], DAY], [SQUARE, [0, 1_304_799, 2_000_000], DAY], "CONFLICT"),
    "above-fl410": ("Above FL410, 1,000 ft are too few.", "§6.6", [SQUARE, [3, 0, 12_192_000], DAY], [SQUARE, [3, 12_500_000, 13_000_000], DAY], "CONFLICT"),
    "air-pressure": ("Sea level against standard pressure: the air's pressure leaves it open.", "§6.7", [SQUARE, [0, 0, 1_000_000], DAY], [SQUARE, [3, 1_800_000, 2_000_000], DAY], "MARGINAL"),
    "time-kept": ("One after the other by exactly 30 minutes.", "§6.5", [SQUARE, UP, [0, HOUR]], [SQUARE, UP, [HOUR + HOUR // 2, 2 * HOUR]], "CLEAR"),
    "time-short": ("One millisecond less.", "§6.5", [SQUARE, UP, [0, HOUR]], [SQUARE, UP, [HOUR + HOUR // 2 - 1, 2 * HOUR]], "CONFLICT"),
}  # fmt: skip

# Published: latitude and longitude of both ends and azimuth at the first in degrees, length in metres, where it stands.
KARNEY: Final = "C. F. F. Karney, test set for geodesics, doi:10.5281/zenodo.32156; as in the tests of GeographicLib"
GDA94: Final = "Geocentric Datum of Australia Technical Manual: Flinders Peak to Buninyong (GRS 80)"
GEODESICS: Final[list[tuple[float, float, float, float, float, float, str]]] = [
    (35.60777, -139.44815, -11.17491, -69.95921, 111.098748429560326, 8935244.5604818305, KARNEY),
    (55.52454, 106.05087, 77.03196, 197.18234, 22.020059880982801, 4105086.1713924406, KARNEY),
    (-21.97856, 142.59065, 41.84138, 98.56635, -32.44456876433189, 8394328.894657671, KARNEY),
    (-50.56724, -16.30485, -33.56571, -94.97412, -105.439679907590164, 6455670.5118668696, KARNEY),
    (-68.82867, -74.28391, -50.63005, -8.36685, 93.774347763114881, 3956936.926063544, KARNEY),
    (-21.76221, 166.90563, 48.72884, 213.97627, 29.319421206936428, 9098627.3986554915, KARNEY),
    (-37.9510334167, 144.4248678889, -37.6528211389, 143.9264955278, 306.868158, 54972.271, GDA94),
]


def lateral_m(a: list[Any], b: list[Any]) -> list[float]:
    """Bounds of the true distance, by the oracle, to half a metre."""
    one, two = oracle.figure(a), oracle.figure(b)
    search = oracle.Search(one, two, 1e6)
    pads = one.pad_m + two.pad_m
    while search.high - search.low > 0.5 and search.high > pads:
        search.halve()
    if search.high <= pads or oracle.meet(one, two):
        return [0.0, 0.0]
    return [round(max(0.0, search.low - pads) - 0.001, 3), round(search.high - pads + 0.001, 3)]


def write(path: Path, value: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", "utf-8")


def volume_of(parts: list[Any]) -> dict[str, Any]:
    return dict(zip(("area", "heights", "window"), parts, strict=True))


def main() -> None:
    for name, (what, clause, parts, outcome) in VOLUMES.items():
        write(
            FOLDER / "volume" / f"{name}.json", {"what": what, "spec": clause, **volume_of(parts), "outcome": outcome}
        )
    for name, (what, clause, a, b, outcome) in PAIRS.items():
        pair = {"a": volume_of(a), "b": volume_of(b)}
        found = {"what": what, "spec": clause, **pair, "lateral_m": lateral_m(a[0], b[0]), "outcome": outcome}
        write(FOLDER / "pair" / f"{name}.json", found)
    keys = (
        "latitude_1_deg",
        "longitude_1_deg",
        "latitude_2_deg",
        "longitude_2_deg",
        "azimuth_1_deg",
        "length_m",
        "source",
    )
    lines = [dict(zip(keys, line, strict=True)) for line in GEODESICS]
    write(FOLDER / "geodesic.json", {"what": "Published geodesics, to a millimetre.", "spec": "§2.3", "lines": lines})
    held = criteria.load()
    values = {f"{part}.{name}": value for part, name, value in criteria.values(held)}
    what = "The criteria's values and their hash."
    write(FOLDER / "criteria.json", {"what": what, "spec": "§5.3", "values": values, "outcome": held.hash.hex()})


if __name__ == "__main__":
    main()
