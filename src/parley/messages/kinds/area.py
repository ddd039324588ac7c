"""Areas (spec: messages §3.11): ``[shape, datum, …]`` with shape 0 circle, 1 polygon, 2 corridor, 3 sector.

| shape | after shape and datum |
|---|---|
| circle | radius in mm, centre |
| polygon | 3 to 64 positions, joined in order and closed |
| corridor | width in mm, 2 to 64 positions |
| sector | apex, first and last bearing clockwise in tenths of a degree true, inner and outer radius in mm |

The datum is what the author's chart has; turning it into WGS 84 is open work for the reader, never done in silence.
"""

import re
from collections.abc import Iterator
from typing import Any, ClassVar, Final

from parley.base.limits import AREA_POINTS_MAX_COUNT
from parley.messages import spelling
from parley.messages.kinds.kind import Kind, Options, Said, is_int
from parley.messages.kinds.measure import Bearing, Distance
from parley.messages.kinds.polygon import crossing, sides_of
from parley.messages.kinds.position import (
    check_position,
    read_position,
    shape_of_position,
    show_position,
    unshow_position,
)
from parley.messages.language import known, spoken

SHAPES: Final = ("circle", "polygon", "corridor", "sector")
# plain letters, digits and spaces: they stand in a pattern as they are
DATUMS: Final = ("WGS 84", "CGCS2000")
_DATUM: Final = re.compile(r"[A-Za-z][A-Za-z -]*[0-9]{0,4}")
_HEAD: Final = re.compile("([^;；:：(（]*)([;；:：(（]?)")


class Area(Kind):
    """A closed figure on the earth, shown as ``circle (WGS 84; 5 NM; 18°00'00"N 112°00'00"E)``."""

    code = "messages.not-an-area"
    marks = spelling.FIGURES
    sizes: ClassVar = {0: (2, 2), 1: (3, AREA_POINTS_MAX_COUNT), 2: (3, AREA_POINTS_MAX_COUNT + 1), 3: (5, 5)}

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        part = Options(options.field, options.where, {})
        self._distance, self._bearing = Distance(part), Bearing(part)

    def starts(self, language: str) -> str:
        one = spoken(language)
        return one.first("area", one.firsts("areas"))

    def check(self, wire: Any) -> None:
        if not (
            type(wire) is list
            and len(wire) > 2
            and is_int(wire[0], 0, 3)
            and is_int(wire[1], 0, len(DATUMS) - 1)
            and self.sizes[wire[0]][0] <= len(wire) - 2 <= self.sizes[wire[0]][1]
        ):
            raise self.refuse(limit=AREA_POINTS_MAX_COUNT)
        for check, part in zip(self._checks(wire), wire[2:], strict=True):
            check(part)
        if wire[0] == 3 and wire[5] >= wire[6]:
            raise self.refuse(limit=AREA_POINTS_MAX_COUNT)
        if wire[0] == 1:
            self._check_sides(wire[2:])

    def _check_sides(self, points: list[Any]) -> None:
        sides = sides_of(points)
        if sides is None:
            raise self.refuse("messages.area-round-a-pole")
        if found := crossing(sides):
            raise self.refuse(
                "messages.area-crosses", first=found[0] + 1, second=found[1] + 1, limit=AREA_POINTS_MAX_COUNT
            )

    def _checks(self, wire: list[Any]) -> list[Any]:
        point, length, angle = self._point, self._distance.check, self._bearing.check
        shape, count = wire[0], len(wire) - 2
        if shape == 1:
            return [point] * count
        if shape == 2:
            return [length, *[point] * (count - 1)]
        return [length, point] if shape == 0 else [point, angle, angle, length, length]

    def _point(self, wire: Any) -> None:
        check_position(self, wire)

    def show(self, wire: Any, language: str) -> str:
        one = spoken(language)
        words = [DATUMS[wire[1]]]
        for part, kind in zip(wire[2:], self._kinds(wire[0], len(wire) - 2), strict=True):
            words.append(kind.show(part, language) if kind else show_position(part, language))
        return one.fill("area", shape=one.lists["areas"][wire[0]], parts=one.words["area_between"].join(words))

    def _kinds(self, shape: int, count: int) -> list[Kind | None]:
        """The kind of each part, None for a position."""
        length, angle = self._distance, self._bearing
        if shape == 0:
            return [length, None]
        if shape == 3:
            return [None, angle, angle, length, length]
        return [*([length] if shape == 2 else []), *[None] * (count - (shape == 2))]

    def shape(self, language: str) -> str:
        return self._shape(language, "(?:{})")

    def _shape(self, language: str, part: str) -> str:
        one = spoken(language)
        parts = "|".join((shape_of_position(language), self._distance.shape(language), self._bearing.shape(language)))
        some = f"(?:{re.escape(one.words['area_between'])}(?:{parts})){{2,{AREA_POINTS_MAX_COUNT + 1}}}"
        shapes = part.format("|".join(map(re.escape, one.lists["areas"])))
        return one.shape("area", shape=shapes, parts=part.format(f"(?:{'|'.join(DATUMS)}){some}"))

    def unshow(self, text: str, language: str) -> Any:
        one = spoken(language)
        shape, parts = self._taken(text, language)
        said = parts.split(one.words["area_between"])
        kinds = self._kinds(one.lists["areas"].index(shape), len(said) - 1)
        if len(kinds) != len(said) - 1:
            raise self.refuse(limit=AREA_POINTS_MAX_COUNT)
        read = [
            kind.unshow(part, language) if kind else unshow_position(self, part, one)
            for part, kind in zip(said[1:], kinds, strict=True)
        ]
        return [one.lists["areas"].index(shape), DATUMS.index(said[0]), *read]

    def _taken(self, text: str, language: str) -> tuple[str | Any, ...]:
        found = self.compiled(f"parts {language}", lambda: self._shape(language, "({})")).fullmatch(text)
        assert found is not None, "it matched shape"
        return found.groups()

    def loose(self, text: str, language: str) -> Any:
        shape, datum, parts = self.taken_apart(text)
        if shape is None:
            raise self.refuse(limit=AREA_POINTS_MAX_COUNT)
        return self._made(shape, datum, parts, language)

    def taken_apart(self, text: str) -> tuple[int | None, int, list[str]]:
        """What an area that is typed or shown, perhaps not to its end, names: its shape (None: none is known), its datum,
        and every part after these as it stands, perhaps empty. Raises FieldError ``messages.wrong-datum``."""
        head = _HEAD.match(text.strip())
        assert head is not None, "it matches the empty text"
        rest = text.strip()[head.end() :]
        if head[2] in ("(", "（"):
            rest = rest.rstrip().removesuffix(")").removesuffix("）")
        parts = [part.strip() for part in re.split("[;；]", rest)]
        if not parts[-1]:  # nothing after the last semicolon; nothing between two is a part that was forgotten
            parts.pop()
        said = head[1].strip().lower()
        names = (*(names for one in known() for names in (one.lists["areas"], one.lists["areas_typed"])), SHAPES)
        shape = next((ones.index(said) for ones in names if said in ones), None)
        datum = 0
        if shape is not None and parts and _DATUM.fullmatch(parts[0]):
            known_as = [_bare(name) for name in DATUMS]
            if _bare(parts[0]) not in known_as:
                raise self.refuse("messages.wrong-datum", allowed=", ".join(DATUMS))
            datum = known_as.index(_bare(parts.pop(0)))
        return shape, datum, parts

    def _made(self, shape: int, datum: int, parts: list[str], language: str) -> list[Any]:
        kinds = self._kinds(shape, len(parts))
        if len(kinds) != len(parts):
            raise self.refuse(limit=AREA_POINTS_MAX_COUNT)
        return [shape, datum, *(self._read(part, kind, language) for part, kind in zip(parts, kinds, strict=True))]

    def _read(self, part: str, kind: Kind | None, language: str) -> Any:
        return kind.understand(part, language) if kind else read_position(self, part)

    def said(self, wire: Any) -> Iterator[Said]:
        for part, kind in zip(wire[2:], self._kinds(wire[0], len(wire) - 2), strict=True):
            yield from kind.said(part) if kind else (Said("position", part),)

    def largest(self) -> Any:
        return [2, 1, 40_000_000_000, *[[-900_000_000, -1_800_000_000]] * AREA_POINTS_MAX_COUNT]

    def edges(self) -> list[Any]:
        a, b, c = [180_000_000, 1_120_000_000], [190_000_000, 1_120_000_000], [190_000_000, 1_130_000_000]
        return [
            [0, 0, 9_260_000, a],
            [0, 1, 500_000, [-1, 1]],
            [1, 0, a, b, c],
            [1, 0, *[[n, n * n] for n in range(AREA_POINTS_MAX_COUNT)]],
            [2, 0, 18_520_000, a, b],
            [3, 1, a, 3590, 450, 0, 9_260_000],
        ]


def _bare(datum: str) -> str:
    """A datum's name without what people leave out of it."""
    return re.sub("[ -]", "", datum).upper()
