"""How a form's fields are asked for: nothing is told to an officer that the form would then refuse."""

import pytest

from parley.base import instant
from parley.messages.kinds import KINDS
from parley.messages.kinds.kind import Options
from parley.web.asking import Input, inputs
from parley.web.words import words
from tests.web.conftest import Client, Side

LANGUAGES = ("en", "zh")
# The parts of these are the officer's own: a hash cannot be shown as an example.
NAMED = {"SHA-256值": "0" * 64, "SHA-256": "0" * 64}


def asked(side: Side, form: str, language: str = "en") -> dict[str, Input]:
    """The inputs of a form by the field's name."""
    found = inputs(side.desk.catalogue.form(form), words(language), side.desk.status())
    return {one.name.removeprefix("f."): one for one in found}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_notation_that_is_shown_is_read(language: str) -> None:
    facts = {"now": instant.dtg(1_765_872_000_000), "later": instant.dtg(1_765_886_400_000)}
    shown = {key.removeprefix("notation."): text for key, text in words(language).table.items() if "notation." in key}
    assert {"area", "position", "window", "instant", "unit", "height-band", "distance"} <= shown.keys()
    for kind, ways in shown.items():
        for way in ways.split("|"):
            typed = way.strip().format(**facts)
            for name, part in NAMED.items():
                typed = typed.replace(name, part)
            made = KINDS[kind](Options("field", "here", {}))
            wire = made.read(typed, language)
            assert made.read(made.show(wire, language), language) == wire, (kind, typed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_fields_of_all_forms_are_asked_for_in_their_order(side: Side, language: str) -> None:
    for form in side.desk.catalogue.forms:
        found = inputs(form, words(language), side.desk.status())
        assert [one.name for one in found] == [f"f.{one.name}" for one in form.fields]
        for one in found:
            assert one.label and one.help and (one.choices if one.widget in ("choice", "signal") else not one.choices)
            assert one.rows or one.widget != "long"


def test_sides_are_chosen_by_name_and_sent_by_number(side: Side) -> None:
    members = asked(side, "channel-propose")["members"]
    assert (members.widget, members.choices) == (
        "choice",
        [("0", "United States (side 0)"), ("1", "China (side 1)")],
    )


def test_a_line_a_box_and_what_may_be_chosen(side: Side) -> None:
    report = asked(side, "encounter-report")
    assert (report["kind"].widget, report["own_units"].widget, report["account"].widget) == ("choice", "line", "long")
    assert report["account"].rows > asked(side, "exercise-notice")["purpose"].rows
    assert asked(side, "exercise-notice")["name"].widget == "line"
    assert asked(side, "exercise-notice")["live_ammunition"].choices == [("yes", "yes"), ("no", "no")]
    assert asked(side, "signal")["signal"].widget == "signal"


def test_units_and_range_stand_beside_a_quantity_and_today_in_a_time(side: Side) -> None:
    distance = asked(side, "encounter-report", "zh")["distance"]
    assert distance.limits == ["距离：米、公里、海里、英尺、码", "0米至100海里"]
    assert asked(side, "encounter-report")["began"].notation == [instant.dtg(side.desk.now())]
    assert asked(side, "encounter-report")["kind"].limits == []


def test_what_is_left_is_offered_and_taken_up_only_when_asked_for(side: Side, officer: Client) -> None:
    officer.post("/compose/note/preview", **{"f.subject": "Left here", "language": "en"})
    page = officer.get("/compose/note").text
    assert 'class="left"' in page and "Left here" not in page
    assert 'value="Left here"' in officer.get("/compose/note?left=1").text
    assert "Left here" not in side.signed_in("relief").get("/compose/note?left=1").text
    officer.post("/compose/note/preview", **{"f.subject": "", "language": "en"})
    assert 'class="left"' not in officer.get("/compose/note").text


def test_what_was_confirmed_is_not_left(officer: Client) -> None:
    fields = {"f.subject": "Sent", "f.text": "One.", "language": "en"}
    officer.post("/compose/note/preview", **fields)
    key = officer.post("/compose/note", **fields).headers["location"].rsplit("/", 1)[1]
    assert officer.session.unfinished == {}
    officer.post("/compose/note/preview", **fields)  # on its way while the page was left
    officer.post("/release", draft=key)
    assert officer.session.unfinished == {}


def test_only_so_much_is_kept_of_what_was_left(officer: Client, side: Side) -> None:
    for form in side.desk.catalogue.forms[:20]:
        officer.session.leave(form.name, [("f.x", "y")])
    assert list(officer.session.unfinished) == [one.name for one in side.desk.catalogue.forms[12:20]]


def test_the_first_wrong_item_has_the_focus(officer: Client) -> None:
    fields = {
        "f.name": "Calm Sea", "f.kind": "several", "f.live_ammunition": "no",
        "f.areas": ["circle; 5 NM; 18N 112E", "nowhere"], "f.windows": ["160800Z MAR 27 to 161200Z MAR 27"],
    }  # fmt: skip
    page = officer.post("/compose/exercise-notice", **fields).text
    at = page.index(" autofocus")
    assert "(2)" in page[page.rindex("<textarea", 0, at) : at] and page.count(" autofocus") == 1
