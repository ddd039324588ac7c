"""The beginning of an encounter report (form ``encounter-report``) and of its picture, from an alert.

It fills in what was measured. What was said, done and seen, and whose the units are, is the officer's to write.
"""

from typing import Any, Final

from parley.base.instant import dtg
from parley.deconflict.rounds import Approach
from parley.deconflict.track import Category, Track
from parley.tracks.ways import position

_KINDS: Final = {
    (Category.SHIP, Category.SHIP): "ship_ship",
    (Category.AIR, Category.AIR): "air_air",
}


def prefilled(one: Track, two: Track, approach: Approach, measured: str) -> dict[str, Any]:
    """Values of the form's fields by name, as an officer types them; ``one`` is ours. Those of the closest approach are
    forecast from the last reports, as long as it has not come.
    """
    at, to = approach.places
    values = {
        "kind": _KINDS.get((one.category, two.category), "ship_air"),
        "began": dtg(approach.closing.entry_ms),
        "own_position": position(*at),
        "other_position": position(*to),
        "closest_time": dtg(approach.closest_ms),
        "distance": f"{round(approach.closest_m)} m",
        "own_course": f"{round(one.course_deg) % 360:03d}",
        "own_speed": knots(one.speed_m_s),
        "other_course": f"{round(two.course_deg) % 360:03d}",
        "other_speed": knots(two.speed_m_s),
    }
    if Category.AIR in (one.category, two.category):
        values["height_difference"] = f"{round(approach.apart_in_height_m)} m"
    if measured == "ais":
        values["measured"] = "ais"
    return values


def knots(speed_m_s: float) -> str:
    """A speed in whole knots."""
    return f"{round(speed_m_s * 3600 / 1852)} kn"
