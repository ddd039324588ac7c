"""An encounter as it went, as a picture in SVG: both ways before and after they were nearest, and both units at a moment.

Ways are whole until the nearest and dashed after it; the red line is how near that was; the filled dots are the moment that is
shown. The words of the picture come in as an argument; names are escaped.
"""

import itertools
import math
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from parley.base.instant import dtg
from parley.tracks import chart
from parley.tracks.ways import GAP_MS, Heard, Nearest, Point, Way, apart_m, metres, nearest, place

MILE_M = 1852


class Told(NamedTuple):
    """Two units with their ways, and the separation asked in metres (0: none is known)."""

    names: tuple[str, str]
    ways: tuple[Way, Way]
    asked_m: float


def picture(told: Told, at_ms: int | None, words: Mapping[str, str]) -> str | None:
    """An SVG document; None where at no time both are known. ``words``: ``title``, ``closest``, ``asked``, ``apart``, each a
    phrase in the officer's language. ``at_ms`` None: no moment is shown, and names stand at the beginnings."""
    near = nearest(*told.ways)
    if near is None:
        return None
    ground = _ground(told, near)
    parts = [chart.ring(ground.at(near.places[0]), told.asked_m * ground.scale)] if told.asked_m else []
    for number in (0, 1):
        parts += _way(ground, told.ways[number], near.time_ms, number)
        parts.append(_mark(ground.at(near.places[number]), number))
    parts.append(chart.line(ground.at(near.places[0]), ground.at(near.places[1]), chart.RED, "2"))
    now = [place(way, at_ms) if at_ms is not None else (way[0][1], way[0][2]) for way in told.ways]
    for number, here in enumerate(now):
        if here is not None:
            parts.append(_unit(ground.at(here), told.names[number], number))
    parts += _said(told, near, at_ms, now, words)
    parts += [chart.scale_bar(ground.scale), chart.text((chart.SIZE - 24, 24), "N ↑")]
    return chart.document(words["title"], parts)


def _ground(told: Told, near: Nearest) -> chart.Map:
    """Both ways, and what is asked, about the place where they were nearest."""
    middle = chart.middle(near.places)
    far = max(math.hypot(*metres((one[1], one[2]), middle)) for way in told.ways for one in way)
    return chart.Map(*middle, (chart.SIZE / 2 - chart.ROOM) / max(far, told.asked_m, 200.0))


def _way(ground: chart.Map, way: Way, nearest_ms: int, number: int) -> Iterator[str]:
    """A line from report to report; none where it was not heard for long."""
    for before, after in itertools.pairwise(way):
        if after[0] - before[0] <= GAP_MS:
            dash = "5 4" if before[0] >= nearest_ms else ""
            yield chart.line(_at(ground, before), _at(ground, after), chart.COLOURS[number], "1.5", dash)


def _at(ground: chart.Map, one: Heard) -> Point:
    return ground.at((one[1], one[2]))


def _mark(at: Point, number: int) -> str:
    return f'<circle cx="{at[0]}" cy="{at[1]}" r="4" fill="none" stroke="{chart.COLOURS[number]}" stroke-width="2"/>'


def _unit(at: Point, name: str, number: int) -> str:
    return f'<circle cx="{at[0]}" cy="{at[1]}" r="5" fill="{chart.COLOURS[number]}"/>' + chart.name(at, name, number)


def _said(
    told: Told, near: Nearest, at_ms: int | None, now: list[Point | None], words: Mapping[str, str]
) -> Iterator[str]:
    yield chart.text((12, 22), words["title"], 15)
    yield chart.text((12, 42), f"{words['closest']} {miles(near.metres)}, {dtg(near.time_ms)}")
    if told.asked_m:
        yield chart.text((12, 60), f"{words['asked']} {told.asked_m / MILE_M:g} NM")
    if at_ms is not None and now[0] and now[1]:
        yield chart.text((12, 78), f"{words['apart']} {miles(apart_m(now[0], now[1]))}, {dtg(at_ms)}")


def miles(metres_: float) -> str:
    """``0.25 NM (463 m)``."""
    return f"{metres_ / MILE_M:.2f} NM ({metres_:.0f} m)"
