"""The pages over a Desk in memory: who may do what, and that what is shown is what is."""

import asyncio
import json
from typing import Any

import msgspec
import pytest
from markupsafe import escape

from parley.base.errors import LocalError
from parley.messages import build, loader
from parley.node.status import AlarmView, Ladder, Step
from parley.runtime.desk import Release
from parley.web.accounts import Accounts
from tests.messages import pseudo, several
from tests.web.catalogues import Book
from tests.web.conftest import PASSPHRASE, Client, Side, posted_twice
from tests.web.desk import START, StubDesk

STOP = {"f.activity": "approach", "f.reason": "collision", "f.position": "18°31'20\"N 112°17'40\"E"}
NOTE = {"f.text": "For the next round.", "precedence": "0"}


async def flash(side: Side) -> str:
    """The other side's STOP."""
    form = side.desk.catalogue.form("stop")
    fields = form.read({"activity": "approach", "reason": "collision"}, "zh")
    return await side.desk.release(Release("stop", fields, language="zh", role="duty_officer"))


def run(work: Any) -> Any:
    """Do something asynchronous in a test that is not."""
    return asyncio.run(work)


# -- the door


def test_nothing_is_shown_to_who_is_not_signed_in(side: Side) -> None:
    client = side.client()
    for path in ("/watch", "/m/0.0.0badcafe:1", "/compose", "/compose/stop", "/contacts", "/contacts/x"):
        answer = client.get(path, follow_redirects=False)
        assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in"), path
    assert client.get("/stream").status_code == 401
    for path in ("/acknowledge", "/displayed", "/release", "/compose/stop"):
        assert client.post(path, follow_redirects=False).status_code == 401, path


def test_a_wrong_name_and_a_wrong_passphrase_are_told_alike(side: Side) -> None:
    answers = [
        side.client().post("/sign-in", data={"name": name, "passphrase": "not this one"})
        for name in ("officer", "nobody")
    ]
    assert [one.status_code for one in answers] == [401, 401]
    assert answers[0].text == answers[1].text


def test_guessing_is_braked(side: Side) -> None:
    client = side.client()
    codes = [client.post("/sign-in", data={"name": "x", "passphrase": "y"}).status_code for _ in range(9)]
    assert codes == [401] * 8 + [429]


def test_the_cookie_is_kept_from_scripts_and_other_sites(side: Side) -> None:
    answer = side.client().post("/sign-in", data={"name": "officer", "passphrase": PASSPHRASE}, follow_redirects=False)
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie and "samesite=strict" in cookie and "path=/" in cookie


def test_signing_out_ends_the_session(officer: Client) -> None:
    assert officer.post("/sign-out").status_code == 200
    assert officer.get("/watch").status_code == 303


def test_a_link_signs_in_only_by_the_button_and_only_once(side: Side) -> None:
    path, _, token = side.console.links.issue("officer").partition("#")
    client = side.client()
    for _ in range(3):
        assert client.get(path).status_code == 200  # fetching ahead spends nothing
    far = side.client("192.0.2.7")
    assert far.post("/enter", data={"token": token}).status_code == 401
    assert client.post("/enter", data={"token": token}, follow_redirects=False).status_code == 303
    assert client.get("/watch").status_code == 200
    assert side.client().post("/enter", data={"token": token}).status_code == 401


def test_the_officer_chooses_language_and_theme(officer: Client) -> None:
    assert 'lang="en"' in officer.get("/watch").text
    answer = officer.post("/preferences", language="zh", theme="light", back="/contacts")
    assert answer.headers["location"] == "/contacts"
    text = officer.get("/watch").text
    assert 'lang="zh-Hans" data-theme="light"' in text and "收件" in text
    assert officer.post("/preferences", language="xx", back="//evil.example").headers["location"] == "/"


# -- what a page may do


def test_a_page_without_its_token_does_nothing(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    ref = run(flash(theirs))
    officer = ours.signed_in()
    for fields in ({}, {"csrf": "x" * 43}):
        answer = officer.http.post("/acknowledge", data={"ref": ref, **fields})
        assert answer.status_code == 403 and "web.stale-page" in answer.text
    assert ours.desk.message(ref).waits_for == "us"


@pytest.mark.parametrize("account", ["auditor", "admin"])
def test_who_only_looks_cannot_act(sides: tuple[Side, Side], account: str) -> None:
    ours, theirs = sides
    ref = run(flash(theirs))
    looker = ours.signed_in(account)
    text = looker.get("/watch").text
    assert "STOP" in text and "/acknowledge" not in text and "/compose" not in text
    assert looker.post("/acknowledge", ref=ref).status_code == 403
    assert looker.post("/compose/stop", **STOP).status_code == 403
    assert looker.get("/compose").status_code == 403
    said = looker.http.post("/displayed", content=json.dumps({"refs": [ref]}), headers={"x-csrf": looker.session.csrf})
    assert said.status_code == 204 and ours.desk.shown == []


def test_displayed_is_told_for_an_officers_screen_and_others_messages(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    ref = run(flash(theirs))
    own = run(flash(ours))
    officer = ours.signed_in()
    headers = {"x-csrf": officer.session.csrf}
    said = officer.http.post("/displayed", content=json.dumps({"refs": [ref, own]}), headers=headers)
    assert said.status_code == 204 and ours.desk.shown == [ref]
    assert officer.http.post("/displayed", content=json.dumps({"refs": [ref]})).status_code == 403
    assert officer.http.post("/displayed", content=b"{", headers=headers).status_code == 400


def test_acknowledging_carries_the_accounts_role(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    ref = run(flash(theirs))
    officer = ours.signed_in()
    assert 'data-flash="' + ref in officer.get("/watch").text
    assert officer.post("/acknowledge", ref=ref, role="minister").status_code == 303
    taken = [step for step in theirs.desk.message(ref).ladders[0].steps if step.level == "ACKNOWLEDGED"]
    assert [step.role for step in taken] == ["duty_officer"]
    assert 'data-flash="' + ref not in officer.get("/watch").text


def test_several_flashes_of_one_post_are_one_band_with_their_number(sides: tuple[Side, Side]) -> None:
    """The newest stands there, and when it is taken over the next (spec: line §5.4)."""
    ours, theirs = sides
    first, second, third = [run(flash(theirs)) for _ in range(3)]
    officer = ours.signed_in()
    text = officer.get("/watch").text
    assert text.count("data-flash=") == 1 and 'data-flash="' + third in text and "×3" in text
    officer.post("/acknowledge", ref=third)
    text = officer.get("/watch").text
    assert 'data-flash="' + second in text and "×2" in text
    officer.post("/acknowledge", ref=second)
    text = officer.get("/watch").text
    assert 'data-flash="' + first in text and "×" not in text[text.index("flash-word") :][:200]


def test_a_message_stands_in_both_languages_at_once(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    ref = run(flash(theirs))
    for language in ("en", "zh"):
        officer = ours.signed_in()
        officer.post("/preferences", language=language)
        text = officer.get(f"/m/{ref}").text
        assert "Cease your approach" in text and "贵方的接近行动" in text
        assert "RELEASED BY POST" in text or "以站点名义签发" in text


def test_unknown_refs_and_pages_say_so(officer: Client) -> None:
    for path in ("/m/0.0.0badcafe:99", "/no-such-page", "/contacts/none", "/compose/no-such-form"):
        assert officer.get(path).status_code == 404, path


def test_alarms_are_told_in_words(side: Side, officer: Client) -> None:
    side.desk.open_alarms = [
        AlarmView("record.bad-signature", {}, START - 60_000, 3, ""),
        AlarmView("room.not-known", {}, START, 1, ""),
    ]
    text = officer.get("/watch").text
    assert "The signature fails the strict check" in text and "×3" in text and "room.not-known" in text


# -- writing


def confirmed(officer: Client, form: str, fields: dict[str, Any]) -> str:
    """Fill in and go to the confirm step; returns the draft's key."""
    answer = officer.post(f"/compose/{form}", **fields)
    assert answer.status_code == 303, answer.text
    return str(answer.headers["location"].rsplit("/", 1)[1])


def test_a_message_goes_by_the_confirm_step_and_goes_once(side: Side, officer: Client) -> None:
    key = confirmed(officer, "stop", {**STOP, "wanted": "+30", "to": "1", "language": "zh"})
    page = officer.get(f"/confirm/{key}").text
    assert "Cease your approach" in page and "贵方的接近行动" in page and "China" in page
    assert side.desk.kept == {}
    first = officer.post("/release", draft=key)
    again = officer.post("/release", draft=key)
    assert first.headers["location"] == again.headers["location"]
    (sent,) = side.desk.kept.values()
    assert sent.role == "duty_officer" and sent.wanted_by == START + 30 * 60_000 and sent.language == "zh"


def test_a_button_that_is_pressed_twice_sends_once_and_leads_to_what_was_sent(side: Side, officer: Client) -> None:
    """The second press comes while the first still waits for the disk."""
    key = confirmed(officer, "note", NOTE)
    calls: list[Release] = []
    release = side.desk.release

    async def slow(one: Release) -> str:
        calls.append(one)
        for _ in range(50):
            await asyncio.sleep(0)
        return await release(one)

    side.desk.release = slow  # type: ignore[method-assign]
    first, again = posted_twice(side, officer, "/release", key)
    assert len(calls) == 1 and len(side.desk.kept) == 1
    assert first.status_code == again.status_code == 303 and first.headers["location"] == again.headers["location"]


def test_every_fault_is_told_at_its_field(officer: Client) -> None:
    fields = {
        "f.activity": "",
        "f.reason": "collision",
        "f.position": "nowhere",
        "wanted": "yesterday",
        "precedence": "1",
    }
    answer = officer.post("/compose/stop", **fields)
    assert answer.status_code == 422
    for name in ("f.activity", "f.position", "wanted", "precedence"):
        part = answer.text.partition(f'id="error-{name}">')[2]
        assert part and not part.startswith("<"), name


def test_a_field_is_given_several_times_in_rows(side: Side, officer: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(StubDesk, "catalogue", several.catalogue())
    page = officer.get("/compose/several").text
    assert page.count('name="f.areas"') == 1 and 'data-items="3"' in page and "up to 4 times" in page
    areas = ["circle; 5 NM; 18.5N 112.25E", "", "nowhere"]
    bad = officer.post("/compose/several", **{"f.areas": areas, "f.dangers": ["fire", ""]})
    assert bad.status_code == 422 and bad.text.count('name="f.areas"') == 3
    assert bad.text.partition('id="error-f.areas">')[2].startswith("(2) ")
    assert officer.post("/compose/several", **{"f.areas": areas[:1] * 4}).status_code == 422
    good = {"f.areas": [areas[0], areas[0]], "f.dangers": ["fire", "mine"], "f.texts": "a\n\nb"}
    preview = officer.post("/compose/several/preview", **good).text
    assert "(1) fire; (2) a mine" in preview and "（1）火灾；（2）水雷" in preview
    officer.post("/release", draft=confirmed(officer, "several", good))
    (sent,) = side.desk.kept.values()
    assert len(sent.fields[32]) == 2 and sent.fields[33] == [1, 2] and sent.fields[34] == [["en", "a\n\nb"]]


SIGNAL = {"f.from": "warship; crewed; 170; Lanzhou", "f.made_at": "160800Z DEC 25", "f.means": "flags"}


def test_a_signal_is_chosen_and_its_complement_written_beside(side: Side, officer: Client) -> None:
    page = officer.get("/compose/signal").text
    assert page.count('name="f.signal"') == 2 and ">IR1  I am engaged" in page
    # the code stands first: a list of choices is searched by how its items begin
    assert ">RU2  I will begin a turn to port" in page and "△ meaning unverified</option>" in page
    bad = officer.post("/compose/signal", **{**SIGNAL, "f.signal": ["RU2", ""]})
    assert bad.status_code == 422 and '<option value="RU2" selected>' in bad.text
    good = {**SIGNAL, "f.signal": ["RU2", "5 min"]}
    preview = officer.post("/compose/signal/preview", **good).text
    assert "△ YV1 RU2: meaning unverified" in preview and "△ YV1 RU2：含义未经核实" in preview
    key = confirmed(officer, "signal", good)
    assert "△ YV1 RU2: meaning unverified" in officer.get(f"/confirm/{key}").text
    place = officer.post("/release", draft=key).headers["location"]
    (sent,) = side.desk.kept.values()
    assert sent.fields[32] == [24, 5] and "△ YV1 RU2: meaning unverified" in officer.get(place).text
    seen = officer.post("/compose/signal/preview", **{**SIGNAL, "f.signal": ["IR1", ""]}).text
    assert "YV1 IR1" in seen and "△" not in seen


def test_what_was_typed_is_never_dropped(side: Side, officer: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be read stands on the page again as it was typed, and nothing is read as less than that."""
    typed = {"f.position": '18\u00b030"N, 112E x', "wanted": "at dawn", "f.activity": "too close <b>"}
    page = officer.post("/compose/stop", **STOP | typed)
    assert page.status_code == 422
    for text in typed.values():
        assert str(escape(text)) in page.text
    # a value that was given twice where one is taken, a complement without its signal, a signal that there is not
    twice = officer.post("/compose/stop", **STOP | {"f.activity": ["one", "other"]})
    assert twice.status_code == 422 and "may be given once only" in twice.text and "one other" in twice.text
    bare = officer.post("/compose/signal", **{**SIGNAL, "f.signal": ["", "5 min"]})
    assert bare.status_code == 422 and 'value="5 min"' in bare.text
    unknown = officer.post("/compose/signal", **{**SIGNAL, "f.signal": ["OF1", "5 min"]})
    assert (
        unknown.status_code == 422
        and "<option selected>OF1</option>" in unknown.text
        and 'value="5 min"' in unknown.text
    )
    # more rows than the form takes
    monkeypatch.setattr(StubDesk, "catalogue", several.catalogue())
    rows = [f"circle; {n} NM; 18.5N 112.25E" for n in range(1, 9)]
    many = officer.post("/compose/several", **{"f.areas": rows})
    assert many.status_code == 422 and all(row in many.text for row in rows)


def test_no_field_of_a_form_cuts_off_what_is_pasted(officer: Client) -> None:
    """A browser cuts at maxlength and says nothing; the form says how much is too much."""
    page = officer.get("/compose/note").text
    assert "maxlength" not in page.partition('id="write-form"')[2].partition("</form>")[0]
    long = officer.post("/compose/note", **NOTE | {"f.text": "x" * 9_000})
    assert long.status_code == 422 and "9000 characters are too many" in long.text and "x" * 9_000 in long.text


def test_text_in_a_field_that_the_form_has_no_more_is_told(officer: Client) -> None:
    """The catalogue may move while a page stands open."""
    page = officer.post("/compose/stop", **STOP | {"f.heading": "045, as agreed by voice"})
    assert (
        page.status_code == 422 and "no field heading any more" in page.text and "045, as agreed by voice" in page.text
    )


def test_a_message_to_who_is_gone_goes_to_nobody_else(side: Side, officer: Client) -> None:
    page = officer.post("/compose/stop", **STOP | {"to": "7.1"})
    assert page.status_code == 422 and "7.1 is no addressee" in page.text and side.desk.kept == {}
    assert "7.1 is no addressee" in officer.get("/compose/stop?to=7.1").text


def test_a_language_that_runs_right_to_left_is_laid_out_so(side: Side, officer: Client) -> None:
    with pseudo.spoken():
        one = build(pseudo.sources(loader.packaged()), ("en", "zh"), (pseudo.CODE,))
        side.desk.book = Book(one)
        text = officer.get(f"/m/{run(flash(side))}").text
        assert text.count('dir="ltr"') == 2 and text.count(f'lang="{pseudo.CODE}" dir="rtl"') == 1
        assert text.index('lang="en"') < text.index('lang="zh-Hans"') < text.index('dir="rtl"')
        assert "△ A courtesy to the reader" in text.partition('dir="rtl"')[2]
        assert "\u2068" in text.partition('dir="rtl"')[2] and "\u2068" not in text.partition('dir="rtl"')[0]


def test_a_preview_does_not_scold_for_what_is_still_empty(officer: Client) -> None:
    text = officer.post("/compose/stop/preview", **{"f.position": "nowhere", "f.reason": "collision"}).text
    assert 'id="error-f.activity" hx-swap-oob="true"></p>' in text
    assert 'id="error-f.position" hx-swap-oob="true">Write latitude' in text
    whole = officer.post("/compose/stop/preview", **STOP).text
    assert "Cease your approach" in whole and "贵方的接近行动" in whole


def test_typed_text_is_only_text(side: Side, officer: Client) -> None:
    evil = "<img src=x onerror=alert(1)>"
    text = officer.post("/compose/note/preview", **{"f.text": evil, "language": "en"}).text
    assert "<img" not in text and "&lt;img" in text
    officer.post("/release", draft=confirmed(officer, "note", {**NOTE, "f.text": evil}))
    assert "<img src=x" not in officer.get("/watch").text


def test_a_draft_of_another_officer_cannot_be_released(side: Side, officer: Client) -> None:
    key = confirmed(officer, "note", NOTE)
    answer = side.signed_in("relief").post("/release", draft=key)
    assert answer.status_code == 409 and side.desk.kept == {}


def test_two_officers_release_what_the_form_gives_to_two(side: Side, officer: Client, monkeypatch: Any) -> None:
    form = side.desk.catalogue.form("note")
    monkeypatch.setitem(form.__dict__, "release", "two-officers")
    key = confirmed(officer, "note", NOTE)
    assert officer.post("/release", draft=key).headers["location"] == "/compose"
    assert officer.post("/release", draft=key).headers["location"] == "/compose" and side.desk.kept == {}
    second = side.signed_in("relief")
    assert key in second.get("/compose").text
    assert second.post("/release", draft=key).headers["location"].startswith("/m/")
    assert len(side.desk.kept) == 1 and key not in side.console.for_second


def test_a_reply_is_about_the_message_and_to_its_author(sides: tuple[Side, Side]) -> None:
    ours, theirs = sides
    ref = run(flash(theirs))
    officer = ours.signed_in()
    page = officer.get(f"/compose/understood?about={ref}").text
    entry = f"{ref}#{ours.desk.message(ref).id}"
    assert f'value="{entry}"' in page and 'name="about" value="' + ref in page
    key = confirmed(officer, "understood", {"f.about": entry, "f.response": "complying", "about": ref, "to": "1"})
    officer.post("/release", draft=key)
    assert any(one.about == [ref] for one in ours.desk.kept.values())


# -- what another side can sign must not take the watch its screen, nor a removed account keep it


def test_times_far_ahead_are_shown(side: Side, officer: Client) -> None:
    ref = run(flash(side))
    far = 2**53 - 1
    steps = [Step("QUEUED", far, "1.0"), Step("STORED", far, "0.0")]
    view = side.desk.kept[ref]
    changes = {"author": side.desk.them, "time": far, "wanted_by": far, "waits_for": "us"}
    ladders = [Ladder(side.desk.me, steps)]
    side.desk.kept[ref] = msgspec.structs.replace(view, **changes, ladders=ladders)
    for path in ("/watch", f"/m/{ref}", f"/m/{ref}/live"):
        answer = officer.get(path)
        assert answer.status_code == 200 and "287396" in answer.text, path


def test_whose_account_is_removed_or_changed_is_signed_out(side: Side, officer: Client, accounts: Accounts) -> None:
    account = accounts.find("officer")
    assert account is not None and officer.get("/watch").status_code == 200
    before = accounts.path.read_bytes()
    try:
        accounts.remove("officer")
        assert officer.get("/watch").headers["location"] == "/sign-in"
    finally:
        accounts.path.write_bytes(before)
    assert officer.get("/watch").headers["location"] == "/sign-in"


def test_many_at_once_do_not_pass_the_brake(side: Side, monkeypatch: pytest.MonkeyPatch) -> None:
    """The try is counted before the passphrase is looked at."""
    tried: list[int] = []

    def slow(name: str, passphrase: str) -> None:
        tried.append(1)
        with pytest.raises(LocalError):
            for _ in range(20):
                side.console.brake.check("officer", "127.0.0.1")
                side.console.brake.failed("officer", "127.0.0.1")

    monkeypatch.setattr(side.accounts, "check", slow)
    client = side.client()
    codes = [client.post("/sign-in", data={"name": "officer", "passphrase": "y"}).status_code for _ in range(2)]
    assert codes == [401, 429] and len(tried) == 1


def test_who_signs_in_again_and_again_is_not_braked(side: Side) -> None:
    for _ in range(35):
        side.signed_in()
