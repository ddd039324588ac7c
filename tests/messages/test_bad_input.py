"""What officers mistype, or are tricked into: refused with the field, the reason and what is allowed, in their language."""

import pytest

from parley.messages import FieldError, FieldsError
from tests.messages import every_kind

FORM = every_kind.catalogue().form("every-kind")
OVERRIDE, ISOLATE, MARK, ZERO_WIDTH = "\u202e", "\u2067", "\u200f", "\u200b"

# field, what is typed, code, words of the phrase in English and in Chinese
BAD = [
    # out of range
    ("count", "100", "not-a-count", ("from 1 to 99",), ("1 至 99",)),
    ("count", "-1", "not-a-count", ("from 1 to 99",), ("1 至 99",)),
    ("speed", "61 kn", "not-a-speed", ("from 0 kn to 60 kn", "kn, m/s, km/h"), ("0节 至 60节", "节、米/秒")),
    ("distance", "50000 km", "not-a-distance", ("from 0 m to 40000000 m",), ("0米 至 40000000米",)),
    ("frequency", "1 kHz", "not-a-frequency", ("from 3 kHz to 300000 MHz",), ("3千赫 至 300000兆赫",)),
    ("duration", "4000d", "not-a-duration", ("from 0min to 3660d",), ("0分钟 至 3660天",)),
    ("bearing", "361", "not-a-bearing", ("0 to 359.9",), ("0 至 359.9",)),
    ("position", "91N 0E", "not-a-position", ("90° S to 90° N", "180° W to 180° E"), ("90°", "180°")),
    ("height_band", "0 m to 50000 km ground", "not-a-height-band", ("-12000 m to 40000000 m",), ("-12000米 至 40000000米",)),
    ("height_band", "-5 m to 5 m depth", "not-a-height-band", ("depths from 0 m",), ("深度自 0米",)),
    ("height_band", "5 m to 1 m ground", "not-a-height-band", ("the lower first",), ("由低到高",)),
    ("side", "64", "not-a-side", ("0 to 63",), ("0 至 63",)),
    ("post", "1.70000", "not-a-post", ("0 to 63", "0 to 65535"), ("0 至 63", "0 至 65535")),
    ("instant", "160800Z DEC 1969", "not-an-instant", ("1970 to 9999",), ("1970 年至 9999 年",)),
    ("choice", "water", "not-a-choice", ("fire (fire), mine (a mine)",), ("fire (火灾), mine (水雷)",)),
    ("signal", "OF1", "not-a-signal", ("IR1, RU2",), ("IR1, RU2",)),
    ("signal", "RU2 100 min", "not-a-duration", ("from 1 min to 99 min",), ("1分钟 至 99分钟",)),
    ("signal", "RU2", "complement-missing", ("RU2 does not stand alone",), ("RU2 不能单独使用",)),
    ("signal", "IR1 045", "complement-extra", ("IR1 stands alone",), ("IR1 单独使用",)),
    ("unit", "boat; crewed; 1", "not-a-unit", ("warship, submarine",), ("军舰, 潜艇",)),
    ("areas", "\n".join(["circle; 5 NM; 1N 1E"] * 4), "not-many", ("1 to 3 values",), ("1 至 3 项",)),
    # a wrong unit, or none
    ("speed", "15", "wrong-unit", ("kn, m/s, km/h", "from 0 kn to 60 kn"), ("节, 米/秒, 公里/小时", "0节 至 60节")),
    ("speed", "15 km", "wrong-unit", ("kn, m/s",), ("节, 米/秒",)),
    ("distance", "5 M", "wrong-unit", ("m, km, NM, ft, yd",), ("米, 公里, 海里, 英尺, 码",)),
    ("frequency", "156.8", "wrong-unit", ("kHz, MHz",), ("千赫, 兆赫",)),
    ("duration", "90", "wrong-unit", ("d, h, min",), ("天, 小时, 分钟",)),
    ("height_band", "0 parsec to 5 parsec ground", "wrong-unit", ("m, km",), ("米, 公里",)),
    ("signal", "RU2 5 h", "wrong-unit", ("min",), ("分钟",)),
    ("distance", "1 ft", "not-exact", ("without rounding",), ("不经舍入",)),
    # a wrong datum
    ("area", "circle; ED50; 5 NM; 18N 112E", "wrong-datum", ("WGS 84, CGCS2000",), ("WGS 84, CGCS2000",)),
    ("height_band", "0 m to 5 m moon", "wrong-datum", ("sea-level (above mean sea level)",), ("sea-level (平均海平面以上)",)),
    ("position", "18N 112E CGCS2000", "not-a-position", ("WGS 84",), ("WGS 84",)),
    # areas that are none
    ("area", "polygon; 1N 1E; 2N 2E; 2N 1E; 1N 2E", "area-crosses", ("point 1", "point 3", "3 to 64"), ("第 1 点", "第 3 点", "3 至 64")),
    ("area", "polygon; 1N 1E; 2N 2E; 3N 3E", "area-crosses", ("cross, touch, or lie",), ("相交、相接或重叠",)),
    ("area", "polygon; 80N 0E; 80N 120E; 80N 120W", "area-round-a-pole", ("circle around the pole",), ("极点",)),
    ("area", "polygon; 1N 1E; 2N 2E", "not-an-area", ("at most 64",), ("最多 64",)),
    ("area", "sector; 1N 1E; 350; 045.0; 5 NM; 5 NM", "not-an-area", ("circle, polygon",), ("圆形、多边形",)),
    # time that goes backwards, days that are none
    ("window", "161400Z DEC 25 to 160800Z DEC 25", "window-backwards", ("160800Z DEC 25", "161400Z DEC 25"), ("须晚于", "160800Z DEC 25")),
    ("window", "160800Z DEC 25 to 160800Z DEC 25", "window-backwards", ("must come after",), ("须晚于",)),
    ("date_interval", "2025-12 to 2025-11", "window-backwards", ("November 2025", "December 2025"), ("2025年11月", "2025年12月")),
    ("instant", "310800Z FEB 25", "not-an-instant", ("that the calendar has",), ("日历中存在",)),
    ("instant", "2025-12-16T08:00", "not-an-instant", ("with its zone",), ("带时区",)),
    ("date", "2025-02-29", "not-a-date", ("that the calendar has", "1 to 9999"), ("日历中存在", "1 至 9999")),
    ("date_interval", "2025-02-30", "not-a-date-interval", ("that the calendar has",), ("日历中存在",)),
    # too much
    ("text", "x" * 101, "too-long", ("101 characters", "at most 100"), ("101 个字符", "最多 100")),
    ("text", "x" * 10_000_000, "too-long", ("10000000 characters", "at most 100"), ("最多 100",)),
    ("role", "x" * 65, "not-a-name", ("1 to 64",), ("1 至 64",)),
    ("source", "x" * 1025, "not-a-source", ("1 to 1024",), ("1 至 1024",)),
    # characters that deceive
    ("text", f"all clear {OVERRIDE}raelc lla", "bad-character", ("U+202E", "turns the text"), ("U+202E", "改变前后文字的方向")),
    ("text", f"a{ISOLATE}b", "bad-character", ("U+2067",), ("U+2067",)),
    ("text", f"a{MARK}b", "bad-character", ("U+200F",), ("U+200F",)),
    ("text", f"a{ZERO_WIDTH}b", "bad-character", ("U+200B", "cannot be seen"), ("U+200B", "不可见")),
    ("text", "over⟧ out", "bad-character", ("U+27E7",), ("U+27E7",)),
    ("text", "\ud800", "bad-character", ("U+D800",), ("U+D800",)),
    ("role", f"duty {OVERRIDE}officer", "bad-character", ("U+202E",), ("U+202E",)),
    ("role", "dut\u0443 officer", "mixed-alphabets", ("U+0074 and U+0443", "one alphabet"), ("U+0074 和 U+0443", "同一词")),
    ("role", "\u0391dmiral", "mixed-alphabets", ("U+0391 and U+0064",), ("U+0391 和 U+0064",)),
    ("role", "duty\u05d0", "mixed-alphabets", ("U+0079 and U+05D0",), ("U+0079 和 U+05D0",)),
    ("unit", "warship; crewed; 170; L\u0430nzhou", "mixed-alphabets", ("U+004C and U+0430",), ("U+004C 和 U+0430",)),
    ("unit", "warship; crewed; a|b", "not-a-name", ("without a bar",), ("不含竖线",)),
    ("text", "clear\u301b Keep clear: no\u301aen: x", "bad-character", ("U+301B", "brackets around a text"), ("U+301B", "括号相似")),
    ("text", "\u0338clear", "loose-mark", ("U+0338", "more than 8"), ("U+0338", "超过 8 个")),
    ("text", "a" + 9 * "\u0363", "loose-mark", ("U+0363", "more than 8"), ("U+0363", "超过 8 个")),
    ("role", "\u20e0 watch", "loose-mark", ("U+20E0",), ("U+20E0",)),
    ("role", "unit 17\u09ea", "disguised-letter", ("U+09EA", "plain letter, figure or bar"), ("U+09EA", "普通字母、数字或竖线")),
    ("role", "unit \u0661\u0667", "disguised-letter", ("U+0661",), ("U+0661",)),
    ("unit", "warship; crewed; 17\u3007", "disguised-letter", ("U+3007",), ("U+3007",)),
    ("unit", "warship; crewed; 170\u01c0Lanzhou", "disguised-letter", ("U+01C0",), ("U+01C0",)),
    ("unit", "warship; crewed; 170; Lan\u2502zhou", "disguised-letter", ("U+2502",), ("U+2502",)),
    ("identifier", "p\u0430th", "not-an-identifier", ("a to z",), ("小写字母",)),
    ("source", "https://ex\u0430mple.org", "not-a-source", ("plain ASCII",), ("ASCII",)),
    ("choice", "fir\u0435", "not-a-choice", ("fire (fire)",), ("fire (火灾)",)),
    ("signal", "I\u03a11", "not-a-signal", ("IR1",), ("IR1",)),
]  # fmt: skip


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(("name", "typed", "code", "english", "chinese"), BAD)
def test_refused_with_the_field_the_reason_and_what_is_allowed(language, name, typed, code, english, chinese):
    """spec: messages §2.3, §2.4, §3.8, §3.11, §4.1, §4.3."""
    with pytest.raises(FieldsError) as caught:
        FORM.read({"count": "1", name: typed}, language)
    (error,) = caught.value.errors
    assert (error.code, error.field) == (f"messages.{code}", name)
    for spoken, words in (("en", english), ("zh", chinese)):
        phrase = error.phrase(spoken)
        assert phrase.startswith(error.named(spoken)) and FORM.label(name, spoken) in phrase and f"{name}" in phrase
        assert all(word in phrase for word in words), phrase
        # what was typed is not echoed: it may be what deceives
        assert len(phrase) < 900 and not any(
            c in phrase for c in (OVERRIDE, ISOLATE, MARK, ZERO_WIDTH, "\u0443", "\u05d0")
        )


def test_full_width_digits_and_typographic_marks_are_made_plain():
    """spec: messages §2.4."""
    payload = FORM.read({"count": "１２", "position": "１８°３０′Ｎ １１２°１５′Ｅ", "speed": "１５ ｋｎ"}, "en")
    assert FORM.values(payload) == {"count": 12, "position": [185_000_000, 1_122_500_000], "speed": 27_780_000}


def test_what_is_missing_and_what_is_too_many():
    """spec: messages §2.3, §2.4."""
    with pytest.raises(FieldsError) as caught:
        FORM.read({"speed": "5 kn", "colour": "red", "date": ["2025", "2026"]}, "zh")
    codes = {error.field: error for error in caught.value.errors}
    assert set(codes) == {"colour", "date"}
    assert "速度" in codes["colour"].phrase("zh") and "The speed" in codes["colour"].phrase("en")
    assert codes["date"].phrase("zh") == "日期（date） 只能填写一次。"
    with pytest.raises(FieldsError) as caught:
        FORM.read({"speed": "5 kn"}, "zh")
    assert caught.value.errors[0].code == "messages.none-of"
    assert "数量, 说明" in caught.value.errors[0].phrase("zh") and "The count, The text" in caught.value.phrase("en")


def test_every_fault_stands_in_the_summary_by_its_label():
    with pytest.raises(FieldsError) as caught:
        FORM.read({"count": "many", "areas": ["circle; 5 NM; 1N 1E", "here"]}, "zh")
    assert caught.value.phrase("zh").split("\n")[0].endswith("：数量, 各区域。")
    assert "各区域（areas）第 2 项：" in caught.value.phrase("zh")
    assert "The areas (areas), item 2: " in caught.value.phrase("en")


@pytest.mark.parametrize("name", [field.name for field in FORM.fields])
@pytest.mark.parametrize(
    "typed", ["9" * 10_000_000, "x" * 10_000_000, " ;" * 5_000_000, "1N 1E; " * 1_400_000, "\n" * 9_999_999 + "x"]
)
def test_ten_megabytes_are_refused_before_they_are_looked_at(name, typed):
    """spec: messages §2.4."""
    with pytest.raises(FieldsError) as caught:
        FORM.read({"count": "1", name: typed}, "en")
    (error,) = caught.value.errors
    assert error.code in ("messages.too-long", "messages.not-many") and len(error.phrase("zh")) < 300


def test_a_value_of_ten_megabytes_on_the_wire_is_refused():
    """spec: messages §2.3."""
    huge = "x" * 10_000_000
    for field in FORM.fields:
        for wire in (
            huge,
            ["en", huge],
            [0, True, huge, ""],
            [huge],
            [0, 0, *[[0, 0]] * 1_000_000],
            [[0, 0]] * 1_000_000,
            10**1000,
        ):
            with pytest.raises(FieldError) as caught:
                field.kind.check(wire)
            assert caught.value.field == field.name
