"""Each kind of field: what it takes, what it refuses, what it reads from people, and that what it shows reads back."""

import itertools
import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.messages import CatalogueError, FieldError
from parley.messages.kinds import KINDS
from parley.messages.kinds.choice import Choice
from parley.messages.kinds.coded import CodeList
from parley.messages.kinds.complement import digit
from parley.messages.kinds.kind import Options
from parley.messages.kinds.many import Many
from tests.messages import generate

HEAD = [0, 1, 42, 17, bytes(range(32))]
TABLE = CodeList(
    {"IR1": 1, "RU2": 2, "RT7": 3, "PP8": 4, "QS6": 5, "IR2": 6, "UY1": 7, "UY12": 8},
    "YV1",
    {"RU2": "minutes", "RT7": "hundreds", "PP8": "direction", "QS6": "course", "IR2": "metres"},
    frozenset({"RU2", "UY12"}),
)
NEEDED = {"choice": {"values": {"one": 1, "Two_2": 2, "thirty": 30}}, "signal": {"signals": TABLE}}
MEANINGS = {name: f"meaning … {name}" if name in TABLE.complements else "same words" for name in TABLE.codes}
LABELS = {
    "en": {"one": "the first", "Two_2": "the second", "thirty": "the last"},
    "zh": {"one": "第一", "Two_2": "第二", "thirty": "末"},
    "ru": {"one": "первый", "Two_2": "второй", "thirty": "последний"},
}
SAID = {"choice": LABELS, "signal": dict.fromkeys(LABELS, MEANINGS)}


def made(name, **options):
    declared = Options("f", "here", {**NEEDED.get(name, {}), **options})
    kind = KINDS[name](declared)
    for language, labels in SAID.get(name, {}).items():
        kind.learn(language, labels, "here")
    return Many(kind, declared) if "many" in options else kind


ONE = [made(name) for name in KINDS] + [made("text", lines=True), made("position", notation="minutes")]
ONE.append(made("signal", code_only=True))
ALL = [*ONE, *(made(name, many=3) for name in KINDS), made("text", lines=True, many=16)]
BOTH = ("en", "zh", "ru")


def name_of(kind):
    return f"many-{type(kind.item).__name__}" if isinstance(kind, Many) else type(kind).__name__


@pytest.mark.parametrize("kind", ALL, ids=name_of)
@settings(max_examples=60, deadline=None)
@given(rng=st.randoms(use_true_random=False))
def test_what_is_shown_reads_back_and_its_ends_are_plain(kind, rng):
    """spec: messages §2.4, §3.1, §3.2, §3.3, §3.4, §3.5, §3.6, §3.7, §3.8, §3.9, §3.10, §3.11, §5.5."""
    values = [*kind.edges(), *(generate.value(kind, rng) for _ in range(10))]
    for language in BOTH:
        shown = []
        for wire in values:
            kind.check(wire)
            text = kind.show(wire, language)
            assert re.fullmatch(kind.shape(language), text)
            assert kind.unshow(text, language) == wire
            assert kind.read(text, language) == wire
            assert isinstance(getattr(kind, "item", kind), Choice) or re.match(f"[{kind.starts(language)}]", text)
            shown.append((text, wire))
        shown.sort(key=lambda pair: pair[0])
        for (a, wire_a), (b, wire_b) in itertools.pairwise(shown):
            assert (a == b) == (wire_a == wire_b)
            if a != b and b.startswith(a) and not isinstance(getattr(kind, "item", kind), Choice):
                assert re.match(f"[{kind.follow(language)}]", b[len(a) :]), (a, b)


CBOR = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.binary(max_size=40) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=6) | st.dictionaries(st.integers() | st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize("kind", ALL, ids=name_of)
@settings(max_examples=150, deadline=None)
@given(wire=CBOR)
def test_check_takes_or_refuses_and_never_breaks(kind, wire):
    """spec: messages §2.3."""
    refused_or_shown(kind, wire)


def refused_or_shown(kind, wire):
    try:
        kind.check(wire)
    except FieldError as error:
        assert error.field == "f"
        assert "{" not in error.phrase("en") + error.phrase("zh")
        assert error.phrase("zh") != error.phrase("en")
    else:
        for language in BOTH:
            assert kind.unshow(kind.show(wire, language), language) == wire


@pytest.mark.parametrize("kind", ALL, ids=name_of)
def test_check_survives_values_that_are_almost_right(kind):
    rng = random.Random(1)
    odd = [None, True, -1, 2**64 - 1, b"", "", "x" * 9000, [], [[]], {}, 1.5, "\u202e", "é", float("nan")]
    for _ in range(300):
        wire = generate.value(kind, rng)
        if type(wire) is list:
            at = rng.randrange(len(wire))
            near = rng.choice(
                (wire[:at], wire[at + 1 :], [*wire, wire[at]], [*wire[:at], rng.choice(odd), *wire[at + 1 :]])
            )
        elif type(wire) is str:
            near = rng.choice((wire + " ", wire * 100, wire + "\u200b", wire + "⟧", wire + "\n", wire.encode()))
        else:
            near = rng.choice(odd)
        refused_or_shown(kind, near)


@pytest.mark.parametrize("kind", ALL, ids=name_of)
@settings(max_examples=80, deadline=None)
@given(text=st.text(max_size=30) | st.text("0123456789NSEW°'\" .-;:()至kmhdinutyes北纬东经年月日", max_size=30))
def test_reading_what_people_type_never_breaks(kind, text):
    try:
        wire = kind.read(text, "zh")
    except FieldError:
        return
    kind.check(wire)


READ = [
    ("signal", "IR1", [1]),
    ("signal", "yv1 ru2 5 min", [2, 5]),
    ("signal", "RU2 5分钟", [2, 5]),
    ("signal", "YV1 RU2 5", [2, 5]),
    ("signal", "RT7 500 yd", [3, [1, 5]]),
    ("signal", "RT7 500米", [3, [0, 5]]),
    ("signal", "PP8 045", [4, 450]),
    ("signal", "QS6 045.5° true", [5, 455]),
    ("signal", "IR2 300 m", [6, 300]),
    ("signal", "YV1 PP8：meaning 真方位045.0°（表三：1） PP8", [4, 450]),
    ("position", "18°30'00\"N 112°15'07.2\"E", [185_000_000, 1_122_520_000]),
    ("position", "18 30 00 N 112 15 07.2 E", [185_000_000, 1_122_520_000]),
    ("position", "18-30.0N 112-15.12E", [185_000_000, 1_122_520_000]),
    ("position", "18.5n, 112.252e", [185_000_000, 1_122_520_000]),
    ("position", "18.5, 112.252", [185_000_000, 1_122_520_000]),
    ("position", "-18.5 -112.252", [-185_000_000, -1_122_520_000]),
    ("position", "北纬18°30′00″ 东经112°15′07.2″", [185_000_000, 1_122_520_000]),
    ("position", "南纬１８°３０′西经112°", [-185_000_000, -1_120_000_000]),
    ("position", "0N 180E", [0, -1_800_000_000]),
    ("position", "1°00'01\"N 0°00'00\"E", [10_002_778, 0]),
    ("area", "circle; 5 NM; 18.5N 112.25E", [0, 0, 9_260_000, [185_000_000, 1_122_500_000]]),
    ("area", "圆形；5海里；北纬18°30′东经112°15′", [0, 0, 9_260_000, [185_000_000, 1_122_500_000]]),
    (
        "area",
        "Polygon; CGCS2000; 1N 1E; 2N 1E; 2N 2E",
        [1, 1, *([n * 10**7, e * 10**7] for n, e in ((1, 1), (2, 1), (2, 2)))],
    ),
    ("area", "sector; 1N 1E; 350; 045.0; 0 m; 5 NM", [3, 0, [10**7, 10**7], 3500, 450, 0, 9_260_000]),
    ("area", "corridor (10 km; 1N 1E; 2N 1E)", [2, 0, 10_000_000, [10**7, 10**7], [2 * 10**7, 10**7]]),
    ("height-band", "1000 ft to 20000 ft sea-level", [0, 304_800, 6_096_000]),
    ("height-band", "1000英尺至20000英尺（标准气压面）", [3, 304_800, 6_096_000]),
    ("height-band", "0米至3000米 地面以上", [1, 0, 3_000_000]),
    ("height-band", "0 m - 200 m depth", [4, 0, 200_000]),
    ("height-band", "-5 m to 5 m ground", [1, -5000, 5000]),
    ("window", "160800Z DEC 25 to 161400Z DEC 25", [1_765_872_000_000, 1_765_893_600_000]),
    ("window", "2025-12-16T08:00Z/2025-12-16T14:00Z", [1_765_872_000_000, 1_765_893_600_000]),
    ("instant", "160800z dec 25", 1_765_872_000_000),
    ("instant", "2025-12-16T16:00+08:00", 1_765_872_000_000),
    ("date", "2025", [2025]),
    ("date", "2025-12", [2025, 12]),
    ("date", "16 Dec 2025", [2025, 12, 16]),
    ("date", "december 2025", [2025, 12]),
    ("date", "2025年12月16日", [2025, 12, 16]),
    ("date-interval", "1998-01-17 to 1998-01-20", [[1998, 1, 17], [1998, 1, 20]]),
    ("date-interval", "1998/1998-03", [[1998], [1998, 3]]),
    ("duration", "2 h 30 min", 9_000_000),
    ("duration", "1.5h", 5_400_000),
    ("duration", "2小时30分钟", 9_000_000),
    ("duration", "2d", 172_800_000),
    ("bearing", "45", 450),
    ("bearing", "045.5° true", 455),
    ("bearing", "360", 0),
    ("bearing", "真方位045.5°", 455),
    ("speed", "15 kn", 27_780_000),
    ("speed", "15节", 27_780_000),
    ("speed", "7.5 m/s", 27_000_000),
    ("distance", "5 nm", 9_260_000),
    ("distance", "1.5 km", 1_500_000),
    ("distance", "100 yd", 91_440),
    ("distance", "5海里", 9_260_000),
    ("frequency", "156.8 MHz", 156_800_000),
    ("frequency", "2182 kHz", 2_182_000),
    ("count", "1 234", 1234),
    ("count", "１２", 12),
    ("choice", "TWO_2", 2),
    ("choice", "the last", 30),
    ("choice", "第一", 1),
    ("choice", "30", 30),
    ("bool", "Yes", True),
    ("bool", "否", False),
    ("bool", "0", False),
    ("side", "1", 1),
    ("post", "0.7", [0, 7]),
    ("role", " duty officer ", "duty officer"),
    ("role", "\U0001d41auty ｏfficer", "auty officer"),
    ("role", "Су-27 пилот", "Су-27 пилот"),
    ("role", "兰州Lanzhou舰", "兰州Lanzhou舰"),
    ("unit", "军舰；有人；170；兰州", [0, True, "170", "兰州"]),
    ("unit", "helicopter; crewed; 1", [6, True, "1", ""]),
    ("height-band", "0 m to 3000 m above mean sea level", [0, 0, 3_000_000]),
    ("unit", "warship; crewed; 170; Lanzhou", [0, True, "170", "Lanzhou"]),
    ("unit", "aeroplane; uncrewed; MQ-9 017", [5, False, "MQ-9 017", ""]),
    ("reference", "0.1.0000002a:17#" + bytes(range(32)).hex(), HEAD),
    ("document", "00" * 32 + " application/pdf 12", [bytes(32), "application/pdf", 12]),
    ("source", "https://example.org/a", "https://example.org/a"),
    ("identifier", "2025-12-15-dpct-round", "2025-12-15-dpct-round"),
    ("fingerprint", ":".join(["0a"] * 32), b"\x0a" * 32),
    ("endpoint", "192.0.2.17:50000", [bytes((192, 0, 2, 17)), 50_000]),
    ("endpoint", "[2001:DB8:0::1]:1024", [bytes.fromhex("20010db8000000000000000000000001"), 1_024]),
    ("credential", "Zx7k", "Zx7k"),
    ("text", "  We\u00a0agree. ", ["zh", "We agree."]),
    ("text", "⟦en: We agree.⟧", ["en", "We agree."]),
    ("text", "e\u0301", ["zh", "é"]),
]


@pytest.mark.parametrize(("name", "text", "wire"), READ)
def test_reading(name, text, wire):
    """spec: messages §2.4."""
    assert made(name).read(text, "zh") == wire


REFUSED = [
    ("signal", "OF1", "not-a-signal"),
    ("signal", "O86 045", "not-a-signal"),
    ("signal", "YU4", "not-a-signal"),
    ("signal", "I\u03a11", "not-a-signal"),
    ("signal", "", "not-a-signal"),
    ("signal", "RU2", "complement-missing"),
    ("signal", "IR1 045", "complement-extra"),
    ("signal", "UY12 045", "complement-extra"),
    ("signal", "RU2 100 min", "not-a-duration"),
    ("signal", "RU2 5 m", "wrong-unit"),
    ("signal", "RT7 500", "not-hundreds"),
    ("signal", "RT7 550 m", "not-hundreds"),
    ("signal", "RT7 5 NM", "not-hundreds"),
    ("signal", "IR2 0 m", "not-a-distance"),
    ("signal", "PP8 361", "not-a-bearing"),
    ("position", "91N 0E", "not-a-position"),
    ("position", "18°60'00\"N 1°00'00\"E", "not-a-position"),
    ("position", "18.5°30'N 1E", "not-a-position"),
    ("position", "112E 18N", "not-a-position"),
    ("position", "near Hainan", "not-a-position"),
    ("area", "blob; 1N 1E", "not-an-area"),
    ("area", "", "not-an-area"),
    ("area", "circle; 5 NM", "not-an-area"),
    ("area", "sector; 1N 1E; 350; 045.0; 5 NM; 5 NM", "not-an-area"),
    ("area", "circle; 5 NM; nowhere", "not-a-position"),
    ("height-band", "high", "not-a-height-band"),
    ("height-band", "0 m to 5 m moon", "wrong-datum"),
    ("height-band", "0 m to 5 parsec ground", "wrong-unit"),
    ("height-band", "1 ft to 20 ft ground", "not-exact"),
    ("height-band", "5 m to 1 m ground", "not-a-height-band"),
    ("height-band", "-5 m to 1 m depth", "not-a-height-band"),
    ("window", "160800Z DEC 25", "not-a-window"),
    ("window", "161400Z DEC 25 to 160800Z DEC 25", "window-backwards"),
    ("window", "now to later", "not-an-instant"),
    ("instant", "2025-12-16T08:00", "not-an-instant"),
    ("instant", "320800Z DEC 25", "not-an-instant"),
    ("instant", "160800Z DEC 1969", "not-an-instant"),
    ("date", "2025-13", "not-a-date"),
    ("date", "2025-02-29", "not-a-date"),
    ("date", "5 2025", "not-a-date"),
    ("date", "soon", "not-a-date"),
    ("date-interval", "1998 to 1997", "window-backwards"),
    ("date-interval", "1998 to 1998", "window-backwards"),
    ("duration", "2 fortnights", "wrong-unit"),
    ("duration", "2h and more", "not-a-duration"),
    ("duration", "4000d", "not-a-duration"),
    ("duration", "0.0001s", "not-a-duration"),
    ("bearing", "361", "not-a-bearing"),
    ("bearing", "360.5", "not-a-bearing"),
    ("quadrant", "360.1", "not-a-bearing"),
    ("count", "10\u00b2", "not-a-count"),
    ("count", "5\u2461", "not-a-count"),
    ("distance", "10\u00b2 m", "not-a-distance"),
    ("position", "18\u00b2N 112E", "not-a-position"),
    ("frequency", "500 mHz", "wrong-unit"),
    ("instant", "2025-12-16T08:00:00.0019Z", "not-an-instant"),
    ("instant", "2025-12-16T08:00:00,0000001Z", "not-an-instant"),
    ("local-time", "2025-12-16T16:00:00.0019+08:00", "not-a-local-time"),
    ("bearing", "north", "not-a-bearing"),
    ("speed", "15", "wrong-unit"),
    ("speed", "15 M", "wrong-unit"),
    ("distance", "1 ft", "not-exact"),
    ("distance", "5 M", "wrong-unit"),
    ("distance", "50000 km", "not-a-distance"),
    ("duration", "90", "wrong-unit"),
    ("area", "circle; ED50; 5 NM; 18N 112E", "wrong-datum"),
    ("area", "polygon; 1N 1E; 2N 2E; 2N 1E; 1N 2E", "area-crosses"),
    ("role", "dut\u0443 officer", "mixed-alphabets"),
    ("unit", "warship; crewed; 17\u0417a", "mixed-alphabets"),
    ("frequency", "1 kHz", "not-a-frequency"),
    ("count", "twelve", "not-a-count"),
    ("count", "-1", "not-a-count"),
    ("choice", "fourth", "not-a-choice"),
    ("choice", "4", "not-a-choice"),
    ("bool", "perhaps", "not-a-bool"),
    ("side", "64", "not-a-side"),
    ("side", "ours", "not-a-side"),
    ("post", "1", "not-a-post"),
    ("post", "1.70000", "not-a-post"),
    ("role", "x" * 65, "not-a-name"),
    ("role", "a\u202eb", "bad-character"),
    ("unit", "boat; crewed; 1", "not-a-unit"),
    ("unit", "warship; perhaps; 1", "not-a-unit"),
    ("unit", "warship; crewed;", "not-a-name"),
    ("reference", "17", "not-a-reference"),
    ("document", "report.pdf", "not-a-document"),
    ("source", "https://例子", "not-a-source"),
    ("identifier", "With Spaces", "not-an-identifier"),
    ("fingerprint", "0a" * 31, "not-a-fingerprint"),
    ("fingerprint", "0a" * 32 + "\r\na=x", "not-a-fingerprint"),
    ("endpoint", "desk.example:50000", "not-an-endpoint"),
    ("endpoint", "9c1d7d0e-6f4c.local:50000", "not-an-endpoint"),
    ("endpoint", "127.0.0.1:50000", "not-an-endpoint"),
    ("endpoint", "0.0.0.0:50000", "not-an-endpoint"),
    ("endpoint", "169.254.1.1:50000", "not-an-endpoint"),
    ("endpoint", "224.0.0.251:5353", "not-an-endpoint"),
    ("endpoint", "255.255.255.255:50000", "not-an-endpoint"),
    ("endpoint", "192.0.2.17:443", "not-an-endpoint"),
    ("endpoint", "192.0.2.17:65536", "not-an-endpoint"),
    ("endpoint", "192.0.2.17", "not-an-endpoint"),
    ("endpoint", "[::1]:50000", "not-an-endpoint"),
    ("endpoint", "[::ffff:127.0.0.1]:50000", "not-an-endpoint"),
    ("endpoint", "[fe80::1]:50000", "not-an-endpoint"),
    ("endpoint", "[fe80::1%eth0]:50000", "not-an-endpoint"),
    ("endpoint", "[ff02::fb]:5353", "not-an-endpoint"),
    ("credential", "abc", "not-a-credential"),
    ("credential", "ab\r\na=candidate", "not-a-credential"),
    ("credential", "ab cd", "not-a-credential"),
    ("text", "one\ntwo", "bad-character"),
    ("text", "a\u200bb", "bad-character"),
    ("text", "⟦", "bad-character"),
    ("text", "x" * 501, "too-long"),
    ("text", "x" * 10_000_000, "too-long"),
    ("position", "1" * 10_000_000, "too-long"),
    ("text", "   ", "not-a-text"),
    ("text", "😀", "bad-character"),
    ("text", "a\u2003b", "bad-character"),
    ("text", "a\u3164b", "bad-character"),
]


@pytest.mark.parametrize(("name", "text", "code"), REFUSED)
def test_refusing_what_cannot_be_read(name, text, code):
    """spec: messages §2.4, §4.1."""
    with pytest.raises(FieldError) as caught:
        made(name).read(text, "zh")
    assert caught.value.code == f"messages.{code}"
    assert "{" not in caught.value.phrase("en")


FINE_WIRE = [
    ("role", "\u4e8c\u3007\u4e8c\u4e94\u53f7"),  # the ideographic zero among its own
    ("role", "\u0e17\u0e35\u0e48"),  # two marks on one character
    ("unit", [0, True, "\u2116 5", "x"]),
    ("text", ["he", "\u05e9\u05b5\u05bc\u05c1\u05dd"]),
    ("text", ["bn", "\u09ea"]),  # in free text every language has its own digits
]


@pytest.mark.parametrize(("name", "wire"), FINE_WIRE)
def test_what_scripts_need_is_taken(name, wire):
    """spec: messages §4.1, §4.3."""
    kind = made(name)
    kind.check(wire)
    assert kind.unshow(kind.show(wire, "en"), "en") == wire


BAD_WIRE = [
    ("signal", 1),
    ("signal", []),
    ("signal", [9]),
    ("signal", [True]),
    ("signal", [[1]]),
    ("signal", ["IR1"]),
    ("signal", [1, 450]),
    ("signal", [4]),
    ("signal", [4, None]),
    ("signal", [4, 3600]),
    ("signal", [4, 450, 450]),
    ("signal", [2, 0]),
    ("signal", [3, [2, 5]]),
    ("signal", [3, [0, 1000]]),
    ("position", [900_000_001, 0]),
    ("position", [0, 1_800_000_000]),
    ("position", [True, 0]),
    ("area", [0, 0, 5, [0, 0], [0, 0]]),
    ("area", [0, 2, 5, [0, 0]]),
    ("area", [1, 0, [0, 0], [0, 0]]),
    ("area", [1, 0, *[[0, 0]] * 65]),
    ("area", [3, 0, [0, 0], 0, 10, 5, 5]),
    ("area", [0, 0, -1, [0, 0]]),
    ("area", [1, 0, [0, 0], [10, 10], [0, 10], [10, 0]]),
    ("role", "\uff21"),
    ("role", "\U0001d41auty"),
    ("role", "\u503c\u2f47"),
    ("role", "a\u2223b"),
    ("role", "duty  officer"),
    ("role", "duty\u3000officer"),
    ("text", ["en", "hidden \nspace"]),
    ("text", ["en", "hidden\n\u0301mark"]),
    ("unit", [0, True, "17\u0968", ""]),
    ("role", "Park ²"),
    ("unit", [0, True, "a\u0430", ""]),
    ("date", [2025, 2, 30]),
    ("date", [0]),
    ("date", [2025, 1, 1, 1]),
    ("date-interval", [[2025], [2024]]),
    ("date-interval", [[2025, 1, 2], [2025, 1, 1]]),
    ("window", [5, 5]),
    ("bool", 1),
    ("choice", True),
    ("reference", [0, 0, 0, 0, bytes(31)]),
    ("document", [bytes(32), "Application/PDF", 0]),
    ("role", "e\u0301"),
    ("role", "a|b"),
    ("role", " a"),
    ("text", ["en", "e\u0301"]),
    ("text", ["english!", "a"]),
    ("text", ["en", " a"]),
    ("unit", [0, 1, "a", ""]),
    ("source", " a"),
    ("instant", 253_402_300_800_000),
]


@pytest.mark.parametrize(("name", "wire"), BAD_WIRE)
def test_refusing_wire_values(name, wire):
    """spec: messages §2.3."""
    with pytest.raises(FieldError):
        made(name).check(wire)


SHOWN = [
    ("signal", [1], "YV1 IR1: same words", "YV1 IR1：same words"),
    ("signal", [2, 5], "YV1 RU2: meaning 5 min RU2", "YV1 RU2：meaning 5分钟 RU2"),
    ("signal", [3, [1, 5]], "YV1 RT7: meaning 500 yd RT7", "YV1 RT7：meaning 500码 RT7"),
    (
        "signal",
        [4, 450],
        "YV1 PP8: meaning 045.0° true (Table III: 1) PP8",
        "YV1 PP8：meaning 真方位045.0°（表三：1） PP8",
    ),
    ("signal", [5, 5], "YV1 QS6: meaning 000.5° true QS6", "YV1 QS6：meaning 000.5°（真） QS6"),
    ("signal", [6, 300], "YV1 IR2: meaning 300 m IR2", None),
    ("position", [185_000_000, 1_122_520_000], "18°30'00\"N 112°15'07.2\"E", "北纬18°30′00″东经112°15′07.2″"),
    ("position", [-1, -1], "00°00'00.0004\"S 000°00'00.0004\"W", "南纬00°00′00.0004″西经000°00′00.0004″"),
    ("position", [2778, 600_000_000], "00°00'01\"N 060°00'00\"E", None),
    ("area", [0, 0, 9_260_000, [0, 0]], "circle (WGS 84; 5 NM; 00°00'00\"N 000°00'00\"E)", None),
    ("height-band", [4, 0, 200_500], "0 m to 200.5 m below the surface", "0米至200.5米（水面以下）"),
    ("instant", 1_765_872_000_000, "160800Z DEC 25", "160800Z DEC 25"),
    ("instant", 1_765_872_000_001, "2025-12-16T08:00:00.001Z", "2025-12-16T08:00:00.001Z"),
    ("date", [2025, 12, 16], "16 December 2025", "2025年12月16日"),
    ("date-interval", [[1998], [1999, 3]], "1998 to March 1999", "1998年至1999年3月"),
    ("duration", 0, "0min", "0分钟"),
    ("duration", 93_784_005, "1d2h3min4s5ms", "1天2小时3分钟4秒5毫秒"),
    ("bearing", 5, "000.5° true", "真方位000.5°"),
    ("speed", 27_780_000, "15 kn", "15节"),
    ("speed", 3_600_000, "1 m/s", "1米/秒"),
    ("speed", 1, "1 mm/h", "1毫米/小时"),
    ("distance", 926_000, "0.5 NM", "0.5海里"),
    ("distance", 0, "0 m", "0米"),
    ("frequency", 2_182_000, "2182 kHz", "2182千赫"),
    ("frequency", 156_800_000, "156.8 MHz", "156.8兆赫"),
    ("unit", [0, False, "170", ""], "uncrewed warship ⟦170|⟧", "无人军舰⟦170|⟧"),
    ("post", [1, 2], "side 1 post 2", "第1方第2站"),
]


@pytest.mark.parametrize(("name", "wire", "english", "chinese"), SHOWN)
def test_showing(name, wire, english, chinese):
    """spec: messages §3."""
    kind = made(name)
    assert kind.show(wire, "en") == english
    if chinese:
        assert kind.show(wire, "zh") == chinese


def test_a_read_back_shows_the_other_notation():
    kind = made("position", notation="minutes")
    assert kind.show([185_000_000, -1_122_520_000], "en") == "18°30.0'N 112°15.12'W"
    assert kind.show([185_000_000, 1_122_520_000], "zh") == "北纬18°30.0′东经112°15.12′"


@settings(max_examples=300, deadline=None)
@given(st.integers(-900_000_000, 900_000_000), st.integers(-1_800_000_000, 1_799_999_999))
def test_every_position_survives_both_notations(latitude, longitude):
    for kind in (made("position"), made("position", notation="minutes")):
        for language in BOTH:
            assert kind.read(kind.show([latitude, longitude], language), language) == [latitude, longitude]


def test_the_digit_of_a_direction():
    """spec: messages §3.13."""
    points = {
        0: 8,
        224: 8,
        225: 1,
        450: 1,
        900: 2,
        1350: 3,
        1800: 4,
        2250: 5,
        2700: 6,
        3150: 7,
        3374: 7,
        3375: 8,
        3599: 8,
    }
    assert {tenths: digit(tenths) for tenths in points} == points


def test_a_signal_of_which_only_the_code_is_known():
    """spec: messages §3.13."""
    kind = made("signal", code_only=True)
    assert kind.read("PP8", "en") == [4] and kind.show([4], "en") == "YV1 PP8: meaning … PP8"
    with pytest.raises(FieldError) as caught:
        kind.read("PP8 045", "en")
    assert caught.value.code == "messages.complement-extra"


def test_signals_whose_meaning_is_from_memory_are_told():
    """spec: messages §3.13."""
    kind = made("signal", many=3)
    assert kind.from_memory([[1], [2, 5], [8]]) == ["YV1 RU2", "YV1 UY12"]
    assert kind.named([[2, 5]]) == [["RU2", 5]] and kind.coded([["RU2", 5], ["XX", 1]]) == [[2, 5], ["XX", 1]]


MANY_READ = [
    ("count", "1\n\n 2 \n3", [1, 2, 3]),
    ("count", ["1", " ", "3"], [1, 3]),
    ("count", "（1）7；（2）8", [7, 8]),
    ("role", "duty officer\r\nwatch officer", ["duty officer", "watch officer"]),
    ("text", "one\ntwo", [["zh", "one"], ["zh", "two"]]),
    ("text", ["one", "⟦en: two⟧"], [["zh", "one"], ["en", "two"]]),
    ("choice", "one\nthe last\none", [1, 30, 1]),
    ("area", "circle; 5 NM; 18.5N 112.25E", [[0, 0, 9_260_000, [185_000_000, 1_122_500_000]]]),
]


@pytest.mark.parametrize(("name", "typed", "wire"), MANY_READ)
def test_several_values_are_read_from_lines_or_from_a_list(name, typed, wire):
    """spec: messages §2.4, §3.12."""
    assert made(name, many=3).read(typed, "zh") == wire


def test_several_texts_of_several_lines_have_an_empty_line_between():
    """spec: messages §2.4, §3.12."""
    assert made("text", lines=True, many=3).read("a\nb\n \nc", "en") == [["en", "a\nb"], ["en", "c"]]


MANY_REFUSED = [
    ("count", "1\ntwelve", "not-a-count", 2),
    ("count", ["1", "2", "-3"], "not-a-count", 3),
    ("count", "1\n2\n3\n4", "not-many", 0),
    ("count", [], "not-many", 0),
    ("text", ["a", "b\u202e"], "bad-character", 2),
]


@pytest.mark.parametrize(("name", "typed", "code", "item"), MANY_REFUSED)
def test_an_error_names_the_item(name, typed, code, item):
    """spec: messages §3.12."""
    with pytest.raises(FieldError) as caught:
        made(name, many=3).read(typed, "en")
    error = caught.value
    assert (error.code, error.field, error.item) == (f"messages.{code}", "f", item)
    assert error.phrase("zh").startswith(f"f第 {item} 项：" if item else "f：")
    assert error.phrase("en").startswith(f"f, item {item}: " if item else "f: ")


def test_several_values_on_the_wire():
    """spec: messages §2.3, §3.12."""
    kind = made("count", many=3)
    for bad in ([], 1, [1] * 4, [1, "2"], [[1]], (1,)):
        with pytest.raises(FieldError):
            kind.check(bad)
    kind.check([3, 1, 1])


def test_several_values_are_numbered():
    """spec: messages §3.12."""
    kind = made("distance", many=3)
    assert kind.show([9_260_000], "en") == "(1) 5 NM"
    assert kind.show([9_260_000, 500_000], "en") == "(1) 5 NM; (2) 500 m"
    assert kind.show([9_260_000, 500_000], "zh") == "（1）5海里；（2）500米"
    assert kind.edges()[0] == [0] and {one for edge in kind.edges() for one in edge} == set(kind.item.edges())
    assert max(map(len, kind.edges())) == 3


BAD_OPTIONS = [
    ("count", {"many": 1}),
    ("count", {"many": 17}),
    ("count", {"many": "2"}),
    ("count", {"range": [1]}),
    ("count", {"range": [2, 1]}),
    ("count", {"range": ["a", 1]}),
    ("count", {"range": 5}),
    ("distance", {"range": ["5 m"]}),
    ("distance", {"range": [1, 2]}),
    ("distance", {"range": ["5 m", "1 m"]}),
    ("choice", {"values": {}}),
    ("choice", {"values": {"a": -1}}),
    ("choice", {"values": {"a": 1, "b": 1}}),
    ("choice", {"values": {"a": 1, "A": 2}}),
    ("choice", {"values": {"absent": 1}}),
    ("choice", {"values": {"bad name": 1}}),
    ("choice", {"values": {"a": True}}),
    ("signal", {"signals": None}),
    ("signal", {"code_only": 1}),
    ("text", {"length": 0}),
    ("text", {"length": 9000}),
    ("text", {"lines": 1}),
]


@pytest.mark.parametrize(("name", "options"), BAD_OPTIONS)
def test_bad_options_are_refused(name, options):
    """spec: messages §2.2."""
    with pytest.raises(CatalogueError) as caught:
        made(name, **options)
    assert caught.value.code == "messages.bad-option"


def test_an_address_is_judged_by_its_bytes():
    """spec: messages §3.18: none reaches our own machine, our own cable, many hosts or none."""
    kind = made("endpoint")
    for packed in ("00000000", "7f000001", "a9fe0101", "e0000001", "ffffffff", "00" * 16, "00" * 15 + "01", "00" * 10 + "ffff7f000001",
                   "fe80" + "00" * 14, "febf" + "00" * 14, "ff02" + "00" * 14):  # fmt: skip
        with pytest.raises(FieldError):
            kind.check([bytes.fromhex(packed), 50_000])
    for packed in ("0a000001", "c0000211", "fd" + "00" * 15, "fec0" + "00" * 14, "2001" + "00" * 14):
        kind.check([bytes.fromhex(packed), 50_000])
    for wire in (
        [bytes(5), 50_000],
        ["192.0.2.1", 50_000],
        [bytes((192, 0, 2, 1)), 1_023],
        [bytes((192, 0, 2, 1)), True],
        None,
    ):
        with pytest.raises(FieldError):
            kind.check(wire)
