"""Where: the phrases that bring in an area, and the positions after them.

``IN AREA BOUND BY``, ``IN AREA WITHIN THREE MILES OF``, ``WITHIN TEN MILES OF TRACKLINE JOINING``, ``ALONG TRACKLINE JOINING``,
``IN VICINITY``, ``IN``. A mile is a sea mile (1,852 m), as warnings to mariners count.
"""

from collections.abc import Sequence
from enum import Enum
from fractions import Fraction
from itertools import pairwise
from typing import Any, Final, NamedTuple

from parley.base.limits import AREA_POINTS_MAX_COUNT
from parley.formats.length import NAMED, UNITS, up
from parley.formats.navarea.cursor import Cursor
from parley.formats.navarea.token import Is
from parley.formats.refusal import RefusedError
from parley.messages.kinds.polygon import crossing, sides_of


class Way(Enum):
    """How positions bound an area."""

    CORNERS = 0
    ROUND = 1
    """All within a distance of one position."""
    LINE = 2
    """All within a distance, or a berth, of a line."""
    AT = 3
    """A position: an area only with a berth."""


class Intro(NamedTuple):
    """What stands before the positions. ``reach_mm`` is the distance that it names; ``vague``: "in vicinity"."""

    way: Way
    reach_mm: int | None
    vague: bool


_BOUND: Final = (
    "[IN] [THE] [FOLLOWING] AREA|AREAS [BEING] BOUND|BOUNDED|DELIMITED|ENCLOSED [BY] [A] [THE] [STRAIGHT] [LINE|LINES]"
)
_LIST: Final = "[JOINING|CONNECTING] [THE] [FOLLOWING] [POSITIONS|POSITION|POINTS|COORDINATES]"
_TRACK: Final = "[THE] [FOLLOWING] TRACKLINE|TRACKLINES [JOINING|CONNECTING|BETWEEN]"
_PLAIN_LINE: Final = "[A] [THE] LINE|LINES JOINING|CONNECTING"
_OF: Final = "[OF|FROM|AROUND|CENTERED|CENTRED|ALONG] [ON|AT|IN] [THE] [POSITION|POSITIONS]"
LENGTH_MAX_MM: Final = 1_000_000_000
"""Of a radius or a width (spec: deconfliction §3.5)."""


def intro(at: Cursor) -> Intro | None:
    """The phrase that begins here, or None."""
    back = at.at
    found = _bound(at) or _within(at) or _line(at) or _place(at)
    if found is None:
        at.at = back
        return None
    at.take(":")
    return found


def _bound(at: Cursor) -> Intro | None:
    back = at.at
    vague = at.phrase("[IN] VICINITY [OF]")
    if not (at.phrase(_BOUND) or at.phrase("BOUND|BOUNDED BY")):
        at.at = back
        return None
    at.phrase(_LIST)
    return Intro(Way.CORNERS, None, vague)


def _within(at: Cursor) -> Intro | None:
    back = at.at
    at.phrase("[IN] [THE] [FOLLOWING]")
    plural = at.take("AREA", "AREAS")
    within = at.take("WITHIN")
    at.phrase("[A] [AN]")
    radius = at.phrase("RADIUS OF")
    reach = length(at)
    radius |= reach is not None and at.take("RADIUS")
    if not (within or radius) or (reach is None and (radius or not plural)):
        at.at = back
        return None
    if reach is None:
        return Intro(Way.ROUND, None, False)
    at.phrase("[ON] [EITHER] [SIDE]")
    at.phrase(_OF)
    line = at.phrase(_TRACK) or at.phrase(_PLAIN_LINE)
    return Intro(Way.LINE if line else Way.ROUND, reach, False)


def _line(at: Cursor) -> Intro | None:
    back = at.at
    vague = at.phrase("[IN] VICINITY [OF]")
    along = at.take("ALONG", "ON")
    if not (at.phrase(_TRACK) or (along and at.phrase(_PLAIN_LINE))):
        at.at = back
        return None
    return Intro(Way.LINE, None, vague)


def _place(at: Cursor) -> Intro | None:
    back = at.at
    vague = at.phrase("IN|AT [THE] VICINITY [OF] [POSITION]")
    if (vague or at.phrase("IN|AT [POSITION|POSITIONS]")) and (at.sees(Is.POSITION) or _ends(at)):
        return Intro(Way.AT, None, vague)
    at.at = back
    return None


def _ends(at: Cursor) -> bool:
    """A head that ends here, so that lettered positions follow."""
    rest = at.tokens[at.at :]
    return len(rest) == 1 and rest[0].said(":")


def reach_of(at: Cursor) -> int | None:
    """``12.00 MILES OF``, after a head that says WITHIN."""
    back = at.at
    reach = length(at)
    if reach is not None and at.phrase("OF [POSITION]"):
        return reach
    at.at = back
    return None


def length(at: Cursor) -> int | None:
    """A distance, in mm, or None. Raises RefusedError ``formats.bad-length`` for one that is nothing or too long."""
    token, unit = at.peek(), at.peek(1)
    if token is None or unit is None or unit.kind is not Is.WORD:
        return None
    name = unit.value.lstrip("-")
    number = NAMED.get(str(token.value)) if token.kind is Is.WORD else token.value if token.kind is Is.NUMBER else None
    if number is None or name not in (*UNITS, "NAUTICAL"):
        return None
    at.at += 1
    at.take("NAUTICAL")
    unit = at.take_kind(Is.WORD)
    if unit is None or unit.value not in UNITS:
        at.refuse("formats.bad-length")
    value = up(Fraction(number) * UNITS[unit.value])
    if not 0 < value <= LENGTH_MAX_MM:
        at.refuse("formats.bad-length", at.at - 2)
    return value


def positions(at: Cursor, way: Way) -> list[Any]:
    """The positions that stand here, up to a full stop or a word."""
    found: list[Any] = []
    while token := at.take_kind(Is.POSITION):
        found.append(token.value)
        back = at.at
        at.take(",", ";", "-")
        at.take("AND")
        if way is Way.LINE:
            at.take("TO")
        if not at.sees(Is.POSITION):
            at.at = back
            at.take(",", ";")
            break
    return found


def area_wire(way: Way, chart: int, places: Sequence[Any], reach_mm: int | None) -> list[Any]:
    """The wire value of an area (spec: messages §3.11). Raises RefusedError."""
    if way in (Way.ROUND, Way.AT):
        if len(places) != 1:
            raise RefusedError("formats.several-centres")
        if reach_mm is None:
            raise RefusedError("formats.no-width")
        return [0, chart, reach_mm, places[0]]
    if len(places) > AREA_POINTS_MAX_COUNT + (way is Way.CORNERS):
        raise RefusedError("formats.too-many-points", limit=AREA_POINTS_MAX_COUNT)
    if way is Way.CORNERS:
        return [1, chart, *_ring(places)]
    if reach_mm is None:
        raise RefusedError("formats.no-width")
    if len(places) < 2 or any(one == two for one, two in pairwise(places)):
        raise RefusedError("formats.too-few-points")
    if 2 * reach_mm > LENGTH_MAX_MM:
        raise RefusedError("formats.bad-length")
    return [2, chart, 2 * reach_mm, *places]


def _ring(places: Sequence[Any]) -> list[Any]:
    """Corners once round: last ones that repeat the first close the ring and are left out."""
    ring = list(places)
    while len(ring) > 1 and ring[-1] == ring[0]:
        ring.pop()
    if len(ring) < 3:
        raise RefusedError("formats.too-few-points")
    if len(ring) > AREA_POINTS_MAX_COUNT:
        raise RefusedError("formats.too-many-points", limit=AREA_POINTS_MAX_COUNT)
    sides = sides_of(ring)
    if sides is None:
        raise RefusedError("formats.round-a-pole")
    if found := crossing(sides):
        raise RefusedError("formats.area-crosses", first=found[0] + 1, second=found[1] + 1)
    return ring
