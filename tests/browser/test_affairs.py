"""Talks, channels and commitments on two real posts: both consoles say the same, each from its side and in its language."""

import os
from collections.abc import Callable
from datetime import date
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from parley.cli import contacts_file, facts_file
from parley.procedures.asking.telling import FORMS
from parley.procedures.picture.shape import encode
from parley.runtime.desk import Release
from tests.browser.conftest import Desks
from tests.browser.consoles import Consoles

HOUR = 3_600_000
PICTURES = os.environ.get("PARLEY_PICTURES", "")
"""A folder for pictures of the pages, if somebody wants to look at them."""


@pytest.fixture(scope="module")
def told(consoles: Consoles) -> dict[str, str]:
    """The 27 years; a channel that was cut and waits to be resumed; a round with two statements; a promise."""
    desks, refs = consoles.loops, {}
    data = resources.files("parley.cli").joinpath("data")
    form = desks[0].catalogue.form("contact")
    rows, _ = contacts_file.parse(data.joinpath("contacts.csv").read_bytes(), form, "en")
    releases = [Release("contact", row.fields, language="en", role="policy_staff") for row in rows]
    for name in FORMS:
        form = desks[0].catalogue.form(name)
        more, _ = facts_file.parse(data.joinpath(f"history/{name}.csv").read_bytes(), form, "en")
        releases += [Release(name, row.fields, language="en", role="policy_staff") for row in more]
    consoles.run(desks[0].release_many(releases))

    def say(side: int, form: str, values: dict[str, Any], *about: str, **more: Any) -> str:
        known = desks[side].catalogue.form(form)
        for name in ("about", "meeting"):
            if about and any(one.name == name for one in known.fields):
                values = values | {name: f"{about[0]}#{consoles.ask(lambda: desks[side].message(about[0])).id}"}
        ref = consoles.send(side, form, values, ("en", "zh")[side], about=about, **more)
        consoles.wait_for(1 - side, ref)
        return ref

    offer = say(0, "channel-propose", {
        "channel": "dpct", "name": "Talks", "level": "deputy_assistant_secretary", "purpose": "Rounds of the talks.", "members": ["0", "1"],
        "families": ["talks", "free"], "ceiling": "ROUTINE", "languages": ["en", "zh"], "answer_normal": "7d",
        "effective": "2020-01-01T00:00Z", "valid_until": "2099-01-01T00:00Z",
    })  # fmt: skip
    say(1, "channel-agree", {"channel": "dpct", "act": "opening"}, offer)
    refs["cut"] = say(1, "channel-suspend", {
        "channel": "dpct", "scope": "everything", "effective": "2020-01-02T00:00Z", "floor": "stays", "reason": "event",
        "review": "2099-04-01", "explanation": "有关决定已宣布。",
    })  # fmt: skip
    refs["resume"] = say(1, "channel-resume", {
        "channel": "dpct", "scope": "everything", "effective": "2020-01-03T00:00Z", "valid_until": "2099-01-01T00:00Z",
    })  # fmt: skip
    root = refs["round"] = say(0, "round-propose", {
        "forum": "dpct", "round_number": "20", "level": "deputy_assistant_secretary", "dates": "2026-09-14/2026-09-15",
        "means": "in_person", "host": "CN", "place": "Beijing", "expires": "2099-01-01T00:00Z",
    })  # fmt: skip
    say(1, "meeting-accept", {"dates": "2026-09-14/2026-09-15"}, root)
    item = say(0, "agenda-item", {"item": "Safety at sea and in the air", "aim": "exchange"}, root)
    say(1, "agenda-answer", {"answer": "agreed"}, item)
    refs["concern"] = say(
        1, "concern-raise", {"topic": "reconnaissance", "concern": "近期抵近侦察增多。", "answer_wanted": "yes"}, root
    )
    for side, day, topics, other in ((0, "2026-09-14/2026-09-15", ["channels", "alliances"], "operational safety"),
                                     (1, "2026-09-15", ["channels", "reconnaissance"], "海空安全")):  # fmt: skip
        say(side, "statement", {
            "issuer": "Ministry", "kind": "readout", "published": "2026-09-16", "languages": "en", "text": "x", "topics": topics,
            "other_topics": other, "event_dates": day,
        }, root)  # fmt: skip
    promise = refs["promise"] = say(0, "commitment", {
        "text": "Both sides set up channels to deconflict.", "second_text": "⟦zh: 双方建立避免冲突的渠道。⟧", "authentic": "both",
        "owner": "both", "basis": "our_account", "due": "2027-06",
    })  # fmt: skip
    say(0, "commitment-assess", {"assessment": "limited", "as_of": "2026-09-16"}, promise)
    say(1, "commitment-assess", {"assessment": "not_started", "as_of": "2026-09-17", "awaited": "具体行动"}, promise)
    return refs


def fits(page: Any) -> bool:
    """Whether nothing runs out of the window sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


@pytest.fixture
def look(desks: Desks) -> Callable[..., Any]:
    """Open an address; keep a picture of it where somebody wants one."""

    def opened(side: int, path: str, width: int = 1440, **more: Any) -> Any:
        page = desks.page(side, "staff", viewport={"width": width, "height": 900}, **more)
        page.goto(desks.consoles.addresses[side] + path)
        if PICTURES:
            name = path.strip("/").replace("/", "-").split("?")[0][:40].replace(":", "-")
            page.screenshot(path=Path(PICTURES) / f"{name}-{side}-{width}.png", full_page="contacts" not in path)
        assert fits(page), path
        return page

    return opened


@pytest.mark.parametrize("side", [0, 1])
@pytest.mark.parametrize("width", [1280, 1920])
def test_the_pages_fit_and_say_what_waits(
    side: int, width: int, told: dict[str, str], look: Callable[..., Any]
) -> None:
    talks = look(side, f"/talks/{told['round']}", width)
    assert talks.locator("table.divergence tbody tr").count() == 6
    owed = talks.locator(".owed").count()
    assert owed == (1 if side == 0 else 0)  # their concern waits for the side that did not raise it
    channels = look(side, "/channels/dpct", width)
    assert channels.locator("svg.lanes rect.cut-bar").count() >= 5
    assert channels.locator("#channel a[href^='/compose/channel-agree']").count() == (1 if side == 0 else 0)
    promises = look(side, "/commitments", width)
    assert promises.locator("main tbody tr").count() == 1


def test_a_mark_of_the_chart_leads_to_its_fact(told: dict[str, str], look: Callable[..., Any]) -> None:
    page = look(0, "/channels")
    page.locator("svg.lanes a[href*='2025-12-15-dpct-round']").click()
    page.wait_for_url("**/contacts?fact=2025-12-15-dpct-round*")
    assert "19th round" in page.locator("#fact").inner_text()


def test_the_keyboard_reaches_the_talks(told: dict[str, str], look: Callable[..., Any]) -> None:
    page = look(0, "/watch")
    page.keyboard.press("l")
    page.wait_for_url("**/talks")


def test_a_fact_is_told_with_both_accounts(told: dict[str, str], look: Callable[..., Any]) -> None:
    page = look(0, "/contacts?fact=2024-09-09-resumption")
    shown = page.locator("#fact").inner_text()
    assert "10 September, morning" in shown and "2022-08-05-suspension" in shown


@pytest.mark.parametrize("side", [0, 1])
def test_the_picture_and_the_bulletin_fit_and_print(side: int, told: dict[str, str], look: Callable[..., Any]) -> None:
    page = look(side, "/picture?at=2026-12-31")
    assert page.locator("figure.chart svg").count() == 7
    assert page.locator("figure.chart a").count() > 100
    if PICTURES:
        page.emulate_media(media="print")
        page.pdf(path=Path(PICTURES) / f"picture-{side}.pdf", prefer_css_page_size=True)
    page = look(side, "/bulletin?at=2026-12-31&since=2022-08")
    assert page.locator(".sentences li").count() > 40
    if PICTURES:
        page.emulate_media(media="print")
        page.pdf(path=Path(PICTURES) / f"bulletin-{side}.pdf", prefer_css_page_size=True)


def test_the_keyboard_reaches_the_picture_and_its_numbers(told: dict[str, str], look: Callable[..., Any]) -> None:
    page = look(0, "/watch")
    page.keyboard.press("v")
    page.wait_for_url("**/picture")
    page.locator("figure.chart a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/picture#r-*")


def test_both_nodes_give_the_same_picture_and_bulletin(told: dict[str, str], consoles: Consoles) -> None:
    at = 1_798_761_599_999
    consoles.until(lambda: len(consoles.loops[1].contacts()) == len(consoles.loops[0].contacts()))
    consoles.until(lambda: len(consoles.loops[1].told()) == len(consoles.loops[0].told()))
    one, other = ([encode(desk.picture(at)), encode(desk.bulletin(at, date(1998, 1, 1)))] for desk in consoles.loops)
    assert one == other and all(len(data) > 10_000 for data in one)
