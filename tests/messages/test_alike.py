"""What a catalogue may not say twice, or in two ways."""

import pytest

from parley.messages import CatalogueError, alike, build, load
from parley.messages.field import Field
from parley.messages.kinds import KINDS
from parley.messages.kinds.kind import Options
from parley.messages.lint import Lint
from tests.messages.test_lint import CHINESE, ENGLISH, FORM, probe


def field(kind, **options):
    return Field(0, "f", kind, KINDS[kind](Options("f", "here", options)), True)


ASTRAY = [
    (field("count", range=[1, 9]), "en", "Write 1 to 50.", "50"),
    (field("count", range=[1, 9]), "en", "Write 0 for none.", "0"),
    (field("count", range=[1, 9]), "en", "Write 1-10.", "10"),
    (field("count", range=[1, 9]), "zh", "填写1至50。", "50"),
    (field("count", range=[1, 9]), "en", "Write 1 to 9, at 08:00 or by version 2.5.", ""),
    (field("count", range=[1, 2_000]), "en", "At most 2,000 or 2 000.", ""),
    (field("count", range=[1, 2_000]), "en", "At most 3,000.", "3000"),
    (field("distance", range=["1 km", "10 km"]), "en", "From 500 m to 10 km.", "500 m"),
    (field("distance", range=["1 km", "10 km"]), "zh", "1公里至20公里。", "20公里"),
    (field("distance", range=["1 km", "10 km"]), "en", "From 1 km to 10 km, seen from 3 ships.", ""),
    (field("duration", range=["1 h", "2 h"]), "en", "Up to 90min, never 3 h.", "3 h"),
    (field("text", length=100), "en", "At most 200 characters.", "200"),
    (field("text", length=100), "zh", "最多200个字。", "200"),
    (field("text", length=100), "en", "At most 100 characters, of 300 ships.", ""),
    (field("position"), "en", "Within 200 km.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("one", "language", "text", "number"), ASTRAY)
def test_help_that_speaks_of_what_the_field_refuses(one, language, text, number):
    """spec: messages §5.2."""
    assert alike.astray(one, text, language) == number


SENSES = [
    ({"one": "ship goes", "other": "ships go"}, "en", None),
    ({"one": "watch", "other": "watches"}, "en", None),
    ({"one": "must stop", "other": "must stop"}, "en", None),
    ({"one": "can pass", "other": "cannot pass"}, "en", ("one", "other")),
    ({"one": "no ship", "other": "not ship"}, "en", ("one", "other")),
    ({"one": "in range", "other": "is range"}, "en", ("one", "other")),
    ({"one": "now", "other": "not"}, "en", ("one", "other")),
    ({"one": "keep clear", "other": "come near"}, "en", ("one", "other")),
    ({"one": "ship", "other": "hostage ship"}, "en", ("one", "other")),
    ({"one": "корабль", "few": "корабля", "many": "кораблей"}, "ru", None),
    ({"one": "корабль", "few": "корабля", "many": "караулов"}, "ru", ("one", "many")),
    ({"one": "a", "other": "as"}, "xx", ("one", "other")),
]  # fmt: skip


@pytest.mark.parametrize(("cases", "language", "found"), SENSES)
def test_the_cases_of_a_count_are_one_phrase(cases, language, found):
    """spec: messages §5.4."""
    assert alike.senses(cases, language) == found


def second(en="Other", zh="另一"):
    form = FORM.replace("number = 64", "number = 65", 1).replace('name = "probe"', 'name = "other"')
    files = {"form.toml": form, "en.ftl": ENGLISH.replace("title = Probe", f"title = {en}"), "zh.ftl": CHINESE.replace("title = 试验", f"title = {zh}")}  # fmt: skip
    return {f"catalogue/other/{name}": text for name, text in files.items()}


@pytest.mark.parametrize(
    ("more", "language"),
    [
        (second(en="Probe"), "en"),
        (second(en="PR0BE"), "en"),
        (second(en="Pro be"), "en"),
        (second(zh="试 验"), "zh"),
        (second(zh="Probe"), "zh"),  # the title of one form in the other language of another
    ],
)
def test_a_title_is_no_other_forms_title_in_any_language(more, language):
    """Refused by whoever builds it, and named by the lint. spec: messages §7.1."""
    with pytest.raises(CatalogueError) as caught:
        build(probe() | more, ("en", "zh"))
    assert caught.value.code == "messages.title-twice" and caught.value.where.endswith(f"{language}.ftl")
    assert "probe" in caught.value.phrase("zh") + str(caught.value.facts)
    assert "messages.title-twice" in {one.code for step in Lint(probe() | more).run() for one in step.findings}
    build(probe() | second(), ("en", "zh"))


def test_a_label_is_no_other_values_name_in_any_language():
    """Typed in Chinese, the first language that knows the word would decide. spec: messages §3.2."""
    crossed = probe(
        en=ENGLISH.replace("= northward", "= A way"),
        zh=CHINESE.replace("= 向北", "= 向北 way").replace("= 向南", "= a way"),
    )
    with pytest.raises(CatalogueError) as caught:
        build(crossed, ("en", "zh"))
    assert caught.value.code == "messages.labels-crossed"
    assert "messages.labels-crossed" in {one.code for step in Lint(crossed).run() for one in step.findings}


def test_the_packaged_catalogue_says_nothing_in_two_ways():
    forms = load().forms
    for form in forms:
        alike.check_crossed(form.name, form.fields)
        for one in form.fields:
            assert not [
                language
                for language in ("en", "zh")
                if alike.astray(one, form.help(one.name, language), language)
            ]  # fmt: skip
    assert not alike.twins(form.name for form in forms) and not list(alike.titles(forms, ("en", "zh")))
