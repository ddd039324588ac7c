"""The key test: a FLASH written in English on one console stands in Chinese on the other, and every rung comes back."""

import time
from typing import Any

from tests.browser.conftest import Desks

SECOND = 1_000


def release_stop(page: Any) -> str:
    """Two keystrokes, two choices, two releases: returns the ref from the address of its ladder."""
    page.keyboard.press("Shift+!")
    page.keyboard.press("s")
    page.wait_for_url("**/compose/stop")
    page.select_option("[name='f.activity']", "approach")
    page.select_option("[name='f.reason']", "collision")
    page.fill("[name='f.position']", "18°31'20\"N 112°17'40\"E")
    page.wait_for_selector("#preview .text[lang='zh-Hans'] >> text=18°31′20″")
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/confirm/*")
    assert page.locator(".confirm .text[lang='en']").inner_text().count("STOP") >= 1
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/m/*")
    return str(page.url.rsplit("/m/", 1)[1])


def test_a_flash_crosses_and_its_ladder_climbs_without_reload(desks: Desks) -> None:
    ours, theirs = desks.page(0), desks.page(1)
    theirs.evaluate("window.neverReloaded = true")

    ref = release_stop(ours)
    began = time.monotonic()
    band = theirs.locator(f"[data-flash='{ref}']")
    band.wait_for(timeout=2 * SECOND)
    assert time.monotonic() - began < 1.0
    assert "停止" in band.inner_text() and "STOP" in band.inner_text()
    assert theirs.evaluate("window.neverReloaded") is True

    ours.evaluate("window.neverReloaded = true")
    ladder = ours.locator("#detail .ladder")
    for level in ("QUEUED", "TRANSMITTED", "STORED", "DISPLAYED"):
        ladder.locator(f"tr.reached.level-{level}").wait_for(timeout=3 * SECOND)
    assert ladder.locator("tr.reached.level-ACKNOWLEDGED").count() == 0

    theirs.keyboard.press("a")
    band.wait_for(state="detached", timeout=2 * SECOND)
    taken = ladder.locator("tr.reached.level-ACKNOWLEDGED")
    taken.wait_for(timeout=2 * SECOND)
    assert "China" in taken.inner_text() and "Duty officer" in taken.inner_text()
    assert ladder.locator("tr.reached.level-ANSWERED").count() == 0
    assert ours.evaluate("window.neverReloaded") is True


def test_an_answer_reaches_the_ladder_and_the_thread(desks: Desks, consoles: Any) -> None:
    ref = consoles.send(0, "stop", {"activity": "laser", "reason": "own_forces"})
    theirs, ours = desks.page(1), desks.page(0)
    ours.goto(f"{consoles.addresses[0]}/m/{ref}")
    theirs.goto(f"{consoles.addresses[1]}/m/{ref}")
    theirs.click(".acts a[href*='/compose/understood']")
    theirs.select_option("[name='f.response']", index=1)
    theirs.click("main [data-release]")
    theirs.wait_for_url("**/confirm/*")
    theirs.click("main [data-release]")
    theirs.wait_for_url("**/m/*")
    ours.locator("#detail tr.reached.level-ANSWERED").wait_for(timeout=3 * SECOND)
    ours.locator("#detail .thread li").first.wait_for(timeout=3 * SECOND)


def test_an_auditors_screen_is_nobodys_watch(desks: Desks, consoles: Any) -> None:
    auditor = desks.page(1, "auditor")
    ref = consoles.send(0, "stop", {"activity": "firing", "reason": "civilians"})
    auditor.locator(f"[data-flash='{ref}']").wait_for(timeout=3 * SECOND)
    assert auditor.locator("form[action='/acknowledge']").count() == 0
    time.sleep(0.7)
    levels = [step.level for step in consoles.ask(lambda: consoles.loops[0].message(ref)).ladders[0].steps]
    assert "DISPLAYED" not in levels
    officer = desks.page(1)
    officer.locator(f"[data-flash='{ref}']").wait_for(timeout=3 * SECOND)
    watcher = desks.page(0)
    watcher.goto(f"{consoles.addresses[0]}/m/{ref}")
    watcher.locator("#detail tr.reached.level-DISPLAYED").wait_for(timeout=3 * SECOND)
