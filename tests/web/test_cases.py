"""The pages of incidents and calls: what waits for our word, by which answers, and whose word it is."""

import asyncio
import re
from urllib.parse import quote

from tests.web.cases import disputed
from tests.web.conftest import Client, Side


def test_an_incident_shows_what_waits_for_us_and_what_is_disputed(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    incident, _ = asyncio.run(disputed(ours.desk, theirs.desk))
    page = ours.signed_in().get("/incidents").text
    assert "DISPUTED" in page and f'href="/m/{incident.facts[0].by}"' in page and "Waiting for our word: 1" in page
    for answer in ("step-accepted", "step-declined"):
        assert f"/compose/{answer}?about={quote(incident.waits_for[0])}" in page
    assert "#000000" not in re.sub(r"<[^>]+>", "", page)  # ids of entries are cut off their names
    part = ours.signed_in().get(f"/incidents/{incident.waits_for[0]}", headers={"hx-target": "case"}).text
    assert part.lstrip().startswith("<article") and incident.ref in part


def test_an_auditor_is_offered_nothing_to_write(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    asyncio.run(disputed(ours.desk, theirs.desk))
    for path in ("/incidents", "/calls"):
        page = ours.signed_in("auditor").get(path).text
        assert "/compose/" not in page
        assert ("DISPUTED" if path == "/incidents" else "DECLINED") in page


def test_a_declined_call_says_so(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    _, call = asyncio.run(disputed(ours.desk, theirs.desk))
    page = ours.signed_in().get(f"/calls/{call.by}").text
    assert page.count("DECLINED") >= 3 and "NO ANSWER" not in page


def test_nothing_on_the_record_is_said_so(officer: Client) -> None:
    assert "No incident stands on the record" in officer.get("/incidents").text
    assert "No call stands on the record" in officer.get("/calls").text
    assert officer.get("/incidents/0.0.0badcafe:9").status_code == 404


def test_the_list_is_drawn_anew_when_something_is_said(sides: tuple[Side, Side]) -> None:
    from parley.web.stream import drawn

    ours, theirs = sides
    client = ours.signed_in()
    asyncio.run(disputed(ours.desk, theirs.desk))
    session = client.session
    seen: dict[str, str] = {}
    first = dict(drawn(ours.console, session, "incidents", {"message"}, seen))
    assert "STOP" in first["incidents"]
    assert "incidents" not in dict(drawn(ours.console, session, "incidents", {"message"}, seen))
