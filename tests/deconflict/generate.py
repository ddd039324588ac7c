"""Pairs of areas for tests: seeded, near each other, anywhere on the earth, often across the date line or about a pole."""

import math
from random import Random
from typing import Any

from geographiclib.geodesic import Geodesic

WGS84 = Geodesic.WGS84


def wire(lat: float, lon: float) -> list[int]:
    return [round(lat * 1e7), (round(lon * 1e7) + 1_800_000_000) % 3_600_000_000 - 1_800_000_000]


def ahead(at: tuple[float, float], azimuth: float, length_m: float) -> tuple[float, float]:
    found = WGS84.Direct(*at, azimuth, length_m)
    return found["lat2"], found["lon2"]


def centre(random: Random) -> tuple[float, float]:
    """A third anywhere, a third about the date line, a third about a pole."""
    where = random.randrange(3)
    if where == 0:
        return math.degrees(math.asin(random.uniform(-1, 1))), random.uniform(-180, 180)
    if where == 1:
        return random.uniform(-75, 75), 180 + random.gauss(0, 1)
    return random.choice((-1, 1)) * (90 - abs(random.gauss(0, 3))), random.uniform(-180, 180)


def area(random: Random, at: tuple[float, float], shapes: tuple[int, ...] = (0, 1, 2, 3)) -> list[Any]:
    """An area of 1 to 150 km about ``at``; rings are stars about it, so that they do not cross themselves."""
    shape = random.choice(shapes)
    size = math.exp(random.uniform(math.log(1_000), math.log(150_000)))
    chart = int(random.random() < 0.1)
    if shape == 0:
        return [0, chart, round(size * 1000), wire(*at)]
    if shape == 1:
        count = random.randrange(3, 24)
        turns = [360 * (k + random.uniform(0.1, 0.9)) / count for k in range(count)]
        return [1, chart, *(wire(*ahead(at, turn, size * random.uniform(0.5, 1))) for turn in turns)]
    if shape == 2:
        turn = random.uniform(0, 360)
        points = [ahead(at, turn, -size)]
        for _ in range(random.randrange(1, 6)):
            points.append(ahead(points[-1], turn + random.uniform(-60, 60), size * random.uniform(0.3, 1)))
        return [2, chart, round(random.uniform(0.02, 0.5) * size * 1000), *(wire(*p) for p in points)]
    first, sweep = random.randrange(3600), random.randrange(50, 600)
    inner = random.choice((0, 1_000_000))
    return [3, chart, wire(*at), first, (first + sweep) % 3600, inner, inner + random.randrange(100_000, 4_000_000)]


def pair(random: Random, shapes: tuple[int, ...] = (0, 1, 2)) -> tuple[list[Any], list[Any]]:
    """Two areas, often about the required distance apart."""
    at = centre(random)
    other = ahead(at, random.uniform(0, 360), math.exp(random.uniform(math.log(500), math.log(300_000))))
    return area(random, at, shapes), area(random, other, shapes)


def circles_apart(random: Random, apart_m: float) -> tuple[list[Any], list[Any]]:
    """Two circles whose edges are ``apart_m`` apart, to a centimetre or so."""
    at = centre(random)
    one, two = (round(math.exp(random.uniform(0, math.log(100_000))) * 1000) + 1 for _ in range(2))
    other = ahead(at, random.uniform(0, 360), apart_m + (one + two) / 1000)
    return [0, 0, one, wire(*at)], [0, 0, two, wire(*other)]
