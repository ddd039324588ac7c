"""The glossary beside the text, as it is typed, in a real browser."""

from typing import Any


def test_what_is_typed_is_read_and_a_proposal_is_taken_by_its_button(desks: Any) -> None:
    page = desks.page(1)
    page.goto(desks.consoles.addresses[1] + "/compose/note")
    text = page.locator("[name='f.text']")
    text.fill("敌舰进入特别关注区。国防政策协调会谈将讨论此事。请保持安全距离，并告知舷号。完毕。")
    found = page.locator("[id='terms-f.text'] li")
    found.first.wait_for()
    assert found.count() >= 6
    said = " ".join(found.all_inner_texts())
    assert "本线路不用“敌舰”" in said and "国防部工作会晤" in said and "请回答 / 通话结束" in said
    page.locator("[data-write='特别注意区']").click()
    assert "进入特别注意区。" in text.input_value()
    page.locator("[data-write='特别注意区']").wait_for(state="detached")
    assert desks.faults == [] and desks.foreign == []
