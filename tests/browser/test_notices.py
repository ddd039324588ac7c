"""A live firing where the other side passes: both see the conflict, one proposes, the other accepts, both records hold the change."""

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.browser.conftest import Desks
from tests.browser.consoles import Consoles
from tests.browser.test_access import AXE, look, violations

SECOND = 1_000
HOUR = 3_600_000
DAY = 24


class Told:
    """The two notices, and both consoles' words on them."""

    def __init__(self, consoles: Consoles) -> None:
        self.consoles = consoles
        self.now = consoles.ask(consoles.loops[0].now)
        self.firing = consoles.send(
            0, "live-firing-notice",
            {"weapon": "guns", "areas": ["circle; 10 NM; 18.5N 112.25E"], "height": "0 m to 3000 m sea-level",
             "windows": [f"{self.at(4 * DAY)} to {self.at(4 * DAY + 2)}"]},
        )  # fmt: skip
        self.passage = consoles.send(
            1, "transit-notice",
            {"areas": ["corridor; 4 NM; 18.0N 111.5E; 18.5N 112.25E; 19.0N 113.0E"], "height": "0 m to 100 m sea-level",
             "windows": [f"{self.at(4 * DAY + 1)} to {self.at(4 * DAY + 3)}"]}, "zh",
        )  # fmt: skip

    def at(self, hours: float) -> str:
        return datetime.fromtimestamp((self.now + hours * HOUR) / 1000, UTC).strftime("%Y-%m-%dT%H:%MZ")

    def notice(self, side: int) -> Any:
        return self.consoles.loops[side].notice(self.firing)


@pytest.fixture(scope="module")
def told(consoles: Consoles) -> Told:
    return Told(consoles)


def test_a_conflict_is_seen_proposed_away_and_agreed(desks: Desks, consoles: Consoles, told: Told) -> None:
    ours, theirs = desks.page(0), desks.page(1)
    ours.keyboard.press("o")
    ours.wait_for_url("**/notices")
    ours.goto(f"{consoles.addresses[0]}/notices/{told.firing}")
    ours.locator("#conflicts .found.is-CONFLICT").first.wait_for(timeout=60 * SECOND)
    theirs.goto(f"{consoles.addresses[1]}/notices/{told.firing}")
    theirs.locator("#conflicts .word-of").nth(1).wait_for(timeout=30 * SECOND)
    assert (
        "SHORT NOTICE" not in ours.locator("#case").inner_text() and "冲突" in theirs.locator("#conflicts").inner_text()
    )

    theirs.click(".clears .act")
    theirs.locator(".clearing [data-kind=time]").wait_for(timeout=30 * SECOND)
    theirs.evaluate("document.querySelector('#case article').dataset.before = 'the refresh'")
    consoles.send(0, "note", {"subject": "Firing", "text": "We are reading your notice."})
    theirs.locator("#case article:not([data-before])").wait_for(timeout=10 * SECOND)
    assert theirs.locator(".clearing [data-kind=time]").is_visible()  # news of something else does not take it away
    theirs.click(".clearing [data-kind=time] .act")
    theirs.wait_for_url("**/propose?kind=time*")
    assert theirs.locator("[name='f.windows']").first.input_value()
    theirs.keyboard.press("Control+Enter")
    theirs.wait_for_url("**/confirm/*")
    theirs.keyboard.press("Control+Enter")
    theirs.wait_for_url("**/m/*")

    ours.locator("#case .owed").wait_for(timeout=10 * SECOND)
    ours.click("#case .owed a[href*='amendment-accept']")
    ours.wait_for_url("**/compose/amendment-accept*")
    ours.keyboard.press("Control+Enter")
    ours.wait_for_url("**/confirm/*")
    ours.keyboard.press("Control+Enter")
    ours.wait_for_url("**/m/*")

    for side, page in enumerate((ours, theirs)):
        page.goto(f"{consoles.addresses[side]}/notices/{told.firing}")
        page.locator(".case-state.is-ACCEPTED").wait_for(timeout=10 * SECOND)
        page.locator("#conflicts .found.is-CLEAR").first.wait_for(timeout=30 * SECOND)
    consoles.until(lambda: _agreed(told))


def _agreed(told: Told) -> bool:
    """Both records hold the agreed change, and both sides' CLEAR."""
    views = [told.notice(side) for side in (0, 1)]
    stands = [view.versions[-1] for view in views]
    clear = [[(word.side, word.state) for word in view.conflicts[0].words] for view in views if view.conflicts]
    return (
        stands[0].windows == stands[1].windows and bool(stands[0].agreed) and stands[0].agreed == stands[1].agreed
        and clear == [[(0, "CLEAR"), (1, "CLEAR")]] * 2
    )  # fmt: skip


def test_a_short_notice_says_so_at_both(desks: Desks, consoles: Consoles, told: Told) -> None:
    ref = consoles.send(
        0, "live-firing-notice",
        {"weapon": "guns", "areas": ["circle; 2 NM; 30.0N 125.0E"], "height": "0 m to 300 m sea-level",
         "windows": [f"{told.at(5)} to {told.at(6)}"]},
    )  # fmt: skip
    consoles.wait_for(1, ref)
    for side, word in ((0, "SHORT NOTICE"), (1, "提前量不足")):
        page = desks.page(side)
        page.goto(f"{consoles.addresses[side]}/notices/{ref}")
        assert word in page.locator("#notices").inner_text() and word in page.locator("#case .case-head").inner_text()


def test_the_map_shows_areas_and_a_moment(desks: Desks, consoles: Consoles, told: Told) -> None:
    page = desks.page(0)
    page.goto(f"{consoles.addresses[0]}/notices/map")
    areas = page.locator(".ground a[data-spans]")
    areas.first.wait_for()
    count = areas.count()
    assert count >= 2 and page.locator(".ground .corridor").count() == 1 and page.locator(".map .off").count() == 0
    page.locator("#moment").fill("1")
    assert page.locator(".ground .off").count() == count  # nothing is in force so soon
    page.click("#all-times")
    assert page.locator(".map .off").count() == 0
    page.locator(".times a").first.click()
    page.wait_for_url("**/notices/*")


@pytest.mark.parametrize(("language", "theme"), [("en", "dark"), ("en", "light"), ("zh", "dark"), ("zh", "light")])
def test_axe_finds_nothing(desks: Desks, consoles: Consoles, told: Told, language: str, theme: str) -> None:
    if not AXE.is_file():
        pytest.skip("axe-core is not installed: make setup")
    page = desks.page(0)
    look(page, language, theme)
    found = []
    for path in (f"/notices/{told.firing}", "/notices/map", f"/notices/{told.passage}/clearing"):
        page.goto(consoles.addresses[0] + path)
        found += [f"{path}: {one}" for one in violations(page)]
    assert not found, "\n".join(found)
