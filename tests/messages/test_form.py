"""What a form does with payloads, with what officers type, and what it says of itself."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.base.errors import LocalError
from parley.messages import FieldError, FieldsError, corpus, load, parse, render
from tests.messages import several

CATALOGUE = load()
CALL = CATALOGUE.form("call-request")
STOP = CATALOGUE.form("stop")
TYPED = {
    "level": "minister",
    "caller": "duty officer",
    "called": "值班人员",
    "means": "video",
    "earliest": "160800Z DEC 25",
    "interpreter": "yes",
    "subject": "Test.",
}


def test_reading_gives_payload_keys():
    """spec: messages §2.2."""
    payload = CALL.read({**TYPED, "latest": "  "}, "en")
    assert payload == {
        32: 2,
        33: "duty officer",
        34: "值班人员",
        35: 1,
        36: 1_765_872_000_000,
        39: True,
        40: ["en", "Test."],
    }


def test_all_bad_fields_are_reported_at_once():
    """spec: messages §2.4."""
    with pytest.raises(FieldsError) as caught:
        CALL.read({**TYPED, "level": "king", "earliest": "soon", "subject": "", "length": "1d", "colour": "red"}, "zh")
    error = caught.value
    assert [e.field for e in error.errors] == ["colour", "level", "earliest", "length", "subject"]
    assert error.code == "messages.bad-fields"
    assert len(error.phrase("zh").splitlines()) == 6 and "soon" not in error.phrase("en")


def test_one_of_a_group_is_needed():
    """spec: messages §2.3."""
    danger = CATALOGUE.form("danger")
    typed = {"danger": "mine", "advice": "keep_clear", "from": "160800Z DEC 25"}
    with pytest.raises(FieldsError) as caught:
        danger.read(typed, "en")
    assert [e.code for e in caught.value.errors] == ["messages.none-of"]
    assert danger.read({**typed, "position": "18N 112E"}, "en")[34] == [180_000_000, 1_120_000_000]


def test_values_by_name_and_back():
    payload = CALL.read(TYPED, "en")
    values = CALL.values({0: 128, 1: 3, **payload})
    assert values["level"] == "minister" and values["interpreter"] is True and "latest" not in values
    assert CALL.payload(values) == payload
    with pytest.raises(FieldError):
        CALL.payload({**values, "level": "king"})
    with pytest.raises(LocalError) as caught:
        CALL.payload({**values, "colour": 1})
    assert caught.value.code == "messages.no-such-field"


def test_a_field_may_be_given_several_times():
    """spec: messages §2.2, §2.4, §3.12."""
    one = several.catalogue()
    form = one.form("several")
    payload = form.read(form.examples_text[1], "en")
    assert [len(payload[key]) for key in (32, 33, 34)] == [2, 3, 2]
    values = form.values(payload)
    assert values["dangers"] == ["fire", "mine", "fire"] and form.payload(values) == payload
    assert form.choices("dangers", "zh")[1] == (2, "mine", "水雷")
    english = render(form, payload, "en")
    assert "Dangers: (1) fire; (2) a mine; (3) fire.\nTexts: (1) ⟦en: one\n│ two⟧; (2) ⟦en: three⟧" in english
    assert "危险：（1）火灾；（2）水雷；（3）火灾。" in render(form, payload, "zh")
    for message in (payload, *corpus.messages(form)):
        assert all(
            parse(one, render(form, message, language), language) == (form, message) for language in ("en", "zh")
        )
    with pytest.raises(FieldsError) as caught:
        form.read({"areas": ["circle; 5 NM; 18.5N 112.25E", "here"], "dangers": "fire\nwater"}, "en")
    assert [(e.field, e.item) for e in caught.value.errors] == [("areas", 2), ("dangers", 2)]


def test_a_field_that_may_be_given_once_is_refused_twice():
    """spec: messages §2.4."""
    assert STOP.read({"activity": ["firing"], "reason": ["civilians", " "]}, "en") == {32: 1, 33: 1}
    with pytest.raises(FieldsError) as caught:
        STOP.read({"activity": ["firing", "approach"], "reason": "civilians"}, "en")
    assert caught.value.errors[0].code == "messages.given-twice"


@settings(max_examples=200, deadline=None)
@given(
    st.dictionaries(
        st.integers(0, 45) | st.integers() | st.text(max_size=3),
        st.none()
        | st.booleans()
        | st.integers()
        | st.text(max_size=9)
        | st.lists(st.integers() | st.text(), max_size=5),
        max_size=9,
    )
)
def test_check_never_breaks(payload):
    """spec: messages §2.3."""
    for form in CATALOGUE.forms:
        try:
            form.check(payload)
        except FieldError as error:
            assert error.code.startswith("messages.")
        else:
            assert form.values(payload) is not None


def test_keys_below_32_are_the_records():
    payload = {32: 0, 33: 9}
    STOP.check({0: 96, 1: 3, 4: [[1]], **payload})
    for bad in ({**payload, 40: 1}, {**payload, "32": 1}, {**payload, 33: 8}):
        with pytest.raises(FieldError):
            STOP.check(bad)


def test_what_a_form_says_of_itself():
    """spec: messages §5.2."""
    assert (STOP.title("en"), STOP.title("zh")) == ("STOP", "停止")
    assert "watch officer" in STOP.purpose("en") and "值班人员" in STOP.purpose("zh")
    assert (STOP.label("reason", "en"), STOP.label("reason", "zh")) == ("Why", "原因")
    assert STOP.help("area", "zh").endswith("可不填。")
    assert STOP.choices("activity", "zh")[:2] == [(0, "all_activity", "一切活动"), (1, "firing", "射击")]
    assert STOP.choices("position", "en") == []
    for wrong in (lambda: STOP.label("colour", "en"), lambda: STOP.title("fr"), lambda: STOP.choices("activity", "fr")):
        with pytest.raises(LocalError):
            wrong()


def test_the_table_of_a_message():
    payload = STOP.read({"activity": "firing", "reason": "civilians", "radius": "5 NM"}, "en")
    assert STOP.table(payload, "en") == [
        ("activity", "Cease what", "firing"),
        ("reason", "Why", "civilians are in danger there"),
        ("radius", "Within", "5 NM"),
    ]
    assert STOP.table(payload, "zh")[2] == ("radius", "半径", "5海里")


@pytest.mark.parametrize("form", CATALOGUE.forms, ids=lambda form: form.name)
def test_what_is_shown_can_be_typed_again(form):
    """spec: messages §2.4."""
    for example in form.examples_text:
        payload = form.read(example, "en")
        for language in ("en", "zh"):
            typed = {name: shown for name, _, shown in form.table(payload, language)}
            assert form.read(typed, language) == payload
