"""Warnings made up in many styles: another hand than ours would write them so, and what they mean is known beforehand."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any, NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from parley.base.instant import DAY, HOUR, MINUTE, dtg, to_datetime
from parley.formats.navarea.read import read
from tests.formats.texts import MONTHS

E7 = 10_000_000
FIRST = 20_454 * DAY  # 1 January 2026
WORDS = ["ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN", "ELEVEN", "TWELVE"]


class Said(NamedTuple):
    """A phrase and what it means."""

    text: str
    value: Any


# -- positions: whole seconds, so that every way of writing them says the same


@st.composite
def places(draw: st.DrawFn) -> tuple[int, int]:
    """Latitude and longitude in tenths of a minute: six seconds."""
    return draw(st.integers(-48_000, 48_000)), draw(st.integers(-108_000, 107_999))


def wire(place: tuple[int, int]) -> list[int]:
    return [(abs(part) * E7 * 2 + 600) // 1200 * (1 if part >= 0 else -1) for part in place]


def parts(value: int, figures: int) -> tuple[str, str, int]:
    degrees, rest = divmod(abs(value), 600)
    return f"{degrees:0{figures}d}", f"{rest // 10:02d}", rest % 10


def written(style: int, place: tuple[int, int]) -> str:
    halves = []
    for value, figures, sides in ((place[0], 2, "NS"), (place[1], 3, "EW")):
        degrees, minutes, tenth = parts(value, figures)
        shapes = (
            f"{degrees}-{minutes}.{tenth}", f"{degrees}-{minutes}.{tenth}0", f"{degrees}-{minutes}-{tenth * 6:02d}",
            f"{degrees} {minutes}.{tenth}", f"{degrees}°{minutes}.{tenth}'", f"{degrees}{minutes}{tenth * 6:02d}", f"{degrees}-{minutes}.{tenth} ",
        )  # fmt: skip
        halves.append(shapes[style] + sides[value < 0])
    return " ".join(halves)


STYLES = st.integers(0, 6)


@st.composite
def rings(draw: st.DrawFn) -> list[tuple[int, int]]:
    lat, lon = draw(st.integers(-45_000, 45_000)), draw(st.integers(-108_000, 107_999))
    high, wide = draw(st.integers(10, 2_000)), draw(st.integers(10, 2_000))
    corners = [(0, -1), (-1, 0), (0, 1), (1, 0)]
    return [(lat + a * high, (lon + b * wide + 108_000) % 216_000 - 108_000) for a, b in corners]


@st.composite
def areas(draw: st.DrawFn) -> Said:
    style, comma = draw(STYLES), draw(st.sampled_from([", ", ",\n   ", " ", " - ", "; "]))
    ring = draw(rings())
    miles = draw(st.integers(1, 12))
    number = draw(st.sampled_from([str(miles), WORDS[miles - 1], f"{miles}.0"]))
    mile = draw(st.sampled_from(["MILES", "NM", "NAUTICAL MILES", "MILE"]))
    listed = comma.join(written(style, one) for one in ring)
    closed = listed + (comma + written(style, ring[0]) if draw(st.booleans()) else "")
    bound = draw(
        st.sampled_from(
            ["IN AREA BOUND BY", "IN AREA BOUNDED BY:", "IN THE AREA BOUNDED BY LINES JOINING", "IN AREA BOUND BY\n  "]
        )
    )
    around = draw(
        st.sampled_from(
            ["IN AREA WITHIN {} {} OF", "WITHIN {} {} OF", "WITHIN A {} {} RADIUS OF", "WITHIN RADIUS OF {} {} OF"]
        )
    )
    along = draw(
        st.sampled_from(
            [
                "WITHIN {} {} OF TRACKLINE JOINING",
                "WITHIN {} {} EITHER SIDE OF TRACKLINE JOINING",
                "WITHIN {} {} OF A LINE JOINING:",
            ]
        )
    )
    return draw(
        st.sampled_from(
            [
                Said(f"{bound} {closed}", [1, 0, *map(wire, ring)]),
                Said(
                    f"{around.format(number, mile)} {written(style, ring[0])}", [0, 0, miles * 1_852_000, wire(ring[0])]
                ),
                Said(f"{along.format(number, mile)} {listed}", [2, 0, 2 * miles * 1_852_000, *map(wire, ring)]),
            ]
        )
    )


# -- times


def clock(moment: int) -> str:
    at = moment % DAY // MINUTE
    return f"{at // 60:02d}{at % 60:02d}"


def day(moment: int, month: bool = True) -> str:
    at = to_datetime(moment)
    return f"{at.day:02d}" + (f" {MONTHS[at.month - 1]}" if month else "")


def stamp(moment: int, month: bool = True) -> str:
    at = to_datetime(moment)
    return f"{at.day:02d}{clock(moment)}Z" + (f" {MONTHS[at.month - 1]}" if month else "")


def same_month(*moments: int) -> bool:
    return len({to_datetime(one).month for one in moments}) == 1


@st.composite
def starts(draw: st.DrawFn) -> int:
    return FIRST + draw(st.integers(10, 300)) * DAY + draw(st.integers(0, 1439)) * MINUTE


@st.composite
def spans(draw: st.DrawFn) -> Said:
    begin = draw(starts())
    end = begin + draw(st.integers(1, 4 * 1440)) * MINUTE
    short = draw(st.booleans()) and same_month(begin, end)
    to, lead = draw(st.sampled_from([" TO ", " THRU ", " - "])), draw(st.sampled_from(["", "FROM "]))
    return Said(f"{lead}{stamp(begin, not short)}{to}{stamp(end)}", [[begin, end]])


@st.composite
def rows(draw: st.DrawFn, hours_first: bool = False) -> Said:
    begin, count = draw(starts()), draw(st.integers(2, 20))
    length = draw(st.integers(1, 1439)) * MINUTE
    last = begin + (count - 1) * DAY
    days = f"{day(begin, not same_month(begin, last))} THRU {day(last)}"
    hours = f"{clock(begin)}Z TO {clock(begin + length)}Z"
    shapes: list[Callable[[], str]] = [
        lambda: f"{hours} DAILY {days}", lambda: f"{hours}\n   DAILY, {days}", lambda: f"DAILY {hours} {days}", lambda: f"{days}, {hours} DAILY",
        lambda: f"{hours} EACH DAY {days}", lambda: f"{days} DAILY FROM {hours}",
    ]  # fmt: skip
    shape = draw(st.sampled_from(shapes[:3] if hours_first else shapes))
    return Said(shape(), [[begin + n * DAY, begin + n * DAY + length] for n in range(count)])


@st.composite
def lists(draw: st.DrawFn) -> Said:
    begin, length = draw(starts()), draw(st.integers(1, 1439)) * MINUTE
    steps = draw(st.lists(st.integers(1, 4), min_size=1, max_size=4))
    firsts = [begin + sum(steps[:n]) * DAY for n in range(len(steps) + 1)]
    months = [not same_month(one, two) for one, two in pairwise(firsts)] + [True]
    said = [day(one, month) for one, month in zip(firsts, months, strict=True)]
    text = ", ".join(said[:-1]) + draw(st.sampled_from([" AND ", ", AND ", ", "])) + said[-1]
    daily = draw(st.sampled_from([" DAILY", "", " ON"]))
    return Said(f"{clock(begin)}Z TO {clock(begin + length)}Z{daily} {text}", [[one, one + length] for one in firsts])


@st.composite
def whole_days(draw: st.DrawFn) -> Said:
    begin = draw(starts()) // DAY * DAY
    last = begin + draw(st.integers(1, 60)) * DAY
    text = f"{day(begin, not same_month(begin, last))} THRU {day(last)}"
    return Said(text, [[begin, last + DAY]])


ANY_TIME = st.one_of(spans(), rows(), lists(), whole_days())


def text_of(head: str, issued: int, body: str, end: int) -> str:
    return f"{dtg(issued)}\n{head}\nINDIA.\n1. {body}\n2. CANCEL THIS MSG {dtg(end + HOUR)}.\n"


@st.composite
def issues(draw: st.DrawFn, windows: list[list[int]]) -> int:
    return windows[0][0] // MINUTE * MINUTE - draw(st.integers(1, 40 * 1440)) * MINUTE


@settings(max_examples=500, deadline=None)
@given(st.data())
def test_one_area_in_one_time(data: st.DataObject) -> None:
    when, where = data.draw(ANY_TIME), data.draw(areas())
    issued = data.draw(issues(when.value))
    kind = data.draw(
        st.sampled_from(["GUNNERY EXERCISES", "HAZARDOUS OPERATIONS, ROCKET LAUNCHING", "SURVEY OPERATIONS"])
    )
    ships = data.draw(st.sampled_from(["", " BY M/V NORD 12", " BY TUG VISTA 9, BARGE KM 180 AND M/V A.B. STAR"]))
    name = f"HYDROLANT 12/{to_datetime(issued).year % 100:02d}(57)."
    text = text_of(name, issued, f"{kind} {when.text}{ships} {where.text}.", when.value[-1][1])
    warning = read(text)
    assert not warning.not_understood, text
    (notice,) = warning.notices
    assert (notice.windows, [area.wire for area in notice.areas]) == (when.value, [where.value]), text


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_several_areas_each_in_its_time(data: st.DataObject) -> None:
    whens = sorted(data.draw(st.lists(spans(), min_size=2, max_size=4)), key=lambda one: one.value)
    wheres = data.draw(st.lists(areas(), min_size=len(whens), max_size=len(whens)))
    first, last = whens[0].value[0][0], max(one.value[0][1] for one in whens)
    if last - first > 60 * DAY:
        return
    body = "HAZARDOUS OPERATIONS:\n" + "\n".join(
        f"   {letter}. {when.text} {where.text}." for letter, when, where in zip("ABCD", whens, wheres, strict=False)
    )
    warning = read(text_of("NAVAREA IV 3/26.", data.draw(issues([[first, 0]])), body, last))
    assert not warning.not_understood, warning.text
    found = [(notice.windows, area.wire) for notice in warning.notices for area in notice.areas]
    assert sorted(map(repr, found)) == sorted(
        repr((when.value, where.value)) for when, where in zip(whens, wheres, strict=True)
    )


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_two_rows_and_an_alternate(data: st.DataObject) -> None:
    one = data.draw(rows(hours_first=True))  # after days first, hours joined by AND may be more of the same days' hours
    length = one.value[0][1] - one.value[0][0]
    begin = one.value[-1][1] + data.draw(st.integers(1, 2000)) * MINUTE
    other = f"{clock(begin)}Z TO {clock(begin + length)}Z DAILY {day(begin)} AND {day(begin + DAY)}"
    joint = data.draw(st.sampled_from([", ALTERNATE ", " ALTERNATE ", ",\n   ALTERNATE ", " AND ", ", "]))
    windows = [*one.value, [begin, begin + length], [begin + DAY, begin + DAY + length]]
    issued = data.draw(issues(one.value))
    name = f"HYDROPAC 12/{to_datetime(issued).year % 100:02d}."
    where = data.draw(areas())
    warning = read(text_of(name, issued, f"FIRING {one.text}{joint}{other} {where.text}.", windows[-1][1]))
    assert not warning.not_understood, warning.text
    assert warning.notices[0].windows == windows
    assert bool(warning.notices[0].alternates) == ("ALTERNATE" in joint)
