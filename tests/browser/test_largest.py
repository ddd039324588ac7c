"""The five largest forms, from the watch to the other side's screen, by keyboard alone and in both languages."""

from typing import Any

import pytest

from parley.messages.form import Form
from parley.web.texts import own_fields, rendering
from tests.browser.conftest import Desks
from tests.browser.keyboard import fill, focused
from tests.browser.largest import VALUES, largest
from tests.browser.test_access import AXE, violations

SECOND = 1000
SIDES = {"en": 0, "zh": 1}


@pytest.fixture(scope="module")
def pages(browser: Any, consoles: Any) -> Any:
    """Both officers' pages, opened once for all forms."""
    opened = Desks(browser, consoles)
    yield {language: opened.page(side) for language, side in SIDES.items()} | {"desks": opened}
    opened.close()
    assert not opened.foreign, opened.foreign
    # a form that is sent back for mending is answered 422, which the browser's console tells as an error
    assert not [one for one in opened.faults if "422" not in one], opened.faults


@pytest.fixture(scope="module", autouse=True)
def channel(consoles: Any) -> None:
    """A channel that stands: what changes none is refused before it is signed."""
    offer = consoles.send(0, "channel-propose", {
        "channel": "watch", "name": "Watch line", "level": "chief_of_staff", "purpose": "Calls in a crisis.", "members": ["0", "1"],
        "families": ["line", "safety", "call"], "ceiling": "FLASH", "languages": ["en", "zh"], "answer_normal": "24h",
        "effective": "010000Z JAN 28", "valid_until": "240900Z JAN 28",
    })  # fmt: skip
    consoles.wait_for(1, offer)
    named = f"{offer}#{consoles.ask(lambda: consoles.loops[1].message(offer)).id}"
    agreed = {"channel": "watch", "act": "opening", "about": named}
    consoles.wait_for(0, consoles.send(1, "channel-agree", agreed, about=[offer]))


def open_form(page: Any, number: int) -> None:
    """From the watch: C, the form's number, Enter."""
    page.keyboard.press("c")
    page.locator("#find[role=combobox]").wait_for()
    page.keyboard.type(str(number))
    page.keyboard.press("Enter")
    page.locator("#write-form").wait_for()


def watch(page: Any) -> None:
    """Back to the watch with nothing in the way."""
    page.goto(page.url.split("/", 3)[0] + "//" + page.url.split("/", 3)[2] + "/watch")


def test_the_values_are_for_the_largest_forms(consoles: Any) -> None:
    assert list(VALUES) == [form.name for form in largest(consoles.loops[0].catalogue)]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", list(VALUES))
def test_a_large_form_is_filled_in_and_sent_by_keyboard(pages: Any, consoles: Any, name: str, language: str) -> None:
    page, side = pages[language], SIDES[language]
    form: Form = consoles.loops[side].catalogue.form(name)
    values = VALUES[name][language]
    watch(page)
    open_form(page, form.number)
    assert fill(page, form, values) == [f"f.{one.name}" for one in form.fields]
    wanted = form.read(values, language)
    texts = [rendering(form, wanted, one) for one in (language, *({"en", "zh"} - {language}))]
    page.locator("#preview", has_text=texts[1].lines[-1].strip()[-12:]).wait_for(timeout=5 * SECOND)
    page.locator("#wanting ul").wait_for(state="detached")

    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/confirm/*")
    for text in texts:
        shown = page.locator(f".confirm .text[lang='{text.lang}']").inner_text()
        assert all(line in shown for line in text.lines)
    page.keyboard.press("Control+Enter")
    if form.release == "two-officers":
        page.wait_for_url("**/compose")
        page = second_officer(pages["desks"], side)
    page.wait_for_url("**/m/*")
    ref = page.url.rsplit("/", 1)[1]
    consoles.wait_for(1 - side, ref)
    assert own_fields(consoles.ask(lambda: consoles.loops[1 - side].message(ref)).fields) == wanted
    other = pages["zh" if language == "en" else "en"]
    other.goto(f"{consoles.addresses[1 - side]}/m/{ref}")
    for text in texts:
        shown = other.locator(f"#detail .text[lang='{text.lang}']").inner_text()
        assert all(line in shown for line in text.lines)


def second_officer(desks: Desks, side: int) -> Any:
    """What waits for another officer is the first thing that the chooser offers to that officer."""
    page = desks.page(side, "relief")
    page.keyboard.press("c")
    page.locator("#find[role=combobox]").wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url("**/confirm/*")
    page.keyboard.press("Control+Enter")
    return page


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_fault_is_told_beside_its_field_and_the_focus_goes_there(pages: Any, consoles: Any, language: str) -> None:
    page = pages[language]
    watch(page)
    open_form(page, 352)
    form: Form = consoles.loops[0].catalogue.form("encounter-report")
    bad = {**VALUES["encounter-report"][language], "own_position": "somewhere", "own_speed": "12"}
    bad["own_units"] = [*bad["own_units"], "no unit"]
    del bad["began"]
    fill(page, form, bad)
    page.locator("#wanting").get_by_role("link").nth(3).wait_for()
    page.keyboard.press("Control+Enter")
    page.locator(".said[role=alert]").wait_for()
    assert focused(page) == "own_units" and page.evaluate("document.activeElement.value") == "no unit"
    shown = page.locator("[id='error-f.own_position']")
    assert shown.is_visible() and ("latitude" in shown.inner_text()) == (language == "en")
    assert page.locator("[id='error-f.own_units']").inner_text().startswith("(3) ")
    assert not AXE.is_file() or not violations(page)
    page.keyboard.press("Alt+Delete")
    for name, value in (("began", "160800Z MAR 27"), ("own_position", "18.5N 112.25E"), ("own_speed", "12 kn")):
        page.keyboard.press("F2")
        assert focused(page) == name
        page.keyboard.press("Control+a")
        page.keyboard.type(value)
    page.locator("#wanting ul").wait_for(state="detached")
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/confirm/*")


@pytest.mark.parametrize("width", [420, 900, 1440])
def test_a_large_form_fits_its_window(pages: Any, consoles: Any, width: int) -> None:
    page = pages["en"]
    page.set_viewport_size({"width": width, "height": 900})
    for name in VALUES:
        page.goto(f"{consoles.addresses[0]}/compose/{name}")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
    page.set_viewport_size({"width": 1440, "height": 900})


def test_rows_come_and_go_by_key(pages: Any) -> None:
    page = pages["en"]
    watch(page)
    open_form(page, 352)
    page.keyboard.press("Enter")
    rows = page.locator('[data-items]:has([name="f.own_units"])')
    for mark in ("1", "2", "3"):
        page.keyboard.type(f"warship; crewed; {mark}")
        page.keyboard.press("Enter")
    assert rows.locator(".item").count() == 4 and focused(page) == "own_units"
    page.keyboard.press("Backspace")
    assert rows.locator(".item").count() == 3
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Alt+Delete")
    marks = rows.locator("input").evaluate_all("all => all.map(one => one.value.slice(-1))")
    assert marks == ["1", "3"] and page.evaluate("document.activeElement.value").endswith("1")
    page.keyboard.press("Alt+Enter")
    labels = rows.locator("input").evaluate_all("all => all.map(one => one.getAttribute('aria-label'))")
    assert labels == [None, "Our units (2)", "Our units (3)"] and focused(page) == "own_units"
    page.keyboard.press("Enter")
    assert focused(page) == "other_units"


def test_nothing_is_lost_by_another_language_or_by_leaving(pages: Any) -> None:
    page = pages["en"]
    watch(page)
    open_form(page, 288)
    page.keyboard.type("Calm Sea 2027")
    page.locator("#preview").get_by_text("Calm Sea 2027").first.wait_for()
    page.click("[name=language]")
    page.locator("html[lang=zh-Hans]").wait_for()
    assert page.input_value("[name='f.name']") == "Calm Sea 2027"
    page.click("[name=language]")
    page.locator("html[lang=en]").wait_for()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.wait_for_url("**/watch")
    open_form(page, 288)
    assert page.input_value("[name='f.name']") == ""
    page.click(".left a")
    page.locator("#write-form").wait_for()
    assert page.input_value("[name='f.name']") == "Calm Sea 2027"
