"""The glossary: its data, the lint of free text, and one word for one thing in every Chinese text of the program."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.base.errors import LocalError
from parley.base.limits import TEXT_MAX_CHARS
from parley.messages import glossary
from parley.messages.terms import KINDS, PLACES, USES
from parley.messages.word_finding import Characters, Words

GLOSSARY = glossary.packaged()
SOUGHT = [
    (language, form, term)
    for term in GLOSSARY.terms
    if term.kind in ("term", "name", "untranslated")
    for language, forms in term.forms.items()
    for form in forms
]


def kinds(text: str, language: str) -> dict[str, str]:
    return {one.found: one.kind for one in glossary.lint(text, language)}


# -- the data


def test_every_pair_is_whole_and_of_a_known_kind() -> None:
    assert len(GLOSSARY.terms) > 150
    for term in GLOSSARY.terms:
        assert term.kind in KINDS and term.source
        for language in ("en", "zh"):
            assert all(form.strip() == form != "" for form in term.forms[language]), term


def test_chinese_has_no_half_width_marks_and_only_simplified_characters() -> None:
    for term in GLOSSARY.terms:
        for form in term.forms["zh"]:
            assert not set(form) & set(",;:?()"), form
            form.encode("gb2312")


def test_no_term_stands_twice_in_a_language() -> None:
    for language in ("en", "zh"):
        forms = [form.lower() for term in GLOSSARY.terms for form in term.forms[language]]
        assert len(set(forms)) == len(forms), {form for form in forms if forms.count(form) > 1}


def test_every_way_of_writing_says_why_in_both_languages() -> None:
    for use in GLOSSARY.uses:
        assert use.kind in USES and use.where in PLACES and use.found
        assert all(use.why[language].strip() for language in ("en", "zh"))
        assert bool(use.instead["en"]) == bool(use.instead["zh"]) == (use.kind != "disputed")


def test_what_is_proposed_instead_of_a_name_is_a_term_of_the_glossary() -> None:
    pairs = {(en, zh) for term in GLOSSARY.terms for en in term.forms["en"] for zh in term.forms["zh"]}
    for use in GLOSSARY.uses:
        if use.kind == "name":
            assert (use.instead["en"], use.instead["zh"]) in pairs, use.instead


def test_no_text_of_the_glossary_is_itself_refused() -> None:
    for use in GLOSSARY.uses:
        for language, instead in use.instead.items():
            assert not [one for one in glossary.lint(instead, language) if one.kind == "forbidden"], instead


# -- the program's own words


ROOT = Path(__file__).resolve().parents[2]
TEXTS = {
    "web": ("web/words/zh.toml",),
    "cli": ("cli/words/*zh.toml", "cli/**/words.toml", "cli/data/*.toml"),
    "codes": ("base/codes/*.toml",),
    "messages": ("messages/*.toml", "messages/languages/zh.toml"),
    "forms": ("messages/catalogue/*/zh.ftl", "messages/catalogue/*/form.toml", "messages/lists/*/zh.ftl"),
}
ROW = re.compile(r"\| ([^|]+) \| ([^|]+) \| [^|]+ \|")


def texts(path: Path) -> Iterator[str]:
    """What stands in a file that people read: the values of a table, or the lines of a phrase file."""
    if path.suffix == ".ftl":
        yield from path.read_text("utf-8").split("\n")
    else:
        yield from leaves(tomllib.loads(path.read_text("utf-8")))


def leaves(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from leaves(one)


@pytest.mark.parametrize("room", TEXTS)
def test_no_chinese_text_of_the_program_uses_another_word_than_the_agreed_one(room: str) -> None:
    paths = [path for pattern in TEXTS[room] for path in (ROOT / "src" / "parley").glob(pattern)]
    strays = [
        f"{path.parent.name}/{path.name}: {one.found} for {one.instead['zh']} in {text}"
        for path in paths
        for text in texts(path)
        for one in glossary.strays(text, "zh")
    ]
    assert paths and not strays, "\n".join(strays)


def test_no_own_word_is_refused_and_no_word_is_refused_for_two_things() -> None:
    refused = [word for own in glossary.own_words() for word in own.refused]
    assert len(refused) > 30 and len(set(refused)) == len(refused)
    for own in glossary.own_words():
        assert not glossary.strays(own.forms["zh"], "zh"), own
        assert all(any(word in longer for word in own.refused) for longer in own.unless), own


def test_a_stray_is_found_unless_it_stands_within_a_longer_word() -> None:
    found = glossary.strays("本站点的格式目录与目录，世界时与协调世界时", "zh")
    assert [(one.start, one.found, one.instead["zh"]) for one in found] == [
        (9, "目录", "格式目录"),
        (12, "世界时", "协调世界时"),
    ]
    assert not glossary.strays("世界时", "en")
    assert "协调世界时" in found[1].phrase("zh") and "UTC" in found[1].phrase("en")


def test_the_glossary_page_has_the_same_words_and_uses_no_other() -> None:
    page = (ROOT / "docs" / "GLOSSARY.md").read_text("utf-8")
    rows = {row[1]: row[2] for row in ROW.finditer(page)}
    assert {own.forms["en"]: own.forms["zh"] for own in glossary.own_words()}.items() <= rows.items()
    assert not [one.found for word in rows.values() for one in glossary.strays(word, "zh")]


# -- the lint


@pytest.mark.parametrize(
    ("language", "text", "found", "kind"),
    [
        ("en", "The enemy ships turned away.", "enemy", "forbidden"),
        ("en", "A HOSTILE aircraft.", "HOSTILE", "forbidden"),
        ("zh", "敌舰已转向。", "敌舰", "forbidden"),
        ("zh", "The hostile 舰艇", "hostile", "forbidden"),
        ("en", "We have received it. Over.", "Over", "forbidden"),
        ("en", "Thank you; over and out", "over and out", "forbidden"),
        ("zh", "已收到。完毕。", "完毕", "forbidden"),
        ("zh", "结束", "结束", "forbidden"),
        ("zh", "我方提议举行国防政策协调会谈。", "国防政策协调会谈", "name"),
        ("en", "at the Defense Ministry working meeting", "Defense Ministry working meeting", "name"),
        ("zh", "依据海上意外相遇准则", "海上意外相遇准则", "name"),
        ("zh", "进入特别关注区", "特别关注区", "variant"),
        ("en", "keep a safety distance", "safety distance", "variant"),
        ("en", "a dangerously military activity", "dangerously military activity", "near"),
        ("zh", "海上军亊安全磋商机制", "海上军亊安全磋商机制", "near"),
        ("en", "close-in reconnaissance", "close-in reconnaissance", "disputed"),
        ("en", "抵近侦察", "抵近侦察", "disputed"),
        ("en", "an illegal act", "illegal", "disputed"),
        ("en", "in international waters", "international waters", "disputed"),
        ("en", "a MAYDAY call", "MAYDAY", "untranslated"),
        ("en", "state your hull numbers", "hull numbers", "pair"),
        ("en", "with manoeuvring guides: basic maneuvering guide", "basic maneuvering guide", "pair"),
        ("zh", "请告舷号", "舷号", "pair"),
    ],
)  # fmt: skip
def test_what_is_found(language: str, text: str, found: str, kind: str) -> None:
    assert kinds(text, language).get(found) == kind


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We will pass over the area and go out at 0800Z."),
        ("zh", "演习已结束，准备完毕后通报。"),
        ("zh", "我将从你右舷追越。"),
        ("en", "I will overtake you on your starboard side."),
        ("en", "The enemies' list".replace("enemies", "members")),
        ("zh", "安全航速"),
        ("en", ""),
    ],
)
def test_what_is_not_found(language: str, text: str) -> None:
    assert not [one for one in glossary.lint(text, language) if one.kind in glossary.WRONG]


@pytest.mark.parametrize(("language", "form", "term"), SOUGHT)
def test_every_term_is_found_where_it_stands(language: str, form: str, term: object) -> None:
    text = f"x {form} y" if language == "en" else f"在{form}中"
    hits = [
        one
        for one in glossary.lint(text, language)
        if one.found.rstrip("。？") == form.rstrip(".。？") or form in one.found
    ]
    assert hits and hits[0].kind in ("pair", "untranslated")


def test_a_disputed_term_shows_both_versions() -> None:
    (one,) = glossary.lint("freedom of navigation", "en")
    assert "航行和飞越自由" in one.phrase("en") and "freedom of navigation and overflight" in one.phrase("zh")


def test_a_word_is_never_close_to_its_opposite() -> None:
    chinese, english = Characters(), Words()
    chinese.add("我将从左舷追越你", "left", near=True)
    english.add("overtake on the port side", "port", near=True)
    assert [hit.near for hit in chinese.hits("我将从左舷追越你")] == [False]
    assert not list(chinese.hits("我将从右舷追越你"))
    assert not list(english.hits("overtake on the starboard side"))


def test_a_longer_finding_covers_what_lies_within_it() -> None:
    (one,) = glossary.lint("通话完毕", "zh")
    assert (one.kind, one.found) == ("forbidden", "通话完毕")


def test_a_text_that_is_too_long_is_refused() -> None:
    glossary.lint("x" * TEXT_MAX_CHARS, "en")
    with pytest.raises(LocalError, match="too-long"):
        glossary.lint("x" * (TEXT_MAX_CHARS + 1), "en")


def test_findings_are_bounded() -> None:
    assert len(glossary.lint("enemy " * 1000, "en")) == glossary.FINDINGS_MAX_COUNT


MIXED = st.lists(
    st.one_of(st.text(max_size=8), st.sampled_from([form for _, form, _ in SOUGHT] + ["敌", "over.", "完毕。", " "])),
    max_size=12,
).map("".join)


@given(MIXED, st.sampled_from(["en", "zh", "fr"]))
def test_findings_point_into_the_text_in_order_and_do_not_overlap(text: str, language: str) -> None:
    end = 0
    for one in glossary.lint(text, language):
        assert end <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.found
        for spoken in ("en", "zh"):
            assert "{" not in one.phrase(spoken).replace(one.found, "")
        end = one.end


def test_search_looks_in_both_languages_and_in_notes() -> None:
    assert {term.form("en") for term in GLOSSARY.search("舷号")} == {"hull number"}
    assert "hull number" in {term.form("en") for term in GLOSSARY.search("HULL")}
    assert GLOSSARY.search("not 年会")[0].form("en") == "annual meeting"
    assert not GLOSSARY.search("no such term at all")
