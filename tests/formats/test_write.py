"""What is written as a warning reads back the same."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.base import instant
from parley.base.errors import LocalError
from parley.base.instant import DAY, HOUR, MINUTE
from parley.formats.navarea.read import read
from parley.formats.navarea.warning import Area, Notice
from parley.formats.navarea.write import WIDTH, write
from tests.formats.texts import texts

E7 = 10_000_000
ISSUED = instant.parse("021211Z APR 26")


def plain(notice: Notice) -> Notice:
    return notice._replace(paragraph=0, areas=tuple(area._replace(label="") for area in notice.areas))


@st.composite
def wires(draw: st.DrawFn) -> list[Any]:
    lat, lon = draw(st.integers(-80 * E7, 80 * E7)), draw(st.integers(-180 * E7, 180 * E7 - 1))
    high, wide = draw(st.integers(1_000, 3 * E7)), draw(st.integers(1_000, 3 * E7))
    ring = [
        [lat + a * high, (lon + b * wide + 180 * E7) % (360 * E7) - 180 * E7]
        for a, b in ((0, -1), (-1, 0), (0, 1), (1, 0))
    ]
    length = draw(st.integers(1, 499_999_999))
    return draw(st.sampled_from([[0, 0, length, ring[0]], [1, 0, *ring], [2, 0, 2 * length, *ring[:3]]]))


@st.composite
def spans(draw: st.DrawFn) -> list[list[int]]:
    begin = ISSUED - ISSUED % DAY + DAY
    found = []
    for _ in range(draw(st.integers(1, 5))):
        begin += draw(st.integers(0, 3 * DAY // MINUTE)) * MINUTE
        length = draw(st.integers(1, 23 * 60)) * MINUTE
        found += [[begin + day * DAY, begin + day * DAY + length] for day in range(draw(st.integers(1, 9)))]
        begin = found[-1][1] + 1 * MINUTE
    return found


@st.composite
def notices(draw: st.DrawFn) -> Notice:
    areas = tuple(Area("", wire, False) for wire in draw(st.lists(wires(), min_size=1, max_size=4)))
    windows = draw(spans())
    first = draw(st.integers(1, len(windows)))
    heights = [
        None,
        [0, 0, 1_524_000],
        [1, 304_800, 609_600],
        [3, 0, 6_096_000],
        [0, 1_000, 40_000_000_000],
        [0, 1_001, 2_002],
    ]
    return Notice(
        1, draw(st.sampled_from(["HAZARDOUS OPERATIONS", "GUNNERY EXERCISES ROCKET LAUNCHING"])), areas,
        draw(st.sampled_from(heights)) if len(areas) == 1 else None, windows, windows[first:],
        draw(st.sampled_from([None, 0, 3_704_000, 400_000])), None, draw(st.sampled_from(["", "M/V NORD 12", "TUG A, BARGE KM 180 AND RIG X"])),
    )  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(notices(), min_size=1, max_size=3))
def test_what_is_written_reads_back_the_same(given: list[Notice]) -> None:
    text = write("HYDROPAC 1000/26", ISSUED, given, ["BAY OF BENGAL", "INDIA"], ["NAVAREA XII 3/26"])
    back = read(text)
    assert [plain(one) for one in back.notices] == [plain(one) for one in given]
    assert (back.name, back.issued, back.regions) == ("HYDROPAC 1000/26", ISSUED, ("BAY OF BENGAL", "INDIA"))
    assert back.cancels.itself_at == max(end for one in given for _, end in one.windows) + HOUR
    assert all(len(line) <= WIDTH + 30 for line in text.splitlines())


def test_warnings_are_written_again_and_say_the_same() -> None:
    count = 0
    for text in texts().values():
        warning = read(text)
        if warning.notices and warning.issued is not None and len({one.kind for one in warning.notices}) == 1:
            name = warning.name if len(warning.name.split("/")[-1]) == 2 else "HYDROPAC 1/26"
            try:
                again = read(write(name, warning.issued, warning.notices))
            except LocalError as error:
                assert error.code == "formats.cannot-be-written"
                continue
            assert [plain(one) for one in again.notices] == [plain(one) for one in warning.notices]
            count += 1
    assert count > 930


def test_a_text_as_people_write_it() -> None:
    square = [1, 0, *([lat * E7, lon * E7] for lat, lon in ((13, 80), (13, 81), (14, 81), (14, 80)))]
    begin = instant.parse("050030Z APR 26")
    windows = [[begin + day * DAY, begin + day * DAY + 4 * HOUR] for day in range(11)]
    notice = Notice(1, "HAZARDOUS OPERATIONS", (Area("", square, False),), None, windows, [], None, None)
    assert write("HYDROPAC 1000/26", ISSUED, [notice], ["INDIA"]) == (
        "021211Z APR 26\nHYDROPAC 1000/26.\nINDIA.\n"
        "1. HAZARDOUS OPERATIONS 0030Z TO 0430Z DAILY 05 APR 26 THRU 15 APR\n"
        "   26 IN AREA BOUND BY 13-00.00N 080-00.00E, 13-00.00N 081-00.00E,\n"
        "   14-00.00N 081-00.00E, 14-00.00N 080-00.00E.\n"
        "2. CANCEL THIS MSG 150530Z APR 26.\n"
    )


@pytest.mark.parametrize(
    ("wire", "height", "window"),
    [
        ([3, 0, [0, 0], 0, 900, 0, 1000], None, [ISSUED + HOUR, ISSUED + 2 * HOUR]),
        ([0, 0, 1000, [0, 0]], [2, 0, 1000], [ISSUED + HOUR, ISSUED + 2 * HOUR]),
        ([0, 0, 1000, [0, 0]], None, [ISSUED + HOUR, ISSUED + HOUR + 1]),
        ([0, 0, 1000, [0, 0]], None, [ISSUED - 2 * HOUR, ISSUED - HOUR]),
        ([2, 0, 1001, [0, 0], [0, 1]], None, [ISSUED + HOUR, ISSUED + 2 * HOUR]),
    ],
)
def test_what_such_a_text_cannot_say_is_not_written(
    wire: list[Any], height: list[int] | None, window: list[int]
) -> None:
    notice = Notice(1, "FIRING", (Area("", wire, False),), height, [window], [], None, None)
    with pytest.raises(LocalError, match="cannot-be-written"):
        write("HYDROPAC 1000/26", ISSUED, [notice])


def test_a_name_or_a_word_that_would_be_read_otherwise_is_not_written() -> None:
    notice = Notice(
        1,
        "FIRING DAILY",
        (Area("", [0, 0, 1000, [0, 0]], False),),
        None,
        [[ISSUED + HOUR, ISSUED + 2 * HOUR]],
        [],
        None,
        None,
    )
    for name, one in (("HYDROPAC 1000/26", notice), ("MY OWN 3", notice._replace(kind="FIRING"))):
        with pytest.raises(LocalError, match="cannot-be-written"):
            write(name, ISSUED, [one])
