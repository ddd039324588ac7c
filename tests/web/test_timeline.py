"""The contacts on the time axis: the questions that the record must answer, and a drawing that stays quick."""

import csv
import time
from datetime import date

import pytest

from parley.node.status import ContactView
from parley.web.timeline.chart import chart
from parley.web.timeline.facts import Fact, fact, facts, sources, when, written
from parley.web.timeline.silences import Cut, cuts, last_contact, silences
from tests.web.conftest import Client, Side
from tests.web.desk import ROOT, shipped_facts

DAY = date(2025, 12, 20)


def view(key: str, start: list[int], kind: str = "visit", level: str = "minister", **more: object) -> ContactView:
    values = {
        "end": None,
        "title": key,
        "host": "CN",
        "place": "Beijing",
        "parties": "",
        "source": "",
        "verified": True,
    }
    return ContactView(ref="", key=key, start=start, kind=kind, level=level, told_by="", **(values | more))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def shipped() -> list[Fact]:
    return facts(shipped_facts())


@pytest.fixture(scope="module")
def channels() -> dict[str, str]:
    """The channel of each fact, as the package tells it."""
    path = ROOT / "src" / "parley" / "cli" / "data" / "history" / "contact-detail.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return {row["fact"]: row["channel"] for row in csv.DictReader(file) if row["channel"]}


def cut_of(shipped: list[Fact], channels: dict[str, str], name: str) -> Cut:
    return next(one for one in cuts(shipped, channels) if one.name == name and one.fact.first.year == 2022)


def test_all_facts_stand_on_the_axis(shipped: list[Fact]) -> None:
    assert len(shipped) == 170
    drawn = chart(
        shipped, shipped, cuts(shipped, {}), silences(shipped, DAY), DAY, "level", lambda name, days: f"{name} {days}"
    )
    assert sum(len(lane.marks) for lane in drawn.lanes) == 170
    assert {mark.fact.view.key for lane in drawn.lanes for mark in lane.marks} == {one.view.key for one in shipped}
    assert all(0 <= mark.left <= mark.right <= 100 for lane in drawn.lanes for mark in lane.marks)


@pytest.mark.parametrize(
    ("name", "until", "days"),
    [
        ("dpct", date(2024, 1, 8), 521),
        ("mmca", date(2024, 4, 3), 607),
        ("theater-commander", date(2024, 9, 9), 766),
    ],
)
def test_the_channels_cut_in_august_2022(
    shipped: list[Fact], channels: dict[str, str], name: str, until: date, days: int
) -> None:
    cut = cut_of(shipped, channels, name)
    assert cut.fact.first == date(2022, 8, 5) and cut.until and cut.until.first == until and cut.days == days


def test_a_channel_is_told_and_never_guessed_from_a_title() -> None:
    known = facts([
        view("cut", [2022, 8, 5], "suspension", "working", title="China cancels MMCA meetings"),
        view("talks", [2023, 1, 1], "mmca_meeting", "minister"), view("working", [2023, 5, 1], "visit", "working"),
    ])  # fmt: skip
    (by_level,) = cuts(known, {})
    assert (by_level.name, by_level.until and by_level.until.view.key) == ("working", "working")
    (told,) = cuts(known, {"cut": "mmca", "talks": "mmca"})
    assert (told.name, told.until and told.until.view.key) == ("mmca", "talks")


def test_an_end_that_the_facts_do_not_tell_is_not_told() -> None:
    known = facts([view("x", [2018, 9], "suspension", "service_chief"), view("y", [2019, 1, 3], level="minister")])
    (cut,) = cuts(known, {})
    assert cut.until is None and cut.days is None


def test_the_last_contact_is_the_19th_round(shipped: list[Fact]) -> None:
    latest = last_contact(shipped, DAY)
    assert latest and latest.view.key == "2025-12-15-dpct-round" and (DAY - latest.last).days == 4


def test_a_silence_is_never_told_longer_than_it_was() -> None:
    known = facts([view("a", [2001, 3, 1]), view("b", [2002]), view("c", [2003, 6, 1])])
    told = [(one.since.view.key, one.days) for one in silences(known, date(2003, 6, 11))]
    assert told == [("a", 306), ("b", 152), ("c", 10)]


def test_an_incident_is_no_contact() -> None:
    known = facts([view("a", [2001, 3, 1]), view("i", [2001, 4, 1], "incident"), view("r", [2001, 5, 1], "refusal")])
    latest = last_contact(known, DAY)
    assert latest and latest.view.key == "a"


@pytest.mark.parametrize(
    ("start", "end", "first", "last"),
    [
        ([1998], None, date(1998, 1, 1), date(1998, 12, 31)),
        ([2024, 2], None, date(2024, 2, 1), date(2024, 2, 29)),
        ([2025, 12, 15], [2025, 12, 16], date(2025, 12, 15), date(2025, 12, 16)),
        ([2025, 12, 15], [2025, 12, 1], date(2025, 12, 15), date(2025, 12, 15)),
    ],
)
def test_a_reduced_date_is_a_span(start: list[int], end: list[int] | None, first: date, last: date) -> None:
    one = fact(view("x", start, end=end))
    assert (one.first, one.last) == (first, last)


def test_what_no_calendar_has_is_left_out_of_the_drawing() -> None:
    assert facts([view("x", [2023, 2, 30]), view("y", [0]), view("z", [])]) == []


def test_dates_and_sources_in_writing() -> None:
    assert [written(one) for one in ([2025], [2025, 12], [2025, 12, 5])] == ["2025", "DEC 2025", "05 DEC 2025"]
    assert when(view("x", [2025, 12, 15], end=[2025, 12, 16])) == "15 DEC 2025 – 16 DEC 2025"
    assert sources("https://a.example/x ; https://b.example") == ["https://a.example/x", "https://b.example"]


def test_the_page_shows_narrows_and_sorts(side: Side, officer: Client) -> None:
    side.desk.facts = shipped_facts()
    text = officer.get("/contacts").text
    assert text.count("data-fact=") >= 340 and "521 days" in text and '<use class="glyph"' in text
    narrowed = officer.get("/contacts?kind=dpct_round").text
    assert "10 of 170 shown" in narrowed
    assert "1 of 170 shown" in officer.get("/contacts?text=Chung-Hoon").text
    assert "No fact fits" in officer.get("/contacts?text=nothing-like-this").text
    assert officer.get("/contacts?sort=what&order=down").text.count('aria-sort="descending"') == 1
    one = officer.get("/contacts/2025-12-15-dpct-round")
    assert one.status_code == 200 and "19th round" in one.text and "seen in the source" in one.text
    officer.post("/preferences", language="zh")
    assert "国防部工作会晤" in officer.get("/contacts").text


def test_a_source_that_is_no_web_address_is_no_link(side: Side, officer: Client) -> None:
    side.desk.facts = [view("x", [2020, 1, 1], source="javascript:alert(1)", title="<b>bold</b>")]
    text = officer.get("/contacts?fact=x").text
    assert 'href="javascript' not in text and "<b>bold" not in text


def test_an_empty_record_has_its_page(officer: Client) -> None:
    assert "holds no contacts yet" in officer.get("/contacts").text


def test_two_thousand_facts_are_drawn_quickly(side: Side, officer: Client) -> None:
    base = shipped_facts()
    many = [view(f"{i}-{one.key}", one.start, one.kind, one.level, title=one.title) for i in range(12) for one in base]
    side.desk.facts = many[:2000]
    officer.get("/contacts")
    began = time.perf_counter()
    assert officer.get("/contacts").status_code == 200
    assert time.perf_counter() - began < 3.0
