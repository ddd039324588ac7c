"""The page of notices: what stands, whose word a verdict is, what waits for us, and a proposal that is filled in."""

import asyncio
from urllib.parse import quote

import msgspec
from starlette.testclient import TestClient

from parley.web import control
from tests.web.conftest import Client, Side
from tests.web.notices import conflicting

FIRING = {
    "weapon": "guns", "areas": "circle; 10 NM; 18.5N 112.25E", "height": "0 m to 3000 m sea-level",
    "windows": "180800Z DEC 25 to 181000Z DEC 25",
}  # fmt: skip


def test_a_notice_shows_conflict_signatures_and_what_waits_for_us(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    firing, passage = asyncio.run(conflicting(ours.desk, theirs.desk))
    page = ours.signed_in().get("/notices").text
    for word in (
        "SHORT NOTICE",
        "CONFLICT",
        "overlap of 100 m",
        "overlap of 1 h 0 min",
        "the areas meet",
        "waits for us",
    ):
        assert word in page, word
    for answer in ("amendment-accept", "amendment-counter", "amendment-decline"):
        assert f"/compose/{answer}?about={quote(firing.proposals[0].ref)}" in page
    assert f"/compose/notice-change?about={quote(firing.ref)}" in page
    other = ours.signed_in().get(f"/notices/{passage.ref}", headers={"hx-target": "case"}).text
    assert other.lstrip().startswith("<article") and "One side computed CONFLICT" in other
    assert (
        "/compose/notice-change" not in other
        and f"/notices/{passage.ref}/propose?in_view_of={quote(firing.ref)}" in other
    )


def test_what_is_not_compared_is_never_called_clear(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    firing, _ = asyncio.run(conflicting(ours.desk, theirs.desk))
    ours.desk.open_notices = [msgspec.structs.replace(firing, is_compared=False, conflicts=[])]
    page = ours.signed_in().get("/notices").text
    assert "Not compared yet" in page and "Clear of every notice" not in page
    ours.desk.open_notices = [msgspec.structs.replace(firing, refused="deconflict.crosses-itself", conflicts=[])]
    page = ours.signed_in().get("/notices").text
    assert "cannot be compared" in page and "Clear of every notice" not in page
    ours.desk.open_notices = [msgspec.structs.replace(firing, conflicts=[])]
    assert "Clear of every notice" in ours.signed_in().get("/notices").text


def test_a_verdict_under_other_criteria_is_marked(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    firing, passage = asyncio.run(conflicting(ours.desk, theirs.desk))
    (conflict,) = firing.conflicts
    for criteria, marked in (("ab" * 32, 0), ("cd" * 32, 2), ("", 0)):
        view = msgspec.structs.replace(conflict, criteria=criteria, algorithm=1)
        ours.desk.open_notices = [msgspec.structs.replace(firing, conflicts=[view]), passage]
        assert ours.signed_in().get("/notices").text.count("OTHER CRITERIA") == marked


def test_the_ways_to_clear_it_come_with_their_cost_and_fill_in_the_form(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    firing, passage = asyncio.run(conflicting(ours.desk, theirs.desk))
    client = ours.signed_in()
    ways = client.get(f"/notices/{firing.ref}/clearing", headers={"hx-request": "true"}).text
    for word in ("3 h 0 min later", "405 m higher", "17.3 NM to the SE (135.0°)", "6.0"):
        assert word in ways, word
    assert "<html" not in ways and "<html" in client.get(f"/notices/{firing.ref}/clearing").text
    form = client.get(f"/notices/{firing.ref}/propose?kind=time&in_view_of={quote(passage.ref)}").text
    assert 'action="/compose/amendment-propose"' in form and "201100Z DEC 25 to 201300Z DEC 25" in form
    assert f"{passage.ref}#" in form and "170800Z DEC 25" in form and "field-error" in form
    change = client.get(f"/notices/{firing.ref}/propose?as=change&kind=place").text
    assert 'action="/compose/notice-change"' in change and "circle (WGS 84; 10 NM;" in change
    assert client.get(f"/notices/{firing.ref}/propose").status_code == 200


def test_the_map_names_what_it_draws(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    assert "No notice that is not over names an area" in ours.signed_in().get("/notices/map").text
    firing, passage = asyncio.run(conflicting(ours.desk, theirs.desk))
    page = ours.signed_in().get("/notices/map").text
    for ref in (firing.ref, passage.ref):
        assert page.count(f'href="/notices/{ref}"') == 2  # the area and the row
    assert "United States: Notice of live firing" in page and "style=" not in page.split("<main")[1]


def test_short_notice_is_warned_of_before_it_is_released(sides: tuple[Side, Side]) -> None:
    ours, _ = sides
    client = ours.signed_in()
    given = {f"f.{name}": text for name, text in FIRING.items()}
    told = {}
    for language in ("en", "zh"):
        client.session.language = language
        key = client.post("/compose/live-firing-notice", language="en", **given).headers["location"]
        told[language] = client.get(key).text
        assert "short-notice" in told[language] and not ours.desk.kept
    assert (
        "due 3 d 0 h ahead; released now it comes 2 d 0 h ahead" in told["en"] and "现在签发仅提前 2天0时" in told["zh"]
    )
    client.session.language = "en"
    ours.desk.time += 3 * 24 * 3_600_000
    assert "its time has begun already" in client.get(key).text
    ours.desk.time -= 5 * 24 * 3_600_000
    assert "SHORT NOTICE" not in client.get(key).text
    passage = {name: text for name, text in given.items() if name != "f.weapon"}
    for form, fields in (("note", {"f.text": "Good morning."}), ("transit-notice", passage)):
        where = client.post(f"/compose/{form}", language="en", **fields).headers["location"]
        assert "short-notice" not in client.get(where).text


def test_an_auditor_is_offered_nothing_to_write(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    firing, _ = asyncio.run(conflicting(ours.desk, theirs.desk))
    auditor = ours.signed_in("auditor")
    for path in ("/notices", f"/notices/{firing.ref}/clearing"):
        page = auditor.get(path).text
        assert "/compose/" not in page and "/propose" not in page
    assert auditor.get(f"/notices/{firing.ref}/propose").status_code == 403


def test_nothing_on_the_record_is_said_so(officer: Client) -> None:
    assert "No notice stands on the record" in officer.get("/notices").text
    assert officer.get("/notices/0.0.0badcafe:9").status_code == 404


def test_the_interface_gives_notices_in_both_languages(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    firing, _ = asyncio.run(conflicting(ours.desk, theirs.desk))
    client = TestClient(control.build(ours.desk, str, lambda: None))
    listed = client.get("/api/v1/notices").json()
    assert [one["ref"] for one in listed] == [one.ref for one in ours.desk.open_notices]
    document = client.get(f"/api/v1/notice/{firing.ref}").json()
    assert document["title"]["zh"] == "实弹射击通告" and document["conflicts"][0]["shown"]["en"][0] == "the areas meet"
    assert document["proposals"][0]["shown"]["en"] == [["Periods", ["201100Z DEC 25 to 201300Z DEC 25"]]]
    ways = client.get(f"/api/v1/notice/{firing.ref}/clearing").json()
    assert ways[0]["values"] == {"windows": ["201100Z DEC 25 to 201300Z DEC 25"]}
    assert client.get("/api/v1/notice/0.0.0badcafe:9").status_code == 404
