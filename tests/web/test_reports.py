"""The printable report: both sides' versions in both languages, and every minute of the line told once and truly."""

import asyncio
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from parley.base.instant import MINUTE
from parley.node.line_log import LineMinutes
from parley.runtime.desk import Release
from parley.web import api, control
from parley.web.reports import gather, geometry, minutes, page
from parley.web.reports.minutes import FOREVER, Wait
from tests.web.cases import _said as case_said
from tests.web.cases import disputed
from tests.web.conftest import Side
from tests.web.desk import pair

KINDS = ("theirs", "ours", "under_way")


@st.composite
def logs(draw: st.DrawFn) -> list[LineMinutes]:
    lengths = draw(st.lists(st.integers(1, 5), min_size=1, max_size=5))
    found, at = [], 100
    for number, length in enumerate(lengths):
        found.append(LineMinutes("1.0", at * MINUTE, (at + length) * MINUTE, ["UP"] if number % 2 else ["DOWN"]))
        at += length
    return found


instants = st.integers(98 * MINUTE, 128 * MINUTE) | st.just(FOREVER)
waits = st.lists(
    st.builds(Wait, st.integers(1, 4), st.just("1.0"), st.sampled_from(KINDS), instants, instants), max_size=6
)


@given(logs(), waits)
def test_every_minute_is_told_once_and_names_what_still_waited_when_it_was_over(
    log: list[LineMinutes], waiting: list[Wait]
) -> None:
    told = minutes.told(log, waiting)
    assert [one.since for one in told] == [log[0].since, *(one.until for one in told[:-1])]
    assert told[-1].until == log[-1].until
    for one in told:
        assert one.seen == next(run.seen for run in log if run.since <= one.since < run.until)
        for minute in range(one.since, one.until, MINUTE):
            for kind in KINDS:
                over = minute + MINUTE
                meant = {w.number for w in waiting if w.kind == kind and w.since < over <= w.until - w.until % MINUTE}
                assert set(getattr(one, kind)) == meant


def test_a_report_holds_both_versions_and_tells_the_levels_apart() -> None:
    ours, theirs = pair()
    incident, call = asyncio.run(disputed(ours, theirs))
    ours.time += 5 * MINUTE
    told = gather.incident(ours, incident.facts[0].said.ref)  # type: ignore[arg-type]
    assert [(one.kind, one.number, one.word, one.state) for one in told.matters] == [
        ("fact", 2, 3, "DISPUTED"), ("step", 4, None, "OPEN"),
    ]  # fmt: skip
    assert told.messages[0].reached("STORED") and told.messages[0].reached("ACKNOWLEDGED") is None
    assert any("[1]" in line for line in told.messages[1].lines["zh"]), "entries of the report go by their numbers"
    assert not any("#0000" in line for one in told.messages for line in one.lines["en"])
    assert gather.call(ours, call.ref).matters[0].state == "DECLINED"  # type: ignore[arg-type]
    assert msgspec.convert(msgspec.to_builtins(told), type(told)) == told


def test_the_page_is_whole_in_both_languages_and_marked() -> None:
    ours, theirs = pair()
    incident, _ = asyncio.run(disputed(ours, theirs))
    told = gather.incident(ours, incident.ref)  # type: ignore[arg-type]
    html = page.html(told, ["zh", "en"])
    assert "<style>" in html and "//" not in html.replace("<!doctype", ""), "it needs nothing from elsewhere"
    assert html.index("事件报告") < html.index("Report of an incident")
    assert html.count("EXERCISE · EXERCISE") >= 2
    for word in ("有争议", "DISPUTED", "no log: this node did not run", "线路中断", "已谢绝"):
        assert word in html, word
    one = page.html(told, ["en"])
    assert "事件报告" not in one and "<style>" in one
    assert "<style>" not in page.html(told, ["en"], ["/static/report.css"])


def test_what_others_wrote_is_text_on_the_page() -> None:
    ours, theirs = pair()
    incident, _ = asyncio.run(disputed(ours, theirs))
    told = gather.incident(ours, incident.ref)  # type: ignore[arg-type]
    evil = msgspec.structs.replace(told.messages[0], author="<script>x</script>", lines={"en": ["<b>"], "zh": ["<i>"]})
    html = page.html(msgspec.structs.replace(told, messages=[evil, *told.messages[1:]]), ["en", "zh"])
    assert "<script>x" not in html and "&lt;script&gt;x" in html


def test_the_console_offers_it_and_an_auditor_may_read_it(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    incident, call = asyncio.run(disputed(ours.desk, theirs.desk))
    for path in (f"/incidents/{incident.ref}", f"/calls/{call.ref}"):
        for account in ("officer", "auditor"):
            client = ours.signed_in(account)
            assert f'href="{path}/report"' in client.get(path).text
            report = client.get(f"{path}/report")
            assert report.status_code == 200 and "report.css" in report.text and "<style>" not in report.text


def test_programs_get_it_as_values_and_as_a_page() -> None:
    ours, theirs = pair()
    incident, _ = asyncio.run(disputed(ours, theirs))
    client: Any = TestClient(control.build(ours, str, lambda: None))  # type: ignore[arg-type]
    path = f"{api.PREFIX}/incident/{incident.ref}/report"
    assert client.get(path).json()["case"] == "incident"
    html = client.get(path + ".html?languages=zh").text
    assert "事件报告" in html and "Report of an incident" not in html
    assert client.get(path + ".html?languages=xx").json()["error"]["code"] == "cli.bad-language"


ENCOUNTER = {
    "kind": "ship_ship", "own_units": ["warship; crewed; 512; Sea <Lark>"], "began": "160800Z DEC 25",
    "own_position": "18.0000N 112.0000E", "other_position": "18.0100N 112.0000E", "closest_time": "160810Z DEC 25",
    "distance": "1112 m", "own_course": "090", "own_speed": "15 kn", "other_course": "270", "answered": "not_answered",
}  # fmt: skip
"""It leaves out the other's speed."""


def test_an_encounter_that_a_side_reports_is_drawn_from_what_it_signed() -> None:
    ours, theirs = pair()
    incident, _ = asyncio.run(disputed(ours, theirs))
    ref = incident.facts[0].said.ref
    form = theirs.catalogue.form("encounter-report")
    without = Release("encounter-report", form.read(ENCOUNTER, "en"), about=(ref,), role="duty_officer", language="en")
    whole = msgspec.structs.replace(without, fields=form.read(ENCOUNTER | {"other_speed": "12 kn"}, "en"))
    refs = [asyncio.run(theirs.release(one)) for one in (without, whole)]
    reports = [case_said(ours, one) for one in refs]  # in this desk no fold runs
    ours.open_incidents = [msgspec.structs.replace(incident, said=[*incident.said, *reports])]
    pictures = {one.ref: one.pictures for one in gather.incident(ours, ref).messages}
    assert pictures.pop(refs[0]) == {}  # a speed is missing: nothing is guessed
    drawn = pictures.pop(refs[1])
    assert (
        set(drawn) == {"en", "zh"} and "0.60 NM (1112 m), 160810Z DEC 25" in drawn["en"] and "相遇态势" in drawn["zh"]
    )
    assert not any(pictures.values())
    html = page.html(gather.incident(ours, ref), ["zh", "en"])
    assert html.count("<svg") == 1 and "相遇态势（按报告" in html


@pytest.mark.parametrize("junk", ["x", ["a", "b"], [1], -1, {}, 1.5])
@pytest.mark.parametrize("name", ["own_position", "other_course", "other_speed", "closest_time"])
def test_a_peers_report_whose_fields_may_not_stand_is_not_drawn_and_stops_nothing(name: str, junk: object) -> None:
    ours, theirs = pair()
    form = theirs.catalogue.form("encounter-report")
    fields = form.read(ENCOUNTER | {"other_speed": "12 kn"}, "en")
    ref = asyncio.run(theirs.release(Release(form.name, fields, role="duty_officer", language="en")))
    view = ours.message(ref)
    assert geometry.drawn(form, view, "en").startswith("<svg")
    bad = msgspec.structs.replace(view, fields=view.fields | {form.field_named(name).key: junk})
    assert geometry.drawn(form, bad, "en") == ""
