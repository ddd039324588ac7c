"""An area while it is typed or drawn, perhaps not to its end: the shape, the distance and the positions that its text names,
each beside its own words, and the outline once it is whole. Whether it stands is the form's to say."""

from typing import Any, Final

import msgspec

from parley.messages.faults import FieldError
from parley.messages.kinds.area import DATUMS, SHAPES, Area
from parley.messages.kinds.kind import Options
from parley.messages.kinds.position import read_position
from parley.web.map.outline import CIRCLE, CORRIDOR, E7, POLYGON, outline

POINTS_MIN: Final = {CIRCLE: 1, POLYGON: 3, CORRIDOR: 2}
AREA: Final = Area(Options("area", "area", {}))


class Spot(msgspec.Struct):
    """A position as it is written; degrees east and north, None where it cannot be read."""

    text: str
    at: tuple[float, float] | None


class Sketch(msgspec.Struct):
    """``shape`` is circle, polygon, corridor or sector, "" where none is named; ``datum`` as written, "" for WGS 84;
    ``outline`` in degrees, None until the area is whole; ``width_deg`` is that of a corridor, whose outline is its middle;
    ``problem`` says, in the officer's language, why a whole area cannot be read."""

    shape: str
    datum: str
    distance: str
    points: list[Spot]
    outline: list[tuple[float, float]] | None
    width_deg: float
    problem: str


def sketch(text: str, language: str) -> Sketch:
    """What ``text`` says of an area."""
    try:
        shape, datum, parts = AREA.taken_apart(AREA.plain(text))
    except FieldError as error:
        return Sketch("", "", "", [], None, 0.0, _said(error, language))
    distance, points = _told(shape, [part for part in parts if part])
    spots = [Spot(one, _read(one)) for one in points]
    whole, problem = _whole(text, language) if text.strip() else (None, "")
    drawn = outline(whole) if whole else None
    return Sketch(
        SHAPES[shape] if shape is not None else "", DATUMS[datum] if datum else "", distance, spots,
        [(round(x, 6), round(y, 6)) for x, y in drawn.points] if drawn else None, drawn.width_deg if drawn else 0.0, problem,
    )  # fmt: skip


def _told(shape: int | None, parts: list[str]) -> tuple[str, list[str]]:
    """The distance and the positions."""
    if shape is None or shape == POLYGON:
        return "", parts if shape == POLYGON else []
    if shape in (CIRCLE, CORRIDOR):
        return (parts[0], parts[1:]) if parts and _read(parts[0]) is None else ("", parts)
    return "", parts[:1]  # a sector's apex; the rest of it is typed


def _read(text: str) -> tuple[float, float] | None:
    try:
        latitude, longitude = read_position(AREA, text)
    except FieldError:
        return None
    return longitude / E7, latitude / E7


def _whole(text: str, language: str) -> tuple[Any, str]:
    try:
        area = AREA.understand(text, language)
        AREA.check(area)
    except FieldError as error:
        return None, _said(error, language)
    return area, ""


def _said(error: FieldError, language: str) -> str:
    """The phrase without the field's name: it stands beside the drawing of that field."""
    phrase = error.phrase(language)
    for colon in (": ", "："):
        phrase = phrase.removeprefix(error.named(language) + colon)
    return phrase[:1].upper() + phrase[1:]
