"""A feed on the console: units by shape, what comes too close, and a report that begins with what was measured."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from parley.runtime.config_tracks import Tracks
from tests.browser.conftest import Desks
from tests.browser.consoles import Consoles
from tests.browser.test_access import AXE, look, violations
from tests.browser.test_drawing import SECOND, shot
from tests.runtime.test_tracking import HEADER, SIDES, meeting


@pytest.fixture(scope="module")
def consoles(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Consoles]:
    """Two posts that follow a recording."""
    folder: Path = tmp_path_factory.mktemp("tracks")
    (folder / "feed.csv").write_bytes(HEADER + meeting(8))
    (folder / "sides.toml").write_text(SIDES)
    feed = Tracks("ais-csv", file=folder / "feed.csv", sides=folder / "sides.toml", speed=100)
    with Consoles(folder / "pair", feed=feed) as both:
        yield both


def test_an_encounter_is_seen_and_its_report_begun(desks: Desks, consoles: Consoles) -> None:
    page = desks.page(0)
    page.goto(f"{consoles.addresses[0]}/notices/map")
    page.goto(f"{consoles.addresses[0]}/tracks")
    page.locator(".encounters tbody tr").first.wait_for(timeout=90 * SECOND)
    page.locator(".unit.is-close.is-own").first.wait_for(timeout=10 * SECOND)
    assert page.locator(".unit.is-close.is-other").count() == 1 and page.locator(".closing").count() == 1
    # A friend's frame at sea, beside it that of an unknown one.
    assert page.locator(".unit.is-own .symbol circle").count() == 1
    assert page.locator(".unit.is-other .symbol path").count() == 1 and not page.locator(".unit .plain").count()
    shot(page, "30-tracks-en")
    other = desks.page(1)
    other.goto(f"{consoles.addresses[1]}/tracks")
    other.locator(".encounters tbody tr").first.wait_for(timeout=90 * SECOND)
    shot(other, "31-tracks-zh")
    other.click(".encounters a[href^='/tracks/encounters/']")
    other.locator("#encounter svg").wait_for(timeout=10 * SECOND)
    shot(other, "34-encounter-zh")
    page.click(".encounters button.act")
    page.locator(".encounters .is-seen time").wait_for(timeout=10 * SECOND)
    page.click(".encounters a[href^='/tracks/encounters/']")
    page.locator("#encounter svg").wait_for(timeout=10 * SECOND)
    assert not page.locator("[data-show]").is_visible()
    page.locator("#at").press("Home")
    page.locator("#encounter time[datetime^='2026-11-26T00:00']").wait_for(timeout=10 * SECOND)
    page.click("[data-play]")
    page.locator("#encounter time[datetime^='2026-11-26T00:02']").wait_for(timeout=30 * SECOND)
    shot(page, "33-encounter-en")
    page.click("a[href^='/tracks/report']")
    page.wait_for_url("**/tracks/report?*")
    assert (
        page.input_value("[name='f.own_position']").endswith("E") and page.input_value("[name='f.measured']") == "ais"
    )
    shot(page, "32-report-en")
    assert not consoles.ask(lambda: consoles.loops[0].messages("out"))  # nothing was sent by itself


def test_symbols_are_loaded_by_maps_of_units_alone(desks: Desks, consoles: Consoles) -> None:
    page = desks.page(0)
    for path, loads in (("/watch", False), ("/notices", False), ("/tracks", True)):
        page.goto(consoles.addresses[0] + path)
        page.wait_for_load_state("load")
        names = page.evaluate("performance.getEntriesByType('resource').map(one => one.name)")
        assert any("milsymbol" in name for name in names) is loads, path


def test_axe_finds_nothing(desks: Desks, consoles: Consoles) -> None:
    if not AXE.is_file():
        pytest.skip("axe-core is not installed: make setup")
    page = desks.page(0)
    found = []
    for language, theme in (("en", "light"), ("zh", "dark")):
        page.goto(f"{consoles.addresses[0]}/watch")
        look(page, language, theme)
        page.goto(f"{consoles.addresses[0]}/tracks")
        page.locator(".encounters tbody tr").first.wait_for(timeout=90 * SECOND)
        found += violations(page)
        page.click(".encounters a[href^='/tracks/encounters/']")
        page.locator("#encounter svg").wait_for(timeout=10 * SECOND)
        found += violations(page)
    assert not found, "\n".join(found)
