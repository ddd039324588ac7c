"""Cursor-on-Target, in and out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.deconflict.track import Category, Report, begin
from parley.tracks import cot
from parley.tracks.sides import Side
from parley.tracks.sighting import Sighting
from tests.tracks.feeds import KNOT, START_MS, outcome

EVENT = (
    b'<?xml version="1.0"?><event version="2.0" uid="SHIP-7" type="a-n-S" time="2022-01-03T00:00:00.000Z" start="2022-01-03T00:00:00Z" '
    b'stale="2022-01-03T00:05:00Z" how="m-g"><point lat="20.5" lon="120.25" hae="0" ce="10" le="10"/><detail>'
    b'<contact callsign="LARK"/><track course="90" speed="5.0"/></detail></event>'
)


def test_an_event() -> None:
    (one,) = cot.CotReader().read(EVENT, None)
    assert isinstance(one, Sighting) and (one.identity, one.call_sign, one.category) == (
        "cot:SHIP-7",
        "LARK",
        Category.SHIP,
    )
    assert (one.latitude_e7, one.time_ms, one.course_tenths) == (205_000_000, START_MS, 900)
    assert one.speed_mm_h == 18_000_000


def test_whose_it_is_is_not_taken_from_the_event() -> None:
    read = [cot.CotReader().read(EVENT.replace(b"a-n-S", kind), None) for kind in (b"a-f-S", b"a-h-S", b"a-u-S")]
    assert read[0] == read[1] == read[2]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b'<!DOCTYPE event [<!ENTITY a "b">]>' + EVENT[21:], "tracks.bad-xml"),
        (b'<!DOCTYPE event SYSTEM "file:///etc/passwd">' + EVENT[21:], "tracks.bad-xml"),
        (EVENT[:-3], "tracks.bad-xml"), (b"", "tracks.bad-xml"), (b"<a>" * 20 + b"</a>" * 20, "tracks.bad-xml"),
        (b"<a>" + b"<b/>" * 2_000 + b"</a>", "tracks.bad-xml"), (b" " * 70_000, "tracks.too-long"), (b"<a/>", "tracks.bad-line"),
        (EVENT.replace(b'"20.5"', b'"nan"'), "tracks.bad-value"), (EVENT.replace(b"a-n-S", b"a-n-G"), "tracks.not-a-unit"),
        (EVENT.replace(b'speed="5.0"', b'speed="-5"'), "tracks.bad-value"), (EVENT.replace(b"SHIP-7", b""), "tracks.bad-identity"),
        (EVENT.replace(b'time="2022', b'time="20x2'), "tracks.bad-value"),
        (EVENT.replace(b"LARK", b"&lark;"), "tracks.bad-xml"),
    ],
)  # fmt: skip
def test_what_is_refused(line: bytes, code: str) -> None:
    assert outcome(cot.CotReader(), line) == code


names = st.text(max_size=70)


@given(names, names, st.sampled_from(Side), st.booleans(), st.integers(0, 3599))
def test_what_is_written_is_read_again(uid: str, sign: str, side: Side, air: bool, course: int) -> None:
    category = Category.AIR if air else Category.SHIP
    report = Report(START_MS, 205_000_000, -1_202_500_000, 10 * KNOT, course, 1_000_000 if air else 0)
    track = begin(f"x{uid}", int(side), category, report)
    text = cot.event(track, side, sign, START_MS, 600_000)
    assert 'type="a-h' not in text
    (one,) = cot.CotReader().read(text.encode("utf-8"), None)
    assert isinstance(one, Sighting) and one.category == category and one.course_tenths == course
    assert (one.latitude_e7, one.longitude_e7, one.height_mm) == (205_000_000, -1_202_500_000, report.height_mm)


def test_a_stream_is_parted() -> None:
    assert [len(cot.CotReader().read(piece, None)) for piece in cot.split(EVENT + b"\n" + EVENT + b"\n")] == [1, 1]
    assert outcome(cot.CotReader(), cot.split(EVENT + b"<event")[1]) == "tracks.bad-xml"
