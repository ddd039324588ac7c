"""The geometry of an approach as a picture in SVG: both units, their ways to the closest approach, the separation asked.

North is up; one scale for all; a flat map about the middle, good to a percent at these distances. Names are the units' own words
and are escaped; the words of the picture come in as an argument.
"""

import math
from collections.abc import Mapping

from parley.base.instant import dtg
from parley.deconflict.ellipsoid import E7
from parley.deconflict.rounds import Approach
from parley.deconflict.track import Track
from parley.tracks import chart
from parley.tracks.ways import Point, metres


def picture(tracks: tuple[Track, Track], approach: Approach, names: tuple[str, str], words: Mapping[str, str]) -> str:
    """An SVG document. ``words``: ``title``, ``closest``, ``asked``, each a phrase in the officer's language."""
    starts = tuple((track.last.latitude_e7 / E7, track.last.longitude_e7 / E7) for track in tracks)
    middle = chart.middle(approach.places)
    far = max(math.hypot(*metres(place, middle)) for place in (*starts, *approach.places))
    reach = max(far, approach.lateral_m / 2, 200.0)
    ground = chart.Map(*middle, (chart.SIZE / 2 - chart.ROOM) / reach)
    parts = [chart.ring(ground.at(approach.places[0]), approach.lateral_m * ground.scale)]
    for number in (0, 1):
        parts.append(_unit(ground, starts[number], approach.places[number], names[number], number))
    parts.append(chart.line(ground.at(approach.places[0]), ground.at(approach.places[1]), chart.RED, "2"))
    miles = approach.closest_m / 1852
    parts += [
        chart.text((12, 22), words["title"], 15),
        chart.text(
            (12, 42), f"{words['closest']} {miles:.2f} NM ({approach.closest_m:.0f} m), {dtg(approach.closest_ms)}"
        ),
        chart.text((12, 60), f"{words['asked']} {approach.lateral_m / 1852:g} NM"),
        chart.scale_bar(ground.scale),
        chart.text((chart.SIZE - 24, 24), "N ↑"),
    ]
    return chart.document(words["title"], parts)


def _unit(ground: chart.Map, start: Point, end: Point, name: str, number: int) -> str:
    """Where it was last reported, and its way to where it is at the closest approach."""
    begin, there = ground.at(start), ground.at(end)
    colour = chart.COLOURS[number]
    dot = f'<circle cx="{begin[0]}" cy="{begin[1]}" r="5" fill="{colour}"/>'
    mark = f'<circle cx="{there[0]}" cy="{there[1]}" r="4" fill="none" stroke="{colour}" stroke-width="2"/>'
    return chart.line(begin, there, colour, "1.5", "6 4") + dot + mark + chart.name(begin, name, number)
