"""What WCAG 2.2 AA forbids is not there; the keyboard reaches everything; the page is light and at home."""

from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import Desks
from tests.browser.consoles import Consoles

AXE = Path(__file__).resolve().parents[2] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = (
    "/watch",
    "/compose",
    "/compose/danger",
    "/compose/signal",
    "/compose/live-firing-notice",
    "/contacts",
    "/catalogue",
    "/duty",
    "/picture",
    "/bulletin",
    "/m/{ref}",
    "/m/{danger}/read-back",
    "/m/{back}",
)
WEIGHT_MAX_BYTES = 700_000


@pytest.fixture(scope="module")
def busy(consoles: Consoles) -> dict[str, str]:
    """Something of everything on the screens; a message of ours that is answered late, a danger that is read back wrongly."""
    danger = consoles.send(1, "danger", {"danger": "live_firing", "advice": "keep_clear", "from": "2026-11-24T02:00Z",
                                "area": "circle; 10 NM; 18.5N 112.25E"}, language="zh")  # fmt: skip
    consoles.send(1, "stop", {"activity": "approach", "reason": "collision"}, language="zh")
    consoles.wait_for(0, danger)
    about = consoles.ask(lambda: consoles.loops[0].message(danger))
    wrong = {"about": f"{danger}#{about.id}", "grids": "49Q GA 31958 45961", "figures": "18.52 km"}
    back = consoles.send(0, "read-back", wrong, about=(danger,))
    return {"ref": consoles.send(0, "line-test", {"number": "214"}), "danger": danger, "back": back}


def look(page: Any, language: str, theme: str) -> None:
    """Choose language and theme as an officer does."""
    if not page.evaluate("document.documentElement.lang").startswith(language):
        page.click("[name=language]")
        page.wait_for_load_state()
    if page.evaluate("document.documentElement.dataset.theme") != theme:
        page.click(".me summary")
        page.click("[name=theme]")
        page.wait_for_load_state()


def violations(page: Any) -> list[str]:
    """What axe finds, in short."""
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("rules => axe.run({runOnly: {type: 'tag', values: rules}})", RULES)
    return [
        f"{one['id']} ({one['impact']}): {node['target']} {node.get('failureSummary', '')[:200]}"
        for one in found["violations"]
        for node in one["nodes"][:3]
    ]


@pytest.mark.parametrize(("language", "theme"), [("en", "dark"), ("en", "light"), ("zh", "dark"), ("zh", "light")])
def test_axe_finds_nothing(desks: Desks, busy: dict[str, str], language: str, theme: str) -> None:
    if not AXE.is_file():
        pytest.skip("axe-core is not installed: make setup")
    page = desks.page(0)
    look(page, language, theme)
    found = []
    for path in PAGES:
        page.goto(desks.consoles.addresses[0] + path.format(**busy))
        found += [f"{path}: {one}" for one in violations(page)]
    door = desks.blank(0)
    door.goto(desks.consoles.addresses[0] + "/sign-in")
    found += [f"/sign-in: {one}" for one in violations(door)]
    assert not found, "\n".join(found)


def test_the_watch_page_is_light(desks: Desks, busy: dict[str, str]) -> None:
    page = desks.page(0)
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    page.goto(desks.consoles.addresses[0] + "/watch")
    page.wait_for_timeout(500)
    weighed = page.evaluate(
        """() => performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))
             .map(entry => [entry.name.split('/').pop(), entry.transferSize])"""
    )
    total = sum(size for _, size in weighed)
    print(f"watch page: {total / 1000:.0f} kB")
    assert total <= WEIGHT_MAX_BYTES, sorted(weighed, key=lambda one: -one[1])[:12]


def test_the_keyboard_opens_acknowledges_and_goes_back(desks: Desks, consoles: Consoles) -> None:
    ref = consoles.send(1, "note", {"subject": "Agenda", "text": "For the next round."}, wanted_by=2_000_000_000_000)
    page = desks.page(0)
    page.locator(f"[data-ref='{ref}'] .what").wait_for()
    page.locator(f"[data-ref='{ref}'] .what").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/m/{ref}")
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("c")
    page.wait_for_url("**/compose")
    page.keyboard.type("roll")
    assert page.locator("#forms [role=option]:visible").count() == 2
    page.keyboard.press("F8")
    page.keyboard.press("d")
    page.wait_for_url("**/compose/danger")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.wait_for_url("**/watch")


def test_the_letters_in_the_safety_menu_hold_however_it_was_opened(desks: Desks) -> None:
    page = desks.page(0)
    page.locator("details.safety summary").click()
    page.keyboard.press("s")
    page.wait_for_url("**/compose/stop")


def test_a_one_time_link_outlives_a_change_of_language_and_a_lost_one_says_so(desks: Desks, consoles: Consoles) -> None:
    page = desks.blank(0)
    page.goto(consoles.link(0))
    page.get_by_role("button", name="中文").click()
    page.get_by_role("button", name="English").wait_for()
    assert "#" not in page.url and page.locator("#link-gone").is_hidden()
    page.click("main .act.main")
    page.wait_for_url("**/watch")
    page.goto(consoles.addresses[0] + "/enter")
    assert page.locator("#link-gone").is_visible() and page.locator("#link-button").is_disabled()


def test_a_page_whose_session_is_gone_says_that_and_not_that_the_node_is_silent(
    desks: Desks, consoles: Consoles
) -> None:
    page = desks.page(0)
    page.clock.install()
    page.goto(consoles.addresses[0] + "/watch")
    # Whatever else the page asks for would be answered with 401, too, and lead to the sign-in page by itself:
    # so nothing else may be on its way when the session ends.
    page.wait_for_load_state("networkidle")
    page.route("**/*", lambda route: route.continue_() if route.request.method == "HEAD" else route.abort())
    sessions, cookies = consoles.apps[0].state.console.sessions, page.context.cookies()
    consoles.ask(lambda: [sessions.close(one["value"]) for one in cookies])
    page.clock.run_for(12_000)
    page.locator("#stale-lost").wait_for()
    page.unroute("**/*")
    assert page.locator("#stale-why").is_hidden()
    page.locator("#stale-lost").click()
    page.wait_for_url("**/sign-in")
    desks.faults.clear()


def test_a_page_that_is_not_fed_says_so(desks: Desks) -> None:
    page = desks.page(0)
    page.clock.install()
    page.route("**/stream*", lambda route: route.abort())
    page.goto(desks.consoles.addresses[0] + "/watch")
    page.clock.run_for(3_000)
    assert page.locator("#stale").is_hidden()
    page.clock.run_for(9_000)
    assert page.locator("#stale").is_visible()
    assert "STALE" in page.locator("#stale").inner_text()
    desks.faults.clear()


def test_the_exercise_mark_stands_on_every_page_and_on_paper(desks: Desks) -> None:
    page = desks.page(0)
    for path in ("/watch", "/compose", "/contacts", "/compose/stop", "/no-such-page"):
        page.goto(desks.consoles.addresses[0] + path)
        assert page.locator(".exercise").first.is_visible(), path
        page.emulate_media(media="print")
        assert page.locator(".exercise").first.is_visible(), path
        page.emulate_media(media="screen")
    desks.faults[:] = [one for one in desks.faults if "404" not in one]
