"""A FLASH that nobody acknowledges climbs to the delegates on two real posts: by sound, by shape and by words. Only a person ends it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from parley.runtime.config_watch import Rung
from parley.runtime.values import duration
from tests.browser.conftest import Desks
from tests.browser.consoles import Consoles

SECOND = 1_000
RUNGS = (Rung("deputy duty officer", duration("1s")), Rung("watch commander", duration("3s")))
# What is played, by its pitch: written down where the page makes its tones.
LISTEN = """
window.heard = [];
const make = AudioContext.prototype.createOscillator;
AudioContext.prototype.createOscillator = function () {
  const voice = make.call(this), start = voice.start;
  voice.start = function (...at) {
    const flash = document.querySelector(".flash");
    window.heard.push([flash ? Number(flash.dataset.rung) : -1, voice.frequency.value]);
    return start.apply(voice, at);
  };
  return voice;
};
"""


UNTIL_HEARD = """
new Promise((resolve, reject) => {
  const looking = setInterval(() => window.heard.some(([rung]) => rung === 2) && resolve(clearInterval(looking)), 50);
  setTimeout(() => reject(new Error("nothing was heard")), 5000);
})
"""


@pytest.fixture(scope="module")
def consoles(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Consoles]:
    """Two posts whose delegates are called after one second and after three."""
    with Consoles(tmp_path_factory.mktemp("delegates") / "pair", rungs=RUNGS) as both:
        yield both


def heard(page: Any, rung: int) -> set[float]:
    """The pitches that were played while that many delegates had been called."""
    return {hertz for at, hertz in page.evaluate("window.heard") if at == rung}


def test_a_flash_climbs_with_sound_shape_and_words_until_a_person_takes_it_over(
    desks: Desks, consoles: Consoles, tmp_path: Path
) -> None:
    watcher = desks.blank(1)
    watcher.add_init_script(LISTEN)
    watcher.goto(consoles.link(1))
    watcher.click("main button")
    watcher.wait_for_url("**/watch")
    watcher.click("h1, #inbox", force=True)  # a browser lets a page sound once somebody has touched it
    ours = desks.page(0)

    ref = consoles.send(0, "stop", {"activity": "approach", "reason": "collision"})
    ours.goto(f"{consoles.addresses[0]}/m/{ref}")
    band = watcher.locator(f"[data-flash='{ref}']")
    band.wait_for(timeout=2 * SECOND)
    assert band.get_attribute("data-rung") in ("0", "1")

    first = watcher.locator(f"[data-flash='{ref}'][data-rung='1']")
    first.wait_for(timeout=4 * SECOND)
    assert first.locator(".called-rung").count() == 1 and first.locator(".called-shape i").count() == 1
    assert "deputy duty officer" in first.inner_text() and "已呼叫" in first.inner_text()

    second = watcher.locator(f"[data-flash='{ref}'][data-rung='2']")
    second.wait_for(timeout=5 * SECOND)
    assert "watch commander" in second.locator(".called-last").inner_text()
    assert second.locator(".called-last .called-shape i").count() == 2, "the shape grows"
    watcher.screenshot(path=tmp_path / "climbed.png")
    watcher.evaluate(UNTIL_HEARD)
    lower = heard(watcher, 0) | heard(watcher, 1)
    assert lower and max(heard(watcher, 2)) > max(lower), "the sound is more insistent"

    ladder = ours.locator("#detail .ladder")
    ladder.locator("tr.reached.level-DISPLAYED").wait_for(timeout=3 * SECOND)
    assert ladder.locator("tr.reached.level-ACKNOWLEDGED").count() == 0, "who was called has acknowledged nothing"

    watcher.keyboard.press("a")
    band.wait_for(state="detached", timeout=2 * SECOND)
    ladder.locator("tr.reached.level-ACKNOWLEDGED").wait_for(timeout=2 * SECOND)
    watcher.evaluate("window.heard = []")
    # The next second's tone would be there: the alarm is asked for once a second.
    watcher.evaluate("new Promise((resolve) => setTimeout(resolve, 1300))")
    assert watcher.evaluate("window.heard") == []
