"""The glossary beside the text that an officer writes."""

import re

from tests.web.conftest import Client

TEXT = "The enemy ship keeps a safety distance. State your hull number."


def block(page: str, field: str = "f.text") -> str:
    found = re.search(rf'<div class="terms" id="terms-{re.escape(field)}".*?</div>', page, re.DOTALL)
    assert found, page
    return found[0]


def test_while_typing_the_glossary_speaks_below_the_field(officer: Client) -> None:
    shown = block(officer.post("/compose/note/preview", **{"f.text": TEXT, "language": "en"}).text)
    assert 'hx-swap-oob="true"' in shown
    assert "“enemy” is not written on this line" in shown and "“safety distance”" in shown
    assert 'data-write="other side" data-over="enemy" data-field="f.text"' in shown
    assert 'data-write="safe distance"' in shown
    assert shown.index("enemy") < shown.index("hull number")


def test_it_speaks_the_officers_language_and_reads_the_texts(officer: Client) -> None:
    officer.session.language = "zh"
    shown = block(officer.post("/compose/note/preview", **{"f.text": TEXT, "language": "en"}).text)
    assert "本线路不用“enemy”" in shown and 'data-write="other side"' in shown


def test_a_text_that_says_its_language_is_read_in_it(officer: Client) -> None:
    shown = block(officer.post("/compose/note/preview", **{"f.text": "⟦zh: 进入特别关注区⟧", "language": "en"}).text)
    assert 'data-write="特别注意区"' in shown


def test_a_disputed_word_is_shown_in_both_versions_and_nothing_is_put_in_its_place(officer: Client) -> None:
    shown = block(officer.post("/compose/note/preview", **{"f.text": "close-in reconnaissance", "language": "en"}).text)
    assert "抵近侦察" in shown and "data-write" not in shown


def test_a_plain_text_is_left_alone(officer: Client) -> None:
    shown = block(officer.post("/compose/note/preview", **{"f.text": "All is well here.", "language": "en"}).text)
    assert "<li" not in shown


def test_what_is_typed_is_escaped(officer: Client) -> None:
    shown = officer.post("/compose/note/preview", **{"f.text": 'the enemy<script>"', "language": "en"}).text
    assert "<script" not in shown


def test_the_page_itself_has_the_places_and_what_a_kept_draft_already_says(officer: Client) -> None:
    page = officer.get("/compose/note").text
    assert "<li" not in block(page) and 'aria-describedby="help-f.text how-f.text error-f.text terms-f.text"' in page
    again = officer.post("/compose/note", **{"f.text": TEXT, "language": "en", "precedence": "9"})
    assert again.status_code == 422 and "“enemy”" in block(again.text)


def test_only_free_text_is_read(officer: Client) -> None:
    page = officer.get("/compose/stop").text
    assert 'id="terms-f.detail"' in page and 'id="terms-f.position"' not in page


def test_every_row_of_a_field_that_is_given_several_times_is_read(officer: Client) -> None:
    rows = {"f.terms": ["a foe", "the enemy"], "language": "en"}
    shown = block(officer.post("/compose/glossary-propose/preview", **rows).text, "f.terms")
    assert "“foe”" in shown and "“enemy”" in shown
