"""Takes the console's pictures from two real posts, in a real browser.

    python scripts/screenshots.py            docs/pictures/: the README's
    python scripts/screenshots.py FOLDER     every page there, in both themes and languages and three sizes

It needs what `make setup-dev` installs, and Chromium.
"""

import itertools
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.browser.conftest import ARGUMENTS  # noqa: E402
from tests.browser.consoles import PASSPHRASE, Consoles  # noqa: E402
from tests.browser.story import tell  # noqa: E402

README_MAX_BYTES = 400_000
SIZES = ((1440, 900), (1920, 1080), (1024, 768))
FACT = "2022-08-05-suspension-2"


def sign_in(browser: Any, consoles: Consoles, side: int, account: str = "officer") -> Any:
    """A page at that side's console."""
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    page.goto(consoles.addresses[side] + "/sign-in")
    page.fill("[name=name]", account)
    page.fill("[name=passphrase]", PASSPHRASE)
    page.click("main .act.main")
    page.wait_for_url("**/watch")
    return page


def look(page: Any, language: str, theme: str) -> None:
    """Choose language and theme."""
    if not page.evaluate("document.documentElement.lang").startswith(language):
        page.click("[name=language]")
        page.wait_for_load_state()
    if page.evaluate("document.documentElement.dataset.theme") != theme:
        page.click(".me summary")
        page.click("[name=theme]")
        page.wait_for_load_state()


def take(page: Any, address: str, path: Path, full: bool = False) -> None:
    """One picture, once fonts and stream are there."""
    page.goto(address)
    page.evaluate("document.fonts.ready")
    page.keyboard.press("Shift")  # a key lets sound out, so the picture does not say that it is blocked
    page.wait_for_timeout(700)
    page.screenshot(path=path, full_page=full)


def for_readme(browser: Any, consoles: Consoles, refs: dict[str, str], folder: Path) -> None:
    """Ours while a STOP waits, theirs with its ladder, and the contacts."""
    folder.mkdir(parents=True, exist_ok=True)
    ours, theirs = sign_in(browser, consoles, 0), sign_in(browser, consoles, 1)
    take(ours, consoles.addresses[0] + "/watch", folder / "watch.png")
    ours.keyboard.press("a")
    ours.wait_for_selector(f"[data-flash='{refs['stop']}']", state="detached")
    look(theirs, "zh", "light")
    take(theirs, f"{consoles.addresses[1]}/m/{refs['stop']}", folder / "ladder.png")
    ours.set_viewport_size({"width": 1440, "height": 1080})
    take(ours, f"{consoles.addresses[0]}/contacts?fact={FACT}", folder / "contacts.png")
    for picture in sorted(folder.glob("*.png")):
        size = picture.stat().st_size
        print(f"{picture.name}: {size / 1000:.0f} kB")
        if size > README_MAX_BYTES:
            sys.exit(f"{picture.name} is larger than {README_MAX_BYTES} bytes")


def everything(browser: Any, consoles: Consoles, refs: dict[str, str], folder: Path) -> None:
    """Every page in every look, for somebody to look at."""
    folder.mkdir(parents=True, exist_ok=True)
    page = sign_in(browser, consoles, 0)
    paths = {
        "watch": "/watch", "message": f"/m/{refs['danger']}", "choose": "/compose", "write": "/compose/call-request",
        "stop": "/compose/stop", "contacts": f"/contacts?fact={FACT}", "catalogue": "/catalogue",
    }  # fmt: skip
    for language, theme in itertools.product(("en", "zh"), ("dark", "light")):
        look(page, language, theme)
        for (width, height), (name, path) in itertools.product(SIZES, paths.items()):
            page.set_viewport_size({"width": width, "height": height})
            take(page, consoles.addresses[0] + path, folder / f"{name}-{language}-{theme}-{width}.png")


def main() -> None:
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium:
        sys.exit("There is no Chromium here. On Debian: apt-get install chromium")
    with (
        tempfile.TemporaryDirectory() as home,
        Consoles(Path(home) / "pair") as consoles,
        sync_playwright() as playwright,
    ):
        refs = tell(consoles)
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        if len(sys.argv) > 1:
            everything(browser, consoles, refs, Path(sys.argv[1]))
        else:
            for_readme(browser, consoles, refs, ROOT / "docs" / "pictures")
        browser.close()


if __name__ == "__main__":
    main()
