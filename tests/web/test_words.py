"""Both languages say everything."""

import re
import tomllib
from pathlib import Path

from parley.base.errors import phrases
from parley.messages.catalogue import load
from parley.messages.form import PRECEDENCES
from parley.procedures.picture.levels import LANES
from parley.web import board
from parley.web.accounts import Part
from parley.web.pages.contacts import SORTS
from parley.web.timeline.facts import GROUPS
from parley.web.words import flatten, languages, words

WEB = Path(__file__).resolve().parents[2] / "src" / "parley" / "web"
BRACES = re.compile(r"\{(\w+)\}")
WHOLE = re.compile(r"""['"]([a-z]+[a-z-]*(?:\.[a-z0-9-]+)+)['"]""")
BEGUN = re.compile(r"""['"]([a-z.-]+[.-])['"] ~|f"([a-z.-]+[.-])\{""")
KEY = re.compile(r"""\bt(?:ell)?\(\s*(['"])([a-z0-9_.-]+)\1""")


def test_the_languages_have_the_same_words_and_facts() -> None:
    tables = [words(language).table for language in languages()]
    for other in tables[1:]:
        assert other.keys() == tables[0].keys()
        for key, text in tables[0].items():
            assert set(BRACES.findall(other[key])) == set(BRACES.findall(text)), key
            assert other[key].strip() and text.strip(), key


def test_every_word_that_a_page_names_is_there() -> None:
    table = words("en").table
    for path in [*WEB.glob("templates/*.html"), *WEB.rglob("*.py")]:
        for _, key in KEY.findall(path.read_text("utf-8")):
            assert key in table or key.endswith((".", "-")), f"{path.name}: {key}"


def test_the_words_for_codes_are_complete() -> None:
    table = words("zh").table
    kept = {f"level.{level}" for level in (*board.RUNGS, *board.ASIDE, "DECLINED", "STORED_AHEAD")}
    kept |= {f"means.{level}" for level in (*board.RUNGS, *board.ASIDE, "DECLINED", "STORED_AHEAD")}
    kept |= {f"group.{group}" for group in GROUPS} | {f"lane.{lane}" for lane in LANES}
    kept |= {f"part.{part}" for part in Part}
    kept |= {f"lang.{language}" for language in languages()} | {f"precedence.{one}" for one in range(len(PRECEDENCES))}
    assert kept <= table.keys(), kept - table.keys()


def test_contacts_are_named_as_their_form_names_them() -> None:
    """In Chinese by the same words, in English perhaps by shorter ones; no kind, level or state is left without."""
    contact = load().form("contact")
    for language in languages():
        table = words(language).table
        for field, prefix in (("kind", "contact-kind"), ("level", "contact-level"), ("host", "host")):
            named = {f"{prefix}.{value}": label for _, value, label in contact.choices(field, language)}
            if language == "zh" or field == "host":
                assert named.items() <= table.items()
            assert named.keys() == {key for key in table if key.startswith(f"{prefix}.")}


def test_no_word_is_idle() -> None:
    """Every word is named by a page, by code or by the script: whole, or by a beginning that a code completes."""
    paths = [*WEB.glob("templates/*.html"), *WEB.rglob("*.py"), *WEB.glob("static/*.js")]
    text = "".join(path.read_text("utf-8") for path in paths)
    named = set(WHOLE.findall(text)) | {f"contacts.{column}" for column in SORTS}
    begun = tuple({one for pair in BEGUN.findall(text) for one in pair if one} - {"contacts."})
    idle = [key for key in words("en").table if key not in named and not key.startswith(begun)]
    assert not idle


def test_every_code_of_this_room_has_its_phrase_and_no_phrase_is_idle() -> None:
    code = re.compile(r"[\"'](web\.[a-z-]+)[\"']")
    used = {one for path in WEB.rglob("*.py") for one in code.findall(path.read_text("utf-8"))}
    known = {one for one in phrases() if one.startswith("web.")}
    assert used == known, used ^ known
    for one in known:
        assert set(phrases()[one]) == {"en", "zh"}


def test_no_word_calls_anybody_hostile() -> None:
    for language in languages():
        text = " ".join(words(language).table.values()).lower()
        assert not any(word in text for word in ("hostile", "enemy", "敌方", "敌对", "敌人"))


def test_flatten_joins_with_dots() -> None:
    assert flatten(tomllib.loads("[a]\nb = 'x'\n[a.c]\nd = 'y'")) == {"a.b": "x", "a.c.d": "y"}
