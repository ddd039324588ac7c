"""A real Chromium, and two real posts for it to look at."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.consoles import PASSPHRASE, Consoles

ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run",
]  # fmt: skip
ABORTED = ("htmx:sendAbort", "htmx:afterRequest, [object HTML")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here drives a browser."""
    for one in items:
        if Path(__file__).parent in one.path.parents:
            one.add_marker(pytest.mark.browser)


# Per module: the driver keeps an event loop in this thread, and other tests in the same worker need theirs.
@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """The machine's own Chromium."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if not found:
        pytest.skip("there is no Chromium here")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def consoles(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Consoles]:
    """Two posts, paired, with an officer's console each."""
    with Consoles(tmp_path_factory.mktemp("posts") / "pair") as both:
        yield both


class Desks:
    """Opens signed-in pages."""

    def __init__(self, browser: Any, consoles: Consoles) -> None:
        self._browser = browser
        self.consoles = consoles
        self.faults: list[str] = []
        self.foreign: list[str] = []
        self._contexts: list[Any] = []

    def page(self, side: int, account: str = "officer", **look: Any) -> Any:
        """A page on which that account is signed in."""
        page = self.blank(side, **look)
        page.goto(self.consoles.addresses[side] + "/sign-in")
        page.fill("[name=name]", account)
        page.fill("[name=passphrase]", PASSPHRASE)
        page.click("main .act.main")
        page.wait_for_url("**/watch")
        return page

    def blank(self, side: int, **look: Any) -> Any:
        """A page in a browser profile of its own, watched for faults and for requests to elsewhere."""
        look.setdefault("viewport", {"width": 1440, "height": 900})
        context = self._browser.new_context(**look)
        self._contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", lambda message: self._heard(message))
        own = self.consoles.addresses[side]
        page.on("request", lambda request: None if request.url.startswith(own) else self.foreign.append(request.url))
        return page

    def _heard(self, message: Any) -> None:
        """An error on the page's console; a request cut off because the page was left is none."""
        if message.type == "error" and not message.text.startswith(ABORTED):
            self.faults.append(message.text)

    def close(self) -> None:
        """Close every page."""
        for context in self._contexts:
            context.close()


@pytest.fixture
def desks(browser: Any, consoles: Consoles) -> Iterator[Desks]:
    """Signed-in pages; afterwards nothing may have gone wrong in them, and nothing been loaded from elsewhere."""
    opened = Desks(browser, consoles)
    yield opened
    opened.close()
    assert not opened.foreign, opened.foreign
    assert not opened.faults, opened.faults
