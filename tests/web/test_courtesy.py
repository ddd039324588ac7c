"""Courtesy translations at the console: offered where there is an engine, marked for what they are, sent only by an officer."""

import asyncio
import re

import pytest

from parley.base.errors import FaultError
from parley.runtime.desk import Release
from parley.web.accounts import Accounts
from parley.web.settings import WebSettings
from tests.web.conftest import Client, Side


class Engine:
    """Translates Chinese into English, by heart."""

    name = "by heart 1"

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, str]] = []
        self.broken = False

    def takes(self, source: str, target: str) -> bool:
        return (source, target) == ("zh", "en")

    async def translate(self, text: str, source: str, target: str) -> str:
        self.asked.append((text, source, target))
        if self.broken:
            raise FaultError("translation.failed", engine=self.name, ended=1)
        return "Good morning <all>.\nThe weather has cleared."


@pytest.fixture
def engine(side: Side) -> Engine:
    """The side has one."""
    side.console.engine = Engine()
    return side.console.engine


def received(sides: tuple[Side, Side], language: str = "zh") -> str:
    """A note of the other side."""
    form = sides[1].desk.catalogue.form("note")
    fields = form.read({"subject": "天气", "text": "早上好。天气已转晴。"}, language)
    return asyncio.run(sides[1].desk.release(Release("note", fields, language=language, role="duty_officer")))


def test_without_an_engine_nothing_is_offered(sides: tuple[Side, Side], officer: Client) -> None:
    ref = received(sides)
    assert 'id="courtesy"' not in officer.get(f"/m/{ref}").text
    assert "There is nothing to translate" in officer.post(f"/m/{ref}/courtesy").text


def test_with_one_it_is_offered_and_asked_for_only_on_demand(
    sides: tuple[Side, Side], officer: Client, engine: Engine
) -> None:
    ref = received(sides)
    page = officer.get(f"/m/{ref}").text
    assert 'id="courtesy"' in page and "By by heart 1" in page
    assert engine.asked == []


def test_it_stands_beside_the_text_and_says_what_it_is(
    sides: tuple[Side, Side], officer: Client, engine: Engine
) -> None:
    shown = officer.post(f"/m/{received(sides)}/courtesy").text
    assert engine.asked == [("天气", "zh", "en"), ("早上好。天气已转晴。", "zh", "en")]
    assert "早上好。天气已转晴。" in shown and "Good morning &lt;all&gt;." in shown
    assert "Made by by heart 1, a machine; not revised" in shown
    assert "The text in its author&#39;s language is the one that counts." in shown
    assert ">nobody<" in shown


def test_a_part_of_the_page_is_given_where_it_was_asked_for(
    sides: tuple[Side, Side], officer: Client, engine: Engine
) -> None:
    ref = received(sides)
    part = officer.http.post(
        f"/m/{ref}/courtesy", data={"csrf": officer.session.csrf}, headers={"hx-request": "true"}
    ).text
    assert "<html" not in part and 'class="courtesy"' in part


def test_what_the_engine_does_not_take_is_not_given_to_it(
    sides: tuple[Side, Side], officer: Client, engine: Engine
) -> None:
    ref = received(sides, "en")
    assert 'id="courtesy"' not in officer.get(f"/m/{ref}").text
    officer.session.language = "zh"
    assert 'id="courtesy"' not in officer.get(f"/m/{received(sides)}").text
    assert engine.asked == []


def test_an_engine_that_fails_leaves_the_text_and_says_so(
    sides: tuple[Side, Side], officer: Client, engine: Engine
) -> None:
    engine.broken = True
    answer = officer.post(f"/m/{received(sides)}/courtesy")
    assert answer.status_code == 200
    assert "ended with code 1" in answer.text and "早上好。" in answer.text and "<blockquote" not in answer.text


def test_an_officer_sends_one_by_the_form_that_carries_it_after_the_confirm_step(
    sides: tuple[Side, Side], officer: Client, engine: Engine
) -> None:
    ref = received(sides)
    shown = officer.post(f"/m/{ref}/courtesy").text
    last = shown[shown.rindex('action="/compose/translation"') :]
    last = last[: last.index("</form>")]
    fields = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', last))
    fields = {name: value.replace("&lt;", "<").replace("&gt;", ">") for name, value in fields.items()}
    answer = officer.post("/compose/translation", **fields)
    assert answer.status_code == 303, answer.text
    page = officer.get(answer.headers["location"]).text
    assert "<strong>China Beijing</strong>" in page
    assert "Courtesy translation" in page and "by machine, not revised" in page
    assert len(sides[0].desk.kept) == 1
    key = answer.headers["location"].rsplit("/", 1)[-1]
    sent = officer.post("/release", draft=key).headers["location"].removeprefix("/m/")
    message = sides[0].desk.kept[sent]
    assert message.form == 225 and message.about == [ref]
    assert sides[0].desk.catalogue.form("translation").values(message.fields)["text"][0] == "en"


def test_who_only_looks_may_read_one_but_send_none(sides: tuple[Side, Side], side: Side, engine: Engine) -> None:
    shown = side.signed_in("auditor").post(f"/m/{received(sides)}/courtesy").text
    assert "<blockquote" in shown and "/compose/translation" not in shown


def test_it_needs_the_pages_token(sides: tuple[Side, Side], officer: Client, engine: Engine) -> None:
    ref = received(sides)
    assert officer.http.post(f"/m/{ref}/courtesy", data={"csrf": "x"}).status_code == 403
    assert engine.asked == []


def test_the_constructor_takes_an_engine(sides: tuple[Side, Side], accounts: Accounts) -> None:
    from parley.web.app import build

    engine = Engine()
    assert build(sides[0].desk, accounts, WebSettings(), engine=engine).state.console.engine is engine
