"""Read-backs: what is said again says the same, and any digit that its notation can tell apart is found (spec: messages §9)."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.messages import FieldError, load, mgrs
from parley.messages.kinds.figure import UNITS
from parley.messages.kinds.kind import Said
from parley.messages.kinds.local_time import LocalTime
from parley.messages.kinds.moment import INSTANT_MAX
from parley.messages.restating import (
    LISTS,
    Value,
    agree,
    compare,
    lists_of,
    restated,
    restating_kind,
    show,
    show_read,
    unread,
    values,
    wanted,
)  # fmt: skip
from tests.messages import generate

CATALOGUE = load()
BOTH = ("en", "zh")
SHOALS = [185_000_000, 1_122_500_000]
FIRING = {
    "weapon": "guns", "areas": ["circle; 10 NM; 18.5N 112.25E", "sector; 18.5N 112.25E; 350; 045; 0 NM; 12 NM"],
    "height": "0 m to 6096 m sea-level", "windows": ["160000Z MAR 26 to 160900Z MAR 26"], "frequency": "156.8 MHz",
}  # fmt: skip

positions = st.tuples(st.integers(mgrs.SOUTH, mgrs.NORTH - 1), st.integers(-1_800_000_000, 1_799_999_999)).map(list)
moments = st.one_of(st.integers(0, INSTANT_MAX), st.integers(0, INSTANT_MAX // 60_000).map(lambda n: n * 60_000))
measures = st.one_of(
    st.tuples(st.just("position"), positions), st.tuples(st.just("time"), moments),
    st.tuples(st.just("length"), st.one_of(st.integers(0, 4 * 10**10), st.integers(0, 200_000).map(lambda n: n * 185_200))),
    st.tuples(st.just("height"), st.integers(-12_000_000, 4 * 10**10)), st.tuples(st.just("speed"), st.integers(0, 4 * 10**10)),
    st.tuples(st.just("frequency"), st.integers(3_000, 3 * 10**11)), st.tuples(st.just("duration"), st.integers(0, 10**11)),
    st.tuples(st.just("bearing"), st.integers(0, 3599)), st.tuples(st.just("count"), st.integers(-(2**63) + 1, 2**63 - 1)),
).map(lambda pair: Said(*pair))  # fmt: skip


def firing() -> tuple[Any, dict[int, Any]]:
    form = CATALOGUE.form("live-firing-notice")
    return form, form.read(FIRING, "en")


def said_of(found: list[Value]) -> list[Said]:
    return [one.said for one in found]


@settings(max_examples=500, deadline=None)
@given(measures, st.integers(-720, 840))
def test_what_is_restated_agrees_and_reads_back_as_it_is_shown(one: Said, offset: int) -> None:
    """spec: messages §9.2, §9.3."""
    found = restated([one], lambda _: offset)
    assert len(found) == 1
    for name, (wire,) in found.items():
        assert agree(name, one, wire)
        kind = restating_kind(name)
        kind.check(wire)
        for language in BOTH:
            assert kind.read(show_read(name, wire, language), language) == wire
    assert all(row.agrees for row in compare([one], found)) and unread([one], found) == 0


@settings(max_examples=500, deadline=None)
@given(measures, st.integers(-720, 840), st.integers(-(10**6), 10**6).filter(bool))
def test_what_is_a_step_apart_never_agrees(one: Said, offset: int, by: int) -> None:
    """spec: messages §9.3."""
    ((name, (wire,)),) = restated([one], lambda _: offset).items()
    other: Any
    if name == "figures":
        unit = UNITS[wire[0]]
        other = [wire[0], wire[1] + by]
        assert agree(name, one, other) == (abs(one.value - other[1] * unit.step) < unit.step)
        assert not agree(name, one, [wire[0], wire[1] + (2 if by > 0 else -2)])
    elif name == "times":
        other = [wire[0] + by * 60_000, wire[1]]
        assert not agree(name, one, other)
    elif name == "bearings":
        assert not agree(name, one, (wire + by) % 3600) or by % 3600 == 0
    elif name == "counts":
        assert not agree(name, one, wire + by)


@settings(max_examples=300, deadline=None)
@given(positions, st.integers(-10_000, 10_000), st.integers(-10_000, 10_000))
def test_positions_in_minutes_agree_to_a_thousandth(position: list[int], north: int, east: int) -> None:
    """spec: messages §9.3."""
    other = [position[0] + north, (position[1] + east + 1_800_000_000) % 3_600_000_000 - 1_800_000_000]
    near = Fraction(10**7, 60_000)
    assert agree("positions", Said("position", position), other) == (abs(north) < near and abs(east) < near)


def test_another_measure_never_agrees() -> None:
    """spec: messages §3.16, §9.3."""
    code = {unit.name: code for code, unit in enumerate(UNITS)}
    said = {"speed": 1_000_000, "length": 1_000_000, "height": 6_096_000, "duration": 60_000}
    for measure, good in (
        ("speed", ["km/h", 100]),
        ("length", ["km", 1_000]),
        ("height", ["ft", 200_000]),
        ("duration", ["min", 1_000]),
    ):
        for unit, number in code.items():
            found = agree("figures", Said(measure, said[measure]), [number, good[1]])
            assert found == (unit == good[0]), (measure, unit)


def test_a_local_time_to_the_minute_is_as_good_as_a_minute() -> None:
    """spec: messages §9.3."""
    noon = 1_765_886_400_000
    half = Said("time", noon + 30_000)
    assert agree("times", half, [noon, 480]) and agree("times", half, [noon + 60_000, 480])
    assert not agree("times", half, [noon - 60_000, 480]) and not agree("times", half, [noon + 1, 480])
    assert not agree("times", Said("time", noon), [noon + 60_000, 0]) and agree(
        "times", Said("time", noon), [noon, -300]
    )


def test_a_notice_is_read_back_whole() -> None:
    """spec: messages §9.1, §9.2."""
    form, payload = firing()
    found = values(form, payload)
    assert [(one.field, one.item, one.said.measure) for one in found] == [
        ("areas", 1, "length"), ("areas", 1, "position"), ("areas", 2, "position"), ("areas", 2, "bearing"),
        ("areas", 2, "bearing"), ("areas", 2, "length"), ("areas", 2, "length"), ("height", 0, "height"),
        ("height", 0, "height"), ("windows", 1, "time"), ("windows", 1, "time"), ("frequency", 0, "frequency"),
    ]  # fmt: skip
    said = said_of(found)
    read = restated(said, lambda _: 480)
    assert {name: [show_read(name, wire, "en") for wire in wires] for name, wires in read.items()} == {
        "grids": ["49Q FA 31958 45961", "49Q FA 31958 45961"],
        "times": ["16 March 2026 08:00 (UTC+08:00)", "16 March 2026 17:00 (UTC+08:00)"],
        "figures": ["18.52 km", "0 ft", "22.224 km", "0 ft", "20000 ft", "156800 kHz"],
        "bearings": ["N10.0°W true", "N45.0°E true"],
    }
    assert [show(one, "zh") for one in said[:3]] == [
        "10海里",
        "北纬18°30′00″东经112°15′00″",
        "北纬18°30′00″东经112°15′00″",
    ]
    assert show(said[8], "en") == "6096 m"
    assert all(row.agrees for row in compare(said, read)) and unread(said, read) == 0


def test_what_is_left_out_or_added_differs() -> None:
    """spec: messages §9.3: a list that is read back is read back whole."""
    said = said_of(values(*firing()))
    read = restated(said, lambda _: 0)
    short = compare(said, read | {"times": read["times"][:1]})
    assert [(row.list_name, row.number, row.read) for row in short if not row.agrees] == [("times", 2, None)]
    more = compare(said, read | {"grids": [*read["grids"], read["grids"][0]]})
    assert [(row.list_name, row.number, row.sent) for row in more if not row.agrees] == [("grids", 3, None)]
    swapped = compare(said, read | {"times": read["times"][::-1]})
    assert [row.agrees for row in swapped if row.list_name == "times"] == [False, False]
    only = {"bearings": read["bearings"]}
    assert all(row.agrees for row in compare(said, only)) and unread(said, only) == len(said) - 2


def test_only_the_first_sixteen_are_wanted() -> None:
    said = [Said("count", n) for n in range(20)]
    assert [one.value for one in wanted("counts", said)] == list(range(16))
    assert unread(said, restated(said, lambda _: 0)) == 4


def test_where_one_position_has_no_grid_all_stand_in_minutes_too() -> None:
    """spec: messages §9.2."""
    polar = [850_000_000, 100_000_000]
    said = [Said("position", SHOALS), Said("position", polar)]
    read = restated(said, lambda _: 0)
    assert read == {"grids": ["49QFA3195845961"], "positions": [SHOALS, polar]}
    assert all(row.agrees for row in compare(said, read)) and unread(said, {"grids": read["grids"]}) == 1


@pytest.mark.parametrize("form", CATALOGUE.forms, ids=lambda form: form.name)
@settings(max_examples=3, deadline=None)
@given(rng=st.randoms(use_true_random=False))
def test_every_form_can_be_read_back(form: Any, rng: Any) -> None:
    """What the node proposes for any message is itself a message that may be sent, and agrees with it."""
    said = said_of(values(form, generate.message(form, rng)))
    read = restated(said, lambda _: 480)
    if not read:
        return
    back = CATALOGUE.form("read-back")
    payload = back.payload({"about": [0, 1, 42, 17, bytes(32)], **read})
    assert lists_of(back, payload) == read and set(read) <= set(LISTS)
    assert all(row.agrees for row in compare(said, lists_of(back, payload)))
    assert values(back, payload) == []


@pytest.mark.parametrize(
    ("typed", "wire"),
    [("2025-12-16T16:00+08:00", [1_765_872_000_000, 480]), ("160800Z DEC 25", [1_765_872_000_000, 0]),
     ("2025-12-16T03:00:00-05:00", [1_765_872_000_000, -300]), ("2025年12月16日16:00（UTC+08:00）", [1_765_872_000_000, 480]),
     ("16 December 2025 13:45:00.001 (UTC+05:45)", [1_765_872_000_001, 345])],
)  # fmt: skip
def test_local_times_as_typed(typed: str, wire: list[int]) -> None:
    """spec: messages §3.15."""
    kind = restating_kind("times")
    assert isinstance(kind, LocalTime) and kind.read(typed, "en") == wire


@pytest.mark.parametrize(
    ("wire", "english", "chinese", "typed"),
    [(0, "N00.0°E true", "北偏东00.0°（真）", "N0E"), (450, "N45.0°E true", "北偏东45.0°（真）", "n 45 e"),
     (900, "N90.0°E true", "北偏东90.0°（真）", "S90E"), (1350, "S45.0°E true", "南偏东45.0°（真）", "135"),
     (1800, "S00.0°E true", "南偏东00.0°（真）", "S0W"), (2700, "S90.0°W true", "南偏西90.0°（真）", "N90W"),
     (3595, "N00.5°W true", "北偏西00.5°（真）", "N0.5W true")],
)  # fmt: skip
def test_quadrants(wire: int, english: str, chinese: str, typed: str) -> None:
    """spec: messages §3.17."""
    kind = restating_kind("bearings")
    assert (kind.show(wire, "en"), kind.show(wire, "zh")) == (english, chinese)
    assert [kind.read(text, "en") for text in (english, chinese, typed)] == [wire] * 3
    with pytest.raises(FieldError):
        kind.read("N91E", "en")
