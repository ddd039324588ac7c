"""An incident from STOP to closure and a declined call, on two real posts: both consoles say the same, each from its side."""

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.browser.conftest import Desks
from tests.browser.consoles import Consoles

SECOND = 1_000
HOUR = 3_600_000
LANGUAGES = ("en", "zh")


class Teller:
    """Says things for both sides; each message comes to the other before anything follows."""

    def __init__(self, consoles: Consoles) -> None:
        self.consoles = consoles
        self.now = consoles.ask(consoles.loops[0].now)

    def at(self, hours: float) -> str:
        return datetime.fromtimestamp((self.now + hours * HOUR) / 1000, UTC).strftime("%Y-%m-%dT%H:%MZ")

    def say(self, side: int, form: str, values: dict[str, Any], *about: str) -> str:
        """An answer to the first of ``about``, whose entry the form names if it has a field for that."""
        desk = self.consoles.loops[side]
        known = desk.catalogue.form(form)
        if about and any(one.name == "about" for one in known.fields):
            named = f"{about[0]}#{self.consoles.ask(lambda: desk.message(about[0])).id}"
            values = values | {"about": [named] if known.field_named("about").many else named}
        ref = self.consoles.send(side, form, values, LANGUAGES[side], about=about)
        self.consoles.wait_for(1 - side, ref)
        return ref


@pytest.fixture(scope="module")
def told(consoles: Consoles) -> dict[str, str]:
    """STOP, two accounts, a disputed fact, a step taken and confirmed; a call asked for and declined."""
    teller, refs = Teller(consoles), {}
    stop = refs["stop"] = teller.say(
        0, "stop", {"activity": "approach", "reason": "collision", "position": "18.5N 112.25E"}
    )
    teller.say(0, "incident-account", {"state": "first", "text": "Our aircraft was struck from behind at 0807Z."}, stop)
    teller.say(
        1, "incident-account", {"state": "first", "text": "我方飞机在执行例行巡逻任务时，对方飞机突然转向。"}, stop
    )
    fact = teller.say(
        0, "fact-stated", {"item": "1", "kind": "contact", "fact": "The ship called three times on 121.5 MHz."}, stop
    )
    teller.say(1, "fact-disputed", {"your_version": "舰艇呼叫三次。", "our_version": "我方未收到呼叫。"}, fact)
    refs["fact"] = teller.say(
        1, "fact-stated", {"item": "2", "kind": "distance", "fact": "双方最近距离为九百米。", "distance": "900 m"}, stop
    )
    step = {"our_step": "open_distance", "your_step": "open_distance", "order": "together", "expires": teller.at(2)}
    refs["step"] = teller.say(0, "step-offered", step, stop)
    call = {
        "level": "minister", "caller": "Secretary of Defense", "called": "Minister of National Defense",
        "means": "secure_telephone", "earliest": teller.at(3), "interpreter": "yes", "subject": "The encounter of today",
    }  # fmt: skip
    refs["call"] = teller.say(0, "call-request", call)
    teller.say(1, "call-decline", {"reason": "conditions"}, refs["call"])
    return refs


def test_an_incident_goes_to_stand_down_and_closure(desks: Desks, consoles: Consoles, told: dict[str, str]) -> None:
    ours, theirs = desks.page(0), desks.page(1)
    ours.keyboard.press("i")
    ours.wait_for_url("**/incidents")
    theirs.goto(f"{consoles.addresses[1]}/incidents")
    assert "DISPUTED" in ours.locator("#case").inner_text() and "有争议" in theirs.locator("#case").inner_text()
    assert ours.locator(".owed").count() == 1 and theirs.locator(".owed").count() == 1
    theirs.click(
        f".owed a[href*='/compose/step-accepted?about={told['step'].replace(':', '%3A')}'], .owed a[href*='step-accepted']"
    )
    theirs.wait_for_url("**/compose/step-accepted*")
    theirs.keyboard.press("Control+Enter")
    theirs.wait_for_url("**/confirm/*")

    teller = Teller(consoles)
    accepted = teller.say(1, "step-accepted", {}, told["step"])
    ours.locator("#case .judged .is-ACCEPTED").wait_for(timeout=3 * SECOND)
    taken = teller.say(1, "step-taken", {"step": "open_distance", "taken": teller.at(0)}, accepted)
    ours.locator("#case .is-REPORTED").wait_for(timeout=3 * SECOND)
    teller.say(0, "step-confirmed", {"seen": teller.at(0)}, taken)
    ours.locator("#case .is-CONFIRMED").wait_for(timeout=3 * SECOND)
    proposal = teller.say(
        0, "stand-down-proposal", {"from": teller.at(1), "expires": teller.at(2), "steps": ["weapons"]}, told["stop"]
    )
    teller.say(1, "stand-down-agreed", {}, proposal)
    for page in (ours, theirs.context.pages[0]):
        page.goto(page.url.split("/confirm")[0].split("/incidents")[0] + "/incidents")
        page.locator("#case .case-head .is-STANDING_DOWN").wait_for(timeout=3 * SECOND)
    for side in (0, 1):
        teller.say(side, "incident-close", {"closed": teller.at(0)}, told["stop"])
    ours.locator("#case .case-head .is-CLOSED").wait_for(timeout=3 * SECOND)
    ours.locator("#incidents .is-CLOSED").wait_for(timeout=3 * SECOND)
    views = [consoles.ask(lambda side=side: consoles.loops[side].incidents()) for side in (0, 1)]
    assert [view.state for view in views[0]] == [view.state for view in views[1]] == ["CLOSED"]


def test_a_declined_call_says_so_at_both(desks: Desks, consoles: Consoles, told: dict[str, str]) -> None:
    for side, word in ((0, "DECLINED"), (1, "已谢绝")):
        page = desks.page(side)
        page.keyboard.press("p")
        page.wait_for_url("**/calls")
        assert word in page.locator("#calls").inner_text() and word in page.locator("#case .case-head").inner_text()


def test_the_report_is_printed_in_both_languages_from_both_consoles(
    desks: Desks, consoles: Consoles, told: dict[str, str]
) -> None:
    for side, first in ((0, "Report of an incident"), (1, "事件报告")):
        page = desks.page(side)
        page.goto(f"{consoles.addresses[side]}/incidents/{told['stop']}")
        with page.context.expect_page() as opened:
            page.click(f"a[href='/incidents/{told['stop']}/report']")
        report = opened.value
        report.wait_for_load_state()
        assert report.locator("h1").inner_text().startswith(first)
        said = report.locator("body").inner_text()
        for word in ("Our aircraft was struck from behind", "对方飞机突然转向", "line UP", "线路畅通"):
            assert word in said, word
        report.emulate_media(media="print")
        assert report.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
