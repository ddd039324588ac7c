"""The rule set of separation that both sides sign (spec: deconfliction §5.1): read, bounded, frozen, hashed.

Every value is one whole number of millimetres, of milliseconds, or of millimetres an hour; what cannot be carried
exactly is refused.
"""

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from fractions import Fraction
from functools import cached_property
from importlib import resources
from typing import Any, Final

from parley.base import canon
from parley.base.errors import LocalError
from parley.base.limits import CRITERIA_FILE_MAX_CHARS, SOURCE_MAX_CHARS

FORMAT: Final = 1
LATERAL_MIN_MM: Final = 100_000  # the margin must stay small beside it
LATERAL_MAX_MM: Final = 200_000_000
HEIGHT_MAX_MM: Final = 100_000_000
TIME_MAX_MS: Final = 366 * 86_400_000

_LENGTHS: Final = {
    "mm": Fraction(1),
    "m": Fraction(1000),
    "km": Fraction(10**6),
    "NM": Fraction(1_852_000),
    "ft": Fraction("304.8"),
}
_TIMES: Final = {
    "ms": Fraction(1),
    "s": Fraction(1000),
    "min": Fraction(60_000),
    "h": Fraction(3_600_000),
    "d": Fraction(86_400_000),
}
_SPEEDS: Final = {"kn": Fraction(1_852_000)}
_UNITS: Final = {"mm": _LENGTHS, "ms": _TIMES, "mm_h": _SPEEDS}


@dataclass(frozen=True, slots=True)
class Planned:
    lateral_mm: int
    vertical_mm: int
    vertical_high_mm: int
    high_above_mm: int
    time_ms: int


@dataclass(frozen=True, slots=True)
class Closing:
    lateral_mm: int
    vertical_mm: int
    look_ahead_ms: int


@dataclass(frozen=True, slots=True)
class Ships:
    lateral_open_mm: int
    lateral_confined_mm: int
    look_ahead_ms: int


@dataclass(frozen=True, slots=True)
class Levels:
    first_mm: int
    second_mm: int
    third_mm: int
    fourth_mm: int


@dataclass(frozen=True, slots=True)
class Notices:
    earliest_ms: int
    latest_ms: int


@dataclass(frozen=True, slots=True)
class Tracks:
    jump_mm: int
    stale_air_ms: int
    stale_ship_ms: int
    anchored_below_mm_h: int
    company_within_mm: int
    company_for_ms: int
    clear_after_ms: int
    clear_beyond_mm: int


@dataclass(frozen=True, slots=True)
class Heights:
    ground_low_mm: int
    ground_high_mm: int
    ellipsoid_mm: int
    pressure_mm: int
    depth_mm: int


@dataclass(frozen=True)
class Criteria:
    """The frozen tree; the unit stands last in every name. ``sources`` says for each value where it comes from."""

    volumes: Planned
    aircraft: Closing
    ships: Ships
    mixed: Closing
    levels: Levels
    notices: Notices
    tracks: Tracks
    heights: Heights
    sources: Mapping[str, str]

    @cached_property
    def hash(self) -> bytes:
        """SHA-256 over the values alone (spec: deconfliction §5.3): a source may be worded better without a new agreement."""
        named = {f"{part}.{name}": value for part, name, value in values(self)}
        return hashlib.sha256(canon.encode([FORMAT, named])).digest()


_PARTS: Final = {f.name: f.type for f in fields(Criteria) if f.name != "sources"}


def load() -> Criteria:
    """The criteria that Parley proposes: ``criteria.toml`` of this room."""
    return read(resources.files(__package__).joinpath("criteria.toml").read_text("utf-8"))


def read(text: str) -> Criteria:
    """The criteria of a TOML text. Raises LocalError ``deconflict.bad-criteria`` with the key and what is wrong with it."""
    if len(text) > CRITERIA_FILE_MAX_CHARS:
        raise _bad("", "too long")
    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        raise _bad("", str(error)[:200]) from None
    _same_keys("", table, set(_PARTS))
    sources: dict[str, str] = {}
    criteria = Criteria(
        **{name: _part(name, kind, table[name], sources) for name, kind in _PARTS.items()}, sources=sources
    )
    _check(criteria)
    return criteria


def _part(name: str, kind: Any, table: Any, sources: dict[str, str]) -> Any:
    units = {
        f.name.partition("_mm_h")[0] if f.name.endswith("_mm_h") else f.name.rpartition("_")[0]: f.name
        for f in fields(kind)
    }
    _same_keys(name, table, set(units))
    values = {}
    for key, field in units.items():
        where = f"{name}.{key}"
        _same_keys(where, table[key], {"value", "unit", "source"})
        values[field] = _whole(where, table[key], _UNITS[field.removeprefix(key + "_")])
        source = table[key]["source"]
        if type(source) is not str or not 0 < len(source) <= SOURCE_MAX_CHARS:
            raise _bad(where, "source")
        sources[where] = source
    return kind(**values)


def _same_keys(where: str, table: Any, wanted: set[str]) -> None:
    if type(table) is not dict:
        raise _bad(where, "no table")
    if table.keys() != wanted:
        raise _bad(where, ", ".join(sorted(table.keys() ^ wanted))[:200])


def _whole(where: str, quantity: Mapping[str, Any], units: Mapping[str, Fraction]) -> int:
    """spec: deconfliction §5.2"""
    value, unit = quantity["value"], quantity["unit"]
    if type(value) not in (int, float) or type(unit) is not str or unit not in units or not abs(value) < 1e9:
        raise _bad(where, "value or unit")
    size = Fraction(str(value)) * units[unit]
    if size.denominator != 1:
        raise _bad(where, "not a whole number of the inner unit")
    return size.numerator


def _check(criteria: Criteria) -> None:
    for part, name, value in values(criteria):
        low, high = 0, HEIGHT_MAX_MM
        if name.endswith("_ms"):
            high = TIME_MAX_MS
        elif name.startswith("lateral"):
            low, high = LATERAL_MIN_MM, LATERAL_MAX_MM
        elif part in ("tracks", "levels"):
            high = 10**9
        elif name == "ground_low_mm":
            low = -HEIGHT_MAX_MM
        if not low <= value <= high:
            raise _bad(f"{part}.{name}", f"{low} … {high}")
    levels = criteria.levels
    if not levels.first_mm > levels.second_mm > levels.third_mm > levels.fourth_mm:
        raise _bad("levels", "not descending")
    if criteria.heights.ground_low_mm > criteria.heights.ground_high_mm:
        raise _bad("heights", "ground_low above ground_high")
    if criteria.notices.earliest_ms < criteria.notices.latest_ms:
        raise _bad("notices", "earliest after latest")


def values(criteria: Criteria) -> list[tuple[str, str, int]]:
    """Part, name and value of each criterion."""
    parts = [(name, getattr(criteria, name)) for name in _PARTS]
    return [(name, f.name, getattr(part, f.name)) for name, part in parts for f in fields(part)]


def _bad(where: str, what: str) -> LocalError:
    return LocalError("deconflict.bad-criteria", where=where or "criteria", what=what)
