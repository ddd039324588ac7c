"""What is offered to an officer who is about to write, and in which order."""

import asyncio

from parley.messages.field import Typed
from parley.runtime.desk import Release
from parley.web import board
from parley.web.chooser import RECENT_MAX_COUNT, groups
from parley.web.panels import safety_forms
from parley.web.words import words
from tests.web.conftest import Client, Side
from tests.web.desk import StubDesk

EN = words("en")


def send(desk: StubDesk, form: str, **values: Typed) -> str:
    """A message of that desk's post, a minute after the last."""
    desk.time += 60_000
    fields = desk.catalogue.form(form).read(values, "en")
    return asyncio.run(desk.release(Release(form, fields, language="en", role="duty_officer")))


def test_what_cannot_wait_stands_first_and_every_form_stands_in_its_family(side: Side) -> None:
    found = groups(side.desk, EN)
    assert [one.name for one in found][:2] == ["safety", "line"]
    assert [one.prefix for one in found][:3] == ["!", "?", ""]
    assert found[0].options[0].form.name == "stop"
    assert [one.form.number for group in found[2:] for one in group.options] == sorted(
        one.number for one in side.desk.catalogue.forms if one.family not in ("safety", "line")
    )
    numbers = [one.form.number for group in found for one in group.options]
    assert sorted(numbers) == sorted(one.number for one in side.desk.catalogue.forms)


def test_what_was_sent_last_comes_before_all_families_each_once(side: Side) -> None:
    send(side.desk, "note", text="One.")
    send(side.desk, "line-test", number="1")
    send(side.desk, "note", text="Two.")
    first, second, *_ = groups(side.desk, EN)
    assert (first.name, first.prefix, second.name) == ("recent", "*", "safety")
    assert [one.form.name for one in first.options] == ["note", "line-test"]


def test_recent_ones_are_few_and_never_a_fact_of_the_past(side: Side) -> None:
    sent = [one for one in side.desk.catalogue.forms if one.family == "notices"][: RECENT_MAX_COUNT + 3]
    for form in (*sent, side.desk.catalogue.form("contact")):
        send(side.desk, form.name, **form.examples_text[0])
    first, *_ = groups(side.desk, EN)
    assert [one.form for one in first.options] == sent[::-1][:RECENT_MAX_COUNT]


def test_the_answers_that_a_message_names_come_first_and_go_on_to_be_about_it(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    ref = send(theirs.desk, "stop", activity="approach", reason="collision")
    first, *_ = groups(ours.desk, EN, about=ref, query=f"?about={ref}")
    assert first.name == "replies"
    assert [one.form.name for one in first.options] == list(ours.desk.catalogue.form("stop").replies)
    assert all(one.address.endswith(f"?about={ref}") for one in first.options)


def test_every_form_can_be_found_by_both_languages(officer: Client, side: Side) -> None:
    page = officer.get("/compose").text
    for form in side.desk.catalogue.forms:
        assert f'data-number="{form.number}"' in page
    assert "stop&#10;停止" in page or "stop\n停止" in page
    assert "Any watch officer may send it" in page and "任何值班人员均可发出" in page


def test_a_ref_is_kept_in_the_addresses_and_cannot_leave_its_place(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    ref = send(theirs.desk, "note", text="One.")
    page = ours.signed_in().get(f"/compose?about={ref}").text
    assert f'href="/compose/understood?about={ref.replace(":", "%3A")}"' in page
    assert ours.signed_in().get('/compose?about="><script>').status_code == 404


def test_no_form_that_is_always_flash_is_further_than_two_keys(side: Side) -> None:
    for language in ("en", "zh"):
        found = safety_forms(side.desk.catalogue, language)
        flash = {one.name for one in side.desk.catalogue.forms if one.least_precedence == board.FLASH}
        assert flash and flash <= {one.name for one in found}
        assert len({one.letter for one in found}) == len(found)
        assert [one.letter for one in found][:2] == ["s", "d"] and all(one.title for one in found)
