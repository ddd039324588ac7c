"""The watch itself: whose it is, a handover that two officers sign, roll-calls of people."""

import asyncio
import re

import msgspec

from parley.base.instant import DAY, HOUR
from parley.node.status import Step
from parley.procedures.rota import Override, Turn
from parley.runtime.desk import Release
from parley.web import duty
from parley.web.stream import drawn
from tests.web.conftest import Side, flash_of
from tests.web.desk import StubDesk

HANDED = {"at": "160800Z DEC 25", "duty_role": "watch B", "on_watch": "2", "interpreter": "yes", "open_count": "1"}


def release(desk: StubDesk, form: str, values: dict[str, str], *about: str) -> str:
    fields = desk.catalogue.form(form).read(values, "en")
    return asyncio.run(desk.release(Release(form, fields, about=about, language="en", role="duty_officer")))


def with_rota(side: Side, *overrides: Override) -> None:
    turns = (Turn("watch A", 0, 12 * HOUR), Turn("watch B", 12 * HOUR, 0))
    side.console.settings = msgspec.structs.replace(side.console.settings, turns=turns, overrides=overrides)


def test_the_watch_screen_says_whose_watch_it_is(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    page = ours.signed_in().get("/watch").text
    assert "no handover is on the record" in page and "Roll-call due" in page
    with_rota(ours)
    release(ours.desk, "watch-handover", HANDED)
    release(theirs.desk, "watch-handover", HANDED | {"duty_role": "night watch"})
    release(ours.desk, "roll-call", {"number": "7", "scope": "duty_officer"})
    page = ours.signed_in().get("/watch").text
    assert "<strong>watch A</strong> until 1200Z" in page and "taken over by ⟦watch B⟧ at 0800Z" in page
    assert "Roll-call due" not in page
    whole = ours.signed_in().get("/duty").text
    assert "night watch" in whole and "watch B" in whole


def test_an_override_goes_before_and_the_turn_of_the_hour_redraws(sides: tuple[Side, Side]) -> None:
    ours, _ = sides
    now = ours.desk.time
    with_rota(ours, Override("watch C", now - HOUR, now + HOUR))
    client = ours.signed_in()
    assert "<strong>watch C</strong> until 0900Z" in client.get("/duty").text
    seen: dict[str, str] = {}
    drawn(ours.console, client.session, "watch", {"minute"}, seen)
    assert "line" not in dict(drawn(ours.console, client.session, "watch", {"minute"}, seen))
    ours.desk.time = now + HOUR
    assert "watch A" in dict(drawn(ours.console, client.session, "watch", {"minute"}, seen))["line"]


def test_a_handover_is_written_by_one_and_released_by_another(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    flash_of(theirs)
    going = ours.signed_in()
    page = going.get("/duty").text
    handover = page[page.index("/compose/watch-handover") :].partition("</form>")[0]
    fields = dict(re.findall(r'name="(f[.][a-z_]+)" value="([^"]*)"', handover))
    assert fields["f.open_count"] == "1" and fields["f.duty_role"] == "duty officer"
    confirm = going.post("/compose/watch-handover", **fields | {"f.interpreter": "no"}).headers["location"]
    key = confirm.rpartition("/")[2]
    assert going.post("/release", draft=key).headers["location"] == "/compose", "it waits for another"
    assert ours.desk.newest("watch-handover") == []
    going.post("/release", draft=key)
    assert ours.desk.newest("watch-handover") == [], "whoever wrote it cannot release it"
    coming = ours.signed_in("relief")
    assert key in coming.get("/compose").text
    assert coming.post("/release", draft=key).headers["location"].startswith("/m/")
    assert len(ours.desk.newest("watch-handover")) == 1 == len(theirs.desk.newest("watch-handover"))


def test_a_roll_call_tells_who_answered_and_after_how_long(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    first = release(ours.desk, "roll-call", {"number": "7", "scope": "duty_officer"})
    second = release(ours.desk, "roll-call", {"number": "8", "scope": "duty_officer"})
    asked = release(theirs.desk, "roll-call", {"number": "3", "scope": "whole_watch"})
    theirs.desk.time += 90_000
    reply = {"number": "7", "duty_role": "duty officer", "on_watch": "2", "interpreter": "yes"}
    release(theirs.desk, "roll-call-reply", reply, first)
    ours.desk.climb(second, Step("NO_ANSWER", ours.desk.time + HOUR, ours.desk.me.id))
    told = {call.message.ref: call.answers[0] for call in duty.roll_calls(ours.desk)}  # type: ignore[arg-type]
    assert (told[first].code, told[first].took_ms) == ("ANSWERED", 90_000)
    assert (told[second].code, told[second].took_ms) == ("NO_ANSWER", None)
    assert told[asked].code == "OPEN" and told[asked].post.own
    assert duty.next_number(duty.roll_calls(ours.desk)) == 9  # type: ignore[arg-type]
    page = ours.signed_in().get("/duty").text
    assert f"/compose/roll-call-reply?about={asked.replace(':', '%3A')}" in page and "Roll-call 9" in page
    assert "/compose/" not in re.sub(r"<nav.*?</details>", "", ours.signed_in("auditor").get("/duty").text, flags=re.S)


def test_a_roll_call_is_due_after_its_time(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    release(theirs.desk, "roll-call", {"number": "1", "scope": "duty_officer"})
    assert duty.ours(ours.console).roll_call_due, "theirs is not ours"
    release(ours.desk, "roll-call", {"number": "1", "scope": "duty_officer"})
    assert not duty.ours(ours.console).roll_call_due
    ours.desk.time += DAY
    assert duty.ours(ours.console).roll_call_due


def test_the_watch_screen_shows_the_newest_roll_call_at_every_post_and_draws_it_anew(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    assert "Roll-call 7" not in ours.signed_in().get("/watch").text
    asked = release(ours.desk, "roll-call", {"number": "7", "scope": "duty_officer"})
    client, seen = ours.signed_in(), dict[str, str]()
    line = dict(drawn(ours.console, client.session, "watch", {"message"}, seen))["line"]
    assert "Roll-call 7" in line and "0 of 1 answered" in line and "waiting · STORED" in line
    ours.desk.climb(asked, Step("NO_ANSWER", ours.desk.time + HOUR, ours.desk.me.id))
    assert "roll-NO_ANSWER" in dict(drawn(ours.console, client.session, "watch", {"ladder"}, seen))["line"]
    release(
        theirs.desk, "roll-call-reply", {"number": "7", "duty_role": "x", "on_watch": "2", "interpreter": "yes"}, asked
    )
    client.session.language = "zh"
    line = dict(drawn(ours.console, client.session, "watch", {"ladder"}, seen))["line"]
    assert "已答复 1/1" in line and "roll-ANSWERED" in line


def test_of_ours_and_of_theirs_the_newest_stands_on_the_watch_screen(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    for number, side in (("1", ours), ("2", ours), ("5", theirs), ("6", theirs)):
        ours.desk.time = theirs.desk.time = ours.desk.time + 1_000
        release(side.desk, "roll-call", {"number": number, "scope": "duty_officer"})
    assert [one.number for one in duty.latest(ours.desk)] == ["6", "2"]  # type: ignore[arg-type]
    page = ours.signed_in().get("/watch").text
    assert page.count('class="roll-call"') == 2 and page.index("Roll-call 6") < page.index("Roll-call 2")


def test_a_roll_call_of_theirs_can_be_answered_from_the_watch_screen_by_who_acts(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    asked = release(theirs.desk, "roll-call", {"number": "3", "scope": "whole_watch"})
    address = f"/compose/roll-call-reply?about={asked.replace(':', '%3A')}"
    assert address in ours.signed_in().get("/watch").text
    assert address not in ours.signed_in("auditor").get("/watch").text
