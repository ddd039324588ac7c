"""The chooser in a real browser, by keyboard alone: 160 forms, and the one that is wanted a few keys away."""

from typing import Any

import pytest

from tests.browser.conftest import Desks
from tests.browser.test_access import AXE, look, violations

SIZES = ((1440, 900), (900, 700), (420, 800))


@pytest.fixture
def chooser(desks: Desks) -> Any:
    """The chooser as the key C opens it from the watch."""
    page = desks.page(0)
    page.keyboard.press("c")
    page.wait_for_url("**/compose")
    page.locator("#find[role=combobox]").wait_for()
    return page


def active(page: Any) -> str:
    """The name of the form that Enter would open, as assistive technology is told."""
    named = "document.getElementById(document.getElementById('find').getAttribute('aria-activedescendant'))"
    return str(page.evaluate(f"{named}?.dataset.name || ''"))


def found(page: Any) -> list[str]:
    """The names of the forms that are offered, in their order."""
    return [str(one) for one in page.eval_on_selector_all("#forms .form:not([hidden])", "all => all.filter(one => one.offsetParent).map(one => one.dataset.name)")]  # fmt: skip


def typed(page: Any, text: str) -> list[str]:
    """What is offered once the line holds ``text`` and nothing else."""
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    page.keyboard.type(text)
    return found(page)


def test_a_number_and_enter_open_the_form(chooser: Any) -> None:
    chooser.keyboard.type("96")
    assert active(chooser) == "stop"
    chooser.keyboard.press("Enter")
    chooser.wait_for_url("**/compose/stop")


def test_words_of_either_language_find_number_name_title_and_purpose(chooser: Any) -> None:
    assert typed(chooser, "live firing")[0] == "live-firing-notice"
    assert typed(chooser, "实弹")[0] == "live-firing-notice"
    assert typed(chooser, "实弹通告") == ["live-firing-notice"]
    assert typed(chooser, "停止")[0] == "stop" and typed(chooser, "stop")[0] == "stop"
    assert typed(chooser, "mayday-relay") == ["mayday-relay"]
    assert typed(chooser, "９６")[0] == "stop"
    assert "stop" in typed(chooser, "cease an activity") or "stop" in typed(chooser, "cease")
    assert typed(chooser, "no such form at all") == [] and active(chooser) == ""
    assert "No form fits" in chooser.locator("#hits").inner_text()
    chooser.keyboard.press("Enter")
    assert chooser.url.endswith("/compose")


def test_a_group_has_its_own_key_and_escape_goes_back_step_by_step(chooser: Any) -> None:
    everything = len(found(chooser))
    assert everything >= 160
    chooser.keyboard.type("!")
    assert active(chooser) == "stop" and {"danger", "mayday-relay"} <= set(found(chooser)) and len(found(chooser)) < 20
    chooser.keyboard.type("may")
    assert found(chooser)[0] == "mayday-relay"
    assert typed(chooser, "！危险")[0] == "danger"
    assert typed(chooser, "?")[0] == "line-test"
    chooser.keyboard.press("Escape")
    assert len(found(chooser)) == everything and chooser.input_value("#find") == ""
    chooser.keyboard.press("Escape")
    chooser.wait_for_url("**/watch")


def test_arrows_and_page_keys_walk_and_the_active_one_is_in_sight(chooser: Any) -> None:
    first = active(chooser)
    chooser.keyboard.press("ArrowUp")
    assert active(chooser) == first
    for _ in range(40):
        chooser.keyboard.press("ArrowDown")
    assert active(chooser) == found(chooser)[40]
    chooser.keyboard.press("PageDown")
    chooser.keyboard.press("PageUp")
    chooser.keyboard.press("End")
    assert active(chooser) == found(chooser)[-1]
    assert chooser.evaluate(IN_SIGHT)
    chooser.keyboard.press("Home")
    assert active(chooser) == first and chooser.evaluate(IN_SIGHT)


IN_SIGHT = """() => {
    const one = document.querySelector('[aria-selected=true]').getBoundingClientRect();
    const at = document.elementFromPoint(one.left + one.width / 2, one.top + one.height / 2);
    return Boolean(at && at.closest('[aria-selected=true]')) && one.top >= 0 && one.bottom <= innerHeight;
}"""


def test_what_was_sent_last_stands_first(desks: Desks) -> None:
    desks.consoles.wait_for(1, desks.consoles.send(0, "note", {"text": "One."}))
    page = desks.page(0)
    page.goto(desks.consoles.addresses[0] + "/compose")
    assert found(page)[0] == "note" and active(page) == "note"
    assert typed(page, "*") == ["note"]


def test_every_flash_form_is_three_keys_from_the_watch_at_most(desks: Desks) -> None:
    catalogue = desks.consoles.loops[0].catalogue
    flash = {one.name for one in catalogue.forms if one.least_precedence == 3}
    page = desks.page(0)
    letters = page.eval_on_selector_all("[data-safety]", "all => all.map(one => [one.pathname, one.dataset.safety])")
    keys = {path.rsplit("/", 1)[1]: letter for path, letter in letters}
    assert flash and flash <= keys.keys()
    for name in sorted(flash):
        page.goto(desks.consoles.addresses[0] + "/watch")
        page.keyboard.press("!")
        page.keyboard.press(keys[name])
        page.wait_for_url(f"**/compose/{name}")


@pytest.mark.parametrize("size", SIZES)
def test_the_chooser_fits_its_window(desks: Desks, size: tuple[int, int]) -> None:
    page = desks.page(0, viewport={"width": size[0], "height": size[1]})
    page.goto(desks.consoles.addresses[0] + "/compose")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for _ in range(60):
        page.keyboard.press("ArrowDown")
    assert page.evaluate(IN_SIGHT)
    assert page.locator("#find").is_visible()


@pytest.mark.parametrize(("language", "theme"), [("en", "light"), ("zh", "dark")])
def test_axe_finds_nothing_in_a_narrowed_list(desks: Desks, language: str, theme: str) -> None:
    if not AXE.is_file():
        pytest.skip("axe-core is not installed: make setup")
    page = desks.page(0)
    look(page, language, theme)
    page.goto(desks.consoles.addresses[0] + "/compose")
    whole = violations(page)
    page.keyboard.type("通")
    assert not [*whole, *violations(page)]
