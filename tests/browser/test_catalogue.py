"""A proposed catalogue in a real browser: it appears by itself, is read whole, and is agreed to behind a confirm step."""

from pathlib import Path
from typing import Any

import pytest

from parley.base.instant import DAY
from parley.messages import load
from tests.browser.conftest import Desks
from tests.browser.test_access import AXE, look, violations
from tests.small import from_the_page

DANGER = ("catalogue/danger/zh.ftl", "choice-advice-keep_clear = 请远离", "choice-advice-keep_clear = 请远避")


def new_files() -> dict[str, str]:
    """The packaged catalogue with one form more, one title other, one choice said otherwise in Chinese."""
    sources = dict(load().sources)
    for path, old, new in (DANGER, ("catalogue/note/en.ftl", "title = Note", "title = Free note")):
        assert old in sources[path]
        sources[path] = sources[path].replace(old, new)
    return sources | from_the_page(replies=("understood", "not-understood"))


@pytest.fixture(scope="module")
def proposed(consoles: Any) -> Any:
    """Puts the new catalogue forward at the second side; the ref."""

    def propose() -> str:
        desk = consoles.loops[1]
        return str(consoles.run(desk.propose_catalogue(new_files(), "李娜", ["en", "zh"], "policy_staff", 30 * DAY)))

    return propose


def test_a_proposal_appears_is_read_and_agreed_to(desks: Desks, proposed: Any, tmp_path: Path) -> None:
    ours, theirs = desks.page(0, "staff"), desks.page(1, "staff")
    ours.keyboard.press("g")
    ours.wait_for_url("**/catalogue")
    assert "No proposal is open." in ours.locator("#catalogues").inner_text()
    ref = proposed()
    row = ours.locator(f"#catalogues a[href='/catalogue/{ref}']")
    row.wait_for()
    theirs.goto(f"{desks.consoles.addresses[1]}/catalogue/{ref}")
    assert "United States" in theirs.locator("#standing").inner_text()
    ours.screenshot(path=tmp_path / "proposed.png")
    row.click()
    ours.wait_for_url(f"**/catalogue/{ref}")
    told = ours.locator("main").inner_text()
    for said in ("sea-state-report", "Free note", "请远避", "Forms: 1 added, 0 removed, 2 changed."):
        assert said in told, said
    found = []
    for page in (ours, theirs):
        assert page.locator("header.bar").bounding_box()["height"] < 70, "the bar takes one row"
    for page, language, theme in ((ours, "en", "dark"), (theirs, "zh", "light")):
        look(page, language, theme)
        page.screenshot(path=tmp_path / f"difference-{language}.png", full_page=True)
        found += violations(page) if AXE.is_file() else []
    ours.fill("[name=linguist]", "Wang Li")
    ours.keyboard.press("Control+Enter")
    ours.wait_for_url("**/catalogue/confirm/*")
    assert "Wang Li" in ours.locator(".confirm").inner_text()
    ours.screenshot(path=tmp_path / "confirm.png")
    found += violations(ours) if AXE.is_file() else []
    ours.keyboard.press("Control+Enter")
    ours.wait_for_url(f"**/catalogue/{ref}")
    assert "Every side has agreed" in ours.locator("#standing").inner_text()
    theirs.locator("#standing .cat-state-IN_FORCE").wait_for()
    ours.goto(desks.consoles.addresses[0] + "/compose/sea-state-report")
    assert "海况" in ours.locator("main").inner_text()
    ours.goto(desks.consoles.addresses[0] + "/catalogue")
    ours.screenshot(path=tmp_path / "agreed.png", full_page=True)
    found += violations(ours) if AXE.is_file() else []
    assert not found, "\n".join(found)
