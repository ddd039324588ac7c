"""The geometry of an encounter as a report on the record tells it: both units on their courses at their speeds through the places
that it names. From the signed fields alone, so both sides draw the same."""

import math
from typing import Any, Final

from parley.base.errors import ParleyError
from parley.base.instant import MINUTE
from parley.messages.form import Form
from parley.node.status import MessageView
from parley.tracks.replayed import Told, picture
from parley.tracks.ways import DEGREE_M, Heard, wrapped
from parley.web.texts import FIELDS_FROM
from parley.web.words import words

FORM: Final = "encounter-report"
AROUND_MIN: Final = 10
_E7: Final = 10_000_000
_POLAR_DEG: Final = 89.0
_MOVES: Final = ("position", "course", "speed")


def drawn(form: Form | None, view: MessageView, language: str) -> str:
    """An SVG document; "" for another form, for fields that may not stand, and where a place, a course or a speed is left out."""
    if form is None or form.name != FORM:
        return ""
    try:
        form.check(view.fields)
    except ParleyError:  # a peer's message may hold anything; the report says of it why it has no text
        return ""
    values: dict[str, Any] = {field.name: view.fields.get(FIELDS_FROM + field.number) for field in form.fields}
    at_ms = values["closest_time"] or values["began"]
    moves = [[values[f"{whose}_{what}"] for what in _MOVES] for whose in ("own", "other")]
    if at_ms is None or any(part is None for move in moves for part in move):
        return ""
    tell = words(language)
    said = {"title": tell("encounter.by-report"), "closest": tell("encounter.closest"), "asked": "", "apart": ""}
    names = (view.author.side_name, tell("tracks.other"))
    one, two = (_way(place, course, speed, at_ms) for place, course, speed in moves)
    return picture(Told(names, (one, two), 0.0), None, said) or ""


def _way(place: list[int], course: int, speed: int, at_ms: int) -> list[Heard]:
    """Minute by minute, straight on a flat map. ``course`` in tenths of a degree, ``speed`` in mm an hour."""
    latitude, longitude = place[0] / _E7, place[1] / _E7
    along_m, turn = speed / 60_000, math.radians(course / 10)
    north = along_m * math.cos(turn) / DEGREE_M
    east = along_m * math.sin(turn) / DEGREE_M / math.cos(math.radians(min(abs(latitude), _POLAR_DEG)))
    return [
        (at_ms + k * MINUTE, max(-90.0, min(90.0, latitude + north * k)), wrapped(longitude + east * k))
        for k in range(-AROUND_MIN, AROUND_MIN + 1)
    ]
