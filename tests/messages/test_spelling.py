"""What officers type in their own spelling: read where it can mean one thing only, refused where it can mean two (spec: messages §2.4)."""

import pytest

from parley.base.errors import LocalError
from parley.messages import FieldError
from parley.messages.kinds import KINDS, clock
from parley.messages.kinds.kind import Options

POINT = [185_000_000, 1_122_500_000]
EIGHT, FOUR_PM = 1_765_872_000_000, 1_765_900_800_000
HOUR = 3_600_000
DAYS = [[2025, 12, 16], [2025, 12, 18]]


def made(name, **options):
    return KINDS[name](Options("f", "here", options))


READ = [
    *(
        ("position", text, POINT)
        for text in (
            "18°30′00″N 112°15′00″E", "18°30’00”N 112°15’00”E", "18º30'00\"N 112º15'00\"E", "18˚30'N 112˚15'E", "18∘30N 112∘15E",
            "18度30分00秒N 112度15分00秒E", "北纬18度30分00秒，东经112度15分00秒", "北纬18度30分东经112度15分", "北緯18.5度、東經112.25度",
            "北纬 18 度 30 分 东经 112 度 15 分", "北纬18°30′-东经112°15′", "18-30-00N 112-15-00E", "18-30.0N-112-15.0E", "18°-30'N 112°-15'E",
            "N18 30 00 E112 15 00", "N 18° 30' E 112° 15'", "183000N 1121500E", "1830N 11215E", "1830.0N/11215.0E", "18°30'00''N 112°15'00''E",
            "18°30´N 112°15´E", "18°30ʹ00ʺN 112°15ʹ00ʺE", "１８－３０Ｎ　１１２－１５Ｅ", "18.5° North, 112.25° East",
        )
    ),
    ("position", "−18.5, −112.25", [-185_000_000, -1_122_500_000]),
    *(
        ("instant", text, EIGHT)
        for text in (
            "160800ZDEC25", "160800Z Dec 2025", "161600H DEC 25", "2025-12-16T16:00+0800", "2025-12-16 16:00 +0800", "2025-12-16 16:00 UTC+8",
            "2025-12-16T01:00−0700", "2025/12/16 08:00Z", "16 December 2025 16:00 (UTC+08:00)", "2025年12月16日16:00（UTC+08:00）", "16 Dec 2025 0800Z",
            "2025年12月16日16时（北京时间）", "北京时间2025年12月16日16时00分", "２０２５－１２－１６　０８：００Ｚ", "2025-W51-2T08:00Z",
        )
    ),
    *(
        ("local-time", text, [EIGHT, 480])
        for text in (
            "2025-12-16T16:00+0800", "2025-12-16 16:00+08", "2025-W51-2T16:00+08:00", "北京时间2025年12月16日16时", "161600H DEC 25",
            "20251216T160000+0800",
        )
    ),
    ("local-time", "2025-12-16T04:15-0345", [EIGHT, -225]),
    *(
        ("window", text, [EIGHT, FOUR_PM])
        for text in (
            "160800Z DEC 25 - 161600Z DEC 25", "160800Z DEC 25-161600Z DEC 25", "160800Z DEC 25—161600Z DEC 25", "160800Z DEC 25 TO 161600Z DEC 25",
            "from 160800Z DEC 25 to 161600Z DEC 25", "160800Z-161600Z DEC 25", "160800-161600Z DEC 25", "160800Z DEC 25～161600Z DEC 25",
            "2025-12-16T16:00+0800/2025-12-17T00:00+0800", "2025-12-16 08:00 - 16:00 UTC", "北京时间2025年12月16日16时至17日0时", "自160800Z DEC 25至161600Z DEC 25止",
        )
    ),
    *(("date", text, DAYS[0]) for text in ("2025/12/16", "2025.12.16", "20251216", "Dec 16, 2025", "16th December 2025", "2025年12月16号", "2025 年 12 月 16 日")),
    *(
        ("date-interval", text, DAYS)
        for text in (
            "2025-12-16 - 2025-12-18", "2025-12-16—2025-12-18", "16-18 December 2025", "16 to 18 Dec 2025", "2025年12月16日至18日", "2025年12月16日-18日",
        )
    ),
    ("date-interval", "30 Nov to 2 Dec 2025", [[2025, 11, 30], [2025, 12, 2]]),
    ("date-interval", "2025-2026", [[2025], [2026]]),
    ("date-interval", "2025-12", [[2025, 12]]),
    *(("speed", text, 27_780_000) for text in ("15 kt", "15kts", "15 knots", "15 KNOTS", "15节", "15 海里/小时", "15 NM/h", "15 kn.")),
    *(("speed", text, 27_000_000) for text in ("27 kph", "27 kmh", "27 km/hr", "27 公里/时", "27千米/小时", "27公里每小时", "7.5 mps", "7.5米每秒")),
    *(("distance", text, 9_260_000) for text in ("5 nmi", "5 n mile", "5 nautical miles", "5 n.m.", "5浬", "5 nm.")),
    *(("distance", text, 1_000_000) for text in ("1 000 m", "1000 metres", "1000 Meters", "1 kilometre", "1千米", "１０００公尺")),
    ("distance", "10 000 yards", 9_144_000),
    ("frequency", "156.8兆赫兹", 156_800_000),
    ("frequency", "2182 kilohertz", 2_182_000),
    *(("duration", text, 9_000_000) for text in ("2 hours 30 minutes", "2 hrs, 30 mins", "2 h and 30 min", "2小时30分", "2个小时30分钟", "150 minutes")),
    *(("bearing", text, 450) for text in ("045º", "045˚", "45 °", "045 deg", "045 Degrees True", "真方位45度", "045.0°（真）", "045°TRUE")),
    *(("quadrant", text, 450) for text in ("N45ºE", "北偏东45度", "北偏东45°", "N 45.0° E true")),
    *(("height-band", text, [0, 0, 300_000]) for text in ("0-300 m MSL", "0–300 m sea-level", "0 to 300 m AMSL", "0米～300米（平均海平面以上）", "0m-300m sea-level", "0 m - 300 m sea-level")),
    ("height-band", "−5 m to −1 m sea-level", [0, -5000, -1000]),
    ("height-band", "-5 m - -1 m sea-level", [0, -5000, -1000]),
    ("height-band", "1 000 feet to 20 000 feet ground", [1, 304_800, 6_096_000]),
    ("grid", "49Q-FA-31958-45961", "49QFA3195845961"),
    ("figure", "18.52 knots", [5, 1852]),
    ("figure", "−5 metres", [0, -500]),
    *(("area", text, [0, 0, 9_260_000, POINT]) for text in ("circle; WGS84; 5 NM; 18.5N 112.25E", "circle: wgs-84; 5 nmi; 18º30'N 112º15'E;", "圆形：5海里；北纬18度30分，东经112度15分")),
]  # fmt: skip

REFUSED = [
    # a mark that says another part than the one that would be read
    ("position", "18°30\"N 112°15\"E", "not-a-position"),
    ("position", "18'30N 112'15E", "not-a-position"),
    ("position", "18\"N 112\"E", "not-a-position"),
    ("position", "18°30'00'N 112°E", "not-a-position"),
    ("position", "18--30N 112E", "not-a-position"),
    # whose the 30 is, nobody knows
    ("position", "N18 30 12E", "not-a-position"),
    ("position", "N18N 112E", "not-a-position"),
    ("position", "18.5-112.25", "not-a-position"),
    ("position", "18°30'N", "not-a-position"),
    ("position", "18°30'N 112°15'E 300 m", "not-a-position"),
    ("position", "18N 112E - 300 m", "not-a-position"),
    ("position", "18,5N 112,25E", "comma-in-figure"),
    ("position", "18°30'N 112°15'E; 19N 113E", "not-a-position"),
    # a zone that is not said, or that nobody knows
    ("instant", "160800 DEC 25", "not-an-instant"),
    ("instant", "160800J DEC 25", "not-an-instant"),
    ("instant", "2025-12-16 08:00 EST", "not-an-instant"),
    ("instant", "2025-12-16 08:00+8", "not-an-instant"),
    ("instant", "北京时间2025年12月16日16时 UTC", "not-an-instant"),
    ("instant", "2025-12-16 08:00-10:00", "not-an-instant"),
    ("instant", "2025-12-16T08:00+08:00:30", "not-an-instant"),
    ("instant", "2025-12-16x08:00Z", "not-an-instant"),
    ("instant", "2025-12-16T08:00+19:00", "not-an-instant"),
    ("instant", "06/05/2025 08:00Z", "not-an-instant"),
    ("instant", "160800Z DEC 25 +2h", "not-an-instant"),
    ("local-time", "2025-12-16T08:00+08:00:30", "not-a-local-time"),
    ("window", "160800Z DEC 25 to 161400Z DEC 25 to 170000Z DEC 25", "not-an-instant"),
    ("window", "2025-12-16 08:00-14:00", "not-a-window"),
    ("window", "2025-12-16 08:00 to 16:00", "not-an-instant"),
    ("window", "311200Z-010800Z DEC 25", "window-backwards"),
    ("date", "06/05/2025", "not-a-date"),
    ("date", "16 DEC 25", "not-a-date"),
    ("date", "2025/12.16", "not-a-date"),
    ("date-interval", "16/18 December", "not-a-date-interval"),
    ("date-interval", "31-30 November 2025", "not-a-date-interval"),
    # a figure that goes on, or can be read in two ways
    ("distance", "1,000 m", "comma-in-figure"),
    ("distance", "1,5 km", "comma-in-figure"),
    ("speed", "15,5 kn", "comma-in-figure"),
    ("frequency", "156,8 MHz", "comma-in-figure"),
    ("duration", "1,5 h", "comma-in-figure"),
    ("height-band", "1,000 ft to 2,000 ft ground", "comma-in-figure"),
    ("figure", "1,5 km", "comma-in-figure"),
    ("distance", "5 miles", "wrong-unit"),
    ("distance", "5里", "wrong-unit"),
    ("distance", "5 NM (about)", "wrong-unit"),
    ("distance", "5 km 300 m", "not-a-distance"),
    ("distance", "5-10 km", "not-a-distance"),
    ("speed", "15 mph", "wrong-unit"),
    ("speed", "15 kn 20", "not-a-speed"),
    ("duration", "30 m", "wrong-unit"),
    ("duration", "30'", "wrong-unit"),
    ("duration", "2:30", "not-a-duration"),
    ("duration", "2时30分", "wrong-unit"),
    ("duration", "2h 3h", "not-a-duration"),
    ("duration", "2h-30min", "not-a-duration"),
    ("bearing", "045 M", "not-a-bearing"),
    ("bearing", "045°30'", "not-a-bearing"),
    ("quadrant", "NE45", "not-a-bearing"),
    ("count", "1000,000", "not-a-count"),
    ("count", "1 2", "not-a-count"),
    # a hyphen that may be a sign
    ("height-band", "-5 m -1 m sea-level", "not-a-height-band"),
    ("height-band", "0 m -300 m ground", "not-a-height-band"),
    ("height-band", "-5m-1m ground", "not-a-height-band"),
    ("height-band", "0 m to 300 m - ground", "wrong-datum"),
    ("height-band", "0 m to 300 m ((ground))", "wrong-datum"),
    # a part that was forgotten
    ("area", "polygon; 1N 1E; ; 2N 1E; 2N 2E", "not-a-position"),
    ("area", "circle; 5 NM; 18N 112E)", "not-a-position"),
    ("area", "circle((5 NM; 18N 112E))", "not-a-distance"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "typed", "wire"), READ)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_can_mean_one_thing_only_is_read_and_given_back_in_the_shown_form(name, typed, wire, language):
    """spec: messages §2.4."""
    kind = made(name)
    assert kind.read(typed, language) == wire
    assert kind.read(kind.show(wire, language), language) == wire


@pytest.mark.parametrize(("name", "typed", "code"), REFUSED)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_can_mean_two_things_is_refused(name, typed, code, language):
    """spec: messages §2.4."""
    with pytest.raises(FieldError) as caught:
        made(name).read(typed, language)
    assert caught.value.code == f"messages.{code}"


@pytest.mark.parametrize("name", ["position", "instant", "window", "local-time", "date", "date-interval", "speed", "distance", "duration", "bearing", "height-band", "area", "grid", "count", "figure"])  # fmt: skip
def test_nothing_is_left_over(name):
    """Whatever is read, with something behind it or before it is another value or none. spec: messages §2.4."""
    kind = made(name)
    for text, wire in [(text, wire) for one, text, wire in READ if one == name]:
        for more in (" 7", " x", " (about)", "; 5", " 舰", " +2h", "\n5", " -", " 300 m", " N"):
            for typed in (text + more, f"{more.strip()} {text}"):
                try:
                    read = kind.read(typed, "en")
                except FieldError:
                    continue
                assert read != wire, typed


def test_names_keep_their_own_marks():
    """What is a mark of degrees in a figure is a letter in a name. spec: messages §2.4."""
    assert made("role").read("Nº 5 – O‘Higgins", "en") == "No 5 – O'Higgins"
    assert made("text").read("18º – ’", "en") == ["en", "18º – ’"]


def test_a_moment_outside_a_form_is_read_alike():
    assert clock.moment("北京时间2025年12月16日16时") == (EIGHT, 480)
    with pytest.raises(LocalError):
        clock.moment("2025-12-16 16:00")
