"""The pages of the picture and the bulletin: every number leads to its entries, every sentence too, in both languages."""

import asyncio
import re

import pytest

from tests.procedures.pictured import views, years
from tests.web.affairs import cut_channel, promised, told_twice
from tests.web.conftest import Client, Side

AT = "at=2025-12-20"
IDS = re.compile(r'\bid="([^"]+)"')
ANCHORS = re.compile(r'href="#([^"]+)"')


@pytest.fixture
def history(side: Side) -> Side:
    """The 27 years stand on the record."""
    shown = views(years())
    side.desk.picture = shown.picture  # type: ignore[method-assign]
    side.desk.bulletin = shown.bulletin  # type: ignore[method-assign]
    return side


def test_every_chart_has_its_table_and_every_number_leads_somewhere(history: Side) -> None:
    page = history.signed_in().get(f"/picture?{AT}").text
    assert page.count("<figure") == 6 and page.count("<details") >= 6
    assert page.count('class="none"') == 1  # no message of the 27 years asked for an answer
    ids = IDS.findall(page)
    assert len(ids) == len(set(ids))
    assert set(ANCHORS.findall(page)) <= set(ids)
    for word in (
        "521 days",
        "607 days",
        "766 days",
        "3,460 to 3,489 days",
        "The word of China alone, entered by the United States alone",
        "/contacts?fact=2025-12-15-dpct-round",
    ):
        assert word in page, word


def test_both_pages_speak_chinese(history: Side) -> None:
    client = history.signed_in()
    client.post("/preferences", language="zh", back="/picture")
    assert "521天" in client.get(f"/picture?{AT}").text
    page = client.get(f"/bulletin?{AT}").text
    assert (
        "双边关系简报" in page
        and "国防部工作会晤第19轮：2025年12月15日至16日举行。" in page
        and "仅为中国一方之言，且仅由美国一方据公开来源录入。" in page
    )


def test_a_sentence_leads_to_what_it_rests_on(history: Side) -> None:
    page = history.signed_in().get(f"/bulletin?{AT}&since=2025-10").text
    assert "/contacts?fact=2025-12-15-dpct-round#fact" in page
    assert "China said on 31 October 2025 that it waits for the United States" in page
    assert "The record tells nothing of this." in page  # nothing was refused since


def test_what_was_done_on_this_record_leads_to_its_messages(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    cut = asyncio.run(cut_channel(ours.desk, theirs.desk))
    asyncio.run(told_twice(ours.desk, theirs.desk))
    root = asyncio.run(promised(ours.desk, theirs.desk))
    pages = [one.signed_in().get(f"/{name}").text for one in sides for name in ("picture", "bulletin")]
    for page in pages[::2]:
        assert f"/m/{cut}" in page and f"/m/{root}" in page and "<strong>suspended</strong>" in page
    for word in ("suspended by China", "United States says as of 16 December 2025: limited", "China waits for an answer to a concern",
                 "topics that only China named", "still waits for something"):  # fmt: skip
        assert word in pages[1], word
    assert ours.desk.picture(ours.desk.time) == theirs.desk.picture(ours.desk.time)
    assert ours.desk.bulletin(ours.desk.time) == theirs.desk.bulletin(ours.desk.time)


def test_nothing_on_the_record_is_said_so(officer: Client) -> None:
    assert officer.get("/picture").text.count("The record tells nothing of this.") == 7
    assert officer.get("/bulletin").text.count("The record tells nothing of this.") == 7


@pytest.mark.parametrize("query", ["at=yesterday", "at=2025-13-01", "at=0001-01-01T00:00Z", "at=271200Z FEB"])
def test_a_moment_that_is_none_is_refused(officer: Client, query: str) -> None:
    assert officer.get(f"/picture?{query}").status_code == 400
    assert officer.get(f"/bulletin?{query}").status_code == 400


def test_a_day_that_is_none_is_refused(officer: Client) -> None:
    assert officer.get("/bulletin?since=last-year").status_code == 400
    assert officer.get("/bulletin?since=2025-10&at=161200Z DEC 25").status_code == 200


def test_what_others_wrote_is_text_in_a_chart() -> None:
    from parley.procedures.picture.shape import Event
    from parley.web.picture.charts import href
    from parley.web.picture.svg import Drawing

    event = Event('x" onload="y', "visit", '<b>"&', "2020", "2020", ["r"], "told", ["a"], [])
    drawing = Drawing("days", "<t>", "&", links=True)
    drawing.link(href(event), event.title)
    drawing.text(0, 0, "<script>")
    drawing.end()
    svg = drawing.done(10)
    assert "<b>" not in svg and "<script>" not in svg and ' onload="' not in svg
