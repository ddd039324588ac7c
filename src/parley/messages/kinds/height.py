"""A band of height or depth (spec: messages §3.5): ``[datum, low, high]``, millimetres, low never above high.

Depths are positive downwards below the surface. Feet are read where they come out as whole millimetres
(multiples of five do).
"""

import re
from collections.abc import Iterable
from functools import cache, partial
from typing import Any, Final

from parley.messages import spelling
from parley.messages.faults import FieldError
from parley.messages.kinds.kind import Kind, Said, is_int, is_list, plain
from parley.messages.kinds.measure import Distance, decimal, exactly, units_of
from parley.messages.language import Language, known, spoken
from parley.messages.spelling import DASH

DATUMS: Final = ("sea-level", "ground", "ellipsoid", "standard-pressure", "depth")
LOW_MM: Final = -12_000_000
HIGH_MM: Final = 40_000_000_000

_FIGURE: Final = r"(?:[0-9]{1,3}(?: [0-9]{3}){1,3}|[0-9]{1,11})(?:\.[0-9]{1,3})?"
_UNIT: Final = "[^-0-9 .,()\u2012-\u2015~\u301c]+"
_DATUM: Final = r"(?: |(?=\())(.+)"
# a hyphen that touches a height may be its sign: so it stands between two only where neither has one
_CLOSE: Final = re.compile(rf"({_FIGURE})(?: ?({_UNIT}))?{DASH}({_FIGURE}) ?({_UNIT}){_DATUM}")


@cache
def _reader() -> re.Pattern[str]:
    """Two heights with a word, or a dash between spaces, between them; the unit may stand at the second alone."""
    between = f"(?: ?(?:{spelling.words_between()}) ?| {DASH} )"
    return re.compile(rf"(-?{_FIGURE})(?: ?({_UNIT}?))?{between}(-?{_FIGURE}) ?({_UNIT}){_DATUM}", re.IGNORECASE)


class HeightBand(Kind):
    """From ``low`` to ``high`` over a named datum."""

    code = "messages.not-a-height-band"
    marks = spelling.FIGURES

    def starts(self, language: str) -> str:
        return spoken(language).first("height", "0-9-")

    def follow(self, language: str) -> str:
        one = spoken(language)
        return one.runs(one.lists["heights"])

    def check(self, wire: Any) -> None:
        if not (
            is_list(wire, 3)
            and is_int(wire[0], 0, len(DATUMS) - 1)
            and is_int(wire[1], 0 if DATUMS[wire[0]] == "depth" else LOW_MM, HIGH_MM)
            and is_int(wire[2], wire[1], HIGH_MM)
        ):
            raise self.refuse()

    def refuse(self, code: str = "", **facts: object) -> FieldError:
        ends = {"low": partial(_band_end, LOW_MM), "high": partial(_band_end, HIGH_MM)}
        return super().refuse(code, **{**ends, **facts})

    def show(self, wire: Any, language: str) -> str:
        one = spoken(language)
        band = one.words["to"].join(_metres(mm, one) for mm in wire[1:])
        return one.fill("height", band=band, datum=one.lists["heights"][wire[0]])

    def shape(self, language: str) -> str:
        return self._shape(language, "(?:{})")

    def _shape(self, language: str, part: str) -> str:
        one = spoken(language)
        length = part.format(r"-?[0-9]{1,8}(?:\.[0-9]{1,3})?") + re.escape(one.spaced + one.words["m"])
        band = f"{length}{re.escape(one.words['to'])}{length}"
        return one.shape("height", band=band, datum=part.format("|".join(map(re.escape, one.lists["heights"]))))

    def unshow(self, text: str, language: str) -> Any:
        found = self.compiled(f"parts {language}", lambda: self._shape(language, "({})")).fullmatch(text)
        assert found is not None, "it matched shape"
        low, high, datum = found.groups()
        return [spoken(language).lists["heights"].index(datum), *(_millimetres(size) for size in (low, high))]

    def loose(self, text: str, language: str) -> Any:
        """``0 m to 3000 m sea-level``, ``1000 ft to 20000 ft ground``: two lengths and the datum's name, which may stand in
        brackets as it is shown in Chinese."""
        found = _reader().fullmatch(text) or _CLOSE.fullmatch(text)
        if not found:
            raise self.refuse("messages.comma-in-figure" if spelling.has_comma(text) else "")
        low, low_unit, high, unit, said = found.groups()
        datum = _datum(said.strip())
        if datum is None:
            raise self.refuse("messages.wrong-datum", allowed=_datums)
        return [datum, self._length(low, low_unit or unit), self._length(high, unit)]

    def _length(self, figure: str, name: str) -> int:
        unit = spelling.unit(name, Distance.units)
        if unit is None:
            low, high = (partial(_band_end, mm) for mm in (LOW_MM, HIGH_MM))
            raise self.refuse("messages.wrong-unit", units=partial(units_of, Distance.units), low=low, high=high)
        size = exactly(spelling.figure(figure.removeprefix("-")), Distance.units[unit])
        if size is None:
            raise self.refuse("messages.not-exact", text=f"{figure} {name}"[:64])
        return -size if figure.startswith("-") else size

    def said(self, wire: Any) -> Iterable[Said]:
        return (Said("height", mm) for mm in wire[1:])

    def largest(self) -> Any:
        return [0, HIGH_MM, HIGH_MM]

    def edges(self) -> list[Any]:
        bands = [[datum, 0, 304_800] for datum in range(len(DATUMS))]
        return [*bands, [0, LOW_MM, HIGH_MM], [0, -1, 1], [4, 0, 0]]


def _band_end(mm: int, language: str) -> str:
    return _metres(mm, spoken(language))


def _datum(name: str) -> int | None:
    """The datum of a name, or of what any language shows for it."""
    said = name.lower().removeprefix("(").removesuffix(")")
    if said in DATUMS:
        return DATUMS.index(said)
    if typed := spelling.datum(said):
        return DATUMS.index(typed)
    shown = ([plain(word).lower().strip("()") for word in one.lists["heights"]] for one in known())
    return next((words.index(said) for words in shown if said in words), None)


def _datums(language: str) -> str:
    """What may be said of a height's datum: the names, and what is shown."""
    shown = (word.strip("（）") for word in spoken(language).lists["heights"])
    return ", ".join(f"{name} ({word})" for name, word in zip(DATUMS, shown, strict=True))


def _millimetres(metres: str) -> int:
    size = exactly(metres.removeprefix("-"), Distance.units["m"]) or 0
    return -size if metres.startswith("-") else size


def _metres(mm: int, one: Language) -> str:
    sign = "-" if mm < 0 else ""
    return f"{sign}{decimal(abs(mm), 1000)}{one.spaced}{one.words['m']}"
