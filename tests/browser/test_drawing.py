"""A draws where it fires, B passes there; both see the conflict, B proposes, A accepts, both records hold the change (Show 4).
All of it by mouse or keyboard, as people do it."""

import os
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import Desks
from tests.browser.consoles import Consoles
from tests.browser.test_access import AXE, look, violations

SECOND = 1_000
HOUR = 3_600_000
SHOTS = os.environ.get("PARLEY_SHOTS", "")


def shot(page: Any, name: str) -> None:
    """A picture, for whoever asks for them."""
    if SHOTS:
        page.screenshot(path=str(Path(SHOTS) / f"{name}.png"), full_page=True)


class Sea:
    """The ground of a drawing: from positions to the page's pixels."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.svg = page.locator(".draw [data-drawn]")

    def at(self, latitude: float, longitude: float) -> tuple[float, float]:
        ground = self.page.locator(".draw .ground")
        facts = {
            key: float(ground.get_attribute(f"data-{key}")) for key in ("longitude", "latitude", "scale", "narrow")
        }
        box = self.svg.bounding_box()
        wide, tall = (float(one) for one in self.svg.get_attribute("viewBox").split()[2:])
        x = wide / 2 + (longitude - facts["longitude"]) * facts["narrow"] * facts["scale"]
        y = tall / 2 - (latitude - facts["latitude"]) * facts["scale"]
        return box["x"] + x * box["width"] / wide, box["y"] + y * box["height"] / tall

    def click(self, latitude: float, longitude: float) -> None:
        self.page.mouse.click(*self.at(latitude, longitude))

    def rests(self, longitude: float) -> None:
        """Until the ground is drawn about that longitude."""
        script = "there => Math.abs(document.querySelector('.draw .ground').dataset.longitude - there) < 1"
        self.page.wait_for_function(script, arg=longitude)


def opened(page: Any, address: str) -> Sea:
    page.goto(address)
    page.locator(".draw .ground").wait_for()
    return Sea(page)


def moment(now: int, hours: float) -> str:
    return datetime.fromtimestamp((now + hours * HOUR) / 1000, UTC).strftime("%Y-%m-%dT%H:%MZ")


def released(page: Any) -> str:
    """To the confirm step and on; the name of what was released."""
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/confirm/*")
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/m/*")
    return str(page.url.rsplit("/m/", 1)[1])


def test_what_one_side_draws_meets_the_other_and_is_agreed_away(desks: Desks, consoles: Consoles) -> None:
    now = consoles.ask(consoles.loops[0].now)
    passage = consoles.send(
        1, "transit-notice",
        {"areas": ["corridor; 4 NM; 18.0N 111.5E; 18.5N 112.25E; 19.0N 113.0E"], "height": "0 m to 100 m sea-level",
         "windows": [f"{moment(now, 97)} to {moment(now, 99)}"]}, "zh",
    )  # fmt: skip
    consoles.wait_for(0, passage)
    ours, theirs = desks.page(0), desks.page(1)
    theirs.goto(f"{consoles.addresses[1]}/notices/{passage}")
    ours.goto(f"{consoles.addresses[0]}/notices/map")
    shot(ours, "01-map-en")
    ours.click(".draw-new summary")
    ours.click("a[href='/compose/live-firing-notice?draw=1']")
    ours.locator(".draw .ground").wait_for()
    sea = Sea(ours)
    sea.rests(112.25)  # the other side's corridor is in sight
    ours.select_option("[name='f.weapon']", "guns")
    ours.check("[data-shape=polygon]")
    for latitude, longitude in ((18.3, 112.1), (18.7, 112.1), (18.7, 112.4), (18.3, 112.4), (18.2, 112.2)):
        sea.click(latitude, longitude)
    ours.locator(".draw-points li").nth(5).wait_for()
    sea.svg.focus()
    ours.keyboard.press("Backspace")
    ours.locator(".draw .mine.whole").wait_for()
    assert ours.locator(".draw .handle").count() == 4
    typed = ours.locator("[name='f.areas']").first.input_value()
    assert typed.startswith("polygon; 18°18") and typed.count(";") == 4
    ours.fill("[name='f.height']", "0 m to 3000 m sea-level")
    ours.fill("[name='f.windows']", f"{moment(now, 96)} to {moment(now, 98)}")
    ours.locator("#preview .heading").first.wait_for()
    shot(ours, "02-drawn-en")
    ours.keyboard.press("Control+Enter")
    ours.wait_for_url("**/confirm/*")
    shot(ours, "03-confirm-en")
    begun = time.monotonic()
    ours.keyboard.press("Control+Enter")
    theirs.locator("#conflicts .found.is-CONFLICT").first.wait_for(timeout=60 * SECOND)
    theirs_s = time.monotonic() - begun
    ours.wait_for_url("**/m/*")
    firing = ours.url.rsplit("/m/", 1)[1]
    ours.goto(f"{consoles.addresses[0]}/notices/{firing}")
    ours.locator("#conflicts .found.is-CONFLICT").first.wait_for(timeout=60 * SECOND)
    ours_s = time.monotonic() - begun
    print(f"conflict seen after the release: other side {theirs_s:.2f} s, own side {ours_s:.2f} s (with its page load)")
    shot(ours, "04-conflict-en")
    shot(theirs, "05-conflict-zh")

    theirs.goto(f"{consoles.addresses[1]}/notices/{firing}")
    theirs.click(".clears .act")
    # a new machine compiles the kernels first
    theirs.locator(".clearing [data-kind=time]").wait_for(timeout=120 * SECOND)
    shot(theirs, "06-clearing-zh")
    theirs.click(".clearing [data-kind=time] .act")
    theirs.wait_for_url("**/propose?kind=time*")
    shot(theirs, "07-proposal-zh")
    released(theirs)
    ours.locator("#case .owed").wait_for(timeout=10 * SECOND)
    shot(ours, "08-waits-for-us-en")
    ours.click("#case .owed a[href*='amendment-accept']")
    ours.wait_for_url("**/compose/amendment-accept*")
    released(ours)
    for side, page in enumerate((ours, theirs)):
        page.goto(f"{consoles.addresses[side]}/notices/{firing}")
        page.locator(".case-state.is-ACCEPTED").wait_for(timeout=10 * SECOND)
        page.locator("#conflicts .found.is-CLEAR").first.wait_for(timeout=30 * SECOND)
        shot(page, f"09-agreed-{side}")
    stands = [consoles.ask(lambda loop=loop: loop.notice(firing).versions[-1]) for loop in consoles.loops]
    assert stands[0].windows == stands[1].windows and stands[0].agreed and stands[0].agreed == stands[1].agreed


def test_the_keyboard_draws_as_the_mouse_does(desks: Desks, consoles: Consoles) -> None:
    page = desks.page(1)
    sea = opened(page, f"{consoles.addresses[1]}/compose/live-firing-notice?draw=1")
    page.locator("[data-shape=corridor]").check()
    sea.svg.focus()
    for key in ("Enter", *["ArrowRight"] * 3, "Enter", "ArrowUp", "Enter", "Backspace"):
        page.keyboard.press(key)
    areas = page.locator("[name='f.areas']").first
    assert areas.input_value().startswith("走廊; ") and areas.input_value().count(";") == 2
    assert "请填写距离" in page.locator(".draw-says").inner_text()
    page.fill(".draw [data-distance]", "4海里")
    page.keyboard.press("Enter")
    page.locator(".draw .band").wait_for(state="attached")
    before = areas.input_value()
    page.keyboard.press("PageDown")
    page.keyboard.press("Shift+ArrowDown")
    assert areas.input_value() != before and areas.input_value().split("; ")[3] == before.split("; ")[3]
    page.keyboard.press("Enter")
    last = page.locator(".draw-points input").last
    last.fill("0.5N 179.9W")
    last.press("Enter")
    page.wait_for_function("() => document.querySelectorAll('.draw .handle').length === 3")
    assert areas.input_value().endswith("; 0.5N 179.9W")
    assert page.evaluate("document.activeElement.closest('.draw-points') !== null")  # ready for the next one
    shot(page, "10-keyboard-zh")
    page.locator(".draw [data-clear]").click()
    assert page.locator(".draw-sure").is_visible() and areas.input_value()
    shot(page, "11-clear-zh")
    page.locator(".draw [data-no]").click()
    assert areas.input_value()
    page.keyboard.press("Delete")
    page.locator(".draw [data-yes]").click()
    assert areas.input_value() == ""


def test_a_circle_over_the_date_line_and_what_is_typed_is_drawn(desks: Desks, consoles: Consoles) -> None:
    page = desks.page(0)
    sea = opened(page, f"{consoles.addresses[0]}/compose/live-firing-notice?draw=1")
    page.locator("[name='f.areas']").first.fill("circle; 40 NM; 30N 179.8E")
    page.locator(".draw .mine.whole").wait_for()
    page.click(".draw [data-fit]")
    sea.rests(179.8)
    start, end = sea.at(30.0, 179.8), sea.at(30.0, 180.3)
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(*[(a + b) / 2 for a, b in zip(start, end, strict=True)])
    page.mouse.move(*end)
    page.mouse.up()
    page.wait_for_function("() => document.querySelector('.draw [data-distance]').value.startsWith('2')")
    text = page.locator("[name='f.areas']").first.input_value()
    assert text.startswith("circle; 2") and text.endswith("30N 179.8E"), text
    shot(page, "12-circle-en")
    page.mouse.click(*sea.at(30.1, 180.2))
    page.wait_for_function("() => document.querySelector('.draw-points input').value.endsWith('W')")

    page.select_option(".draw [data-which]", "1")  # another area, in a row of its own
    page.check("[data-shape=polygon]")
    for longitude in (179.0, 179.4):
        page.mouse.click(*sea.at(29.6, longitude))
    page.mouse.click(*sea.at(29.9, 179.2))
    rows = page.locator("[name='f.areas']")
    page.locator(".draw .mine.whole").wait_for()
    assert rows.count() == 2 and rows.nth(1).input_value().startswith("polygon; 29°")
    assert rows.nth(0).input_value().startswith("circle; 2") and page.locator(".draw .rest").count() == 1
    shot(page, "14-two-areas-en")


def test_an_answer_that_comes_late_undoes_nothing(desks: Desks, consoles: Consoles) -> None:
    page = desks.page(0)
    opened(page, f"{consoles.addresses[0]}/compose/live-firing-notice?draw=1")
    page.locator("[name='f.areas']").first.fill("circle; 40 NM; 30N 179.8E")
    page.locator(".draw .mine.whole").wait_for()
    held: list[Any] = []
    page.route("**/drawing/read", lambda route: held.append(route))

    def asks(number: int) -> None:
        while len(held) < number:
            page.wait_for_timeout(20)

    def answered(number: int) -> None:
        with page.expect_response("**/drawing/read"):
            held[number].continue_()
        page.wait_for_timeout(100)  # until the page has made of it what it does

    page.fill(".draw [data-distance]", "30 NM")
    page.locator(".draw [data-distance]").press("Enter")
    asks(1)
    page.select_option(".draw [data-which]", "1")
    answered(0)
    assert page.is_checked(
        "[data-shape=circle]"
    )  # the area that was begun is there still, with the shape of the one before
    page.fill(".draw [data-distance]", "")
    page.select_option(".draw [data-which]", "0")
    page.fill(".draw [data-distance]", "20 NM")
    page.locator(".draw [data-distance]").press("Enter")
    asks(2)
    page.select_option(".draw [data-which]", "1")
    page.check("[data-shape=polygon]")
    answered(1)
    assert page.is_checked("[data-shape=polygon]")


@pytest.mark.parametrize(("language", "theme"), [("en", "light"), ("zh", "dark")])
def test_axe_finds_nothing(desks: Desks, consoles: Consoles, language: str, theme: str) -> None:
    if not AXE.is_file():
        pytest.skip("axe-core is not installed: make setup")
    page = desks.page(0)
    look(page, language, theme)
    sea = opened(page, f"{consoles.addresses[0]}/compose/live-firing-notice?draw=1")
    page.check("[data-shape=polygon]")
    sea.svg.focus()
    for key in ("Enter", *["ArrowRight"] * 3, "Enter", *["ArrowUp"] * 3, "Enter"):
        page.keyboard.press(key)
    page.locator(".draw .mine.whole").wait_for()
    shot(page, f"13-{language}-{theme}")
    assert not violations(page)
