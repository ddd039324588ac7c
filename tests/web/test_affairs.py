"""The pages of talks, channels and commitments: whose word it is, what waits for us, and what nobody has compared."""

import asyncio
import re

import pytest

from parley.node.contact_view import contact_view
from parley.web.pages import affairs
from parley.web.timeline.availability import axis
from tests.web.affairs import cut_channel, promised, say, told_twice
from tests.web.conftest import Client, Side


def test_a_round_shows_both_sides_words_side_by_side(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    root = asyncio.run(told_twice(ours.desk, theirs.desk))
    page = ours.signed_in().get("/talks").text
    for word in (
        "HELD",
        "2025-12-15/2025-12-16",
        "Washington",
        "they differ",
        "not compared",
        "Waiting for our word: 1",
        "allies",
    ):
        assert word.lower() in page.lower(), word
    assert "海空安全" in page and "operational safety" in page and page.count("not named") >= 4
    part = ours.signed_in().get(f"/talks/{root}", headers={"hx-target": "case"}).text
    assert part.lstrip().startswith("<article") and "Safety at sea" in part


def test_a_channel_shows_the_cut_its_review_and_what_waits(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    cut = asyncio.run(cut_channel(ours.desk, theirs.desk))
    asyncio.run(say(theirs.desk, "note", {"text": "x"}, channel="dpct"))
    page = ours.signed_in().get("/channels/dpct").text
    for word in ("SUSPENDED", f"/m/{cut}", "review", "2026-04-01", "safety floor open", "/compose/channel-agree"):
        assert word in page, word
    assert ours.signed_in().get("/channels/mmca").status_code == 404


def test_a_promise_shows_each_sides_assessment_and_what_is_awaited(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    root = asyncio.run(promised(ours.desk, theirs.desk))
    page = ours.signed_in().get("/commitments").text
    for word in (
        f"/m/{root}",
        "limited",
        "not started",
        "still waits",
        "2026-06",
        "contradicts it",
        "no action named",
        "Round 20",
    ):
        assert word in page, word


def test_nothing_on_the_record_is_said_so(officer: Client) -> None:
    assert "No meeting stands on the record" in officer.get("/talks").text
    assert "No channel was proposed" in officer.get("/channels").text
    assert "Nothing was promised" in officer.get("/commitments").text


def test_what_is_older_stands_on_pages_of_its_own(sides: tuple[Side, Side], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(affairs, "PAGE_COUNT", 2)
    ours, theirs = sides
    roots = [asyncio.run(told_twice(ours.desk, theirs.desk)) for _ in range(3)]
    promises = [asyncio.run(promised(ours.desk, theirs.desk)) for _ in range(3)]
    client = ours.signed_in()
    for path, refs, link in (("/talks", roots, "/talks/{}"), ("/commitments", promises, "/m/{}")):
        first, second = client.get(path).text, client.get(f"{path}?skip=2").text
        shown = [[f'"{link.format(ref)}"' in page for ref in refs] for page in (first, second)]
        assert shown == [[False, True, True], [True, False, False]], path
        assert 'href="?skip=2"' in first and 'href="?skip=0"' not in first
        assert 'href="?skip=0"' in second and 'href="?skip=4"' not in second
        assert client.get(f"{path}?skip=%CB%A3").status_code == 200


def test_an_auditor_is_offered_nothing_to_write(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    asyncio.run(cut_channel(ours.desk, theirs.desk))
    asyncio.run(told_twice(ours.desk, theirs.desk))
    asyncio.run(promised(ours.desk, theirs.desk))
    auditor = ours.signed_in("auditor")
    for path in ("/talks", "/channels", "/channels/dpct", "/commitments"):
        assert "/compose/" not in auditor.get(path).text


def test_every_page_speaks_chinese(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    for make in (cut_channel, told_twice, promised):
        asyncio.run(make(ours.desk, theirs.desk))
    client = ours.signed_in()
    client.post("/preferences", language="zh", back="/talks")
    for path, word in (("/talks", "不一致"), ("/channels/dpct", "安全保底范围开放"), ("/commitments", "仍在等待")):
        assert word in client.get(path).text


def test_the_chart_draws_a_cut_until_people_met_again() -> None:
    rows = [
        {"key": key, "kind": kind, "channel": "dpct", "held": kind != "suspension", "title": key, "start": start, "origin": "public",
         "resumed_by": []}
        for key, kind, start in (("a", "dpct_round", "2021-09-28"), ("b", "suspension", "2022-08-05"), ("c", "dpct_round", "2024-01-08"))
    ]  # fmt: skip
    from datetime import date

    found = axis(rows, [], date(2025, 12, 16))
    assert found is not None
    (lane,) = found.lanes
    (cut,) = lane.cuts
    assert (cut.days, cut.open_ended, len(lane.held)) == (521, False, 2)
    open_ended = axis(rows[:2], [], date(2025, 12, 16))
    assert open_ended is not None and open_ended.lanes[0].cuts[0].open_ended
    assert axis([], [], date(2025, 12, 16)) is None


def test_a_contact_shows_both_accounts_the_topics_of_each_and_what_it_hangs_together_with(
    sides: tuple[Side, Side],
) -> None:
    ours, _ = sides
    key = "2024-09-09-resumption"

    async def told() -> None:
        contact = {"fact": key, "kind": "resumption", "title": "Call", "dates": "2024-09-09", "verified": "yes"}
        ours.desk.facts = []
        await say(ours.desk, "contact", contact)
        for side, day in (("US", "9 September"), ("CN", "10 September, morning")):
            await say(ours.desk, "contact-version", {"fact": key, "account_of": side, "aspect": "date", "account": day})
        await say(ours.desk, "contact-topic", {"fact": key, "named_by": "CN", "topic": "common concerns"})
        await say(ours.desk, "contact-link", {"fact": key, "relation": "fulfils", "other": "2024-08-28-commitment"})
        values = {"kind": "resumption", "title": ["en", "Call"], "dates": [[2024, 9, 9]], "fact": key, "verified": True}
        ours.desk.facts = [contact_view("0.0.0badcafe:1", values, "United States")]

    asyncio.run(told())
    page = ours.signed_in().get(f"/contacts/{key}").text
    for word in (
        "9 September",
        "10 September, morning",
        "common concerns",
        "2024-08-28-commitment",
        "Keeps the promise",
    ):
        assert word in page, word
    assert "10 September, morning" in ours.signed_in().get(f"/contacts?fact={key}").text


def test_a_message_is_written_in_a_channel(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    client = ours.signed_in()
    assert 'name="channel"' not in client.get("/compose/note").text  # there is none yet
    asyncio.run(cut_channel(ours.desk, theirs.desk))
    page = client.get("/compose/note").text
    assert 'name="channel"' in page and '<option value="dpct"' in page
    assert 'name="channel"' not in client.get("/compose/channel-suspend").text
    answer = client.post("/compose/note", **{"f.text": "Is the round still on?", "channel": "dpct", "precedence": "0"})
    assert answer.status_code == 303
    confirm = client.get(answer.headers["location"]).text
    assert "Policy Coordination Talks" in confirm
    key = answer.headers["location"].rsplit("/", 1)[1]
    client.post("/release", draft=key)
    assert ours.desk.released[-1].channel == "dpct"


def test_a_round_is_called_by_its_forum_and_number(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    asyncio.run(told_twice(ours.desk, theirs.desk))
    assert "Defense Policy Coordination Talks, round 19" in ours.signed_in().get("/talks").text
    client = theirs.signed_in()
    client.post("/preferences", language="zh", back="/talks")
    page = client.get("/talks").text
    assert "国防部工作会晤（第19次）" in page and "面对面" in page


def test_each_side_is_led_to_sign_the_minutes_with_the_files_filled_in(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    asyncio.run(told_twice(ours.desk, theirs.desk))
    for side in sides:
        client = side.signed_in()
        link = re.search(r"/compose/minutes-sign\?about=[^\"]+", client.get("/talks").text)
        assert link is not None
        assert (
            'value="af7e0341d4467d71d304f94d41992aa69dda7fd271e7e19fafd741064651b215 application/pdf 12044"'
            in client.get(link[0]).text
        )
    assert "/compose/minutes-sign" not in ours.signed_in("auditor").get("/talks").text


def test_the_one_date_that_was_offered_is_filled_in_and_of_several_none(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    terms = {
        "forum": "dpct", "level": "working", "means": "video", "expires": "2030-01-01T00:00Z",
    }  # fmt: skip
    client = theirs.signed_in()
    for dates, wanted in ((["2026-04-14/2026-04-15"], True), (["2026-04-14", "2026-04-15"], False)):
        ref = asyncio.run(say(ours.desk, "round-propose", terms | {"dates": dates}))
        page = client.get(f"/compose/meeting-accept?about={ref}").text
        assert ('name="f.dates"' in page and "14 April 2026 to 15 April 2026" in page) is wanted


def test_statements_of_both_sides_are_compared_from_the_page(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    asyncio.run(told_twice(ours.desk, theirs.desk))
    client = ours.signed_in()
    link = re.search(r"/compose/statement-compare\?[^\"]+", client.get("/talks").text)
    assert link is not None
    page = client.get(link[0].replace("&amp;", "&")).text
    named = re.findall(r'name="f\.(about|other)"[^>]* value="([01])\.0\.', page)
    assert named == [("about", "0"), ("other", "1")]


def test_what_is_offered_to_write_fits_the_state(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    asyncio.run(told_twice(ours.desk, theirs.desk))
    client = ours.signed_in()
    page = client.get("/talks").text
    assert "/compose/session-held" in page and "/compose/meeting-cancel" not in page
    terms = {
        "forum": "mmca",
        "level": "working",
        "dates": "2026-04-14",
        "means": "video",
        "expires": "2030-01-01T00:00Z",
    }
    ref = asyncio.run(say(ours.desk, "round-propose", terms))
    page = client.get(f"/talks/{ref}", headers={"hx-target": "case"}).text
    assert "/compose/agenda-item" in page and "/compose/session-held" not in page
    asyncio.run(say(theirs.desk, "proposal-decline", {"reason": "own_duties"}, ref))
    page = client.get(f"/talks/{ref}", headers={"hx-target": "case"}).text
    assert "/compose/agenda-item" not in page and "/compose/statement" in page


def test_a_second_text_is_in_the_other_language_unless_said_otherwise(officer: Client, side: Side) -> None:
    common = {"f.text": "We set up channels.", "f.authentic": "both", "f.owner": "both", "f.basis": "our_account"}
    for typed, language in (("我们将建立渠道。", "zh"), ("⟦ru: Мы создадим каналы.⟧", "ru")):
        sent = officer.post("/compose/commitment", **common, language="en", **{"f.second_text": typed})
        assert sent.status_code == 303
        assert f"⟦{language}: " in officer.get(sent.headers["location"]).text
