"""The watch page: from the click to its first paint in a real browser, nothing kept from before, and what it weighs.

Two posts with their consoles, messages on both; each load is of a page that the browser has never seen.
"""

import os
import shutil
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.browser.conftest import ARGUMENTS
from tests.browser.consoles import Consoles
from tests.browser.story import tell

LOADS_COUNT = 20
SETTLED_MS = 500


def _load(page: Any, address: str) -> tuple[float, int]:
    """Milliseconds to the first paint, and bytes."""
    page.goto(address)
    page.wait_for_timeout(SETTLED_MS)
    weighed = page.evaluate(
        """() => performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))
             .map(entry => entry.transferSize)"""
    )
    return page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"), sum(weighed)


def _measure(browser: Any, consoles: Consoles) -> list[tuple[float, int]]:
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    page.goto(consoles.link(0))
    page.click("main .act.main")
    page.wait_for_url("**/watch")
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    loads = [_load(page, consoles.addresses[0] + "/watch") for _ in range(LOADS_COUNT + 1)]
    return loads[1:]


def run() -> dict[str, float]:
    """How long an officer looks at nothing; no figures where there is no Chromium."""
    from playwright.sync_api import sync_playwright

    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if not found:
        print("no Chromium here: the page's first paint is not measured", file=sys.stderr)
        return {}
    with (
        tempfile.TemporaryDirectory(dir=os.environ.get("PARLEY_BENCH_DIR"), ignore_cleanup_errors=True) as folder,
        Consoles(Path(folder) / "pair") as consoles,
        sync_playwright() as playwright,
    ):
        tell(consoles)
        browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        loads = _measure(browser, consoles)
        browser.close()
    paints = sorted(paint for paint, _ in loads)
    return {
        "watch.first_paint_ms.p50": statistics.median(paints),
        "watch.first_paint_ms.max": paints[-1],
        "watch.page_kb": loads[-1][1] / 1000,
    }
