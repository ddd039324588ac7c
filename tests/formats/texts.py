"""The 1,594 broadcast warnings, and the hundred of them whose meaning a reader wrote down (by_eye.txt)."""

import json
import re
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).parent
MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@cache
def texts() -> dict[str, str]:
    lines = (HERE / "navwarnings.jsonl").read_text("utf-8").splitlines()
    return {one["id"]: one["text"] for one in map(json.loads, lines)}


class Expected(NamedTuple):
    """What a reader wrote: windows and areas of one notice, or ``answer`` alone for a refusal."""

    answer: str
    windows: list[list[int]]
    alternates: list[list[int]]
    since: int | None
    areas: list[tuple[Any, ...]]


@cache
def by_eye() -> dict[str, list[Expected]]:
    found: dict[str, list[Expected]] = {}
    for line in (HERE / "by_eye.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            number, answer, when, where = (part.strip() for part in line.split("|"))
            found.setdefault(number, []).append(expected(answer, when, where))
    return found


def expected(answer: str, when: str, where: str) -> Expected:
    areas = [area(one.strip()) for one in where.split(";") if one.strip()]
    if answer == "open":
        day, month, year = when.split()
        return Expected(answer, [], [], moment(day, month, year), areas)
    windows: list[list[int]] = []
    alternates: list[list[int]] = []
    alternate = False
    for one in (one.strip() for one in when.split(",") if one.strip()):
        alternate = alternate or one.startswith("alt ")
        spans = window(one.removeprefix("alt "))
        windows += spans
        alternates += spans if alternate else []
    return Expected(answer, sorted(windows), sorted(alternates), None, areas)


def window(text: str) -> list[list[int]]:
    shape = re.fullmatch(r"(?:([A-Z]{3}) (?:(\d\d) )?)?(\d{6})-(\d{6}) ([A-Z]{3}) (\d\d)(?: x(\d+))?", text)
    assert shape, text
    month, year, begin, end, last_month, last_year, times = shape.groups()
    first = moment(begin, month or last_month, year or last_year)
    last = moment(end, last_month, last_year)
    return [[first + day * 86_400_000, last + day * 86_400_000] for day in range(int(times or 1))]


def moment(day: str, month: str, year: str) -> int:
    at = datetime(2000 + int(year), MONTHS.index(month) + 1, int(day[:2]), int(day[2:4]), int(day[4:]), tzinfo=UTC)
    return (at - EPOCH) // timedelta(milliseconds=1)


def area(text: str) -> tuple[Any, ...]:
    """Shape, radius or width in mm, count of positions, the first and the last of them."""
    words = text.split()
    shape = words.pop(0)
    size = 0
    if shape != "poly":
        size = round(float(words.pop(0)) * {"NM": 1_852_000, "M": 1_000}[words.pop(0)])
    count = 1 if shape == "circle" else int(words.pop(0))
    places = [place(*pair) for pair in zip(*[iter(word for word in words if word != "..")] * 2, strict=True)]
    return shape, size, count, places[0], places[-1]


def place(latitude: str, longitude: str) -> list[int]:
    return [degrees(latitude), degrees(longitude)]


def degrees(text: str) -> int:
    whole, minutes = text[:-1].split("-")
    hundredths = round(float(minutes) * 100)
    e7 = int(whole) * 10_000_000 + (hundredths * 10_000_000 + 3_000) // 6_000
    return -e7 if text[-1] in "SW" else e7
