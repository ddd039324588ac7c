"""Positions as warnings write them: degrees and minutes, with seconds, run together, or in degrees alone.

``13-38.17N 080-08.92E``, ``13-38-10N 080-08-55E``, ``13 38.17N 080 08.92E``, ``13°38.17'N 080°08.92'E``, ``1338N 08008E``,
``133810N 0800855E``, ``13.63617N 080.14867E``. Latitudes have two figures of degrees and longitudes three: a figure too
few or too many is a fault, not another position.
"""

import re
from fractions import Fraction
from typing import Any, Final

from parley.formats.refusal import RefusedError

E7: Final = 10_000_000

# Each way keeps to its own separators: a ship's number before a position must not become its degrees.
_WAYS: Final = (
    r"{whole}-\d{{2}}(?:-\d{{2}})?(?:[.,]\d{{1,6}})?",
    r"{whole}\ \d{{2}}(?:\ \d{{2}})?(?:[.,]\d{{1,6}})?",
    r"{whole}\ ?[°º]\ ?\d{{2}}(?:[.,]\d{{1,6}})?\ ?['′](?:\ ?\d{{2}}(?:[.,]\d{{1,4}})?\ ?[\"″])?",
    r"{whole}\d{{2}}(?:\d{{2}})?(?:\.\d{{1,4}})?",
    r"{whole}\.\d{{3,8}}\ ?[°º]?",
)


def _angle(figures: int, sides: str) -> str:
    ways = "|".join(way.format(whole=rf"\d{{{figures}}}") for way in _WAYS)
    return rf"(?:{ways})\ ?[{sides}]"


_NOT_BEFORE: Final = r"(?<![0-9°-])(?<![0-9]\.)"
POSITION: Final = rf"{_NOT_BEFORE}{_angle(2, 'NS')}[\s,/]{{1,8}}{_angle(3, 'EW')}(?![A-Z0-9])"
_SPLIT: Final = re.compile(r"(?<=[NS])[\s,/]+")


def position(text: str) -> list[int]:
    """Latitude and longitude in 10⁻⁷ degree, longitude below 180°. Raises RefusedError ``formats.no-such-position``."""
    latitude, longitude = _SPLIT.split(text, maxsplit=1)
    if _way(latitude[2:]) != _way(longitude[3:]):
        raise RefusedError("formats.no-such-position", text=text)
    found = [_read(latitude, 2, 90, text), _read(longitude, 3, 180, text)]
    return [found[0], -found[1] if found[1] == 180 * E7 else found[1]]


def _way(rest: str) -> str:
    """How one half is written after its degrees: both halves must be written alike, but for their decimals."""
    return "." if rest.startswith(".") else re.sub(r"\d", "9", re.sub(r"[.,]\d+", "", rest[:-1].strip()))


def _read(text: str, figures: int, most: int, whole: str) -> int:
    side, said = text[-1], text[:-1].replace(",", ".").strip()
    degrees, rest = int(said[:figures]), said[figures:]
    angle = degrees + _beyond(rest, whole)
    if angle > most:
        raise RefusedError("formats.no-such-position", text=whole)
    value = _nearest(angle * E7)
    return -value if side in "SW" else value


def _beyond(rest: str, whole: str) -> Fraction:
    """What stands after the whole degrees, in degrees."""
    if rest.startswith("."):
        return Fraction("0" + rest.strip(" °º"))
    figures = re.findall(r"\d+(?:\.\d+)?", rest)
    if len(figures) == 1 and len(figures[0].split(".")[0]) == 4:
        figures = [figures[0][:2], figures[0][2:]]
    if any(Fraction(figure) >= 60 for figure in figures):
        raise RefusedError("formats.no-such-position", text=whole)
    return sum((Fraction(figure) / 60**power for power, figure in enumerate(figures, 1)), Fraction(0))


def _nearest(value: Fraction) -> int:
    return int(value + Fraction(1, 2))  # never negative here


def written(position_e7: list[Any]) -> str:
    """A position in degrees and decimal minutes, with as few decimals (two at least) as read back to the same."""
    return f"{_write(position_e7[0], 2, 'NS')} {_write(position_e7[1], 3, 'EW')}"


def _write(value: int, figures: int, sides: str) -> str:
    degrees, rest = divmod(abs(value), E7)
    side = sides[value < 0]
    for decimals in range(2, 7):
        scale = 10**decimals
        minutes = _nearest(Fraction(rest * 60 * scale, E7))
        if minutes < 60 * scale and _nearest(Fraction(minutes * E7, 60 * scale)) == rest:
            return f"{degrees:0{figures}d}-{minutes // scale:02d}.{minutes % scale:0{decimals}d}{side}"
    raise AssertionError("six decimals of a minute tell 10⁻⁷ degree apart")
