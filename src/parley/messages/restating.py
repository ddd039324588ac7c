"""Read-backs: what a message says exactly, said again in another notation, and compared
(spec: messages §9.1, §9.2, §9.3).

Everything here is a function of two messages and nothing else, in whole numbers but for the military grid, which is
computed alike everywhere (``utm``): both sides, and whoever reads the record later, find the same differences.
"""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any, Final, NamedTuple

from parley.messages import mgrs
from parley.messages.form import Form
from parley.messages.kinds import KINDS, figure, local_time
from parley.messages.kinds.figure import figure_of
from parley.messages.kinds.kind import Kind, Options, Said
from parley.messages.kinds.local_time import local_time_of
from parley.messages.kinds.many import MANY_MAX, Many

READ_BACK: Final = "read-back"
CORRECT: Final = "read-back-correct"
LISTS: Final = ("grids", "positions", "times", "figures", "bearings", "counts")
"""The lists of a read-back, by the names of its fields."""

_LIST_OF: Final = {
    "time": "times", "length": "figures", "height": "figures", "speed": "figures", "frequency": "figures",
    "duration": "figures", "bearing": "bearings", "count": "counts",
}  # fmt: skip
_KIND_OF: Final = {
    "position": "position", "time": "instant", "length": "distance", "height": "distance", "speed": "speed",
    "frequency": "frequency", "duration": "duration", "bearing": "bearing", "count": "count",
}  # fmt: skip
_OPTIONS: Final[dict[str, dict[str, Any]]] = {
    "positions": {"notation": "minutes"},
    "counts": {"range": [-(2**63 - 1), 2**63 - 1]},
}
_RESTATED_AS: Final = {
    "grids": "grid", "positions": "position", "times": "local-time", "figures": "figure", "bearings": "quadrant",
    "counts": "count",
}  # fmt: skip
POSITION_STEP: Final = Fraction(10_000_000, 60_000)
"""Positions agree whose latitudes, and whose longitudes, are less than 0.001′ apart, here in 1e-7 degree."""


class Value(NamedTuple):
    """One thing that a message says exactly: in which field, in which of its items (from 1; 0: it has one), and what."""

    field: str
    item: int
    said: Said


class Row(NamedTuple):
    """One thing compared: of which list, where in it (from 1), what was sent, what was read back, whether they agree.

    ``sent`` or ``read`` is None where the other list is longer.
    """

    list_name: str
    number: int
    sent: Said | None
    read: Any
    agrees: bool


def values(form: Form, payload: Mapping[int, Any]) -> list[Value]:
    """All that a checked payload says exactly, in the order of its fields. A read-back itself is not read back."""
    if form.name in (READ_BACK, CORRECT):
        return []
    found = []
    for one in form.fields:
        if one.key in payload:
            items = list(enumerate(payload[one.key], 1)) if isinstance(one.kind, Many) else [(0, payload[one.key])]
            found += [Value(one.name, number, said) for number, item in items for said in one.item.said(item)]
    return found


def wanted(name: str, said: Sequence[Said]) -> list[Said]:
    """What the list ``name`` of a read-back must hold: of its measure the first sixteen."""
    return [said[i] for i in _places(name, said)]


def _places(name: str, said: Sequence[Said]) -> list[int]:
    return [i for i, one in enumerate(said) if _belongs(name, one)][:MANY_MAX]


def _belongs(name: str, one: Said) -> bool:
    if one.measure == "position":
        return name == "positions" or (name == "grids" and mgrs.has_grid(one.value[0]))
    return _LIST_OF[one.measure] == name


def restated(said: Sequence[Said], offset_min: Callable[[int], int]) -> dict[str, list[Any]]:
    """Every list that a read-back of these should have. ``offset_min``: the local clock's distance from UTC at a moment.

    Positions stand in the grid; in degrees and minutes only if one of them has no grid, and then all.
    """
    with_positions = any(one.measure == "position" and not mgrs.has_grid(one.value[0]) for one in said)
    names = [name for name in LISTS if name != "positions" or with_positions]
    found = {name: [_restated(name, one, offset_min) for one in wanted(name, said)] for name in names}
    return {name: wires for name, wires in found.items() if wires}


def _restated(name: str, one: Said, offset_min: Callable[[int], int]) -> Any:
    if name == "grids":
        return mgrs.grid_of(*one.value)
    if name == "times":
        return local_time_of(one.value, offset_min(one.value))
    return figure_of(_other_unit(one), one.value) if name == "figures" else one.value


def _other_unit(one: Said) -> str:
    """The unit in which the message does not show it."""
    if one.measure == "length":
        return "km" if one.value and one.value % 185_200 == 0 else "ft"
    if one.measure == "frequency":
        return "MHz" if one.value < 30_000_000 else "kHz"
    if one.measure == "duration":
        return "min" if one.value >= 3_600_000 else "s"
    return {"height": "ft", "speed": "km/h"}[one.measure]


def agree(name: str, one: Said, wire: Any) -> bool:
    """Whether ``wire`` in that list says ``one``, as exactly as its notation can."""
    if name == "grids":
        square = mgrs.read(wire)
        return square is not None and mgrs.holds(square, *one.value)
    if name == "positions":
        east = abs(one.value[1] - wire[1])
        apart = (abs(one.value[0] - wire[0]), min(east, 3_600_000_000 - east))
        return all(distance < POSITION_STEP for distance in apart)
    if name == "times":
        return local_time.agrees(wire, one.value)
    if name == "figures":
        return figure.agrees(wire, "length" if one.measure == "height" else one.measure, one.value)
    return bool(one.value == wire)


def compare(said: Sequence[Said], read: Mapping[str, Sequence[Any]]) -> list[Row]:
    """What a message says beside what was read back of it, list by list; a list that was not read back is left out."""
    rows = []
    for name in LISTS:
        if name in read:
            sent, back = wanted(name, said), list(read[name])
            for i in range(max(len(sent), len(back))):
                one, wire = sent[i] if i < len(sent) else None, back[i] if i < len(back) else None
                agrees = one is not None and wire is not None and agree(name, one, wire)
                rows.append(Row(name, i + 1, one, wire, agrees))
    return rows


def unread(said: Sequence[Said], read: Mapping[str, Sequence[Any]]) -> int:
    """How many of the things that a message says exactly no list covers: left out, or beyond the sixteenth."""
    return len(said) - len({place for name in read for place in _places(name, said)})


def lists_of(form: Form, payload: Mapping[int, Any]) -> dict[str, list[Any]]:
    """The lists of a checked read-back; a field that another catalogue declares otherwise is none."""
    return {
        one.name: payload[one.key]
        for one in form.fields
        if one.key in payload and one.many > 1 and _RESTATED_AS.get(one.name) == one.kind_name
    }


def show(one: Said, language: str) -> str:
    """What was sent, as messages show it; a height in metres, without its datum."""
    if one.measure == "height":
        return _plain("figure").show(figure_of("m", one.value), language)
    return _plain(_KIND_OF[one.measure]).show(one.value, language)


def show_read(name: str, wire: Any, language: str) -> str:
    """What was read back, in the notation of its list."""
    return restating_kind(name).show(wire, language)


def restating_kind(name: str) -> Kind:
    """What reads and shows the things of a list."""
    return KINDS[_RESTATED_AS[name]](Options(name, name, dict(_OPTIONS.get(name, {}))))


def _plain(kind_name: str) -> Kind:
    return KINDS[kind_name](Options(kind_name, kind_name, {}))
