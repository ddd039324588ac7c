"""Voice between two desks, in two real browsers: a tone put in at one side is measured at the other, and nothing but its times
is kept. Where it cannot be had, the call goes on in writing, and the record says why."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.browser.conftest import ARGUMENTS, Desks
from tests.browser.consoles import Consoles
from tests.browser.sound import BIN_HZ, FLAGS, peak, tone
from tests.browser.test_incident import Teller

SECOND = 1_000
HERTZ = (1_000, 1_500)
SILENT_DB = -75.0


class Two:
    """A browser for each side, each with a tone of its own for a microphone."""

    def __init__(self, playwright: Any, folder: Path, consoles: Consoles) -> None:
        self._playwright, self._folder, self.consoles = playwright, folder, consoles
        self._opened: list[Any] = []
        self.desks: list[Desks] = []
        for side in (0, 1):
            self._open(side, *FLAGS, f"--use-file-for-fake-audio-capture={tone(folder / f'{side}.wav', HERTZ[side])}")

    def _open(self, side: int, *flags: str) -> Desks:
        browser = self._playwright.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("chromium-browser"), args=[*ARGUMENTS, *flags]
        )
        desks = Desks(browser, self.consoles)
        self._opened.append(browser)
        self.desks.append(desks)
        return desks

    def without_permission(self, side: int) -> Desks:
        """A browser of that side in which the officer does not let the page use the microphone."""
        return self._open(side, "--use-fake-device-for-media-stream", "--deny-permission-prompts")

    def page(self, side: int, call: str, desks: Desks | None = None) -> Any:
        """The voice desk of a call."""
        page = (desks or self.desks[side]).page(side)
        page.goto(f"{self.consoles.addresses[side]}/calls/{call}/voice")
        return page

    def close_pages(self) -> None:
        for desks in self.desks:
            desks.close()

    def close(self) -> None:
        for browser in self._opened:
            browser.close()


@pytest.fixture(scope="module")
def both(consoles: Consoles, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Two]:
    if not (shutil.which("chromium") or shutil.which("chromium-browser")):
        pytest.skip("there is no Chromium here")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        two = Two(playwright, tmp_path_factory.mktemp("tones"), consoles)
        yield two
        two.close()


@pytest.fixture
def two(both: Two) -> Iterator[Two]:
    yield both
    both.close_pages()
    for desks in both.desks:
        assert not desks.foreign, desks.foreign
        faults = [one for one in desks.faults if "409" not in one]  # the node refused a word: the page says so
        assert not faults, faults


@pytest.fixture
def call(consoles: Consoles) -> str:
    """A call that is asked for by one side and accepted by the other."""
    return accepted(Teller(consoles))


def accepted(teller: Teller) -> str:
    asked = {
        "level": "duty_officer", "caller": "duty officer", "called": "值班人员", "means": "secure_telephone",
        "earliest": teller.at(0), "interpreter": "no", "subject": "The encounter of today",
    }  # fmt: skip
    ref = teller.say(0, "call-request", asked)
    teller.say(1, "call-accept", {"at": teller.at(0), "means": "secure_telephone", "speaker": "值班人员"}, ref)
    return ref


def stands(page: Any, state: str, timeout_s: float = 20) -> None:
    page.wait_for_selector(f"#voice[data-state='{state}']", timeout=timeout_s * SECOND)


def spoken(two: Two, call: str) -> tuple[Any, Any]:
    """Both desks, connected."""
    ours, theirs = two.page(0, call), two.page(1, call)
    stands(ours, "none")
    ours.click("[data-act=start]")
    stands(theirs, "offered")
    theirs.click("[data-act=join]")
    stands(ours, "on")
    stands(theirs, "on")
    return ours, theirs


def until(holds: Callable[[], bool], page: Any, tries: int = 40) -> bool:
    """Looks again and again, as the page goes on."""
    for _ in range(tries):
        if holds():
            return True
        page.wait_for_timeout(250)
    return False


def states(consoles: Consoles, call: str) -> list[list[str]]:
    """What both nodes say of the voices of a call."""
    return [consoles.ask(lambda s=side: [one.state for one in consoles.loops[s].call(call).voices]) for side in (0, 1)]


def test_a_tone_at_one_desk_is_measured_at_the_other_and_mute_silences_it(
    two: Two, consoles: Consoles, call: str
) -> None:
    ours, theirs = spoken(two, call)
    for page, hertz in ((theirs, HERTZ[0]), (ours, HERTZ[1])):
        assert until(lambda p=page: peak(p)[1] > -60, page), peak(page)
        heard, loud = peak(page)
        assert abs(heard - hertz) <= 2 * BIN_HZ, (heard, loud)
    consoles.until(lambda: all([one.state for one in loop.call(call).voices] == ["ON"] for loop in consoles.loops))

    ours.click("[data-act=mute]")
    assert until(lambda: peak(theirs)[1] < SILENT_DB, theirs), peak(theirs)
    assert ours.locator("[data-part=heard-ours]").inner_text() == "muted"
    assert "They do not hear you" in ours.locator("[data-part=why]").inner_text()
    assert theirs.locator("[data-part=heard-theirs]").inner_text() == "无声"
    assert abs(peak(ours)[0] - HERTZ[1]) <= 2 * BIN_HZ
    ours.click("[data-act=mute]")
    assert until(lambda: peak(theirs)[1] > -60, theirs), peak(theirs)

    theirs.click("[data-act=end]")
    stands(ours, "none")
    stands(theirs, "none")
    assert peak(ours)[1] == peak(theirs)[1] == -200
    consoles.until(lambda: all([one.state for one in loop.call(call).voices] == ["ENDED"] for loop in consoles.loops))
    told = ours.locator("[data-part=record]").inner_text()
    for word in ("United States", "China", "Duty officer", "值班", "our officer ended it", "VOICE ENDED"):
        assert word in told, (word, told)


def failed(page: Any, word: str) -> None:
    """The page says why there is no voice, and that the call goes on in writing."""
    page.locator("[data-part=failure]", has_text=word).wait_for(timeout=25 * SECOND)


def ended(consoles: Consoles, call: str, side: int, reason: str) -> None:
    """The newest word on voice is that side's, with that reason, at both nodes."""

    def newest(loop: Any) -> tuple[bool, str]:
        said = [one for one in loop.call(call).said if one.form_name in ("voice-end", "voice-decline")]
        if not said:
            return False, ""
        message = loop.message(said[-1].ref)
        form = loop.catalogue.form(said[-1].form_name)
        field = form.field_named("reason")
        return message.author.own == (loop is consoles.loops[side]), field.item.names[message.fields[field.key]]

    consoles.until(lambda: all(newest(loop) == (True, reason) for loop in consoles.loops), 15)


def test_without_permission_it_is_declined_and_the_call_goes_on_in_writing(
    two: Two, consoles: Consoles, call: str
) -> None:
    ours, theirs = two.page(0, call), two.page(1, call, two.without_permission(1))
    stands(ours, "none")
    ours.click("[data-act=start]")
    stands(theirs, "offered")
    theirs.click("[data-act=join]")
    failed(theirs, "未获准使用话筒")
    failed(ours, "They did not join")
    ended(consoles, call, 1, "no_permission")
    assert states(consoles, call) == [["DECLINED"], ["DECLINED"]]
    theirs.click("[data-act=start]")
    failed(theirs, "未获准使用话筒")
    ended(consoles, call, 1, "no_permission")
    assert consoles.ask(lambda: consoles.loops[0].call(call).state) == "ACCEPTED"


def test_an_insecure_page_says_so(two: Two, consoles: Consoles, call: str) -> None:
    page = two.page(0, call)
    page.add_init_script("Object.defineProperty(window, 'isSecureContext', { value: false })")
    page.reload()
    stands(page, "none")
    page.click("[data-act=start]")
    failed(page, "HTTPS")
    ended(consoles, call, 0, "no_voice")


def test_addresses_outside_the_operators_networks_are_not_tried(two: Two, consoles: Consoles, call: str) -> None:
    console = consoles.apps[1].state.console
    before = console.settings
    console.settings = msgspec.structs.replace(before, voice_networks=("198.51.100.0/24",))
    try:
        ours, theirs = two.page(0, call), two.page(1, call)
        stands(ours, "none")
        ours.click("[data-act=start]")
        stands(theirs, "offered")
        theirs.click("[data-act=join]")
        failed(theirs, "对方地址均不可由此使用")
        ended(consoles, call, 1, "no_address")
    finally:
        console.settings = before


def test_another_desk_of_the_same_side_takes_nothing_over(two: Two, consoles: Consoles, call: str) -> None:
    ours, theirs = spoken(two, call)
    second = two.desks[0].page(0, "relief")
    second.goto(ours.url)
    stands(second, "on-elsewhere")
    assert not second.is_visible("[data-act=start]") and not second.is_visible("[data-act=join]")
    second.click("[data-act=end]")
    for page in (ours, theirs):
        stands(page, "none")
    ended(consoles, call, 0, "by_us")


def test_both_desks_start_at_once_and_one_offer_stands(two: Two, consoles: Consoles, call: str) -> None:
    pages = two.page(0, call), two.page(1, call)
    for page in pages:
        stands(page, "none")
    for page in pages:
        page.evaluate("() => { document.querySelector('[data-act=start]').click(); }")
    assert until(lambda: sorted(look(page) for page in pages) == ["offered", "offering"], pages[0])
    next(page for page in pages if look(page) == "offered").click("[data-act=join]")
    for page in pages:
        stands(page, "on")
    consoles.until(
        lambda: all([one.state for one in loop.call(call).voices].count("ON") == 1 for loop in consoles.loops)
    )


def look(page: Any) -> str:
    """How voice stands on a page."""
    return str(page.get_attribute("#voice", "data-state"))


def test_the_end_of_the_call_and_the_closing_of_the_page_end_voice(two: Two, consoles: Consoles, call: str) -> None:
    ours, theirs = spoken(two, call)
    theirs.on("dialog", lambda dialog: dialog.accept())
    theirs.goto(f"{consoles.addresses[1]}/watch")
    failed(ours, "Voice has ended")
    ended(consoles, call, 1, "page_closed")

    theirs.goto(ours.url.replace(consoles.addresses[0], consoles.addresses[1]))
    ours.click("[data-act=start]")
    stands(theirs, "offered")
    theirs.click("[data-act=join]")
    stands(ours, "on")
    teller = Teller(consoles)
    over = {
        "time": f"{teller.at(-1)} to {teller.at(0)}", "means": "secure_telephone", "our_speakers": ["duty officer"],
        "your_speakers": ["值班人员"], "end": "agreed", "summary": "each",
    }  # fmt: skip
    teller.say(0, "call-ended", over, call)
    for page in (ours, theirs):
        stands(page, "no-call")
    assert peak(ours)[1] == peak(theirs)[1] == -200
    assert states(consoles, call) == [["ENDED", "ENDED"], ["ENDED", "ENDED"]]


def test_a_browser_that_dies_is_noticed_by_the_other(two: Two, consoles: Consoles, call: str) -> None:
    ours, theirs = spoken(two, call)
    theirs.evaluate("() => { window.fetch = () => new Promise(() => {}); }")
    theirs.context.close()
    failed(ours, "cut off")
    ended(consoles, call, 0, "cut_off")
    two.desks[1].faults.clear()


def test_the_line_drops_in_mid_call_and_both_records_say_so_when_it_is_back(
    two: Two, consoles: Consoles, call: str
) -> None:
    ours, theirs = spoken(two, call)
    consoles.cut()
    failed(ours, "the line is down")
    failed(theirs, "线路中断")
    assert peak(ours)[1] == peak(theirs)[1] == -200
    for page in (ours, theirs):
        stands(page, "no-line")
    consoles.mend()
    consoles.until(
        lambda: all([one.form_name for one in loop.call(call).said].count("voice-end") == 2 for loop in consoles.loops)
    )
    assert states(consoles, call) == [["ENDED"], ["ENDED"]]
    said = [
        sorted(one.form_name for one in consoles.ask(lambda s=side: consoles.loops[s].call(call)).said)
        for side in (0, 1)
    ]
    assert said[0] == said[1] and said[0].count("voice-end") == 2
