"""The printed phrase book: everything stands in it, in both languages, and it needs nothing from elsewhere."""

import re
import shutil
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from unicodedata import normalize

import pypdf
import pytest

from parley.base.errors import LocalError
from parley.cli.catalogue import printing
from parley.cli.catalogue.book import chromium
from parley.cli.catalogue.book.gather import beside, by_title
from parley.cli.catalogue.book.lines import BodyLines, gaps
from parley.cli.catalogue.book.page import Book, longs
from parley.cli.catalogue.book.wording import Wording, _table
from parley.messages import catalogue
from tests.cli.conftest import call

OWN = catalogue.load()
DAY = date(2025, 12, 16)
BOOK = Book(OWN, DAY, ("en", "zh"))


class Reader(HTMLParser):
    """What a page says, which anchors it has, what it points at."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.targets: set[str] = set()
        self.tags: set[str] = set()
        self.text = ""
        self._in = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        facts = dict(attrs)
        self._in = tag
        self.tags.add(tag)
        self.ids += [facts["id"] or ""] if "id" in facts else []
        self.targets |= {facts["href"] or ""} if "href" in facts else set()
        assert not {"src", "srcset", "onclick"} & set(facts)

    def handle_data(self, data: str) -> None:
        if self._in != "style":
            self.text += " ".join(data.split()) + "\n" if data.strip() else ""


@pytest.fixture(scope="module")
def html() -> str:
    return BOOK.html()


@pytest.fixture(scope="module")
def page(html: str) -> Reader:
    return Reader(html)


def test_it_needs_nothing_from_elsewhere(html: str, page: Reader) -> None:
    assert not re.findall(r"url\((?!data:)", html)
    assert not {"script", "link", "img", "iframe", "object"} & page.tags
    assert all(target.startswith("#") for target in page.targets)


def test_every_link_has_its_place_and_every_place_one_name(page: Reader) -> None:
    assert {target[1:] for target in page.targets} <= set(page.ids)
    assert len(set(page.ids)) == len(page.ids)


def test_every_form_stands_in_it_with_all_that_it_says(page: Reader) -> None:
    said = "".join(page.text.split())
    for form in OWN.forms:
        assert f"form-{form.number}" in page.ids
        for language in ("en", "zh"):
            speech = form.speech(language)
            for label, text in speech.labels.items():
                assert "".join(text.split()) in said, (form.name, label)


def test_every_list_stands_in_it_with_its_marks(page: Reader) -> None:
    assert {"list-country", "list-level", "list-yv1"} <= set(page.ids)
    assert "YV1 RU7" in page.text and "我准备下潜" in page.text and "direction, degrees true" in page.text
    assert page.text.count("from memory") > 10


def test_the_title_page_names_the_catalogue_and_the_day(page: Reader) -> None:
    hash_ = OWN.hash.hex()
    assert all(hash_[i : i + 8] in page.text for i in range(0, 64, 8))
    assert "16 December 2025" in page.text and "2025年12月16日" in page.text


def test_an_extract_says_that_it_is_one_and_has_only_those_forms() -> None:
    part = Reader(Book(OWN, DAY, ("zh", "en"), ("safety",)).html())
    wanted = {f"form-{form.number}" for form in OWN.forms if form.family == "safety"}
    assert {one for one in part.ids if one.startswith("form-")} == wanted
    assert "摘录：安全" in part.text and "Extract: Safety" in part.text


def test_both_indexes_hold_every_form_in_their_languages_order() -> None:
    content = BOOK.content
    english = [title for title, _ in by_title(content.forms, "en", BOOK.order)]
    assert english == sorted(english, key=str.casefold) and len(english) == len(OWN.forms)
    chinese = [title for title, _ in by_title(content.forms, "zh", BOOK.order)]
    assert set(chinese) == {form.title("zh") for form in OWN.forms}
    # by sound: bù, rèn, tíng, xiàn, zhù or what there is of them
    assert [
        chinese.index(OWN.form(name).title("zh")) for name in ("not-understood", "understood", "stop", "line-test")
    ] == sorted(
        chinese.index(OWN.form(name).title("zh")) for name in ("not-understood", "understood", "stop", "line-test")
    )


def test_a_body_shows_each_field_where_its_value_will_stand() -> None:
    words = Wording(("en", "zh"))
    for form in OWN.forms:
        for language in ("en", "zh"):
            shown = set(gaps(BodyLines(form, language, words).lines()))
            assert shown <= {form.label(field.name, language) for field in form.fields}
    assert set(gaps(BodyLines(OWN.form("danger"), "zh", words).lines())) == {
        OWN.form("danger").label(field.name, "zh") for field in OWN.form("danger").fields
    }


def test_rows_stand_side_by_side_where_the_languages_have_as_many() -> None:
    assert beside(["a", "b"], ["c", "d"]) == [(["a"], ["c"]), (["b"], ["d"])]
    assert beside(["a", "b"], ["c"]) == [(["a", "b"], ["c"])]


def test_page_numbers_stand_in_contents_and_index_only_when_they_are_known(html: str) -> None:
    assert 'class="page"' not in html
    numbered = BOOK.html({"form-96": 4321})
    assert numbered.count(">4321<") == 4


def test_long_names_may_break_and_times_dates_and_measures_may_not() -> None:
    assert longs("<at> 160800Z DEC 25, " + "0a" * 20) == (
        '&lt;at&gt; <span class="whole">160800Z DEC 25</span>, <span class="long">' + "0a" * 20 + "</span>"
    )


def test_chinese_measures_are_not_parted() -> None:
    said = longs("2025年12月16日，距离5.5海里，至多200字符")
    whole = re.findall('<span class="whole">(.*?)</span>', said)
    assert whole == ["2025年12月16日", "5.5海里", "200字符"]


def test_the_books_words_stand_in_both_languages() -> None:
    for section in _table().values():
        for word, pair in section.items():
            assert set(pair) == {"en", "zh"} and all(text.strip() for text in pair.values()), word
            assert set(re.findall(r"\{\w+\}", pair["en"])) == set(re.findall(r"\{\w+\}", pair["zh"])), word


# -- written to a file


def test_html_is_written_once(tmp_path: Path) -> None:
    out = tmp_path / "book.html"
    ended = call("catalogue", "book", "--out", out, "--date", "2025-12-16", "--family", "safety", "--json")
    assert ended.code == 0 and ended.document["forms"] == sum(form.family == "safety" for form in OWN.forms)
    assert out.read_text("utf-8") == Book(OWN, DAY, ("en", "zh"), ("safety",)).html()
    again = call("--json", "catalogue", "book", "--out", out)
    assert again.code == 3 and again.refusal == "cli.file-exists"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--out", "book.txt"), "cli.book-ending"),
        (("--out", "book.html", "--date", "tomorrow"), "cli.bad-date"),
        (("--out", "book.html", "--family", "weather"), "cli.no-family"),
        (("--out", "book.pdf", "--chromium", "/no/such/program"), "cli.no-chromium"),
    ],
)
def test_a_book_that_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], code: str
) -> None:
    monkeypatch.chdir(tmp_path)
    ended = call("--json", "catalogue", "book", *arguments)
    assert ended.code == 3 and ended.refusal == code
    assert not list(tmp_path.iterdir())


def test_a_chromium_that_is_too_old_or_none_is_told(tmp_path: Path) -> None:
    old = tmp_path / "chromium"
    old.write_text("#!/bin/sh\necho Chromium 120.0.6099.1\n")
    old.chmod(0o755)
    with pytest.raises(LocalError, match="chromium-old"):
        chromium.found(old)
    old.write_text("#!/bin/sh\necho something else\n")
    ended = call("--json", "catalogue", "book", "--out", tmp_path / "b.pdf", "--chromium", old)
    assert ended.code == 5 and ended.refusal == "cli.chromium-failed"


def test_a_chromium_that_prints_nothing_is_a_fault(tmp_path: Path) -> None:
    mute = tmp_path / "chromium"
    mute.write_text('#!/bin/sh\n[ "$1" = --version ] && echo Chromium 140.0.1.1\necho cannot >&2\n')
    mute.chmod(0o755)
    ended = call("catalogue", "book", "--out", tmp_path / "b.pdf", "--chromium", mute)
    assert ended.code == 5 and "cannot" in ended.err


def test_numbers_are_put_in_until_they_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    places = iter([{"form-96": 4321}, {"form-96": 4322}, {"form-96": 4322}])
    printed: list[str] = []
    monkeypatch.setattr(chromium, "printed", lambda program, html: printed.append(html) or b"pdf")
    monkeypatch.setattr(chromium, "numbers_of", lambda pdf: (next(places), 12))
    from parley.cli.screen import Screen

    assert printing.as_pdf(Screen(True), BOOK, Path("chromium")) == (b"pdf", 12)
    assert [">4321<" in html for html in printed] == [False, True, False] and len(printed) == 3


@pytest.mark.slow
@pytest.mark.skipif(not any(map(shutil.which, chromium.NAMES)), reason="no Chromium on this machine")
def test_a_pdf_has_page_numbers_that_are_right(tmp_path: Path) -> None:
    out = tmp_path / "book.pdf"
    ended = call("catalogue", "book", "--out", out, "--date", "2025-12-16", "--family", "safety", "--json")
    assert ended.code == 0, ended.err
    reader = pypdf.PdfReader(out)
    assert len(reader.pages) == ended.document["pages"]
    # Some fonts map a character to its twin among the radicals.
    texts = [normalize("NFKC", one.extract_text()) for one in reader.pages]
    stands = re.compile(r"^96\s*stop\b", re.MULTILINE)
    found = next(i for i, text in enumerate(texts, 1) if stands.search(text) and "Released by" in text)
    contents = next(text for text in texts if "Contents" in text)
    assert re.search(rf"STOP\s*停\s*止\s*{found}\b", contents)
    assert f"\n{found}" in texts[found - 1] or str(found) in texts[found - 1]
    assert "就威胁某处人员安全的危险发出警告" in "".join("".join(one.split()) for one in texts)
