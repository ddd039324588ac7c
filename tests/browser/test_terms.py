"""The glossary beside the text as it is typed, and a courtesy translation beside a message, in a real browser."""

from typing import Any

import pytest

from tests.browser.test_access import AXE, look, violations

CHINESE = "敌舰进入特别关注区。国防政策协调会谈将讨论此事。请保持安全距离，并告知舷号。完毕。"


class ByHeart:
    """An engine that knows one sentence."""

    name = "by heart 1"

    def takes(self, source: str, target: str) -> bool:
        return (source, target) == ("zh", "en")

    async def translate(self, text: str, source: str, target: str) -> str:
        return "Good morning. The weather at our end has cleared."


def test_what_is_typed_is_read_and_a_proposal_is_taken_by_its_button(desks: Any) -> None:
    page = desks.page(1)
    page.goto(desks.consoles.addresses[1] + "/compose/note")
    text = page.locator("[name='f.text']")
    text.fill(CHINESE)
    found = page.locator("[id='terms-f.text'] li")
    found.first.wait_for()
    said = " ".join(found.all_inner_texts())
    assert "本线路不用“敌舰”" in said and "国防部工作会晤" in said and "请回答 / 通话结束" in said
    page.locator("[data-write='特别注意区']").click()
    assert "进入特别注意区。" in text.input_value()
    page.locator("[data-write='特别注意区']").wait_for(state="detached")


def test_a_courtesy_translation_is_asked_for_and_sent_as_a_message(desks: Any) -> None:
    desks.consoles.apps[0].state.console.engine = ByHeart()
    ref = desks.consoles.send(1, "note", {"text": "早上好。我方此处天气已转晴。"}, language="zh")
    desks.consoles.wait_for(0, ref)
    page = desks.page(0)
    page.goto(f"{desks.consoles.addresses[0]}/m/{ref}")
    page.locator("#courtesy button").click()
    assert page.locator("#courtesy blockquote").inner_text().startswith("Good morning.")
    assert "not revised" in page.locator("#courtesy .note").inner_text()
    page.locator("#courtesy form button").click()
    page.wait_for_url("**/confirm/**")
    page.click("[data-release]")
    page.wait_for_url("**/m/*")
    assert "Courtesy translation" in page.locator("#detail").inner_text()


@pytest.mark.parametrize(("language", "theme"), [("en", "dark"), ("zh", "light")])
def test_axe_finds_nothing_in_either(desks: Any, language: str, theme: str) -> None:
    if not AXE.is_file():
        pytest.skip("axe-core is not installed: make setup")
    desks.consoles.apps[0].state.console.engine = ByHeart()
    ref = desks.consoles.send(1, "note", {"text": "早上好。"}, language="zh")
    desks.consoles.wait_for(0, ref)
    page = desks.page(0)
    look(page, language, theme)
    page.goto(desks.consoles.addresses[0] + "/compose/note")
    page.fill("[name='f.text']", "The enemy ship. Hull number 170. Over.")
    page.locator("[id='terms-f.text'] li").first.wait_for()
    found = violations(page)
    page.goto(f"{desks.consoles.addresses[0]}/m/{ref}")
    if language == "en":
        page.locator("#courtesy button").click()
        page.locator("#courtesy blockquote").wait_for()
    found += violations(page)
    assert not found, "\n".join(found)
