"""A language is data: its plural rules, its shown forms."""

import random

import pytest

from parley.base.errors import LocalError
from parley.messages import CatalogueError, build, catalogue, load, loader, parse, render, script
from parley.messages.language import known, spoken
from parley.messages.plural import Plurals, rule
from tests.messages import generate, pseudo
from tests.messages.few import only

RUSSIAN = Plurals(
    {
        "one": "n % 10 = 1 and n % 100 != 11",
        "few": "n % 10 = 2..4 and n % 100 != 12..14",
        "many": "n % 10 = 0 or n % 10 = 5..9 or n % 100 = 11..14",
    }
)


def test_plural_categories_of_whole_numbers():
    """spec: messages §5.4."""
    said = {n: RUSSIAN.category(n) for n in (0, 1, 2, 4, 5, 11, 12, 14, 21, 22, 25, 101, 111, 112, -1, -12)}
    assert [n for n, category in said.items() if category == "one"] == [1, 21, 101, -1]
    assert [n for n, category in said.items() if category == "few"] == [2, 4, 22]
    assert spoken("en").plurals.category(1) == "one" and spoken("en").plurals.category(21) == "other"
    assert spoken("zh").plurals.categories == ("other",)


def test_the_categories_that_a_range_reaches():
    """spec: messages §5.4."""
    assert RUSSIAN.reached(0, 2**63 - 1) == {"one": 1, "few": 2, "many": 0}
    assert RUSSIAN.reached(5, 8) == {"many": 5}
    assert RUSSIAN.reached(21, 30) == {"one": 21, "few": 22, "many": 25}
    assert spoken("en").plurals.reached(2, 9) == {"other": 2}


@pytest.mark.parametrize("text", ["", "n", "n = x", "n = 1 and", "i = 1", "n % 10 = 1 ; import"])
def test_what_is_no_plural_rule_is_refused(text):
    with pytest.raises(ValueError):
        rule(text)


def test_a_unit_that_could_go_on_to_be_another():
    """spec: messages §5.5."""
    assert known()[0].runs(("м", "миль", "км", "мм")) == "им" and known()[0].runs(("m", "NM")) == ""


def test_shown_forms_are_filled_and_matched():
    """spec: messages §6.1."""
    english = spoken("en")
    assert english.fill("post", side=1, post=2) == "side 1 post 2"
    assert english.shape("post", side="X", post="Y") == r"side\ X\ post\ Y"
    assert (english.first("side"), english.first("day"), english.first("height", "0-9-")) == ("s", "0-9", "0-9-")
    assert {one.code for one in known()} >= {"en", "zh"}


# the forms of the families line and safety that speak Russian
RUSSIAN_FORMS = {
    "line-test", "line-test-reply", "roll-call", "roll-call-reply", "read-back", "correction", "understood",
    "not-understood", "stop", "danger",
}  # fmt: skip


def test_a_courtesy_language_is_only_data_and_no_agreement_covers_it():
    """spec: messages §6.1, §6.3, §7.3."""
    plain, more = load(), load(courtesy=("ru",))
    assert {form.name for form in more.forms if form.speaks("ru")} >= RUSSIAN_FORMS
    assert more.hash == plain.hash and more.sources == plain.sources and not plain.form("stop").speaks("ru")
    for form in more.forms:
        assert form.speaks("en") and form.speaks("zh")
    with pytest.raises(LocalError) as caught:
        more.form("contact").title("ru")
    assert caught.value.code == "messages.no-such-language"
    stop = more.form("stop")
    typed = {"activity": "стрельба", "reason": "civilians", "position": "18°30' с.ш. 112°15' в.д.", "radius": "5 миль"}
    assert stop.read(typed, "ru")[34] == [185_000_000, 1_122_500_000]
    assert stop.table(stop.read(typed, "ru"), "ru")[3] == ("radius", "Радиус", "5 миль")


def test_what_no_digest_covers_is_proven_when_it_is_asked_for(monkeypatch):
    """The packaged catalogue is known by its digest; a courtesy language is not, and is proven form by form. spec: messages §6.3."""
    path = "catalogue/line-test/ru.ftl"
    spoilt = {**loader.packaged(), path: loader.packaged()[path].replace("{ $number }", "1")}
    monkeypatch.setattr(loader, "packaged", lambda: spoilt)
    catalogue._loaded.cache_clear()
    try:
        one = load(courtesy=("ru",))
        assert one.known and one.form("roll-call").speaks("ru")
        with pytest.raises(CatalogueError) as caught:
            one.form("line-test").speech("en")
        assert caught.value.code == "messages.phrase-silent" and "ru.ftl" in caught.value.where
    finally:
        catalogue._loaded.cache_clear()


def test_russian_plurals_are_said():
    """spec: messages §5.4."""
    form = load(courtesy=("ru",)).form("roll-call-reply")
    for count, said in (
        (1, "1 человек."),
        (3, "3 человека."),
        (5, "5 человек."),
        (21, "21 человек."),
        (12, "12 человек."),
    ):
        assert said in render(form, {32: 1, 33: "x", 34: count, 35: True}, "ru")


def test_what_a_courtesy_language_says_it_says_whole():
    """spec: messages §6.3."""
    files = only("stop", "signal", "understood")
    path = "catalogue/stop/ru.ftl"
    for spoilt in (files[path].replace("help-area", "help-aria"), files[path].replace("Причина: { $reason }.", "")):
        with pytest.raises(CatalogueError):
            build({**files, path: spoilt}, ("en", "zh"), ("ru",))
        assert build({**files, path: spoilt}, ("en", "zh")).hash == build(files, ("en", "zh")).hash
    without = {name: text for name, text in files.items() if name != path}
    assert not build(without, ("en", "zh"), ("ru",)).form("stop").speaks("ru")
    with pytest.raises(CatalogueError) as caught:
        build({**files, "catalogue/signal/ru.ftl": files["catalogue/stop/ru.ftl"]}, ("en", "zh"), ("ru",))
    assert caught.value.code == "messages.phrase-missing"


def test_no_latin_letter_passes_for_a_russian_one():
    """spec: messages §5.2."""
    files = only("stop", "signal", "understood")
    path = "catalogue/stop/ru.ftl"
    for old, new in (("СТОП. Немедленно", "CТОП. Немедленно"), ("title = СТОП", "title = СТOП")):
        with pytest.raises(CatalogueError) as caught:
            build({**files, path: files[path].replace(old, new)}, ("en", "zh"), ("ru",))
        assert caught.value.code == "messages.phrase-character"


def test_messages_parse_back_in_courtesy_languages():
    """spec: messages §5.6, §6.2."""
    rng = random.Random(6)
    with pseudo.spoken():
        one = build(pseudo.sources(loader.packaged()), ("en", "zh"), ("ru", pseudo.CODE))
        for form in one.forms:
            said = {}
            for _ in range(60):
                message = generate.message(form, rng)
                for code in form.content.courtesy:
                    text = render(form, message, code)
                    assert parse(one, text, code) == (form, message)
                    assert said.setdefault(text, message) == message
            assert form.speaks(pseudo.CODE)


def test_values_in_a_right_to_left_phrase_stand_in_isolates():
    """spec: messages §6.2."""
    with pseudo.spoken() as language:
        files = only("roll-call", "roll-call-reply")
        one = build(pseudo.sources(files), ("en", "zh"), (pseudo.CODE,))
        assert language.right_to_left and one.hash == build(files, ("en", "zh")).hash
        form = one.form("roll-call-reply")
        payload = form.read(form.examples_text[1], "en")
        text = render(form, payload, pseudo.CODE)
        assert text.count(script.ISOLATE) == text.count(script.POP) == 5
        assert f"{script.ISOLATE}160800Z DEC 25{script.POP}" in text
        assert parse(one, text, pseudo.CODE) == (form, payload)
        with pytest.raises(LocalError):
            parse(one, text.replace(script.POP, "", 1), pseudo.CODE)
    assert pseudo.CODE not in {one.code for one in known()}


def test_a_language_that_is_not_there():
    with pytest.raises(LocalError) as caught:
        spoken("xx")
    assert caught.value.code == "messages.no-such-language"
