"""parse(render(x)) is x, in every form and language, and nothing else parses."""

import hashlib
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parley.base import canon
from parley.base.errors import LocalError
from parley.messages import load, parse, render, script
from tests.messages import generate

CATALOGUE = load()
EACH = [
    pytest.param(form, language, id=f"{form.name}-{language}") for form in CATALOGUE.forms for language in ("en", "zh")
]


@pytest.mark.parametrize(("form", "language"), EACH)
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(rng=st.randoms(use_true_random=False))
def test_a_rendering_parses_back(form, language, rng):
    """spec: messages §5.6."""
    message = generate.message(form, rng)
    assert parse(CATALOGUE, render(form, message, language), language) == (form, message)


def hold(form, rng, count):
    """``count`` messages of the form: in each language each parses back, and no two different ones are alike."""
    said = {language: {} for language in ("en", "zh")}
    for _ in range(count):
        message = generate.message(form, rng)
        key = hashlib.sha256(canon.encode(message)).digest()
        for language, texts in said.items():
            text = render(form, message, language)
            assert parse(CATALOGUE, text, language) == (form, message)
            assert texts.setdefault(hashlib.sha256(text.encode()).digest(), key) == key


@pytest.mark.slow
@pytest.mark.parametrize("form", CATALOGUE.forms, ids=lambda form: form.name)
def test_a_thousand_messages_parse_back_and_no_two_are_alike(form):
    """spec: messages §5.5, §5.6."""
    hold(form, random.Random(form.name), 1000)


@pytest.mark.soak
@pytest.mark.parametrize("form", CATALOGUE.forms, ids=lambda form: form.name)
def test_a_hundred_thousand_messages_parse_back_and_no_two_are_alike(form):
    """spec: messages §5.5, §5.6."""
    hold(form, random.Random(f"{form.name} for long"), 100_000)


@pytest.mark.parametrize(("form", "language"), EACH)
def test_a_changed_rendering_never_parses_to_something_that_renders_otherwise(form, language):
    rng = random.Random(form.number)
    alphabet = "0123456789 .:#abNSEWZ⟦⟧\n。是否" + script.ISOLATE
    for _ in range(150):
        text = render(form, generate.message(form, rng), language)
        at = rng.randrange(len(text))
        changed = rng.choice(
            (text[:at] + text[at + 1 :], text[:at] + rng.choice(alphabet) + text[at + rng.randrange(2) :])
        )
        try:
            heard, message = parse(CATALOGUE, changed, language)
        except LocalError as error:
            assert error.code == "messages.not-a-rendering"
        else:
            assert render(heard, message, language) == changed


@pytest.mark.parametrize(
    "text", ["", "no form", "[64 line-test", "[9999 no-such] X: Y\nz", "[64 line-test] \n", "x" * 70_000]
)
def test_what_is_no_rendering_is_refused(text):
    with pytest.raises(LocalError) as caught:
        parse(CATALOGUE, text, "en")
    assert caught.value.code == "messages.not-a-rendering"


def test_a_rendering_of_the_other_language_is_refused():
    form = CATALOGUE.form("roll-call")
    with pytest.raises(LocalError):
        parse(CATALOGUE, render(form, form.payload({"number": 1, "scope": "whole_watch"}), "en"), "zh")


def test_rendering_fails_closed():
    """spec: messages §5.1."""
    form = CATALOGUE.form("roll-call")
    for payload in ({}, {32: 1}, {32: 1, 33: 7}, {32: 1, 33: 0, 34: 0}, {32: "1", 33: 0}, {32: 0, 33: 0}):
        with pytest.raises(LocalError):
            render(form, payload, "en")
    with pytest.raises(LocalError) as caught:
        render(form, {32: 1, 33: 0}, "fr")
    assert caught.value.code == "messages.no-such-language"


def test_the_header_fields_below_32_are_not_said():
    """spec: messages §1.2."""
    form = CATALOGUE.form("roll-call")
    assert render(form, {0: 66, 1: 2, 32: 1, 33: 0}, "en") == render(form, {32: 1, 33: 0}, "en")


def test_right_to_left_text_stands_in_isolates():
    """spec: messages §4.2."""
    form = CATALOGUE.form("note")
    message = {33: ["ar", "سلام\nabc"]}
    text = render(form, message, "en")
    assert f"⟦ar: {script.ISOLATE}سلام{script.POP}\n│ {script.ISOLATE}abc{script.POP}⟧" in text
    assert parse(CATALOGUE, text, "en") == (form, message)
    assert script.ISOLATE not in render(form, {33: ["zh", "你好"]}, "en")
