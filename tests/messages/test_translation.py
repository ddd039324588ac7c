"""Courtesy translations: what an engine gives is held to the rules of free text, and says what it is."""

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.base.errors import FaultError, LocalError
from parley.messages import load, render, script
from parley.messages.translation import FORM, TEXT_MAX_CHARS, Courtesy, by_machine, carried_by, usable

ENTRY = "0.1.0000002a:17#" + "0a" * 32


class Echo:
    """An engine that gives back what it is told to."""

    name = "echo 1"

    def __init__(self, said: str) -> None:
        self.said = said
        self.asked: list[tuple[str, str, str]] = []

    def takes(self, source: str, target: str) -> bool:
        return (source, target) == ("zh", "en")

    async def translate(self, text: str, source: str, target: str) -> str:
        self.asked.append((text, source, target))
        return self.said


def made(said: str = "Good morning.\n", text: str = "早上好。", target: str = "en") -> Courtesy:
    return asyncio.run(by_machine(Echo(said), text, "zh", target, "duty officer"))


def test_a_machines_translation_says_that_it_is_one() -> None:
    one = made()
    assert (one.text, one.method, one.engine, one.reviewer) == ("Good morning.", "machine", "echo 1", "")
    assert one.original == "早上好。"


def test_the_form_carries_it_and_says_whose_text_counts() -> None:
    form = load().form(FORM)
    payload = form.read(made().typed(ENTRY, 1), "zh")
    said = render(form, payload, "en")
    assert "Method: by machine, not revised." in said and "Reviewer: not stated." in said
    assert "stays authoritative" in said and "⟦en: Good morning.⟧" in said
    assert carried_by(load())


def test_a_reviewer_is_named_where_there_is_one() -> None:
    one = Courtesy("zh", "en", "早上好。", "Good morning.", "assisted", "interpreter", reviewer="linguist")
    said = render(load().form(FORM), load().form(FORM).read(one.typed(ENTRY, 0), "en"), "en")
    assert "revised by a person" in said and "linguist" in said


def test_only_what_the_engine_takes_is_given_to_it() -> None:
    with pytest.raises(LocalError, match="no-pair"):
        made(target="ru")
    engine = Echo("x")
    with pytest.raises(LocalError, match="too-long"):
        asyncio.run(by_machine(engine, "长" * (TEXT_MAX_CHARS + 1), "zh", "en", "x"))
    assert engine.asked == []


@pytest.mark.parametrize("said", ["", " \n ", "a\x00b", "a\u202eb", "🙂", "⟧ and on", "x" * (TEXT_MAX_CHARS + 1)])
def test_what_cannot_stand_as_text_is_refused_whole(said: str) -> None:
    with pytest.raises(FaultError, match="not-a-text"):
        usable(said, "echo")


@given(st.text(max_size=200))
def test_what_is_usable_may_stand_on_the_record(said: str) -> None:
    try:
        text = usable(said, "echo")
    except FaultError:
        return
    assert text and not script.unspeakable(text.replace("\n", "")) and script.is_composed(text)
    assert usable(text, "echo") == text
    form = load().form(FORM)
    form.read(Courtesy("zh", "en", "x", text, "machine", "duty officer").typed(ENTRY, 0), "en")
