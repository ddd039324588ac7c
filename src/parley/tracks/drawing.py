"""The geometry of an approach as a picture in SVG: both units, their ways to the closest approach, the separation asked.

North is up; one scale for all; a flat map about the middle, good to a percent at these distances. Names are the units' own words
and are escaped; the words of the picture come in as an argument.
"""

import math
from collections.abc import Mapping
from typing import Final, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from parley.base.instant import dtg
from parley.base.printable import printable
from parley.deconflict.ellipsoid import E7
from parley.deconflict.rounds import Approach
from parley.deconflict.track import Track

SIZE: Final = 480
_ROOM: Final = 84
_NAME_MAX_CHARS: Final = 36
_DEGREE_M: Final = 111_195.0
_COLOURS: Final = ("#0b5cad", "#a14a00")
_STEPS_NM: Final = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100)

Point = tuple[float, float]


class _Map(NamedTuple):
    latitude_deg: float
    longitude_deg: float
    scale: float  # pixels a metre

    def at(self, place: Point) -> Point:
        x, y = _metres(place, (self.latitude_deg, self.longitude_deg))
        return round(SIZE / 2 + x * self.scale, 1), round(SIZE / 2 - y * self.scale, 1)


def picture(tracks: tuple[Track, Track], approach: Approach, names: tuple[str, str], words: Mapping[str, str]) -> str:
    """An SVG document. ``words``: ``title``, ``closest``, ``asked``, each a phrase in the officer's language."""
    starts = tuple((track.last.latitude_e7 / E7, track.last.longitude_e7 / E7) for track in tracks)
    middle = _middle(approach.places)
    far = max(math.hypot(*_metres(place, middle)) for place in (*starts, *approach.places))
    reach = max(far, approach.lateral_m / 2, 200.0)
    chart = _Map(*middle, (SIZE / 2 - _ROOM) / reach)
    parts = [_ring(chart.at(approach.places[0]), approach.lateral_m * chart.scale)]
    for number in (0, 1):
        parts.append(_unit(chart, starts[number], approach.places[number], names[number], number))
    parts.append(_line(chart.at(approach.places[0]), chart.at(approach.places[1]), "#b00020", "2"))
    miles = approach.closest_m / 1852
    parts += [
        _text((12, 22), words["title"], 15),
        _text((12, 42), f"{words['closest']} {miles:.2f} NM ({approach.closest_m:.0f} m), {dtg(approach.closest_ms)}"),
        _text((12, 60), f"{words['asked']} {approach.lateral_m / 1852:g} NM"),
        _scale_bar(chart.scale),
        _text((SIZE - 24, 24), "N ↑"),
    ]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}" role="img"'
    back = f'<rect width="{SIZE}" height="{SIZE}" fill="#fff"/>'
    return f"{head} aria-label={quoteattr(printable(words['title']))}>{back}{''.join(parts)}</svg>\n"


def _metres(place: Point, middle: Point) -> Point:
    east = (place[1] - middle[1] + 540.0) % 360.0 - 180.0
    return east * _DEGREE_M * math.cos(math.radians(middle[0])), (place[0] - middle[0]) * _DEGREE_M


def _middle(places: tuple[Point, Point]) -> Point:
    east = (places[1][1] - places[0][1] + 540.0) % 360.0 - 180.0
    return (places[0][0] + places[1][0]) / 2, (places[0][1] + east / 2 + 540.0) % 360.0 - 180.0


def _unit(chart: _Map, start: Point, end: Point, name: str, number: int) -> str:
    """Where it was last reported, and its way to where it is at the closest approach."""
    begin, there = chart.at(start), chart.at(end)
    colour = _COLOURS[number]
    dot = f'<circle cx="{begin[0]}" cy="{begin[1]}" r="5" fill="{colour}"/>'
    mark = f'<circle cx="{there[0]}" cy="{there[1]}" r="4" fill="none" stroke="{colour}" stroke-width="2"/>'
    right = begin[0] > SIZE * 0.55
    x, y = begin[0] + (-9 if right else 9), begin[1] + (18 if number else -9)
    shown = _text((x, min(max(y, 84), SIZE - 40)), name[:_NAME_MAX_CHARS], 12, colour, "end" if right else "start")
    return _line(begin, there, colour, "1.5", "6 4") + dot + mark + shown


def _ring(at: Point, radius: float) -> str:
    return f'<circle cx="{at[0]}" cy="{at[1]}" r="{radius:.1f}" fill="none" stroke="#888" stroke-dasharray="2 4"/>'


def _line(a: Point, b: Point, colour: str, width: str, dash: str = "") -> str:
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    ends = f'x1="{a[0]}" y1="{a[1]}" x2="{b[0]}" y2="{b[1]}"'
    return f'<line {ends} stroke="{colour}" stroke-width="{width}"{dashes}/>'


def _scale_bar(scale: float) -> str:
    miles = max((step for step in _STEPS_NM if step * 1852 * scale <= SIZE / 3), default=_STEPS_NM[0])
    left, y = 12, SIZE - 16
    right = left + round(miles * 1852 * scale, 1)
    return _line((left, y), (right, y), "#222", "2") + _text((left, y - 6), f"{miles:g} NM")


def _text(at: Point, text: str, size: int = 12, colour: str = "#222", anchor: str = "start") -> str:
    font = f'font-family="sans-serif" font-size="{size}" fill="{colour}" text-anchor="{anchor}"'
    return f'<text x="{at[0]}" y="{at[1]}" {font}>{escape(printable(text))}</text>'
