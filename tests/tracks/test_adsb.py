"""ADS-B against the worked examples that are published for it (J. Sun, The 1090 Megahertz Riddle), and SBS-1, Beast."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from parley.tracks import cpr, frame
from parley.tracks.adsb import ModeSReader, Sbs1Reader, beast_lines
from parley.tracks.sighting import Named, Sighting
from tests.tracks.feeds import START_MS, outcome

EVEN, ODD = b"8D40621D58C382D690C8AC2863A7", b"8D40621D58C386435CC412692AD6"
VELOCITY = b"8D485020994409940838175B284F"


def content(text: bytes) -> frame.Content | None:
    found = frame.decode(text.decode())
    assert found is not None
    return found.content


def test_the_published_position() -> None:
    reader = ModeSReader()
    assert outcome(reader, ODD) == "tracks.held"
    (one,) = reader.read(EVEN, START_MS + 2_000)
    assert isinstance(one, Sighting) and one.identity == "icao:40621d" and one.height_mm == round(38_000 * 304.8)
    assert one.latitude_e7 == 522_572_021 and one.longitude_e7 == 39_193_726


def test_the_published_velocity_and_names() -> None:
    velocity = content(VELOCITY)
    assert isinstance(velocity, frame.Velocity) and velocity.climb_ft_min == -832
    assert velocity.speed_kn == pytest.approx(159.20, abs=0.01) and velocity.course_deg == pytest.approx(
        182.88, abs=0.01
    )
    assert content(b"8DA05F219B06B6AF189400CBC33F") == frame.Velocity(None, None, -2304)
    assert ModeSReader().read(b"8D4840D6202CC371C32CE0576098", None) == [Named("icao:4840d6", "", "KLM1023")]


def test_the_published_surface_position() -> None:
    found = content(b"8C4841753A9A153237AEF0F275BE")
    assert isinstance(found, frame.Position) and found.on_surface and found.speed_kn == 17
    assert found.course_deg == pytest.approx(92.8, abs=0.1)
    place = cpr.near(found.compact, (51.990, 4.375), True)
    assert place == pytest.approx((52.320561, 4.735735), abs=1e-6)


def encoded(latitude: float, longitude: float, odd: int) -> cpr.Compact:
    """As the transmitter does it."""
    step = 360 / (60 - odd)
    yz = int(131_072 * (latitude % step) / step + 0.5)
    back = step * (yz / 131_072 + latitude // step)
    width = 360 / max(cpr.zone_count(back) - odd, 1)
    return cpr.Compact(yz % 131_072, int(131_072 * (longitude % width) / width + 0.5) % 131_072, odd)


@given(st.floats(-86, 86), st.floats(-180, 179.99), st.integers(0, 1), st.floats(-0.2, 0.2), st.floats(-0.2, 0.2))
@example(-5e-324, 0.0, 0, 0.0, 0.0)
def test_places_come_back(latitude: float, longitude: float, newest: int, north: float, east: float) -> None:
    even, odd = encoded(latitude, longitude, 0), encoded(latitude, longitude, 1)
    found = cpr.of_pair(even, odd, newest)
    if found is not None:  # none where the two fall into rows with different numbers of zones
        assert found[0] == pytest.approx(latitude, abs=1e-4)
        assert abs((found[1] - longitude + 180) % 360 - 180) < 4e-3
    close = cpr.near((even, odd)[newest], (latitude + north, longitude + east), False)
    assert close is not None and close[0] == pytest.approx(latitude, abs=1e-4)


@pytest.mark.parametrize("bit", range(0, 112, 7))
def test_a_changed_bit_is_refused(bit: int) -> None:
    changed = f"{int(EVEN, 16) ^ 1 << bit:028X}".encode()
    assert outcome(ModeSReader(), changed) in ("tracks.bad-checksum", "tracks.no-position")


def test_a_pair_that_is_old_gives_no_place() -> None:
    reader = ModeSReader()
    assert outcome(reader, ODD, START_MS) == "tracks.held"
    assert outcome(reader, EVEN, START_MS + 10_001) == "tracks.held"
    assert outcome(reader, ODD, START_MS + 10_500) == "Sighting"
    assert outcome(reader, EVEN, None) == "tracks.no-time"


def test_lines_in_all_dresses() -> None:
    for line in (b"*" + EVEN + b";", b"@0000000000FF" + EVEN + b";", EVEN, b"1720248189.525094," + EVEN):
        assert outcome(ModeSReader(), line) == "tracks.held"
    assert outcome(ModeSReader(), b"timestamp,frame") == "" and outcome(ModeSReader(), b"*8D;") == "tracks.bad-line"
    assert outcome(ModeSReader(), b"212800bf40f1ef7e5817e9cc428d") == "tracks.no-position"


def test_beast_with_its_counter_and_escapes() -> None:
    def beast(ticks: int, text: bytes) -> bytes:
        body = ticks.to_bytes(6, "big") + b"\x1a" + bytes.fromhex(text.decode())
        return b"\x1a3" + body.replace(b"\x1a", b"\x1a\x1a")

    data = beast(0x1A00, ODD) + beast(0x1A00 + 24_000_000, EVEN) + b"\x1a1" + bytes(9) + b"junk" + b"\x1a3\x00"
    lines = list(beast_lines(data))
    reader = ModeSReader(START_MS)
    assert outcome(reader, lines[0], None) == "tracks.held"
    (one,) = reader.read(lines[1], None)
    assert isinstance(one, Sighting) and one.time_ms == START_MS + 2_000
    assert lines[2:] == [b"*;", b"*;"]


@given(st.binary(max_size=200))
def test_beast_ends_whatever_comes(data: bytes) -> None:
    assert len(list(beast_lines(b"\x1a3" + data))) <= len(data) + 2


def sbs1(kind: int, **cells: str) -> bytes:
    row = ["MSG", str(kind), "1", "1", "4CA2D6", "1", "2022/01/03", "00:00:01.500", "2022/01/03", "00:00:01.500"] + [
        ""
    ] * 12
    places = {
        "sign": 10,
        "height": 11,
        "speed": 12,
        "course": 13,
        "lat": 14,
        "lon": 15,
        "climb": 16,
        "ground": 21,
        "icao": 4,
        "day": 6,
    }
    for name, value in cells.items():
        row[places[name]] = value
    return ",".join(row).encode()


def test_sbs1_joins_what_an_aircraft_says() -> None:
    reader = Sbs1Reader()
    assert reader.read(sbs1(1, sign="EIN123 "), None) == [Named("icao:4ca2d6", "", "EIN123")]
    assert outcome(reader, sbs1(4, speed="420", course="179", climb="-64")) == "tracks.held"
    (one,) = reader.read(sbs1(3, height="37000", lat="51.45735", lon="-1.02826", ground="0"), None)
    assert isinstance(one, Sighting) and one.speed_mm_h == 420 * 1_852_000 and one.course_tenths == 1790
    assert one.time_ms == START_MS + 1_500 and one.height_mm == 11_277_600 and not one.on_surface


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"MSG,3", "tracks.bad-line"), (sbs1(9), "tracks.bad-line"), (sbs1(3, icao="XYZ"), "tracks.bad-identity"),
        (sbs1(3, lat="91", lon="1"), "tracks.bad-value"), (sbs1(3, lat="1", lon="x"), "tracks.bad-value"),
        (sbs1(3, day="2022/13/01"), "tracks.bad-value"), (sbs1(4, speed="-1"), "tracks.bad-value"), (b"AIR,,1", "tracks.no-position"),
    ],
)  # fmt: skip
def test_sbs1_that_is_refused(line: bytes, code: str) -> None:
    assert outcome(Sbs1Reader(), line) == code
