"""NOTAM out and in."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.base import instant
from parley.base.errors import LocalError
from parley.base.instant import DAY, HOUR, MINUTE
from parley.base.limits import WARNING_MAX_CHARS
from parley.formats.notam.notam import Notam
from parley.formats.notam.read import read
from parley.formats.notam.write import write

E7 = 10_000_000
BEGIN = instant.parse("050030Z APR 26")
PLAIN = Notam(
    "A0123/26", "N", "", "VOMF", "QWMLW", "IV", "BO", "W", "VOMF", BEGIN, BEGIN + HOUR, False, [[BEGIN, BEGIN + HOUR]],
    "MISSILE FRNG WILL TAKE PLACE", [0, 0, 9_260_000, [136_333_333, 801_333_333]], [0, 0, 1_524_000],
)  # fmt: skip
TEXT = """(A0123/26 NOTAMN
Q) VOMF/QWMLW/IV/BO/W/000/050/1338N08008E005
A) VOMF B) 2604050030 C) 2604150500
D) DAILY 0030-0500
E) MISSILE FRNG WILL TAKE PLACE WI 5NM RADIUS OF 1338N08008E
F) SFC G) 5000FT AMSL)"""


def test_a_notam_as_people_write_it() -> None:
    found = read(TEXT)
    assert found.windows == [[BEGIN + day * DAY, BEGIN + day * DAY + 4 * HOUR + 30 * MINUTE] for day in range(11)]
    assert (found.area, found.height) == (PLAIN.area, PLAIN.height)
    assert (found.fir, found.code, found.traffic, found.purpose, found.scope, found.place) == (
        "VOMF",
        "QWMLW",
        "IV",
        "BO",
        "W",
        "VOMF",
    )
    assert not found.not_understood


def test_a_notam_as_we_write_it() -> None:
    assert write(PLAIN) == (
        "(A0123/26 NOTAMN\nQ) VOMF/QWMLW/IV/BO/W/000/050/1338N08008E006\nA) VOMF B) 2604050030 C) 2604050130\n"
        "E) MISSILE FRNG WILL TAKE PLACE WI 5NM RADIUS OF 133800N0800800E\nF) SFC G) 5000FT AMSL)"
    )


@st.composite
def notams(draw: st.DrawFn) -> Notam:
    lat, lon = draw(st.integers(-80 * E7, 80 * E7)), draw(st.integers(-180 * E7, 180 * E7 - 1))
    high, wide = draw(st.integers(10_000, 3 * E7)), draw(st.integers(10_000, 3 * E7))
    ring = [
        [lat + a * high, (lon + b * wide + 180 * E7) % (360 * E7) - 180 * E7]
        for a, b in ((0, -1), (-1, 0), (0, 1), (1, 0))
    ]
    length = draw(st.integers(1, 200_000_000))
    area = draw(st.sampled_from([[0, 0, length, ring[0]], [1, 0, *ring], [2, 0, 2 * length, *ring[:3]]]))
    begin, windows = BEGIN, []
    for _ in range(draw(st.integers(1, 4))):
        begin += draw(st.integers(0, 5 * DAY // MINUTE)) * MINUTE
        span = draw(st.integers(1, 1439)) * MINUTE
        windows += [[begin + day * DAY, begin + day * DAY + span] for day in range(draw(st.integers(1, 9)))]
        begin = windows[-1][1] + MINUTE
    heights = [
        None,
        [0, 0, 1_524_000],
        [1, 304_800, 609_600],
        [3, 3_048_000, 6_096_000],
        [0, 0, 40_000_000_000],
        [1, 0, 40_000_000_000],
        [0, 5_000, 7_000],
    ]
    return PLAIN._replace(
        kind=draw(st.sampled_from("N")), area=area, windows=windows, begin=windows[0][0], end=windows[-1][1],
        height=draw(st.sampled_from(heights)), estimated=draw(st.booleans()),
    )  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(notams())
def test_what_is_written_reads_back_the_same(notam: Notam) -> None:
    back = read(write(notam))
    assert back._replace(text="") == notam._replace(text="")
    assert back.text.startswith(notam.text)
    assert write(back) == write(notam)


def changed(**items: str) -> str:
    text = TEXT
    for name, value in items.items():
        text = "\n".join(value if line.startswith(f"{name})") else line for line in text.split("\n"))
    return text


@pytest.mark.parametrize(
    "text",
    ["", "X", TEXT.replace("NOTAMN", "NOTAMR"), TEXT.replace("B)", ""), TEXT.replace("1338N08008E005", "1338N08008E"), TEXT.replace("E)", "H)")],
)  # fmt: skip
def test_what_is_no_notam_is_refused(text: str) -> None:
    with pytest.raises(LocalError, match="not-a-notam"):
        read(text)


@pytest.mark.parametrize(
    ("items", "code"),
    [
        ({"E": "E) FRNG WI 5NM RADIUS OF 1368N08008E"}, "no-such-position"), ({"E": "E) FRNG WI 50NM RADIUS OF 1338N08008E"}, "q-contradicts"),
        ({"E": "E) FRNG WI 5NM RADIUS OF 1338N08008E - 1438N08008E"}, "several-centres"), ({"E": "E) FRNG WI 5NM OF VOMM 1338N08008E"}, "figure-left-over"),
        ({"E": "E) FRNG WI 5NM RADIUS OF 1338N08008E EXC CTR"}, "doubtful-word"),
        ({"E": "E) FRNG WI 5NM RADIUS OF 1338N08008E AND WI 5NM RADIUS OF 1338N08108E"}, "two-areas"),
        ({"E": "E) AREA BOUNDED BY 1338N08008E - 1338N08009E"}, "too-few-points"), ({"F": "F) SFC G) FL300)"}, "q-contradicts"),
        ({"F": "F) FL100 G) SFC)"}, "height-not-understood"), ({"F": "F) FL010 G) 5000FT AMSL)"}, "height-not-understood"),
        ({"D": "D) MON-FRI 0030-0500"}, "time-not-understood"), ({"D": "D) DAILY SR-SS"}, "time-not-understood"),
        ({"D": "D) DAILY 0000-0500"}, "time-not-understood"), ({"D": "D) APR 31 0030-0500"}, "time-not-understood"),
        ({"D": "D) DAILY 0030-2560"}, "no-such-hour"),
    ],
)  # fmt: skip
def test_what_is_not_certain_is_left_out_and_said(items: dict[str, str], code: str) -> None:
    found = read(changed(**items))
    assert [one.code for one in found.not_understood] == [f"formats.{code}"]
    assert found.area is None or not found.windows or found.height is None


def test_schedules() -> None:
    found = read(changed(D="D) APR 05 07-08 0100-0200, 10 2300-0400"))
    assert [instant.dtg(begin) for begin, _ in found.windows] == [
        "050100Z APR 26",
        "070100Z APR 26",
        "080100Z APR 26",
        "102300Z APR 26",
    ]
    assert len(read(changed(D="D) DAILY 0100-0200 0300-0400")).windows) == 22
    assert read(changed(D="D) H24")).windows == [[BEGIN, instant.parse("150500Z APR 26")]]
    assert read(TEXT.replace("D) DAILY 0030-0500\n", "").replace("2604150500", "PERM")).windows == []


@pytest.mark.parametrize(
    "other",
    [
        {"area": [3, 0, [0, 0], 0, 900, 0, 1000]}, {"area": None}, {"windows": []}, {"area": [0, 1, 1000, [0, 0]]},
        {"windows": [[BEGIN, BEGIN + 1]]}, {"height": [2, 0, 1000]}, {"height": [0, 0, 1]}, {"text": "AREA BOUNDED BY 0000N00000E"},
        {"windows": [[BEGIN, BEGIN + 2 * DAY], [BEGIN + 3 * DAY, BEGIN + 4 * DAY]]}, {"text": "two\nlines"}, {"fir": "X"},
        {"area": [1, 0, [0, 0], [0, 60 * E7], [30 * E7, 30 * E7]]},
    ],
)  # fmt: skip
def test_what_a_notam_cannot_say_is_not_written(other: dict[str, Any]) -> None:
    with pytest.raises(LocalError):
        write(PLAIN._replace(**other))


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_damaged_notam_is_read_or_refused(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(TEXT)))
    text = TEXT[:at] + data.draw(st.text(max_size=4)) + TEXT[at + data.draw(st.integers(0, 5)) :]
    try:
        found = read(text)
    except LocalError as error:
        assert error.phrase("zh") != error.code
    else:
        assert found.area == PLAIN.area or found != read(TEXT)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_changed_figure_changes_the_answer_or_is_refused(data: st.DataObject) -> None:
    at = data.draw(st.sampled_from([n for n, one in enumerate(TEXT) if one.isdigit() and n > TEXT.index("A)")]))
    text = TEXT[:at] + data.draw(st.sampled_from([one for one in "0123456789" if one != TEXT[at]])) + TEXT[at + 1 :]
    try:
        found = read(text)
    except LocalError:
        return
    assert found._replace(text="") != read(TEXT)._replace(text="")


def test_length_is_bounded() -> None:
    with pytest.raises(LocalError, match="text-too-long"):
        read("A" * (WARNING_MAX_CHARS + 1))
    for unit in ("A", "(", " ", "1338N08008E ", "E) "):
        found = read((TEXT[: TEXT.index("F)")] + unit * WARNING_MAX_CHARS)[: WARNING_MAX_CHARS - 5] + " F) X")
        assert found.not_understood or found.area == PLAIN.area
