"""Random messages for the properties: every kind, the whole of its range, from a generator that is given."""

import math
import random
import unicodedata
from collections.abc import Callable
from typing import Any

from parley.messages import Form, mgrs
from parley.messages.kinds.figure import UNITS
from parley.messages.kinds.kind import Kind
from parley.messages.kinds.local_time import local_time_of
from parley.messages.kinds.moment import INSTANT_MAX
from parley.messages.kinds.number import Count
from parley.messages.kinds.position import LATITUDE_MAX, LONGITUDE_MAX

LETTERS = "aZ09 .,:;|{}[]()\"'\\#│。，：“”《》中文äéЖياלשלا한글かな\u3000–·"


def message(form: Form, rng: random.Random) -> dict[int, Any]:
    """A message that the form must take."""
    there = {f.name for f in form.fields if f.required or rng.random() < 0.6}
    there |= {rng.choice(group) for group in form.at_least_one}
    return {f.key: value(f.kind, rng) for f in form.fields if f.name in there}


def value(kind: Kind, rng: random.Random) -> Any:
    """A value of ``kind``: an edge now and then, otherwise from anywhere in its range."""
    if rng.random() < 0.15:
        return rng.choice(kind.edges())
    return DRAW[type(kind).__name__](kind, rng)


def text(rng: random.Random, limit: int, lines: bool = False) -> str:
    """Speakable text of 1 to ``limit`` characters."""
    letters = LETTERS + ("\n" if lines else "")
    size = min(limit, rng.choice((1, 2, 5, 20, 60)))
    drawn = "".join(rng.choice(letters) for _ in range(rng.randint(1, size)))
    kept = unicodedata.normalize("NFC", drawn).strip()[:limit].strip() or "x"
    return "\n".join(line.rstrip() for line in kept.split("\n"))


def name(rng: random.Random) -> str:
    """A name of 1 to 64 characters, each word of one alphabet."""
    letters = rng.choice(("aZ09äé", "Жшё9", "יא", "لاس", "中文0a", "한글", "かな", "Σλ")) + " .,:;#-'()[]。，：“”–·"
    drawn = "".join(rng.choice(letters) for _ in range(rng.randint(1, rng.choice((1, 5, 20, 64)))))
    return " ".join(unicodedata.normalize("NFC", drawn)[:64].split()) or "x"


def position(rng: random.Random) -> list[int]:
    if rng.random() < 0.5:
        return [rng.randint(-LATITUDE_MAX, LATITUDE_MAX), rng.randint(-LONGITUDE_MAX - 1, LONGITUDE_MAX)]
    # whole seconds, as people write them
    return [round(rng.randint(-324_000, 324_000) / 3600 * 1e7), round(rng.randint(-647_999, 647_999) / 3600 * 1e7)]


def instant(rng: random.Random, low: int = 0) -> int:
    drawn = rng.randint(low, INSTANT_MAX if rng.random() < 0.2 else max(low, 4_102_444_800_000))
    return drawn if rng.random() < 0.5 or drawn - drawn % 60_000 < low else drawn - drawn % 60_000


def date(rng: random.Random, low: int = 1) -> list[int]:
    return [rng.randint(low, 9999), rng.randint(1, 12), rng.randint(1, 28)][: rng.randint(1, 3)]


def interval(rng: random.Random) -> list[list[int]]:
    first = date(rng)
    if first[0] == 9999 or rng.random() < 0.5:
        return [first]
    return [first, date(rng, first[0] + 1)]


def area(rng: random.Random) -> list[Any]:
    shape, datum = rng.randrange(4), rng.randrange(2)
    if shape == 1:
        return [1, datum, *polygon(rng)]
    points = [position(rng) for _ in range(rng.randint(3, 8))]
    length = rng.randint(0, 40_000_000_000)
    if shape == 0:
        return [0, datum, length, points[0]]
    if shape == 3:
        return [3, datum, points[0], rng.randrange(3600), rng.randrange(3600), length // 2, length // 2 + 1]
    return [2, datum, length, *points]


def polygon(rng: random.Random) -> list[list[int]]:
    """Points in their order around a middle, so that no sides cross."""
    count = rng.randint(3, 8)
    north, east = rng.randint(-800_000_000, 800_000_000), rng.randint(-1_800_000_000, 1_799_999_999)
    first, points = rng.random(), []
    for i in range(count):
        turn, size = math.tau * (first + (i + 0.9 * rng.random()) / count), rng.randint(10_000, 90_000_000)
        latitude, longitude = north + int(size * math.sin(turn)), east + int(size * math.cos(turn))
        points.append([latitude, (longitude + 1_800_000_000) % 3_600_000_000 - 1_800_000_000])
    return points


def height(rng: random.Random) -> list[int]:
    low = rng.randint(0, 20_000_000)
    return [rng.randrange(5), low, low + rng.randint(0, 20_000_000)]


def measure(kind: Any, rng: random.Random) -> int:
    drawn = rng.randint(kind.low, kind.high if rng.random() < 0.5 else min(kind.high, kind.low + 100_000_000))
    step = int(rng.choice([unit for unit in kind.units.values() if unit.denominator == 1]))
    coarse = drawn - drawn % step
    return coarse if coarse >= kind.low and rng.random() < 0.6 else drawn


def count(kind: Count, rng: random.Random) -> int:
    return rng.randint(kind.low, rng.choice((kind.high, min(kind.high, kind.low + 5))))


def unit(rng: random.Random) -> list[Any]:
    return [rng.randrange(9), rng.random() < 0.5, name(rng), "" if rng.random() < 0.3 else name(rng)]


def grid(rng: random.Random) -> str:
    return mgrs.grid_of(rng.randint(mgrs.SOUTH, mgrs.NORTH - 1), position(rng)[1])


def figure(rng: random.Random) -> list[int]:
    code = rng.randrange(len(UNITS))
    steps = rng.randint(0, 10 ** rng.randint(1, 14))
    return [code, steps if code > 4 or rng.random() < 0.9 else -steps]


def identifier(rng: random.Random) -> str:
    return rng.choice("az09") + "".join(rng.choice("abz-059") for _ in range(rng.randrange(63)))


def printable(rng: random.Random, limit: int) -> str:
    return "".join(chr(rng.randint(0x20, 0x7E)) for _ in range(rng.randint(1, limit))).strip() or "x"


def reference(rng: random.Random) -> list[Any]:
    return [rng.randrange(64), rng.randrange(65_536), rng.getrandbits(32), rng.getrandbits(63), rng.randbytes(32)]


def signal(kind: Any, rng: random.Random) -> list[Any]:
    code = rng.choice(list(kind.names))
    part = kind._parts.get(code)
    return [code, value(part, rng)] if part else [code]


DRAW: dict[str, Callable[[Any, random.Random], Any]] = {
    "Area": lambda kind, rng: area(rng),
    "Bearing": lambda kind, rng: rng.randrange(3600),
    "Choice": lambda kind, rng: rng.choice(list(kind.names)),
    "Count": count,
    "DateInterval": lambda kind, rng: interval(rng),
    "Distance": measure,
    "Document": lambda kind, rng: [rng.randbytes(32), "application/pdf", rng.getrandbits(40)],
    "Duration": measure,
    "Frequency": measure,
    "Figure": lambda kind, rng: figure(rng),
    "Grid": lambda kind, rng: grid(rng),
    "LocalTime": lambda kind, rng: local_time_of(instant(rng), rng.choice((0, 480, -300, rng.randint(-720, 840)))),
    "Quadrant": lambda kind, rng: rng.randrange(3600),
    "HeightBand": lambda kind, rng: height(rng),
    "Credential": lambda kind, rng: "".join(rng.choice("aZ09+/") for _ in range(rng.randint(kind.low, kind.high))),
    "Endpoint": lambda kind, rng: (
        [rng.choice((b"\xfd", b"\x20")) + rng.randbytes(15), rng.randint(1_024, 65_535)]
        if rng.random() < 0.5
        else [bytes((rng.randint(11, 100),)) + rng.randbytes(3), rng.randint(1_024, 65_535)]
    ),
    "Fingerprint": lambda kind, rng: rng.randbytes(32),
    "Identifier": lambda kind, rng: identifier(rng),
    "Instant": lambda kind, rng: instant(rng),
    "Many": lambda kind, rng: [value(kind.item, rng) for _ in range(rng.randint(1, min(kind.most, 4)))],
    "Position": lambda kind, rng: position(rng),
    "Post": lambda kind, rng: [rng.randrange(64), rng.randrange(65_536)],
    "ReducedDate": lambda kind, rng: date(rng),
    "Reference": lambda kind, rng: reference(rng),
    "Role": lambda kind, rng: name(rng),
    "Signal": lambda kind, rng: rng.choice(kind.edges()) if rng.random() < 0.5 else signal(kind, rng),
    "Course": lambda kind, rng: rng.randrange(3600),
    "Direction": lambda kind, rng: rng.randrange(3600),
    "Hundreds": lambda kind, rng: [rng.randrange(2), rng.randint(1, 999)],
    "Metres": lambda kind, rng: rng.randint(1, 9999),
    "Minutes": lambda kind, rng: rng.randint(1, 99),
    "Side": lambda kind, rng: rng.randrange(64),
    "Source": lambda kind, rng: printable(rng, 200),
    "Speed": measure,
    "Text": lambda kind, rng: [rng.choice(("en", "zh", "zh-Hans", "ar")), text(rng, kind.length, kind.has_lines)],
    "Truth": lambda kind, rng: rng.random() < 0.5,
    "Unit": lambda kind, rng: unit(rng),
    "Window": lambda kind, rng: [(first := instant(rng) // 2), instant(rng, first + 1)],
}
