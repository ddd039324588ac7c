"""Durations (spec: messages §3.4)."""

import re
from fractions import Fraction
from typing import Any, ClassVar, Final

from parley.messages import spelling
from parley.messages.kinds.measure import Quantity, exactly
from parley.messages.language import spoken
from parley.messages.spelling import NUMBER

_PART: Final = r"([0-9]{1,9}(?:\.[0-9]{1,9})?) ?([^0-9 .,-]+\.?)"
_BETWEEN: Final = "(?:, | and | |零)?"
_PARTS: Final = re.compile(f"{_PART}(?:{_BETWEEN}{_PART})*")


class Duration(Quantity):
    """Milliseconds inside, 0 to 3,660 days; shown as ``2h30min``, every part that is not nothing."""

    code = "messages.not-a-duration"
    measure = "duration"
    high = 3_660 * 86_400_000
    units: ClassVar = {
        "d": Fraction(86_400_000),
        "h": Fraction(3_600_000),
        "min": Fraction(60_000),
        "s": Fraction(1000),
        "ms": Fraction(1),
    }

    def follow(self, language: str) -> str:
        one = spoken(language)
        return "0-9" + one.runs(one.words[unit] for unit in self.units)

    def show(self, wire: Any, language: str) -> str:
        words = spoken(language).words
        shown, rest = "", wire
        for unit, size in self.units.items():
            count, rest = divmod(rest, size.numerator)
            if count:
                shown += f"{count}{words[unit]}"
        return shown or f"0{words['min']}"

    def shape(self, language: str) -> str:
        words = spoken(language).words
        units = "|".join(re.escape(words[unit]) for unit in ("d", "h", "min", "ms", "s"))
        return f"(?:[0-9]{{1,5}}(?:{units}))+"

    def loose(self, text: str, language: str) -> Any:
        if re.fullmatch(NUMBER, text):
            raise self.wrong_unit()
        if not _PARTS.fullmatch(text):
            raise self.refuse("messages.comma-in-figure") if spelling.has_comma(text) else self.out_of_range()
        sizes: dict[str, int] = {}
        for figure, name in re.findall(_PART, text):
            unit = spelling.unit(name.removesuffix("零"), self.units)
            if unit is None:
                raise self.wrong_unit()
            size = exactly(figure, self.units[unit])
            if size is None or unit in sizes:  # two figures of one unit: a slip, or a sum that nobody asked for
                raise self.out_of_range()
            sizes[unit] = size
        return sum(sizes.values())
