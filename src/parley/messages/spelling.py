"""How people write figures, units and marks, where the meaning is certain (spec: messages §2.4).

What can mean two things has no place here: it is refused, with what to write instead.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Final

from parley.messages import loader
from parley.messages.language import known

_SINGLE: Final = "\u2032\u2018\u2019\u201b\u02b9\u02bb\u02bc\u02ca\u02cb\u00b4`\uff07"
_DOUBLE: Final = "\u2033\u201c\u201d\u201f\u02ba\u02dd\uff02"
_DEGREE: Final = "\u00ba\u02da\u2218\u309c"
_MINUS: Final = "\u2212\u2010\u2011\uff0d\ufe63"
FIGURES: Final = {
    **{ord(c): plain for some, plain in ((_SINGLE, "'"), (_DOUBLE, '"'), (_DEGREE, "°"), (_MINUS, "-")) for c in some}
}
"""Marks of degrees, minutes, seconds and minus as keyboards and word processors make them, each with the plain one. They are
made plain in figures only: a name keeps its own."""
DASH: Final = "[-\u2012-\u2015~\u301c\uff5e]"
"""What stands between two ends, besides words."""
NUMBER: Final = r"(?:[0-9]{1,3}(?: [0-9]{3}){1,4}|[0-9]{1,15})(?:\.[0-9]{1,9})?"
"""A figure as people write it: thousands between spaces or together, a point before the decimals."""
_COMMA: Final = re.compile("[0-9],[0-9]")


@cache
def _table() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads(loader.text("spellings.toml"))


def has_comma(text: str) -> bool:
    """Whether a comma stands within a figure: it groups thousands for some and begins the decimals for others."""
    return bool(_COMMA.search(text))


def figure(text: str) -> str:
    """The digits and the point of what ``NUMBER`` matches."""
    return text.replace(" ", "")


def unit(name: str, units: Iterable[str]) -> str | None:
    """The one of ``units`` for which ``name`` stands in any language, or None."""
    some = list(units)
    if name in some:
        return name
    said = " ".join(name.split())
    for one in (said, said.removesuffix(".")):  # 15 kt. ends a sentence, n.m. does not
        if found := _unit(one, some):
            return found
    return None


def _unit(name: str, units: list[str]) -> str | None:
    for one in units:
        if any(name == language.words[one] for language in known()):
            return one
    # one letter is not folded: "M" is a nautical mile to some and nothing to us; nor is "m" before a capital: "mHz" is millihertz
    folded = name.lower() if (len(name) > 1 or not name.isascii()) and not re.match("m[A-Z]", name) else ""
    return next((one for one in units if folded and folded in _folded(one)), None)


@cache
def _folded(one: str) -> frozenset[str]:
    return frozenset(name.lower() for name in (one, *_table()["units"].get(one, ())))


def hemisphere(side: str) -> list[str]:
    """The names of ``north``, ``south``, ``east`` or ``west``, which may stand before or after the angle."""
    return list(_table()["hemispheres"][side])


def datum(name: str) -> str | None:
    """What heights are measured from under that name, in small letters, or None."""
    return next((one for one, names in _table()["datums"].items() if name in map(str.lower, names)), None)


def words_between() -> str:
    """A regular expression for the words between two ends."""
    return "|".join(
        [*(re.escape(one.words["to"].strip()) for one in known() if one.words["to"].strip()[0].isalpha()), "到"]
    )


def between() -> str:
    """A regular expression for what stands between two ends: a word or a dash."""
    return rf" ?(?:{words_between()}) ?| ?{DASH} ?"


@cache
def zones() -> Mapping[str, int]:
    """Minutes east of UTC by the name of a zone, in small letters."""
    return {name.lower(): offset for name, offset in _table()["zones"].items()}
