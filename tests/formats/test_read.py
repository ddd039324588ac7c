"""Reading warnings: ways of writing that mean the same, and what must be refused."""

import pytest

from parley.base import instant
from parley.base.errors import LocalError
from parley.base.limits import WARNING_MAX_CHARS
from parley.formats.navarea.read import read
from parley.formats.navarea.warning import Notice, Warning

SQUARE = "13-00.00N 080-00.00E, 13-00.00N 081-00.00E, 14-00.00N 081-00.00E, 14-00.00N 080-00.00E"
CORNERS = [
    [130_000_000, 800_000_000],
    [130_000_000, 810_000_000],
    [140_000_000, 810_000_000],
    [140_000_000, 800_000_000],
]


def warning(body: str, issued: str = "021211Z APR 26", name: str = "HYDROPAC 1000/26.") -> Warning:
    return read(f"{issued}\n{name}\nBAY OF BENGAL.\nINDIA.\n{body}")


def one(body: str, issued: str = "021211Z APR 26") -> Notice:
    found = warning(body, issued)
    assert len(found.notices) == 1, found.not_understood
    return found.notices[0]


def window(begin: str, end: str) -> list[int]:
    return [instant.parse(begin), instant.parse(end)]


def windows(when: str, until: str = "", issued: str = "021211Z APR 26") -> list[list[int]]:
    cancel = f"\n2. CANCEL THIS MSG {until}." if until else ""
    return one(f"1. GUNNERY EXERCISES {when} IN AREA BOUND BY\n   {SQUARE}.{cancel}", issued).windows


def area(where: str, rest: str = "") -> list[object]:
    return one(f"1. GUNNERY EXERCISES 071100Z TO 071700Z APR {where}.{rest}").areas[0].wire


def codes(body: str, **head: str) -> list[str]:
    found = warning(body, **head)
    assert not found.notices
    return [refused.code.removeprefix("formats.") for refused in found.not_understood]


def refused(when: str, where: str = f"IN AREA BOUND BY {SQUARE}", more: str = "") -> list[str]:
    return codes(f"1. GUNNERY EXERCISES {when} {where}.{more}")


@pytest.mark.parametrize(
    "position",
    [
        "13-38.17N 080-08.92E", "13-38.17N, 080-08.92E", "13-38.17 N 080-08.92 E", "13 38.17N 080 08.92E",
        "13°38.17'N 080°08.92'E", "1338.17N 08008.92E", "13-38.170N\n   080-08.9200E", "13-38.17n 080-08.92e",
    ],
)  # fmt: skip
def test_a_position_in_minutes_is_one_however_it_is_written(position: str) -> None:
    assert area(f"IN AREA WITHIN 3 MILES OF {position}") == [0, 0, 5_556_000, [136_361_667, 801_486_667]]


@pytest.mark.parametrize("position", ["13-38-10N 080-08-55E", "133810N 0800855E", "13°38'10\"N 080°08'55\"E"])
def test_a_position_in_seconds_is_one_however_it_is_written(position: str) -> None:
    assert area(f"IN AREA WITHIN 3 MILES OF {position}") == [0, 0, 5_556_000, [136_361_111, 801_486_111]]


@pytest.mark.parametrize(
    "position",
    [
        "13-68.17N 080-08.92E", "3-38.17N 080-08.92E", "13-38.17N 80-08.92E", "93-38.17N 080-08.92E",
        "13-38.17N 180-08.92E", "13-38.17N 080-08-55E", "13-38.17 080-08.92E", "13-38.17N", "13-38.17N 080-08.92N",
    ],
)  # fmt: skip
def test_a_position_that_cannot_be_is_refused(position: str) -> None:
    assert refused("071100Z TO 071700Z APR", f"IN AREA WITHIN 3 MILES OF {position}")


def test_the_date_line_has_one_name() -> None:
    assert area("IN AREA WITHIN 3 MILES OF 13-00.00N 180-00.00E") == [0, 0, 5_556_000, [130_000_000, -1_800_000_000]]


@pytest.mark.parametrize(
    ("where", "reach_mm"),
    [
        ("IN AREA WITHIN THREE MILES OF", 5_556_000), ("WITHIN 3 NM OF", 5_556_000), ("IN AREA WITHIN 12.50 MILES OF", 23_150_000),
        ("IN AREA WITHIN A 5 NAUTICAL MILE RADIUS OF", 9_260_000), ("WITHIN 500 METERS OF", 500_000), ("WITHIN 10 KM OF", 10_000_000),
    ],
)  # fmt: skip
def test_a_distance_is_in_sea_miles_unless_another_unit_stands(where: str, reach_mm: int) -> None:
    assert area(f"{where} 13-00.00N 080-00.00E") == [0, 0, reach_mm, CORNERS[0]]


@pytest.mark.parametrize(
    "where", ["IN AREA BOUND BY", "IN AREA BOUND BY:", "IN AREA BOUNDED BY", "IN AREA BOUNDED BY LINES JOINING"]
)
def test_corners_in_their_order(where: str) -> None:
    assert area(f"{where} {SQUARE}") == [1, 0, *CORNERS]
    assert area(f"{where} {SQUARE}, 13-00.00N 080-00.00E") == [1, 0, *CORNERS]


def test_a_line_is_as_wide_as_its_berth_on_both_sides() -> None:
    line = "ALONG TRACKLINE JOINING 13-00.00N 080-00.00E, 14-00.00N 080-00.00E"
    assert area(line, "\n   TWO MILE BERTH REQUESTED.") == [2, 0, 7_408_000, CORNERS[0], CORNERS[3]]
    assert refused("071100Z TO 071700Z APR", line, "\n   WIDE BERTH REQUESTED.") == ["no-width"]
    assert refused("071100Z TO 071700Z APR", line) == ["no-width"]
    assert area(line.replace("TRACKLINE", "A LINE"), "\n   TWO MILE BERTH REQUESTED.")[2] == 7_408_000
    assert area(f"WITHIN TEN MILES OF {line[6:]}", "\n   TWO MILE BERTH REQUESTED.")[2] == 37_040_000


def test_what_is_said_to_be_in_the_vicinity_is_marked() -> None:
    found = one("1. SURVEY 071100Z TO 071700Z APR IN VICINITY 13-00.00N 080-00.00E.\n   ONE MILE BERTH REQUESTED.")
    assert found.areas[0].vague
    assert found.areas[0].wire == [0, 0, 1_852_000, CORNERS[0]]


@pytest.mark.parametrize(
    ("where", "code"),
    [
        ("IN AREA BOUND BY 13-00.00N 080-00.00E, 14-00.00N 080-00.00E", "too-few-points"),
        ("IN AREA BOUND BY 13-00.00N 080-00.00E, 14-00.00N 081-00.00E, 13-00.00N 081-00.00E, 14-00.00N 080-00.00E", "area-crosses"),
        ("WITHIN 3 MILES OF 13-00.00N 080-00.00E, 14-00.00N 080-00.00E", "several-centres"),
        (f"IN AREA BOUND BY {SQUARE} AND THENCE ALONG COASTLINE", "doubtful-word"),
        (f"IN AREA BOUND BY {SQUARE}. 15-00.00N 080-00.00E", "figure-left-over"),
        (f"IN AREA BOUND BY {SQUARE} AND IN AREA WITHIN 3 MILES OF 13-00.00N 080-00.00E", "two-areas"),
        ("WITHIN 0 MILES OF 13-00.00N 080-00.00E", "bad-length"),
        ("WITHIN 900 MILES OF 13-00.00N 080-00.00E", "bad-length"),
    ],
)  # fmt: skip
def test_an_area_that_is_not_certain_is_refused(where: str, code: str) -> None:
    assert refused("071100Z TO 071700Z APR", where) == [code]


DAY_5, DAY_6, DAY_7 = (window(f"0{day}0030Z APR 26", f"0{day}0500Z APR 26") for day in (5, 6, 7))


@pytest.mark.parametrize(
    ("when", "wanted"),
    [
        ("0030Z TO 0500Z DAILY 05 THRU 07 APR", [DAY_5, DAY_6, DAY_7]),
        ("DAILY 0030Z TO 0500Z 05 THRU 07 APR", [DAY_5, DAY_6, DAY_7]),
        ("05 THRU 07 APR 0030Z TO 0500Z DAILY", [DAY_5, DAY_6, DAY_7]),
        ("0030Z-0500Z DAILY 05, 06 AND 07 APR", [DAY_5, DAY_6, DAY_7]),
        ("0030Z TO 0500Z 05 AND 07 APR", [DAY_5, DAY_7]), ("0030Z TO 0500Z ON 05 AND 07 APR", [DAY_5, DAY_7]),
        ("050030Z TO 050500Z, 060030Z TO 060500Z APR", [DAY_5, DAY_6]),
        ("050030Z TO 050500Z APR, ALTERNATE 0030Z TO 0500Z DAILY 06 AND 07 APR", [DAY_5, DAY_6, DAY_7]),
        ("050030Z TO 050500Z APR, ALTERNATE 0030Z TO 0500Z 06 THRU 07 APR", [DAY_5, DAY_6, DAY_7]),
        ("050030 UTC TO 050500 UTC APR 26", [DAY_5]),
        ("050030Z APR TO 050500Z APR", [DAY_5]),
        ("05 THRU 07 APR", [window("050000Z APR 26", "080000Z APR 26")]),
        ("28 MAR THRU 07 APR", [window("280000Z MAR 26", "080000Z APR 26")]),
        ("05 APR THRU 02 JAN 27", [window("050000Z APR 26", "030000Z JAN 27")]),
        ("IN PROGRESS UNTIL 05 APR", [window("021211Z APR 26", "060000Z APR 26")]),
        ("IN PROGRESS UNTIL 050500Z APR", [window("021211Z APR 26", "050500Z APR 26")]),
        ("0030Z TO 2400Z DAILY 05 APR", [window("050030Z APR 26", "060000Z APR 26")]),
        ("2200Z TO 0500Z DAILY UNTIL 04 APR",
         [window(f"0{day}2200Z APR 26", f"0{day + 1}0500Z APR 26") for day in (2, 3, 4)]),
    ],
)  # fmt: skip
def test_windows(when: str, wanted: list[list[int]]) -> None:
    assert windows(when) == wanted


def test_months_and_years_turn() -> None:
    assert windows("302300Z TO 010100Z JAN", issued="281200Z DEC 25") == [window("302300Z DEC 25", "010100Z JAN 26")]
    assert windows("29 DEC, 01 AND 02 JAN", issued="281200Z DEC 25")[0] == window("290000Z DEC 25", "300000Z DEC 25")
    assert windows("UNTIL 15 JAN", issued="281200Z DEC 25") == [window("281200Z DEC 25", "160000Z JAN 26")]
    assert windows("302300Z TO 010100Z, 012300Z TO 020100Z MAY")[0] == window("302300Z APR 26", "010100Z MAY 26")


def test_until_a_day_that_was_lately_over_is_read_by_the_time_of_cancelling_alone() -> None:
    assert refused("IN PROGRESS UNTIL 28 MAR") == ["no-year"]
    assert windows("IN PROGRESS UNTIL 28 MAR", until="290001Z MAR 27")[0][1] == instant.parse("290000Z MAR 27")
    assert refused("05 NOV") == ["no-year"]
    assert refused("05 JAN") == ["no-year"]


def test_no_month_at_all_is_read_by_the_time_of_cancelling_alone() -> None:
    assert windows("050030Z TO 050500Z", until="050600Z APR 26") == [DAY_5]
    assert refused("050030Z TO 050500Z") == ["no-month"]


def test_the_last_night_belongs_to_its_first_day_unless_the_warning_ends_before() -> None:
    assert windows("2200Z TO 0500Z DAILY 05 AND 06 APR", until="070600Z APR 26")[-1][1] == instant.parse(
        "070500Z APR 26"
    )
    more = "\n2. CANCEL THIS MSG 060600Z APR 26."
    assert refused("2200Z TO 0500Z DAILY 05 AND 06 APR", more=more) == ["contradicts-cancel"]


def test_weekdays_are_left_out() -> None:
    found = windows("0030Z TO 0500Z DAILY 03 THRU 07 APR EXCEPT SATURDAYS AND SUNDAYS")
    assert [begin for begin, _ in found] == [instant.parse(f"0{day}0030Z APR 26") for day in (3, 6, 7)]
    assert refused("1800Z TO 2300Z DAILY 03 THRU 07 APR EXCEPT SUNDAYS") == ["weekday-in-doubt"]


@pytest.mark.parametrize(
    ("when", "code"),
    [
        ("310030Z TO 310500Z APR", "no-such-date"), ("050630Z TO 050500Z APR", "window-ends-first"),
        ("05 THRU 31 APR", "no-such-date"), ("0030Z TO 0500Z 05 THRU 07 APR", "daily-not-said"),
        ("0030Z TO 2560Z DAILY 05 APR", "no-such-hour"), ("07 THRU 05 APR", "out-of-order"),
        ("0030Z TO 0500Z DAILY 05, 04 AND 07 APR", "out-of-order"), ("0030Z TO 0500Z DAILY", "no-window"),
        ("071100Z TO 071700Z APR AND DAILY", "doubtful-word"), ("MONDAY THRU FRIDAY", "doubtful-word"),
        ("FROM SUNRISE TO SUNSET 05 APR", "doubtful-word"), ("071100Z TO 071700Z APR 27", "contradicts-issue"),
        ("PROBABLY 071100Z TO 071700Z APR", "doubtful-word"), ("07110Z TO 071700Z APR", "figure-left-over"),
        ("050030Z TO 050500Z APR, 050030Z TO 050500Z APR", "out-of-order"), ("", "no-window"),
        ("0030Z TO 0500Z DAILY 05 THRU 07 APR EXCEPT 06 APR", "time-not-understood"),
    ],
)  # fmt: skip
def test_a_time_that_is_not_certain_is_refused(when: str, code: str) -> None:
    assert refused(when) == [code]


def test_what_has_no_end_has_no_windows() -> None:
    for when in ("IN PROGRESS UNTIL FURTHER NOTICE", "IN PROGRESS", "UFN"):
        found = one(f"1. CABLE OPERATIONS {when} BY M/V LAYLA IN AREA BOUND BY {SQUARE}.")
        assert (found.windows, found.open_since) == ([], instant.parse("021211Z APR 26"))


def test_lettered_areas_share_what_the_head_says() -> None:
    found = one(
        f"1. SURVEY 05 APR BY M/V A IN AREAS BOUND BY:\n   A. {SQUARE}.\n   B. {SQUARE}.\n   TWO MILE BERTH REQUESTED."
    )
    assert [area.label for area in found.areas] == ["A", "B"]
    assert found.berth_mm == 3_704_000


def test_words_before_an_items_positions_are_refused() -> None:
    assert codes(f"1. SURVEY 05 APR IN AREAS BOUND BY:\n   A. {SQUARE}.\n   B. ISLAND OF X AND {SQUARE}.") == [
        "figure-left-over"
    ]


def test_a_letter_out_of_turn_is_refused() -> None:
    assert codes(f"1. SURVEY 05 APR IN AREAS BOUND BY:\n   A. {SQUARE}.\n   C. {SQUARE}.") == ["figure-left-over"]


def test_heights_over_a_named_datum() -> None:
    body = f"1. FIRING 071100Z TO 071700Z APR IN AREA BOUND BY {SQUARE}. {{}}."
    assert one(body.format("SURFACE TO 5000 FEET AMSL")).height == [0, 0, 1_524_000]
    assert one(body.format("FROM SFC TO FL 180")).height == [3, 0, 5_486_400]
    assert one(body.format("ALTITUDE 2000 FEET AGL TO 3000 FEET AGL")).height == [1, 609_600, 914_400]
    assert codes(body.format("2000 FEET TO 3000 FEET")) == ["height-not-understood"]
    assert one(body.format("WGS-84 DATUM")).areas[0].wire[1] == 0
    assert one(body.format("CGCS2000")).areas[0].wire[1] == 1


def test_ships_names_may_have_numbers() -> None:
    body = "1. SURVEY 05 THRU 07 APR BY BARGE KM 180, TUG VISTA 9 AND M/V NORD 12\n   IN AREA BOUND BY " + SQUARE + "."
    assert one(body).windows == [window("050000Z APR 26", "080000Z APR 26")]
    assert one(body).ships == "BARGE KM 180, TUG VISTA 9 AND M/V NORD 12"
    tail = "1. CABLE OPERATIONS BY M/V NORD 12 05 THRU 07 APR IN AREA BOUND BY " + SQUARE + "."
    assert one(tail).windows == [window("050000Z APR 26", "080000Z APR 26")]


def test_cancelling() -> None:
    body = "1. CANCEL HYDROPAC 841/26, 842/26(63) AND NAVAREA XII 3/26.\n2. CANCEL THIS MSG 150600Z APR 26."
    assert warning(body).cancels == (
        ("HYDROPAC 841/26", "HYDROPAC 842/26", "NAVAREA XII 3/26"),
        instant.parse("150600Z APR 26"),
        False,
    )
    body = "CANCEL HYDROPAC 841/26 AND THIS MSG, OPERATIONS COMPLETED."
    assert warning(body).cancels == (("HYDROPAC 841/26",), None, True)
    assert codes("1. CANCEL YDROPAC 841/26.") == ["cancel-not-understood"]


def test_another_paragraph_that_changes_the_first_undoes_it() -> None:
    area = f"1. FIRING 071100Z TO 071700Z APR IN AREA BOUND BY {SQUARE}."
    assert codes(area + "\n2. OPERATIONS POSTPONED BY ONE DAY.") == ["no-area", "upset"]


def test_the_head() -> None:
    found = warning(f"1. FIRING 071100Z TO 071700Z APR IN AREA BOUND BY {SQUARE}.")
    assert (found.name, found.regions) == ("HYDROPAC 1000/26", ("BAY OF BENGAL", "INDIA"))
    assert codes(f"1. FIRING 07 APR IN AREA BOUND BY {SQUARE}.", issued="") == ["no-issue"]
    assert codes(f"1. FIRING 07 APR IN AREA BOUND BY {SQUARE}.", name="HYDROPAC 1000/24.") == ["year-contradicts"]


def test_a_text_has_a_bound() -> None:
    read("A" * WARNING_MAX_CHARS)
    with pytest.raises(LocalError, match="text-too-long"):
        read("A" * (WARNING_MAX_CHARS + 1))
