"""Whose a unit is, and where closeness means less: a file of the user's, in TOML. It says nothing that a unit says of itself.

Identities can be forged: a side by this file is what the user assumes, and is shown as such.
"""

import math
import re
import tomllib
from collections.abc import Mapping
from enum import IntEnum
from typing import Any, Final, NamedTuple

from parley.base.errors import LocalError
from parley.base.limits import SIDES_FILE_MAX_CHARS, SIDES_PLACES_MAX_COUNT, SIDES_RULES_MAX_COUNT
from parley.deconflict.ellipsoid import E7
from parley.deconflict.track import Track


class Side(IntEnum):
    """The only words for whose a unit is."""

    OWN = 0
    OTHER = 1
    NEUTRAL = 2


_PATTERNS: Final = {
    "mmsi": re.compile(r"\d{9}|\d{1,8}\*"),
    "icao": re.compile(r"[0-9a-f]{6}|[0-9a-f]{1,5}\*"),
    "cot": re.compile(r"[^*\x00-\x1f]{1,128}\*?"),
}
_KEYS: Final = {"own", "other", "neutral", "default", "watch", "harbour", "confined"}
_RADIUS_MAX_NM: Final = 200


class Place(NamedTuple):
    """A circle: degrees and metres."""

    latitude_deg: float
    longitude_deg: float
    radius_m: float

    def holds(self, track: Track) -> bool:
        """Whether the track's last place is in it: to half a percent, which is enough for a harbour."""
        latitude, longitude = track.last.latitude_e7 / E7, track.last.longitude_e7 / E7
        north = abs(latitude - self.latitude_deg) * 111_195.0
        if north > self.radius_m:
            return False
        a, b = math.radians(latitude), math.radians(self.latitude_deg)
        half = math.sin(math.radians(longitude - self.longitude_deg) / 2)
        root = math.sin((a - b) / 2) ** 2 + math.cos(a) * math.cos(b) * half * half
        return 2 * 6_371_000.0 * math.asin(min(1.0, math.sqrt(root))) <= self.radius_m


class Rules(NamedTuple):
    """``exact`` and ``prefixes`` by identity; the longest that fits decides. ``watched``: pairs of sides that are told."""

    exact: Mapping[str, Side]
    prefixes: Mapping[str, Side]
    default: Side
    watched: frozenset[frozenset[Side]]
    harbours: tuple[Place, ...]
    confined: tuple[Place, ...]

    def side(self, identity: str, own_station: bool = False) -> Side:
        """Whose the unit is."""
        if identity in self.exact:
            return self.exact[identity]
        for size in range(len(identity), 0, -1):
            if identity[:size] in self.prefixes:
                return self.prefixes[identity[:size]]
        return Side.OWN if own_station else self.default


def read(text: str) -> Rules:
    """The rules of a TOML text. Raises LocalError ``tracks.bad-rules`` with the place and what is wrong there."""
    if len(text) > SIDES_FILE_MAX_CHARS:
        raise _bad("", "too long")
    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        raise _bad("", str(error)[:200]) from None
    if unknown := table.keys() - _KEYS:
        raise _bad(", ".join(sorted(unknown))[:200], "unknown")
    exact: dict[str, Side] = {}
    prefixes: dict[str, Side] = {}
    for side in Side:
        _patterns(side, table.get(side.name.lower(), {}), exact, prefixes)
    return Rules(
        exact, prefixes, _side("default", table.get("default", "neutral")), _watched(table),
        _places("harbour", table), _places("confined", table),
    )  # fmt: skip


def _patterns(side: Side, table: Any, exact: dict[str, Side], prefixes: dict[str, Side]) -> None:
    where = side.name.lower()
    if type(table) is not dict or table.keys() - _PATTERNS.keys():
        raise _bad(where, "mmsi, icao, cot")
    for kind, patterns in table.items():
        if type(patterns) is not list:
            raise _bad(f"{where}.{kind}", "no list")
        for pattern in patterns:
            if type(pattern) is not str or not _PATTERNS[kind].fullmatch(pattern):
                raise _bad(f"{where}.{kind}", str(pattern)[:64])
            known = prefixes if pattern.endswith("*") else exact
            key = f"{kind}:{pattern.removesuffix('*')}"
            if known.setdefault(key, side) != side:
                raise _bad(f"{where}.{kind}", f"{pattern}: twice")
    if len(exact) + len(prefixes) > SIDES_RULES_MAX_COUNT:
        raise _bad(where, f"> {SIDES_RULES_MAX_COUNT}")


def _side(where: str, name: Any) -> Side:
    if type(name) is not str or name.upper() not in Side.__members__ or name != name.lower():
        raise _bad(where, "own, other, neutral")
    return Side[name.upper()]


def _watched(table: Mapping[str, Any]) -> frozenset[frozenset[Side]]:
    pairs = table.get("watch", [["own", "other"], ["own", "neutral"]])
    if type(pairs) is not list or not all(type(pair) is list and len(pair) == 2 for pair in pairs):
        raise _bad("watch", "no pairs")
    found = frozenset(frozenset(_side("watch", name) for name in pair) for pair in pairs)
    if any(len(pair) != 2 for pair in found):
        raise _bad("watch", "no pairs")
    return found


def _places(name: str, table: Mapping[str, Any]) -> tuple[Place, ...]:
    given = table.get(name, [])
    if type(given) is not list or len(given) > SIDES_PLACES_MAX_COUNT:
        raise _bad(name, "no list")
    return tuple(_place(name, one) for one in given)


def _place(where: str, table: Any) -> Place:
    keys = {"latitude_deg", "longitude_deg", "radius_nm"}
    if type(table) is not dict or table.keys() - {"name"} != keys:
        raise _bad(where, ", ".join(sorted(keys)))
    limits = {"latitude_deg": 90.0, "longitude_deg": 180.0, "radius_nm": float(_RADIUS_MAX_NM)}
    for key in keys:
        if type(table[key]) not in (int, float) or not abs(table[key]) <= limits[key]:
            raise _bad(f"{where}.{key}", str(table[key])[:64])
    if table["radius_nm"] <= 0:
        raise _bad(f"{where}.radius_nm", str(table["radius_nm"])[:64])
    return Place(float(table["latitude_deg"]), float(table["longitude_deg"]), table["radius_nm"] * 1852.0)


def _bad(where: str, what: str) -> LocalError:
    return LocalError("tracks.bad-rules", where=where or "rules", what=what)


NONE: Final = read("")
