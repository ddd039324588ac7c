"""AIS sentences and NOAA's table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.base.errors import LocalError
from parley.deconflict.track import Category
from parley.tracks.ais import AisReader
from parley.tracks.noaa import NoaaReader
from parley.tracks.sighting import Named, Sighting
from tests.tracks.feeds import KNOT, START_MS, outcome, real_lines, sentences

SHIP = b"!AIVDM,1,1,,A,13RlIW?04F1beOVEFLB9bRvH0L0L,0*6C"
HEAD = b"MMSI,BaseDateTime,LAT,LON,SOG,COG,Heading,VesselName,CallSign,VesselType,Length,Width"


def checked(body: str) -> bytes:
    value = 0
    for byte in body.encode():
        value ^= byte
    return f"!{body}*{value:02X}".encode()


def test_a_real_sentence() -> None:
    (one,) = AisReader().read(SHIP, START_MS + 30_000)
    bits = "".join(f"{code - 48 - (8 if code > 87 else 0):06b}" for code in SHIP.split(b",")[5])  # a second opinion
    assert isinstance(one, Sighting) and one.identity == f"mmsi:{int(bits[8:38], 2)}" == "mmsi:237836700"
    assert one.category == Category.SHIP and one.course_tenths == int(bits[116:128], 2)
    assert 23.0 < one.longitude_e7 / 1e7 < 24.0 and 37.0 < one.latitude_e7 / 1e7 < 39.0
    assert abs(one.time_ms - START_MS - 30_000) <= 30_000 and one.time_ms <= START_MS + 30_000


@given(st.integers(1, 999_999_999), st.floats(-89, 89), st.floats(-179, 179), st.floats(0, 102), st.floats(0, 359))
def test_what_is_written_is_read(mmsi: int, latitude: float, longitude: float, speed: float, course: float) -> None:
    (line,) = sentences(type=1, mmsi=mmsi, lat=latitude, lon=longitude, speed=speed, course=course, second=7)
    (one,) = AisReader().read(line, START_MS + 9_000)
    assert isinstance(one, Sighting) and one.identity == f"mmsi:{mmsi:09d}" and one.time_ms == START_MS + 7_000
    assert abs(one.latitude_e7 - latitude * 1e7) < 20 and abs(one.longitude_e7 - longitude * 1e7) < 20
    assert one.speed_mm_h is not None and abs(one.speed_mm_h - speed * KNOT) <= 0.11 * KNOT


def test_what_a_message_does_not_say_is_none() -> None:
    (line,) = sentences(type=1, mmsi=1, lat=1, lon=1, speed=102.3, course=360, second=60)
    (one,) = AisReader().read(line, START_MS)
    assert (
        isinstance(one, Sighting) and one.speed_mm_h is None and one.course_tenths is None and one.time_ms == START_MS
    )
    (line,) = sentences(type=18, mmsi=1, lat=91, lon=181)
    assert outcome(AisReader(), line) == "tracks.no-position"


def test_search_and_rescue_is_an_aircraft() -> None:
    (line,) = sentences(type=9, mmsi=111232511, lat=1, lon=1, speed=154, course=10, alt=583, second=1)
    (one,) = AisReader().read(line, START_MS)
    assert isinstance(one, Sighting) and one.category == Category.AIR and one.height_mm == 583_000
    assert one.speed_mm_h == 154 * KNOT


def test_parts_make_a_name_whatever_comes_between() -> None:
    first, second = sentences(type=5, mmsi=316001245, shipname="SEA LARK", callsign="XYZ")
    reader = AisReader()
    assert outcome(reader, first) == "tracks.in-parts" and outcome(reader, SHIP) == "Sighting"
    assert reader.read(second, None) == [Named("mmsi:316001245", "SEA LARK", "XYZ")]
    assert outcome(reader, second) == "tracks.part-missing"


def test_parts_that_wait_are_bounded() -> None:
    reader = AisReader()
    first, second = sentences(type=5, mmsi=1, shipname="SEA LARK")
    assert outcome(reader, first) == "tracks.in-parts"
    letters = [chr(a) + chr(b) for a in range(65, 91) for b in range(65, 91) if chr(a) + chr(b) != "AI"]
    for talker in letters:
        for number in range(2):
            outcome(reader, checked(f"{talker}VDM,2,1,{number},A,00,0"))
    assert outcome(reader, second) == "tracks.part-missing"
    assert len(reader._waiting) <= 1_024


def test_a_tag_block_gives_the_time() -> None:
    block = checked(f"s:station,c:{START_MS // 1000 + 60}").replace(b"!", b"\\") + b"\\"
    (one,) = AisReader().read(block + SHIP, None)
    assert isinstance(one, Sighting) and abs(one.time_ms - START_MS - 60_000) <= 60_000
    assert outcome(AisReader(), block.replace(b"c:", b"d:") + SHIP) == "tracks.bad-tag-block"


def test_seconds_move_a_recording_without_times_on() -> None:
    reader = AisReader(START_MS)
    seconds = [(58, 58), (2, 62), (1, 61), (30, 90), (60, 90)]
    for told, wanted in seconds:
        (line,) = sentences(type=1, mmsi=1, lat=1, lon=1, second=told)
        (one,) = reader.read(line, None)
        first = START_MS - 2_000 if told == 58 else None
        assert isinstance(one, Sighting) and one.time_ms == (first or START_MS + (wanted - 60) * 1000)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (SHIP[:-1] + b"D", "tracks.bad-checksum"), (SHIP.replace(b"F1", b"F2"), "tracks.bad-checksum"),
        (b"!AIVDM,1,1,,B,,0*25", "tracks.empty"), (b"nonsense", "tracks.bad-line"), (b"\xff\x00", "tracks.not-text"),
        (checked("AIVDM,1,2,,A,13RlIW?04F1beOVEFLB9bRvH0L0L,0"), "tracks.bad-line"),
        (checked("AIVDM,1,1,,A,13RlIW?04F1beOVE,0"), "tracks.cut-short"), (b"x" * 70_000, "tracks.too-long"),
        (checked("AIVDM,1,1,,A,000000000000000000000000000P,0"), "tracks.no-position"),
        (checked("AIVDM,1,1,,A,1000000000000000000000000000,0"), "tracks.bad-identity"),
        (checked("AIVDM,1,1,,A,wwwwwwwwwwwwwwwwwwwwwwwwwwww,0"), "tracks.undecodable"),
    ],
)  # fmt: skip
def test_what_is_refused(line: bytes, code: str) -> None:
    assert outcome(AisReader(), line) == code


def test_without_any_time_there_is_no_sighting() -> None:
    assert outcome(AisReader(), SHIP, None) == "tracks.no-time"


def table(**changes: str) -> bytes:
    row = {
        "MMSI": "367379190", "BaseDateTime": "2022-01-03T00:00:00", "LAT": "30.3706", "LON": "-88.56408", "SOG": "1.5",
        "COG": "336.2", "Heading": "511", "VesselName": "EAGLE", "CallSign": "WTD4583", "VesselType": "31", "Length": "28", "Width": "11",
    }  # fmt: skip
    return ",".join((row | changes).values()).encode()


def test_a_row_of_the_table() -> None:
    reader = NoaaReader()
    assert reader.read(HEAD, None) == []
    (one,) = reader.read(table(), None)
    assert isinstance(one, Sighting) and (one.identity, one.time_ms, one.name) == ("mmsi:367379190", START_MS, "EAGLE")
    assert (one.latitude_e7, one.longitude_e7, one.course_tenths) == (303_706_000, -885_640_800, 3362)
    (one,) = reader.read(table(SOG="102.3", COG="360.0"), None)
    assert isinstance(one, Sighting) and one.speed_mm_h is None and one.course_tenths is None


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"MMSI": "1234567890"}, "tracks.bad-identity"), ({"MMSI": ""}, "tracks.bad-identity"), ({"LAT": "91"}, "tracks.bad-value"),
        ({"LON": "nan"}, "tracks.bad-value"), ({"LAT": "1e999"}, "tracks.bad-value"), ({"SOG": "-1"}, "tracks.bad-value"),
        ({"BaseDateTime": "yesterday"}, "tracks.bad-value"), ({"Width": "1,2"}, "tracks.bad-line"), ({"COG": "x"}, "tracks.bad-value"),
        ({"MMSI": "²³"}, "tracks.not-text"),
    ],
)  # fmt: skip
def test_rows_that_are_refused(changes: dict[str, str], code: str) -> None:
    reader = NoaaReader()
    assert outcome(reader, table(), None) == "tracks.bad-line"  # no columns yet
    reader.read(HEAD, None)
    assert outcome(reader, table(**changes), None) == code
    assert outcome(reader, table(), None) == "Sighting"  # nothing else stops


def test_every_row_of_the_real_data_is_read() -> None:
    reader = NoaaReader()
    head, *rows = real_lines()
    assert reader.read(head, None) == []
    found = [told for row in rows for told in reader.read(row, None)]
    assert len(found) == len(rows) > 2_000 and all(isinstance(told, Sighting) for told in found)


def test_a_refusal_is_the_typed_one() -> None:
    with pytest.raises(LocalError, match=r"tracks\.bad-line"):
        AisReader().read(b"!AIVDM", None)
