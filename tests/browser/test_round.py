"""The 19th round of the talks, from its proposal to what was promised, in two real browsers: only by what the pages offer a person.

Nothing is said past the pages: every message begins at a link or a key, is filled in as it is asked for, looked at, and released. The
dates, the place and the topics are the public record's; the words are ours.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from parley.base.errors import LANGUAGES
from parley.web.calendar import feed
from tests.browser.conftest import Desks
from tests.browser.consoles import Consoles
from tests.browser.test_access import AXE, look, violations
from tests.browser.test_affairs import fits

PICTURES = os.environ.get("PARLEY_PICTURES", "")
"""A folder for pictures of the pages, if somebody wants to look at them."""
SECOND = 1_000
ICAL = AXE.parents[1] / "ical.js" / "dist" / "ical.es5.min.cjs"
OPENED = """([library, text]) => {
    const module = { exports: {} };
    new Function("module", "exports", library)(module, module.exports);
    const ICAL = module.exports.default || module.exports;
    const whole = new ICAL.Component(ICAL.parse(text));
    const events = whole.getAllSubcomponents("vevent").map(one => new ICAL.Event(one, { strictExceptions: true }));
    return {
        events: events.map(one => [one.startDate.toString(), one.endDate.toString(), one.startDate.isDate,
                                   one.component.getFirstPropertyValue("status")]),
        tasks: whole.getAllSubcomponents("vtodo").map(one => [one.getFirstPropertyValue("due").toString(),
                                                              one.getFirstPropertyValue("status")]),
        names: events.map(one => one.summary),
    };
}"""
MINUTES = "af7e0341d4467d71d304f94d41992aa69dda7fd271e7e19fafd741064651b215 application/pdf 12044"
OPEN_UNTIL = "312359Z DEC 99"


class Officer:
    """One side's browser: a member of the policy staff, and for what two must sign a duty officer beside."""

    def __init__(self, desks: Desks, side: int) -> None:
        self.name = ("us", "cn")[side]
        self.address = desks.consoles.addresses[side]
        self.page = desks.page(side, "staff")
        self.second = desks.page(side, "officer")

    def open(self, path: str) -> Any:
        """A page by its tab or key would be the same; an address is shorter."""
        self.page.goto(self.address + path)
        return self.page

    def talks(self) -> Any:
        """The round, as the list leads to it."""
        self.page.goto(self.address + "/watch")
        self.page.keyboard.press("l")
        self.page.wait_for_url("**/talks")
        return self.page

    def follow(self, link: str, **fields: Any) -> str:
        """Follow a link of the page that stands open, fill in the form, look at it, release it; the ref of what was said."""
        self.page.locator(link).first.click()
        self.page.wait_for_url("**/compose/*")
        return self.write(**fields)

    def write(self, **fields: Any) -> str:
        """Fill in the form that stands open and release it."""
        self._review(**fields)
        self.page.wait_for_url("**/m/*")
        return str(self.page.url.rpartition("/m/")[2])

    def sign(self, link: str, **fields: Any) -> None:
        """The same for what two officers must sign: the second finds it waiting under the key C, looks, and releases it."""
        self.page.locator(link).first.click()
        self.page.wait_for_url("**/compose/minutes-sign*")
        self._review(**fields)
        self.page.wait_for_url("**/compose")
        self.second.keyboard.press("c")
        self.second.wait_for_url("**/compose")
        self.second.locator("#group-waiting a").first.click()
        self.second.wait_for_url("**/confirm/*")
        self.second.keyboard.press("Control+Enter")
        self.second.wait_for_url("**/m/*")

    def _review(self, **fields: Any) -> None:
        form = self.page.url.rpartition("/compose/")[2].partition("?")[0]
        for name, value in fields.items():
            for number, one in enumerate(value if isinstance(value, list) else [value]):
                self._fill(name, str(one), number)
        self.shot(f"write-{form}")
        self.page.keyboard.press("Control+Enter")
        self.page.wait_for_url("**/confirm/*")
        self.shot(f"confirm-{form}")
        self.page.keyboard.press("Control+Enter")

    def _fill(self, name: str, value: str, number: int) -> None:
        box = self.page.locator(f"[name='f.{name}']").nth(number)
        if number and not box.count():
            self.page.locator(f".items:has([name='f.{name}']) [data-add]").click()
        if box.evaluate("one => one.tagName") == "SELECT":
            box.select_option(value)
        else:
            box.fill(value)

    def shot(self, name: str) -> None:
        """A picture of the page, where somebody wants one."""
        if PICTURES:
            self.page.screenshot(path=Path(PICTURES) / f"{name}-{self.name}.png", full_page=True)
        assert fits(self.page), name


@pytest.fixture
def officers(desks: Desks) -> Iterator[tuple[Officer, Officer]]:
    """Washington and Beijing, each in its language."""
    yield Officer(desks, 0), Officer(desks, 1)


def case_is(officer: Officer, state: str) -> Any:
    """The round as that side sees it, once it stands so."""
    page = officer.talks()
    page.locator(f"#case .case-head .is-{state}").wait_for(timeout=10 * SECOND)
    return page


def negotiated(us: Officer, china: Officer) -> None:
    """The host proposes a week that does not suit; the other side names another; the dates are agreed by both."""
    us.talks()
    us.follow(
        "#talks a[href='/compose/round-propose']", forum="dpct", round_number=19, level="deputy_assistant_secretary",
        dates=["2025-12-08/2025-12-09"], means="in_person", host="US", place="Washington", expires=OPEN_UNTIL,
    )  # fmt: skip
    case_is(china, "PROPOSED")
    china.shot("proposed")
    china.follow(".owed a[href*='/compose/meeting-counter']", dates=["2025-12-15/2025-12-16"], expires=OPEN_UNTIL)
    page = case_is(us, "COUNTERED")
    us.shot("countered")
    page.locator(".owed a[href*='/compose/meeting-accept']").first.click()
    page.wait_for_url("**/compose/meeting-accept*")
    assert page.input_value("[name='f.dates']"), "the date that was offered is filled in"
    us.write()


def prepared(us: Officer, china: Officer) -> None:
    """An item of the agenda is put forward by one side and agreed by the other."""
    case_is(us, "AGREED")
    us.shot("agreed")
    us.follow("#case .case-head a[href*='/compose/agenda-item']", item="Safety at sea and in the air", aim="exchange")
    page = case_is(china, "AGREED")
    page.locator(".owed a[href*='/compose/agenda-answer']").wait_for(timeout=10 * SECOND)
    china.follow(".owed a[href*='/compose/agenda-answer']", answer="agreed")


def held(us: Officer, china: Officer) -> None:
    """The plenary is opened; one side drafts the minutes, both sign them, each by two of its officers."""
    case_is(us, "AGREED")
    us.page.locator("#case .judged .is-AGREED").wait_for(timeout=10 * SECOND)
    us.follow(
        "#case .case-head a[href*='/compose/session-held']", session="plenary", dates="2025-12-15/2025-12-16",
        means="in_person", place="Washington",
    )  # fmt: skip
    case_is(china, "HELD")
    china.follow(
        "#case .case-head a[href*='/compose/minutes']", version=1, documents=[MINUTES], languages=["en", "zh"],
        authentic=["en", "zh"],
    )  # fmt: skip
    page = case_is(us, "HELD")
    page.locator(".owed a[href*='/compose/minutes-sign']").wait_for(timeout=10 * SECOND)
    us.sign(".owed a[href*='/compose/minutes-sign']", signatory="Head of delegation")
    case_is(china, "HELD")
    china.sign("#case .judged a[href*='/compose/minutes-sign']", signatory="代表团团长")
    for officer, word in ((us, "minutes locked"), (china, "纪要已锁定")):
        page = officer.talks()
        page.locator("#case .case-head .mark").wait_for(timeout=10 * SECOND)
        assert word in page.locator("#case .case-head").inner_text()
        officer.shot("locked")


def told(us: Officer, china: Officer) -> None:
    """Each side tells the public of it in its own way; an officer says where other words mean the same thing."""
    case_is(us, "HELD")
    us.follow(
        "#case .case-head a[href*='/compose/statement']", issuer="Department of Defense", kind="readout", published="2025-12-16",
        languages=["en"], text="The two sides met in Washington.", event_dates="2025-12-15/2025-12-16",
        event_place="Washington", topics=["channels", "alliances"], other_topics=["operational safety"],
    )  # fmt: skip
    case_is(china, "HELD")
    china.follow(
        "#case .case-head a[href*='/compose/statement']", issuer="国防部", kind="press_release", published="2025-12-17",
        languages=["zh"], text="双方在华盛顿举行会晤。", event_dates="2025-12-16", event_place="华盛顿",
        topics=["channels", "taiwan"], other_topics=["海空安全"],
    )  # fmt: skip
    page = case_is(us, "HELD")
    page.locator("#case a[href*='/compose/statement-compare']").wait_for(timeout=10 * SECOND)
    us.shot("divergence")
    us.follow("#case a[href*='/compose/statement-compare']", what="place", verdict="same")


def promised(us: Officer, china: Officer) -> None:
    """What was promised stands with its text in both languages; each side assesses it by itself."""
    case_is(us, "HELD")
    us.follow(
        "#case .case-head a[href*='/compose/commitment']", text="Both sides set up channels to deconflict.",
        second_text="双方建立避免冲突的渠道。", authentic="both", owner="both", basis="our_account", due="2026-06-30",
    )  # fmt: skip
    for officer, word, more in ((us, "limited", {}), (china, "not_started", {"awaited": "具体行动"})):
        page = officer.open("/commitments")
        page.locator("main tbody tr").wait_for(timeout=10 * SECOND)
        officer.follow(
            "main a[href*='/compose/commitment-assess']", assessment=word, as_of="2025-12-17", **more
        )  # fmt: skip


def test_the_19th_round_from_proposal_to_promises(officers: tuple[Officer, Officer], consoles: Consoles) -> None:
    us, china = officers
    for step in (negotiated, prepared, held, told, promised):
        step(us, china)
    china_sees = case_is(china, "HELD").locator("table.divergence").inner_text()
    assert "未提及" in china_sees and "华盛顿" in china_sees and "Washington" in china_sees and "海空安全" in china_sees
    china.shot("divergence")
    us_sees = case_is(us, "HELD").locator("table.divergence").inner_text()
    assert us_sees.count("not named") == 4 and "Washington" in us_sees
    for officer, words in ((us, ("limited", "not started", "still waits")), (china, ("有限", "未开始", "仍在等待"))):
        page = officer.open("/commitments")
        row = page.locator("main tbody tr").first
        row.locator("text=2026-06-30").first.wait_for(timeout=10 * SECOND)
        for word in words:
            assert word.lower() in row.inner_text().lower(), word
        officer.shot("commitments")
    downloaded(us)
    for officer, language in ((us, "en"), (china, "zh")):
        accessible(officer, language)
    ours, theirs = (consoles.run(feed.written(consoles.loops[side], LANGUAGES)) for side in (0, 1))
    assert ours == theirs, "the same entries, the same bytes"


def downloaded(us: Officer) -> None:
    """The round and the day on which the promise falls due, opened by the library of Thunderbird's calendar."""
    with us.page.expect_download() as saved:
        us.page.click("a[href='/calendar.ics']")
    text = Path(saved.value.path()).read_text("utf-8")
    for word in (
        "DTSTART;VALUE=DATE:20251215",
        "DTEND;VALUE=DATE:20251217",
        "STATUS:CONFIRMED",
        "DUE;VALUE=DATE:20260630",
    ):
        assert word in text, word
    if ICAL.is_file():
        shown = us.page.evaluate(OPENED, [ICAL.read_text("utf-8"), text])
        assert shown["events"] == [["2025-12-15", "2025-12-17", True, "CONFIRMED"]]
        assert shown["tasks"] == [["2026-06-30", "NEEDS-ACTION"]]
        assert all("round 19" in name and "第19次" in name and name.startswith("EXERCISE") for name in shown["names"])


def accessible(officer: Officer, language: str) -> None:
    """WCAG 2.2 AA holds on a page that is full, in both themes."""
    for theme in ("light", "dark"):
        for path in ("/talks", "/commitments"):
            page = officer.open(path)
            look(page, language, theme)
            officer.shot(f"{path[1:]}-{theme}")
            if AXE.is_file():
                assert violations(page) == [], path
