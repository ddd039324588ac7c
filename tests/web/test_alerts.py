"""The band says who has been called, live; the page of alerts tests every way, for those who may."""

import asyncio
import sys

import pytest

from parley.runtime.alerting.delegates import Delegates
from parley.runtime.config_watch import Rung, Watch
from parley.runtime.values import duration
from parley.web import panels
from tests.web.affairs import cut_channel
from tests.web.conftest import Client, Side, flash_of

MINUTE = 60_000
GOOD = Rung("relief", duration("2min"), command=(sys.executable, "-c", "pass"))
BAD = Rung("值班指挥员", duration("5min"), command=(sys.executable, "-c", "raise SystemExit(4)"))


def ladder(side: Side, *rungs: Rung) -> Delegates:
    made = Delegates(side.desk, rungs or Watch().rungs)
    side.console.delegates = made
    return made


def band(side: Side, officer: Client) -> str:
    seen: dict[str, str] = {}
    [(_, html)] = panels.changed_panels(side.console, officer.session, ["alarms"], seen)
    return html


def test_the_band_shows_who_has_been_called_in_word_and_shape(sides: tuple[Side, Side], officer: Client) -> None:
    side, other = sides
    ladder(side)
    flash_of(other)
    assert 'data-rung="0"' in band(side, officer) and "called-rung" not in band(side, officer)
    side.desk.time += 2 * MINUTE
    html = band(side, officer)
    assert 'data-rung="1"' in html and "Called: deputy duty officer" in html and html.count("<i></i>") == 1
    side.desk.time += 4 * MINUTE
    html = band(side, officer)
    assert 'data-rung="2"' in html and "Called: watch commander" in html and html.count("<i></i>") == 3
    assert ">4 min<" in html and ">1 min<" in html
    officer.session.language = "zh"
    assert "已呼叫：值班指挥员" in band(side, officer)


def test_the_oldest_of_a_post_says_how_far_it_has_climbed(sides: tuple[Side, Side], officer: Client) -> None:
    side, other = sides
    ladder(side)
    flash_of(other)
    side.desk.time += 2 * MINUTE
    flash_of(other)
    html = band(side, officer)
    assert html.count("data-flash=") == 1 and "×2" in html and 'data-rung="1"' in html


def test_the_time_alone_draws_the_band_anew(sides: tuple[Side, Side], officer: Client) -> None:
    side, other = sides
    made = ladder(side)
    flash_of(other)
    seen: dict[str, str] = {}
    told: list[str] = []
    side.desk.redraw = told.append  # type: ignore[method-assign]
    made.look()
    panels.changed_panels(side.console, officer.session, ["alarms"], seen)
    assert not panels.changed_panels(side.console, officer.session, ["alarms"], seen) and not told
    side.desk.time += 2 * MINUTE
    made.look()
    assert told == ["alarm"] and panels.TOUCHED["alarm"] == ("alarms",)
    assert panels.changed_panels(side.console, officer.session, ["alarms"], seen)


def test_acknowledged_leaves_no_band(sides: tuple[Side, Side], officer: Client) -> None:
    side, other = sides
    ladder(side)
    ref = flash_of(other)
    side.desk.time += 10 * MINUTE
    assert officer.post("/acknowledge", ref=ref).status_code == 303
    assert "called-rung" not in band(side, officer)


def test_the_button_tells_what_came_of_each_way(side: Side, officer: Client) -> None:
    ladder(side, GOOD, BAD)
    page = officer.get("/alerts").text
    assert "relief" in page and "值班指挥员" in page and "/alerts/test" in page
    said = officer.post("/alerts/test").text
    assert "way-good" in said and "way-bad" in said and "ended with code 4" in said
    assert [one.code for one in side.desk.open_alarms] == ["alert.program-failed"]


def test_who_only_looks_cannot_test_and_a_stale_page_cannot_either(side: Side) -> None:
    ladder(side, GOOD)
    for account, may in (("auditor", False), ("admin", True), ("officer", True)):
        client = side.signed_in(account)
        assert ("/alerts/test" in client.get("/alerts").text) == may
        assert client.post("/alerts/test").status_code == (200 if may else 403)
    assert side.signed_in("admin").post("/alerts/test", csrf="no").status_code == 403


def test_without_a_ladder_there_is_no_page(side: Side, officer: Client) -> None:
    assert officer.get("/alerts").status_code == 404
    assert "/alerts" not in officer.get("/watch").text


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_rung_without_a_way_says_so(side: Side, officer: Client, language: str) -> None:
    ladder(side)
    officer.session.language = language
    page = officer.post("/alerts/test").text
    assert page.count("way-none") == 2


@pytest.mark.parametrize(
    ("language", "words"), [("en", ("SUSPENDED", "agreed", "our own")), ("zh", ("已商定", "本站点设置"))]
)
def test_the_page_shows_the_ladder_of_every_channel(
    sides: tuple[Side, Side], officer: Client, language: str, words: tuple[str, ...]
) -> None:
    side, other = sides
    officer.session.language = language
    ladder(side)
    assert "/channels/" not in officer.get("/alerts").text.partition("channel-ladders")[2]
    asyncio.run(cut_channel(side.desk, other.desk, "hotline", first_delegate="1min"))
    table = officer.get("/alerts").text.partition("channel-ladders")[2]
    assert "/channels/hotline#channel" in table and ">1min <" in table and ">5min <" in table
    for word in words:
        assert word in table, word
