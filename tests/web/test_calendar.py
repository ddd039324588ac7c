"""The calendar of a record: read by two parsers that are not the one it was written with; the same bytes at both nodes."""

import asyncio
import warnings
from datetime import UTC, date, datetime
from typing import Any

import pytest
import vobject
from ical.calendar_stream import IcsCalendarStream

from parley.web.calendar import feed
from tests.web.affairs import cut_channel, promised, say, told_twice
from tests.web.conftest import Client, Side
from tests.web.desk import RECORD, StubDesk, pair

BOTH = ("en", "zh")
ROUND = {
    "forum": "dpct", "round_number": "20", "level": "deputy_assistant_secretary", "means": "in_person", "host": "CN",
    "place": "⟦zh: 北京⟧", "expires": "2030-01-01T00:00Z",
}  # fmt: skip
ENGAGEMENT = {
    "year": "2026", "kind": "humanitarian", "title": "Relief; seminar, \\ exercise", "period": "2026-10-12/2026-10-16",
    "level": "three_star", "expires": "2030-01-01T00:00Z",
}  # fmt: skip


async def spoken(ours: StubDesk, theirs: StubDesk) -> dict[str, str]:
    """Something of every kind."""
    named = {"cut": await cut_channel(ours, theirs), "round": await told_twice(ours, theirs)}
    named["promise"] = await promised(ours, theirs)
    named["offer"] = await say(ours, "round-propose", ROUND | {"dates": ["2026-09-14/2026-09-15", "2026-10-12"]})
    named["visit"] = await say(ours, "round-propose", ROUND | {"dates": "2027"})
    named["plan"] = await say(ours, "engagement-propose", ENGAGEMENT)
    await say(theirs, "engagement-status", {"status": "agreed", "as_of": "2025-12-18"}, named["plan"])
    return named


def written(desk: StubDesk, languages: tuple[str, ...]) -> bytes:
    return asyncio.run(feed.written(desk, languages))


def document(desk: StubDesk, languages: tuple[str, ...]) -> dict[str, Any]:
    return asyncio.run(feed.document(desk, languages))


def parsed(data: bytes) -> tuple[Any, Any]:
    """By ``ical``, the library of Home Assistant's calendar, and by ``vobject``, Radicale's: each with its checks."""
    text = data.decode()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        whole = vobject.readOne(text)
    whole.validate(raiseException=True)
    return IcsCalendarStream.calendar_from_ics(text), whole


def test_two_other_parsers_read_the_same_days(sides: tuple[Side, Side]) -> None:
    ours, theirs = (side.desk for side in sides)
    named = asyncio.run(spoken(ours, theirs))
    one, two = parsed(written(ours, BOTH))
    days = {event.uid.partition("@")[0]: (event.dtstart, event.dtend, event.status) for event in one.events}
    plain = {name: ref.replace(":", "-") for name, ref in named.items()}
    assert days == {
        plain["round"]: (date(2025, 12, 15), date(2025, 12, 17), "CONFIRMED"),
        plain["offer"]: (date(2026, 9, 14), date(2026, 9, 16), "TENTATIVE"),
        plain["offer"] + ".1": (date(2026, 10, 12), date(2026, 10, 13), "TENTATIVE"),
        plain["plan"]: (date(2026, 10, 12), date(2026, 10, 17), "CONFIRMED"),
    }
    assert [(task.uid.partition("@")[0], task.due, task.status) for task in one.todos] == [
        (plain["cut"], date(2026, 4, 1), "NEEDS-ACTION")
    ]
    again = {
        event.uid.value.partition("@")[0]: (event.dtstart.value, event.dtend.value, event.status.value)
        for event in two.vevent_list
    }
    assert again == days
    event = next(event for event in one.events if event.uid.startswith(plain["plan"]))
    assert "Relief; seminar, \\ exercise" in event.summary
    assert event.summary == next(e for e in two.vevent_list if e.uid.value == event.uid).summary.value


def test_no_day_is_invented_and_the_count_is_said(sides: tuple[Side, Side]) -> None:
    ours, theirs = (side.desk for side in sides)
    named = asyncio.run(spoken(ours, theirs))
    found = document(ours, ("en",))
    assert sorted(one["period"] for one in found["left_out"]) == ["2026-06", "2026-09", "2027"]
    assert {named["promise"], named["visit"]} <= {one["ref"] for one in found["left_out"]}
    assert found["count"] == 5 and "X-PARLEY-LEFT-OUT-COUNT:3" in found["calendar"]
    assert "3 known to a month" in found["calendar"].replace("\r\n ", "")


def test_both_nodes_write_the_same_bytes_whatever_their_clocks(sides: tuple[Side, Side]) -> None:
    ours, theirs = (side.desk for side in sides)
    asyncio.run(spoken(ours, theirs))
    first = written(ours, BOTH)
    theirs.time += 400 * 86_400_000
    assert written(theirs, BOTH) == first
    assert written(ours, ("zh",)) == written(theirs, ("zh",)) != first


def test_an_event_keeps_its_name_and_counts_its_changes() -> None:
    ours, theirs = pair()
    root = asyncio.run(say(ours, "round-propose", ROUND | {"dates": ["2026-09-14/2026-09-15", "2026-10-12"]}))
    before = parsed(written(ours, BOTH))[0].events
    asyncio.run(say(theirs, "meeting-accept", {"dates": "2026-10-12"}, root))
    (after,) = parsed(written(ours, BOTH))[0].events
    assert [(one.uid, one.sequence) for one in before] == [
        (f"{root.replace(':', '-')}@{RECORD}", 0),
        (f"{root.replace(':', '-')}.1@{RECORD}", 0),
    ]
    assert (after.uid, after.sequence, after.status, after.dtstart) == (
        before[0].uid, 1, "CONFIRMED", date(2026, 10, 12)
    )  # fmt: skip
    asyncio.run(say(ours, "meeting-cancel", {"reason": "own_duties"}, root))
    (gone,) = parsed(written(ours, BOTH))[0].events
    assert (gone.uid, gone.sequence, gone.status) == (after.uid, 2, "CANCELLED")


def test_an_engagement_gets_its_days_when_the_sides_name_the_same() -> None:
    ours, theirs = pair()
    root = asyncio.run(say(ours, "engagement-propose", ENGAGEMENT | {"period": "2026"}))
    assert document(ours, BOTH)["left_out"][0]["ref"] == root
    word = {"status": "agreed", "as_of": "2026-02-01", "dates": "2026-10-12/2026-10-16"}
    asyncio.run(say(theirs, "engagement-status", word, root))
    (event,) = parsed(written(ours, BOTH))[0].events
    assert (event.dtstart, event.dtend, event.status) == (date(2026, 10, 12), date(2026, 10, 17), "CONFIRMED")
    asyncio.run(say(ours, "engagement-status", word | {"dates": "2026-11-02"}, root))
    assert document(theirs, BOTH)["left_out"][0]["period"] == "2026", "they differ: no side's days are taken"
    asyncio.run(say(ours, "engagement-status", word | {"status": "cancelled"}, root))
    (event,) = parsed(written(theirs, BOTH))[0].events
    assert event.status == "CANCELLED"


def test_an_hour_that_was_agreed_is_written_in_utc() -> None:
    ours, theirs = pair()
    root = asyncio.run(say(ours, "round-propose", ROUND | {"dates": "2026-09-14"}))
    window = "140100Z SEP 26 to 140400Z SEP 26"
    asyncio.run(say(theirs, "meeting-accept", {"dates": "2026-09-14", "time": window}, root))
    (event,) = parsed(written(ours, BOTH))[0].events
    assert (event.dtstart, event.dtend) == (
        datetime(2026, 9, 14, 1, tzinfo=UTC), datetime(2026, 9, 14, 4, tzinfo=UTC)
    )  # fmt: skip


@pytest.mark.parametrize("kind", ["EXERCISE", "REAL"])
def test_an_exercise_is_marked_in_every_title(kind: str) -> None:
    ours, theirs = pair()
    ours.kind = theirs.kind = kind
    asyncio.run(spoken(ours, theirs))
    one = parsed(written(ours, BOTH))[0]
    shown = [*(event.summary for event in one.events), *(task.summary for task in one.todos)]
    assert len(shown) == 5
    assert [text.startswith("EXERCISE EXERCISE EXERCISE / 演习") for text in shown] == [kind == "EXERCISE"] * 5
    assert ["EXERCISE" in event.categories for event in one.events] == [kind == "EXERCISE"] * 4


def test_an_officer_downloads_it_from_the_page(officer: Client, side: Side) -> None:
    assert 'href="/calendar.ics"' in officer.get("/talks").text
    got = officer.get("/calendar.ics")
    assert (
        got.headers["content-type"].startswith("text/calendar") and "attachment" in got.headers["content-disposition"]
    )
    assert parsed(got.content)[0].events == []
    assert "xx" in officer.get("/calendar.ics?language=xx").text
    assert side.client().get("/calendar.ics", follow_redirects=False).headers["location"].startswith("/sign-in")


def test_the_node_has_its_turn_while_a_long_calendar_is_gathered() -> None:
    ours, _ = pair()

    async def counted() -> tuple[int, int]:
        for number in range(2 * feed.TURN_COUNT):
            await say(ours, "engagement-propose", ENGAGEMENT | {"title": f"Seminar {number}"})
        turns = 0

        async def ticking() -> None:
            nonlocal turns
            while True:
                turns += 1
                await asyncio.sleep(0)

        other = asyncio.create_task(ticking())
        _, items, _ = await feed.gathered(ours, BOTH)
        other.cancel()
        return turns, len(items)

    assert asyncio.run(counted()) == (2, 2 * feed.TURN_COUNT)
