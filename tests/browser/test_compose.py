"""Writing a message in a real browser: rows that come and go, a signal and what it leaves open."""

from tests.browser.conftest import Desks

CIRCLE = "circle; 5 NM; {n}N 112E"


def test_rows_come_and_go_and_the_preview_follows(desks: Desks) -> None:
    page = desks.page(0)
    page.goto(desks.consoles.addresses[0] + "/compose/live-firing-notice")
    rows = page.locator('[data-items]:has([name="f.areas"])')
    assert rows.locator(".item").count() == 1
    rows.locator("textarea").nth(0).fill(CIRCLE.format(n=18))
    rows.locator("[data-add]").click()
    rows.locator("textarea").nth(1).fill(CIRCLE.format(n=19))
    rows.locator("[data-add]").click()
    rows.locator("textarea").nth(2).fill(CIRCLE.format(n=20))
    preview = page.locator("#preview")
    preview.get_by_text("(3) circle (WGS 84; 5 NM; 20°00'00\"N").first.wait_for()
    assert rows.locator(".item").count() == 3
    assert rows.locator("textarea").nth(2).get_attribute("aria-label").endswith("(3)")
    rows.locator("[data-remove]").nth(0).click()
    preview.get_by_text("(1) circle (WGS 84; 5 NM; 19°00'00\"N").first.wait_for()
    assert rows.locator(".item").count() == 2 and page.locator("[id='in-f.areas']").count() == 1
    rows.locator("[data-remove]").nth(0).click()
    assert rows.locator(".item").count() == 1 and not rows.locator("[data-remove]").is_visible()
    assert rows.locator("textarea").input_value() == CIRCLE.format(n=20)
    page.keyboard.press("Alt+Delete")
    assert rows.locator(".item").count() == 1 and rows.locator("textarea").input_value() == ""


def test_no_more_rows_than_the_form_allows(desks: Desks) -> None:
    page = desks.page(0)
    page.goto(desks.consoles.addresses[0] + "/compose/live-firing-notice")
    rows = page.locator('[data-items]:has([name="f.units"])')
    for _ in range(7):
        rows.locator("[data-add]").click()
    assert rows.locator(".item").count() == 8 and not rows.locator("[data-add]").is_visible()
    rows.locator("[data-remove]").nth(3).click()
    assert rows.locator(".item").count() == 7 and rows.locator("[data-add]").is_visible()


def test_a_signal_and_what_it_leaves_open(desks: Desks) -> None:
    page = desks.page(0)
    page.goto(desks.consoles.addresses[0] + "/compose/signal")
    page.select_option("select[name='f.signal']", "RU2")
    page.fill("input[name='f.signal']", "5 min")
    page.locator("#preview").get_by_text("YV1 RU2: I will begin a turn to port in about 5 min").first.wait_for()
