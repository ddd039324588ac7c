"""The lint of a catalogue: it names all that is wrong, and nothing that is right."""

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

from parley.messages import CatalogueError, build, families, load, loader
from parley.messages.lint import Lint
from parley.messages.lint_finding import Finding

VECTORS = Path(__file__).resolve().parents[2] / "vectors" / "messages" / "phrases"

FORM = """number = 64
name = "probe"
family = "line"
marker = "information"
procedure = "line"
source = "unverified"
release = "officer"
at_least_one = [["first", "second"]]

[[fields]]
number = 0
name = "first"
kind = "count"
range = [0, 9]
[[fields]]
number = 1
name = "second"
kind = "choice"
values = { north = 1, south = 2 }
[[examples]]
first = "1"
[[examples]]
first = "2"
second = "north"
"""
ENGLISH = """title = Probe
purpose = For tests.
field-first = First
help-first = How many there are.
field-second = Way
help-second = Where it goes.
choice-second-north = northward
choice-second-south = southward
body =
    { $first ->
        [absent] First: not stated.
       *[present] First: { $first }.
    }
    { $second ->
        [absent] Way: not stated.
       *[present] Way: { $second }.
    }
"""
CHINESE = """title = 试验
purpose = 供试验用。
field-first = 其一
help-first = 数量多少。
field-second = 方向
help-second = 去往何方。
choice-second-north = 向北
choice-second-south = 向南
body =
    { $first ->
        [absent] 其一：未说明。
       *[present] 其一：{ $first }。
    }
    { $second ->
        [absent] 方向：未说明。
       *[present] 方向：{ $second }。
    }
"""


def probe(form: str = FORM, en: str = ENGLISH, zh: str = CHINESE, **more: str) -> dict[str, str]:
    files = {"form.toml": form, "en.ftl": en, "zh.ftl": zh}
    return {f"catalogue/probe/{name}": text for name, text in files.items()} | more


def found(sources: dict[str, str], languages: tuple[str, ...] = ("en", "zh")) -> list[Finding]:
    return [finding for step in Lint(sources, languages).run() for finding in step.findings]


def codes(sources: dict[str, str]) -> set[str]:
    return {one.code for one in found(sources)}


def test_the_packaged_catalogue_has_no_fault_and_takes_as_many_steps_as_it_said() -> None:
    lint = Lint(loader.packaged())
    steps = list(lint.run())
    assert not [f"{one.where}: {one.phrase('en')}" for step in steps for one in step.findings if one.grave]
    assert len(steps) == lint.count == len({step.what for step in steps})
    assert {form.name for form in lint.forms} == {form.name for form in load().forms}


def test_a_sound_form_gives_nothing_to_say() -> None:
    assert found(probe()) == []


@pytest.mark.parametrize("path", sorted(VECTORS.glob("*.json")), ids=lambda path: path.stem)
def test_whatever_a_build_refuses_the_lint_names(path: Path) -> None:
    vector = json.loads(path.read_text("utf-8"))
    if vector.get("courtesy"):
        pytest.skip("courtesy languages are no part of an agreement")
    languages = tuple(vector["languages"])
    try:
        build(vector["files"], languages)
    except CatalogueError as error:
        code = {"messages.bad-example": "catalogue.example-refused"}.get(error.code, error.code)
        assert code in {one.code for one in found(vector["files"], languages) if one.grave}


@pytest.mark.parametrize(
    ("code", "sources"),
    [
        ("catalogue.todo", probe(en=ENGLISH.replace("For tests.", "TODO for what."))),
        ("catalogue.todo", probe(form="# TODO the source\n" + FORM)),
        ("catalogue.untranslated", probe(zh=CHINESE.replace("向北", "northward"))),
        ("catalogue.untranslated", probe(zh=CHINESE.replace("数量多少。", "How many there are."))),
        ("catalogue.wording", probe(en=ENGLISH.replace("For tests.", "Against the enemy."))),
        ("catalogue.wording", probe(zh=CHINESE.replace("供试验用。", "国防政策协调会谈。"))),
        ("catalogue.help-repeats", probe(en=ENGLISH.replace("Where it goes.", "Way."))),
        ("catalogue.examples-alike", probe(form=FORM.replace('first = "1"', 'first = "2"\nsecond = "north"'))),
        ("catalogue.never-in-example", probe(form=FORM.replace('second = "north"\n', ""))),
        ("catalogue.family-unknown", probe(form=FORM.replace('"line"', '"nobody"', 1))),
        ("catalogue.number-outside", probe(form=FORM.replace("64", "4000"))),
        ("catalogue.never-a-reply", probe(form=FORM.replace("release", 'effect = "answers"\nrelease'))),
        ("catalogue.nothing-answers", probe(form=FORM.replace("release", 'replies = ["probe"]\nanswer_within = { FLASH = "2min" }\nrelease'))),
        ("catalogue.branch-unreached", probe(form=FORM.replace('["first", "second"]', '["first"]'))),
        ("messages.no-such-reply", probe(form=FORM.replace("release", 'replies = ["gone"]\nrelease'))),
        ("messages.bad-option", probe(form=FORM.replace('[[examples]]\nfirst = "1"\n', ""))),
        ("messages.phrase-missing", probe(en=ENGLISH.replace("help-first = How many there are.\n", ""))),
        ("messages.phrase-unused", probe(en=ENGLISH.replace("body", "help-third = Left over.\nbody"))),
        ("messages.unused-file", probe(**{"lists/way/other/more.toml": ""}) | {"catalogue/probe/more.toml": ""}),
        ("catalogue.list-unused", probe() | {"lists/way/list.toml": "[values]\na = 1\n", "lists/way/en.ftl": "a = one\n", "lists/way/zh.ftl": "a = 一\n"}),
    ],
)  # fmt: skip
def test_what_it_finds(code: str, sources: dict[str, str]) -> None:
    hits = [one for one in found(sources) if one.code == code]
    assert hits
    for one in hits:
        assert one.phrase("en") != one.phrase("zh") and "{what}" not in one.phrase("en")


def test_an_example_that_cannot_be_read_is_named_in_both_languages() -> None:
    (one,) = [one for one in found(probe(form=FORM.replace('"2"', '"99"'))) if one.code == "catalogue.example-refused"]
    assert "9" in one.phrase("en") and "整数" in one.phrase("zh")


def test_one_fault_hides_no_other() -> None:
    sources = probe(en=ENGLISH.replace("Way: { $second }", "Way"), zh=CHINESE.replace("title = 试验\n", ""))
    sources |= {path.replace("probe", "other"): text.replace('"probe"', '"other"') for path, text in probe().items()}
    assert {"messages.phrase-silent", "messages.phrase-missing", "catalogue.number-twice"} <= codes(sources)


def test_two_forms_of_one_title_are_told_apart_by_nobody() -> None:
    sources = probe()
    sources |= {
        path.replace("probe", "other"): text.replace('"probe"', '"other"').replace("64", "65")
        for path, text in probe().items()
    }
    titles = [one for one in found(sources) if one.code == "messages.title-twice"]
    assert [one.where for one in titles] == ["catalogue/probe/en.ftl", "catalogue/probe/zh.ftl"]


def test_a_bad_list_spoils_only_what_uses_it() -> None:
    bad = {"lists/way/list.toml": "[values]\n", "lists/way/en.ftl": "", "lists/way/zh.ftl": ""}
    assert codes(probe() | bad) == {"messages.bad-option"}


def test_where_a_fault_lies_is_told_with_its_line() -> None:
    sources = probe(en=ENGLISH.replace("southward", "TODO"))
    assert "catalogue/probe/en.ftl:8" in {one.where for one in found(sources)}


def test_families_do_not_overlap_and_hold_every_packaged_form() -> None:
    ranges = [(one.first, one.last) for one in families.known().values()]
    assert ranges == sorted(ranges)
    assert all(first <= last for first, last in ranges)
    assert all(one[1] < two[0] for one, two in pairwise(ranges))
    for form in load().forms:
        assert families.known()[form.family].has(form.number)
    assert families.title("line", "zh") == "线路" and families.title("of-others", "zh") == "of-others"


def test_the_specification_names_the_same_ranges() -> None:
    """spec: messages §7.4."""
    page = (VECTORS.parents[2] / "docs" / "spec" / "messages.md").read_text("utf-8")
    line = next(line for line in page.split("\n") if line.startswith("- §7.4"))
    told = [(int(low), int(high)) for low, high in re.findall(r"(\d+) to (\d+)", line)]
    assert told == [(one.first, one.last) for one in families.known().values()]
