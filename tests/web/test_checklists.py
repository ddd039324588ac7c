"""Checklists: one for every kind of incident, ticked by messages of our own side, its clock running from here."""

import asyncio
import re
from pathlib import Path

import pytest

from parley.base.errors import LocalError
from parley.base.instant import MINUTE
from parley.messages.catalogue import load
from parley.node.case_status import IncidentView, SaidView
from parley.runtime.desk import Release
from parley.web import checklists
from tests.web.conftest import Side
from tests.web.desk import StubDesk, pair

WHOLE = (Path(checklists.__file__).parent / "stop-1.toml").read_text("utf-8")


def says(desk: StubDesk, form: str, values: dict[str, str], *about: str) -> str:
    known = desk.catalogue.form(form)
    if about and any(one.name == "about" for one in known.fields):
        values = values | {"about": f"{about[0]}#{desk.message(about[0]).id}"}
    release = Release(form, known.read(values, "en"), about=about, language="en", role="duty_officer")
    return asyncio.run(desk.release(release))


def incident(desk: StubDesk, *refs: str) -> IncidentView:
    """The incident that these messages make, as the fold would tell it."""
    messages = [desk.message(ref) for ref in refs]
    said = [SaidView(one.ref, one.form_name, one.author, one.time, None, list(one.about)) for one in messages]
    desk.open_incidents = [IncidentView(refs[0], "OPEN", said, [], [], [], [], [], [])]
    return desk.open_incidents[0]


def shown(desk: StubDesk, *refs: str) -> checklists.Shown:
    found = checklists.of(checklists.packaged(), desk, incident(desk, *refs))  # type: ignore[arg-type]
    assert found is not None
    return found


def ticked(desk: StubDesk, about: str, item: int, state: str = "done", checklist: str = "stop-1") -> str:
    values = {"checklist": checklist, "item": str(item), "text": "x", "state": state, "at": "160800Z DEC 25"}
    return says(desk, "checklist-item", values, about)


def test_every_kind_of_incident_has_one_checklist_and_every_name_is_known() -> None:
    catalogue = load()
    kinds = {value for _, value, _ in catalogue.form("incident-open").choices("kind", "en")}
    forms = {form.name for form in catalogue.forms}
    listed = [(one.begun_by, kind) for one in checklists.packaged() for kind in one.of]
    assert len(set(listed)) == len(listed)
    assert {kind for _, kind in listed} <= kinds | forms | {checklists.ANY}
    assert kinds - {kind for _, kind in listed} == {"unknown", "other"}, "these two take the one for any"
    for one in checklists.packaged():
        times = [int(item.within) for item in one.item]
        assert re.fullmatch(r"[a-z-]+-[0-9]+", one.name) and times[0] == min(times)


def test_the_opening_says_which_and_who_began_it_counts() -> None:
    ours, theirs = pair()
    stop = says(theirs, "stop", {"activity": "approach", "reason": "collision"})
    assert shown(ours, stop).checklist.name == "stop-1"
    assert shown(theirs, stop).checklist.name == "stop-sent-1"
    opening = {
        "kind": "air_strike",
        "situation": "going_on",
        "time": "160800Z DEC 25",
        "owner": "duty officer",
        "place": "At sea",
    }
    opened = says(ours, "incident-open", opening)
    assert shown(ours, stop, opened).checklist.name == "strike-1"
    unknown = says(ours, "incident-open", opening | {"kind": "unknown"})
    assert shown(ours, unknown).checklist.name == "general-1"


def test_a_tick_is_our_own_sides_last_word_on_an_item() -> None:
    ours, theirs = pair()
    stop = says(theirs, "stop", {"activity": "approach", "reason": "collision"})
    refs = [stop, ticked(ours, stop, 1), ticked(ours, stop, 2, "handed_on"), ticked(ours, stop, 2, "not_applicable")]
    refs += [ticked(theirs, stop, 3), ticked(ours, stop, 4, checklist="stop-0"), ticked(ours, stop, 99)]
    found = shown(ours, *refs)
    states = {row.number: row.tick.state for row in found.rows if row.tick}
    assert states == {1: "done", 2: "not_applicable"}
    assert found.open_count == len(found.rows) - 2


def test_the_clock_runs_from_when_it_began_here() -> None:
    ours, theirs = pair()
    theirs.time -= 30 * MINUTE  # their clock is slow: that must not make our items late
    stop = says(theirs, "stop", {"activity": "approach", "reason": "collision"})
    assert shown(ours, stop).rows[0].due == ours.time + 2 * MINUTE
    assert shown(theirs, stop).rows[0].due == theirs.time + MINUTE


def test_the_page_shows_and_ticks_it(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    stop = says(theirs.desk, "stop", {"activity": "approach", "reason": "collision"})
    incident(ours.desk, stop)
    officer = ours.signed_in()
    page = officer.get("/incidents").text
    assert "Acknowledge what the other side has sent." in page and "认收对方所发电文。" in page and "8 open" in page
    form = page[page.index('action="/compose/checklist-item"') :]
    fields = dict(re.findall(r'name="([a-z.]+)" value="([^"]*)"', form[: form.index("</form>")]))
    fields |= {"f.state": "done"}
    confirm = officer.post("/compose/checklist-item", **{k: v for k, v in fields.items() if k != "csrf"})
    assert confirm.status_code == 303, confirm.text
    ref = officer.post("/release", draft=confirm.headers["location"].rpartition("/")[2]).headers["location"][3:]
    assert ours.desk.message(ref).about == [stop], "it belongs to the incident"
    incident(ours.desk, stop, ref)
    assert "7 open" in officer.get("/incidents").text
    assert "/compose/checklist-item" not in ours.signed_in("auditor").get("/incidents").text


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ('within = "2min"', 'within = "soon"'),
        ('owner = "duty_officer"', 'owner = "somebody"'),
        ('name = "stop-1"', 'name = "Stop 1"'),
        ('begun_by = "other"', 'begun = "other"'),
        ("text.zh = ", "text.ru = "),
        ('zh = "收到“停止”"', ""),
        ("[title]", "[title"),
        ("of = [", "of = [[["),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_with_its_place(was: str, becomes: str, tmp_path: Path) -> None:
    assert was in WHOLE
    (tmp_path / "good.toml").write_text(WHOLE, "utf-8")
    assert [one.name for one in checklists.kept(tmp_path)] == ["stop-1"]
    (tmp_path / "wrong.toml").write_text(WHOLE.replace(was, becomes, 1), "utf-8")
    with pytest.raises(LocalError) as caught:
        checklists.kept(tmp_path)
    assert caught.value.code == "web.bad-checklist" and "wrong.toml" in caught.value.phrase("zh")


def test_a_folder_without_checklists_is_refused(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "missing"):
        with pytest.raises(LocalError):
            checklists.kept(folder)
    (tmp_path / "wrong.toml").write_bytes(b"\xff")
    with pytest.raises(LocalError):
        checklists.kept(tmp_path)
